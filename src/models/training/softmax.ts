import type { Matrix } from './matrix.ts';
import { seeded, shuffle } from './random.ts';

/** Which rows teach a head, and what. */
export interface Lesson {
  rows: Int32Array;
  /** By place in `rows`: the class, and how much the row counts. */
  labels: Int32Array;
  weights: Float32Array;
}

export interface Pace {
  epochs: number;
  rate: number;
}

/** Weights by column and class (column × classes), and a bias for each class. */
export interface Linear {
  classes: number;
  weights: Float32Array;
  bias: Float64Array;
}

const L2 = 1e-6;
const FIRST_SQUARE = 1e-2;
const BIAS_RATE = 0.01;

/**
 * Softmax regression by AdaGrad (Duchi, Hazan, Singer 2011), the weights averaged over all passes but the first. Slow steps
 * with averaging did better than large ones on every head with few rows. The same rows and pace give the same weights.
 * `from`: the weights to begin with.
 */
export function fitSoftmax(
  { ends, columns, values }: Matrix,
  { rows, labels, weights: counts }: Lesson,
  classes: number,
  width: number,
  { epochs, rate }: Pace,
  from?: Float32Array,
): Linear {
  const weights = from === undefined ? new Float32Array(width * classes) : Float32Array.from(from);
  const squares = new Float32Array(width * classes).fill(FIRST_SQUARE);
  const sums = new Float32Array(width * classes);
  const bias = new Float64Array(classes);
  const errors = new Float64Array(classes);
  const order = Int32Array.from(rows, (_, place) => place);
  const random = seeded(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const place of order) {
      const row = rows[place]!;
      const begin = ends[row]!;
      const end = ends[row + 1]!;
      errors.set(bias);
      for (let at = begin; at < end; at++) {
        const base = columns[at]! * classes;
        const value = values[at]!;
        for (let k = 0; k < classes; k++) errors[k]! += weights[base + k]! * value;
      }
      softmax(errors);
      errors[labels[place]!]! -= 1;
      const count = counts[place]!;
      for (let k = 0; k < classes; k++) errors[k]! *= count;
      for (let at = begin; at < end; at++) {
        const base = columns[at]! * classes;
        const value = values[at]!;
        for (let k = 0; k < classes; k++) {
          const gradient = errors[k]! * value + L2 * weights[base + k]!;
          squares[base + k]! += gradient * gradient;
          weights[base + k]! -= (rate * gradient) / Math.sqrt(squares[base + k]!);
        }
      }
      for (let k = 0; k < classes; k++) bias[k]! -= BIAS_RATE * errors[k]!;
    }
    if (epoch > 0) for (let at = 0; at < sums.length; at++) sums[at]! += weights[at]!;
  }
  for (let at = 0; at < sums.length; at++) sums[at]! /= epochs - 1;
  return { classes, weights: sums, bias };
}

/** Scores of one row. */
export function scoresOf(
  { classes, weights, bias }: Linear,
  { ends, columns, values }: Matrix,
  row: number,
): Float64Array {
  const scores = Float64Array.from(bias);
  for (let at = ends[row]!; at < ends[row + 1]!; at++) {
    const base = columns[at]! * classes;
    for (let k = 0; k < classes; k++) scores[k]! += weights[base + k]! * values[at]!;
  }
  return scores;
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k]! - most);
    sum += scores[k]!;
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
  return scores;
}
