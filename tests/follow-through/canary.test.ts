import { expect, it } from 'vitest';
import { createCanary } from '../../src/follow-through/canary.ts';
import { createIntake } from '../../src/intake/intake.ts';
import { replyabilityOf } from '../../src/intake/replyability.ts';
import { canaryStore } from '../../src/store/canary.ts';
import { consoleStore } from '../../src/store/console.ts';
import { intakeStore } from '../../src/store/intake.ts';
import { aDatabase } from '../rigs/postgres.ts';

it('sends a mention that no count includes, and takes it away when it is old', async () => {
  await using db = await aDatabase();
  const start = Date.now();
  let now = start;
  const scored: string[] = [];
  const intake = createIntake({
    store: intakeStore(db, 'k'.repeat(32)),
    clock: { now: () => now },
    handOn: {
      mentions: async (_step, ids) => void scored.push(...ids),
      card: async () => undefined,
      reply: async () => undefined,
    },
    events: { count: () => undefined, trouble: () => undefined },
    settings: { unfinishedLimit: 1000, waitMs: 10 },
    own: () => [],
    replyability: replyabilityOf({}),
  });
  const canary = createCanary({
    store: canaryStore(db),
    take: async (batch) => void (await intake.take({ connector: 'canary', origin: 'canary' }, batch)),
  });
  const ids = async () =>
    (await db.query<{ id: string }>('select id from mentions order by seq')).map(({ id }) => id);

  await canary(now);
  expect(scored).toEqual([`canary:${start}`]);
  const { received, mentions, unfinished } = await consoleStore(db).flow.summary();
  expect({ received, mentions, unfinished }).toEqual({ received: 0, mentions: 0, unfinished: 0 });
  expect((await consoleStore(db).house.pulse()).canaryAt).toBeNull();

  await db.query(`update mentions set stage = 'delivered'`);
  expect((await consoleStore(db).house.pulse()).canaryAt).not.toBeNull();
  now = start + 11 * 60_000;
  await canary(now);
  expect(await ids()).toEqual([`canary:${now}`]);
  expect(await db.query('select mention_id from texts')).toEqual([{ mention_id: `canary:${now}` }]);
});
