import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barFor, platt, temperature } from '../../../src/models/training/calibrate.ts';
import { calibrationError } from '../../../src/models/training/figures.ts';
import { folds, seeded } from '../../../src/models/training/random.ts';
import { sourceOf } from '../../../src/models/training/sources.ts';

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

it('finds the line under which probabilities come true', () => {
  const random = seeded(3);
  const rows = Array.from({ length: 4000 }, () => {
    const score = random() * 8 - 4;
    return { score: score * 3, true: random() < logistic(0.7 * score + 0.5) };
  });
  const { slope, shift } = platt(rows);
  expect(slope).toBeCloseTo(0.7 / 3, 1);
  expect(shift).toBeCloseTo(0.5, 0);
  const sure = rows.map((row) => logistic(slope * row.score + shift));
  const error = (found: readonly number[]): number =>
    calibrationError(found.map((p, at) => [Math.max(p, 1 - p), p >= 0.5 === rows[at]!.true]));
  expect(error(sure)).toBeLessThan(0.03);
  expect(error(rows.map(({ score }) => logistic(score)))).toBeGreaterThan(error(sure));
});

it('leaves scores alone when there are too few rows to tell', () => {
  expect(platt([{ score: 9, true: false }])).toEqual({ slope: 1, shift: 0 });
  expect(temperature([])).toBe(1);
});

it('a head that is too sure is cooled', () => {
  const random = seeded(5);
  const rows = Array.from({ length: 2000 }, () => {
    const label = random() < 0.7 ? 0 : 1;
    return { scores: Float64Array.from([4, 0]), label };
  });
  expect(logistic(4 * temperature(rows))).toBeCloseTo(0.7, 1);
});

describe('bars and parts', () => {
  it('a bar marks as many as there are', () => {
    expect(barFor([0.1, 0.4, 0.3, 0.2], 2)).toBe(0.3);
    expect(barFor([0.1, 0.4], 0)).toBe(1);
  });

  it('parts are even and the same at every run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 10 }), (size, parts) => {
        const found = folds(size, parts, 7);
        expect(folds(size, parts, 7)).toEqual(found);
        const counts = Array.from({ length: parts }, (_, part) => found.filter((at) => at === part).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a source that nobody looked up counts as research only', () => {
    expect(sourceOf('somewhere').allows).toBe('research');
    expect(sourceOf('emotwics-reply').allows).toBe('non-commercial');
  });
});
