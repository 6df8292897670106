import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueskyReplyability } from '../../../src/connectors/bluesky/index.ts';
import { BlueskyPost } from '../../../src/connectors/bluesky/schema.ts';
import { incomingOf, isForMembersOnly } from '../../../src/connectors/bluesky/to-mention.ts';
import type { Incoming, Post } from '../../../src/domain/mention.ts';

const US = ['did:plc:us', 'did:plc:help'] as const;
const AT = '2026-05-12T10:00:00.000Z';
const OURS = { uri: 'at://did:plc:us/app.bsky.feed.post/3aaa', cid: 'bafyours' };
const THEIRS = { uri: 'at://did:plc:joe/app.bsky.feed.post/3bbb', cid: 'bafytheirs' };

function row(record: object = {}, rest: object = {}): Record<string, unknown> {
  return {
    uri: 'at://did:plc:maria/app.bsky.feed.post/3ccc',
    cid: 'bafymaria',
    author: { did: 'did:plc:maria', handle: 'maria.example', displayName: 'Maria' },
    record: { $type: 'app.bsky.feed.post', text: 'my parcel is lost', createdAt: AT, ...record },
    indexedAt: AT,
    ...rest,
  };
}
const facet = (did: string): object => ({
  index: { byteStart: 0, byteEnd: 3 },
  features: [{ $type: 'app.bsky.richtext.facet#mention', did }],
});
const quote = (ref: object): object => ({ embed: { $type: 'app.bsky.embed.record', record: ref } });

function post(from: unknown, followers?: number): Post {
  const profile = followers === undefined ? undefined : { did: 'did:plc:maria', followersCount: followers };
  const incoming = incomingOf(from, profile, US);
  if (incoming.kind !== 'post') throw new Error(JSON.stringify(incoming));
  return incoming.post;
}

describe('a post of Bluesky', () => {
  it('becomes a post of ours', () => {
    const counts = { likeCount: 5, repostCount: 2, replyCount: 1, quoteCount: 3 };
    expect(post(row({ langs: ['nl-NL', 'en'] }, counts), 1200)).toEqual({
      network: 'bluesky',
      externalId: 'at://did:plc:maria/app.bsky.feed.post/3ccc',
      text: 'my parcel is lost',
      lang: 'nl-NL',
      createdAt: Date.parse(AT),
      url: 'https://bsky.app/profile/maria.example/post/3ccc',
      author: { handle: 'maria.example', name: 'Maria', followers: 1200, accountId: 'did:plc:maria' },
      metrics: { likes: 5, reposts: 2, replies: 1 },
      mentionsUs: false,
      handle: {
        cid: 'bafymaria',
        rootUri: 'at://did:plc:maria/app.bsky.feed.post/3ccc',
        rootCid: 'bafymaria',
        lang: 'nl-NL',
      },
    });
  });

  it('leaves out what nobody said', () => {
    const bare = post(
      row({ createdAt: undefined }, { author: { did: 'did:plc:maria' }, indexedAt: undefined }),
    );
    expect(bare).not.toHaveProperty('metrics');
    expect(bare).not.toHaveProperty('createdAt');
    expect(bare.author).toEqual({ accountId: 'did:plc:maria' });
    expect(bare.url).toBe('https://bsky.app/profile/did:plc:maria/post/3ccc');
  });

  it.each<[string, object, Partial<Post>]>([
    ['names nobody', {}, { mentionsUs: false }],
    ['names us', { facets: [facet('did:plc:us')] }, { mentionsUs: true }],
    ['names our second account', { facets: [facet('did:plc:help')] }, { mentionsUs: true }],
    ['names somebody else', { facets: [facet('did:plc:joe')] }, { mentionsUs: false }],
    ['answers us', { reply: { root: OURS, parent: OURS } }, { mentionsUs: true, inReplyTo: OURS.uri }],
    [
      'answers somebody else under our post',
      { reply: { root: OURS, parent: THEIRS } },
      { mentionsUs: false, inReplyTo: THEIRS.uri },
    ],
    ['quotes us', quote(OURS), { mentionsUs: true, quotes: OURS.uri }],
    [
      'quotes us beside a picture',
      { embed: { $type: 'app.bsky.embed.recordWithMedia', record: { record: OURS }, media: {} } },
      { mentionsUs: true, quotes: OURS.uri },
    ],
    ['quotes without a word: a repost', { text: ' ', ...quote(THEIRS) }, { repostOf: THEIRS.uri }],
    [
      'shows a list, which is no quote',
      quote({ uri: 'at://did:plc:us/app.bsky.graph.list/3aaa', cid: 'x' }),
      { mentionsUs: false },
    ],
  ])('%s', (_, record, told) => {
    const read = post(row(record));
    expect(read).toMatchObject(told);
    expect('quotes' in read).toBe('quotes' in told);
    expect('repostOf' in read).toBe('repostOf' in told);
  });

  it('keeps where its thread began', () => {
    expect(post(row({ reply: { root: OURS, parent: THEIRS } })).handle).toMatchObject({
      rootUri: OURS.uri,
      rootCid: OURS.cid,
    });
  });

  it.each([
    ['as written', AT, '2026-05-12T11:00:00.000Z', AT],
    ['never later than the network saw it', '2036-01-01T00:00:00.000Z', AT, AT],
    ['as seen, where what is written is no time', 'yesterday', AT, AT],
    ['as written in another zone', '2026-05-12T12:00:00+02:00', '2026-05-12T11:00:00.000Z', AT],
  ])('is from when it was %s', (_, createdAt, indexedAt, at) => {
    expect(post(row({ createdAt }, { indexedAt })).createdAt).toBe(Date.parse(at));
  });

  it.each([
    ['nobody may answer', { viewer: { replyDisabled: true } }, true],
    ['we may answer', { viewer: { replyDisabled: false } }, undefined],
    ['nothing is said', {}, undefined],
  ])('tells when %s', (_, rest, closed) => {
    expect(post(row({}, rest)).repliesClosed).toBe(closed);
  });

  it.each([
    [{ verification: { verifiedStatus: 'valid', trustedVerifierStatus: 'none' } }, true],
    [{ verification: { verifiedStatus: 'none', trustedVerifierStatus: 'valid' } }, true],
    [{ verification: { verifiedStatus: 'invalid', trustedVerifierStatus: 'none' } }, false],
    [{}, undefined],
  ])('knows a verified author: %j', (said, verified) => {
    const author = { did: 'did:plc:maria', handle: 'handle.invalid', ...said };
    const read = post(row({}, { author }));
    expect(read.author.verified).toBe(verified);
    expect(read.author.handle).toBeUndefined();
  });

  it.each([
    ['nothing', null],
    ['a number', 7],
    ['no author', row({}, { author: undefined })],
    ['no text', row({ text: undefined })],
    ['a text that is none', row({ text: { a: 1 } })],
    ['no address', row({}, { uri: 'https://example.com' })],
    ['the address of a like', row({}, { uri: 'at://did:plc:maria/app.bsky.feed.like/3ccc' })],
    ['no content id', row({}, { cid: '' })],
  ])('with %s is refused, not thrown', (_, junk) => {
    const incoming: Incoming = incomingOf(junk, undefined, US);
    expect(incoming).toMatchObject({ kind: 'refused', network: 'bluesky' });
    expect(JSON.parse((incoming as { raw: string }).raw)).toEqual(JSON.parse(JSON.stringify(junk)));
  });

  it.each([
    ['langs', { langs: 'en' }],
    ['facets', { facets: { a: 1 } }],
    ['one facet', { facets: [7, facet('did:plc:us')] }],
    ['reply', { reply: 'to you' }],
    ['embed', { embed: 7 }],
  ])('with odd %s is read all the same', (_, record) => {
    expect(post(row(record)).text).toBe('my parcel is lost');
  });

  it('never throws, whatever it is', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    fc.assert(
      fc.property(part, part, part, part, (record, author, viewer, labels) => {
        const odd = row(record as object, {
          author: { did: 'did:plc:maria', labels, viewer: author },
          viewer,
        });
        expect(['post', 'refused']).toContain(incomingOf(odd, undefined, US).kind);
        expect(incomingOf(record, undefined, US).kind).toBe('refused');
      }),
      { numRuns: 300 },
    );
  });
});

describe('an author who wants to be seen by members only', () => {
  const withLabel = (label: object): BlueskyPost =>
    BlueskyPost.parse(row({}, { author: { did: 'did:plc:maria', labels: [label] } }));
  it.each([
    [{ val: '!no-unauthenticated', src: 'did:plc:maria' }, true],
    [{ val: '!no-unauthenticated', src: 'did:plc:maria', neg: true }, false],
    [{ val: '!no-unauthenticated', src: 'did:plc:somebody' }, false],
    [{ val: 'spam', src: 'did:plc:maria' }, false],
  ])('says so by %j: %s', (label, wanted) => {
    expect(isForMembersOnly(withLabel(label))).toBe(wanted);
  });
});

describe('how a post can be answered', () => {
  it.each([
    [{ mentionsUs: true }, 'api', /named, answered or quoted us/],
    [{ mentionsUs: false }, 'api', /did not name us/],
    [{}, 'api', /anybody may answer/],
    [{ mentionsUs: true, repliesClosed: true }, 'none', /lets only some accounts answer/],
  ] as const)('%j: %s', (said, way, reason) => {
    const told = blueskyReplyability(said);
    expect(told.way).toBe(way);
    expect(told.reason).toMatch(reason);
  });
});
