/** A score that a head gave to a row it did not learn from, and whether the row is of the class. */
export interface Judged {
  score: number;
  true: boolean;
}

export interface Line {
  slope: number;
  shift: number;
}

/** Too few rows to tell: scores stay as they are. */
const LEAST = 60;

/**
 * Platt scaling (Platt 1999, with the targets of his section 2.2): the line through the scores under which the
 * probabilities come true. Newton's method with shorter steps where needed;
 * deterministic.
 */
export function platt(rows: readonly Judged[]): Line {
  const positive = rows.filter((row) => row.true).length;
  const negative = rows.length - positive;
  if (rows.length < LEAST || positive < 5 || negative < 5) return { slope: 1, shift: 0 };
  const high = (positive + 1) / (positive + 2);
  const low = 1 / (negative + 2);
  const loss = (slope: number, shift: number): number =>
    rows.reduce((sum, row) => {
      const score = slope * row.score + shift;
      // log(1 + e^score) − target × score, without overflow.
      return (
        sum + Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score))) - (row.true ? high : low) * score
      );
    }, 0);
  let slope = 1;
  let shift = 0;
  let best = loss(slope, shift);
  for (let step = 0; step < 100; step++) {
    let [g1, g2, h11, h12, h22] = [0, 0, 1e-9, 0, 1e-9];
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-(slope * row.score + shift)));
      const error = p - (row.true ? high : low);
      const spread = p * (1 - p);
      g1 += error * row.score;
      g2 += error;
      h11 += spread * row.score * row.score;
      h12 += spread * row.score;
      h22 += spread;
    }
    const determinant = h11 * h22 - h12 * h12;
    if (Math.abs(determinant) < 1e-12) break;
    const bySlope = (h22 * g1 - h12 * g2) / determinant;
    const byShift = (h11 * g2 - h12 * g1) / determinant;
    // Far from the valley a whole step may leap over it.
    let part = 1;
    while (part > 1e-6 && loss(slope - part * bySlope, shift - part * byShift) > best) part /= 2;
    slope -= part * bySlope;
    shift -= part * byShift;
    const found = loss(slope, shift);
    if (best - found < 1e-9) break;
    best = found;
  }
  return Number.isFinite(slope) && slope > 0.05 ? { slope, shift } : { slope: 1, shift: 0 };
}

/** The factor on all scores of a row under which the likeliest class is right as often as it claims (temperature). */
export function temperature(rows: readonly { scores: Float64Array; label: number }[]): number {
  if (rows.length < LEAST) return 1;
  const loss = (factor: number): number => {
    let sum = 0;
    for (const { scores, label } of rows) {
      let most = -Infinity;
      for (const score of scores) most = Math.max(most, score * factor);
      let total = 0;
      for (const score of scores) total += Math.exp(score * factor - most);
      sum -= scores[label]! * factor - most - Math.log(total);
    }
    return sum;
  };
  let low = 0.1;
  let high = 5;
  // Golden section: the loss has one valley.
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 40; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** The bar that marks as many rows as there are: labels then come as often as they should. */
export function barFor(probabilities: readonly number[], howMany: number): number {
  if (howMany === 0) return 1;
  const sorted = [...probabilities].sort((a, b) => b - a);
  return Math.min(0.9, Math.max(0.05, sorted[Math.min(sorted.length, howMany) - 1] ?? 0.5));
}

/** The bar at which F1 of the class is best. */
export function bestBar(rows: readonly { probability: number; true: boolean }[]): number {
  const sorted = [...rows].sort((a, b) => b.probability - a.probability);
  const all = sorted.filter((row) => row.true).length;
  let hits = 0;
  let best = 0;
  let bar = 0.5;
  sorted.forEach((row, at) => {
    if (row.true) hits++;
    const f1 = (2 * hits) / (at + 1 + all);
    if (f1 > best) {
      best = f1;
      bar = row.probability;
    }
  });
  return Math.min(0.9, Math.max(0.05, bar));
}
