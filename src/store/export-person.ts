import type { FoundPerson } from '../ports.ts';
import type { Database } from './database.ts';

/**
 * Condition on dropped d: its raw line names an account, handle, contact or reference of customer $1. Whole names only;
 * one that is found too much costs nothing but a refused line.
 */
export const RAW_NAMES_THEM = `exists (
  select from (
    select substr(id, strpos(id, ':') + 1) as name from accounts where customer_id = $1
    union select handle from accounts where customer_id = $1 and handle is not null
    union select value from customer_contacts where customer_id = $1
    union select ref from customers where id = $1 and ref is not null) n
  where length(n.name) >= 2
    and d.raw ~* ('(^|[^[:alnum:]_])' || regexp_replace(n.name, '([^[:alnum:]_])', '\\\\\\1', 'g') || '($|[^[:alnum:]_])'))`;

const OF_CASES = 'in (select id from cases where customer_id = $1)';
const OF_MENTIONS = 'in (select id from mentions where customer_id = $1)';

/** By table: what to select, with the customer as $1. */
const TABLES: Record<string, string> = {
  customers: 'select * from customers where id = $1',
  customer_contacts: 'select * from customer_contacts where customer_id = $1',
  accounts: 'select * from accounts where customer_id = $1',
  mentions: 'select * from mentions where customer_id = $1',
  texts: `select * from texts where customer_id = $1 or mention_id ${OF_MENTIONS}`,
  readings: `select * from readings where mention_id ${OF_MENTIONS}`,
  assessments: `select * from assessments where mention_id ${OF_MENTIONS}`,
  decisions: `select * from decisions where mention_id ${OF_MENTIONS}`,
  rises: `select * from rises where mention_id ${OF_MENTIONS}`,
  seats: `select * from seats where mention_id ${OF_MENTIONS}`,
  cases: 'select * from cases where customer_id = $1',
  case_events: `select * from case_events where case_id ${OF_CASES}`,
  contact_tasks: `select * from contact_tasks where case_id ${OF_CASES}`,
  replies: `select * from replies where case_id ${OF_CASES}`,
  approvals: `select * from approvals where reply_id in (select id from replies where case_id ${OF_CASES})`,
  dropped: `select * from dropped d where d.raw is not null and ${RAW_NAMES_THEM}`,
};

/** Everything we hold about one person, as plain rows by table; times are ISO 8601. */
export async function exportPerson(db: Database, person: FoundPerson): Promise<Record<string, unknown[]>> {
  const held: Record<string, unknown[]> = {};
  await db.transaction(async (tx) => {
    for (const [table, sql] of Object.entries(TABLES)) {
      const rows = await tx.query<{ row: unknown }>(`select to_jsonb(t) as row from (${sql}) t`, [
        person.customerId,
      ]);
      held[table] = rows.map(({ row }) => row);
    }
  });
  return held;
}
