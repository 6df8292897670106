import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../src/models/lexicon/feature-keys.ts';
import { LANGUAGES } from '../../src/models/lexicon/languages.ts';
import { FeatureReader } from '../../src/models/lexicon/reader.ts';
import { tokenize } from '../../src/models/lexicon/tokens.ts';
import type { Example } from './logistic.ts';

/** A row of the data folder; which fields exist depends on the file. */
export interface Row {
  id: string;
  text: string;
  lang: string;
  source: string;
  label?: number | string;
  severity?: number;
  arousal?: number;
  desk?: string;
  ceoWorth?: number;
  intent?: string;
  sensitive?: string[];
  brand?: string;
}

export const TAGS = LANGUAGES.map((language) => language.tag);
const READERS = new Map(LANGUAGES.map((language) => [language.tag, new FeatureReader(language)]));
const WIDE = FEATURES.length;
/** Shared weights, one set of differences for each language, one bias for each language. */
export const COLUMNS = WIDE * (1 + TAGS.length) + TAGS.length;

/** Rows of one file in a language that the lexicon reads; `leaveOut` drops rows by source. */
export function rows(folder: string, file: string, leaveOut: readonly string[] = []): Row[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => READERS.has(row.lang) && !leaveOut.some((source) => row.source.startsWith(source)));
}

/** A row as features. `byLanguage` adds the language's own copy of each, so that its weights may differ. */
export function example(row: Row, label: number, weight: number, byLanguage: boolean): Example {
  const values = READERS.get(row.lang)!.read(tokenize(row.text)).values;
  const language = TAGS.indexOf(row.lang);
  const at: number[] = [];
  const value: number[] = [];
  values.forEach((found, feature) => {
    if (found === 0) return;
    at.push(feature);
    value.push(found);
    if (!byLanguage) return;
    at.push(WIDE * (1 + language) + feature);
    value.push(found);
  });
  at.push(WIDE * (1 + TAGS.length) + language);
  value.push(1);
  return { at: Int32Array.from(at), value: Float64Array.from(value), label, weight };
}

/** L2 penalty by column: `shared` on common weights, `own` on a language's differences, hardly any on biases. */
export function penalties(shared: number, own: number): (column: number) => number {
  return (column) => (column < WIDE ? shared : column < WIDE * (1 + TAGS.length) ? own : 1e-4);
}

/** The ten parts of cross-validation: shuffled once, the same at every run. */
export function folds(size: number, parts = 10): Int32Array {
  let state = 7;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const order = Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const fold = new Int32Array(size);
  order.forEach((row, place) => {
    fold[row] = place % parts;
  });
  return fold;
}
