import { afterAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../../rigs/postgres.ts';
import { aBrand, listening, soon } from './brand.ts';
import { aPerson } from './people.ts';

const db = await aDatabase();
afterAll(() => db[Symbol.asyncDispose]());

describe('what people say on Bluesky', () => {
  it('is heard within seconds, with who said it, to whom, and how far it reaches', async () => {
    const brand = await aBrand(db);
    const [maria, joe] = [await aPerson('maria'), await aPerson('joe')];
    const ours = await brand.post('we fly again');
    await joe.follow(maria);
    await using ear = listening(brand);

    const began = Date.now();
    const named = await maria.post(`Grüße @${brand.handle}, where is my bag?`, {
      names: brand,
      langs: ['de'],
    });
    await expect.poll(() => ear.texts(), soon).toEqual([`Grüße @${brand.handle}, where is my bag?`]);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(ear.posts()[0]).toMatchObject({
      network: 'bluesky',
      externalId: named.uri,
      lang: 'de',
      author: { handle: maria.handle, accountId: maria.did, followers: 1 },
      mentionsUs: true,
      metrics: { likes: 0, reposts: 0, replies: 0 },
      handle: { cid: named.cid, rootUri: named.uri, rootCid: named.cid },
    });

    const answer = await joe.post('you do not', { answers: { root: ours, parent: ours } });
    const quote = await joe.post('look at them', { quotes: ours });
    const bare = await joe.post('', { quotes: ours });
    const word = await joe.post(`${brand.word} lost my bag`);
    await expect.poll(() => ear.items.length, soon).toBe(5);
    const by = new Map(ear.posts().map((post) => [post.externalId, post]));
    expect(by.get(answer.uri)).toMatchObject({
      inReplyTo: ours.uri,
      mentionsUs: true,
      handle: { rootUri: ours.uri, rootCid: ours.cid },
    });
    expect(by.get(quote.uri)).toMatchObject({ quotes: ours.uri, mentionsUs: true });
    expect(by.get(bare.uri)).toMatchObject({ repostOf: ours.uri });
    expect(by.get(word.uri)).toMatchObject({ mentionsUs: false, author: { followers: 0 } });
    expect(ear.failed).toBeNull();
  });

  it('is marked by its author where that is us, and left out where a stranger wants to be seen by members only', async () => {
    const brand = await aBrand(db);
    const shy = await aPerson('shy');
    await shy.label('!no-unauthenticated');
    await brand.post(`${brand.word} says hello`);
    await expect
      .poll(
        async () => JSON.stringify(await brand.ask('app.bsky.actor.getProfile', { actor: shy.did })),
        soon,
      )
      .toContain('!no-unauthenticated');
    await shy.post(`${brand.word} whispered`);
    await shy.post(`@${brand.handle} said aloud`, { names: brand });
    await using ear = listening(brand);
    await expect
      .poll(() => ear.texts(), soon)
      .toEqual([`${brand.word} says hello`, `@${brand.handle} said aloud`]);
    expect(ear.posts()[0]?.author.accountId).toBe(brand.did);
  });

  it('is heard in full and in order when 250 come at once, and again from wherever we were cut off', async () => {
    const brand = await aBrand(db);
    const maria = await aPerson('maria');
    const texts = Array.from({ length: 250 }, (_, n) => `@${brand.handle} number ${n}`);
    const ear = listening(brand);
    const written = (await maria.posts(texts, { names: brand })).map(({ uri }) => uri);
    await expect.poll(() => ear.items.length, soon).toBe(250);
    await ear.stop();
    const heard = ear.posts().map(({ externalId }) => externalId);
    expect(new Set(heard)).toEqual(new Set(written));
    const times = ear.posts().map(({ createdAt }) => createdAt ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => a - b));

    const cursor = ear.cursors[0] ?? null;
    const before = JSON.parse(cursor ?? '').seen.length;
    await using again = listening(brand, cursor);
    await expect.poll(() => again.items.length, soon).toBeGreaterThanOrEqual(250 - before);
    expect(
      new Set([...heard.slice(0, before), ...again.posts().map(({ externalId }) => externalId)]),
    ).toEqual(new Set(written));
  });

  it('while we are away is heard when we come back: nothing is lost, nothing comes twice', async () => {
    const brand = await aBrand(db);
    const maria = await aPerson('maria');
    const first = listening(brand);
    await maria.post(`@${brand.handle} before`, { names: brand });
    await expect.poll(() => first.texts(), soon).toEqual([`@${brand.handle} before`]);
    await first.stop();
    await maria.post(`@${brand.handle} meanwhile`, { names: brand });
    await maria.post(`${brand.word} meanwhile`);
    await using second = listening(brand, first.cursors.at(-1) ?? null);
    // By the search and by the notifications, whichever tells first.
    await expect
      .poll(() => second.texts().toSorted(), soon)
      .toEqual([`@${brand.handle} meanwhile`, `${brand.word} meanwhile`]);
    await maria.post(`@${brand.handle} after`, { names: brand });
    await expect.poll(() => second.texts().at(-1), soon).toBe(`@${brand.handle} after`);
    expect(second.items).toHaveLength(3);
    expect(brand.events.filter((event) => event === 'bluesky-signed-in')).toHaveLength(1);
  });
});
