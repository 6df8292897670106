import type { TextFeatures } from '../lexicon/features.ts';
import { type Bundle, SCORE_COLUMNS } from './bundle.ts';
import { GramTable } from './gram-table.ts';
import { languageKey, ownKeys, type Piece, piecesOf, placedKeys } from './grams.ts';
import { Names } from './names.ts';

/** The weight of all grams of a text together, so that long texts do not shout: each counts GRAM_WEIGHT ÷ √(how many). */
export const GRAM_WEIGHT = 3;

/** Scores of one text and what each part of it gave. */
export interface Scores {
  /** By column. */
  scores: Float64Array;
  /** What was weighed, and the share of each: one row of SCORE_COLUMNS. Holds until the next text is scored. */
  pieces: readonly Piece[];
  shares: Float64Array;
  /** Lexicon columns that are not zero, in order. */
  cues: number[];
  /** Place of the language among the bundle's (`unknown` last). */
  language: number;
}

interface OwnRow {
  /** Sum of the weights of its own keys; null: none is known. */
  sum: Float32Array | null;
  keys: number;
}

/** Adds up a text: every gram and every cue has one weight for each column, so each share of a score is exact. */
export class Scorer {
  readonly #bundle: Bundle;
  readonly #table: GramTable;
  readonly #names: Names;
  #shares = new Float64Array(64 * SCORE_COLUMNS);
  readonly #factors = new Float64Array(SCORE_COLUMNS);
  /** Keys of the languages, `unknown` last. */
  readonly #languages: number[];

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
    this.#table = new GramTable(bundle.keys);
    this.#names = new Names(bundle.names, bundle.common);
    this.#languages = [...bundle.languages, 'unknown'].map(languageKey);
  }

  score(text: string, features: TextFeatures): Scores {
    const { languages, biases, scales } = this.#bundle;
    const found = languages.indexOf(features.language);
    const language = found < 0 ? languages.length : found;
    const pieces = piecesOf(features.tokens, text, features.language, this.#names);
    const size = pieces.length * SCORE_COLUMNS;
    if (this.#shares.length < size) this.#shares = new Float64Array(2 * size);
    const shares = this.#shares.fill(0, 0, size);
    const grams = this.#own(pieces, language, shares) + this.#placed(pieces, shares);
    const weight = GRAM_WEIGHT / Math.sqrt(Math.max(1, grams));
    const scores = Float64Array.from(biases[language]!);
    for (let column = 0; column < SCORE_COLUMNS; column++) this.#factors[column] = scales[column]! * weight;
    for (let at = 0; at < size; at += SCORE_COLUMNS) {
      for (let column = 0; column < SCORE_COLUMNS; column++) {
        const share = shares[at + column]! * this.#factors[column]!;
        shares[at + column] = share;
        scores[column]! += share;
      }
    }
    return { scores, pieces, shares, cues: this.#cues(features.values, language, scores), language };
  }

  /** What a lexicon column gives to each score, for a value of 1. */
  cueWeight(language: number, cue: number, column: number): number {
    return this.#bundle.lexiconWeights[language]![cue * SCORE_COLUMNS + column]!;
  }

  #own(pieces: readonly Piece[], language: number, shares: Float64Array): number {
    let grams = 0;
    for (let at = 0; at < pieces.length; at++) {
      const { sum, keys } = this.#ownRow(pieces[at]!, language);
      grams += keys;
      if (sum === null) continue;
      const base = at * SCORE_COLUMNS;
      for (let column = 0; column < SCORE_COLUMNS; column++) shares[base + column]! += sum[column]!;
    }
    return grams;
  }

  #ownRow(piece: Piece, language: number): OwnRow {
    const { kept } = piece.word;
    const known = kept[language] as OwnRow | undefined;
    if (known !== undefined) return known;
    const keys = ownKeys(piece, this.#languages[language]!);
    let sum: Float32Array | null = null;
    for (const own of keys) {
      const row = this.#table.rowOf(own);
      if (row < 0) continue;
      sum ??= new Float32Array(SCORE_COLUMNS);
      const base = row * SCORE_COLUMNS;
      for (let column = 0; column < SCORE_COLUMNS; column++)
        sum[column]! += this.#bundle.weights[base + column]!;
    }
    const made = { sum, keys: keys.length };
    kept[language] = made;
    return made;
  }

  /** A gram of several pieces is shared out evenly between its first and its last. */
  #placed(pieces: readonly Piece[], shares: Float64Array): number {
    const { weights } = this.#bundle;
    let grams = 0;
    placedKeys(pieces, (key, first, last) => {
      grams++;
      const row = this.#table.rowOf(key);
      if (row < 0) return;
      const base = row * SCORE_COLUMNS;
      const begin = first * SCORE_COLUMNS;
      const end = last * SCORE_COLUMNS;
      for (let column = 0; column < SCORE_COLUMNS; column++) {
        const half = weights[base + column]! / 2;
        shares[begin + column]! += half;
        shares[end + column]! += half;
      }
    });
    return grams;
  }

  #cues(values: Float64Array, language: number, scores: Float64Array): number[] {
    const found: number[] = [];
    const weights = this.#bundle.lexiconWeights[language]!;
    for (let cue = 0; cue < values.length; cue++) {
      const value = values[cue]!;
      if (value === 0) continue;
      found.push(cue);
      const base = cue * SCORE_COLUMNS;
      for (let column = 0; column < SCORE_COLUMNS; column++)
        scores[column]! += weights[base + column]! * value;
    }
    return found;
  }
}
