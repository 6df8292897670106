import { z } from 'zod';

const handle = z
  .string()
  .trim()
  .transform((text) => text.replace(/^@/, ''))
  .pipe(z.string().regex(/^\w{1,15}$/, 'a handle has 1 to 15 letters, digits or _, for instance acme_help'));

/** X refuses the bare words and, or; a quotation mark would end the phrase. */
const word = z
  .string()
  .trim()
  .min(2, 'a word of one character would match nearly everything')
  .max(100, 'a word or phrase may have 100 characters')
  .refine((text) => !/["\\\p{Cc}]/u.test(text), 'a word or phrase has no quotation marks, \\ or line breaks')
  .refine((text) => !/^(and|or)$/i.test(text), 'X refuses "and" and "or" as words of their own')
  .refine((text) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text), 'a word needs a letter or digit');

/** What to hear on X and what it may cost: `networks.x` of sources.yaml. */
export const XSettings = z.strictObject({
  enabled: z.boolean().default(true),
  /** Our accounts, with or without `@`. The first one is the account that answers; its keys are in the environment. */
  handles: z.array(handle).min(1, 'name at least the account that answers').max(10),
  /** Words and phrases that name the company, also `#tags`. Posts with one of our handles are heard anyway. */
  words: z.array(word).max(200).default([]),
  /** Hear `words` only in these languages (two letters, as X tells them); empty: in any. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'a language is written like en or nl'))
    .max(20)
    .default([]),
  /** Hear reposts too. Each costs as much as a post; the number of reposts is known without. */
  reposts: z.boolean().default(false),
  /** false: only search, every `pollSeconds`; true: the stream, and search where the stream is not allowed. */
  stream: z.boolean().default(true),
  pollSeconds: z.number().int().min(5).max(3600).default(60),
  /** How far back the very first start looks, in hours. X has seven days. */
  lookBackHours: z.number().min(0).max(168).default(1),
  /**
   * Listening stops for the rest of the UTC month when all reads of it have cost this much. Asking again for what we hold
   * (deletions must be honoured) and replies go on, and are counted.
   */
  monthlyCapUsd: z.number().min(0).max(1_000_000).default(100),
  /** Replies stop when all replies of the month have cost this much; absent: never. */
  monthlyRepliesCapUsd: z.number().min(0).max(1_000_000).optional(),
});
export type XSettings = z.infer<typeof XSettings>;

/** From the environment. The bearer token listens; the four keys belong to the account that answers. Both are needed. */
export interface XCredentials {
  bearerToken: string;
  appKey: string;
  appSecret: string;
  accessToken: string;
  accessSecret: string;
  /** For tests: a double on loopback instead of https://api.x.com. Other addresses are refused. */
  apiUrl?: string;
}
