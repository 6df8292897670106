import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xReplyability } from '../../../src/connectors/x/index.ts';
import { usersIn, XAnswer } from '../../../src/connectors/x/schema.ts';
import { idAt, timeOfId } from '../../../src/connectors/x/snowflake.ts';
import { incomingOf } from '../../../src/connectors/x/to-mention.ts';

const US = { handle: 'acme', id: '9001' };
const AT = Date.UTC(2026, 4, 12, 12, 30, 15, 123);
const ID = idAt(AT);
const later = (ms: number): string => idAt(AT + ms);

const post = (said: Record<string, unknown> = {}) => ({
  id: ID,
  text: 'acme lost my parcel',
  author_id: '77',
  edit_history_tweet_ids: [ID],
  created_at: '2026-05-12T12:30:15.000Z',
  ...said,
});
const users = usersIn(
  XAnswer.parse({
    includes: {
      users: [
        {
          id: '77',
          username: 'maria',
          name: 'Maria M.',
          verified: true,
          created_at: '2020-01-02T00:00:00.000Z',
          public_metrics: { followers_count: 12 },
        },
      ],
    },
  }),
);
const read = (said: Record<string, unknown> = {}) => {
  const incoming = incomingOf(post(said), users, US);
  if (incoming.kind !== 'post' && incoming.kind !== 'edit') throw new Error(`it was ${incoming.kind}`);
  return { kind: incoming.kind, ...incoming.post };
};

describe('a post of X', () => {
  it('becomes a post in our words', () => {
    expect(
      read({
        lang: 'nl',
        public_metrics: {
          like_count: 1,
          retweet_count: 2,
          reply_count: 3,
          impression_count: 4,
          quote_count: 5,
        },
      }),
    ).toEqual({
      kind: 'post',
      network: 'x',
      externalId: ID,
      text: 'acme lost my parcel',
      lang: 'nl',
      createdAt: AT,
      url: `https://x.com/maria/status/${ID}`,
      author: {
        handle: 'maria',
        name: 'Maria M.',
        followers: 12,
        verified: true,
        accountId: '77',
        accountCreatedAt: Date.UTC(2020, 0, 2),
      },
      metrics: { likes: 1, reposts: 2, replies: 3, views: 4 },
      mentionsUs: false,
      handle: { author: '77' },
    });
  });

  it('with only what X must tell keeps the rest unknown, never zero', () => {
    expect(incomingOf({ id: ID, text: 'hm' }, new Map(), US)).toEqual({
      kind: 'post',
      post: {
        network: 'x',
        externalId: ID,
        text: 'hm',
        createdAt: AT,
        url: `https://x.com/i/status/${ID}`,
        author: {},
        mentionsUs: false,
        handle: {},
      },
    });
  });

  it('from before ids carried a time has the time that X tells', () => {
    expect(read({ id: '20', edit_history_tweet_ids: ['20'] }).createdAt).toBe(
      Date.UTC(2026, 4, 12, 12, 30, 15),
    );
  });

  it.each([
    [{ retweet_count: 7 }, { reposts: 7 }],
    [{ repost_count: 7 }, { reposts: 7 }],
    [{ retweet_count: 7, repost_count: 7 }, { reposts: 7 }],
    [{ retweet_count: 0 }, { reposts: 0 }],
    [{ retweet_count: -1, like_count: 1.5, reply_count: '3' }, undefined],
    [{}, undefined],
  ])('counts of %o are %o', (public_metrics, metrics) => {
    expect(read({ public_metrics }).metrics).toEqual(metrics);
  });

  it.each([
    ['en', 'en'],
    ['in', 'id'],
    ['iw', 'he'],
    ['zh-TW', 'zh-TW'],
    ['und', undefined],
    ['qme', undefined],
    ['zxx', undefined],
    ['not a language', undefined],
  ])('in %s is in %s', (lang, expected) => {
    expect(read({ lang }).lang).toBe(expected);
  });

  it.each([
    ['replied_to', 'inReplyTo'],
    ['quoted', 'quotes'],
    ['retweeted', 'repostOf'],
    ['reposted', 'repostOf'],
  ])('%s another: %s', (type, field) => {
    expect(read({ referenced_tweets: [{ type, id: '5' }] })).toMatchObject({ [field]: '5' });
  });

  it('in a later version is an edit of the first, and as old as the first', () => {
    const second = later(60_000);
    expect(read({ id: second, edit_history_tweet_ids: [ID, second], text: 'found' })).toMatchObject({
      kind: 'edit',
      externalId: ID,
      text: 'found',
      createdAt: AT,
      url: `https://x.com/maria/status/${ID}`,
    });
    // The first version, told about after it was edited.
    expect(read({ edit_history_tweet_ids: [ID, second] }).kind).toBe('post');
  });
});

describe('the words', () => {
  const link = (url: string, expanded_url: string) => ({ url: `https://t.co/${url}`, expanded_url });
  it.each<[string, Record<string, unknown>, string]>([
    ['signs', { text: 'a &amp; b &lt;c&gt; &amp;amp; &quot;' }, 'a & b <c> &amp; &quot;'],
    [
      'links',
      { text: 'see https://t.co/abc!', entities: { urls: [link('abc', 'https://example.com/?a=1&b=2')] } },
      'see https://example.com/?a=1&b=2!',
    ],
    [
      'a link that is no web address',
      { text: 'see https://t.co/abc', entities: { urls: [link('abc', 'javascript:alert(1)')] } },
      'see https://t.co/abc',
    ],
    [
      'what only looks like a link',
      { text: 'aaa', entities: { urls: [{ url: 'a', expanded_url: 'https://example.com' }] } },
      'aaa',
    ],
    [
      'the quoted post',
      {
        text: 'so true https://t.co/q',
        referenced_tweets: [{ type: 'quoted', id: '5' }],
        entities: { urls: [link('q', 'https://twitter.com/tom/status/5')] },
      },
      'so true',
    ],
    [
      'another post',
      { text: 'so true https://t.co/q', entities: { urls: [link('q', 'https://x.com/tom/status/5')] } },
      'so true https://x.com/tom/status/5',
    ],
    [
      'its own picture',
      {
        text: 'broken https://t.co/p',
        entities: { urls: [link('p', `https://x.com/maria/status/${ID}/photo/1`)] },
      },
      'broken',
    ],
    [
      'nothing but a picture',
      { text: 'https://t.co/p', entities: { urls: [link('p', `https://x.com/maria/status/${ID}/photo/1`)] } },
      'https://t.co/p',
    ],
    [
      'the whole of a long post',
      {
        text: 'long… https://t.co/self',
        entities: { urls: [link('self', `https://x.com/maria/status/${ID}`)] },
        note_tweet: {
          text: 'long &amp; whole https://t.co/in',
          entities: { urls: [link('in', 'https://example.com')] },
        },
      },
      'long & whole https://example.com',
    ],
  ])('%s', (_, said, text) => {
    expect(read(said).text).toBe(text);
  });
});

describe('did they name us', () => {
  const named = (...names: string[]) => ({ mentions: names.map((username) => ({ username })) });
  it.each<[string, Record<string, unknown>, boolean | undefined]>([
    ['no', {}, false],
    ['by handle, in any case', { entities: named('tom', 'ACME') }, true],
    [
      'by id, after we changed our handle',
      { entities: { mentions: [{ username: 'old', id: '9001' }] } },
      true,
    ],
    ['in the rest of a long post', { note_tweet: { text: 'hm', entities: named('acme') } }, true],
    ['somebody with a longer name', { entities: named('acme_fans') }, false],
    [
      'by quoting us',
      {
        referenced_tweets: [{ type: 'quoted', id: '5' }],
        entities: {
          urls: [{ url: 'https://t.co/q', expanded_url: 'https://twitter.com/Acme/status/5?s=20' }],
        },
      },
      true,
    ],
    [
      'by a link to us beside a quote of somebody we do not know',
      {
        referenced_tweets: [{ type: 'quoted', id: '5' }],
        entities: { urls: [{ url: 'https://t.co/q', expanded_url: 'https://x.com/acme/status/6' }] },
      },
      undefined,
    ],
    ['by a quote without a link', { referenced_tweets: [{ type: 'quoted', id: '5' }] }, undefined],
  ])('%s', (_, said, expected) => {
    const { mentionsUs, handle } = read(said);
    expect(mentionsUs).toBe(expected);
    expect(handle?.summoned).toBe(expected === true ? 'yes' : undefined);
  });
});

it.each([
  [{ mentionsUs: true }, 'api', undefined],
  [{ mentionsUs: false }, 'link-out', 'https://x.com/intent/post?in_reply_to=5'],
  [{}, 'link-out', 'https://x.com/intent/post?in_reply_to=5'],
  [{ mentionsUs: true, repliesClosed: true }, 'none', undefined],
])('%o can be answered by %s', (said, way, link) => {
  expect(xReplyability({ externalId: '5', ...said })).toMatchObject({
    way,
    ...(link === undefined ? {} : { link }),
  });
});

it('an author who lets only those named answer closes the post, unless they named us', () => {
  expect(read({ reply_settings: 'mentionedUsers' }).repliesClosed).toBe(true);
  expect(read({ reply_settings: 'mentioned_users' }).repliesClosed).toBe(true);
  const entities = { mentions: [{ username: 'acme' }] };
  expect(read({ reply_settings: 'mentionedUsers', entities }).repliesClosed).toBeUndefined();
  expect(read({ reply_settings: 'following' }).repliesClosed).toBeUndefined();
});

describe('whatever X sends', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: false });
  const nearlyPost = fc.record(
    {
      id: fc.oneof(fc.constant(ID), fc.string(), anything),
      text: fc.oneof(fc.string({ unit: 'binary' }), anything),
      author_id: fc.oneof(fc.constant('77'), anything),
      created_at: fc.oneof(fc.string(), anything),
      edit_history_tweet_ids: fc.oneof(fc.array(fc.constant(ID)), anything),
      lang: fc.oneof(fc.string(), anything),
      entities: fc.oneof(
        fc.record({
          urls: fc.array(
            fc.record({ url: fc.constantFrom('https://t.co/a', 'a', ''), expanded_url: fc.string() }),
          ),
          mentions: fc.array(fc.record({ username: fc.string() })),
        }),
        anything,
      ),
      note_tweet: fc.oneof(fc.record({ text: fc.string() }), anything),
      referenced_tweets: fc.oneof(fc.array(fc.record({ type: fc.string(), id: fc.constant('5') })), anything),
      public_metrics: fc.oneof(fc.record({ like_count: fc.double() }), anything),
      reply_settings: anything,
    },
    { requiredKeys: [] },
  );

  it('is read or refused, with what came kept, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nearlyPost), (row) => {
        const incoming = incomingOf(row, users, US);
        if (incoming.kind === 'refused') {
          expect(typeof incoming.raw).toBe('string');
          expect(incoming.reason.length).toBeLessThan(200);
          return;
        }
        if (incoming.kind !== 'post' && incoming.kind !== 'edit') throw new Error(incoming.kind);
        expect(incoming.post.externalId).toMatch(/^\d{1,19}$/);
        expect(typeof incoming.post.text).toBe('string');
        for (const count of Object.values(incoming.post.metrics ?? {}))
          expect(Number.isInteger(count)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('ids carry their time there and back, and anything else is no id', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2011), max: Date.UTC(2070) }), (moment) => {
        expect(timeOfId(idAt(moment))).toBe(moment);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void timeOfId(text)));
    expect([timeOfId('20'), timeOfId(''), timeOfId('9'.repeat(19)), timeOfId('-5')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(idAt(0)).toBe('1');
  });
});
