import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Candidate, Pool } from '../domain/seat.ts';
import type { LaneKnown } from '../ports.ts';
import { at, type Database } from './database.ts';

/** Caps look at a day and the day before; longer than that, across any time zone. */
const LOOK_BACK = 3 * 86_400_000;

/** The seats of a lane as its rows tell; `left` is filled in by who knows the cases. */
export async function laneKnown(tx: Database, lane: Lane): Promise<LaneKnown> {
  const [clock] = await tx.query<{
    now: Instant;
    youngest_at: Instant | null;
    youngest_id: MentionId | null;
  }>('select now, youngest_at, youngest_id from lane_clocks where lane = $1', [lane]);
  if (clock === undefined) return { lane, ledger: null, left: [], youngest: null };
  const waiting = await tx.query<{ candidate: Candidate; until: Instant; asked_at: Instant }>(
    `select s.candidate, s.until, s.asked_at from seats s join mentions m on m.id = s.mention_id
     where s.lane = $1 and s.status = 'waiting' order by m.seq`,
    [lane],
  );
  const from = Math.min(clock.now - LOOK_BACK, ...waiting.map((one) => one.asked_at));
  const taken = await tx.query<{ candidate: Candidate; at: Instant; pool: Pool }>(
    `select candidate, settled_at as at, pool from seats
     where lane = $1 and status = 'seated' and settled_at >= $2 order by settled_no`,
    [lane, at(from)],
  );
  const { youngest_at: youngestAt, youngest_id: youngestId } = clock;
  return {
    lane,
    ledger: {
      lane,
      now: clock.now,
      waiting: waiting.map(({ candidate, until }) => ({ candidate, until })),
      taken,
    },
    left: [],
    youngest: youngestAt === null || youngestId === null ? null : { at: youngestAt, id: youngestId },
  };
}
