import { InvalidArgumentError } from 'commander';
import type { Instant } from '../domain/mention.ts';

const UNITS = { h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** `30d`, `12h`, `6w` back from `now`, or a date such as `2026-03-01`. For commander: throws with what to write. */
export function sinceOf(text: string, now: Instant = Date.now()): Instant {
  const back = /^(\d{1,5})([hdw])$/.exec(text);
  if (back !== null) return now - Number(back[1]) * UNITS[back[2] as keyof typeof UNITS];
  const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date))
    throw new InvalidArgumentError('Give a time such as 30d, 12h or 6w, or a date such as 2026-03-01.');
  return date;
}
