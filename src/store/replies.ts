import { randomInt } from 'node:crypto';
import { ImpossibleStateError } from '../domain/errors.ts';
import type { Instant, MentionId, Network, ReplyWay } from '../domain/mention.ts';
import type { Approval, Reply } from '../domain/reply.ts';
import { keepWords } from './cases.ts';
import { at, type Database } from './database.ts';

// The words of a reply and its approval, used by every desk that answers. Each function runs inside the caller's
// transaction, which holds the case's lock (`select … for update`).

/** Unfinished ones that nothing was sent of; of these a case has at most one. */
const STOPPABLE = ['drafted', 'held'];

export interface NewDraft {
  caseId: number;
  mentionId: MentionId;
  network: Network;
  way: ReplyWay;
  text: string;
  /** Content hash of the post as the person saw it. */
  contentHash: string;
  /** Actor string. */
  by: string;
}

/** Stores a draft with a key of its own. The case must have no unfinished reply. */
export async function draftReply(tx: Database, draft: NewDraft, now: Instant): Promise<number> {
  const textId = await replyText(tx, draft.caseId, draft.text, now);
  const [row] = await tx.query<{ id: number }>(
    `insert into replies
       (case_id, mention_id, network, way, status, text_id, content_hash, drafted_by, drafted_at, key, changed_at)
     values ($1, $2, $3, $4, 'drafted', $5, $6, $7, $8, $9, $8) returning id`,
    [
      draft.caseId,
      draft.mentionId,
      draft.network,
      draft.way,
      textId,
      draft.contentHash,
      draft.by,
      at(now),
      replyKey(now, randomInt(1_024_000)),
    ],
  );
  return row!.id;
}

/** Other words for a draft that nobody approved; the words before go. */
export async function rewriteDraft(
  tx: Database,
  replyId: number,
  draft: Omit<NewDraft, 'network'>,
  now: Instant,
): Promise<void> {
  const textId = await replyText(tx, draft.caseId, draft.text, now);
  const [old] = await tx.query<{ text_id: number }>(
    `update replies r set text_id = $2, mention_id = $3, way = $4, content_hash = $5, drafted_by = $6,
       drafted_at = $7, changed_at = $7
     from (select id, text_id from replies where id = $1 for update) old
     where r.id = old.id and r.status = 'drafted' returning old.text_id`,
    [replyId, textId, draft.mentionId, draft.way, draft.contentHash, draft.by, at(now)],
  );
  if (!old) throw new ImpossibleStateError(`reply ${replyId} is no draft, so its words cannot be replaced`);
  await tx.query('delete from texts where id = $1', [old.text_id]);
}

/**
 * The approval without which nothing goes out (law 3): who, when, exactly these words, for the post as drafted for.
 * `holdUntil` starts the hold; null leaves it a draft that a person sends by hand.
 */
export async function approveReply(
  tx: Database,
  replyId: number,
  by: string,
  now: Instant,
  holdUntil: Instant | null,
): Promise<void> {
  await tx.query(
    `insert into approvals (reply_id, by, at, text_id, text_hash, mention_id, content_hash)
     select r.id, $2, $3, r.text_id, encode(sha256(convert_to(t.body, 'UTF8')), 'hex'), r.mention_id, r.content_hash
     from replies r join texts t on t.id = r.text_id where r.id = $1`,
    [replyId, by, at(now)],
  );
  if (holdUntil === null) return;
  await tx.query(
    `update replies set status = 'held', hold_until = $2, changed_at = $3 where id = $1 and status = 'drafted'`,
    [replyId, at(holdUntil), at(now)],
  );
}

/** Ends drafts and holds; nothing of them was or will be sent. Returns the replies it ended. */
export async function withdrawReplies(
  tx: Database,
  of: { replyId: number } | { caseId: number } | { mentionId: MentionId },
  because: string,
  now: Instant,
): Promise<number[]> {
  const [column, value] =
    'replyId' in of
      ? ['id', of.replyId]
      : 'caseId' in of
        ? ['case_id', of.caseId]
        : ['mention_id', of.mentionId];
  const rows = await tx.query<{ id: number }>(
    `update replies set status = 'withdrawn', because = $2, hold_until = null, changed_at = $3
     where ${column} = $1 and status = any($4) returning id`,
    [value, because, at(now), STOPPABLE],
  );
  return rows.map((row) => row.id);
}

/** Columns for `replyOf`; joins replies r with texts t and the newest approval a. */
export const REPLY_COLUMNS = `
  r.id, r.case_id, r.mention_id, r.network, r.way, r.status, t.body as text, r.content_hash, r.drafted_by,
  r.drafted_at, r.hold_until, r.key, r.external_id, r.url, r.published_at, r.because, r.rehearsal,
  a.by as approved_by, a.at as approved_at, a.body as approved_text, a.mention_id as approved_mention,
  a.content_hash as approved_hash`;
export const REPLY_JOINS = `
  join texts t on t.id = r.text_id
  left join lateral (
    select p.by, p.at, x.body, p.mention_id, p.content_hash
    from approvals p join texts x on x.id = p.text_id
    where p.reply_id = r.id and p.text_hash = encode(sha256(convert_to(x.body, 'UTF8')), 'hex')
    order by p.id desc limit 1) a on true`;

export interface ReplyRow {
  id: number;
  case_id: number;
  mention_id: MentionId;
  network: Network;
  way: ReplyWay;
  status: Reply['status'];
  text: string;
  content_hash: string;
  drafted_by: string;
  drafted_at: Instant;
  hold_until: Instant | null;
  key: string;
  external_id: string | null;
  url: string | null;
  published_at: Instant | null;
  because: string | null;
  rehearsal: boolean;
  approved_by: string | null;
  approved_at: Instant | null;
  approved_text: string | null;
  approved_mention: MentionId | null;
  approved_hash: string | null;
}

export function replyOf(row: ReplyRow): Reply {
  return {
    id: row.id,
    caseId: row.case_id,
    mentionId: row.mention_id,
    network: row.network,
    way: row.way,
    status: row.status,
    text: row.text,
    contentHash: row.content_hash,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    approval: approvalOf(row),
    holdUntil: row.hold_until,
    key: row.key,
    externalId: row.external_id,
    url: row.url,
    publishedAt: row.published_at,
    because: row.because,
    rehearsal: row.rehearsal,
  };
}

function approvalOf(row: ReplyRow): Approval | null {
  if (row.approved_by === null) return null;
  return {
    by: row.approved_by,
    at: row.approved_at!,
    text: row.approved_text!,
    mentionId: row.approved_mention!,
    contentHash: row.approved_hash!,
  };
}

async function replyText(tx: Database, caseId: number, text: string, now: Instant): Promise<number> {
  const [row] = await tx.query<{ customer_id: number }>('select customer_id from cases where id = $1', [
    caseId,
  ]);
  return keepWords(tx, { kind: 'reply', body: text, customerId: row?.customer_id ?? null, at: now });
}

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * A reply's key: 13 characters that are also a valid Bluesky record key (TID: microseconds, then 10 bits of chance;
 * atproto.com/specs/tid, read 2026-11). `chance` below 1,024,000 makes microseconds and bits.
 */
export function replyKey(now: Instant, chance: number): string {
  let rest =
    (BigInt(Math.trunc(now)) * 1000n + BigInt(chance % 1000)) * 1024n + BigInt(Math.trunc(chance / 1000));
  let key = '';
  for (let place = 0; place < 13; place++) {
    key = DIGITS[Number(rest & 31n)]! + key;
    rest >>= 5n;
  }
  return key;
}
