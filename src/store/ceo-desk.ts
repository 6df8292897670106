import type { CaseEvent } from '../domain/case.ts';
import type { Instant } from '../domain/mention.ts';
import type { CeoDeskStore, DeskStep } from '../ports.ts';
import { alone } from './alone.ts';
import { storyOf } from './card-story.ts';
import { addEvents, keepWords, lockCase, touchCase } from './cases.ts';
import { keepCorrection } from './corrections.ts';
import { at, type Database } from './database.ts';
import { answered, keepReplyability } from './publishing.ts';
import { approveReply, draftReply, rewriteDraft, withdrawReplies } from './replies.ts';

/** Cards and their actions, on Postgres. */
export function ceoDeskStore(db: Database): CeoDeskStore {
  return {
    story: (caseId) => storyOf(db, caseId),
    change: (caseId, by, now, decide) =>
      db.transaction(async (tx) => {
        if (!(await lockCase(tx, caseId))) return null;
        const story = (await storyOf(tx, caseId))!;
        const decision = decide(story);
        if (!decision.ok || decision.steps.length === 0) return { decision, story };
        const doing: Doing = { tx, caseId, customerId: story.customer.id, by, now, newReply: null };
        for (const step of decision.steps) await take(doing, step);
        await touchCase(tx, caseId, now);
        return { decision, story: (await storyOf(tx, caseId))! };
      }),
    alone: async (caseId, work) =>
      (await alone(db, 'card', caseId, true, work)) as Awaited<ReturnType<typeof work>>,
    shown: async (caseId, { revision, where, trouble, asked }, now) =>
      db.transaction(async (tx) => {
        await tx.query(
          `insert into cards (case_id, shown_revision, posted_at, channel_id, message_id, thread_id, trouble, asked)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (case_id) do update set shown_revision = greatest(cards.shown_revision, $2),
             channel_id = $4, message_id = $5, thread_id = $6, trouble = $7, asked = $8`,
          [
            caseId,
            revision,
            at(now),
            where?.channelId ?? null,
            where?.messageId ?? null,
            where?.threadId ?? null,
            trouble,
            asked,
          ],
        );
        const onceKey = `card-posted:${caseId}`;
        await addEvents(tx, [{ caseId, at: now, kind: 'card-posted', by: 'house:ceo-desk', onceKey }]);
      }),
    replyability: (mentionId, found) => keepReplyability(db, mentionId, found),
  };
}

interface Doing {
  tx: Database;
  caseId: number;
  customerId: number;
  by: string;
  now: Instant;
  /** The reply that a step before drafted. */
  newReply: number | null;
}

async function take(doing: Doing, step: DeskStep): Promise<void> {
  const { tx, caseId, by, now } = doing;
  const idOf = (replyId: number | 'new'): number => (replyId === 'new' ? (doing.newReply ?? 0) : replyId);
  switch (step.do) {
    case 'draft':
      doing.newReply = await draftReply(tx, { ...step, caseId, by }, now);
      return;
    case 'rewrite':
      return rewriteDraft(tx, step.replyId, { ...step, caseId, by }, now);
    case 'approve':
      return approveReply(tx, idOf(step.replyId), by, now, step.holdUntil);
    case 'withdraw':
      await withdrawReplies(tx, { replyId: step.replyId }, step.because, now);
      return;
    case 'settle':
      return settle(doing, idOf(step.replyId), step);
    case 'case':
      await tx.query(
        'update cases set ceo = coalesce($2, ceo), status = coalesce($3, status) where id = $1',
        [caseId, step.ceo ?? null, step.status ?? null],
      );
      return;
    case 'wrong-call':
      await keepCorrection(tx, { ...step, caseId, by }, now);
      return;
    case 'contact':
      return openContact(doing, step);
    case 'event': {
      const data: CaseEvent['data'] = { ...step.data };
      if (data.reply === 'new') data.reply = doing.newReply;
      const words = step.words
        ? {
            textId: await keepWords(tx, {
              kind: 'note',
              body: step.words,
              customerId: doing.customerId,
              at: now,
            }),
          }
        : {};
      await addEvents(tx, [{ caseId, at: now, kind: step.kind, by, data, ...words }]);
    }
  }
}

async function settle(
  { tx, caseId, now }: Doing,
  replyId: number,
  step: Extract<DeskStep, { do: 'settle' }>,
): Promise<void> {
  await tx.query(
    `update replies set status = $2, because = $3, url = coalesce($4, url), changed_at = $5, hold_until = null,
       published_at = case when $2 = 'published' then $5 else published_at end
     where id = $1 and status in ('drafted', 'unknown')`,
    [replyId, step.to, step.because, step.url, at(now)],
  );
  if (step.to === 'published') await answered(tx, caseId, replyId);
}

async function openContact(
  { tx, caseId, by, now }: Doing,
  step: Extract<DeskStep, { do: 'contact' }>,
): Promise<void> {
  const [task] = await tx.query<{ id: number }>(
    `insert into contact_tasks (case_id, way, recipient, subject, body, due_at, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [caseId, step.way, step.to, step.subject, step.body, at(step.dueAt), at(now)],
  );
  const data = { task: task!.id, way: step.way };
  await addEvents(tx, [{ caseId, at: now, kind: 'contact-task', by, data }]);
}
