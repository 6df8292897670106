import { z } from 'zod';
import type { Instant } from '../../domain/mention.ts';
import { idAt, timeOfId } from './snowflake.ts';

const Kept = z.object({
  v: z.literal(1),
  sinceId: z.string().regex(/^\d{1,19}$/),
  seen: z.array(z.string()).default([]),
});

/** Where listening goes on: everything up to `since`, but for the delay of search, was handed on. */
export interface Place {
  since: Instant;
  /** Versions handed on around that time. */
  seen: readonly string[];
}

/** null: no cursor, or one that this version does not know; listening then starts as if for the first time. */
export function placeFrom(cursor: string | null): Place | null {
  if (cursor === null) return null;
  try {
    const { sinceId, seen } = Kept.parse(JSON.parse(cursor));
    const since = timeOfId(sinceId);
    return since === null ? null : { since, seen };
  } catch {
    return null;
  }
}

export function cursorAt({ since, seen }: Place): string {
  return JSON.stringify({ v: 1, sinceId: idAt(since), seen });
}
