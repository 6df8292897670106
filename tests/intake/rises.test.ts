import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Metrics } from '../../src/domain/mention.ts';
import { follow, isStale, rises } from '../../src/intake/rises.ts';
import type { Followed } from '../../src/ports.ts';
import { DAY, HOUR, MINUTE, NOON } from '../rigs/builders.ts';

interface Reading {
  at: number;
  metrics: Metrics;
}
const likes = (minutes: number, n: number): Reading => ({
  at: NOON + minutes * MINUTE,
  metrics: { likes: n },
});

/** Minutes after noon of the readings that rose; those that came too late to matter are left out as intake does. */
function roseAt(readings: readonly Reading[], createdAt = NOON): number[] {
  let followed: Followed = { createdAt, last: null, from: { at: createdAt, engagement: 0 } };
  const rose: number[] = [];
  for (const reading of readings) {
    if (isStale(followed, reading.at)) continue;
    const yes = rises(followed, reading);
    if (yes) rose.push((reading.at - NOON) / MINUTE);
    followed = follow(followed, reading, yes);
  }
  return rose;
}

describe('a later reading rises', () => {
  it('when it is higher than the last that rose, a quarter of an hour later or more', () => {
    expect(roseAt([likes(0, 5), likes(20, 5), likes(60, 6), likes(70, 90), likes(80, 90)])).toEqual([60, 80]);
    // What was too soon to tell is not forgotten: it is compared with the one before it again.
    expect(roseAt([likes(0, 5), likes(5, 500), likes(15, 500)])).toEqual([15]);
  });

  it('over nothing, when nothing came with the post', () => {
    expect(roseAt([likes(10, 3)])).toEqual([]);
    expect(roseAt([likes(20, 3)])).toEqual([20]);
    expect(roseAt([likes(20, 0)])).toEqual([]);
  });

  it('not by views alone, not when it falls, not when the post is a week old', () => {
    expect(roseAt([likes(0, 5), { at: NOON + HOUR, metrics: { views: 9_000 } }])).toEqual([]);
    expect(roseAt([likes(0, 5), likes(60, 2), likes(120, 4)])).toEqual([]);
    expect(roseAt([likes(0, 5), { at: NOON + 8 * DAY, metrics: { likes: 900 } }])).toEqual([]);
  });

  it('never when it is older than the one before it, or than the post', () => {
    expect(roseAt([likes(60, 5), likes(30, 90)])).toEqual([60]);
    expect(roseAt([likes(-60, 5)])).toEqual([]);
  });

  it('always by more than the one before, and never sooner than a quarter of an hour', () => {
    const reading = fc.record({ minutes: fc.integer({ min: 0, max: 600 }), n: fc.nat({ max: 50 }) });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 30 }), (list) => {
        const readings = list.map(({ minutes, n }) => likes(minutes, n));
        const rose = roseAt(readings);
        const counts = rose.map(
          (at) => readings.find((one) => one.at === NOON + at * MINUTE)?.metrics.likes ?? -1,
        );
        for (let i = 1; i < rose.length; i++) expect(rose[i]! - rose[i - 1]!).toBeGreaterThanOrEqual(15);
        expect(counts.every((n) => n > 0)).toBe(true);
      }),
    );
  });
});
