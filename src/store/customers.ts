import type { LinkEvidence } from '../domain/customer.ts';
import type { AccountId, GivenCustomer, Instant } from '../domain/mention.ts';
import type { NewMention } from '../ports.ts';
import { at, type Database } from './database.ts';
import { mergeCustomers } from './merge-customers.ts';

/** Evidence of a customer that was made from the account alone; any real evidence wins over it. */
export const FIRST_SIGHT = 'first-sight';

/**
 * Whose each mention is: the customer that its source names, else the one its account is linked to, else a new one.
 * Accounts are made and brought up to date; nobody is ever linked by a name. Runs under the intake lock, so that the
 * numbers of customers are the same after a replay; when a post names its customer, under the route lock as well.
 */
export async function customersFor(
  tx: Database,
  mentions: readonly NewMention[],
  readAt: (mention: NewMention) => Instant,
  now: Instant,
): Promise<Map<NewMention, number>> {
  const accounts = await accountsOf(tx, mentions);
  const people = await newPeople(tx);
  const customers = new Map<NewMention, number>();
  for (const mention of mentions) {
    const given = mention.post.customer;
    const named = given === undefined ? null : await givenCustomer(tx, given, people);
    const account = mention.accountId === null ? undefined : accounts.get(mention.accountId);
    const customer = named ?? account?.customer ?? people.add();
    customers.set(mention, customer);
    if (mention.accountId === null) continue;
    if (account === undefined) {
      accounts.set(mention.accountId, {
        customer,
        evidence: named === null ? FIRST_SIGHT : 'given',
        isNew: true,
      });
    } else if (named !== null && account.customer !== named && account.evidence === FIRST_SIGHT) {
      await people.write();
      if (!account.isNew && !(await mergeCustomers(tx, account.customer, named, now))) continue;
      accounts.set(mention.accountId, { ...account, customer: named, evidence: 'given' });
    }
  }
  await people.write();
  await writeAccounts(tx, mentions, accounts, readAt);
  return customers;
}

interface KnownAccount {
  customer: number;
  evidence: string;
  isNew: boolean;
}

async function accountsOf(
  tx: Database,
  mentions: readonly NewMention[],
): Promise<Map<AccountId, KnownAccount>> {
  const ids = [...new Set(mentions.flatMap((mention) => mention.accountId ?? []))];
  const byHandle = new Map<AccountId, AccountId>();
  for (const { accountId, post } of mentions) {
    const handle = post.author.handle?.toLowerCase();
    if (accountId !== null && handle !== undefined) byHandle.set(accountId, `${post.network}:${handle}`);
  }
  const rows = await tx.query<{ id: AccountId; customer_id: number; evidence: string }>(
    `select id, customer_id, evidence from accounts
     where id = any($1) or (id = any($2) and evidence in ('customers-file', 'confirmed'))`,
    [ids, [...byHandle.values()]],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const accounts = new Map<AccountId, KnownAccount>();
  for (const id of ids) {
    const itself = found.get(id);
    // customers.csv knows handles; the network's own id of such an account is first seen with its first post.
    const inFile = found.get(byHandle.get(id) ?? '');
    const row = itself ?? (inFile === undefined || inFile.evidence === FIRST_SIGHT ? undefined : inFile);
    if (row === undefined) continue;
    accounts.set(id, {
      customer: row.customer_id,
      evidence: row.evidence,
      isNew: itself === undefined,
    });
  }
  return accounts;
}

/** New customers, numbered one after another and written together. */
export interface NewPeople {
  add(record?: { ref?: string }): number;
  write(): Promise<void>;
}
export async function newPeople(tx: Database): Promise<NewPeople> {
  let next = 0;
  let waiting: { id: number; ref: string | null }[] = [];
  const [last] = await tx.query<{ id: number }>('select coalesce(max(id), 0) as id from customers');
  next = last?.id ?? 0;
  return {
    add: (record = {}) => {
      next += 1;
      waiting.push({ id: next, ref: record.ref ?? null });
      return next;
    },
    write: async () => {
      if (waiting.length === 0) return;
      await tx.query(
        `insert into customers (id, ref) overriding system value select * from unnest($1::bigint[], $2::text[])`,
        [waiting.map((one) => one.id), waiting.map((one) => one.ref)],
      );
      // The sequence follows, for whoever inserts without a number.
      await tx.query(`select setval(pg_get_serial_sequence('customers', 'id'), $1)`, [next]);
      waiting = [];
    },
  };
}

/** The customer a source names: by id, else by an address or number we have; a new one when we have none of them. */
async function givenCustomer(tx: Database, given: GivenCustomer, people: NewPeople): Promise<number | null> {
  const email = given.email?.trim().toLowerCase();
  const phone = given.phone?.trim();
  if (given.id === undefined && email === undefined && phone === undefined) return null;
  await people.write();
  const [row] = await tx.query<{ id: number; ref: string | null }>(
    `select c.id, c.ref from customers c
     left join customer_contacts k on k.customer_id = c.id
     where c.ref = $1 or (k.kind = 'email' and k.value = $2) or (k.kind = 'phone' and k.value = $3)
     order by (c.ref is not distinct from $1) desc, (k.kind = 'email') desc nulls last, c.id limit 1`,
    [given.id ?? null, email ?? null, phone ?? null],
  );
  const known = row !== undefined && (given.id === undefined || row.ref === null || row.ref === given.id);
  const id = known ? row.id : people.add(given.id === undefined ? {} : { ref: given.id });
  await people.write();
  if (known && row.ref === null && given.id !== undefined)
    await tx.query('update customers set ref = $2 where id = $1', [id, given.id]);
  await addContacts(tx, id, { email, phone }, 'given');
  return id;
}

/** An address or number that belongs to somebody already stays theirs. */
async function addContacts(
  tx: Database,
  customerId: number,
  contacts: { email: string | undefined; phone: string | undefined },
  evidence: LinkEvidence,
): Promise<void> {
  for (const [kind, value] of Object.entries(contacts)) {
    if (value === undefined) continue;
    await tx.query(
      `insert into customer_contacts (customer_id, kind, value, evidence) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [customerId, kind, value, evidence],
    );
  }
}

async function writeAccounts(
  tx: Database,
  mentions: readonly NewMention[],
  accounts: ReadonlyMap<AccountId, KnownAccount>,
  readAt: (mention: NewMention) => Instant,
): Promise<void> {
  const rows = new Map<AccountId, Record<string, unknown>>();
  for (const mention of mentions) {
    const account = mention.accountId === null ? undefined : accounts.get(mention.accountId);
    if (mention.accountId === null || account === undefined) continue;
    const { author, network } = mention.post;
    const readNow = readAt(mention);
    const before = rows.get(mention.accountId);
    const fields = {
      handle: author.handle ?? null,
      name: author.name ?? null,
      followers: author.followers ?? null,
      verified: author.verified ?? null,
      account_created_at: at(author.accountCreatedAt),
    };
    const newest = before === undefined || (before.read_at as Date).getTime() <= readNow;
    rows.set(mention.accountId, {
      id: mention.accountId,
      network,
      ...(before === undefined ? fields : newest ? lastKnown(before, fields) : lastKnown(fields, before)),
      customer_id: account.customer,
      evidence: account.evidence,
      read_at: newest ? at(readNow) : before.read_at,
    });
  }
  if (rows.size === 0) return;
  await tx.query(
    `insert into accounts (id, network, handle, name, followers, verified, account_created_at, customer_id, evidence,
                           read_at)
     select * from json_to_recordset($1) as r(id text, network text, handle text, name text, followers integer,
       verified boolean, account_created_at timestamptz, customer_id bigint, evidence text, read_at timestamptz)
     on conflict (id) do update set
       handle = coalesce(excluded.handle, accounts.handle), name = coalesce(excluded.name, accounts.name),
       followers = coalesce(excluded.followers, accounts.followers),
       verified = coalesce(excluded.verified, accounts.verified),
       account_created_at = coalesce(excluded.account_created_at, accounts.account_created_at),
       customer_id = excluded.customer_id, evidence = excluded.evidence, read_at = excluded.read_at
     where accounts.read_at <= excluded.read_at or accounts.evidence <> excluded.evidence`,
    [JSON.stringify([...rows.values()])],
  );
}

/** `newer` over `older`, where newer knows. */
function lastKnown(older: Record<string, unknown>, newer: Record<string, unknown>): Record<string, unknown> {
  const known = Object.entries(newer).filter(([, value]) => value !== null);
  return { ...older, ...Object.fromEntries(known) };
}
