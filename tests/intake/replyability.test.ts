import { describe, expect, it } from 'vitest';
import type { Origin, Post } from '../../src/domain/mention.ts';
import { isOurs } from '../../src/intake/people.ts';
import { replyabilityOf } from '../../src/intake/replyability.ts';
import { aPost } from '../rigs/builders.ts';

const replyability = replyabilityOf({
  x: (post) =>
    post.mentionsUs ? { way: 'api', reason: 'named us' } : { way: 'none', reason: 'did not name us' },
});

describe('whether and how a post can be answered', () => {
  it.each<[string, Partial<Post>, Origin, string]>([
    ['what its own connector fetched, as the network says', { mentionsUs: true }, 'live', 'api'],
    ['the same, when the network says no', {}, 'live', 'none'],
    [
      'a network without a connector, at its address',
      { network: 'forum', url: 'https://f.example/1' },
      'live',
      'link-out',
    ],
    ['a network without a connector or address', { network: 'forum' }, 'live', 'none'],
    [
      'a webhook never through the API',
      { mentionsUs: true, url: 'https://x.example/1' },
      'webhook',
      'link-out',
    ],
    ['a survey answer by mail', { network: 'survey', nps: 3 }, 'webhook', 'email'],
    ['a recorded survey answer too', { network: 'survey', nps: 3 }, 'recorded', 'email'],
    ['a recording as a rehearsal', {}, 'recorded', 'api'],
    ['a sample as a rehearsal', { network: 'forum' }, 'sample', 'api'],
  ])('is told for %s', (_what, post, origin, way) => {
    const found = replyability(aPost(post), origin);
    expect(found.way).toBe(way);
    expect(found.reason).not.toBe('');
    expect(found.link).toBe(way === 'link-out' ? post.url : undefined);
  });
});

describe('our own accounts', () => {
  const own = [
    { network: 'x', handle: '@AcmeCares' },
    { network: 'x', accountId: '7' },
  ];
  it.each<[string, Partial<Post>, boolean]>([
    ['by handle, any case', { author: { handle: 'acmecares' } }, true],
    ['by the network’s id', { author: { handle: 'renamed', accountId: '7' } }, true],
    [
      'not on another network',
      { network: 'bluesky', author: { handle: 'acmecares', accountId: '7' } },
      false,
    ],
    ['not somebody without a name', { author: {} }, false],
    ['not somebody who looks alike', { author: { handle: 'acmecares_' } }, false],
  ])('are known %s', (_how, post, ours) => {
    expect(isOurs(aPost(post), own)).toBe(ours);
  });
});
