import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, questionsFor } from '../../../src/connectors/x/query.ts';
import { XSettings } from '../../../src/connectors/x/settings.ts';
import { parseQuery } from '../../rigs/x/query-parse.ts';

const asked = (said: Record<string, unknown>): string[] =>
  questionsFor(XSettings.parse(said)).map(({ query }) => query);

describe('what we ask X', () => {
  it('is who names, answers or quotes us, and who has our words', () => {
    expect(
      questionsFor(
        XSettings.parse({ handles: ['@acme', 'AcmeHelp'], words: ['acme', 'acme phone', '#acme'] }),
      ),
    ).toEqual([
      {
        tag: 'openseat:named-1',
        query: '(@acme OR to:acme OR @AcmeHelp OR to:AcmeHelp) -is:retweet -from:acme -from:AcmeHelp',
      },
      {
        tag: 'openseat:quoted-1',
        query:
          '(url:"x.com/acme/status" OR url:"twitter.com/acme/status" OR url:"x.com/AcmeHelp/status" OR ' +
          'url:"twitter.com/AcmeHelp/status") -is:retweet -from:acme -from:AcmeHelp',
      },
      {
        tag: 'openseat:words-1',
        query: '("acme" OR "acme phone" OR #acme) -is:retweet -from:acme -from:AcmeHelp',
      },
    ]);
  });

  it('asks for words in our languages, and for our handles in any', () => {
    const [named, , words] = asked({
      handles: ['acme'],
      words: ['acme'],
      languages: ['en', 'nl'],
      reposts: true,
    });
    expect(named).toBe('(@acme OR to:acme) -from:acme');
    expect(words).toBe('("acme") (lang:en OR lang:nl) -from:acme');
  });

  it('always fits into a search, can be read by X, and leaves out no word', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 2, maxLength: 100 })
      .filter((text) => XSettings.shape.words.safeParse([text]).success);
    const handle = fc.stringMatching(/^\w{1,15}$/);
    fc.assert(
      fc.property(
        fc.array(handle, { minLength: 1, maxLength: 10 }),
        fc.array(word, { maxLength: 40 }),
        fc.array(fc.constantFrom('en', 'nl', 'de'), { maxLength: 3 }),
        (handles, words, languages) => {
          const settings = XSettings.parse({ handles, words, languages });
          const questions = questionsFor(settings);
          for (const { query } of questions) {
            expect(query.length).toBeLessThanOrEqual(LONGEST_QUERY);
            expect(parseQuery(query)).toMatchObject({ ok: true });
          }
          expect(new Set(questions.map(({ tag }) => tag)).size).toBe(questions.length);
          const all = questions.map(({ query }) => query).join(' ');
          for (const one of settings.words) expect(all).toContain(one);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('splits many words over many questions', () => {
    const words = Array.from({ length: 60 }, (_, n) => `product number ${n}`);
    const questions = asked({ handles: ['acme'], words });
    expect(questions.length).toBeGreaterThan(4);
    for (const one of words) expect(questions.filter((query) => query.includes(`"${one}"`))).toHaveLength(1);
  });
});

describe('settings', () => {
  it('have defaults that cost little by accident', () => {
    expect(XSettings.parse({ handles: ['acme'] })).toEqual({
      enabled: true,
      handles: ['acme'],
      words: [],
      languages: [],
      reposts: false,
      stream: true,
      pollSeconds: 60,
      lookBackHours: 1,
      monthlyCapUsd: 100,
    });
  });

  it.each([
    ['no handle', { handles: [] }],
    ['a handle with a space', { handles: ['acme help'] }],
    ['a quotation mark', { handles: ['acme'], words: ['ac"me'] }],
    ['and', { handles: ['acme'], words: ['AND'] }],
    ['or', { handles: ['acme'], words: ['or'] }],
    ['one letter', { handles: ['acme'], words: ['a'] }],
    ['signs alone', { handles: ['acme'], words: ['--'] }],
    ['a line break', { handles: ['acme'], words: ['ac\nme'] }],
    ['a language by name', { handles: ['acme'], languages: ['English'] }],
    ['an unknown field', { handles: ['acme'], word: ['acme'] }],
    ['a negative cap', { handles: ['acme'], monthlyCapUsd: -1 }],
  ])('refuse %s', (_, said) => {
    expect(XSettings.safeParse(said).success).toBe(false);
  });
});
