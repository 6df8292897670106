import type { Reach, Reason } from '../domain/assessment.ts';
import { engagementOf, type Instant, type Metrics, TELLING_APART } from '../domain/mention.ts';
import type { Scale } from './settings.ts';

/**
 * Reach, 0–100, normalised by network. Three parts, each log(1 + count) / log(1 + what is very many there), at most 1:
 *
 *   audience    followers of the author
 *   engagement  the larger of likes + 2 × replies + 3 × reposts, and views
 *   speed       engagement gained in an hour, of late: see `gainedAnHour`
 *
 *   still = (0.6 × audience + 0.4 × engagement) over the parts that are known
 *   value = 100 × (still + (1 − still) × 0.5 × speed)
 *
 * A part that the network did not tell is left out, never taken for zero; with no part known, value is null.
 */
export interface ReachInput {
  followers?: number;
  metrics?: Metrics;
  /** Reposts that intake has seen; the network's own count wins when it is larger. */
  repostsSeen: number;
  /** Readings of the counts, any order. */
  readings: readonly { at: Instant; metrics: Metrics }[];
  /** When it was posted; absent: not known. */
  createdAt?: Instant;
}

/** Very many, where config/scoring.yaml says nothing else. */
const VERY_MANY = { followers: 500_000, engagement: 5_000, views: 1_000_000, perHour: 500 } as const;
const AUDIENCE = 0.6;
const ENGAGEMENT = 0.4;
const LIFT = 0.5;
const HOUR = 3_600_000;

export function reachOf(
  input: ReachInput,
  ...scales: (Scale | undefined)[]
): { reach: Reach; reasons: Reason[] } {
  const full = (name: keyof typeof VERY_MANY): number =>
    scales.find((scale) => scale?.[name] !== undefined)?.[name] ?? VERY_MANY[name];
  const share = (count: number, name: keyof typeof VERY_MANY): number =>
    Math.min(1, Math.log1p(Math.max(0, count)) / Math.log1p(full(name)));

  const engaged = engagementOf(input.metrics, input.repostsSeen);
  const seen = input.metrics?.views;
  const audience = input.followers === undefined ? null : share(input.followers, 'followers');
  const byViews = seen === undefined ? null : share(seen, 'views');
  const byDeeds = engaged === null ? null : share(engaged, 'engagement');
  const engagement = byDeeds === null ? byViews : Math.max(byDeeds, byViews ?? 0);
  const gained = gainedAnHour(input);
  const speed = gained === null ? null : share(gained, 'perHour');

  const known = (audience === null ? 0 : AUDIENCE) + (engagement === null ? 0 : ENGAGEMENT);
  if (known === 0 && speed === null) return { reach: { value: null, speed: null }, reasons: [] };
  const parts = {
    followers: known === 0 ? 0 : (AUDIENCE * (audience ?? 0)) / known,
    engagement: known === 0 ? 0 : (ENGAGEMENT * (engagement ?? 0)) / known,
  };
  const still = parts.followers + parts.engagement;
  const lift = (1 - still) * LIFT * (speed ?? 0);
  const reasons: Reason[] = [
    ...(audience === null ? [] : [{ key: 'reach.followers', weight: points(parts.followers) }]),
    ...(engagement === null ? [] : [{ key: 'reach.engagement', weight: points(parts.engagement) }]),
    ...(speed === null ? [] : [{ key: 'reach.speed', weight: points(lift) }]),
  ];
  return { reach: { value: points(still + lift), speed: speed === null ? null : points(speed) }, reasons };
}

/**
 * Between the last reading and the newest one at least a quarter of an hour before it; every post began with nothing.
 * null: there is none. Counts that fall (likes taken back) are no speed.
 */
function gainedAnHour({ readings, createdAt }: ReachInput): number | null {
  const told = readings
    .map(({ at, metrics }) => ({ at, engaged: engagementOf(metrics) }))
    .filter((reading): reading is { at: Instant; engaged: number } => reading.engaged !== null)
    .sort((a, b) => a.at - b.at);
  if (createdAt !== undefined) told.unshift({ at: createdAt, engaged: 0 });
  const last = told.at(-1);
  if (last === undefined) return null;
  const before = told.findLast(({ at }) => last.at - at >= TELLING_APART);
  if (before === undefined) return null;
  return (Math.max(0, last.engaged - before.engaged) * HOUR) / (last.at - before.at);
}

const points = (share: number): number => Math.round(share * 1000) / 10;
