/** What a piece of text is. `handle` and `link` carry no words of their own: they are never looked into. */
export type TokenKind = 'word' | 'number' | 'handle' | 'link' | 'emoji' | 'stop' | 'pause';

export interface Token {
  kind: TokenKind;
  /** UTF-16 offsets [start, end) in the text. */
  start: number;
  end: number;
  /** Lower case, without accents, apostrophes, look-alike letters and invisible characters. Empty for stops. */
  form: string;
  /** Three or more of one letter in a row (`sooo`), already shortened in `form`. */
  stretched: boolean;
  capitals: boolean;
  hashtag: boolean;
}

const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff';
const TOKEN = new RegExp(
  [
    String.raw`<\/?[a-zA-Z][^<>]{0,300}>`, // HTML
    String.raw`&(?:#\d{1,6}|[a-zA-Z]{2,8});`,
    String.raw`((?:https?:\/\/|www\.)[^\s<>]+)`,
    String.raw`(@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)`,
    String.raw`(#?\p{L}(?:[\p{L}\p{M}\p{N}${INVISIBLE}]|['’´](?=\p{L}))*)`,
    String.raw`(\p{N}(?:\p{N}|[.,:](?=\p{N}))*|[€$£%])`,
    String.raw`([:;=8xX][-'^]?[()DPpOo3/\\|*\]\[]+(?![\p{L}\p{N}])|<\/?3(?!\d)|\^\^|\p{Extended_Pictographic}[\p{M}\u200d\u{1f3fb}-\u{1f3ff}]*)`,
    String.raw`([.!?…;。！？\n]+)`,
    String.raw`([,:()\u2013\u2014"“”]|-(?=\s))`,
  ].join('|'),
  'gu',
);
const ASCII = /^[a-z0-9]*$/;
const MARKS = /[\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/gu;
const STRETCHED = /(.)\1{2,}/u;
const STRETCHES = /(.)\1{2,}/gu;
const HAS_LATIN = /\p{Script=Latin}/u;
/** Longest form that is looked up; no word of ours is longer. */
const LONGEST = 40;

/** Letters of other scripts that are drawn like Latin ones; used only in words that also hold Latin letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  к: 'k',
  м: 'm',
  т: 't',
  н: 'h',
  в: 'b',
  г: 'r',
  п: 'n',
  α: 'a',
  ε: 'e',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  χ: 'x',
  η: 'n',
};
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i', đ: 'd' };

/** The form under which a word is looked up. Linear, whatever the word holds. */
export function foldWord(word: string): { form: string; stretched: boolean } {
  let form = word.length > 4000 ? word.slice(0, 4000).toLowerCase() : word.toLowerCase();
  if (!ASCII.test(form)) {
    // Marks go first: long runs of them make normalising slow.
    form = form.replace(MARKS, '').normalize('NFKD').replace(MARKS, '').toLowerCase();
    const latin = HAS_LATIN.test(form);
    let plain = '';
    for (const letter of form) {
      if (letter === "'" || letter === '’' || letter === '´' || letter === '#') continue;
      plain += PLAIN[letter] ?? (latin ? (LOOKALIKES[letter] ?? letter) : letter);
    }
    form = plain;
  }
  const stretched = STRETCHED.test(form);
  if (stretched) form = form.replace(STRETCHES, '$1$1');
  return { form: form.slice(0, LONGEST), stretched };
}

/** The groups of TOKEN, in order. */
const GROUPS = ['link', 'handle', 'word', 'number', 'emoji', 'stop', 'pause'] as const satisfies TokenKind[];

/** Cuts a text into tokens, in order. Blanks and leftovers (lone surrogates, controls) are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const start = match.index;
    const found = match[0];
    const end = start + found.length;
    let group = 1;
    while (group <= GROUPS.length && match[group] === undefined) group++;
    const kind = GROUPS[group - 1];
    // None: HTML.
    if (kind === undefined) continue;
    if (kind === 'word') words(found, start, tokens);
    else tokens.push(plainToken(kind, start, end, formOf(kind, found)));
  }
  return tokens;
}

function formOf(kind: Exclude<TokenKind, 'word'>, found: string): string {
  switch (kind) {
    case 'handle':
      return '@';
    case 'link':
      return '://';
    case 'emoji':
      return emojiForm(found);
    case 'pause':
      return '';
    default:
      return found.slice(0, 40);
  }
}

function plainToken(kind: TokenKind, start: number, end: number, form: string): Token {
  return { kind, start, end, form, stretched: false, capitals: false, hashtag: false };
}

/** One run of letters: a word, two at an elision (`l'avion`, `I'll`), several in a hashtag (`#FlightFail`). */
function words(found: string, start: number, tokens: Token[]): void {
  const hashtag = found.startsWith('#');
  if (hashtag && found.length < 100) {
    for (const part of found.matchAll(/\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{Lo}+|\p{N}+/gu)) {
      tokens.push(wordToken(part[0], start + part.index, true));
    }
    return;
  }
  const cut = elision(found);
  if (cut > 0) {
    tokens.push(wordToken(found.slice(0, cut), start, false));
    tokens.push(wordToken(found.slice(cut + 1), start + cut + 1, false));
  } else tokens.push(wordToken(found, start, hashtag));
}

function elision(word: string): number {
  for (let at = 1; at <= 2 && at < word.length - 2; at++) {
    const letter = word[at];
    if (letter === "'" || letter === '’' || letter === '´') return at;
  }
  return -1;
}

const APOSTROPHES = /['’´]/g;

function wordToken(found: string, start: number, hashtag: boolean): Token {
  const { form, stretched } = foldWord(found.replace(APOSTROPHES, ''));
  const capitals =
    found.length >= 3 && found.length < 40 && found === found.toUpperCase() && found !== found.toLowerCase();
  return { kind: 'word', start, end: start + found.length, form, stretched, capitals, hashtag };
}

/** Without skin tones, joiners and selectors: the first picture names the emoji. */
function emojiForm(found: string): string {
  const first = found.codePointAt(0) ?? 0;
  return first < 128 ? found.replace(/[-'^]/g, '').slice(0, 2) : String.fromCodePoint(first);
}
