import type { Clock } from './world.ts';

const QUARTER = 15 * 60_000;

interface Window {
  limit: number;
  left: number;
  resetAt: number;
}

/** Counts requests per operation and caller in windows that start with their first request. */
export class Limits {
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();
  readonly #set = new Map<string, { limit: number; windowMs: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Sets another limit for an operation from now on, and starts a new window. */
  set(operationId: string, limit: number, windowMs = QUARTER): void {
    this.#set.set(operationId, { limit, windowMs });
    for (const key of this.#windows.keys()) if (key.startsWith(`${operationId} `)) this.#windows.delete(key);
  }

  /** Takes one request out of the window; the headers say what is left. */
  take(
    operationId: string,
    caller: string,
    usual: number,
  ): { allowed: boolean; headers: Record<string, string> } {
    const key = `${operationId} ${caller}`;
    const { limit, windowMs } = this.#set.get(operationId) ?? { limit: usual, windowMs: QUARTER };
    const now = this.#clock.now();
    const open = this.#windows.get(key);
    const window = open && open.resetAt > now ? open : { limit, left: limit, resetAt: now + windowMs };
    this.#windows.set(key, window);
    const allowed = window.left > 0;
    if (allowed) window.left -= 1;
    return { allowed, headers: rateHeaders(window.limit, window.left, window.resetAt) };
  }
}

/** The headers of every answer; the reset is in whole seconds since 1970, rounded up. */
export function rateHeaders(limit: number, left: number, resetAt: number): Record<string, string> {
  return {
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(left),
    'x-rate-limit-reset': String(Math.ceil(resetAt / 1000)),
  };
}
