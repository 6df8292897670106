const BITS = 2 ** 22;

/** Finds the row of a key: open addressing, never more than two thirds full and kept small, because it is memory that it waits for. */
export class GramTable {
  /** Key and row by turns; key 0 is an empty place. */
  readonly #places: Int32Array;
  readonly #mask: number;
  /** One bit for each key by its upper bits: it fits a small cache, and most keys that are asked for are not there. */
  readonly #bits = new Uint32Array(BITS / 32);

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 1.6) size *= 2;
    this.#mask = size - 1;
    this.#places = new Int32Array(size * 2);
    keys.forEach((key, row) => {
      this.#bits[key >>> 15] = this.#bits[key >>> 15]! | (1 << (key >>> 10));
      let place = key & this.#mask;
      while (this.#places[place * 2] !== 0) place = (place + 1) & this.#mask;
      this.#places[place * 2] = key;
      this.#places[place * 2 + 1] = row;
    });
  }

  /** False: it is surely not there. */
  mayHold(key: number): boolean {
    return (this.#bits[key >>> 15]! & (1 << (key >>> 10))) !== 0;
  }

  /** −1 when the key is not there. */
  rowOf(key: number): number {
    if (!this.mayHold(key)) return -1;
    let place = key & this.#mask;
    for (;;) {
      const found = this.#places[place * 2];
      if (found === key) return this.#places[place * 2 + 1]!;
      if (found === 0) return -1;
      place = (place + 1) & this.#mask;
    }
  }
}
