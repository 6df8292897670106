// The rules tools: what was decided, to be looked at and decided again.

import type { Decided } from '../domain/decided.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';

export interface DecidedStore {
  /**
   * Decisions of these lanes (all but the canary's when absent) that were made at `since` or later on the clock of their
   * lane, the oldest first. With a limit: the latest ones. Facts only, never words.
   */
  decided(ask: { since: Instant | null; lanes?: Lane[]; limit?: number }): Promise<Decided[]>;
  /** The words that mentions have now; without those whose words are gone. For people, never for a log. */
  words(ids: MentionId[]): Promise<Map<MentionId, string>>;
  /** Lanes with decisions: how many, and when the last one was made. */
  lanes(): Promise<{ lane: Lane; decisions: number; last: Instant }[]>;
}
