import { z } from 'zod';
import type { Instant } from '../../domain/mention.ts';

const instant = z.number().int().min(0);
const Kept = z.object({
  v: z.literal(1),
  notifications: instant,
  words: instant,
  floor: instant,
  seen: z.array(z.string()).default([]),
});

/** Where listening goes on. */
export interface Place {
  /** All notifications up to then were handed on, but for late ones. */
  notifications: Instant;
  /** The same of what the search for our words finds. */
  words: Instant;
  /** Never further back: where the very first start began. */
  floor: Instant;
  /** Marks of posts handed on around that time. */
  seen: readonly string[];
}

/** null: no cursor, or one that this version does not know; listening then starts as if for the first time. */
export function placeFrom(cursor: string | null): Place | null {
  if (cursor === null) return null;
  try {
    return Kept.parse(JSON.parse(cursor));
  } catch {
    return null;
  }
}

export function cursorAt({ notifications, words, floor, seen }: Place): string {
  return JSON.stringify({ v: 1, notifications, words, floor, seen });
}
