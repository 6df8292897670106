import { afterAll, describe, expect, it } from 'vitest';
import { blueskyWatch } from '../../../src/connectors/bluesky/index.ts';
import type { Incoming, Replyability } from '../../../src/domain/mention.ts';
import { aMention } from '../../rigs/builders.ts';
import { aDatabase } from '../../rigs/postgres.ts';
import { aBrand, type Brand, listening, soon } from './brand.ts';
import { aPerson, operators, type Person, type Ref } from './people.ts';

const db = await aDatabase();
afterAll(() => db[Symbol.asyncDispose]());

interface Scene {
  brand: Brand;
  maria: Person;
  post: Ref;
  /** What asking again tells, without the counts. */
  news(): Promise<Incoming[]>;
  mayAnswer(): Promise<Replyability>;
}

/** Maria complained, and we hold it; then something happens. */
async function aScene(): Promise<Scene> {
  const brand = await aBrand(db);
  const maria = await aPerson('maria');
  const post = await maria.post(`@${brand.handle} lost my bag`, { names: brand });
  await using ear = listening(brand);
  await expect.poll(() => ear.items.length, soon).toBe(1);
  const watch = blueskyWatch(brand.settings, brand.needs);
  const held = { externalId: post.uri, handle: ear.posts()[0]?.handle ?? {} };
  const mention = aMention({ network: 'bluesky', externalId: post.uri });
  return {
    brand,
    maria,
    post,
    news: async () => (await watch.look([held])).filter(({ kind }) => kind !== 'metrics'),
    mayAnswer: () => watch.replyability(mention, held.handle),
  };
}

const gone = (post: Ref): Incoming => ({ kind: 'delete', network: 'bluesky', externalId: post.uri });

describe('a post that we hold', () => {
  it('stands, and its counts grow', async () => {
    const { brand, maria, post, news, mayAnswer } = await aScene();
    expect(await news()).toEqual([]);
    expect(await mayAnswer()).toMatchObject({ way: 'api' });
    await (await aPerson('joe')).like(post);
    await maria.post('and another thing', { answers: { root: post, parent: post } });
    const look = () => blueskyWatch(brand.settings, brand.needs).look([{ externalId: post.uri, handle: {} }]);
    await expect.poll(look, soon).toMatchObject([{ kind: 'metrics', metrics: { likes: 1, replies: 1 } }]);
  });

  it('was deleted', async () => {
    const { maria, post, news, mayAnswer } = await aScene();
    await maria.remove(post);
    await expect.poll(news, soon).toEqual([gone(post)]);
    expect(await mayAnswer()).toEqual({ way: 'none', reason: 'The post was deleted.' });
  });

  it('was taken down by moderators', async () => {
    const { post, news } = await aScene();
    await operators.takeDownPost(post);
    await expect.poll(news, soon).toEqual([gone(post)]);
  });

  it.each<[string, (maria: Person) => Promise<unknown>]>([
    ['deactivated', (maria) => maria.deactivate()],
    ['taken down', ({ did }) => operators.takeDownAccount(did)],
    ['deleted', ({ did }) => operators.deleteAccount(did)],
  ])('is of an account that was %s: all of it goes', async (_, happens) => {
    const { maria, post, news, mayAnswer } = await aScene();
    await happens(maria);
    await expect
      .poll(news, soon)
      .toEqual([gone(post), { kind: 'account-gone', network: 'bluesky', accountId: maria.did }]);
    expect(await mayAnswer()).toMatchObject({ way: 'none', reason: expect.stringMatching(/nobody sees/) });
  });

  it('is closed for answers by a thread gate', async () => {
    const { brand, maria, post, news, mayAnswer } = await aScene();
    await maria.close(post);
    await expect
      .poll(mayAnswer, soon)
      .toMatchObject({ way: 'none', reason: expect.stringMatching(/only some/) });
    expect(await news()).toEqual([]);
    await using ear = listening(brand);
    await expect.poll(() => ear.posts()[0]?.repliesClosed, soon).toBe(true);
  });

  it('stands behind a block: it is not deleted, and not to be answered', async () => {
    const { brand, maria, mayAnswer, news } = await aScene();
    await maria.block(brand);
    await expect.poll(mayAnswer, soon).toMatchObject({ way: 'none', reason: expect.stringMatching(/block/) });
    expect(await news()).toEqual([]);
  });

  it('has other words now', async () => {
    const { maria, post, news } = await aScene();
    await maria.rewrite(post, 'all is well');
    await expect
      .poll(news, soon)
      .toMatchObject([{ kind: 'edit', post: { externalId: post.uri, text: 'all is well' } }]);
  });
});
