/** Finds the row of a key: open addressing, half empty, so that most keys that are not there cost one look. */
export class GramTable {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#rows = new Int32Array(size);
    keys.forEach((key, row) => {
      let place = key & this.#mask;
      while (this.#keys[place] !== 0) place = (place + 1) & this.#mask;
      this.#keys[place] = key;
      this.#rows[place] = row;
    });
  }

  /** −1 when the key is not there. */
  rowOf(key: number): number {
    let place = key & this.#mask;
    for (;;) {
      const found = this.#keys[place];
      if (found === key) return this.#rows[place]!;
      if (found === 0) return -1;
      place = (place + 1) & this.#mask;
    }
  }
}
