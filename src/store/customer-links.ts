import type { CustomerRecord } from '../domain/customer.ts';
import type { AccountId, Instant } from '../domain/mention.ts';
import type { Numbers } from './customer-records.ts';
import { FIRST_SIGHT, newPeople } from './customers.ts';
import { at, type Database } from './database.ts';
import { mergeCustomers } from './merge-customers.ts';

const IN_FILE = 'customers-file';

interface Account {
  id: AccountId;
  /** `network:handle`, lower case. */
  handle: AccountId;
  customer_id: number;
  evidence: string;
}

/**
 * Ties accounts to the customers to whom the file gives their handles, where the customer allows it, and unties those
 * that the file no longer gives. Real evidence of another kind is never overruled.
 */
export async function linkHandles(
  tx: Database,
  records: readonly CustomerRecord[],
  numbers: Numbers,
  now: Instant,
): Promise<{ linked: number; unlinked: number; left: number }> {
  const wanted = new Map<AccountId, number>();
  for (const record of records) {
    if (!record.consent) continue;
    for (const handle of record.handles) wanted.set(handle, numbers.get(record) ?? 0);
  }
  const accounts = await tx.query<Account>(
    `select id, customer_id, evidence, coalesce(network || ':' || lower(handle), id) as handle from accounts
     where id = any($1) or network || ':' || lower(handle) = any($1)
        or (evidence = $3 and customer_id = any($2)) order by id`,
    [[...wanted.keys()], [...numbers.values()], IN_FILE],
  );
  const counts = { linked: 0, unlinked: 0, left: 0 };
  const seen = new Set<AccountId>();
  for (const account of accounts) {
    const customer = wanted.get(account.id) ?? wanted.get(account.handle);
    seen.add(account.id);
    if (customer === account.customer_id) {
      if (account.evidence === FIRST_SIGHT) await tie(tx, account.id, customer);
    } else if (account.evidence === IN_FILE) {
      const alone = await untie(tx, account.id);
      counts.unlinked += 1;
      if (alone === null) seen.delete(account.id);
      else if (customer !== undefined && (await mergeCustomers(tx, alone, customer, now)))
        await tie(tx, account.id, customer);
    } else if (account.evidence !== FIRST_SIGHT || customer === undefined) {
      counts.left += 1;
    } else if (await mergeCustomers(tx, account.customer_id, customer, now)) {
      await tie(tx, account.id, customer);
      counts.linked += 1;
    } else {
      counts.left += 1;
    }
  }
  const fresh = [...wanted].filter(([handle]) => !seen.has(handle));
  counts.linked += fresh.length;
  await tx.query(
    `insert into accounts (id, network, handle, customer_id, evidence, read_at)
     select id, split_part(id, ':', 1), substr(id, strpos(id, ':') + 1), customer_id, $3, $4
     from unnest($1::text[], $2::bigint[]) as n(id, customer_id)
     on conflict (id) do update set customer_id = excluded.customer_id, evidence = excluded.evidence`,
    [fresh.map(([handle]) => handle), fresh.map(([, customer]) => customer), IN_FILE, at(0)],
  );
  return counts;
}

async function tie(tx: Database, account: AccountId, customer: number): Promise<void> {
  await tx.query('update accounts set customer_id = $2, evidence = $3 where id = $1', [
    account,
    customer,
    IN_FILE,
  ]);
}

/**
 * Back to a customer known by the account alone, with what was said through it: returns its number. One that never spoke
 * is forgotten: null.
 */
async function untie(tx: Database, account: AccountId): Promise<number | null> {
  const forgotten = await tx.query(
    `delete from accounts a where id = $1 and not exists (select from mentions where account_id = a.id) returning id`,
    [account],
  );
  if (forgotten.length > 0) return null;
  const people = await newPeople(tx);
  const alone = people.add();
  await people.write();
  await tx.query('update accounts set customer_id = $2, evidence = $3 where id = $1', [
    account,
    alone,
    FIRST_SIGHT,
  ]);
  await tx.query(
    `update cases c set customer_id = $2
     where exists (select from mentions m where m.case_id = c.id and m.account_id = $1)
       and not exists (select from mentions m where m.case_id = c.id and m.account_id is distinct from $1)`,
    [account, alone],
  );
  for (const [table, key] of [
    ['texts', 'mention_id'],
    ['complaint_topics', 'mention_id'],
  ] as const) {
    await tx.query(
      `update ${table} t set customer_id = $2 from mentions m where m.id = t.${key} and m.account_id = $1`,
      [account, alone],
    );
  }
  await tx.query(
    `update seats s set candidate = jsonb_set(s.candidate, '{customerId}', to_jsonb($2::bigint))
     from mentions m where m.id = s.mention_id and m.account_id = $1`,
    [account, alone],
  );
  await tx.query('update mentions set customer_id = $2 where account_id = $1', [account, alone]);
  return alone;
}
