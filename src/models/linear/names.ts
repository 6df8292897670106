import type { NameMarker } from '../lexicon/features.ts';
import { hashOf } from '../lexicon/hashing.ts';
import type { Token } from '../lexicon/tokens.ts';
import { addressAt, brandAt } from './brands.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { type Word, WordTable } from './word-table.ts';

/**
 * Tells names from words, so that who is named moves no score. A name is a word that stands in the list of names, or one
 * written with a capital that is not in the list of common words.
 */
export class Names implements NameMarker {
  readonly #names: ReadonlySet<number>;
  readonly #common: ReadonlySet<number>;
  readonly #words = new WordTable();

  /** Both by hash of the folded form; a common word that is also a name is one only when written with a capital. */
  constructor(names: Iterable<number>, common: Iterable<number>) {
    this.#names = new Set(names);
    this.#common = new Set(common);
  }

  /** How many forms are kept. */
  get size(): number {
    return this.#words.size;
  }

  /** Forgets all forms, and what was kept with them. */
  clear(): void {
    this.#words.clear();
  }

  /** `hash`: that of the form; `said`: it has letters to look at. */
  word(form: string, hash: number, said: boolean): Word {
    const known = this.#words.find(form, hash, said);
    if (known !== undefined) return known;
    const kind = (this.#names.has(hash) ? NAME : 0) + (this.#common.has(hash) ? COMMON : 0);
    const word = { form, hash, said, kind, language: -1, place: -1, keys: 0, others: null };
    this.#words.add(word);
    return word;
  }

  /** Marks known names, brands of several words and addresses. Words that nobody knows stay words: a cue may begin so. */
  mark(tokens: readonly Token[], text: string, language: string): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind !== 'word') continue;
      const large = beginsLarge(text, token);
      const long =
        addressAt(tokens, at) || (large ? brandAt(tokens, at, (last) => beginsLarge(text, last)) : 0);
      const end = at + long;
      for (let next = at; next < end; next++) tokens[next]!.kind = 'name';
      if (long > 0) at = end - 1;
      else if (this.#isName(tokens, at, text, { large, language })) token.kind = 'name';
    }
  }

  #isName(
    tokens: readonly Token[],
    at: number,
    text: string,
    { large, language }: { large: boolean; language: string },
  ): boolean {
    const token = tokens[at]!;
    const { form, hash } = token;
    const { kind } = this.word(form, hash, true);
    if (kind === NAME) return true;
    if (!large) return false;
    const wordToo = WORDS_TOO.has(form);
    if (kind === NAME + COMMON || wordToo) {
      // German writes all its nouns large, and a raised voice all its letters.
      if (token.capitals || language === 'de') return kind !== COMMON && !wordToo;
      if (goesOn(tokens[at - 1], text) || !BEGINNERS.has(form)) return true;
    }
    const owner = ownerOf(token, text);
    return owner !== null && (this.word(owner, hashOf(owner), true).kind & NAME) !== 0;
  }
}

const NAME = 1;
const COMMON = 2;

/** Given names and brands that are plain words too: names where they have a capital that no sentence gave them. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  `allegra american angel april art august blanche bolt british can carina chance charity claro clement consuelo correos daisy
  dick dolores dove drew esperanca faith fay felice felicitas floor fortuna gamma gay gioia graca grace grant gratia guy happy
  harmony hope jesus jolie joy june justice lance leone lieve lourdes lux luz may mega mercy merry meta miles noble olive
  paris pat patience paz pepe plus poste precious prudence real remedios rich rob roos rose ruby sem simpel socorro sol
  soledad stella storm sue summer swift swiss tide till total vera victoire violet vivo will`.split(/\s+/),
);

/** Of these and of brands that are words, those that often begin a sentence as the word they are. */
const BEGINNERS: ReadonlySet<string> = new Set(
  `american april art august british can chance charity claro dove felice floor free gay guy happy hope jesus jolie june
  justice lieve lux may mega merry miles next noble olive paris patience plus precious prudence real rich rose sem simpel
  socorro sol storm summer swift swiss three till total victoire vivo will wise wish`.split(/\s+/),
);

/** Whether a sentence goes on behind this token, so that a capital is the next word's own. */
function goesOn(before: Token | undefined, text: string): boolean {
  if (before?.kind === 'pause') return text[before.start] === ',';
  return before?.kind === 'word' || before?.kind === 'name';
}

/** Who owns, of a word with a capital and the `'s` of a possessor. */
function ownerOf({ start, end, form }: Token, text: string): string | null {
  if (form.length < 3 || end - start < 4 || text[end - 1] !== 's' || !"'’".includes(text[end - 2]!))
    return null;
  return form.slice(0, -1);
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** Whether a word is written with a capital first or second (`eBay`), hashtag or not. */
export function beginsLarge(text: string, token: Token): boolean {
  const first = text.codePointAt(text[token.start] === '#' ? token.start + 1 : token.start) ?? 0;
  if (first < 128) return isCapital(first) || (first >= 97 && isCapital(text.charCodeAt(token.start + 1)));
  const letter = String.fromCodePoint(first);
  return letter !== letter.toLowerCase();
}

/** Capitals all through are an acronym or a raised voice: a longer one is a word that is shouted. */
const LONGEST_ACRONYM = 4;

/** Whether a word with a capital first is a name that nobody has heard of. */
export function isStranger(
  { kind, form }: Word,
  { capitals, stretched }: { capitals: boolean; stretched: boolean },
): boolean {
  return kind === 0 && !stretched && !(capitals && form.length > LONGEST_ACRONYM);
}

/** Given names that many bear in the countries of our languages, words of ours or not, and brands that are much spoken of. */
const BRANDS_AND_NAMES = `
  aaron adam adrian alan albert alessandro alex alexander alexandra alfred alice alicia alison amanda amelia amy ana anastasia
  andre andrea andreas andrew angela angelo anita anke ann anna anne anneke annika anthony antoine antonio arjan arthur astrid
  barbara bart beatrice beatriz ben benjamin bernard bernd beth bianca bill birgit bob boris bram brian bruno camila camille
  carla carlos carmen caroline catarina catherine cecile celine charles charlotte chiara chloe chris christian christina
  christine christophe claire clara claudia colin corinne craig cristina daan dan daniel daniela david deborah dennis diana
  diego dirk dominique donald dorothea duarte dylan eduardo edward elena elias elisa elise elizabeth ellen elke elsa emanuel
  emily emma enrico eric erik esther eva evelien fabian fabio fatima felipe felix femke fernando filip filipa flavia florence
  florian francesca francesco francois frank frederik gabriel gabriela george georgia gerard gert giorgia giovanni giulia
  giuseppe gloria gonzalo greg guillaume gustavo hannah hans harry heather heidi heike helen helena helga hendrik henk henry
  hugo ian ignacio ilse ines inge ingrid irene isabel isabella isabelle jack jacob jake james jan jana jane janet jason javier
  jean jeff jennifer jens jeroen jessica jim joana joao joe johan johannes john jonas jonathan joost jorge jose joseph joshua
  juan judith julia julian julie julien jurgen justin kai karen karin karl karolina kate katharina katherine kathleen katja
  keith kelly ken kevin kim kirsten klaas klaus koen kristin kurt larry lars laura lauren laurent lea leila lena leo leon
  leonardo lieke lina linda lisa liz lore lorenzo louis louise luca lucas lucia lucie luis luisa lukas luke luuk maaike
  manuel marc marcel marco marcus margaret maria mariana marie marieke marijke marina mario marion mark markus marta martha
  martijn martin martina mary mathieu matteo matthew matthias mauro max megan melanie melissa mia michael michel michelle
  miguel mike milan mohamed mohammed monica monika monique nadia nancy natalia natalie nathalie nathan nicholas nick nicolas
  nicole niels nils nina noah nora olga oliver olivia oscar pablo paola paolo patricia patrick paul paula pauline pedro peter
  petra philip philippe pierre pieter rachel rafael raf ralf raquel raul rebecca renate ricardo richard rita rob robert roberta
  roberto robin rodrigo roger roland ronald rosa rosie ruben ruth ryan sabine sally sam samantha samuel sandra sara sarah
  sebastian serge sergio sharon silvia simon simone sjoerd sofia sofie sonia sophia sophie stefan stefania stefano stefanie
  stephanie stephen steve steven stijn susan susana susanne sven sylvia tamara tanja teresa thea theo thierry thomas tiago tim
  timo tina tobias tom tomas tony ulrike ursula uwe valentina valerie vanessa vera veronica veronique victor victoria vincent
  vincenzo virginie walter wendy werner wilhelm willem william wim wolfgang wouter yannick yves yvonne zoe
  adidas adobe airbnb airfrance albertheijn aldi alitalia allianz amazon android apple asos audi axa bahn barclays base belfius
  bershka blablacar bmw bol booking bouygues bp british-airways brussels-airlines bt burgerking carrefour chase chrysler
  citroen coca cola colruyt comcast coolblue credit-agricole dacia decathlon delhaize deliveroo dell delta deutsche dhl disney
  dominos dropbox dyson easyjet ebay emirates enel engie eni eurostar eurowings expedia facebook fedex fiat ford fnac galp
  glovo google hbo heineken hertz hm hp hsbc huawei hulu hyundai iberia ikea ing instagram jbl jetblue jumbo kfc kia klarna
  klm kpn lenovo lg lidl lloyds lufthansa lyft mastercard mcdonalds mediamarkt meo mercadona mercedes microsoft mojang monzo
  movistar n26 nestle netflix nike nintendo nissan nmbs nokia nos ns o2 odido orange otto paypal penny peugeot philips picnic
  playstation postnl proximus qantas rabobank raiffeisen renault renfe revolut rewe rossmann ryanair saab sainsburys samsung
  santander sap saturn seat sfr shein shell siemens skoda sky sncf sony southwest spotify starbucks swisscom tap target
  telefonica telekom telenet tele2 temu tesco tesla thuisbezorgd tiktok tim toyota trenitalia tui twitter uber unilever ups
  united usairways jetstar spirit westjet aircanada alaska norwegian flybe aerlingus finnair iberdrola endesa edf totalenergies
  vodacom airtel jio tmobile sprint xfinity cox spectrum dodo telstra optus sncb delijn mivb stib scarlet vikings tuifly thalys
  flixbus ouigo oebb sbb db arriva connexxion qbuzz gvb ret transavia corendon bunq asn abn kbc argenta postbus mondial relay
  colissimo gls evri hermes dpd usps royalmail bpost correos ctt inpost wolt justeat grubhub doordash instacart walgreens cvs
  costco kroger asda morrisons waitrose boots next primark zalora etsy wish aliexpress alibaba rakuten mango uniqlo gap levis
  puma reebok asus acer msi intel amd nvidia canon nikon fujifilm bosch miele siemensstadt philco braun gopro fitbit garmin
  slack github gitlab notion figma canva trello asana shopify wix squarespace mailchimp hubspot zendesk salesforce oracle ibm
  adyen stripe wise venmo cashapp coinbase binance kraken barclaycard natwest halifax santanderuk citibank wellsfargo capitalone
  discover amex geico progressive aetna cigna humana airmiles marriott hilton hyatt ibis novotel accor sheraton hostelworld agoda
  tripadvisor trivago kayak skyscanner ticketmaster eventbrite paramount peacock crunchyroll deezer tidal soundcloud twitch steam
  epicgames rockstar blizzard activision ubisoft ea roblox fortnite minecraft pokemon mazda subaru suzuki mitsubishi lexus
  jaguar landrover porsche ferrari opel vauxhall lancia alfa mini rivian lucid tata mahindra
  vattenfall verizon vinted virgin visa vodafone volkswagen volvo vueling walmart whatsapp wizzair xbox xiaomi yahoo youtube
  zalando zara ziggo zoom
`
  .split(/\s+/)
  .filter(Boolean)
  .map((name) => name.replace(/-/g, ''));

/** Names whoever bears them: in the list of a bundle from its training on. */
export const WELL_KNOWN: readonly string[] = [...new Set([...BRANDS_AND_NAMES, ...GIVEN_NAMES])];
