import type { Token } from './tokens.ts';

/** Numbers the forms that our lists name, so that each token of a text is looked up once for all of them. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  #scratch = new Int32Array(256);

  /** 1 + the highest number given so far; 0 is the number of every form that no list names. */
  get size(): number {
    return this.#ids.size + 1;
  }

  add(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    this.#ids.set(form, this.size);
    return this.size - 1;
  }

  idOf(form: string): number {
    return this.#ids.get(form) ?? 0;
  }

  /** By token. The array is used again at the next call. */
  idsOf(tokens: readonly Token[]): Int32Array {
    if (this.#scratch.length < tokens.length) this.#scratch = new Int32Array(2 * tokens.length);
    const ids = this.#scratch;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const named = token.kind === 'word' || token.kind === 'number' || token.kind === 'emoji';
      ids[at] = named ? this.idOf(token.form) : 0;
    }
    return ids;
  }
}
