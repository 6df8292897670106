import { foldWord } from './fold.ts';
import { finished, HASH_SEED, hashOf, hashWith } from './hashing.ts';
import { classAt, INNER, LETTER, NUMBER, PICTURE, widthAt } from './letters.ts';

/**
 * What a piece of text is. `handle` and `link` carry no words of their own: they are never looked into. Nor is a `name`, which
 * was a word until somebody told it apart.
 */
export type TokenKind = 'word' | 'name' | 'number' | 'handle' | 'link' | 'emoji' | 'stop' | 'pause';

export interface Token {
  kind: TokenKind;
  /** UTF-16 offsets [start, end) in the text. */
  start: number;
  end: number;
  /** Lower case, without accents, apostrophes, look-alike letters and invisible characters. Empty for stops. */
  form: string;
  /** Of the form, so that tables need not hash it again. */
  hash: number;
  /** Three or more of one letter in a row (`sooo`), already shortened in `form`. */
  stretched: boolean;
  capitals: boolean;
  hashtag: boolean;
}

const HTML = /<\/?[a-zA-Z][^<>]{0,300}>/uy;
const ENTITY = /&(?:#\d{1,6}|[a-zA-Z]{2,8});/y;
/** A link, or what is left of one that was cut off. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>]+|https?(?![\p{L}\p{N}_])/uy;
const HEART = /<\/?3(?!\d)/y;
const EMOTICON = /[:;=][-'^]?[()DPpOo3/\\|*@\][]+(?![\p{L}\p{N}])/uy;
const PICTURES = /\p{Extended_Pictographic}(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}])*/uy;
const SPACE = /\s/;
const STOPS = '.!?…;。！？\n';
const PAUSES = ',:()\u2013\u2014"“”';
const MONEY = '€$£%';

/** What an ASCII character can begin. */
const NOTHING = 0;
const WORD = 1;
const DIGIT = 2;
const OTHER = 3;
const ASCII = new Uint8Array(128).fill(NOTHING);
for (const character of `@#<&:;=^-${MONEY}.!?\n,()"`) {
  if (character.charCodeAt(0) < 128) ASCII[character.charCodeAt(0)] = OTHER;
}
ASCII.fill(DIGIT, 48, 58).fill(WORD, 65, 91).fill(WORD, 97, 123);

/** Cuts a text into tokens, in order. Blanks and leftovers (lone surrogates, controls) are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const begins = unit < 128 ? ASCII[unit]! : OTHER;
    if (begins === NOTHING) at++;
    else if (begins === WORD) at = linkAt(text, at, unit, tokens) ?? wordsAt(text, at, tokens);
    else if (begins === DIGIT) at = numberAt(text, at, tokens);
    else at = otherAt(text, at, tokens);
  }
  return tokens;
}

function push(tokens: Token[], kind: TokenKind, start: number, end: number, form: string): number {
  tokens.push({
    kind,
    start,
    end,
    form,
    hash: hashOf(form),
    stretched: false,
    capitals: false,
    hashtag: false,
  });
  return end;
}

/** The end of what `pattern` (sticky) matches at `at`, or null. */
function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function linkAt(text: string, at: number, unit: number, tokens: Token[]): number | null {
  if (unit !== 104 && unit !== 119) return null;
  if (!text.startsWith('http', at) && !text.startsWith('www.', at)) return null;
  const end = matchAt(LINK, text, at);
  return end === null ? null : push(tokens, 'link', at, end, '://');
}

function numberAt(text: string, at: number, tokens: Token[]): number {
  let end = at + widthAt(text, at);
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit > 47 && unit < 58) end++;
    else if (classAt(text, end) & NUMBER) end += widthAt(text, end);
    else if ((unit === 46 || unit === 44 || unit === 58) && classAt(text, end + 1) & NUMBER) end++;
    else break;
  }
  return push(tokens, 'number', at, end, text.slice(at, Math.min(end, at + 40)));
}

/** Everything but ASCII words and numbers. */
function otherAt(text: string, at: number, tokens: Token[]): number {
  const character = text[at]!;
  switch (character) {
    case '@':
      return handleAt(text, at, tokens);
    case '#':
      return classAt(text, at + 1) & LETTER ? wordsAt(text, at, tokens) : at + 1;
    case '<': {
      const end = matchAt(HTML, text, at);
      return end ?? emojiAt(HEART, text, at, tokens) ?? at + 1;
    }
    case '&':
      return matchAt(ENTITY, text, at) ?? at + 1;
    case ':':
      return emojiAt(EMOTICON, text, at, tokens) ?? push(tokens, 'pause', at, at + 1, '');
    case ';':
      return emojiAt(EMOTICON, text, at, tokens) ?? stopAt(text, at, tokens);
    case '=':
      return emojiAt(EMOTICON, text, at, tokens) ?? at + 1;
    case '^':
      return text[at + 1] === '^' ? push(tokens, 'emoji', at, at + 2, '^^') : at + 1;
    case '-':
      return SPACE.test(text[at + 1] ?? '') ? push(tokens, 'pause', at, at + 1, '') : at + 1;
    default:
  }
  const bits = classAt(text, at);
  if (bits & LETTER) return wordsAt(text, at, tokens);
  if (bits & NUMBER) return numberAt(text, at, tokens);
  if (bits & PICTURE) return emojiAt(PICTURES, text, at, tokens) ?? at + 1;
  if (STOPS.includes(character)) return stopAt(text, at, tokens);
  if (PAUSES.includes(character)) return push(tokens, 'pause', at, at + 1, '');
  if (MONEY.includes(character)) return push(tokens, 'number', at, at + 1, character);
  return at + 1;
}

/** Ends at a letter, a digit or an underscore; dots and hyphens may stand inside. */
function handleAt(text: string, at: number, tokens: Token[]): number {
  let end = -1;
  for (let next = at + 1; next < text.length; ) {
    const unit = text.charCodeAt(next);
    if (unit === 95 || classAt(text, next) & (LETTER | NUMBER)) {
      next += widthAt(text, next);
      end = next;
    } else if (end > 0 && (unit === 45 || unit === 46)) next++;
    else break;
  }
  return end < 0 ? at + 1 : push(tokens, 'handle', at, end, '@');
}

function stopAt(text: string, at: number, tokens: Token[]): number {
  let end = at + 1;
  while (end < text.length && STOPS.includes(text[end]!)) end++;
  return push(tokens, 'stop', at, end, text.slice(at, Math.min(end, at + 40)));
}

/** Without skin tones, joiners and selectors: the first picture names the emoji. */
function emojiAt(pattern: RegExp, text: string, at: number, tokens: Token[]): number | null {
  const end = matchAt(pattern, text, at);
  if (end === null) return null;
  const first = text.codePointAt(at)!;
  const form =
    first < 128 ? text.slice(at, end).replace(/[-'^]/g, '').slice(0, 2) : String.fromCodePoint(first);
  return push(tokens, 'emoji', at, end, form);
}

/** One run of letters: a word, two at an elision (`l'avion`, `I'll`), several in a hashtag (`#FlightFail`). */
function wordsAt(text: string, at: number, tokens: Token[]): number {
  const hashtag = text.charCodeAt(at) === 35;
  let end = hashtag ? at + 1 : at;
  let plain = !hashtag;
  let lower = false;
  let upper = false;
  /** The last letter in lower case, and how many of it stand in a row. */
  let last = 0;
  let row = 0;
  let hash = HASH_SEED;
  for (;;) {
    const unit = text.charCodeAt(end);
    const begins = unit < 128 ? ASCII[unit]! : NOTHING;
    if (begins === WORD || begins === DIGIT) {
      if (begins === WORD) {
        if (unit > 96) lower = true;
        else upper = true;
      }
      // Digits have this bit set already.
      const small = unit | 32;
      hash = hashWith(hash, small);
      if (small !== last) {
        last = small;
        row = 1;
      } else if (++row === 3) plain = false;
      end++;
    } else if (unit < 128 && unit !== 39) break;
    else if (classAt(text, end) & INNER) {
      plain = false;
      end += widthAt(text, end);
    } else if ((unit === 39 || unit === 0x2019 || unit === 0xb4) && classAt(text, end + 1) & LETTER) {
      plain = false;
      end++;
    } else break;
  }
  const length = end - at;
  if (plain && length <= 40) {
    const found = text.slice(at, end);
    tokens.push({
      kind: 'word',
      start: at,
      end,
      form: upper ? found.toLowerCase() : found,
      hash: finished(hash),
      stretched: false,
      capitals: upper && !lower && length >= 3 && length < 40,
      hashtag: false,
    });
  } else if (hashtag && length < 100) hashtagWords(text.slice(at, end), at, tokens);
  else splitWord(text.slice(at, end), at, hashtag, tokens);
  return end;
}

function hashtagWords(found: string, start: number, tokens: Token[]): void {
  for (const part of found.matchAll(/\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{Lo}+|\p{N}+/gu)) {
    tokens.push(wordToken(part[0], start + part.index, true));
  }
}

function splitWord(found: string, start: number, hashtag: boolean, tokens: Token[]): void {
  const cut = elision(found);
  if (cut > 0) {
    tokens.push(wordToken(found.slice(0, cut), start, false));
    tokens.push(wordToken(found.slice(cut + 1), start + cut + 1, false));
  } else tokens.push(wordToken(found, start, hashtag));
}

const isApostrophe = (letter: string | undefined): boolean =>
  letter === "'" || letter === '’' || letter === '´';

function elision(word: string): number {
  for (let at = 1; at <= 2 && at < word.length - 2; at++) if (isApostrophe(word[at])) return at;
  return -1;
}

const APOSTROPHES = /['’´]/g;
const LOWER = /[a-z]/;

function wordToken(found: string, start: number, hashtag: boolean): Token {
  const { form, stretched } = foldWord(found.replace(APOSTROPHES, ''));
  const capitals =
    found.length >= 3 &&
    found.length < 40 &&
    !LOWER.test(found) &&
    found === found.toUpperCase() &&
    found !== found.toLowerCase();
  return {
    kind: 'word',
    start,
    end: start + found.length,
    form,
    hash: hashOf(form),
    stretched,
    capitals,
    hashtag,
  };
}
