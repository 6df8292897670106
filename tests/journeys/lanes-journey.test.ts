import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordedConnector } from '../../src/connectors/recorded/index.ts';
import { aWholeHouse, told, until } from '../rigs/house.ts';
import { recording } from '../rigs/recording.ts';
import { SORRY } from '../rigs/voices.ts';

it('samples played at once end with cases on both desks and nothing unfinished', async () => {
  await using house = await aWholeHouse({
    x: false,
    discord: false,
    routing: null,
    env: { OPENSEAT_SAMPLES: 'fast' },
  });
  const { flow } = house.app.rooms.consoleStore;
  await until(
    'the samples are through',
    async () => {
      const { mentions, unfinished, decided } = await flow.summary('sample');
      return mentions > 100 && unfinished === 0 && decided.ceo > 0;
    },
    () => told(house.events),
    40_000,
  );
  const { received, dropped, mentions, decided, openCases } = await flow.summary('sample');
  expect(received).toBe(mentions + dropped.own + dropped.duplicate + dropped.repost + dropped.refused);
  expect(Object.values(decided).reduce((sum, n) => sum + n, 0)).toBe(mentions);
  for (const n of [decided.ceo, decided.support, decided.ideas, decided.nobody]) expect(n).toBeGreaterThan(0);
  expect(openCases).toBeGreaterThan(decided.ceo);
  // A train cancelled for the third Monday in a row, and a mother left on a platform at night: retold while support had them.
  const third = await house.app.rooms.consoleStore.cases.mention('x:sample-005');
  expect(third?.decision?.desk).toBe('support');
  expect(third?.rises).toMatchObject([{ ruled: { asked: true, rule: 'spreading-fast' } }]);
  expect(third?.seat?.status).toBe('passed');
  const mother = await house.app.rooms.consoleStore.cases.mention('x:sample-051');
  expect(mother?.rises).toMatchObject([{ ruled: { asked: true } }]);
  await until('she has a seat', async () => {
    const seen = await house.app.rooms.consoleStore.cases.mention('x:sample-051');
    return seen?.seat?.status === 'seated';
  });
  expect(house.chat.discord.requests).toEqual([]);
  expect(house.x.requests).toEqual([]);
});

it('recorded mentions reach neither Discord nor X, and an answer to one is a rehearsal', async () => {
  await using house = await aWholeHouse({
    env: { OPENSEAT_SAMPLES: 'auto' },
    sources: { replies: { holdSeconds: 0 } },
  });
  const { app, db, x, chat, ground, sent, clock } = house;
  const { intake, routing, consoleStore, ceoDesk, followThrough } = app.rooms;
  const file = join(ground.folder, 'mentions.jsonl');
  writeFileSync(file, recording(80).join('\n'));
  for await (const batch of recordedConnector(file).listen(null, new AbortController().signal)) {
    await intake.take({ connector: 'recorded', origin: 'recorded' }, batch);
  }
  const finished = async () => (await consoleStore.flow.summary('recorded')).unfinished === 0;
  await until('they are through', finished);
  await routing.finishLane('recorded');
  await until('their cards are on the console', finished);
  expect((await consoleStore.flow.summary('recorded')).decided.ceo).toBeGreaterThan(0);

  const [seated] = await db.query<{ id: number }>(
    "select id from cases where ceo = 'seated' and network = 'x' order by id limit 1",
  );
  const ada = { id: 'ada', name: 'Ada', roles: ['ceo' as const] };
  const card = await ceoDesk.card(seated!.id);
  const drafted = await ceoDesk.draft(seated!.id, card!.revision, SORRY, ada);
  if (!drafted.ok) throw new Error(JSON.stringify(drafted));
  expect(await ceoDesk.confirm(seated!.id, drafted.card.revision, ada)).toMatchObject({ ok: true });
  await until(
    'it is rehearsed',
    async () =>
      (await db.query("select 1 from replies where status = 'published' and rehearsal and url is null"))
        .length === 1,
  );

  clock.pass(48 * 3_600_000);
  for (const run of Object.values(followThrough)) await run(clock.now());
  expect(sent()).toBe(0);
  const asked = JSON.stringify(x.requests.filter(({ path }) => path !== '/2/tweets/search/recent'));
  expect(asked).not.toMatch(/\br-\d/);
  expect(chat.discord.messages(chat.channel)).toEqual([]);
  expect((await consoleStore.flow.summary('sample')).received).toBe(0);
});
