import type { Node } from './cel.ts';
import { FACTS, type FactName, type FactRow } from './facts.ts';
import { didYouMean, type Problem } from './problems.ts';

interface CelFailure {
  code?: string;
  summary?: string;
  range?: { start: number; end: number };
}

export function summaryOf(error: unknown): string {
  return (error as CelFailure).summary ?? 'it fails';
}

/** CEL's own type names are not the words of a support lead. */
export function sayPlainly(summary: string): string {
  return summary
    .replace(/list<(string|dyn|T)>/g, 'a list of texts')
    .replace(/list<(int|double)>/g, 'a list of numbers')
    .replace(/\b(double|u?int)\b/g, 'a number')
    .replace(/\bstring\b/g, 'a text')
    .replace(/\bbool\b/g, 'a yes or no')
    .replace(/\bnull\b/g, 'nothing');
}

const SINGLE_EQUALS = /(?<![=!<>])=(?!=)/;

export function unreadable(text: string, error: unknown): Problem {
  const { code, summary = 'it cannot be read', range } = error as CelFailure;
  const start = Math.min(range?.start ?? 0, Math.max(0, text.length - 1));
  const end = Math.max(start + 1, Math.min(range?.end ?? text.length, text.length));
  const equals = SINGLE_EQUALS.exec(text);
  const word = /\b(and|or|not)\b/i.exec(text);
  if (equals !== null) {
    const at = equals.index;
    return {
      start: at,
      end: at + 1,
      message: 'the condition cannot be read: `=` is no comparison',
      todo: 'Write `==` for "is".',
    };
  }
  const curly = /[“”„‘’]/.exec(text);
  if (curly !== null) {
    return {
      start: curly.index,
      end: curly.index + 1,
      message: 'the condition cannot be read: curly quotes',
      todo: 'Use straight quotes: ".',
    };
  }
  const grouped = /\b\d+[,_]\d+/.exec(text);
  if (grouped !== null) {
    const written = grouped[0];
    return {
      start: grouped.index,
      end: grouped.index + written.length,
      message: `the condition cannot be read: \`${written}\` is no number`,
      todo: `Write \`${/[,_]\d{3}$/.test(written) ? written.replace(/[,_]/g, '') : written.replace(',', '.')}\`.`,
    };
  }
  if (word !== null) {
    const sign = { and: '&&', or: '||', not: '!' }[word[0].toLowerCase()] ?? '';
    return {
      start: word.index,
      end: word.index + word[0].length,
      message: `the condition cannot be read at \`${word[0]}\``,
      todo: `Write \`${sign}\`, or give each condition a line of its own under \`when\` or \`whenAny\`.`,
    };
  }
  if (code === 'limit_exceeded') {
    return {
      start,
      end,
      message: 'the condition is too long or too deeply nested',
      todo: 'Take it apart: give each part a line of its own under `when` or `whenAny`.',
    };
  }
  const plain = summary
    .replace(/\bEOF\b/g, 'the end')
    .replace(/[A-Z]{3,}/g, (name) => TOKENS[name] ?? name.toLowerCase());
  return {
    start,
    end,
    message: `the condition cannot be read: ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`,
    todo: 'Something is missing or too much here; a whole condition looks like `worth >= 0.5`.',
  };
}

const TOKENS: Record<string, string> = {
  RPAREN: '`)`',
  LPAREN: '`(`',
  RBRACKET: '`]`',
  LBRACKET: '`[`',
  RBRACE: '`}`',
  LBRACE: '`{`',
  COMMA: '`,`',
  COLON: '`:`',
  DOT: '`.`',
  IDENTIFIER: 'a name',
  NUMBER: 'a number',
  STRING: 'a text',
};

const CALLS = [
  'has',
  'hasAny',
  'known',
  'size',
  'exists',
  'all',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
];

export function wrongTypes(text: string, error: unknown): Problem {
  const { code, summary = '', range } = error as CelFailure;
  const at = { start: range?.start ?? 0, end: range?.end ?? text.length };
  const call = /for '(?:(.*)\.)?(\w+)\((.*)\)'/.exec(summary);
  if (summary.startsWith('Logical operator')) {
    return {
      ...at,
      message: 'both sides of `&&` and `||` must be a yes or no',
      todo: 'Compare each side, for instance `worth >= 0.5 && customer.known`.',
    };
  }
  if (code === 'no_matching_overload' && call !== null) {
    const [, , name = ''] = call;
    const exists = CALLS.includes(name);
    return {
      ...at,
      message: exists ? `\`${name}\` cannot be used like this` : `there is no function \`${name}\``,
      todo: exists
        ? 'docs/routing.md shows what each function takes.'
        : (didYouMean(name, CALLS) ?? 'docs/routing.md lists the functions that a condition may use.'),
    };
  }
  const operator = /no such overload: (.+?) (==|!=|<=|>=|<|>|in|\+|-|\*|\/|%|&&|\|\|) (.+)$/.exec(summary);
  if (operator !== null) {
    const [, left = '', sign = '', right = ''] = operator;
    return {
      ...at,
      message: `${sayPlainly(left)} and ${sayPlainly(right)} cannot be put together with \`${sign}\``,
      todo: typeAdvice(left, sign, right),
    };
  }
  return {
    ...at,
    message: `the types do not fit: ${sayPlainly(summary)}`,
    todo: 'docs/routing-facts.md lists what each fact is.',
  };
}

function typeAdvice(left: string, sign: string, right: string): string {
  if (left === 'bool' || right === 'bool') {
    return sign === '&&' || sign === '||'
      ? `Both sides of \`${sign}\` must be a yes or no.`
      : 'A yes or no stands by itself: `customer.known`, or `customer.known == false`.';
  }
  if (right === 'null' || left === 'null') return 'Ask `known(…)` whether a fact is known.';
  if (left.startsWith('list') && sign !== 'in')
    return 'Ask a list with `.has("…")`, `.hasAny([…])` or `size(…)`.';
  if (sign === 'in') return 'Write `"word" in list`, or `fact in ["one", "two"]`.';
  if (left === 'string' || right === 'string') return 'Texts stand in double quotes, numbers stand without.';
  return 'docs/routing-facts.md lists what each fact is.';
}

export function notYesOrNo(
  text: string,
  root: Node,
  type: string,
  places: ReadonlyMap<number, FactName>,
): Problem {
  const fact = root.op === 'id' || root.op === '.' ? places.get(root.start) : undefined;
  const example = fact === undefined ? 'worth >= 0.5' : exampleFor(fact);
  return {
    start: root.start,
    end: Math.min(root.end, text.length),
    message: `a condition must be a yes or no, and this is ${sayPlainly(type)}`,
    todo: `Compare it, for instance \`${example}\`.`,
  };
}

function exampleFor(fact: FactName): string {
  const row: FactRow = FACTS[fact];
  if (row.kind === 'number') return `${fact} >= ${row.example}`;
  if (row.kind === 'text') return `${fact} == "${row.example}"`;
  return `${fact}.has("${(row.example as string[])[0]}")`;
}

export function asksNothing(text: string): Problem {
  return {
    start: 0,
    end: text.length,
    message: 'the condition asks for no fact, so it is the same for every mention',
    todo: 'Remove it, or compare a fact.',
  };
}
