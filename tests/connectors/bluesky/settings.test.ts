import { describe, expect, it } from 'vitest';
import { blueskyOwnAccounts } from '../../../src/connectors/bluesky/index.ts';
import { BlueskySettings, serviceOf } from '../../../src/connectors/bluesky/settings.ts';

describe('networks.bluesky of sources.yaml', () => {
  it('needs no more than the account that answers', () => {
    expect(BlueskySettings.parse({ handles: ['@Acme.com'] })).toEqual({
      enabled: true,
      handles: ['acme.com'],
      words: [],
      languages: [],
      pollSeconds: 20,
      lookBackHours: 1,
    });
  });

  it.each([
    ['no handle', { handles: [] }, /name at least/],
    ['a handle that is no domain', { handles: ['acme'] }, /a handle is a domain/],
    ['a word of one letter', { handles: ['a.co'], words: ['x'] }, /one character/],
    ['quotation marks', { handles: ['a.co'], words: ['so "called'] }, /no quotation marks/],
    [
      'more words than can be asked for',
      { handles: ['a.co'], words: Array(51).fill('word') },
      /50 are the most/,
    ],
    ['a language by its name', { handles: ['a.co'], languages: ['Dutch'] }, /like en or nl/],
    ['a hurry', { handles: ['a.co'], pollSeconds: 1 }, /5/],
    ['an unknown key', { handles: ['a.co'], wordz: [] }, /wordz/],
  ])('refuses %s', (_, said, words) => {
    const { error } = BlueskySettings.safeParse(said);
    expect(error?.message).toMatch(words);
  });

  it('makes our accounts known', () => {
    const { handles } = BlueskySettings.parse({ handles: ['acme.com', 'help.acme.com'] });
    expect(blueskyOwnAccounts({ handles })).toEqual([
      { network: 'bluesky', handle: 'acme.com' },
      { network: 'bluesky', handle: 'help.acme.com' },
    ]);
  });
});

describe('the server that gets the app password', () => {
  it.each([
    [undefined, 'https://bsky.social/'],
    ['https://pds.example.com', 'https://pds.example.com/'],
    ['http://127.0.0.1:2583', 'http://127.0.0.1:2583/'],
    ['http://localhost:2583', 'http://localhost:2583/'],
    ['http://[::1]:2583', 'http://[::1]:2583/'],
  ])('%s', (service, href) => {
    expect(serviceOf(service === undefined ? {} : { service }).href).toBe(href);
  });

  it.each([
    'http://bsky.social',
    'http://127.0.0.1.example.com',
    'http://10.0.0.7',
    'ftp://bsky.social',
    'bsky.social',
  ])('is never %s', (service) => {
    expect(() => serviceOf({ service })).toThrow(/BLUESKY_SERVICE must be an address with https/);
  });
});
