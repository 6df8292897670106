import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { houseCommands } from '../../src/cli/house.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aGround, type Ground, urlOf } from '../rigs/house.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { rulesText } from '../rigs/rules-text.ts';

let db: OpenDatabase;
let ground: Ground;
beforeAll(async () => {
  db = await aDatabase();
  ground = aGround({ routing: rulesText(), env: { DATABASE_URL: urlOf(db.config) } });
});
afterAll(async () => {
  ground[Symbol.dispose]();
  await db[Symbol.asyncDispose]();
});
beforeEach(() => {
  for (const [name, value] of Object.entries(ground.env)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs `posture`; what it says on stdout, and on stderr. */
async function posture(...words: string[]): Promise<{ out: string; err: string }> {
  const said = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  try {
    const program = new Command('openseat');
    houseCommands(program);
    await program.parseAsync(['posture', ...words], { from: 'user' });
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return said;
}

it('tells and sets the posture, and says beside it what a spike proposes until somebody answers', async () => {
  expect(await posture()).toEqual({ out: 'normal\n', err: '' });
  await db.query(
    `insert into spikes (id, lane, brand, started_at, found_at, last_high_at, count, usual, peak)
     values (7, 'live', '', now(), now(), now(), 41, 3.2, 44)`,
  );
  expect((await posture()).err, 'a spike that proposes nothing').toBe('');
  await db.query(`insert into posture_proposals (spike_id, posture, at) values (7, 'hard-times', now())`);
  expect(await posture('good-times')).toEqual({
    out: 'good-times\n',
    err: 'Spike 7 proposes hard-times. Answer it: npm run openseat -- spikes\n',
  });
  await db.query(`update posture_proposals set answer = 'dismissed', answered_at = now()`);
  expect(await posture()).toEqual({ out: 'good-times\n', err: '' });
});
