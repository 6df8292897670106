import { literalOf, literalsOf, type Node, partsOf } from './cel.ts';
import { FACTS, type FactName, type FactRow } from './facts.ts';
import { didYouMean, listed, type Problem } from './problems.ts';
import type { Comparison, Operator } from './rule-set.ts';

const SWAPPED: Partial<Record<string, Operator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export interface FoundComparison extends Comparison {
  node: Node;
  /** The written values, one node each. */
  literals: readonly Node[];
}

/** Every place where a fact is held against written values, at any depth. */
export function comparisonsOf(root: Node, places: ReadonlyMap<number, FactName>): FoundComparison[] {
  const found: FoundComparison[] = [];
  const factAt = (node: Node) => (node.op === 'id' || node.op === '.' ? places.get(node.start) : undefined);
  const visit = (node: Node, negated: boolean): void => {
    const one = comparisonAt(node, factAt);
    if (one !== undefined) {
      found.push({ ...one, negated, node });
      return;
    }
    const inner = node.op === '!_' ? !negated : negated;
    for (const part of partsOf(node)) visit(part, inner);
  };
  visit(root, false);
  return found;
}

function comparisonAt(
  node: Node,
  factAt: (node: Node) => FactName | undefined,
): Omit<FoundComparison, 'negated' | 'node'> | undefined {
  if (node.op === 'id' || node.op === '.') {
    const fact = factAt(node);
    if (fact === undefined || FACTS[fact].kind !== 'flag') return undefined;
    return { fact, operator: '==', value: true, literals: [node] };
  }
  if (node.op === 'rcall' && (node.args[0] === 'has' || node.args[0] === 'hasAny')) {
    const fact = factAt(node.args[1]);
    const [argument] = node.args[2];
    if (fact === undefined || argument === undefined) return undefined;
    const one = literalOf(argument);
    const value = typeof one === 'string' ? [one] : literalsOf(argument);
    return value === undefined
      ? undefined
      : { fact, operator: 'has', value, literals: argument.op === 'list' ? argument.args : [argument] };
  }
  if (node.op === 'in') {
    const [left, right] = node.args;
    const list = factAt(right);
    const member = literalOf(left);
    if (list !== undefined && typeof member === 'string') {
      return { fact: list, operator: 'has', value: [member], literals: [left] };
    }
    const fact = factAt(left);
    const value = literalsOf(right);
    if (fact === undefined || value === undefined) return undefined;
    return { fact, operator: 'in', value, literals: right.op === 'list' ? right.args : [right] };
  }
  const swapped = SWAPPED[node.op];
  if (swapped === undefined) return undefined;
  const [left, right] = node.args as [Node, Node];
  const leftFact = factAt(left);
  const rightValue = literalOf(right);
  if (leftFact !== undefined && rightValue !== undefined) {
    return { fact: leftFact, operator: node.op as Operator, value: rightValue, literals: [right] };
  }
  const rightFact = factAt(right);
  const leftValue = literalOf(left);
  if (rightFact === undefined || leftValue === undefined) return undefined;
  return { fact: rightFact, operator: swapped, value: leftValue, literals: [left] };
}

/** Comparisons that can never come out as written: values that do not exist, numbers out of range. */
export function impossible(comparison: FoundComparison, text: string): Problem | undefined {
  const row: FactRow = FACTS[comparison.fact];
  const written = Array.isArray(comparison.value) ? comparison.value : [comparison.value];
  for (const [i, value] of written.entries()) {
    const { start, end } = comparison.literals[i] ?? comparison.node;
    const problem =
      typeof value === 'string'
        ? wrongWord(comparison.fact, row, value)
        : typeof value === 'number'
          ? (wrongNumber(comparison, row, value) ?? wrongPoint(row, value, text.slice(start, end)))
          : undefined;
    if (problem !== undefined) return { start, end, ...problem };
  }
  return undefined;
}

type Finding = Pick<Problem, 'message' | 'todo'>;

function wrongWord(fact: FactName, row: FactRow, word: string): Finding | undefined {
  if (row.values !== undefined && !row.values.includes(word)) {
    return {
      message: `\`${fact}\` is never "${word}"`,
      todo: didYouMean(word, row.values, '"') ?? `It is one of ${listed(row.values)}.`,
    };
  }
  if (fact === 'language' && !/^[a-z]{2,3}$/.test(word)) {
    return {
      message: `\`language\` is never "${word}"`,
      todo: 'Languages are tags in small letters: en, nl, de, fr, es, it, pt …',
    };
  }
  if ((fact === 'network' || fact === 'cues') && !/^[a-z0-9][a-z0-9.-]*$/.test(word)) {
    return {
      message: `\`${fact}\` is never "${word}"`,
      todo: `Write it in small letters: "${word.toLowerCase().replace(/[\s_]+/g, '-')}".`,
    };
  }
  return undefined;
}

function wrongNumber(comparison: FoundComparison, row: FactRow, value: number): Finding | undefined {
  if (row.range === undefined) return undefined;
  const [least, most] = row.range;
  const { fact, operator } = comparison;
  const top = most ?? Number.POSITIVE_INFINITY;
  const never =
    ((operator === '==' || operator === 'in') && (value < least || value > top)) ||
    (operator === '>' && value >= top) ||
    (operator === '>=' && value > top) ||
    (operator === '<' && value <= least) ||
    (operator === '<=' && value < least);
  if (never) {
    const to = most === null ? `starts at ${least}` : `goes from ${least} to ${most}`;
    const share = most === 1 && value > 1 && value <= 100 ? ` Did you mean ${value / 100}?` : '';
    return {
      message: `\`${fact} ${operator === 'in' ? '==' : operator} ${value}\` can never hold`,
      todo: `\`${fact}\` ${to}.${share}`,
    };
  }
  if (row.whole && !Number.isInteger(value) && (operator === '==' || operator === 'in')) {
    return { message: `\`${fact}\` is never ${value}`, todo: 'It is always a whole number.' };
  }
  return undefined;
}

/** 10.000 is ten here, and somebody meant ten thousand. */
function wrongPoint(row: FactRow, value: number, written: string): Finding | undefined {
  if (!row.whole || !/^\d{1,3}\.\d{3}$/.test(written)) return undefined;
  return {
    message: `${written} means ${value} here`,
    todo: `Write thousands without a point: ${written.replace('.', '')}.`,
  };
}
