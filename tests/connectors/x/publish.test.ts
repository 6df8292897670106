import { describe, expect, it } from 'vitest';
import { xPublisher } from '../../../src/connectors/x/index.ts';
import { startMeddler } from './meddler.ts';
import { orderFor } from './orders.ts';
import { type Bench, BRAND, benches, settingsWith } from './rig.ts';

const aBench = benches();

const posts = ({ x }: Bench) => x.requests.filter(({ method }) => method === 'POST');

describe('a reply', () => {
  it.each([
    'We are on it.',
    '  two  spaces, & <signs>,\nand a line  ',
    '漢字 👨‍👩‍👧‍👦 é é',
    '@maria as you asked: https://example.com/a?b=1&c=2',
  ])('is published byte for byte, linked to its post: %j', async (text) => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    const publisher = xPublisher(settingsWith(), needs);
    const order = orderFor(bench, mention, text);
    const published = await publisher.reply(order);
    const [reply] = x.replies();
    expect(reply).toMatchObject({ text, inReplyTo: mention.id, throughApi: true });
    expect(published).toEqual({
      externalId: reply?.id,
      url: `https://x.com/${BRAND.username}/status/${reply?.id}`,
      at: expect.closeTo(Date.now(), -5),
    });
    expect(await publisher.find(order)).toEqual(published);
    expect(x.violations).toEqual([]);
  });

  it('that X refuses says why, in words for people', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const publisher = xPublisher(settingsWith(), needs);
    const refusal = (post: ReturnType<typeof x.post>, text = 'Sorry.') =>
      publisher.reply(orderFor(bench, post, text)).catch((error: Error) => `${error.name}: ${error.message}`);
    const stranger = x.post({ by: 'maria', text: 'demo is bad' });
    expect(await refusal(stranger)).toMatch(/^RefusedError: X refused: .*named us or quoted our post/);
    const gone = x.post({ by: 'maria', text: '@openseat_demo one' });
    x.delete(gone.id);
    expect(await refusal(gone)).toMatch(/^RefusedError: .*deleted/);
    const closed = x.post({ by: 'maria', text: 'demo', replySettings: 'mentionedUsers' });
    expect(await refusal(closed)).toMatch(/^RefusedError: .*only some accounts answer/);
    const long = x.post({ by: 'maria', text: '@openseat_demo two' });
    expect(await refusal(long, 'a'.repeat(281))).toMatch(/^RefusedError: .*too long/);
    expect(x.replies()).toEqual([]);
    expect(x.violations).toEqual([]);
  });

  it.each([
    ['limit with a time', { status: 429, retryAfterSeconds: 30 }, 'RateLimitedError'],
    ['limit without a time', { status: 429 }, 'RateLimitedError'],
    ['no credits', { problem: 'credits-depleted' }, 'RefusedError'],
    ['a used-up cap', { problem: 'usage-capped' }, 'RefusedError'],
    ['wrong keys', { status: 401 }, 'AuthenticationError'],
    ['an app without access', { problem: 'client-forbidden' }, 'AuthenticationError'],
    ['a bare 403', { status: 403 }, 'RefusedError'],
    ['an error of X', { status: 500 }, 'UnknownOutcomeError'],
    ['an overload', { status: 503 }, 'UnknownOutcomeError'],
    ['a cut connection', { dropConnection: true }, 'UnknownOutcomeError'],
    ['an error of X, once stored', { status: 504, afterStoring: true }, 'UnknownOutcomeError'],
    ['a cut connection, once stored', { dropConnection: true, afterStoring: true }, 'UnknownOutcomeError'],
    ['no answer, once stored', { hang: true, afterStoring: true }, 'UnknownOutcomeError'],
  ] as const)('meets %s', async (_, failure, name) => {
    await using bench = await aBench();
    const { x, needs } = bench;
    needs.pace = { ...needs.pace, requestMs: 300 };
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    x.fail({ method: 'POST', path: '/2/tweets', ...failure });
    const error = await xPublisher(settingsWith(), needs)
      .reply(orderFor(bench, mention, 'We are on it.'))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name });
    if ('retryAfterSeconds' in failure) expect(error).toMatchObject({ waitMs: 30_000 });
    // Whatever came of it: one call, never a second one of its own.
    expect(posts(bench)).toHaveLength(1);
    expect(x.violations).toEqual([]);
  });

  it('to an X that is not there is certainly not sent', async () => {
    await using bench = await aBench();
    const mention = bench.x.post({ by: 'maria', text: '@openseat_demo help' });
    const meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    await meddler[Symbol.asyncDispose]();
    const request = xPublisher(settingsWith(), bench.needs).reply(orderFor(bench, mention, 'Hello.'));
    await expect(request).rejects.toMatchObject({ name: 'UnreachableError' });
  });

  it.each([
    ['without an id', 'application/json', '{"data":{}}'],
    ['cut in the middle', 'application/json', '{"data":{"id":"18'],
    ['of a proxy', 'text/html', '<h1>Sign in</h1>'],
  ])('with an answer %s has an unknown outcome', async (_, type, body) => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    const mention = bench.x.post({ by: 'maria', text: '@openseat_demo help' });
    meddler.answer('/2/tweets', 201, type, body);
    const request = xPublisher(settingsWith(), bench.needs).reply(orderFor(bench, mention, 'Hello.'));
    await expect(request).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
  });

  it('that was stored while its answer got lost is found by the next try, not sent twice', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    const publisher = xPublisher(settingsWith(), needs);
    const order = orderFor(bench, mention, 'We are on it.');
    x.fail({ method: 'POST', path: '/2/tweets', status: 504, afterStoring: true });
    await expect(publisher.reply(order)).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
    const found = await publisher.reply(order);
    expect(found.externalId).toBe(x.replies()[0]?.id);
    expect(posts(bench).map(({ status }) => status)).toEqual([504, 403]);
    expect(x.replies()).toHaveLength(1);
  });

  it('in words that our account posted to this person before is refused', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const [one, two] = [1, 2].map((n) => x.post({ by: 'maria', text: `@openseat_demo help ${n}` }));
    const publisher = xPublisher(settingsWith(), needs);
    await publisher.reply(orderFor(bench, one, 'We are on it.'));
    await expect(publisher.reply(orderFor(bench, two, 'We are on it.'))).rejects.toMatchObject({
      name: 'RefusedError',
      message: expect.stringContaining('the same words'),
    });
  });
});

describe('looking for our reply', () => {
  it('says absent when it is surely not there', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    const other = x.post({ by: 'tom', text: '@openseat_demo help' });
    const publisher = xPublisher(settingsWith(), needs);
    await publisher.reply(orderFor(bench, other, 'We are on it.'));
    const order = orderFor(bench, mention, 'We are on it.');
    expect(await publisher.find(order)).toBe('absent');
    expect(x.violations).toEqual([]);
  });

  it('cannot tell while it may still be on its way', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    needs.pace = { ...needs.pace, landMs: 20_000 };
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    const publisher = xPublisher(settingsWith(), needs);
    const order = orderFor(bench, mention, 'We are on it.');
    expect(await publisher.find(order)).toBe('cannot-tell');
    bench.advance(20_001);
    expect(await publisher.find(order)).toBe('absent');
  });

  it('finds it with the handles that X puts before it, and with links as X writes them', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const mention = x.post({ by: 'maria', text: '@openseat_demo and @tom, help' });
    x.user({ username: 'tom' });
    const publisher = xPublisher(settingsWith(), needs);
    const order = orderFor(bench, mention, 'Look: example.com/help & https://example.com/more');
    x.fail({ method: 'POST', path: '/2/tweets', dropConnection: true, afterStoring: true });
    await expect(publisher.reply(order)).rejects.toMatchObject({ name: 'UnknownOutcomeError' });
    expect(await publisher.find(order)).toMatchObject({ externalId: x.replies()[0]?.id });
  });

  it('cannot tell when our account answered in other words, and minds nothing from before the first try', async () => {
    await using bench = await aBench({ oneReplyPerPost: false });
    const { x, needs } = bench;
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    x.post({ by: BRAND.username, text: 'We are on it.', inReplyTo: mention.id });
    bench.advance(10 * 60_000);
    const publisher = xPublisher(settingsWith(), needs);
    const order = orderFor(bench, mention, 'We are on it.');
    expect(await publisher.find(order)).toBe('absent');
    x.post({ by: BRAND.username, text: 'A colleague answered by hand.', inReplyTo: mention.id });
    expect(await publisher.find(order)).toBe('cannot-tell');
  });

  it('looks through all our posts since then, and gives up after 500', async () => {
    await using bench = await aBench();
    const { x, needs } = bench;
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    const publisher = xPublisher(settingsWith(), needs);
    const order = orderFor(bench, mention, 'We are on it.');
    const { externalId } = await publisher.reply(order);
    for (let n = 0; n < 250; n += 1) x.post({ by: BRAND.username, text: `news ${n}` });
    expect(await publisher.find(order)).toMatchObject({ externalId });
    for (let n = 0; n < 300; n += 1) x.post({ by: BRAND.username, text: `more news ${n}` });
    expect(await publisher.find(order)).toBe('cannot-tell');
  });

  it.each([{ status: 503 }, { status: 429 }, { dropConnection: true }, { status: 401 }] as const)(
    'cannot tell when X does not answer: %o',
    async (failure) => {
      await using bench = await aBench();
      const mention = bench.x.post({ by: 'maria', text: '@openseat_demo help' });
      bench.x.fail({ method: 'GET', ...failure });
      const publisher = xPublisher(settingsWith(), bench.needs);
      expect(await publisher.find(orderFor(bench, mention, 'Hello.'))).toBe('cannot-tell');
    },
  );

  it('asks who we are when the token does not tell', async () => {
    await using bench = await aBench({ credentials: { accessToken: 'a-token-of-another-make' } });
    const { x, needs } = bench;
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    const publisher = xPublisher(settingsWith(), needs);
    const order = orderFor(bench, mention, 'We are on it.');
    const { externalId } = await publisher.reply(order);
    x.fail({ path: '/2/users/me' });
    expect(await publisher.find(order)).toBe('cannot-tell');
    expect(await publisher.find(order)).toMatchObject({ externalId });
  });
});
