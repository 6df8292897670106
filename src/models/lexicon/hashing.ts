/** First state of a hash that is fed unit by unit. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** 32-bit FNV-1a over UTF-16 units, then the finaliser of MurmurHash3 (public domain), so that all bits count. */
export function hashOf(word: string, from = 0, to = word.length, seed = HASH_SEED): number {
  let hash = seed | 0;
  for (let at = from; at < to; at++) hash = hashWith(hash, word.charCodeAt(at));
  return finished(hash);
}

/** One unit more. */
export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Never zero, which marks an empty place in a table. */
export function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed === 0 ? 1 : mixed;
}
