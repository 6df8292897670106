import type { Instant } from '../../domain/mention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 2025-01-06, 00:00 UTC: the first day of every simulated year. */
export const FIRST_DAY = Date.UTC(2025, 0, 6);
/** Days from which the usual is learnt before anything happens. */
const QUIET_START = 24;

/** Something that happens, and makes many people complain at once. */
export interface Happening {
  kind: 'incident' | 'viral-story';
  brand: string;
  topic: string;
  startsAt: Instant;
  endsAt: Instant;
  /** Complaints an hour, beside the usual ones. */
  rate(at: Instant): number;
}

/** Brands with their share of all mentions. */
export const BRANDS: readonly [brand: string, share: number][] = [
  ['Acme', 0.7],
  ['Zenith', 0.3],
];

/** Mentions a day, on average, before growth. */
const PER_DAY = 75;
const GROWTH = 0.35;
/** How busy each hour of a day and each day of a week is (Monday first); each averages 1. */
const OF_DAY = [
  0.25, 0.18, 0.13, 0.1, 0.1, 0.17, 0.45, 0.95, 1.4, 1.55, 1.55, 1.5, 1.45, 1.4, 1.4, 1.4, 1.45, 1.55, 1.6,
  1.6, 1.5, 1.25, 0.75, 0.42,
];
const OF_WEEK = [1.2, 1.12, 1.05, 1.02, 1.08, 0.8, 0.73];

/** Mentions an hour that nothing special causes, as a function of the seeded mood of its day. */
export function usualRate(at: Instant, moodOf: (day: number) => number): number {
  const day = Math.floor((at - FIRST_DAY) / DAY);
  const hour = Math.floor((at - FIRST_DAY) / HOUR) % 24;
  const ofYear = (day % 365) / 365;
  // Summer holidays and the weeks before Christmas.
  const season = 1 + 0.15 * bump(ofYear, 0.55, 0.08) + 0.45 * bump(ofYear, 0.94, 0.035);
  const growth = 1 + GROWTH * (day / 365);
  return (PER_DAY / 24) * (OF_DAY[hour] ?? 1) * (OF_WEEK[day % 7] ?? 1) * season * growth * moodOf(day);
}

const bump = (x: number, at: number, width: number): number => Math.exp(-(((x - at) / width) ** 2));

/**
 * Two incidents and a viral story, each in a third of its own of the days after the first weeks; fewer when there are
 * not enough days for the usual to be known again between them.
 */
export function happeningsOf(days: number, chance: () => number): Happening[] {
  const room = days - QUIET_START - 3;
  const n = Math.max(0, Math.min(3, Math.floor(room / 9)));
  const order: Happening['kind'][] = ['incident', 'viral-story', 'incident'];
  return Array.from({ length: n }, (_, i) => {
    const day = QUIET_START + Math.floor((room / n) * (i + 0.2 + 0.6 * chance()));
    const startsAt = FIRST_DAY + day * DAY + Math.floor(chance() * 24 * 60) * 60_000;
    const brand = (chance() < 0.7 ? BRANDS[0] : BRANDS[1])?.[0] ?? '';
    return order[i] === 'viral-story' ? viral(startsAt, brand, chance) : incident(startsAt, brand, chance);
  });
}

/** An outage: many at once, then fewer and fewer. */
function incident(startsAt: Instant, brand: string, chance: () => number): Happening {
  const most = 28 + 30 * chance();
  const hours = 6 + Math.floor(8 * chance());
  const endsAt = startsAt + hours * HOUR;
  const rate = (at: Instant) =>
    inside(at, startsAt, endsAt) ? most * (1 - (at - startsAt) / (endsAt - startsAt)) : 0;
  const topic = chance() < 0.5 ? 'outage' : 'billing';
  return { kind: 'incident', brand, topic, startsAt, endsAt, rate };
}

/** A story that is passed on: twice as many every quarter of an hour, then two long days. */
function viral(startsAt: Instant, brand: string, chance: () => number): Happening {
  const most = 45 + 40 * chance();
  const endsAt = startsAt + 40 * HOUR;
  const rate = (at: Instant) => {
    if (!inside(at, startsAt, endsAt)) return 0;
    const hours = (at - startsAt) / HOUR;
    const tired = Math.exp(-Math.max(0, hours - 4) / 10);
    const hour = OF_DAY[Math.floor((at - FIRST_DAY) / HOUR) % 24] ?? 1;
    return Math.min(most, 12 * 2 ** (4 * hours)) * tired * (hours < 6 ? 1 : hour);
  };
  return { kind: 'viral-story', brand, topic: 'staff', startsAt, endsAt, rate };
}

const inside = (at: Instant, from: Instant, to: Instant): boolean => at >= from && at < to;
