import type { IncidentAnswer } from '../domain/incident-answer.ts';
import type { Database } from './database.ts';

const LOCK = 4_400_008;
const OF_CASE = 'select distinct incident_id from mentions where case_id = $1 and incident_id is not null';

/**
 * Answers to the other cases of a case's incidents: sent, perhaps sent, or approved. Those that are empty were erased.
 */
export async function incidentAnswers(db: Database, caseId: number): Promise<IncidentAnswer[]> {
  return db.query<IncidentAnswer>(
    `select t.body as text, r.status not in ('held', 'drafted') as sent,
       case when r.status in ('held', 'drafted') then coalesce(r.hold_until, r.changed_at)
         else coalesce(r.tried_at, r.published_at, r.changed_at) end as at
     from replies r join texts t on t.id = r.text_id
     where r.case_id in (select n.case_id from mentions n where n.incident_id in (${OF_CASE}) and n.case_id <> $1)
       and t.body <> ''
       and (r.status in ('held', 'publishing', 'published', 'unknown')
         or (r.status = 'drafted' and exists (select from approvals a where a.reply_id = r.id)))
     order by at, r.id`,
    [caseId],
  );
}

/** One answer at a time leaves for an incident, held to the end of the transaction. Taken after the case's lock. */
export async function lockIncidents(tx: Database, caseId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${LOCK}, incident_id::int) from (${OF_CASE} order by 1) i`, [
    caseId,
  ]);
}
