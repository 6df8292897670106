import { laneOf, type MentionId } from '../domain/mention.ts';
import type { Delivery, NewMention, SortedBatch } from '../ports.ts';
import { addEvents, laneNow, touchCase } from './cases.ts';
import { customersFor } from './customers.ts';
import { at, type Database } from './database.ts';
import { withdraw } from './withdraw.ts';

/** Stores mentions with their words, accounts and customers; `places`: numbers in the order of storing, by place in the batch. */
export async function insertMentions(
  tx: Database,
  delivery: Delivery,
  mentions: readonly NewMention[],
  places: readonly number[],
): Promise<void> {
  if (mentions.length === 0) return;
  const customers = await customersFor(tx, mentions, readAt(delivery), delivery.receivedAt);
  await tx.query(
    `insert into mentions (seq, id, network, external_id, origin, lane, account_id, customer_id, created_at, received_at,
       lang, url, brand, in_reply_to, quotes, nps, mentions_us, reply_handle, reply_way, reply_reason, reply_link,
       revision, content_hash, known_then, reposts_seen, stage, deleted_at, original_awaited)
     overriding system value
     select r.seq, r.id, r.network, r.external_id, $2, $3, r.account_id, r.customer_id, r.created_at, $4,
       r.lang, r.url, r.brand, r.in_reply_to, r.quotes, r.nps, r.mentions_us, r.reply_handle, r.reply_way,
       r.reply_reason, r.reply_link, r.revision, r.content_hash,
       r.known_then || jsonb_build_object('repostsSeen', (select count(*) from reposts p where p.original = r.id)),
       (select count(*) from reposts p where p.original = r.id),
       'stored', null, r.revision > 1
     from rows from (json_to_recordset($1) as (seq bigint, ${COLUMNS})) with ordinality as r(seq, ${names(COLUMNS)}, ord)
     order by r.ord`,
    [
      JSON.stringify(
        mentions.map((mention) => ({
          ...row(mention),
          seq: places[mention.place],
          customer_id: customers.get(mention),
        })),
      ),
      delivery.origin,
      laneOf(delivery.origin),
      at(delivery.receivedAt),
    ],
  );
  await writeWords(
    tx,
    mentions.map((mention) => ({ ...mention, text: mention.post.text })),
    delivery.receivedAt,
  );
  await settleGone(
    tx,
    mentions.filter((mention) => mention.gone).map((mention) => mention.id),
    delivery,
  );
}

/** The first words of mentions whose edit came before them, with all that only the post itself says. */
export async function completeOriginals(
  tx: Database,
  delivery: Delivery,
  originals: readonly Omit<NewMention, 'place'>[],
): Promise<void> {
  if (originals.length === 0) return;
  await tx.query(
    `update mentions m set created_at = r.created_at, lang = coalesce(r.lang, m.lang), brand = coalesce(r.brand, m.brand),
       url = case when m.deleted_at is null then coalesce(r.url, m.url) end,
       in_reply_to = r.in_reply_to, quotes = r.quotes, nps = r.nps, original_awaited = false,
       reply_handle = coalesce(m.reply_handle, r.reply_handle), known_then = m.known_then || r.known_then
     from json_to_recordset($1) as r(${COLUMNS}) where m.id = r.id`,
    [JSON.stringify(originals.map(row))],
  );
  await writeWords(
    tx,
    originals.map((mention) => ({ ...mention, text: mention.post.text })),
    delivery.receivedAt,
  );
}

const COLUMNS = [
  'id text',
  'network text',
  'external_id text',
  'account_id text',
  'customer_id bigint',
  'created_at timestamptz',
  'lang text',
  'url text',
  'brand text',
  'in_reply_to text',
  'quotes text',
  'nps smallint',
  'mentions_us boolean',
  'reply_handle jsonb',
  'reply_way text',
  'reply_reason text',
  'reply_link text',
  'revision integer',
  'content_hash text',
  'known_then jsonb',
].join(', ');

const names = (columns: string): string => columns.replace(/ [a-z]+(,|$)/g, '$1');

function row(mention: Omit<NewMention, 'place'>): Record<string, unknown> {
  const { post, replyability } = mention;
  const { followers, verified, accountCreatedAt } = post.author;
  return {
    id: mention.id,
    network: post.network,
    external_id: post.externalId,
    account_id: mention.accountId,
    created_at: at(mention.createdAt),
    lang: post.lang,
    url: post.url,
    brand: post.brand,
    in_reply_to: post.inReplyTo,
    quotes: post.quotes,
    nps: post.nps,
    mentions_us: post.mentionsUs,
    reply_handle: post.handle,
    reply_way: replyability.way,
    reply_reason: replyability.reason,
    reply_link: replyability.link,
    revision: mention.revision,
    content_hash: mention.contentHash,
    known_then: { ...post.metrics, followers, verified, accountCreatedAt },
  };
}

async function writeWords(
  tx: Database,
  words: readonly { id: MentionId; revision: number; text: string; contentHash: string; gone: boolean }[],
  now: number,
): Promise<void> {
  await tx.query(
    `insert into texts (kind, mention_id, revision, customer_id, body, hash, at, erased_at)
     select 'mention', m.id, w.revision, m.customer_id, w.body, w.hash, $5, case when w.gone then $5::timestamptz end
     from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $6::boolean[])
          as w(id, revision, body, hash, gone)
     join mentions m on m.id = w.id
     on conflict do nothing`,
    [
      words.map((one) => one.id),
      words.map((one) => one.revision),
      words.map((one) => (one.gone ? '' : one.text)),
      words.map((one) => (one.gone ? '' : one.contentHash)),
      at(now),
      words.map((one) => one.gone),
    ],
  );
}

/** Those that were deleted before they came are told like any other deletion, but never held words. */
async function settleGone(tx: Database, ids: readonly MentionId[], delivery: Delivery): Promise<void> {
  if (ids.length === 0) return;

  for (const id of ids) await withdraw(tx, id, 'deleted-at-source', delivery.receivedAt);
  await tx.query('delete from tombstones where mention_id = any($1)', [ids]);
}

/** New words: a revision more. What is not decided yet is scored again; what is decided stays, and its case is told. */
export async function applyEdits(
  tx: Database,
  delivery: Delivery,
  edits: SortedBatch['edits'],
): Promise<{ toScore: MentionId[]; cases: number[] }> {
  const toScore = new Set<MentionId>();
  const cases = new Set<number>();
  if (edits.length === 0) return { toScore: [], cases: [] };
  const now = await laneNow(tx, laneOf(delivery.origin), delivery.receivedAt);
  for (const edit of edits) {
    await writeWords(tx, [{ ...edit, gone: false }], now);
    const [mention] = await tx.query<{ case_id: number | null; stage: string }>(
      `update mentions set revision = $2, content_hash = $3, mentions_us = coalesce($4, mentions_us),
         reply_way = $5, reply_reason = $6, reply_link = $7,
         fingerprint = case when stage in ('stored', 'scored') then null else fingerprint end,
         staged_at = case when stage = 'scored' then now() else staged_at end,
         stage = case when stage = 'scored' then 'stored' else stage end
       where id = $1 returning case_id, stage`,
      [
        edit.id,
        edit.revision,
        edit.contentHash,
        edit.mentionsUs,
        edit.replyability.way,
        edit.replyability.reason,
        edit.replyability.link ?? null,
      ],
    );
    if (mention === undefined) continue;
    if (mention.stage === 'stored') toScore.add(edit.id);
    if (mention.case_id === null) continue;
    cases.add(mention.case_id);
    const { case_id: caseId } = mention;
    await addEvents(tx, [
      {
        caseId,
        at: now,
        kind: 'customer-edited',
        by: 'house:intake',
        data: { mention: edit.id, revision: edit.revision },
        onceKey: `customer-edited:${edit.id}:${edit.revision}`,
      },
    ]);
    await touchCase(tx, caseId, now);
  }
  return { toScore: [...toScore], cases: [...cases] };
}

/** Live accounts were read when they came; recorded ones when they were written. */
function readAt(delivery: Delivery): (mention: NewMention) => number {
  return laneOf(delivery.origin) === 'live' ? () => delivery.receivedAt : (mention) => mention.createdAt;
}
