import { hashOf } from './hashing.ts';
import type { Token } from './tokens.ts';

/**
 * Numbers the forms that our lists name, so that each token of a text is looked up once for all of them. A table of its
 * own: a Map spends most of its time on hashing strings that were cut a moment ago.
 */
export class Vocabulary {
  /** By number, from 1; 0 is the number of every form that no list names. */
  readonly #forms: string[] = [''];
  #hashes = new Int32Array(1024);
  /** Open addressing: numbers of forms, 0 is a free slot. */
  #slots = new Int32Array(4096);
  #scratch = new Int32Array(256);

  /** 1 + the highest number given so far. */
  get size(): number {
    return this.#forms.length;
  }

  add(form: string): number {
    const known = this.idOf(form);
    if (known !== 0) return known;
    const id = this.#forms.push(form) - 1;
    if (id >= this.#hashes.length) {
      const hashes = new Int32Array(2 * this.#hashes.length);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
    }
    this.#hashes[id] = hashOf(form);
    if (4 * id > this.#slots.length) {
      this.#slots = new Int32Array(2 * this.#slots.length);
      for (let each = 1; each < id; each++) this.#place(each);
    }
    this.#place(id);
    return id;
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[id]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }

  /** `hash`: that of the form, if already known. */
  idOf(form: string, hash = hashOf(form)): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot]!;
      if (id === 0 || (this.#hashes[id] === hash && this.#forms[id] === form)) return id;
    }
  }

  /** By token. The array is used again at the next call. */
  idsOf(tokens: readonly Token[]): Int32Array {
    if (this.#scratch.length < tokens.length) this.#scratch = new Int32Array(2 * tokens.length);
    const ids = this.#scratch;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const named = token.kind === 'word' || token.kind === 'number' || token.kind === 'emoji';
      ids[at] = named ? this.idOf(token.form, token.hash) : 0;
    }
    return ids;
  }
}
