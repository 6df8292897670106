import { describe, expect, it } from 'vitest';
import { MODELS, openTextModel } from '../../src/models/open.ts';

// Short texts that turn on a word or two: the second of a pair is worse than the first, and the model must see so.
type Pair = readonly [better: string, worse: string];

/** Watched while words and sentences were chosen. */
const WATCHED: readonly Pair[] = [
  ['The service was good', 'The service was not good'],
  ['The service was good', "The service wasn't good"],
  ['I can recommend this company', 'I cannot recommend this company'],
  ['My refund arrived', 'My refund never arrived'],
  ['The driver was helpful', 'The driver was not helpful'],
  ['Not a bad trip at all', 'Bad trip'],
  ['Thanks for your help', 'Thanks for nothing'],
  ['I have no complaints', 'I have a complaint'],
  ['Works', 'Does not work'],
  ['They answered my email', 'They never answered my email'],
  ['Great job', 'Great job losing my bag'],
  ['I was satisfied', 'I was dissatisfied'],
  ['Not bad', 'Bad'],
  ['Nothing to complain about', 'I must complain'],
  ['could not be happier', 'could not be worse'],
  ['No problems with my order', 'Problems with my order'],
  ['Never had an issue', 'Had an issue again'],
  ['De service was goed', 'De service was niet goed'],
  ['Goede service', 'Geen goede service'],
  ['Bedankt voor jullie hulp', 'Bedankt voor niets'],
  ['Ik heb geen klachten', 'Ik heb klachten'],
  ['Niet slecht', 'Slecht'],
  ['Mijn pakje is aangekomen', 'Mijn pakje is nooit aangekomen'],
  ['Ik ben tevreden', 'Ik ben ontevreden'],
  ['Ik raad ze aan', 'Ik raad ze niet aan'],
  ['Geen problemen met de levering', 'Problemen met de levering'],
  ['Niks op aan te merken', 'Heel wat op aan te merken'],
  ['De app werkt', 'De app werkt niet'],
  ['Der Service war gut', 'Der Service war nicht gut'],
  ['Danke für die Hilfe', 'Danke für nichts'],
  ['Ich habe keine Beschwerden', 'Ich habe Beschwerden'],
  ['Nicht schlecht', 'Schlecht'],
  ['Mein Paket ist angekommen', 'Mein Paket ist nie angekommen'],
  ['Ich bin zufrieden', 'Ich bin unzufrieden'],
  ['Kann ich empfehlen', 'Kann ich nicht empfehlen'],
  ['Keine Probleme mit der Lieferung', 'Probleme mit der Lieferung'],
  ['Die App funktioniert', 'Die App funktioniert nicht'],
  ['Ich kann mich nicht beschweren', 'Ich muss mich beschweren'],
  ['Le service était bon', "Le service n'était pas bon"],
  ['Merci pour votre aide', 'Merci pour rien'],
  ["Je n'ai aucune plainte", "J'ai des plaintes"],
  ['Pas mauvais du tout', 'Mauvais'],
  ['Mon colis est arrivé', "Mon colis n'est jamais arrivé"],
  ['Je suis satisfait', 'Je suis insatisfait'],
  ['Je recommande', 'Je ne recommande pas'],
  ['Aucun problème avec la livraison', 'Des problèmes avec la livraison'],
  ["L'appli marche", "L'appli ne marche pas"],
  ['Rien à redire', 'Beaucoup à redire'],
  ['El servicio fue bueno', 'El servicio no fue bueno'],
  ['Gracias por la ayuda', 'Gracias por nada'],
  ['No tengo quejas', 'Tengo quejas'],
  ['No está nada mal', 'Malo'],
  ['Mi paquete llegó', 'Mi paquete nunca llegó'],
  ['Estoy satisfecho', 'Estoy insatisfecho'],
  ['Lo recomiendo', 'No lo recomiendo'],
  ['Sin problemas con la entrega', 'Problemas con la entrega'],
  ['La app funciona', 'La app no funciona'],
  ['Il servizio era buono', 'Il servizio non era buono'],
  ["Grazie per l'aiuto", 'Grazie per niente'],
  ['Non ho reclami', 'Ho dei reclami'],
  ['Non male', 'Male'],
  ['Il mio pacco è arrivato', 'Il mio pacco non è mai arrivato'],
  ['Sono soddisfatto', 'Sono insoddisfatto'],
  ['Lo consiglio', 'Non lo consiglio'],
  ['Nessun problema con la consegna', 'Problemi con la consegna'],
  ["L'app funziona", "L'app non funziona"],
  ['O serviço foi bom', 'O serviço não foi bom'],
  ['Obrigado pela ajuda', 'Obrigado por nada'],
  ['Não tenho reclamações', 'Tenho reclamações'],
  ['Nada mau', 'Ruim'],
  ['A minha encomenda chegou', 'A minha encomenda nunca chegou'],
  ['Estou satisfeito', 'Estou insatisfeito'],
  ['Recomendo', 'Não recomendo'],
  ['Sem problemas com a entrega', 'Problemas com a entrega'],
  ['O app funciona', 'O app não funciona'],
];

/** Written before it was known what the model makes of them. */
const UNSEEN: readonly Pair[] = [
  ['The room was clean', 'The room was not clean'],
  ['My order was delivered', 'My order was not delivered'],
  ['Thank you for the quick answer', 'Thank you for not answering'],
  ['No delays this morning', 'Delays this morning'],
  ['I would fly with you again', 'I would never fly with you again'],
  ['Your website loads', 'Your website does not load'],
  ['Not a single problem since I joined', 'One problem after another since I joined'],
  ['Zero complaints about the food', 'Several complaints about the food'],
  ['The refund came without any trouble', 'The refund came after a lot of trouble'],
  ['Mijn bagage is er', 'Mijn bagage is er niet'],
  ['De bestelling kwam op tijd', 'De bestelling kwam niet op tijd'],
  ['Ik heb er nooit last van gehad', 'Ik heb er altijd last van gehad'],
  ['Ik heb niets te klagen over jullie winkel', 'Ik heb veel te klagen over jullie winkel'],
  ['Jullie hebben me geantwoord', 'Jullie hebben me niet geantwoord'],
  ['Een aanrader', 'Geen aanrader'],
  ['De betaling lukt', 'De betaling lukt niet'],
  ['Niet ontevreden over de installatie', 'Ontevreden over de installatie'],
  ['De monteur is gekomen', 'De monteur is niet gekomen'],
  ['Das Zimmer war sauber', 'Das Zimmer war nicht sauber'],
  ['Die Lieferung kam pünktlich', 'Die Lieferung kam nicht pünktlich'],
  ['Der Kundendienst hat geantwortet', 'Der Kundendienst hat nie geantwortet'],
  ['Bisher keine Störung', 'Schon wieder eine Störung'],
  ['Es gibt nichts zu meckern', 'Es gibt viel zu meckern'],
  ['Der Fahrer war nicht unfreundlich', 'Der Fahrer war unfreundlich'],
  ['Ich bestelle gern wieder', 'Ich bestelle nie wieder'],
  ['Das Internet läuft', 'Das Internet läuft nicht'],
  ['Alles ohne Probleme', 'Nichts als Probleme'],
  ['La chambre était propre', "La chambre n'était pas propre"],
  ['Ma commande a été livrée', "Ma commande n'a pas été livrée"],
  ['Le service client a répondu', "Le service client n'a jamais répondu"],
  ['Aucun retard ce matin', 'Encore du retard ce matin'],
  ["Je n'ai pas à me plaindre", 'Je tiens à me plaindre'],
  ['Je reviendrai', 'Je ne reviendrai pas'],
  ['Le paiement passe', 'Le paiement ne passe pas'],
  ['Pas déçue de mon achat', 'Déçue de mon achat'],
  ['La habitación estaba limpia', 'La habitación no estaba limpia'],
  ['El pedido llegó a tiempo', 'El pedido no llegó a tiempo'],
  ['Me han contestado', 'No me han contestado'],
  ['Ningún retraso esta mañana', 'Otro retraso esta mañana'],
  ['Nada que reprochar', 'Mucho que reprochar'],
  ['Volveré a comprar', 'No volveré a comprar'],
  ['El pago funciona bien', 'El pago no funciona bien'],
  ['No me ha decepcionado', 'Me ha decepcionado'],
  ['La camera era pulita', 'La camera non era pulita'],
  ["L'ordine è stato consegnato", "L'ordine non è stato consegnato"],
  ['Mi hanno risposto', 'Non mi hanno risposto'],
  ['Nessun ritardo stamattina', 'Ancora ritardo stamattina'],
  ['Non posso lamentarmi', 'Devo lamentarmi'],
  ['Tornerò da voi', 'Non tornerò da voi'],
  ['Il pagamento funziona', 'Il pagamento non funziona'],
  ['Non sono delusa', 'Sono delusa'],
  ['Il tecnico è venuto', 'Il tecnico non è venuto'],
  ['O quarto estava limpo', 'O quarto não estava limpo'],
  ['O produto foi entregue', 'O produto não foi entregue'],
  ['Vocês responderam', 'Vocês não responderam'],
  ['Nenhum atraso hoje', 'Mais um atraso hoje'],
  ['Não posso reclamar', 'Preciso reclamar'],
  ['Vou voltar a comprar', 'Não vou voltar a comprar'],
  ['O cartão funciona', 'O cartão não funciona'],
  ['Não fiquei desapontado', 'Fiquei desapontado'],
];

/** Less is noise. */
const MOVES = 0.02;
/** So far may one of the two values go the wrong way while the other goes the right one. */
const WRONG = { sentiment: 0.1, complaint: 0.05 };
const STRONG = { sentiment: 0.25, complaint: 0.2 };
/** At least so many of 100 pairs move strongly. */
const SHARE = { watched: 90, unseen: 80 };

/** Better texts that are still read wrong; they count among the weak ones. Take them out as soon as they are read right. */
const STILL_WRONG: Readonly<Record<string, readonly string[]>> = {
  // "nothing" and "niks" weigh as trouble where so many airline and service tweets are learnt from.
  research: ['Nothing to complain about', 'Niks op aan te merken', "Je n'ai pas à me plaindre"],
};

for (const name of MODELS) {
  const wrong = STILL_WRONG[name] ?? [];
  const model = openTextModel(name);
  /** How much more negative, and how much more of a complaint, the worse text is. */
  const moves = ([better, worse]: Pair): { sentiment: number; complaint: number } => {
    const one = model.read(better);
    const other = model.read(worse);
    return {
      sentiment: other.sentiment.neg - other.sentiment.pos - (one.sentiment.neg - one.sentiment.pos),
      complaint: other.complaint.probability - one.complaint.probability,
    };
  };
  const strong = (pair: Pair): boolean => {
    const { sentiment, complaint } = moves(pair);
    return sentiment >= STRONG.sentiment || complaint >= STRONG.complaint;
  };

  describe(`${name}: a word or two turn the meaning`, () => {
    it.each([...WATCHED, ...UNSEEN].filter(([better]) => !wrong.includes(better)))('%s | %s', (...pair) => {
      const { sentiment, complaint } = moves(pair);
      expect(Math.max(sentiment, complaint)).toBeGreaterThan(MOVES);
      expect(sentiment).toBeGreaterThan(-WRONG.sentiment);
      expect(complaint).toBeGreaterThan(-WRONG.complaint);
    });

    it.each([
      ['watched', WATCHED, SHARE.watched],
      ['unseen', UNSEEN, SHARE.unseen],
    ] as const)('most of the %s ones clearly', (_, pairs, least) => {
      const weak = pairs.filter((pair) => !strong(pair));
      const share = 100 * (1 - weak.length / pairs.length);
      expect(share, weak.map((pair) => pair.join(' | ')).join('\n')).toBeGreaterThanOrEqual(least);
    });
  });
}
