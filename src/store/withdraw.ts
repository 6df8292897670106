import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import { addEvents, closeCase, laneNow, lockCase, lockRoute, reopenCase, touchCase } from './cases.ts';
import { at, type Database } from './database.ts';
import { withdrawReplies } from './replies.ts';

/** Why a mention goes: who or what took it back. */
export type WithdrawnBy = 'deleted-at-source' | 'account-gone' | 'erased';

/** What the caller hands on after the commit. */
export interface Withdrawal {
  /** False: it was not there, or gone already. */
  withdrawn: boolean;
  /** Cases whose card shows something else now. */
  cases: number[];
}

const SENTENCE: Record<WithdrawnBy, string> = {
  'deleted-at-source': 'the author deleted the post',
  'account-gone': 'the account is gone',
  erased: 'the person was erased',
};

/**
 * Honours a deletion (law 10) inside the caller's transaction: words of all revisions erased, drafts and holds ended, a
 * waiting seat given up, its case closed, or told when we have answered. The decision stays without the words. A post
 * we do not know yet leaves a tombstone, so that it comes in as gone. Takes the route lock: call it before any row is
 * locked. A second call changes nothing.
 */
export async function withdraw(
  tx: Database,
  mentionId: MentionId,
  why: WithdrawnBy,
  wall: Instant,
): Promise<Withdrawal> {
  await lockRoute(tx);
  const [mention] = await tx.query<{
    case_id: number | null;
    deleted_at: Instant | null;
    created_at: Instant;
    lane: Lane;
  }>('select case_id, deleted_at, created_at, lane from mentions where id = $1', [mentionId]);
  if (mention === undefined) {
    await tx.query('insert into tombstones (mention_id, at) values ($1, $2) on conflict do nothing', [
      mentionId,
      at(wall),
    ]);
    return { withdrawn: false, cases: [] };
  }
  if (mention.deleted_at !== null) return { withdrawn: false, cases: [] };
  // A rehearsal in which nothing is decided yet has no clock, and never the wall's: a replay gives the same times again.
  const now = await laneNow(tx, mention.lane, mention.lane === 'live' ? wall : mention.created_at);
  // The desk's actions lock the case and then its mentions and replies: the same order here.
  const held = mention.case_id === null ? null : await lockCase(tx, mention.case_id);
  await eraseWords(tx, mentionId, now);
  await decideWithdrawn(tx, mentionId, now);
  const seats = await tx.query(
    `update seats set status = 'passed', reason = 'withdrawn', settled_at = $2, until = null
     where mention_id = $1 and status = 'waiting' returning mention_id`,
    [mentionId, at(now)],
  );
  const replies = await withdrawReplies(tx, { mentionId }, SENTENCE[why], now);
  await eraseUnsaid(tx, mentionId, now);
  if (held === null) return { withdrawn: true, cases: [] };
  const caseId = held.id;
  const by = 'house:withdrawal';
  await addEvents(tx, [
    ...seats.map(() => ({
      caseId,
      at: now,
      kind: 'passed-over' as const,
      by,
      data: { mention: mentionId, reason: 'withdrawn' },
      onceKey: `passed-over:${mentionId}`,
    })),
    ...replies.map((reply) => ({
      caseId,
      at: now,
      kind: 'hold-stopped' as const,
      by,
      data: { reply, because: why },
    })),
  ]);
  await tellCase(tx, caseId, mentionId, why, now);
  return { withdrawn: true, cases: [caseId] };
}

/** Answers that never went out may quote the words that are gone: they go too. What was published is a person's to decide. */
async function eraseUnsaid(tx: Database, mentionId: MentionId, now: Instant): Promise<void> {
  await tx.query(
    `update texts set body = '', erased_at = $2 where erased_at is null and id in (
       select text_id from replies where mention_id = $1 and status = 'withdrawn'
       union select a.text_id from approvals a join replies r on r.id = a.reply_id
              where r.mention_id = $1 and r.status = 'withdrawn')`,
    [mentionId, at(now)],
  );
}

async function tellCase(
  tx: Database,
  caseId: number,
  mentionId: MentionId,
  why: WithdrawnBy,
  now: Instant,
): Promise<void> {
  const [left] = await tx.query<{ standing: boolean; answered: boolean }>(
    `select exists (select from mentions where case_id = $1 and deleted_at is null) as standing,
            exists (select from replies where case_id = $1
                    and status in ('publishing', 'published', 'unknown')) as answered`,
    [caseId],
  );
  const answered = left?.answered ?? false;
  await addEvents(tx, [
    {
      caseId,
      at: now,
      kind: 'withdrawn',
      by: 'house:withdrawal',
      data: { mention: mentionId, why, answered },
      onceKey: `withdrawn:${mentionId}`,
    },
  ]);
  if (left?.standing === true) {
    await touchCase(tx, caseId, now);
  } else if (answered) {
    // A person decides what becomes of our answer, also when the case had ended; not when we erase it ourselves.
    if (why !== 'erased') {
      await tx.query("update cases set status = 'open' where id = $1 and status = 'waiting'", [caseId]);
      await reopenCase(tx, { caseId, at: now, by: 'house:withdrawal' });
    }
    await touchCase(tx, caseId, now);
  } else {
    const revision = await closeCase(tx, {
      caseId,
      at: now,
      ending: 'withdrawn',
      reason: SENTENCE[why],
      by: 'house:withdrawal',
    });
    if (revision === null) await touchCase(tx, caseId, now);
  }
}

async function eraseWords(tx: Database, mentionId: MentionId, now: Instant): Promise<void> {
  await tx.query(
    `update texts set body = '', hash = '', erased_at = $2 where kind = 'mention' and mention_id = $1`,
    [mentionId, at(now)],
  );
  // The address holds the author's handle, the fingerprint is made from the words.
  await tx.query(
    `update mentions set deleted_at = $2, content_hash = '', fingerprint = null, url = null, reply_link = null,
            reply_way = 'none', reply_reason = 'it was withdrawn'
     where id = $1`,
    [mentionId, at(now)],
  );
}

/** One that nobody had decided yet ends here: every mention has a decision, and ends (law 8). */
async function decideWithdrawn(tx: Database, mentionId: MentionId, now: Instant): Promise<void> {
  await tx.query(
    `insert into decisions (mention_id, desk, rule, candidate, priority, because, trace, facts, rules_version,
                            model_version, scoring_version, decided_at)
     select id, 'nobody', 'withdrawn-before-decided', false, 0, array['It was withdrawn before it was decided.'],
            '[]', '{}', 'none', 'none', 'none', $2
     from mentions where id = $1 and stage in ('stored', 'scored')
     on conflict do nothing`,
    [mentionId, at(now)],
  );
  await tx.query(
    `update mentions set stage = 'delivered', staged_at = now() where id = $1 and stage in ('stored', 'scored')`,
    [mentionId],
  );
}
