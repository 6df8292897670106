import { foldWord, formsOf } from './fold.ts';
import { Spelling } from './spelling.ts';
import { LETTERS, STRANGERS } from './strangers.ts';
import type { Token } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import type { LanguageWords } from './words.ts';

export interface LanguageGuess {
  label: string;
  probability: number;
}

const UNKNOWN: LanguageGuess = { label: 'unknown', probability: 0 };
/** Enough text to tell; more only takes time. */
const ENOUGH_WORDS = 60;
const ENOUGH_TEXT = 400;
/** Weights against one unmistakable short word: what the network claims, a word of our lists, a letter, a spelling. */
const CLAIM = 0.6;
const LISTED = 0.4;
const LETTER = 0.6;
const LETTER_SHARED = 0.7;
const LETTER_STRANGER = 0.7;
const LETTERS_COUNTED = 4;
const STRANGER = 0.8;
const SPELT = 0.05;
/** Less than this says nothing. */
const LEAST = 0.35;
const LEAST_PER_WORD = 0.03;
const LEAST_LEAD = 0.1;
/** So far before the second, spelling and letters need not be heard. */
const CLEAR = 2.5;
const certainty = (lead: number): number => Math.round((1 - 0.5 * Math.exp(-1.2 * lead)) * 1000) / 1000;

/**
 * Tells which of our languages a text is in, or `unknown`. Frequent short words decide, then the words of our lists, the
 * letters and, for all other words, how they are spelt.
 */
export class LanguageSense {
  readonly #vocabulary: Vocabulary;
  readonly #tags: readonly string[];
  readonly #ours: number;
  /** Votes of a form stand from #starts[its number] to the next. */
  #starts = new Int32Array(2);
  readonly #voted: Uint8Array;
  readonly #weights: Float64Array;
  /** By UTF-16 unit: [tag, weight, tag, weight …]. */
  readonly #letters: (readonly number[] | undefined)[] = Array.from({ length: 0x250 });
  /** How many votes a form has, by its number. */
  readonly #counts: ReadonlyMap<number, number>;
  readonly #spelling: Spelling;
  readonly #scores: Float64Array;

  constructor(languages: readonly LanguageWords[], vocabulary: Vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
    this.#ours = languages.length;
    this.#tags = [...languages.map(({ tag }) => tag), ...Object.keys(STRANGERS)];
    // One more for a claim of a language that we do not know.
    this.#scores = new Float64Array(this.#tags.length + 1);
    const listed = languages.map((language) => [...wordsOf(language)]);
    this.#spelling = new Spelling(
      languages.map((language, at) => [
        ...formsOf(language.known),
        ...listed[at]!,
        ...beginningsOf(language),
      ]),
    );
    // All languages borrow from English.
    const english = new Set(listed[languages.findIndex(({ tag }) => tag === 'en')]);
    const owners = new Map<string, Map<number, number>>();
    const own = (form: string, tag: number, weight: number): void => {
      const tags = owners.get(form) ?? new Map<number, number>();
      owners.set(form, tags.set(tag, Math.max(weight, tags.get(tag) ?? 0)));
    };
    languages.forEach((language, tag) => {
      for (const form of formsOf(language.known)) own(form, tag, 1);
      for (const form of listed[tag]!) {
        own(form, tag, language.tag !== 'en' && english.has(form) ? LISTED / 2 : LISTED);
      }
    });
    Object.values(STRANGERS).forEach((list, at) => {
      for (const form of formsOf(list)) own(form, this.#ours + at, STRANGER);
    });
    const votes = new Map<number, [tag: number, weight: number][]>();
    for (const [form, tags] of owners) {
      const shared = [...tags].reduce(
        (sum, [tag, weight]) => sum + (tag < this.#ours ? weight : weight / 2),
        0,
      );
      const share = 1 / Math.max(1, shared) ** 1.5;
      votes.set(
        vocabulary.add(form),
        [...tags].map(([tag, weight]) => [tag, weight * share]),
      );
    }
    const inOrder = [...votes].sort(([one], [other]) => one - other);
    this.#voted = Uint8Array.from(inOrder.flatMap(([, each]) => each.map(([tag]) => tag)));
    this.#weights = Float64Array.from(inOrder.flatMap(([, each]) => each.map(([, weight]) => weight)));
    this.#counts = new Map(inOrder.map(([id, each]) => [id, each.length]));
    for (const [letter, tags] of Object.entries(LETTERS)) {
      const numbers = tags.split(' ').map((tag) => this.#tags.indexOf(tag));
      const weight = LETTER / numbers.length ** LETTER_SHARED;
      const votes = numbers.flatMap((tag) => [tag, tag < this.#ours ? weight : weight * LETTER_STRANGER]);
      for (const unit of [letter, letter.toUpperCase()]) this.#letters[unit.charCodeAt(0)] = votes;
    }
  }

  /** `claimed`: what the network says; it only tips the balance. `ids`: numbers of the forms, if already known. */
  guess(
    text: string,
    tokens: readonly Token[],
    claimed?: string,
    ids: Int32Array = this.#vocabulary.idsOf(tokens),
  ): LanguageGuess {
    this.#fit();
    const scores = this.#scores.fill(0);
    const words = this.#hearWords(tokens, ids);
    if (words === 0) return UNKNOWN;
    if (this.#lead() < CLEAR) {
      this.#hearSpelling(tokens, ids);
      this.#hearLetters(text);
    }
    const claim = languageIn(claimed);
    if (claim !== null) {
      const tag = this.#tags.indexOf(claim);
      scores[tag < 0 ? scores.length - 1 : tag]! += CLAIM;
    }
    const best = this.#best();
    const score = scores[best]!;
    const lead = this.#lead(best);
    if (best >= this.#ours || lead < LEAST_LEAD || score < Math.max(LEAST, LEAST_PER_WORD * words))
      return UNKNOWN;
    return { label: this.#tags[best]!, probability: certainty(lead) };
  }

  /** The vocabulary may have grown since: those forms have no votes. */
  #fit(): void {
    const { size } = this.#vocabulary;
    if (this.#starts.length === size + 1) return;
    this.#starts = new Int32Array(size + 1);
    for (let id = 0; id < size; id++) {
      this.#starts[id + 1] = this.#starts[id]! + (this.#counts.get(id) ?? 0);
    }
  }

  #best(): number {
    const scores = this.#scores;
    let best = 0;
    for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
    return best;
  }

  /** How far the best is before the second. */
  #lead(best = this.#best()): number {
    const scores = this.#scores;
    let second = 0;
    for (let tag = 0; tag < scores.length; tag++) {
      if (tag !== best && scores[tag]! > second) second = scores[tag]!;
    }
    return scores[best]! - second;
  }

  /** Returns how many words were heard; 0: none, or half of another script. */
  #hearWords(tokens: readonly Token[], ids: Int32Array): number {
    const scores = this.#scores;
    const starts = this.#starts;
    let words = 0;
    let foreign = 0;
    for (let at = 0; at < tokens.length && words < ENOUGH_WORDS; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'word') continue;
      words++;
      const id = ids[at]!;
      const end = starts[id + 1]!;
      for (let vote = starts[id]!; vote < end; vote++) scores[this.#voted[vote]!]! += this.#weights[vote]!;
      if (starts[id] === end && token.form.charCodeAt(0) > 0x24f) foreign++;
    }
    return foreign * 2 >= words ? 0 : words;
  }

  /** Of the words that no list names. */
  #hearSpelling(tokens: readonly Token[], ids: Int32Array): void {
    const starts = this.#starts;
    let words = 0;
    for (let at = 0; at < tokens.length && words < ENOUGH_WORDS; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'word') continue;
      words++;
      const id = ids[at]!;
      if (token.hashtag || starts[id] !== starts[id + 1] || token.form.charCodeAt(0) > 0x24f) continue;
      this.#spelling.hear(token.form, this.#scores, SPELT);
    }
  }

  #hearLetters(text: string): void {
    const scores = this.#scores;
    const end = Math.min(text.length, ENOUGH_TEXT);
    let left = LETTERS_COUNTED;
    for (let at = 0; at < end && left > 0; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 128 || unit >= 0x250) continue;
      const votes = this.#letters[unit];
      if (votes === undefined) continue;
      left--;
      for (let vote = 0; vote < votes.length; vote += 2) scores[votes[vote]!]! += votes[vote + 1]!;
    }
  }
}

/** Codes of no language: undetermined, none, several, others, made-up, and those of private use, of which X has its own. */
const NO_LANGUAGE = /^(?:und|zxx|mul|mis|art|q[a-t][a-z])$/;
/** Codes of three letters for languages that we know by two. */
const SHORT: Readonly<Record<string, string>> = {
  eng: 'en',
  nld: 'nl',
  dut: 'nl',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  fil: 'tl',
};

/** The language that a claim such as `pt-BR` names, by its first part; null when it names none. */
function languageIn(claimed = ''): string | null {
  const [, code = ''] = /^([a-z]{2,3})(?:[-_]|$)/.exec(claimed.toLowerCase()) ?? [];
  return code === '' || NO_LANGUAGE.test(code) ? null : (SHORT[code] ?? code);
}

/** The words of the lists that go on in any way, ending in `*`. */
function beginningsOf({ cues, valence }: LanguageWords): Set<string> {
  const words = [...Object.values(cues), ...Object.values(valence)].join(',').split(/[\s,/'’.-]+/);
  return new Set(
    words.filter((word) => /^\p{L}{3,}\*$/u.test(word)).map((word) => `${foldWord(word.slice(0, -1)).form}*`),
  );
}

/** The whole words of the lists of a language, as forms. */
function wordsOf({ cues, valence }: LanguageWords): Set<string> {
  const words = [...Object.values(cues), ...Object.values(valence)].join(',').split(/[\s,/'’.-]+/);
  return new Set(words.filter((word) => /^\p{L}{3,}$/u.test(word)).map((word) => foldWord(word).form));
}
