import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectorState, spendMeter } from '../../src/store/connectors.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aDatabase } from '../rigs/postgres.ts';

const NOON = Date.UTC(2026, 4, 12, 12);
const DAY = 86_400_000;
const POSTS = { kind: 'post', what: 'listen-posts', microsEach: 5_000 };

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => db.query('delete from spend; delete from charged_once; delete from connector_state'));

it('keeps what a connector keeps, by connector and key', async () => {
  const x = connectorState(db, 'x');
  expect(await x.load('session')).toBeNull();
  await x.keep('session', { a: 1 });
  await x.keep('session', { a: [2] });
  await connectorState(db, 'bluesky').keep('session', 'other');
  expect(await connectorState(db, 'x').load('session')).toEqual({ a: [2] });
});

describe('the meter', () => {
  it('counts each id once a UTC day, kind and network', async () => {
    const meter = spendMeter(db);
    expect(await meter.once('x', NOON, POSTS, ['1', '2', '2'])).toBe(2);
    expect(await meter.once('x', NOON + 1, { ...POSTS, what: 'watch-posts' }, ['2', '3'])).toBe(1);
    expect(
      await meter.once('x', NOON, { kind: 'user', what: 'listen-users', microsEach: 10_000 }, ['1']),
    ).toBe(1);
    expect(await meter.once('y', NOON, POSTS, ['1'])).toBe(1);
    expect(await meter.once('x', NOON + DAY / 2, POSTS, ['1'])).toBe(1);
    expect(await meter.once('x', NOON, POSTS, [])).toBe(0);
    expect(await meter.spentThisMonth('x', NOON)).toEqual([
      { what: 'listen-posts', n: 3, micros: 15_000 },
      { what: 'listen-users', n: 1, micros: 10_000 },
      { what: 'watch-posts', n: 1, micros: 5_000 },
    ]);
  });

  it('starts anew with each UTC month', async () => {
    const meter = spendMeter(db);
    await meter.once('x', Date.UTC(2026, 4, 31, 23, 59), POSTS, ['1']);
    await meter.once('x', Date.UTC(2026, 5, 1), POSTS, ['1', '2']);
    expect(await meter.spentThisMonth('x', Date.UTC(2026, 4, 31, 23, 59, 59))).toMatchObject([{ n: 1 }]);
    expect(await meter.spentThisMonth('x', Date.UTC(2026, 5, 30))).toMatchObject([{ n: 2 }]);
    expect(await meter.spentThisMonth('x', Date.UTC(2026, 6, 1))).toEqual([]);
  });

  it('counts right when many count at once', async () => {
    const meter = spendMeter(db);
    const ids = (from: number) => Array.from({ length: 50 }, (_, n) => String(from + n)).reverse();
    const counted = await Promise.all(
      [0, 10, 20, 30, 0].map((from) => meter.once('x', NOON, POSTS, ids(from))),
    );
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(80);
    expect(await meter.spentThisMonth('x', NOON)).toEqual([{ what: 'listen-posts', n: 80, micros: 400_000 }]);
  });

  it('forgets ids after a few days, and never what was spent', async () => {
    const meter = spendMeter(db);
    await meter.once('x', NOON, POSTS, ['1']);
    await meter.once('x', NOON + 5 * DAY, POSTS, ['2']);
    expect(await db.query('select id from charged_once')).toEqual([{ id: '2' }]);
    expect(await meter.spentThisMonth('x', NOON)).toMatchObject([{ n: 2 }]);
  });
});
