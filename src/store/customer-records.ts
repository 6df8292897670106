import type { CustomerRecord } from '../domain/customer.ts';
import type { Instant } from '../domain/mention.ts';
import type { CustomersStore } from '../ports.ts';
import { lockRoute } from './cases.ts';
import { linkHandles } from './customer-links.ts';
import { newPeople } from './customers.ts';
import { at, type Database } from './database.ts';
import { erasedAmong } from './erased.ts';
import { lockIntake } from './intake.ts';
import { mergeCustomers } from './merge-customers.ts';

/** Customers of customers.csv on the database. `eraseKey`: the secret under which erased people are kept out. */
export function customersStore(db: Database, eraseKey: string): CustomersStore {
  return {
    importRecords: (records, now) =>
      db.transaction(async (tx) => {
        await lockIntake(tx);
        await lockRoute(tx);
        const { standing, erased } = await withoutErased(tx, eraseKey, records);
        const numbers = await numbersOf(tx, standing);
        await writeCustomers(tx, standing, numbers);
        const kept = await writeContacts(tx, standing, numbers, now);
        const links = await linkHandles(tx, standing, numbers, now);
        return {
          customers: standing.length,
          linked: links.linked,
          unlinked: links.unlinked,
          left: erased + kept + links.left,
        };
      }),
  };
}

/** Record → number of its customer. */
export type Numbers = ReadonlyMap<CustomerRecord, number>;

async function withoutErased(
  tx: Database,
  eraseKey: string,
  records: readonly CustomerRecord[],
): Promise<{ standing: CustomerRecord[]; erased: number }> {
  const names = (record: CustomerRecord): string[] => [
    `customer:${record.ref}`,
    ...(record.email === undefined ? [] : [`email:${record.email}`]),
    ...(record.phone === undefined ? [] : [`phone:${record.phone}`]),
    ...record.handles,
  ];
  const erased = await erasedAmong(tx, eraseKey, records.flatMap(names));
  const standing = records.filter((record) => !names(record).some((name) => erased.has(name)));
  return { standing, erased: records.length - standing.length };
}

/** The customer of each record: by its id, else one that only an address or number of it told us of, else a new one. */
async function numbersOf(tx: Database, records: readonly CustomerRecord[]): Promise<Numbers> {
  const known = await tx.query<{ id: number; ref: string }>(
    'select id, ref from customers where ref = any($1)',
    [records.map((record) => record.ref)],
  );
  const byRef = new Map(known.map((row) => [row.ref, row.id]));
  const contacts = await tx.query<{ id: number; value: string }>(
    `select k.customer_id as id, k.value from customer_contacts k join customers c on c.id = k.customer_id
     where c.ref is null and k.value = any($1)`,
    [records.flatMap((record) => [record.email, record.phone]).filter((value) => value !== undefined)],
  );
  const byContact = new Map(contacts.map((row) => [row.value, row.id]));
  const people = await newPeople(tx);
  const taken = new Set<number>();
  const numbers = new Map<CustomerRecord, number>();
  for (const record of records) {
    const told = byContact.get(record.email ?? '') ?? byContact.get(record.phone ?? '');
    const free = told !== undefined && !taken.has(told) ? told : undefined;
    const id = byRef.get(record.ref) ?? free ?? people.add({ ref: record.ref });
    taken.add(id);
    numbers.set(record, id);
  }
  await people.write();
  return numbers;
}

async function writeCustomers(
  tx: Database,
  records: readonly CustomerRecord[],
  numbers: Numbers,
): Promise<void> {
  await tx.query(
    `update customers c set ref = r.ref, name = r.name, since = r.since, tier = r.tier, value = r.value,
       consent = r.consent
     from json_to_recordset($1) as r(id bigint, ref text, name text, since timestamptz, tier text,
       value double precision, consent boolean)
     where c.id = r.id and (c.ref, c.name, c.since, c.tier, c.value, c.consent)
       is distinct from (r.ref, r.name, r.since, r.tier, r.value, r.consent)`,
    [
      JSON.stringify(
        records.map((record) => ({ ...record, id: numbers.get(record), since: at(record.since) })),
      ),
    ],
  );
}

/** Addresses and numbers go to whom the file gives them. Returns how many could not. */
async function writeContacts(
  tx: Database,
  records: readonly CustomerRecord[],
  numbers: Numbers,
  now: Instant,
): Promise<number> {
  const rows = records.flatMap((record) =>
    (['email', 'phone'] as const).flatMap((kind) => {
      const value = record[kind];
      return value === undefined ? [] : [{ id: numbers.get(record) ?? 0, kind, value }];
    }),
  );
  const columns = [rows.map((row) => row.id), rows.map((row) => row.kind), rows.map((row) => row.value)];
  const others = await tx.query<{ id: number; into: number }>(
    `select distinct k.customer_id as id, n.id as into
     from unnest($1::bigint[], $2::text[], $3::text[]) as n(id, kind, value)
     join customer_contacts k using (kind, value) where k.customer_id <> n.id order by 1, 2`,
    columns,
  );
  let left = 0;
  for (const { id, into } of others) {
    // Known from an address alone: the same person. With a record of its own: the file has moved the address.
    if (!(await mergeCustomers(tx, id, into, now)) && (await isBare(tx, id))) left += 1;
  }
  await tx.query(
    `delete from customer_contacts k where k.evidence = 'customers-file' and k.customer_id = any($4)
       and not exists (select from unnest($1::bigint[], $2::text[], $3::text[]) as n(id, kind, value)
                       where n.id = k.customer_id and n.kind = k.kind and n.value = k.value)`,
    [...columns, [...numbers.values()]],
  );
  await tx.query(
    `insert into customer_contacts (customer_id, kind, value, evidence)
     select id, kind, value, 'customers-file' from unnest($1::bigint[], $2::text[], $3::text[]) as n(id, kind, value)
     on conflict (kind, value) do update set customer_id = excluded.customer_id, evidence = excluded.evidence
     where (select ref from customers where id = customer_contacts.customer_id) is not null`,
    columns,
  );
  return left;
}

async function isBare(tx: Database, id: number): Promise<boolean> {
  const [row] = await tx.query<{ bare: boolean }>('select ref is null as bare from customers where id = $1', [
    id,
  ]);
  return row?.bare ?? false;
}
