// Spikes: more complaints than usual, and the posture that is proposed to people because of it.

import type { Posture } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';

/** A time with far more complaints than usual for a brand. */
export interface Spike {
  id: number;
  lane: Lane;
  /** Empty: the source named none. */
  brand: string;
  /** First complaint of the hour in which it was found. */
  startedAt: Instant;
  foundAt: Instant;
  /** When there were last far more than usual. */
  lastHighAt: Instant;
  /** null: it goes on. */
  endedAt: Instant | null;
  /** Customers who complained in the hour before it was found, and how many are usual then. */
  count: number;
  usual: number;
  /** Most customers in an hour so far. */
  peak: number;
}

/** A posture that the house proposes. Only a person can accept it. */
export interface PostureProposal {
  spikeId: number;
  posture: Exclude<Posture, 'good-times'>;
  at: Instant;
  /** `lapsed`: what it was for is over, and nobody had answered. null: it waits for a person. */
  answer: 'accepted' | 'dismissed' | 'lapsed' | null;
}

/** How many customers complained in an hour since 1970. */
export interface HourOfComplaints {
  lane: Lane;
  brand: string;
  hour: number;
  n: number;
}

export interface KnownSpikes {
  /** Of the brands whose turn it is, as far back as the usual is worked out from. */
  hours: HourOfComplaints[];
  /** Complaints of these brands from an hour before the first of the turn on. `customerId` null: counts alone. */
  recent: { id: MentionId; lane: Lane; brand: string; at: Instant; customerId: number | null }[];
  /** Those of the lanes that go on. */
  running: Spike[];
  /** Those nobody answered yet. */
  pending: PostureProposal[];
  lastId: number;
}

/** What a turn found out about spikes. */
export interface FoundSpikes {
  /** New and changed ones. */
  spikes: Spike[];
  /** Ids of the new ones. */
  begun: number[];
  /** New ones, and earlier ones that lapsed. */
  proposals: PostureProposal[];
  /** To be added to what was counted before. */
  hours: HourOfComplaints[];
}

/** A spike as people see it. */
export interface SpikeSeen extends Spike {
  /** Waiting for an answer; null: nothing is proposed. */
  proposes: PostureProposal['posture'] | null;
  /** Youngest first. `answeredAt` and `by` (actor string) are null while it waits, and when it lapsed. */
  proposals: (PostureProposal & { answeredAt: Instant | null; by: string | null })[];
}

export interface SpikeStore {
  /** Youngest first; `running` leaves out those that are over and propose nothing. */
  list(ask: { running: boolean; limit: number }): Promise<SpikeSeen[]>;
  /**
   * Answers what a spike proposes; when accepted, the posture is set in the same transaction. `by` is an actor string.
   * null: nothing is proposed (any more).
   */
  answer(
    spikeId: number,
    accept: boolean,
    by: string,
    now: Instant,
  ): Promise<{ proposal: PostureProposal; posture: Posture } | null>;
  /** Live ones of late that the desk's chat was not told of, or not told that they are over, oldest first; marks them told. */
  takeUntold(now: Instant): Promise<SpikeSeen[]>;
  /** Telling failed: tell again later. */
  untell(spikeId: number): Promise<void>;
}

/** What people do about a spike. Refused with a sentence; never throws for what a person did. */
export interface SpikeActions {
  list(ask: { running: boolean; limit: number }): Promise<SpikeSeen[]>;
  answer(
    spikeId: number,
    accept: boolean,
    by: Person,
  ): Promise<{ ok: true; said: string } | { ok: false; because: string }>;
}
