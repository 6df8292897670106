// Desks.

import type { Card } from '../domain/card.ts';
import type { Desk } from '../domain/decision.ts';
import type { Network } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import type { GuardVerdict } from '../domain/reply.ts';

/** Where a card stands on a chat. */
export interface ShownCard {
  channelId: string;
  messageId: string;
  threadId?: string;
}

/**
 * A place beside the console that shows the CEO's cards (Discord). `show` posts the card once or brings the posted one
 * up to date; it first looks for a card of the same case when it does not know where it stands (no second card, ever).
 * Throws UnreachableError or RateLimitedError to be tried again, RefusedError when a person must act.
 */
export interface CardDesk {
  readonly name: string;
  show(card: Card, shown: ShownCard | null): Promise<ShownCard>;
  /** Puts up a notice that asks nobody for anything. Throws as `show` does. */
  say(text: string): Promise<void>;
  /** null: usable. Otherwise why the console has to take over, and what to do. */
  trouble(): string | null;
}

/** Support's own ticket system. The built-in one keeps the case itself; others get a copy. Idempotent by case id. */
export interface SupportDesk {
  readonly name: string;
  deliver(ticket: SupportTicket): Promise<{ ref: string }>;
}
export interface SupportTicket {
  caseId: number;
  subject: string;
  /** The customer's words and what we know, ready to read. */
  body: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  tags: string[];
  ownerRole?: string;
  url?: string;
}

/** What came of an action: done, with the card as it is now, or refused with a sentence for the person. */
export type ActionResult = { ok: true; card: Card; said: string } | { ok: false; because: string };

/**
 * What a person can do on the CEO desk; the same steps for Discord and console. Every method checks role, revision and
 * state under the case's lock, so two clicks at once make one thing happen.
 */
export interface CeoActions {
  card(caseId: number): Promise<Card | null>;
  /** Stores a draft (replacing an unapproved one), and returns the card with its preview and length. Nothing is public. */
  draft(caseId: number, revision: number, text: string, by: Person): Promise<ActionResult>;
  /** Approves the draft as it stands and starts the hold. */
  confirm(caseId: number, revision: number, by: Person): Promise<ActionResult>;
  /** Ends a hold or drops a draft; nothing was or will be published of it. */
  undo(caseId: number, revision: number, by: Person): Promise<ActionResult>;
  handOver(caseId: number, revision: number, note: string, by: Person): Promise<ActionResult>;
  letGo(caseId: number, revision: number, reason: string, by: Person): Promise<ActionResult>;
  /** Keeps that the rules should have sent it elsewhere (`shouldBe` null: not said where). Nothing else changes. */
  wrongCall(caseId: number, revision: number, shouldBe: Desk | null, by: Person): Promise<ActionResult>;
  /** link-out, or an unknown outcome settled by a person: `published` may carry the address of the reply. */
  settle(
    caseId: number,
    revision: number,
    outcome: { kind: 'published'; url?: string; text?: string } | { kind: 'failed' },
    by: Person,
  ): Promise<ActionResult>;
}

/** May this text be published as an answer to these words? Pure. */
export interface Guard {
  check(draft: {
    text: string;
    network: Network;
    to: { handle?: string };
    stopped: boolean;
    sensitive: string[];
    /** Answers to others whom the same incident hit; a public answer must read differently. */
    others?: readonly string[];
  }): GuardVerdict;
}
