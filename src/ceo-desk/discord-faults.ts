import {
  AuthenticationError,
  OpenseatError,
  RateLimitedError,
  RefusedError,
  UnreachableError,
} from '../domain/errors.ts';

// How Discord fails, in our words. Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json

const GONE_MESSAGE = 10008;
const LATE_OR_ANSWERED: readonly unknown[] = [10062, 40060];
/** A dead token of an interaction, or nothing to follow up on. */
const NO_WAY_BACK: readonly unknown[] = [10008, 10015, 50027];
const THREAD_EXISTS = 160004;
/** Too many edits of an old message, too many threads: it passes. */
const NOT_NOW: Readonly<Record<number, number>> = { 30046: 300_000, 160006: 300_000 };

const REMEDIES: Readonly<Record<number, string>> = {
  10003: 'there is no such channel; check DISCORD_CHANNEL_ID',
  50001: 'the bot cannot see the channel; add it to the channel’s permissions',
  50013: 'the bot lacks a permission in the channel; run openseat doctor',
};
const NEW_TOKEN =
  'make a new token under Bot in the developer portal, put it into DISCORD_TOKEN and start again';

const codeIn = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;
const statusIn = (error: unknown): unknown => (error as { status?: unknown } | null)?.status;

/** Somebody deleted the message. */
export const isGone = (error: unknown): boolean => codeIn(error) === GONE_MESSAGE;
export const isThreadThere = (error: unknown): boolean => codeIn(error) === THREAD_EXISTS;
/** The first answer came too late, or somebody else gave it: nobody waits for ours. */
export const isTooLate = (error: unknown): boolean => LATE_OR_ANSWERED.includes(codeIn(error));
/** The private message or its token is no more. */
export const isOutOfReach = (error: unknown): boolean =>
  isTooLate(error) || NO_WAY_BACK.includes(codeIn(error));

/** A mistake in our own code; a failed fetch is a TypeError too, but it names its cause. */
const isOurMistake = (error: unknown): boolean =>
  (error instanceof TypeError && error.cause === undefined) ||
  error instanceof RangeError ||
  error instanceof ReferenceError;

/** What Discord's client throws, as an error of the domain; it never carries what was sent. Our mistakes stay mistakes. */
export function asOurs(error: unknown): OpenseatError {
  if (error instanceof OpenseatError) return error;
  if (isOurMistake(error)) throw error;
  const code = codeIn(error);
  const status = statusIn(error);
  const wait = (error as { retryAfter?: unknown } | null)?.retryAfter;
  if (code === 'TokenInvalid' || status === 401) return new AuthenticationError('Discord', NEW_TOKEN);
  if (typeof wait === 'number') return new RateLimitedError('Discord', wait);
  if (typeof code === 'number' && NOT_NOW[code]) return new RateLimitedError('Discord', NOT_NOW[code]);
  if (status === 429) return new RateLimitedError('Discord', 60_000);
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const known = typeof code === 'number' ? REMEDIES[code] : undefined;
    return new RefusedError('Discord', known ?? `it answered ${status} with code ${String(code)}`);
  }
  return new UnreachableError('Discord', typeof status === 'number' ? `it answered ${status}` : 'no answer');
}

/** Close codes after which the client does not come back by itself. */
export function closedForGood(code: number): OpenseatError {
  return code === 4004
    ? new AuthenticationError('Discord', NEW_TOKEN)
    : new RefusedError(
        'Discord',
        `it closed the connection for good (close code ${code}); start again, then run openseat doctor`,
      );
}
