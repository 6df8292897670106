import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { Instant, Lane } from '../domain/mention.ts';
import { LANES } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import type { ConsoleDoors } from './doors.ts';
import { addressOf, createLimiter } from './gate.ts';
import type { View } from './layout.ts';
import { html } from './markup.ts';
import { signInPage } from './pages/sign-in.ts';
import { type Session, type Sessions, same } from './session.ts';
import { type TimePrinter, timePrinter } from './times.ts';

/** What every route knows about a request once it came through the gate. */
export type Env = {
  Variables: {
    session: Session;
    /** Fields of a form; empty for GET. */
    form: Record<string, string>;
  };
};
export type Ask = Context<Env>;

const FORM_BYTES = 64 * 1024;
/** A rules file with many examples. */
const RULES_BYTES = 512 * 1024;

/** Reads the session and, of a POST, the form; refuses a form that is not of this session. */
export function readRequest(
  sessions: Sessions,
  now: () => Instant,
  publicUrl?: string,
): MiddlewareHandler<Env> {
  const limitTo = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => c.text('That is too long.\n', 413, { Connection: 'close' }) });
  const [short, long] = [limitTo(FORM_BYTES), limitTo(RULES_BYTES)];
  return async (c, next) => {
    const cookie = cookieName(c, publicUrl);
    const session = sessions.read(getCookie(c, cookie.name), now());
    c.set('session', session);
    c.set('form', {});
    if (session.setCookie !== null) keep(c, cookie, session.setCookie);
    if (c.req.method !== 'POST') return next();
    const limit = session.person !== null && /^\/rules(\/|$)/.test(c.req.path) ? long : short;
    const refused = await limit(c, async () => {
      const body = await c.req.parseBody();
      c.set(
        'form',
        Object.fromEntries(
          Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        ),
      );
    });
    if (refused instanceof Response) return refused;
    if (!same(c.var.form.csrf ?? '', session.csrf))
      return c.text('This page was open for too long, so nothing was done. Load it again.\n', 403);
    return next();
  };
}

interface CookieName {
  name: string;
  secure: boolean;
}
/** Under the public https address the cookie cannot be set or read by anything but this very host. */
function cookieName(c: Context, publicUrl: string | undefined): CookieName {
  const url = publicUrl === undefined ? null : new URL(publicUrl);
  const secure = url?.protocol === 'https:' && c.req.header('host')?.toLowerCase() === url.host.toLowerCase();
  return secure ? { name: '__Host-openseat', secure } : { name: 'openseat', secure: false };
}

function keep(c: Context, { name, secure }: CookieName, value: string, maxAge = 30 * 24 * 3600): void {
  setCookie(c, name, value, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge });
}

/** Lets people pass; everybody else is sent to sign in and back again. */
export function onlyPeople(sessions: Sessions): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.var.session.person !== null) return next();
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    // A header that a browser never sends by itself: no form of another page can use it.
    if (token !== undefined && c.req.method === 'GET') {
      const person = sessions.byToken(token);
      if (person !== null) {
        c.set('session', { ...c.var.session, person });
        return next();
      }
    }
    if (c.req.path.startsWith('/api/'))
      return c.json({ error: 'Sign in, or send your personal token as: Authorization: Bearer <token>' }, 401);
    const { pathname, search } = new URL(c.req.url);
    const to = `/sign-in?next=${encodeURIComponent(ownPath(c.req.method === 'GET' ? pathname + search : '/'))}`;
    if (c.req.header('hx-request') !== undefined) {
      c.header('HX-Redirect', to);
      return c.body(null, 204);
    }
    // A link from elsewhere comes without the cookie (SameSite=Strict). One step within our own pages brings it along.
    if (c.req.header('sec-fetch-site') === 'cross-site' && c.req.method === 'GET')
      return c.html(html`<!doctype html><meta http-equiv="refresh" content="0"><title>Openseat</title>`);
    return c.redirect(to, 303);
  };
}

/** A path of ours, never an address elsewhere. */
export function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./%?=&]*$/.test(path) ? path : '/';
}

/** Signing in and out. Few tries a minute, for each address and for all together. */
export function signing(doors: Pick<ConsoleDoors, 'clock' | 'events' | 'settings'>, sessions: Sessions) {
  const each = createLimiter(6, 60_000);
  const all = createLimiter(60, 60_000);
  return {
    form: (c: Ask) => {
      const next = ownPath(c.req.query('next'));
      return c.var.session.person !== null
        ? c.redirect(next, 303)
        : c.html(signInPage(c.var.session.csrf, next, null));
    },
    signIn: (c: Ask) => {
      const now = doors.clock.now();
      const next = ownPath(c.var.form.next);
      const slow = [each(addressOf(c), now), all('all', now)].find(({ allowed }) => !allowed);
      if (slow !== undefined) {
        c.header('Retry-After', String(slow.waitS));
        return c.html(
          signInPage(c.var.session.csrf, next, `Too many tries. Wait ${slow.waitS} s, then try again.`),
          429,
        );
      }
      const person = sessions.byToken(c.var.form.token ?? '');
      if (person === null) {
        doors.events.count('sign-in-refused');
        return c.html(signInPage(c.var.session.csrf, next, 'This token is not known here.'), 403);
      }
      doors.events.count('signed-in');
      const cookie = cookieName(c, doors.settings.publicUrl);
      sessions.end(getCookie(c, cookie.name));
      keep(c, cookie, sessions.begin(person, now).setCookie ?? '');
      return c.redirect(next, 303);
    },
    signOut: (c: Ask) => {
      const cookie = cookieName(c, doors.settings.publicUrl);
      sessions.end(getCookie(c, cookie.name));
      keep(c, cookie, '', 0);
      return c.redirect('/', 303);
    },
  };
}

/** Makes a View; formatters are built once for each time zone. */
export function createViews(doors: Pick<ConsoleDoors, 'people' | 'clock' | 'seatPlan' | 'store'>) {
  const printers = new Map<string, TimePrinter>();
  const names = new Map(doors.people.map(({ id, name }) => [`person:${id}`, name]));
  const nameOf = (actor: string): string => {
    if (actor === 'person:visitor') return 'Visitor';
    const known = names.get(actor);
    if (known !== undefined) return known;
    if (actor.startsWith('person:')) return actor.slice(7);
    return actor.startsWith('house:') || actor.startsWith('rule:') ? 'The house' : actor;
  };
  const printer = (timeZone: string): TimePrinter => {
    const found = printers.get(timeZone) ?? timePrinter(timeZone);
    printers.set(timeZone, found);
    return found;
  };
  return {
    printer,
    nameOf,
    viewOf: async (c: Ask, person: Person): Promise<View> => {
      const [plan, broken] = await Promise.all([doors.seatPlan(), doors.store.house.brokenFiles()]);
      return {
        person,
        csrf: c.var.session.csrf,
        visitors: doors.people.length === 0,
        now: doors.clock.now(),
        times: printer(plan.timeZone),
        alarm: alarmOf(broken.map(({ name }) => name)),
        nameOf,
      };
    },
  };
}
export type Views = ReturnType<typeof createViews>;

function alarmOf(broken: readonly string[]): string | null {
  if (broken.length === 0) return null;
  return `${broken.join(' and ')} cannot be used as ${broken.length === 1 ? 'it stands' : 'they stand'}. What was in force before still decides.`;
}

/** The person of this request; routes behind `onlyPeople` have one. */
export function personOf(c: Ask): Person {
  const { person } = c.var.session;
  if (person === null) throw new TypeError('this route needs onlyPeople() before it');
  return person;
}

/** Did a script ask for a piece of the page? Otherwise it is a person who wants a whole one. */
export function wantsPiece(c: Ask): boolean {
  return c.req.header('hx-request') === 'true';
}

export function laneOf(text: string | undefined): Lane | null {
  return LANES.find((lane) => lane === text) ?? null;
}

/** A small positive number out of a path or query; null: it is none. */
export function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
export function offsetOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : 0;
}
