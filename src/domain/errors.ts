/** Every error we throw on purpose. It answers for itself whether trying again can help. */
export abstract class OpenseatError extends Error {
  abstract override readonly name: string;
  /** Milliseconds to wait before attempt number `attempt` + 1 (attempt counts from 1); null: never again. */
  abstract retryAfterMs(attempt: number): number | null;
  /** Law 9: what logs and job records may keep; never text, never personal data. */
  get code(): string {
    return this.name;
  }
}

const backoff = (attempt: number): number => Math.min(60_000, 500 * 2 ** (attempt - 1));

/** A setting, file or argument is wrong. The message says what, where, and what to do. A person must act. */
export class SettingsError extends OpenseatError {
  readonly name = 'SettingsError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
  retryAfterMs(): null {
    return null;
  }
}

/** The network said: not now. */
export class RateLimitedError extends OpenseatError {
  readonly name = 'RateLimitedError';
  readonly waitMs: number;
  constructor(network: string, waitMs: number) {
    super(`${network} asks us to wait ${Math.ceil(waitMs / 1000)} s before the next call`);
    this.waitMs = waitMs;
  }
  retryAfterMs(): number {
    return this.waitMs;
  }
}

/** Credentials are wrong, expired or lack a permission. A person must act. */
export class AuthenticationError extends OpenseatError {
  readonly name = 'AuthenticationError';
  constructor(network: string, remedy: string) {
    super(`${network} refused our credentials: ${remedy}`);
  }
  retryAfterMs(): null {
    return null;
  }
}

/** No connection, time-out or 5xx on something that changes nothing outside: safe to try again. */
export class UnreachableError extends OpenseatError {
  readonly name = 'UnreachableError';
  constructor(system: string, detail: string, options?: ErrorOptions) {
    super(`${system} cannot be reached: ${detail}`, options);
  }
  retryAfterMs(attempt: number): number {
    return backoff(attempt);
  }
}

/** The network understood and said no; the same request will be refused again. */
export class RefusedError extends OpenseatError {
  readonly name = 'RefusedError';
  constructor(network: string, reason: string) {
    super(`${network} refused: ${reason}`);
  }
  retryAfterMs(): null {
    return null;
  }
}

/** A publish whose outcome nobody can know yet (law 4): look before any retry. Never retried blindly. */
export class UnknownOutcomeError extends OpenseatError {
  readonly name = 'UnknownOutcomeError';
  constructor(network: string, detail: string, options?: ErrorOptions) {
    super(`${network} did not say whether the reply was published (${detail})`, options);
  }
  retryAfterMs(): null {
    return null;
  }
}

/** A state of our own that must not exist (law 6): the worker stops, loudly. */
export class ImpossibleStateError extends OpenseatError {
  readonly name = 'ImpossibleStateError';
  retryAfterMs(): null {
    return null;
  }
}

/** A short, low-cardinality code that holds nobody's words: what logs and job records may keep (law 9). */
export function codeOf(error: unknown): string {
  if (error instanceof OpenseatError) return error.code;
  if (error instanceof Error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code)) return code;
    return error.name;
  }
  return 'NotAnError';
}

/** What exhaustive switches end in. */
export function unreachable(value: never): never {
  throw new ImpossibleStateError(`unexpected value: ${JSON.stringify(value)}`);
}
