import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTENTS, REVIEW_KINDS, SENTIMENTS } from '../../domain/assessment.ts';
import { SettingsError } from '../../domain/errors.ts';
import { plainText } from '../../domain/plain-text.ts';
import { type OwnSentence, ownSentences } from './own-sentences.ts';
import { checkLeftOut, type LicenceClass, leavesOut } from './sources.ts';

export type RowFile = 'sentiment' | 'complaint' | 'idea' | 'appreview' | 'spam' | 'seats' | 'own';

/** A row of the data folder; which values exist depends on the file. */
export interface Row {
  id: string;
  file: RowFile;
  /** Its escapes read, as the model reads them. */
  text: string;
  lang: string;
  source: string;
  label?: number | string;
  severity?: number;
  arousal?: number;
  ceoWorth?: number;
  intent?: string;
  sentiment?: string;
  /** Sentiment of a post that nobody labelled for it, as far as other labels tell (felt.ts). */
  felt?: string;
  /** Our own sentences: whether it hurries. */
  urgent?: boolean;
  turns?: boolean;
}

export interface DataChoice {
  folder: string;
  /** Sources left out: by what their licence allows, or by the beginning of their name. */
  leaveOut: readonly (LicenceClass | (string & {}))[];
  /** Sentences of our own; all of them unless given. */
  own?: readonly OwnSentence[];
}

const FILES = ['sentiment', 'complaint', 'idea', 'appreview', 'spam'] as const;

/** What a row of each file must say. */
const LABELS: Readonly<Record<string, Partial<Record<keyof Row, readonly unknown[]>>>> = {
  sentiment: { label: SENTIMENTS },
  complaint: { label: [0, 1] },
  idea: { label: [0, 1] },
  appreview: { label: REVIEW_KINDS },
  spam: { label: [0, 1] },
  seats: { intent: INTENTS, severity: [0, 1, 2, 3], ceoWorth: [0, 1, 2, 3] },
};

/**
 * All rows to learn from, in the order of the files. Throws SettingsError when the folder is not the data folder, a row is not
 * one of its file, or a word leaves nothing out.
 */
export function trainingRows({ folder, leaveOut, own: sentences = ownSentences() }: DataChoice): Row[] {
  const rows = FILES.flatMap((file) => readRows(folder, `${file}.train.jsonl`, file));
  const own = sentences.map(
    (row, at): Row => ({ ...row, id: `own-${at}`, file: 'own', source: 'own-sentences' }),
  );
  const all = [...rows, ...readSeats(folder), ...own];
  checkLeftOut(leaveOut, new Set(all.map(({ source }) => source)));
  return all.filter(({ source }) => !leaveOut.some((word) => leavesOut(word, source)));
}

/** The rows to judge by. */
export function devRows(folder: string): Row[] {
  return FILES.flatMap((file) => readRows(folder, `${file}.dev.jsonl`, file));
}

/** The posts that were read one by one, each with the source its words come from. */
export function readSeats(folder: string): Row[] {
  const years = new Map<string, number>();
  const mentions = rowsIn<{ text?: unknown; createdAt?: string }>(folder, join('mentions', 'mentions.jsonl'));
  for (const { row, broken } of mentions) {
    if (typeof row?.text !== 'string') throw broken('is not a row of JSON with text');
    years.set(plainText(row.text).text, new Date(row.createdAt ?? 0).getUTCFullYear());
  }
  return readRows(folder, 'seats.train.jsonl', 'seats').map((row) => ({
    ...row,
    source: row.lang === 'nl' ? 'read-emotwics' : (READ_IN[years.get(row.text) ?? 0] ?? 'read-unknown'),
  }));
}

/** The three sources of the recording differ in their years. */
const READ_IN: Readonly<Record<number, string>> = {
  2015: 'read-airline',
  2017: 'read-twcs',
  2020: 'read-ibm',
};

function readRows(folder: string, name: string, file: RowFile): Row[] {
  const labels = Object.entries(LABELS[file] ?? {});
  return rowsIn<Row>(folder, name).map(({ row, broken }) => {
    if (typeof row?.text !== 'string' || typeof row.lang !== 'string' || typeof row.source !== 'string')
      throw broken('is not a row of JSON with text, lang and source');
    for (const [field, known] of labels)
      if (!known.includes(row[field as keyof Row]))
        throw broken(`says nothing that can be learnt: ${field} must be one of ${JSON.stringify(known)}`);
    return { ...row, text: plainText(row.text).text, file };
  });
}

/** The rows of a file, null where a line is no JSON; `broken` makes the error that names the file and the line. */
function rowsIn<T>(folder: string, name: string): { row: T | null; broken: (what: string) => Error }[] {
  return lines(folder, name).flatMap((line, at) => {
    if (line.trim() === '') return [];
    const broken = (what: string): Error =>
      new SettingsError([`${join(folder, name)}, row ${at + 1} ${what}. Mend it, or take the file anew`]);
    return [{ row: jsonOf(line) as T | null, broken }];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function lines(folder: string, name: string): string[] {
  try {
    return readFileSync(join(folder, name), 'utf8').split('\n');
  } catch {
    throw new SettingsError([
      `${join(folder, name)} cannot be read. Give the folder with the training data (--data); docs/assessment.md says what it holds`,
    ]);
  }
}
