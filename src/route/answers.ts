/**
 * What an answer to us asks for beyond its words: a plain thank-you wakes nobody, a stop ends all replies. Told by lists
 * of words in English, Dutch, German, French, Spanish, Italian and Portuguese; in doubt it is neither.
 */

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

const THANKS = words(`
  thanks thank thankyou thx thnx tnx ty cheers
  bedankt dank dankje dankjewel dankuwel
  danke dankeschon
  merci
  gracias
  grazie
  obrigado obrigada obg valeu`);

/** What may stand around it without saying anything else. Praise that is often meant sarcastically is not here. */
const AROUND = words(`
  you u so much very a lot again many for the your help helping reply replying answer answering response responding
  quick fast kind all team guys appreciated appreciate it really that this too ok okay yes fixed sorted solved resolved
  oke je jij jullie u wel hartelijk voor de het hulp reactie antwoord snelle snel super top heel erg opgelost gelukt ja
  vielen lieben besten herzlichen schon sehr fur die das hilfe antwort schnelle ihnen euch dir ihre eure gelost hat ja
  beaucoup pour votre vous a reponse aide l la bien infiniment rapide mille resolu oui
  muchas muchisimas mil por su tu la el ayuda respuesta rapida ustedes vosotros resuelto si
  mille molte tante per il vostro vostra risposta aiuto voi rapida risolto
  muito muita pela pelo resposta ajuda voces resolvido sim`);

/** Anything else in pictures may turn the words around. */
const KIND_PICTURES = /[👍👏🙏❤♥💙💚💛🧡💜😊🙂😀😃😄😁🥰😍🤗🎉✨💯☺]|\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]/gu;
const PICTURE = /\p{Extended_Pictographic}/u;
const LONGEST_THANKS = 12;

/** Nothing but thanks: it closes a talk and opens none. */
export function isPlainThanks(text: string): boolean {
  const kind = text.replace(KIND_PICTURES, ' ');
  if (PICTURE.test(kind) || /[?¿%$€£]/.test(kind)) return false;
  const said = plain(kind).split(' ').filter(Boolean);
  return (
    said.length > 0 &&
    said.length <= LONGEST_THANKS &&
    said.some((word) => THANKS.has(word)) &&
    said.every((word) => THANKS.has(word) || AROUND.has(word))
  );
}

const POLITE =
  '(please|pls|plz|alstublieft|aub|alsjeblieft|bitte|svp|por favor|per favore|now|nu|jetzt|ya|it)';
/** The whole answer is this. */
const ONLY_STOP = new RegExp(
  `^(${POLITE} )*(stop|stopp|unsubscribe|opt out|ophouden|aufhoren|arretez|arrete|basta|pare|parem|paren|smettetela|chega)( ${POLITE})*( (stop|stopp))*$`,
);
/** These ask for it wherever they stand. */
const STOP_ASKED = [
  /\b(stop|quit) (replying|responding|writing|contacting|messaging|answering|talking|tagging|bothering|harassing|tweeting|mentioning)( to| at)? (me|us)\b/,
  /\b(stop|quit) (replying|responding|contacting|messaging|tagging|mentioning)( please| now)?$/,
  /\b(do not|dont|never) (ever )?(reply|respond|write|contact|message|tag|answer|mention)( to)? me( again| anymore| any more| ever)?\b(?! (with|until|unless|by))/,
  /\bleave me alone\b/,
  /\bno more (replies|messages|tweets)\b/,
  /\b(stop|hou op|houd op|ophouden) met (mij |me )?(te )?(reageren|antwoorden|berichten|tweeten|schrijven|benaderen|contacteren)\b/,
  /\blaat (me|mij) met rust\b/,
  /\b(reageer|antwoord|schrijf me|bericht me) (niet|nooit) meer\b/,
  /\bval (me|mij) niet (meer )?lastig\b/,
  /\blass(t|en sie)? mich (bitte )?in ruhe\b/,
  /\bauf(horen)? mi(r|ch) (zu )?(antworten|schreiben|kontaktieren)\b/,
  /\b(antworte|antwortet|antworten sie|schreib|schreibt|schreiben sie|kontaktiert|kontaktieren sie) (mir |mich )?(bitte )?(nicht|nie) (mehr|wieder)\b/,
  /\blaisse(z)? moi tranquille\b/,
  /(?<!\b(vous|tu) )\bne (me |m )(repondez|reponds|contactez|contacte|ecrivez|ecris) plus\b/,
  /\barrete(z)? de (me |m )(repondre|contacter|ecrire)\b/,
  /\bne plus (me )?(contacter|repondre|ecrire)\b/,
  /\bdej(e|a|en) ?me en paz\b/,
  /\bno me (respondan|contesten|escriban|contacten|respondas|contestes|escribas|contactes|responda|conteste|escriba|contacte)\b/,
  /\b(deja|deje|dejen|paren|para) de (responder|contestar|escribir|contactar)me\b/,
  /\blascia(te)?mi (in pace|stare)\b/,
  /\bnon (rispondete|scrivete|contattate|risponder|scriver|contattar)mi\b/,
  /\bsmett(etela|ete|ila|i) di (risponder|scriver|contattar)mi\b/,
  /\bdeixem? me em paz\b|\bme deixem? em paz\b/,
  /\bnao me (respondam|contactem|contatem|escrevam|responda|contacte|contate|escreva)\b/,
  /\bparem? de (me )?(responder|contactar|contatar|escrever)\b/,
];
/** As a question these say the opposite. */
const STOP_UNLESS_ASKED = [
  /\b(niet|nooit) meer (op mij )?(te )?(reageren|antwoorden|benaderen|contacteren)\b/,
  /\b(nicht|nie) (mehr|wieder) (antworten|schreiben|kontaktieren|anschreiben)\b/,
];

/** The author asks us to reply no more. */
export function asksToStop(text: string): boolean {
  const said = plain(text);
  return (
    ONLY_STOP.test(said) ||
    STOP_ASKED.some((pattern) => pattern.test(said)) ||
    (!text.includes('?') && STOP_UNLESS_ASKED.some((pattern) => pattern.test(said)))
  );
}

/** Lower case without accents, addresses, handles and punctuation. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/(^|\s)[.@#]+[\p{L}\p{N}_.-]+/gu, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
