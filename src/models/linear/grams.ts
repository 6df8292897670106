import { formsOf } from '../lexicon/fold.ts';
import { LANGUAGES } from '../lexicon/languages.ts';
import type { Token } from '../lexicon/tokens.ts';
import { hashOf, paired } from './hashing.ts';
import { beginsLarge, isStranger, type Names } from './names.ts';
import type { Word } from './word-table.ts';

/** A piece of a text that keys are made of: a word, a name, a number, a mark. */
export interface Piece {
  word: Word;
  /** First token it stands for. */
  token: number;
  /** A word with letters to look at, and no name. */
  said: boolean;
  negated: boolean;
  capitals: boolean;
  stretched: boolean;
}

/** Names of brands and people, handles and links: they carry no weight of their own. */
const NAME = '\u00a7';
const BEGIN = hashOf('^');
const END = hashOf('$');
const CAPITALS = hashOf('~capitals');
const STRETCHED = hashOf('~stretched');
const WORD_OF_LANGUAGE = 7;
const LETTERS_OF_LANGUAGE = 9;
const NEGATED = 3;
const LOUD = 5;
const NEXT = 11;
const OVER_ONE = 13;
const THREE = 17;
const LETTERS_SEED = 0x1234567;
const SHORTEST = 3;
const LONGEST = 5;
const LONGEST_WORD = 24;
/** Words behind a negation that it reaches, as long as no stop or pause comes between. */
const REACH = 4;

const NEGATORS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LANGUAGES.map(({ tag, negators }) => [tag, new Set(formsOf(negators))]),
);
const NO_NEGATORS: ReadonlySet<string> = new Set();

/** Cuts tokens into pieces, in order: several names in a row are one, marks are brought to a few forms. */
export function piecesOf(tokens: readonly Token[], text: string, language: string, names: Names): Piece[] {
  const negators = NEGATORS.get(language) ?? NO_NEGATORS;
  const pieces: Piece[] = [];
  let scope = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { kind, capitals, stretched } = token;
    if (kind === 'pause' || kind === 'stop') scope = 0;
    if (kind === 'pause') continue;
    const said = kind === 'word';
    const word = said ? names.wordAt(tokens, at) : unsaid(formOf(token), names);
    if (kind === 'name' || (said && isStranger(word, tokens, at) && beginsLarge(text, token))) {
      if (pieces.at(-1)?.word.form !== NAME) pieces.push(plain(unsaid(NAME, names), at));
      if (scope > 0) scope--;
    } else if (!said) pieces.push(plain(word, at));
    else {
      pieces.push({ word, token: at, said, negated: scope > 0, capitals, stretched });
      if (negators.has(token.form)) scope = REACH;
      else if (scope > 0) scope--;
    }
  }
  return pieces;
}

function unsaid(form: string, names: Names): Word {
  return names.word(form, hashOf(form), false);
}

function plain(word: Word, token: number): Piece {
  return { word, token, said: false, negated: false, capitals: false, stretched: false };
}

function formOf({ kind, form }: Token): string {
  if (kind === 'stop') {
    if (form.includes('?')) return form.includes('!') ? '?!' : form.length > 1 ? '??' : '?';
    if (form.includes('!')) return form.length > 1 ? '!!' : '!';
    return form.includes('..') || form.includes('…') ? '...' : '.';
  }
  return kind === 'number' ? form.replace(/\d/g, '0').slice(0, 4) : form;
}

/** The key that stands for a language in the keys below. */
export function languageKey(language: string): number {
  return hashOf(`language ${language}`);
}

/** Keys that depend on the piece alone: itself and its groups of 3 to 5 letters, each also for its language. */
export function ownKeys(
  { word: { form, hash }, said }: Pick<Piece, 'word' | 'said'>,
  language: number,
): number[] {
  const keys = [hash, paired(hash, language, WORD_OF_LANGUAGE)];
  if (!said || form.length <= 2) return keys;
  const framed = `_${form.slice(0, LONGEST_WORD)}_`;
  for (let size = SHORTEST; size <= LONGEST; size++) {
    for (let from = 0; from + size <= framed.length; from++) {
      const letters = hashOf(framed, from, from + size, LETTERS_SEED);
      keys.push(letters, paired(letters, language, LETTERS_OF_LANGUAGE));
    }
  }
  return keys;
}

/**
 * Keys that depend on where a piece stands, told one by one with the pieces they belong to: `first` and `last` are places
 * in `pieces`.
 */
export function placedKeys(
  pieces: readonly Piece[],
  tell: (key: number, first: number, last: number) => void,
): void {
  const end = pieces.length;
  for (let at = 0; at < end; at++) {
    const { word, negated, capitals, stretched } = pieces[at]!;
    const { hash } = word;
    if (negated) tell(paired(hash, 1, NEGATED), at, at);
    if (capitals) {
      tell(CAPITALS, at, at);
      tell(paired(hash, 2, LOUD), at, at);
    }
    if (stretched) tell(STRETCHED, at, at);
  }
  let before = BEGIN;
  let here = end > 0 ? pieces[0]!.word.hash : END;
  for (let at = 0; at <= end; at++) {
    const after = at + 1 < end ? pieces[at + 1]!.word.hash : END;
    const first = Math.max(0, at - 1);
    const pair = paired(before, here, NEXT);
    if (end > 0) tell(pair, first, Math.min(at, end - 1));
    if (at + 1 < end) {
      tell(paired(before, after, OVER_ONE), first, at + 1);
      tell(paired(pair, after, THREE), first, at + 1);
    }
    before = here;
    here = after;
  }
}
