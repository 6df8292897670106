/** Letters by UTF-16 unit: 1 … 26, 27 for anything else; 0 is the edge of a word. */
const WIDE = 28;
const LETTER = new Uint8Array(0x1_0000).fill(27);
for (let at = 0; at < 26; at++) LETTER[97 + at] = at + 1;
const CELLS = WIDE ** 3;
/** Spellings that no list has; this many are thought to be spread over all, so that none is impossible. */
const UNSEEN = 400;
const ANY = 1 / 8000;
const LONGEST = 14;
/** One odd word must not outweigh the others. */
const FLOOR = -1;

/** How words of each language are spelt, three letters at a time; learnt from lists of words. */
export class Spelling {
  readonly #languages: number;
  /** By three letters and language: how much more usual in it than in all. */
  readonly #table: Float32Array;
  readonly #sums: Float64Array;

  /** A word that ends in `*` may go on in any way. */
  constructor(lists: readonly (readonly string[])[]) {
    this.#languages = lists.length;
    this.#table = new Float32Array(CELLS * lists.length);
    this.#sums = new Float64Array(lists.length);
    const counts = lists.map((list) => countsOf(list));
    const totals = counts.map((count) => count.reduce((sum, found) => sum + found, 0));
    for (let cell = 0; cell < CELLS; cell++) {
      const shares = counts.map((count, at) => (count[cell]! + UNSEEN * ANY) / (totals[at]! + UNSEEN));
      // Any other language is one of the many, with every spelling as likely.
      const mean = (shares.reduce((sum, share) => sum + share, 0) + ANY) / (shares.length + 1);
      shares.forEach((share, at) => {
        this.#table[cell * lists.length + at] = Math.log(share / mean);
      });
    }
  }

  /** Adds to the first scores how well a word fits each language. */
  hear(form: string, scores: Float64Array, weight: number): void {
    const sums = this.#sums.fill(0);
    const end = Math.min(form.length, LONGEST);
    let before = 0;
    let last = LETTER[form.charCodeAt(0)]!;
    for (let at = 1; at <= end; at++) {
      const next = at < form.length ? LETTER[form.charCodeAt(at)]! : 0;
      const cell = ((before * WIDE + last) * WIDE + next) * this.#languages;
      for (let language = 0; language < this.#languages; language++)
        sums[language]! += this.#table[cell + language]!;
      before = last;
      last = next;
    }
    for (let language = 0; language < this.#languages; language++)
      scores[language]! += weight * Math.max(FLOOR, sums[language]!);
  }
}

function countsOf(list: readonly string[]): Float64Array {
  const counts = new Float64Array(CELLS);
  for (const word of list) {
    let before = 0;
    let last = LETTER[word.charCodeAt(0)]!;
    const end = word.endsWith('*') ? word.length - 2 : word.length;
    for (let at = 1; at <= end; at++) {
      const next = at < word.length ? LETTER[word.charCodeAt(at)]! : 0;
      counts[(before * WIDE + last) * WIDE + next]!++;
      before = last;
      last = next;
    }
  }
  return counts;
}
