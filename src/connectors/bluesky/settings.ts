import { z } from 'zod';
import { SettingsError } from '../../domain/errors.ts';

const handle = z
  .string()
  .trim()
  .transform((text) => text.replace(/^@/, '').toLowerCase())
  .pipe(
    z
      .string()
      .max(253)
      .regex(
        /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,62}$/,
        'a handle is a domain, for instance acme.com or acme.bsky.social',
      ),
  );

const word = z
  .string()
  .trim()
  .min(2, 'a word of one character would match nearly everything')
  .max(100, 'a word or phrase may have 100 characters')
  .refine((text) => !/["\\\p{Cc}]/u.test(text), 'a word or phrase has no quotation marks, \\ or line breaks')
  .refine((text) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text), 'a word needs a letter or digit');

/** What to hear on Bluesky: `networks.bluesky` of sources.yaml. */
export const BlueskySettings = z.strictObject({
  enabled: z.boolean().default(true),
  /** Our accounts, with or without `@`. The first one is the account that answers; its app password is in the environment. */
  handles: z.array(handle).min(1, 'name at least the account that answers').max(10),
  /** Words and phrases that name the company, also `#tags`. Posts that name, answer or quote us are heard anyway. */
  words: z.array(word).max(50, 'each word is a request of its own: 50 are the most').default([]),
  /** Hear `words` only in these languages (two letters), or where the author names none; empty: in any. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'a language is written like en or nl'))
    .max(20)
    .default([]),
  pollSeconds: z.number().int().min(5).max(3600).default(20),
  /** How far back the very first start looks, in hours. */
  lookBackHours: z.number().min(0).max(168).default(1),
});
export type BlueskySettings = z.infer<typeof BlueskySettings>;

/** From the environment. */
export interface BlueskyCredentials {
  /** Handle, DID or e-mail address of the account that answers. */
  identifier: string;
  /** An app password, never the password of the account. */
  appPassword: string;
  /** The account's server; absent: https://bsky.social. Plain http on this machine only. */
  service?: string;
}

/** Where to sign in. Throws SettingsError. */
export function serviceOf({ service = 'https://bsky.social' }: Pick<BlueskyCredentials, 'service'>): URL {
  const url = URL.canParse(service) ? new URL(service) : null;
  if (url !== null && mayCarryPasswords(url)) return url;
  throw new SettingsError([
    'BLUESKY_SERVICE must be an address with https, such as https://bsky.social: the app password is sent there',
  ]);
}

export function mayCarryPasswords(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}
