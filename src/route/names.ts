import { ANYTHING, chainOf, knownVariableOf, type Node, partsOf, variableOf } from './cel.ts';
import { FACT_NAMES, type FactName, factRow } from './facts.ts';
import { didYouMean, listed, type Problem } from './problems.ts';

/** What an expression asks for. Places are offsets into the expression. */
export interface Names {
  facts: FactName[];
  /** Facts asked for by `known(…)` only count here. */
  asksWhetherKnown: FactName[];
  problems: Problem[];
  /** The expression with facts as CEL variables, each at its old place. */
  rewritten: string;
  /** Where each fact stands, by the start of its node. */
  places: Map<number, FactName>;
}

const MACROS = new Set(['exists', 'exists_one', 'all', 'map', 'filter']);

/** Finds the facts in an expression; every name that is none is a problem, all of them at once. */
export function namesOf(root: Node, text: string): Names {
  const facts = new Set<FactName>();
  const asked = new Set<FactName>();
  const problems: Problem[] = [];
  const places = new Map<number, FactName>();
  const edits: { start: number; end: number; by: string }[] = [];

  const put = (node: Node, by: string) => edits.push({ start: node.start, end: node.end, by });

  const visit = (node: Node, bound: ReadonlySet<string>): void => {
    const chain = chainOf(node);
    if (chain !== undefined) {
      if (bound.has(chain[0] ?? '')) return;
      const name = chain.join('.');
      if (factRow(name) === undefined) {
        problems.push(unknownFact(node, name));
        put(node, ANYTHING);
        return;
      }
      const fact = name as FactName;
      facts.add(fact);
      places.set(node.start, fact);
      put(node, variableOf(fact));
      return;
    }
    if (node.op === 'call' && (node.args[0] === 'known' || node.args[0] === 'has')) {
      const [subject] = node.args[1];
      const fact = subject === undefined ? undefined : chainOf(subject)?.join('.');
      if (node.args[0] === 'known' && node.args[1].length === 1 && fact !== undefined && factRow(fact)) {
        asked.add(fact as FactName);
        put(node, knownVariableOf(fact as FactName));
        return;
      }
      problems.push(wrongKnown(node, fact, node.args[0] === 'has'));
      put(node, 'true');
      return;
    }
    if (node.op === 'rcall' && MACROS.has(node.args[0])) {
      visit(node.args[1], bound);
      const [variable, ...rest] = node.args[2];
      const name = variable?.op === 'id' ? variable.args : undefined;
      const inside = name === undefined ? bound : new Set([...bound, name]);
      for (const part of rest) visit(part, inside);
      return;
    }
    for (const part of partsOf(node)) visit(part, bound);
  };
  visit(root, new Set());

  let rewritten = text;
  for (const { start, end, by } of edits) {
    rewritten = rewritten.slice(0, start) + by.padEnd(end - start) + rewritten.slice(end);
  }
  return { facts: [...facts], asksWhetherKnown: [...asked], problems, rewritten, places };
}

function unknownFact(node: Node, name: string): Problem {
  const members = FACT_NAMES.filter((fact) => fact.startsWith(`${name}.`));
  if (members.length > 0) {
    return {
      start: node.start,
      end: node.end,
      message: `\`${name}\` is a group of facts, not a fact`,
      todo: `Say which: ${listed(members.map((member) => `\`${member}\``))}.`,
    };
  }
  return {
    start: node.start,
    end: node.end,
    message: `there is no fact \`${name.slice(0, 60)}\``,
    todo:
      didYouMean(name, FACT_NAMES) ??
      (name.includes('.') || name.length > 40
        ? 'docs/routing-facts.md lists the facts that a rule may use.'
        : `A text stands in double quotes: "${name}". docs/routing-facts.md lists the facts that a rule may use.`),
  };
}

function wrongKnown(node: Node, fact: string | undefined, has: boolean): Problem {
  const place = { start: node.start, end: node.end };
  if (has && fact !== undefined && factRow(fact) !== undefined) {
    return { ...place, message: 'has(…) does not ask for facts', todo: `Write \`known(${fact})\`.` };
  }
  return {
    ...place,
    message: 'known(…) takes the name of one fact',
    todo:
      (fact === undefined ? undefined : didYouMean(fact, FACT_NAMES)) ??
      'For instance `known(author.followers)`.',
  };
}
