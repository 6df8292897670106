import type { CaseEvent } from '../domain/case.ts';
import type { Desk, Facts } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Correction } from '../ports.ts';
import { addEvents, lockCase, touchCase } from './cases.ts';
import { at, type Database } from './database.ts';

/** What came of it; `undecided`: nothing was decided on it yet. */
export type Marked = { caseId: number | null; mentionId: MentionId; again: boolean };

export interface CorrectionsStore {
  /** One transaction: the correction, and a line in the case's history where there is a case. */
  mark(
    what: { mentionId: MentionId } | { caseId: number },
    correction: { shouldBe: Desk | null; by: string },
    now: Instant,
  ): Promise<Marked | 'unknown' | 'undecided'>;
  list(since: Instant | null): Promise<Correction[]>;
}

export function correctionsStore(db: Database): CorrectionsStore {
  return {
    mark: (what, { shouldBe, by }, now) =>
      db.transaction(async (tx) => {
        const found = await decisionOf(tx, what);
        if (found === undefined) return 'unknown';
        if (!found.decided) return 'undecided';
        const { mentionId, caseId } = found;
        if (caseId !== null) await lockCase(tx, caseId);
        const again = await keepCorrection(tx, { mentionId, caseId, shouldBe, by }, now);
        if (caseId !== null) await touchCase(tx, caseId, now);
        return { mentionId, caseId, again };
      }),
    list: (since) => listed(db, since),
  };
}

/** Keeps it once for each person and mention, and tells the case. Returns whether they had said so before. */
export async function keepCorrection(
  tx: Database,
  {
    mentionId,
    caseId,
    shouldBe,
    by,
  }: { mentionId: MentionId; caseId: number | null; shouldBe: Desk | null; by: string },
  now: Instant,
): Promise<boolean> {
  const [row] = await tx.query<{ again: boolean }>(
    `insert into corrections (mention_id, case_id, by, at, should_be) values ($1, $2, $3, $4, $5)
     on conflict (mention_id, by) do update set should_be = $5, at = $4, case_id = $2
     returning xmax <> 0 as again`,
    [mentionId, caseId, by, at(now), shouldBe],
  );
  const data: CaseEvent['data'] = { mention: mentionId, shouldBe };
  if (caseId !== null) await addEvents(tx, [{ caseId, at: now, kind: 'wrong-call', by, data }]);
  return row?.again ?? false;
}

/** A case stands for the mention that opened it: its decision is the one that can be wrong. */
async function decisionOf(
  tx: Database,
  what: { mentionId: MentionId } | { caseId: number },
): Promise<{ mentionId: MentionId; caseId: number | null; decided: boolean } | undefined> {
  const [row] = await tx.query<{ mentionId: MentionId; caseId: number | null; decided: boolean }>(
    `select m.id as "mentionId", m.case_id as "caseId", d.mention_id is not null as decided
     from mentions m left join decisions d on d.mention_id = m.id and d.rules_version <> 'none'
     where ${'mentionId' in what ? 'm.id = $1' : 'm.id = (select opened_by from cases where id = $1)'}`,
    ['mentionId' in what ? what.mentionId : what.caseId],
  );
  return row;
}

async function listed(db: Database, since: Instant | null): Promise<Correction[]> {
  const rows = await db.query<{
    id: number;
    mention_id: MentionId;
    case_id: number | null;
    lane: Lane;
    at: Instant;
    by: string;
    desk: Desk;
    rule: string;
    seat: Correction['seat'];
    rules_version: string;
    should_be: Desk | null;
    facts: Facts;
  }>(
    `select c.id, c.mention_id, c.case_id, m.lane, c.at, c.by, d.desk, d.rule, s.status as seat, d.rules_version,
            c.should_be, d.facts
     from corrections c
     join mentions m on m.id = c.mention_id join decisions d on d.mention_id = c.mention_id
     left join seats s on s.mention_id = c.mention_id
     where $1::timestamptz is null or c.at >= $1 order by c.at desc, c.id desc`,
    [at(since)],
  );
  return rows.map((row) => ({
    id: row.id,
    mentionId: row.mention_id,
    caseId: row.case_id,
    lane: row.lane,
    at: row.at,
    by: row.by,
    desk: row.desk,
    rule: row.rule,
    seat: row.seat,
    rulesVersion: row.rules_version,
    shouldBe: row.should_be,
    facts: row.facts,
  }));
}
