import type { Desk, Facts } from './decision.ts';
import type { Instant, Lane, MentionId, Network } from './mention.ts';
import type { Pool } from './seat.ts';

/** A stored decision, as much of it as another rules file needs to decide again. Lists of them: in the order of deciding. */
export interface Decided {
  id: MentionId;
  lane: Lane;
  /** When it was decided, on the clock of its lane. */
  at: Instant;
  createdAt: Instant;
  network: Network;
  customerId: number | null;
  /** Incident that it belonged to when it was decided. */
  incidentId: number | null;
  /** Incident that it turned out to belong to when a later one made it an incident. */
  foldsInto?: number;
  /** When its author took it back, on the clock of its lane. */
  withdrawnAt?: Instant;
  /** It asked us to stop, and was heard. */
  stops?: boolean;
  /** The kept facts. */
  facts: Facts;
  /**
   * Later readings that rose, in the order in which they were put to the rules. `free`: its case could be given to the CEO
   * then; null: it had opened none.
   */
  rises?: { at: Instant; facts: Facts; free: boolean | null }[];
  /** What became of it under the rules of the time; the rule by which it asked for a seat, where a rise made it ask. */
  old: {
    desk: Desk;
    rule: string;
    priority: number;
    candidate: boolean;
    seat: { pool: Pool; at: Instant } | null;
    /** It still waits for a seat. */
    waits?: boolean;
    /** Mention that opened the case it joined. */
    joined?: MentionId;
  };
}
