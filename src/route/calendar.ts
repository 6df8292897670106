import type { Instant } from '../domain/mention.ts';

const HOUR = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Does this runtime know the zone? */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return name !== '';
  } catch {
    return false;
  }
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The local clock, written as if it were UTC. */
function localAsUtc(at: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return Math.floor(at / 1_000) * 1_000;
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value);
  return Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
}

/** A local day as days since 1970-01-01; counts up by one each day, whatever the clocks do. */
export function dayOf(at: Instant, timeZone: string): number {
  return Math.floor(localAsUtc(at, timeZone) / (24 * HOUR));
}

/** 0 = Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `2026-03-29`. */
export function nameOfDay(day: number): string {
  return new Date(day * 24 * HOUR).toISOString().slice(0, 10);
}

/**
 * The instant of a local time. When the clocks skip it, the same distance after the last one that exists; when it comes
 * twice, the first.
 */
export function instantOf(day: number, minute: number, timeZone: string): Instant {
  const wanted = day * 24 * HOUR + minute * 60_000;
  const before = wanted - (localAsUtc(wanted - 24 * HOUR, timeZone) - (wanted - 24 * HOUR));
  if (localAsUtc(before, timeZone) === wanted) return before;
  const after = wanted - (localAsUtc(wanted + 24 * HOUR, timeZone) - (wanted + 24 * HOUR));
  return localAsUtc(after, timeZone) === wanted ? after : before;
}
