import { describe, expect, it } from 'vitest';
import type { Pool } from '../../src/domain/seat.ts';
import { withUsual } from '../../src/route/examples.ts';
import { type FairnessRow, fairness, wilson } from '../../src/route/fairness.ts';

function rows(language: string, complaints: number, seats: number, pool: Pool = 'open'): FairnessRow[] {
  return Array.from({ length: complaints }, (_, i) => ({
    facts: withUsual({ language, 'complaint.probability': 0.9, 'author.followers': i }),
    pool: i < seats ? pool : null,
  }));
}
const groupOf = (list: readonly FairnessRow[], name: string) =>
  fairness(list).groups.find(({ group }) => group === name);

describe('the interval of a share', () => {
  // By the formula of Wilson (1927), worked out by hand; 95 %.
  it.each([
    [5, 10, 0.2366, 0.7634],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
    [0, 0, 0, 1],
  ])('%d of %d lies from %d to %d', (hits, all, low, high) => {
    const [from, to] = wilson(hits, all);
    expect(from).toBeCloseTo(low, 3);
    expect(to).toBeCloseTo(high, 3);
  });
});

describe('fairness', () => {
  it('flags a group that gets under half its share, with enough seats to tell', () => {
    const list = [...rows('en', 500, 48), ...rows('nl', 500, 2)];
    expect(groupOf(list, 'nl')).toMatchObject({ shareOfComplaints: 0.5, shareOfSeats: 0.04, flagged: true });
    expect(groupOf(list, 'en')).toMatchObject({ flagged: false });
  });

  it.each([
    ['a little under its share', [...rows('en', 500, 30), ...rows('nl', 500, 20)]],
    ['too few seats to tell', [...rows('en', 500, 4), ...rows('nl', 500, 0)]],
    ['too small a group to tell', [...rows('en', 980, 50), ...rows('nl', 20, 0)]],
  ])('does not flag: %s', (_, list) => {
    expect(groupOf(list, 'nl')?.flagged).toBe(false);
  });

  it('counts complaints and whoever has a seat, and leaves the rest out', () => {
    const praise: FairnessRow[] = [
      { facts: withUsual({ 'complaint.probability': 0.1 }), pool: null },
      { facts: withUsual({ 'complaint.probability': null }), pool: null },
      { facts: withUsual({ 'complaint.probability': 0.4 }), pool: 'open' },
    ];
    expect(fairness([...praise, ...rows('en', 10, 2, 'ordinary')])).toMatchObject({
      complaints: 11,
      seats: 3,
      byPool: { reserve: 0, open: 1, ordinary: 2 },
    });
  });

  it('puts each into one group of each kind, and the unknown into a group of their own', () => {
    const { groups } = fairness([
      {
        facts: withUsual({ 'complaint.probability': 1, 'author.followers': 99, 'customer.tenureDays': 182 }),
        pool: 'open',
      },
      {
        facts: withUsual({ 'complaint.probability': 1, 'author.followers': 100, 'customer.tier': 'gold' }),
        pool: null,
      },
      {
        facts: withUsual({ 'complaint.probability': 1, 'author.followers': 5e6, language: null }),
        pool: null,
      },
    ]);
    const of = (dimension: string) =>
      groups
        .filter((group) => group.dimension === dimension)
        .map(({ group, complaints }) => [group, complaints]);
    expect(of('followers').sort()).toEqual([
      ['100,000 and more', 1],
      ['100–999', 1],
      ['under 100', 1],
    ]);
    expect(of('tenure')).toEqual([
      ['not known', 2],
      ['under 6 months', 1],
    ]);
    expect(of('tier')).toEqual([
      ['not known', 2],
      ['gold', 1],
    ]);
    expect(of('language')).toEqual([
      ['en', 2],
      ['not known', 1],
    ]);
  });

  it('says so when there is too little to tell', () => {
    expect(fairness([]).tooLittle).toMatch(/Only 0 seats/);
    expect(fairness([]).groups).toEqual([]);
    expect(fairness(rows('en', 100, 20)).tooLittle).toBeNull();
  });
});
