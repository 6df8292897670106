import { UnrecoverableError } from 'bullmq';
import { codeOf, OpenseatError } from '../domain/errors.ts';

/** What an error means for the job that met it. */
export type Verdict =
  /** Worth another try after `waitMs`; null: the usual growing pause. */
  | { kind: 'again'; waitMs: number | null; code: string }
  /** The same job will fail the same way: set it aside. */
  | { kind: 'never'; code: string }
  /** A state of our own that must not exist: the worker stops, loudly (law 6). */
  | { kind: 'impossible'; code: string };

const PASSING_SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // the embedded Postgres' socket while it restarts
  'ENOSPC',
]);
/** SQLSTATE classes that pass: 08 connection, 40 rollback, 53 resources, 55P03 lock, 57P shutdown (PostgreSQL, appendix A). */
const PASSING_SQLSTATE = /^(08|40|53|57P|55P03)/;
const PASSING_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Connection is closed)/;

export function verdictOf(error: unknown, attempt: number): Verdict {
  if (error instanceof OpenseatError) {
    if (error.name === 'ImpossibleStateError') return { kind: 'impossible', code: error.code };
    const waitMs = error.retryAfterMs(attempt);
    return waitMs === null
      ? { kind: 'never', code: error.code }
      : { kind: 'again', waitMs, code: error.code };
  }
  const code = codeOf(error);
  const passes =
    PASSING_SOCKET_CODES.has(code) ||
    PASSING_SQLSTATE.test(code) ||
    // @NOTE pg gives these no code; the texts are pinned by tests/queue/failure.test.ts
    (error instanceof Error && PASSING_MESSAGE.test(error.message));
  return passes ? { kind: 'again', waitMs: null, code } : { kind: 'impossible', code };
}

/** What BullMQ is given to keep: the code alone, no message and no stack. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  readonly waitMs: number | null;
  constructor(code: string, waitMs: number | null) {
    super(code);
    this.waitMs = waitMs;
    this.stack = code;
  }
}

export function neverAgain(code: string): UnrecoverableError {
  const failure = new UnrecoverableError(code);
  failure.stack = code;
  return failure;
}

/** Longest pause between two tries of a job. */
const LONGEST_PAUSE_MS = 15 * 60_000;

/** BullMQ's custom backoff: what the error asked for, else 0.5 s doubling, never more than a quarter of an hour. */
export function pauseBefore(attemptsMade: number, error: Error | undefined): number {
  const asked = error instanceof JobFailure ? error.waitMs : null;
  return Math.min(LONGEST_PAUSE_MS, asked ?? 500 * 2 ** Math.min(attemptsMade - 1, 20));
}
