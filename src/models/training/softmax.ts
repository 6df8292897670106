import { FIRST_GRAM, type Matrix } from './matrix.ts';
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
  /** Orders of the rows in which it is learnt; the weights are averaged. 1 unless given. */
  orders?: number;
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

/** Added to every count, so that a column seen once tells little. */
const UNSEEN = 0.5;
const LEAST_TELLING = 0.05;

/**
 * How much each gram tells the classes apart: the square root of its largest log-ratio of one class against the others, as in
 * NB-SVM (Wang and Manning 2012). Cues and languages count as they are.
 */
function tellingOf(
  { ends, columns }: Matrix,
  { rows, labels, weights }: Lesson,
  classes: number,
  width: number,
): Float32Array {
  const counts = new Float64Array(width * classes).fill(UNSEEN);
  const totals = new Float64Array(classes);
  rows.forEach((row, place) => {
    const label = labels[place]!;
    const weight = weights[place]!;
    for (let at = ends[row]!; at < ends[row + 1]!; at++) counts[columns[at]! * classes + label]! += weight;
    totals[label]! += weight;
  });
  const total = totals.reduce((sum, one) => sum + one, 0);
  const telling = new Float32Array(width).fill(1);
  for (let column = FIRST_GRAM; column < width; column++) {
    let all = 0;
    for (let k = 0; k < classes; k++) all += counts[column * classes + k]!;
    let most = LEAST_TELLING;
    for (let k = 0; k < classes; k++) {
      const own = counts[column * classes + k]!;
      const others = total - totals[k]!;
      // A class without rows, or the only one with any, tells nothing.
      if (totals[k] === 0 || others === 0) continue;
      const ratio = own / totals[k]! / ((all - own) / others);
      most = Math.max(most, Math.abs(Math.log(ratio)));
    }
    telling[column] = Math.sqrt(most);
  }
  return telling;
}

/**
 * Softmax regression by AdaGrad (Duchi, Hazan, Singer 2011), the weights averaged over all passes but the first. Slow steps
 * with averaging did better than large ones on every head with few rows. The same rows and pace give the same weights.
 */
export function fitSoftmax(
  matrix: Matrix,
  lesson: Lesson,
  classes: number,
  width: number,
  pace: Pace,
): Linear {
  const { orders = 1 } = pace;
  const all = fitInOrder(matrix, lesson, classes, width, { ...pace, seed: 1 });
  for (let seed = 2; seed <= orders; seed++) {
    const one = fitInOrder(matrix, lesson, classes, width, { ...pace, seed });
    for (let at = 0; at < all.weights.length; at++) all.weights[at]! += one.weights[at]!;
    for (let k = 0; k < classes; k++) all.bias[k]! += one.bias[k]!;
  }
  if (orders > 1) {
    for (let at = 0; at < all.weights.length; at++) all.weights[at]! /= orders;
    for (let k = 0; k < classes; k++) all.bias[k]! /= orders;
  }
  return all;
}

function fitInOrder(
  matrix: Matrix,
  lesson: Lesson,
  classes: number,
  width: number,
  { epochs, rate, seed }: Pace & { seed: number },
): Linear {
  const { ends, columns, values } = matrix;
  const { rows, labels, weights: counts } = lesson;
  const telling = tellingOf(matrix, lesson, classes, width);
  const weights = new Float32Array(width * classes);
  const squares = new Float32Array(width * classes).fill(FIRST_SQUARE);
  const sums = new Float32Array(width * classes);
  const bias = new Float64Array(classes);
  const errors = new Float64Array(classes);
  const order = Int32Array.from(rows, (_, place) => place);
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const place of order) {
      const row = rows[place]!;
      const begin = ends[row]!;
      const end = ends[row + 1]!;
      errors.set(bias);
      for (let at = begin; at < end; at++) {
        const column = columns[at]!;
        const base = column * classes;
        const value = values[at]! * telling[column]!;
        for (let k = 0; k < classes; k++) errors[k]! += weights[base + k]! * value;
      }
      softmax(errors);
      errors[labels[place]!]! -= 1;
      const count = counts[place]!;
      for (let k = 0; k < classes; k++) errors[k]! *= count;
      for (let at = begin; at < end; at++) {
        const column = columns[at]!;
        const base = column * classes;
        const value = values[at]! * telling[column]!;
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
  for (let at = 0; at < sums.length; at++) sums[at]! *= telling[Math.floor(at / classes)]! / (epochs - 1);
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
