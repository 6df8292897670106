import type { Row } from './lexicon-data.ts';

// Sentences written by us, because public data has little of these: sarcasm, negation, harm told calmly, and complaints in
// German, French, Spanish, Italian and Portuguese; spam as networks have it. `language complaint severity intent sentiment | text`
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
en 0 0 praise pos | Thank you to the guard who found my lost bag and ran after me with it.
en 0 0 praise pos | My train was late but your colleague at the desk got me home, please thank her.
en 0 0 praise pos | She waited for my old father and carried his suitcase, wonderful.
en 0 0 praise pos | I was crying and your driver stayed with me until my sister came. Thank you.
en 0 0 praise pos | Refund arrived within a day, brilliant service.
en 0 0 idea neu | Suggestion: let us choose a quiet carriage when booking.
en 0 0 idea neu | Feature request: dark mode for the app.
en 0 0 idea neu | An idea for you: print the platform on the ticket.
en 0 0 idea neu | Why don't you offer a pass for two days a week?
en 0 0 spam pos | FREE gift cards, first 100 only, claim your prize at this link! #free #win
en 0 0 spam pos | Buy 5000 followers now, only 9 dollars http://boost.example #followers #cheap
en 0 0 spam pos | Win a weekend trip! Click here to claim your prize http://win.example #giveaway
en 0 0 spam pos | Earn 900 a week from home, guaranteed, DM me for details
en 0 0 spam neu | Use code RAIL40 for 40% off today only http://deals.example #deal #sale
nl 0 0 praise pos | Dank aan de begeleider die mijn verloren tas achterna bracht.
nl 0 0 praise pos | De trein was te laat maar jullie collega heeft me prima geholpen, bedankt.
nl 0 0 praise pos | De chauffeur wachtte op mijn oude moeder, dat is pas service.
nl 0 0 praise pos | Geld terug binnen een dag, knap gedaan.
nl 0 0 idea neu | Kleine suggestie: zet het spoor op het ticket.
nl 0 0 idea neu | Misschien een idee: een pas voor twee dagen per week.
nl 0 0 idea neu | Kunnen jullie een stille wagon toevoegen?
nl 0 0 spam pos | Koop nu 5000 volgers, slechts 9 euro http://boost.example #volgers #gratis
nl 0 0 spam pos | Win een gratis weekend! Klik hier http://win.example #winactie #gratis
de 0 0 praise pos | Danke an euren Fahrer, der auf meine alte Mutter gewartet hat.
de 0 0 praise pos | Danke, der Code kam sofort, alles ging auf. Schneller Service!
de 0 0 praise pos | Mein Koffer war weg und eure Kollegin hat ihn gefunden. Vielen Dank!
de 0 0 praise pos | Geld war nach einem Tag zurück, super.
de 0 0 idea neu | Vorschlag: zeigt das Gleis auf der Fahrkarte.
de 0 0 idea neu | Eine Idee für euch: ein Abo für zwei Tage in der Woche.
de 0 0 idea neu | Könntet ihr nicht einen Ruhewagen einführen?
de 0 0 spam pos | Jetzt Follower kaufen, 5000 nur 9 Euro http://boost.example #follower #gratis
de 0 0 spam pos | Gewinne ein Wochenende! Hier klicken http://win.example #gewinnspiel #gratis
fr 0 0 praise pos | Merci au conducteur qui a attendu ma vieille mère.
fr 0 0 praise pos | Train en retard mais votre collègue m'a trouvé une solution, merci beaucoup.
fr 0 0 praise pos | Mon sac était perdu, la contrôleuse l'a retrouvé. Bravo à elle.
fr 0 0 praise pos | Remboursé en un jour, service impeccable.
fr 0 0 idea neu | Une idée : un wagon silencieux le soir.
fr 0 0 idea neu | Petite suggestion : affichez le quai sur le billet.
fr 0 0 idea neu | Pourquoi ne pas proposer un abonnement de deux jours par semaine ?
fr 0 0 spam pos | Achetez 5000 abonnés pour 9 euros http://boost.example #gratuit #promo
fr 0 0 spam pos | Gagnez un week-end gratuit ! Cliquez ici http://win.example #concours
es 0 0 praise pos | Gracias al conductor que esperó a mi madre mayor.
es 0 0 praise pos | Perdí el tren por un retraso y la chica del mostrador me ayudó enseguida. Gracias.
es 0 0 praise pos | Encontraron mi maleta perdida, muchas gracias a la revisora.
es 0 0 praise pos | Me devolvieron el dinero en un día, servicio impecable.
es 0 0 idea neu | Una idea: un vagón silencioso por la noche.
es 0 0 idea neu | Pequeña sugerencia: mostrad el andén en el billete.
es 0 0 idea neu | ¿Por qué no ofrecéis un abono de dos días a la semana?
es 0 0 spam pos | Compra 5000 seguidores por 9 euros http://boost.example #gratis #promo
es 0 0 spam pos | ¡Gana un fin de semana gratis! Haz clic aquí http://win.example #sorteo
en 1 1 complaint neg | Two hours late, no bus, no staff. Well done, really well done.
en 1 1 complaint neg | Cancelled twice today. Congratulations, what an achievement.
nl 1 1 complaint neg | Twee uur te laat, aansluiting gemist, niemand te zien. Proficiat hoor, echt knap.
nl 1 1 complaint neg | Drie treinen afgeschaft vandaag. Chapeau!
de 1 1 complaint neg | Zwei Stunden Verspätung, Anschluss weg, niemand da. Glückwunsch, wirklich toll.
de 1 1 complaint neg | Drei Züge ausgefallen heute. Bravo!
fr 1 1 complaint neg | Deux heures de retard, correspondance ratée, personne. Bravo, vraiment bravo.
fr 1 1 complaint neg | Trois trains supprimés aujourd'hui. Félicitations !
es 1 1 complaint neg | Dos horas de retraso, enlace perdido, nadie. Enhorabuena, de verdad.
es 1 1 complaint neg | Tres trenes cancelados hoy. ¡Bravo!
it 1 2 complaint neg | Grazie di niente!
it 1 1 complaint neg | Fantastico, di nuovo un'ora di ritardo.
it 1 1 complaint neg | Così non va bene.
it 1 1 complaint neg | Il mio pacco non è ancora arrivato.
it 1 1 complaint neg | Da lunedì senza internet e al numero verde non risponde nessuno.
it 1 2 complaint neg | Il vostro autista mi ha lasciato sul marciapiede e rideva.
it 1 2 complaint neg | Quarta telefonata, quarta promessa e ancora niente.
it 1 2 complaint neg | Mentite ai vostri clienti, vergognatevi.
it 1 3 complaint neg | Per colpa del vostro treno soppresso abbiamo perso il funerale di mio padre.
it 1 3 complaint neg | Mi avete addebitato 240 euro due volte e non posso pagare l'affitto.
it 1 3 complaint neg | Mia madre ha 84 anni e da tre giorni è senza riscaldamento e senza telefono.
it 1 3 complaint neg | L'hanno lasciato in carrozzina su un binario vuoto.
it 1 3 complaint neg | L'abito non è mai arrivato e il matrimonio era ieri.
it 0 0 praise pos | Nessun reclamo, tutto funziona.
it 0 0 praise pos | Niente male!
it 0 0 praise pos | Mai avuto problemi, sempre puntuali.
it 0 0 praise pos | Un grande grazie alla capotreno, gentilissima.
it 0 0 praise pos | Grazie all'autista che ha aspettato la mia vecchia mamma.
it 0 0 praise pos | Ho perso il treno per un ritardo ma la ragazza allo sportello mi ha aiutato subito. Grazie.
it 0 0 praise pos | Hanno ritrovato la mia valigia, complimenti.
it 0 0 praise pos | Rimborsato in un giorno, servizio impeccabile.
it 0 0 question neu | A che ora parte l'ultimo treno?
it 0 0 question neu | C'è il wifi a bordo?
it 0 0 question neu | Dove posso ritirare il mio pacco?
it 0 0 idea neu | Sarebbe bello se l'app mostrasse il binario.
it 0 0 idea neu | Un suggerimento: consegnate anche la sera.
it 0 0 idea neu | Un'idea: una carrozza silenziosa la sera.
it 0 0 idea neu | Perché non offrite un abbonamento di due giorni a settimana?
it 0 0 other neu | La nuova stazione aprirà a maggio.
it 0 0 spam pos | Compra 5000 follower a 9 euro http://boost.example #gratis #promo
it 0 0 spam pos | Vinci un weekend gratis! Clicca qui http://win.example #concorso
it 1 1 complaint neg | Due ore di ritardo, coincidenza persa, nessuno in giro. Complimenti, davvero.
it 1 1 complaint neg | Tre treni soppressi oggi. Bravi!
pt 1 2 complaint neg | Obrigado por nada!
pt 1 1 complaint neg | Que maravilha, mais uma hora de atraso.
pt 1 1 complaint neg | Isto está mal.
pt 1 1 complaint neg | A minha encomenda ainda não chegou.
pt 1 1 complaint neg | Desde segunda sem internet e ninguém atende o telefone.
pt 1 2 complaint neg | O motorista me deixou na calçada e ainda riu.
pt 1 2 complaint neg | Quarta ligação, quarta promessa e até agora nada.
pt 1 2 complaint neg | Vocês mentem para os clientes, que vergonha.
pt 1 3 complaint neg | Por causa do vosso comboio cancelado perdemos o funeral do meu pai.
pt 1 3 complaint neg | Me cobraram 240 reais duas vezes e não consigo pagar o aluguel.
pt 1 3 complaint neg | A minha mãe tem 84 anos e está há três dias sem aquecimento e sem telefone.
pt 1 3 complaint neg | Deixaram ele na cadeira de rodas numa plataforma vazia.
pt 1 3 complaint neg | O vestido nunca chegou e o casamento foi ontem.
pt 0 0 praise pos | Nenhuma reclamação, tudo funciona.
pt 0 0 praise pos | Nada mau!
pt 0 0 praise pos | Nunca tive problemas, sempre pontuais.
pt 0 0 praise pos | Muito obrigada à revisora, muito simpática.
pt 0 0 praise pos | Obrigado ao motorista que esperou pela minha mãe idosa.
pt 0 0 praise pos | Perdi o trem por causa do atraso e a moça do balcão me ajudou na hora. Obrigado.
pt 0 0 praise pos | Acharam a minha mala perdida, parabéns à equipe.
pt 0 0 praise pos | Devolveram o dinheiro em um dia, serviço impecável.
pt 0 0 question neu | A que horas sai o último comboio?
pt 0 0 question neu | Tem wifi a bordo?
pt 0 0 question neu | Onde posso retirar o meu pacote?
pt 0 0 idea neu | Seria legal se o app mostrasse a plataforma.
pt 0 0 idea neu | Uma sugestão: entreguem também à noite.
pt 0 0 idea neu | Uma ideia: um vagão silencioso à noite.
pt 0 0 idea neu | Por que não oferecem um passe de dois dias por semana?
pt 0 0 other neu | A nova estação abre em maio.
pt 0 0 spam pos | Compre 5000 seguidores por 9 euros http://boost.example #gratis #promo
pt 0 0 spam pos | Ganhe um fim de semana grátis! Clique aqui http://win.example #sorteio
pt 1 1 complaint neg | Duas horas de atraso, ligação perdida, ninguém por perto. Parabéns, de verdade.
pt 1 1 complaint neg | Três comboios suprimidos hoje. Bravo!
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
