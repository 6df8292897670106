import { FIRST_COLUMN, HEAD_COLUMNS, type HeadName } from '../linear/bundle.ts';
import { type Judged, type Line, platt } from './calibrate.ts';
import { type Example, fitLogistic, type Linear as Logistic } from './logistic.ts';
import { folds } from './random.ts';

/** Heads whose scores worth leans on. What they say of the posts that worth is learnt from comes from heads that had not seen them. */
const LEANS_ON = [
  'sentiment',
  'complaint',
  'idea',
  'urgency',
  'review',
  'grade',
] as const satisfies HeadName[];
/** Their columns of scores, in order. */
export const LEANT_COLUMNS: readonly number[] = LEANS_ON.flatMap((head) =>
  HEAD_COLUMNS[head].map((_, at) => FIRST_COLUMN[head] + at),
);

/** A read post: its cues, its scores by LEANT_COLUMNS, how worthy it was found, 0–3. */
export interface ReadPost {
  cues: Float64Array;
  scores: Float64Array;
  worth: number;
  weight: number;
  /** Beside many posts our own sentences all teach and none is judged; else those that the heads had not seen. */
  judged: boolean;
}

/**
 * Whether a text judges worth and severity: the posts that were read do; where they are few, so do sentences of our own that the
 * heads had not seen (`held` back).
 */
export function isJudged(file: string, { many, held }: { many: boolean; held: boolean }): boolean {
  return file === 'seats' || (!many && held);
}

/** Score of worth = bias + cues · weights + scores · leans. */
export interface WorthHead {
  cues: Float64Array;
  leans: Float64Array;
  bias: number;
}

/** Penalties (L2) chosen by cross-validation on the read posts: cues hardly, scores more, grades of severity between them. */
const PENALTY_OF_CUES = 2e-4;
const PENALTY_OF_SCORES = 3e-3;
const PENALTY_OF_GRADES = 1e-3;
const LEANT_PENALTIES = LEANS_ON.flatMap((head) =>
  HEAD_COLUMNS[head].map(() => (head === 'grade' ? PENALTY_OF_GRADES : PENALTY_OF_SCORES)),
);
const SCORE_SCALE = 0.5;
const BARS = [1, 2, 3];

/** Few labels, so every bar (≥ 1, ≥ 2, ≥ 3) teaches the same weights; the bar of 2 is the one we give. */
export function fitWorth(posts: readonly ReadPost[]): WorthHead {
  const wide = posts[0]?.cues.length ?? 0;
  const { mean, spread } = spreads(posts);
  const examples = posts.flatMap((post) => BARS.map((bar) => exampleOf(post, bar, mean, spread)));
  const width = wide + LEANT_COLUMNS.length + BARS.length;
  const fitted: Logistic = fitLogistic(
    examples,
    2,
    width,
    (column) => (column < wide ? PENALTY_OF_CUES : (LEANT_PENALTIES[column - wide] ?? 1e-6)),
    80,
  );
  // Class 0 is kept at zero, so the weights of class 1 are the score.
  const own = fitted.weights.slice(width + 1);
  const leans = Float64Array.from(LEANT_COLUMNS, (_, at) => (own[wide + at]! * SCORE_SCALE) / spread[at]!);
  const off = LEANT_COLUMNS.reduce((sum, _, at) => sum + leans[at]! * mean[at]!, 0);
  return { cues: own.slice(0, wide), leans, bias: own[width]! + own[wide + LEANT_COLUMNS.length + 1]! - off };
}

export function worthScore(
  { cues, leans, bias }: WorthHead,
  post: Pick<ReadPost, 'cues' | 'scores'>,
): number {
  let score = bias;
  for (let at = 0; at < cues.length; at++) score += cues[at]! * post.cues[at]!;
  for (let at = 0; at < leans.length; at++) score += leans[at]! * post.scores[at]!;
  return score;
}

/** Scores of each judged post by a head that did not learn from it, and the line that makes them probabilities. */
export function crossedWorth(posts: readonly ReadPost[]): { scores: Float64Array; line: Line } {
  const fold = folds(posts.length, 10, 7);
  const scores = new Float64Array(posts.length);
  for (let held = 0; held < 10; held++) {
    const head = fitWorth(posts.filter((post, at) => fold[at] !== held || !post.judged));
    posts.forEach((post, at) => {
      if (fold[at] === held) scores[at] = worthScore(head, post);
    });
  }
  const judged = posts.flatMap((post, at): Judged[] =>
    post.judged ? [{ score: scores[at]!, true: post.worth >= 2 }] : [],
  );
  return { scores, line: platt(judged) };
}

/** Of those who are worse off than let down: was there real harm? Cues alone tell; there are too few posts for more. */
export function fitHarm(posts: readonly { cues: Float64Array; severity: number; weight: number }[]): {
  cues: Float64Array;
  bias: number;
} {
  const examples = posts
    .filter(({ severity }) => severity >= 2)
    .map(
      ({ cues, severity, weight }): Example => ({ ...sparse(cues), label: severity === 3 ? 1 : 0, weight }),
    );
  const wide = posts[0]?.cues.length ?? 0;
  const { weights } = fitLogistic(examples, 2, wide, () => 5e-3, 100);
  return { cues: weights.slice(wide + 1, 2 * wide + 1), bias: weights[2 * wide + 1]! };
}

function exampleOf(post: ReadPost, bar: number, mean: Float64Array, spread: Float64Array): Example {
  const wide = post.cues.length;
  const { at, value } = sparse(post.cues);
  const columns = [...at];
  const values = [...value];
  LEANT_COLUMNS.forEach((_, lean) => {
    columns.push(wide + lean);
    values.push(((post.scores[lean]! - mean[lean]!) / spread[lean]!) * SCORE_SCALE);
  });
  columns.push(wide + LEANT_COLUMNS.length + bar - 1);
  values.push(1);
  return {
    at: Int32Array.from(columns),
    value: Float64Array.from(values),
    label: post.worth >= bar ? 1 : 0,
    weight: (bar === 2 ? 1 : 0.5) * post.weight,
  };
}

function sparse(cues: Float64Array): Pick<Example, 'at' | 'value'> {
  const at: number[] = [];
  cues.forEach((value, cue) => {
    if (value !== 0) at.push(cue);
  });
  return { at: Int32Array.from(at), value: Float64Array.from(at, (cue) => cues[cue]!) };
}

function spreads(posts: readonly ReadPost[]): { mean: Float64Array; spread: Float64Array } {
  const mean = new Float64Array(LEANT_COLUMNS.length);
  const spread = new Float64Array(LEANT_COLUMNS.length);
  for (let at = 0; at < mean.length; at++) {
    for (const { scores } of posts) mean[at]! += scores[at]! / posts.length;
    for (const { scores } of posts) spread[at]! += (scores[at]! - mean[at]!) ** 2 / posts.length;
    spread[at] = Math.sqrt(spread[at]!) || 1;
  }
  return { mean, spread };
}
