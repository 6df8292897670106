import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';

/** Someone of people.yaml; `tokenHash` is the sha256 (hex) of their personal token. Without it they cannot sign in. */
export interface KnownPerson extends Person {
  tokenHash?: string;
}

/** Plays the samples where nobody is configured. May act on lanes that are not live, and nowhere else. */
export const VISITOR: Person = {
  id: 'visitor',
  name: 'Visitor',
  roles: ['ceo', 'support-lead', 'ops'],
};

/** Who is looking at the page. */
export interface Session {
  /** null: not signed in. */
  person: Person | null;
  /** Part of every form of this session. */
  csrf: string;
  /** What the cookie holds; null when it is already right. */
  setCookie: string | null;
}

const DAY_MS = 24 * 3600_000;
const LASTS_MS = 30 * DAY_MS;
const ANONYMOUS = '';

/** Signed cookies: who, since when, and a nonce. A changed token in people.yaml or a changed secret ends them. */
export interface Sessions {
  /** Reads the cookie's value; always gives a session, signed in or not. */
  read(cookie: string | undefined, now: Instant): Session;
  /** A new session after signing in. */
  begin(person: Person, now: Instant): Session;
  /** Ends the session of this cookie also for those who kept a copy of it (until the next start). */
  end(cookie: string | undefined): void;
  /** The person with this token, compared in constant time; null: nobody. */
  byToken(token: string): Person | null;
}

export function createSessions(people: readonly KnownPerson[], secret: string): Sessions {
  const ended = new Set<string>();
  const sign = (purpose: string, text: string): string =>
    createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url');
  const markOf = (person: KnownPerson): string => sign('token', person.tokenHash ?? '').slice(0, 16);
  const visitors = people.length === 0;

  const make = (id: string, mark: string, now: Instant): { cookie: string; nonce: string } => {
    const nonce = randomBytes(18).toString('base64url');
    const body = [id, mark, now.toString(36), nonce].join('.');
    return { cookie: `${body}.${sign('session', body)}`, nonce };
  };
  const open = (person: Person | null, id: string, mark: string, now: Instant): Session => {
    const { cookie, nonce } = make(id, mark, now);
    return { person, csrf: sign('csrf', nonce), setCookie: cookie };
  };
  const anonymous = (now: Instant): Session => open(visitors ? VISITOR : null, ANONYMOUS, '', now);

  return {
    read: (cookie, now) => {
      const parts = cookie?.split('.') ?? [];
      const [id, mark, issued, nonce, signature] = parts;
      if (parts.length !== 5 || id === undefined || nonce === undefined || signature === undefined)
        return anonymous(now);
      if (!same(signature, sign('session', parts.slice(0, 4).join('.'))) || ended.has(nonce))
        return anonymous(now);
      const age = now - Number.parseInt(issued ?? '', 36);
      if (!(age >= -DAY_MS && age < LASTS_MS)) return anonymous(now);
      const csrf = sign('csrf', nonce);
      if (id === ANONYMOUS) return { person: visitors ? VISITOR : null, csrf, setCookie: null };
      const known = people.find((one) => one.id === id);
      if (known?.tokenHash === undefined || !same(mark ?? '', markOf(known))) return anonymous(now);
      // Forms of a page that is open keep working: the new cookie keeps the nonce.
      const body = [id, mark, now.toString(36), nonce].join('.');
      const renewed = age > DAY_MS ? `${body}.${sign('session', body)}` : null;
      return { person: withoutHash(known), csrf, setCookie: renewed };
    },
    begin: (person, now) => {
      const known = people.find((one) => one.id === person.id);
      return known === undefined ? anonymous(now) : open(withoutHash(known), known.id, markOf(known), now);
    },
    end: (cookie) => {
      const nonce = cookie?.split('.')[3];
      if (nonce === undefined) return;
      if (ended.size > 10_000) ended.clear();
      ended.add(nonce);
    },
    byToken: (token) => {
      const hash = createHash('sha256').update(token.trim()).digest('hex');
      let found: Person | null = null;
      for (const one of people) {
        if (one.tokenHash !== undefined && same(one.tokenHash, hash)) found = withoutHash(one);
      }
      return found;
    },
  };
}

function withoutHash({ tokenHash: _tokenHash, ...person }: KnownPerson): Person {
  return person;
}

/** Equal, told in constant time. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
