import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/domain/decision.ts';
import { withUsual } from '../../src/route/examples.ts';
import { PRIORITY_PARTS, priorityOf } from '../../src/route/priority.ts';
import { PrioritySettings } from '../../src/route/settings.ts';
import { randomOf, someFacts } from './fact-world.ts';

const settings = PrioritySettings.parse({});
const complaint = {
  intent: 'complaint',
  'complaint.probability': 1,
  spam: 0,
  worth: 0.5,
  'severity.value': 2,
};
const of = (changes: Record<string, FactValue>, bonus = 0) =>
  priorityOf(withUsual({ ...complaint, ...changes }), settings, bonus).value;

describe('priority', () => {
  it('is 100 for the worst of everything and 0 for what is no complaint at all', () => {
    const worst = {
      worth: 1,
      'severity.value': 3,
      'severity.harmed': 1,
      'history.earlierComplaints': 9,
      'reach.speed': 100,
      'customer.value': 1e9,
      'customer.tenureDays': 9_999,
    };
    expect(of(worst)).toBe(100);
    expect(of({ ...worst, 'complaint.probability': 0 })).toBe(0);
    expect(Object.values(PRIORITY_PARTS).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('stays within 0 and 100 whatever the facts and the points of the rule are', () => {
    const random = randomOf(3);
    for (let i = 0; i < 2_000; i++) {
      const { value, parts } = priorityOf(someFacts(random), settings, Math.round(random() * 200 - 100));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100);
      for (const { share } of parts) expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it.each([
    'worth',
    'severity.value',
    'severity.harmed',
    'complaint.probability',
    'history.earlierComplaints',
    'reach.speed',
    'reach.value',
    'incident.size',
    'customer.value',
  ])('never falls when %s rises', (name) => {
    const limit =
      name === 'severity.value'
        ? 3
        : ['worth', 'severity.harmed', 'complaint.probability'].includes(name)
          ? 1
          : 100;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: limit, noNaN: true }),
        fc.double({ min: 0, max: limit, noNaN: true }),
        (seed, a, b) => {
          const facts = someFacts(randomOf(seed));
          const whole = (value: number) => (name === 'severity.value' ? Math.round(value) : value);
          const low = priorityOf({ ...facts, [name]: whole(Math.min(a, b)) }, settings).value;
          const high = priorityOf({ ...facts, [name]: whole(Math.max(a, b)) }, settings).value;
          expect(high).toBeGreaterThanOrEqual(low);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each<[string, Record<string, FactValue>, Record<string, FactValue>, Record<string, FactValue>]>([
    ['worth', { worth: 0 }, { worth: null }, { worth: 1 }],
    ['severity', { 'severity.value': 0 }, { 'severity.value': null }, { 'severity.value': 3 }],
    ['spread', { 'reach.speed': 0 }, { 'reach.speed': null }, { 'reach.speed': 100 }],
    ['value', { 'customer.value': 0 }, { 'customer.value': null }, { 'customer.value': 10_000 }],
    [
      'tenure',
      { 'customer.tenureDays': 300 },
      { 'customer.tenureDays': null },
      { 'customer.tenureDays': 4_000 },
    ],
  ])('takes an unknown %s for neither nothing nor everything', (_, least, unknown, most) => {
    expect(of(unknown)).toBeGreaterThan(of(least));
    expect(of(unknown)).toBeLessThan(of(most));
  });

  it('counts the first six months and many years, and the time between less', () => {
    expect(of({ 'customer.tenureDays': 30 })).toBeGreaterThan(of({ 'customer.tenureDays': 200 }));
    expect(of({ 'customer.tenureDays': 2_000 })).toBeGreaterThan(of({ 'customer.tenureDays': 200 }));
  });

  it('puts a harmed customer with eleven followers above a vexed one with a million', () => {
    const harmed = of({
      'severity.value': 3,
      worth: 0.5,
      'author.followers': 11,
      'reach.value': 2,
      'reach.speed': 0,
    });
    const famous = of({
      'severity.value': 1,
      worth: 0.3,
      'author.followers': 1e6,
      'reach.value': 100,
      'reach.speed': 20,
    });
    expect(harmed).toBeGreaterThan(famous);
  });

  it('adds the points of the rule and says what each part gave', () => {
    const { value, parts, bonus } = priorityOf(withUsual(complaint), settings, 12);
    expect(bonus).toBe(12);
    const sum = parts.reduce((all, { points }) => all + points, 0) + bonus;
    expect(value).toBeCloseTo(sum, 0);
    expect(parts.find(({ part }) => part === 'value')).toMatchObject({ known: false });
    expect(parts.find(({ part }) => part === 'worth')).toMatchObject({ known: true, share: 0.5 });
  });

  it('gives spam and automated accounts little', () => {
    expect(of({ spam: 0.95 })).toBeLessThan(of({}) / 5);
    expect(of({ bot: 1 })).toBeLessThan(of({ bot: null }) / 2);
  });
});
