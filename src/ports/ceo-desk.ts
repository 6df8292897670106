// CEO desk: what cards and their actions ask of the database.

import type { Assessment } from '../domain/assessment.ts';
import type { Case, CaseEvent, CaseEventKind, CaseStatus, CeoPart, ContactTask } from '../domain/case.ts';
import type { Decision, Desk } from '../domain/decision.ts';
import type { IncidentAnswer } from '../domain/incident-answer.ts';
import type { Instant, Mention, MentionId, Network, Replyability, ReplyWay } from '../domain/mention.ts';
import type { Reply } from '../domain/reply.ts';
import type { Pool } from '../domain/seat.ts';
import type { ShownCard } from './desks.ts';

/** A mention on a card. */
export interface StoryMention extends Mention {
  /** The words before the last edit, unless erased. */
  before?: string;
  /** What the connector kept about the post (Post.handle). */
  handle: Record<string, string>;
}

/** All that a card is built from and an action decided on. Never holds what a customer is worth. */
export interface CardStory {
  case: Case;
  /** The lane's own time; null: it has none yet. */
  laneNow: Instant | null;
  customer: { id: number; name?: string; since?: Instant; tier?: string; stopped: boolean };
  /** Youngest first. */
  mentions: StoryMention[];
  /** What they said outside this case in the same lane, youngest first, at most 5. */
  elsewhere: StoryMention[];
  /** Youngest first; `approval` is the newest of each. */
  replies: Reply[];
  /** Of the mention that got the seat, else of the one that opened the case. */
  decision: Pick<Decision, 'rule' | 'because' | 'tags'> | null;
  seat: { pool: Pool | null } | null;
  assessment: Pick<Assessment, 'intent' | 'complaint' | 'severity' | 'sensitive' | 'topics'> | null;
  /** Of all mentions of the case. */
  sensitive: string[];
  /** 1 = alone. */
  incidentSize: number;
  /** Answers to the other cases of its incidents. */
  incidentAnswers: IncidentAnswer[];
  /** Oldest first, without notes' words. */
  events: CaseEvent[];
  contactTasks: ContactTask[];
  /** How the customer can be reached beside the network. */
  contacts: { email?: string; phone?: string };
  /** null: never shown. */
  shown: {
    revision: number;
    where: ShownCard | null;
    trouble: string | null;
    /** The post about which the network was last asked whether we may answer it. */
    asked: MentionId | null;
  } | null;
}

/** One step of an action, done in order and in one transaction. `new`: the reply that a step before drafted. */
export type DeskStep =
  | { do: 'draft'; mentionId: MentionId; network: Network; way: ReplyWay; text: string; contentHash: string }
  /** Replaces the words of a draft that nobody approved. */
  | { do: 'rewrite'; replyId: number; mentionId: MentionId; way: ReplyWay; text: string; contentHash: string }
  /** `holdUntil` null: approved, but a person sends it by hand. */
  | { do: 'approve'; replyId: number | 'new'; holdUntil: Instant | null }
  | { do: 'withdraw'; replyId: number; because: string }
  | { do: 'settle'; replyId: number | 'new'; to: 'published' | 'failed'; url: string | null; because: string }
  | { do: 'case'; ceo?: CeoPart; status?: CaseStatus }
  /** A person's word about the decision on a mention; the case is told. */
  | { do: 'wrong-call'; mentionId: MentionId; shouldBe: Desk | null }
  | { do: 'contact'; way: 'call' | 'mail'; to: string; subject: string; body: string; dueAt: Instant }
  | { do: 'event'; kind: CaseEventKind; data?: CaseEvent['data']; words?: string };

/** What an action comes to: steps and what to tell the person, or a refusal. No steps: nothing changes. */
export type DeskDecision = { ok: true; steps: DeskStep[]; said: string } | { ok: false; because: string };

export interface CeoDeskStore {
  /** null: no such case. */
  story(caseId: number): Promise<CardStory | null>;
  /**
   * Decides and does it under the case's lock; any step counts the card's revision up by one. Returns the story as it
   * then is. `by` is an actor string. null: no such case.
   */
  change(
    caseId: number,
    by: string,
    now: Instant,
    decide: (story: CardStory) => DeskDecision,
  ): Promise<{ decision: DeskDecision; story: CardStory } | null>;
  /** One at a time for this case, in any process: two workers never post two cards. */
  alone<T>(caseId: number, work: () => Promise<T>): Promise<T>;
  shown(caseId: number, card: NonNullable<CardStory['shown']>, now: Instant): Promise<void>;
  /** Keeps what the network said now; counts the revision up when the way changed. */
  replyability(mentionId: MentionId, found: Replyability): Promise<void>;
}
