/** One row to learn from: sparse features, class, how much it counts. */
export interface Example {
  at: Int32Array;
  value: Float64Array;
  label: number;
  weight: number;
}

/** Weights by class: `bias` and one weight a feature. */
export interface Linear {
  classes: number;
  features: number;
  /** classes × (features + 1), the bias last. */
  weights: Float64Array;
}

/** Softmax regression with an L2 penalty, by L-BFGS: deterministic. With two classes, class 0 is kept at zero. */
export function fitLogistic(
  examples: readonly Example[],
  classes: number,
  features: number,
  penalty: (feature: number) => number,
  steps = 120,
): Linear {
  const width = features + 1;
  const size = classes * width;
  const fixed = classes === 2 ? width : 0;
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  const evaluate = (weights: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    const scores = new Float64Array(classes);
    for (const { at, value, label, weight } of examples) {
      softmaxScores(weights, width, at, value, scores);
      loss -= weight * Math.log(Math.max(1e-12, scores[label] as number));
      for (let k = 0; k < classes; k++) {
        const error = weight * ((scores[k] as number) - (k === label ? 1 : 0));
        const base = k * width;
        for (let i = 0; i < at.length; i++) gradient[base + at[i]!]! += error * value[i]!;
        gradient[base + features]! += error;
      }
    }
    loss /= total;
    for (let i = 0; i < size; i++) {
      gradient[i]! /= total;
      const feature = i % width;
      if (feature === features) continue;
      const rate = penalty(feature);
      loss += 0.5 * rate * weights[i]! ** 2;
      gradient[i]! += rate * weights[i]!;
    }
    gradient.fill(0, 0, fixed);
    return loss;
  };
  return { classes, features, weights: minimise(size, evaluate, steps) };
}

function softmaxScores(
  weights: Float64Array,
  width: number,
  at: Int32Array,
  value: Float64Array,
  scores: Float64Array,
): void {
  let most = -Infinity;
  for (let k = 0; k < scores.length; k++) {
    const base = k * width;
    let score = weights[base + width - 1]!;
    for (let i = 0; i < at.length; i++) score += weights[base + at[i]!]! * value[i]!;
    scores[k] = score;
    if (score > most) most = score;
  }
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k]! - most);
    sum += scores[k]!;
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
}

function minimise(
  size: number,
  evaluate: (weights: Float64Array, gradient: Float64Array) => number,
  steps: number,
): Float64Array {
  const memory = 8;
  let x: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let loss = evaluate(x, gradient);
  const past: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = gradient.map((value) => -value);
    const alphas: number[] = [];
    for (let i = past.length - 1; i >= 0; i--) {
      const { s, y, rho } = past[i]!;
      const alpha = rho * dot(s, direction);
      alphas[i] = alpha;
      for (let j = 0; j < size; j++) direction[j]! -= alpha * y[j]!;
    }
    const last = past.at(-1);
    const scale = last === undefined ? 1 : dot(last.s, last.y) / dot(last.y, last.y);
    for (let j = 0; j < size; j++) direction[j]! *= scale;
    for (const [i, { s, y, rho }] of past.entries()) {
      const beta = rho * dot(y, direction);
      for (let j = 0; j < size; j++) direction[j]! += s[j]! * (alphas[i]! - beta);
    }
    const slope = dot(gradient, direction);
    let length = 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextLoss = Infinity;
    for (let tries = 0; tries < 25; tries++, length /= 2) {
      for (let j = 0; j < size; j++) next[j] = x[j]! + length * direction[j]!;
      nextLoss = evaluate(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) break;
    }
    if (!(nextLoss < loss - 1e-9)) break;
    const s = next.map((value, j) => value - x[j]!);
    const y = nextGradient.map((value, j) => value - gradient[j]!);
    const curve = dot(s, y);
    if (curve > 1e-12) {
      past.push({ s, y, rho: 1 / curve });
      if (past.length > memory) past.shift();
    }
    x = next;
    gradient = nextGradient;
    loss = nextLoss;
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
