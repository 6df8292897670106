import { plainText } from '../domain/plain-text.ts';

/** One word of a text. Handles and links are never words: nothing is looked for in them. */
export interface Word {
  /** Lower case, without accents and apostrophes. `#` stands for any number. */
  form: string;
  /** UTF-16 offsets [start, end). */
  start: number;
  end: number;
  /** A sentence ends, or a handle or link stands, between this word and the one before. */
  breaks: boolean;
}

const PIECE =
  /((?:https?:\/\/|www\.)[^\s<>]+|@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?|<\/?[a-zA-Z][^<>]{0,300}>|[.!?…;\n]+)|(\p{L}[\p{L}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]*)|(\p{N}(?:\p{N}|[.,:](?=\p{N}))*)|(['’])/gu;
const IGNORED = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const ASCII = /^[a-z]*$/;
const LONGEST = 60;

/** A word as it is compared: `Été` and `ete` are the same. Linear, whatever the word holds. */
export function plainForm(word: string): string {
  const lower = word.slice(0, 1000).toLowerCase();
  if (ASCII.test(lower)) return lower.slice(0, LONGEST);
  // Marks go first: long runs of them make normalising slow.
  return lower
    .replace(IGNORED, '')
    .normalize('NFKD')
    .replace(IGNORED, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .slice(0, LONGEST);
}

/** Which of the four groups of PIECE matched. */
const SKIP = 1;
const WORD = 2;
const NUMBER = 3;

/** Italian words that drop their last letter before a vowel: `dell'app` are two words. */
const ELIDED = /^(?:[dns]ell|all|dall|sull|coll|quell|quest|bell|tutt|senz|mezz|anch|nient|nessun|sant)$/;

/** The words of a text, in order. `don't` is one word (`dont`), `l'avocat` are two. */
export function wordsOf(came: string): Word[] {
  const { text, whence } = plainText(came);
  const words: Word[] = [];
  let breaks = true;
  let glue = false;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[SKIP] !== undefined) breaks = true;
    else if (match[WORD] === undefined && match[NUMBER] === undefined) {
      const before = words.at(-1);
      glue =
        before !== undefined && before.end === start && before.form.length > 2 && !ELIDED.test(before.form);
      continue;
    } else {
      const form = match[WORD] === undefined ? '#' : plainForm(match[WORD]);
      const before = words.at(-1);
      // After a longer word an apostrophe joins: don't, foto's.
      if (glue && before !== undefined && before.end === start - 1) {
        before.form = (before.form + form).slice(0, LONGEST);
        before.end = end;
      } else words.push({ form, start, end, breaks });
      breaks = false;
    }
    glue = false;
  }
  if (text === came) return words;
  return words.map((word) => ({ ...word, start: whence(word.start), end: whence(word.end) }));
}
