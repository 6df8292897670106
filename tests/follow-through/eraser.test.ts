import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SettingsError } from '../../src/domain/errors.ts';
import { createEraser, type Eraser } from '../../src/follow-through/eraser.ts';
import { sha256 } from '../../src/store/cases.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { personStore } from '../../src/store/erase.ts';
import { erasedAmong } from '../../src/store/erased.ts';
import { ADA, aDesk, aFurtherMention, aSeatedCase, type DeskRig } from '../rigs/desk.ts';
import { emptied } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

const KEY = 'a key for tests';
let db: OpenDatabase;
let rig: DeskRig;
let eraser: Eraser;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  await emptied(db);
  rig = aDesk(db);
  eraser = createEraser({
    store: personStore(db, KEY),
    clock: rig.clock,
    handOn: rig.handOn,
    events: rig.events,
  });
});

/** All rows of all tables as one text. */
async function everything(): Promise<string> {
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.query(`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from "${name}" t`),
    ),
  );
  return JSON.stringify(rows);
}

/** Somebody with traces in every corner: two posts, notes, a draft, a task, a refused line. */
async function aPerson(text = 'Unmistakable words of a complaint') {
  const its = await aSeatedCase(db, {
    text,
    email: `kim-${text.length}-${Math.random().toString(36).slice(2)}@mail.example`,
  });
  const { caseId, customerId, handle } = its;
  const { mentionId: other } = await aFurtherMention(db, {
    customerId,
    handle,
    text: 'Unmistakable words elsewhere',
  });
  const [contact] = await db.query<{ value: string }>(
    'select value from customer_contacts where customer_id = $1',
    [customerId],
  );
  const email = contact!.value;
  await db.query(
    `insert into contact_tasks (case_id, way, recipient, subject, body, due_at, opened_at)
     values ($1, 'mail', $2, 'Unmistakable subject', 'Unmistakable body', now(), now())`,
    [caseId, email],
  );
  await db.query(
    `insert into dropped (network, external_id, why, origin, lane, reason, raw)
     values ('x', $1, 'refused', 'live', 'live', 'no id', $2)`,
    [`hash-${handle}`, `{"author":{"handle":"${handle.toUpperCase()}"},"text":"Unmistakable raw"}`],
  );
  return { ...its, other, email };
}

describe('finding', () => {
  it.each([
    ['account id', (p: Awaited<ReturnType<typeof aPerson>>) => `x:${p.handle}`],
    ['handle', (p) => `@${p.handle.toUpperCase()}`],
    ['plain handle', (p) => p.handle],
    ['e-mail address', (p) => p.email.toUpperCase()],
    ['our id', (p) => `customer-${p.customerId}`],
  ] satisfies [string, (p: Awaited<ReturnType<typeof aPerson>>) => string][])('by %s', async (_by, name) => {
    const person = await aPerson();
    const { person: found } = await eraser.export(name(person));
    expect(found.customerId).toBe(person.customerId);
  });

  it('by telephone number and by reference, however written', async () => {
    const { customerId } = await aPerson();
    const [row] = await db.query<{ ref: string }>('select ref from customers where id = $1', [customerId]);
    await db.query(
      `insert into customer_contacts (customer_id, kind, value, evidence) values ($1, 'phone', $2, 'given')`,
      [customerId, `+3120555${String(customerId).padStart(4, '0')}`],
    );
    for (const name of [
      row!.ref,
      `customer:${row!.ref.toUpperCase()}`,
      `0031 20 555 ${String(customerId).padStart(4, '0')}`,
    ]) {
      expect((await eraser.export(name)).person.customerId).toBe(customerId);
    }
  });

  it('erases nobody when the name fits two people, and tells how to say which', async () => {
    const one = await aSeatedCase(db);
    await db.query(
      `insert into accounts (id, network, handle, customer_id, evidence, read_at)
       values ($1, 'bluesky', $2, $3, 'first-sight', now())`,
      [`bluesky:${one.handle}`, one.handle, (await aSeatedCase(db)).customerId],
    );
    await expect(eraser.erase(one.handle, { dryRun: false })).rejects.toThrow(/any of 2 people/);
    expect((await eraser.export(`x:${one.handle}`)).person.customerId).toBe(one.customerId);
  });

  it('says so when nobody is called that', async () => {
    await expect(eraser.erase('nobody-at-all', { dryRun: false })).rejects.toThrow(SettingsError);
  });
});

describe('erasing', () => {
  it('takes every word, name, handle and address, and keeps decisions and counts', async () => {
    const person = await aPerson();
    const { caseId, customerId, handle, email, mentionId } = person;
    const neighbour = await aSeatedCase(db, { text: 'Words of somebody else' });
    await rig.desk.draft(caseId, 1, 'Unmistakable answer', ADA);
    const erasure = await eraser.erase(handle, { dryRun: false });
    expect(erasure).toMatchObject({
      mentions: 2,
      contacts: 1,
      contactTasks: 1,
      raw: 1,
      cases: [caseId],
      answers: [],
    });
    const left = (await everything()).toLowerCase();
    const words = sha256('Unmistakable words of a complaint');
    const traces = ['unmistakable', email, `"${handle}`, `/${handle}/`, `x:${handle}`, words];
    expect(traces.filter((trace) => left.includes(trace))).toEqual([]);
    expect(left).toContain('words of somebody else');
    expect(
      await db.query('select rule, facts from decisions where mention_id = $1', [mentionId]),
    ).toHaveLength(1);
    expect(await db.query('select 1 from mentions where customer_id = $1', [customerId])).toHaveLength(2);
    expect(
      await db.query('select status from cases where id = any($1) order by id', [[caseId, neighbour.caseId]]),
    ).toEqual([{ status: 'closed' }, { status: 'open' }]);
    expect(await db.query(`select status from replies where case_id = $1`, [caseId])).toEqual([
      { status: 'withdrawn' },
    ]);
    expect(rig.handOn.cards).toContain(caseId);
    const card = (await rig.desk.card(caseId))!;
    expect(card).toMatchObject({
      customer: { name: 'Somebody without a name' },
      words: [{ gone: true, text: '' }],
    });
  });

  it('keeps them out from now on, under a keyed hash and nothing else', async () => {
    const { handle, email } = await aPerson();
    await eraser.erase(handle, { dryRun: false });
    const names = [`x:${handle}`, `email:${email}`];
    expect(await erasedAmong(db, KEY, names)).toEqual(new Set(names));
    expect(await erasedAmong(db, 'another key', names)).toEqual(new Set());
    const hashes = await db.query<{ hash: string }>('select hash from erased_accounts');
    expect(hashes.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('stops a hold: nothing goes out', async () => {
    const { caseId, handle } = await aPerson();
    const id = await rig.approve(caseId, 'We are sorry');
    await eraser.erase(handle, { dryRun: false });
    rig.clock.pass(600_000);
    await rig.replies.publish(id);
    expect(rig.network.calls).toEqual([]);
  });

  it('leaves an answer of ours that is public to a person', async () => {
    const { caseId, handle } = await aPerson();
    const id = await rig.approve(caseId, 'Unmistakable public answer');
    rig.clock.pass(60_000);
    await rig.replies.publish(id);
    const { url } = rig.network.published[0]!.reply;
    const erasure = await eraser.erase(handle, { dryRun: false });
    expect(erasure.answers).toEqual([{ caseId, replyId: id, url }]);
    const card = (await rig.desk.card(caseId))!;
    expect(card).toMatchObject({ status: 'open' });
    expect(card.news).toContain('the person was erased; a person decides what becomes of our answer');
    expect(JSON.stringify(card)).not.toMatch(/Unmistakable/);
  });

  it('tries it dry: the same counts, and nothing changed', async () => {
    const { handle } = await aPerson();
    const before = await everything();
    const dry = await eraser.erase(handle, { dryRun: true });
    expect((await everything()) === before).toBe(true);
    expect(rig.handOn.cards).toEqual([]);
    const real = await eraser.erase(handle, { dryRun: false });
    expect({ ...real, person: null }).toEqual({ ...dry, person: null });
    await expect(eraser.erase(handle, { dryRun: false })).rejects.toThrow(/Nobody/);
  });

  it('tells the log a figure and no name', async () => {
    const { handle } = await aPerson();
    await eraser.erase(handle, { dryRun: false });
    expect(JSON.stringify([rig.events.fields, [...rig.events.counts]])).not.toContain(handle);
  });
});

describe('export', () => {
  it('gives everything we hold about one person, and nothing about others', async () => {
    const { caseId, handle, email } = await aPerson('Unmistakable words to export');
    await aPerson('Words of somebody else entirely');
    await rig.desk.handOver(caseId, 1, 'A note about them', ADA);
    const { held } = await eraser.export(handle);
    const text = JSON.stringify(held);
    for (const said of [
      'Unmistakable words to export',
      'Unmistakable words elsewhere',
      'A note about them',
      email,
      'Unmistakable raw',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('somebody else');
    expect(held.mentions).toHaveLength(2);
    expect(held.decisions).toHaveLength(1);
  });
});
