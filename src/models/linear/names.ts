import type { NameMarker } from '../lexicon/features.ts';
import { hashOf } from '../lexicon/hashing.ts';
import type { Token } from '../lexicon/tokens.ts';
import { addressAt, brandAt } from './brands.ts';
import { BEGINNERS, DEEDS, GERMAN_NOUNS, WORDS_TOO } from './word-names.ts';
import { type Word, WordTable } from './word-table.ts';

/**
 * Tells names from words, so that who is named moves no score. A name is a word that stands in the list of names, or one
 * written with a capital that is not in the list of common words.
 */
export class Names implements NameMarker {
  readonly #names: ReadonlySet<number>;
  readonly #common: ReadonlySet<number>;
  readonly #words = new WordTable();

  /** Both by hash of the folded form; a common word that is also a name is one only when written with a capital. */
  constructor(names: Iterable<number>, common: Iterable<number>) {
    this.#names = new Set(names);
    this.#common = new Set(common);
  }

  /** How many forms are kept. */
  get size(): number {
    return this.#words.size;
  }

  /** Forgets all forms, and what was kept with them. */
  clear(): void {
    this.#words.clear();
  }

  /** `hash`: that of the form; `said`: it has letters to look at. */
  word(form: string, hash: number, said: boolean): Word {
    const known = this.#words.find(form, hash, said);
    if (known !== undefined) return known;
    const kind = (this.#names.has(hash) ? NAME : 0) + (this.#common.has(hash) ? COMMON : 0);
    const word = { form, hash, said, kind, language: -1, place: -1, keys: 0, others: null };
    this.#words.add(word);
    return word;
  }

  /**
   * Marks known names, brands and addresses; each becomes one token, however many it was. Words that nobody knows stay words: a
   * cue may begin so.
   */
  mark(tokens: Token[], text: string, language: string): void {
    let kept = 0;
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at]!;
      const length = this.#nameAt(tokens, at, text, language);
      if (length > 0) {
        token.kind = 'name';
        token.end = tokens[at + length - 1]!.end;
      }
      tokens[kept++] = token;
      at += Math.max(1, length);
    }
    tokens.length = kept;
  }

  /** How many tokens from `at` on are one name; 0: none. */
  #nameAt(tokens: readonly Token[], at: number, text: string, language: string): number {
    const token = tokens[at]!;
    if (token.kind === 'number') return joinsNext(tokens, at) ? brandAt(tokens, at, () => true) : 0;
    if (token.kind !== 'word') return 0;
    const large = beginsLarge(text, token);
    const long =
      addressAt(tokens, at) ||
      (large
        ? brandAt(tokens, at, (last) => beginsLarge(text, last)) || this.#joinedAt(tokens, at, text)
        : 0);
    return long || (this.#isName(tokens, at, text, { large, language }) ? 1 : 0);
  }

  /** A name that a hashtag or a hyphen cut in two or three: `#PayPal`, `Min-jun`. */
  #joinedAt(tokens: readonly Token[], at: number, text: string): number {
    let joined = tokens[at]!.form;
    for (let next = at + 1; next <= at + 2; next++) {
      const [before, token] = [tokens[next - 1]!, tokens[next]];
      const hyphen = token !== undefined && token.start === before.end + 1 && text[before.end] === '-';
      if (!hyphen && !(token?.hashtag === true && token.start === before.end)) return 0;
      const owner = ownerOf(token, text);
      if (this.#isListed(joined + token.form) || (owner !== null && this.#isListed(joined + owner)))
        return next + 1 - at;
      joined += token.form;
    }
    return 0;
  }

  #isListed(form: string): boolean {
    return (this.word(form, hashOf(form), true).kind & NAME) !== 0;
  }

  #isName(
    tokens: readonly Token[],
    at: number,
    text: string,
    { large, language }: { large: boolean; language: string },
  ): boolean {
    const token = tokens[at]!;
    const { form, hash } = token;
    const { kind } = this.word(form, hash, true);
    if (kind === NAME) return true;
    if (!large) return false;
    const inside = goesOn(tokens[at - 1], text);
    const owner = ownerOf(token, text);
    if (
      owner !== null &&
      (this.#isListed(owner) || (WORDS_TOO.has(owner) && (inside || !BEGINNERS.has(owner))))
    )
      return true;
    const listed = kind === NAME + COMMON;
    if (!listed && !WORDS_TOO.has(form)) return false;
    // A raised voice writes all its letters large.
    if (token.capitals) return listed;
    if (language === 'de') return listed || !GERMAN_NOUNS.has(form);
    return inside || !BEGINNERS.has(form) || DEEDS.has(tokens[at + 1]?.form ?? '');
  }
}

const NAME = 1;
const COMMON = 2;

/** Whether a sentence goes on behind this token, so that a capital is the next word's own. */
function goesOn(before: Token | undefined, text: string): boolean {
  if (before?.kind === 'pause') return text[before.start] === ',';
  return before?.kind === 'word' || before?.kind === 'name';
}

/** Whether the next token stands close by, but for a hyphen. */
function joinsNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'word' && next.start - tokens[at]!.end <= 1;
}

/** Who owns, of a word with a capital and the `'s` of a possessor. */
function ownerOf({ start, end, form }: Token, text: string): string | null {
  if (form.length < 3 || end - start < 4 || text[end - 1] !== 's' || !"'’".includes(text[end - 2]!))
    return null;
  return form.slice(0, -1);
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** Whether a word is written with a capital first or second (`eBay`), hashtag or not. */
export function beginsLarge(text: string, token: Token): boolean {
  const first = text.codePointAt(text[token.start] === '#' ? token.start + 1 : token.start) ?? 0;
  if (first < 128) return isCapital(first) || (first >= 97 && isCapital(text.charCodeAt(token.start + 1)));
  const letter = String.fromCodePoint(first);
  return letter !== letter.toLowerCase();
}

/** Capitals all through are an acronym or, in a longer word, a raised voice; a single one among small ones may be a name. */
const LONGEST_ACRONYM = 4;

/** Whether a word with a capital first is a name that nobody has heard of. */
export function isStranger({ kind, form }: Word, tokens: readonly Token[], at: number): boolean {
  const { capitals, stretched } = tokens[at]!;
  if (kind !== 0 || stretched) return false;
  const loud = tokens[at - 1]?.capitals === true || tokens[at + 1]?.capitals === true;
  return !(capitals && loud && form.length > LONGEST_ACRONYM);
}
