import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideUndo } from '../../src/ceo-desk/actions.ts';
import { type Desk, decideConfirm, decideDraft } from '../../src/ceo-desk/answer.ts';
import { cardOf } from '../../src/ceo-desk/card.ts';
import { decideSettle } from '../../src/ceo-desk/settle.ts';
import type { Person } from '../../src/domain/person.ts';
import type { SupportActions } from '../../src/ports.ts';
import { createGuard } from '../../src/reply/guard.ts';
import { createReplyManners } from '../../src/reply/manners.ts';
import { ReplySettings } from '../../src/reply/settings.ts';
import { ceoDeskStore } from '../../src/store/ceo-desk.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { supportReply } from '../../src/support-desk/answering.ts';
import { NOON } from '../rigs/builders.ts';
import { aSeatedCase } from '../rigs/desk.ts';
import { emptied, KeptEvents, KeptHandOn, SetClock } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const sue: Person = { id: 'sue', name: 'Sue', roles: ['support'] };
const ceo: Person = { id: 'ada', name: 'Ada', roles: ['ceo'] };

function answering(): { reply: SupportActions['reply']; handOn: KeptHandOn } {
  const clock = new SetClock();
  const handOn = new KeptHandOn();
  const manners = createReplyManners();
  const guard = createGuard(manners, ReplySettings.parse({}));
  const desk: Desk = { guard, manners, now: NOON, hold: 60_000, pace: 0, contactDue: 3_600_000 };
  const reply = supportReply({
    stories: ceoDeskStore(db),
    clock,
    handOn,
    events: new KeptEvents(),
    steps: {
      draft: (story, text) => decideDraft(story, text, desk),
      confirm: (story) => decideConfirm(story, desk),
      undo: decideUndo,
      settle: decideSettle,
      card: (story) => cardOf(story, { manners, nameOf: (actor) => actor, now: NOON }),
    },
  });
  return { reply, handOn };
}

const replies = () => db.query('select status, drafted_by from replies');

describe('support’s public answer', () => {
  it('takes the same steps as the CEO’s, under its own approval', async () => {
    const { caseId } = await aSeatedCase(db, { ceo: 'none' });
    const { reply, handOn } = answering();
    const before = await reply.card(caseId);
    expect(before?.actions).toEqual(['reply', 'wrong-call']);
    expect(before?.ceo).toBe('none');
    const drafted = await reply.draft(caseId, before?.revision ?? 0, 'We are looking for it.', sue);
    expect(drafted).toMatchObject({ ok: true, card: { actions: ['confirm', 'edit', 'undo'] } });
    const revision = drafted.ok ? drafted.card.revision : 0;
    const [one, two] = await Promise.all([
      reply.confirm(caseId, revision, sue),
      reply.confirm(caseId, revision, sue),
    ]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
    expect(await replies()).toEqual([{ status: 'held', drafted_by: 'person:sue' }]);
    expect(await db.query('select by from approvals')).toEqual([{ by: 'person:sue' }]);
    expect(handOn.replies).toHaveLength(1);
    expect(handOn.cards).toEqual([]);
    const held = await reply.card(caseId);
    expect(await reply.undo(caseId, held?.revision ?? 0, sue)).toMatchObject({ ok: true });
    expect(await replies()).toEqual([{ status: 'withdrawn', drafted_by: 'person:sue' }]);
    expect(await db.query('select ceo from cases')).toEqual([{ ceo: 'none' }]);
  });

  it.each(['seated', 'replied'] as const)('waits while the CEO has the case: %s', async (part) => {
    const { caseId } = await aSeatedCase(db, { ceo: part });
    const { reply } = answering();
    const card = await reply.card(caseId);
    expect(card?.actions).toEqual([]);
    expect(await reply.draft(caseId, card?.revision ?? 0, 'Hello', sue)).toMatchObject({
      ok: false,
      because: expect.stringContaining('The CEO has this case'),
    });
    expect(await replies()).toEqual([]);
  });

  it('is not for the CEO’s people, nor for who looks at an older card', async () => {
    const { caseId } = await aSeatedCase(db, { ceo: 'handed-over' });
    const { reply } = answering();
    expect(await reply.draft(caseId, 1, 'Hello', ceo)).toMatchObject({ ok: false });
    expect(await reply.draft(caseId, 99, 'Hello', sue)).toMatchObject({ ok: false });
    expect(await reply.draft(12_345, 1, 'Hello', sue)).toMatchObject({ ok: false });
    expect(await reply.card(12_345)).toBeNull();
  });

  it('goes to a contact task where no public way exists, and leaves the CEO’s part alone', async () => {
    const { caseId } = await aSeatedCase(db, { ceo: 'none', way: 'email', email: 'j@example.org' });
    const { reply } = answering();
    const drafted = await reply.draft(caseId, 1, 'We will call you.', sue);
    const done = await reply.confirm(caseId, drafted.ok ? drafted.card.revision : 0, sue);
    expect(done).toMatchObject({ ok: true });
    expect(await db.query('select recipient, body from contact_tasks')).toEqual([
      { recipient: 'j@example.org', body: 'We will call you.' },
    ]);
    expect(await db.query('select ceo from cases')).toEqual([{ ceo: 'none' }]);
    const kinds = await db.query<{ kind: string }>('select kind from case_events');
    expect(kinds.map((row) => row.kind)).not.toContain('handed-over');
  });

  it('by hand is kept as answered', async () => {
    const { caseId } = await aSeatedCase(db, { ceo: 'none', way: 'link-out' });
    const { reply } = answering();
    const outcome = { kind: 'published', text: 'Sorry!', url: 'https://x.example/9' } as const;
    expect(await reply.settle(caseId, 1, outcome, sue)).toMatchObject({ ok: true });
    expect(await replies()).toEqual([{ status: 'published', drafted_by: 'person:sue' }]);
    expect(await db.query('select status, ceo from cases')).toEqual([{ status: 'waiting', ceo: 'none' }]);
  });
});
