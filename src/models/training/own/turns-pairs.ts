/**
 * Pairs as customers write them: nearly the same words, once content and once not, because something does or does not work,
 * came or never came, is or is not worth a complaint. Columns as in turns.ts.
 */
export const TURN_PAIRS = `
en 0 0 0 praise pos calm | No complaints about the new sofa, it came a day early.
en 1 1 0 complaint neg calm | Quite a few complaints about the new sofa, and it came a week late.
en 0 0 0 praise pos calm | Honestly can't complain, the technician was in and out in half an hour.
en 1 1 0 complaint neg calm | I really have to complain, the technician was in and out and fixed nothing.
en 0 0 0 praise pos calm | Not a bad breakfast for that price.
en 1 1 0 complaint neg calm | A bad breakfast for that price.
en 0 0 0 praise pos calm | Bad weather, but not a bad flight at all.
en 1 1 0 complaint neg calm | Bad seat, bad food, bad flight.
en 1 1 0 complaint neg calm | Bad experience.
en 0 0 0 praise pos calm | Not a bad experience.
en 0 0 0 praise pos calm | Never had any trouble with your broadband.
en 1 1 0 complaint neg calm | Had trouble with your broadband all week.
en 0 0 0 praise pos calm | We never had an issue with a booking in all these years.
en 1 1 0 complaint neg calm | We had an issue with our booking once more.
en 0 0 0 other neu calm | My new card has been delivered.
en 1 1 1 complaint neg calm | My new card has not been delivered and nobody can tell me why.
en 0 0 0 praise pos calm | The shop answered the same day, thank you.
en 1 1 0 complaint neg calm | The shop did not answer, not even after a week.
en 0 0 0 praise pos calm | Your site opens fine on my phone now.
en 1 1 0 complaint neg calm | Your site does not open on my phone.
en 0 0 0 praise pos calm | There was no delay and no queue, we were home by six.
en 1 1 0 complaint neg calm | There was a delay and then a queue, we were home at midnight.
en 0 0 0 praise pos calm | I can't fault the driver, he carried everything upstairs.
en 1 1 0 complaint neg calm | I do fault the driver, he left everything in the rain.
en 0 0 0 praise pos calm | Would stay here again without thinking twice.
en 1 1 0 complaint neg calm | Would not stay here again.
en 0 0 0 praise pos calm | The money was back on my account without any hassle.
en 1 2 1 complaint neg calm | The money is still not back on my account and it has been nothing but hassle.
nl 0 0 0 praise pos calm | Geen klachten over de nieuwe zetel, een dag te vroeg geleverd zelfs.
nl 1 1 0 complaint neg calm | Toch wat klachten over de nieuwe zetel, een week te laat geleverd ook.
nl 0 0 0 praise pos calm | Ik mag niet klagen, de technieker was er na een uur.
nl 1 1 0 complaint neg calm | Ik moet toch eens klagen, de technieker was er na drie dagen nog niet.
nl 0 0 0 praise pos calm | Niks op te merken over het hotel, alles was piekfijn.
nl 1 1 0 complaint neg calm | Er valt nogal wat op te merken over het hotel.
nl 0 0 0 praise pos calm | Op de bediening valt niks aan te merken.
nl 1 1 0 complaint neg calm | Op de bediening valt heel wat aan te merken.
nl 0 0 0 praise pos calm | Niks mis met die nieuwe winkel van jullie.
nl 1 1 0 complaint neg calm | Er is van alles mis met die nieuwe winkel van jullie.
nl 0 0 0 praise pos calm | Geen enkel probleem met de verzending.
nl 1 1 0 complaint neg calm | Een probleem met de verzending.
nl 0 0 0 praise pos calm | Zonder problemen besteld en ontvangen.
nl 1 1 0 complaint neg calm | Alleen maar problemen sinds ik besteld heb.
nl 0 0 0 other neu calm | De zending is gisteren aangekomen.
nl 1 1 1 complaint neg calm | De zending is nooit aangekomen.
nl 0 0 0 praise pos calm | Mijn koffer is terecht, bedankt.
nl 1 2 1 complaint neg calm | Mijn koffer is na een week nog altijd niet terecht.
nl 0 0 0 praise pos calm | Het internet werkt weer, merci.
nl 1 1 0 complaint neg calm | Het internet werkt weer niet.
nl 0 0 0 other neu calm | De site doet het.
nl 1 1 0 complaint neg calm | De site doet het niet.
nl 0 0 0 praise pos calm | Ik kan deze bank aanraden.
nl 1 1 0 complaint neg calm | Ik kan deze bank niet aanraden.
nl 0 0 0 praise pos calm | Helemaal niet ontevreden over deze kapper.
nl 1 1 0 complaint neg calm | Ik ben erg ontevreden over deze kapper.
nl 0 0 0 praise pos calm | Snel antwoord gekregen van de helpdesk.
nl 1 1 0 complaint neg calm | Nooit antwoord gekregen van de helpdesk.
nl 1 1 0 complaint neg calm | Slecht hoor, zo gaat het elke keer.
nl 0 0 0 praise pos calm | Niet slecht, die nieuwe broodjes.
nl 1 1 0 complaint neg calm | Slecht, die nieuwe broodjes.
nl 0 0 0 praise pos calm | Eindelijk eens een rit zonder vertraging.
nl 1 1 0 complaint neg calm | Geen rit zonder vertraging deze week.
de 0 0 0 praise pos calm | Keine Beschwerden zum neuen Sofa, es kam sogar einen Tag früher.
de 1 1 0 complaint neg calm | Etliche Beschwerden zum neuen Sofa, und es kam eine Woche später.
de 0 0 0 praise pos calm | Ich kann nicht klagen, der Techniker war nach einer Stunde da.
de 1 1 0 complaint neg calm | Ich muss leider klagen, der Techniker war nach drei Tagen noch nicht da.
de 0 0 0 praise pos calm | Am Hotel gibt es nichts auszusetzen.
de 1 1 0 complaint neg calm | Am Hotel gibt es einiges auszusetzen.
de 0 0 0 praise pos calm | Kein einziges Problem beim Versand.
de 1 1 0 complaint neg calm | Ein Problem nach dem anderen beim Versand.
de 0 0 0 praise pos calm | Die Rückzahlung lief problemlos.
de 1 1 0 complaint neg calm | Die Rückzahlung lief alles andere als problemlos.
de 0 0 0 other neu calm | Die Sendung ist gestern angekommen.
de 0 0 0 other neu calm | Meine Karte ist da.
de 1 1 1 complaint neg calm | Die Sendung ist bis heute nicht angekommen.
de 1 1 1 complaint neg calm | Meine Karte ist nie geliefert worden.
de 0 0 0 praise pos calm | Der Händler hat noch am selben Tag geantwortet.
de 1 1 0 complaint neg calm | Der Händler hat auf keine Mail geantwortet.
de 0 0 0 praise pos calm | Das WLAN im Zug geht, danke.
de 1 1 0 complaint neg calm | Das WLAN im Zug geht nicht.
de 0 0 0 praise pos calm | Den Laden kann ich nur weiterempfehlen.
de 1 1 0 complaint neg calm | Den Laden kann ich nicht weiterempfehlen.
de 0 0 0 praise pos calm | Ich war nicht unzufrieden, im Gegenteil.
de 1 1 0 complaint neg calm | Ich war sehr unzufrieden.
de 0 0 0 praise pos calm | Die Bedienung war nicht schlecht und das Essen auch nicht.
de 1 1 0 complaint neg calm | Die Bedienung war schlecht und das Essen auch.
de 0 0 0 praise pos calm | Heute keine Verspätung, geht doch.
de 1 1 0 complaint neg calm | Heute wieder Verspätung.
de 0 0 0 praise pos calm | Gerne wieder.
de 1 1 0 complaint neg calm | Nie wieder.
de 1 1 0 complaint neg calm | Ich möchte mich über die Lieferung beschweren.
de 0 0 0 praise pos calm | Über die Lieferung kann ich mich wirklich nicht beschweren.
fr 0 0 0 praise pos calm | Aucune plainte pour le nouveau canapé, livré avec un jour d'avance.
fr 1 1 0 complaint neg calm | Plusieurs plaintes pour le nouveau canapé, livré avec une semaine de retard.
fr 0 0 0 praise pos calm | Je ne me plains pas, le technicien était là en une heure.
fr 1 1 0 complaint neg calm | Je me plains du technicien, il n'est toujours pas venu.
fr 0 0 0 praise pos calm | Rien à reprocher à l'hôtel.
fr 1 1 0 complaint neg calm | Bien des choses à reprocher à l'hôtel.
fr 0 0 0 praise pos calm | Il n'y a rien à redire sur le repas.
fr 1 1 0 complaint neg calm | Il y aurait pas mal à redire sur le repas.
fr 0 0 0 praise pos calm | Pas le moindre souci avec l'envoi.
fr 1 1 0 complaint neg calm | Toujours des soucis avec l'envoi.
fr 0 0 0 other neu calm | Ma carte est arrivée hier.
fr 0 0 0 praise pos calm | Votre livreur est passé, tout est là.
fr 1 1 1 complaint neg calm | Ma carte n'est jamais arrivée.
fr 1 1 1 complaint neg calm | Votre livreur n'est jamais passé.
fr 0 0 0 praise pos calm | La boutique a répondu le jour même.
fr 1 1 0 complaint neg calm | La boutique n'a pas répondu, même après une semaine.
fr 0 0 0 praise pos calm | Internet marche à nouveau, merci.
fr 1 1 0 complaint neg calm | Internet ne marche plus depuis hier.
fr 0 0 0 praise pos calm | Je recommande ce garage à tout le monde.
fr 1 1 0 complaint neg calm | Je ne recommande ce garage à personne.
fr 0 0 0 praise pos calm | Je n'ai pas été déçu par la visite.
fr 1 1 0 complaint neg calm | J'ai été déçu par la visite.
fr 0 0 0 praise pos calm | Ce n'était pas mauvais, loin de là.
fr 1 1 0 complaint neg calm | C'était mauvais, vraiment.
fr 0 0 0 praise pos calm | Pas de retard aujourd'hui, ça change.
fr 1 1 0 complaint neg calm | Du retard aujourd'hui, comme hier.
fr 0 0 0 praise pos calm | On reviendra avec plaisir.
fr 1 1 0 complaint neg calm | On ne reviendra plus.
es 0 0 0 praise pos calm | Ninguna queja del sofá nuevo, llegó un día antes.
es 1 1 0 complaint neg calm | Bastantes quejas del sofá nuevo, llegó una semana tarde.
es 0 0 0 praise pos calm | No me puedo quejar, el técnico vino en una hora.
es 1 1 0 complaint neg calm | Me tengo que quejar, el técnico no vino.
es 0 0 0 praise pos calm | Nada que objetar al hotel.
es 1 1 0 complaint neg calm | Hay mucho que objetar al hotel.
es 0 0 0 praise pos calm | Ni un solo problema con el envío.
es 1 1 0 complaint neg calm | Un problema tras otro con el envío.
es 0 0 0 other neu calm | La tarjeta llegó ayer.
es 1 1 1 complaint neg calm | La tarjeta nunca llegó.
es 0 0 0 praise pos calm | El técnico ya ha venido, todo bien.
es 1 1 0 complaint neg calm | El técnico no ha venido, llevo todo el día en casa.
es 0 0 0 praise pos calm | La tienda contestó el mismo día.
es 1 1 0 complaint neg calm | La tienda no contestó a ningún correo.
es 0 0 0 praise pos calm | La aplicación ya funciona en mi móvil.
es 1 1 0 complaint neg calm | La aplicación no funciona en mi móvil.
es 0 0 0 praise pos calm | Recomiendo este taller a todo el mundo.
es 1 1 0 complaint neg calm | No recomiendo este taller a nadie.
es 0 0 0 praise pos calm | La verdad es que no está mal el servicio.
es 1 1 0 complaint neg calm | La verdad es que está mal el servicio.
es 0 0 0 praise pos calm | No estuvo mal la comida.
es 1 1 0 complaint neg calm | Estuvo mal la comida.
es 0 0 0 praise pos calm | Hoy sin retrasos, así da gusto.
es 1 1 0 complaint neg calm | Hoy con retrasos, así no se puede.
es 0 0 0 praise pos calm | El baño estaba limpio y las toallas también.
es 1 1 0 complaint neg calm | El baño no estaba limpio y las toallas tampoco.
es 0 0 0 praise pos calm | Repetiremos seguro.
es 1 1 0 complaint neg calm | No repetiremos.
it 0 0 0 praise pos calm | Nessun reclamo per il divano nuovo, arrivato con un giorno di anticipo.
it 1 1 0 complaint neg calm | Più di un reclamo per il divano nuovo, arrivato con una settimana di ritardo.
it 0 0 0 praise pos calm | Non ho lamentele, davvero.
it 1 1 0 complaint neg calm | Ho delle lamentele, davvero.
it 0 0 0 praise pos calm | Non abbiamo reclami da fare.
it 1 1 0 complaint neg calm | Abbiamo un reclamo da fare.
it 0 0 0 praise pos calm | Non mi posso lamentare, il tecnico era qui dopo un'ora.
it 1 1 0 complaint neg calm | Mi devo lamentare, il tecnico non si è visto.
it 0 0 0 praise pos calm | Sull'albergo niente da ridire.
it 1 1 0 complaint neg calm | Sull'albergo ci sarebbe molto da ridire.
it 0 0 0 praise pos calm | Neanche un problema con la spedizione.
it 1 1 0 complaint neg calm | Un problema dopo l'altro con la spedizione.
it 0 0 0 other neu calm | La carta è arrivata ieri.
it 1 1 1 complaint neg calm | La carta non è mai arrivata.
it 0 0 0 praise pos calm | Il negozio ha risposto lo stesso giorno.
it 1 1 0 complaint neg calm | Il negozio non ha risposto a nessuna mail.
it 0 0 0 praise pos calm | La linea adesso funziona, grazie.
it 1 1 0 complaint neg calm | La linea non funziona da ieri.
it 0 0 0 praise pos calm | Consiglio questa officina a tutti.
it 1 1 0 complaint neg calm | Non consiglio questa officina a nessuno.
it 1 1 0 complaint neg calm | Si mangia male.
it 0 0 0 praise pos calm | Non si mangia affatto male.
it 0 0 0 praise pos calm | Non male questo treno nuovo.
it 1 1 0 complaint neg calm | Male, molto male questo treno nuovo.
it 0 0 0 praise pos calm | Oggi nessun ritardo, era ora.
it 1 1 0 complaint neg calm | Oggi ritardo, come ieri.
it 0 0 0 praise pos calm | Il bagno era pulito e profumato.
it 1 1 0 complaint neg calm | Il bagno non era pulito.
it 0 0 0 praise pos calm | Torneremo volentieri.
it 1 1 0 complaint neg calm | Non torneremo.
pt 0 0 0 praise pos calm | Nenhuma queixa do sofá novo, chegou um dia antes.
pt 1 1 0 complaint neg calm | Muitas queixas do sofá novo, chegou uma semana depois.
pt 0 0 0 praise pos calm | Não temos reclamações a fazer.
pt 1 1 0 complaint neg calm | Temos uma reclamação a fazer.
pt 0 0 0 praise pos calm | Não me posso queixar, o técnico veio numa hora.
pt 1 1 0 complaint neg calm | Tenho de me queixar, o técnico não veio.
pt 0 0 0 praise pos calm | Do hotel não tenho do que reclamar.
pt 1 1 0 complaint neg calm | Do hotel tenho muito do que reclamar.
pt 1 1 0 complaint neg calm | Quero fazer uma reclamação sobre a entrega.
pt 0 0 0 praise pos calm | Sobre a entrega não tenho nenhuma queixa.
pt 0 0 0 praise pos calm | Nem um problema com o envio.
pt 1 1 0 complaint neg calm | Um problema atrás do outro com o envio.
pt 0 0 0 other neu calm | O cartão chegou ontem.
pt 1 1 1 complaint neg calm | O cartão nunca chegou.
pt 0 0 0 praise pos calm | A loja respondeu no mesmo dia.
pt 1 1 0 complaint neg calm | A loja não respondeu a nenhum email.
pt 0 0 0 praise pos calm | A internet já funciona, obrigada.
pt 1 1 0 complaint neg calm | A internet já não funciona.
pt 0 0 0 praise pos calm | Recomendo esta oficina a toda a gente.
pt 1 1 0 complaint neg calm | Não recomendo esta oficina a ninguém.
pt 0 0 0 praise pos calm | O almoço não foi nada mau.
pt 1 1 0 complaint neg calm | O almoço foi mau.
pt 0 0 0 praise pos calm | Não é ruim não, gostei.
pt 1 1 0 complaint neg calm | É ruim mesmo, não gostei.
pt 0 0 0 praise pos calm | Hoje sem atrasos, assim sim.
pt 1 1 0 complaint neg calm | Hoje com atrasos, assim não dá.
pt 0 0 0 praise pos calm | O banheiro estava limpo e cheiroso.
pt 1 1 0 complaint neg calm | O banheiro não estava limpo.
pt 0 0 0 praise pos calm | Voltaremos com certeza.
pt 1 1 0 complaint neg calm | Não voltaremos.
`;
