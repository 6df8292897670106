/**
 * What X charges a self-serve app, in millionths of a US dollar. Source: docs.x.com/x-api/getting-started/pricing, read
 * 2026-08. Each post and user read counts once a UTC day (X calls that a soft guarantee); what was created counts each time.
 */
export const PRICES = {
  post: 5_000,
  user: 10_000,
  /** A reply to somebody who mentioned or quoted us. */
  summonedReply: 10_000,
  reply: 15_000,
  replyWithLink: 200_000,
} as const;

export const usd = (micros: number): string => `$${(micros / 1e6).toFixed(2)}`;
