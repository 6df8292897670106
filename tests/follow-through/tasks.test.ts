import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RateLimitedError } from '../../src/domain/errors.ts';
import type { Incoming } from '../../src/domain/mention.ts';
import { FollowThroughSettings } from '../../src/follow-through/settings.ts';
import { createFollowThrough, type FollowThrough } from '../../src/follow-through/tasks.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { followThroughStore } from '../../src/store/follow-through.ts';
import { DAY, HOUR, MINUTE, NOON } from '../rigs/builders.ts';
import { ADA, aDesk, aFurtherMention, aSeatedCase, type DeskRig } from '../rigs/desk.ts';
import { emptied } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
let rig: DeskRig;
let taken: Incoming[];
let ticks: unknown[][];
let timers: FollowThrough;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  await emptied(db);
  rig = aDesk(db);
  taken = [];
  ticks = [];
  timers = createFollowThrough({
    store: followThroughStore(db),
    handOn: rig.handOn,
    events: rig.events,
    watches: [rig.network],
    take: async (_network, items) => void taken.push(...items),
    advanceSeats: async (...args) => ticks.push(args),
    canary: async () => 0,
    settings: FollowThroughSettings.parse({}),
  });
});

const caseRow = async (id: number) => (await db.query('select * from cases where id = $1', [id]))[0]!;
const kinds = async (caseId: number) =>
  (
    await db.query<{ kind: string }>('select kind from case_events where case_id = $1 order by id', [caseId])
  ).map(({ kind }) => kind);

describe('replies', () => {
  it('hands on what the queue may have lost: ended holds and unknown outcomes', async () => {
    const held = await rig.approve((await aSeatedCase(db)).caseId, 'Sorry!');
    const lost = await rig.approve((await aSeatedCase(db)).caseId, 'Sorry!');
    rig.clock.pass(60_000);
    rig.network.forecast = ['answer-lost'];
    await rig.replies.publish(lost);
    const young = await rig.approve((await aSeatedCase(db)).caseId, 'Sorry!');
    rig.handOn.replies.length = 0;
    expect(await timers['due-replies'](rig.clock.now())).toBe(2);
    expect(new Set(rig.handOn.replies.map(({ id }) => id))).toEqual(new Set([held, lost]));
    expect(rig.handOn.replies.map(({ id }) => id)).not.toContain(young);
  });
});

describe('sweep', () => {
  it('hands on what stands still, in order and in batches, and leaves the rest', async () => {
    const { customerId, handle } = await aSeatedCase(db);
    const ids: string[] = [];
    for (let n = 0; n < 103; n++)
      ids.push((await aFurtherMention(db, { customerId, handle, text: `m${n}` })).mentionId);
    const old = new Date(NOON - HOUR);
    await db.query(`update mentions set stage = 'stored', staged_at = $2 where id = any($1)`, [ids, old]);
    await db.query(`update mentions set stage = 'scored' where id = $1`, [ids[101]]);
    await db.query(`update mentions set stage = 'decided' where id = $1`, [ids[102]]);
    await db.query(`update mentions set staged_at = $2 where id = $1`, [ids[0], new Date(NOON - 1000)]);
    expect(await timers.sweep(NOON)).toBe(102);
    expect(rig.handOn.steps.map(({ step, ids: batch }) => [step, batch.length])).toEqual([
      ['score', 100],
      ['route', 1],
      ['support-desk', 1],
    ]);
    expect(rig.handOn.steps[0]!.ids).toEqual(ids.slice(1, 101));
  });
});

describe('seats', () => {
  it('moves the live lane on', async () => {
    await timers.seats(NOON);
    expect(ticks).toEqual([['live', NOON]]);
  });

  it('gives a case back to support when nobody used its seat, once, and the card says so', async () => {
    const unused = await aSeatedCase(db);
    const drafted = await aSeatedCase(db);
    const spoken = await aSeatedCase(db);
    const sample = await aSeatedCase(db, { origin: 'sample' });
    await db.query('update cases set seated_at = $1, waiting_since = $1', [new Date(NOON)]);
    await rig.desk.draft(drafted.caseId, 1, 'Sorry!', ADA);
    await db.query('update cases set waiting_since = $2 where id = $1', [
      spoken.caseId,
      new Date(NOON + 70 * HOUR),
    ]);
    rig.handOn.cards.length = 0;
    await timers.seats(NOON + 71 * HOUR);
    expect(rig.handOn.cards).toEqual([]);
    await timers.seats(NOON + 73 * HOUR);
    await timers.seats(NOON + 73 * HOUR);
    expect(rig.handOn.cards).toEqual([unused.caseId]);
    expect(await caseRow(unused.caseId)).toMatchObject({ ceo: 'handed-over', status: 'open' });
    expect((await kinds(unused.caseId)).filter((kind) => kind === 'handed-over')).toHaveLength(1);
    const card = await rig.desk.card(unused.caseId);
    expect(card).toMatchObject({ endedBy: 'back with support: the seat was not used in time', actions: [] });
    for (const { caseId } of [drafted, spoken, sample]) {
      expect(await caseRow(caseId)).toMatchObject({ ceo: 'seated' });
    }
  });
});

describe('cards', () => {
  it('shows again what is behind, never shown, or could not be shown', async () => {
    const shown = await aSeatedCase(db);
    const behind = await aSeatedCase(db);
    const never = await aSeatedCase(db);
    const troubled = await aSeatedCase(db);
    await aSeatedCase(db, { ceo: 'none' });
    for (const { caseId } of [shown, behind, troubled]) await rig.desk.showCard(caseId);
    await db.query('update cases set revision = revision + 1 where id = $1', [behind.caseId]);
    await db.query(`update cards set trouble = 'the channel is public' where case_id = $1`, [
      troubled.caseId,
    ]);
    expect(await timers.cards(NOON)).toBe(3);
    expect(new Set(rig.handOn.cards)).toEqual(new Set([behind.caseId, never.caseId, troubled.caseId]));
  });
});

describe('deletions', () => {
  const checkedAt = async (id: string) =>
    (await db.query<{ checked_at: number }>('select checked_at from mentions where id = $1', [id]))[0]!
      .checked_at;

  it('asks about posts of open cases after 6 hours, about others within a day, and never about what is not live', async () => {
    const open = await aSeatedCase(db);
    const closed = await aSeatedCase(db);
    const recorded = await aSeatedCase(db, { origin: 'recorded' });
    const webhook = await aSeatedCase(db, { origin: 'webhook' });
    await db.query(`update cases set status = 'closed' where id = $1`, [closed.caseId]);
    rig.network.news = [{ kind: 'delete', network: 'x', externalId: open.mentionId.slice(2) }];
    expect(await timers.deletions(NOON + 5 * HOUR)).toBe(0);
    expect(await timers.deletions(NOON + 6 * HOUR + 1)).toBe(1);
    expect(taken).toEqual(rig.network.news);
    expect(await checkedAt(open.mentionId)).toBe(NOON + 6 * HOUR + 1);
    expect(await checkedAt(closed.mentionId)).toBeNull();
    expect(await timers.deletions(NOON + 6 * HOUR + 2)).toBe(0);
    expect(await timers.deletions(NOON + 23 * HOUR)).toBe(2);
    expect(await checkedAt(recorded.mentionId)).toBeNull();
    expect(await checkedAt(webhook.mentionId)).toBeNull();
  });

  it('reads the counts of a post again at set ages, while its case waits for a first answer', async () => {
    const { mentionId, caseId } = await aSeatedCase(db);
    const follows = async (part: string, minutes: number[]) => {
      await db.query('update cases set ceo = $2 where id = $1', [caseId, part]);
      await db.query('update mentions set checked_at = null where id = $1', [mentionId]);
      const asked: number[] = [];
      for (const at of minutes) if ((await timers.deletions(NOON + at * MINUTE)) > 0) asked.push(at);
      return asked;
    };
    const times = [5, 19, 21, 25, 61, 66, 120, 200, 300];
    expect(await follows('none', times)).toEqual([21, 61, 200]);
    expect(await follows('seated', times)).toEqual([]);
    // Later than it should have been: once for all the ages that passed.
    expect(await follows('none', [190, 195])).toEqual([190]);
  });

  it('asks at most 100 a call, and goes on after a limit where it stopped', async () => {
    const { customerId, handle } = await aSeatedCase(db);
    for (let n = 0; n < 204; n++) await aFurtherMention(db, { customerId, handle, text: `m${n}` });
    const sizes: number[] = [];
    const { look } = rig.network;
    rig.network.look = async (posts) => {
      sizes.push(posts.length);
      if (sizes.length === 2) throw new RateLimitedError('x', 1000);
      return look.call(rig.network, posts);
    };
    const now = NOON + DAY;
    expect(await timers.deletions(now)).toBe(100);
    expect(rig.events.troubles).toHaveLength(1);
    expect(await timers.deletions(now)).toBe(105);
    expect(sizes).toEqual([100, 100, 100, 5]);
    expect(await timers.deletions(now)).toBe(0);
  });
});

describe('cases', () => {
  it('closes an answered one that stays quiet, by a rule with a name', async () => {
    const { caseId } = await aSeatedCase(db);
    const id = await rig.approve(caseId, 'Sorry!');
    rig.clock.pass(60_000);
    await rig.replies.publish(id);
    const answered = rig.clock.now();
    expect(await timers['stale-cases'](answered + 7 * DAY - MINUTE)).toBe(0);
    expect(await timers['stale-cases'](answered + 7 * DAY + MINUTE)).toBe(1);
    expect(await caseRow(caseId)).toMatchObject({
      status: 'closed',
      ending: 'answered',
      ending_reason: 'answered-and-quiet',
    });
    expect(await timers['stale-cases'](answered + 8 * DAY)).toBe(0);
  });

  it('does not close one with a contact task or a reply in hand, nor any other lane’s', async () => {
    const withTask = await aSeatedCase(db);
    const withDraft = await aSeatedCase(db);
    const sample = await aSeatedCase(db, { origin: 'sample' });
    await db.query(
      `insert into contact_tasks (case_id, way, recipient, subject, body, due_at, opened_at)
       values ($1, 'call', '+1', 's', 'b', now(), now())`,
      [withTask.caseId],
    );
    await rig.desk.draft(withDraft.caseId, 1, 'Sorry!', ADA);
    await db.query(`update cases set status = 'waiting', moved_at = $1`, [new Date(NOON)]);
    expect(await timers['stale-cases'](NOON + 30 * DAY)).toBe(0);
    expect(await caseRow(sample.caseId)).toMatchObject({ status: 'waiting' });
  });

  it('recalls one without progress once for every three days, on the card too', async () => {
    const seated = await aSeatedCase(db);
    const support = await aSeatedCase(db, { ceo: 'none' });
    expect(await timers['stale-cases'](NOON + 3 * DAY - MINUTE)).toBe(0);
    expect(await timers['stale-cases'](NOON + 3 * DAY + MINUTE)).toBe(2);
    expect(await timers['stale-cases'](NOON + 4 * DAY)).toBe(0);
    expect(await timers['stale-cases'](NOON + 6 * DAY + 2 * MINUTE)).toBe(2);
    expect((await kinds(support.caseId)).filter((kind) => kind === 'reminded')).toHaveLength(2);
    expect(rig.handOn.cards).toEqual([seated.caseId, seated.caseId]);
    expect((await rig.desk.card(seated.caseId))!.news).toEqual(['nothing has moved here for a while']);
    expect((await caseRow(seated.caseId)).moved_at).toBe(NOON);
  });
});

describe('contact tasks', () => {
  it('tells once when one is due', async () => {
    const { caseId } = await aSeatedCase(db);
    await db.query(
      `insert into contact_tasks (case_id, way, recipient, subject, body, due_at, opened_at)
       values ($1, 'call', '+1', 's', 'b', $2, now())`,
      [caseId, new Date(NOON + HOUR)],
    );
    expect(await timers['contact-tasks'](NOON)).toBe(0);
    expect(await timers['contact-tasks'](NOON + 2 * HOUR)).toBe(1);
    expect(await timers['contact-tasks'](NOON + 3 * HOUR)).toBe(0);
    expect(await kinds(caseId)).toContain('contact-task');
    expect(rig.events.counts.get('contact-task-due')).toBe(1);
  });
});
