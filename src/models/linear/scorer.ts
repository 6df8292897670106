import type { TextFeatures } from '../lexicon/features.ts';
import { type Bundle, SCORE_COLUMNS } from './bundle.ts';
import { GramTable } from './gram-table.ts';
import { languageKey, ownKeys, type Piece, piecesOf, placedKeys } from './grams.ts';
import type { Names } from './names.ts';

/** The weight of all grams of a text together, so that long texts do not shout: each counts GRAM_WEIGHT ÷ √(how many). */
export const GRAM_WEIGHT = 3;

/** Scores of one text and what each part of it gave. Holds until the next text is scored. */
export interface Scores {
  /** By column. */
  scores: Float64Array;
  /** What was weighed, and the share of each: one row of SCORE_COLUMNS. */
  pieces: readonly Piece[];
  shares: Float64Array;
  /** Lexicon columns that are not zero, in order. */
  cues: number[];
  /** What each lexicon column gives to each score in this language, for a value of 1: one row of SCORE_COLUMNS. */
  cueWeights: Float32Array;
  /** Place of the language among the bundle's (`unknown` last). */
  language: number;
}

/** Words whose weights are kept added up; then all are forgotten and it begins anew. */
const WORDS_KEPT = 60_000;

/** Adds up a text: every gram and every cue has one weight for each column, so each share of a score is exact. */
export class Scorer {
  readonly #bundle: Bundle;
  readonly #table: GramTable;
  readonly #names: Names;
  /**
   * Sums of words, one row of SCORE_COLUMNS for each, and how many rows are taken; the first is that of words without any. A
   * word has at most 140 keys of its own, and their weights are bytes, so that sixteen bits hold any sum.
   */
  #sums = new Int16Array(4096 * SCORE_COLUMNS);
  #used = 1;
  #shares = new Float64Array(64 * SCORE_COLUMNS);
  readonly #scores = new Float64Array(SCORE_COLUMNS);
  readonly #factors = new Float64Array(SCORE_COLUMNS);
  #asked = roomFor(512);
  /** Keys of the languages, `unknown` last. */
  readonly #languages: number[];

  /** `names`: those of the bundle; they are forgotten here when there are too many. */
  constructor(bundle: Bundle, names: Names) {
    this.#bundle = bundle;
    this.#table = new GramTable(bundle.keys, bundle.weights);
    this.#names = names;
    this.#languages = [...bundle.languages, 'unknown'].map(languageKey);
  }

  score(text: string, features: TextFeatures): Scores {
    if (this.#used >= WORDS_KEPT || this.#names.size >= WORDS_KEPT) this.#forget();
    const { languages, biases, scales } = this.#bundle;
    const found = languages.indexOf(features.language);
    const language = found < 0 ? languages.length : found;
    const pieces = piecesOf(features.tokens, text, features.language, this.#names);
    const size = pieces.length * SCORE_COLUMNS;
    if (this.#shares.length < size) this.#shares = new Float64Array(2 * size);
    const shares = this.#shares;
    const factors = this.#factors;
    const grams = this.#own(pieces, language, shares) + this.#placed(pieces, shares);
    const weight = GRAM_WEIGHT / Math.sqrt(Math.max(1, grams));
    const scores = this.#scores;
    scores.set(biases[language]!);
    for (let column = 0; column < SCORE_COLUMNS; column++) factors[column] = (scales[column]! * weight) / 2;
    for (let at = 0; at < size; at += SCORE_COLUMNS) {
      for (let column = 0; column < SCORE_COLUMNS; column++) {
        const share = shares[at + column]! * factors[column]!;
        shares[at + column] = share;
        scores[column]! += share;
      }
    }
    const cueWeights = this.#bundle.lexiconWeights[language]!;
    const cues = addCues(features.values, cueWeights, scores);
    return { scores, pieces, shares, cues, cueWeights, language };
  }

  #forget(): void {
    this.#names.clear();
    this.#sums = new Int16Array(4096 * SCORE_COLUMNS);
    this.#used = 1;
  }

  #own(pieces: readonly Piece[], language: number, shares: Float64Array): number {
    let grams = 0;
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at]!;
      const { word } = piece;
      if (word.language !== language) this.#turnTo(piece, language);
      grams += word.keys;
      const sums = this.#sums;
      const from = word.place;
      const base = at * SCORE_COLUMNS;
      for (let column = 0; column < SCORE_COLUMNS; column++) shares[base + column] = 2 * sums[from + column]!;
    }
    return grams;
  }

  /** Puts a word's sum of this language to the fore; adds it up when the word is new in it. */
  #turnTo(piece: Piece, language: number): void {
    const { word } = piece;
    if (word.language >= 0) {
      word.others ??= [];
      word.others[word.language * 2] = word.place;
      word.others[word.language * 2 + 1] = word.keys;
    }
    const keys = word.others?.[language * 2 + 1];
    word.language = language;
    if (keys === undefined) this.#addUp(piece, language);
    else {
      word.keys = keys;
      word.place = word.others![language * 2]!;
    }
  }

  #addUp(piece: Piece, language: number): void {
    const { word } = piece;
    const keys = ownKeys(piece, this.#languages[language]!);
    word.keys = keys.length;
    word.place = 0;
    for (const key of keys) {
      if (!this.#table.mayHold(key)) continue;
      const first = this.#table.find(key);
      if (first < 0) continue;
      if (word.place === 0) word.place = this.#freePlace();
      for (let column = 0; column < SCORE_COLUMNS; column++)
        this.#sums[word.place + column]! += this.#table.weights[first + column]!;
    }
  }

  #freePlace(): number {
    const place = this.#used * SCORE_COLUMNS;
    this.#used++;
    if (place + SCORE_COLUMNS > this.#sums.length) {
      const larger = new Int16Array(this.#sums.length * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    return place;
  }

  /**
   * A gram of several pieces is shared out evenly between its first and its last. All places are looked for before any
   * weight is added: it is memory that this waits for, and many waits at once take no longer than one.
   */
  #placed(pieces: readonly Piece[], shares: Float64Array): number {
    const { weights } = this.#table;
    // At most seven keys begin at a piece, and one at the end.
    if (this.#asked.keys.length < 7 * pieces.length + 1) this.#asked = roomFor(14 * pieces.length);
    const { keys, firsts, lasts } = this.#asked;
    let grams = 0;
    let count = 0;
    placedKeys(pieces, (key, first, last) => {
      grams++;
      if (!this.#table.mayHold(key)) return;
      keys[count] = key;
      firsts[count] = first;
      lasts[count++] = last;
    });
    const places = keys;
    for (let at = 0; at < count; at++) places[at] = this.#table.find(keys[at]!);
    for (let at = 0; at < count; at++) {
      const base = places[at]!;
      if (base < 0) continue;
      const begin = firsts[at]! * SCORE_COLUMNS;
      const end = lasts[at]! * SCORE_COLUMNS;
      for (let column = 0; column < SCORE_COLUMNS; column++) {
        const weight = weights[base + column]!;
        shares[begin + column]! += weight;
        shares[end + column]! += weight;
      }
    }
    return grams;
  }
}

/** Keys of a text that may be there, each with the pieces it belongs to. */
interface Asked {
  keys: Int32Array;
  firsts: Int32Array;
  lasts: Int32Array;
}
const roomFor = (count: number): Asked => ({
  keys: new Int32Array(count),
  firsts: new Int32Array(count),
  lasts: new Int32Array(count),
});

/** Returns the columns that are not zero. */
function addCues(values: Float64Array, weights: Float32Array, scores: Float64Array): number[] {
  const found: number[] = [];
  for (let cue = 0; cue < values.length; cue++) {
    const value = values[cue]!;
    if (value === 0) continue;
    found.push(cue);
    const base = cue * SCORE_COLUMNS;
    for (let column = 0; column < SCORE_COLUMNS; column++) scores[column]! += weights[base + column]! * value;
  }
  return found;
}
