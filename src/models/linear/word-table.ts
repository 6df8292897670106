/** A word form, looked up once and then kept. */
export interface Word {
  form: string;
  hash: number;
  /** A word with letters to look at; else a number, a mark, a name. */
  said: boolean;
  /** 0 unknown · 1 a name · 2 a common word · 3 both. */
  kind: number;
  /** What a reader keeps with it for the language it was last met in, so that it is found at once; −1: none. */
  language: number;
  place: number;
  keys: number;
  /** The same for its other languages: place and keys by turns, two for each language. */
  others: number[] | null;
}

const SMALLEST = 2 ** 14;

/** Words by form. A table of its own: a Map would hash every string anew, and the hash is known already. */
export class WordTable {
  readonly #words: Word[] = [];
  /** Open addressing: hash and number of a word by turns, the number from 1; 0 is a free slot. */
  #slots = new Int32Array(2 * SMALLEST);

  get size(): number {
    return this.#words.length;
  }

  clear(): void {
    this.#words.length = 0;
    this.#slots = new Int32Array(2 * SMALLEST);
  }

  /** `hash`: that of the form. */
  find(form: string, hash: number, said: boolean): Word | undefined {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1]!;
      if (number === 0) return undefined;
      if (slots[slot] !== hash) continue;
      const word = this.#words[number - 1]!;
      if (word.form === form && word.said === said) return word;
    }
  }

  /** Keeps a word that was not found. */
  add(word: Word): void {
    this.#place(word.hash, this.#words.push(word));
    if (4 * this.#words.length <= this.#slots.length) return;
    this.#slots = new Int32Array(2 * this.#slots.length);
    this.#words.forEach(({ hash }, at) => {
      this.#place(hash, at + 1);
    });
  }

  #place(hash: number, number: number): void {
    const mask = this.#slots.length - 2;
    let slot = (hash << 1) & mask;
    while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number;
  }
}
