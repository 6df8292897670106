import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { type WithdrawnBy, withdraw } from '../../src/store/withdraw.ts';
import { aPost, HOUR, NOON, serious } from '../rigs/builders.ts';
import { aFurtherMention, aSeatedCase } from '../rigs/desk.ts';
import { anIntake, aRouting, emptied, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const gone = (mentionId: string, why: WithdrawnBy = 'deleted-at-source', at = NOON + HOUR) =>
  db.transaction((tx) => withdraw(tx, mentionId, why, at));
const theCase = async () =>
  (await db.query('select status, ceo, ending, ending_reason, revision from cases order by id'))[0];
const kinds = async () =>
  (await db.query<{ kind: string }>('select kind from case_events order by id')).map((row) => row.kind);
const reply = (caseId: number, mentionId: string, status: string) =>
  db.query(
    `with t as (insert into texts (kind, body, hash) values ('reply', 'Sorry!', 'h') returning id)
     insert into replies (case_id, mention_id, network, way, status, text_id, content_hash, drafted_by, drafted_at, key)
     select $1, $2, 'x', 'api', $3, t.id, 'h', 'person:ada', now(), 'k' from t`,
    [caseId, mentionId, status],
  );

describe('a deletion at the source (law 10)', () => {
  it('takes the words of every revision, the address and the fingerprint, and keeps the decision', async () => {
    const post = aPost({ externalId: 'p', url: 'https://x.example/jane/p' });
    await anIntake(db).take([post, { kind: 'edit', post: { ...post, text: 'worse' } }]);
    await score(db);
    await aRouting(db).route();
    expect(await gone('x:p')).toEqual({ withdrawn: true, cases: [1] });
    expect(await db.query('select body, hash, erased_at is not null as erased from texts')).toEqual([
      { body: '', hash: '', erased: true },
      { body: '', hash: '', erased: true },
    ]);
    expect(await db.query('select url, fingerprint, content_hash, reply_way, stage from mentions')).toEqual([
      { url: null, fingerprint: null, content_hash: '', reply_way: 'none', stage: 'decided' },
    ]);
    expect(await db.query('select rule from decisions')).toEqual([{ rule: 'needs-help' }]);
    expect(await theCase()).toMatchObject({ status: 'closed', ending: 'withdrawn' });
    const [after] = await db.query('select count(*) as n from case_events');
    expect(await gone('x:p')).toEqual({ withdrawn: false, cases: [] });
    expect((await db.query('select count(*) as n from case_events'))[0]).toEqual(after);
  });

  it('before anything was decided ends the mention there', async () => {
    await anIntake(db).take([aPost({ externalId: 'p' })]);
    await gone('x:p');
    expect(await db.query('select stage from mentions')).toEqual([{ stage: 'delivered' }]);
    expect(await db.query('select desk, rule from decisions')).toEqual([
      { desk: 'nobody', rule: 'withdrawn-before-decided' },
    ]);
    expect(await aRouting(db).route()).toBe(0);
  });

  it('gives up the seat it waits for, and nothing seats it later', async () => {
    await anIntake(db).take([aPost({ externalId: 'p', createdAt: NOON })]);
    await score(db, () => serious());
    await aRouting(db).route();
    await gone('x:p');
    await aRouting(db).routing.finishLane('recorded');
    expect(await db.query('select status, reason from seats')).toEqual([
      { status: 'passed', reason: 'withdrawn' },
    ]);
    expect(await theCase()).toMatchObject({ ceo: 'none', ending: 'withdrawn' });
    expect(await kinds()).toEqual(['opened', 'passed-over', 'withdrawn', 'closed']);
  });

  it.each(['drafted', 'held'])('ends what was about to be said: %s', async (status) => {
    const its = await aSeatedCase(db);
    await reply(its.caseId, its.mentionId, status);
    await gone(its.mentionId);
    expect(await db.query('select status, because from replies')).toEqual([
      { status: 'withdrawn', because: 'the author deleted the post' },
    ]);
    expect(await kinds()).toEqual(['opened', 'seated', 'hold-stopped', 'withdrawn', 'closed']);
  });

  it('leaves the case to the rest of what the customer said', async () => {
    const its = await aSeatedCase(db);
    await aFurtherMention(db, { ...its, text: 'And again' });
    await gone(its.mentionId);
    expect(await theCase()).toMatchObject({ status: 'open', ceo: 'seated', revision: 2 });
    expect(await db.query("select body from texts where kind = 'mention' order by id")).toEqual([
      { body: '' },
      { body: 'And again' },
    ]);
  });

  it.each([
    ['published', 'waiting'],
    ['published', 'closed'],
    ['unknown', 'open'],
    ['publishing', 'open'],
  ])('after our answer is a person’s to decide: %s, %s', async (status, before) => {
    const its = await aSeatedCase(db);
    await reply(its.caseId, its.mentionId, status);
    await db.query('update cases set status = $1', [before]);
    await gone(its.mentionId);
    expect(await theCase()).toMatchObject({ status: 'open' });
    expect(await db.query('select status from replies')).toEqual([{ status }]);
    expect(
      await db.query("select data->>'answered' as answered from case_events where kind = 'withdrawn'"),
    ).toEqual([{ answered: 'true' }]);
  });

  it('by our own erasing wakes nobody', async () => {
    const its = await aSeatedCase(db);
    await reply(its.caseId, its.mentionId, 'published');
    await db.query("update cases set status = 'closed', ending = 'answered'");
    await gone(its.mentionId, 'erased');
    expect(await theCase()).toMatchObject({ status: 'closed', ending: 'answered' });
  });

  it('of a post we do not know is remembered', async () => {
    expect(await gone('x:unheard')).toEqual({ withdrawn: false, cases: [] });
    await gone('x:unheard');
    expect(await db.query('select mention_id from tombstones')).toEqual([{ mention_id: 'x:unheard' }]);
  });
});
