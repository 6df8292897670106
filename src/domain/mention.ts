/** Milliseconds since 1970-01-01T00:00Z. All times in the domain are this. */
export type Instant = number;

/** A lower-case slug such as `x`, `bluesky`, `survey`. Recorded mentions may come from any network. */
export type Network = string;

/** Where a mention came from (law 12). Only `live` ones can be answered through a network's API. */
export const ORIGINS = ['live', 'recorded', 'sample', 'canary', 'webhook'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * Mentions of one lane share a clock, seats, customers' open cases, incidents and baselines; lanes never mix.
 * `live` runs on the wall clock (webhooks count as live), the others on their mentions' `createdAt`.
 */
export const LANES = ['live', 'recorded', 'sample', 'canary'] as const;
export type Lane = (typeof LANES)[number];
export function laneOf(origin: Origin): Lane {
  return origin === 'webhook' ? 'live' : origin;
}

/** `network:externalId`, for instance `x:1893`. For a post that is edited the first id stays the key. */
export type MentionId = string;
export function mentionIdOf(network: Network, externalId: string): MentionId {
  return `${network}:${externalId}`;
}

/** `network:key`, where key is the network's own stable account id when known, else the lower-cased handle. */
export type AccountId = string;

/** The account that posted. Absent means unknown, never zero. */
export interface Author {
  /** Without a leading `@`. Absent for sources that do not name their authors. */
  handle?: string;
  name?: string;
  followers?: number;
  verified?: boolean;
  /** The network's own stable id (X user id, Bluesky DID). Absent where only a handle is known. */
  accountId?: string;
  accountCreatedAt?: Instant;
}

/** Counts as last read; absent means the network did not say. */
export interface Metrics {
  likes?: number;
  reposts?: number;
  replies?: number;
  views?: number;
}

/** What people did with a post: likes + 2 × replies + 3 × reposts; null: the network told none of them. */
export function engagementOf(metrics: Metrics | undefined, repostsSeen = 0): number | null {
  const { likes, replies, reposts } = metrics ?? {};
  if (likes === undefined && replies === undefined && reposts === undefined && repostsSeen === 0) return null;
  return (likes ?? 0) + 2 * (replies ?? 0) + 3 * Math.max(reposts ?? 0, repostsSeen);
}

/** Readings closer together than this, in milliseconds, say nothing about how fast a post spreads. */
export const TELLING_APART = 15 * 60_000;

/** How a mention can be answered, and why so (checked again before the CEO is asked and before publishing). */
export const REPLY_WAYS = ['api', 'link-out', 'email', 'none'] as const;
export type ReplyWay = (typeof REPLY_WAYS)[number];
export interface Replyability {
  way: ReplyWay;
  /** A sentence a person reads on the card. */
  reason: string;
  /** For `link-out`: where a person answers by hand. */
  link?: string;
}

/** Who the source says the author is: survey answers and webhooks carry it, public posts rarely. */
export interface GivenCustomer {
  id?: string;
  email?: string;
  phone?: string;
}

/** A public post in our own words, as a connector hands it to intake. Absent fields are unknown. */
export interface Post {
  network: Network;
  externalId: string;
  text: string;
  /** BCP 47, as the network claims it; scoring decides for itself. */
  lang?: string;
  createdAt?: Instant;
  url?: string;
  author: Author;
  /** externalId of the post this one answers. */
  inReplyTo?: string;
  /** externalId of the post that is repeated without words of its own. */
  repostOf?: string;
  /** externalId of the post that is quoted with words of its own. */
  quotes?: string;
  metrics?: Metrics;
  brand?: string;
  /** 0–10, survey answers only. */
  nps?: number;
  customer?: GivenCustomer;
  /** The author named or quoted our own account: on X the condition for an API reply. */
  mentionsUs?: boolean;
  /** The network says who may answer this post, and we may not. */
  repliesClosed?: boolean;
  /** Opaque to everyone but the network's own connector (Bluesky: cid, root). Never personal data. */
  handle?: Record<string, string>;
}

/** What a source can tell us, oldest first. */
export type Incoming =
  | { kind: 'post'; post: Post }
  /** New words for a post we may know; `post.externalId` is the first id. */
  | { kind: 'edit'; post: Post }
  | { kind: 'delete'; network: Network; externalId: string }
  /** The account was deleted, suspended or taken down: everything of it goes. */
  | { kind: 'account-gone'; network: Network; accountId: string }
  | { kind: 'metrics'; network: Network; externalId: string; metrics: Metrics; at: Instant }
  /** Bad outside data (law 6): kept for inspection, counted, never thrown. */
  | { kind: 'refused'; network: Network; reason: string; raw: string };

/** The steps of a mention through the house, in order. */
export const STAGES = ['stored', 'scored', 'decided', 'delivered'] as const;
export type Stage = (typeof STAGES)[number];

/** A stored mention with the words it has now. */
export interface Mention {
  id: MentionId;
  /** Order of storing; with `createdAt` it fixes what was known when (law 13). */
  seq: number;
  network: Network;
  externalId: string;
  origin: Origin;
  accountId: AccountId | null;
  customerId: number | null;
  author: Author;
  text: string;
  /** Counts up with each edit, from 1. */
  revision: number;
  /** sha256 of the text, hex: an approval names it (law 5). */
  contentHash: string;
  lang?: string;
  createdAt: Instant;
  receivedAt: Instant;
  url?: string;
  inReplyTo?: string;
  quotes?: string;
  metrics?: Metrics;
  brand?: string;
  nps?: number;
  mentionsUs?: boolean;
  replyability: Replyability;
  /** 64-bit fingerprint of the words as 16 hex digits; near-duplicates differ in few bits. */
  fingerprint?: string;
  /** Set when the source withdrew it; `text` is then empty. */
  deletedAt?: Instant;
}
