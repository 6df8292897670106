// Intake: what a delivery becomes, and what that asks of the database.

import type {
  AccountId,
  Instant,
  Lane,
  MentionId,
  Metrics,
  Network,
  Origin,
  Post,
  Replyability,
} from '../domain/mention.ts';

/** One of our own accounts: what it posts is never a mention. */
export interface OwnAccount {
  network: Network;
  accountId?: string;
  /** Without a leading `@`, any case. */
  handle?: string;
}

/** What became of one batch, exactly: received = dropped + mentions. Edits, deletions and figures count nowhere. */
export interface IntakeCount {
  received: number;
  dropped: { own: number; duplicate: number; repost: number; refused: number };
  mentions: number;
  edited: number;
  withdrawn: number;
}

/** What the database must say before a batch can be sorted. */
export interface IntakeQuestion {
  /** `network:externalId` of all that the batch speaks of. */
  keys: MentionId[];
  /** Under which names an erased person would be known: account ids, `email:…`, `phone:…`, `customer:…`. */
  people: string[];
}
export interface KnownMention {
  revision: number;
  contentHash: string;
  /** Of every revision. */
  hashes: string[];
  gone: boolean;
  /** Its edit came first: the first words are still to come. */
  awaited: boolean;
  followed: Followed;
}
/** How far the counts of a mention were followed. */
export interface Followed {
  createdAt: Instant;
  /** Its last reading; null: none yet. */
  last: Instant | null;
  /** The last reading that rose, else the first one, else the post itself, which began with nothing. */
  from: { at: Instant; engagement: number };
}
/** What it says. */
export interface KnownPosts {
  mentions: ReadonlyMap<MentionId, KnownMention>;
  /** Keys of deliveries that did not become a mention. */
  dropped: ReadonlySet<MentionId>;
  /** Deletions that came before their post. */
  tombstones: ReadonlySet<MentionId>;
  /** Keys of our own published replies. */
  ourReplies: ReadonlySet<MentionId>;
  /** Those of `people` that were erased. */
  erased: ReadonlySet<string>;
}

export interface NewMention {
  id: MentionId;
  post: Post;
  contentHash: string;
  /** 2 when an edit is the first we hear of it. */
  revision: 1 | 2;
  /** Deleted before it came: stored without words. */
  gone: boolean;
  /** Place among the mentions and rises of its batch, from 0: they are stored in that order. */
  place: number;
  accountId: AccountId | null;
  createdAt: Instant;
  replyability: Replyability;
}
/** A batch, sorted: everything that follows from it, in the order in which it is written. */
export interface SortedBatch {
  mentions: NewMention[];
  /** Posts whose edit came first; they are stored already, so they have no place. */
  originals: Omit<NewMention, 'place'>[];
  edits: {
    id: MentionId;
    revision: number;
    text: string;
    contentHash: string;
    mentionsUs: boolean | null;
    replyability: Replyability;
  }[];
  dropped: {
    network: Network;
    externalId: string;
    why: 'own' | 'repost' | 'refused';
    reason: string;
    raw: string | null;
    /** For reposts that still stand: what they repeat. */
    repeats: MentionId | null;
  }[];
  duplicates: number;
  readings: { id: MentionId; at: Instant; metrics: Metrics }[];
  /** Those readings that rose: they are scored and put to the rules in their turn. */
  rises: { id: MentionId; at: Instant; place: number }[];
  /** Known or not. */
  deletions: MentionId[];
  /** Applied after `dropped`. */
  repostsTakenBack: MentionId[];
  accountsGone: AccountId[];
}

/** Where a batch comes from. */
export interface Delivery {
  connector: string;
  origin: Origin;
  cursor: string | null;
  receivedAt: Instant;
  /** It changes what is already decided (edits, deletions): wait for routing to pause. */
  changesDecided: boolean;
}
export interface IntakeStore {
  /**
   * Asks, sorts and writes in one transaction, cursor included (law 1); batches are taken one after another, so that
   * the order of storing is the order of committing. Returns what to hand on once it is committed.
   */
  take(
    delivery: Delivery,
    question: IntakeQuestion,
    sort: (known: KnownPosts) => SortedBatch,
  ): Promise<{ toScore: MentionId[]; cases: number[]; withdrawn: number }>;
  cursor(connector: string): Promise<string | null>;
  /** How many mentions of the lane are not yet delivered; counts no further than `atMost`. */
  unfinished(lane: Lane, atMost: number): Promise<number>;
}
