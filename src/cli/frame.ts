import { fstatSync } from 'node:fs';
import { loadSettings, type Settings } from '../../config/index.ts';
import { complain } from '../app/process.ts';
import { type App, buildApp, type WorkerName } from '../app.ts';
import { linesIn } from '../connectors/recorded/lines.ts';
import { SettingsError } from '../domain/errors.ts';

/** Opens the house for one command, runs it, and closes it again. Errors of ours are said in a line; the exit code is 1. */
export async function withApp(
  run: (app: App) => Promise<void>,
  options: { workers?: readonly WorkerName[]; settings?: Settings } = {},
): Promise<void> {
  await orComplain(async () => {
    const settings = options.settings ?? loadSettings(process.env);
    await using app = await buildApp({
      settings,
      manner: { readable: true, logLevel: 'warn', say: note },
      workers: options.workers ?? [],
    });
    await run(app);
  });
}

/** Runs a command that needs no database. */
export async function orComplain(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
}

/** For people, on stderr: stdout belongs to what a program may read. */
export function note(line: string): void {
  process.stderr.write(`${plain(line)}\n`);
}

/** A line of a command's own output. */
export function say(line: string): void {
  process.stdout.write(`${plain(line)}\n`);
}

export function sayJson(value: unknown): void {
  say(jsonLine(value));
}

/** Signs that a terminal obeys, or that turn the order of reading: ids, brands and tiers are words of others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const OBEYED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The line with one sign of replacement for each of them. */
export function plain(line: string): string {
  return line.replace(OBEYED, '\ufffd');
}

/** JSON in one line that a terminal may show: the same value, with such signs written as \uXXXX. */
export function jsonLine(value: unknown): string {
  return shownJson(JSON.stringify(value));
}

/** The same for what is JSON already. */
export function shownJson(json: string): string {
  return json.replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The lines of stdin, as they come; split at line feeds alone, as in a file. Throws SettingsError when it is a folder. */
export function linesOfStdin(): AsyncIterable<string> {
  // Node reads nothing from a folder, without a word.
  if (fstatSync(process.stdin.fd).isDirectory())
    throw new SettingsError([
      'stdin is a folder: give a file with one mention a line, such as < mentions.jsonl',
    ]);
  process.stdin.setEncoding('utf8');
  return linesIn(process.stdin);
}

/** Columns that line up, for people. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, i) => Math.max(known[i] ?? 0, [...cell].length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
