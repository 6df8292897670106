import { describe, expect, it } from 'vitest';
import { PASSED_REASONS, POOLS, type SeatOutcome } from '../../src/domain/seat.ts';
import { candidateOf, isOrdinary } from '../../src/route/candidate.ts';
import { withUsual } from '../../src/route/examples.ts';
import { sentenceOf } from '../../src/route/seat-sentences.ts';
import { advance, emptyLedger, offer, withdraw } from '../../src/route/seats.ts';
import { atPosture } from '../../src/route/settings.ts';
import { aCandidate, DAY, HOUR, MONDAY, run, seatsOf } from './seat-world.ts';

const settings = seatsOf();
const FAR = MONDAY + 30 * DAY;
const hour = (hours: number) => MONDAY + hours * HOUR;
const endOf = (outcomes: readonly SeatOutcome[], mentionId: string) =>
  outcomes.find((one) => one.mentionId === mentionId && one.status !== 'waiting');
const endsOf = (candidates: Parameters<typeof run>[0], with_ = settings) => {
  const { outcomes } = run(candidates, with_, FAR);
  return (id: string) => endOf(outcomes, id);
};

describe('seats', () => {
  it('go to a severe candidate at once, from the reserve', () => {
    const end = endsOf([aCandidate({ mentionId: 'a', severity: 3, at: hour(7.5) })]);
    expect(end('a')).toEqual({ mentionId: 'a', status: 'seated', at: hour(7.5), pool: 'reserve' });
  });

  it('that another posture opens are given at once', () => {
    const hard = atPosture(
      seatsOf({ posture: { 'good-times': {}, 'hard-times': { perDay: 2 } } }),
      'hard-times',
    );
    const asked = [1, 2, 3].map((i) => aCandidate({ mentionId: `m${i}`, severity: 3, at: hour(16) + i }));
    const waiting = run(asked, hard, hour(17), MONDAY);
    expect(waiting.outcomes.filter(({ status }) => status === 'seated')).toHaveLength(1);
    const { outcomes } = advance(waiting.ledger, hour(17.1), settings);
    expect(outcomes).toMatchObject([
      { mentionId: 'm2', status: 'seated', at: hour(17) },
      { mentionId: 'm3', status: 'seated', at: hour(17) },
    ]);
  });

  it('wait for the morning when a severe one comes at night', () => {
    const end = endsOf([aCandidate({ mentionId: 'a', severity: 3, at: hour(2) })]);
    expect(end('a')).toMatchObject({ status: 'seated', at: hour(7) });
  });

  it('wait for Monday when a severe one comes on Saturday', () => {
    const end = endsOf([aCandidate({ mentionId: 'a', severity: 3, at: hour(5 * 24 + 12) })]);
    expect(end('a')).toMatchObject({ status: 'seated', at: hour(7 * 24 + 7) });
  });

  it('become free one by one, and go to the best who waits', () => {
    const end = endsOf([
      aCandidate({ mentionId: 'low', priority: 20, at: hour(8) }),
      aCandidate({ mentionId: 'high', priority: 80, at: hour(10) }),
      aCandidate({ mentionId: 'late', priority: 99, at: hour(11) }),
    ]);
    expect(end('high')).toMatchObject({ status: 'seated', at: hour(10.5), pool: 'open', displaced: 'low' });
    expect(end('late')).toMatchObject({ status: 'seated', at: hour(13.5), displaced: 'low' });
    expect(end('low')).toMatchObject({ status: 'seated', at: hour(16.5) });
  });

  it('weigh those who ask in the very instant in which one becomes free with those who wait', () => {
    const end = endsOf([
      aCandidate({ mentionId: 'waits', priority: 20, at: hour(8) }),
      aCandidate({ mentionId: 'asks', priority: 80, at: hour(10.5) }),
    ]);
    expect(end('asks')).toMatchObject({ status: 'seated', at: hour(10.5) });
    expect(end('waits')).toMatchObject({ status: 'seated', at: hour(13.5) });
  });

  it('that are free go to the next who asks', () => {
    const end = endsOf([aCandidate({ mentionId: 'a', priority: 5, at: hour(12) })]);
    expect(end('a')).toMatchObject({ status: 'seated', at: hour(12), pool: 'open' });
  });

  it('of yesterday are gone today', () => {
    const many = [1, 2, 3, 4].map((n) => aCandidate({ mentionId: `m${n}`, at: hour(24 + 8) }));
    const { outcomes } = run(many, settings, hour(48));
    expect(outcomes.filter(({ status }) => status === 'seated')).toHaveLength(3);
  });

  it('name who came before, when the wait is over', () => {
    const four = [90, 80, 70, 60].map((priority) =>
      aCandidate({ mentionId: `p${priority}`, priority, at: hour(8) }),
    );
    const end = endsOf(four, seatsOf({ waitMinutes: 600 }));
    expect(end('p60')).toEqual({
      mentionId: 'p60',
      status: 'passed',
      at: hour(18),
      reason: 'displaced',
      displacedBy: 'p70',
    });
  });

  it('let the severe go first, however small their priority', () => {
    const end = endsOf([
      aCandidate({ mentionId: 'rich', priority: 100, at: hour(8) }),
      aCandidate({ mentionId: 'first-severe', severity: 3, priority: 2, at: hour(8) }),
      aCandidate({ mentionId: 'second-severe', severity: 3, priority: 1, at: hour(8) }),
    ]);
    expect(end('first-severe')).toMatchObject({ pool: 'reserve', at: hour(8) });
    expect(end('second-severe')).toMatchObject({ pool: 'open', at: hour(10.5) });
    expect(end('rich')).toMatchObject({ pool: 'open', at: hour(13.5) });
  });

  it('kept for ordinary customers go to them alone, by lot', () => {
    const small = Array.from({ length: 20 }, (_, i) =>
      aCandidate({ mentionId: `s${i}`, ordinary: true, priority: i, at: hour(9) }),
    );
    const none = seatsOf({ perDay: 2, reserve: 1, ordinary: 1 });
    const drawnWith = (seed: string, list = small) => {
      const { outcomes } = run(list, { ...none, lottery: { ...none.lottery, seed } }, hour(20));
      return outcomes.flatMap((one) => (one.status === 'seated' ? [[one.mentionId, one.pool]] : []));
    };
    expect(drawnWith('a')).toHaveLength(1);
    expect(drawnWith('a')[0]?.[1]).toBe('ordinary');
    expect(drawnWith('a')).toEqual(drawnWith('a', [...small].reverse()));
    expect(new Set('abcdefgh'.split('').map((seed) => drawnWith(seed)[0]?.[0])).size).toBeGreaterThan(3);
    const famous = endsOf([aCandidate({ mentionId: 'famous', ordinary: false, priority: 100 })], none);
    expect(famous('famous')).toMatchObject({ status: 'passed', reason: 'posture-closed' });
  });

  it('draw every ordinary customer about as often as the next', () => {
    const none = seatsOf({ perDay: 1, reserve: 0, ordinary: 1 });
    const won = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed++) {
      const five = [0, 1, 2, 3, 4].map((i) =>
        aCandidate({ mentionId: `x:${1_000 + i}`, ordinary: true, priority: 20 * i, at: hour(9) }),
      );
      const { outcomes } = run(five, { ...none, lottery: { ...none.lottery, seed: `${seed}` } }, hour(20));
      for (const one of outcomes)
        if (one.status === 'seated') won.set(one.mentionId, (won.get(one.mentionId) ?? 0) + 1);
    }
    for (const times of won.values()) expect(Math.abs(times - 400)).toBeLessThan(80);
    expect(won.size).toBe(5);
  });

  it.each([
    ['customer-cap', { customerId: 7 }],
    ['incident-cap', { incidentId: 7 }],
  ])('are one for each: %s', (reason, same) => {
    const end = endsOf([
      aCandidate({ mentionId: 'a', priority: 10, at: hour(8), ...same }),
      aCandidate({ mentionId: 'b', priority: 90, at: hour(9), ...same }),
      aCandidate({ mentionId: 'c', severity: 3, priority: 95, at: hour(30), ...same }),
    ]);
    expect(end('b')).toMatchObject({ status: 'seated' });
    expect(end('a')).toEqual({ mentionId: 'a', status: 'passed', at: hour(10.5), reason, displacedBy: 'b' });
    expect(end('c')).toMatchObject({ status: 'passed', reason });
  });

  it('of one network in a day have an end, except for the severe', () => {
    const caps = seatsOf({ caps: { perNetwork: 1 }, waitMinutes: 300 });
    const end = endsOf(
      [
        aCandidate({ mentionId: 'a', priority: 90, at: hour(10) }),
        aCandidate({ mentionId: 'b', priority: 80, at: hour(10) }),
        aCandidate({ mentionId: 'c', priority: 10, at: hour(10), network: 'bluesky' }),
        aCandidate({ mentionId: 'd', severity: 3, at: hour(11) }),
      ],
      caps,
    );
    expect(end('c')).toMatchObject({ status: 'seated', at: hour(13.5) });
    expect(end('b')).toMatchObject({ status: 'passed', reason: 'network-cap', displacedBy: 'c' });
    expect(end('d')).toMatchObject({ status: 'seated', at: hour(11) });
  });

  it('are none for those below the bar, except for the severe', () => {
    const bar = seatsOf({ bar: 50 });
    const end = endsOf(
      [
        aCandidate({ mentionId: 'a', priority: 49 }),
        aCandidate({ mentionId: 'b', severity: 3, priority: 1 }),
      ],
      bar,
    );
    expect(end('a')).toMatchObject({ status: 'passed', reason: 'posture-closed' });
    expect(end('b')).toMatchObject({ status: 'seated' });
  });

  it('say when the day was full, when nothing became free, and when somebody else was drawn', () => {
    const full = endsOf(
      [
        ...[10, 13, 16].map((n) => aCandidate({ mentionId: `f${n}`, at: hour(n) })),
        aCandidate({ mentionId: 'late', at: hour(17) }),
      ],
      seatsOf({ waitMinutes: 180 }),
    );
    expect(full('late')).toMatchObject({ reason: 'day-full' });
    const brief = endsOf([aCandidate({ mentionId: 'a', at: hour(8) })], seatsOf({ waitMinutes: 60 }));
    expect(brief('a')).toMatchObject({ reason: 'waited-too-long', at: hour(9) });
    const lots = endsOf(
      [1, 2].map((n) => aCandidate({ mentionId: `l${n}`, ordinary: true, at: hour(9) })),
      seatsOf({ perDay: 1, reserve: 0, ordinary: 1, waitMinutes: 600 }),
    );
    const reasons = ['l1', 'l2']
      .map((id) => lots(id))
      .map((one) => (one?.status === 'passed' ? one.reason : one?.status));
    expect(reasons.sort()).toEqual(['lottery-not-drawn', 'seated']);
  });

  it('are more in good times and fewer in hard times', () => {
    const wide = seatsOf({ posture: { 'good-times': { perDay: 8 }, 'hard-times': { perDay: 2, bar: 60 } } });
    const many = Array.from({ length: 12 }, (_, i) =>
      aCandidate({ mentionId: `m${i}`, priority: 40 + i * 5, at: hour(8) }),
    );
    const seated = (posture: 'good-times' | 'normal' | 'hard-times') =>
      run(many, atPosture(wide, posture), hour(20)).outcomes.filter(({ status }) => status === 'seated')
        .length;
    expect([seated('good-times'), seated('normal'), seated('hard-times')]).toEqual([6, 3, 0]);
    expect(atPosture(wide, 'hard-times')).toBe(atPosture(wide, 'hard-times'));
  });

  it('that were given stay given when the posture narrows in the middle of a day', () => {
    const wide = seatsOf({ posture: { 'hard-times': { perDay: 2 } } });
    const first = run(
      [1, 2, 3].map((n) => aCandidate({ mentionId: `m${n}`, at: hour(8) })),
      wide,
      hour(14),
    );
    expect(first.ledger.taken).toHaveLength(2);
    const severe = offer(
      first.ledger,
      aCandidate({ mentionId: 's', severity: 3, at: hour(15) }),
      atPosture(wide, 'hard-times'),
    );
    const after = advance(severe.ledger, hour(20), atPosture(wide, 'hard-times'));
    expect(after.outcomes.filter(({ status }) => status === 'seated')).toEqual([]);
  });

  it('are asked for once, however often the same mention is offered', () => {
    const one = aCandidate({ mentionId: 'a', at: hour(8) });
    const first = offer(emptyLedger('live', MONDAY), one, settings);
    expect(offer(first.ledger, one, settings)).toEqual({ ledger: first.ledger, outcomes: [] });
    const seated = advance(first.ledger, hour(12), settings);
    expect(offer(seated.ledger, { ...one, at: hour(12) }, settings).outcomes).toEqual([]);
  });

  it('never go back in time', () => {
    const ledger = emptyLedger('live', hour(12));
    expect(advance(ledger, hour(9), settings)).toEqual({ ledger, outcomes: [] });
    const late = offer(ledger, aCandidate({ mentionId: 'a', at: hour(9) }), settings);
    expect(late.ledger.waiting[0]?.candidate.at).toBe(hour(12));
  });

  it('are not waited for by what was withdrawn', () => {
    const { ledger } = offer(
      emptyLedger('live', MONDAY),
      aCandidate({ mentionId: 'a', at: hour(8) }),
      settings,
    );
    const gone = withdraw(ledger, 'a', 'withdrawn');
    expect(gone.outcomes).toEqual([{ mentionId: 'a', status: 'passed', at: hour(8), reason: 'withdrawn' }]);
    expect(advance(gone.ledger, FAR, settings).outcomes).toEqual([]);
    expect(withdraw(gone.ledger, 'a', 'withdrawn').outcomes).toEqual([]);
  });

  it('forget what is older than the day before', () => {
    const daily = [0, 1, 2, 3].map((n) => aCandidate({ mentionId: `d${n}`, at: hour(24 * n + 11) }));
    const { ledger } = run(daily, settings, hour(24 * 3 + 12));
    expect(ledger.taken.map(({ candidate }) => candidate.mentionId)).toEqual(['d2', 'd3']);
  });

  it('come fast: a candidate costs far less than a millisecond', () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      aCandidate({
        mentionId: `m${i}`,
        priority: (i * 37) % 100,
        ordinary: i % 3 === 0,
        at: MONDAY + i * 300_000,
      }),
    );
    const began = performance.now();
    run(many, settings, FAR);
    expect((performance.now() - began) / many.length).toBeLessThan(1);
  });
});

describe('a candidate', () => {
  const real = { 'complaint.probability': 0.9, 'author.followers': 150 };
  it.each([
    ['a small account', real, true],
    ['an account just small enough', { ...real, 'author.followers': 2_000 }, true],
    ['a large account', { ...real, 'author.followers': 2_001 }, false],
    ['an account whose followers nobody knows', { ...real, 'author.followers': null }, true],
    ['a verified account', { ...real, 'author.verified': true }, false],
    ['no real complaint', { ...real, 'complaint.probability': 0.5 }, false],
    ['a complaint of which the model is not sure', { ...real, 'complaint.probability': null }, false],
    ['an automated account', { ...real, bot: 0.9 }, false],
    ['spam', { ...real, spam: 0.8 }, false],
  ])('is ordinary or not: %s', (_, facts, expected) => {
    expect(isOrdinary(withUsual(facts), settings)).toBe(expected);
  });

  it.each([
    ['an answer is worth enough', 0.2, true],
    ['an answer is worth too little', 0.19, false],
    ['nobody knows what an answer is worth', null, false],
  ])('draws only where an answer is worth it, when the file asks for that: %s', (_, worth, expected) => {
    const asks = seatsOf({ lottery: { minWorth: 0.2 } });
    expect(isOrdinary(withUsual({ ...real, worth }), asks)).toBe(expected);
    expect(isOrdinary(withUsual({ ...real, worth }), settings)).toBe(true);
  });

  it('takes severity and priority from its facts and its ruling', () => {
    const who = { mentionId: 'x:1', caseId: 3, customerId: 4, network: 'x', incidentId: null, at: MONDAY };
    const of = (severity: number | null) =>
      candidateOf(who, withUsual({ 'severity.value': severity }), { priority: 61.5 }, settings);
    expect(of(3)).toMatchObject({ ...who, severity: 3, priority: 61.5 });
    expect(of(null).severity).toBe(0);
  });
});

describe('sentences', () => {
  const outcomes: SeatOutcome[] = [
    { mentionId: 'x:1', status: 'waiting', until: MONDAY },
    ...POOLS.map(
      (pool): SeatOutcome => ({ mentionId: 'x:1', status: 'seated', at: MONDAY, pool, displaced: 'x:2' }),
    ),
    ...PASSED_REASONS.map(
      (reason): SeatOutcome => ({
        mentionId: 'x:1',
        status: 'passed',
        at: MONDAY,
        reason,
        displacedBy: 'x:2',
      }),
    ),
    ...PASSED_REASONS.map(
      (reason): SeatOutcome => ({ mentionId: 'x:1', status: 'passed', at: MONDAY, reason }),
    ),
  ];
  it.each(outcomes)('%j has one of its own', (outcome) => {
    const said = sentenceOf(outcome, (id) => `case ${id.slice(2)}`);
    expect(said).toMatch(/^[A-Z].+\.$/);
    expect(said).not.toMatch(/undefined|x:/);
    if (outcome.status === 'passed') expect(said).toContain('stays with support');
    if (outcome.status === 'passed' && outcome.reason === 'displaced' && outcome.displacedBy) {
      expect(said).toContain('case 2');
    }
  });
});
