import { expect, it } from 'vitest';
import { passedOver } from '../../src/store/find-mention.ts';
import { aDatabase } from '../rigs/postgres.ts';

it('who was passed over is set beside those who got an open seat of the lane while it waited', async () => {
  await using db = await aDatabase();
  await db.query('alter table seats drop constraint seats_mention_id_fkey');
  const seat = (
    id: string,
    lane: string,
    status: string,
    pool: string | null,
    asked: number,
    settled: number,
  ) =>
    db.query(
      `insert into seats (mention_id, lane, candidate, status, pool, asked_at, settled_at)
       values ($1, $2, jsonb_build_object('mentionId', $1::text), $3, $4, to_timestamp($5), to_timestamp($6))`,
      [id, lane, status, pool, asked, settled],
    );
  await seat('mine', 'recorded', 'passed', null, 10, 20);
  await seat('in-time', 'recorded', 'seated', 'open', 1, 15);
  await seat('too-early', 'recorded', 'seated', 'open', 1, 9);
  await seat('by-lot', 'recorded', 'seated', 'ordinary', 1, 15);
  await seat('elsewhere', 'live', 'seated', 'open', 1, 15);
  expect(await passedOver(db, 'mine')).toEqual({
    candidate: { mentionId: 'mine' },
    seated: [{ mentionId: 'in-time' }],
  });
  expect(await passedOver(db, 'in-time')).toBeNull();
  await seat('alone', 'live', 'passed', null, 100, 200);
  expect(await passedOver(db, 'alone')).toEqual({ candidate: { mentionId: 'alone' }, seated: [] });
});
