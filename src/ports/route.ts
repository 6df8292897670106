// Routing: what one ordered turn knows, and what it decides.

import type { Assessment, Reach } from '../domain/assessment.ts';
import type { Case, CaseEvent } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import type { Decision, Facts, Posture, Ruling } from '../domain/decision.ts';
import type { Instant, Lane, Mention, MentionId, Metrics, Network, ReplyWay } from '../domain/mention.ts';
import type { Candidate, SeatLedger, SeatOutcome } from '../domain/seat.ts';
import type { FoundSpikes, KnownSpikes } from './spikes.ts';

/** A scored mention whose turn has come. */
export interface Routable {
  id: MentionId;
  seq: number;
  lane: Lane;
  /** Figures (followers, counts) are those that came with the post, so that speed changes no decision (law 13). */
  mention: Pick<
    Mention,
    | 'network'
    | 'origin'
    | 'accountId'
    | 'author'
    | 'createdAt'
    | 'inReplyTo'
    | 'metrics'
    | 'brand'
    | 'nps'
    | 'mentionsUs'
    | 'replyability'
  >;
  customerId: number;
  customer: Pick<Customer, 'ref' | 'since' | 'tier' | 'value' | 'consent' | 'stopped'>;
  /** Reposts seen before it was stored. */
  repostsSeen: number;
  /** To tell a thank-you and a stop from the rest; never kept. */
  text: string;
  assessment: Assessment;
  /** Case of our own reply that it answers. */
  answersCase: number | null;
}

/** A later reading that rose over those before, whose turn has come. */
export interface RoutableRise {
  mentionId: MentionId;
  /** When the counts were read. */
  at: Instant;
  seq: number;
  lane: Lane;
  network: Network;
  createdAt: Instant;
  customerId: number;
  stopped: boolean;
  replyWay: ReplyWay;
  incidentId: number | null;
  /** All counts as known by then. */
  metrics: Metrics;
  reach: Reach;
  scoringVersion: string;
  /** Withdrawn meanwhile. */
  gone: boolean;
  /** Those of its decision; null: it has none yet. */
  facts: Facts | null;
  /** The case that the mention opened. */
  caseId: number | null;
  /** Priority with which it asked for a seat; null: it never did. */
  asked: number | null;
}

/** What the rules say of a later reading. */
export interface RuledRise {
  mentionId: MentionId;
  readAt: Instant;
  decidedAt: Instant;
  /** null: the mention was withdrawn, or never decided. */
  ruled: { ruling: Ruling; facts: Facts; rulesVersion: string; scoringVersion: string } | null;
  /** Its case was open, could be answered, and nobody had answered or declined for the CEO; null: it opened none. */
  free: boolean | null;
  /** It asked for a seat, or for a better place among those who wait. */
  asked: boolean;
}

/** As much of a case as routing changes. */
export type RoutedCase = Pick<
  Case,
  | 'id'
  | 'lane'
  | 'customerId'
  | 'openedBy'
  | 'status'
  | 'ceo'
  | 'priority'
  | 'network'
  | 'openedAt'
  | 'waitingSince'
> & { ownerRole: string | null; seatedAt: Instant | null };

/** A mention decided before, of a customer whose turn it is. Withdrawn ones do not count. */
export interface EarlierMention {
  id: MentionId;
  lane: Lane;
  customerId: number;
  createdAt: Instant;
  complaint: boolean;
  openedCase: boolean;
  incidentId: number | null;
}

/** A complaint decided before that may have the same cause as one whose turn it is. */
export interface NearComplaint {
  id: MentionId;
  lane: Lane;
  customerId: number | null;
  at: Instant;
  /** null: it is near by topic alone. */
  fingerprint: string | null;
  /** `brand` empty: the source named none. */
  brand: string;
  topics: string[];
  incidentId: number | null;
}
export interface Incident {
  id: number;
  lane: Lane;
  topic: string | null;
  brand: string | null;
  fingerprint: string | null;
  openedAt: Instant;
  lastAt: Instant;
  size: number;
}

export interface LaneKnown {
  lane: Lane;
  /** null: nothing was decided in it yet. */
  ledger: SeatLedger | null;
  /** Waiting ones whose case is no longer open: they leave the waiting room. */
  left: MentionId[];
  /** The youngest mention decided: what is older comes late. */
  youngest: { at: Instant; id: MentionId } | null;
}

export interface KnownForRouting {
  mentions: Routable[];
  /** Absent: none. */
  rises?: RoutableRise[];
  /** Open ones of these customers, those whose reply is answered or that rise, and those that wait for a seat; locked. */
  cases: RoutedCase[];
  earlier: EarlierMention[];
  lanes: LaneKnown[];
  near: NearComplaint[];
  /** How many complaints an hour (since 1970) had, by lane, brand and topic. */
  hours: { lane: Lane; brand: string; topic: string; hour: number; n: number }[];
  incidents: Incident[];
  lastCaseId: number;
  lastIncidentId: number;
  posture: Posture;
  /** Absent: nothing is known. */
  spikes?: KnownSpikes;
}

/** What one turn decided, as it is written; everything in the order in which it happened. */
export interface Routed {
  decisions: Decision[];
  rises: RuledRise[];
  opened: RoutedCase[];
  /** As they are now, with how many revisions were added. */
  changed: { case: RoutedCase; revisions: number; movedAt: Instant }[];
  joined: { mentionId: MentionId; caseId: number }[];
  events: Omit<CaseEvent, 'id' | 'text'>[];
  asked: { candidate: Candidate; until: Instant | null }[];
  settled: { mentionId: MentionId; lane: Lane; outcome: SeatOutcome }[];
  stopped: { customerId: number; at: Instant }[];
  incidents: Incident[];
  members: { mentionId: MentionId; incidentId: number }[];
  complaints: {
    mentionId: MentionId;
    lane: Lane;
    brand: string;
    topics: string[];
    customerId: number;
    at: Instant;
  }[];
  lanes: { lane: Lane; now: Instant; youngest: { at: Instant; id: MentionId } | null }[];
  spikes: FoundSpikes;
}

export interface RouteStore {
  /**
   * One turn under the route lock, in one transaction: the next mentions and rises in order of storing, at most `limit`
   * and none behind one that is not yet scored, with all that is known; then writes what `decide` makes of it. `lane` is looked
   * at even when it has no mention. `toScore`: mentions that have to be scored again first.
   */
  turn(
    ask: {
      limit: number;
      lane?: Lane;
      rules: { version: string; text: string };
      /** Hears whose turn is first, before anything else is read or made of it. */
      first?: (mentionId: MentionId) => void;
    },
    decide: (known: KnownForRouting) => Routed,
  ): Promise<{ routed: Routed; toScore: MentionId[] }>;
  /** Leaves a mention out until a person gives it back (law 6). */
  setAside(mentionId: MentionId, code: string, times: number): Promise<void>;
}
