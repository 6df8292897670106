import { describe, expect, it } from 'vitest';
import { xWatch } from '../../../src/connectors/x/index.ts';
import { aMention } from '../../rigs/builders.ts';
import { startMeddler } from './meddler.ts';
import { type Bench, BRAND, benches, settingsWith } from './rig.ts';

const aBench = benches();

interface Given {
  text: string;
  inReplyTo?: 'ours';
  quotes?: 'ours' | 'theirs';
  replySettings?: 'mentionedUsers';
}
type Post = ReturnType<Bench['x']['post']>;
const held = (post: Post) => ({ externalId: post.id, handle: { author: post.author.id } });
const mentionOf = (post: Post) =>
  aMention({ externalId: post.id, createdAt: post.createdAt, author: { handle: post.author.username } });

describe('asking again', () => {
  it('tells figures, deletions, edits, and accounts that are no longer public', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    x.user({ username: 'shy', protected: true });
    const [kept, gone, edited, shy, lost] = ['maria', 'tom', 'ann', 'shy', 'troll'].map((by) =>
      x.post({ by, text: '@openseat_demo brokn', stream: false }),
    ) as [Post, Post, Post, Post, Post];
    x.metrics(kept.id, { likes: 3, reposts: 2, replies: 1, views: 40 });
    x.delete(gone.id);
    x.edit(edited.id, '@openseat_demo broken');
    x.suspend('troll');
    const never = { externalId: '42', handle: {} };
    const news = await xWatch(settingsWith(), needs).look([
      ...[kept, gone, edited, shy, lost].map(held),
      never,
    ]);
    const at = expect.any(Number);
    expect(news).toEqual([
      {
        kind: 'metrics',
        network: 'x',
        externalId: kept.id,
        metrics: { likes: 3, reposts: 2, replies: 1, views: 40 },
        at,
      },
      { kind: 'delete', network: 'x', externalId: gone.id },
      {
        kind: 'edit',
        post: expect.objectContaining({
          externalId: edited.id,
          text: '@openseat_demo broken',
          mentionsUs: true,
        }),
      },
      expect.objectContaining({ kind: 'metrics', externalId: edited.id }),
      { kind: 'delete', network: 'x', externalId: shy.id },
      { kind: 'account-gone', network: 'x', accountId: shy.author.id },
      { kind: 'delete', network: 'x', externalId: lost.id },
      { kind: 'account-gone', network: 'x', accountId: lost.author.id },
      { kind: 'delete', network: 'x', externalId: '42' },
    ]);
    expect(x.violations).toEqual([]);
  });

  it('asks for 100 at once, and pays for no authors', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const posts = x.burst(120, { stream: false });
    expect(await xWatch(settingsWith(), needs).look(posts.map(held))).toHaveLength(120);
    expect(x.requests).toHaveLength(2);
    expect(x.billed).toMatchObject({ postReads: 120, userReads: 0 });
    expect(await xWatch(settingsWith(), needs).look([])).toEqual([]);
  });

  it('that a deletion follows from nothing but X saying so', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    await using meddler = await startMeddler(x.url);
    needs.credentials.apiUrl = meddler.url;
    const post = x.post({ by: 'maria', text: 'demo' });
    const watch = xWatch(settingsWith(), needs);
    meddler.answer('/2/tweets', 200, 'application/json', '{}');
    expect(await watch.look([held(post)])).toEqual([]);
    const withheld = { errors: [{ title: 'Withheld', type: 'about:blank', resource_id: post.id }] };
    meddler.answer('/2/tweets', 200, 'application/json', JSON.stringify(withheld));
    expect(await watch.look([held(post)])).toEqual([]);
    expect(bench.events()).toEqual(['x-watch-no-word', 'x-watch-no-word']);
    meddler.answer('/2/tweets', 404, 'application/json', '{"title":"Not Found Error"}');
    await expect(watch.look([held(post)])).rejects.toMatchObject({ name: 'RefusedError' });
  });

  it.each([
    [{ status: 429, retryAfterSeconds: 7 }, 'RateLimitedError'],
    [{ status: 503 }, 'UnreachableError'],
    [{ dropConnection: true }, 'UnreachableError'],
    [{ status: 401 }, 'AuthenticationError'],
    [{ problem: 'credits-depleted' }, 'RateLimitedError'],
  ] as const)('fails as the house expects: %o', async (failure, name) => {
    await using bench = await aBench();
    bench.x.fail({ ...failure, times: 2 });
    const watch = xWatch(settingsWith(), bench.needs);
    await expect(watch.look([{ externalId: '42', handle: {} }])).rejects.toMatchObject({ name });
    await expect(watch.replyability(aMention({ externalId: '42' }), {})).rejects.toMatchObject({ name });
  });
});

describe('may we still answer', () => {
  it.each<[string, Given, string]>([
    ['who named us', { text: 'Hey @OpenSeat_Demo!' }, 'api'],
    ['who answered us', { text: 'no it does not', inReplyTo: 'ours' }, 'api'],
    ['who quoted us', { text: 'look at this', quotes: 'ours' }, 'api'],
    ['who quoted somebody else', { text: 'look at this', quotes: 'theirs' }, 'link-out'],
    ['who did not name us', { text: 'demo is bad' }, 'link-out'],
    ['who lets nobody answer', { text: 'demo is bad', replySettings: 'mentionedUsers' }, 'none'],
    [
      'who quoted us and lets nobody answer',
      { text: 'hm', quotes: 'ours', replySettings: 'mentionedUsers' },
      'none',
    ],
    [
      'who lets only those named answer, us',
      { text: '@openseat_demo hm', replySettings: 'mentionedUsers' },
      'api',
    ],
  ] as const)('somebody %s: %s → %s', async (_, given, way) => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const known = {
      ours: x.post({ by: BRAND.username, text: 'We moved.' }).id,
      theirs: x.post({ by: 'tom', text: 'I moved.' }).id,
    };
    const { inReplyTo, quotes, ...rest } = given;
    const links = {
      ...(inReplyTo === undefined ? {} : { inReplyTo: known[inReplyTo] }),
      ...(quotes === undefined ? {} : { quotes: known[quotes] }),
    };
    const post = x.post({ by: 'maria', ...rest, ...links });
    const found = await xWatch(settingsWith(), needs).replyability(mentionOf(post), {});
    expect(found).toMatchObject({ way, reason: expect.stringMatching(/\.$/) });
    if (way === 'link-out') expect(found.link).toBe(`https://x.com/intent/post?in_reply_to=${post.id}`);
    // X's document gives reply_settings at most 12 letters, and names values that have more.
    expect(x.violations.filter(({ name }) => !name.endsWith('/reply_settings'))).toEqual([]);
  });

  it('a post that is gone, hidden, or was answered already', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const watch = xWatch(settingsWith(), needs);
    const [gone, hidden, answered] = ['tom', 'troll', 'maria'].map((by) =>
      x.post({ by, text: '@openseat_demo help' }),
    ) as [Post, Post, Post];
    x.delete(gone.id);
    x.suspend('troll');
    x.post({ by: BRAND.username, text: 'We are on it.', inReplyTo: answered.id });
    expect(await watch.replyability(mentionOf(gone), {})).toMatchObject({
      way: 'none',
      reason: expect.stringContaining('deleted'),
    });
    expect(await watch.replyability(mentionOf(hidden), {})).toMatchObject({
      way: 'none',
      reason: expect.stringContaining('suspended'),
    });
    expect(await watch.replyability(mentionOf(answered), {})).toMatchObject({
      way: 'link-out',
      reason: expect.stringContaining('answered this post already'),
    });
    // What they write next is a new occasion.
    const next = x.post({ by: 'maria', text: 'still broken', inReplyTo: x.replies()[0]?.id ?? '' });
    expect(await watch.replyability(mentionOf(next), {})).toMatchObject({ way: 'api' });
    expect(x.violations).toEqual([]);
  });

  it('goes by the words that stand now', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const watch = xWatch(settingsWith(), needs);
    const post = x.post({ by: 'maria', text: '@openseat_demo help' });
    x.edit(post.id, 'never mind them, help');
    expect(await watch.replyability(mentionOf(post), {})).toMatchObject({ way: 'link-out' });
    x.delete(post.id);
    expect(await watch.replyability(mentionOf(post), {})).toMatchObject({ way: 'none' });
  });
});
