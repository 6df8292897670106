import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../src/console/gate.ts';
import { ownPath } from '../../src/console/request.ts';
import { createSessions } from '../../src/console/session.ts';
import { DAY, NOON } from '../rigs/builders.ts';
import { PEOPLE, TOKENS } from './house.ts';

const SECRET = 'a secret that only this test knows, 32 characters';
const eva = PEOPLE[0]!;

describe('sessions', () => {
  const sessions = createSessions(PEOPLE, SECRET);
  const cookie = sessions.begin(eva, NOON).setCookie!;

  it('know who signed in, and never carry the hash of the token', () => {
    const { person, setCookie } = sessions.read(cookie, NOON + 1000);
    expect(person).toEqual({ id: 'eva', name: 'Eva Lindqvist', roles: ['ceo'] });
    expect(setCookie).toBeNull();
    expect(cookie).not.toContain(eva.tokenHash!);
  });
  it.each([
    ['another person put in', cookie.replace('eva.', 'noor.')],
    ['a signature cut', cookie.slice(0, -2)],
    ['nonsense', 'a.b.c.d.e'],
    ['nothing', undefined],
  ])('%s: signed in as nobody', (_, forged) => expect(sessions.read(forged, NOON).person).toBeNull());
  it('end after 30 days, are renewed before, and keep open forms valid', () => {
    expect(sessions.read(cookie, NOON + 31 * DAY).person).toBeNull();
    const later = sessions.read(cookie, NOON + 20 * DAY);
    expect(sessions.read(later.setCookie!, NOON + 45 * DAY).person?.id).toBe('eva');
    expect(sessions.read(later.setCookie!, NOON + 45 * DAY).csrf).toBe(sessions.read(cookie, NOON).csrf);
  });
  it('end when the token is changed, when the secret is, and when the person is gone', () => {
    const changed = PEOPLE.map((one) => ({ ...one, tokenHash: 'f'.repeat(64) }));
    expect(createSessions(changed, SECRET).read(cookie, NOON).person).toBeNull();
    expect(createSessions(PEOPLE, `${SECRET}!`).read(cookie, NOON).person).toBeNull();
    expect(createSessions(PEOPLE.slice(1), SECRET).read(cookie, NOON).person).toBeNull();
  });
  it('end for every copy at sign-out', () => {
    const own = createSessions(PEOPLE, SECRET);
    const mine = own.begin(eva, NOON).setCookie!;
    own.end(mine);
    expect(own.read(mine, NOON).person).toBeNull();
  });
  it('know a token by its hash alone', () => {
    expect(sessions.byToken(` ${TOKENS.noor}\n`)?.id).toBe('noor');
    expect(sessions.byToken(eva.tokenHash!)).toBeNull();
    expect(sessions.byToken('')).toBeNull();
  });
  it('a visitor is nobody once people are named', () => {
    const before = createSessions([], SECRET).read(undefined, NOON);
    expect(before.person?.id).toBe('visitor');
    expect(sessions.read(before.setCookie!, NOON).person).toBeNull();
  });
});

describe('tries', () => {
  it('are counted in a window that moves on', () => {
    const limiter = createLimiter(2, 60_000);
    expect(limiter('a', NOON).allowed).toBe(true);
    expect(limiter('a', NOON + 1000).allowed).toBe(true);
    expect(limiter('a', NOON + 2000)).toEqual({ allowed: false, waitS: 58 });
    expect(limiter('b', NOON + 2000).allowed).toBe(true);
    expect(limiter('a', NOON + 60_001).allowed).toBe(true);
  });
});

it.each([
  ['/cases/4', '/cases/4'],
  ['/mentions/x%3A1?a=b', '/mentions/x%3A1?a=b'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/a\nLocation: /b', '/'],
  [undefined, '/'],
])('after signing in, %j leads to %j', (asked, path) => expect(ownPath(asked)).toBe(path));
