import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellSpikes } from '../../src/app/tell-spikes.ts';
import { UnreachableError } from '../../src/domain/errors.ts';
import type { Post } from '../../src/domain/mention.ts';
import { createSpikeActions } from '../../src/route/answer-spikes.ts';
import { clearLane } from '../../src/store/clear-lane.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { spikeStore } from '../../src/store/spikes.ts';
import { FakeCardDesk } from '../fakes/card-desk.ts';
import { aPost, HOUR, MINUTE, NOON } from '../rigs/builders.ts';
import { anIntake, aRouting, emptied, KeptEvents, SetClock, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const WEEK = 7 * 24;
/** Five weeks of two complaints an hour, counted before. */
const history = (lane: string) =>
  db.query(
    `insert into complaint_hours (lane, brand, hour, n)
     select $1, 'Acme', h, 2 from generate_series($2::int, $3::int) h`,
    [lane, NOON / HOUR - 5 * WEEK, NOON / HOUR - 1],
  );
const burst = (n: number, from = NOON): Post[] =>
  Array.from({ length: n }, (_, i) => aPost({ createdAt: from + i * MINUTE }));

/** These posts, decided; the live lane lives by the wall clock. */
async function decided(
  posts: Post[],
  lane: 'live' | 'recorded',
  batch = 200,
): Promise<ReturnType<typeof aRouting>> {
  const intake = anIntake(db);
  intake.clock.at = Math.max(...posts.map(({ createdAt = NOON }) => createdAt));
  await intake.take(posts, lane);
  await score(db, () => ({}));
  const rig = aRouting(db);
  rig.clock.at = intake.clock.at;
  await rig.route(batch);
  return rig;
}
const posture = async () =>
  (await db.query<{ p: string }>("select value #>> '{}' as p from settings_state where key = 'posture'"))[0]
    ?.p;
const actions = () =>
  createSpikeActions({ store: spikeStore(db), clock: new SetClock(), events: new KeptEvents() });
const lead = { id: 'ada', name: 'Ada', roles: ['support-lead' as const] };

describe('a spike', () => {
  it('is stored with what it proposes, once, and told', async () => {
    await history('live');
    const rig = await decided(burst(40), 'live');
    const [spike, ...others] = await spikeStore(db).list({ running: true, limit: 10 });
    expect(others).toEqual([]);
    expect(spike).toMatchObject({ id: 1, lane: 'live', brand: 'Acme', startedAt: NOON, endedAt: null });
    expect(spike).toMatchObject({ proposes: 'hard-times', usual: 2, peak: 40 });
    expect(spike?.proposals).toMatchObject([{ posture: 'hard-times', answer: null, by: null }]);
    expect(rig.events.names.filter((name) => name.startsWith('spike') || name.startsWith('posture'))).toEqual(
      ['spike-found', 'posture-proposed'],
    );
    expect(await posture()).toBeUndefined();
  });

  it('is the same one by one and all at once', async () => {
    const seen = async (batch: number) => {
      await emptied(db);
      await history('recorded');
      await decided(burst(30), 'recorded', batch);
      const hours = await db.query('select * from complaint_hours where hour >= $1', [NOON / HOUR]);
      return { spikes: await spikeStore(db).list({ running: false, limit: 10 }), hours };
    };
    const once = await seen(200);
    expect(once.spikes).toMatchObject([{ lane: 'recorded', proposes: null, proposals: [] }]);
    expect(once.hours).toMatchObject([{ n: 30 }]);
    expect(await seen(1)).toEqual(once);
  });

  it('sets the posture when a person accepts, and proposes to go back when it is over', async () => {
    await history('live');
    const rig = await decided(burst(40), 'live');
    expect(await actions().answer(1, true, { ...lead, roles: ['support'] })).toMatchObject({ ok: false });
    expect(await actions().answer(1, true, lead)).toEqual({
      ok: true,
      said: 'The posture is hard-times now.',
    });
    expect(await posture()).toBe('hard-times');
    expect(await actions().answer(1, false, lead)).toMatchObject({ ok: false });
    await rig.routing.advanceSeats('live', NOON + 20 * HOUR);
    const [over] = await spikeStore(db).list({ running: true, limit: 10 });
    expect(over).toMatchObject({ id: 1, proposes: 'normal', endedAt: expect.any(Number) });
    expect(over?.proposals.find((one) => one.posture === 'hard-times')).toMatchObject({
      answer: 'accepted',
      by: 'person:ada',
    });
    expect(await posture()).toBe('hard-times');
    expect(await actions().answer(1, true, lead)).toMatchObject({ ok: true });
    expect(await posture()).toBe('normal');
    expect(await spikeStore(db).list({ running: true, limit: 10 })).toEqual([]);
  });

  it('leaves the posture alone when a person dismisses, or nobody answers in time', async () => {
    await history('live');
    const rig = await decided(burst(40), 'live');
    await actions().answer(1, false, lead);
    expect(await posture()).toBeUndefined();
    await rig.routing.advanceSeats('live', NOON + 20 * HOUR);
    await decided(burst(40, NOON + 21 * HOUR), 'live');
    await rig.routing.advanceSeats('live', NOON + 48 * HOUR);
    const all = await spikeStore(db).list({ running: false, limit: 10 });
    expect(all.map(({ proposals }) => proposals[0]?.answer)).toEqual(['lapsed', 'dismissed']);
    expect(await posture()).toBeUndefined();
  });

  it('is told to the chat once, and once more when it is over; what could not be told is told later', async () => {
    await history('live');
    const rig = await decided(burst(40), 'live');
    const chat = new FakeCardDesk();
    const { clock, events } = rig;
    const tell = (everyMs = 5) => tellSpikes({ store: spikeStore(db), chat, clock, events, everyMs });
    chat.failing = new UnreachableError('discord', 'away');
    {
      await using _telling = tell();
      await vi.waitFor(() => expect(events.names).toContain('spike-not-told'));
    }
    chat.failing = null;
    {
      await using _one = tell();
      await using _other = tell();
      await vi.waitFor(() => expect(chat.notices).toHaveLength(1));
      await rig.routing.advanceSeats('live', NOON + 20 * HOUR);
      clock.at = NOON + 20 * HOUR;
      await vi.waitFor(() => expect(chat.notices).toHaveLength(2));
    }
    expect(chat.notices[0]).toMatch(
      /^Far more complaints than usual about Acme: \d+ customers in an hour since 2026-05-12 12:00 UTC, where about 2 would be usual\. Proposed: hard times, .*spikes accept 1.*Nothing changes by itself\.$/,
    );
    expect(chat.notices[1]).toMatch(
      /^The many complaints about Acme since .* are over; at most 40 customers/,
    );
    expect(await spikeStore(db).takeUntold(clock.at)).toEqual([]);
  });

  it('of a rehearsal goes with its lane', async () => {
    await history('recorded');
    await decided(burst(40), 'recorded');
    expect(await spikeStore(db).takeUntold(NOON + HOUR)).toEqual([]);
    await clearLane(db, 'recorded');
    expect(await spikeStore(db).list({ running: false, limit: 10 })).toEqual([]);
    expect(await db.query('select * from complaint_hours')).toEqual([]);
  });
});
