import type { Lane } from '../domain/mention.ts';
import type { Database } from './database.ts';

/**
 * Removes a rehearsal lane with everything that came of it; people known from nowhere else go too. Returns how many
 * mentions went. `invented`: refs of customers that exist for the samples alone. Never for the live lane: there nothing is removed, only erased.
 */
export function clearLane(
  db: Database,
  lane: Exclude<Lane, 'live'>,
  invented: readonly string[] = [],
): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(4400002)');
    const [counted] = await tx.query<{ n: number }>(
      'select count(*)::int as n from mentions where lane = $1',
      [lane],
    );
    const words = await tx.query<{ id: number }>(WORDS, [lane]);
    for (const statement of STATEMENTS) await tx.query(statement, [lane]);
    await tx.query('delete from texts where id = any($1)', [words.map(({ id }) => id)]);
    await tx.query(
      `delete from accounts a using customers c where c.id = a.customer_id
       and not exists (select from mentions m where m.account_id = a.id)
       and (a.evidence = 'first-sight' or c.ref = any($1))`,
      [invented],
    );
    await tx.query(
      `delete from customer_contacts o using customers c where c.id = o.customer_id and c.ref = any($1)
       and not exists (select from mentions m where m.customer_id = c.id)`,
      [invented],
    );
    await tx.query(
      `delete from customers c where (c.ref is null or c.ref = any($1)) and c.stopped_at is null and c.erased_at is null
       and not exists (select from accounts a where a.customer_id = c.id)
       and not exists (select from mentions m where m.customer_id = c.id)
       and not exists (select from cases k where k.customer_id = c.id)
       and not exists (select from customer_contacts o where o.customer_id = c.id)`,
      [invented],
    );
    return counted?.n ?? 0;
  });
}

const OF_LANE = 'select id from mentions where lane = $1';
const CASES = 'select id from cases where lane = $1';
/** Notes, replies and reasons: words that belong to no mention. */
const WORDS = `select text_id as id from replies where case_id in (${CASES})
  union select a.text_id from approvals a join replies r on r.id = a.reply_id where r.case_id in (${CASES})
  union select text_id from case_events where text_id is not null and case_id in (${CASES})`;
const STATEMENTS = [
  `delete from approvals where reply_id in (select id from replies where case_id in (${CASES}))`,
  `delete from replies where case_id in (${CASES})`,
  `delete from contact_tasks where case_id in (${CASES})`,
  `delete from cards where case_id in (${CASES})`,
  `delete from case_events where case_id in (${CASES})`,
  'update mentions set case_id = null where lane = $1',
  'delete from cases where lane = $1',
  `delete from texts where mention_id in (${OF_LANE})`,
  'delete from mentions where lane = $1',
  'delete from incidents where lane = $1',
  'delete from spikes where lane = $1',
  'delete from complaint_hours where lane = $1',
  'delete from lane_clocks where lane = $1',
  'delete from dropped where lane = $1',
  'delete from duplicate_deliveries where lane = $1',
];
