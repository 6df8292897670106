// Networks.

import type { Incoming, Instant, Mention, Network, Replyability } from '../domain/mention.ts';
import type { ReplyLength } from '../domain/reply.ts';

export interface Batch {
  items: Incoming[];
  /** Where to go on after these items are stored; null: the connector has no place to resume from. */
  cursor: string | null;
}

/**
 * Listens to one network. Yields oldest first, at least once; goes on after its own reconnects; ends when the signal
 * aborts. The caller stores a batch and its cursor in one transaction before it asks for the next (law 1).
 * Throws AuthenticationError when a person must act; UnreachableError and RateLimitedError may be tried again
 * from the last cursor. Unreadable items are yielded as `refused`, never thrown (law 6).
 */
export interface Connector {
  readonly name: string;
  listen(cursor: string | null, signal: AbortSignal): AsyncIterable<Batch>;
}

/** What the network needs to publish one reply. `text` is the approved text, byte for byte. */
export interface ReplyOrder {
  to: Pick<Mention, 'id' | 'externalId' | 'network' | 'author' | 'url' | 'createdAt'>;
  /** What the connector kept about the post to be answered (Post.handle). */
  handle: Record<string, string>;
  text: string;
  /** The same for every attempt of the same reply. */
  key: string;
  /** When the first attempt began; a look back needs to go no further. */
  firstTriedAt: Instant;
}
export interface PublishedReply {
  externalId: string;
  url: string;
  at: Instant;
}
/**
 * Publishes on one network. `reply` throws RefusedError (the network said no), RateLimitedError (nothing was sent),
 * AuthenticationError, UnreachableError only when certainly nothing was sent, and UnknownOutcomeError otherwise (law 4).
 */
export interface Publisher {
  readonly network: Network;
  reply(order: ReplyOrder): Promise<PublishedReply>;
  /** Looks on the network for our reply: found, surely absent, or cannot tell. Changes nothing; safe to repeat. */
  find(order: ReplyOrder): Promise<PublishedReply | 'absent' | 'cannot-tell'>;
}

/** Asks a network again about posts that we hold (deletions, edits, may we still answer). At most 100 ids a call. */
export interface PostWatch {
  readonly network: Network;
  look(posts: readonly { externalId: string; handle: Record<string, string> }[]): Promise<Incoming[]>;
  /** May we answer this post now? Asked just before the CEO is asked and just before publishing. */
  replyability(mention: Mention, handle: Record<string, string>): Promise<Replyability>;
}

/** How a network counts and shows a reply: pure. Used by preview and guard, for any network by name. */
export interface ReplyManners {
  length(network: Network, text: string, to: { handle?: string }): ReplyLength;
  /** The reply as the network will show it, for instance with the leading `@handle` it adds. Plain text. */
  preview(network: Network, text: string, to: { handle?: string }): string;
}
