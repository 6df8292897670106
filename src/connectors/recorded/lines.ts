import { createReadStream } from 'node:fs';
import { SettingsError } from '../../domain/errors.ts';

/** UTF-16 units. A line of this length is no mention; what is more of it is skipped. */
export const LONGEST_LINE = 1_000_000;

/**
 * The lines of a file, in order, split at line feeds alone (a text may hold any other separator). Reads as it goes, so a
 * file may be larger than memory. Throws SettingsError when it cannot be opened.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 });
  try {
    yield* linesIn(stream);
  } catch (error) {
    throw new SettingsError([
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): give the path of a file with one mention a line.`,
    ]);
  }
}

/** The lines of a stream of text, as they come, split as in a file. */
export async function* linesIn(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1);
    for (const line of lines) yield trimmed(line);
  }
  if (rest !== '') yield trimmed(rest);
}

const trimmed = (line: string): string =>
  line
    .slice(0, LONGEST_LINE)
    .replace(/^\ufeff/, '')
    .replace(/\r$/, '');
