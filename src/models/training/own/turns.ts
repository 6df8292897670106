/**
 * Sentences that turn on a word or two: negation, sarcasm, harm told calmly. They weigh more than the others. The columns of
 * own-sentences.ts with the language before them.
 */
export const TURNS = `
en 1 2 1 complaint neg urgent | Thanks for nothing!
en 1 1 0 complaint neg calm | Oh great, another two hours on the platform. Just what I needed.
en 1 1 0 complaint neg calm | Way to go, you broke it again.
en 1 2 1 complaint neg calm | Gotta love paying for a service that never works.
en 1 1 0 complaint neg calm | This is bad.
en 1 1 0 complaint neg calm | Not good enough.
en 1 1 0 complaint neg calm | I have complaints about this order.
en 1 1 0 complaint neg calm | The quality has gone downhill.
en 0 0 0 praise pos calm | Not bad at all!
en 0 0 0 praise pos calm | I have no complaints, everything worked.
en 0 0 0 praise pos calm | Never had a problem with them in five years.
en 0 0 0 praise pos calm | No delays today, well done.
en 0 0 0 praise pos calm | Nothing to complain about, lovely staff.
en 1 3 2 complaint neg calm | Because of your cancelled train my mother sat on the platform in the cold all night.
en 1 3 2 complaint neg calm | You took 240 euros from my account and I cannot pay my rent this month.
en 1 3 2 complaint neg calm | We missed our grandfather's funeral because the driver left us at the stop.
en 1 3 2 complaint neg calm | My husband is on a ventilator and we have had no power for two days.
en 1 3 2 complaint neg calm | The wedding dress never arrived and the wedding was yesterday.
en 1 3 2 complaint neg calm | He was left in his wheelchair on the empty platform while the train pulled out.
en 1 2 1 complaint neg calm | Your agent lied to me twice and then hung up.
en 1 2 1 complaint neg calm | Fifth call, fifth promise, still nothing. You do not care.
en 0 0 0 question neu calm | What time does the last train leave?
en 0 0 0 question neu calm | Is there wifi on board?
en 0 0 0 idea neu calm | It would be nice if the app showed the platform.
en 0 0 0 idea neu calm | Please add a way to choose the delivery hour.
nl 1 2 1 complaint neg urgent | Bedankt voor niks!
nl 1 2 1 complaint neg calm | Dank u voor niets, alweer een dag kwijt.
nl 1 1 0 complaint neg calm | Lekker bezig weer, geen enkele trein rijdt.
nl 1 1 0 complaint neg calm | Wat een topservice, na drie weken nog niets gehoord.
nl 1 1 0 complaint neg calm | Alles werkt slecht.
nl 1 1 0 complaint neg calm | Dit is echt niet goed genoeg.
nl 1 1 0 complaint neg calm | Ik heb klachten over mijn bestelling.
nl 0 0 0 praise pos calm | Geen klachten, alles werkt prima.
nl 0 0 0 praise pos calm | Niet slecht!
nl 0 0 0 praise pos calm | Nooit problemen gehad in al die jaren.
nl 0 0 0 praise pos calm | Vandaag geen vertraging, knap gedaan.
nl 1 3 2 complaint neg calm | Door jullie geschrapte trein hebben we de begrafenis van mijn vader gemist.
nl 1 3 2 complaint neg calm | Er is 240 euro van mijn rekening gehaald en nu kan ik mijn huur niet betalen.
nl 1 3 2 complaint neg calm | Mijn moeder van 84 zit al drie dagen zonder verwarming en zonder telefoon.
nl 1 3 2 complaint neg calm | Mijn dochter zat huilend in haar rolstoel op het perron, niemand hielp haar.
nl 1 3 2 complaint neg calm | De trouwjurk is nooit aangekomen en het huwelijk was gisteren.
nl 1 2 1 complaint neg calm | Vijfde keer gebeld, vijfde belofte, nog altijd niets.
nl 1 2 1 complaint neg calm | Jullie medewerker loog tegen mij en hing op.
nl 0 0 0 question neu calm | Hoe laat vertrekt de laatste trein?
nl 0 0 0 question neu calm | Is er wifi aan boord?
nl 0 0 0 idea neu calm | Het zou handig zijn als de app het perron toont.
nl 0 0 0 idea neu calm | Voeg alsjeblieft een manier toe om het uur van levering te kiezen.
de 1 2 1 complaint neg urgent | Danke für nichts!
de 1 1 0 complaint neg calm | Na toll, schon wieder eine Stunde Verspätung.
de 1 1 0 complaint neg calm | Das ist schlecht.
de 1 1 0 complaint neg calm | Das ist nicht gut genug.
de 1 1 0 complaint neg calm | Mein Paket ist immer noch nicht da.
de 1 1 0 complaint neg calm | Seit Montag kein Internet und die Hotline ist nicht erreichbar.
de 1 2 1 complaint neg calm | Euer Fahrer hat mich einfach stehen lassen und gelacht.
de 1 2 1 complaint neg calm | Zum vierten Mal angerufen, jedes Mal wurde etwas anderes versprochen.
de 1 2 1 complaint neg calm | Ihr lügt eure Kunden an, das ist eine Frechheit.
de 1 3 2 complaint neg calm | Wegen eures ausgefallenen Zuges haben wir die Beerdigung meines Vaters verpasst.
de 1 3 2 complaint neg calm | Ihr habt 240 Euro doppelt abgebucht und ich kann die Miete nicht zahlen.
de 1 3 2 complaint neg calm | Meine Mutter ist 84 und sitzt seit drei Tagen ohne Heizung und Telefon da.
de 1 3 2 complaint neg calm | Sie ließen ihn im Rollstuhl auf dem leeren Bahnsteig zurück.
de 1 3 2 complaint neg calm | Das Brautkleid kam nie an, gestern war die Hochzeit.
de 0 0 0 praise pos calm | Keine Beschwerden, alles funktioniert.
de 0 0 0 praise pos calm | Gar nicht schlecht!
de 0 0 0 praise pos calm | Nie Probleme gehabt, immer pünktlich.
de 0 0 0 praise pos calm | Vielen Dank an den Zugbegleiter, sehr freundlich.
de 0 0 0 question neu calm | Um wie viel Uhr fährt der letzte Zug?
de 0 0 0 question neu calm | Gibt es WLAN an Bord?
de 0 0 0 question neu calm | Kann man das Paket auch in der Filiale abholen?
de 0 0 0 idea neu calm | Es wäre schön, wenn die App das Gleis anzeigt.
de 0 0 0 idea neu calm | Mein Vorschlag: eine Lieferung am Abend.
de 0 0 0 other neu calm | Der neue Bahnhof wird im Mai eröffnet.
fr 1 2 1 complaint neg urgent | Merci pour rien !
fr 1 1 0 complaint neg calm | Bravo, encore une heure de retard ce matin.
fr 1 1 0 complaint neg calm | C'est mauvais.
fr 1 1 0 complaint neg calm | Mon colis n'est toujours pas arrivé.
fr 1 1 0 complaint neg calm | Plus d'internet depuis lundi et la hotline ne répond pas.
fr 1 2 1 complaint neg calm | Votre conducteur m'a laissé sur le trottoir en rigolant.
fr 1 2 1 complaint neg calm | Quatrième appel, quatrième promesse, toujours rien.
fr 1 2 1 complaint neg calm | Vous mentez à vos clients, c'est honteux.
fr 1 3 2 complaint neg calm | À cause de votre train supprimé nous avons raté l'enterrement de mon père.
fr 1 3 2 complaint neg calm | Vous avez prélevé 240 euros deux fois et je ne peux plus payer mon loyer.
fr 1 3 2 complaint neg calm | Ma mère a 84 ans et vit depuis trois jours sans chauffage ni téléphone.
fr 1 3 2 complaint neg calm | Ils l'ont laissé dans son fauteuil roulant sur un quai vide.
fr 1 3 2 complaint neg calm | La robe n'est jamais arrivée et le mariage était hier.
fr 0 0 0 praise pos calm | Aucune plainte, tout fonctionne.
fr 0 0 0 praise pos calm | Pas mal du tout !
fr 0 0 0 praise pos calm | Jamais eu de problème, toujours à l'heure.
fr 0 0 0 praise pos calm | Un grand merci à la contrôleuse, très gentille.
fr 0 0 0 question neu calm | À quelle heure part le dernier train ?
fr 0 0 0 question neu calm | Est-ce qu'il y a du wifi à bord ?
fr 0 0 0 question neu calm | Où est-ce que je peux retirer mon colis ?
fr 0 0 0 idea neu calm | Ce serait bien que l'appli affiche le quai.
fr 0 0 0 idea neu calm | Une suggestion : livrer le soir aussi.
fr 0 0 0 other neu calm | La nouvelle gare ouvrira en mai.
es 1 2 1 complaint neg urgent | ¡Gracias por nada!
es 1 1 0 complaint neg calm | Genial, otra vez una hora de retraso.
es 1 1 0 complaint neg calm | Esto está mal.
es 1 1 0 complaint neg calm | Mi paquete sigue sin llegar.
es 1 1 0 complaint neg calm | Desde el lunes sin internet y nadie coge el teléfono.
es 1 2 1 complaint neg calm | El conductor me dejó en la acera y se rió.
es 1 2 1 complaint neg calm | Cuarta llamada, cuarta promesa y todavía nada.
es 1 2 1 complaint neg calm | Mienten a sus clientes, qué vergüenza.
es 1 3 2 complaint neg calm | Por su tren cancelado perdimos el funeral de mi padre.
es 1 3 2 complaint neg calm | Me han cobrado 240 euros dos veces y no puedo pagar el alquiler.
es 1 3 2 complaint neg calm | Mi madre tiene 84 años y lleva tres días sin calefacción ni teléfono.
es 1 3 2 complaint neg calm | Lo dejaron en su silla de ruedas en un andén vacío.
es 1 3 2 complaint neg calm | El vestido nunca llegó y la boda fue ayer.
es 0 0 0 praise pos calm | Ninguna queja, todo funciona.
es 0 0 0 praise pos calm | ¡Nada mal!
es 0 0 0 praise pos calm | Nunca he tenido problemas, siempre puntuales.
es 0 0 0 praise pos calm | Muchas gracias a la revisora, muy amable.
es 0 0 0 question neu calm | ¿A qué hora sale el último tren?
es 0 0 0 question neu calm | ¿Hay wifi a bordo?
es 0 0 0 question neu calm | ¿Dónde puedo recoger mi paquete?
es 0 0 0 idea neu calm | Estaría bien que la app mostrara el andén.
es 0 0 0 idea neu calm | Una sugerencia: entregar también por la tarde.
es 0 0 0 other neu calm | La nueva estación abrirá en mayo.
en 0 0 0 praise pos calm | Thank you to the guard who found my lost bag and ran after me with it.
en 0 0 0 praise pos calm | My train was late but your colleague at the desk got me home, please thank her.
en 0 0 0 praise pos calm | She waited for my old father and carried his suitcase, wonderful.
en 0 0 0 praise pos calm | I was crying and your driver stayed with me until my sister came. Thank you.
en 0 0 0 praise pos calm | Refund arrived within a day, brilliant service.
en 0 0 0 idea neu calm | Suggestion: let us choose a quiet carriage when booking.
en 0 0 0 idea neu calm | Feature request: dark mode for the app.
en 0 0 0 idea neu calm | An idea for you: print the platform on the ticket.
en 0 0 0 idea neu calm | Why don't you offer a pass for two days a week?
en 0 0 0 spam pos calm | FREE gift cards, first 100 only, claim your prize at this link! #free #win
en 0 0 0 spam pos calm | Buy 5000 followers now, only 9 dollars http://boost.example #followers #cheap
en 0 0 0 spam pos calm | Win a weekend trip! Click here to claim your prize http://win.example #giveaway
en 0 0 0 spam pos calm | Earn 900 a week from home, guaranteed, DM me for details
en 0 0 0 spam neu calm | Use code RAIL40 for 40% off today only http://deals.example #deal #sale
nl 0 0 0 praise pos calm | Dank aan de begeleider die mijn verloren tas achterna bracht.
nl 0 0 0 praise pos calm | De trein was te laat maar jullie collega heeft me prima geholpen, bedankt.
nl 0 0 0 praise pos calm | De chauffeur wachtte op mijn oude moeder, dat is pas service.
nl 0 0 0 praise pos calm | Geld terug binnen een dag, knap gedaan.
nl 0 0 0 idea neu calm | Kleine suggestie: zet het spoor op het ticket.
nl 0 0 0 idea neu calm | Misschien een idee: een pas voor twee dagen per week.
nl 0 0 0 idea neu calm | Kunnen jullie een stille wagon toevoegen?
nl 0 0 0 spam pos calm | Koop nu 5000 volgers, slechts 9 euro http://boost.example #volgers #gratis
nl 0 0 0 spam pos calm | Win een gratis weekend! Klik hier http://win.example #winactie #gratis
de 0 0 0 praise pos calm | Danke an euren Fahrer, der auf meine alte Mutter gewartet hat.
de 0 0 0 praise pos calm | Danke, der Code kam sofort, alles ging auf. Schneller Service!
de 0 0 0 praise pos calm | Mein Koffer war weg und eure Kollegin hat ihn gefunden. Vielen Dank!
de 0 0 0 praise pos calm | Geld war nach einem Tag zurück, super.
de 0 0 0 idea neu calm | Vorschlag: zeigt das Gleis auf der Fahrkarte.
de 0 0 0 idea neu calm | Eine Idee für euch: ein Abo für zwei Tage in der Woche.
de 0 0 0 idea neu calm | Könntet ihr nicht einen Ruhewagen einführen?
de 0 0 0 spam pos calm | Jetzt Follower kaufen, 5000 nur 9 Euro http://boost.example #follower #gratis
de 0 0 0 spam pos calm | Gewinne ein Wochenende! Hier klicken http://win.example #gewinnspiel #gratis
fr 0 0 0 praise pos calm | Merci au conducteur qui a attendu ma vieille mère.
fr 0 0 0 praise pos calm | Train en retard mais votre collègue m'a trouvé une solution, merci beaucoup.
fr 0 0 0 praise pos calm | Mon sac était perdu, la contrôleuse l'a retrouvé. Bravo à elle.
fr 0 0 0 praise pos calm | Remboursé en un jour, service impeccable.
fr 0 0 0 idea neu calm | Une idée : un wagon silencieux le soir.
fr 0 0 0 idea neu calm | Petite suggestion : affichez le quai sur le billet.
fr 0 0 0 idea neu calm | Pourquoi ne pas proposer un abonnement de deux jours par semaine ?
fr 0 0 0 spam pos calm | Achetez 5000 abonnés pour 9 euros http://boost.example #gratuit #promo
fr 0 0 0 spam pos calm | Gagnez un week-end gratuit ! Cliquez ici http://win.example #concours
es 0 0 0 praise pos calm | Gracias al conductor que esperó a mi madre mayor.
es 0 0 0 praise pos calm | Perdí el tren por un retraso y la chica del mostrador me ayudó enseguida. Gracias.
es 0 0 0 praise pos calm | Encontraron mi maleta perdida, muchas gracias a la revisora.
es 0 0 0 praise pos calm | Me devolvieron el dinero en un día, servicio impecable.
es 0 0 0 idea neu calm | Una idea: un vagón silencioso por la noche.
es 0 0 0 idea neu calm | Pequeña sugerencia: mostrad el andén en el billete.
es 0 0 0 idea neu calm | ¿Por qué no ofrecéis un abono de dos días a la semana?
es 0 0 0 spam pos calm | Compra 5000 seguidores por 9 euros http://boost.example #gratis #promo
es 0 0 0 spam pos calm | ¡Gana un fin de semana gratis! Haz clic aquí http://win.example #sorteo
en 1 1 0 complaint neg calm | Two hours late, no bus, no staff. Well done, really well done.
en 1 1 0 complaint neg calm | Cancelled twice today. Congratulations, what an achievement.
nl 1 1 0 complaint neg calm | Twee uur te laat, aansluiting gemist, niemand te zien. Proficiat hoor, echt knap.
nl 1 1 0 complaint neg urgent | Drie treinen afgeschaft vandaag. Chapeau!
de 1 1 0 complaint neg calm | Zwei Stunden Verspätung, Anschluss weg, niemand da. Glückwunsch, wirklich toll.
de 1 1 0 complaint neg urgent | Drei Züge ausgefallen heute. Bravo!
fr 1 1 0 complaint neg calm | Deux heures de retard, correspondance ratée, personne. Bravo, vraiment bravo.
fr 1 1 0 complaint neg urgent | Trois trains supprimés aujourd'hui. Félicitations !
es 1 1 0 complaint neg calm | Dos horas de retraso, enlace perdido, nadie. Enhorabuena, de verdad.
es 1 1 0 complaint neg urgent | Tres trenes cancelados hoy. ¡Bravo!
it 1 2 1 complaint neg urgent | Grazie di niente!
it 1 1 0 complaint neg calm | Fantastico, di nuovo un'ora di ritardo.
it 1 1 0 complaint neg calm | Così non va bene.
it 1 1 0 complaint neg calm | Il mio pacco non è ancora arrivato.
it 1 1 0 complaint neg calm | Da lunedì senza internet e al numero verde non risponde nessuno.
it 1 2 1 complaint neg calm | Il vostro autista mi ha lasciato sul marciapiede e rideva.
it 1 2 1 complaint neg calm | Quarta telefonata, quarta promessa e ancora niente.
it 1 2 1 complaint neg calm | Mentite ai vostri clienti, vergognatevi.
it 1 3 2 complaint neg calm | Per colpa del vostro treno soppresso abbiamo perso il funerale di mio padre.
it 1 3 2 complaint neg calm | Mi avete addebitato 240 euro due volte e non posso pagare l'affitto.
it 1 3 2 complaint neg calm | Mia madre ha 84 anni e da tre giorni è senza riscaldamento e senza telefono.
it 1 3 2 complaint neg calm | L'hanno lasciato in carrozzina su un binario vuoto.
it 1 3 2 complaint neg calm | L'abito non è mai arrivato e il matrimonio era ieri.
it 0 0 0 praise pos calm | Nessun reclamo, tutto funziona.
it 0 0 0 praise pos calm | Niente male!
it 0 0 0 praise pos calm | Mai avuto problemi, sempre puntuali.
it 0 0 0 praise pos calm | Un grande grazie alla capotreno, gentilissima.
it 0 0 0 praise pos calm | Grazie all'autista che ha aspettato la mia vecchia mamma.
it 0 0 0 praise pos calm | Ho perso il treno per un ritardo ma la ragazza allo sportello mi ha aiutato subito. Grazie.
it 0 0 0 praise pos calm | Hanno ritrovato la mia valigia, complimenti.
it 0 0 0 praise pos calm | Rimborsato in un giorno, servizio impeccabile.
it 0 0 0 question neu calm | A che ora parte l'ultimo treno?
it 0 0 0 question neu calm | C'è il wifi a bordo?
it 0 0 0 question neu calm | Dove posso ritirare il mio pacco?
it 0 0 0 idea neu calm | Sarebbe bello se l'app mostrasse il binario.
it 0 0 0 idea neu calm | Un suggerimento: consegnate anche la sera.
it 0 0 0 idea neu calm | Un'idea: una carrozza silenziosa la sera.
it 0 0 0 idea neu calm | Perché non offrite un abbonamento di due giorni a settimana?
it 0 0 0 other neu calm | La nuova stazione aprirà a maggio.
it 0 0 0 spam pos calm | Compra 5000 follower a 9 euro http://boost.example #gratis #promo
it 0 0 0 spam pos calm | Vinci un weekend gratis! Clicca qui http://win.example #concorso
it 1 1 0 complaint neg calm | Due ore di ritardo, coincidenza persa, nessuno in giro. Complimenti, davvero.
it 1 1 0 complaint neg urgent | Tre treni soppressi oggi. Bravi!
pt 1 2 1 complaint neg urgent | Obrigado por nada!
pt 1 1 0 complaint neg calm | Que maravilha, mais uma hora de atraso.
pt 1 1 0 complaint neg calm | Isto está mal.
pt 1 1 0 complaint neg calm | A minha encomenda ainda não chegou.
pt 1 1 0 complaint neg calm | Desde segunda sem internet e ninguém atende o telefone.
pt 1 2 1 complaint neg calm | O motorista me deixou na calçada e ainda riu.
pt 1 2 1 complaint neg calm | Quarta ligação, quarta promessa e até agora nada.
pt 1 2 1 complaint neg calm | Vocês mentem para os clientes, que vergonha.
pt 1 3 2 complaint neg calm | Por causa do vosso comboio cancelado perdemos o funeral do meu pai.
pt 1 3 2 complaint neg calm | Me cobraram 240 reais duas vezes e não consigo pagar o aluguel.
pt 1 3 2 complaint neg calm | A minha mãe tem 84 anos e está há três dias sem aquecimento e sem telefone.
pt 1 3 2 complaint neg calm | Deixaram ele na cadeira de rodas numa plataforma vazia.
pt 1 3 2 complaint neg calm | O vestido nunca chegou e o casamento foi ontem.
pt 0 0 0 praise pos calm | Nenhuma reclamação, tudo funciona.
pt 0 0 0 praise pos calm | Nada mau!
pt 0 0 0 praise pos calm | Nunca tive problemas, sempre pontuais.
pt 0 0 0 praise pos calm | Muito obrigada à revisora, muito simpática.
pt 0 0 0 praise pos calm | Obrigado ao motorista que esperou pela minha mãe idosa.
pt 0 0 0 praise pos calm | Perdi o trem por causa do atraso e a moça do balcão me ajudou na hora. Obrigado.
pt 0 0 0 praise pos calm | Acharam a minha mala perdida, parabéns à equipe.
pt 0 0 0 praise pos calm | Devolveram o dinheiro em um dia, serviço impecável.
pt 0 0 0 question neu calm | A que horas sai o último comboio?
pt 0 0 0 question neu calm | Tem wifi a bordo?
pt 0 0 0 question neu calm | Onde posso retirar o meu pacote?
pt 0 0 0 idea neu calm | Seria legal se o app mostrasse a plataforma.
pt 0 0 0 idea neu calm | Uma sugestão: entreguem também à noite.
pt 0 0 0 idea neu calm | Uma ideia: um vagão silencioso à noite.
pt 0 0 0 idea neu calm | Por que não oferecem um passe de dois dias por semana?
pt 0 0 0 other neu calm | A nova estação abre em maio.
pt 0 0 0 spam pos calm | Compre 5000 seguidores por 9 euros http://boost.example #gratis #promo
pt 0 0 0 spam pos calm | Ganhe um fim de semana grátis! Clique aqui http://win.example #sorteio
pt 1 1 0 complaint neg calm | Duas horas de atraso, ligação perdida, ninguém por perto. Parabéns, de verdade.
pt 1 1 0 complaint neg urgent | Três comboios suprimidos hoje. Bravo!
en 1 1 0 complaint neg calm | I have complaints about the service.
en 1 1 0 complaint neg calm | I have a complaint.
en 1 1 0 complaint neg calm | I have complaints.
en 1 1 0 complaint neg calm | Plenty of complaints about this one.
en 0 0 0 praise pos calm | No complaints.
en 0 0 0 praise pos calm | I have no complaints.
en 0 0 0 praise pos calm | No complaints here, everything went fine.
en 0 0 0 praise pos calm | Zero complaints so far.
en 0 0 0 praise pos calm | Can't complain, it does what it should.
en 1 1 0 complaint neg calm | This is really bad.
en 1 1 0 complaint neg calm | The service is bad.
en 1 1 0 complaint neg calm | Bad, very bad.
en 0 0 0 praise pos calm | This is not bad at all.
en 0 0 0 praise pos calm | Not bad.
en 0 0 0 praise pos calm | The service is not bad.
en 0 0 0 praise pos calm | Honestly not bad at all, well done.
en 1 1 0 complaint neg calm | The service was not good.
en 0 0 0 praise pos calm | The service was good.
en 1 1 0 complaint neg calm | Not good at all.
en 1 1 0 complaint neg calm | I am not happy with this.
en 0 0 0 praise pos calm | I am happy with this.
en 1 1 0 complaint neg calm | I am not satisfied.
en 0 0 0 praise pos calm | I am satisfied.
en 1 1 0 complaint neg calm | It does not work.
en 0 0 0 praise pos calm | It works, thank you.
en 1 1 0 complaint neg calm | Your staff were not friendly.
en 0 0 0 praise pos calm | Your staff were friendly.
en 1 1 0 complaint neg urgent | Thanks for nothing, again!
en 0 0 0 praise pos urgent | Thanks for everything!
en 0 0 0 praise pos calm | Never had a bad flight with you.
en 1 2 0 complaint neg calm | Never had such a bad flight.
en 0 0 0 praise pos calm | They never disappoint.
en 1 1 0 complaint neg calm | They always disappoint.
en 0 0 0 praise pos calm | It was no problem at all.
en 1 1 0 complaint neg calm | It was one problem after another.
nl 1 1 0 complaint neg calm | Ik heb klachten.
nl 1 1 0 complaint neg calm | Veel klachten over deze winkel.
nl 1 1 0 complaint neg calm | Alles werkt slecht, veel klachten.
nl 0 0 0 praise pos calm | Geen klachten.
nl 0 0 0 praise pos calm | Ik heb geen klachten.
nl 0 0 0 praise pos calm | Geen klachten tot nu toe, prima.
nl 0 0 0 praise pos calm | Niets te klagen, alles in orde.
nl 1 1 0 complaint neg calm | Dit is slecht.
nl 1 1 0 complaint neg calm | De service is slecht.
nl 0 0 0 praise pos calm | Dit is niet slecht.
nl 0 0 0 praise pos calm | De service is helemaal niet slecht.
nl 1 1 0 complaint neg calm | Ik ben niet tevreden.
nl 0 0 0 praise pos calm | Ik ben tevreden.
nl 1 1 0 complaint neg calm | De service was niet goed.
nl 0 0 0 praise pos calm | De service was goed.
nl 1 1 0 complaint neg urgent | Bedankt voor niets!
nl 0 0 0 praise pos urgent | Bedankt voor alles!
nl 1 1 0 complaint neg calm | Het werkt niet.
nl 0 0 0 praise pos calm | Het werkt, dank u.
nl 0 0 0 praise pos calm | Nooit een probleem mee gehad.
nl 1 1 0 complaint neg calm | Altijd problemen mee gehad.
de 1 1 0 complaint neg calm | Ich habe Beschwerden.
de 0 0 0 praise pos calm | Ich habe keine Beschwerden.
de 1 1 0 complaint neg calm | Der Service ist schlecht.
de 0 0 0 praise pos calm | Der Service ist nicht schlecht.
fr 1 1 0 complaint neg calm | Le service est mauvais.
fr 0 0 0 praise pos calm | Le service n'est pas mauvais du tout.
fr 0 0 0 praise pos calm | Rien à redire, tout va bien.
fr 1 1 0 complaint neg calm | J'ai une plainte à faire.
es 1 1 0 complaint neg calm | El servicio es malo.
es 0 0 0 praise pos calm | El servicio no está nada mal.
es 0 0 0 praise pos calm | Ninguna queja, todo bien.
es 1 1 0 complaint neg calm | Tengo una queja.
it 1 1 0 complaint neg calm | Il servizio è pessimo.
it 0 0 0 praise pos calm | Il servizio non è affatto male.
it 0 0 0 praise pos calm | Nessun reclamo, tutto a posto.
it 1 1 0 complaint neg calm | Ho un reclamo da fare.
pt 1 1 0 complaint neg calm | O serviço é ruim.
pt 0 0 0 praise pos calm | O serviço não é nada mau.
pt 0 0 0 praise pos calm | Nenhuma reclamação, tudo certo.
pt 1 1 0 complaint neg calm | Tenho uma reclamação.
en 0 0 0 praise pos calm | Nothing to complain about.
en 0 0 0 praise pos calm | I have nothing to complain about at all.
en 1 1 0 complaint neg calm | I have to complain about this.
en 1 1 0 complaint neg calm | I must complain about your service.
en 0 0 0 praise pos calm | No problems with the delivery.
en 1 1 0 complaint neg calm | Problems with the delivery.
en 0 0 0 praise pos calm | No issues so far.
en 1 1 0 complaint neg calm | Issues again.
en 0 0 0 praise pos calm | Couldn't be happier.
en 1 1 0 complaint neg calm | It couldn't be worse.
en 0 0 0 praise pos calm | Not bad.
en 1 1 0 complaint neg calm | Bad service.
en 0 0 0 praise pos calm | My parcel has arrived, thanks.
en 1 1 1 complaint neg calm | My parcel has never arrived.
en 0 0 0 praise pos calm | I recommend them.
en 1 1 0 complaint neg calm | I do not recommend them.
nl 1 1 0 complaint neg calm | Slechte service.
nl 0 0 0 praise pos calm | Zeker niet slecht.
nl 0 0 0 other neu calm | Het pakket is aangekomen.
nl 0 0 0 praise pos calm | Mijn pakket is goed aangekomen.
nl 1 1 1 complaint neg calm | Mijn pakket is nooit aangekomen.
nl 1 1 0 complaint neg calm | Mijn bestelling is niet aangekomen.
nl 1 1 0 complaint neg calm | Ik ben ontevreden over jullie.
nl 0 0 0 praise pos calm | Ik ben tevreden over jullie.
nl 0 0 0 praise pos calm | Geen problemen met mijn bestelling.
nl 1 1 0 complaint neg calm | Problemen met mijn bestelling.
nl 0 0 0 praise pos calm | Niets op aan te merken.
nl 1 1 0 complaint neg calm | Er is veel op aan te merken.
nl 0 0 0 praise pos calm | De website werkt goed.
nl 1 1 0 complaint neg calm | De website werkt niet.
nl 0 0 0 praise pos calm | Ik raad deze winkel aan.
nl 1 1 0 complaint neg calm | Ik raad deze winkel niet aan.
de 0 0 0 other neu calm | Das Paket ist angekommen.
de 0 0 0 praise pos calm | Meine Bestellung ist gut angekommen.
de 1 1 1 complaint neg calm | Meine Bestellung ist nie angekommen.
de 1 1 0 complaint neg calm | Das Paket ist nicht angekommen.
de 0 0 0 praise pos calm | Keine Probleme mit der Bestellung.
de 1 1 0 complaint neg calm | Probleme mit der Bestellung.
de 0 0 0 praise pos calm | Ich kann mich nicht beklagen.
de 1 1 0 complaint neg calm | Ich muss mich beklagen.
de 0 0 0 praise pos calm | Kein Grund zur Beschwerde.
de 0 0 0 praise pos calm | Die Webseite funktioniert gut.
de 1 1 0 complaint neg calm | Die Webseite funktioniert nicht.
de 0 0 0 praise pos calm | Es funktioniert, danke.
de 1 1 0 complaint neg calm | Es funktioniert nicht.
de 0 0 0 praise pos calm | Ich bin zufrieden mit dem Service.
de 1 1 0 complaint neg calm | Ich bin unzufrieden mit dem Service.
de 1 1 0 complaint neg calm | Ich bin nicht zufrieden.
fr 0 0 0 other neu calm | La commande est arrivée.
fr 0 0 0 praise pos calm | Mon paquet est bien arrivé, merci.
fr 1 1 1 complaint neg calm | Mon paquet n'est jamais arrivé.
fr 1 1 0 complaint neg calm | Ma commande n'est pas arrivée.
fr 0 0 0 praise pos calm | Aucun problème avec ma commande.
fr 1 1 0 complaint neg calm | Des problèmes avec ma commande.
fr 0 0 0 praise pos calm | Le site marche bien.
fr 1 1 0 complaint neg calm | Le site ne marche pas.
fr 0 0 0 praise pos calm | Ça fonctionne, merci.
fr 1 1 0 complaint neg calm | Ça ne fonctionne pas.
fr 0 0 0 praise pos calm | Rien à redire.
fr 1 1 0 complaint neg calm | Il y a beaucoup à redire.
fr 0 0 0 praise pos calm | Je les recommande.
fr 1 1 0 complaint neg calm | Je ne les recommande pas.
fr 1 1 0 complaint neg calm | J'ai des plaintes à faire.
fr 0 0 0 praise pos calm | Je n'ai aucune plainte.
fr 0 0 0 praise pos calm | Le repas était bon.
fr 1 1 0 complaint neg calm | Le repas n'était pas bon.
fr 0 0 0 praise pos calm | Je suis satisfaite.
fr 1 1 0 complaint neg calm | Je ne suis pas satisfaite.
es 0 0 0 other neu calm | El pedido llegó.
es 0 0 0 praise pos calm | Mi pedido llegó bien, gracias.
es 1 1 1 complaint neg calm | Mi pedido nunca llegó.
es 1 1 0 complaint neg calm | Mi pedido no ha llegado.
es 0 0 0 praise pos calm | Sin problemas con el pedido.
es 1 1 0 complaint neg calm | Problemas con el pedido.
es 0 0 0 praise pos calm | La web funciona bien.
es 1 1 0 complaint neg calm | La web no funciona.
es 0 0 0 praise pos calm | Funciona, gracias.
es 1 1 0 complaint neg calm | No funciona.
es 0 0 0 praise pos calm | Los recomiendo.
es 1 1 0 complaint neg calm | No los recomiendo.
es 0 0 0 praise pos calm | No tengo ninguna queja.
es 1 1 0 complaint neg calm | Tengo varias quejas.
es 0 0 0 praise pos calm | Estoy contento con el servicio.
es 1 1 0 complaint neg calm | No estoy contento con el servicio.
it 0 0 0 other neu calm | L'ordine è arrivato.
it 0 0 0 praise pos calm | Il mio ordine è arrivato bene, grazie.
it 1 1 1 complaint neg calm | Il mio ordine non è mai arrivato.
it 1 1 0 complaint neg calm | Il mio ordine non è arrivato.
it 0 0 0 praise pos calm | Nessun problema con l'ordine.
it 1 1 0 complaint neg calm | Problemi con l'ordine.
it 0 0 0 praise pos calm | Il sito funziona bene.
it 1 1 0 complaint neg calm | Il sito non funziona.
it 1 1 0 complaint neg calm | Ho diversi reclami.
it 0 0 0 praise pos calm | Non ho nessun reclamo.
it 0 0 0 praise pos calm | Li consiglio.
it 1 1 0 complaint neg calm | Non li consiglio.
it 0 0 0 praise pos calm | Sono contenta del servizio.
it 1 1 0 complaint neg calm | Non sono contenta del servizio.
pt 0 0 0 other neu calm | O pedido chegou.
pt 0 0 0 praise pos calm | O meu pedido chegou bem, obrigado.
pt 1 1 1 complaint neg calm | O meu pedido nunca chegou.
pt 1 1 0 complaint neg calm | O meu pedido não chegou.
pt 0 0 0 praise pos calm | Sem problemas com o pedido.
pt 1 1 0 complaint neg calm | Problemas com o pedido.
pt 0 0 0 praise pos calm | O site funciona bem.
pt 1 1 0 complaint neg calm | O site não funciona.
pt 0 0 0 praise pos calm | Não tenho nenhuma reclamação.
pt 1 1 0 complaint neg calm | Tenho várias reclamações.
pt 0 0 0 praise pos calm | Eu recomendo.
pt 1 1 0 complaint neg calm | Eu não recomendo.
pt 0 0 0 praise pos calm | Estou contente com o serviço.
pt 1 1 0 complaint neg calm | Não estou contente com o serviço.
`;
