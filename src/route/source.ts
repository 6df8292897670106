import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Problem } from './problems.ts';

export type Path = readonly (string | number)[];

/** A YAML file with the place of everything in it. */
export interface Source {
  value: unknown;
  problems: Problem[];
  /** The value at a path, or what is nearest above it. */
  placeOf(path: Path): { start: number; end: number };
  /** The key itself, for a path that ends in one. */
  keyOf(path: Path): { start: number; end: number };
  /** A part of a text value, given by offsets into the value. */
  within(path: Path, start: number, end: number): { start: number; end: number };
}

export function readSource(text: string): Source {
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'error',
    strict: true,
    uniqueKeys: true,
  });
  const problems = yamlProblems(text, document);
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined || alias.range == null) return;
      problems.push({
        start: alias.range[0],
        end: alias.range[1],
        message: `\`*${alias.source}\` points nowhere in this file`,
        todo: 'Write the value out; a value that begins with `*` stands in quotes.',
      });
    },
  });
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 50 });
    } catch {
      problems.push({
        start: 0,
        end: 1,
        message: 'this file repeats itself too often through `*names`',
        todo: 'Write the values out where they are used.',
      });
    }
  }
  const whole = { start: 0, end: 1 };

  const find = (path: Path): Node | undefined => {
    let node: unknown = document.contents;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) node = node.get(step, true);
      else if (isSeq(node)) node = node.get(step as number, true);
      else return undefined;
    }
    return node === undefined || node === null ? undefined : (node as Node);
  };
  const spanOf = (node: Node | undefined) =>
    node?.range ? { start: node.range[0], end: Math.max(node.range[0] + 1, node.range[1]) } : undefined;

  const placeOf = (path: Path): { start: number; end: number } => {
    for (let length = path.length; length >= 0; length--) {
      const span = spanOf(length === 0 ? (document.contents ?? undefined) : find(path.slice(0, length)));
      if (span !== undefined) return length === path.length ? span : firstLine(text, span);
    }
    return whole;
  };
  const keyOf = (path: Path) => {
    const parent = path.length === 1 ? document.contents : find(path.slice(0, -1));
    if (isMap(parent)) {
      for (const pair of parent.items) {
        if (isPair(pair) && isScalar(pair.key) && pair.key.value === path.at(-1)) {
          const span = spanOf(pair.key);
          if (span !== undefined) return span;
        }
      }
    }
    return placeOf(path);
  };
  const within = (path: Path, start: number, end: number) => {
    const node = find(path);
    const span = spanOf(node);
    if (span === undefined || !isScalar(node) || typeof node.value !== 'string') return placeOf(path);
    const from = offsetIn(text, span, node.value, start);
    const to = end > start ? offsetIn(text, span, node.value, end - 1) + 1 : from + 1;
    return { start: from, end: Math.max(from + 1, to) };
  };
  return { value, problems, placeOf, keyOf, within };
}

function firstLine(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const end = text.indexOf('\n', span.start);
  return {
    start: span.start,
    end: end === -1 ? span.end : Math.max(span.start + 1, Math.min(span.end, end)),
  };
}

/** Follows the value through its written form: quotes, escapes and folded lines shift it. */
function offsetIn(
  text: string,
  span: { start: number; end: number },
  value: string,
  position: number,
): number {
  let at = span.start;
  const head = /^[|>][-+0-9]*[^\n]*\n/.exec(text.slice(at, span.end));
  if (head !== null) at += head[0].length;
  const quote = text[at] === '"' || text[at] === "'" ? text[at] : undefined;
  if (quote !== undefined) at += 1;
  for (let i = 0; i <= position && at < span.end; i++) {
    const wanted = value[i];
    if (wanted === undefined) break;
    if (/\s/.test(wanted)) {
      while (at < span.end && !/\s/.test(text[at] ?? '')) at += 1;
      if (i === position) return at;
      at += 1;
      if (!/\s/.test(value[i + 1] ?? ' ')) while (/\s/.test(text[at] ?? '')) at += 1;
      continue;
    }
    while (at < span.end && text[at] !== wanted) at += 1;
    if (i === position) return at;
    at += 1;
    if (quote === "'" && wanted === "'") at += 1;
  }
  return Math.min(at, Math.max(span.start, span.end - 1));
}

const SEPARATE = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED', 'BAD_SCALAR_START', 'QUOTED_START']);

/** One problem for each cause: what follows from a broken line is left out. */
function yamlProblems(text: string, document: Document.Parsed): Problem[] {
  const found: Problem[] = [];
  const lines = new Set<number>();
  let structure = false;
  const all = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const { code, pos } of all) {
    const line = text.lastIndexOf('\n', pos[0] - 1);
    const tab = SEPARATE.has(code) ? undefined : tabNear(text, line + 1);
    if (tab !== undefined && !structure) {
      structure = true;
      found.push({ start: tab, end: tab + 1, ...sayYaml('TAB_AS_INDENT') });
      continue;
    }
    const before = text.slice(line + 1, pos[0]);
    const quoted = code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(before);
    const kind = quoted ? 'QUOTED_START' : code;
    if (lines.has(line) || (structure && !SEPARATE.has(kind))) continue;
    if (structure && code !== 'DUPLICATE_KEY' && !quoted) continue;
    lines.add(line);
    if (!SEPARATE.has(kind)) structure = true;
    found.push({ start: pos[0], end: Math.max(pos[0] + 1, pos[1]), ...sayYaml(kind) });
  }
  return found;
}

/** A tab that indents the line that begins here, or one of the two below it: its line breaks, and one above is blamed. */
function tabNear(text: string, start: number): number | undefined {
  const lines = text.slice(start).split('\n', 3);
  let at = start;
  for (const line of lines) {
    const indent = /^ *\t/.exec(line);
    if (indent !== null && line.trim() !== '') return at + indent[0].length - 1;
    at += line.length + 1;
  }
  return undefined;
}

function sayYaml(code: string): { message: string; todo: string } {
  switch (code) {
    case 'QUOTED_START':
      return {
        message: 'this line begins with a quoted word and then goes on',
        todo: `Put the whole condition in single quotes: '"legal" in sensitive'. Or write sensitive.has("legal").`,
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        message: 'a value may not begin with `!` here',
        todo: 'Put the condition in quotes, or write `customer.known == false`.',
      };
    case 'TAB_AS_INDENT':
      return { message: 'this line is indented with a tab', todo: 'Use spaces.' };
    case 'DUPLICATE_KEY':
      return { message: 'this name stands twice in the same place', todo: 'Keep one of the two.' };
    case 'MULTIPLE_DOCS':
      return {
        message: 'a second document begins here',
        todo: 'Remove the line `---`; one file holds all rules.',
      };
    case 'BAD_SCALAR_START':
      return { message: 'a value may not begin with this sign', todo: 'Put the value in quotes.' };
    case 'MISSING_CHAR':
      return {
        message: 'a closing quote or bracket, or a `:`, is missing',
        todo: 'Look at this line and the one above it.',
      };
    case 'BAD_INDENT':
      return {
        message: 'the indentation or a closing bracket is missing here',
        todo: 'Lines of one list or group begin in the same column, and every `[` and `{` is closed.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'this cannot be read as `name: value`',
        todo: 'A value that holds `: ` stands in quotes, and what belongs under a name is indented more than the name.',
      };
    default:
      return {
        message: 'this is not readable YAML',
        todo: 'Look at the indentation, quotes and colons of this line.',
      };
  }
}
