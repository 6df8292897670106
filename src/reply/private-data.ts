// Finds private data that must not stand in a public reply. Errs on the side of finding: a person then decides.

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu;
const NAME = /(?<![\p{L}\p{N}_.+/-])@([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?)/gu;
const LINK = /https?:\/\/\S+/giu;
const NUMBER_RUN = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().\u00a0/-]{0,2}\d){6,40}/gu;
const DATE = /^\(?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\)?$/u;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;

/** Accounts named in a text, without the leading `@`; e-mail addresses and links are none. */
export function namesOf(text: string): string[] {
  const rest = text.replace(LINK, ' ');
  return [...rest.matchAll(NAME)].map((match) => (match[1] ?? '').replace(/[.-]+$/u, ''));
}

/** E-mail addresses, also spelled with (at). A Mastodon name (`@name@server`) is not one. */
export function emails(text: string): string[] {
  return [...text.matchAll(EMAIL)]
    .filter((match) => text[match.index - 1] !== '@')
    .map((match) => match[0].replace(/\s?(?:\(at\)|\[at\])\s?/iu, '@').replace(/\s/gu, ''));
}

/**
 * Groups of digits that can be a telephone number: with `+` or a leading 0, or grouped as in North America.
 * Dates and plain long numbers (an order number) are not.
 */
export function phones(text: string): string[] {
  return runs(text.replace(LINK, ' ')).flatMap((run) => {
    if (DATE.test(run)) return [];
    if (AMERICAN.test(run)) return [run];
    return parts(run).filter(
      (part) => /^\(?[+0]/u.test(part) && digitsIn(part) >= (part === run ? 7 : 9) && digitsIn(part) <= 15,
    );
  });
}
const AMERICAN = /^(?:1[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/u;

/** A bank card number (13–19 digits that pass the Luhn check) or an account number (IBAN, mod 97). */
export function cardNumbers(text: string): boolean {
  const cards = runs(text)
    .flatMap(parts)
    .map((part) => part.replace(/\D/gu, ''));
  if (cards.some((card) => card.length >= 13 && card.length <= 19 && luhn(card))) return true;
  return [...text.toUpperCase().matchAll(IBAN)].some((match) => mod97(match[0].replace(/ /gu, '')));
}

const runs = (text: string): string[] => [...text.matchAll(NUMBER_RUN)].map((match) => match[0].trim());
const digitsIn = (text: string): number => text.replace(/\D/gu, '').length;

/** More groups than any number is written in. */
const MOST_GROUPS = 8;

/** Every stretch of whole groups of a run, so that a digit before or after does not hide a number. */
function parts(run: string): string[] {
  const groups = [...run.matchAll(/\+?\(?\d+\)?/gu)];
  return groups.flatMap((first, from) =>
    groups.slice(from, from + MOST_GROUPS).map((last) => run.slice(first.index, last.index + last[0].length)),
  );
}

function luhn(card: string): boolean {
  let sum = 0;
  for (let place = 0; place < card.length; place++) {
    const digit = Number(card[card.length - 1 - place]);
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

function mod97(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  const number = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/gu, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of number) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
