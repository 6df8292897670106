import { tokenize } from './tokens.ts';

/** Symbol of any number. */
export const ANY_NUMBER = 0;

interface Node {
  next: Map<number, Node>;
  /** Where to go on after some words in between. */
  gap: Node | null;
  labels: number[];
  /** From 1; 0 stands for nowhere. */
  number: number;
}

/** Patterns as a tree of words, laid out in arrays once all of them are known. */
export class Automaton {
  /** Symbols of whole forms and of beginnings; from 1. */
  readonly exact = new Map<string, number>();
  readonly prefixes = new Map<string, number>();
  /** By symbol: the node of patterns that begin with it, or 0. */
  readonly begins: Int32Array;
  /** By node: the node behind a gap, or 0. */
  readonly gaps: Int32Array;
  /** By node: 1 when nothing follows without a gap. */
  readonly ends: Uint8Array;
  /** Labels of node n stand from labelStarts[n] to labelStarts[n + 1]. */
  readonly labelStarts: Int32Array;
  readonly labels: Int32Array;
  #symbols = 1;
  /** Open addressing: node and symbol → node. */
  readonly #keys: Int32Array;
  readonly #targets: Int32Array;

  /** `lists`: comma-separated phrases by label; a label is the place in the lists. */
  constructor(lists: readonly string[]) {
    const nodes: Node[] = [];
    const node = (): Node => {
      const made: Node = { next: new Map(), gap: null, labels: [], number: nodes.length };
      nodes.push(made);
      return made;
    };
    const root = node();
    lists.forEach((list, label) => {
      for (const phrase of list.split(',')) {
        for (const words of expand(phrase.trim().split(/\s+/).filter(Boolean)))
          this.#add(root, words, label, node);
      }
    });
    this.begins = new Int32Array(this.#symbols);
    for (const [symbol, { number }] of root.next) this.begins[symbol] = number;
    this.gaps = Int32Array.from(nodes, ({ gap }) => gap?.number ?? 0);
    this.ends = Uint8Array.from(nodes, ({ next }) => (next.size === 0 ? 1 : 0));
    this.labels = Int32Array.from(nodes.flatMap(({ labels }) => labels));
    this.labelStarts = new Int32Array(nodes.length + 1);
    nodes.forEach(({ labels }, at) => {
      this.labelStarts[at + 1] = this.labelStarts[at]! + labels.length;
    });
    let size = 16;
    while (size < 3 * nodes.length) size *= 2;
    this.#keys = new Int32Array(size).fill(-1);
    this.#targets = new Int32Array(size);
    for (const { number, next } of nodes) {
      for (const [symbol, target] of next) this.#place(number * this.#symbols + symbol, target.number);
    }
  }

  #place(key: number, target: number): void {
    const mask = this.#keys.length - 1;
    let slot = slotOf(key) & mask;
    while (this.#keys[slot] !== -1) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  /** Where a symbol leads from a node; 0: nowhere. */
  next(node: number, symbol: number): number {
    const key = node * this.#symbols + symbol;
    const mask = this.#keys.length - 1;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
      const found = this.#keys[slot]!;
      if (found === key) return this.#targets[slot]!;
      if (found === -1) return 0;
    }
  }

  #add(root: Node, words: readonly string[], label: number, node: () => Node): void {
    let at = root;
    for (const word of words) {
      if (word === '..') {
        at.gap ??= node();
        at = at.gap;
        continue;
      }
      for (const symbol of this.#symbolsOf(word)) {
        const next = at.next.get(symbol) ?? node();
        at.next.set(symbol, next);
        at = next;
      }
    }
    if (at !== root && !at.labels.includes(label)) at.labels.push(label);
  }

  #symbolsOf(word: string): number[] {
    if (word === '#') return [ANY_NUMBER];
    const prefix = word.endsWith('*');
    const forms = tokenize(prefix ? word.slice(0, -1) : word).map((token) => token.form || word);
    return forms.map((form, at) => {
      const table = prefix && at === forms.length - 1 ? this.prefixes : this.exact;
      const symbol = table.get(form) ?? this.#symbols++;
      table.set(form, symbol);
      return symbol;
    });
  }
}

const slotOf = (key: number): number => {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/** `will/ll never` → [will never], [ll never]. */
function expand(words: readonly string[]): string[][] {
  let phrases: string[][] = [[]];
  for (const word of words) {
    const options = word.length > 1 && word.includes('/') ? word.split('/') : [word];
    phrases = phrases.flatMap((phrase) => options.map((option) => [...phrase, option]));
  }
  return phrases.filter((phrase) => phrase.length > 0);
}
