// Replies: what publishing asks of the database.

import type { IncidentAnswer } from '../domain/incident-answer.ts';
import type { Instant, Mention, MentionId, Replyability } from '../domain/mention.ts';
import type { Reply } from '../domain/reply.ts';

/** All that one attempt to publish needs, read at one moment. */
export interface ReplyWork {
  /** `approval` is the newest one, whether or not it still fits text and post. */
  reply: Reply;
  mention: Mention;
  /** What the connector kept about the post (Post.handle). */
  handle: Record<string, string>;
  stopped: boolean;
  sensitive: string[];
  /** Answers to the other cases of its incidents. */
  incidentAnswers: IncidentAnswer[];
  /** When the first and the last call began; null: never called. */
  firstTriedAt: Instant | null;
  triedAt: Instant | null;
  tries: number;
  looks: number;
}

/** What became of an attempt. Each is one transaction with its case, its event and the card's revision. */
export type ReplyTurn =
  | { to: 'published'; at: Instant; externalId: string | null; url: string | null; rehearsal: boolean }
  | { to: 'failed'; because: string }
  | { to: 'unknown'; because: string }
  /** Nothing was sent: held again until then. */
  | { to: 'later'; until: Instant; because: string }
  /** As later, without a try: others of the incident were answered a moment ago. */
  | { to: 'paced'; until: Instant; because: string }
  /** Nothing was or will be sent: withdrawn, and the card says why. */
  | { to: 'stopped'; because: string }
  /** Looked for without an answer: still unknown. */
  | { to: 'looked'; because: string };

export interface ReplyStore {
  /** Nobody else works on this reply meanwhile, in any process; ends with the process. `busy`: somebody does. */
  alone<T>(replyId: number, work: () => Promise<T>): Promise<T | 'busy'>;
  load(replyId: number): Promise<ReplyWork | null>;
  /**
   * held or publishing → publishing, committed before it returns. `may` is asked under the locks of the case and its
   * incidents; with any reason, or a time that is still to come, nothing changes. null: the reply stands elsewhere by now.
   */
  start(
    replyId: number,
    now: Instant,
    may: (work: ReplyWork) => { because: string[]; soonest: Instant },
  ): Promise<{ work: ReplyWork } | { because: string[] } | { soonest: Instant } | null>;
  turn(replyId: number, turn: ReplyTurn, now: Instant): Promise<void>;
  replyability(mentionId: MentionId, found: Replyability): Promise<void>;
  /** Unknown replies, and publishing ones last tried no later than `triedBefore`. */
  unsettled(triedBefore: Instant): Promise<number[]>;
}
