import { type Token, tokenize } from './tokens.ts';

/** A found pattern: tokens [from, to) carry `label`. */
export interface Match<Label> {
  label: Label;
  from: number;
  to: number;
}

interface Node {
  next: Map<number, Node>;
  /** Where to go on after up to three words in between. */
  gap: Node | null;
  labels: number[];
}

const GAP = 3;
const node = (): Node => ({ next: new Map(), gap: null, labels: [] });

/**
 * Many pattern lists as one automaton. The pattern language is described in words.ts. Finding is linear in the number
 * of tokens: a pattern has a fixed length and a gap a fixed width.
 */
export class Patterns<Label> {
  readonly #exact = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();
  readonly #prefixLengths: number[] = [];
  readonly #labels: Label[] = [];
  readonly #root = node();
  readonly #numbers: Set<string>;
  #symbols = 1;

  /** `numbers`: the number words of the language, which `#` means too. */
  constructor(lists: Iterable<readonly [Label, string]>, numbers: Iterable<string> = []) {
    this.#numbers = new Set(numbers);
    for (const [label, list] of lists) {
      const index = this.#labels.push(label) - 1;
      for (const phrase of list.split(',')) {
        for (const words of expand(phrase.trim().split(/\s+/).filter(Boolean))) this.#add(words, index);
      }
    }
    for (const prefix of this.#prefixes.keys()) {
      if (!this.#prefixLengths.includes(prefix.length)) this.#prefixLengths.push(prefix.length);
    }
    this.#prefixLengths.sort((a, b) => a - b);
  }

  #add(words: readonly string[], label: number): void {
    let at = this.#root;
    for (const word of words) {
      if (word === '..') {
        at.gap ??= node();
        at = at.gap;
        continue;
      }
      for (const symbol of this.#symbolsOfPattern(word)) {
        const next = at.next.get(symbol) ?? node();
        at.next.set(symbol, next);
        at = next;
      }
    }
    if (at !== this.#root && !at.labels.includes(label)) at.labels.push(label);
  }

  #symbolsOfPattern(word: string): number[] {
    if (word === '#') return [0];
    const prefix = word.endsWith('*');
    const forms = tokenize(prefix ? word.slice(0, -1) : word).map((token) => token.form || word);
    return forms.map((form, at) =>
      this.#intern(prefix && at === forms.length - 1 ? this.#prefixes : this.#exact, form),
    );
  }

  #intern(table: Map<string, number>, form: string): number {
    const known = table.get(form);
    if (known !== undefined) return known;
    const symbol = this.#symbols++;
    table.set(form, symbol);
    return symbol;
  }

  /** The longest match of each label at each place, in order of place. */
  find(tokens: readonly Token[]): Match<Label>[] {
    const symbols = tokens.map((token) => this.#symbolsOf(token));
    const matches: Match<Label>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      if (symbols[from]?.length === 0) continue;
      const first = matches.length;
      this.#walk(this.#root, tokens, symbols, from, from, first, matches);
    }
    return matches;
  }

  #symbolsOf(token: Token): number[] {
    if (token.kind === 'number') {
      const exact = this.#exact.get(token.form);
      const found = exact === undefined ? [0] : [0, exact];
      return this.#withPrefixes(token.form, found);
    }
    if (token.kind !== 'word' && token.kind !== 'emoji') return NONE;
    const form = token.form;
    const found: number[] = this.#numbers.has(form) ? [0] : [];
    const exact = this.#exact.get(form) ?? (token.stretched ? this.#exact.get(squeeze(form)) : undefined);
    if (exact !== undefined) found.push(exact);
    return this.#withPrefixes(form, found);
  }

  #withPrefixes(form: string, found: number[]): number[] {
    for (const length of this.#prefixLengths) {
      if (length > form.length) break;
      const symbol = this.#prefixes.get(form.slice(0, length));
      if (symbol !== undefined) found.push(symbol);
    }
    return found;
  }

  #walk(
    at: Node,
    tokens: readonly Token[],
    symbols: readonly number[][],
    from: number,
    to: number,
    first: number,
    matches: Match<Label>[],
  ): void {
    for (const label of at.labels) this.#note(label, from, to, first, matches);
    // A pattern may run over a comma, never over the end of a sentence.
    let here = to;
    while (tokens[here]?.kind === 'pause' && here > from) here++;
    const follow = symbols[here];
    if (follow === undefined) return;
    if (at.next.size > 0) {
      for (const symbol of follow) {
        const next = at.next.get(symbol);
        if (next !== undefined) this.#walk(next, tokens, symbols, from, here + 1, first, matches);
      }
    }
    if (at.gap === null) return;
    for (let skip = 0; skip <= GAP; skip++) {
      const token = tokens[here + skip];
      if (token === undefined || token.kind === 'stop') break;
      for (const symbol of symbols[here + skip] ?? NONE) {
        const next = at.gap.next.get(symbol);
        if (next !== undefined) this.#walk(next, tokens, symbols, from, here + skip + 1, first, matches);
      }
    }
  }

  #note(labelIndex: number, from: number, to: number, first: number, matches: Match<Label>[]): void {
    const label = this.#labels[labelIndex] as Label;
    for (let index = first; index < matches.length; index++) {
      const match = matches[index]!;
      if (match.label !== label) continue;
      if (to > match.to) match.to = to;
      return;
    }
    matches.push({ label, from, to });
  }
}

const NONE: number[] = [];
const squeeze = (form: string): string => form.replace(/(.)\1/gu, '$1');

/** `will/ll never` → [will never], [ll never]. */
function expand(words: readonly string[]): string[][] {
  let phrases: string[][] = [[]];
  for (const word of words) {
    const options = word.length > 1 && word.includes('/') ? word.split('/') : [word];
    phrases = phrases.flatMap((phrase) => options.map((option) => [...phrase, option]));
  }
  return phrases.filter((phrase) => phrase.length > 0);
}
