import { createHmac } from 'node:crypto';
import type { Database } from './database.ts';

/**
 * Under which hash an erased person is kept out (law 10). `name` is `network:account` (both the network's own id and the
 * lower-case handle), `email:…` (lower case), `phone:…` (digits, leading +) or `customer:<id of customers.csv>`.
 */
function erasedHash(eraseKey: string, name: string): string {
  return createHmac('sha256', eraseKey).update(name).digest('hex');
}

/** Those of the names that were erased. */
export async function erasedAmong(
  db: Database,
  eraseKey: string,
  names: readonly string[],
): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const byHash = new Map(names.map((name) => [erasedHash(eraseKey, name), name]));
  const rows = await db.query<{ hash: string }>('select hash from erased_accounts where hash = any($1)', [
    [...byHash.keys()],
  ]);
  return new Set(rows.map((row) => byHash.get(row.hash) ?? ''));
}

/** Keeps these names out from now on. */
export async function keepOut(tx: Database, eraseKey: string, names: readonly string[]): Promise<void> {
  await tx.query('insert into erased_accounts (hash) select unnest($1::text[]) on conflict do nothing', [
    names.map((name) => erasedHash(eraseKey, name)),
  ]);
}
