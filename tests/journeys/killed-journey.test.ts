import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { aChild, openseat } from '../rigs/child.ts';
import { aGround, aWholeHouse, EVERYBODY, type Ground, until, urlOf } from '../rigs/house.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { recording } from '../rigs/recording.ts';
import { complained, confirmed, SORRY } from '../rigs/voices.ts';

it('a worker killed between the network’s yes and our commit: one reply', async () => {
  await using house = await aWholeHouse({
    workers: EVERYBODY.filter((name) => name !== 'reply' && name !== 'console'),
    sources: { replies: { holdSeconds: 0, lookAfterSeconds: 0 } },
  });
  const { x, ground, db, app, clock, sent, card } = house;
  const { post } = await complained(house);
  x.fail({ method: 'POST', path: '/2/tweets', hang: true, afterStoring: true });
  await using first = aChild('workers/reply.ts', [], ground);
  await confirmed(house);
  await until(
    'X has the reply',
    () => x.replies().length === 1,
    () => first.out + first.err,
  );
  first.signal('SIGKILL');
  await first.end();
  expect(await db.query('select status from replies')).toEqual([{ status: 'publishing' }]);

  await using second = aChild('workers/reply.ts', [], ground);
  await app.rooms.followThrough['due-replies'](clock.now());
  await card('See our answer');
  expect(x.replies()).toMatchObject([{ text: SORRY, inReplyTo: post.id }]);
  expect(sent()).toBe(1);
  second.signal('SIGTERM');
  expect(await second.end()).toBe(0);
});

/** Everything that a second run must leave as it is. */
async function state(db: Database): Promise<Record<string, string[]>> {
  const all = {
    decisions: `select mention_id, desk, rule, candidate, priority, tags, facts, trace, late, joined_case from decisions order by 1`,
    mentions: `select id, lane, stage, case_id, incident_id, revision, deleted_at is not null as deleted from mentions order by 1`,
    cases: `select id, opened_by, status, ceo, opened_at, waiting_since, seated_at, priority, ending from cases order by 1`,
    seats: `select mention_id, status, pool, reason, displaced_by, asked_at, until, settled_at from seats order by 1`,
    events: `select case_id, kind, by, data, case when by = 'house:route' then at end as at
      from case_events order by 1, 2, 5, data::text`,
    incidents: `select id, topic, opened_at, last_at, size from incidents order by 1`,
    dropped: `select network, external_id, why from dropped order by 1, 2`,
    replies: 'select id from replies',
  };
  const found: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(all)) {
    found[name] = (await db.query(sql)).map((row) => JSON.stringify(row));
  }
  return found;
}

it('a replay killed in the middle and run again ends as a clean one; a third changes nothing', async () => {
  await using cleanDb = await aDatabase();
  await using killedDb = await aDatabase();
  using clean = aGround({ routing: null, env: { DATABASE_URL: urlOf(cleanDb.config) } });
  using killed = aGround({ routing: null, env: { DATABASE_URL: urlOf(killedDb.config) } });
  const file = join(killed.folder, 'mentions.jsonl');
  const lines = recording(600);
  const deliveries = lines.filter((line) => !/"event":/.test(line)).length;
  writeFileSync(file, `${lines.join('\n')}\n`);

  const run = async (ground: Ground) => {
    const { code, out, err } = await openseat(ground, 'replay', file, '--json');
    expect(code, err).toBe(0);
    return JSON.parse(out);
  };
  const whole = run(clean);
  await using victim = aChild('src/cli.ts', ['replay', file, '--json'], killed);
  const decided = async () =>
    (await killedDb.query<{ n: number }>('select count(*) as n from decisions'))[0]!.n;
  await until(
    'some are decided',
    async () => (await decided()) > 0,
    () => victim.err,
    40_000,
  );
  victim.signal('SIGKILL');
  expect(await victim.end()).toBe('SIGKILL');
  expect(await decided()).toBeLessThan(deliveries / 2);

  const again = await run(killed);
  const summary = await whole;
  expect(summary.received).toBe(deliveries);
  expect(summary.unfinished).toBe(0);
  expect(summary.decided.ceo).toBeGreaterThan(0);
  const { received, dropped, ...rest } = again;
  expect(rest).toEqual({ ...summary, received: undefined, dropped: undefined });
  expect({ ...dropped, duplicate: 0 }).toEqual({ ...summary.dropped, duplicate: 0 });
  expect(received).toBe(dropped.own + dropped.duplicate + dropped.repost + dropped.refused + again.mentions);
  const ended = await state(cleanDb);
  const endedToo = await state(killedDb);
  for (const [what, rows] of Object.entries(ended)) expect(endedToo[what], what).toEqual(rows);
  expect(ended.seats!.length).toBeGreaterThan(5);

  const third = await run(clean);
  expect(third).toEqual({
    ...summary,
    received: 2 * deliveries,
    dropped: { ...summary.dropped, duplicate: third.received - summary.received + summary.dropped.duplicate },
  });
  expect(await state(cleanDb)).toEqual(ended);
});
