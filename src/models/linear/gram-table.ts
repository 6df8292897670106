import { SCORE_COLUMNS } from './bundle.ts';

const BITS = 2 ** 21;
/** Bytes of a place: the key, the weights behind it, and nothing that crosses a line of the cache. */
const WIDE = 32;
/** Where in a place the weights begin. */
const FIRST_WEIGHT = 4;

/**
 * Finds the weights of a key: open addressing, never more than two thirds full. Key and weights stand side by side,
 * because it is memory that looking up waits for.
 */
export class GramTable {
  /** The weights of all places; those of one key stand from where `find` says. */
  readonly weights: Int8Array;
  /** The same bytes as whole numbers: key 0 is an empty place. */
  readonly #keys: Int32Array;
  readonly #mask: number;
  /** Two bits for each key, in one word: it fits a small cache, and most keys that are asked for are not there. */
  readonly #bits = new Int32Array(BITS / 32);

  /** `weights`: a row of SCORE_COLUMNS for each key. */
  constructor(keys: Int32Array, weights: Int8Array) {
    let size = 16;
    while (size < keys.length * 1.6) size *= 2;
    this.#mask = size - 1;
    this.weights = new Int8Array(size * WIDE);
    this.#keys = new Int32Array(this.weights.buffer);
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      this.#bits[key >>> 16] = this.#bits[key >>> 16]! | bitsOf(key);
      let place = key & this.#mask;
      while (this.#keys[place * (WIDE / 4)] !== 0) place = (place + 1) & this.#mask;
      this.#keys[place * (WIDE / 4)] = key;
      const first = row * SCORE_COLUMNS;
      this.weights.set(weights.subarray(first, first + SCORE_COLUMNS), place * WIDE + FIRST_WEIGHT);
    }
  }

  /** False: it is surely not there. Asked before `find`, since most keys are not. */
  mayHold(key: number): boolean {
    const bits = bitsOf(key);
    return (this.#bits[key >>> 16]! & bits) === bits;
  }

  /** Where the weights of a key begin; −1 when it is not there. */
  find(key: number): number {
    let place = key & this.#mask;
    for (;;) {
      const found = this.#keys[place * (WIDE / 4)];
      if (found === key) return place * WIDE + FIRST_WEIGHT;
      if (found === 0) return -1;
      place = (place + 1) & this.#mask;
    }
  }
}

/** A shift looks at the lowest five bits of what it is told. */
const bitsOf = (key: number): number => (1 << (key >>> 10)) | (1 << (key >>> 5));
