import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UnreachableError } from '../../src/domain/errors.ts';
import type { Person } from '../../src/domain/person.ts';
import type { SupportActions, SupportDesk, SupportTicket } from '../../src/ports.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { supportDeskStore } from '../../src/store/support-desk.ts';
import { builtInDesk } from '../../src/support-desk/built-in.ts';
import { createDelivery } from '../../src/support-desk/deliver.ts';
import { createSupportDesk } from '../../src/support-desk/desk.ts';
import { aPost, HOUR, NOON, praise, serious } from '../rigs/builders.ts';
import { anIntake, aRouting, emptied, KeptEvents, KeptHandOn, SetClock, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const ada: Person = { id: 'ada', name: 'Ada', roles: ['support'] };
const bob: Person = { id: 'bob', name: 'Bob', roles: ['support-lead'] };
const intern: Person = { id: 'ian', name: 'Ian', roles: ['ops'] };

function aDesk(desk: SupportDesk = builtInDesk()) {
  const handOn = new KeptHandOn();
  const events = new KeptEvents();
  const clock = new SetClock();
  const store = supportDeskStore(db);
  const reply = {} as SupportActions['reply'];
  return {
    handOn,
    events,
    deliver: createDelivery({ store, desk, clock, handOn, events, settings: { contactDueHours: 24 } }),
    actions: createSupportDesk({ store, clock, handOn, events, people: () => [ada, bob, intern], reply }),
  };
}

/** Posts of different people, decided: complaints open cases, praise does not. */
async function decided(...what: ('complaint' | 'serious' | 'praise')[]): Promise<void> {
  const posts = what.map((kind, i) => aPost({ externalId: `p${i}`, createdAt: NOON + i, text: kind }));
  await anIntake(db).take(posts, 'live');
  await score(db, (_id, text) => (text === 'praise' ? praise() : text === 'serious' ? serious() : {}));
  await aRouting(db).route();
}
const kinds = async () =>
  (await db.query<{ kind: string }>('select kind from case_events order by id')).map((row) => row.kind);
const theCase = async () => (await db.query('select status, owner, revision, ending_reason from cases'))[0];

describe('delivering', () => {
  it('brings cases to support, lets ideas and nobody through, and is harmless twice', async () => {
    await decided('complaint', 'praise');
    const rig = aDesk();
    expect(await rig.deliver(['x:p0', 'x:p1'])).toBe(2);
    expect(await rig.deliver(['x:p0', 'x:p1'])).toBe(0);
    expect(await db.query('select stage, count(*) as n from mentions group by 1')).toEqual([
      { stage: 'delivered', n: 2 },
    ]);
    expect(await db.query('select desk_ref from cases')).toEqual([{ desk_ref: 'built-in' }]);
  });

  it('keeps what an outside desk took when it fails at the next, and throws', async () => {
    await decided('complaint', 'complaint', 'praise');
    const taken: SupportTicket[] = [];
    const failing: SupportDesk = {
      name: 'outside',
      deliver: async (ticket) => {
        if (ticket.caseId === 1) throw new UnreachableError('outside', 'it is night');
        taken.push(ticket);
        return { ref: 'T-2' };
      },
    };
    const rig = aDesk(failing);
    await expect(rig.deliver(['x:p0', 'x:p1', 'x:p2'])).rejects.toThrow('it is night');
    expect(taken).toHaveLength(1);
    expect(await db.query('select id, stage from mentions order by seq')).toEqual([
      { id: 'x:p0', stage: 'decided' },
      { id: 'x:p1', stage: 'delivered' },
      { id: 'x:p2', stage: 'delivered' },
    ]);
    expect(rig.events.names).toContain('ticket-not-delivered');
  });

  it('never hands a rehearsal to an outside desk', async () => {
    await anIntake(db).take([aPost({ externalId: 's' })], 'sample');
    await score(db);
    await aRouting(db).route();
    const outside: SupportDesk = { name: 'outside', deliver: () => Promise.reject(new Error('called')) };
    expect(await aDesk(outside).deliver(['x:s'])).toBe(1);
    expect(await db.query('select desk_ref from cases')).toEqual([{ desk_ref: 'built-in' }]);
  });

  it('opens one dated contact task for the lowest survey score', async () => {
    const answer = aPost({
      network: 'survey',
      externalId: 'a1',
      nps: 0,
      author: {},
      customer: { email: 'j@example.org' },
    });
    await anIntake(db).take([answer], 'webhook');
    await score(db, () => praise());
    await aRouting(db).route();
    const rig = aDesk();
    await rig.deliver(['survey:a1']);
    await db.query("update mentions set stage = 'decided'");
    await rig.deliver(['survey:a1']);
    expect(await db.query('select way, recipient, due_at from contact_tasks')).toEqual([
      { way: 'mail', recipient: 'j@example.org', due_at: NOON + 24 * HOUR },
    ]);
    expect(await kinds()).toEqual(['opened', 'contact-task']);
  });
});

describe('working a case', () => {
  it('claims, notes, closes with a reason and opens again, each once', async () => {
    await decided('complaint');
    const { actions } = aDesk();
    const [first, second] = await Promise.all([actions.claim(1, ada), actions.claim(1, bob)]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    await actions.assign(1, 'bob', ada);
    expect(await actions.note(1, ' She called twice. \u0000', bob)).toMatchObject({ ok: true });
    expect(await actions.close(1, '  ', bob)).toMatchObject({ ok: false });
    expect(await actions.close(1, 'Parcel found', bob)).toMatchObject({ ok: true });
    expect(await theCase()).toMatchObject({ status: 'closed', ending_reason: 'Parcel found', owner: 'bob' });
    expect(await actions.claim(1, ada)).toMatchObject({ ok: false });
    expect(await actions.reopen(1, 'She wrote again', ada)).toMatchObject({ ok: true });
    expect((await kinds()).filter((kind) => kind !== 'assigned')).toEqual([
      'opened',
      'claimed',
      'note',
      'closed',
      'reopened',
      'note',
    ]);
    const notes = await db.query("select body from texts where kind = 'note' order by id");
    expect(notes).toEqual([{ body: 'She called twice.' }, { body: 'She wrote again' }]);
  });

  it('is for people who work cases alone', async () => {
    await decided('complaint', 'praise');
    const { actions } = aDesk();
    for (const result of [
      await actions.claim(1, intern),
      await actions.assign(1, 'ian', ada),
      await actions.assign(1, 'nobody', ada),
      await actions.note(1, 'x', intern),
      await actions.close(1, 'x', intern),
      await actions.openFor('x:p1', intern),
    ])
      expect(result.ok).toBe(false);
    expect(await kinds()).toEqual(['opened']);
  });

  it('does not end while the CEO has it, an answer is on its way or a call is to be made', async () => {
    await decided('complaint');
    const { actions } = aDesk();
    await db.query("update cases set ceo = 'seated'");
    expect(await actions.close(1, 'Done', ada)).toMatchObject({
      ok: false,
      because: expect.stringContaining('CEO'),
    });
    await db.query("update cases set ceo = 'none'");
    await db.query(
      `with t as (insert into texts (kind, body, hash) values ('reply', 'Sorry!', 'h') returning id)
       insert into replies (case_id, mention_id, network, way, status, text_id, content_hash, drafted_by, drafted_at, key)
       select 1, 'x:p0', 'x', 'api', 'held', t.id, 'h', 'person:ada', now(), 'k' from t`,
    );
    expect(await actions.close(1, 'Done', ada)).toMatchObject({ ok: false });
    await db.query("update replies set status = 'drafted'");
    await db.query(
      `insert into contact_tasks (case_id, way, recipient, subject, body, due_at, opened_at)
       values (1, 'call', '+31', 's', 'b', now(), now())`,
    );
    expect(await actions.close(1, 'Done', ada)).toMatchObject({ ok: false });
    const [task] = await db.query<{ id: number }>('select id from contact_tasks');
    expect(await actions.contactDone(task?.id ?? 0, '', ada)).toMatchObject({ ok: false });
    expect(await actions.contactDone(task?.id ?? 0, 'She is happy', ada)).toMatchObject({
      ok: true,
      caseId: 1,
    });
    expect(await actions.contactDone(task?.id ?? 0, 'Again', ada)).toMatchObject({ ok: false });
    expect(await actions.close(1, 'Done', ada)).toMatchObject({ ok: true });
    expect(await db.query('select status from replies')).toEqual([{ status: 'withdrawn' }]);
    expect(await db.query('select outcome, done_by from contact_tasks')).toEqual([
      { outcome: 'She is happy', done_by: 'person:ada' },
    ]);
  });

  it('opens a case for what got none, brings it to the desk, and joins the open one there is', async () => {
    await decided('praise');
    const rig = aDesk();
    await rig.deliver(['x:p0']);
    expect(await rig.actions.openFor('x:p0', ada)).toMatchObject({ ok: true, caseId: 1 });
    expect(await rig.actions.openFor('x:p0', ada)).toMatchObject({ ok: false });
    expect(rig.handOn.ids('support-desk')).toEqual(['x:p0']);
    await rig.deliver(['x:p0']);
    expect(await db.query('select case_id, stage from mentions')).toEqual([
      { case_id: 1, stage: 'delivered' },
    ]);
    const again = aPost({ externalId: 'p9', author: { handle: 'customer-p0' }, text: 'praise' });
    await anIntake(db).take([again], 'live');
    expect(await rig.actions.openFor('x:p9', ada)).toMatchObject({ ok: false });
    await db.query("update mentions set stage = 'delivered' where id = 'x:p9'");
    expect(await rig.actions.openFor('x:p9', ada)).toMatchObject({ ok: true, caseId: 1 });
    expect(await rig.actions.openFor('x:nothing', ada)).toMatchObject({ ok: false });
  });

  it('does not open a second case of a customer again', async () => {
    await decided('complaint');
    const { actions } = aDesk();
    await actions.close(1, 'Done', ada);
    await anIntake(db).take([aPost({ author: { handle: 'customer-p0' } })], 'live');
    await score(db);
    await aRouting(db).route();
    expect(await actions.reopen(1, 'wait', ada)).toMatchObject({
      ok: false,
      because: expect.stringContaining('another open case, 2'),
    });
    expect(await db.query('select status from cases order by id')).toEqual([
      { status: 'closed' },
      { status: 'open' },
    ]);
  });

  it('updates the CEO’s card when the case is or was there', async () => {
    await decided('complaint');
    const rig = aDesk();
    await rig.actions.note(1, 'one', ada);
    await db.query("update cases set ceo = 'handed-over'");
    await rig.actions.note(1, 'two', ada);
    expect(rig.handOn.cards).toEqual([1]);
  });
});
