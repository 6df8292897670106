import { describe, expect, it } from 'vitest';
import { blueskyConnector, blueskyPublisher } from '../../../src/connectors/bluesky/index.ts';
import type { ReplyOrder } from '../../../src/ports.ts';
import { replyKey } from '../../../src/store/replies.ts';
import type { Failure } from './double.ts';
import { aBench, type Bench, MINUTE, settingsWith } from './rig.ts';
import type { Written } from './world.ts';

const CREATE = 'com.atproto.repo.createRecord';
const LOOK = 'com.atproto.repo.getRecord';

function orderFor(
  bench: Bench,
  post: Written,
  text = 'We are on it.',
  said: Partial<ReplyOrder> = {},
): ReplyOrder {
  const { uri, by, cid } = post;
  return {
    to: {
      id: `bluesky:${uri}`,
      externalId: uri,
      network: 'bluesky',
      author: { handle: by },
      createdAt: bench.now(),
    },
    handle: { cid, rootUri: uri, rootCid: cid, lang: 'en' },
    text,
    key: replyKey(bench.now(), 421),
    firstTriedAt: bench.now(),
    ...said,
  };
}
const publisherOf = ({ needs }: Bench) => blueskyPublisher(settingsWith(), needs);
const creations = ({ bluesky }: Bench) => bluesky.count(CREATE);

describe('a reply', () => {
  it.each(['We are on it.', '  two  spaces, & <signs>,\nand a line  ', '漢字 👨‍👩‍👧‍👦 é é', 'a'.repeat(300)])(
    'is published byte for byte, linked to its post and its thread: %j',
    async (text) => {
      await using bench = await aBench();
      const { world } = bench.bluesky;
      const root = world.write({ by: 'joe.test', text: 'the first word' });
      const mention = bench.named({ answers: root });
      const order = orderFor(bench, mention, text);
      const published = await publisherOf(bench).reply(order);
      const [reply] = bench.bluesky.created();
      expect(reply?.record).toMatchObject({
        $type: 'app.bsky.feed.post',
        text,
        langs: ['en'],
        reply: {
          root: { uri: root.uri, cid: root.cid },
          parent: { uri: mention.uri, cid: mention.cid },
        },
      });
      expect(published).toEqual({
        externalId: `at://${world.did('acme.test')}/app.bsky.feed.post/${order.key}`,
        url: `https://bsky.app/profile/acme.test/post/${order.key}`,
        at: expect.closeTo(bench.now(), -4),
      });
      expect(await publisherOf(bench).find(order)).toMatchObject({ externalId: published.externalId });
    },
  );

  it('marks links, names and tags by bytes, and leaves names that lead nowhere as words', async () => {
    await using bench = await aBench();
    bench.bluesky.world.account('maria.test');
    const text = '👨‍👩‍👧‍👦 é @maria.test and @nobody.test: https://example.com/ä?b=1 (or acme.com) #hulp';
    await publisherOf(bench).reply(orderFor(bench, bench.named(), text));
    const facets = (bench.bluesky.created()[0]?.record.facets ?? []) as Facet[];
    const bytes = Buffer.from(text);
    expect(
      facets.map(({ index, features }) => [
        bytes.subarray(index.byteStart, index.byteEnd).toString(),
        features[0]?.did ?? features[0]?.uri ?? features[0]?.tag,
      ]),
    ).toEqual([
      ['@maria.test', bench.bluesky.world.did('maria.test')],
      ['https://example.com/ä?b=1', 'https://example.com/ä?b=1'],
      ['acme.com', 'https://acme.com'],
      ['#hulp', 'hulp'],
    ]);
  });

  it('names the post as it is now, also when it changed since we heard it', async () => {
    await using bench = await aBench();
    const mention = bench.named();
    const order = orderFor(bench, mention);
    mention.cid = 'bafychanged';
    await publisherOf(bench).reply(order);
    expect(bench.bluesky.created()[0]?.record.reply).toMatchObject({ parent: { cid: 'bafychanged' } });
  });

  it('goes out by what we kept when posts cannot be looked up just now', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named(), 'hello', {
      handle: { cid: 'bafykept', rootUri: 'at://did:plc:joe/app.bsky.feed.post/3aa', rootCid: 'bafyroot' },
    });
    bench.bluesky.fail({ nsid: 'app.bsky.feed.getPosts', status: 502 });
    await publisherOf(bench).reply(order);
    const { record } = bench.bluesky.created()[0] ?? {};
    expect(record).toMatchObject({
      reply: {
        root: { uri: 'at://did:plc:joe/app.bsky.feed.post/3aa', cid: 'bafyroot' },
        parent: { uri: order.to.externalId, cid: 'bafykept' },
      },
    });
    expect(record).not.toHaveProperty('langs');
  });

  it('takes what the connector kept, as it kept it', async () => {
    await using bench = await aBench();
    const root = bench.bluesky.world.write({ by: 'joe.test' });
    const mention = bench.named({ answers: root, langs: ['nl'] });
    const abort = new AbortController();
    for await (const { items } of blueskyConnector(settingsWith(), bench.needs).listen(null, abort.signal)) {
      const [item] = items;
      if (item?.kind !== 'post') continue;
      bench.bluesky.fail({ nsid: 'app.bsky.feed.getPosts', status: 502 });
      await publisherOf(bench).reply(orderFor(bench, mention, 'dag', { handle: item.post.handle ?? {} }));
      break;
    }
    expect(bench.bluesky.created()[0]?.record).toMatchObject({
      langs: ['nl'],
      reply: { root: { uri: root.uri }, parent: { uri: mention.uri } },
    });
  });

  it('to a post that is gone is refused before anything is sent', async () => {
    await using bench = await aBench();
    const mention = bench.named();
    mention.gone = true;
    await expect(publisherOf(bench).reply(orderFor(bench, mention))).rejects.toMatchObject({
      name: 'RefusedError',
      message: expect.stringMatching(/deleted, or its author hides it/),
    });
    expect(creations(bench)).toBe(0);
  });
});

interface Facet {
  index: { byteStart: number; byteEnd: number };
  features: { did?: string; uri?: string; tag?: string }[];
}

describe('the same key', () => {
  it('makes one record, however often and at once it is tried', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named());
    const tries = await Promise.all(Array.from({ length: 5 }, () => publisherOf(bench).reply(order)));
    expect(new Set(tries.map(({ externalId }) => externalId)).size).toBe(1);
    expect(bench.bluesky.created()).toHaveLength(1);
  });

  it('under which something else stands is for a person', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named());
    await publisherOf(bench).reply(order);
    const other = orderFor(bench, bench.named(), 'hello', { key: order.key });
    await expect(publisherOf(bench).reply(other)).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
    expect(await publisherOf(bench).find(other)).toBe('cannot-tell');
  });

  it('that is none is refused', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named(), 'hello', { key: 'no/key' });
    await expect(publisherOf(bench).reply(order)).rejects.toMatchObject({ name: 'RefusedError' });
    expect(creations(bench)).toBe(0);
  });
});

describe('publishing', () => {
  const limit = { status: 429, headers: { 'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 60) } };
  it.each<[string, Omit<Failure, 'nsid'>, string, number]>([
    ['a limit', limit, 'RateLimitedError', 0],
    ['a limit without a time', { status: 429 }, 'RateLimitedError', 0],
    ['a refused account', { status: 401, error: 'AuthenticationRequired' }, 'AuthenticationError', 0],
    ['a suspended account', { status: 400, error: 'AccountTakedown' }, 'AuthenticationError', 0],
    ['a deactivated account', { status: 400, error: 'AccountDeactivated' }, 'AuthenticationError', 0],
    ['a missing permission', { status: 403, error: 'Forbidden' }, 'AuthenticationError', 0],
    ['a refusal', { status: 400, error: 'InvalidRequest' }, 'RefusedError', 0],
    ['too much', { status: 413, error: 'PayloadTooLarge' }, 'RefusedError', 0],
    ['an error of the server', { status: 500 }, 'UnknownOutcomeError', 0],
    ['an overload', { status: 503 }, 'UnknownOutcomeError', 0],
    ['a cut connection', { how: 'cut' }, 'UnknownOutcomeError', 0],
    ['no answer', { how: 'hang' }, 'UnknownOutcomeError', 0],
    ['an answer that is none', { how: 'garbage' }, 'UnknownOutcomeError', 0],
    ['an error of the server, once stored', { status: 500, afterDoing: true }, 'published', 1],
    ['a cut connection, once stored', { how: 'cut', afterDoing: true }, 'published', 1],
    ['no answer, once stored', { how: 'hang', afterDoing: true }, 'published', 1],
    ['an answer that is none, once stored', { how: 'garbage', afterDoing: true }, 'published', 1],
  ])('meets %s', async (_, failure, name, stored) => {
    await using bench = await aBench();
    bench.needs.pace = { ...bench.needs.pace, requestMs: 400 };
    const order = orderFor(bench, bench.named());
    bench.bluesky.fail({ nsid: CREATE, ...failure });
    const told = await publisherOf(bench)
      .reply(order)
      .then(
        () => 'published',
        (error: Error) => error.name,
      );
    expect(told).toBe(name);
    expect(creations(bench)).toBe(1);
    expect(bench.bluesky.created()).toHaveLength(stored);
    // Whatever came of it, a look settles it, and the same key never makes a second one.
    const found = await publisherOf(bench).find(order);
    expect(found === 'absent').toBe(stored === 0);
    await publisherOf(bench).reply(order);
    expect(bench.bluesky.created()).toHaveLength(1);
  });

  it.each([
    ['looking up the post', 'app.bsky.feed.getPosts', { handle: {} }],
    ['looking up a name', 'com.atproto.identity.resolveHandle', {}],
    ['signing in', 'com.atproto.server.createSession', {}],
  ])('that fails at %s is certainly not sent', async (_, nsid, said) => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named(), 'hello @maria.test', said);
    bench.bluesky.fail({ nsid, status: 502 });
    await expect(publisherOf(bench).reply(order)).rejects.toMatchObject({ name: 'UnreachableError' });
    expect(creations(bench)).toBe(0);
  });

  it('with a session that is over renews it first; where that fails, nothing was sent', async () => {
    await using bench = await aBench();
    const publisher = publisherOf(bench);
    await publisher.find(orderFor(bench, bench.named()));
    const order = orderFor(bench, bench.named());
    bench.bluesky.doors.expire('access');
    bench.bluesky.fail({ nsid: 'com.atproto.server.refreshSession', status: 503, times: 9 });
    await expect(publisher.reply(order)).rejects.toMatchObject({ name: 'UnreachableError' });
    expect(bench.bluesky.created()).toHaveLength(0);
  });

  it('whose session ends just at the sending is sent once', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named());
    bench.bluesky.fail({ nsid: CREATE, status: 400, error: 'ExpiredToken' });
    await publisherOf(bench).reply(order);
    expect(creations(bench)).toBe(2);
    expect(bench.bluesky.created()).toHaveLength(1);
  });

  it('to a server that is not there is certainly not sent', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named());
    const publisher = publisherOf(bench);
    await publisher.find(order);
    await bench.bluesky[Symbol.asyncDispose]();
    await expect(publisher.reply(order)).rejects.toMatchObject({ name: 'UnreachableError' });
    expect(await publisher.find(order)).toBe('cannot-tell');
    bench[Symbol.asyncDispose] = async () => undefined;
  });
});

describe('looking for a reply', () => {
  it('is sure that it is absent, once a lost call cannot land any more', async () => {
    await using bench = await aBench();
    bench.needs.pace = { ...bench.needs.pace, landMs: 20_000 };
    const order = orderFor(bench, bench.named());
    expect(await publisherOf(bench).find(order)).toBe('cannot-tell');
    bench.advance(MINUTE);
    expect(await publisherOf(bench).find(order)).toBe('absent');
  });

  it('finds it where it stands, with its time', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named());
    const published = await publisherOf(bench).reply(order);
    bench.advance(MINUTE);
    const found = await publisherOf(bench).find(order);
    expect(found).toMatchObject({ externalId: published.externalId, url: published.url });
    expect(Math.abs((found as { at: number }).at - published.at)).toBeLessThan(1_000);
  });

  it.each<[string, Omit<Failure, 'nsid'>]>([
    ['an error', { status: 500 }],
    ['a limit', { status: 429 }],
    ['an odd refusal', { status: 400, error: 'InvalidRequest' }],
    ['an answer that is none', { how: 'garbage' }],
  ])('cannot tell when it meets %s', async (_, failure) => {
    await using bench = await aBench();
    bench.bluesky.fail({ nsid: LOOK, ...failure });
    expect(await publisherOf(bench).find(orderFor(bench, bench.named()))).toBe('cannot-tell');
  });

  it('finds a reply that somebody deleted absent', async () => {
    await using bench = await aBench();
    const order = orderFor(bench, bench.named());
    await publisherOf(bench).reply(order);
    for (const reply of bench.bluesky.created()) reply.gone = true;
    expect(await publisherOf(bench).find(order)).toBe('absent');
  });
});
