import type { Assessment } from '../domain/assessment.ts';
import type { Author, Instant, MentionId, Metrics } from '../domain/mention.ts';
import type { Assessable, RisenReach, RisenReading, ScoreStore } from '../ports.ts';
import { at, type Database } from './database.ts';

interface Row {
  id: MentionId;
  revision: number;
  network: string;
  lang: string | null;
  created_at: Instant;
  body: string;
  handle: string | null;
  name: string | null;
  /** Figures as they were when the post came (0002-intake.sql). */
  known_then: Metrics &
    Pick<Author, 'followers' | 'verified' | 'accountCreatedAt'> & { repostsSeen?: number };
  readings: (Metrics & { at: Instant })[];
}

/** Scoring's reading and writing; safe from many workers at once, and any number of times (law 2). */
export function scoreStore(db: Database): ScoreStore {
  return {
    unscored: async (ids) => (await db.query<Row>(UNSCORED, [ids])).map(assessable),
    keep: (assessments) => db.transaction((tx) => keep(tx, assessments)),
    unscoredRises: async (ids) => (await db.query<RisenRow>(UNSCORED_RISES, [ids])).map(risen),
    keepReach: (rises) => keepReach(db, rises),
  };
}

/** Those of mention m, oldest first. */
function readingsUpTo(at: string): string {
  return `coalesce((
           select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                    'at', round(extract(epoch from r.at) * 1000), 'likes', r.likes, 'reposts', r.reposts,
                    'replies', r.replies, 'views', r.views)) order by r.at)
           from readings r where r.mention_id = m.id and r.at <= ${at}), '[]') as readings`;
}

// Readings later than the post itself stay out: they depend on how fast we are (law 13). On the live lane the post is
// as old as our first sight of it; the others live by createdAt.
const UNSCORED = `
  select m.id, m.revision, m.network, m.lang, m.created_at, m.known_then, coalesce(t.body, '') as body, a.handle, a.name,
         ${readingsUpTo("case when m.lane = 'live' then greatest(m.created_at, m.received_at) else m.created_at end")}
  from mentions m
  left join texts t on t.kind = 'mention' and t.mention_id = m.id and t.revision = m.revision
  left join accounts a on a.id = m.account_id
  where m.id = any($1) and m.stage = 'stored'
  order by m.seq`;

const UNSCORED_RISES = `
  select m.id, e.at, m.network, m.created_at, m.known_then, ${readingsUpTo('e.at')}
  from rises e join mentions m on m.id = e.mention_id
  where e.mention_id = any($1) and e.stage = 'stored'
  order by e.seq`;

type RisenRow = Pick<Row, 'id' | 'network' | 'created_at' | 'known_then' | 'readings'> & { at: Instant };

function risen(row: RisenRow): RisenReading {
  const { followers, verified: _, accountCreatedAt: __, repostsSeen, ...counts } = row.known_then;
  const readings = row.readings.map(({ at: when, ...metrics }) => ({ at: when, metrics }));
  return {
    mentionId: row.id,
    at: row.at,
    network: row.network,
    ...(followers !== undefined && { followers }),
    metrics: Object.assign({}, counts, ...readings.map(({ metrics }) => metrics)),
    repostsSeen: repostsSeen ?? 0,
    readings,
    createdAt: row.created_at,
  };
}

async function keepReach(db: Database, rises: readonly RisenReach[]): Promise<number> {
  if (rises.length === 0) return 0;
  const moved = await db.query(
    `update rises e set stage = 'scored', staged_at = now(), reach = r.reach, scoring_version = r."scoringVersion"
     from json_to_recordset($1) as r("mentionId" text, at timestamptz, reach jsonb, "scoringVersion" text)
     where e.mention_id = r."mentionId" and e.at = r.at and e.stage = 'stored' returning e.seq`,
    [JSON.stringify(rises.map((one) => ({ ...one, at: at(one.at) })))],
  );
  return moved.length;
}

function assessable(row: Row): Assessable {
  const { followers, verified, accountCreatedAt, repostsSeen, ...counts } = row.known_then;
  return {
    mentionId: row.id,
    revision: row.revision,
    text: row.body,
    ...(row.lang !== null && { lang: row.lang }),
    network: row.network,
    author: {
      ...(row.handle !== null && { handle: row.handle }),
      ...(row.name !== null && { name: row.name }),
      ...(followers !== undefined && { followers }),
      ...(verified !== undefined && { verified }),
      ...(accountCreatedAt !== undefined && { accountCreatedAt }),
    },
    ...(Object.keys(counts).length > 0 && { metrics: counts }),
    repostsSeen: repostsSeen ?? 0,
    readings: row.readings.map(({ at: when, ...metrics }) => ({ at: when, metrics })),
    createdAt: row.created_at,
  };
}

/**
 * Mentions are locked in the order of their ids, so that two workers with overlapping batches wait for each other
 * instead of against each other.
 */
async function keep(tx: Database, assessments: readonly Assessment[]): Promise<number> {
  if (assessments.length === 0) return 0;
  const open = await tx.query<{ id: MentionId }>(
    `select m.id from mentions m join unnest($1::text[], $2::integer[]) as a(id, revision) on a.id = m.id
     where m.stage = 'stored' and m.revision = a.revision
     order by m.id for update of m`,
    [assessments.map((one) => one.mentionId), assessments.map((one) => one.revision)],
  );
  const ids = new Set(open.map(({ id }) => id));
  const kept = assessments.filter((one) => ids.has(one.mentionId));
  if (kept.length === 0) return 0;
  await tx.query(
    `insert into assessments (mention_id, revision, result, model_version, scoring_version, assessed_at)
     select * from unnest($1::text[], $2::integer[], $3::jsonb[], $4::text[], $5::text[], $6::timestamptz[])
     on conflict (mention_id, revision) do update set result = excluded.result, model_version = excluded.model_version,
       scoring_version = excluded.scoring_version, assessed_at = excluded.assessed_at`,
    [
      kept.map((one) => one.mentionId),
      kept.map((one) => one.revision),
      kept.map((one) => JSON.stringify(one)),
      kept.map((one) => one.modelVersion),
      kept.map((one) => one.scoringVersion),
      kept.map((one) => at(one.assessedAt)),
    ],
  );
  await tx.query(
    `update mentions m set stage = 'scored', staged_at = now(), fingerprint = a.fingerprint
     from unnest($1::text[], $2::text[]) as a(id, fingerprint) where m.id = a.id`,
    [kept.map((one) => one.mentionId), kept.map((one) => one.fingerprint)],
  );
  return kept.length;
}
