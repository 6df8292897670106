import { z } from 'zod';

/** What happens by itself, and after how long. Live cases only; days are days of 24 hours. */
export const FollowThroughSettings = z.strictObject({
  /** A mention that has not moved for this long is handed on again (law 11). */
  sweepAfterSeconds: z.number().int().min(5).max(3600).default(60),
  /** How often the source of a post in an open case is asked whether it still stands. */
  recheckHours: z.number().min(0.1).max(24).default(6),
  /** The same for all other stored posts: networks want deletions honoured within 24 hours. */
  recheckRestHours: z.number().min(0.1).max(23).default(22),
  /** How old, in minutes, a post is when its counts are read again, while its case waits for a first answer: does it spread? */
  readAgainMinutes: z.array(z.number().min(15).max(2880)).max(10).default([20, 60, 180, 480]),
  /** Posts asked about in one run, over all networks: each may cost money. */
  recheckAtMost: z.number().int().min(1).max(10_000).default(1000),
  /** An open case without progress is recalled after this many days, and again after as many. */
  remindAfterDays: z.number().min(0.1).max(90).default(3),
  /** A seat that nobody used for so long goes: the case is support's again. Long enough for a weekend. */
  unusedSeatHours: z.number().min(1).max(720).default(72),
  /** An answered case without a word from the customer closes after this many days, by the rule `answered-and-quiet`. */
  answeredQuietDays: z.number().min(0.1).max(90).default(7),
});
export type FollowThroughSettings = z.infer<typeof FollowThroughSettings>;
