// Connectors: what listening, and paying for it, need of the database.

import type { Instant, Network } from '../domain/mention.ts';

/** Small facts that one connector keeps over a restart (sessions, stream rules, why it stands still), as JSON. */
export interface ConnectorState {
  load<T>(key: string): Promise<T | null>;
  keep(key: string, value: unknown): Promise<void>;
}

/** What was paid for since the month began; millionths of a US dollar. */
export interface SpendLine {
  what: string;
  n: number;
  micros: number;
}
/** Counts what a network charges for. Days and months are UTC, as networks bill. */
export interface SpendMeter {
  /**
   * Counts those of `ids` that this network did not yet charge for on the day of `at`, in whatever process; `kind` is
   * what the ids are of (`post`, `user`), `what` the line of the bill. Returns how many were new.
   */
  once(
    network: Network,
    at: Instant,
    charge: { kind: string; what: string; microsEach: number },
    ids: readonly string[],
  ): Promise<number>;
  spentThisMonth(network: Network, now: Instant): Promise<SpendLine[]>;
}
