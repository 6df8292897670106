/** Something a person must change in a file. Offsets are UTF-16, into the text of the file. */
export interface Problem {
  start: number;
  end: number;
  message: string;
  /** What to do about it, one sentence. */
  todo?: string | undefined;
}

const LINE_SHOWN = 100;

/** Signs that a terminal obeys or that turn the order of reading; each is shown as one sign. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const seen = (text: string): string => text.replace(UNSEEN, '\ufffd');

/** Where a text stands in its file, from 1; `line` is the whole line without its end. */
export function placeOf(text: string, offset: number): { row: number; column: number; line: string } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', start);
  const line = (end === -1 ? text.slice(start) : text.slice(start, end)).replace(/\r$/, '');
  return { row: before.split('\n').length, column: offset - start + 1, line };
}

/**
 * `file:line:column: message`, the line, a caret under the place, and what to do.
 * Long lines are cut around the place; tabs stay tabs so that the caret stands right.
 */
export function describe(file: string, text: string, problem: Problem): string {
  const { row, column, line } = placeOf(text, problem.start);
  const cut = Math.max(0, Math.min(column - 1 - 20, line.length - LINE_SHOWN));
  const shown = seen(line.slice(cut, cut + LINE_SHOWN));
  const room = Math.max(1, shown.length - (column - 1 - cut));
  const width = Math.max(1, Math.min(problem.end - problem.start, room));
  const indent = shown.slice(0, column - 1 - cut).replace(/[^\t]/g, ' ');
  const lines = [`${file}:${row}:${column}: ${seen(problem.message)}`];
  if (shown.trim() !== '') lines.push(`    ${shown}`, `    ${indent}${'^'.repeat(width)}`);
  if (problem.todo !== undefined) lines.push(`  ${seen(problem.todo)}`);
  return lines.join('\n');
}

/** Where a problem stands in a text, both from 1, and how far it reaches within its line: at least 1. */
export interface PlacedProblem {
  line: number;
  column: number;
  length: number;
  message: string;
  todo?: string;
}

/** All of them in the order of the file, for an editor. */
export function placeAll(text: string, problems: readonly Problem[]): PlacedProblem[] {
  return [...problems]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, message, todo }) => {
      const { row, column, line } = placeOf(text, start);
      const length = Math.max(1, Math.min(end - start, line.length - column + 1));
      return { line: row, column, length, message, ...(todo === undefined ? {} : { todo }) };
    });
}

/** All of them in the order of the file. */
export function describeAll(file: string, text: string, problems: readonly Problem[]): string[] {
  return [...problems].sort((a, b) => a.start - b.start).map((problem) => describe(file, text, problem));
}

/** Edits needed to turn one word into the other; a swap of neighbours counts as one. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** The known name that was probably meant: near in spelling, the same but for case, or ending in the same part. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const plain = (word: string) => word.toLowerCase().replace(/[_\s-]/g, '');
  const target = plain(wrong);
  let best: { name: string; cost: number } | undefined;
  for (const name of names) {
    const candidate = plain(name);
    let cost = distance(target, candidate);
    const tail = `.${target}`;
    if (candidate.endsWith(tail) || candidate.startsWith(`${target}.`)) cost = Math.min(cost, 1);
    if (best === undefined || cost < best.cost) best = { name, cost };
  }
  const allowed = Math.max(1, Math.floor(target.length / 3));
  return best !== undefined && best.cost <= allowed ? best.name : undefined;
}

/** `a, b or c`. */
export function listed(words: readonly string[], join = 'or'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`;
}

/** ` Did you mean …?`, or nothing. */
export function didYouMean(wrong: string, names: readonly string[], quote = '`'): string | undefined {
  const name = nearest(wrong, names);
  return name === undefined ? undefined : `Did you mean ${quote}${name}${quote}?`;
}
