// Time and handing on.

import type { Instant, MentionId } from '../domain/mention.ts';

/** The wall clock. Pure rooms never see it; they are given an Instant. */
export interface Clock {
  now(): Instant;
}

/** The steps that pass mentions on in batches of up to 100 ids. */
export type MentionStep = 'score' | 'route' | 'support-desk';

/**
 * Wakes the next worker. Carries ids only (law 9). Called after the commit and safe to lose: a sweep puts back what
 * the database says is unfinished (law 11). Calling twice is harmless (law 2).
 */
export interface HandOn {
  mentions(step: MentionStep, ids: readonly MentionId[]): Promise<void>;
  /** The desk should show the newest revision of this case's card. */
  card(caseId: number): Promise<void>;
  /** The reply's hold ends at `at`, or it must be looked after now when `at` has passed. */
  reply(replyId: number, at: Instant): Promise<void>;
}

/** Counts business events and logs them: a constant name plus ids and figures, never words or names (law 9). */
export interface Events {
  count(event: string, fields?: Record<string, string | number | boolean | null>): void;
  /** Level error wakes us, warn is for this week. `error` is reduced to its code. */
  trouble(
    level: 'warn' | 'error',
    event: string,
    error: unknown,
    fields?: Record<string, string | number>,
  ): void;
}
