import type { Instant, MentionId } from '../domain/mention.ts';
import type { Reply } from '../domain/reply.ts';
import type { ReplyStore, ReplyTurn, ReplyWork } from '../ports.ts';
import { alone } from './alone.ts';
import { addEvents, lockCase, touchCase } from './cases.ts';
import { at, type Database } from './database.ts';
import { incidentAnswers, lockIncidents } from './incident-answers.ts';
import { REPLY_COLUMNS, REPLY_JOINS, type ReplyRow, replyOf } from './replies.ts';
import { STORY_MENTION, type StoryMentionRow, storyMentionOf } from './story-mentions.ts';

interface WorkRow extends ReplyRow {
  first_tried_at: Instant | null;
  tried_at: Instant | null;
  attempts: number;
  looks: number;
  stopped: boolean;
  sensitive: string[];
}

async function workOf(db: Database, replyId: number): Promise<ReplyWork | null> {
  const [row] = await db.query<WorkRow>(
    `select ${REPLY_COLUMNS}, r.first_tried_at, r.tried_at, r.attempts, r.looks,
       u.stopped_at is not null as stopped, ${SENSITIVE} as sensitive
     from replies r ${REPLY_JOINS}
     join cases c on c.id = r.case_id join customers u on u.id = c.customer_id
     where r.id = $1`,
    [replyId],
  );
  if (!row) return null;
  const [mention] = await db.query<StoryMentionRow>(`${STORY_MENTION} where m.id = $1`, [row.mention_id]);
  const { handle, ...said } = storyMentionOf(mention!);
  return {
    reply: replyOf(row),
    mention: said,
    handle,
    stopped: row.stopped,
    sensitive: row.sensitive,
    incidentAnswers: await incidentAnswers(db, row.case_id),
    firstTriedAt: row.first_tried_at,
    triedAt: row.tried_at,
    tries: row.attempts,
    looks: row.looks,
  };
}

/** Sensitive subjects of all mentions of case c. */
const SENSITIVE = `array(
  select distinct s from mentions n join assessments x on x.mention_id = n.id and x.revision = n.revision,
    jsonb_array_elements_text(x.result->'sensitive') s where n.case_id = c.id order by s)`;

/** What publishing asks, on Postgres. */
export function replyStore(db: Database): ReplyStore {
  return {
    alone: (replyId, work) => alone(db, 'reply', replyId, false, work),
    load: (replyId) => workOf(db, replyId),
    start: (replyId, now, may) =>
      db.transaction(async (tx) => {
        const seen = await workOf(tx, replyId);
        if (!seen) return null;
        await lockCase(tx, seen.reply.caseId);
        await lockIncidents(tx, seen.reply.caseId);
        const work = await workOf(tx, replyId);
        if (!work || !['held', 'publishing'].includes(work.reply.status)) return null;
        const { because, soonest } = may(work);
        if (because.length > 0) return { because };
        if (soonest > now) return { soonest };
        await tx.query(
          `update replies set status = 'publishing', attempts = attempts + 1, because = null,
             first_tried_at = coalesce(first_tried_at, $2), tried_at = $2, changed_at = $2
           where id = $1`,
          [replyId, at(now)],
        );
        await touchCase(tx, work.reply.caseId, now);
        return { work: (await workOf(tx, replyId))! };
      }),
    turn: (replyId, turn, now) =>
      db.transaction(async (tx) => {
        const [row] = await tx.query<{ case_id: number }>('select case_id from replies where id = $1', [
          replyId,
        ]);
        if (!row) return;
        await lockCase(tx, row.case_id);
        if (await applied(tx, replyId, turn, now)) await followed(tx, row.case_id, replyId, turn, now);
      }),
    replyability: (mentionId, found) => keepReplyability(db, mentionId, found),
    unsettled: async (triedBefore) => {
      const rows = await db.query<{ id: number }>(
        `select id from replies
         where (status = 'publishing' and tried_at <= $1) or status = 'unknown' order by id limit 500`,
        [at(triedBefore)],
      );
      return rows.map((row) => row.id);
    },
  };
}

/** The statuses a turn may start from: what has ended stays ended. */
const FROM: Record<ReplyTurn['to'], Reply['status'][]> = {
  published: ['publishing', 'unknown'],
  failed: ['held', 'publishing', 'unknown'],
  unknown: ['publishing'],
  later: ['held', 'publishing'],
  paced: ['held', 'publishing'],
  stopped: ['held', 'publishing'],
  looked: ['unknown'],
};

async function applied(tx: Database, replyId: number, turn: ReplyTurn, now: Instant): Promise<boolean> {
  const published = turn.to === 'published' ? turn : null;
  const status = { stopped: 'withdrawn', later: 'held', paced: 'held', looked: 'unknown' } as const;
  const rows = await tx.query(
    `update replies set status = $3, because = $4, hold_until = $5, changed_at = $6, looks = looks + $7,
       attempts = attempts + case when $12 and status = 'held' then 1 else 0 end,
       external_id = coalesce($8, external_id), url = coalesce($9, url), published_at = $10, rehearsal = $11
     where id = $1 and status = any($2) returning id`,
    [
      replyId,
      FROM[turn.to],
      turn.to in status ? status[turn.to as keyof typeof status] : turn.to,
      published ? null : (turn as { because: string }).because,
      turn.to === 'later' || turn.to === 'paced' ? at(turn.until) : null,
      at(now),
      turn.to === 'looked' ? 1 : 0,
      published?.externalId ?? null,
      published?.url ?? null,
      at(published?.at),
      published?.rehearsal ?? false,
      turn.to === 'later',
    ],
  );
  return rows.length > 0;
}

const EVENT = {
  published: 'published',
  failed: 'reply-failed',
  unknown: 'reply-unknown',
  stopped: 'hold-stopped',
} as const;

async function followed(
  tx: Database,
  caseId: number,
  replyId: number,
  turn: ReplyTurn,
  now: Instant,
): Promise<void> {
  if (turn.to in EVENT) {
    const data = { reply: replyId, ...(turn.to === 'published' ? { rehearsal: turn.rehearsal } : {}) };
    const kind = EVENT[turn.to as keyof typeof EVENT];
    await addEvents(tx, [{ caseId, at: now, kind, by: 'house:reply', data }]);
  }
  if (turn.to === 'published') await answered(tx, caseId, replyId);
  await touchCase(tx, caseId, now);
}

/**
 * The case now waits for the customer, unless they spoke again after the words were approved: then somebody must
 * still act. A closed case stays closed.
 */
export async function answered(tx: Database, caseId: number, replyId: number): Promise<void> {
  await tx.query(
    `update cases c set
       status = case when c.status = 'open' then 'waiting' else c.status end,
       ceo = case when c.ceo = 'seated' then 'replied' else c.ceo end
     where c.id = $1 and not exists (
       select 1 from mentions m
       where m.case_id = c.id and m.deleted_at is null and m.received_at >
         (select max(p.at) from approvals p where p.reply_id = $2))`,
    [caseId, replyId],
  );
}

/** Keeps what the network said now; a card shows it, so its revision goes up when the way changed. */
export async function keepReplyability(
  db: Database,
  mentionId: MentionId,
  found: ReplyWork['mention']['replyability'],
): Promise<void> {
  await db.query(
    `with changed as (
       update mentions m set reply_way = $2, reply_reason = $3, reply_link = $4
       from (select id, reply_way from mentions where id = $1 for no key update) old
       where m.id = old.id and (m.reply_way, m.reply_reason, coalesce(m.reply_link, ''))
         is distinct from ($2, $3, coalesce($4, ''))
       returning m.case_id, old.reply_way as before)
     update cases set revision = revision + 1 where id = (select case_id from changed where before <> $2)`,
    [mentionId, found.way, found.reason, found.link ?? null],
  );
}
