import type { Instant } from '../domain/mention.ts';
import { addEvents, closeCase } from './cases.ts';
import { at, type Database } from './database.ts';

/**
 * Two customers turn out to be one person: all of `from` becomes `into`'s. Where both have an open case in a lane the
 * younger one is folded into the older, unless only the younger one is at the CEO's. Under the route lock. Returns false
 * and changes nothing when it may not be done now: `from` has a record of its own, or both are at the CEO's.
 */
export async function mergeCustomers(
  tx: Database,
  from: number,
  into: number,
  now: Instant,
): Promise<boolean> {
  if (from === into) return true;
  const [record] = await tx.query<{ ref: string | null }>('select ref from customers where id = $1', [from]);
  if (record === undefined || record.ref !== null) return false;
  const folds = await foldsOf(tx, from, into);
  if (folds === null) return false;
  for (const fold of folds) await foldCase(tx, fold, now);
  for (const table of ['accounts', 'mentions', 'cases', 'texts', 'complaint_topics']) {
    await tx.query(`update ${table} set customer_id = $2 where customer_id = $1`, [from, into]);
  }
  await tx.query('update customer_contacts set customer_id = $2 where customer_id = $1', [from, into]);
  await tx.query(
    `update seats set candidate = jsonb_set(candidate, '{customerId}', to_jsonb($2::bigint))
     where (candidate->>'customerId')::bigint = $1`,
    [from, into],
  );
  await tx.query(
    `update customers c set stopped_at = coalesce(c.stopped_at, f.stopped_at)
     from customers f where c.id = $2 and f.id = $1`,
    [from, into],
  );
  await tx.query('delete from customers where id = $1', [from]);
  return true;
}

interface Fold {
  keep: number;
  fold: number;
}

/** Which cases become one; null: both are in the CEO's hands, so a person has to end one first. */
async function foldsOf(tx: Database, from: number, into: number): Promise<Fold[] | null> {
  const rows = await tx.query<{ id: number; lane: string; busy: boolean }>(
    `select c.id, c.lane, (c.ceo = 'seated' or exists (select from replies r where r.case_id = c.id
            and r.status in ('drafted', 'held', 'publishing', 'unknown'))) as busy
     from cases c where c.customer_id in ($1, $2) and c.status <> 'closed' order by c.lane, c.id for update`,
    [from, into],
  );
  const folds: Fold[] = [];
  for (let place = 0; place + 1 < rows.length; place++) {
    const older = rows[place]!;
    const younger = rows[place + 1]!;
    if (older.lane !== younger.lane) continue;
    if (older.busy && younger.busy) return null;
    folds.push(younger.busy ? { keep: younger.id, fold: older.id } : { keep: older.id, fold: younger.id });
  }
  return folds;
}

async function foldCase(tx: Database, { keep, fold }: Fold, now: Instant): Promise<void> {
  for (const table of ['mentions', 'replies', 'contact_tasks']) {
    await tx.query(`update ${table} set case_id = $2 where case_id = $1`, [fold, keep]);
  }
  await tx.query(
    `update seats set candidate = jsonb_set(candidate, '{caseId}', to_jsonb($2::bigint))
     where (candidate->>'caseId')::bigint = $1 and status = 'waiting'`,
    [fold, keep],
  );
  await closeCase(tx, {
    caseId: fold,
    at: now,
    ending: 'closed-by-rule',
    reason: 'one-customer-one-case',
    by: 'house:customers',
  });
  await addEvents(tx, [
    { caseId: keep, at: now, kind: 'joined', by: 'house:customers', data: { case: fold } },
  ]);
  await tx.query(
    `update cases k set revision = k.revision + 1, moved_at = greatest(k.moved_at, $3),
            waiting_since = greatest(k.waiting_since, f.waiting_since),
            status = case when f.waiting_since > k.waiting_since then 'open' else k.status end
     from cases f where k.id = $2 and f.id = $1`,
    [fold, keep, at(now)],
  );
}
