import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  RateLimitedError,
  RefusedError,
  UnreachableError,
} from '../../src/domain/errors.ts';
import { sha256 } from '../../src/store/cases.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import {
  ADA,
  aDesk,
  aSeatedCase,
  type DeskRig,
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

/** Approved, and its hold is over. */
async function due(text = 'Sorry, this is on us. I am looking into it myself.', on = rig) {
  const its = await aSeatedCase(on.db);
  const id = await on.approve(its.caseId, text);
  on.clock.pass(60_000);
  return { ...its, id, text };
}
const caseRow = async (id: number) => (await db.query('select * from cases where id = $1', [id]))[0]!;
const kinds = async (caseId: number) =>
  (
    await db.query<{ kind: string }>('select kind from case_events where case_id = $1 order by id', [caseId])
  ).map(({ kind }) => kind);

describe('what goes out', () => {
  it('is the approved text, byte for byte, once, to the post it answers', async () => {
    const { id, caseId, mentionId, text } = await due('Entschuldigung 👩‍👩‍👧! “Schön” isn’t it — 100 %');
    expect(await rig.replies.publish(id)).toBe('published');
    expect(rig.network.calls).toHaveLength(1);
    expect(Buffer.from(rig.network.calls[0]!.text)).toEqual(Buffer.from(text));
    expect(rig.network.calls[0]!.to.id).toBe(mentionId);
    expect(rig.network.calls[0]!.handle).toEqual({ root: 'r' });
    expect(await rig.reply(id)).toMatchObject({
      status: 'published',
      external_id: rig.network.published[0]!.reply.externalId,
      url: rig.network.published[0]!.reply.url,
      rehearsal: false,
    });
    expect(await caseRow(caseId)).toMatchObject({ status: 'waiting', ceo: 'replied' });
    expect(await kinds(caseId)).toContain('published');
    expect(rig.handOn.cards).toContain(caseId);
  });

  it('stands behind an approval that says who, when, which words and which post', async () => {
    const { id, mentionId, text } = await due();
    rig.network.before = async (order) => {
      const rows = await db.query('select * from approvals where reply_id = $1', [id]);
      expect(rows).toMatchObject([
        { by: 'person:ada', text_hash: sha256(order.text), mention_id: mentionId },
      ]);
      expect((await rig.reply(id)).status).toBe('publishing');
    };
    await rig.replies.publish(id);
    expect(rig.network.published).toHaveLength(1);
    expect(rig.network.calls[0]!.text).toBe(text);
  });

  it('waits for the end of the hold', async () => {
    const { caseId } = await aSeatedCase(db);
    const id = await rig.approve(caseId, 'Sorry!');
    rig.clock.pass(59_999);
    expect(await rig.replies.publish(id)).toBe('none');
    expect(rig.network.calls).toHaveLength(0);
    rig.clock.pass(1);
    expect(await rig.replies.publish(id)).toBe('published');
  });

  it('is nothing without an approval of these very words', async () => {
    const { id } = await due();
    await db.query(
      `update texts set body = 'You are all fools' where id = (select text_id from replies where id = $1)`,
      [id],
    );
    expect(await rig.replies.publish(id)).toBe('stopped');
    expect(rig.network.calls).toHaveLength(0);
    const { id: other } = await due();
    await db.query('delete from approvals where reply_id = $1', [other]);
    expect(await rig.replies.publish(other)).toBe('stopped');
    expect(rig.network.calls).toHaveLength(0);
  });

  it('is nothing when other words were put in the place of the approved ones', async () => {
    const { id, customerId } = await due();
    await db.query(
      `with other as (insert into texts (kind, customer_id, body, hash) values ('reply', $2, 'Other words', $3) returning id)
       update replies set text_id = (select id from other) where id = $1`,
      [id, customerId, sha256('Other words')],
    );
    expect(await rig.replies.publish(id)).toBe('stopped');
    expect(rig.network.calls).toHaveLength(0);
    expect((await rig.reply(id)).because).toMatch(/not the words that were approved/);
  });
});

describe('never twice', () => {
  it('makes one call however many workers try at once', async () => {
    const { id } = await due();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => rig.replies.publish(id)));
    expect(rig.network.calls).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1);
  });

  it('makes one call each when many replies go out together on one small pool', async () => {
    await using small = await aDatabase({ pool: { max: 5 } });
    const other = aDesk(small);
    const ids: number[] = [];
    for (let n = 0; n < 8; n++)
      ids.push(await other.approve((await aSeatedCase(small)).caseId, `Sorry ${n}`));
    other.clock.pass(60_000);
    await Promise.all(ids.map((id) => other.replies.publish(id)));
    expect(other.network.published).toHaveLength(8);
  });

  it('does not look while another worker is still calling', async () => {
    const { id } = await due();
    let release = (): void => undefined;
    const calling = new Promise<void>((resolve) => {
      rig.network.before = () => {
        resolve();
        return new Promise<void>((go) => {
          release = go;
        });
      };
    });
    const first = rig.replies.publish(id);
    await calling;
    rig.clock.pass(3_600_000);
    expect(await rig.replies.publish(id)).toBe('busy');
    expect(rig.network.finds).toBe(0);
    release();
    expect(await first).toBe('published');
    expect(rig.network.published).toHaveLength(1);
  });

  it('makes no second call when the database cuts us off during the first', async () => {
    const { id } = await due();
    const others: unknown[] = [];
    rig.network.before = async () => {
      await db.query(
        `select pg_terminate_backend(pid, 10000) from pg_locks
         where locktype = 'advisory' and classid = 4400006 and objid = $1
           and database = (select oid from pg_database where datname = current_database())`,
        [id],
      );
      for (let n = 0; n < 3; n++) others.push(await rig.replies.publish(id));
    };
    await rig.replies.publish(id).catch(() => undefined);
    expect(others).toEqual(['none', 'none', 'none']);
    expect(rig.network.calls).toHaveLength(1);
    expect(await rig.reply(id)).toMatchObject({ status: 'published' });
  });

  it('finds a reply whose answer was lost, and does not send it again', async () => {
    const { id, caseId } = await due();
    rig.network.forecast = ['answer-lost'];
    expect(await rig.replies.publish(id)).toBe('unknown');
    expect(rig.handOn.replies.at(-1)).toEqual({ id, at: rig.clock.now() + 10_000 });
    expect(await rig.replies.publish(id)).toBe('none');
    rig.clock.pass(10_000);
    expect(await rig.replies.publish(id)).toBe('published');
    expect(rig.network.calls).toHaveLength(1);
    expect(await rig.reply(id)).toMatchObject({
      status: 'published',
      external_id: rig.network.published[0]!.reply.externalId,
    });
    expect(await kinds(caseId)).toEqual(expect.arrayContaining(['reply-unknown', 'published']));
  });

  it('says that nothing was sent when an unknown one is surely absent, and leaves the next word to a person', async () => {
    const { id, caseId } = await due();
    rig.network.forecast = ['request-lost'];
    await rig.replies.publish(id);
    rig.clock.pass(10_000);
    expect(await rig.replies.publish(id)).toBe('failed');
    rig.clock.pass(3_600_000);
    expect(await rig.replies.publish(id)).toBe('none');
    expect(rig.network.calls).toHaveLength(1);
    const card = (await rig.desk.card(caseId))!;
    expect(card.reply).toMatchObject({
      status: 'failed',
      because: expect.stringMatching(/Nothing was sent/),
    });
    expect(card.actions).toContain('reply');
  });

  it('leaves to a person what nobody can tell, and stops asking', async () => {
    const { id, caseId } = await due();
    rig.network.forecast = ['answer-lost'];
    rig.network.findsNothing = 'cannot-tell';
    await rig.replies.publish(id);
    for (let n = 0; n < 12; n++) {
      rig.clock.pass(3_600_000);
      await rig.replies.publish(id);
    }
    expect(rig.network.calls).toHaveLength(1);
    expect(rig.network.finds).toBe(rig.settings.maxLooks);
    const card = (await rig.desk.card(caseId))!;
    expect(card.actions).toEqual(['settle-published', 'settle-failed']);
    const settled = await rig.desk.settle(caseId, card.revision, { kind: 'published' }, ADA);
    expect(settled).toMatchObject({ ok: true, card: { status: 'waiting', ceo: 'replied' } });
    expect(await rig.reply(id)).toMatchObject({ status: 'published' });
  });

  it('takes a call that never answers as unknown', async () => {
    const impatient = aDesk(db, { settings: { publishTimeoutSeconds: 1 } });
    const { caseId } = await aSeatedCase(db);
    const id = await impatient.approve(caseId, 'Sorry!');
    impatient.clock.pass(60_000);
    impatient.network.forecast = ['stopped-dead'];
    expect(await impatient.replies.publish(id)).toBe('unknown');
  });

  it('takes a fault of our own during the call as unknown, and wakes us', async () => {
    const { id } = await due();
    rig.network.forecast = [new TypeError('x is undefined')];
    expect(await rig.replies.publish(id)).toBe('unknown');
    expect(rig.events.troubles.map(({ event }) => event)).toEqual(['reply-outcome-unknown']);
  });
});

describe('after a crash', () => {
  /** A worker that committed `publishing` and then died: before its call, or after it. */
  async function crashed(published: boolean, on = rig) {
    const its = await due(undefined, on);
    on.network.forecast = [published ? 'answer-lost' : 'request-lost'];
    await on.replies.publish(its.id);
    await on.db.query(`update replies set status = 'publishing', because = null where id = $1`, [its.id]);
    return its;
  }

  it('waits until the network must show it, then finds what was sent', async () => {
    const { id } = await crashed(true);
    expect(await rig.replies.publish(id)).toBe('none');
    expect(rig.network.finds).toBe(0);
    rig.clock.pass(10_000);
    expect(await rig.replies.publish(id)).toBe('published');
    expect(rig.network.calls).toHaveLength(1);
    expect(rig.network.published).toHaveLength(1);
  });

  it('sends it again under the same key when it is surely absent', async () => {
    const { id } = await crashed(false);
    rig.clock.pass(10_000);
    expect(await rig.replies.publish(id)).toBe('published');
    expect(rig.network.calls).toHaveLength(2);
    expect(new Set(rig.network.calls.map(({ key }) => key)).size).toBe(1);
    expect(rig.network.calls[1]!.firstTriedAt).toBe(rig.network.calls[0]!.firstTriedAt);
    expect(rig.network.published).toHaveLength(1);
  });

  it('sends nothing again when the customer changed the post meanwhile', async () => {
    const { id, mentionId } = await crashed(false);
    await theCustomerEdits(db, mentionId, 'It came after all, thank you');
    rig.clock.pass(10_000);
    expect(await rig.replies.publish(id)).toBe('stopped');
    expect(rig.network.published).toHaveLength(0);
  });

  it.each(['cannot-tell', new UnreachableError('x', 'no route')] as const)(
    'becomes unknown when the network answers %s',
    async (answer) => {
      const { id } = await crashed(false);
      rig.network.findsNothing = answer;
      rig.clock.pass(10_000);
      expect(await rig.replies.publish(id)).toBe('unknown');
      expect(rig.network.calls).toHaveLength(1);
    },
  );

  it('is looked after together with the unknown ones', async () => {
    await using own = await aDatabase();
    const other = aDesk(own);
    await crashed(true, other);
    await crashed(true, other);
    other.clock.pass(10_000);
    expect(await other.replies.lookAfterUnknown()).toBe(2);
    expect(await other.replies.lookAfterUnknown()).toBe(0);
    expect(other.network.calls).toHaveLength(2);
  });
});

describe('what the network says', () => {
  it('later: held again until then, and Undo still works', async () => {
    const { id, caseId } = await due();
    rig.network.forecast = [new RateLimitedError('x', 900_000)];
    expect(await rig.replies.publish(id)).toBe('later');
    expect(rig.handOn.replies.at(-1)).toEqual({ id, at: rig.clock.now() + 900_000 });
    const card = (await rig.desk.card(caseId))!;
    expect(card.reply).toMatchObject({ status: 'held', because: expect.stringMatching(/wait 900 s/) });
    expect(card.actions).toContain('undo');
    rig.clock.pass(900_000);
    expect(await rig.replies.publish(id)).toBe('published');
  });

  it.each([
    ['no', new RefusedError('x', 'you may not reply to this conversation'), /may not reply/],
    ['who are you', new AuthenticationError('x', 'the token was revoked; connect again'), /revoked/],
  ])('%s: failed, with the reason on the card', async (_said, error, because) => {
    const { id, caseId } = await due();
    rig.network.forecast = [error];
    expect(await rig.replies.publish(id)).toBe('failed');
    const card = (await rig.desk.card(caseId))!;
    expect(card.reply).toMatchObject({ status: 'failed', because: expect.stringMatching(because) });
    expect(card.news.join()).toMatch(because);
    expect(card).toMatchObject({ status: 'open', ceo: 'seated' });
    expect(card.actions).toContain('reply');
  });

  it('nothing at all, for good: tried a bounded number of times, then failed', async () => {
    const { id } = await due();
    rig.network.replyableNow = new UnreachableError('x', 'no route');
    let outcome = 'later';
    for (let n = 0; n < 100 && outcome === 'later'; n++) {
      outcome = await rig.replies.publish(id);
      rig.clock.pass(120_000);
    }
    expect(outcome).toBe('failed');
    expect((await rig.reply(id)).attempts).toBeLessThanOrEqual(rig.settings.maxTries);
    expect(rig.network.calls).toHaveLength(0);
  });

  it('no connection to it is set up: failed, and it says so', async () => {
    const alone = aDesk(db, { publisher: null, watch: null });
    const { caseId } = await aSeatedCase(db);
    const id = await alone.approve(caseId, 'Sorry!');
    alone.clock.pass(60_000);
    expect(await alone.replies.publish(id)).toBe('failed');
    expect((await alone.reply(id)).because).toMatch(/no connection to x/);
  });
});

describe('between approval and publishing', () => {
  it('an edit stops it, and the card shows old and new', async () => {
    const { id, caseId, mentionId } = await due();
    await theCustomerEdits(db, mentionId, 'My parcel is late again. UPDATE: it was stolen');
    expect(await rig.replies.publish(id)).toBe('stopped');
    expect(rig.network.calls).toHaveLength(0);
    const card = (await rig.desk.card(caseId))!;
    expect(card.words[0]).toMatchObject({
      text: 'My parcel is late again. UPDATE: it was stolen',
      before: expect.stringMatching(/^My parcel is late again, order/),
    });
    expect(card.reply).toMatchObject({
      status: 'withdrawn',
      because: expect.stringMatching(/changed the post/),
    });
    expect(card.actions).toContain('reply');
  });

  it('an edit that only the last look finds stops it', async () => {
    const its = await aSeatedCase(db);
    const looking = aDesk(db, { take: () => theCustomerEdits(db, its.mentionId, 'I was wrong, sorry') });
    const id = await looking.approve(its.caseId, 'We are sorry');
    looking.clock.pass(60_000);
    looking.network.news = [{ kind: 'delete', network: 'x', externalId: its.mentionId.slice(2) }];
    expect(await looking.replies.publish(id)).toBe('stopped');
    expect(looking.taken).toHaveLength(1);
    expect(looking.network.calls).toHaveLength(0);
  });

  it('a deletion ends it', async () => {
    const { id, mentionId } = await due();
    await theAuthorDeletes(db, mentionId);
    expect(await rig.replies.publish(id)).toBe('none');
    expect(await rig.reply(id)).toMatchObject({ status: 'withdrawn' });
    expect(rig.network.calls).toHaveLength(0);
  });

  it('a "stop" ends it', async () => {
    const { id, customerId } = await due();
    await db.query('update customers set stopped_at = now() where id = $1', [customerId]);
    expect(await rig.replies.publish(id)).toBe('stopped');
    expect((await rig.reply(id)).because).toMatch(/asked us to stop/);
    expect(rig.network.calls).toHaveLength(0);
  });

  it('a network that no longer lets us answer ends it, and the card knows', async () => {
    const { id, caseId } = await due();
    rig.network.replyableNow = {
      way: 'link-out',
      reason: 'the author limits replies',
      link: 'https://x.example/i',
    };
    expect(await rig.replies.publish(id)).toBe('stopped');
    expect(rig.network.calls).toHaveLength(0);
    expect((await rig.desk.card(caseId))!.replyability).toMatchObject({ way: 'link-out' });
  });

  it('keeps the case open when the customer spoke again after the approval', async () => {
    const { id, ...its } = await due();
    await theCustomerAnswers(db, its, 'And another thing', rig.clock.now() + 5);
    expect(await rig.replies.publish(id)).toBe('published');
    expect(await caseRow(its.caseId)).toMatchObject({ status: 'open', ceo: 'seated' });
  });
});

describe('only the real goes out', () => {
  it.each(['recorded', 'sample', 'canary'] as const)(
    'a %s is rehearsed: nobody is called',
    async (origin) => {
      const { caseId } = await aSeatedCase(db, { origin });
      const id = await rig.approve(caseId, 'We are sorry');
      rig.clock.pass(60_000);
      expect(await rig.replies.publish(id)).toBe('published');
      expect(rig.network.calls).toHaveLength(0);
      expect(rig.network.asked).toBe(0);
      expect(await rig.reply(id)).toMatchObject({ rehearsal: true, url: null, external_id: null });
      expect((await rig.desk.card(caseId))!.reply).toMatchObject({ rehearsal: true });
    },
  );

  it('a webhook has no API, whatever the row says', async () => {
    const { caseId } = await aSeatedCase(db, { origin: 'webhook' });
    const id = await rig.approve(caseId, 'We are sorry');
    rig.clock.pass(60_000);
    expect(await rig.replies.publish(id)).toBe('stopped');
    expect(rig.network.calls).toHaveLength(0);
  });
});
