import type { Decided } from '../domain/decided.ts';
import type { Instant, Lane } from '../domain/mention.ts';
import type { Clock, DecidedStore, LabRange } from '../ports.ts';

/** Mentions that are kept, the latest of one lane. About 2 kB each. */
export const KEPT = 20_000;
const DAY_MS = 24 * 3_600_000;
/** What was read longer ago than this is brought up to date before it is used. */
const FRESH_MS = 15_000;
/** A seat that was asked for has been given or refused after this time, a weekend included. */
const SETTLED_MS = 5 * DAY_MS;
/** Now and then everything is read again: withdrawals reach back further. */
const WHOLE_MS = 10 * 60_000;

/** The stored decisions of a range, in the order of deciding. */
export interface Remembered {
  mentions: readonly Decided[];
  /** The range holds more than is kept. */
  leftOut: boolean;
  /** Another word for other content. */
  key: string;
}

/** Stored decisions, kept in the process, so that deciding them again reads nothing. */
export interface LabMemory {
  of(range: LabRange): Promise<Remembered>;
}

interface Kept {
  lane: Lane;
  mentions: Decided[];
  /** Older ones are in the store. */
  more: boolean;
  revision: number;
  wholeAt: Instant;
  readAt: Instant;
  ranges: Map<number, Remembered>;
}

export function createLabMemory(store: Pick<DecidedStore, 'decided'>, clock: Clock): LabMemory {
  let kept: Kept | null = null;
  let reading: Promise<Kept> | null = null;
  let revision = 0;

  const whole = async (lane: Lane): Promise<Kept> => {
    const now = clock.now();
    const mentions = await store.decided({ since: null, lanes: [lane], limit: KEPT });
    revision += 1;
    const more = mentions.length === KEPT;
    return { lane, mentions, more, revision, wholeAt: now, readAt: now, ranges: new Map() };
  };
  const newer = async (before: Kept): Promise<Kept> => {
    const now = clock.now();
    const since = (before.mentions.at(-1)?.at ?? 0) - SETTLED_MS;
    const fresh = await store.decided({ since, lanes: [before.lane] });
    const all = [...before.mentions.filter(({ at }) => at < since), ...fresh];
    revision += 1;
    return {
      ...before,
      mentions: all.slice(-KEPT),
      more: before.more || all.length > KEPT,
      revision,
      readAt: now,
      ranges: new Map(),
    };
  };
  const current = async (lane: Lane): Promise<Kept> => {
    const now = clock.now();
    if (kept?.lane === lane && now - kept.readAt < FRESH_MS) return kept;
    // Whoever asks meanwhile waits for the same answer.
    const running = reading;
    if (running !== null) {
      await running;
      return current(lane);
    }
    const old = kept;
    reading = old?.lane === lane && now - old.wholeAt < WHOLE_MS ? newer(old) : whole(lane);
    try {
      kept = await reading;
      return kept;
    } finally {
      reading = null;
    }
  };

  return {
    of: async ({ lane, days }) => {
      const { mentions, more, revision: at, ranges } = await current(lane);
      const before = ranges.get(days);
      if (before !== undefined) return before;
      const since = (mentions.at(-1)?.at ?? 0) - days * DAY_MS;
      const first = mentions.findIndex((one) => one.at >= since);
      const inRange = first <= 0 ? mentions : mentions.slice(first);
      const range = { mentions: inRange, leftOut: more && first <= 0, key: `${lane} ${days} ${at}` };
      ranges.set(days, range);
      return range;
    },
  };
}
