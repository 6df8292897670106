/** 32-bit FNV-1a over UTF-16 units, then the finaliser of MurmurHash3 (public domain), so that all bits count. */
export function hashOf(word: string, from = 0, to = word.length, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return finished(hash);
}

/** One key from two, in order; `kind` keeps pairs of different kinds apart. */
export function paired(first: number, second: number, kind: number): number {
  return finished((Math.imul(first, 31) + Math.imul(second, 0x9e3779b1) + kind) | 0);
}

function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  // Zero marks an empty place in a table.
  return mixed === 0 ? 1 : mixed;
}
