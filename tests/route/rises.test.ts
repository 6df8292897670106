import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Incoming, Instant } from '../../src/domain/mention.ts';
import { redecide } from '../../src/route/redecide.ts';
import { loadRules } from '../../src/route/rules.ts';
import { createScoring } from '../../src/score/scoring.ts';
import { loadScoring } from '../../src/score/settings.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { decidedStore } from '../../src/store/decided.ts';
import { scoreStore } from '../../src/store/score.ts';
import { withdraw } from '../../src/store/withdraw.ts';
import { aPost, HOUR, MINUTE, NOON } from '../rigs/builders.ts';
import { anIntake, aRouting, emptied, KeptEvents, KeptHandOn, SetClock, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const RULES = `seats:
  perDay: 24
  reserve: 0
  ordinary: 0
  waitMinutes: 60
  timeZone: UTC
  workdays: [mon, tue, wed, thu, fri, sat, sun]
  workingHours: { from: "00:00", to: "23:59" }
  quietHours: { from: "00:00", to: "00:00" }
rules:
  - { name: worth-it, description: Worth the CEO's time at once., when: [worth >= 0.8], send: ceo }
  - { name: spreading-fast, description: The story spreads fast., when: ["reach.speed >= 60"], send: ceo, priority: 10 }
  - { name: needs-help, description: A complaint., when: [complaint.probability >= 0.5], send: support }
  - { name: rest, description: Everything that is left., send: nobody }
`;

const NO_WORDS = [
  'politics',
  'legal',
  'safety',
  'press',
  'privacy',
  'minors',
  'discrimination',
  'selfharm',
].map((subject) => `  ${subject}: { words: {} }`);
const SCORING = loadScoring(`topics: {}\nsensitive:\n${NO_WORDS.join('\n')}\n`, 'scoring.yaml');

/** A post at noon, and later counts of it. */
const post = (id: string, said: Parameters<typeof aPost>[0] = {}) =>
  aPost({ externalId: id, createdAt: NOON, metrics: { likes: 1 }, ...said });
const later = (id: string, minutes: number, likes: number): Incoming => ({
  kind: 'metrics',
  network: 'x',
  externalId: id,
  metrics: { likes },
  at: NOON + minutes * MINUTE,
});

/** Scores everything as the house does; `how` stands in for the text model. */
async function scored(how: (id: string) => Partial<Assessment> = () => ({}), database: Database = db) {
  await score(database, how);
  const scoring = createScoring({
    store: scoreStore(database),
    model: { name: 'none', version: '1', read: () => expect.fail('no text is read for a rise') },
    settings: () => SCORING,
    clock: new SetClock(),
    handOn: new KeptHandOn(),
    events: new KeptEvents(),
  });
  const ids = await database.query<{ id: string }>('select mention_id as id from rises');
  await scoring.scoreBatch(ids.map(({ id }) => id));
}

async function played(items: (Incoming | ReturnType<typeof post>)[], how?: Parameters<typeof scored>[0]) {
  await anIntake(db).take(items);
  await scored(how);
  const rig = aRouting(db, RULES);
  await rig.route();
  return rig;
}

const seats = () =>
  db.query<{ id: string; status: string; reason: string | null; priority: number; at: Instant }>(
    `select mention_id as id, status, reason, (candidate->>'priority')::float8 as priority,
       (candidate->>'at')::float8 as at from seats order by 1`,
  );
const rises = () =>
  db.query<{ id: string; stage: string; asked: boolean; rule: string | null; free: boolean | null }>(
    "select mention_id as id, stage, asked, ruling->>'rule' as rule, free from rises order by seq",
  );
const kinds = async () =>
  (await db.query<{ kind: string }>('select kind from case_events order by id')).map(({ kind }) => kind);

describe('a complaint that spreads after it was decided', () => {
  it('asks for a seat by the rule that its later counts meet, and gets it', async () => {
    const rig = await played([post('1'), later('1', 60, 400)]);
    expect(await rises()).toEqual([
      { id: 'x:1', stage: 'decided', asked: true, rule: 'spreading-fast', free: true },
    ]);
    expect(await kinds()).toEqual(['opened', 'spreading']);
    await rig.routing.finishLane('recorded');
    expect(await seats()).toMatchObject([{ id: 'x:1', status: 'seated', at: NOON + HOUR }]);
    expect(await db.query('select ceo from cases')).toEqual([{ ceo: 'seated' }]);
    // The decision stays what it was; the rise keeps its own facts and reasons.
    expect(await db.query("select rule, facts->'reach.speed' as speed from decisions")).toEqual([
      { rule: 'needs-help', speed: null },
    ]);
    const [kept] = await db.query<{ facts: Record<string, number>; ruling: { because: string[] } }>(
      'select facts, ruling from rises',
    );
    expect(kept?.facts).toMatchObject({ 'reach.likes': 400, 'mention.ageMinutes': 60 });
    expect(kept?.facts['reach.speed']).toBeGreaterThan(60);
    expect(kept?.ruling.because.join(' ')).toContain('It spread since it was decided: 400 likes by now.');
  });

  it('changes nothing while it stays slow', async () => {
    await played([post('1'), later('1', 60, 3)]);
    expect(await rises()).toMatchObject([{ stage: 'decided', asked: false, rule: 'needs-help' }]);
    expect(await seats()).toEqual([]);
    expect(await kinds()).toEqual(['opened']);
  });

  it('asks once, not again at every reading, also when it got no seat', async () => {
    await anIntake(db).take([post('1'), later('1', 60, 400), later('1', 120, 800), later('1', 180, 1_200)]);
    await scored();
    await aRouting(db, RULES.replace('perDay: 24', 'perDay: 0')).route();
    expect((await rises()).map(({ asked, free }) => [asked, free])).toEqual([
      [true, true],
      [false, true],
      [false, true],
    ]);
    expect(await kinds()).toEqual(['opened', 'spreading', 'passed-over']);
  });

  it('has a better place among those who wait, without waiting anew', async () => {
    const one = RULES.replace('perDay: 24', 'perDay: 1');
    const first = post('0', { createdAt: NOON - MINUTE });
    await anIntake(db).take([first, post('1')]);
    await scored(() => ({ worth: { probability: 0.8 } }));
    const rig = aRouting(db, one);
    await rig.route();
    const [, before] = await seats();
    await anIntake(db).take([later('1', 20, 2_000)]);
    await scored();
    await rig.route();
    const [, after] = await seats();
    expect([before?.status, after?.status]).toEqual(['waiting', 'waiting']);
    expect(after?.at).toBe(before?.at);
    expect(after!.priority).toBeGreaterThan(before!.priority + 3);
  });

  it('asks again after it was passed over, when it is worth clearly more now', async () => {
    const closed = RULES.replace('perDay: 24', 'perDay: 0');
    await anIntake(db).take([post('1')]);
    await scored(() => ({ worth: { probability: 0.8 } }));
    await aRouting(db, closed).route();
    expect(await seats()).toMatchObject([{ status: 'passed', reason: 'posture-closed' }]);
    await anIntake(db).take([later('1', 60, 2_000)]);
    await scored();
    const rig = aRouting(db, RULES);
    await rig.route();
    await rig.routing.finishLane('recorded');
    expect(await seats()).toMatchObject([{ status: 'seated', at: NOON + HOUR }]);
    expect(await kinds()).toEqual(['opened', 'passed-over', 'spreading', 'seated']);
  });

  it.each([
    ['closed', "update cases set status = 'closed', ending = 'answered'"],
    ['answered by support', "update cases set status = 'waiting'"],
    ['given back by the CEO', "update cases set ceo = 'handed-over'"],
    ['of somebody who asked us to stop', 'update customers set stopped_at = now()'],
  ])('asks for nothing in a case that is %s', async (_, change) => {
    await played([post('1')]);
    await db.query(change);
    await anIntake(db).take([later('1', 60, 900)]);
    await scored();
    await aRouting(db, RULES).route();
    expect(await rises()).toMatchObject([{ stage: 'decided', asked: false, free: false }]);
    expect(await seats()).toEqual([]);
  });

  it('is left alone when its author takes it back', async () => {
    await played([post('1')]);
    await anIntake(db).take([later('1', 60, 900)]);
    await db.transaction((tx) => withdraw(tx, 'x:1', 'deleted-at-source', NOON + 2 * HOUR));
    await scored();
    await aRouting(db, RULES).route();
    expect(await rises()).toMatchObject([{ stage: 'decided', asked: false, rule: null }]);
    expect(await seats()).toEqual([]);
  });

  it('opens no case for what needed none', async () => {
    const how = () => ({ complaint: { label: 0 as const, probability: 0.1 } });
    await played([post('1'), later('1', 60, 3)], how);
    expect(await rises()).toMatchObject([{ asked: false, free: null }]);
    expect(await db.query('select from cases')).toEqual([]);
  });
});

describe('order', () => {
  it('holds up its lane until it is scored, and nothing that came before it', async () => {
    const intake = anIntake(db);
    await intake.take([post('1'), later('1', 60, 400)]);
    await intake.take([post('2', { createdAt: NOON + 2 * HOUR })]);
    await score(db);
    const rig = aRouting(db, RULES);
    expect(await rig.route()).toBe(1);
    await scored();
    expect(await rig.route()).toBe(2);
    const order = await db.query<{ id: string; at: Instant }>(
      'select mention_id as id, decided_at as at from decisions order by decided_at',
    );
    expect(order).toEqual([
      { id: 'x:1', at: NOON },
      { id: 'x:2', at: NOON + 2 * HOUR },
    ]);
  });

  const items: (Incoming | ReturnType<typeof post>)[] = [
    post('1'),
    post('2', { createdAt: NOON + 5 * MINUTE }),
    later('1', 30, 90),
    post('3', { createdAt: NOON + 40 * MINUTE }),
    later('2', 65, 700),
    later('1', 70, 2_000),
    post('4', { createdAt: NOON + 90 * MINUTE }),
    later('3', 130, 60),
    later('4', 140, 4_000),
    later('1', 150, 2_001),
  ];
  const worth = (id: string) => ({ worth: { probability: id === 'x:3' ? 0.8 : 0.3 } });
  const outcome = async () => ({
    decisions: await db.query('select mention_id, desk, rule, facts, decided_at from decisions order by 1'),
    rises: await db.query(
      'select mention_id, at, reach, ruling, facts, free, asked, decided_at from rises order by 1, 2',
    ),
    seats: await db.query(
      'select mention_id, candidate, status, pool, reason, asked_at, settled_at from seats order by 1',
    ),
    cases: await db.query('select id, ceo, priority, revision from cases order by id'),
    events: await db.query('select case_id, at, kind, data from case_events order by case_id, id'),
  });

  it('of storing decides, not how deliveries, scoring and turns are sliced (law 13)', async () => {
    const whole = await played(items, worth);
    await whole.routing.finishLane('recorded');
    const expected = await outcome();
    expect(expected.rises).toHaveLength(6);
    expect(expected.seats.length).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 1, max: 4 })), async (sizes) => {
        await emptied(db);
        const intake = anIntake(db);
        const rig = aRouting(db, RULES);
        for (let from = 0; from < items.length; ) {
          const size = sizes.next().value ?? 1;
          await intake.take(items.slice(from, from + size));
          from += size;
          if (size % 2 === 0) await scored(worth);
          await rig.route(sizes.next().value ?? 1);
        }
        await scored(worth);
        await rig.route(sizes.next().value ?? 1);
        await rig.routing.finishLane('recorded');
        expect(await outcome()).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('is kept by a recording that is played twice', async () => {
    const rig = await played(items, worth);
    await rig.routing.finishLane('recorded');
    const first = await outcome();
    await played(items, worth);
    await rig.routing.finishLane('recorded');
    expect(await outcome()).toEqual(first);
  });

  it('is what the back-test follows: the same rules predict the same seats, others their own', async () => {
    const rig = await played(items, worth);
    await rig.routing.finishLane('recorded');
    const decided = await decidedStore(db).decided({ since: null });
    expect(decided.filter((one) => one.rises !== undefined)).toHaveLength(4);
    const again = redecide(decided, loadRules(RULES, 'routing.yaml'));
    expect(again.map(({ id, rule, priority, candidate }) => ({ id, rule, priority, candidate }))).toEqual(
      decided.map(({ id, old }) => ({
        id,
        rule: old.rule,
        priority: old.priority,
        candidate: old.candidate,
      })),
    );
    const seatOf = (one: { seat: { status: string; at?: Instant } | null }) =>
      one.seat?.status === 'seated' ? one.seat.at : null;
    expect(again.map(seatOf)).toEqual(decided.map(({ old }) => old.seat?.at ?? null));
    expect(again.some((one) => one.rule === 'spreading-fast' && one.seat?.status === 'seated')).toBe(true);
    const deaf = redecide(
      decided,
      loadRules(RULES.replace('reach.speed >= 60', 'worth >= 0.99'), 'routing.yaml'),
    );
    expect(deaf.some((one) => one.rule === 'spreading-fast')).toBe(false);
    expect(deaf.filter((one) => one.candidate).map(({ id }) => id)).toEqual(['x:3']);
  });
});
