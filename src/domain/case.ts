import type { Instant, Lane, MentionId, Network } from './mention.ts';

/**
 * One customer's problem from first mention to closing.
 * `open`: somebody at us must act · `waiting`: the customer has our answer · `closed`.
 */
export const CASE_STATUSES = ['open', 'waiting', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The only ways in which a case, and with it every mention of it, ends (law 8). */
export const CASE_ENDINGS = [
  'answered',
  'handed-over',
  'closed-by-person',
  'closed-by-rule',
  'withdrawn',
] as const;
export type CaseEnding = (typeof CASE_ENDINGS)[number];

/** Where the CEO's part of a case stands; support owns the case all along. */
export const CEO_PARTS = ['none', 'seated', 'replied', 'handed-over', 'let-go'] as const;
export type CeoPart = (typeof CEO_PARTS)[number];

export interface Case {
  /** Small positive number, spoken as `case 42`. */
  id: number;
  lane: Lane;
  customerId: number;
  openedBy: MentionId;
  status: CaseStatus;
  ceo: CeoPart;
  /** Counts up with everything that changes what a desk shows; a click on an older one is refused. */
  revision: number;
  /** Person id of people.yaml at support; null: nobody has claimed it. */
  owner: string | null;
  priority: number;
  network: Network;
  openedAt: Instant;
  /** When the customer last spoke: the wait counts from here. */
  waitingSince: Instant;
  seatedAt: Instant | null;
  closedAt: Instant | null;
  ending: CaseEnding | null;
  /** Why it was closed: a person's words, or the name of the rule. */
  endingReason: string | null;
}

/** What can stand in a case's history. The words live in the texts table, `textId` points there. */
export const CASE_EVENTS = [
  'opened',
  'joined',
  'reopened',
  'customer-edited',
  'seated',
  'passed-over',
  'spreading',
  'card-posted',
  'claimed',
  'assigned',
  'note',
  'drafted',
  'approved',
  'held',
  'undone',
  'hold-stopped',
  'published',
  'reply-unknown',
  'reply-failed',
  'reply-settled',
  'answered-by-hand',
  'handed-over',
  'let-go',
  'withdrawn',
  'erased',
  'contact-task',
  'contact-done',
  'wrong-call',
  'stop-asked',
  'reminded',
  'closed',
] as const;
export type CaseEventKind = (typeof CASE_EVENTS)[number];

export interface CaseEvent {
  id: number;
  caseId: number;
  at: Instant;
  kind: CaseEventKind;
  /** `person:<id>` or `house:<part>`. */
  by: string;
  /** Ids, reasons and numbers only. */
  data: Record<string, string | number | boolean | null>;
  /** A note's words, when there are any. */
  text?: string;
}

/** A dated call or mail for a person, closed with an outcome. */
export interface ContactTask {
  id: number;
  caseId: number;
  way: 'call' | 'mail';
  /** Address or number; personal data, never logged. */
  to: string;
  subject: string;
  /** Ready to copy. */
  body: string;
  dueAt: Instant;
  openedAt: Instant;
  doneAt: Instant | null;
  /** What came of it, in a person's words. */
  outcome: string | null;
}
