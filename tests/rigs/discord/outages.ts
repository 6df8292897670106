import type { Operation } from './spec.ts';

/**
 * What happens to a request instead of its answer: a status, a 429, or a broken connection.
 * `reset` is what discord.js repeats, `close` what it does not; `hang` never answers until released.
 */
export type Mishap = number | { retryAfter: number; global?: boolean } | 'reset' | 'close' | 'hang';

export interface OutageOptions {
  /** Method and path of the document, for instance `POST /channels/{channel_id}/messages`. */
  on: Operation;
  mishap: Mishap;
  /** How many requests it hits; 1 unless said otherwise. */
  times?: number;
  /** Whether the request is carried out before the answer is lost. */
  stored?: boolean;
  /** Which of the route's requests; all unless given. */
  when?: (request: { path: string; body: unknown }) => boolean;
}

/** One planned failure; `hits` counts the requests it has spoiled. */
export class Outage {
  readonly on: Operation;
  readonly mishap: Mishap;
  readonly stored: boolean;
  hits = 0;
  #left: number;
  readonly #when: (request: { path: string; body: unknown }) => boolean;
  readonly #release = Promise.withResolvers<void>();

  constructor(options: OutageOptions) {
    this.on = options.on;
    this.mishap = options.mishap;
    this.stored = options.stored ?? false;
    this.#left = options.times ?? 1;
    this.#when = options.when ?? (() => true);
  }

  /** Whether this request is spoiled; each one counts. */
  takes(operation: Operation, request: { path: string; body: unknown }): boolean {
    if (operation !== this.on || this.#left <= 0 || !this.#when(request)) return false;
    this.#left--;
    this.hits++;
    return true;
  }

  /** Ends it, and closes the connections that hang. */
  end(): void {
    this.#left = 0;
    this.#release.resolve();
  }

  get released(): Promise<void> {
    return this.#release.promise;
  }
}
