/** See own-sentences.ts for the columns. */
export const ITALIAN = `
1 1 0 complaint neg urgent | @airline ma il numero verde esiste davvero o è una leggenda?? squilla a vuoto da stamattina
0 0 0 question neu calm | Salve, il trasportino del gatto conta come bagaglio a mano?
0 0 0 praise pos calm | Complimenti alla comandante del volo per Cagliari, ci ha raccontato ogni isola dal finestrino
1 2 2 complaint neg urgent | Mi hanno fatto aprire la valigia a terra, davanti a tutti, e l'addetta rideva delle mie cose. Rideva!!
0 0 0 other neu calm | @user fatto, vi ho appena scritto in privato
1 1 0 complaint neg calm | Imbarco alle 10, anzi 11, anzi 12.30. Sembra il bingo.
0 0 0 other neu calm | Certo: il codice è nella foto che vi ho mandato prima
1 3 2 complaint neg urgent | Mia figlia è celiaca, avevamo la conferma scritta, le avete servito pasta normale dicendo che era "quella giusta". È in ospedale da ieri sera @airline
0 0 0 praise pos urgent | Ma siete incredibili!! passaporto dimenticato sul sedile e me l'hanno portato correndo fino al taxi 😭
0 0 0 question neu calm | se cambio la data pago solo la differenza o anche la penale?
1 1 1 complaint neg calm | Ho prenotato il diretto apposta per mio suocero che cammina male, e due settimane prima è diventato un volo con due scali.
0 0 0 spam neu urgent | 🔥 Solo oggi!! smartphone a 1 euro per chi commenta "LO VOGLIO" 🔥
0 0 1 idea neu calm | Sarebbe bello poter segnare in app che viaggio con un cane guida, così non devo spiegarlo a ogni banco
1 2 2 complaint neg calm | Volo con voi da quando avete aperto questa rotta. Ieri, al quinto ritardo in un mese, la vostra responsabile mi ha detto che "c'è sempre il treno". Ha ragione: da lunedì prendo il treno.
0 0 0 other neu calm | Sciopero dei controllori rinviato a giovedì, regolari i voli di domani
0 0 0 praise pos calm | Niente da eccepire, tutto liscio dal check-in al nastro
1 1 0 complaint neg urgent | siamo chiusi nella navetta da mezz'ora sotto il sole, APRITE
0 0 0 question neu calm | Le miglia scadono se non volo per un anno?
1 1 0 complaint neg calm | Poltrona reclinabile, diceva il sito. Quella del signore davanti sì, addosso a me.
0 0 0 other neu calm | Ho sbagliato aeroporto, sono a Ciampino e il volo è da Fiumicino. Ditemi che capita anche a voi
0 0 0 praise pos calm | Non sono uno che ringrazia spesso, ma la signora dell'assistenza ha trovato posto a tutti e quattro sull'ultimo volo
1 2 1 complaint neg calm | L'operatore ha chiuso la pratica scrivendo "cliente soddisfatto". Io non ho mai parlato con lui.
0 0 0 other neu calm | @user guarda che con quel biglietto il cambio è gratis, chiedi al banco
1 3 3 complaint neg calm | Il cuore nuovo per mio marito era pronto a Padova e noi eravamo sul vostro volo, cancellato senza un'alternativa. Ho pregato tre impiegati di chiamare qualcuno. L'organo è andato a un altro.
1 1 1 complaint neg urgent | passeggino scomparso, bimbo in braccio 12 kg, e voi mi date un QR??
0 0 0 question neu calm | @airline posso portare a bordo una torta di compleanno?
0 0 0 praise pos urgent | Atterraggio con vento a 80 all'ora, comandante sei un mito!!!
1 1 0 complaint neg calm | Che bello il nuovo terminal: tre negozi di profumi e zero sedie
0 0 0 other neu calm | Tutto chiarito, era un mio errore di battitura
0 0 0 idea neu calm | Perché non mettere gli orari dei bus per il centro sullo schermo degli arrivi?
1 2 1 complaint neg urgent | Overbooking, dicono. E poi fanno salire gli amici della hostess. Visto coi miei occhi, vergognatevi!!
1 1 0 complaint neg urgent | raga ma la linea è giù pure da voi o sono io il fortunato? terzo giorno 🤬
0 0 0 question neu calm | Per attivare la eSIM devo passare in negozio?
0 0 0 praise pos calm | Pensavo di perdere la mattinata, in negozio mi hanno sistemato tutto in un quarto d'ora e col sorriso
1 2 1 complaint neg calm | Disdetta mandata con raccomandata a marzo, a settembre continuate a scrivermi che "manca un ultimo passaggio".
0 0 0 other neu calm | Domani notte lavori sulla rete in provincia di Cuneo, possibili interruzioni
1 3 2 complaint neg urgent | Il vostro venditore ha attivato un contratto a mia madre dicendole che firmava per il pacco del corriere!!
0 0 0 praise pos calm | Dopo tre mesi di guai oggi è venuto un tecnico anziano che ha trovato il guasto in dieci minuti. Rimandatemi sempre lui
1 1 0 complaint neg calm | Giga illimitati fino al giorno 12
0 0 0 spam neu calm | Vuoi sapere chi guarda il tuo profilo? Scarica qui, funziona davvero
1 3 2 complaint neg urgent | Bonifico dell'anticipo della casa sparito nel vostro sistema da 8 giorni, 32.000 euro, il notaio è domani e la filiale mi dice "eh, il sistema". Perdo la casa!!
0 0 0 question neu calm | C'è un limite giornaliero per i prelievi con la carta blu?
0 0 0 praise pos calm | La direttrice mi ha richiamato di persona per dirmi che avevo ragione. Mai successo in vita mia
1 1 0 complaint neg calm | Per parlare con la mia banca devo prima convincere un pinguino animato
0 0 0 other neu calm | Utile in calo del nove per cento per il gruppo, il titolo tiene
1 1 0 complaint neg urgent | POS fuori uso e io alla cassa con il carrello pieno e la gente che sbuffa, grazie eh
0 0 1 idea neu calm | Un promemoria prima che scada il periodo di prova, sarebbe un gesto onesto e io resterei volentieri
1 1 0 complaint neg calm | Tre ore per scaricare un gioco che poi chiede di scaricare il gioco
0 0 0 other pos urgent | HO FINITO IL BOSS dopo 96 tentativi, piango!!
0 0 0 question neu calm | il cross play ci sarà anche sulla versione vecchia?
1 2 1 complaint neg calm | Mi avete bandito per insulti. Nella chat che mi allegate c'è scritto "buona partita a tutti".
0 0 0 praise pos calm | Restituito l'account rubato con tutti i salvataggi, non ci speravo più
0 0 0 other pos calm | Quel film sul furto al museo? Una bomba, e il ladro è simpaticissimo
1 1 0 complaint neg urgent | si blocca al minuto 89. SEMPRE al minuto 89
0 0 0 question neu calm | La quarta stagione è già doppiata?
0 0 0 praise pos urgent | playlist dell'estate perfetta, chi l'ha fatta lo sposo!! 💃
1 1 0 complaint neg calm | Da quando avete "semplificato" il menu non trovo più nemmeno l'uscita
0 0 0 idea neu calm | Aggiungete per favore la ricerca dentro le note, ne ho tremila
1 3 2 complaint neg calm | Aprendo la mia area personale vedo nome, indirizzo e referti di un'altra signora. L'ho segnalato lunedì e oggi è ancora tutto lì. Chissà chi legge i miei.
0 0 0 other neu calm | @user con la versione di ieri l'errore non compare più, prova ad aggiornare
1 1 0 complaint neg urgent | il corriere ha LANCIATO il pacco oltre il cancello. Era un servizio di bicchieri
0 0 0 question neu calm | Posso ritirare io al deposito invece di aspettare a casa?
0 0 0 praise pos calm | Il ragazzo delle consegne conosce per nome tutti i nonni del palazzo e gli porta su la spesa. Tenetevelo stretto
1 2 1 complaint neg urgent | "Indirizzo inesistente". Ci abito da 30 anni e voi ci consegnate ogni settimana, basta bugie
0 0 0 other neu calm | Ok grazie, aspetto allora la mail con l'etichetta
0 0 0 spam neu calm | Il tuo pacco è fermo in deposito, paga 2 euro qui per sbloccarlo
1 1 0 complaint neg calm | Ordinato l'armadio bianco, arrivato marrone, e mi proponete un buono per la vernice
0 0 0 praise pos urgent | Fiori freschi, camera pronta alle nove di mattina e torta a sorpresa!!! Mai stati così coccolati 💐
1 1 0 complaint neg calm | L'aria condizionata in camera c'era. Il telecomando, "a richiesta", costava dieci euro.
0 0 0 question neu calm | Avete il parcheggio coperto per le moto?
1 3 2 complaint neg urgent | Mio figlio ha preso la scossa dalla lampada dell'hotel. Gli tremava ancora la mano e il portiere ha detto "capita, è vecchia" ⚡
0 0 0 other pos calm | A settembre il mare è nostro, silenzio e focaccia
1 1 0 complaint neg urgent | fila ferma da 25 min e la cassiera parla al tel col fidanzato, ditemi voi
0 0 0 praise pos calm | Al banco del pesce mi hanno insegnato a pulire le seppie, ridendo. Torno per forza
1 2 1 complaint neg calm | Ho comprato da voi tutte le cucine della famiglia. Per uno sportello storto aspetto da sei mesi e ormai riconosco la voce della segreteria.
0 0 0 question neu urgent | scusate chiudete alle 20 o alle 21?? sto arrivando di corsa
0 0 0 other neu calm | Richiamato un lotto di pesto per possibile presenza di vetro, info in negozio
1 2 1 complaint neg urgent | Regionale delle 7.12 soppresso, quarto giorno di fila, e il capo non ci crede più
0 0 0 praise pos calm | Non male, anzi: treno pulito e puntuale, lo dico sottovoce per non rovinarlo
1 2 1 complaint neg calm | Il controllore mi ha multato perché l'app non caricava il biglietto, poi ha caricato e ha detto "troppo tardi, ormai ho scritto".
0 0 0 other neu calm | Nessun problema, figuratevi, buon lavoro
1 1 0 complaint neg calm | Mah. Per quel prezzo pensavo meglio.
0 0 0 question neu calm | l'abbonamento studenti vale anche ad agosto?
0 0 0 praise pos urgent | trovato il violino sul treno!!! Grazie al capotreno, stasera suono per lui 🎻
1 2 1 complaint neg calm | Bolletta da 900 euro per una casa dove non c'è nessuno da gennaio, e ogni mese mi chiedete la foto dello stesso contatore
0 0 0 idea neu calm | Secondo me un tasto "richiamatemi dopo cena" vi risparmierebbe metà delle chiamate
0 0 0 other neu calm | Buongiorno a tutti tranne alla sveglia
1 2 2 complaint neg calm | Cena ottima, il cuoco un artista. Però la proposta di matrimonio era concordata per il dolce e il dolce non è mai arrivato.
0 0 0 praise pos calm | Nessun reclamo, strano a dirsi: un rimborso in due giorni e senza modulo
1 2 1 complaint neg urgent | Prima il tecnico dice che è la scheda, poi la batteria, poi "l'ha rotto lei". Tre visite pagate!! ladri
0 0 0 praise pos calm | Era partita male, telefono sbagliato nella scatola. Poi mi hanno chiamato loro e il giorno dopo avevo quello giusto. Bravi
0 0 0 other neu calm | Il mio coinquilino litiga con il tostapane, il tostapane sta vincendo
0 0 0 question neu urgent | chi è a Malpensa adesso?? i controlli sono veloci o devo già piangere
1 1 0 complaint neg urgent | ascensore rotto, ottavo piano, valigie, caldo, e il receptionist mi augura buona passeggiata 😤
0 0 0 praise pos urgent | Ricaricato, rimborsato e pure richiamato, tutto in venti minuti, ma chi siete?? 😍

`;
