import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../../domain/errors.ts';
import { plainText } from '../../domain/plain-text.ts';
import { type OwnSentence, ownSentences } from './own-sentences.ts';
import { type LicenceClass, sourceOf } from './sources.ts';

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

/** All rows to learn from, in the order of the files. Throws SettingsError when the folder is not the data folder. */
export function trainingRows({ folder, leaveOut, own: sentences = ownSentences() }: DataChoice): Row[] {
  const rows = FILES.flatMap((file) => readRows(folder, `${file}.train.jsonl`, file));
  const own = sentences.map(
    (row, at): Row => ({ ...row, id: `own-${at}`, file: 'own', source: 'own-sentences' }),
  );
  return [...rows, ...readSeats(folder), ...own].filter(
    ({ source }) => !leaveOut.some((left) => left === sourceOf(source).allows || source.startsWith(left)),
  );
}

/** The rows to judge by. */
export function devRows(folder: string): Row[] {
  return FILES.flatMap((file) => readRows(folder, `${file}.dev.jsonl`, file));
}

/** The posts that were read one by one, each with the source its words come from. */
export function readSeats(folder: string): Row[] {
  const years = new Map<string, number>();
  for (const line of lines(folder, join('mentions', 'mentions.jsonl'))) {
    const { text, createdAt } = JSON.parse(line) as { text: string; createdAt?: string };
    years.set(plainText(text).text, new Date(createdAt ?? 0).getUTCFullYear());
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
  return lines(folder, name).map((line, at) => {
    const row = rowOf(line);
    if (typeof row?.text === 'string' && typeof row.lang === 'string')
      return { ...row, text: plainText(row.text).text, file };
    throw new SettingsError([
      `${join(folder, name)}, row ${at + 1} is not a row of JSON with text and lang. Mend it, or take the file anew`,
    ]);
  });
}

function rowOf(line: string): Row | null {
  try {
    return JSON.parse(line) as Row | null;
  } catch {
    return null;
  }
}

function lines(folder: string, name: string): string[] {
  try {
    return readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
  } catch {
    throw new SettingsError([
      `${join(folder, name)} cannot be read. Give the folder with the training data (--data); docs/assessment.md says what it holds`,
    ]);
  }
}
