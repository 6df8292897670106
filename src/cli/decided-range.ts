import type { Decided } from '../domain/decided.ts';
import { SettingsError } from '../domain/errors.ts';
import { type Instant, LANES, type Lane } from '../domain/mention.ts';
import type { DecidedStore } from '../ports.ts';
import { sinceOf } from './since.ts';

/** Stored decisions of one lane. */
export interface DecidedRange {
  lane: Lane;
  /** Those decided before are there for what follows from them alone: cases, caps, waits. null: all are counted. */
  from: Instant | null;
  mentions: Decided[];
}

/** Lanes never mix; whoever names none means the first of these that has decisions. */
const FIRST: readonly Lane[] = ['live', 'recorded', 'sample'];
/** Caps count on a day and the day before, and waits go over a weekend. */
const RUN_UP = 5 * 86_400_000;
const LIVE_DAYS = '30d';

/**
 * Decisions to look at again: of a lane, from `since` on (`30d` back on the lane's own clock, or a date). Without it, the
 * last 30 days of the live lane, and all of another one. Throws SettingsError when there are none.
 */
export async function decidedRange(
  store: DecidedStore,
  asked: { since?: string; lane?: string },
  wall: Instant,
): Promise<DecidedRange> {
  const lanes = await store.lanes();
  const name = asked.lane ?? FIRST.find((one) => lanes.some(({ lane }) => lane === one));
  const lane = LANES.find((one) => one === name && one !== 'canary');
  if (name !== undefined && lane === undefined)
    throw new SettingsError([`--lane: there is no lane ${name}. There are ${FIRST.join(', ')}`]);
  const found = lanes.find((one) => one.lane === lane);
  if (lane === undefined || found === undefined)
    throw new SettingsError([
      `nothing is decided yet${lane === undefined ? '' : ` in the lane ${lane}`}. Start the house with npm start, or play a recording: npm run openseat -- replay FILE`,
    ]);
  const since = asked.since ?? (lane === 'live' ? LIVE_DAYS : null);
  const from = since === null ? null : sinceOf(since, lane === 'live' ? wall : found.last);
  const mentions = await store.decided({ since: from === null ? null : from - RUN_UP, lanes: [lane] });
  return { lane, from, mentions };
}

/** For commander: a time that `decidedRange` understands. */
export function aSince(text: string): string {
  sinceOf(text);
  return text;
}

/** `0.123` as `12 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
