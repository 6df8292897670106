/** Longest form that is looked up; no word of ours is longer. */
const LONGEST = 40;
const MARKS = /[\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/gu;
const STRETCHED = /(.)\1{2,}/u;
const STRETCHES = /(.)\1{2,}/gu;
const HAS_LATIN = /\p{Script=Latin}/u;

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

function foldAny(word: string): string {
  // Marks go first: long runs of them make normalising slow.
  const bare = word.toLowerCase().replace(MARKS, '').normalize('NFKD').replace(MARKS, '').toLowerCase();
  const latin = HAS_LATIN.test(bare);
  let form = '';
  for (const letter of bare) {
    if (letter === "'" || letter === '’' || letter === '´' || letter === '#') continue;
    form += PLAIN[letter] ?? (latin ? (LOOKALIKES[letter] ?? letter) : letter);
  }
  return form;
}

/** What each Latin letter becomes, whatever stands beside it. */
const LATIN: readonly string[] = Array.from({ length: 0x250 }, (_, unit) =>
  foldAny(String.fromCharCode(unit)),
);

/** The form under which a word is looked up. Linear, whatever the word holds. */
export function foldWord(whole: string): { form: string; stretched: boolean } {
  const word = whole.length > 4000 ? whole.slice(0, 4000) : whole;
  let form = '';
  let from = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if ((unit > 96 && unit < 123) || (unit > 47 && unit < 58)) continue;
    if (unit >= 0x250) {
      form = foldAny(word);
      from = word.length;
      break;
    }
    form += word.slice(from, at) + LATIN[unit];
    from = at + 1;
  }
  form += word.slice(from);
  const stretched = isStretched(form);
  if (stretched) form = form.replace(STRETCHES, '$1$1');
  return { form: form.length > LONGEST ? form.slice(0, LONGEST) : form, stretched };
}

/** Whether a character stands three times in a row. */
function isStretched(form: string): boolean {
  for (let at = 2; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (unit >= 0xd800) return STRETCHED.test(form);
    if (unit === form.charCodeAt(at - 1) && unit === form.charCodeAt(at - 2)) return true;
  }
  return false;
}

/** The forms of words that are separated by blanks; without apostrophes, as tokens are. */
export function formsOf(list: string): string[] {
  return list
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => foldWord(word.replace(/['’]/g, '')).form);
}
