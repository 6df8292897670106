import type { Reach } from '../domain/assessment.ts';
import type { Facts } from '../domain/decision.ts';
import type { Instant, Lane, MentionId, Metrics, ReplyWay } from '../domain/mention.ts';
import type { RoutableRise, RuledRise } from '../ports.ts';
import { at, type Database } from './database.ts';

interface Row {
  id: MentionId;
  at: Instant;
  seq: number;
  lane: Lane;
  network: string;
  created_at: Instant;
  customer_id: number;
  stopped: boolean;
  reply_way: ReplyWay;
  incident_id: number | null;
  known_then: Metrics;
  readings: Metrics[];
  reach: Reach;
  scoring_version: string;
  gone: boolean;
  facts: Facts | null;
  case_id: number | null;
  asked: number | null;
}

/** Rises with these places in the order of storing, with what routing has to know of their mentions. */
export async function risesAt(tx: Database, seqs: readonly number[]): Promise<RoutableRise[]> {
  if (seqs.length === 0) return [];
  const rows = await tx.query<Row>(
    `select e.mention_id as id, e.at, e.seq, e.lane, m.network, m.created_at, m.customer_id,
       u.stopped_at is not null as stopped, m.reply_way, m.incident_id, m.known_then, e.reach, e.scoring_version,
       m.deleted_at is not null as gone, d.facts, c.id as case_id, (s.candidate->>'priority')::float8 as asked,
       array(select jsonb_strip_nulls(jsonb_build_object('likes', r.likes, 'reposts', r.reposts, 'replies', r.replies,
               'views', r.views))
             from readings r where r.mention_id = e.mention_id and r.at <= e.at order by r.at) as readings
     from rises e
     join mentions m on m.id = e.mention_id
     join customers u on u.id = m.customer_id
     left join decisions d on d.mention_id = m.id and d.rules_version <> 'none'
     left join cases c on c.opened_by = m.id
     left join seats s on s.mention_id = m.id
     where e.seq = any($1) order by e.seq`,
    [seqs],
  );
  return rows.map((row) => ({
    mentionId: row.id,
    at: row.at,
    seq: row.seq,
    lane: row.lane,
    network: row.network,
    createdAt: row.created_at,
    customerId: row.customer_id,
    stopped: row.stopped,
    replyWay: row.reply_way,
    incidentId: row.incident_id,
    metrics: countsOf([row.known_then, ...row.readings]),
    reach: { value: row.reach.value, speed: row.reach.speed },
    scoringVersion: row.scoring_version,
    gone: row.gone,
    facts: row.facts,
    caseId: row.case_id,
    asked: row.asked,
  }));
}

/** The newest of each count. */
function countsOf(readings: readonly Metrics[]): Metrics {
  const { likes, reposts, replies, views } = Object.assign({}, ...readings) as Metrics;
  const counts = Object.entries({ likes, reposts, replies, views });
  return Object.fromEntries(counts.filter(([, count]) => count !== undefined));
}

/** Keeps what the rules said of them. */
export async function writeRises(tx: Database, rises: readonly RuledRise[]): Promise<void> {
  if (rises.length === 0) return;
  const rows = rises.map(({ mentionId, readAt, decidedAt, ruled, free, asked }) => ({
    id: mentionId,
    read_at: at(readAt),
    decided_at: at(decidedAt),
    ruling: ruled?.ruling ?? null,
    facts: ruled?.facts ?? null,
    rules_version: ruled?.rulesVersion ?? null,
    free,
    asked,
  }));
  await tx.query(
    `update rises e set stage = 'decided', staged_at = now(), decided_at = r.decided_at, ruling = r.ruling, facts = r.facts,
       rules_version = r.rules_version, free = r.free, asked = r.asked
     from json_to_recordset($1) as r(id text, read_at timestamptz, decided_at timestamptz, ruling jsonb, facts jsonb,
       rules_version text, free boolean, asked boolean)
     where e.mention_id = r.id and e.at = r.read_at and e.stage = 'scored'`,
    [JSON.stringify(rows)],
  );
}
