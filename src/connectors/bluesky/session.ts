import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Instant } from '../../domain/mention.ts';
import type { BlueskyNeeds } from './needs.ts';
import { PACE } from './pace.ts';
import { type Seal, sealWith } from './seal.ts';
import { Session, signInAt } from './sign-in.ts';
import { NETWORK } from './to-mention.ts';
import { BlueskyTrouble } from './trouble.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/**
 * Bluesky allows 300 sign-ins a day for an account (docs.bsky.app), and its front door was seen to stop at 100
 * (github.com/bluesky-social/bsky-docs/issues/183); a person may need some.
 */
const SIGN_INS = { hour: 20, day: 80 };

const Kept = z.object({ of: z.string(), session: Session });
const SignIns = z.object({
  /** Tried within the last day, oldest first. */
  tried: z.array(z.number()).catch([]),
  /** The last ones were refused. */
  refused: z.object({ of: z.string(), at: z.number(), says: z.string() }).nullable().catch(null),
});
type SignIns = z.infer<typeof SignIns>;

/** The one session of our account, shared by all processes and kept over restarts, encrypted. Throws BlueskyTrouble. */
export interface Sessions {
  current(): Promise<Session>;
  /** Another one: the server no longer takes the tokens of `stale`. */
  renewed(stale: Session): Promise<Session>;
  /** A person wants to know now: a password refused before is tried again. */
  tryAgain(): void;
}

export function keepSessions(needs: BlueskyNeeds): Sessions {
  const { credentials, clock, events, state } = needs;
  const pace = { ...PACE, ...needs.pace };
  const door = signInAt(credentials, clock, pace.requestMs);
  const seal: Seal = sealWith(needs.secret, 'bluesky session');
  const of = seal.fingerprint(credentials.service ?? '', credentials.identifier, credentials.appPassword);
  let held: Session | null = null;
  let busy: Promise<Session> | null = null;
  let patient = true;

  /** What any process kept last; null: nothing of this account and password. */
  async function load(): Promise<Session | null> {
    const plain = seal.open(await fromState('session'));
    if (plain === null) return null;
    const kept = Kept.safeParse(parsed(plain)).data;
    return kept?.of === of ? kept.session : null;
  }

  async function fromState(key: string): Promise<unknown> {
    try {
      return await state.load(key);
    } catch (cause) {
      throw new BlueskyTrouble('not-sent', 'the kept session cannot be read', { cause });
    }
  }

  async function keep(session: Session): Promise<Session> {
    held = session;
    try {
      await state.keep('session', seal.close(JSON.stringify({ of, session })));
    } catch (error) {
      // It works as long as this process lives; the next one signs in anew.
      events.trouble('error', 'bluesky-session-not-kept', error, { network: NETWORK });
    }
    return session;
  }

  async function signIn(): Promise<Session> {
    const { tried, refused } = SignIns.catch({ tried: [], refused: null }).parse(await fromState('sign-ins'));
    const now = clock.now();
    if (patient && refused?.of === of && now - refused.at < pace.refusedMs)
      throw new BlueskyTrouble('credentials', refused.says);
    const lately = tried.filter((at) => at > now - DAY && at <= now);
    const waitMs = waitFor(lately, now);
    if (waitMs > 0)
      throw new BlueskyTrouble('limited', 'too many sign-ins: Bluesky would lock us out', { waitMs });
    const note = (refusal: SignIns['refused']): Promise<void> =>
      state.keep('sign-ins', { tried: [...lately, now], refused: refusal }).catch((cause: unknown) => {
        throw new BlueskyTrouble('not-sent', 'the sign-in cannot be noted', { cause });
      });
    await note(null);
    patient = true;
    try {
      const session = await door.create();
      events.count('bluesky-signed-in', { network: NETWORK });
      return await keep(session);
    } catch (error) {
      if (error instanceof BlueskyTrouble && error.kind === 'credentials')
        await note({ of, at: now, says: error.message });
      throw error;
    }
  }

  async function renew(stale: Session): Promise<Session> {
    const kept = await load();
    if (kept !== null && kept.accessJwt !== stale.accessJwt) {
      held = kept;
      return kept;
    }
    try {
      return await keep(await door.refresh(stale));
    } catch (error) {
      // Only these two words end a session: an outage, a limit or an odd answer does not.
      if (!(error instanceof BlueskyTrouble) || !isEnded(error)) throw error;
    }
    const others = await fromOtherProcess(stale);
    if (others === null) return signIn();
    held = others;
    return others;
  }

  /** Another process may have used up our token just before us, and be keeping what it got. */
  async function fromOtherProcess(stale: Session): Promise<Session | null> {
    // Not all for as long, so that one of them signs in and the others find what it got.
    for (const end = Date.now() + pace.otherProcessMs * (0.5 + Math.random()); ; ) {
      const kept = await load();
      if (kept !== null && kept.refreshJwt !== stale.refreshJwt) return kept;
      if (Date.now() >= end) return null;
      await pause(Math.min(50, pace.otherProcessMs));
    }
  }

  function once(work: () => Promise<Session>): Promise<Session> {
    busy ??= work().finally(() => {
      busy = null;
    });
    return busy;
  }

  return {
    current: () =>
      held !== null && busy === null
        ? Promise.resolve(held)
        : once(async () => {
            held ??= await load();
            return held ?? signIn();
          }),
    renewed: (stale) =>
      held !== null && held.accessJwt !== stale.accessJwt && busy === null
        ? Promise.resolve(held)
        : once(() => renew(stale)),
    tryAgain: () => {
      patient = false;
    },
  };
}

/** The server said that this token is over, or never was one. */
function isEnded({ reason }: BlueskyTrouble): boolean {
  return reason === 'ExpiredToken' || reason === 'InvalidToken';
}

/** Milliseconds until one more sign-in is within limits; `tried` are those of the last day. */
function waitFor(tried: readonly Instant[], now: Instant): number {
  const inHour = tried.filter((at) => at > now - HOUR);
  const byHour = inHour.length < SIGN_INS.hour ? 0 : (inHour[0] ?? now) + HOUR - now;
  const byDay = tried.length < SIGN_INS.day ? 0 : (tried[0] ?? now) + DAY - now;
  return Math.max(byHour, byDay);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
