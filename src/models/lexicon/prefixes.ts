/** Finds which of many prefixes a form begins with, in one walk over its first letters. */
export class Prefixes {
  /** By UTF-16 unit; 0: in no prefix. */
  readonly #columns = new Uint8Array(0x1_0000);
  readonly #next: Int32Array;
  readonly #symbols: Int32Array;
  readonly #wide: number;

  /** `symbols` by prefix, all above zero. */
  constructor(symbols: ReadonlyMap<string, number>) {
    let wide = 1;
    let letters = 1;
    for (const prefix of symbols.keys()) {
      letters += prefix.length;
      for (let at = 0; at < prefix.length; at++) {
        const unit = prefix.charCodeAt(at);
        if (this.#columns[unit] === 0) this.#columns[unit] = wide++;
      }
    }
    this.#wide = wide;
    this.#next = new Int32Array(letters * wide);
    this.#symbols = new Int32Array(letters);
    let nodes = 1;
    for (const [prefix, symbol] of symbols) {
      let node = 0;
      for (let at = 0; at < prefix.length; at++) {
        const cell = node * wide + this.#columns[prefix.charCodeAt(at)]!;
        if (this.#next[cell] === 0) this.#next[cell] = nodes++;
        node = this.#next[cell]!;
      }
      this.#symbols[node] = symbol;
    }
  }

  /** Writes the symbols of the prefixes of `form` to `out` from `at` on, shortest first; returns where it ended. */
  find(form: string, out: Int32Array, at: number): number {
    let node = 0;
    let end = at;
    for (let letter = 0; letter < form.length; letter++) {
      const column = this.#columns[form.charCodeAt(letter)]!;
      if (column === 0) break;
      node = this.#next[node * this.#wide + column]!;
      if (node === 0) break;
      const symbol = this.#symbols[node]!;
      if (symbol !== 0) out[end++] = symbol;
    }
    return end;
  }
}
