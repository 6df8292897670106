/** Classes of characters, as bits. */
export const LETTER = 1;
const MARK = 2;
export const NUMBER = 4;
export const PICTURE = 8;
/** Soft hyphens, zero-width characters, directions: part of a word and no letter of it. */
const INVISIBLE = 16;
/** Anything that may stand inside a word. */
export const INNER = LETTER | MARK | NUMBER | INVISIBLE;
const ASKED = 128;

const KINDS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /^\p{L}$/u],
  [MARK, /^\p{M}$/u],
  [NUMBER, /^\p{N}$/u],
  [PICTURE, /^\p{Extended_Pictographic}$/u],
  [INVISIBLE, /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]$/u],
];
/** By UTF-16 unit, filled as units are met; a lone surrogate has no class. */
const known = new Uint8Array(0x1_0000);

function ask(character: string): number {
  return KINDS.reduce((bits, [bit, kind]) => (kind.test(character) ? bits | bit : bits), ASKED);
}

/** The classes of the character that begins at `at`; 0 or only unknown bits: none of these. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return ask(String.fromCodePoint(text.codePointAt(at)!));
  // Past the end of the text.
  if (Number.isNaN(unit)) return 0;
  const bits = known[unit]!;
  if (bits !== 0) return bits;
  const found = ask(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

/** Units of the character that begins at `at`: a pair of surrogates is one. */
export function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}
