import { XRPCError } from '@atproto/api';
import {
  AuthenticationError,
  type OpenseatError,
  RateLimitedError,
  RefusedError,
  UnreachableError,
} from '../../domain/errors.ts';
import type { Instant } from '../../domain/mention.ts';

/** Why Bluesky did not do what we asked; the rest of the room decides by it. */
export type TroubleKind =
  /** The app password is wrong, or our account may not do this now. */
  | 'credentials'
  | 'limited'
  /** Understood, and refused: the same request will be refused again. */
  | 'refused'
  /** Certainly nothing reached the server, or it turned the request away at its door. */
  | 'not-sent'
  /** No answer, half an answer, or a 5xx. What we asked for may have happened. */
  | 'no-answer';

/** What this room throws inside; its doors turn it into an error of the house. */
export class BlueskyTrouble extends Error {
  override readonly name = 'BlueskyTrouble';
  readonly kind: TroubleKind;
  /** The network's own name for it, such as `RecordNotFound`; empty: it gave none. */
  readonly reason: string;
  /** Milliseconds until it will listen again, as far as it said. */
  readonly waitMs: number | null;
  constructor(
    kind: TroubleKind,
    says: string,
    more: { reason?: string; waitMs?: number | null; cause?: unknown } = {},
  ) {
    super(says, { cause: more.cause });
    this.kind = kind;
    this.reason = more.reason ?? '';
    this.waitMs = more.waitMs ?? null;
  }
}

/** For everything that changes nothing on Bluesky. */
export function houseError(error: unknown): unknown {
  return error instanceof BlueskyTrouble ? ofTheHouse(error) : error;
}

function ofTheHouse(trouble: BlueskyTrouble): OpenseatError {
  switch (trouble.kind) {
    case 'credentials':
      return new AuthenticationError('Bluesky', trouble.message);
    case 'limited':
      return new RateLimitedError('Bluesky', trouble.waitMs ?? 60_000);
    case 'refused':
      return new RefusedError('Bluesky', trouble.message);
    case 'not-sent':
    case 'no-answer':
      return new UnreachableError('Bluesky', trouble.message, { cause: trouble });
  }
}

const REMEDY =
  'check BLUESKY_IDENTIFIER and BLUESKY_APP_PASSWORD: make a new app password in Settings, Privacy and security, App passwords';

/** What a server says of our own account when it lets us do nothing. */
const OUR_ACCOUNT: Readonly<Record<string, string>> = {
  AccountTakedown: 'our account is suspended: sign in on bsky.app and follow what it says',
  AccountDeactivated: 'our account is deactivated: sign in on bsky.app to bring it back',
  AuthFactorTokenRequired: 'the password of the account was given: make an app password and use that',
};

/** What an error of the client means. `now` is for the time that the server names for a limit. */
export function troubleOf(error: unknown, now: Instant): BlueskyTrouble {
  if (error instanceof BlueskyTrouble) return error;
  if (!(error instanceof XRPCError))
    return new BlueskyTrouble('no-answer', 'the client broke down', { cause: error });
  if (error.cause instanceof BlueskyTrouble) return error.cause;
  // The status as the client classes it; 1 and 2: there was no answer, or none that can be read.
  const status: number = error.status;
  if (status < 300) return unanswered(error);
  const made = (kind: TroubleKind, says: string, waitMs: number | null = null): BlueskyTrouble =>
    new BlueskyTrouble(kind, says, { reason: error.error, waitMs, cause: error });
  if (status === 429) return made('limited', 'too many requests', waitOf(error, now));
  if (status >= 500) return made('no-answer', `it answered ${status}`);
  if (status === 401 || status === 403) return made('credentials', OUR_ACCOUNT[error.error] ?? REMEDY);
  return made('refused', tellingOf(error, status));
}

/** The same refusal, where what is refused is about our own account. */
export function aboutUs(trouble: BlueskyTrouble): BlueskyTrouble {
  const says = OUR_ACCOUNT[trouble.reason];
  if (trouble.kind !== 'refused' || says === undefined) return trouble;
  return new BlueskyTrouble('credentials', says, { reason: trouble.reason, cause: trouble });
}

/** Failures of looking up, connecting or agreeing on keys: not a byte of the request was sent. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function unanswered(error: XRPCError): BlueskyTrouble {
  const code = codeWithin(error);
  const kind = NEVER_LEFT.has(code) ? 'not-sent' : 'no-answer';
  return new BlueskyTrouble(kind, `no whole answer (${code})`, { cause: error });
}

function codeWithin(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one.name === 'TimeoutError') return 'TIMEOUT';
    const { code } = one as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z0-9_]{2,60}$/.test(code)) return code;
  }
  return 'CUT';
}

/** A line for people, in the server's own words about the request; never more than 200 characters. */
function tellingOf(error: XRPCError, status: number): string {
  return (error.message === '' ? `it answered ${status}` : error.message).slice(0, 200);
}

function waitOf(error: XRPCError, now: Instant): number | null {
  const after = Number(error.headers?.['retry-after']);
  if (after > 0) return after * 1000;
  const reset = Number(error.headers?.['ratelimit-reset']);
  return reset > 0 ? Math.max(1000, reset * 1000 - now) : null;
}
