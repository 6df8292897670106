import type { Severity } from './assessment.ts';
import type { Instant, Lane, MentionId, Network } from './mention.ts';

/** `reserve`: only severity 3 · `open`: by priority · `ordinary`: lottery among small accounts. */
export const POOLS = ['reserve', 'open', 'ordinary'] as const;
export type Pool = (typeof POOLS)[number];

/** Why a candidate did not get a seat; each has a sentence in src/route/seats.ts. */
export const PASSED_REASONS = [
  'day-full',
  'displaced',
  'customer-cap',
  'incident-cap',
  'network-cap',
  'waited-too-long',
  'cannot-reply',
  'withdrawn',
  'lottery-not-drawn',
  'posture-closed',
] as const;
export type PassedReason = (typeof PASSED_REASONS)[number];

/** A mention whose rule said `ceo`, as the allocator sees it. */
export interface Candidate {
  mentionId: MentionId;
  caseId: number;
  customerId: number | null;
  network: Network;
  incidentId: number | null;
  severity: Severity;
  /** 0–100. */
  priority: number;
  /** A real complaint from a small account: may draw in the lottery. */
  ordinary: boolean;
  /** When it asks for a seat, on its lane's clock. */
  at: Instant;
}

/** Candidate, seated or passed over: one row a candidate, in `seats`. */
export type SeatOutcome =
  | { mentionId: MentionId; status: 'waiting'; until: Instant }
  | { mentionId: MentionId; status: 'seated'; at: Instant; pool: Pool; displaced?: MentionId }
  | {
      mentionId: MentionId;
      status: 'passed';
      at: Instant;
      reason: PassedReason;
      /** Who took the seat it waited for. */
      displacedBy?: MentionId;
    };

/** One seat that was given. */
export interface TakenSeat {
  candidate: Candidate;
  at: Instant;
  pool: Pool;
}

/**
 * All the allocator knows of a lane; built from rows, so it can be rebuilt at any time.
 * `taken` needs only the current and the previous local day.
 */
export interface SeatLedger {
  lane: Lane;
  /** Up to when outcomes are final. */
  now: Instant;
  waiting: { candidate: Candidate; until: Instant }[];
  taken: TakenSeat[];
}
