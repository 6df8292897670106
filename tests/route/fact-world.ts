import type { Facts, FactValue } from '../../src/domain/decision.ts';
import { FACT_NAMES, FACTS, type FactName, type FactRow } from '../../src/route/facts.ts';

/** Seeded numbers from 0 up to 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Words = Partial<Record<FactName, readonly (string | number)[]>>;

/**
 * Facts of a mention: any value that each fact can have, often one of `near` (values that rules ask for) and what
 * stands just beside it, and often not known where a fact may be.
 */
export function someFacts(random: () => number, near: Words = {}): Facts {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const facts: Record<string, FactValue> = {};
  for (const name of FACT_NAMES) {
    const row: FactRow = FACTS[name];
    const words = near[name] ?? [];
    if (row.unknown !== undefined && random() < 0.15) facts[name] = null;
    else if (row.kind === 'flag') facts[name] = random() < 0.3;
    else if (row.kind === 'text')
      facts[name] = pick([...(row.values ?? []), ...(words as string[]), 'other']) ?? 'other';
    else if (row.kind === 'list') {
      const all = [...(row.values ?? []), ...(words as string[]), 'other'];
      facts[name] = all.filter(() => random() < 0.5 / all.length);
    } else facts[name] = numberOf(row, words as number[], random, pick);
    if (row.values !== undefined && facts[name] === 'other') facts[name] = row.values[0] ?? null;
    if (row.kind === 'list' && row.values !== undefined) {
      facts[name] = (facts[name] as string[] | null)?.filter((word) => row.values?.includes(word)) ?? null;
    }
  }
  return facts;
}

function numberOf(
  row: FactRow,
  near: readonly number[],
  random: () => number,
  pick: <T>(list: readonly T[]) => T | undefined,
): number {
  const [least, most] = row.range ?? [0, null];
  const limit = near.length > 0 && random() < 0.5 ? pick(near) : undefined;
  const step = row.whole ? 1 : 0.001;
  const raw =
    limit === undefined
      ? most === null
        ? least + Math.expm1(random() * 12)
        : least + random() * (most - least)
      : limit + (pick([-step, 0, step]) ?? 0);
  const within = Math.min(most ?? Number.POSITIVE_INFINITY, Math.max(least, raw));
  return row.whole ? Math.round(within) : within;
}
