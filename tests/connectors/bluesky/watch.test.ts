import { describe, expect, it } from 'vitest';
import { blueskyWatch } from '../../../src/connectors/bluesky/index.ts';
import { aMention } from '../../rigs/builders.ts';
import type { Failure } from './double.ts';
import { aBench, type Bench, settingsWith } from './rig.ts';
import type { Written } from './world.ts';

const held = ({ uri, cid }: Written) => ({ externalId: uri, handle: { cid } });
const watchOf = ({ needs }: Bench) => blueskyWatch(settingsWith(), needs);
const look = (bench: Bench, ...posts: Written[]) => watchOf(bench).look(posts.map(held));
const mayAnswer = (bench: Bench, post: Written) =>
  watchOf(bench).replyability(aMention({ network: 'bluesky', externalId: post.uri }), { cid: post.cid });

describe('asking again about posts', () => {
  it('that stand tells their counts', async () => {
    await using bench = await aBench();
    const post = bench.named({ likes: 40 });
    expect(await look(bench, post)).toEqual([
      {
        kind: 'metrics',
        network: 'bluesky',
        externalId: post.uri,
        metrics: { likes: 40, reposts: 2, replies: 1 },
        at: expect.closeTo(bench.now(), -4),
      },
    ]);
  });

  it('that were deleted tells so', async () => {
    await using bench = await aBench();
    const post = bench.named();
    post.gone = true;
    expect(await look(bench, post)).toEqual([{ kind: 'delete', network: 'bluesky', externalId: post.uri }]);
  });

  it.each(['AccountTakedown', 'AccountDeactivated', 'deleted'] as const)(
    'whose account is gone (%s) takes all of it, and says the account once',
    async (gone) => {
      await using bench = await aBench();
      const posts = [bench.named(), bench.named()];
      const { did } = bench.bluesky.world.account('maria.test', { gone });
      const other = bench.named({ by: 'joe.test' });
      const news = await look(bench, ...posts, other);
      expect(news.filter(({ kind }) => kind !== 'metrics')).toEqual([
        { kind: 'delete', network: 'bluesky', externalId: posts[0]?.uri },
        { kind: 'account-gone', network: 'bluesky', accountId: did },
        { kind: 'delete', network: 'bluesky', externalId: posts[1]?.uri },
      ]);
      expect(bench.bluesky.count('app.bsky.actor.getProfile')).toBe(1);
    },
  );

  it('that we may not see because of a block says nothing: they still stand', async () => {
    await using bench = await aBench();
    const post = bench.named();
    bench.bluesky.world.account('maria.test', { blocksUs: true });
    expect(await look(bench, post)).toEqual([]);
    post.gone = true;
    expect(await look(bench, post)).toMatchObject([{ kind: 'delete' }]);
  });

  it('that Bluesky leaves out of one answer only says nothing of them', async () => {
    await using bench = await aBench();
    const post = bench.named({ likes: 3 });
    const { world } = bench.bluesky;
    const whole = world.standing.bind(world);
    // An app view that forgets, just once.
    let asked = 0;
    world.standing = () => {
      asked += 1;
      return asked === 1 ? [] : whole();
    };
    expect(await look(bench, post)).toMatchObject([{ kind: 'metrics', metrics: { likes: 3 } }]);
  });

  it('whose words are others now tells the new ones', async () => {
    await using bench = await aBench();
    const post = bench.named({ text: 'before' });
    const known = held(post);
    Object.assign(post, { cid: 'bafyother', record: { ...post.record, text: 'after' } });
    const news = await watchOf(bench).look([known]);
    expect(news[0]).toMatchObject({ kind: 'edit', post: { externalId: post.uri, text: 'after' } });
    expect(news[1]).toMatchObject({ kind: 'metrics' });
    expect(await look(bench, post)).toMatchObject([{ kind: 'metrics' }]);
  });

  it('takes a hundred at once, 25 a request', async () => {
    await using bench = await aBench();
    const posts = Array.from({ length: 100 }, () => bench.named());
    expect(await look(bench, ...posts)).toHaveLength(100);
    expect(bench.bluesky.count('app.bsky.feed.getPosts')).toBe(4);
  });

  it('of which one cannot be read, or is no post of Bluesky, says nothing of that one', async () => {
    await using bench = await aBench();
    const post = bench.named();
    post.record.text = 7 as unknown as string;
    const news = await watchOf(bench).look([
      held(post),
      { externalId: 'at://acme.test/app.bsky.feed.post/3aa', handle: {} },
      { externalId: 'https://bsky.app/profile/x', handle: {} },
    ]);
    expect(news).toEqual([]);
    expect(bench.told).toContainEqual({
      event: 'bluesky-watch-no-word',
      level: 'info',
      fields: { network: 'bluesky', n: 3 },
    });
  });

  it.each<[string, string, Omit<Failure, 'nsid'>, string]>([
    ['posts', 'app.bsky.feed.getPosts', { status: 502 }, 'UnreachableError'],
    ['posts', 'app.bsky.feed.getPosts', { status: 429 }, 'RateLimitedError'],
    ['the author', 'app.bsky.actor.getProfile', { status: 500 }, 'UnreachableError'],
    ['the author', 'app.bsky.actor.getProfile', { status: 401, error: 'AuthMissing' }, 'AuthenticationError'],
    ['the post alone', 'app.bsky.feed.getPostThread', { status: 503 }, 'UnreachableError'],
    [
      'the post alone',
      'app.bsky.feed.getPostThread',
      { status: 400, error: 'InvalidRequest' },
      'RefusedError',
    ],
  ])('ends when %s cannot be asked for (%s), and deletes nothing', async (_, nsid, failure, name) => {
    await using bench = await aBench();
    const post = bench.named();
    post.gone = true;
    bench.bluesky.fail({ nsid, ...failure });
    await expect(look(bench, post)).rejects.toMatchObject({ name });
  });

  it('deletes nothing when the author is refused for an unknown reason', async () => {
    await using bench = await aBench();
    const post = bench.named();
    bench.bluesky.world.account('maria.test', { blocksUs: true });
    bench.bluesky.fail({ nsid: 'app.bsky.actor.getProfile', status: 400, error: 'SomethingNew' });
    expect(await look(bench, post)).toEqual([]);
  });
});

describe('may we answer now?', () => {
  it.each<[string, (bench: Bench, post: Written) => unknown, string, RegExp]>([
    ['yes', () => undefined, 'api', /named, answered or quoted us/],
    [
      'not behind a thread gate',
      (_, post) => Object.assign(post, { repliesClosed: true }),
      'none',
      /only some accounts answer/,
    ],
    ['not once deleted', (_, post) => Object.assign(post, { gone: true }), 'none', /was deleted/],
    [
      'not when the account is gone',
      ({ bluesky }) => bluesky.world.account('maria.test', { gone: 'AccountDeactivated' }),
      'none',
      /deleted, deactivated or suspended/,
    ],
    [
      'not over a block',
      ({ bluesky }) => bluesky.world.account('maria.test', { blocksUs: true }),
      'none',
      /block each other/,
    ],
  ])('%s', async (_, change, way, reason) => {
    await using bench = await aBench();
    const post = bench.named();
    change(bench, post);
    const told = await mayAnswer(bench, post);
    expect(told.way).toBe(way);
    expect(told.reason).toMatch(reason);
  });

  it('is not answered by silence', async () => {
    await using bench = await aBench();
    const post = bench.named();
    post.record.text = 7 as unknown as string;
    await expect(mayAnswer(bench, post)).rejects.toMatchObject({ name: 'UnreachableError' });
  });
});
