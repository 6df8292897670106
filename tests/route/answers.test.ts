import { describe, expect, it } from 'vitest';
import { asksToStop, isPlainThanks } from '../../src/route/answers.ts';

describe('a plain thank-you', () => {
  it.each([
    'Thanks!',
    '@AcmeCares thank you so much 🙏',
    'ok thx, sorted',
    'Thanks for your quick reply 😊',
    '@acme Bedankt voor de snelle reactie!',
    'Dank je wel',
    'Hartelijk dank 👍',
    'Vielen Dank für die schnelle Hilfe!',
    'dankeschön',
    'Merci beaucoup pour votre réponse',
    'Muchas gracias por la ayuda',
    'Grazie mille per la risposta',
    'Muito obrigada!',
    'obrigado pela ajuda ❤️',
  ])('is told: %s', (text) => expect(isPlainThanks(text)).toBe(true));

  it.each([
    'Thanks for nothing',
    'thanks, but it is still broken',
    'Thanks 🙄',
    'Great help, thanks',
    'Thank you, when will it come?',
    'Thanks in advance',
    'bedankt voor niets',
    'Alvast bedankt',
    'Danke für nichts',
    'merci pour rien',
    'gracias por nada',
    'grazie ma non funziona',
    'obrigado por nada',
    'ok',
    '👍',
    '',
    'the service is for all',
    'thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks thanks',
  ])('is not told: %s', (text) => expect(isPlainThanks(text)).toBe(false));
});

describe('a stop', () => {
  it.each([
    'STOP',
    '@AcmeCares stop.',
    'Please stop!',
    'stop stop',
    'Stop replying to me',
    "Don't ever contact me again",
    'just leave me alone @acme',
    'no more messages please',
    'unsubscribe',
    'Stop met reageren',
    'Laat me met rust!',
    'reageer niet meer',
    'Lassen Sie mich in Ruhe',
    'Bitte nicht mehr antworten',
    'Schreiben Sie mir nie wieder',
    'Arrêtez de me répondre',
    'Laissez-moi tranquille',
    'Ne me contactez plus',
    'No me respondan más',
    'Déjenme en paz',
    'Basta!',
    'Lasciatemi in pace',
    'Non scrivetemi più',
    'Não me respondam mais',
    'Deixem-me em paz',
    'Parem de me contactar',
  ])('is told: %s', (text) => expect(asksToStop(text)).toBe(true));

  it.each([
    'Stop cancelling my flights!',
    'please stop lying to customers',
    'When will this stop?',
    "The bus didn't stop at my stop",
    "don't reply to me with a template",
    'My contract: when do I stop paying',
    'Nobody replied to me',
    'Ik wacht bij de bushalte en niemand stopt',
    'Ihr antwortet mir nie',
    'Vous ne répondez pas',
    'Vous ne me répondez plus',
    'Könnt ihr nicht mehr antworten?',
    'No me han respondido',
    'Thanks!',
    '',
  ])('is not told: %s', (text) => expect(asksToStop(text)).toBe(false));
});
