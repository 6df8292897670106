import { type Word, wordsOf } from './words.ts';

export interface Found<Label> {
  label: Label;
  /** UTF-16 offsets [start, end). */
  span: [number, number];
}

interface Step {
  exact: Map<string, Step>;
  /** Beginnings of words (`lawyer*`), by beginning. */
  begins: Map<string, Step>;
  gap: Step | null;
  labels: number[];
  excepts: number[];
}
const step = (): Step => ({ exact: new Map(), begins: new Map(), gap: null, labels: [], excepts: [] });
const GAP = 3;

/** What a label is found by, and what does not count. */
export interface Wanted<Label> {
  label: Label;
  words: readonly string[];
  except: readonly string[];
}

/**
 * Finds phrases in a text, all labels in one pass, in time linear in the text. A phrase is one or more words; `*` at the
 * end of a word stands for any ending, `#` for any number, `..` for up to three words. It never runs over the end of a
 * sentence. A match that lies inside an `except` phrase of its label does not count.
 */
export class Phrases<Label> {
  readonly #root = step();
  readonly #labels: Label[] = [];
  readonly #lengths: number[] = [];

  constructor(wanted: Iterable<Wanted<Label>>) {
    const lengths = new Set<number>();
    for (const { label, words, except } of wanted) {
      const index = this.#labels.push(label) - 1;
      for (const phrase of words) this.#add(phrase, lengths)?.labels.push(index);
      for (const phrase of except) this.#add(phrase, lengths)?.excepts.push(index);
    }
    this.#lengths.push(...[...lengths].sort((a, b) => a - b));
  }

  #add(phrase: string, lengths: Set<number>): Step | null {
    let at = this.#root;
    for (const piece of phrase.trim().split(/\s+/)) {
      if (piece === '..') {
        at.gap ??= step();
        at = at.gap;
        continue;
      }
      if (piece === '#') {
        at = branch(at.exact, '#');
        continue;
      }
      const words = wordsOf(piece.endsWith('*') ? piece.slice(0, -1) : piece);
      words.forEach(({ form }, place) => {
        const open = piece.endsWith('*') && place === words.length - 1;
        if (open) lengths.add(form.length);
        at = branch(open ? at.begins : at.exact, form);
      });
    }
    return at === this.#root ? null : at;
  }

  find(words: readonly Word[]): Found<Label>[] {
    const found: { label: number; from: number; to: number }[] = [];
    const excepted: { label: number; from: number; to: number }[] = [];
    const walk = (at: Step, from: number, to: number): void => {
      for (const label of at.labels) found.push({ label, from, to });
      for (const label of at.excepts) excepted.push({ label, from, to });
      if (to > from && words[to]?.breaks === true) return;
      for (const next of this.#follow(at, words[to])) walk(next, from, to + 1);
      if (at.gap === null) return;
      for (let place = to; place <= to + GAP && place < words.length; place++) {
        if (words[place]!.breaks) break;
        for (const next of this.#follow(at.gap, words[place])) walk(next, from, place + 1);
      }
    };
    for (let from = 0; from < words.length; from++) walk(this.#root, from, from);
    const reachOfExcept = farthest(excepted, words.length);
    return found
      .filter(({ label, from, to }) => (reachOfExcept.get(label)?.[from] ?? 0) < to)
      .map(({ label, from, to }) => ({
        label: this.#labels[label] as Label,
        span: [words[from]!.start, words[to - 1]!.end],
      }));
  }

  #follow(at: Step, word: Word | undefined): Step[] {
    if (word === undefined) return [];
    const exact = at.exact.get(word.form);
    const next: Step[] = exact === undefined ? [] : [exact];
    if (at.begins.size > 0) {
      for (const length of this.#lengths) {
        if (length > word.form.length) break;
        const begins = at.begins.get(word.form.slice(0, length));
        if (begins !== undefined) next.push(begins);
      }
    }
    return next;
  }
}

/** By label and place: how far the phrases reach that begin there or before. */
function farthest(
  found: readonly { label: number; from: number; to: number }[],
  length: number,
): Map<number, Int32Array> {
  const byLabel = new Map<number, Int32Array>();
  for (const { label, from, to } of found) {
    const ends = byLabel.get(label) ?? new Int32Array(length);
    byLabel.set(label, ends);
    ends[from] = Math.max(ends[from]!, to);
  }
  for (const ends of byLabel.values()) {
    for (let at = 1; at < length; at++) ends[at] = Math.max(ends[at]!, ends[at - 1]!);
  }
  return byLabel;
}

function branch(steps: Map<string, Step>, form: string): Step {
  const known = steps.get(form);
  if (known !== undefined) return known;
  const next = step();
  steps.set(form, next);
  return next;
}
