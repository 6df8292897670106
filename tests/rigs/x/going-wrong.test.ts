import { describe, expect, it } from 'vitest';
import { realClients } from './client.ts';
import { startX } from './index.ts';

const brand = { id: '9001', username: 'openseat_demo' };

describe('who may ask', () => {
  it.each([
    ['bearer', { bearer: 'wrong' }, 'app'],
    ['consumer secret', { appSecret: 'wrong' }, 'user'],
    ['access token', { accessToken: 'wrong' }, 'user'],
    ['access secret', { accessSecret: 'wrong' }, 'user'],
  ] as const)('a wrong %s is nobody', async (_, wrong, kind) => {
    await using x = await startX({ brand });
    using clients = realClients(x, { ...x.credentials, ...wrong });
    await expect(clients[kind].v2.search('demo')).rejects.toMatchObject({ code: 401, isAuthError: true });
    expect(x.requests[0]).toMatchObject({ operationId: 'searchPostsRecent', caller: null, status: 401 });
    expect(x.violations).toEqual([]);
  });

  it('both kinds may search, with signs that need encoding in the signature', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.post({ by: 'maria', text: "demo can't (ever)! work" });
    const query = `"can't" (demo OR "50% off!") -is:retweet`;
    expect((await clients.user.v2.search(query)).tweets).toHaveLength(1);
    expect((await clients.app.v2.search(query)).tweets).toHaveLength(1);
    expect(x.requests.map((request) => request.caller)).toEqual(['user', 'app']);
  });

  it('the app cannot publish, and the user cannot stream', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const forbidden = { code: 403, data: { title: 'Unsupported Authentication' } };
    await expect(clients.app.v2.tweet('hi')).rejects.toMatchObject(forbidden);
    await expect(clients.user.v2.streamRules()).rejects.toMatchObject(forbidden);
    expect(x.replies()).toEqual([]);
    expect(x.violations).toEqual([]);
  });
});

describe('rate limits', () => {
  it('count down, refuse with the time of the reset, and open again', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.limit('searchPostsRecent', 2);
    expect((await clients.app.v2.search('demo')).rateLimit).toMatchObject({ limit: 2, remaining: 1 });
    await clients.app.v2.search('demo');
    await clients.user.v2.search('demo');
    const seconds = Date.now() / 1000;
    await expect(clients.app.v2.search('demo')).rejects.toMatchObject({
      code: 429,
      rateLimitError: true,
      rateLimit: { limit: 2, remaining: 0, reset: expect.closeTo(seconds + 900, -1) },
    });
    x.advance(15 * 60_000);
    await clients.app.v2.search('demo');
    expect(x.violations).toEqual([]);
  });
});

describe('ordered failures', () => {
  it.each([
    [{ status: 401 }, 401, 'Unauthorized'],
    [{ problem: 'client-forbidden' }, 403, 'Client Forbidden'],
    [{ problem: 'usage-capped', status: 403 }, 403, 'UsageCapExceeded'],
    [{ problem: 'usage-capped' }, 429, 'UsageCapExceeded'],
    [{ problem: 'credits-depleted' }, 402, 'CreditsDepleted'],
    [{ status: 500 }, 500, 'Internal Server Error'],
    [{}, 503, 'Service Unavailable'],
  ] as const)('%o', async (failure, code, title) => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.fail(failure);
    await expect(clients.app.v2.search('demo')).rejects.toMatchObject({ code, data: { title } });
    await clients.app.v2.search('demo');
    expect(x.violations).toEqual([]);
  });

  it('a 429 says when to come back', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.fail({ status: 429, retryAfterSeconds: 30 });
    await expect(clients.app.v2.search('demo')).rejects.toMatchObject({
      headers: { 'retry-after': '30' },
      rateLimit: { remaining: 0, reset: expect.closeTo(Date.now() / 1000 + 30, -1) },
    });
  });

  it('meet only the requests they are meant for, as often as told', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const { id } = x.post({ by: 'maria', text: 'demo' });
    x.fail({ method: 'GET', path: '/2/tweets/{id}', times: 2 });
    x.fail({ path: /^\/2\/users\// });
    await clients.app.v2.search('demo');
    await expect(clients.app.v2.singleTweet(id)).rejects.toMatchObject({ code: 503 });
    await expect(clients.app.v2.singleTweet(id)).rejects.toMatchObject({ code: 503 });
    await clients.app.v2.singleTweet(id);
    x.heal();
    await clients.user.v2.me();
  });

  it.each([
    ['an answer of 504', { status: 504 }, 'answered'],
    ['a cut connection', { dropConnection: true }, 'cut'],
  ] as const)('stored, and the answer lost behind %s', async (_, how, outcome) => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const mention = x.post({ by: 'maria', text: '@openseat_demo help' });
    x.fail({ method: 'POST', path: '/2/tweets', afterStoring: true, ...how });
    await expect(clients.user.v2.reply('On it.', mention.id)).rejects.toThrow();
    expect(x.replies().map((reply) => reply.text)).toEqual(['On it.']);
    expect(x.requests[0]).toMatchObject({ method: 'POST', outcome });
  });

  it.each([
    ['cut', { dropConnection: true }],
    ['refused', { status: 503 }],
  ] as const)('%s before anything was stored', async (_, how) => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.fail({ method: 'POST', ...how });
    await expect(clients.user.v2.tweet('Hello.')).rejects.toThrow();
    expect(x.replies()).toEqual([]);
  });

  it('a request that is never answered runs into the time-out of the client', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    x.fail({ method: 'POST', hang: true, afterStoring: true });
    const request = clients.user.v2.post('tweets', { text: 'Hello.' }, { timeout: 50 });
    await expect(request).rejects.toMatchObject({ type: 'request' });
    expect(x.replies()).toHaveLength(1);
    expect(x.requests[0]).toMatchObject({ outcome: 'hung', status: null });
  });
});
