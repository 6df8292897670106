import { describe, expect, it } from 'vitest';
import { xConnector } from '../../../src/connectors/x/index.ts';
import { incomingOf } from '../../../src/connectors/x/to-mention.ts';
import { realClients } from '../../rigs/x/client.ts';
import { BRAND, benches, listening, ready, searches, settingsWith } from './rig.ts';

const aBench = benches();

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 20 });
const HOUR = 3_600_000;

describe('the stream', () => {
  it('brings what names us, answers us or has our words, with its author', async () => {
    await using bench = await aBench();
    const { x } = bench;
    await using ear = listening(bench);
    await ready(bench);
    x.user({ username: 'maria', name: 'Maria', followers: 12 });
    x.post({ by: 'tom', text: 'nothing to see' });
    const post = x.post({ by: 'maria', text: '@openseat_demo it broke & <again>', metrics: { reposts: 3 } });
    x.post({ by: 'tom', text: 'my demo is late' });
    await soon(ear.texts).toEqual(['@openseat_demo it broke & <again>', 'my demo is late']);
    expect(ear.items[0]).toMatchObject({
      kind: 'post',
      post: {
        network: 'x',
        externalId: post.id,
        url: `https://x.com/maria/status/${post.id}`,
        author: { handle: 'maria', name: 'Maria', followers: 12, accountId: post.author.id, verified: false },
        metrics: { reposts: 3, likes: 0 },
        createdAt: post.createdAt,
        lang: 'en',
        mentionsUs: true,
      },
    });
    expect(ear.posts()[1]?.mentionsUs).toBe(false);
    expect(x.violations).toEqual([]);
  });

  it('makes our rules, removes stale ones of ours, and touches nobody else’s', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const first = listening(bench, settingsWith({ words: ['demo', 'old name'] }));
    await ready(bench);
    await first.stop();
    const asked = searches(bench);
    const before = x.rules.map(({ value }) => value);
    expect(before.filter((value) => value.includes('old name'))).toHaveLength(1);
    using clients = realClients(x);
    await clients.app.v2.updateStreamRules({ add: [{ value: 'weather', tag: 'theirs' }] });
    await using ear = listening(bench, settingsWith({ words: ['demo', '#demo'] }));
    await soon(() => x.connects).toBe(2);
    await soon(() => searches(bench)).toBe(asked + 3);
    expect(x.rules.find(({ tag }) => tag === 'theirs')).toBeDefined();
    expect(x.rules.filter(({ value }) => value.includes('old name'))).toEqual([]);
    expect(x.rules.filter(({ tag }) => tag?.startsWith('openseat:'))).toHaveLength(3);
    // What meets only their rule is paid for, and is nothing of ours.
    x.post({ by: 'tom', text: 'lovely weather' });
    x.post({ by: 'tom', text: 'lovely #demo' });
    await soon(ear.texts).toEqual(['lovely #demo']);
    expect(x.violations).toEqual([]);
  });

  it('brings an edit as an edit of the first version, and its own post twice when X sends it twice', async () => {
    await using bench = await aBench();
    const { x } = bench;
    await using ear = listening(bench);
    await ready(bench);
    const post = x.post({ by: 'maria', text: 'demo brokn' });
    const edited = x.edit(post.id, 'demo broken');
    x.redeliver(edited.id);
    await soon(() => ear.items.map((item) => item.kind)).toEqual(['post', 'edit', 'edit']);
    expect(ear.ids()).toEqual([post.id, post.id, post.id]);
    expect(ear.posts()[1]).toMatchObject({ text: 'demo broken', createdAt: post.createdAt });
    expect(x.violations).toEqual([]);
  });

  it('does not ask for our own posts; what comes of them anyway carries our account', async () => {
    await using bench = await aBench();
    const { x } = bench;
    await using ear = listening(bench);
    await ready(bench);
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    x.post({ by: BRAND.username, text: 'demo: we are on it', inReplyTo: mention.id });
    x.post({ by: 'maria', text: '@openseat_demo thanks' });
    await soon(ear.texts).toEqual(['@openseat_demo help', '@openseat_demo thanks']);
    await ear.stop();
    const row = { id: '1', text: 'demo', author_id: BRAND.id };
    const users = new Map([[BRAND.id, { id: BRAND.id, username: BRAND.username }]]);
    expect(incomingOf(row, users, { handle: BRAND.username })).toMatchObject({
      post: { author: { accountId: BRAND.id, handle: BRAND.username } },
    });
  });

  it('survives lines cut anywhere, also through a character', async () => {
    await using bench = await aBench({ chunkBytes: 7 });
    const { x } = bench;
    await using ear = listening(bench);
    await ready(bench);
    const texts = ['demo 漢字 kaputt', 'demo 👨‍👩‍👧‍👦 défaut', 'demo three'];
    for (const text of texts) x.post({ by: 'maria', text });
    await soon(ear.texts).toEqual(texts);
    expect(ear.items.filter(({ kind }) => kind === 'refused')).toEqual([]);
  });

  it('that falls silent is left and opened again', async () => {
    await using bench = await aBench({ keepAliveMs: 50 });
    const { x } = bench;
    bench.needs.pace = { ...bench.needs.pace, silentMs: 400 };
    await using ear = listening(bench);
    await ready(bench);
    x.silenceStream();
    x.post({ by: 'maria', text: 'demo unheard' });
    await soon(ear.texts).toEqual(['demo unheard']);
    expect(x.connects).toBeGreaterThan(1);
    expect(bench.told).toContainEqual(
      expect.objectContaining({ event: 'x-stream-ended', fields: { network: 'x', reason: 'silent' } }),
    );
  });
});

describe('a gap', () => {
  it.each(['cut', 'end', 'announced'] as const)(
    'after a stream that is %s is closed by search',
    async (how) => {
      await using bench = await aBench();
      const { x } = bench;
      await using ear = listening(bench);
      await ready(bench);
      x.post({ by: 'maria', text: 'demo one' });
      await soon(ear.texts).toEqual(['demo one']);
      x.dropStream(how);
      x.post({ by: 'maria', text: 'demo two', stream: false });
      await soon(ear.texts).toEqual(['demo one', 'demo two']);
      await ready(bench);
      x.post({ by: 'maria', text: 'demo three' });
      await soon(ear.texts).toEqual(['demo one', 'demo two', 'demo three']);
      expect(x.violations).toEqual([]);
    },
  );

  it('of 250 posts is closed over all pages, oldest first', async () => {
    await using bench = await aBench();
    const { x } = bench;
    await using ear = listening(bench);
    await ready(bench);
    const before = x.burst(3);
    await soon(ear.ids).toEqual(before.map(({ id }) => id));
    x.dropStream();
    const missed = x.burst(250, { stream: false });
    await soon(() => ear.items.length).toBe(253);
    expect(ear.ids()).toEqual([...before, ...missed].map(({ id }) => id));
    expect(x.violations).toEqual([]);
  });

  it('is searched again when search has caught up: it leaves out the last 30 s', async () => {
    await using bench = await aBench({ searchDelayMs: 30_000 });
    const { x } = bench;
    bench.needs.pace = { ...bench.needs.pace, settleMs: 2_000 };
    x.post({ by: 'maria', text: 'demo just before we came', stream: false });
    await using ear = listening(bench);
    await soon(() => searches(bench)).toBeGreaterThanOrEqual(3);
    expect(ear.texts()).toEqual([]);
    bench.advance(31_000);
    await soon(ear.texts).toEqual(['demo just before we came']);
  });

  it('that is open holds the cursor back, whatever the stream brings meanwhile', async () => {
    await using bench = await aBench({ searchDelayMs: 30_000 });
    const { x } = bench;
    // So short that a place which moved with the stream would not lead back to the lost post.
    bench.needs.pace = { ...bench.needs.pace, overlapMs: 5_000 };
    const lost = x.post({ by: 'maria', text: 'demo lost', stream: false });
    const ear = listening(bench);
    await ready(bench);
    bench.advance(20_000);
    x.post({ by: 'tom', text: 'demo by stream' });
    await soon(ear.texts).toEqual(['demo by stream']);
    await ear.stop();
    // We were stopped before search could have it. Back after two minutes, the place we kept leads to it.
    bench.advance(120_000);
    await using again = listening(bench, settingsWith(), ear.cursor);
    await soon(again.ids).toEqual([lost.id]);
  });

  it('is searched from before the last post that came: the stream does not keep to the order', async () => {
    await using bench = await aBench();
    const { x } = bench;
    bench.needs.pace = { ...bench.needs.pace, settleMs: 50 };
    await using ear = listening(bench);
    await soon(() => searches(bench)).toBeGreaterThanOrEqual(6);
    x.post({ by: 'maria', text: 'demo newer' });
    await soon(ear.texts).toEqual(['demo newer']);
    x.post({ by: 'tom', text: 'demo on its way', stream: false, createdAt: Date.now() - 20_000 });
    x.dropStream();
    await soon(ear.texts).toEqual(['demo newer', 'demo on its way']);
  });

  it('longer than search goes back is told, and the last seven days are heard', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const ear = listening(bench);
    await ready(bench);
    x.post({ by: 'maria', text: 'demo one' });
    await soon(ear.texts).toEqual(['demo one']);
    await ear.stop();
    bench.advance(8 * 24 * HOUR);
    x.post({ by: 'maria', text: 'demo two', stream: false });
    await using again = listening(bench, settingsWith(), ear.cursor);
    await soon(again.texts).toEqual(['demo two']);
    expect(bench.events()).toContain('x-gap-too-old');
    expect(x.requests.at(-1)?.query.since_id).toBeUndefined();
    expect(x.requests.filter(({ status }) => status === 400)).toEqual([]);
    expect(x.violations).toEqual([]);
  });

  it('longer than search goes back by X’s clock alone is searched again without a beginning', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const ear = listening(bench);
    await ready(bench);
    x.post({ by: 'maria', text: 'demo one' });
    await soon(ear.texts).toEqual(['demo one']);
    await ear.stop();
    bench.advance(7 * 24 * HOUR - HOUR);
    x.advance(2 * HOUR);
    x.post({ by: 'maria', text: 'demo two', stream: false });
    await using again = listening(bench, settingsWith(), ear.cursor);
    await soon(again.texts).toEqual(['demo two']);
    expect(bench.events()).toContain('x-gap-too-old');
    expect(x.requests.filter(({ status }) => status === 400)).toHaveLength(1);
  });
});

describe('a restart', () => {
  it('from the cursor loses nothing and repeats nothing that the cursor remembers', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const ear = listening(bench);
    await ready(bench);
    x.burst(5);
    await soon(() => ear.items.length).toBe(5);
    await ear.stop();
    await soon(() => x.streaming).toBe(false);
    expect(JSON.parse(ear.cursor ?? '')).toMatchObject({ v: 1, sinceId: expect.stringMatching(/^\d+$/) });
    const missed = x.burst(7, { stream: false });
    await using again = listening(bench, settingsWith(), ear.cursor);
    await soon(again.ids).toEqual(missed.map(({ id }) => id));
    expect(again.failed).toBeNull();
  });

  it('after a crash between hearing and storing brings what was heard again', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const ear = listening(bench);
    await ready(bench);
    x.post({ by: 'maria', text: 'demo stored' });
    await soon(ear.texts).toEqual(['demo stored']);
    const stored = ear.cursor;
    const lost = x.post({ by: 'maria', text: 'demo heard, and not stored' });
    await soon(() => ear.items.length).toBe(2);
    await ear.stop();
    await using again = listening(bench, settingsWith(), stored);
    await soon(again.ids).toEqual([lost.id]);
  });

  it.each(['not json', '{"v":7,"sinceId":"1"}', '{"v":1,"sinceId":"x"}', '[]', 'null', ''])(
    'from a cursor of another make (%s) starts as if new',
    async (cursor) => {
      await using bench = await aBench();
      const { x } = bench;
      x.post({ by: 'maria', text: 'demo long ago', createdAt: Date.now() - 30 * HOUR });
      x.post({ by: 'maria', text: 'demo lately', createdAt: Date.now() - HOUR });
      await using ear = listening(bench, settingsWith({ lookBackHours: 2 }), cursor);
      await soon(ear.texts).toEqual(['demo lately']);
      expect(bench.events()).toContain('x-cursor-unknown');
    },
  );

  it('without a cursor looks back as far as the settings say', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const at = (hours: number) => Date.now() - hours * HOUR;
    x.post({ by: 'maria', text: 'demo at 30', createdAt: at(30) });
    x.post({ by: 'maria', text: 'demo at 5', createdAt: at(5) });
    x.post({ by: 'maria', text: 'demo at 1', createdAt: at(1) });
    await using ear = listening(bench, settingsWith({ lookBackHours: 6 }));
    await soon(ear.texts).toEqual(['demo at 5', 'demo at 1']);
    expect(bench.events()).not.toContain('x-cursor-unknown');
  });
});

describe('without the stream', () => {
  it.each([
    ['is not allowed', { path: '/2/tweets/search/stream', problem: 'client-forbidden' }],
    ['is refused', { path: '/2/tweets/search/stream', status: 403 }],
    ['may have no rules', { path: '/2/tweets/search/stream/rules', problem: 'client-forbidden' }],
  ] as const)('because it %s, search listens', async (_, failure) => {
    await using bench = await aBench();
    const { x } = bench;
    x.fail({ ...failure, times: 99 });
    await using ear = listening(bench, settingsWith({ pollSeconds: 5 }));
    x.post({ by: 'maria', text: 'demo one' });
    await soon(ear.texts).toEqual(['demo one']);
    await soon(() => bench.needs.state.load('listening')).toMatchObject({ how: 'search' });
    expect(x.connects).toBe(0);
    expect(ear.failed).toBeNull();
    expect(bench.events()).toContain('x-stream-failed');
  });

  it('because it is switched off, search listens at its interval and repeats nothing', async () => {
    await using bench = await aBench();
    const { x } = bench;
    await using ear = listening(bench, { ...settingsWith({ stream: false }), pollSeconds: 0.1 });
    x.post({ by: 'maria', text: 'demo one' });
    await soon(ear.texts).toEqual(['demo one']);
    const post = x.post({ by: 'maria', text: 'demo two' });
    await soon(ear.texts).toEqual(['demo one', 'demo two']);
    x.edit(post.id, 'demo second');
    await soon(ear.texts).toEqual(['demo one', 'demo two', 'demo second']);
    const asked = searches(bench);
    await soon(() => searches(bench)).toBeGreaterThan(asked + 6);
    expect(ear.items.map(({ kind }) => kind)).toEqual(['post', 'post', 'edit']);
    expect(x.connects).toBe(0);
    expect(x.violations).toEqual([]);
  });

  it('because others have it, listening waits longer each time', async () => {
    await using bench = await aBench({ slotLingerMs: 700 });
    const { x } = bench;
    const first = listening(bench);
    await ready(bench);
    await first.stop();
    await using _ear = listening(bench);
    await soon(() => x.connects).toBe(2);
    const busy = bench.told.filter(({ fields }) => fields.reason === 'busy');
    expect(busy.length).toBeGreaterThan(1);
    expect(busy.length).toBeLessThan(15);
  });

  it('because its rules were removed, they are made again', async () => {
    await using bench = await aBench();
    const { x } = bench;
    await using ear = listening(bench);
    await ready(bench);
    using clients = realClients(x);
    await clients.app.v2.updateStreamRules({ delete: { ids: x.rules.map(({ id }) => id) } });
    x.dropStream();
    await soon(() => x.connects).toBe(2);
    x.post({ by: 'maria', text: 'demo again' });
    await soon(ear.texts).toEqual(['demo again']);
  });
});

describe('what X refuses', () => {
  it('credentials: ends with what to do about it', async () => {
    await using bench = await aBench();
    bench.needs.credentials.bearerToken = 'wrong';
    await using ear = listening(bench);
    await soon(() => ear.failed).toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('X_BEARER_TOKEN'),
    });
  });

  it('too many searches: waits for the reset, and the stream goes on', async () => {
    await using bench = await aBench();
    const { x } = bench;
    x.limit('searchPostsRecent', 0);
    await using ear = listening(bench);
    await ready(bench, 1);
    x.post({ by: 'maria', text: 'demo one' });
    await soon(ear.texts).toEqual(['demo one']);
    x.post({ by: 'tom', text: 'demo two', stream: false });
    const asked = searches(bench);
    bench.advance(15 * 60_000);
    x.limit('searchPostsRecent', 100);
    // Waits are real; the time has come, so the next thing that happens leads to a search.
    x.post({ by: 'maria', text: 'demo three' });
    await soon(ear.texts).toEqual(expect.arrayContaining(['demo one', 'demo two', 'demo three']));
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('too many searches in the middle of one: goes on where it was', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const posts = x.burst(230, { stream: false });
    x.limit('searchPostsRecent', 2, 2_000);
    await using ear = listening(bench, { ...settingsWith({ words: [], stream: false }), pollSeconds: 600 });
    await soon(() => ear.items.length).toBe(230);
    expect(ear.ids()).toEqual(posts.map(({ id }) => id));
    expect(ear.failed).toBeNull();
  });

  it('one question: the others are still asked, and people are told', async () => {
    await using bench = await aBench();
    const { x } = bench;
    const settings = { ...settingsWith(), words: ['is:nonsense"'] };
    await using ear = listening(bench, settings);
    await ready(bench);
    x.post({ by: 'maria', text: '@openseat_demo one' });
    await soon(ear.texts).toEqual(['@openseat_demo one']);
    await soon(bench.events).toContain('x-search-refused');
    expect(bench.events()).toContain('x-rule-refused');
  });

  it('an outage without a stream: ends as unreachable, to be tried again from the cursor', async () => {
    await using bench = await aBench();
    bench.x.fail({ times: 99 });
    await using ear = listening(bench);
    await soon(() => ear.failed).toMatchObject({ name: 'UnreachableError' });
  });

  it('an outage of search while the stream stands: goes on, and searches later', async () => {
    await using bench = await aBench();
    const { x } = bench;
    x.post({ by: 'tom', text: 'demo before', stream: false });
    x.fail({ path: '/2/tweets/search/recent', times: 3 });
    await using ear = listening(bench);
    await soon(ear.texts).toEqual(['demo before']);
    expect(ear.failed).toBeNull();
    expect(bench.events().filter((event) => event === 'x-search-failed')).toHaveLength(3);
  });
});

it('finds by a search now and then what the stream lost without a word', async () => {
  await using bench = await aBench();
  const { x } = bench;
  bench.needs.pace = { ...bench.needs.pace, settleMs: 50, sweepMs: 200 };
  await using ear = listening(bench);
  await soon(() => searches(bench)).toBeGreaterThanOrEqual(6);
  x.post({ by: 'maria', text: 'demo never streamed', stream: false });
  await soon(ear.texts).toEqual(['demo never streamed']);
  expect(x.connects).toBe(1);
  expect(bench.events()).toContain('x-stream-missed');
});

it('hears every post once when stream and search overlap all the time', async () => {
  await using bench = await aBench();
  const { x } = bench;
  bench.needs.pace = { ...bench.needs.pace, settleMs: 20, sweepMs: 20 };
  await using ear = listening(bench);
  await ready(bench);
  const posts = [];
  for (let n = 0; n < 40; n += 1) {
    posts.push(x.post({ by: `person_${n % 7}`, text: `demo ${n}`, stream: n % 5 !== 0 }).id);
    if (n % 13 === 0) x.dropStream();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await soon(() => new Set(ear.ids()).size).toBe(40);
  expect(ear.ids().toSorted()).toEqual(posts.toSorted());
});

it('says now and then that it listens, also when there is nothing to hear', async () => {
  await using bench = await aBench();
  bench.needs.pace = { ...bench.needs.pace, idleMs: 50 };
  const abort = new AbortController();
  let empty = 0;
  for await (const batch of xConnector(settingsWith(), bench.needs).listen(null, abort.signal)) {
    expect(batch).toMatchObject({ items: [], cursor: expect.any(String) });
    empty += 1;
    if (empty === 3) abort.abort();
  }
  expect(empty).toBe(3);
});
