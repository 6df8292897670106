import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from 'twitter-api-v2';
import {
  AuthenticationError,
  type OpenseatError,
  RateLimitedError,
  RefusedError,
  UnreachableError,
} from '../../domain/errors.ts';
import type { Instant } from '../../domain/mention.ts';
import { XProblem } from './schema.ts';

/** Why X did not do what we asked; the rest of the room decides by it. */
export type TroubleKind =
  /** Keys are wrong, or lack a permission that every call of this kind needs. */
  | 'credentials'
  /** This plan or app may not do this. */
  | 'not-permitted'
  /** No credits left, or X's own monthly cap is used up. */
  | 'credits'
  | 'limited'
  /** The one stream connection is taken. */
  | 'busy'
  | 'no-rules'
  /** Understood, and refused: the same request will be refused again. */
  | 'refused'
  /** Certainly nothing reached X. */
  | 'not-sent'
  /** No answer, half an answer, or a 5xx. What we asked for may have happened. */
  | 'no-answer';

/** What this room throws inside; its doors turn it into an error of the house. */
export class XTrouble extends Error {
  override readonly name = 'XTrouble';
  readonly kind: TroubleKind;
  /** Milliseconds until X will listen again, as far as it said. */
  readonly waitMs: number | null;
  readonly problem: XProblem;
  constructor(kind: TroubleKind, says: string, waitMs: number | null, problem: XProblem, cause?: unknown) {
    super(says, { cause });
    this.kind = kind;
    this.waitMs = waitMs;
    this.problem = problem;
  }
}

const HOUR = 3_600_000;

/** For everything that changes nothing on X. */
export function houseError(error: unknown): unknown {
  if (!(error instanceof XTrouble)) return error;
  return ofTheHouse(error);
}

function ofTheHouse(trouble: XTrouble): OpenseatError {
  switch (trouble.kind) {
    case 'credentials':
    case 'not-permitted':
      return new AuthenticationError('X', trouble.message);
    case 'credits':
      return new RateLimitedError('X', HOUR);
    case 'limited':
    case 'busy':
      return new RateLimitedError('X', trouble.waitMs ?? 60_000);
    case 'no-rules':
    case 'refused':
      return new RefusedError('X', trouble.message);
    case 'not-sent':
    case 'no-answer':
      return new UnreachableError('X', trouble.message, { cause: trouble });
  }
}

/** What to do about it, by who asked. */
const REMEDIES = {
  app: 'check X_BEARER_TOKEN: make a new bearer token for the app on console.x.com',
  user: 'check X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN and X_ACCESS_SECRET: give the app "Read and write", then make new access tokens for the account that answers',
};

/** What an error of the client means. `now` is for the time that X names for a limit. */
export function troubleOf(error: unknown, as: 'app' | 'user', now: Instant): XTrouble {
  if (error instanceof XTrouble) return error;
  if (error instanceof ApiResponseError) return answered(error, as, now);
  if (error instanceof ApiRequestError || error instanceof ApiPartialResponseError) {
    const code = codeOfCause(error);
    const kind = error instanceof ApiRequestError && NEVER_LEFT.has(code) ? 'not-sent' : 'no-answer';
    return new XTrouble(kind, `no whole answer (${code})`, null, {}, error);
  }
  return new XTrouble('no-answer', 'the client broke down', null, {}, error);
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
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** twitter-api-v2 1.29.1 keeps the cause where its own getter `requestError` does not find it. */
function codeOfCause(error: ApiRequestError | ApiPartialResponseError): string {
  const kept = (error as unknown as { _options?: { error?: unknown; responseError?: unknown } })._options;
  const cause = kept?.error ?? kept?.responseError;
  const code = (cause as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string' && /^[A-Z0-9_]+$/.test(code)) return code;
  return cause instanceof Error && cause.message === 'Request timeout.' ? 'TIMEOUT' : 'CUT';
}

function answered(error: ApiResponseError, as: 'app' | 'user', now: Instant): XTrouble {
  const problem = XProblem.safeParse(error.data).data ?? {};
  const made = (kind: TroubleKind, says: string, waitMs: number | null = null): XTrouble =>
    new XTrouble(kind, says, waitMs, problem, error);
  const told = tellingOf(problem, error.code);
  const about = `${problem.title ?? ''} ${problem.type ?? ''}`;
  if (error.code === 402 || /usage-?cap|credits/i.test(about)) {
    return made('credits', `the account has no credits left, or its cap on x.com is reached (${told})`);
  }
  if (error.code === 429) {
    if (problem.connection_issue !== undefined) return made('busy', 'the one stream of this app is taken');
    return made('limited', 'too many requests', waitOf(error, now));
  }
  if (error.code >= 500) return made('no-answer', `it answered ${error.code}`);
  if (error.code === 401) return made('credentials', REMEDIES[as]);
  if (error.code === 403 && /unsupported.authentication|oauth1-permissions/i.test(about)) {
    return made('credentials', `${told}: ${REMEDIES[as]}`);
  }
  if (error.code === 403 && /client.forbidden|client-not-enrolled/i.test(about)) {
    return made('not-permitted', `${told}: put the app into a project with API access on console.x.com`);
  }
  if (error.code === 409) return made('no-rules', told);
  return made('refused', told);
}

/** A line for people, from X's own words about the request; never more than 200 characters. */
function tellingOf(problem: XProblem, code: number): string {
  const messages = problem.errors?.flatMap(({ message }) => message ?? []) ?? [];
  const told = [problem.detail ?? problem.title, ...messages].filter((line) => line !== undefined).join(' ');
  return (told === '' ? `it answered ${code}` : told).slice(0, 200);
}

function waitOf(error: ApiResponseError, now: Instant): number | null {
  const after = Number(error.headers?.['retry-after']);
  if (after > 0) return after * 1000;
  const { rateLimit } = error;
  const used = [rateLimit?.day, rateLimit?.userDay, rateLimit].find((limit) => limit?.remaining === 0);
  if (used === undefined || !(used.reset > 0)) return null;
  return Math.max(1000, used.reset * 1000 - now);
}
