import { z } from 'zod';

/** How much may be on its way before listening waits. */
export const IntakeSettings = z.strictObject({
  /** Mentions of a lane that are stored and not yet delivered; above it intake holds back. */
  unfinishedLimit: z.number().int().min(100).max(10_000_000).default(20_000),
  /** How long it waits before it counts again, in milliseconds. */
  waitMs: z.number().int().min(10).max(60_000).default(500),
});
export type IntakeSettings = z.infer<typeof IntakeSettings>;
