import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OutsideRequest } from '../../src/console/console.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { aConsole, type ConsoleRig } from './house.ts';
import { ask } from './visit.ts';

let db: OpenDatabase;
let rig: ConsoleRig;
const asked: OutsideRequest[] = [];
let fails = false;
beforeAll(async () => {
  db = await aDatabase();
  rig = await aConsole(db, {
    doors: {
      hooks: async (request) => {
        if (fails) throw new Error('no database, and some words of a customer');
        asked.push(request);
        return { status: 202, body: { stored: 1 } };
      },
      rate: async () => ({ status: 200, html: '<p>Thank you</p>' }),
    },
  });
});
afterAll(async () => {
  await rig[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

it('hands on the bytes as they came, which is what a signature covers', async () => {
  const body = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
  const answer = await ask(`${rig.hooksUrl}/hooks/mentions?a=1`, {
    method: 'POST',
    headers: { 'x-openseat-signature': 'abc' },
    body,
  });
  expect(answer.status).toBe(202);
  expect(JSON.parse(answer.body)).toEqual({ stored: 1 });
  expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/hooks/mentions?a=1' });
  expect(Buffer.from(asked.at(-1)?.body ?? [])).toEqual(body);
  expect(asked.at(-1)?.headers['x-openseat-signature']).toBe('abc');
});
it.each([
  '/',
  '/ceo',
  '/healthz',
  '/metrics',
  '/api/summary',
  '/sign-in',
  '/live',
  '/assets/x/console.css',
  '/hook',
  '/hooksx/a',
])('nothing of the house is there: %s', async (path) =>
  expect((await ask(rig.hooksUrl + path)).status).toBe(404),
);
it('ratings have their door there', async () =>
  expect((await ask(`${rig.hooksUrl}/rate/abc`)).body).toBe('<p>Thank you</p>'));
it('takes at most 1 MB', async () => {
  const before = asked.length;
  const answer = await ask(`${rig.hooksUrl}/hooks/mentions`, {
    method: 'POST',
    body: Buffer.alloc(1024 * 1024 + 1),
  });
  expect(answer.status).toBe(413);
  expect(asked).toHaveLength(before);
});
it('says so when it was not stored, without a word of it', async () => {
  fails = true;
  const answer = await ask(`${rig.hooksUrl}/hooks/mentions`, { method: 'POST', body: '{}' });
  fails = false;
  expect(answer.status).toBe(503);
  expect(answer.body).not.toMatch(/customer/);
});
