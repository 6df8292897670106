import type { Instant } from '../../domain/mention.ts';

/** X's ids since 2010-11-04 carry their time: milliseconds since this moment, 22 bits to the left. */
const EPOCH = 1_288_834_974_657n;
const LARGEST = 2n ** 63n;

/** When this id was given; null when it carries no time (from before 2010-11, or no id at all). */
export function timeOfId(id: string): Instant | null {
  if (!/^\d{1,19}$/.test(id)) return null;
  const number = BigInt(id);
  if (number >= LARGEST || number < 1n << 40n) return null;
  return Number((number >> 22n) + EPOCH);
}

/** The smallest id that could be given at this moment. */
export function idAt(moment: Instant): string {
  const since = BigInt(Math.max(0, Math.trunc(moment))) - EPOCH;
  return (since > 0n ? since << 22n : 1n).toString();
}

/** Older first; ids of any length. */
export function byId(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
