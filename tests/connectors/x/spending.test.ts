import { describe, expect, it } from 'vitest';
import { xPublisher, xWatch } from '../../../src/connectors/x/index.ts';
import { usFrom } from '../../../src/connectors/x/needs.ts';
import { orderFor } from './orders.ts';
import { type Bench, BRAND, benches, listening, ready, settingsWith } from './rig.ts';

const aBench = benches();

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 20 });
const DAY = 86_400_000;

async function counted({ needs }: Bench): Promise<Record<string, number>> {
  const lines = await needs.spend.spentThisMonth('x', needs.clock.now());
  const dollars = lines.reduce((sum, { micros }) => sum + micros, 0) / 1e6;
  return { ...Object.fromEntries(lines.map(({ what, n }) => [what, n])), dollars };
}

describe('the bill', () => {
  it('is what X charges, over stream, search, watch, replies, restarts and days', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    // Not across midnight by accident, and with a day left in the month.
    bench.advance(5 * DAY - (Date.now() % DAY));
    const ear = listening(bench);
    await ready(bench);
    const [one, two] = x.burst(4);
    x.post({ by: 'burst_1', text: 'demo again' });
    x.dropStream();
    x.burst(120, { stream: false });
    await soon(() => ear.items.length).toBe(125);
    await ear.stop();
    await using again = listening(bench, settingsWith(), ear.cursor);
    await ready(bench);
    x.post({ by: 'tom', text: 'demo after the restart' });
    await soon(() => again.items.length).toBe(1);
    const publisher = xPublisher(settingsWith(), needs);
    const watch = xWatch(settingsWith(), needs);
    await publisher.reply(orderFor(bench, one, 'We are on it.'));
    const lost = orderFor(bench, two, 'See https://example.com');
    x.fail({ method: 'POST', path: '/2/tweets', status: 504, afterStoring: true });
    await expect(publisher.reply(lost)).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
    expect(await publisher.find(lost)).toMatchObject({ externalId: expect.any(String) });
    expect(await publisher.find(lost)).toMatchObject({ externalId: expect.any(String) });
    await watch.look(again.ids().map((externalId) => ({ externalId, handle: {} })));
    await again.stop();
    const month = new Date(needs.clock.now()).getUTCMonth();
    if (new Date(needs.clock.now() + DAY).getUTCMonth() === month) {
      bench.advance(DAY);
      await watch.look(again.ids().map((externalId) => ({ externalId, handle: {} })));
    }
    const bill = await counted(bench);
    expect(bill).toMatchObject({
      'create-summoned-reply': 1,
      'create-reply-with-link': 1,
      'listen-posts': 126,
    });
    expect(bill.dollars).toBeCloseTo(x.billed.dollars, 6);
    expect(x.violations).toEqual([]);
  });

  it('counts once what two processes read', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const post = x.post({ by: 'maria', text: 'demo' });
    const looks = [xWatch(settingsWith(), needs), xWatch(settingsWith(), needs)].map((watch) =>
      watch.look([{ externalId: post.id, handle: {} }]),
    );
    await Promise.all(looks);
    expect(await counted(bench)).toEqual({ 'watch-posts': 1, dollars: x.billed.dollars });
  });
});

describe('the cap', () => {
  it('stops listening, says so once, and leaves replies and deletions alone', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    bench.needs.pace = { ...bench.needs.pace, cappedMs: 50, idleMs: 50 };
    // Ten posts of ten people.
    const settings = settingsWith({ monthlyCapUsd: 0.15 });
    await using ear = listening(bench, settings);
    await ready(bench);
    const posts = x.burst(10);
    await soon(() => ear.items.length).toBe(10);
    await soon(() => x.streaming).toBe(false);
    await soon(() => needs.state.load('listening')).toMatchObject({
      how: 'capped',
      says: expect.stringContaining('$0.15'),
    });
    const told = bench.told.filter(({ event }) => event === 'x-spend-cap-reached');
    expect(told).toMatchObject([{ level: 'error' }]);
    const asked = x.requests.length;
    x.burst(3);
    const publisher = xPublisher(settings, needs);
    await publisher.reply(orderFor(bench, posts[0], 'We are on it.'));
    const watch = xWatch(settings, needs);
    x.delete(posts[1]?.id ?? '');
    expect(await watch.look([{ externalId: posts[1]?.id ?? '', handle: {} }])).toMatchObject([
      { kind: 'delete' },
    ]);
    expect(bench.events()).toContain('x-watch-over-cap');
    // Only the reply and the look: listening asked nothing more.
    expect(x.requests.length).toBe(asked + 2);
    expect(ear.failed).toBeNull();
  });

  it('is not overrun by a page: search asks for no more than it may', async () => {
    await using bench = await aBench();
    const { x } = bench;
    x.burst(90, { stream: false });
    const settings = settingsWith({ monthlyCapUsd: 0.45, stream: false });
    await using ear = listening(bench, settings);
    await soon(bench.events).toContain('x-spend-cap-reached');
    expect(x.billed.dollars).toBeCloseTo(0.45, 6);
    expect(ear.items).toHaveLength(30);
  });

  it('that is raised, or a new month, brings back what was missed', async () => {
    await using bench = await aBench();
    const { x } = bench;
    bench.needs.pace = { ...bench.needs.pace, cappedMs: 50, idleMs: 50 };
    const posts = x.burst(40, { stream: false });
    const first = listening(bench, settingsWith({ monthlyCapUsd: 0.3 }));
    await soon(bench.events).toContain('x-spend-cap-reached');
    await first.stop();
    expect(first.items.length).toBeLessThan(40);
    await using again = listening(bench, settingsWith({ monthlyCapUsd: 100 }), first.cursor);
    await soon(() => new Set([...first.ids(), ...again.ids()]).size).toBe(posts.length);
  });

  it('of replies stops replies before anything is sent', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const [one, two] = x.burst(2);
    const publisher = xPublisher(settingsWith({ monthlyRepliesCapUsd: 0.01 }), needs);
    await publisher.reply(orderFor(bench, one, 'First.'));
    await expect(publisher.reply(orderFor(bench, two, 'Second.'))).rejects.toMatchObject({
      name: 'RefusedError',
      message: expect.stringContaining('$0.01'),
    });
    expect(x.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

it('knows our own id from the access token, as X makes them', () => {
  expect(usFrom({ handles: ['a'] }, { accessToken: `${BRAND.id}-abc` })).toEqual({
    handle: 'a',
    id: BRAND.id,
  });
  expect(usFrom({ handles: ['a'] }, { accessToken: 'abc' })).toEqual({ handle: 'a' });
});
