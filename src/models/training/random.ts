/** Numbers in [0, 1), the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts a list into a random order, in place. */
export function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at]!;
    order[at] = order[other]!;
    order[other] = kept;
  }
}

/** The part, 0 to `parts` − 1, of each of `size` rows: random, even, the same at every run. */
export function folds(size: number, parts: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, at) => at);
  shuffle(order, seeded(seed));
  const fold = new Int32Array(size);
  order.forEach((row, place) => {
    fold[row] = place % parts;
  });
  return fold;
}
