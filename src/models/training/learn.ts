import { barFor, bestBar, type Line, temperature } from './calibrate.ts';
import type { HeadPlan } from './heads.ts';
import { lessonOf } from './lesson.ts';
import { LANGUAGES, type Matrix } from './matrix.ts';
import { folds } from './random.ts';
import type { Row } from './rows.ts';
import { fitSoftmax, type Linear, scoresOf } from './softmax.ts';

/** Everything that heads learn from. */
export interface School {
  rows: readonly Row[];
  matrix: Matrix;
  /** Number of columns. */
  width: number;
  /** Whether a row's words are among the posts read one by one: most heads that worth leans on must not have seen those. */
  read: Uint8Array;
  /** 1: held back from what calibrates and is leant on; one row in ten. */
  held: Uint8Array;
}

/** The tenth that is held back, the same for every head. */
export function heldTenth(size: number): Uint8Array {
  return Uint8Array.from(folds(size, 10, 11), (fold) => (fold === 0 ? 1 : 0));
}

/** A head, with the lines that bring its scores to probabilities, by language. */
export interface Learnt {
  plan: HeadPlan;
  /** How many rows taught it. */
  rows: number;
  linear: Linear;
  calibration: Record<string, Line>;
  /** The same, learnt without the rows held back: a tenth, and but for heads that live by them all posts read one by one. */
  part: Linear;
  /** Of heads with two classes, by the rows held back of the head's own file. */
  bars: {
    /** Probability at which F1 is best. */
    best: number;
    /** Probability that as many rows reach as are of the class. */
    even: number;
  };
}

export function learn(school: School, plan: HeadPlan): Learnt {
  const { rows, matrix, width, read } = school;
  const heldBack = (at: number): boolean =>
    school.held[at] === 1 || (read[at] === 1 && plan.fromPosts !== true);
  const lesson = lessonOf(school, plan, (at) => !heldBack(at));
  const part = fitSoftmax(matrix, lesson, plan.classes, width, plan.pace);
  const held = lessonOf(
    school,
    plan,
    (at) =>
      rows[at]!.file !== 'own' &&
      (plan.few === true || heldBack(at)) &&
      plan.calibrates?.(rows[at]!) !== false,
  );
  const found = plan.few === true ? crossedScores(school, plan, [...held.rows]) : null;
  const judged = Array.from(held.rows, (row, place) => ({
    lang: rows[row]!.lang,
    file: rows[row]!.file,
    scores: found?.[place] ?? scoresOf(part, matrix, row),
    label: held.labels[place]!,
  }));
  // No shift: what is likelier stays likelier, whatever the few rows held back say.
  const lineOf = (chosen: typeof judged): Line => ({ slope: temperature(chosen), shift: 0 });
  const all = lineOf(judged);
  const carried = plan.carries === true && judged.length > 0 ? carriedLines(school, plan, all.slope) : null;
  const calibration = Object.fromEntries(
    LANGUAGES.map((lang) => {
      const own = judged.filter((row) => row.lang === lang);
      return [lang, tellsAll(own, plan.classes) ? lineOf(own) : (carried?.(lang) ?? all)];
    }),
  );
  const own = judged
    .filter(({ file }) => file === plan.head)
    .map(({ lang, scores, label }) => {
      const { slope, shift } = calibration[lang] ?? all;
      const score = slope * (scores[1]! - scores[0]!) + shift;
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
  return {
    plan,
    rows: lessonOfAll.rows.length,
    linear,
    part,
    bars,
    calibration: { ...calibration, unknown: all },
  };
}

/** Rows that a language needs for a line of its own, and of each class. */
const LEAST_ROWS = 150;
const LEAST_OF_CLASS = 20;

function tellsAll(judged: readonly { label: number }[], classes: number): boolean {
  const counts = new Int32Array(classes);
  for (const { label } of judged) counts[label]!++;
  return judged.length >= LEAST_ROWS && counts.every((count) => count >= LEAST_OF_CLASS);
}

/**
 * Lines for languages that have only our own sentences. Those are clearer than posts are: a head learnt from them alone is too
 * sure of posts, and half of that (in logs) is taken off. They also hold more of the class than posts do.
 */
function carriedLines(school: School, plan: HeadPlan, slope: number): (lang: string) => Line {
  const { rows, matrix, width } = school;
  const own = lessonOf(school, plan, (at) => rows[at]!.file === 'own');
  const posts = lessonOf(school, plan, (at) => rows[at]!.file !== 'own');
  const clear = fitSoftmax(matrix, own, plan.classes, width, plan.pace);
  const toPosts = temperature(
    Array.from(posts.rows, (row, place) => ({
      scores: scoresOf(clear, matrix, row),
      label: posts.labels[place]!,
    })),
  );
  const carried = slope * Math.sqrt(Math.min(1, toPosts));
  return (lang) => {
    const labels = own.labels.filter((_, place) => rows[own.rows[place]!]!.lang === lang);
    return { slope: carried, shift: carried * (oddsOf(posts.labels) - oddsOf(labels)) };
  };
}

/** Log of the odds of the second class. */
function oddsOf(labels: Int32Array): number {
  const of = labels.reduce((sum, label) => sum + label, 0);
  return Math.log((of + 1) / (labels.length - of + 1));
}

/** Scores of posts (places in `rows`) when each fifth of them is judged by what the others taught. */
export function crossedScores(school: School, plan: HeadPlan, posts: readonly number[]): Float64Array[] {
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
      if (fold[place] === held) found[place] = scoresOf(linear, school.matrix, post);
    });
  }
  return found;
}
