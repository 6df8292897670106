import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { aConsole, type ConsoleRig } from './house.ts';
import { seed } from './seed.ts';

let db: OpenDatabase;
let rig: ConsoleRig;
beforeAll(async () => {
  db = await aDatabase();
  rig = await aConsole(db);
});
afterAll(async () => {
  await rig[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

/** Reads a stream until it holds the text; what came until then. */
async function until(stream: ReadableStreamDefaultReader<Uint8Array>, text: RegExp): Promise<string> {
  const decoder = new TextDecoder();
  let heard = '';
  while (!text.test(heard)) {
    const { value, done } = await stream.read();
    if (done) throw new Error(`the stream ended after: ${heard.slice(-500)}`);
    heard += decoder.decode(value, { stream: true });
  }
  return heard;
}
async function watch(query: string, house: ConsoleRig = rig) {
  const answer = await fetch(`${house.url}/live?${query}`);
  expect(answer.headers.get('content-type')).toMatch(/text\/event-stream/);
  return answer.body!.getReader();
}

it('a mention appears where somebody watches, and nobody has to load anything', async () => {
  const reader = await watch('page=today&lane=sample');
  await until(reader, /Nobody has spoken about us yet/);
  await seed(db, [{ id: 'ada', text: 'My parcel is late <again>', minutesAgo: 0 }], {
    lane: 'sample',
    now: Date.now(),
  });
  const heard = await until(reader, /My parcel is late/);
  expect(heard).toMatch(/<hx-partial hx-target="#heard" hx-swap="innerMorph">/);
  expect(heard).toMatch(/My parcel is late &lt;again&gt;/);
  await reader.cancel();
});

it('a desk is told which card stands at which revision', async () => {
  const reader = await watch('page=ceo');
  const world = await seed(
    db,
    [
      {
        id: 'eve',
        text: 'Harmed',
        minutesAgo: 0,
        severity: 3,
        desk: 'ceo',
        seat: { status: 'seated', pool: 'reserve' },
        case: { ceo: 'seated' },
      },
    ],
    { lane: 'sample', now: Date.now() },
  );
  await until(reader, new RegExp(`event: cards\\ndata: \\[\\[${world.cases.eve},1\\]\\]`));
  await db.query('update cases set revision = 2 where id = $1', [world.cases.eve]);
  await until(reader, new RegExp(`data: \\[\\[${world.cases.eve},2\\]\\]`));
  await reader.cancel();
});

it('a database that fails for a moment ends no page', async () => {
  const reader = await watch('page=support');
  await until(reader, /event: support/);
  await db.query('alter table cases rename to cases_away');
  await expect.poll(() => rig.events.troubles.length, { timeout: 10_000 }).toBeGreaterThan(0);
  await db.query('alter table cases_away rename to cases');
  await seed(db, [{ id: 'kai', text: 'A new one', minutesAgo: 0, case: {} }], {
    lane: 'sample',
    now: Date.now(),
  });
  await until(reader, /event: support/);
  await reader.cancel();
});

it('the house closes in time while people watch', async () => {
  const house = await aConsole(db);
  const reader = await watch('page=today&lane=sample', house);
  await until(reader, /hx-partial/);
  const began = performance.now();
  await house[Symbol.asyncDispose]();
  expect(performance.now() - began).toBeLessThan(1_500);
  await expect(fetch(`${house.url}/healthz`)).rejects.toThrow();
});
