import { z } from 'zod';

/** How replies are held, guarded and published. */
export const ReplySettings = z.strictObject({
  /** How long an approved reply waits, so that Undo can still stop it. */
  holdSeconds: z.number().int().min(0).max(3600).default(120),
  /** Least minutes between two public answers to people whom the same incident hit: a burst looks like a robot. */
  incidentPaceMinutes: z.number().int().min(0).max(240).default(3),
  /** A call to a network that takes longer counts as an unknown outcome (law 4). */
  publishTimeoutSeconds: z.number().int().min(1).max(600).default(60),
  /** How long after a try we look on the network: networks show a new post late, and "absent" must be true. */
  lookAfterSeconds: z.number().int().min(0).max(3600).default(30),
  /** How many times one approved reply is tried at most when nothing was sent; then it fails, visibly. */
  maxTries: z.number().int().min(1).max(500).default(30),
  /** How often an unknown outcome is looked for before only a person can settle it. */
  maxLooks: z.number().int().min(1).max(50).default(5),
  /** An answer that goes by mail or telephone is due this long after it was confirmed. */
  contactDueHours: z.number().int().min(1).max(240).default(24),
  /** Characters a reply may have on servers that set their own limit, by network. */
  limits: z.record(z.string(), z.number().int().positive()).default({}),
  /** Our own accounts: a reply may name them. Without a leading `@`. */
  ownHandles: z.array(z.string()).default([]),
  /** Our own addresses, domains (`example.com`) and telephone numbers: a reply may carry them. */
  ownContacts: z.array(z.string()).default([]),
  /** Words that mark what stays inside; a reply that has one is stopped. Any case. */
  internalWords: z.array(z.string().min(2)).default([]),
});
export type ReplySettings = z.infer<typeof ReplySettings>;
