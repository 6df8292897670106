/** 32-bit FNV-1a with a last mixing; for drawing lots, not for secrets. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Draws one of several by lot: each holds a number made of seed, occasion and its id, the lowest wins. The same for the
 * same three, whatever the order in which they stand.
 */
export function draw(ids: readonly string[], seed: string, occasion: string): string | undefined {
  let winner: { id: string; lot: number } | undefined;
  for (const id of ids) {
    const lot = hash(`${seed}|${occasion}|${id}`);
    if (winner === undefined || lot < winner.lot || (lot === winner.lot && id < winner.id)) {
      winner = { id, lot };
    }
  }
  return winner?.id;
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). For simulations and lots, not for secrets. */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
