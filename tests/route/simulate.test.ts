import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Candidate, SeatOutcome } from '../../src/domain/seat.ts';
import { loadRules } from '../../src/route/rules.ts';
import { type Given, lawsOf } from '../../src/route/simulate/laws.ts';
import { simulate } from '../../src/route/simulate/simulate.ts';
import { aCandidate, DAY, HOUR, MONDAY, run, seatsOf } from './seat-world.ts';

const text = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8');
const rules = loadRules(text.replace(/^ {4}examples:\n(?: {6,}.*\n)*/gm, ''), 'routing.yaml');

describe('a simulated stretch of days', () => {
  it.each([
    [45, 3, 2],
    [36, 11, 1],
  ])(
    'keeps every law, finds each spike in time and raises no false alarm (%i days, seed %i)',
    { timeout: 60_000 },
    (days, seed, spikes) => {
      const found = simulate(rules, { days, seed });
      expect(found.laws.filter(({ held }) => !held)).toEqual([]);
      expect(found.spikes.length).toBe(spikes);
      for (const { minutes } of found.spikes) expect(minutes).toBeLessThanOrEqual(60);
      expect(found.falseAlarms).toBe(0);
      // Every law was really asked, and there was more to give than seats.
      for (const { law, checked } of found.laws) expect(checked, law).toBeGreaterThan(0);
      expect(found.seats.perDayMax).toBe(rules.seats.perDay);
      expect(found.candidates).toBeGreaterThan(2 * found.seats.given);
      expect(found.postures.map(({ posture }) => posture)).toContain('hard-times');
      expect(found.ordinary.interval[1]).toBeGreaterThanOrEqual(found.ordinary.shareOfComplaints);
    },
  );

  it('is the same for the same seed, another for another, and holds under other rules', () => {
    const other = loadRules(
      text
        .replace(/^ {4}examples:\n(?: {6,}.*\n)*/gm, '')
        .replace('timeZone: UTC', 'timeZone: America/New_York')
        .replace('perDay: 5', 'perDay: 7')
        .replace('ordinary: 1', 'ordinary: 2')
        .replace('quietHours: { from: "20:00", to: "07:00" }', 'quietHours: { from: "18:30", to: "08:15" }')
        .replace('workdays: [mon, tue, wed, thu, fri]', 'workdays: [mon, wed, sat, sun]'),
      'routing.yaml',
    );
    const [one, again, another] = [simulate(other, ask(1)), simulate(other, ask(1)), simulate(other, ask(2))];
    expect(again).toEqual(one);
    expect(another.mentions).not.toBe(one.mentions);
    for (const { laws } of [one, another]) expect(laws.filter(({ held }) => !held)).toEqual([]);
  });
});

const ask = (seed: number) => ({ days: 20, seed });

/** Monday and Tuesday with more candidates than seats, as the allocator has it: nothing is wrong yet. */
function right(): Given & { candidates: Candidate[]; outcomes: SeatOutcome[] } {
  const settings = seatsOf({ caps: { perNetwork: 4 } });
  const candidates = Array.from({ length: 24 }, (_, i) =>
    aCandidate({
      mentionId: `m${i}`,
      at: MONDAY + 8 * HOUR + i * HOUR,
      severity: i % 5 === 0 ? 3 : 1,
      priority: (i * 37) % 100,
      ordinary: i % 3 === 0,
      customerId: i === 9 ? 7 : i + 1,
      network: i % 2 === 0 ? 'x' : 'bluesky',
    }),
  );
  const { outcomes } = run(candidates, settings, MONDAY + 12 * DAY);
  return {
    from: MONDAY,
    to: MONDAY + 12 * DAY,
    settings,
    postures: [{ from: MONDAY, posture: 'normal' }],
    candidates,
    outcomes: outcomes.filter(({ status }) => status !== 'waiting'),
    ties: new Map(),
    excused: new Set(),
  };
}

it('rules that keep ordinary customers out are found out', () => {
  const big = text
    .replace(/^ {4}examples:\n(?: {6,}.*\n)*/gm, '')
    .replaceAll('reply.way != "none"', 'author.followers > 900');
  const { laws } = simulate(loadRules(big, 'routing.yaml'), ask(1));
  expect(laws.filter(({ held }) => !held).map(({ law }) => law)).toEqual([
    'ordinary customers hold their share',
  ]);
});

describe('the judge', () => {
  const broken = (given: Given) =>
    lawsOf(given)
      .filter(({ held }) => !held)
      .map(({ law }) => law);
  /** The same with one outcome put in place of another. */
  const instead = (change: (outcome: SeatOutcome, i: number) => SeatOutcome | null): string[] => {
    const given = right();
    return broken({ ...given, outcomes: given.outcomes.flatMap((one, i) => change(one, i) ?? []) });
  };
  const seated = right().outcomes.filter((one) => one.status === 'seated');
  const passed = right().outcomes.filter((one) => one.status === 'passed');
  const severity = (one: SeatOutcome) =>
    right().candidates.find(({ mentionId }) => mentionId === one.mentionId)?.severity;

  it('finds nothing wrong with what is right', () => {
    expect(broken(right())).toEqual([]);
    expect(seated.length).toBeGreaterThan(8);
    expect(passed.length).toBeGreaterThan(5);
  });

  it.each<[string, string, (one: SeatOutcome) => SeatOutcome | null]>([
    [
      'one seat too many',
      'never over budget',
      (one) =>
        one.mentionId === passed[0]?.mentionId
          ? { mentionId: one.mentionId, status: 'seated', at: MONDAY + 17 * HOUR + 59 * 60_000, pool: 'open' }
          : one,
    ],
    [
      'a seat at night',
      'never in quiet hours',
      (one) => (one.mentionId === seated[1]?.mentionId ? { ...seated[1], at: MONDAY + 21 * HOUR } : one),
    ],
    [
      'a severe one sent away though the reserve was free',
      'the severe are seated while a seat of theirs is free',
      (one) =>
        one.status === 'seated' && one.pool === 'reserve'
          ? { mentionId: one.mentionId, status: 'passed', at: one.at + 20 * DAY, reason: 'day-full' }
          : one,
    ],
    [
      'a severe one left waiting while a less severe one took an open seat',
      'no severe one is passed over for a less severe one',
      (one) =>
        one.status === 'seated' && severity(one) === 3 ? { ...one, at: one.at + DAY, pool: 'reserve' } : one,
    ],
    [
      'a candidate without an end',
      'every candidate ends, once, with a reason',
      (one) => (one.mentionId === 'm4' ? null : one),
    ],
    [
      'a candidate displaced by nobody',
      'every candidate ends, once, with a reason',
      (one) =>
        one.status === 'passed'
          ? { mentionId: one.mentionId, status: 'passed', at: one.at, reason: 'displaced' }
          : one,
    ],
    [
      'a candidate turned away as unanswerable that was not',
      'every candidate ends, once, with a reason',
      (one) => (one.status === 'passed' ? { ...one, reason: 'cannot-reply' } : one),
    ],
    [
      'a wait cut short',
      'a wait is as long as promised',
      (one) => (one.status === 'passed' && one.reason === 'displaced' ? { ...one, at: one.at - HOUR } : one),
    ],
    [
      'a cap that did not bind',
      'a wait is as long as promised',
      (one) => (one.status === 'passed' ? { ...one, reason: 'incident-cap' } : one),
    ],
    [
      'the seat of ordinary customers given to somebody else',
      'ordinary customers keep their seats',
      (one) => (one.status === 'seated' && one.pool === 'open' ? { ...one, pool: 'ordinary' } : one),
    ],
    [
      'the seat of ordinary customers left empty',
      'ordinary customers keep their seats',
      (one) =>
        one.status === 'seated' && one.pool === 'ordinary'
          ? { mentionId: one.mentionId, status: 'passed', at: one.at + DAY, reason: 'lottery-not-drawn' }
          : one,
    ],
  ])('sees %s', (_, law, change) => {
    expect(instead(change)).toContain(law);
  });

  it('sees a customer who takes two seats', () => {
    const given = right();
    const twice = new Set(seated.slice(0, 2).map(({ mentionId }) => mentionId));
    const candidates = given.candidates.map((one) =>
      twice.has(one.mentionId) ? { ...one, customerId: 99 } : one,
    );
    expect(broken({ ...given, candidates })).toContain(
      'one customer, one incident, one network does not take all',
    );
  });

  it('sees a seat given as if it were good times', () => {
    const good = right();
    const settings = seatsOf({
      caps: { perNetwork: 4 },
      posture: { 'good-times': {}, 'hard-times': { perDay: 3 } },
    });
    const postures = [{ from: MONDAY, posture: 'hard-times' as const }];
    expect(broken({ ...good, settings, postures })).toContain('never over budget');
  });
});
