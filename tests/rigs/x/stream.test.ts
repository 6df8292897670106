import { ETwitterStreamEvent, type TweetStream, type TweetV2SingleStreamResult } from 'twitter-api-v2';
import { describe, expect, it } from 'vitest';
import { type RealClients, realClients } from './client.ts';
import { startX } from './index.ts';

const brand = { id: '9001', username: 'openseat_demo' };
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 5_000 });

interface Listening extends Disposable {
  stream: TweetStream<TweetV2SingleStreamResult>;
  posts: TweetV2SingleStreamResult[];
  texts(): string[];
  told: string[];
}

async function listen({ app }: RealClients, extra = {}): Promise<Listening> {
  const stream = app.v2.searchStream({ autoConnect: false, ...extra });
  const posts: TweetV2SingleStreamResult[] = [];
  const told: string[] = [];
  stream.on(ETwitterStreamEvent.Data, (post) => posts.push(post));
  stream.on(ETwitterStreamEvent.DataKeepAlive, () => told.push('keep-alive'));
  stream.on(ETwitterStreamEvent.ConnectionClosed, () => told.push('closed'));
  stream.on(ETwitterStreamEvent.ConnectionLost, () => told.push('lost'));
  stream.on(ETwitterStreamEvent.DataError, (error) => told.push(JSON.stringify(error)));
  stream.on(ETwitterStreamEvent.Error, () => {});
  await stream.connect({ autoReconnect: false });
  return {
    stream,
    posts,
    told,
    texts: () => posts.map((post) => post.data.text),
    [Symbol.dispose]: () => stream.destroy(),
  };
}

async function withRules({ app }: RealClients, ...values: string[]): Promise<void> {
  await app.v2.updateStreamRules({ add: values.map((value) => ({ value, tag: `tag ${value}` })) });
}

describe('rules', () => {
  it('are added, listed, refused when doubled or wrong, and removed', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const added = await clients.app.v2.updateStreamRules({
      add: [
        { value: 'demo', tag: 'words' },
        { value: 'demo' },
        { value: '-is:retweet' },
        { value: 'a'.repeat(1025) },
      ],
    });
    expect(added.meta.summary).toEqual({ created: 1, not_created: 3, valid: 1, invalid: 3 });
    expect(added.errors?.map((error) => error.title)).toEqual([
      'DuplicateRule',
      'UnprocessableEntity',
      'UnprocessableEntity',
    ]);
    const { data } = await clients.app.v2.streamRules();
    expect(data).toEqual([{ id: expect.any(String), value: 'demo', tag: 'words' }]);
    await clients.app.v2.updateStreamRules({ delete: { ids: data.map((rule) => rule.id) } });
    expect(x.rules).toEqual([]);
    expect((await clients.app.v2.streamRules()).data).toBeUndefined();
    expect(x.violations).toEqual([]);
  });

  it('are needed to connect', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await expect(listen(clients)).rejects.toMatchObject({ code: 409 });
  });
});

describe('the stream', () => {
  it('brings what a rule meets, once, with all rules that met it', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await withRules(clients, '@openseat_demo', 'demo -is:retweet');
    using heard = await listen(clients, {
      'tweet.fields': ['author_id', 'created_at', 'public_metrics'],
      'user.fields': ['public_metrics'],
      expansions: ['author_id'],
    });
    x.user({ username: 'maria', followers: 12 });
    x.post({ by: 'tom', text: 'nothing to see' });
    const post = x.post({ by: 'maria', text: 'demo is broken @openseat_demo 😡' });
    x.post({ by: 'tom', reposts: post.id });
    await soon(() => heard.posts.length).toBe(2);
    expect(heard.posts[0]).toMatchObject({
      data: { id: post.id, text: 'demo is broken @openseat_demo 😡', author_id: post.author.id },
      includes: { users: [{ username: 'maria', public_metrics: { followers_count: 12 } }] },
    });
    expect(heard.posts[0]?.matching_rules?.map((rule) => rule.tag)).toEqual([
      'tag @openseat_demo',
      'tag demo -is:retweet',
    ]);
    expect(heard.posts[1]?.matching_rules).toHaveLength(1);
    expect(x.violations).toEqual([]);
  });

  it('brings edits under their new id, and sends a post twice when told', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await withRules(clients, 'demo');
    using heard = await listen(clients);
    const post = x.post({ by: 'maria', text: 'demo brokn' });
    const edited = x.edit(post.id, 'demo broken');
    x.redeliver(edited.id);
    await soon(() => heard.posts.map(({ data }) => data.id)).toEqual([post.id, edited.id, edited.id]);
    expect(heard.posts[1]?.data.edit_history_tweet_ids).toEqual([post.id, edited.id]);
  });

  it('allows one connection', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await withRules(clients, 'demo');
    using heard = await listen(clients);
    await expect(listen(clients)).rejects.toMatchObject({
      code: 429,
      data: { title: 'ConnectionException', connection_issue: 'TooManyConnections' },
    });
    heard.stream.close();
    using _again = await listen(clients);
    expect(x.connects).toBe(2);
    expect(x.violations).toEqual([]);
  });

  it('can keep the place of a closed connection for a while', async () => {
    await using x = await startX({ brand, slotLingerMs: 60_000 });
    using clients = realClients(x);
    await withRules(clients, 'demo');
    using heard = await listen(clients);
    heard.stream.close();
    await soon(() => x.streaming).toBe(false);
    await expect(listen(clients)).rejects.toMatchObject({ code: 429 });
  });

  it('never sends later what happened while nobody was connected; search has it', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await withRules(clients, 'demo');
    using before = await listen(clients);
    const seen = x.post({ by: 'maria', text: 'demo one' });
    await soon(before.texts).toEqual(['demo one']);
    x.dropStream();
    x.post({ by: 'maria', text: 'demo two' });
    await soon(() => before.told).toContain('closed');
    using after = await listen(clients);
    x.post({ by: 'maria', text: 'demo three' });
    await soon(after.texts).toEqual(['demo three']);
    const missed = await clients.app.v2.search('demo', { since_id: seen.id });
    expect(missed.tweets.map((post) => post.text)).toEqual(['demo three', 'demo two']);
  });

  it.each(['cut', 'end', 'announced'] as const)('ends when told: %s', async (how) => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await withRules(clients, 'demo');
    using heard = await listen(clients);
    x.dropStream(how);
    await soon(() => heard.told).toContain('closed');
    expect(heard.told.some((line) => line.includes('operational-disconnect'))).toBe(how === 'announced');
    expect(x.streaming).toBe(false);
  });

  it('says that it lives, and when silenced lets the client find out that it does not', async () => {
    await using x = await startX({ brand, keepAliveMs: 20 });
    using clients = realClients(x);
    await withRules(clients, 'demo');
    using heard = await listen(clients);
    await soon(() => heard.told).toContain('keep-alive');
    heard.stream.keepAliveTimeoutMs = 200;
    await soon(() => heard.told.length).toBeGreaterThan(2);
    expect(heard.told).not.toContain('lost');
    x.silenceStream();
    x.post({ by: 'maria', text: 'demo unheard' });
    expect(x.streaming).toBe(true);
    await soon(() => heard.told).toContain('lost');
    expect(heard.posts).toEqual([]);
  });

  it('carries a burst whole and in order', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await withRules(clients, '@openseat_demo');
    using heard = await listen(clients);
    const posts = x.burst(250);
    await soon(() => heard.posts.length).toBe(250);
    expect(heard.posts.map(({ data }) => data.id)).toEqual(posts.map((post) => post.id));
  });
});
