import { detect } from 'tinyld/light';
import { foldWord } from './fold.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { LanguageWords } from './words.ts';

/** Short words of neighbours that we do not read, so that they are not taken for one that we do. */
const STRANGERS: Readonly<Record<string, string>> = {
  it: `il lo gli della dello degli delle nel nella che di è sono siamo hanno abbiamo perché anche più questo questa mi ti ci
    vi si non con per una uno ma come quando dove grazie ciao buongiorno sempre ancora molto tutto alla dal dei ho hai cosa
    fatto solo stato sul quello proprio così vostro vostra`,
  pt: `o os a as um uma uns umas do da dos das no na nos nas em é são está estão não mais muito você vocês eu ele ela nós
    meu minha seu sua isso esse essa este esta com por para que quando onde como porque obrigado obrigada também já só foi
    tem têm vou vai pra pro bom dia até ao à depois ainda`,
  sv: 'och att det som en är på för med av den till inte har jag vi ni var från men om så när bara från tack hej mycket nu ska',
  da: 'og at det som en er på for med af den til ikke har jeg vi var fra men om så når bare tak hej meget nu skal',
  pl: 'i w na się z nie jest to do że jak po ale dla co tak już za od czy są dzień dobry dziękuję proszę mam bardzo',
  tr: 've bir bu için çok ne de da ile gibi daha ama en var yok değil ben sen biz siz teşekkürler lütfen merhaba neden',
  id: 'yang dan di ini itu dengan untuk tidak dari saya ada ke bisa akan pada juga sudah kami kalian terima kasih tolong nggak',
  ro: 'și în este nu cu pe la un o de să ce mai pentru din am are sunt dar foarte mulțumesc',
  af: 'nie het vir jy julle hulle baie ook maar dit ek wat met sy hy sal kan dankie asseblief',
};

export interface LanguageGuess {
  label: string;
  probability: number;
}

const UNKNOWN: LanguageGuess = { label: 'unknown', probability: 0 };
/** Enough text to tell; more only takes time. */
const ENOUGH_WORDS = 60;
const ENOUGH_TEXT = 240;

/**
 * Tells which of our languages a text is in, or `unknown`. Frequent short words decide; only where they leave it open,
 * tinyld (light build) is asked about the first 240 characters: it alone costs more than everything else together.
 */
export class LanguageSense {
  readonly #votes = new Map<string, readonly { tag: string; weight: number }[]>();
  readonly #ours: ReadonlySet<string>;

  constructor(languages: readonly LanguageWords[], _vocabulary?: Vocabulary) {
    this.#ours = new Set(languages.map((language) => language.tag));
    const owners = new Map<string, Set<string>>();
    const lists = [...languages.map(({ tag, known }) => [tag, known] as const), ...Object.entries(STRANGERS)];
    for (const [tag, list] of lists) {
      for (const word of list.split(/\s+/).filter(Boolean)) {
        const form = foldWord(word.replace(/['’]/g, '')).form;
        const tags = owners.get(form) ?? new Set();
        owners.set(form, tags.add(tag));
      }
    }
    for (const [form, tags] of owners) {
      const weight = 1 / tags.size ** 1.5;
      this.#votes.set(
        form,
        [...tags].map((tag) => ({ tag, weight })),
      );
    }
  }

  /** `claimed`: what the network says; it only tips the balance. */
  guess(text: string, tokens: readonly Token[], claimed?: string, _ids?: Int32Array): LanguageGuess {
    const claim = claimed?.slice(0, 2).toLowerCase();
    const scores = new Map<string, number>();
    let words = 0;
    let foreign = 0;
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      if (++words > ENOUGH_WORDS) break;
      const first = token.form.charCodeAt(0);
      if (first > 0x24f) foreign++;
      for (const vote of this.#votes.get(token.form) ?? []) {
        scores.set(vote.tag, (scores.get(vote.tag) ?? 0) + vote.weight);
      }
    }
    if (words === 0 || foreign * 2 > words) return UNKNOWN;
    if (claim !== undefined && claim !== '') scores.set(claim, (scores.get(claim) ?? 0) + CLAIM);
    const [best, second] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const lead = (best?.[1] ?? 0) - (second?.[1] ?? 0);
    if (best !== undefined && best[1] >= 1 && lead >= 0.8) return this.#ourOwn(best[0], certainty(lead));
    return this.#ask(text, tokens, scores, claim);
  }

  #ask(text: string, tokens: readonly Token[], scores: Map<string, number>, claim?: string): LanguageGuess {
    const plain = bare(text, tokens);
    const second = plain.length < 3 ? '' : detect(plain);
    if (second !== '') scores.set(second, (scores.get(second) ?? 0) + LIBRARY);
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const best = ranked[0];
    if (best === undefined)
      return claim !== undefined && this.#ours.has(claim) ? { label: claim, probability: 0.5 } : UNKNOWN;
    const lead = best[1] - (ranked[1]?.[1] ?? 0);
    return this.#ourOwn(best[0], certainty(lead));
  }

  #ourOwn(tag: string, probability: number): LanguageGuess {
    return this.#ours.has(tag) ? { label: tag, probability } : UNKNOWN;
  }
}

/** Weight of the network's claim and of tinyld against one unmistakable short word. */
const CLAIM = 0.6;
const LIBRARY = 0.7;
const certainty = (lead: number): number => Math.round((1 - 0.5 * Math.exp(-1.2 * lead)) * 1000) / 1000;

/** The words alone: handles, links, numbers and pictures mislead the library. */
function bare(text: string, tokens: readonly Token[]): string {
  let plain = '';
  for (const token of tokens) {
    if (token.kind !== 'word' || token.hashtag) continue;
    plain += `${text.slice(token.start, Math.min(token.end, token.start + 30))} `;
    if (plain.length > ENOUGH_TEXT) break;
  }
  return plain;
}
