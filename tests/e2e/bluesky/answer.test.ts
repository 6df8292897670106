import { afterAll, describe, expect, it } from 'vitest';
import { blueskyPublisher, probeBluesky } from '../../../src/connectors/bluesky/index.ts';
import type { Post } from '../../../src/domain/mention.ts';
import { aDatabase } from '../../rigs/postgres.ts';
import { aBrand, type Brand, listening, orderFor, soon } from './brand.ts';
import { aPerson, type Person } from './people.ts';

const db = await aDatabase();
afterAll(() => db[Symbol.asyncDispose]());

interface ThreadView {
  thread: {
    post: { uri: string };
    parent?: ThreadView['thread'];
    replies?: { post: { uri: string; record: { text: string; facets?: unknown[]; langs?: string[] } } }[];
  };
}

/** Somebody complains in a thread of somebody else, and we heard it. */
async function aComplaint(brand: Brand, maria: Person): Promise<{ post: Post; root: string }> {
  const root = await maria.post('a long story');
  await maria.post(`@${brand.handle} lost my bag`, {
    names: brand,
    langs: ['en'],
    answers: { root, parent: root },
  });
  await using ear = listening(brand);
  await expect.poll(() => ear.items.length, soon).toBe(1);
  const [post] = ear.posts();
  if (post === undefined) throw new Error('nothing was heard');
  return { post, root: root.uri };
}

const threadOf = (reader: Person, uri: string) =>
  reader.ask('app.bsky.feed.getPostThread', { uri, parentHeight: '5' }) as Promise<ThreadView>;

const replies = async (reader: Person, uri: string) => (await threadOf(reader, uri)).thread.replies ?? [];

describe('our reply', () => {
  it('stands under the complaint, once, however often it is tried with its key', async () => {
    const brand = await aBrand(db);
    const maria = await aPerson('maria');
    const { post, root } = await aComplaint(brand, maria);
    const text = `Sorry @${maria.handle} 👨‍👩‍👧‍👦! See https://example.com/bags #hulp`;
    const order = orderFor(post, text);
    const publisher = blueskyPublisher(brand.settings, brand.needs);
    expect(await publisher.find(order)).toBe('absent');
    const published = await publisher.reply(order);
    expect(published.externalId).toBe(`at://${brand.did}/app.bsky.feed.post/${order.key}`);
    expect(published.url).toBe(`https://bsky.app/profile/${brand.handle}/post/${order.key}`);

    // The same process, another one, and many at once.
    const another = blueskyPublisher(brand.settings, brand.needs);
    const again = await Promise.all([publisher, another, another].map((one) => one.reply(order)));
    expect(new Set(again.map(({ externalId }) => externalId))).toEqual(new Set([published.externalId]));
    expect(await another.find(order)).toMatchObject({ externalId: published.externalId, url: published.url });
    const { records } = (await brand.ask('com.atproto.repo.listRecords', {
      repo: brand.did,
      collection: 'app.bsky.feed.post',
    })) as { records: unknown[] };
    expect(records).toHaveLength(1);

    await expect.poll(() => replies(maria, post.externalId), soon).toHaveLength(1);
    const [reply] = await replies(maria, post.externalId);
    expect(reply?.post).toMatchObject({ uri: published.externalId, record: { text, langs: ['en'] } });
    expect(reply?.post.record.facets).toHaveLength(3);
    const up = (await threadOf(maria, published.externalId)).thread;
    expect([up.parent?.post.uri, up.parent?.parent?.post.uri]).toEqual([post.externalId, root]);
  });

  it('is told to the customer, and what the customer answers names our reply', async () => {
    const brand = await aBrand(db);
    const maria = await aPerson('maria');
    const { post } = await aComplaint(brand, maria);
    const published = await blueskyPublisher(brand.settings, brand.needs).reply(
      orderFor(post, 'We are on it.'),
    );
    const told = async () => JSON.stringify(await maria.ask('app.bsky.notification.listNotifications'));
    await expect.poll(told, soon).toContain(published.externalId);
    const { cid } = (await maria.ask('com.atproto.repo.getRecord', {
      repo: brand.did,
      collection: 'app.bsky.feed.post',
      rkey: published.externalId.split('/').at(-1) ?? '',
    })) as { cid: string };
    const parent = { uri: published.externalId, cid };
    const root = { uri: post.handle?.rootUri ?? '', cid: post.handle?.rootCid ?? '' };
    await maria.post('thank you!', { answers: { root, parent } });
    await using ear = listening(brand);
    await expect.poll(() => ear.texts(), soon).toContain('thank you!');
    const answer = ear.posts().find(({ text }) => text === 'thank you!');
    expect(answer).toMatchObject({ inReplyTo: published.externalId, mentionsUs: true });
  });

  it.each([
    ['301 letters', 'a'.repeat(301)],
    ['300 family emoji, which are too many bytes', '👨‍👩‍👧‍👦'.repeat(300)],
  ])('of %s is refused, and nothing stands there', async (_, text) => {
    const brand = await aBrand(db);
    const { post } = await aComplaint(brand, await aPerson('maria'));
    const publisher = blueskyPublisher(brand.settings, brand.needs);
    const order = orderFor(post, text);
    await expect(publisher.reply(order)).rejects.toMatchObject({ name: 'RefusedError' });
    expect(await publisher.find(order)).toBe('absent');
  });

  it.each([
    ['300 letters', 'a'.repeat(300)],
    ['100 family emoji', '👨‍👩‍👧‍👦'.repeat(100)],
  ])('of %s is published', async (_, text) => {
    const brand = await aBrand(db);
    const maria = await aPerson('maria');
    const { post } = await aComplaint(brand, maria);
    await blueskyPublisher(brand.settings, brand.needs).reply(orderFor(post, text));
    await expect
      .poll(async () => (await replies(maria, post.externalId))[0]?.post.record.text, soon)
      .toBe(text);
  });

  it('to a post that was deleted meanwhile is refused', async () => {
    const brand = await aBrand(db);
    const maria = await aPerson('maria');
    const { post } = await aComplaint(brand, maria);
    await maria.remove({ uri: post.externalId, cid: '' });
    const shown = () => brand.ask('app.bsky.feed.getPosts', { uris: post.externalId });
    await expect.poll(shown, soon).toEqual({ posts: [] });
    const order = orderFor(post, 'We are on it.');
    const publisher = blueskyPublisher(brand.settings, brand.needs);
    await expect(publisher.reply(order)).rejects.toMatchObject({ name: 'RefusedError' });
    expect(await publisher.find(order)).toBe('absent');
  });
});

describe('doctor', () => {
  it('finds a real account in order, and tells an app password from the password of the account', async () => {
    const brand = await aBrand(db);
    const findings = await probeBluesky(brand.settings, brand.needs);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings).toHaveLength(5);
    const credentials = { ...brand.needs.credentials, appPassword: brand.password };
    const again = await probeBluesky(brand.settings, { ...brand.needs, credentials });
    expect(again.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['Bluesky: app password']);
  });
});
