import { describe, expect, it } from 'vitest';
import { matches } from './query-match.ts';
import { parseQuery } from './query-parse.ts';
import { type NewPost, World } from './world.ts';

function worldWith(): { world: World; post: (given: Partial<NewPost>) => ReturnType<World['post']> } {
  const world = new World({ now: () => Date.parse('2026-08-01T12:00:00Z') }, true);
  world.user({ username: 'openseat_demo' });
  world.user({ username: 'star', verified: true });
  return { world, post: (given) => world.post({ by: 'maria', ...given }) };
}

function does(query: string, given: Partial<NewPost>, matching: 'stream' | 'search' = 'stream'): boolean {
  const { world, post } = worldWith();
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.problem);
  return matches(parsed.query, post(given), world, matching);
}

describe('words', () => {
  it.each([
    ['demo', 'My DEMO broke.', true],
    ['demo', 'democracy', false],
    ['demo', '#demo', true],
    ['demo', 'see https://example.com/demo', false],
    ['coca-cola', 'i like coca cola', true],
    ['"very slow"', 'it is very, very slow', true],
    ['"very slow"', 'slow, very', false],
    ['demo slow', 'slow demo', true],
    ['demo slow', 'a demo', false],
    ['demo OR slow', 'so slow', true],
    ['apple OR demo slow', 'apple', true],
    ['(apple OR demo) slow', 'apple', false],
    ['demo -slow', 'slow demo', false],
    ['demo -"not working"', 'demo is working', true],
    ['😡 demo', 'demo 😡😡', true],
    ['#Help', 'i need #help', true],
    ['#help', 'i need help', false],
    ['@OpenSeat_Demo', 'hello @openseat_demo!', true],
    ['@nobody_here', 'hello @nobody_here', false],
    ['url:example.com', 'see https://example.com/demo', true],
    ['demo has:links', 'demo https://example.com', true],
    ['demo has:mentions', 'demo', false],
  ])('%s in "%s": %s', (query, text, expected) => {
    expect(does(query, { text })).toBe(expected);
  });

  it('minds accents on the stream and not in search', () => {
    expect(does('café', { text: 'cafe' }, 'stream')).toBe(false);
    expect(does('café', { text: 'cafe' }, 'search')).toBe(true);
  });

  it('looks into a quoted post on the stream and not in search', () => {
    const { world, post } = worldWith();
    const quoting = post({ text: 'look', quotes: post({ text: 'demo' }).id });
    const parsed = parseQuery('demo');
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(matches(parsed.query, quoting, world, 'stream')).toBe(true);
    expect(matches(parsed.query, quoting, world, 'search')).toBe(false);
  });
});

describe('the post itself', () => {
  it('is told by who, to whom and what kind it is', () => {
    const { world, post } = worldWith();
    const root = post({ by: 'star', text: 'demo', lang: 'nl' });
    const reply = post({ text: 'demo too', inReplyTo: root.id });
    const repost = post({ reposts: root.id });
    const met = (query: string): number[] => {
      const parsed = parseQuery(query);
      if (!parsed.ok) throw new Error(parsed.problem);
      return [root, reply, repost].flatMap((one, at) =>
        matches(parsed.query, one, world, 'stream') ? [at] : [],
      );
    };
    expect(met('demo')).toEqual([0, 1, 2]);
    expect(met('demo -is:retweet')).toEqual([0, 1]);
    expect(met('demo is:reply')).toEqual([1]);
    expect(met('demo is:verified')).toEqual([0]);
    expect(met('demo -is:nullcast')).toEqual([0, 1, 2]);
    expect(met('demo lang:nl')).toEqual([0]);
    expect(met('from:star')).toEqual([0]);
    expect(met('to:star')).toEqual([1]);
    expect(met('retweets_of:star')).toEqual([2]);
    expect(met(`conversation_id:${root.id}`)).toEqual([0, 1]);
    expect(met(`in_reply_to_tweet_id:${root.id}`)).toEqual([1]);
  });
});

it.each([
  ['', 'missing expression'],
  ['(demo', "missing ')'"],
  ['demo)', "unexpected ')'"],
  ['OR demo', 'missing expression'],
  ['"demo', 'unbalanced quote'],
  ['demo and slow', 'Ambiguous use of and'],
  ['demo or slow', 'Ambiguous use of or'],
  ['-demo', 'standalone'],
  ['has:links OR demo', 'standalone'],
  ['demo -(a OR b)', 'negated'],
  ['demo bogus:1', "invalid operator 'bogus:1'"],
  ['demo is:nice', "invalid operator 'is:nice'"],
])('refuses %j', (query, problem) => {
  expect(parseQuery(query)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
});
