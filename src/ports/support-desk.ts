// Support desk: what delivering and working cases ask of the database.

import type { Assessment } from '../domain/assessment.ts';
import type { Case, CaseEvent, CaseEventKind, CeoPart, ContactTask } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Author, Instant, Lane, MentionId, Network, ReplyWay } from '../domain/mention.ts';
import type { ReplyStatus } from '../domain/reply.ts';

/** A decided mention on its way to support, with all that a ticket tells. */
export interface DeskDelivery {
  mentionId: MentionId;
  lane: Lane;
  network: Network;
  /** Empty when withdrawn. */
  text: string;
  url: string | null;
  at: Instant;
  brand: string | null;
  nps: number | null;
  way: ReplyWay;
  author: Pick<Author, 'handle' | 'name'>;
  customer: { ref: string | null; name: string | null; tier: string | null; since: Instant | null };
  contacts: { email?: string; phone?: string };
  decision: Pick<Decision, 'desk' | 'rule' | 'because' | 'tags'>;
  /** null: withdrawn before it was scored. */
  assessment: Pick<
    Assessment,
    'language' | 'intent' | 'complaint' | 'severity' | 'topics' | 'sensitive'
  > | null;
  /** null: ideas and nobody open no case. */
  case: { id: number; priority: number; ownerRole: string | null; closed: boolean } | null;
}

export interface NewContactTask {
  mentionId: MentionId;
  caseId: number;
  way: ContactTask['way'];
  to: string;
  subject: string;
  body: string;
  dueAt: Instant;
}

/** A case as support's actions are decided on. */
export interface SupportCase {
  case: Case;
  /** Of the one reply that has not ended. */
  reply: ReplyStatus | null;
  /** Contact tasks without an outcome. */
  openTasks: number;
}
export type SupportStep =
  | { do: 'owner'; to: string | null }
  | { do: 'close'; reason: string }
  | { do: 'reopen' }
  | {
      do: 'event';
      kind: CaseEventKind;
      data?: CaseEvent['data'];
      /** Kept where words are kept. */
      words?: string;
    };
export type SupportDecision =
  | { ok: true; steps: SupportStep[]; said: string }
  | { ok: false; because: string };

export interface SupportDeskStore {
  /** Those of these that are decided and not delivered, in order of storing. */
  undelivered(ids: readonly MentionId[]): Promise<DeskDelivery[]>;
  /** Marks them delivered, keeps the desk's references and opens contact tasks, once each. Returns changed cases. */
  delivered(
    done: readonly {
      mentionId: MentionId;
      caseId: number | null;
      ref: string | null;
      contact: NewContactTask | null;
    }[],
    now: Instant,
  ): Promise<{ caseId: number; ceo: CeoPart }[]>;
  /** Decides and does it under the case's lock; any step counts the revision up by one. null: no such case. */
  change(
    caseId: number,
    by: string,
    now: Instant,
    decide: (found: SupportCase) => SupportDecision,
  ): Promise<{ decision: SupportDecision; ceo: CeoPart } | null>;
  /** A case for a mention that has none, or the open one of its customer, in the ordered consumer's turn. */
  openFor(
    mentionId: MentionId,
    by: string,
    now: Instant,
  ): Promise<{ caseId: number; joined: boolean } | 'unknown' | 'not-decided' | 'withdrawn' | { has: number }>;
  /** null: no such task. `done` false: it had its outcome before. */
  contactDone(
    taskId: number,
    outcome: string,
    by: string,
    now: Instant,
  ): Promise<{ caseId: number; ceo: CeoPart; done: boolean } | null>;
}
