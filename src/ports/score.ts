// Models, and scoring: what it reads of a mention, and what it keeps.

import type { Assessment, Reach, Reading, Reason } from '../domain/assessment.ts';
import type { Author, Instant, MentionId, Metrics, Network } from '../domain/mention.ts';

/** Reads one text: pure, offline, linear in its length, never throws whatever the text. */
export interface TextModel {
  readonly name: string;
  readonly version: string;
  /** What a person must know before using it commercially; absent when there is nothing to say. */
  readonly licenceNote?: string;
  read(text: string, claimedLanguage?: string): Reading;
}

/** One revision of a mention, as scoring reads it. Figures are those that came with the post (law 13). */
export interface Assessable {
  mentionId: MentionId;
  revision: number;
  /** Empty when it was withdrawn meanwhile: it still goes on its way. */
  text: string;
  lang?: string;
  network: Network;
  author: Author;
  metrics?: Metrics;
  /** Reposts seen before it was stored. */
  repostsSeen: number;
  /** Its counts as read up to then, oldest first. */
  readings: { at: Instant; metrics: Metrics }[];
  createdAt: Instant;
}

/** A later reading that rose over those before, as scoring reads it: all counts and readings up to that one. */
export interface RisenReading
  extends Pick<Assessable, 'mentionId' | 'network' | 'repostsSeen' | 'readings' | 'createdAt'> {
  at: Instant;
  followers?: number;
  metrics: Metrics;
}
/** What scoring makes of it. */
export interface RisenReach {
  mentionId: MentionId;
  at: Instant;
  reach: Reach & { reasons: Reason[] };
  scoringVersion: string;
}

export interface ScoreStore {
  /** Those of `ids` that are stored and not yet scored. */
  unscored(ids: readonly MentionId[]): Promise<Assessable[]>;
  /**
   * Keeps assessments and fingerprints and moves the mentions on to `scored`, in one transaction; a mention that was
   * edited or scored meanwhile is left alone. Returns how many moved on.
   */
  keep(assessments: readonly Assessment[]): Promise<number>;
  /** Rises of `ids` that are stored and not yet scored. */
  unscoredRises(ids: readonly MentionId[]): Promise<RisenReading[]>;
  /** Keeps how far they reach and moves them on to `scored`; one that was scored meanwhile is left alone. */
  keepReach(rises: readonly RisenReach[]): Promise<number>;
}
