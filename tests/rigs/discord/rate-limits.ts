import { createHash } from 'node:crypto';
import type { Operation } from './spec.ts';

export interface RateLimit {
  limit: number;
  perMs: number;
}

interface Bucket {
  used: number;
  resetsAt: number;
}

/** Wide enough to be out of the way; a test narrows the route it is about. */
const roomy: RateLimit = { limit: 1000, perMs: 1000 };

/** Buckets by route and major parameter, with the headers Discord sends. */
export class RateLimits {
  readonly #limits = new Map<Operation | 'global', RateLimit>();
  readonly #buckets = new Map<string, Bucket>();

  set(on: Operation | 'global', limit: RateLimit): void {
    this.#limits.set(on, limit);
  }

  /** Counts a request; `retryAfter` (seconds) is there when it comes too early. */
  take(
    operation: Operation,
    major: string,
  ): { headers: Record<string, string>; retryAfter?: number; isGlobal: boolean } {
    const global = this.#limits.get('global');
    if (global) {
      const spent = this.#spend('global', global);
      if (spent.wait > 0)
        return { headers: limitedHeaders(spent.wait, true), retryAfter: spent.wait, isGlobal: true };
    }
    const limit = this.#limits.get(operation) ?? roomy;
    const { bucket, wait } = this.#spend(`${operation} ${major}`, limit);
    const after = Math.max(0, (bucket.resetsAt - Date.now()) / 1000);
    const headers = {
      'X-RateLimit-Limit': String(limit.limit),
      'X-RateLimit-Remaining': String(Math.max(0, limit.limit - bucket.used)),
      'X-RateLimit-Reset': (bucket.resetsAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': after.toFixed(3),
      'X-RateLimit-Bucket': createHash('md5').update(operation).digest('hex'),
    };
    if (wait === 0) return { headers, isGlobal: false };
    return { headers: { ...headers, ...limitedHeaders(wait, false) }, retryAfter: wait, isGlobal: false };
  }

  #spend(key: string, limit: RateLimit): { bucket: Bucket; wait: number } {
    const now = Date.now();
    const known = this.#buckets.get(key);
    const bucket = known && known.resetsAt > now ? known : { used: 0, resetsAt: now + limit.perMs };
    this.#buckets.set(key, bucket);
    if (bucket.used >= limit.limit) return { bucket, wait: (bucket.resetsAt - now) / 1000 };
    bucket.used++;
    return { bucket, wait: 0 };
  }
}

/** The headers of a 429; seconds keep their fraction so that tests need not wait whole ones. */
export function limitedHeaders(retryAfter: number, isGlobal: boolean): Record<string, string> {
  return {
    'Retry-After': retryAfter.toFixed(3),
    'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
    ...(isGlobal && { 'X-RateLimit-Global': 'true' }),
  };
}
