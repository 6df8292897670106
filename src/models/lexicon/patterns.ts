import { ANY_NUMBER, Automaton } from './automaton.ts';
import { Prefixes } from './prefixes.ts';
import type { Token } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** A found pattern: tokens [from, to) carry `label`. */
export interface Match<Label> {
  label: Label;
  from: number;
  to: number;
}

/** Matches in order of place; only the first `count` entries are meant. */
export interface MatchList {
  count: number;
  /** Index of the label in the order of the lists. */
  label: number[];
  from: number[];
  to: number[];
}

/** Words that a gap may be wide. */
const GAP = 3;

/**
 * Many pattern lists as one automaton. The pattern language is described in words.ts. Finding is linear in the number
 * of tokens: a pattern has a fixed length and a gap a fixed width.
 */
export class Patterns<Label> {
  readonly #vocabulary: Vocabulary;
  readonly #labels: readonly Label[];
  readonly #automaton: Automaton;
  /** Symbols by number of the form; 0 is none. */
  #exact: Int32Array;
  #isNumber: Uint8Array;
  readonly #prefixes: Prefixes;
  /** By number of the form: the symbols of a plain word, once it was met. */
  #known: (readonly number[] | undefined)[] = [];
  /** Symbols of the tokens of one text, those of token t from #firsts[t] on. */
  #symbols = new Int32Array(1024);
  #firsts = new Int32Array(256);
  #tokens: readonly Token[] = [];
  readonly #found: MatchList = { count: 0, label: [], from: [], to: [] };

  /** `numbers`: the number words of the language, which `#` means too. */
  constructor(
    lists: Iterable<readonly [Label, string]>,
    numbers: Iterable<string> = [],
    vocabulary: Vocabulary = new Vocabulary(),
  ) {
    this.#vocabulary = vocabulary;
    const inOrder = [...lists];
    this.#labels = inOrder.map(([label]) => label);
    this.#automaton = new Automaton(inOrder.map(([, list]) => list));
    const symbols = this.#automaton;
    const numberIds = [...numbers].map((form) => vocabulary.add(form));
    const exact = [...symbols.exact].map(([form, symbol]) => [vocabulary.add(form), symbol] as const);
    this.#isNumber = new Uint8Array(vocabulary.size);
    for (const id of numberIds) this.#isNumber[id] = 1;
    this.#exact = new Int32Array(vocabulary.size);
    for (const [id, symbol] of exact) this.#exact[id] = symbol;
    this.#prefixes = new Prefixes(symbols.prefixes);
  }

  /** The longest match of each label at each place, in order of place. */
  find(tokens: readonly Token[]): Match<Label>[] {
    const { count, label, from, to } = this.scan(tokens, this.#vocabulary.idsOf(tokens));
    return label
      .slice(0, count)
      .map((index, at) => ({ label: this.#labels[index]!, from: from[at]!, to: to[at]! }));
  }

  /** The same, with the numbers of the forms in the vocabulary. The list is used again at the next call. */
  scan(tokens: readonly Token[], ids: Int32Array): MatchList {
    this.#fit();
    this.#readSymbols(tokens, ids);
    this.#tokens = tokens;
    this.#found.count = 0;
    const symbols = this.#symbols;
    const firsts = this.#firsts;
    const { begins } = this.#automaton;
    for (let from = 0; from < tokens.length; from++) {
      const end = firsts[from + 1]!;
      const first = this.#found.count;
      for (let at = firsts[from]!; at < end; at++) {
        const next = begins[symbols[at]!]!;
        if (next !== 0) this.#walk(next, from, from + 1, first);
      }
    }
    this.#tokens = [];
    return this.#found;
  }

  /** The vocabulary may have grown since: those forms are in no pattern. */
  #fit(): void {
    const { size } = this.#vocabulary;
    if (this.#exact.length === size) return;
    const exact = new Int32Array(size);
    exact.set(this.#exact);
    this.#exact = exact;
    const isNumber = new Uint8Array(size);
    isNumber.set(this.#isNumber);
    this.#isNumber = isNumber;
    this.#known = new Array(size);
  }

  #readSymbols(tokens: readonly Token[], ids: Int32Array): void {
    if (this.#firsts.length <= tokens.length) this.#firsts = new Int32Array(2 * tokens.length + 1);
    const firsts = this.#firsts;
    let end = 0;
    for (let at = 0; at < tokens.length; at++) {
      firsts[at] = end;
      const token = tokens[at]!;
      const id = ids[at]!;
      const known = this.#known[id];
      // What a listed form stands for is worked out once.
      if (known !== undefined && token.kind === 'word' && !token.stretched) {
        if (end + known.length > this.#symbols.length) this.#grow(end + known.length);
        for (let index = 0; index < known.length; index++) this.#symbols[end++] = known[index]!;
        continue;
      }
      const start = end;
      end = this.#symbolsAt(token, id, start);
      if (id !== 0 && token.kind === 'word' && !token.stretched) {
        this.#known[id] = [...this.#symbols.subarray(start, end)];
      }
    }
    firsts[tokens.length] = end;
  }

  /** Writes what a token stands for from `start` on; returns where it ended. */
  #symbolsAt({ kind, form, stretched }: Token, id: number, start: number): number {
    if (kind !== 'word' && kind !== 'number' && kind !== 'emoji') return start;
    let end = start;
    // A form has at most as many prefixes as letters.
    if (end + form.length + 2 > this.#symbols.length) this.#grow(end + form.length + 2);
    if (kind === 'number' || this.#isNumber[id] === 1) this.#symbols[end++] = ANY_NUMBER;
    let exact = this.#exact[id]!;
    if (exact === 0 && stretched) exact = this.#exact[this.#vocabulary.idOf(squeeze(form))]!;
    if (exact !== 0) this.#symbols[end++] = exact;
    return this.#prefixes.find(form, this.#symbols, end);
  }

  #grow(least: number): void {
    const larger = new Int32Array(2 * least);
    larger.set(this.#symbols);
    this.#symbols = larger;
  }

  #walk(node: number, from: number, to: number, first: number): void {
    const { labels, labelStarts, ends, gaps } = this.#automaton;
    const end = labelStarts[node + 1]!;
    for (let index = labelStarts[node]!; index < end; index++) this.#note(labels[index]!, from, to, first);
    const gap = gaps[node]!;
    if (ends[node] === 1 && gap === 0) return;
    const tokens = this.#tokens;
    // A pattern may run over a comma, never over the end of a sentence.
    let here = to;
    while (here < tokens.length && tokens[here]!.kind === 'pause') here++;
    if (here >= tokens.length) return;
    if (ends[node] === 0) this.#follow(node, from, here, first);
    if (gap === 0) return;
    const last = Math.min(here + GAP, tokens.length - 1);
    for (; here <= last && tokens[here]!.kind !== 'stop'; here++) this.#follow(gap, from, here, first);
  }

  #follow(node: number, from: number, here: number, first: number): void {
    const end = this.#firsts[here + 1]!;
    for (let index = this.#firsts[here]!; index < end; index++) {
      const next = this.#automaton.next(node, this.#symbols[index]!);
      if (next !== 0) this.#walk(next, from, here + 1, first);
    }
  }

  #note(label: number, from: number, to: number, first: number): void {
    const found = this.#found;
    for (let index = first; index < found.count; index++) {
      if (found.label[index] !== label) continue;
      if (to > found.to[index]!) found.to[index] = to;
      return;
    }
    const index = found.count++;
    found.label[index] = label;
    found.from[index] = from;
    found.to[index] = to;
  }
}

const squeeze = (form: string): string => form.replace(/(.)\1/gu, '$1');
