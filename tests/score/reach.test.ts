import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReachInput, reachOf } from '../../src/score/reach.ts';

const HOUR = 3_600_000;
const of = (input: Partial<ReachInput>): ReturnType<typeof reachOf> =>
  reachOf({ repostsSeen: 0, readings: [], ...input });
const value = (input: Partial<ReachInput>): number | null => of(input).reach.value;

describe('reach', () => {
  it('is unknown, not zero, where the network told nothing', () => {
    expect(of({})).toEqual({ reach: { value: null, speed: null }, reasons: [] });
    expect(of({ metrics: {} }).reach.value).toBeNull();
  });

  it('is zero where the network told zero', () => {
    expect(value({ followers: 0 })).toBe(0);
    expect(value({ followers: 0, metrics: { likes: 0, reposts: 0, replies: 0, views: 0 } })).toBe(0);
  });

  it.each([
    [{ followers: 500_000 }, 100],
    [{ followers: 50_000_000 }, 100],
    [{ metrics: { likes: 5_000 } }, 100],
    [{ followers: 500_000, metrics: { likes: 0 } }, 60],
    [{ followers: 0, metrics: { likes: 5_000 } }, 40],
  ] as const)('%j → %d', (input, expected) => {
    expect(value(input)).toBe(expected);
  });

  it('leaves out a part that nobody told, instead of lowering the whole', () => {
    expect(value({ followers: 10_000 })).toBeGreaterThan(
      value({ followers: 10_000, metrics: { likes: 0 } })!,
    );
  });

  it('takes the larger of what the network counts and what we saw of reposts', () => {
    expect(value({ metrics: { reposts: 2 }, repostsSeen: 40 })).toBe(value({ metrics: { reposts: 40 } }));
    expect(value({ metrics: { reposts: 40 }, repostsSeen: 2 })).toBe(value({ metrics: { reposts: 40 } }));
    expect(value({ repostsSeen: 40 })).toBe(value({ metrics: { reposts: 40 } }));
  });

  it('is normalised by network, and by default where a network says nothing of its own', () => {
    const input = { followers: 50_000, repostsSeen: 0, readings: [] };
    const small = reachOf(input, { followers: 50_000 }, { followers: 10_000_000 }).reach.value;
    expect(small).toBe(100);
    expect(reachOf(input, { engagement: 9 }, { followers: 50_000 }).reach.value).toBe(100);
    expect(reachOf(input).reach.value).toBeLessThan(100);
  });

  it('knows speed from two readings only', () => {
    const reading = (hour: number, likes: number) => ({ at: hour * HOUR, metrics: { likes } });
    const one = of({ followers: 100, readings: [reading(0, 5)] });
    expect(one.reach.speed).toBeNull();
    const fast = of({ followers: 100, readings: [reading(2, 1_000), reading(0, 0)] });
    expect(fast.reach.speed).toBe(100);
    expect(fast.reach.value).toBeGreaterThan(one.reach.value!);
    expect(of({ readings: [reading(0, 9), reading(1, 4)] }).reach.speed).toBe(0);
    expect(of({ readings: [reading(0, 9), reading(0.2, 900)] }).reach.speed).toBeNull();
    expect(of({ readings: [{ at: 0, metrics: { views: 1 } }, reading(1, 4)] }).reach.speed).toBeNull();
  });

  it('knows that every post began with nothing', () => {
    const at = 10 * HOUR;
    const later = (minutes: number) =>
      of({ createdAt: at, readings: [{ at: at + minutes * 60_000, metrics: { likes: 40 } }] }).reach.speed;
    expect([later(0), later(14)]).toEqual([null, null]);
    expect(later(30)).toBeGreaterThan(later(300)!);
    // What came with the post counts as of its own time, whatever it was.
    const readings = [
      { at, metrics: { likes: 400 } },
      { at: at + HOUR, metrics: { likes: 410 } },
    ];
    expect(of({ createdAt: at, readings }).reach.speed).toBe(of({ readings }).reach.speed);
  });

  it('is how fast it spreads of late, not since it was first read', () => {
    const reading = (hour: number, likes: number) => ({ at: hour * HOUR, metrics: { likes } });
    const quiet = [reading(0, 0), reading(8, 4)];
    const sudden = of({ readings: [...quiet, reading(9, 404)] }).reach.speed!;
    expect(sudden).toBeGreaterThan(90);
    expect(of({ readings: [...quiet, reading(9, 404), reading(20, 405)] }).reach.speed).toBeLessThan(5);
    // A reading moments after another one does not make it slow.
    expect(of({ readings: [...quiet, reading(9, 404), reading(9.01, 404)] }).reach.speed).toBeCloseTo(
      sudden,
      0,
    );
  });

  it('says what moved it, and the parts add up', () => {
    const { reach, reasons } = of({
      followers: 1_000,
      metrics: { likes: 50 },
      readings: [
        { at: 0, metrics: { likes: 0 } },
        { at: HOUR, metrics: { likes: 50 } },
      ],
    });
    expect(reasons.map(({ key }) => key)).toEqual(['reach.followers', 'reach.engagement', 'reach.speed']);
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(reach.value!, 0);
  });

  it('never falls when a count rises, and stays within 0 and 100', () => {
    const count = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(count, count, count, count, (followers, likes, more, views) => {
        const less = value({ followers, metrics: { likes, views } })!;
        expect(value({ followers: followers + more, metrics: { likes, views } })).toBeGreaterThanOrEqual(
          less,
        );
        expect(value({ followers, metrics: { likes: likes + more, views } })).toBeGreaterThanOrEqual(less);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(100);
      }),
    );
  });
});
