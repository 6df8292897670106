import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/store/database.ts';
import { decidedStore } from '../../src/store/decided.ts';
import { withdraw } from '../../src/store/withdraw.ts';
import { aPost, HOUR, MINUTE, NOON, praise, serious } from '../rigs/builders.ts';
import { anIntake, aRouting, emptied, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const jane = { handle: 'jane' };
const everything = { since: null };

/** A harm that gets a seat, praise, and Jane's stop on her open case. */
async function aStory(): Promise<void> {
  await anIntake(db).take([
    aPost({ externalId: 'a', author: jane, createdAt: NOON, text: 'You lost my money.' }),
    aPost({ externalId: 'b', createdAt: NOON + MINUTE }),
    aPost({ externalId: 'c', author: jane, createdAt: NOON + HOUR, text: 'stop contacting me' }),
  ]);
  await score(db, (id) => (id === 'x:a' ? serious() : id === 'x:b' ? praise() : {}));
  const { routing, route } = aRouting(db);
  await route();
  await routing.finishLane('recorded');
}

describe('stored decisions', () => {
  it('come in the order of deciding, with their facts, their seat and the case they joined', async () => {
    await aStory();
    const [a, b, c, ...more] = await decidedStore(db).decided(everything);
    expect(more).toEqual([]);
    expect(a).toMatchObject({
      id: 'x:a',
      lane: 'recorded',
      at: NOON,
      createdAt: NOON,
      network: 'x',
      incidentId: null,
      facts: { 'severity.value': 3, worth: 0.85, brand: 'Acme' },
      old: { desk: 'ceo', rule: 'severe', candidate: true, seat: { pool: 'reserve', at: NOON } },
    });
    expect(b?.old).toMatchObject({ desk: 'nobody', rule: 'everything-else', candidate: false, seat: null });
    expect(c).toMatchObject({ stops: true, old: { rule: 'joins-open-case', joined: 'x:a' } });
    expect(c?.customerId).toBe(a?.customerId);
    expect(JSON.stringify([a, b, c])).not.toContain('money');
  });

  it('are cut by time, by lane and by number, the latest ones first to be kept', async () => {
    await aStory();
    const store = decidedStore(db);
    const ids = async (ask: Parameters<typeof store.decided>[0]) =>
      (await store.decided(ask)).map(({ id }) => id);
    expect(await ids({ since: NOON + MINUTE })).toEqual(['x:b', 'x:c']);
    expect(await ids({ since: null, limit: 2 })).toEqual(['x:b', 'x:c']);
    expect(await ids({ since: null, lanes: ['live'] })).toEqual([]);
    expect(await ids({ since: null, lanes: ['recorded'] })).toEqual(['x:a', 'x:b', 'x:c']);
    expect(await store.lanes()).toEqual([{ lane: 'recorded', decisions: 3, last: NOON + HOUR }]);
    await db.query("update mentions set lane = 'canary'");
    expect(await ids(everything)).toEqual([]);
  });

  it('have the words of the present, for those who ask, and none when they are gone', async () => {
    await aStory();
    const store = decidedStore(db);
    expect(await store.words(['x:a', 'x:none'])).toEqual(new Map([['x:a', 'You lost my money.']]));
    await db.transaction((tx) => withdraw(tx, 'x:a', 'deleted-at-source', NOON));
    expect(await store.words(['x:a'])).toEqual(new Map());
    expect((await store.decided(everything))[0]).toMatchObject({ id: 'x:a', withdrawnAt: NOON + 12 * HOUR });
  });

  it('tell who still waits for a seat', async () => {
    await anIntake(db).take([aPost({ externalId: 'a', createdAt: NOON })]);
    await score(db, () => serious());
    await aRouting(db).route();
    expect((await decidedStore(db).decided(everything))[0]?.old).toMatchObject({ seat: null, waits: true });
  });

  it('leave out what was withdrawn before the rules saw it', async () => {
    await anIntake(db).take([aPost({ externalId: 'a' })]);
    await db.transaction((tx) => withdraw(tx, 'x:a', 'deleted-at-source', NOON));
    expect(await decidedStore(db).decided(everything)).toEqual([]);
  });

  it('remember the incident that was known then, not the one that others made of it later', async () => {
    await anIntake(db).take(
      [1, 2, 3, 4].map((n) => aPost({ externalId: `${n}`, createdAt: NOON + n * MINUTE })),
    );
    await score(db, () => ({ fingerprint: '0'.repeat(16) }));
    await aRouting(db).route();
    const incidents = (await decidedStore(db).decided(everything)).map(({ incidentId }) => incidentId);
    expect(incidents).toEqual([null, null, 1, 1]);
  });

  it('are 10,000 in well under a second', async () => {
    await aStory();
    await db.query(`insert into mentions (id, network, external_id, origin, lane, created_at, received_at, reply_way,
        reply_reason, content_hash, stage)
      select 'x:many-' || n, 'x', 'many-' || n, 'recorded', 'recorded', now(), now(), 'none', '', '', 'delivered'
      from generate_series(1, 10000) as n`);
    await db.query(`insert into decisions (mention_id, desk, rule, candidate, priority, because, trace, facts,
        rules_version, model_version, scoring_version, decided_at)
      select 'x:many-' || n, 'support', 'needs-help', false, 12.5, d.because, d.trace, d.facts, d.rules_version,
        d.model_version, d.scoring_version, now()
      from generate_series(1, 10000) as n, decisions d where d.mention_id = 'x:a'`);
    await db.query('analyze');
    await using quiet = openDatabase(db.config);
    const store = decidedStore(quiet);
    await store.decided({ since: null, limit: 10 });
    const began = performance.now();
    expect(await store.decided({ since: null, limit: 10_000 })).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
