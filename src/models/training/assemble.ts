import { COLUMNS, type NameMarker, readFeaturesIn } from '../lexicon/features.ts';
import { type Bundle, FIRST_COLUMN, HEAD_COLUMNS, type HeadName, SCORE_COLUMNS } from '../linear/bundle.ts';
import type { Learnt } from './learn.ts';
import { CUE_WEIGHT, FIRST_LANGUAGE, FIRST_OWN_CUE, LANGUAGES, type Matrix } from './matrix.ts';
import type { Row } from './rows.ts';
import type { Linear } from './softmax.ts';
import { LEANT_COLUMNS, type WorthHead } from './worth.ts';

const WIDE = COLUMNS.length;
/** Grams that a bundle keeps: those that move most. */
const KEPT = 300_000;

/** The cues of a row, as a reader of its language finds them. */
export function cuesOf({ lang, text }: Row, names: NameMarker): Float64Array {
  return readFeaturesIn(lang, text, names).values;
}

/** All heads as one table of scores: every column of a text by every column of scores, as floats. */
export class FloatScores {
  readonly #table: Float32Array;
  readonly #bias = new Float64Array(SCORE_COLUMNS);

  constructor(width: number) {
    this.#table = new Float32Array(width * SCORE_COLUMNS);
  }

  /** Takes a head in; two classes become one column, the second against the first. */
  take({ plan }: Learnt, { classes, weights, bias }: Linear): void {
    const first = FIRST_COLUMN[plan.head];
    const columns = HEAD_COLUMNS[plan.head].length;
    const zero = columns === 1 ? 1 : 0;
    for (let k = 0; k < columns; k++) {
      this.#bias[first + k] = bias[k + zero]! - (zero === 1 ? bias[0]! : 0);
    }
    for (let at = 0; at < weights.length / classes; at++) {
      for (let k = 0; k < columns; k++) {
        this.#table[at * SCORE_COLUMNS + first + k] =
          weights[at * classes + k + zero]! - (zero === 1 ? weights[at * classes]! : 0);
      }
    }
  }

  /** All scores of one row. */
  of({ ends, columns, values }: Matrix, row: number): Float64Array {
    const scores = Float64Array.from(this.#bias);
    for (let at = ends[row]!; at < ends[row + 1]!; at++) {
      const base = columns[at]! * SCORE_COLUMNS;
      for (let k = 0; k < SCORE_COLUMNS; k++) scores[k]! += this.#table[base + k]! * values[at]!;
    }
    return scores;
  }

  /** Worth leans on other scores: what moves them moves it, so its own weights are sums of theirs. */
  lean({ cues, leans, bias }: WorthHead): void {
    const worth = FIRST_COLUMN.worth;
    const leant = (base: number, table: Float32Array | Float64Array): number =>
      LEANT_COLUMNS.reduce((sum, column, at) => sum + leans[at]! * table[base + column]!, 0);
    for (let base = 0; base < this.#table.length; base += SCORE_COLUMNS) {
      this.#table[base + worth] = leant(base, this.#table);
    }
    for (let cue = 0; cue < WIDE; cue++) this.#table[cue * SCORE_COLUMNS + worth]! += cues[cue]! / CUE_WEIGHT;
    this.#bias[worth] = bias + leant(0, this.#bias);
  }

  /** A head of cues only. */
  cuesAlone(head: HeadName, { cues, bias }: { cues: Float64Array; bias: number }): void {
    const column = FIRST_COLUMN[head];
    for (let cue = 0; cue < WIDE; cue++) this.#table[cue * SCORE_COLUMNS + column] = cues[cue]! / CUE_WEIGHT;
    this.#bias[column] = bias;
  }

  /** As a bundle holds it: cues and biases by language as floats, the grams that move most as bytes. */
  packed(
    grams: ReadonlyMap<number, number>,
    matrix: Matrix,
  ): Pick<Bundle, 'languages' | 'biases' | 'lexiconWeights' | 'keys' | 'weights' | 'scales'> {
    const { keys, rows } = this.#kept(grams, matrix);
    const scales = new Float32Array(SCORE_COLUMNS);
    for (let k = 0; k < SCORE_COLUMNS; k++) {
      let most = 0;
      for (const row of rows) most = Math.max(most, Math.abs(this.#table[row * SCORE_COLUMNS + k]!));
      scales[k] = most === 0 ? 1 : most / 127;
    }
    const weights = new Int8Array(rows.length * SCORE_COLUMNS);
    rows.forEach((row, at) => {
      for (let k = 0; k < SCORE_COLUMNS; k++) {
        weights[at * SCORE_COLUMNS + k] = Math.round(this.#table[row * SCORE_COLUMNS + k]! / scales[k]!);
      }
    });
    const tags = [...LANGUAGES.keys(), -1];
    return {
      languages: LANGUAGES,
      biases: tags.map((language) => this.#biasOf(language)),
      lexiconWeights: tags.map((language) => this.#cuesOf(language)),
      keys,
      weights,
      scales,
    };
  }

  /** Keys ascending, with their rows here. */
  #kept(grams: ReadonlyMap<number, number>, { columns }: Matrix): { keys: Int32Array; rows: number[] } {
    const texts = new Float64Array(this.#table.length / SCORE_COLUMNS);
    for (const column of columns) texts[column]!++;
    const size = new Float64Array(SCORE_COLUMNS);
    for (const at of grams.values()) {
      for (let k = 0; k < SCORE_COLUMNS; k++)
        size[k]! += texts[at]! * this.#table[at * SCORE_COLUMNS + k]! ** 2;
    }
    const moves = (at: number): number => {
      let most = 0;
      for (let k = 0; k < SCORE_COLUMNS; k++) {
        if (size[k] === 0) continue;
        most = Math.max(most, (texts[at]! * this.#table[at * SCORE_COLUMNS + k]! ** 2) / size[k]!);
      }
      return most;
    };
    const chosen = [...grams]
      .map(([key, at]) => ({ key, at, moves: moves(at) }))
      .sort((a, b) => b.moves - a.moves || a.key - b.key)
      .slice(0, KEPT)
      .sort((a, b) => a.key - b.key);
    return { keys: Int32Array.from(chosen, ({ key }) => key), rows: chosen.map(({ at }) => at) };
  }

  /** −1: of no language, the mean of all. */
  #biasOf(language: number): Float32Array {
    const among = language < 0 ? [...LANGUAGES.keys()] : [language];
    return Float32Array.from(this.#bias, (bias, k) => {
      const own = among.map((at) => this.#table[(FIRST_LANGUAGE + at) * SCORE_COLUMNS + k]!);
      return bias + own.reduce((sum, value) => sum + value, 0) / own.length;
    });
  }

  #cuesOf(language: number): Float32Array {
    const weights = new Float32Array(WIDE * SCORE_COLUMNS);
    for (let at = 0; at < weights.length; at++) {
      const own = language < 0 ? 0 : this.#table[(FIRST_OWN_CUE + language * WIDE) * SCORE_COLUMNS + at]!;
      weights[at] = (this.#table[at]! + own) * CUE_WEIGHT;
    }
    return weights;
  }
}

/** `part`: as the heads were before they learnt from the rows held back. */
export function assemble(
  learnt: readonly Learnt[],
  width: number,
  which: 'linear' | 'part' = 'linear',
): FloatScores {
  const scores = new FloatScores(width);
  for (const head of learnt) scores.take(head, head[which]);
  return scores;
}
