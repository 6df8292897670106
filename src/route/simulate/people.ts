import type { Instant } from '../../domain/mention.ts';
import type { Routable } from '../../ports.ts';

const DAY = 86_400_000;

/** Somebody who may post. */
export interface Poster {
  customerId: number;
  network: string;
  language: string;
  followers: number | null;
  verified: boolean;
  customer: Routable['customer'];
}

/** Picks one of these by weight; `share` is in [0, 1). */
export function pick<T>(all: readonly (readonly [T, number])[], share: number): T {
  const sum = all.reduce((total, [, weight]) => total + weight, 0);
  let left = share * sum;
  for (const [one, weight] of all) {
    left -= weight;
    if (left < 0) return one;
  }
  return (all.at(-1) as readonly [T, number])[0];
}

const NETWORKS = [
  ['x', 52],
  ['bluesky', 20],
  ['mastodon', 8],
  ['survey', 10],
  ['app-store', 10],
] as const;
const LANGUAGES = [
  ['en', 46],
  ['nl', 16],
  ['de', 13],
  ['fr', 10],
  ['es', 9],
  ['it', 4],
  ['pt', 2],
] as const;
const TIERS = [
  ['basic', 6],
  ['silver', 3],
  ['gold', 1],
] as const;

/** A person: most have a small account, some a big one; a third are customers on record. */
export function posterOf(customerId: number, now: Instant, chance: () => number): Poster {
  const network = pick(NETWORKS, chance());
  const big = chance() < 0.09;
  const followers = Math.floor(big ? 3_000 * Math.exp(chance() * 6) : Math.exp(chance() * 7));
  const silent = network === 'survey' || network === 'app-store';
  const known = chance() < 0.35;
  return {
    customerId,
    network,
    language: pick(LANGUAGES, chance()),
    followers: silent ? null : followers,
    verified: big && !silent && chance() < 0.3,
    customer: known
      ? {
          ref: `c${customerId}`,
          since: now - Math.floor(chance() ** 1.5 * 4_000) * DAY,
          tier: pick(TIERS, chance()),
          value: Math.round(20 * Math.exp(chance() * 6)),
          consent: chance() < 0.9,
          stopped: false,
        }
      : { stopped: false },
  };
}
