import { z } from 'zod';

/** A mention as JSON, one a line. Absent and null mean unknown, never zero. Fields we do not name are left alone. */

const text = (longest: number) => z.string().max(longest);
const id = z
  .union([z.string().min(1, { error: 'expected a text or a whole number' }).max(500), z.int()], {
    error: 'expected a text or a whole number',
  })
  .transform(String);
const network = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/, { error: 'expected a lower-case word such as x or bluesky' });
const instant = z.iso
  .datetime({ offset: true, error: 'expected a time with its zone, such as 2026-05-12T09:30:00Z' })
  .transform((time) => Date.parse(time));
const count = z.int({ error: 'expected a whole number' }).min(0, { error: 'expected 0 or more' });

const author = z.object({
  handle: text(500).optional(),
  name: text(500).optional(),
  followers: count.optional(),
  verified: z.boolean().optional(),
  /** The network's own id of the account. */
  id: id.optional(),
  createdAt: instant.optional(),
});
const metrics = z.object({
  likes: count.optional(),
  reposts: count.optional(),
  replies: count.optional(),
  views: count.optional(),
});
const customer = z.object({
  id: id.optional(),
  email: z.email({ error: 'expected an e-mail address' }).max(320).optional(),
  phone: z
    .string()
    .regex(/^\+?[\d ()./-]{5,40}$/, { error: 'expected a telephone number' })
    .optional(),
});
export const nps = z
  .int({ error: 'expected a whole number from 0 to 10' })
  .min(0, { error: 'expected a whole number from 0 to 10' })
  .max(10, { error: 'expected a whole number from 0 to 10' });

export const MentionJson = z.object({
  id,
  network,
  text: text(100_000),
  lang: text(40).optional(),
  createdAt: instant.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an http address' })
    .max(2_000)
    .optional(),
  author: author.optional(),
  inReplyTo: id.optional(),
  repostOf: id.optional(),
  quotes: id.optional(),
  metrics: metrics.optional(),
  brand: text(200).optional(),
  nps: nps.optional(),
  customer: customer.optional(),
  mentionsUs: z.boolean().optional(),
  /** `edit`: new words for a known id. Absent: a post. */
  event: z.literal('edit').optional(),
});
export type MentionJson = z.infer<typeof MentionJson>;

export const DeletionJson = z.object({ id, network, event: z.literal('delete') });

/** Counts of a known post as they were read later. */
export const MetricsJson = z.object({
  id,
  network,
  event: z.literal('metrics'),
  at: instant,
  metrics: metrics.refine((counts) => Object.values(counts).some((count) => count !== undefined), {
    error: 'expected likes, reposts, replies or views',
  }),
});

/** A survey answer as a webhook brings it. */
export const SurveyJson = z.object({
  id,
  nps,
  text: text(100_000).optional(),
  lang: text(40).optional(),
  brand: text(200).optional(),
  createdAt: instant.optional(),
  customer: customer.refine((given) => Object.values(given).some((value) => value !== undefined), {
    error: 'expected an id, email or phone',
  }),
});
export type SurveyJson = z.infer<typeof SurveyJson>;

/** Every problem with its place and no value: `author.followers: expected a whole number`. */
export function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${lower(message)}`).join('; ');
}
const lower = (message: string): string =>
  message.replace(/^Invalid input: /, '').replace(/^[A-Z]/, (c) => c.toLowerCase());

/** Without fields that are null, at any depth. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]));
}
