import {
  type Incoming,
  type Instant,
  laneOf,
  type MentionId,
  type Metrics,
  mentionIdOf,
  type Origin,
  type Post,
  type Replyability,
} from '../domain/mention.ts';
import type { KnownMention, KnownPosts, NewMention, OwnAccount, SortedBatch } from '../ports.ts';
import { countsOf, createdAtOf } from './clean.ts';
import { accountIdOf, erasableNames, isOurs } from './people.ts';
import { hashOf, keyOf } from './read.ts';
import { follow, isStale, rises } from './rises.ts';

/** Kept of a delivery that we could not read; UTF-16 units, at most 64 kB in the database. */
const LONGEST_RAW = 16_000;

/** What sorting needs beside the batch. */
export interface SortingRules {
  origin: Origin;
  receivedAt: Instant;
  own: readonly OwnAccount[];
  replyability(post: Post, origin: Origin): Replyability;
}

/** Pure: the same batch and the same knowledge give the same result. `items` come from `readable`. */
export function sortBatch(items: readonly Incoming[], known: KnownPosts, rules: SortingRules): SortedBatch {
  const sorting = new Sorting(known, rules);
  for (const item of items) sorting.take(item);
  return sorting.sorted;
}

class Sorting {
  readonly sorted: SortedBatch = {
    mentions: [],
    originals: [],
    edits: [],
    dropped: [],
    duplicates: 0,
    readings: [],
    rises: [],
    deletions: [],
    repostsTakenBack: [],
    accountsGone: [],
  };
  private readonly known: KnownPosts;
  private readonly rules: SortingRules;
  /** What this batch has changed so far, over what the database knew. */
  private readonly mentions = new Map<MentionId, KnownMention>();
  private readonly dropped = new Set<MentionId>();
  private readonly tombstones = new Set<MentionId>();

  constructor(known: KnownPosts, rules: SortingRules) {
    this.known = known;
    this.rules = rules;
  }

  take(item: Incoming): void {
    switch (item.kind) {
      case 'post':
        this.post(keyOf(item), item.post);
        return;
      case 'edit':
        this.edit(keyOf(item), item.post);
        return;
      case 'delete':
        this.deletion(keyOf(item));
        return;
      case 'metrics':
        this.reading(keyOf(item), { at: this.notAhead(item.at), metrics: countsOf(item.metrics) });
        return;
      case 'account-gone':
        this.sorted.accountsGone.push(mentionIdOf(item.network, item.accountId));
        return;
      case 'refused': {
        const key = keyOf(item);
        if (this.wasDropped(key)) this.sorted.duplicates += 1;
        else
          this.drop(item.network, hashOf(item.raw), 'refused', item.reason, item.raw.slice(0, LONGEST_RAW));
      }
    }
  }

  private mention(key: MentionId): KnownMention | undefined {
    return this.mentions.get(key) ?? this.known.mentions.get(key);
  }

  private wasDropped(key: MentionId): boolean {
    return this.known.dropped.has(key) || this.dropped.has(key);
  }

  private isBuried(key: MentionId): boolean {
    return this.known.tombstones.has(key) || this.tombstones.has(key);
  }

  private post(key: MentionId, post: Post): void {
    const before = this.mention(key);
    if (before?.awaited === true) {
      this.sorted.originals.push(this.newMention(key, post, 1, before.gone));
      this.mentions.set(key, { ...before, awaited: false, hashes: [...before.hashes, hashOf(post.text)] });
      return;
    }
    if (before !== undefined || this.wasDropped(key)) {
      this.sorted.duplicates += 1;
      if (before !== undefined && laneOf(this.rules.origin) === 'live') this.readAgain(key, post);
      return;
    }
    if (this.turnedAway(key, post)) return;
    this.store(key, post, 1);
  }

  private edit(key: MentionId, post: Post): void {
    const before = this.mention(key);
    const contentHash = hashOf(post.text);
    if (before === undefined) {
      // An edit that comes before its post is stored, so that nothing is lost; whose post we would turn away is not.
      if (!this.wasDropped(key) && this.turnAway(key, post) === null) this.store(key, post, 2);
      return;
    }
    // A recording that is played again repeats its edits; live, the same words again may be a change back.
    const repeated = laneOf(this.rules.origin) === 'live' ? [before.contentHash] : before.hashes;
    if (before.gone || repeated.includes(contentHash)) return;
    const revision = before.revision + 1;
    this.sorted.edits.push({
      id: key,
      revision,
      text: post.text,
      contentHash,
      mentionsUs: post.mentionsUs ?? null,
      replyability: this.rules.replyability(post, this.rules.origin),
    });
    this.mentions.set(key, { ...before, revision, contentHash, hashes: [...before.hashes, contentHash] });
  }

  private deletion(key: MentionId): void {
    if (this.wasDropped(key)) {
      this.sorted.repostsTakenBack.push(key);
      return;
    }
    this.sorted.deletions.push(key);
    const before = this.mention(key);
    if (before === undefined) this.tombstones.add(key);
    else this.mentions.set(key, { ...before, gone: true });
  }

  /** Why a post is no mention, with what is kept of it; null: it is one. */
  private turnAway(
    key: MentionId,
    post: Post,
  ): { why: 'own' | 'repost' | 'refused'; reason: string; repeats?: MentionId } | null {
    if (this.known.ourReplies.has(key)) return { why: 'own', reason: 'our own reply' };
    if (isOurs(post, this.rules.own)) return { why: 'own', reason: 'our own account' };
    if (erasableNames(post).some((name) => this.known.erased.has(name)))
      return { why: 'refused', reason: 'erased' };
    if (post.repostOf === undefined) return null;
    const repost = { why: 'repost', reason: 'a repost without words of its own' } as const;
    return this.isBuried(key) ? repost : { ...repost, repeats: mentionIdOf(post.network, post.repostOf) };
  }

  private turnedAway(key: MentionId, post: Post): boolean {
    const away = this.turnAway(key, post);
    if (away === null) return false;
    this.drop(post.network, post.externalId, away.why, away.reason, null, away.repeats ?? null);
    return true;
  }

  private drop(
    network: string,
    externalId: string,
    why: 'own' | 'repost' | 'refused',
    reason: string,
    raw: string | null,
    repeats: MentionId | null = null,
  ): void {
    this.dropped.add(mentionIdOf(network, externalId));
    this.sorted.dropped.push({ network, externalId, why, reason, raw, repeats });
  }

  private store(key: MentionId, post: Post, revision: 1 | 2): void {
    const mention = {
      ...this.newMention(key, post, revision, this.isBuried(key)),
      place: this.nextPlace(),
    };
    const { createdAt, contentHash, gone } = mention;
    this.sorted.mentions.push(mention);
    this.mentions.set(key, {
      revision,
      contentHash,
      hashes: [contentHash],
      gone,
      awaited: revision === 2,
      followed: { createdAt, last: null, from: { at: createdAt, engagement: 0 } },
    });
    if (post.metrics !== undefined)
      this.reading(key, { at: this.readAt(mention), metrics: post.metrics }, true);
  }

  /** Counts of a mention we have. `first`: they came with it. */
  private reading(key: MentionId, reading: { at: Instant; metrics: Metrics }, first = false): void {
    const before = this.mention(key);
    if (before === undefined || isStale(before.followed, reading.at)) return;
    const rose = !first && !before.gone && rises(before.followed, reading);
    this.sorted.readings.push({ id: key, ...reading });
    if (rose) this.sorted.rises.push({ id: key, at: reading.at, place: this.nextPlace() });
    this.mentions.set(key, { ...before, followed: follow(before.followed, reading, rose) });
  }

  private nextPlace(): number {
    return this.sorted.mentions.length + this.sorted.rises.length;
  }

  private newMention(key: MentionId, post: Post, revision: 1 | 2, gone: boolean): Omit<NewMention, 'place'> {
    const { origin, receivedAt } = this.rules;
    return {
      id: key,
      post,
      contentHash: hashOf(post.text),
      revision,
      gone,
      accountId: accountIdOf(post.network, post.author),
      createdAt: createdAtOf(post, laneOf(origin), receivedAt),
      replyability: this.rules.replyability(post, origin),
    };
  }

  /** A live post that comes again says how far it has spread. */
  private readAgain(key: MentionId, post: Post): void {
    if (post.metrics === undefined) return;
    this.reading(key, { at: this.rules.receivedAt, metrics: post.metrics });
  }

  /** Nobody reads the future: live, such a reading would make all that follow look old. */
  private notAhead(at: Instant): Instant {
    const { origin, receivedAt } = this.rules;
    return laneOf(origin) === 'live' ? Math.min(at, receivedAt) : at;
  }

  private readAt(mention: Pick<NewMention, 'createdAt'>): Instant {
    return laneOf(this.rules.origin) === 'live' ? this.rules.receivedAt : mention.createdAt;
  }
}
