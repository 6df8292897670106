import type { Instant, MentionId } from '../domain/mention.ts';
import type { Erasure, FoundPerson, PersonStore } from '../ports.ts';
import { addEvents, lockRoute, touchCase } from './cases.ts';
import { at, type Database } from './database.ts';
import { keepOut } from './erased.ts';
import { exportPerson, RAW_NAMES_THEM } from './export-person.ts';
import { lockIntake } from './intake.ts';
import { withdraw } from './withdraw.ts';

/** Finds, erases and exports people. `eraseKey`: the secret under which erased people are kept out. */
export function personStore(db: Database, eraseKey: string): PersonStore {
  return {
    find: (person) => find(db, person),
    export: (person) => exportPerson(db, person),
    erase: (person, now, dry) =>
      dry
        ? rehearse(db, (tx) => erase(tx, eraseKey, person, now))
        : db.transaction((tx) => erase(tx, eraseKey, person, now)),
  };
}

/** Does it and takes it back, so that the counts are exactly those of the real one. */
async function rehearse<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  const undo = Symbol('undo');
  let result: T | undefined;
  try {
    await db.transaction(async (tx) => {
      result = await work(tx);
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return result as T;
}

async function find(db: Database, given: string): Promise<FoundPerson[]> {
  const name = given.trim().toLowerCase();
  const phone = name.replace(/[\s().-]/gu, '').replace(/^00/u, '+');
  const rows = await db.query<{
    id: number;
    ref: string | null;
    name: string | null;
    accounts: FoundPerson['accounts'];
    mentions: number;
  }>(
    `select u.id, u.ref, u.name,
       coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'handle', a.handle) order by a.id)
         from accounts a where a.customer_id = u.id), '[]') as accounts,
       (select count(*) from mentions m where m.customer_id = u.id) as mentions
     from customers u where u.erased_at is null and (
       'customer-' || u.id = $1 or lower(u.ref) = $1 or 'customer:' || lower(u.ref) = $1
       or exists (select from accounts a where a.customer_id = u.id and (
         lower(a.id) = $1 or lower(a.handle) = ltrim($1, '@') or a.network || ':' || lower(a.handle) = $1))
       or exists (select from customer_contacts k where k.customer_id = u.id and
         ((k.kind = 'email' and k.value = $1) or (k.kind = 'phone' and k.value = $2))))
     order by u.id`,
    [name, phone],
  );
  return rows.map(({ id, ...row }) => ({ customerId: id, ...row }));
}

async function erase(tx: Database, eraseKey: string, person: FoundPerson, now: Instant): Promise<Erasure> {
  await lockIntake(tx);
  await lockRoute(tx);
  const { customerId } = person;
  const names = await namesOf(tx, customerId);
  const raw = await tx.query(
    `update dropped d set raw = null where d.raw is not null and ${RAW_NAMES_THEM} returning 1`,
    [customerId],
  );
  const mentions = await withdrawAll(tx, customerId, now);
  const cases = await tellCases(tx, customerId, now);
  const contactTasks = await tx.query(
    `update contact_tasks k set recipient = '', subject = '', body = '', outcome = 'erased',
       done_at = coalesce(done_at, $2), done_by = coalesce(done_by, 'house:erasure')
     from cases c where c.id = k.case_id and c.customer_id = $1 returning k.id`,
    [customerId, at(now)],
  );
  const texts = await tx.query(
    `update texts set body = '', hash = '', erased_at = $2
     where erased_at is null and (customer_id = $1 or id in (
       select e.text_id from case_events e join cases c on c.id = e.case_id where c.customer_id = $1
       union select r.text_id from replies r join cases c on c.id = r.case_id where c.customer_id = $1))
     returning id`,
    [customerId, at(now)],
  );
  const contacts = await tx.query('delete from customer_contacts where customer_id = $1 returning 1', [
    customerId,
  ]);
  await eraseIdentity(tx, customerId, now);
  await keepOut(tx, eraseKey, names);
  return {
    person,
    mentions: mentions.length,
    texts: texts.length,
    contacts: contacts.length,
    contactTasks: contactTasks.length,
    raw: raw.length,
    ...cases,
  };
}

/** Every name under which they would come back. */
async function namesOf(tx: Database, customerId: number): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select id as name from accounts where customer_id = $1
     union select network || ':' || lower(handle) from accounts where customer_id = $1 and handle is not null
     union select kind || ':' || value from customer_contacts where customer_id = $1
     union select 'customer:' || ref from customers where id = $1 and ref is not null`,
    [customerId],
  );
  return rows.map(({ name }) => name);
}

async function withdrawAll(tx: Database, customerId: number, now: Instant): Promise<MentionId[]> {
  const rows = await tx.query<{ id: MentionId }>(
    'select id from mentions where customer_id = $1 and deleted_at is null order by seq',
    [customerId],
  );
  for (const { id } of rows) await withdraw(tx, id, 'erased', now);
  return rows.map(({ id }) => id);
}

/** Each case of theirs keeps what was decided, and is told; one with our answer stays open for a person to decide. */
async function tellCases(
  tx: Database,
  customerId: number,
  now: Instant,
): Promise<Pick<Erasure, 'cases' | 'answers' | 'cards'>> {
  const cases = await tx.query<{ id: number; ceo: string }>(
    'select id, ceo from cases where customer_id = $1 order by id for update',
    [customerId],
  );
  const answers = await tx.query<Erasure['answers'][number]>(
    `select r.case_id as "caseId", r.id as "replyId", r.url from replies r join cases c on c.id = r.case_id
     where c.customer_id = $1 and r.status in ('publishing', 'published', 'unknown') and not r.rehearsal order by r.id`,
    [customerId],
  );
  for (const { id } of cases) {
    const left = answers.filter(({ caseId }) => caseId === id).length;
    if (left > 0)
      await tx.query(`update cases set status = 'open' where id = $1 and status = 'waiting'`, [id]);
    const data = { answers: left };
    await addEvents(tx, [{ caseId: id, at: now, kind: 'erased', by: 'house:erasure', data }]);
    await touchCase(tx, id, now);
  }
  await tx.query(
    `update cases set ending_reason = 'erased' where customer_id = $1 and ending = 'closed-by-person'`,
    [customerId],
  );
  await tx.query(
    `update replies r set because = case when r.status = 'unknown' then r.because end, content_hash = ''
     from cases c where c.id = r.case_id and c.customer_id = $1`,
    [customerId],
  );
  await tx.query(
    `update approvals p set content_hash = '' from replies r join cases c on c.id = r.case_id
     where r.id = p.reply_id and c.customer_id = $1 and not exists (
       select from approvals q where q.reply_id = p.reply_id and q.id <> p.id)`,
    [customerId],
  );
  return {
    cases: cases.map(({ id }) => id),
    answers,
    cards: cases.filter(({ ceo }) => ceo !== 'none').map(({ id }) => id),
  };
}

/** What is left are ids and figures that lead to nobody. */
async function eraseIdentity(tx: Database, customerId: number, now: Instant): Promise<void> {
  await tx.query(
    `update mentions set account_id = null, reply_handle = null, in_reply_to = null, quotes = null, url = null
     where customer_id = $1 or account_id in (select id from accounts where customer_id = $1)`,
    [customerId],
  );
  await tx.query('delete from accounts where customer_id = $1', [customerId]);
  await tx.query(
    `update customers set ref = null, name = null, since = null, tier = null, value = null, consent = null,
       erased_at = $2 where id = $1`,
    [customerId, at(now)],
  );
}
