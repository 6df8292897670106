import { barFor, bestBar, type Line, temperature } from './calibrate.ts';
import type { HeadPlan } from './heads.ts';
import { LANGUAGES, type Matrix } from './matrix.ts';
import { folds } from './random.ts';
import type { Row } from './rows.ts';
import { fitSoftmax, type Lesson, type Linear, scoresOf, softmax } from './softmax.ts';

/** Everything that heads learn from. */
export interface School {
  rows: readonly Row[];
  matrix: Matrix;
  /** Number of columns. */
  width: number;
  /** Whether a row's words are among the posts read one by one: heads that worth leans on must not have seen those. */
  read: Uint8Array;
}

/** A head, with the lines that bring its scores to probabilities, by language. */
export interface Learnt {
  plan: HeadPlan;
  linear: Linear;
  calibration: Record<string, Line>;
  /** The same, learnt without the rows that were held back: all posts read one by one, and a tenth of the rest. */
  part: Linear;
  /** Of heads with two classes, by the rows held back of the head's own file. */
  bars: {
    /** Probability at which F1 is best. */
    best: number;
    /** Probability that as many rows reach as are of the class. */
    even: number;
  };
}

/** One row in ten is held back to calibrate, and mostly all whose words were read; then the head learns from all. */
const PARTS = 10;

function lessonOf({ rows }: School, plan: HeadPlan, allow: (row: number) => boolean): Lesson {
  const chosen: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  rows.forEach((row, at) => {
    if (!allow(at)) return;
    const label = plan.label(row);
    if (label === null) return;
    chosen.push(at);
    labels.push(label);
    weights.push(plan.weight?.(row) ?? 1);
  });
  return {
    rows: Int32Array.from(chosen),
    labels: Int32Array.from(labels),
    weights: Float32Array.from(weights),
  };
}

export function learn(school: School, plan: HeadPlan): Learnt {
  const { rows, matrix, width, read } = school;
  const fold = folds(rows.length, PARTS, 11);
  const heldBack = (at: number): boolean =>
    rows[at]!.file !== 'own' && (fold[at] === 0 || (read[at] === 1 && plan.fromPosts !== true));
  const lesson = lessonOf(school, plan, (at) => !heldBack(at));
  const part = fitSoftmax(matrix, lesson, plan.classes, width, plan.pace);
  const held = lessonOf(school, plan, heldBack);
  const judged = Array.from(held.rows, (row, place) => ({
    lang: rows[row]!.lang,
    file: rows[row]!.file,
    scores: scoresOf(part, matrix, row),
    label: held.labels[place]!,
  }));
  // No shift: what is likelier stays likelier, whatever the few rows held back say.
  const lineOf = (chosen: typeof judged): Line => ({ slope: temperature(chosen), shift: 0 });
  const all = lineOf(judged);
  const calibration = Object.fromEntries(
    LANGUAGES.map((lang) => {
      const own = judged.filter((row) => row.lang === lang);
      return [lang, own.length < 150 ? all : lineOf(own)];
    }),
  );
  const own = judged
    .filter(({ file }) => file === plan.head)
    .map(({ lang, scores, label }) => {
      const { slope } = calibration[lang] ?? all;
      const score = slope * (scores[1]! - scores[0]!);
      return { probability: 1 / (1 + Math.exp(-score)), true: label === 1 };
    });
  const bars = {
    best: bestBar(own),
    even: barFor(
      own.map(({ probability }) => probability),
      own.filter((row) => row.true).length,
    ),
  };
  const lessonOfAll = lessonOf(school, plan, () => true);
  const linear = fitSoftmax(matrix, lessonOfAll, plan.classes, width, plan.pace);
  return { plan, linear, part, bars, calibration: { ...calibration, unknown: all } };
}

/** What a head says of the read posts (places in `rows`) when each tenth is judged by what the others taught. */
export function crossed(school: School, plan: HeadPlan, posts: readonly number[]): Float64Array[] {
  const fold = folds(posts.length, 5, 7);
  const part = new Map(posts.map((post, place) => [post, fold[place]!]));
  const found: Float64Array[] = [];
  for (let held = 0; held < 5; held++) {
    const linear = fitSoftmax(
      school.matrix,
      lessonOf(school, plan, (at) => part.get(at) !== held),
      plan.classes,
      school.width,
      plan.pace,
    );
    posts.forEach((post, place) => {
      if (fold[place] === held) found[place] = softmax(scoresOf(linear, school.matrix, post));
    });
  }
  return found;
}
