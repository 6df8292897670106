import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AuthenticationError, RefusedError, UnreachableError } from '../../src/domain/errors.ts';
import type { ActionResult } from '../../src/ports.ts';
import { sha256 } from '../../src/store/cases.ts';
import { correctionsStore } from '../../src/store/corrections.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { FakeCardDesk } from '../fakes/card-desk.ts';
import {
  ADA,
  aDesk,
  aSeatedCase,
  DEP,
  type DeskRig,
  INTERN,
  theAuthorDeletes,
  theCustomerAnswers,
  theCustomerEdits,
} from '../rigs/desk.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
let rig: DeskRig;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => {
  rig = aDesk(db);
});

const ok = (result: ActionResult) => {
  if (!result.ok) throw new Error(`refused: ${result.because}`);
  return result;
};
const no = (result: ActionResult): string => {
  if (result.ok) throw new Error(`done: ${result.said}`);
  return result.because;
};
const rows = (sql: string, values: unknown[]) => db.query(sql, values);
const events = async (caseId: number) =>
  (
    await db.query<{ kind: string; by: string }>(
      'select kind, by from case_events where case_id = $1 order by id',
      [caseId],
    )
  ).map(({ kind, by }) => `${kind} ${by}`);

describe('reply, preview, confirm, hold', () => {
  it('keeps who approved exactly which words, when, as an answer to which words', async () => {
    const { caseId, mentionId } = await aSeatedCase(db, { text: 'Late again' });
    const drafted = ok(await rig.desk.draft(caseId, 1, 'Sorry! Ada', ADA));
    expect(drafted.said).toContain('Sorry! Ada');
    expect(drafted.said).toMatch(/Nothing is public yet/);
    expect(drafted.card.reply).toMatchObject({
      status: 'drafted',
      length: { used: 10, max: 280 },
      by: 'Ada',
    });
    rig.clock.pass(5000);
    const confirmed = ok(await rig.desk.confirm(caseId, drafted.card.revision, ADA));
    expect(confirmed.said).toMatch(/1 minute/);
    const { id } = confirmed.card.reply!;
    expect(confirmed.card).toMatchObject({
      reply: { status: 'held', holdUntil: rig.clock.now() + 60_000 },
      actions: ['undo', 'edit'],
    });
    expect(await rows('select * from approvals where reply_id = $1', [id])).toMatchObject([
      {
        by: 'person:ada',
        at: rig.clock.now(),
        text_hash: sha256('Sorry! Ada'),
        mention_id: mentionId,
        content_hash: sha256('Late again'),
      },
    ]);
    expect(rig.handOn.replies).toEqual([{ id, at: rig.clock.now() + 60_000 }]);
    expect(await events(caseId)).toEqual([
      'opened house:route',
      'seated house:route',
      'drafted person:ada',
      'approved person:ada',
      'held person:ada',
    ]);
  });

  it('approves nothing by a draft alone', async () => {
    const { caseId } = await aSeatedCase(db);
    ok(await rig.desk.draft(caseId, 1, 'Sorry!', ADA));
    expect(
      await rows('select 1 from approvals a join replies r on r.id = a.reply_id where r.case_id = $1', [
        caseId,
      ]),
    ).toEqual([]);
    expect(rig.handOn.replies).toEqual([]);
  });

  it('replaces the words of a draft that nobody approved, and keeps no old ones', async () => {
    const { caseId } = await aSeatedCase(db);
    const first = ok(await rig.desk.draft(caseId, 1, 'First words', ADA));
    const second = ok(await rig.desk.draft(caseId, first.card.revision, 'Second words', DEP));
    expect(second.card.reply).toMatchObject({ id: first.card.reply!.id, text: 'Second words' });
    expect(await rows(`select 1 from texts where body = 'First words'`, [])).toEqual([]);
  });

  it('asks for a new approval when approved words are edited', async () => {
    const { caseId } = await aSeatedCase(db);
    const first = await rig.approve(caseId, 'First words');
    const edited = ok(await rig.desk.draft(caseId, await rig.revision(caseId), 'Second words', ADA));
    expect(edited.card.reply).toMatchObject({ status: 'drafted', text: 'Second words' });
    expect(await rig.reply(first)).toMatchObject({ status: 'withdrawn' });
    rig.clock.pass(60_000);
    await rig.replies.publish(first);
    await rig.replies.publish(edited.card.reply!.id);
    expect(rig.network.calls).toEqual([]);
    const confirmed = ok(await rig.desk.confirm(caseId, edited.card.revision, DEP));
    rig.clock.pass(60_000);
    await rig.replies.publish(confirmed.card.reply!.id);
    expect(rig.network.calls.map(({ text }) => text)).toEqual(['Second words']);
    expect(await rows('select by from approvals where reply_id = $1', [confirmed.card.reply!.id])).toEqual([
      { by: 'person:dep' },
    ]);
  });

  it('keeps line ends of one kind, and nothing around the words', async () => {
    const { caseId } = await aSeatedCase(db);
    const { card } = ok(await rig.desk.draft(caseId, 1, ' Sorry,\r\nAda \u0000\n', ADA));
    expect(card.reply!.text).toBe('Sorry,\nAda');
  });

  it.each([
    ['Dear [NAME], sorry', /blank/],
    ['a'.repeat(281), /too long for x: 281 of 280/],
    ['Ask jane@mail.example', /e-mail/],
  ])('refuses to approve %s', async (text, because) => {
    const { caseId } = await aSeatedCase(db);
    const drafted = ok(await rig.desk.draft(caseId, 1, text, ADA));
    expect(drafted.said).toMatch(because);
    expect(no(await rig.desk.confirm(caseId, drafted.card.revision, ADA))).toMatch(because);
    expect(
      await rows('select 1 from approvals a join replies r on r.id = a.reply_id where r.case_id = $1', [
        caseId,
      ]),
    ).toEqual([]);
  });

  it('refuses a confirm when the customer changed the post after the draft', async () => {
    const { caseId, mentionId } = await aSeatedCase(db);
    ok(await rig.desk.draft(caseId, 1, 'Sorry!', ADA));
    await theCustomerEdits(db, mentionId, 'It came');
    expect(no(await rig.desk.confirm(caseId, await rig.revision(caseId), ADA))).toMatch(/changed the post/);
    const again = ok(await rig.desk.draft(caseId, await rig.revision(caseId), 'Glad it came', ADA));
    ok(await rig.desk.confirm(caseId, again.card.revision, ADA));
  });
});

describe('Undo', () => {
  it('stops a hold for good', async () => {
    const { caseId } = await aSeatedCase(db);
    const id = await rig.approve(caseId, 'Sorry!');
    const undone = ok(await rig.desk.undo(caseId, await rig.revision(caseId), ADA));
    expect(undone.said).toMatch(/Nothing was published/);
    expect(undone.card.actions).toContain('reply');
    expect(undone.card).not.toHaveProperty('reply');
    rig.clock.pass(600_000);
    await rig.replies.publish(id);
    expect(rig.network.calls).toEqual([]);
  });

  it('is too late once it is going out', async () => {
    const { caseId } = await aSeatedCase(db);
    const id = await rig.approve(caseId, 'Sorry!');
    rig.clock.pass(60_000);
    rig.network.before = async () => {
      expect(no(await rig.desk.undo(caseId, await rig.revision(caseId), ADA))).toMatch(/Too late/);
    };
    expect(await rig.replies.publish(id)).toBe('published');
    expect(no(await rig.desk.undo(caseId, await rig.revision(caseId), ADA))).toMatch(
      /Too late: it is published/,
    );
  });

  it('races with the end of the hold: either nothing goes out, or it was too late', async () => {
    for (let n = 0; n < 6; n++) {
      const { caseId } = await aSeatedCase(db);
      const id = await rig.approve(caseId, 'Sorry!');
      const before = rig.network.published.length;
      rig.clock.pass(60_000);
      const revision = await rig.revision(caseId);
      const [undone, outcome] = await Promise.all([
        rig.desk.undo(caseId, revision, ADA),
        rig.replies.publish(id),
      ]);
      expect(rig.network.published.length - before).toBe(undone.ok ? 0 : 1);
      expect(outcome === 'published').toBe(!undone.ok);
    }
  });
});

describe('who may, and when', () => {
  it.each(['draft', 'confirm', 'undo', 'handOver', 'letGo', 'wrongCall', 'settle'] as const)(
    'an intern’s %s is refused politely and changes nothing',
    async (verb) => {
      const { caseId } = await aSeatedCase(db);
      if (verb === 'confirm' || verb === 'undo') ok(await rig.desk.draft(caseId, 1, 'Sorry!', ADA));
      const revision = await rig.revision(caseId);
      const before = await rows('select * from replies where case_id = $1', [caseId]);
      const act = {
        draft: () => rig.desk.draft(caseId, revision, 'Mine', INTERN),
        confirm: () => rig.desk.confirm(caseId, revision, INTERN),
        undo: () => rig.desk.undo(caseId, revision, INTERN),
        handOver: () => rig.desk.handOver(caseId, revision, 'note', INTERN),
        letGo: () => rig.desk.letGo(caseId, revision, 'why', INTERN),
        wrongCall: () => rig.desk.wrongCall(caseId, revision, 'support', INTERN),
        settle: () => rig.desk.settle(caseId, revision, { kind: 'failed' }, INTERN),
      }[verb];
      expect(no(await act())).toBe(
        'Only the CEO or a deputy can act on this desk. Nothing was changed; thank you for looking after it.',
      );
      expect(await rig.revision(caseId)).toBe(revision);
      expect(await rows('select * from replies where case_id = $1', [caseId])).toEqual(before);
    },
  );

  it('a deputy may', async () => {
    const { caseId } = await aSeatedCase(db);
    ok(await rig.desk.draft(caseId, 1, 'Sorry!', DEP));
  });

  it('refuses a click on an older card', async () => {
    const { caseId, mentionId } = await aSeatedCase(db);
    await theCustomerEdits(db, mentionId, 'Other words');
    expect(no(await rig.desk.draft(caseId, 1, 'Sorry!', ADA))).toMatch(/changed since you looked/);
  });

  it('makes one thing happen of two clicks at once', async () => {
    const { caseId } = await aSeatedCase(db);
    const { card } = ok(await rig.desk.draft(caseId, 1, 'Sorry!', ADA));
    const both = await Promise.all([
      rig.desk.confirm(caseId, card.revision, ADA),
      rig.desk.confirm(caseId, card.revision, DEP),
    ]);
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(await rows('select 1 from approvals where reply_id = $1', [card.reply!.id])).toHaveLength(1);
    rig.clock.pass(60_000);
    await Promise.all([rig.replies.publish(card.reply!.id), rig.replies.publish(card.reply!.id)]);
    expect(rig.network.published).toHaveLength(1);
  });

  it('makes one draft of two at once', async () => {
    const { caseId } = await aSeatedCase(db);
    const both = await Promise.all([
      rig.desk.draft(caseId, 1, 'From Ada', ADA),
      rig.desk.draft(caseId, 1, 'From Dep', DEP),
    ]);
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1);
    expect(await rows('select 1 from replies where case_id = $1', [caseId])).toHaveLength(1);
  });

  it('says so when there is no such case', async () => {
    expect(no(await rig.desk.draft(99_999, 1, 'Sorry!', ADA))).toMatch(/no such case/);
    expect(await rig.desk.card(99_999)).toBeNull();
  });
});

describe('the case leaves the desk', () => {
  it('hand over: support has it with the note, and the draft is dropped', async () => {
    const { caseId } = await aSeatedCase(db);
    const { card } = ok(await rig.desk.draft(caseId, 1, 'Sorry!', ADA));
    const over = ok(await rig.desk.handOver(caseId, card.revision, 'Call her today', ADA));
    expect(over.card).toMatchObject({
      ceo: 'handed-over',
      status: 'open',
      actions: [],
      endedBy: 'handed over by Ada',
    });
    expect(await rig.reply(card.reply!.id)).toMatchObject({ status: 'withdrawn' });
    expect(
      await rows(
        `select t.body, t.kind from case_events e join texts t on t.id = e.text_id where e.case_id = $1 and e.kind = 'handed-over'`,
        [caseId],
      ),
    ).toEqual([{ body: 'Call her today', kind: 'note' }]);
    expect(no(await rig.desk.draft(caseId, over.card.revision, 'Sorry!', ADA))).toMatch(/handed over/);
  });

  it('let go: needs a reason, and support still owns the case', async () => {
    const { caseId } = await aSeatedCase(db);
    expect(no(await rig.desk.letGo(caseId, 1, '  ', ADA))).toMatch(/why/);
    const gone = ok(await rig.desk.letGo(caseId, 1, 'Support can do this better', ADA));
    expect(gone.card).toMatchObject({ ceo: 'let-go', status: 'open', endedBy: 'let go by Ada' });
    expect(await rows('select status, ending from cases where id = $1', [caseId])).toEqual([
      { status: 'open', ending: null },
    ]);
  });

  it('a wrong call is kept with where it belongs, and changes neither card nor decision', async () => {
    const { caseId, mentionId } = await aSeatedCase(db);
    const decision = await rows('select * from decisions where mention_id = $1', [mentionId]);
    const [before] = await rows('select ceo, status, priority from cases where id = $1', [caseId]);
    expect(no(await rig.desk.wrongCall(caseId, 1, 'ceo', ADA))).toMatch(/did come to the CEO/);
    const kept = ok(await rig.desk.wrongCall(caseId, 1, 'support', ADA));
    expect(kept.card).toMatchObject({
      ceo: 'seated',
      wrongCall: 'Ada called this the wrong call, it belongs to support',
    });
    ok(await rig.desk.wrongCall(caseId, kept.card.revision, 'ideas', ADA));
    const list = await correctionsStore(db).list(null);
    expect(list.filter((one) => one.mentionId === mentionId)).toEqual([
      expect.objectContaining({ caseId, by: 'person:ada', desk: 'ceo', seat: 'seated', shouldBe: 'ideas' }),
    ]);
    expect(await rows('select * from decisions where mention_id = $1', [mentionId])).toEqual(decision);
    expect(await rows('select ceo, status, priority from cases where id = $1', [caseId])).toEqual([before]);
    ok(await rig.desk.letGo(caseId, await rig.revision(caseId), 'why', ADA));
    ok(await rig.desk.wrongCall(caseId, await rig.revision(caseId), null, DEP));
    expect((await rig.desk.card(caseId))!.wrongCall).toMatch(/called this the wrong call$/);
  });

  it('not while an answer is about to go out', async () => {
    const { caseId } = await aSeatedCase(db);
    await rig.approve(caseId, 'Sorry!');
    expect(no(await rig.desk.letGo(caseId, await rig.revision(caseId), 'why', ADA))).toMatch(/Undo it first/);
    expect(no(await rig.desk.handOver(caseId, await rig.revision(caseId), '', ADA))).toMatch(/Undo it first/);
  });
});

describe('answers that we cannot send ourselves', () => {
  it('link-out: shows link and words, calls nobody, and a person says it is done', async () => {
    const { caseId } = await aSeatedCase(db, { way: 'link-out' });
    const { card } = ok(await rig.desk.draft(caseId, 1, 'Sorry! Ada', ADA));
    const confirmed = ok(await rig.desk.confirm(caseId, card.revision, ADA));
    expect(confirmed.said).toContain('https://x.example/intent?in_reply_to=');
    expect(confirmed.said).toContain('Sorry! Ada');
    expect(confirmed.card).toMatchObject({
      reply: { status: 'drafted' },
      actions: ['answered-by-hand', 'edit', 'undo'],
    });
    expect(rig.handOn.replies).toEqual([]);
    rig.clock.pass(600_000);
    expect(await rig.replies.publish(card.reply!.id)).toBe('none');
    expect(rig.network.calls).toEqual([]);
    const settled = ok(
      await rig.desk.settle(
        caseId,
        confirmed.card.revision,
        { kind: 'published', url: 'https://x.example/us/9' },
        ADA,
      ),
    );
    expect(settled.card).toMatchObject({
      status: 'waiting',
      ceo: 'replied',
      reply: { status: 'published', url: 'https://x.example/us/9', rehearsal: false },
    });
    expect(await events(caseId)).toContain('answered-by-hand person:ada');
  });

  it('keeps the words that were really published, under an approval of their own', async () => {
    const { caseId } = await aSeatedCase(db, { way: 'link-out' });
    const { card } = ok(await rig.desk.draft(caseId, 1, 'Sorry! Ada', ADA));
    const confirmed = ok(await rig.desk.confirm(caseId, card.revision, ADA));
    const settled = ok(
      await rig.desk.settle(
        caseId,
        confirmed.card.revision,
        { kind: 'published', text: 'So sorry! Ada' },
        DEP,
      ),
    );
    expect(settled.card.reply).toMatchObject({ status: 'published', text: 'So sorry! Ada' });
    expect(
      await rows(
        `select a.by, a.text_hash from approvals a join replies r on r.id = a.reply_id where r.case_id = $1 and r.status = 'published'`,
        [caseId],
      ),
    ).toEqual([{ by: 'person:dep', text_hash: sha256('So sorry! Ada') }]);
  });

  it('without a draft it asks for the words', async () => {
    const { caseId } = await aSeatedCase(db, { way: 'link-out' });
    expect(no(await rig.desk.settle(caseId, 1, { kind: 'published' }, ADA))).toMatch(/Paste the words/);
    ok(await rig.desk.settle(caseId, 1, { kind: 'published', text: 'Sorry!' }, ADA));
  });

  it.each(['javascript:alert(1)', 'x.example/us/9', 'https://a b'])(
    'refuses %s as its address',
    async (url) => {
      const { caseId } = await aSeatedCase(db, { way: 'link-out' });
      expect(no(await rig.desk.settle(caseId, 1, { kind: 'published', url, text: 'Sorry!' }, ADA))).toMatch(
        /https/,
      );
    },
  );

  it('never settles by hand what the machine sends', async () => {
    const { caseId } = await aSeatedCase(db);
    expect(no(await rig.desk.settle(caseId, 1, { kind: 'published', text: 'Sorry!' }, ADA))).toMatch(
      /nothing to settle/,
    );
    await rig.approve(caseId, 'Sorry!');
    const revision = await rig.revision(caseId);
    expect(no(await rig.desk.settle(caseId, revision, { kind: 'failed' }, ADA))).toMatch(/nothing to settle/);
  });

  it('email: a dated contact task with the words, and no call', async () => {
    const { caseId } = await aSeatedCase(db, { way: 'email', email: 'kim@mail.example' });
    const { card } = ok(await rig.desk.draft(caseId, 1, 'Sorry! Ada', ADA));
    const confirmed = ok(await rig.desk.confirm(caseId, card.revision, ADA));
    expect(confirmed.card).toMatchObject({
      ceo: 'handed-over',
      status: 'open',
      contactTasks: [
        {
          way: 'mail',
          to: 'kim@mail.example',
          body: 'Sorry! Ada',
          dueAt: rig.clock.now() + 24 * 3_600_000,
          doneAt: null,
        },
      ],
    });
    expect(rig.handOn.replies).toEqual([]);
  });

  it('email without an address: refused, with what to do', async () => {
    const { caseId } = await aSeatedCase(db, { way: 'email' });
    const { card } = ok(await rig.desk.draft(caseId, 1, 'Sorry!', ADA));
    expect(no(await rig.desk.confirm(caseId, card.revision, ADA))).toMatch(/Hand it over/);
  });

  it('none: no draft, and the reason', async () => {
    const { caseId } = await aSeatedCase(db, { way: 'none' });
    expect(no(await rig.desk.draft(caseId, 1, 'Sorry!', ADA))).toMatch(/cannot be answered/);
  });
});

describe('the customer', () => {
  it('answers: the same case and card, news, and a second reply under an approval of its own', async () => {
    const its = await aSeatedCase(db);
    const first = await rig.approve(its.caseId, 'Sorry!');
    rig.clock.pass(60_000);
    await rig.replies.publish(first);
    expect(no(await rig.desk.draft(its.caseId, await rig.revision(its.caseId), 'More', ADA))).toMatch(
      /has our answer/,
    );
    const answer = await theCustomerAnswers(db, its, 'Still not here!', rig.clock.now() + 1000);
    const card = (await rig.desk.card(its.caseId))!;
    expect(card).toMatchObject({ caseId: its.caseId, ceo: 'seated', news: ['the customer answered'] });
    expect(card.words.map(({ by }) => by)).toEqual(['customer', 'us', 'customer']);
    rig.clock.pass(10_000);
    const second = await rig.approve(its.caseId, 'It is on the van.');
    rig.clock.pass(60_000);
    expect(await rig.replies.publish(second)).toBe('published');
    expect(rig.network.published.map(({ order }) => order.to.id)).toEqual([its.mentionId, answer]);
    expect(
      await rows('select 1 from approvals a join replies r on r.id = a.reply_id where r.case_id = $1', [
        its.caseId,
      ]),
    ).toHaveLength(2);
  });

  it('edits during the hold: the hold stops as soon as the card is shown again', async () => {
    const { caseId, mentionId } = await aSeatedCase(db, { text: 'Late again' });
    const id = await rig.approve(caseId, 'Sorry!');
    await theCustomerEdits(db, mentionId, 'Late again, and broken');
    await rig.desk.showCard(caseId);
    expect(await rig.reply(id)).toMatchObject({ status: 'withdrawn' });
    const card = (await rig.desk.card(caseId))!;
    expect(card.words[0]).toMatchObject({ text: 'Late again, and broken', before: 'Late again' });
    expect(card.news.join()).toMatch(/changed the post/);
    rig.clock.pass(600_000);
    await rig.replies.publish(id);
    expect(rig.network.calls).toEqual([]);
  });

  it('edits while an answer by hand stands ready: that approval ends too', async () => {
    const { caseId, mentionId } = await aSeatedCase(db, { way: 'link-out' });
    const { card } = ok(await rig.desk.draft(caseId, 1, 'Sorry!', ADA));
    ok(await rig.desk.confirm(caseId, card.revision, ADA));
    await theCustomerEdits(db, mentionId, 'Other words');
    await rig.desk.showCard(caseId);
    expect(await rig.reply(card.reply!.id)).toMatchObject({ status: 'withdrawn' });
  });

  it('deletes the post: the card is redacted and nothing can go out', async () => {
    const { caseId, mentionId } = await aSeatedCase(db, { text: 'A secret complaint' });
    await rig.approve(caseId, 'Sorry!');
    await theAuthorDeletes(db, mentionId);
    const card = (await rig.desk.card(caseId))!;
    expect(JSON.stringify(card)).not.toContain('secret');
    expect(card).toMatchObject({ status: 'closed', words: [{ gone: true, text: '' }], actions: [] });
  });

  it('deletes the post after our answer: a person decides', async () => {
    const { caseId, mentionId } = await aSeatedCase(db);
    const id = await rig.approve(caseId, 'Sorry!');
    rig.clock.pass(60_000);
    await rig.replies.publish(id);
    await theAuthorDeletes(db, mentionId);
    const card = (await rig.desk.card(caseId))!;
    expect(card.status).toBe('open');
    expect(card.news.join()).toMatch(/a person decides/);
    expect(card.actions).toEqual(['hand-over', 'wrong-call']);
  });

  it('asked us to stop: no answer can be written', async () => {
    const { caseId, customerId } = await aSeatedCase(db);
    await rows('update customers set stopped_at = now() where id = $1', [customerId]);
    expect(no(await rig.desk.draft(caseId, 1, 'Sorry!', ADA))).toMatch(/asked us to stop/);
    expect((await rig.desk.card(caseId))!.customer.stopped).toBe(true);
  });
});

describe('showing the card', () => {
  const shownRow = async (caseId: number) =>
    (await rows('select * from cards where case_id = $1', [caseId]))[0]!;

  it('asks the network once before the CEO is asked, and shows what it says', async () => {
    const { caseId } = await aSeatedCase(db);
    rig.network.replyableNow = { way: 'none', reason: 'the author closed replies' };
    await rig.desk.showCard(caseId);
    expect((await rig.desk.card(caseId))!).toMatchObject({
      replyability: { way: 'none', reason: 'the author closed replies' },
      actions: ['hand-over', 'let-go', 'wrong-call'],
    });
    await rig.desk.showCard(caseId);
    expect(rig.network.asked).toBe(1);
  });

  it('asks again about the answer of the customer, and a network that is away holds no later card back', async () => {
    const its = await aSeatedCase(db);
    await rig.desk.showCard(its.caseId);
    const id = await rig.approve(its.caseId, 'Sorry!');
    rig.clock.pass(60_000);
    await rig.replies.publish(id);
    await theCustomerAnswers(db, its, 'Still late', rig.clock.now() + 1);
    const before = rig.network.asked;
    rig.network.replyableNow = new UnreachableError('x', 'no route');
    await rig.desk.showCard(its.caseId);
    expect(await shownRow(its.caseId)).toMatchObject({ shown_revision: await rig.revision(its.caseId) });
    rig.network.replyableNow = { way: 'api', reason: 'they answered us' };
    await rig.desk.showCard(its.caseId);
    await rig.desk.showCard(its.caseId);
    expect(rig.network.asked - before).toBe(2);
  });

  it('holds the first card back while the network is away', async () => {
    const { caseId } = await aSeatedCase(db);
    rig.network.replyableNow = new UnreachableError('x', 'no route');
    await expect(rig.desk.showCard(caseId)).rejects.toThrow(UnreachableError);
    expect(await rows('select 1 from cards where case_id = $1', [caseId])).toEqual([]);
    rig.network.replyableNow = new AuthenticationError('x', 'new token');
    await rig.desk.showCard(caseId);
    expect(await shownRow(caseId)).toMatchObject({ shown_revision: 1, asked: null });
  });

  it('posts one card however many workers show it, and brings it up to date', async () => {
    const chat = new FakeCardDesk();
    const other = aDesk(db, { cardDesk: chat });
    const { caseId } = await aSeatedCase(db);
    await Promise.all(Array.from({ length: 8 }, () => other.desk.showCard(caseId)));
    expect(chat.posted).toHaveLength(1);
    ok(await other.desk.draft(caseId, await other.revision(caseId), 'Sorry!', ADA));
    await other.desk.showCard(caseId);
    expect(chat.posted).toHaveLength(1);
    expect(chat.updates.at(-1)).toMatchObject({ reply: { text: 'Sorry!' } });
    expect(await shownRow(caseId)).toMatchObject({
      shown_revision: await other.revision(caseId),
      channel_id: 'private',
      message_id: 'message-1',
    });
    expect((await events(caseId)).filter((kind) => kind.startsWith('card-posted'))).toHaveLength(1);
  });

  it.each(['recorded', 'sample', 'canary'] as const)('never takes a %s out of the house', async (origin) => {
    const chat = new FakeCardDesk();
    const other = aDesk(db, { cardDesk: chat });
    const { caseId } = await aSeatedCase(db, { origin });
    await other.desk.showCard(caseId);
    expect(chat.posted).toEqual([]);
    expect(other.network.asked).toBe(0);
    expect(await shownRow(caseId)).toMatchObject({ shown_revision: 1, message_id: null });
  });

  it('leaves it to the console when the chat is out of use, and says why', async () => {
    const chat = new FakeCardDesk();
    const other = aDesk(db, { cardDesk: chat });
    const { caseId } = await aSeatedCase(db);
    chat.out = 'everybody can see the channel: make it private';
    await other.desk.showCard(caseId);
    expect(await shownRow(caseId)).toMatchObject({ trouble: chat.out, message_id: null });
    chat.out = null;
    await other.desk.showCard(caseId);
    expect(chat.posted).toHaveLength(1);
    expect(await shownRow(caseId)).toMatchObject({ trouble: null, message_id: 'message-1' });
  });

  it.each([new RefusedError('discord', 'missing access'), new AuthenticationError('discord', 'new token')])(
    'keeps what a person must mend: %s',
    async (error) => {
      const chat = new FakeCardDesk();
      const other = aDesk(db, { cardDesk: chat });
      const { caseId } = await aSeatedCase(db);
      chat.failing = error;
      await other.desk.showCard(caseId);
      expect(await shownRow(caseId)).toMatchObject({ trouble: error.message });
    },
  );

  it('throws what can be tried again, and then shows it', async () => {
    const chat = new FakeCardDesk();
    const other = aDesk(db, { cardDesk: chat });
    const { caseId } = await aSeatedCase(db);
    chat.failing = new UnreachableError('discord', 'no route');
    await expect(other.desk.showCard(caseId)).rejects.toThrow(UnreachableError);
    chat.failing = null;
    await other.desk.showCard(caseId);
    expect(chat.posted).toHaveLength(1);
  });

  it('shows nothing of a case that never reached the CEO', async () => {
    const { caseId } = await aSeatedCase(db, { ceo: 'none' });
    await rig.desk.showCard(caseId);
    expect(await rows('select 1 from cards where case_id = $1', [caseId])).toEqual([]);
  });

  it('never shows what a customer is worth, even when a rule says the figure', async () => {
    const { caseId } = await aSeatedCase(db, {
      value: 48_213,
      because: ['They bring us 48,213 every year.', 'They bring us 48.213 yearly.', 'A gold customer.'],
    });
    const card = JSON.stringify(await rig.desk.card(caseId));
    expect(card.replace(/[.,\s]/g, '')).not.toContain('48213');
    expect(card).toContain('A gold customer.');
  });
});

it('writes no words and no names into what is logged or handed on', async () => {
  const { caseId, handle } = await aSeatedCase(db, { text: 'Secret words' });
  const id = await rig.approve(caseId, 'Our secret answer');
  rig.clock.pass(60_000);
  rig.network.forecast = [new RefusedError('x', 'Secret words of a network')];
  await rig.replies.publish(id);
  const told = JSON.stringify([rig.events.fields, [...rig.events.counts], rig.handOn]);
  expect(told).not.toMatch(/secret/i);
  expect(told).not.toContain(handle);
});
