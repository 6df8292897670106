import { describe, expect, it } from 'vitest';
import { realClients } from './client.ts';
import { startX } from './index.ts';

const brand = { id: '9001', username: 'openseat_demo', name: 'Demo' };
const MINUTE = 60_000;
const DAY = 86_400_000;

describe('users', () => {
  it('tells the brand who it is', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const { data } = await clients.user.v2.me({ 'user.fields': ['public_metrics', 'verified'] });
    expect(data).toMatchObject({ id: '9001', username: 'openseat_demo', verified: true });
    expect(data.public_metrics?.followers_count).toBe(0);
    expect(x.violations).toEqual([]);
  });

  it('finds people by handle, and says which are missing or suspended', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.user({ username: 'Maria', followers: 10 });
    x.user({ username: 'troll' });
    x.suspend('troll');
    const one = await clients.app.v2.userByUsername('maria', { 'user.fields': ['public_metrics'] });
    expect(one.data.public_metrics?.followers_count).toBe(10);
    const many = await clients.app.v2.usersByUsernames(['maria', 'nobody', 'troll']);
    expect(many.data.map((user) => user.username)).toEqual(['Maria']);
    expect(many.errors?.map(({ title, value }) => [title, value])).toEqual([
      ['Not Found Error', 'nobody'],
      ['Forbidden', 'troll'],
    ]);
    expect(x.violations).toEqual([]);
  });
});

describe('posts by id', () => {
  it('gives asked fields and expansions only', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const ours = x.post({ by: brand.username, text: 'We moved.' });
    const answer = x.post({ by: 'maria', text: 'Where to? #help', inReplyTo: ours.id, lang: 'en' });
    x.metrics(answer.id, { likes: 3, views: 40 });
    const bare = await clients.app.v2.singleTweet(answer.id);
    expect(Object.keys(bare.data).sort()).toEqual(['edit_history_tweet_ids', 'id', 'text']);
    const full = await clients.app.v2.singleTweet(answer.id, {
      'tweet.fields': [
        'author_id',
        'conversation_id',
        'created_at',
        'entities',
        'in_reply_to_user_id',
        'lang',
        'public_metrics',
        'referenced_tweets',
      ],
      expansions: ['author_id', 'referenced_tweets.id', 'referenced_tweets.id.author_id'],
      'user.fields': ['public_metrics'],
    });
    expect(full.data).toMatchObject({
      text: '@openseat_demo Where to? #help',
      author_id: answer.author.id,
      conversation_id: ours.id,
      in_reply_to_user_id: '9001',
      lang: 'en',
      public_metrics: { like_count: 3, impression_count: 40, retweet_count: 0 },
      referenced_tweets: [{ type: 'replied_to', id: ours.id }],
      entities: {
        mentions: [{ start: 0, end: 14, username: 'openseat_demo', id: '9001' }],
        hashtags: [{ start: 25, end: 30, tag: 'help' }],
      },
    });
    expect(full.includes?.users?.map((user) => user.username)).toEqual(['maria', 'openseat_demo']);
    expect(full.includes?.tweets?.map((post) => post.id)).toEqual([ours.id]);
    expect(x.violations).toEqual([]);
  });

  it('answers 200 with errors for what is deleted, hidden or never was', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.user({ username: 'shy', protected: true });
    const [kept, gone, hidden, lost] = ['maria', 'tom', 'shy', 'troll'].map((by) =>
      x.post({ by, text: 'hm' }),
    );
    if (!kept || !gone || !hidden || !lost) throw new Error('four posts expected');
    x.delete(gone.id);
    x.suspend('troll');
    const { data, errors } = await clients.app.v2.tweets([kept.id, gone.id, hidden.id, lost.id, '42']);
    expect(data.map((post) => post.id)).toEqual([kept.id]);
    expect(errors?.map(({ title, resource_id }) => [title, resource_id])).toEqual([
      ['Not Found Error', gone.id],
      ['Authorization Error', hidden.id],
      ['Authorization Error', lost.id],
      ['Not Found Error', '42'],
    ]);
    const single = await clients.app.v2.singleTweet(gone.id);
    expect(single.data).toBeUndefined();
    expect(single.errors?.[0]?.parameter).toBe('id');
    expect(x.violations).toEqual([]);
  });

  it('says that a parent is gone, beside the post that answers it', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const parent = x.post({ by: 'tom', text: 'first' });
    const child = x.post({ by: 'maria', text: 'second', inReplyTo: parent.id });
    x.delete(parent.id);
    const answer = await clients.app.v2.singleTweet(child.id, { expansions: ['referenced_tweets.id'] });
    expect(answer.data.id).toBe(child.id);
    expect(answer.errors?.[0]).toMatchObject({ parameter: 'referenced_tweets.id', resource_id: parent.id });
    expect(x.violations).toEqual([]);
  });

  it.each([
    ['retweet_count', ['retweet_count']],
    ['repost_count', ['repost_count']],
    ['both', ['repost_count', 'retweet_count']],
  ] as const)('spells shares as %s', async (shareSpelling, expected) => {
    await using x = await startX({ brand, shareSpelling });
    using clients = realClients(x);
    const { id } = x.post({ by: 'maria', text: 'hm', metrics: { reposts: 7 } });
    const { data } = await clients.app.v2.singleTweet(id, { 'tweet.fields': ['public_metrics'] });
    const counts = Object.entries(data.public_metrics ?? {}).filter(([, count]) => count === 7);
    expect(counts.map(([name]) => name).sort()).toEqual(expected);
    expect(x.violations).toEqual([]);
  });
});

describe('edits', () => {
  it('gives each version under its own id, and both know the whole history', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const first = x.post({ by: 'maria', text: 'brokn' });
    x.advance(29 * MINUTE);
    const second = x.edit(first.id, 'broken');
    const { data } = await clients.app.v2.tweets([first.id, second.id]);
    expect(data.map((post) => [post.text, post.edit_history_tweet_ids])).toEqual([
      ['brokn', [first.id, second.id]],
      ['broken', [first.id, second.id]],
    ]);
    x.delete(first.id);
    expect((await clients.app.v2.tweets([second.id])).errors).toHaveLength(1);
    expect(x.violations).toEqual([]);
  });

  it('offers no edit after 30 minutes, after five edits, or of an answer to others', async () => {
    await using x = await startX({ brand });
    const post = x.post({ by: 'maria', text: 'one' });
    const answer = x.post({ by: 'tom', text: 'two', inReplyTo: post.id });
    expect(() => x.edit(answer.id, 'three')).toThrow('answers somebody else');
    for (let n = 1; n <= 5; n += 1) x.edit(post.id, `edit ${n}`);
    expect(() => x.edit(post.id, 'edit 6')).toThrow('5 times');
    const late = x.post({ by: 'maria', text: 'late' });
    x.advance(31 * MINUTE);
    expect(() => x.edit(late.id, 'later')).toThrow('30 minutes');
  });
});

describe('search', () => {
  it('pages newest first, and since_id leaves out what was seen', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const seen = x.post({ by: 'maria', text: 'demo is down' });
    const posts = x.burst(25, { text: 'demo is still down' });
    x.post({ by: 'tom', text: 'lovely weather' });
    const found = await clients.app.v2.search('demo OR @openseat_demo', {
      since_id: seen.id,
      max_results: 10,
    });
    expect(found.tweets).toHaveLength(10);
    expect(found.meta.newest_id).toBe(posts.at(-1)?.id);
    await found.fetchLast();
    expect(found.tweets.map((post) => post.id)).toEqual(posts.map((post) => post.id).reverse());
    expect(x.requests.filter((request) => request.path === '/2/tweets/search/recent')).toHaveLength(3);
    expect(x.violations).toEqual([]);
  });

  it('gives the last version of an edited post, and nothing deleted', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const post = x.post({ by: 'maria', text: 'demo brokn' });
    const edited = x.edit(post.id, 'demo broken');
    x.delete(x.post({ by: 'tom', text: 'demo' }).id);
    const { tweets } = await clients.app.v2.search('demo');
    expect(tweets.map((tweet) => tweet.id)).toEqual([edited.id]);
  });

  it('goes back seven days, and refuses a since_id from before', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const old = x.post({ by: 'maria', text: 'demo long ago', createdAt: Date.now() - 8 * DAY });
    const { tweets } = await clients.app.v2.search('demo');
    expect(tweets).toEqual([]);
    const refused = clients.app.v2.search('demo', { since_id: old.id });
    await expect(refused).rejects.toMatchObject({
      code: 400,
      data: { errors: [{ message: expect.stringContaining("'since_id' must be a tweet id created after") }] },
    });
    expect(x.violations).toEqual([]);
  });

  it('can be late, as the real one is', async () => {
    await using x = await startX({ brand, searchDelayMs: 30_000 });
    using clients = realClients(x);
    x.post({ by: 'maria', text: 'demo' });
    expect((await clients.app.v2.search('demo')).tweets).toHaveLength(0);
    x.advance(31_000);
    expect((await clients.app.v2.search('demo')).tweets).toHaveLength(1);
  });

  it('refuses a query it cannot read', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await expect(clients.app.v2.search('-is:retweet')).rejects.toMatchObject({ code: 400 });
    await expect(clients.app.v2.search(`demo ${'x'.repeat(512)}`)).rejects.toMatchObject({ code: 400 });
  });
});

describe('the timeline of a user', () => {
  it('shows our own posts at once, without the delay of search', async () => {
    await using x = await startX({ brand, searchDelayMs: 30_000 });
    using clients = realClients(x);
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    await clients.user.v2.reply('On it.', mention.id);
    const own = await clients.user.v2.userTimeline('9001', {
      max_results: 5,
      'tweet.fields': ['referenced_tweets'],
    });
    expect(own.tweets.map((post) => post.referenced_tweets)).toEqual([
      [{ type: 'replied_to', id: mention.id }],
    ]);
    const without = await clients.user.v2.userTimeline('9001', { exclude: ['replies'] });
    expect(without.tweets).toEqual([]);
    expect(x.violations).toEqual([]);
  });
});
