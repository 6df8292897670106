import { COLUMNS, readFeaturesIn } from '../lexicon/features.ts';
import { tokenize } from '../lexicon/tokens.ts';
import { languageKey, ownKeys, piecesOf, placedKeys } from '../linear/grams.ts';
import { hashOf } from '../linear/hashing.ts';
import { beginsLarge, type Names } from '../linear/names.ts';
import { GRAM_WEIGHT } from '../linear/scorer.ts';
import { WELL_KNOWN } from '../linear/well-known.ts';

/** Languages that have weights of their own. */
export const LANGUAGES = ['en', 'nl', 'de', 'fr', 'es', 'it', 'pt'] as const;
const WIDE = COLUMNS.length;
/** First column of each part: cues for all, cues of one language, the language itself, grams. */
export const FIRST_OWN_CUE = WIDE;
export const FIRST_LANGUAGE = WIDE * (1 + LANGUAGES.length);
export const FIRST_GRAM = FIRST_LANGUAGE + LANGUAGES.length;
/** Cues count less than their values, so that they are learnt as slowly as grams are. */
export const CUE_WEIGHT = 0.5;

/** Texts as rows of columns and values. */
export interface Matrix {
  /** Row i stands from ends[i] to ends[i + 1]. */
  ends: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

type Text = { text: string; lang: string };

/** Words of fewer texts are not known well enough to be told from names. */
const LEAST_USES = 3;

/**
 * Which words are names of brands and people, and which are common. Other names (places, events, artists) are words like any
 * other: who is complained about must move no score, what is spoken of may.
 */
export function learnNames(texts: readonly Text[]): { names: Int32Array; common: Int32Array } {
  const uses = new Map<string, { all: number; small: number }>();
  for (const { text, lang } of texts) {
    for (const token of tokenize(text)) {
      if (token.kind !== 'word') continue;
      const count = uses.get(token.form) ?? { all: 0, small: 0 };
      count.all++;
      // German writes every noun large.
      if (lang === 'de' || !beginsLarge(text, token)) count.small++;
      uses.set(token.form, count);
    }
  }
  const known = new Set(WELL_KNOWN);
  // A name is a common word too when it is mostly written small.
  const common = [...uses].filter(([form, { all, small }]) =>
    known.has(form) ? small >= 20 && small > 2 * (all - small) : all >= LEAST_USES,
  );
  return { names: hashes([...known]), common: hashes(common.map(([form]) => form)) };
}

function hashes(forms: readonly string[]): Int32Array {
  return Int32Array.from(new Set(forms.map((form) => hashOf(form)))).sort();
}

/** All keys of one text, repeated as often as they occur. */
function keysOf({ text, lang }: Text, names: Names): number[] {
  const keys: number[] = [];
  const tokens = tokenize(text);
  names.mark(tokens, text, lang);
  const pieces = piecesOf(tokens, text, lang, names);
  const language = languageKey(lang);
  for (const piece of pieces) keys.push(...ownKeys(piece, language));
  placedKeys(pieces, (key) => keys.push(key));
  return keys;
}

/** Counts in how many texts each key occurs and keeps those of at least `least`, in order of first being seen. */
export function gramsOf(texts: readonly Text[], names: Names, least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const key of new Set(keysOf(text, names))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const columns = new Map<number, number>();
  for (const [key, count] of counts) if (count >= least) columns.set(key, FIRST_GRAM + columns.size);
  return columns;
}

/** Rows for texts, over grams that are known. */
export function matrixOf(texts: readonly Text[], names: Names, grams: ReadonlyMap<number, number>): Matrix {
  const ends = new Int32Array(texts.length + 1);
  let columns = new Int32Array(texts.length * 300 + 1000);
  let values = new Float32Array(columns.length);
  let end = 0;
  const push = (column: number, value: number): void => {
    if (end === columns.length) {
      columns = grown(columns, Int32Array);
      values = grown(values, Float32Array);
    }
    columns[end] = column;
    values[end++] = value;
  };
  texts.forEach((text, row) => {
    const keys = keysOf(text, names);
    const weight = GRAM_WEIGHT / Math.sqrt(Math.max(1, keys.length));
    const counts = new Map<number, number>();
    for (const key of keys) {
      const column = grams.get(key);
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    const language = LANGUAGES.indexOf(text.lang as (typeof LANGUAGES)[number]);
    const cues = readFeaturesIn(text.lang, text.text, names).values;
    for (let cue = 0; cue < WIDE; cue++) {
      if (cues[cue] === 0) continue;
      push(cue, cues[cue]! * CUE_WEIGHT);
      if (language >= 0) push(FIRST_OWN_CUE + language * WIDE + cue, cues[cue]! * CUE_WEIGHT);
    }
    if (language >= 0) push(FIRST_LANGUAGE + language, 1);
    for (const [column, count] of counts) push(column, count * weight);
    ends[row + 1] = end;
  });
  return { ends, columns: columns.slice(0, end), values: values.slice(0, end) };
}

function grown<Numbers extends Int32Array | Float32Array>(
  numbers: Numbers,
  kind: new (length: number) => Numbers,
): Numbers {
  const larger = new kind(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
