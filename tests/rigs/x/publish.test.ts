import type { ApiResponseError } from 'twitter-api-v2';
import { describe, expect, it } from 'vitest';
import { realClients } from './client.ts';
import { startX } from './index.ts';

const brand = { id: '9001', username: 'openseat_demo' };

async function refusal(request: Promise<unknown>): Promise<[number, string | undefined]> {
  const error = (await request.then(
    () => expect.fail('was not refused'),
    (reason: unknown) => reason,
  )) as ApiResponseError;
  return [error.code, error.data.detail];
}

describe('a reply', () => {
  it('is stored as typed, linked to its parent, and read back with the handle before it', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const mention = x.post({ by: 'maria', text: 'Hey @openseat_demo, my order is lost' });
    const { data } = await clients.user.v2.reply('We are looking & will call you.', mention.id);
    expect(data.text).toBe('@maria We are looking &amp; will call you.');
    expect(x.replies()).toEqual([
      {
        id: data.id,
        text: 'We are looking & will call you.',
        inReplyTo: mention.id,
        quotes: null,
        deleted: false,
        throughApi: true,
      },
    ]);
    const found = await clients.app.v2.search(`from:openseat_demo conversation_id:${mention.id}`);
    expect(found.tweets.map((post) => post.id)).toEqual([data.id]);
    expect(x.violations).toEqual([]);
  });

  it.each([
    ['who never mentioned us', { text: 'demo is bad' }, false],
    ['who mentions us', { text: '@OpenSeat_Demo is bad' }, true],
    ['who quotes us', { text: 'look at this', quotes: 'ours' }, true],
    ['who answers us', { text: 'thanks for nothing', inReplyTo: 'ours' }, true],
    ['who quotes somebody else', { text: 'look at this', quotes: 'theirs' }, false],
  ])('to somebody %s', async (_, given, allowed) => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const known: Record<string, string> = {
      ours: x.post({ by: brand.username, text: 'We moved.' }).id,
      theirs: x.post({ by: 'tom', text: 'I moved.' }).id,
    };
    const { text, ...links } = given;
    const ids = Object.fromEntries(Object.entries(links).map(([link, name]) => [link, known[name] ?? '']));
    const post = x.post({ by: 'maria', text, ...ids });
    const request = clients.user.v2.reply('Sorry about that.', post.id);
    if (allowed) await request;
    else
      expect(await refusal(request)).toEqual([403, expect.stringContaining('you have not been mentioned')]);
    expect(x.replies().filter((reply) => reply.throughApi)).toHaveLength(allowed ? 1 : 0);
    expect(x.violations).toEqual([]);
  });

  it('to a deleted post, a closed conversation or one answered already is refused', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const gone = x.post({ by: 'maria', text: '@openseat_demo one' });
    x.delete(gone.id);
    const closed = x.post({ by: 'maria', text: 'demo two', replySettings: 'mentionedUsers' });
    const answered = x.post({ by: 'maria', text: '@openseat_demo three' });
    await clients.user.v2.reply('First.', answered.id);
    expect(await refusal(clients.user.v2.reply('a', gone.id))).toEqual([
      403,
      expect.stringContaining('deleted'),
    ]);
    expect(await refusal(clients.user.v2.reply('b', closed.id))).toEqual([
      403,
      expect.stringContaining('restricted who can reply'),
    ]);
    expect(await refusal(clients.user.v2.reply('Second.', answered.id))).toEqual([
      403,
      expect.stringContaining('again'),
    ]);
    expect(x.replies()).toHaveLength(1);
  });

  it('with the same words to the same person is a duplicate for a day, even when the first answer was lost', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    x.fail({ method: 'POST', path: '/2/tweets', status: 503, afterStoring: true });
    expect((await refusal(clients.user.v2.reply('On it.', mention.id)))[0]).toBe(503);
    expect(await refusal(clients.user.v2.reply('On it.', mention.id))).toEqual([
      403,
      expect.stringContaining('duplicate'),
    ]);
    expect(x.replies()).toHaveLength(1);
    x.advance(86_400_001);
    const again = x.post({ by: 'maria', text: '@openseat_demo help again' });
    await clients.user.v2.reply('On it.', again.id);
    expect(x.replies()).toHaveLength(2);
  });

  it('sent twice is two posts when the refusals are switched off, so that a blind retry shows', async () => {
    await using x = await startX({ brand, oneReplyPerPost: false, refuseDuplicates: false });
    using clients = realClients(x);
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    await clients.user.v2.reply('On it.', mention.id);
    await clients.user.v2.reply('On it.', mention.id);
    expect(x.replies()).toHaveLength(2);
  });

  it.each([
    ['280 letters', 'a'.repeat(280), true],
    ['281 letters', 'a'.repeat(281), false],
    ['140 Han letters', '漢'.repeat(140), true],
    ['141 Han letters', '漢'.repeat(141), false],
    ['140 family emoji', '👨‍👩‍👧‍👦'.repeat(140), true],
    ['the handle it answers, and 280 letters', `@maria ${'a'.repeat(280)}`, true],
    ['a handle it does not answer, and 280 letters', `@tom ${'a'.repeat(280)}`, false],
    ['a long link as 23', `${'a'.repeat(256)} https://example.com/${'b'.repeat(200)}`, true],
    ['a long link as 24', `${'a'.repeat(257)} https://example.com/${'b'.repeat(200)}`, false],
  ])('of %s', async (_, text, fits) => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    const request = clients.user.v2.reply(text, mention.id);
    if (fits) await request;
    else expect(await refusal(request)).toEqual([400, expect.stringContaining('too long')]);
    expect(x.replies().map((reply) => reply.text)).toEqual(fits ? [text] : []);
    expect(x.violations).toEqual([]);
  });
});

it('refuses loudly what it does not simulate', async () => {
  await using x = await startX({ brand });
  using clients = realClients(x);
  const poll = { duration_minutes: 5, options: ['a', 'b'] };
  expect((await refusal(clients.user.v2.tweet('Which?', { poll })))[0]).toBe(500);
  expect(x.violations).toMatchObject([{ message: expect.stringContaining('does not simulate [poll]') }]);
});

describe('deleting', () => {
  it('removes what is ours and refuses what is not', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const theirs = x.post({ by: 'maria', text: 'mine' });
    const { data } = await clients.user.v2.tweet('Hello.');
    expect((await clients.user.v2.deleteTweet(data.id)).data.deleted).toBe(true);
    expect(x.replies().map((post) => post.deleted)).toEqual([true]);
    expect((await refusal(clients.user.v2.deleteTweet(theirs.id)))[0]).toBe(403);
    expect(x.violations).toEqual([]);
  });
});
