import type { NameMarker } from '../lexicon/features.ts';
import { hashOf } from '../lexicon/hashing.ts';
import type { Token } from '../lexicon/tokens.ts';
import { addressAt, brandAt } from './brands.ts';
import { BEGINNERS, DEEDS, isNameLarge, WORDS_TOO } from './word-names.ts';
import { type Word, WordTable } from './word-table.ts';

/**
 * Tells names from words, so that who is named moves no score. A name is a word that stands in the list of names, or one
 * written with a capital that is not in the list of common words.
 */
export class Names implements NameMarker {
  readonly #names: ReadonlySet<number>;
  readonly #common: ReadonlySet<number>;
  readonly #words = new WordTable();
  /** The tokens that were marked last, and the words they are. */
  #marked: readonly Token[] | null = null;
  readonly #wordsMarked: (Word | null)[] = [];

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
    this.#marked = null;
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

  /** The word that a token is; those just marked are known without another look. */
  wordAt(tokens: readonly Token[], at: number): Word {
    const { form, hash } = tokens[at]!;
    return (tokens === this.#marked ? this.#wordsMarked[at] : null) ?? this.word(form, hash, true);
  }

  /**
   * Marks known names, brands and addresses; each becomes one token, however many it was. Words that nobody knows stay words: a
   * cue may begin so. Returns whether there was a name.
   */
  mark(tokens: Token[], text: string, language: string): boolean {
    let kept = 0;
    let named = false;
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at]!;
      const word = token.kind === 'word' ? this.word(token.form, token.hash, true) : null;
      const length =
        word === null ? numberNameAt(tokens, at) : this.#nameAt(tokens, at, text, language, word);
      if (length > 0) {
        named = true;
        token.kind = 'name';
        token.end = tokens[at + length - 1]!.end;
      }
      this.#wordsMarked[kept] = word;
      tokens[kept++] = token;
      at += length > 1 ? length : 1;
    }
    tokens.length = kept;
    this.#marked = tokens;
    return named;
  }

  /** How many tokens from `at` on are one name; 0: none. */
  #nameAt(tokens: readonly Token[], at: number, text: string, language: string, { kind }: Word): number {
    const address = addressAt(tokens, at);
    if (address > 0) return address;
    if (!beginsLarge(text, tokens[at]!)) return kind === NAME ? 1 : 0;
    const long = brandAt(tokens, at, (last) => beginsLarge(text, last)) || this.#joinedAt(tokens, at, text);
    if (long > 0) return long;
    return kind === NAME || this.#isNamedHere(tokens, at, text, language) ? 1 : 0;
  }

  /** A name that a hashtag or a hyphen cut in two or three: `#PayPal`, `Min-jun`. */
  #joinedAt(tokens: readonly Token[], at: number, text: string): number {
    let joined = tokens[at]!.form;
    for (let next = at + 1; next <= at + 2; next++) {
      const { end } = tokens[next - 1]!;
      const token = tokens[next];
      const hyphen = token !== undefined && token.start === end + 1 && text[end] === '-';
      if (!hyphen && !(token?.hashtag === true && token.start === end)) return 0;
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

  /** Whether a word with a capital is a name where it stands, though it is a word too. */
  #isNamedHere(tokens: readonly Token[], at: number, text: string, language: string): boolean {
    const token = tokens[at]!;
    const { form, hash } = token;
    const inside = goesOn(tokens[at - 1], text);
    const owner = ownerOf(token, text);
    if (
      owner !== null &&
      (this.#isListed(owner) || (WORDS_TOO.has(owner) && (inside || !BEGINNERS.has(owner))))
    )
      return true;
    const listed = this.word(form, hash, true).kind === NAME + COMMON;
    if (!listed && !isNameLarge(form, language)) return false;
    // A raised voice writes all its letters large.
    if (token.capitals) return listed;
    // German writes its nouns large: it is no sign there that a sentence began.
    return inside || language === 'de' || !BEGINNERS.has(form) || DEEDS.has(tokens[at + 1]?.form ?? '');
  }
}

const NAME = 1;
const COMMON = 2;

/** Whether a sentence goes on behind this token, so that a capital is the next word's own. */
function goesOn(before: Token | undefined, text: string): boolean {
  if (before?.kind === 'pause') return text[before.start] === ',';
  return before?.kind === 'word' || before?.kind === 'name';
}

/** How many tokens are a brand that begins with a number, close to its word (`3M`, `7-Eleven`); 0: none. */
function numberNameAt(tokens: readonly Token[], at: number): number {
  const { kind, end } = tokens[at]!;
  const next = tokens[at + 1];
  if (kind !== 'number' || next?.kind !== 'word' || next.start - end > 1) return 0;
  return brandAt(tokens, at, () => true);
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
