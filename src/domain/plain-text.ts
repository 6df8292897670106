/** A text whose escapes are read as the characters they stand for, and where those stood. */
export interface PlainText {
  text: string;
  /** UTF-16 offset in the text as it came, of an offset in `text`. */
  whence(at: number): number;
}

/**
 * What exports and pages leave behind of a text that was escaped once too often: `\u2019`, `\'`, `\n` (not between a letter and a
 * small one, as in a path), `&#39;`, `&amp;`, `&amp;#39;`.
 */
const ESCAPE =
  /\\{1,4}(?:u([0-9a-fA-F]{4})|([nr])(?![a-z])|(['"]))|(?<![A-Za-z\\])\\{1,4}([nr])|&(?:amp;){0,2}(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp|[lr]squo|[lr]dquo));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};
const LAST_CODE_POINT = 0x10ffff;

/** Linear in the text; never throws. A text without escapes comes back as it is. */
export function plainText(text: string): PlainText {
  if (!text.includes('\\') && !text.includes('&')) return { text, whence: (at) => at };
  /** Behind each escape: the offset in the plain text, and the one in the text as it came. */
  const ends: number[] = [];
  const came: number[] = [];
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(ESCAPE)) {
    plain += text.slice(from, match.index) + meant(match);
    from = match.index + match[0].length;
    ends.push(plain.length);
    came.push(from);
  }
  plain += text.slice(from);
  return {
    text: plain,
    whence(at) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! <= at) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? at : came[low - 1]! + at - ends[low - 1]!;
    },
  };
}

function meant([came, unit, line, quote, freeLine, decimal, hex, name]: RegExpExecArray): string {
  if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
  if ((line ?? freeLine) !== undefined) return '\n';
  if (quote !== undefined) return quote;
  if (name !== undefined) return NAMED[name]!;
  const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : came;
}
