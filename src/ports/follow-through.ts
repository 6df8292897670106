// Follow-through: what timers and the erasure of a person ask of the database. // Canary: a mention of our own, to prove that the house works.

import type { Instant, MentionId, Network } from '../domain/mention.ts';

/** A stored post whose source is asked whether it still stands. */
export interface PostToCheck {
  mentionId: MentionId;
  externalId: string;
  /** What the connector kept about the post (Post.handle). */
  handle: Record<string, string>;
}

export interface FollowThroughStore {
  /** Held ones whose time has come, and those whose outcome must be looked for; `at`: since when. */
  dueReplies(now: Instant): Promise<{ id: number; at: Instant }[]>;
  /** Mentions that have not moved since then, oldest first, a bounded number of each stage. */
  standing(since: Instant): Promise<{ stage: 'stored' | 'scored' | 'decided'; ids: MentionId[] }[]>;
  /** Cases whose card shows an older revision, or could not be shown on the chat. */
  cardsBehind(): Promise<number[]>;
  /**
   * Live posts of that network last asked about before `open` (in open cases) or `rest`, longest ago first; and those that
   * opened a case which still waits for an answer, when one of `ages`, in ms since we have them, has passed since.
   */
  toCheck(
    network: Network,
    due: { now: Instant; open: Instant; rest: Instant; ages: readonly number[] },
    atMost: number,
  ): Promise<PostToCheck[]>;
  checked(ids: readonly MentionId[], now: Instant): Promise<void>;
  /** Closes live answered cases that nothing moved since then, by the rule `answered-and-quiet`. */
  closeQuiet(since: Instant, now: Instant): Promise<number[]>;
  /** Writes a reminder into live open cases once for every `every` ms without progress. `ceo`: a card shows it. */
  remind(every: number, now: Instant): Promise<{ caseId: number; ceo: boolean }[]>;
  /**
   * Gives live cases back to support whose seat nobody used: seated, and the customer silent, since before `since`, with no
   * answer in hand. By the rule `seat-not-used`.
   */
  returnUnused(since: Instant, now: Instant): Promise<number[]>;
  /** Writes into the case of each contact task that is due now, once. */
  contactsDue(now: Instant): Promise<number[]>;
}

/** A person as the house knows them: every customer record that the given name fits. */
export interface FoundPerson {
  customerId: number;
  ref: string | null;
  name: string | null;
  /** Account ids with their handles. */
  accounts: { id: string; handle: string | null }[];
  mentions: number;
}

/** What an erasure takes away, or would. */
export interface Erasure {
  person: FoundPerson;
  /** Mentions whose words went. */
  mentions: number;
  /** Notes, replies and reasons about them. */
  texts: number;
  contacts: number;
  contactTasks: number;
  /** Refused deliveries kept for inspection that name them. */
  raw: number;
  cases: number[];
  /** Our published answers: a person decides what becomes of them. */
  answers: { caseId: number; replyId: number; url: string | null }[];
  /** Cases whose card must be shown anew, without them. */
  cards: number[];
}

export interface PersonStore {
  /** By account (`x:123`, `x:handle`), `@handle`, e-mail, telephone number, id in customers.csv, or `customer-<our id>`. */
  find(person: string): Promise<FoundPerson[]>;
  /** All or nothing; `dry`: counts exactly, changes nothing. */
  erase(person: FoundPerson, now: Instant, dry: boolean): Promise<Erasure>;
  /** Everything we hold about them, as rows by table. */
  export(person: FoundPerson): Promise<Record<string, unknown[]>>;
}

export interface CanaryStore {
  /** Removes delivered canaries that were received before this. */
  purge(before: Instant): Promise<void>;
}
