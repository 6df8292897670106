import type { Token } from '../lexicon/tokens.ts';

/** Brands of several words of which some are plain words; one word alone stands in names.ts. */
const BRANDS = `
  air berlin, air canada, air china, air europa, air france, air india, air new zealand, air transat, albert heijn, aer lingus,
  american airlines, american express, apple pay, austrian airlines, banco bpm, banco do brasil, bank of america,
  bank of ireland, best buy, best western, black and decker, bose, british airways, british gas, british telecom,
  brussels airlines, burger king, caixa geral, capital one, car2go, china eastern, china southern, coca cola, colruyt group,
  credit agricole, crédit agricole, czech airlines, de lijn, delta airlines, deutsche bahn, deutsche bank, deutsche post,
  deutsche telekom, dominos pizza, dr martens, el al, el corte inglés, ethiopian airlines, etihad airways, fly dubai,
  free mobile, general electric, general motors, google pay, greater anglia, h m, hello fresh, home depot, hong kong airlines,
  house of fraser, iberia express, intesa sanpaolo, japan airlines, jet airways, jet blue, jet star, jet2, just eat,
  kenya airways, kingfisher airlines, korean air, land rover, la poste, la redoute, lloyds bank, london overground,
  malaysia airlines, marks and spencer, marks spencer, media markt, mister minit, mondial relay, national express,
  national rail, northern rail, ny times, o2 uk, old navy, pizza hut, poste italiane, qatar airways, royal air maroc,
  royal bank of scotland, royal mail, sainsbury s, saudi airlines, scottish power, singapore airlines, sky mobile,
  seven eleven, 7 eleven, 3 m, south african airways, south western railway, southern rail, southwest air, southwest airlines, spirit airlines,
  standard chartered, sun express, swiss air, swiss international, swiss post, t mobile, taco bell, tap air portugal,
  tele columbus, thai airways, thames water, three mobile, tk maxx, trade republic, trans avia, transport for london,
  turkish airlines, united airlines, us airways, van der valk, virgin america, virgin atlantic, virgin media, virgin mobile,
  virgin trains, wells fargo, western union, whole foods, wizz air, world duty free, yves rocher, zara home
`
  .split(',')
  .map((brand) => brand.trim().normalize('NFKD').replace(/\p{M}/gu, '').split(' '));

const BY_FIRST = new Map<string, string[][]>();
for (const [first = '', ...rest] of BRANDS) {
  if (rest.length > 0)
    BY_FIRST.set(
      first,
      [...(BY_FIRST.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
    );
}

/** How many tokens from `at` on are a brand of several words, the first and the last with a capital; 0: none. */
export function brandAt(tokens: readonly Token[], at: number, isLarge: (token: Token) => boolean): number {
  for (const rest of BY_FIRST.get(tokens[at]!.form) ?? []) {
    const last = tokens[at + rest.length];
    if (last === undefined || !rest.every((form, place) => tokens[at + 1 + place]!.form === form)) continue;
    if (isLarge(last)) return 1 + rest.length;
  }
  return 0;
}

const ENDINGS: ReadonlySet<string> = new Set(['com', 'net', 'org', 'eu', 'nl', 'co', 'uk']);

/** How many tokens from `at` on are an address without `www` (`bol.com`); 0: none. */
export function addressAt(tokens: readonly Token[], at: number): number {
  let length = 1;
  for (;;) {
    const dot = tokens[at + length];
    const ending = tokens[at + length + 1];
    if (dot?.form !== '.' || ending === undefined || dot.start !== tokens[at + length - 1]!.end) break;
    if (ending.start !== dot.end || ending.kind !== 'word' || !ENDINGS.has(ending.form)) break;
    length += 2;
  }
  return length > 1 ? length : 0;
}
