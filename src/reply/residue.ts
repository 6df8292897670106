// What is left in a text that was not meant for the public: blanks, inside words, a text program's own voice.

/** The words inside brackets that make them a blank: en, nl, de, fr, es. */
const BLANK_WORD =
  '(?:your|insert|first|last|full|customer|client|order|case|ticket|phone|tel|link|url|date|name|naam|datum|klant|bestel\\w*|kunde\\w*|vorname|nachname|nom|prénom|date|nombre|fecha|cliente|pedido|company|bedrijf|firma|signature|x{2,}|…|\\.{3})';
const PLACEHOLDERS: readonly RegExp[] = [
  /\{\{[^{}]*\}\}/u,
  /\$\{[^{}]*\}/u,
  /\{[\p{L}_ ]{2,30}\}/u,
  /%[A-Z_]{2,30}%/u,
  /<[\p{L}][\p{L}_ -]{1,30}>/u,
  /\[[A-Z][A-Z0-9_ '’-]{1,40}\]/u,
  new RegExp(`\\[[^\\]\\[]{0,20}\\b${BLANK_WORD}\\b[^\\]\\[]{0,30}\\]`, 'iu'),
  /_{3,}/u,
  /\bX{3,}\b/u,
  /\bT(?:BD|BC|ODO)\b/u,
  /\blorem ipsum\b/iu,
];

/** Blanks nobody filled in, such as `[NAME]` or `{{order}}`. */
export function placeholders(text: string): string[] {
  return PLACEHOLDERS.flatMap((pattern) => text.match(pattern)?.[0] ?? []);
}

/** Marks that mean "for us only", in the five languages of the house. */
const INSIDE =
  '(?:intern(?:al|e|o|a)?(?: note)?|confidential|vertrouwelijk|vertraulich|confidentiel(?:le)?|confidencial)';
const INTERNAL = new RegExp(
  [
    `[[(#]\\s*${INSIDE}\\b`,
    `^[ \\t]*${INSIDE}[ \\t]*:`,
    '\\binternal(?: use)? only\\b',
    '\\bfor internal use\\b',
    '\\bdo not (?:publish|post) this\\b',
    '\\bnot for publication\\b',
    '\\bniet publiceren\\b',
    '\\balleen voor intern gebruik\\b',
    '\\bnicht veröffentlichen\\b',
    '\\bnur intern\\b',
    '\\bne pas publier\\b',
    '\\bno publicar\\b',
  ].join('|'),
  'imu',
);

/** Inside words that stand in the text; `words` are the house's own, any case. */
export function internalMarks(text: string, words: readonly string[]): string[] {
  const found = text.match(INTERNAL)?.[0];
  const lower = text.toLowerCase();
  return [...(found ? [found.trim()] : []), ...words.filter((word) => wholeWord(lower, word.toLowerCase()))];
}

function wholeWord(text: string, word: string): boolean {
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    const before = text.slice(0, from).match(/[\p{L}\p{N}]$/u);
    const after = text.slice(from + word.length).match(/^[\p{L}\p{N}]/u);
    if (!before && !after) return true;
  }
  return false;
}

const AI =
  /\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b|\bi(?:'|’)?m (?:just )?an ai\b|\b(?:sure|certainly|of course)[!,.]? here(?:'|’)?s? (?:is )?(?:a|the|your) (?:draft|reply|response|answer|version)|\bhere(?:'|’| i)s (?:a|your) (?:draft|polished|suggested|possible) (?:reply|response|version|answer)|\bals (?:ai|ki)[- ](?:taalmodel|sprachmodell|assistent)|\ben tant qu(?:'|’)ia\b|\bcomo (?:modelo de lenguaje|una? ia)\b|\bregenerate response\b|\bknowledge cutoff\b|\butm_source=chatgpt|\[oaicite|【\d+†/iu;

/** Does the text carry the voice of a text program (X wants its consent for such replies)? */
export function aiMarks(text: string): boolean {
  return AI.test(text);
}
