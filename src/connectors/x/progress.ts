import type { Incoming, Instant } from '../../domain/mention.ts';
import type { Batch, Clock } from '../../ports.ts';
import { cursorAt, placeFrom } from './cursor.ts';
import type { Pace } from './pace.ts';
import { Seen } from './seen.ts';
import { timeOfId } from './snowflake.ts';

const HOUR = 3_600_000;
/** Ids kept in the cursor, so that a restart repeats little. */
const KEPT = 200;

/**
 * How far listening has come. `since` moves with the stream only while nothing can have been missed: after a connection,
 * and after a line that got lost, it stands still until search has looked again, later than search is late.
 */
export class Progress {
  /** A cursor was there, and this version could not read it. */
  readonly cursorUnknown: boolean;
  private readonly clock: Clock;
  private readonly pace: Pace;
  private readonly seen: Seen;
  private since: Instant;
  /** Up to when search has told all it knew. */
  private searchedAt: Instant;
  /** The last moment at which something may have been missed; null: the stream is trusted. */
  private unsureSince: Instant | null;
  private handedOnAt: Instant;

  constructor(cursor: string | null, lookBackHours: number, clock: Clock, pace: Pace) {
    const place = placeFrom(cursor);
    this.cursorUnknown = cursor !== null && place === null;
    this.clock = clock;
    this.pace = pace;
    this.seen = new Seen(place?.seen ?? []);
    this.since = Math.min(place?.since ?? clock.now() - lookBackHours * HOUR, clock.now());
    this.searchedAt = this.since;
    this.unsureSince = clock.now();
    this.handedOnAt = clock.now();
  }

  get searchFrom(): Instant {
    return Math.min(this.since, this.searchedAt) - this.pace.overlapMs;
  }
  get isSure(): boolean {
    return this.unsureSince === null;
  }
  /** When a search can make sure again. */
  get settlesAt(): Instant {
    return (this.unsureSince ?? this.clock.now()) + this.pace.settleMs;
  }
  /** When people should hear that we still listen. */
  get idleAt(): Instant {
    return this.handedOnAt + this.pace.idleMs;
  }

  unsure(): void {
    this.unsureSince = this.clock.now();
  }

  /** Not handed on by search before. What the stream itself sends twice is a delivery of its own. */
  isNewOnStream(id: string | null): boolean {
    return id === null || this.seen.how(id) !== 'search';
  }
  isNewInSearch(id: string | null): boolean {
    return id === null || this.seen.how(id) === undefined;
  }

  /** The post came over the stream. */
  streamed(id: string | null): void {
    if (id === null) return;
    this.seen.add(id, 'stream');
    if (this.isSure) this.upTo(timeOfId(id));
  }

  /** The post came by a search; `whole`: with all older ones. */
  found(id: string | null, whole: boolean): void {
    if (id === null) return;
    this.seen.add(id, 'search');
    if (whole) this.upTo(timeOfId(id));
  }

  /** A search is done. `startedAt` by our clock, `at` by X's: never ahead of it. */
  searched(startedAt: Instant, at: Instant): void {
    this.upTo(at);
    this.searchedAt = Math.max(this.searchedAt, Math.min(at, this.since));
    if (this.unsureSince !== null && startedAt >= this.unsureSince + this.pace.settleMs)
      this.unsureSince = null;
    this.seen.forgetBefore(this.searchFrom);
  }

  batch(items: Incoming[]): Batch {
    this.handedOnAt = this.clock.now();
    const seen = this.seen.last(KEPT, this.since - this.pace.overlapMs);
    return { items, cursor: cursorAt({ since: this.since, seen }) };
  }

  /** A made-up id must not carry us into the future. */
  private upTo(moment: Instant | null): void {
    if (moment !== null) this.since = Math.max(this.since, Math.min(moment, this.clock.now()));
  }
}
