import type { Instant, MentionId, Network, ReplyWay } from './mention.ts';

/**
 * drafted → held → publishing → published · unknown · failed; withdrawn ends drafted and held ones.
 * `unknown` may become published or failed (by looking, or by a person), never publishing by itself.
 */
export const REPLY_STATUSES = [
  'drafted',
  'held',
  'publishing',
  'published',
  'unknown',
  'failed',
  'withdrawn',
] as const;
export type ReplyStatus = (typeof REPLY_STATUSES)[number];

/** The stored approval without which nothing goes out (law 3). A change of the text is a new approval. */
export interface Approval {
  by: string;
  at: Instant;
  /** Byte for byte what is published. */
  text: string;
  /** The post it answers, and its words at that time (law 5). */
  mentionId: MentionId;
  contentHash: string;
}

/** Words meant for the public. At most one unfinished reply a case. */
export interface Reply {
  id: number;
  caseId: number;
  mentionId: MentionId;
  network: Network;
  way: ReplyWay;
  status: ReplyStatus;
  text: string;
  /** Hash of the customer's words when this was drafted. */
  contentHash: string;
  draftedBy: string;
  draftedAt: Instant;
  approval: Approval | null;
  /** End of the hold; Undo is possible until then. */
  holdUntil: Instant | null;
  /** Chosen by us before the first call; the same for every attempt (a Bluesky record key). */
  key: string;
  /** Set once published: the network's own id and address of our reply. */
  externalId: string | null;
  url: string | null;
  publishedAt: Instant | null;
  /** Why failed, unknown, withdrawn or stopped: a sentence for the card. */
  because: string | null;
  /** A rehearsal (samples, recordings): it went nowhere, and says so. */
  rehearsal: boolean;
}

/** The network's own count of a text. `used` may exceed `max`: then it cannot be sent. */
export interface ReplyLength {
  used: number;
  max: number;
  /** `weighted characters`, `graphemes`, … */
  unit: string;
}

/** May this be published? Never a bare boolean. */
export type GuardVerdict = { allowed: true; warnings: string[] } | { allowed: false; because: string[] };
