import type { CaseStatus, CeoPart, ContactTask } from './case.ts';
import type { Instant, Lane, Network, Replyability } from './mention.ts';
import type { ReplyLength, ReplyStatus } from './reply.ts';

/** What a person can do on a card in its present state. */
export const CARD_ACTIONS = [
  'reply',
  'confirm',
  'edit',
  'undo',
  'hand-over',
  'let-go',
  'wrong-call',
  'answered-by-hand',
  'settle-published',
  'settle-failed',
] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

/** The customer's own words, verbatim. */
export interface Quote {
  mentionId: string;
  network: Network;
  /** Empty when withdrawn or erased. */
  text: string;
  at: Instant;
  url?: string;
  /** `customer`: said by them · `us`: our published reply. */
  by: 'customer' | 'us';
  gone: boolean;
  /** The words before the customer's last edit, when they changed after we had seen them. */
  before?: string;
}

/**
 * All that a CEO desk shows of one case; rendered by Discord and by the console alike.
 * Law: tier and tenure, never money.
 */
export interface Card {
  caseId: number;
  revision: number;
  lane: Lane;
  status: CaseStatus;
  ceo: CeoPart;
  /** For instance `complaint, severity 3`. */
  headline: string;
  customer: {
    name: string;
    handle?: string;
    network: Network;
    followers?: number;
    verified?: boolean;
    tier?: string;
    /** `customer for 3 years`. */
    tenure?: string;
    stopped: boolean;
  };
  /** The post to be answered first, then earlier words in this case, oldest last. */
  words: Quote[];
  /** What they said outside this case, on whatever network, youngest first, at most 5. */
  elsewhere: Quote[];
  /** Why this came to the CEO: sentences, weightiest first. */
  why: string[];
  rule: string;
  /** How many similar complaints stand behind this one; 1 = alone. */
  incidentSize: number;
  waitingSince: Instant;
  replyability: Replyability;
  reply?: {
    id: number;
    status: ReplyStatus;
    text: string;
    length: ReplyLength;
    by: string;
    holdUntil?: Instant;
    url?: string;
    because?: string;
    rehearsal: boolean;
  };
  /** `the customer answered`, `the customer changed the post` …: what is new since the last look. */
  news: string[];
  contactTasks: ContactTask[];
  actions: CardAction[];
  /** Who ended the CEO's part, and how, once it ended. */
  endedBy?: string;
  /** Who said that this should not have come here, and where it belongs. */
  wrongCall?: string;
}
