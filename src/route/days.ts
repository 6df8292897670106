import type { Instant } from '../domain/mention.ts';
import { dayOf, instantOf, minutesOf, weekdayOf } from './calendar.ts';
import { quietMinute, type SeatSettings, WEEKDAYS } from './settings.ts';

/** What one local day offers. */
export interface DayPlan {
  day: number;
  start: Instant;
  /** First instant of the next day. */
  end: Instant;
  /** When seats can be given: outside the quiet hours of a workday, [from, to), in order. */
  windows: readonly { from: Instant; to: Instant }[];
  /** When the seats of a pool become free, one by one, in order. */
  open: readonly Instant[];
  ordinary: readonly Instant[];
}

const plans = new WeakMap<SeatSettings, Map<number, DayPlan>>();
const KEPT_PLANS = 64;

/** The plan of a local day. Worked out once for each settings and day. */
export function planOf(day: number, settings: SeatSettings): DayPlan {
  let known = plans.get(settings);
  if (known === undefined) {
    known = new Map();
    plans.set(settings, known);
  }
  let plan = known.get(day);
  if (plan === undefined) {
    plan = makePlan(day, settings);
    if (known.size >= KEPT_PLANS) known.clear();
    known.set(day, plan);
  }
  return plan;
}

/** The plan of the day in which an instant lies. `near` saves the look-up when it is that day. */
export function planAt(at: Instant, settings: SeatSettings, near?: DayPlan): DayPlan {
  if (near !== undefined && at >= near.start && at < near.end) return near;
  return planOf(dayOf(at, settings.timeZone), settings);
}

function makePlan(day: number, settings: SeatSettings): DayPlan {
  const { timeZone, workingHours, perDay, reserve, ordinary } = settings;
  const start = instantOf(day, 0, timeZone);
  const end = instantOf(day + 1, 0, timeZone);
  const weekday = WEEKDAYS[weekdayOf(day)];
  const working = weekday !== undefined && settings.workdays.includes(weekday);
  const windows = working ? windowsOf(day, settings, start, end) : [];
  const from = instantOf(day, minutesOf(workingHours.from), timeZone);
  const length = instantOf(day, minutesOf(workingHours.to), timeZone) - from;
  const spread = (seats: number): Instant[] =>
    windows.length === 0
      ? []
      : Array.from({ length: Math.max(0, seats) }, (_, i) => from + Math.floor(((i + 0.5) * length) / seats));
  return { day, start, end, windows, open: spread(perDay - reserve - ordinary), ordinary: spread(ordinary) };
}

function windowsOf(day: number, settings: SeatSettings, start: Instant, end: Instant): DayPlan['windows'] {
  const edges = [
    ...new Set([0, minutesOf(settings.quietHours.from), minutesOf(settings.quietHours.to), 1_440]),
  ].sort((a, b) => a - b);
  const at = (minute: number) =>
    minute === 0 ? start : minute === 1_440 ? end : instantOf(day, minute, settings.timeZone);
  const windows: { from: Instant; to: Instant }[] = [];
  edges.slice(1).forEach((edge, i) => {
    const before = edges[i] ?? 0;
    if (quietMinute(settings, before)) return;
    const last = windows.at(-1);
    if (last !== undefined && last.to === at(before)) last.to = at(edge);
    else windows.push({ from: at(before), to: at(edge) });
  });
  return windows.filter(({ from, to }) => from < to);
}

/** Can a seat be given at this instant? */
export function isSeatable(at: Instant, plan: DayPlan): boolean {
  return plan.windows.some(({ from, to }) => at >= from && at < to);
}

/** The instant after `minutes` of time in which seats can be given. */
export function afterSeatable(from: Instant, minutes: number, settings: SeatSettings): Instant {
  let left = minutes * 60_000;
  let plan = planAt(from, settings);
  for (let days = 0; days < MAX_DAYS; days++) {
    for (const window of plan.windows) {
      const begin = Math.max(from, window.from);
      if (begin >= window.to) continue;
      if (left <= window.to - begin) return begin + left;
      left -= window.to - begin;
    }
    plan = planOf(plan.day + 1, settings);
  }
  return plan.start;
}
/** Settings in which seats can never be given still end the wait. */
const MAX_DAYS = 400;

/** How many of these instants have come. */
export function come(instants: readonly Instant[], at: Instant): number {
  let count = 0;
  while (count < instants.length && (instants[count] ?? 0) <= at) count += 1;
  return count;
}
