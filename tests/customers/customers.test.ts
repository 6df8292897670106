import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCustomers } from '../../src/customers/customers.ts';
import { customersStore } from '../../src/store/customer-records.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { keepOut } from '../../src/store/erased.ts';
import { mergeCustomers } from '../../src/store/merge-customers.ts';
import { aPost, NOON, serious } from '../rigs/builders.ts';
import { anIntake, aRouting, ERASE_KEY, emptied, KeptEvents, SetClock, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const HEAD = 'id,name,email,phone,handles,since,tier,value,consent';
function importLines(...lines: string[]) {
  const customers = createCustomers({
    store: customersStore(db, ERASE_KEY),
    clock: new SetClock(),
    events: new KeptEvents(),
  });
  return customers.importFile([HEAD, ...lines].join('\n'), 'customers.csv');
}
const JANE = 'C1,Jane,jane@example.org,,x:jane,2021-05-30,gold,4800,yes';
const customers = () => db.query('select id, ref, tier from customers order by id');
const ofMentions = async () =>
  (await db.query<{ customer_id: number }>('select customer_id from mentions order by seq')).map(
    (row) => row.customer_id,
  );
async function decided(): Promise<void> {
  await score(db, () => serious());
  await aRouting(db).route();
}

describe('records', () => {
  it('are brought in once, however often', async () => {
    expect(await importLines(JANE)).toEqual({ customers: 1, linked: 1, unlinked: 0, left: 0 });
    const before = await db.query('select * from customers, accounts, customer_contacts');
    expect(await importLines(JANE)).toEqual({ customers: 1, linked: 0, unlinked: 0, left: 0 });
    expect(await db.query('select * from customers, accounts, customer_contacts')).toEqual(before);
    await importLines('C1,Jane,new@example.org,,x:jane,2021-05-30,silver,4800,yes');
    expect(await customers()).toEqual([{ id: 1, ref: 'C1', tier: 'silver' }]);
    expect(await db.query('select value from customer_contacts')).toEqual([{ value: 'new@example.org' }]);
  });

  it('change nothing when one line is wrong', async () => {
    await expect(importLines(JANE, 'C2,,,,,soon,,,')).rejects.toThrow('line 3: since');
    expect(await customers()).toEqual([]);
  });

  it('of erased people stay out', async () => {
    await keepOut(db, ERASE_KEY, ['email:jane@example.org']);
    expect(await importLines(JANE, 'C2,Bob,,,,,,,')).toMatchObject({ customers: 1, left: 1 });
    expect(await customers()).toMatchObject([{ ref: 'C2' }]);
  });
});

describe('an account of the file', () => {
  it('is known by its handle when its network’s own id is first seen', async () => {
    await importLines(JANE);
    await anIntake(db).take([aPost({ author: { handle: 'Jane', accountId: '77' } })], 'live');
    expect(await ofMentions()).toEqual([1]);
    expect(await db.query("select evidence from accounts where id = 'x:77'")).toEqual([
      { evidence: 'customers-file' },
    ]);
  });

  it('is linked afterwards too, with its case, mentions and seat', async () => {
    await anIntake(db).take([aPost({ author: { handle: 'JANE', accountId: '77' } })]);
    await decided();
    expect(await importLines(JANE)).toMatchObject({ linked: 2 });
    const [jane] = await db.query<{ id: number }>("select id from customers where ref = 'C1'");
    expect(await ofMentions()).toEqual([jane?.id]);
    expect(await db.query('select customer_id from cases')).toEqual([{ customer_id: jane?.id }]);
    expect(await db.query("select (candidate->>'customerId')::int as id from seats")).toEqual([
      { id: jane?.id },
    ]);
    expect(await customers()).toHaveLength(1);
  });

  it('is not linked without consent, nor by a name', async () => {
    await importLines('C1,jane,,,x:jane,,,,no');
    await anIntake(db).take([aPost({ author: { handle: 'jane', name: 'jane' } })]);
    expect(await ofMentions()).toEqual([2]);
    expect(await importLines('C1,jane,,,x:jane,,,,no')).toMatchObject({ linked: 0, unlinked: 0 });
  });

  it('is untied when the customer takes consent back, with what was said through it', async () => {
    await importLines(JANE);
    await anIntake(db).take([aPost({ author: { handle: 'jane' } })]);
    await decided();
    expect(await importLines(JANE.replace(',yes', ',no'))).toMatchObject({ unlinked: 1 });
    const [row] = await db.query<{ case: number; mention: number; account: number; text: number }>(
      `select c.customer_id as case, m.customer_id as mention, a.customer_id as account, t.customer_id as text
       from cases c, mentions m, accounts a, texts t`,
    );
    expect(new Set(Object.values(row ?? {}))).toEqual(new Set([2]));
  });

  it('goes with its mentions to whom the file gives it next', async () => {
    await importLines(JANE);
    await anIntake(db).take([aPost({ author: { handle: 'jane' } })]);
    await importLines('C1,Jane,,,,,,,yes', 'C2,Joan,,,x:jane,,,,yes');
    const [joan] = await db.query<{ id: number }>("select id from customers where ref = 'C2'");
    expect(await ofMentions()).toEqual([joan?.id]);
  });
});

describe('what a source tells', () => {
  it('finds the customer by id, then e-mail, then telephone, whatever the network', async () => {
    await importLines(JANE);
    await anIntake(db).take([
      aPost({ author: { handle: 'a' }, customer: { id: 'C1' } }),
      aPost({
        network: 'survey',
        author: {},
        nps: 3,
        customer: { email: 'JANE@example.org', phone: '+31 20 555' },
      }),
      aPost({ network: 'forum', author: { handle: 'b' }, customer: { phone: '+3120555' } }),
      aPost({ author: { handle: 'c' }, customer: { id: 'C9', email: 'jane@example.org' } }),
    ]);
    expect(await ofMentions()).toEqual([1, 1, 1, 2]);
    expect(
      await db.query("select customer_id from customer_contacts where value = 'jane@example.org'"),
    ).toEqual([{ customer_id: 1 }]);
  });

  it('is the same person as the record that comes later', async () => {
    await anIntake(db).take([
      aPost({ network: 'survey', author: {}, nps: 1, customer: { email: 'jane@example.org' } }),
    ]);
    await importLines(JANE);
    expect(await customers()).toEqual([{ id: 1, ref: 'C1', tier: 'gold' }]);
    expect(await ofMentions()).toEqual([1]);
  });

  it('makes one customer of two whose case is then one', async () => {
    const rig = anIntake(db);
    await rig.take([aPost({ author: { handle: 'jane' }, createdAt: NOON })]);
    await rig.take([
      aPost({ network: 'forum', author: { handle: 'j' }, customer: { id: 'C1' }, createdAt: NOON + 1 }),
    ]);
    await decided();
    expect(await db.query('select id from cases')).toHaveLength(2);
    await rig.take([aPost({ author: { handle: 'jane' }, customer: { id: 'C1' }, createdAt: NOON + 2 })]);
    expect(new Set(await ofMentions())).toEqual(new Set([2]));
    expect(await db.query('select id, status, ending_reason from cases order by id')).toEqual([
      { id: 1, status: 'open', ending_reason: null },
      { id: 2, status: 'closed', ending_reason: 'one-customer-one-case' },
    ]);
    expect(await db.query('select case_id from mentions where case_id is not null')).toEqual([
      { case_id: 1 },
      { case_id: 1 },
    ]);
    await decided();
    expect(await db.query('select distinct case_id from mentions')).toEqual([{ case_id: 1 }]);
  });

  it('does not fold two cases that are both at the CEO’s, nor two records into one', async () => {
    await anIntake(db).take([aPost({ author: { handle: 'a' } }), aPost({ author: { handle: 'b' } })]);
    await decided();
    await db.query("update cases set ceo = 'seated'");
    expect(await db.transaction((tx) => mergeCustomers(tx, 1, 2, NOON))).toBe(false);
    await db.query("update cases set ceo = 'none' where id = 1");
    await db.query("update customers set ref = 'R' || id");
    expect(await db.transaction((tx) => mergeCustomers(tx, 1, 2, NOON))).toBe(false);
    await db.query('update customers set ref = null where id = 1');
    expect(await db.transaction((tx) => mergeCustomers(tx, 1, 2, NOON))).toBe(true);
    expect(await db.query("select id, status, ceo from cases where status <> 'closed'")).toEqual([
      { id: 2, status: 'open', ceo: 'seated' },
    ]);
  });
});
