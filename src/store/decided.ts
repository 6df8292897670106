import type { Decided } from '../domain/decided.ts';
import type { Desk, Facts, Ruling } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import { LANES } from '../domain/mention.ts';
import type { Pool } from '../domain/seat.ts';
import type { DecidedStore } from '../ports.ts';
import { at, type Database } from './database.ts';

interface Row {
  id: MentionId;
  lane: Lane;
  decided_at: Instant;
  created_at: Instant;
  network: string;
  customer_id: number | null;
  incident_id: number | null;
  deleted_at: Instant | null;
  stops: boolean;
  facts: Facts;
  desk: Desk;
  rule: string;
  priority: number;
  candidate: boolean;
  /** null: it asked for no seat, or was passed over. */
  waits: boolean | null;
  pool: Pool | null;
  settled_at: Instant | null;
  opened_by: MentionId | null;
  rises: NonNullable<Decided['rises']> | null;
  /** What the rules said of the rise that asked for a seat. */
  asked: Pick<Ruling, 'desk' | 'rule' | 'priority' | 'candidate'> | null;
}

/** Decisions as they were kept. Mentions that were withdrawn before the rules saw them have no facts, and are left out. */
export function decidedStore(db: Database): DecidedStore {
  return {
    decided: async ({ since, lanes, limit }) => {
      const rows = await db.query<Row>(
        `with latest as (
           select d.*, m.seq, m.lane, m.created_at, m.network, m.customer_id, m.incident_id, m.deleted_at
           from decisions d join mentions m on m.id = d.mention_id
           where m.lane = any($1) and d.rules_version <> 'none' and ($2::timestamptz is null or d.decided_at >= $2)
           order by d.decided_at desc, m.seq desc limit $3),
         stops as (
           select distinct data->>'mention' as id from case_events where kind = 'stop-asked')
         select d.mention_id as id, d.lane, d.decided_at, d.created_at, d.network, d.customer_id, d.incident_id,
                d.deleted_at, stops.id is not null as stops, d.facts, d.desk, d.rule, d.priority,
                d.candidate, s.status = 'waiting' as waits, s.pool, s.settled_at, c.opened_by, e.rises, e.asked
         from latest d
         left join seats s on s.mention_id = d.mention_id and s.status in ('seated', 'waiting')
         left join cases c on c.id = d.joined_case
         left join stops on stops.id = d.mention_id
         left join lateral (
           select jsonb_agg(jsonb_build_object('at', round(extract(epoch from decided_at) * 1000), 'facts', facts,
                    'free', free) order by seq) as rises,
                  (array_agg(ruling order by seq desc) filter (where asked))[1] as asked
           from rises where mention_id = d.mention_id and ruling is not null) e on true
         order by d.decided_at, d.seq`,
        [lanes ?? LANES.filter((lane) => lane !== 'canary'), at(since), limit ?? null],
      );
      return rows.map(decidedOf);
    },
    words: async (ids) => {
      const rows = await db.query<{ id: MentionId; body: string }>(
        `select m.id, t.body from mentions m
         join texts t on t.kind = 'mention' and t.mention_id = m.id and t.revision = m.revision
         where m.id = any($1) and t.erased_at is null`,
        [ids],
      );
      return new Map(rows.map(({ id, body }) => [id, body]));
    },
    lanes: () =>
      db.query<{ lane: Lane; decisions: number; last: Instant }>(
        `select m.lane, count(*) as decisions, max(d.decided_at) as last
         from decisions d join mentions m on m.id = d.mention_id
         where d.rules_version <> 'none' group by m.lane order by m.lane`,
      ),
  };
}

function decidedOf(row: Row): Decided {
  const { facts } = row;
  const { desk, rule, priority, candidate } = row.asked ?? row;
  // A complaint is tied to its incident also by those that follow; the size it saw tells whether it was then.
  const size = facts['incident.size'];
  return {
    id: row.id,
    lane: row.lane,
    at: row.decided_at,
    createdAt: row.created_at,
    network: row.network,
    customerId: row.customer_id,
    ...(typeof size === 'number' && size > 1
      ? { incidentId: row.incident_id }
      : { incidentId: null, ...(row.incident_id === null ? {} : { foldsInto: row.incident_id }) }),
    ...(row.deleted_at !== null && { withdrawnAt: row.deleted_at }),
    ...(row.stops && { stops: true }),
    facts,
    ...(row.rises !== null && { rises: row.rises }),
    old: {
      desk,
      rule,
      priority,
      candidate,
      seat: row.pool === null || row.settled_at === null ? null : { pool: row.pool, at: row.settled_at },
      ...(row.waits === true && { waits: true }),
      ...(row.opened_by !== null && { joined: row.opened_by }),
    },
  };
}
