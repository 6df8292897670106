import { createHash } from 'node:crypto';
import type { Incoming, Instant } from '../../domain/mention.ts';
import type { Batch, Clock } from '../../ports.ts';
import { cursorAt, placeFrom } from './cursor.ts';
import type { Pace } from './pace.ts';

const HOUR = 3_600_000;
/** Marks in the cursor, so that a restart repeats little. */
const KEPT = 300;

export type Source = 'notifications' | 'words';

/** How far listening has come, for each source by itself: one may fail while the other goes on. */
export class Progress {
  /** A cursor was there, and this version could not read it. */
  readonly cursorUnknown: boolean;
  private readonly clock: Clock;
  private readonly pace: Pace;
  private readonly floor: Instant;
  private readonly upTo: Record<Source, Instant>;
  /** Marks with the time of their post, in the order of handing on. */
  private readonly seen = new Map<string, Instant>();
  private handedOnAt: Instant;

  constructor(cursor: string | null, lookBackHours: number, clock: Clock, pace: Pace) {
    const place = placeFrom(cursor);
    const now = clock.now();
    const start = now - lookBackHours * HOUR;
    this.cursorUnknown = cursor !== null && place === null;
    this.clock = clock;
    this.pace = pace;
    this.floor = place?.floor ?? start;
    this.upTo = {
      notifications: Math.min(place?.notifications ?? start, now),
      words: Math.min(place?.words ?? start, now),
    };
    for (const mark of place?.seen ?? []) this.seen.set(mark, now);
    this.handedOnAt = now;
  }

  /** Where a look begins; `deep`: so far back that it finds what reached Bluesky late. */
  from(source: Source, deep: boolean): Instant {
    const back = deep ? this.pace.sweepBackMs : this.pace.overlapMs;
    return Math.max(this.floor, this.upTo[source] - back);
  }

  /** When people should hear that we still listen. */
  get idleAt(): Instant {
    return this.handedOnAt + this.pace.idleMs;
  }

  isNew(mark: string): boolean {
    return !this.seen.has(mark);
  }

  /** `whole`: sources of which everything up to this post was handed on. */
  handedOn(mark: string, at: Instant, whole: readonly Source[]): void {
    this.seen.set(mark, at);
    for (const source of whole) this.reach(source, at);
  }

  /** A look is done; the source itself was at this time when it began. */
  looked(source: Source, at: Instant): void {
    this.reach(source, at);
    const oldest = Math.min(this.upTo.notifications, this.upTo.words) - this.pace.sweepBackMs - HOUR;
    for (const [mark, seenAt] of this.seen) if (seenAt < oldest) this.seen.delete(mark);
  }

  batch(items: Incoming[]): Batch {
    this.handedOnAt = this.clock.now();
    const seen = [...this.seen.keys()].slice(-KEPT);
    return { items, cursor: cursorAt({ ...this.upTo, floor: this.floor, seen }) };
  }

  private reach(source: Source, at: Instant): void {
    this.upTo[source] = Math.max(this.upTo[source], Math.min(at, this.clock.now()));
  }
}

/** Short, and says nothing of whose post it is. */
export function markOf(row: unknown): string {
  const uri = (row as { uri?: unknown } | null)?.uri;
  const key = typeof uri === 'string' ? uri : (JSON.stringify(row) ?? '');
  return createHash('sha256').update(key).digest('base64url').slice(0, 12);
}
