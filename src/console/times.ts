import type { Instant } from '../domain/mention.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `now`, `4 min`, `3 h`, `2 days`: how long something has lasted, in whole units, never below zero. */
export function lasted(ms: number): string {
  if (ms < MINUTE) return 'now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  if (ms < 60 * DAY) return `${Math.floor(ms / DAY)} days`;
  if (ms < 730 * DAY) return `${Math.floor(ms / (30 * DAY))} months`;
  return `${Math.floor(ms / (365 * DAY))} years`;
}

/** Prints instants in one time zone; built once, since making a formatter is slow. */
export interface TimePrinter {
  /** `14:05` on the day of `now`, else `12 Mar 14:05`, with the year when it is another one. */
  short(instant: Instant, now: Instant): string;
  /** In full, for a title: `Thursday 12 March 2026 at 14:05:09 GMT+1`. */
  full(instant: Instant): string;
  /** Midnight of the day of `instant`. */
  midnight(instant: Instant): Instant;
  date(instant: Instant): string;
}

export function timePrinter(timeZone: string): TimePrinter {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options });
  const time = form({ hour: '2-digit', minute: '2-digit' });
  const day = form({ day: 'numeric', month: 'short' });
  const dayOfYear = form({ day: 'numeric', month: 'short', year: 'numeric' });
  const full = form({ dateStyle: 'full', timeStyle: 'long' });
  const seconds = form({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const year = form({ year: 'numeric' });
  return {
    short: (instant, now) => {
      if (dayOfYear.format(instant) === dayOfYear.format(now)) return time.format(instant);
      const sameYear = year.format(instant) === year.format(now);
      return `${(sameYear ? day : dayOfYear).format(instant)} ${time.format(instant)}`;
    },
    full: (instant) => full.format(instant),
    date: (instant) => dayOfYear.format(instant),
    // One step back by the clock on the wall; a day that begins with a change of the clock is an hour off.
    midnight: (instant) => {
      const [h = 0, m = 0, s = 0] = seconds.format(instant).split(':').map(Number);
      return instant - (instant % 1000) - ((h * 60 + m) * 60 + s) * 1000;
    },
  };
}
