import { once } from 'node:events';
import { createConnection } from 'node:net';
import { expect, it } from 'vitest';
import { buildApp, type WorkerName } from '../../src/app.ts';
import { aWholeHouse, EVERYBODY, told, until, type WholeHouse } from '../rigs/house.ts';
import { type RedisRig, startRedis } from '../rigs/redis.ts';
import { complained, confirmed, HARM, SORRY } from '../rigs/voices.ts';

/** Other workers of the same house. */
async function workers({ app, clock, events }: WholeHouse, names: WorkerName[]) {
  const more = await buildApp({
    settings: app.settings,
    manner: { readable: true, logLevel: 'silent', say: () => undefined },
    workers: names,
    overrides: { clock, events },
  });
  await more.start();
  return more;
}

/** Everything the queue server knows is gone. */
async function lose(redis: RedisRig | null, { db }: WholeHouse): Promise<void> {
  if (redis) {
    const socket = createConnection(redis.port, '127.0.0.1');
    socket.write('FLUSHALL\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toBe('+OK\r\n');
    socket.destroy();
    return;
  }
  const tables = await db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'bullmq' and tablename not like '%migration%'`,
  );
  expect(tables.length).toBeGreaterThan(0);
  await db.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

it('a queue that loses everything loses time, never work', async () => {
  // FLUSHALL must not reach what other tests do.
  await using redis = process.env.REDIS_URL ? await startRedis() : null;
  await using house = await aWholeHouse({
    workers: EVERYBODY.filter((name) => name !== 'score' && name !== 'reply'),
    env: redis ? { REDIS_URL: redis.url } : {},
  });
  const { x, db, app, clock, cards, sent } = house;
  {
    await using _ = await workers(house, ['score']);
    await complained(house);
    await confirmed(house);
  }
  for (const by of ['ann', 'bo', 'cy', 'di', 'ed'])
    x.post({ by, text: HARM.replace('my father', `my uncle ${by}`) });
  await until(
    'five wait to be scored',
    async () =>
      (await db.query("select 1 from mentions where stage = 'stored' and origin = 'live'")).length === 5,
  );

  await lose(redis, house);
  const left = await app.foundation.queues.counts();
  expect([left.score, left.reply].flatMap(Object.values).every((n) => n === 0)).toBe(true);

  await using _ = await workers(house, ['score', 'reply']);
  clock.pass(600_000);
  const { followThrough, consoleStore } = app.rooms;
  await followThrough.sweep(clock.now());
  await followThrough['due-replies'](clock.now());
  await until(
    'the answer is out',
    () => x.replies().length === 1,
    () => told(house.events),
  );
  await until(
    'all is delivered and shown',
    async () => {
      await followThrough.seats(clock.now());
      return cards().length === 6 && (await consoleStore.flow.summary()).unfinished === 0;
    },
    () => told(house.events),
  );
  expect(x.replies()).toMatchObject([{ text: SORRY }]);
  expect(sent()).toBe(1);
});
