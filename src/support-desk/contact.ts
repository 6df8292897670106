import type { Instant } from '../domain/mention.ts';
import type { DeskDelivery, NewContactTask } from '../ports.ts';

/** Ready to copy; `{name}` with its space and `{brand}` are filled in. By language of the customer's words. */
const LETTERS: Record<string, { subject: string; body: string }> = {
  en: {
    subject: 'Your answer to our survey',
    body: 'Hello{name},\n\nThank you for being frank with us about {brand}. We are sorry that we disappointed you, and we would like to understand what happened and put it right.\n\nWhen may we call you, or would you rather write?\n',
  },
  nl: {
    subject: 'Uw antwoord op onze vraag',
    body: 'Beste{name},\n\nDank u dat u eerlijk tegen ons was over {brand}. Het spijt ons dat wij u hebben teleurgesteld. Wij willen graag begrijpen wat er gebeurd is en het goedmaken.\n\nWanneer mogen wij u bellen, of schrijft u liever?\n',
  },
  de: {
    subject: 'Ihre Antwort auf unsere Frage',
    body: 'Guten Tag{name},\n\nvielen Dank für Ihre offenen Worte über {brand}. Es tut uns leid, dass wir Sie enttäuscht haben. Wir möchten verstehen, was geschehen ist, und es in Ordnung bringen.\n\nWann dürfen wir Sie anrufen, oder möchten Sie lieber schreiben?\n',
  },
  fr: {
    subject: 'Votre réponse à notre enquête',
    body: 'Bonjour{name},\n\nMerci pour votre franchise au sujet de {brand}. Nous sommes désolés de vous avoir déçu, et nous aimerions comprendre ce qui s’est passé et y remédier.\n\nQuand pouvons-nous vous appeler, ou préférez-vous écrire ?\n',
  },
  es: {
    subject: 'Su respuesta a nuestra encuesta',
    body: 'Hola{name}:\n\nGracias por su sinceridad sobre {brand}. Sentimos haberle decepcionado y queremos entender qué ha pasado y arreglarlo.\n\n¿Cuándo podemos llamarle, o prefiere escribir?\n',
  },
};

/**
 * The call or mail that a mention asks for: when that is the only way to answer, and always for the lowest survey score.
 * null: none, or it has no case. Pure.
 */
export function contactOf(delivery: DeskDelivery, dueAt: Instant): NewContactTask | null {
  const { case: its, nps, way, contacts, customer } = delivery;
  if (its === null || its.closed || (way !== 'email' && nps !== 0)) return null;
  const letter = LETTERS[delivery.assessment?.language.label ?? 'en'] ?? LETTERS.en!;
  const name = customer.name ?? delivery.author.name;
  const body = letter.body
    .replace('{name}', name === undefined || name === null ? '' : ` ${name}`)
    .replace('{brand}', delivery.brand ?? 'us');
  const to = contacts.email ?? contacts.phone;
  return {
    mentionId: delivery.mentionId,
    caseId: its.id,
    way: contacts.email === undefined ? 'call' : 'mail',
    to:
      to ?? (customer.ref === null ? 'nobody told us how to reach them' : `look up customer ${customer.ref}`),
    subject: letter.subject,
    body,
    dueAt,
  };
}
