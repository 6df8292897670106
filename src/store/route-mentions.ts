import type { Assessment } from '../domain/assessment.ts';
import type { Author, Lane, MentionId, Metrics, Origin } from '../domain/mention.ts';
import { LANES } from '../domain/mention.ts';
import type { Routable, RoutableRise } from '../ports.ts';
import type { Database } from './database.ts';
import { risesAt } from './route-rises.ts';

interface Row {
  id: MentionId;
  seq: number;
  lane: Lane;
  network: string;
  origin: Origin;
  account_id: string | null;
  customer_id: number;
  created_at: number;
  in_reply_to: string | null;
  brand: string | null;
  nps: number | null;
  mentions_us: boolean | null;
  reply_way: Routable['mention']['replyability']['way'];
  reply_reason: string;
  known_then: KnownThen;
  body: string;
  result: Assessment | null;
  ref: string | null;
  since: number | null;
  tier: string | null;
  value: number | null;
  consent: boolean | null;
  stopped: boolean;
  answers_case: number | null;
}
/** Figures as they were when the post came (0002-intake.sql). */
interface KnownThen extends Metrics, Pick<Author, 'followers' | 'verified' | 'accountCreatedAt'> {
  repostsSeen?: number;
}

/**
 * The next mentions and rises in order of storing: scored, and in their lane none before them that waits to be scored,
 * except for those whose job was set aside (law 6). A mention without an assessment of its present words goes back to be
 * scored first; what comes after it in its lane waits.
 */
export async function readyToRoute(
  tx: Database,
  limit: number,
): Promise<{ mentions: Routable[]; rises: RoutableRise[]; toScore: MentionId[] }> {
  if (limit <= 0) return { mentions: [], rises: [], toScore: [] };
  const next = await tx.query<{ id: MentionId; seq: number; at: number | null }>(READY, [limit, LANES]);
  const rows = await mentionRows(
    tx,
    next.filter(({ at }) => at === null).map(({ id }) => id),
  );
  const toScore = rows.filter((row) => row.result === null).map((row) => row.id);
  if (toScore.length > 0) {
    await tx.query("update mentions set stage = 'stored', staged_at = now() where id = any($1)", [toScore]);
  }
  const held = new Map<Lane, number>();
  for (const { lane, result, seq } of rows) if (result === null && !held.has(lane)) held.set(lane, seq);
  const goes = ({ lane, seq }: { lane: Lane; seq: number }) =>
    seq < (held.get(lane) ?? Number.POSITIVE_INFINITY);
  const rises = await risesAt(
    tx,
    next.filter(({ at }) => at !== null).map(({ seq }) => seq),
  );
  return {
    mentions: rows.filter(goes).flatMap((row) => (row.result === null ? [] : [routableOf(row, row.result)])),
    rises: rises.filter(goes),
    toScore,
  };
}

const READY = `with aside as (
       select queue, job, jsonb_array_elements_text(payload->'ids') as id from set_aside
       where queue in ('score', 'route') and replayed_at is null),
     frontier as (
       select l.lane, least(
         (select min(m.seq) from mentions m
          where m.lane = l.lane and m.stage = 'stored' and m.id not in (select id from aside where queue = 'score')),
         (select min(e.seq) from rises e where e.lane = l.lane and e.stage = 'stored'
            and e.mention_id not in (select id from aside where queue = 'score'))) as seq
       from unnest($2::text[]) as l(lane)),
     stopped as (select id from aside where queue = 'route' and job = 'route-' || id)
     select r.id, r.seq, r.at from frontier f cross join lateral (
       (select m.id, m.seq, null::timestamptz as at from mentions m
        where m.lane = f.lane and m.stage = 'scored' and (f.seq is null or m.seq < f.seq)
          and m.id not in (select id from stopped)
        order by m.seq limit $1)
       union all
       (select e.mention_id, e.seq, e.at from rises e
        where e.lane = f.lane and e.stage = 'scored' and (f.seq is null or e.seq < f.seq)
          and e.mention_id not in (select id from stopped)
        order by e.seq limit $1)) r
     order by r.seq limit $1`;

async function mentionRows(tx: Database, ids: readonly MentionId[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  return tx.query<Row>(
    `select m.id, m.seq, m.lane, m.network, m.origin, m.account_id, m.customer_id, m.created_at, m.in_reply_to, m.brand,
            m.nps, m.mentions_us, m.reply_way, m.reply_reason, m.known_then, t.body, a.result, c.ref, c.since, c.tier,
            c.value, c.consent, c.stopped_at is not null as stopped, r.case_id as answers_case
     from mentions m
     join texts t on t.kind = 'mention' and t.mention_id = m.id and t.revision = m.revision
     join customers c on c.id = m.customer_id
     left join assessments a on a.mention_id = m.id and a.revision = m.revision
     left join replies r on r.network = m.network and r.external_id = m.in_reply_to
     where m.id = any($1)
     order by m.seq`,
    [ids],
  );
}

function routableOf(row: Row, assessment: Assessment): Routable {
  const { followers, verified, accountCreatedAt, repostsSeen, ...counts } = row.known_then;
  return {
    id: row.id,
    seq: row.seq,
    lane: row.lane,
    mention: {
      network: row.network,
      origin: row.origin,
      accountId: row.account_id,
      author: {
        ...(followers === undefined ? {} : { followers }),
        ...(verified === undefined ? {} : { verified }),
        ...(accountCreatedAt === undefined ? {} : { accountCreatedAt }),
      },
      createdAt: row.created_at,
      ...(row.in_reply_to === null ? {} : { inReplyTo: row.in_reply_to }),
      ...(Object.keys(counts).length === 0 ? {} : { metrics: counts }),
      ...(row.brand === null ? {} : { brand: row.brand }),
      ...(row.nps === null ? {} : { nps: row.nps }),
      ...(row.mentions_us === null ? {} : { mentionsUs: row.mentions_us }),
      replyability: { way: row.reply_way, reason: row.reply_reason },
    },
    customerId: row.customer_id,
    customer: {
      ...(row.ref === null ? {} : { ref: row.ref }),
      ...(row.since === null ? {} : { since: row.since }),
      ...(row.tier === null ? {} : { tier: row.tier }),
      ...(row.value === null ? {} : { value: row.value }),
      ...(row.consent === null ? {} : { consent: row.consent }),
      stopped: row.stopped,
    },
    repostsSeen: repostsSeen ?? 0,
    text: row.body,
    assessment,
    answersCase: row.answers_case,
  };
}
