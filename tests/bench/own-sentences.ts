import type { Row } from './lexicon-data.ts';

// Sentences written by us, because public data has little of these: sarcasm, negation, harm told calmly, and complaints in
// German, French and Spanish. `language complaint severity intent sentiment | text`
const SENTENCES = `
en 1 2 complaint neg | Thanks for nothing!
en 1 1 complaint neg | Oh great, another two hours on the platform. Just what I needed.
en 1 1 complaint neg | Way to go, you broke it again.
en 1 2 complaint neg | Gotta love paying for a service that never works.
en 1 1 complaint neg | This is bad.
en 1 1 complaint neg | Not good enough.
en 1 1 complaint neg | I have complaints about this order.
en 1 1 complaint neg | The quality has gone downhill.
en 0 0 praise pos | Not bad at all!
en 0 0 praise pos | I have no complaints, everything worked.
en 0 0 praise pos | Never had a problem with them in five years.
en 0 0 praise pos | No delays today, well done.
en 0 0 praise pos | Nothing to complain about, lovely staff.
en 1 3 complaint neg | Because of your cancelled train my mother sat on the platform in the cold all night.
en 1 3 complaint neg | You took 240 euros from my account and I cannot pay my rent this month.
en 1 3 complaint neg | We missed our grandfather's funeral because the driver left us at the stop.
en 1 3 complaint neg | My husband is on a ventilator and we have had no power for two days.
en 1 3 complaint neg | The wedding dress never arrived and the wedding was yesterday.
en 1 3 complaint neg | He was left in his wheelchair on the empty platform while the train pulled out.
en 1 2 complaint neg | Your agent lied to me twice and then hung up.
en 1 2 complaint neg | Fifth call, fifth promise, still nothing. You do not care.
en 0 0 question neu | What time does the last train leave?
en 0 0 question neu | Is there wifi on board?
en 0 0 idea neu | It would be nice if the app showed the platform.
en 0 0 idea neu | Please add a way to choose the delivery hour.
nl 1 2 complaint neg | Bedankt voor niks!
nl 1 2 complaint neg | Dank u voor niets, alweer een dag kwijt.
nl 1 1 complaint neg | Lekker bezig weer, geen enkele trein rijdt.
nl 1 1 complaint neg | Wat een topservice, na drie weken nog niets gehoord.
nl 1 1 complaint neg | Alles werkt slecht.
nl 1 1 complaint neg | Dit is echt niet goed genoeg.
nl 1 1 complaint neg | Ik heb klachten over mijn bestelling.
nl 0 0 praise pos | Geen klachten, alles werkt prima.
nl 0 0 praise pos | Niet slecht!
nl 0 0 praise pos | Nooit problemen gehad in al die jaren.
nl 0 0 praise pos | Vandaag geen vertraging, knap gedaan.
nl 1 3 complaint neg | Door jullie geschrapte trein hebben we de begrafenis van mijn vader gemist.
nl 1 3 complaint neg | Er is 240 euro van mijn rekening gehaald en nu kan ik mijn huur niet betalen.
nl 1 3 complaint neg | Mijn moeder van 84 zit al drie dagen zonder verwarming en zonder telefoon.
nl 1 3 complaint neg | Mijn dochter zat huilend in haar rolstoel op het perron, niemand hielp haar.
nl 1 3 complaint neg | De trouwjurk is nooit aangekomen en het huwelijk was gisteren.
nl 1 2 complaint neg | Vijfde keer gebeld, vijfde belofte, nog altijd niets.
nl 1 2 complaint neg | Jullie medewerker loog tegen mij en hing op.
nl 0 0 question neu | Hoe laat vertrekt de laatste trein?
nl 0 0 question neu | Is er wifi aan boord?
nl 0 0 idea neu | Het zou handig zijn als de app het perron toont.
nl 0 0 idea neu | Voeg alsjeblieft een manier toe om het uur van levering te kiezen.
de 1 2 complaint neg | Danke für nichts!
de 1 1 complaint neg | Na toll, schon wieder eine Stunde Verspätung.
de 1 1 complaint neg | Das ist schlecht.
de 1 1 complaint neg | Das ist nicht gut genug.
de 1 1 complaint neg | Mein Paket ist immer noch nicht da.
de 1 1 complaint neg | Seit Montag kein Internet und die Hotline ist nicht erreichbar.
de 1 2 complaint neg | Euer Fahrer hat mich einfach stehen lassen und gelacht.
de 1 2 complaint neg | Zum vierten Mal angerufen, jedes Mal wurde etwas anderes versprochen.
de 1 2 complaint neg | Ihr lügt eure Kunden an, das ist eine Frechheit.
de 1 3 complaint neg | Wegen eures ausgefallenen Zuges haben wir die Beerdigung meines Vaters verpasst.
de 1 3 complaint neg | Ihr habt 240 Euro doppelt abgebucht und ich kann die Miete nicht zahlen.
de 1 3 complaint neg | Meine Mutter ist 84 und sitzt seit drei Tagen ohne Heizung und Telefon da.
de 1 3 complaint neg | Sie ließen ihn im Rollstuhl auf dem leeren Bahnsteig zurück.
de 1 3 complaint neg | Das Brautkleid kam nie an, gestern war die Hochzeit.
de 0 0 praise pos | Keine Beschwerden, alles funktioniert.
de 0 0 praise pos | Gar nicht schlecht!
de 0 0 praise pos | Nie Probleme gehabt, immer pünktlich.
de 0 0 praise pos | Vielen Dank an den Zugbegleiter, sehr freundlich.
de 0 0 question neu | Um wie viel Uhr fährt der letzte Zug?
de 0 0 question neu | Gibt es WLAN an Bord?
de 0 0 question neu | Kann man das Paket auch in der Filiale abholen?
de 0 0 idea neu | Es wäre schön, wenn die App das Gleis anzeigt.
de 0 0 idea neu | Mein Vorschlag: eine Lieferung am Abend.
de 0 0 other neu | Der neue Bahnhof wird im Mai eröffnet.
fr 1 2 complaint neg | Merci pour rien !
fr 1 1 complaint neg | Bravo, encore une heure de retard ce matin.
fr 1 1 complaint neg | C'est mauvais.
fr 1 1 complaint neg | Mon colis n'est toujours pas arrivé.
fr 1 1 complaint neg | Plus d'internet depuis lundi et la hotline ne répond pas.
fr 1 2 complaint neg | Votre conducteur m'a laissé sur le trottoir en rigolant.
fr 1 2 complaint neg | Quatrième appel, quatrième promesse, toujours rien.
fr 1 2 complaint neg | Vous mentez à vos clients, c'est honteux.
fr 1 3 complaint neg | À cause de votre train supprimé nous avons raté l'enterrement de mon père.
fr 1 3 complaint neg | Vous avez prélevé 240 euros deux fois et je ne peux plus payer mon loyer.
fr 1 3 complaint neg | Ma mère a 84 ans et vit depuis trois jours sans chauffage ni téléphone.
fr 1 3 complaint neg | Ils l'ont laissé dans son fauteuil roulant sur un quai vide.
fr 1 3 complaint neg | La robe n'est jamais arrivée et le mariage était hier.
fr 0 0 praise pos | Aucune plainte, tout fonctionne.
fr 0 0 praise pos | Pas mal du tout !
fr 0 0 praise pos | Jamais eu de problème, toujours à l'heure.
fr 0 0 praise pos | Un grand merci à la contrôleuse, très gentille.
fr 0 0 question neu | À quelle heure part le dernier train ?
fr 0 0 question neu | Est-ce qu'il y a du wifi à bord ?
fr 0 0 question neu | Où est-ce que je peux retirer mon colis ?
fr 0 0 idea neu | Ce serait bien que l'appli affiche le quai.
fr 0 0 idea neu | Une suggestion : livrer le soir aussi.
fr 0 0 other neu | La nouvelle gare ouvrira en mai.
es 1 2 complaint neg | ¡Gracias por nada!
es 1 1 complaint neg | Genial, otra vez una hora de retraso.
es 1 1 complaint neg | Esto está mal.
es 1 1 complaint neg | Mi paquete sigue sin llegar.
es 1 1 complaint neg | Desde el lunes sin internet y nadie coge el teléfono.
es 1 2 complaint neg | El conductor me dejó en la acera y se rió.
es 1 2 complaint neg | Cuarta llamada, cuarta promesa y todavía nada.
es 1 2 complaint neg | Mienten a sus clientes, qué vergüenza.
es 1 3 complaint neg | Por su tren cancelado perdimos el funeral de mi padre.
es 1 3 complaint neg | Me han cobrado 240 euros dos veces y no puedo pagar el alquiler.
es 1 3 complaint neg | Mi madre tiene 84 años y lleva tres días sin calefacción ni teléfono.
es 1 3 complaint neg | Lo dejaron en su silla de ruedas en un andén vacío.
es 1 3 complaint neg | El vestido nunca llegó y la boda fue ayer.
es 0 0 praise pos | Ninguna queja, todo funciona.
es 0 0 praise pos | ¡Nada mal!
es 0 0 praise pos | Nunca he tenido problemas, siempre puntuales.
es 0 0 praise pos | Muchas gracias a la revisora, muy amable.
es 0 0 question neu | ¿A qué hora sale el último tren?
es 0 0 question neu | ¿Hay wifi a bordo?
es 0 0 question neu | ¿Dónde puedo recoger mi paquete?
es 0 0 idea neu | Estaría bien que la app mostrara el andén.
es 0 0 idea neu | Una sugerencia: entregar también por la tarde.
es 0 0 other neu | La nueva estación abrirá en mayo.
`;

/** Our sentences as rows, each with every label that a head can learn from. */
export function ownSentences(): (Row & {
  label: number;
  severity: number;
  intent: string;
  sentiment: string;
})[] {
  return SENTENCES.trim()
    .split('\n')
    .map((line, at) => {
      const [labels = '', text = ''] = line.split(' | ');
      const [lang = '', complaint, severity, intent = '', sentiment = ''] = labels.split(' ');
      return {
        id: `own-${at + 1}`,
        text,
        lang,
        source: 'own',
        label: Number(complaint),
        severity: Number(severity),
        intent,
        sentiment,
      };
    });
}
