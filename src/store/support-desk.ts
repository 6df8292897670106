import type { CeoPart } from '../domain/case.ts';
import type { ReplyStatus } from '../domain/reply.ts';
import type { SupportCase, SupportDeskStore, SupportStep } from '../ports.ts';
import {
  addEvents,
  closeCase,
  joinMentions,
  keepWords,
  lockCase,
  lockRoute,
  nextCaseId,
  openCases,
  reopenCase,
  touchCase,
} from './cases.ts';
import { at, type Database } from './database.ts';
import { withdrawReplies } from './replies.ts';
import { markDelivered, undelivered } from './support-delivery.ts';

/** Support's desk on the database. */
export function supportDeskStore(db: Database): SupportDeskStore {
  return {
    undelivered: (ids) => undelivered(db, ids),
    delivered: (done, now) => db.transaction((tx) => markDelivered(tx, done, now)),
    change: (caseId, by, now, decide) =>
      db.transaction(async (tx) => {
        const found = await supportCase(tx, caseId);
        if (found === null) return null;
        const decision = decide(found);
        const { ceo } = found.case;
        if (!decision.ok) return { decision, ceo };
        for (const step of decision.steps) {
          const because = await take({ tx, found, by, now }, step);
          if (because !== null) return { decision: { ok: false, because } as const, ceo };
        }
        await touchCase(tx, caseId, now);
        return { decision, ceo };
      }),
    openFor: (mentionId, by, now) =>
      db.transaction(async (tx) => {
        await lockRoute(tx);
        const [mention] = await tx.query<{
          lane: SupportCase['case']['lane'];
          network: string;
          customer_id: number;
          created_at: number;
          case_id: number | null;
          gone: boolean;
          decided: boolean;
          priority: number | null;
          owner_role: string | null;
          open_case: number | null;
        }>(
          `select m.lane, m.network, m.customer_id, m.created_at, m.case_id, m.deleted_at is not null as gone,
                  m.stage in ('decided', 'delivered') as decided, d.priority, d.owner_role,
                  (select c.id from cases c where c.lane = m.lane and c.customer_id = m.customer_id
                     and c.status <> 'closed') as open_case
           from mentions m left join decisions d on d.mention_id = m.id where m.id = $1`,
          [mentionId],
        );
        if (mention === undefined) return 'unknown';
        if (mention.case_id !== null) return { has: mention.case_id };
        if (mention.gone) return 'withdrawn';
        if (!mention.decided) return 'not-decided';
        const joined = mention.open_case !== null;
        const caseId = mention.open_case ?? (await nextCaseId(tx));
        if (joined) {
          await lockCase(tx, caseId);
          await joinMentions(tx, [{ mentionId, caseId }]);
          await touchCase(tx, caseId, now);
        } else {
          await openCases(tx, [
            {
              id: caseId,
              lane: mention.lane,
              customerId: mention.customer_id,
              openedBy: mentionId,
              network: mention.network,
              priority: mention.priority ?? 0,
              ownerRole: mention.owner_role,
              openedAt: now,
              waitingSince: mention.created_at,
            },
          ]);
        }
        await addEvents(tx, [
          { caseId, at: now, kind: joined ? 'joined' : 'opened', by, data: { mention: mentionId } },
        ]);
        // It has a case now, so it goes to support's desk once more.
        await tx.query("update mentions set stage = 'decided', staged_at = now() where id = $1", [mentionId]);
        return { caseId, joined };
      }),
    contactDone: (taskId, outcome, by, now) =>
      db.transaction(async (tx) => {
        const [task] = await tx.query<{ case_id: number }>(
          'select case_id from contact_tasks where id = $1',
          [taskId],
        );
        const found = task === undefined ? null : await lockCase(tx, task.case_id);
        if (found === null) return null;
        const closed = await tx.query(
          `update contact_tasks set done_at = $2, done_by = $3, outcome = $4 where id = $1 and done_at is null
           returning id`,
          [taskId, at(now), by, outcome],
        );
        const done = closed.length > 0;
        if (done) {
          await addEvents(tx, [
            { caseId: found.id, at: now, kind: 'contact-done', by, data: { task: taskId } },
          ]);
          await touchCase(tx, found.id, now);
        }
        return { caseId: found.id, ceo: found.ceo satisfies CeoPart, done };
      }),
  };
}

async function supportCase(tx: Database, caseId: number): Promise<SupportCase | null> {
  const found = await lockCase(tx, caseId);
  if (found === null) return null;
  const [more] = await tx.query<{ reply: ReplyStatus | null; tasks: number }>(
    `select (select status from replies where case_id = $1
               and status in ('drafted', 'held', 'publishing', 'unknown')) as reply,
            (select count(*) from contact_tasks where case_id = $1 and done_at is null) as tasks`,
    [caseId],
  );
  return { case: found, reply: more?.reply ?? null, openTasks: more?.tasks ?? 0 };
}

interface Doing {
  tx: Database;
  found: SupportCase;
  by: string;
  now: number;
}

/** Why a step cannot be done after all; null: it is done. Only the first step of a decision may say so. */
async function take({ tx, found, by, now }: Doing, step: SupportStep): Promise<string | null> {
  const { id: caseId, customerId } = found.case;
  switch (step.do) {
    case 'owner':
      await tx.query('update cases set owner = $2 where id = $1', [caseId, step.to]);
      return null;
    case 'close':
      await withdrawReplies(tx, { caseId }, 'The case was closed before anything was sent.', now);
      await closeCase(tx, { caseId, at: now, ending: 'closed-by-person', reason: step.reason, by });
      return null;
    case 'reopen': {
      const result = await reopenCase(tx, { caseId, at: now, by });
      return typeof result === 'object'
        ? `This customer has another open case, ${result.other}. One is enough: go on there.`
        : null;
    }
    case 'event': {
      const textId =
        step.words === undefined
          ? undefined
          : await keepWords(tx, { kind: 'note', body: step.words, customerId, at: now });
      await addEvents(tx, [
        {
          caseId,
          at: now,
          kind: step.kind,
          by,
          ...(step.data === undefined ? {} : { data: step.data }),
          ...(textId === undefined ? {} : { textId }),
        },
      ]);
      return null;
    }
  }
}
