import { describe, expect, it } from 'vitest';
import { realClients } from './client.ts';
import { startX } from './index.ts';
import { routes } from './routes.ts';
import { loadSpec } from './spec.ts';

const brand = { id: '9001', username: 'openseat_demo' };
const spec = loadSpec();
const checked = spec.available ? describe : describe.skip;
if (!spec.available) console.warn(spec.note);

checked(`against the official document (${spec.note})`, () => {
  it.each(routes.map((route) => [route.operationId, route] as const))(
    '%s lets in whom it names',
    (_, route) => {
      const ways = spec.security(route.operationId);
      expect({ app: ways.includes('BearerToken'), user: ways.includes('UserToken') }).toEqual({
        app: route.allowance.app !== undefined,
        user: route.allowance.user !== undefined,
      });
    },
  );

  it('answers 400 and keeps a violation for what the client got wrong', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    const wrong = [
      clients.app.v2.get('tweets/search/recent', { query: 'demo', max_results: 5 }),
      clients.app.v2.get('tweets/search/recent', { query: 'demo', 'tweet.fields': 'created_at,colour' }),
      clients.app.v2.get('tweets/search/recent', { query: 'demo', limit: 10 }),
      clients.app.v2.get('tweets/search/recent', {}),
      clients.app.v2.singleTweet('not-an-id'),
      clients.app.v2.tweets([]),
      clients.user.v2.post('tweets', { text: 'hi', in_reply_to: '1' }),
    ];
    for (const request of wrong) await expect(request).rejects.toMatchObject({ code: 400 });
    expect(
      x.violations.map(({ side, operationId, where, name }) => [side, operationId, where, name]),
    ).toEqual([
      ['request', 'searchPostsRecent', 'query', 'max_results'],
      ['request', 'searchPostsRecent', 'query', 'tweet.fields/1'],
      ['request', 'searchPostsRecent', 'query', 'limit'],
      ['request', 'searchPostsRecent', 'query', 'query'],
      ['request', 'getPostsById', 'path', 'id'],
      ['request', 'getPostsByIds', 'query', 'ids/0'],
      ['request', 'createPosts', 'body', ''],
    ]);
    expect(x.replies()).toEqual([]);
  });

  it('keeps a violation for a path it does not know', async () => {
    await using x = await startX({ brand });
    using clients = realClients(x);
    await expect(clients.app.v2.get('tweets/1/liking_users')).rejects.toMatchObject({ code: 404 });
    expect(x.violations).toMatchObject([{ operationId: null, where: 'path' }]);
  });

  it.each([
    ['a field nobody knows', 200, { data: [{ id: '1', text: 'a', authorId: '2' }] }],
    ['a missing count', 200, { data: [{ id: '1', text: 'a', public_metrics: { like_count: 1 } }] }],
    ['a number for an id', 200, { data: [{ id: 1, text: 'a' }] }],
    ['an empty list', 200, { data: [] }],
    [
      'half a problem',
      200,
      { errors: [{ title: 'x', type: 'https://api.twitter.com/2/problems/resource-not-found' }] },
    ],
    ['a problem of no known type', 403, { title: 'x', type: 'forbidden' }],
    ['a status that is not described', 201, {}],
  ])('would catch in its own answers: %s', (_, status, body) => {
    expect(spec.checkResponse('searchPostsRecent', status, body)).not.toEqual([]);
  });
});

it('says so, and checks nothing, where the document is absent', () => {
  const absent = loadSpec('/nowhere/x-openapi.json');
  expect(absent.available).toBe(false);
  expect(absent.note).toContain('OPENSEAT_SPECS');
  expect(absent.checkResponse('searchPostsRecent', 200, { data: [] })).toEqual([]);
});
