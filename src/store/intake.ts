import { engagementOf, type Lane, laneOf, type MentionId } from '../domain/mention.ts';
import type { Delivery, Followed, IntakeQuestion, IntakeStore, KnownPosts, SortedBatch } from '../ports.ts';
import { lockRoute } from './cases.ts';
import { at, type Database } from './database.ts';
import { erasedAmong } from './erased.ts';
import { applyEdits, completeOriginals, insertMentions } from './intake-mentions.ts';
import { withdraw } from './withdraw.ts';

/** Held by a transaction that stores: the order of storing is the order of committing. Before the route lock. */
const INTAKE_LOCK = 4_400_003;

/** `eraseKey`: the secret under which erased people are kept out. */
export function intakeStore(db: Database, eraseKey: string): IntakeStore {
  return {
    take: (delivery, question, sort) =>
      db.transaction(async (tx) => {
        await lockIntake(tx);
        if (delivery.changesDecided) await lockRoute(tx);
        const sorted = sort(await knownPosts(tx, eraseKey, question));
        return write(tx, delivery, sorted);
      }),
    cursor: async (connector) => {
      const [row] = await db.query<{ cursor: string | null }>(
        'select cursor from cursors where connector = $1',
        [connector],
      );
      return row?.cursor ?? null;
    },
    unfinished: async (lane, atMost) => {
      const [row] = await db.query<{ n: number }>(
        `select count(*) as n from
           (select from mentions where lane = $1 and stage <> 'delivered'
            union all select from rises where lane = $1 and stage <> 'decided' limit $2) as counted`,
        [lane, atMost],
      );
      return row?.n ?? 0;
    },
  };
}

/** Whoever makes customers or stores mentions waits for the one before. */
export async function lockIntake(tx: Database): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [INTAKE_LOCK]);
}

async function knownPosts(tx: Database, eraseKey: string, question: IntakeQuestion): Promise<KnownPosts> {
  const { keys, people } = question;
  const mentions = await tx.query<{
    id: MentionId;
    revision: number;
    content_hash: string;
    hashes: string[];
    deleted_at: number | null;
    original_awaited: boolean;
    created_at: number;
    last: number | null;
    from_at: number | null;
    likes: number | null;
    reposts: number | null;
    replies: number | null;
  }>(
    `select m.id, m.revision, m.content_hash, m.deleted_at, m.original_awaited, m.created_at, f.last,
            f.from_at, f.likes, f.reposts, f.replies,
            array(select t.hash from texts t where t.kind = 'mention' and t.mention_id = m.id) as hashes
     from mentions m
     left join lateral (
       select r.at as from_at, r.likes, r.reposts, r.replies, (select max(at) from readings where mention_id = m.id) as last
       from readings r
       where r.mention_id = m.id and r.at = coalesce(
         (select max(at) from rises where mention_id = m.id), (select min(at) from readings where mention_id = m.id))
     ) f on true
     where m.id = any($1)`,
    [keys],
  );
  const others = await tx.query<{ key: MentionId; what: 'dropped' | 'tombstone' | 'ours' }>(
    `with asked as (select key, split_part(key, ':', 1) as network, substr(key, strpos(key, ':') + 1) as external_id
                    from unnest($1::text[]) as key)
     select a.key, 'dropped' as what from asked a join dropped d using (network, external_id)
     union all select a.key, 'tombstone' from asked a join tombstones t on t.mention_id = a.key
     union all select a.key, 'ours' from asked a join replies r using (network, external_id)`,
    [keys],
  );
  const keyed = (what: string) => new Set(others.filter((row) => row.what === what).map((row) => row.key));
  return {
    mentions: new Map(
      mentions.map((row) => [
        row.id,
        {
          revision: row.revision,
          contentHash: row.content_hash,
          hashes: row.hashes,
          gone: row.deleted_at !== null,
          awaited: row.original_awaited,
          followed: {
            createdAt: row.created_at,
            last: row.last,
            from: followedFrom(row),
          },
        },
      ]),
    ),
    dropped: keyed('dropped'),
    tombstones: keyed('tombstone'),
    ourReplies: keyed('ours'),
    erased: await erasedAmong(tx, eraseKey, people),
  };
}

/** A reading that told nothing is as good as none. */
function followedFrom(row: {
  created_at: number;
  from_at: number | null;
  likes: number | null;
  reposts: number | null;
  replies: number | null;
}): Followed['from'] {
  const { likes, reposts, replies } = row;
  const counts = Object.entries({ likes, reposts, replies }).filter(([, count]) => count !== null);
  const engagement = engagementOf(Object.fromEntries(counts));
  return row.from_at === null || engagement === null
    ? { at: row.created_at, engagement: 0 }
    : { at: row.from_at, engagement };
}

async function write(
  tx: Database,
  delivery: Delivery,
  sorted: SortedBatch,
): Promise<{ toScore: MentionId[]; cases: number[]; withdrawn: number }> {
  const lane = laneOf(delivery.origin);
  const cases = new Set<number>();
  const places = await placesFor(tx, sorted.mentions.length + sorted.rises.length);
  await insertMentions(tx, delivery, sorted.mentions, places);
  await completeOriginals(tx, delivery, sorted.originals);
  await writeDropped(tx, delivery, lane, sorted);
  await writeReadings(tx, sorted.readings);
  const risen = await writeRises(tx, sorted.rises, places);
  const edited = await applyEdits(tx, delivery, sorted.edits);
  for (const id of edited.cases) cases.add(id);
  let withdrawn = 0;
  for (const id of [...sorted.deletions, ...(await postsOf(tx, sorted))]) {
    const done = await withdraw(
      tx,
      id,
      sorted.deletions.includes(id) ? 'deleted-at-source' : 'account-gone',
      delivery.receivedAt,
    );
    if (done.withdrawn) withdrawn += 1;
    for (const caseId of done.cases) cases.add(caseId);
  }
  if (sorted.duplicates > 0) {
    await tx.query(
      `insert into duplicate_deliveries (lane, n) values ($1, $2)
       on conflict (lane) do update set n = duplicate_deliveries.n + excluded.n`,
      [lane, sorted.duplicates],
    );
  }
  if (delivery.cursor !== null) {
    await tx.query(
      `insert into cursors (connector, cursor) values ($1, $2)
       on conflict (connector) do update set cursor = excluded.cursor, moved_at = now()`,
      [delivery.connector, delivery.cursor],
    );
  }
  const gone = new Set(sorted.deletions);
  const fresh = sorted.mentions.filter((mention) => !mention.gone && !gone.has(mention.id));
  return {
    toScore: [
      ...new Set([
        ...fresh.map((mention) => mention.id),
        ...edited.toScore.filter((id) => !gone.has(id)),
        ...risen,
      ]),
    ],
    cases: [...cases],
    withdrawn,
  };
}

async function writeDropped(
  tx: Database,
  delivery: Delivery,
  lane: Lane,
  sorted: SortedBatch,
): Promise<void> {
  const { dropped, repostsTakenBack } = sorted;
  if (dropped.length > 0) {
    await tx.query(
      `insert into dropped (network, external_id, why, origin, lane, reason, raw, at)
       select r.network, r."externalId", r.why, $2, $3, r.reason, r.raw, $4
       from json_to_recordset($1) as r(network text, "externalId" text, why text, reason text, raw text)`,
      [JSON.stringify(dropped), delivery.origin, lane, at(delivery.receivedAt)],
    );
    const reposts = dropped.filter((one) => one.repeats !== null);
    await tx.query(
      `with new as (insert into reposts (network, external_id, original)
                    select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing returning original)
       update mentions m set reposts_seen = m.reposts_seen + n.times
       from (select original, count(*) as times from new group by original) n where m.id = n.original`,
      [
        reposts.map((one) => one.network),
        reposts.map((one) => one.externalId),
        reposts.map((one) => one.repeats),
      ],
    );
    await tx.query('delete from tombstones where mention_id = any($1)', [
      dropped.map((one) => `${one.network}:${one.externalId}`),
    ]);
  }
  if (repostsTakenBack.length > 0) {
    await tx.query(
      `with gone as (delete from reposts where network || ':' || external_id = any($1)
                       and network = any($2) returning original)
       update mentions m set reposts_seen = m.reposts_seen - g.times
       from (select original, count(*) as times from gone group by original) g where m.id = g.original`,
      [repostsTakenBack, [...new Set(repostsTakenBack.map((key) => key.slice(0, key.indexOf(':'))))]],
    );
  }
}

async function writeReadings(tx: Database, readings: SortedBatch['readings']): Promise<void> {
  if (readings.length === 0) return;
  const rows = JSON.stringify(
    readings.map((one) => ({ ...one.metrics, id: one.id, at: new Date(one.at), metrics: one.metrics })),
  );
  await tx.query(
    `insert into readings (mention_id, at, likes, reposts, replies, views)
     select id, at, likes, reposts, replies, views
     from json_to_recordset($1) as r(id text, at timestamptz, likes integer, reposts integer, replies integer,
       views bigint)
     on conflict do nothing`,
    [rows],
  );
  await tx.query(
    `update mentions m set metrics = coalesce(m.metrics, '{}') || r.metrics
     from (select distinct on (id) id, at, metrics from json_to_recordset($1) as x(id text, at timestamptz,
             metrics jsonb) order by id, at desc) r
     where m.id = r.id and r.at >= (select max(at) from readings where mention_id = m.id)`,
    [rows],
  );
}

/** The next numbers in the order of storing. */
async function placesFor(tx: Database, n: number): Promise<number[]> {
  if (n === 0) return [];
  const rows = await tx.query<{ seq: number }>(
    `select nextval(pg_get_serial_sequence('mentions', 'seq')) as seq from generate_series(1, $1)`,
    [n],
  );
  return rows.map(({ seq }) => seq);
}

async function writeRises(
  tx: Database,
  rises: SortedBatch['rises'],
  places: readonly number[],
): Promise<MentionId[]> {
  if (rises.length === 0) return [];
  const rows = await tx.query<{ mention_id: MentionId }>(
    `insert into rises (mention_id, at, seq, lane)
     select r.id, r.at, r.seq, m.lane from unnest($1::text[], $2::timestamptz[], $3::bigint[]) as r(id, at, seq)
     join mentions m on m.id = r.id
     on conflict do nothing returning mention_id`,
    [rises.map((one) => one.id), rises.map((one) => at(one.at)), rises.map((one) => places[one.place])],
  );
  return rows.map((row) => row.mention_id);
}

/** The standing posts of accounts that are gone, in the order in which they were stored. */
async function postsOf(tx: Database, sorted: SortedBatch): Promise<MentionId[]> {
  if (sorted.accountsGone.length === 0) return [];
  const rows = await tx.query<{ id: MentionId }>(
    'select id from mentions where account_id = any($1) and deleted_at is null order by seq',
    [sorted.accountsGone],
  );
  await tx.query(
    'update accounts set handle = null, name = null, followers = null, verified = null where id = any($1)',
    [sorted.accountsGone],
  );
  return rows.map((row) => row.id);
}
