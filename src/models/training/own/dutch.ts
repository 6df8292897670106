/** See own-sentences.ts for the columns. */
export const DUTCH = `
1 1 0 complaint neg calm | @user alweer 20 min vertraging op de lijn naar Leuven, het begint een gewoonte te worden
1 2 0 complaint neg calm | Internet ligt er weer uit hier in Zwolle. Derde keer deze week.
0 0 0 question neu calm | @user geen internet in Gent, is er een storing?
0 0 0 question neu calm | Goedemorgen @user, rijdt tram 4 vandaag gewoon? Ik zie niks op de borden
1 3 3 complaint neg urgent | @user mijn moeder van 84 staat al drie uur op het perron, niemand helpt en uw lijn is bezet
0 0 0 other neu calm | @user ok, heb u een DM gestuurd
0 0 0 other neu calm | Klopt, nummer staat in pb
0 0 0 praise pos calm | @user top, het werkt weer. Bedankt voor de snelle hulp!
1 2 1 complaint neg urgent | @user u had BELOOFD dat de monteur tussen 8 en 12 kwam. Het is nu half 4!!
1 1 0 complaint neg calm | Lekker bezig weer @user, precies op maandagochtend geen treinen
1 1 0 complaint neg calm | @user bedankt voor niks
0 0 0 idea neu calm | @user kunnen jullie in de app niet een knopje maken om een rit op te slaan? Zou ideaal zijn
0 0 0 spam neu calm | Win nu een waardebon van 250 euro! Volg, like en deel en klik op de link in bio #winactie
1 2 2 complaint neg calm | Al vijf keer gebeld, vijf verschillende verhalen gekregen en nog steeds geen modem. Na 14 jaar klant stap ik over @user
1 3 2 complaint neg urgent | @user mijn koffer met AL mijn medicijnen is kwijt en niemand aan de balie wil iets doen, ik ben diabeet!
0 0 0 praise pos urgent | Wauw @user, gisteren besteld om 23u50 en vanmorgen om 9u al aan de deur!!! 😍
0 0 0 question neu calm | Weet iemand of de balie op Hemelvaart open is?
0 0 0 other neu calm | @user nee hoor, al gevonden
1 1 0 complaint neg urgent | WAAROM staat er nooit iemand aan die kassa's
1 1 1 complaint neg calm | @user drie weken geleden retour gestuurd en nog altijd geen geld terug
0 0 0 question neu calm | @user hoe lang duurt het normaal voor een terugbetaling op mn rekening staat?
1 2 1 complaint neg calm | De dame aan de telefoon hing gewoon op midden in mijn zin. Zo ga je niet met mensen om @user
0 0 0 other neu calm | Onderweg naar Oostende, zon schijnt, trein zit vol
0 0 0 question neu urgent | @user mijn vlucht vertrekt over 40 min en ik sta nog in de rij voor security, kan ik ergens langs??
1 3 1 complaint neg urgent | Gvd @user er is 480 euro twee keer afgeschreven, ik kan mijn huur niet betalen!!
0 0 0 praise pos calm | Niet slecht, nieuwe dienstregeling bevalt me wel @user
0 0 0 praise pos calm | Geen klachten over de bezorger vandaag, vriendelijke kerel
1 1 0 complaint neg calm | Nooit meer bestel ik daar iets
0 0 0 other neu calm | @user geen probleem, ik wacht wel even
0 0 0 other neu calm | @user postcode is 3512 en huisnummer 18
1 1 0 complaint neg calm | Ik word een beetje moe van die app van jullie, elke dag opnieuw inloggen
0 0 0 question neu calm | @user moet ik na de update opnieuw inloggen of gaat dat vanzelf?
1 1 0 complaint neg calm | @user bus 36 kwam weer niet opdagen. Leuk in de regen 🙄
0 0 0 question neu calm | @user komt bus 36 van 7.42 nog of is die uitgevallen?
1 2 1 complaint neg calm | Gij zegt al twee weken dat het dossier 'in behandeling' is. Da's gewoon een leugen, want uw collega vond het niet eens terug
1 1 0 complaint neg calm | @user 45 min in de wacht en dan wordt de verbinding verbroken. Fijn.
0 0 0 other neu calm | @user ik bel net met uw collega, die gaat het uitzoeken
0 0 0 praise pos calm | Chapeau voor de treinbegeleider op de IC naar Kortrijk, met humor de vertraging omgeroepen 😄
1 1 0 complaint neg urgent | KOM OP ZEG, weer geen beeld tijdens de finale!!!
0 0 0 question neu urgent | Ligt het hele netwerk plat of alleen bij mij?? @user
1 3 2 complaint neg calm | Mijn zoon in een rolstoel mocht niet mee omdat de oprijplaat 'even niet te vinden' was. Hij heeft zijn examen gemist.
1 2 1 complaint neg urgent | @user zesde mail, ZESDE, en weer een standaardantwoord dat nergens op slaat. Leest daar iemand mee??
0 0 0 idea neu calm | Tip voor @user: zet de afvalkalender ook als ics-bestand online
0 0 0 praise pos calm | @user dank u, pakket is terecht! Lag bij de buren
1 1 0 complaint neg calm | Pakje zogezegd afgeleverd. Bij wie dan? Niet bij mij in elk geval
0 0 0 question neu calm | @user pakje staat op afgeleverd maar ik zie geen kaartje, bij welke buur ligt het?
1 1 0 complaint neg calm | Prijs gaat omhoog en de service omlaag, bedankt hè @user
0 0 0 question neu calm | Wat is het verschil tussen jullie basis en plus abonnement?
0 0 0 other neu calm | Energieprijzen dalen volgend kwartaal licht, meldt de toezichthouder
0 0 0 other neu calm | Vanaf 1 januari stijgt de zorgpremie gemiddeld met 7 euro per maand
1 2 0 complaint neg urgent | Oplichters!! Gratis proefmaand en toch 39,99 eraf @user
1 3 2 complaint neg calm | Sinds dinsdag zonder verwarming met een baby van zes weken. Uw storingsdienst zegt dat volgende week de eerste plek is.
0 0 0 question neu calm | @user verwarming doet het niet, is er vanavond nog een monteur beschikbaar of moet ik morgen bellen?
0 0 0 praise pos urgent | YESSS kaartjes binnen!!! Dank jullie wel @user 🎉🎉
1 1 0 complaint neg calm | Elke keer als ik bel eerst een menu van 9 opties. Pff
1 1 0 complaint neg calm | @user brood van gisteren voor de prijs van vers, jammer
0 0 0 question neu calm | Hebben jullie nog glutenvrije wraps in Amersfoort? Schap was leeg
1 1 0 complaint neg calm | Schap weer leeg op zaterdagmiddag, al maanden hetzelfde liedje @user
0 0 0 other neu calm | @user idd, dat klopt. Groet
0 0 0 other neu calm | Dm gestuurd 👍
1 2 1 complaint neg urgent | @user die chauffeur zag me rennen, keek me recht aan en reed door. Echt te onbeschoft voor woorden
1 1 0 complaint neg urgent | hallo???? iemand wakker daar bij @user
0 0 0 question neu calm | @user zijn jullie ook via whatsapp bereikbaar?
0 0 0 praise pos calm | Eindelijk iemand aan de lijn die wél meedenkt. Merci Sofie van de klantendienst!
1 1 0 complaint neg calm | Mooie reclame hoor 'wij staan altijd voor u klaar', behalve in het weekend blijkbaar
1 3 3 complaint neg calm | Mijn vader lag op sterven, jullie hebben de vlucht geannuleerd en niemand nam op. Ik was te laat. @user
1 2 1 complaint neg calm | @user al 3 maanden een foute factuur en telkens zegt u 'is rechtgezet'. Niet dus
0 0 0 question neu calm | @user op mijn factuur staat een regel 'diverse', wat is dat precies?
0 0 0 other neu calm | nieuwe telefoon besteld, ben benieuwd
0 0 0 spam neu calm | Snel geld verdienen vanuit huis? Stuur me een berichtje en ik leg het uit 💸
0 0 0 spam neu calm | 🎁 Giveaway! RT en volg ons voor kans op een weekendje Ardennen voor 2
1 1 0 complaint neg calm | Dat chatbotje van @user snapt echt geen bal van wat ik vraag
0 0 0 idea neu calm | @user misschien een idee: laat de chatbot na twee pogingen doorverbinden met een mens
1 1 0 complaint neg urgent | @user en nu is het wéér stuk!! Serieus??
0 0 0 praise pos calm | @user opgelost, danku 🙏
0 0 0 praise pos calm | Bedankt, opgelost!
1 2 1 complaint neg urgent | Ik sta hier met twee koters op Schiphol en jullie balie is DICHT terwijl op de site staat open tot 22u. Belachelijk @user
0 0 0 question neu calm | Tot hoe laat is de bagagebalie open vanavond @user?
0 0 0 other neu calm | @user het gaat om bestelling van 12 maart, twee paar schoenen maat 39
1 2 1 complaint neg calm | Vierde monteur geweest, lijn valt nog steeds om het uur weg. Ik weet het ook niet meer
1 1 0 complaint neg calm | Niet blij @user. Niet blij.
0 0 0 other pos calm | haha @user goeie 😂
0 0 0 other neu calm | @user da kan iedereen overkomen ze, geen zorgen
0 0 0 praise pos calm | Moet zeggen, had er weinig van verwacht maar die nieuwe bussen zijn echt niet verkeerd
1 1 0 complaint neg calm | Zo'n gloednieuwe bus en dan doet de airco het niet bij 34 graden. Puffen
0 0 0 question neu calm | @user kan ik met mijn fiets op de trein tijdens de spits?
1 3 1 complaint neg urgent | @user jullie hebben MIJN loonbrief naar een wildvreemde gemaild!!! Hoe kan dat???
1 3 1 complaint neg calm | Kreeg vandaag in mijn portaal het medisch dossier van iemand anders te zien. En zij wellicht dat van mij. Lekker veilig @user
0 0 0 question neu calm | @user hoe kan ik zien welke gegevens jullie van mij bewaren?
1 2 1 complaint neg calm | Jullie verkoper heeft mijn oma van alles aangesmeerd aan de deur, dat is toch niet normaal
1 1 0 complaint neg calm | @user gemeente heeft weer een halve straat vergeten bij het ophalen van de gft
0 0 0 question neu calm | @user wanneer wordt het papier opgehaald in de Kerkstraat? Stond vanochtend nog buiten
0 0 0 other neu calm | Paspoort verlengen vandaag, nummertje 84, ze zitten aan 61
1 1 0 complaint neg calm | Nummertje 84 en ze zitten aan 61. Met één loket open. Ambtenarij op zijn best @user
0 0 0 praise pos calm | Paspoort aangevraagd op maandag, woensdag opgehaald. Knap werk @user
1 1 0 complaint neg urgent | aflevering 8 en de ondertiteling loopt AL DE HELE SERIE achter, om gek van te worden @user
0 0 0 question neu calm | @user komt seizoen 3 ook in België?
0 0 0 question neu calm | waar vind ik ondertiteling instellingen in de tv app @user
1 1 0 complaint neg calm | @user waarom verdwijnt altijd net de serie die ik aan het kijken ben
0 0 0 praise pos calm | Seizoen 2 in één weekend uitgekeken, spijt van niks
1 1 0 complaint neg calm | spijt als haren op m'n hoofd dat ik ooit ben overgestapt naar @user
0 0 0 other neu calm | @user ja hoor, mag tussen 17 en 19u bellen
1 2 1 complaint neg urgent | @user TERUGBELLEN zou u. Dat zegt u nu al sinds vorige vrijdag!
0 0 0 other neu calm | Thx, ik hoor het wel
1 2 0 complaint neg calm | Ja ja, 'binnen 24 uur antwoord'. We zijn nu dag 6 @user
0 0 0 question neu calm | @user hebben jullie mijn mail van maandag ontvangen?
1 1 0 complaint neg calm | Had toch iets meer verwacht van een bedrijf als dit, zonde
0 0 0 praise pos calm | Kleine moeite groot plezier: gratis koffie op het perron vanmorgen @user ☕
1 1 0 complaint neg calm | Gratis koffie uitdelen maar treinen laten rijden lukt niet, prioriteiten @user
0 0 0 idea neu calm | Waarom geen stille coupé met werkplekken voorzien @user? Ik zou er gerust iets meer voor betalen
0 0 0 idea pos calm | Super app @user, enkel nog een donkere modus en hij is perfect
1 1 0 complaint neg calm | @user app crasht zodra ik op betalen druk. Al 4x geprobeerd, winkelmand leeg, zucht
0 0 0 question neu calm | @user app sluit af bij betalen (iPhone 12, laatste versie). Bekend probleem?
0 0 0 other neu calm | @user android 13, versie 5.2 van de app
1 3 2 complaint neg calm | Wij hebben onze huwelijksreis moeten afzeggen omdat uw dienst de verkeerde voornaam op het ticket zette en weigerde dat te corrigeren. 3100 euro weg.
1 3 2 complaint neg calm | Eerst zeggen dat ik verzekerd ben en na de operatie doen alsof dat gesprek nooit is gevoerd. @user
0 0 0 question neu calm | @user wordt een consult bij de dermatoloog vergoed vanuit de basis?
0 0 0 question neu calm | Iemand ervaring met overstappen van zorgverzekeraar met een chronische ziekte?
1 1 0 complaint neg calm | Alweer een behandeling uit het pakket gehaald. En de premie maar stijgen
0 0 0 other neu calm | #storing spoor tussen Mechelen en Antwerpen, reken op extra reistijd
0 0 0 other neu calm | Treinen rijden weer normaal na de wisselstoring van vanochtend
1 1 0 complaint neg urgent | Weer een wisselstoring. WEER. Hoe moeilijk kan het zijn @user
0 0 0 praise pos calm | Respect voor iedereen die vannacht bij storm de bovenleiding heeft hersteld 👏
1 3 2 complaint neg urgent | Ik zit al 4 UUR vast in een donkere trein zonder wc, mensen vallen flauw, en we horen NIETS @user
0 0 0 other neu calm | We staan even stil voor een rood sein, machinist zegt 5 minuten
1 1 0 complaint neg calm | We staan stil. Geen uitleg. Uiteraard niet.
0 0 0 question neu calm | @user waarom staan we stil bij Weesp?
1 2 1 complaint neg urgent | Kap es met me dat pakket 'niet thuis' te melden IK ZIT HIER AL DE HELE DAG ACHTER HET RAAM
1 2 1 complaint neg calm | De bezorger heeft niet eens aangebeld, camera bewijst het. En jullie houden vol van wel @user
0 0 0 question neu calm | @user kan ik mijn levering nog omzetten naar een afhaalpunt?
0 0 0 other neu calm | @user code begint met 3S en eindigt op 77
1 1 0 complaint neg calm | doos helemaal ingedeukt, glas in duizend stukken. Tof cadeautje zo @user
0 0 0 praise pos calm | Ondanks de feestdrukte alles heel en op tijd gekregen, fijn! @user
1 1 0 complaint neg calm | @user verkeerde maat gekregen en ik mag zelf de retour betalen? Vind ik niet kunnen
0 0 0 question neu calm | @user verkeerde maat gekregen, hoe kan ik dit omruilen?
0 0 0 question pos calm | Hey @user! Super blij met mijn jas, maar hoe was ik die best?
1 1 0 complaint neg calm | Na 1 wasbeurt pluist die trui al. 70 euro hè @user
1 2 1 complaint neg calm | Wie bij @user vertelt de klanten dat opzeggen 'één klik' is? Ik ben al een maand bezig
0 0 0 question neu calm | @user hoe zeg ik mijn abonnement op per eind deze maand?
1 1 0 complaint neg calm | opgezegd. Opgelucht. Doei @user
1 2 2 complaint neg urgent | @user twintig jaar trouwe klant, altijd op tijd betaald, en dan word ik afgesloten door JULLIE administratieve fout en krijg ik nog een boete ook
0 0 0 praise pos calm | Al 20 jaar klant en nog altijd tevreden, dat mag ook eens gezegd
0 0 0 other neu calm | Vandaag precies 10 jaar klant bij dezelfde bank, waar blijft de tijd
1 3 1 complaint neg urgent | MIJN REKENING IS LEEGGEHAALD en @user zegt dat ik morgen maar moet terugbellen!!!
1 3 2 complaint neg calm | Mijn buurvrouw (91) is haar spaargeld kwijt aan bankfraude. De bank blokkeerde pas twee dagen na onze melding en voelt zich niet verantwoordelijk.
0 0 0 question neu urgent | @user ik krijg net een sms dat mijn kaart geblokkeerd is, is dit echt van jullie of phishing??
0 0 0 other neu calm | Let op voor valse sms'jes uit naam van banken, nooit op de link klikken
1 1 0 complaint neg calm | Nog een filiaal dicht. Straks moeten wij bejaarden naar de maan voor wat cash
1 1 0 complaint neg calm | @user geldautomaat buiten dienst, de volgende is 6 km verder. Handig
0 0 0 question neu calm | @user waar is de dichtstbijzijnde automaat in Diksmuide?
1 2 1 complaint neg urgent | @user ik ben er zo klaar mee!!! 3x een afspraak, 3x niemand gezien, 3 vrije dagen kwijt
1 1 0 complaint neg urgent | Nee hè, niet weer de wifi eruit. Ik heb over 5 minuten een sollicitatie online!!
1 1 0 complaint neg urgent | @user pfff HALLO waarom kan ik nou weer niet inloggen grrr
0 0 0 question neu urgent | @user help ik heb mijn laptop in de trein naar Venlo laten liggen, wie kan ik NU bellen??
0 0 0 question neu urgent | Spoed: moet morgen om 6u vliegen en mijn identiteitskaart is verlopen, kan ik ergens nog een noodpaspoort halen?
0 0 0 praise pos urgent | @user JULLIE ZIJN HELDEN!! Knuffel van mijn dochtertje teruggevonden 😭❤️
0 0 0 praise pos urgent | OMG die nieuwe collectie 😍😍 ik wil alles @user
0 0 0 other pos urgent | Nog 2 nachtjes en dan naar Kreta!!!! ✈️
0 0 0 praise pos urgent | wauw wauw wauw, 900 mbit hier op den buiten! merci @user
1 3 2 complaint neg urgent | Ronduit schandalig hoe jullie die mevrouw met haar rollator lieten staan, de chauffeur lachte nog ook!
1 1 0 complaint neg urgent | @user NEEM DIE TELEFOON EENS OP
1 2 1 complaint neg urgent | stelletje leugenaars!! 'uw bestelling is onderweg' terwijl het magazijn net toegeeft dat ie nooit is ingepakt
0 0 0 other neu calm | @user mijn klantnummer eindigt op 431, adres is nog hetzelfde
0 0 0 other neu calm | Ja, modem al twee keer herstart. Lampje blijft oranje.
0 0 0 other neu calm | @user nee, enkel de tv. Internet werkt wel
0 0 0 other neu calm | Even gecheckt, nu doet ie het wel weer
1 1 0 complaint neg calm | @user ja duh, die modem heb ik al tien keer herstart. Lees eens wat ik schrijf
1 2 0 complaint neg calm | Nu vraagt u voor de vierde keer mijn klantnummer. Schrijft u dat nergens op?
1 1 0 complaint neg calm | @user DM gestuurd maar daar komt ook al geen reactie op
0 0 0 other neu calm | @user check je dm aub 🙂
1 1 0 complaint neg calm | @user dat antwoord had ik zelf ook kunnen googelen, daar ben ik niks mee
0 0 0 praise pos calm | @user dat antwoord helpt me vooruit, dankjewel Bram
1 1 0 complaint neg calm | Excuses hoef ik niet, ik wil gewoon een trein die rijdt
1 2 0 complaint neg calm | Elke week dezelfde copy-paste excuses van @user. Ge meent er niks van.
0 0 0 praise pos calm | Excuses aanvaard @user, fijn dat jullie het zo netjes rechtzetten
0 0 0 praise pos calm | sjiek geregeld! nieuwe koptelefoon zonder gezeur opgestuurd
1 1 1 complaint neg calm | Zonder gezeur je geld terug, zeggen ze. Ik zit aan bewijsstuk nummer zeven @user
0 0 0 question neu calm | @user welke bewijsstukken heeft u nodig voor een schadeclaim?
0 0 0 question neu calm | Hoi, kan ik een cadeaubon online ook splitsen over twee bestellingen?
1 1 0 complaint neg calm | @user cadeaubon 'niet geldig' aan de kassa, stond ik daar mooi voor schut
1 3 2 complaint neg calm | De beveiliger haalde alleen mij uit de rij, mijn blonde vriendinnen mochten doorlopen. Voor ieders ogen mijn tas leeg. Er zat niks in. @user
1 3 1 complaint neg urgent | 'Spreek eens gewoon Nederlands' kreeg mijn vrouw aan jullie loket. Ze SPREEKT Nederlands. Racistische rotzooi @user!!
0 0 0 question neu calm | @user is het loket ook rolstoeltoegankelijk?
1 1 1 complaint neg calm | Lift station al 5 weken kapot. Voor mij met kinderwagen vervelend, voor wie niet kan lopen onmogelijk
0 0 0 question neu calm | @user weten jullie wanneer de lift op spoor 3 in Aalst hersteld is?
0 0 0 idea neu calm | @user zet defecte liften ook in de reisplanner, dan kan ik vooraf een ander station kiezen
0 0 0 other neu calm | De lift op spoor 3 is kapot, even omlopen via de tunnel
0 0 0 praise pos calm | lift gemaakt binnen een dag na mijn melding, dat had ik niet zien aankomen 👌
1 1 0 complaint neg calm | De wc in de trein: op slot. Die andere: overstroomd. Ik zeg niks meer
1 1 0 complaint neg urgent | WAT een stank in die bus zeg, gaan jullie die ooit nog poetsen??
0 0 0 question neu calm | Is er een toilet in de sprinters van Utrecht naar Tiel?
1 1 0 complaint neg calm | Sardientjes in een blik, dat zijn we @user. 4 bakken in plaats van 8
0 0 0 other neu calm | Druk in de trein maar heb een plekje bij het raam
0 0 0 question neu calm | Hoeveel rijtuigen heeft de IC van 17u08 vandaag @user?
1 1 0 complaint neg calm | Betaal ik eerste klas en dan sta ik in het halletje. Slaat nergens op
0 0 0 question neu calm | @user mag ik in eerste klas zitten als de tweede vol is?
0 0 0 other neu calm | Conducteur komt zo langs zei hij
0 0 0 praise pos calm | Conducteur zong 'lang zal ze leven' voor mijn dochter van 5. Dag kan niet meer stuk 🥰
1 3 2 complaint neg urgent | Conducteur gaf mijn zoontje van 11 een boete en zette hem ALLEEN op het perron!!! Zijn jullie gek geworden @user
1 3 3 complaint neg urgent | Dochter van 12 door jullie chauffeur om 22u langs de steenweg uit de bus gezet omdat haar kaart niet piepte. Twee klachten ingediend, NUL antwoord @user
0 0 0 question neu calm | @user vanaf welke leeftijd moet een kind een eigen abonnement hebben?
0 0 0 other neu calm | zoonlief reist vandaag voor het eerst alleen met de bus, spannend
1 2 1 complaint neg calm | Boete gekregen terwijl úw automaat stuk was en ik dat netjes meldde. Bezwaar afgewezen zonder uitleg @user
0 0 0 question neu calm | Hoe teken ik bezwaar aan tegen een parkeerboete in jullie gemeente?
1 1 0 complaint neg calm | parkeerapp bleef lopen nadat ik op stop duwde, 14 euro armer
1 2 1 complaint neg calm | @user dit is nu de derde keer dat de parkeersessie niet stopt. Dat is geen bug meer, dat is een verdienmodel
0 0 0 idea neu calm | Een seintje na 2 uur parkeren zou handig zijn @user, ik vergeet het altijd uit te zetten
0 0 0 praise pos calm | Parkeerapp gaf netjes mijn teveel betaalde bedrag terug, binnen het uur
1 1 0 complaint neg calm | Fijn hoor, een laadpaal die alleen werkt met een pas die ik niet heb
0 0 0 question neu calm | Welke laadpas werkt bij jullie palen op de A2?
1 1 0 complaint neg urgent | @user laadpaal laat mijn kabel niet los!! sta hier al een uur te trekken aan dat ding
0 0 0 question neu urgent | @user kabel zit vast in de laadpaal aan het station, kunnen jullie m op afstand losmaken? moet dringend weg
0 0 0 praise pos urgent | @user binnen 2 min op afstand opgelost, TOP dienst!!
1 1 0 complaint neg calm | De voorschotten zijn verdubbeld zonder dat iemand iets liet weten
0 0 0 question neu calm | @user kan ik mijn voorschot zelf aanpassen?
1 3 1 complaint neg calm | Eindafrekening van 2900 euro na een verkeerde meterstand die ik zelf drie keer heb doorgegeven. Ik lig er wakker van @user
1 3 2 complaint neg urgent | Stroom AFGESLOTEN bij mijn tante die aan een zuurstofapparaat ligt!!! Ze staat op uw lijst van kwetsbare klanten @user
0 0 0 question neu calm | @user stroom weg in 9050, weten jullie hoelang nog?
0 0 0 other neu calm | Hele wijk donker, kaarsjes aan 🕯️
1 1 0 complaint neg urgent | stroom weg EN jullie storingssite ligt plat, briljant!!
0 0 0 praise pos calm | Binnen drie kwartier stroom terug, dat valt me alleszins mee
0 0 0 other neu calm | Zonnepanelen geplaatst, nu nog wachten op de slimme meter
1 1 1 complaint neg calm | Acht maanden wachten op een slimme meter. Slim is anders @user
0 0 0 question neu calm | @user wat is de huidige wachttijd voor een digitale meter?
1 1 0 complaint neg calm | Terugleverkosten, nu betaal ik dus om stroom weg te geven. Ik voel me genept
0 0 0 question neu calm | hoe worden terugleverkosten precies berekend @user
0 0 0 other neu calm | Kamer stemt volgende week over de terugleverkosten
0 0 0 other neu calm | wij hebben dit jaar 3100 kWh opgewekt, en jullie?
1 1 0 complaint neg calm | @user vlucht 3 uur vertraagd en we kregen een bonnetje van 4 euro. Daar koop je op een luchthaven nog geen waterke mee
0 0 0 question neu calm | Vlucht drie uur vertraagd, heb ik recht op iets @user?
0 0 0 other neu calm | Vlucht vertraagd tot 15.10, dan maar een boek gekocht
1 3 2 complaint neg urgent | @user gestrand in Lissabon, hotel vol, kinderen slapen op de GROND en jullie app zegt 'geniet van uw reis'!!
1 3 2 complaint neg calm | Ze lieten ons achter in Malaga omdat er overboekt was. Mijn man moest maandag aan de dialyse. Niemand die luisterde.
1 2 1 complaint neg calm | Overboekt noemen ze dat. Ik noem het: verkopen wat je niet hebt @user
0 0 0 question neu calm | @user kan ik online al een stoel naast mijn dochter kiezen zonder bij te betalen?
1 1 0 complaint neg calm | 25 euro om naast je eigen kind te zitten, wie verzint zoiets
0 0 0 idea neu calm | @user zet gezinnen met kleine kinderen standaard bij elkaar, scheelt ook gedoe in het vliegtuig
0 0 0 praise pos calm | Stewardess zag dat ik vliegangst had en kwam elk kwartier even kijken. Daar word ik stil van @user
0 0 0 praise pos calm | vlotte check-in, vriendelijk volk, op tijd geland. Meer moet dat niet zijn
1 2 1 complaint neg calm | Koffer zwaar beschadigd, claim geweigerd wegens 'normale slijtage'. Het hele wiel is eraf, jongens
0 0 0 other neu calm | Koffer gepakt, paspoort bij, vertrekken maar
0 0 0 question neu calm | Hoeveel ml mag er nu in de handbagage op Zaventem?
1 1 0 complaint neg urgent | 2,5 uur aanschuiven aan security, DRIE lijnen open van de twaalf, vakantie begint goed @user
0 0 0 praise pos calm | @user security ging vlot hoor, kwartiertje
1 1 0 complaint neg calm | Had me zo verheugd op dat weekendje. Dank u @user
1 3 2 complaint neg calm | De begrafenis van mijn broer was om 11 uur. Uw trein kwam om 12 uur aan. Meer heb ik er niet over te zeggen.
1 3 1 complaint neg calm | Ik heb mijn werk vandaag verloren. Vierde keer te laat deze maand, telkens dezelfde lijn @user
1 2 1 complaint neg calm | @user mijn baas gelooft me niet meer, elke ochtend dezelfde trein kapot. Ik krijg een officiële waarschuwing door jullie
0 0 0 question neu calm | @user kan ik ergens een bewijs van vertraging krijgen voor mijn werkgever?
0 0 0 other neu calm | vertragingsbewijs gevonden op de site, laat maar
1 1 0 complaint neg calm | 'Seizoensgebonden drukte', ja het is elk jaar kerst rond deze tijd @user
0 0 0 other neu calm | #kerst pakketjes allemaal verstuurd, klaar voor de feestdagen 🎄
1 3 1 complaint neg calm | Het sinterklaascadeau van mijn zieke dochtertje ligt al 9 dagen in uw depot. Vanavond zet ze haar schoen voor niks
1 1 0 complaint neg calm | Cadeau voor mijn verjaardag kwam aan ná mijn verjaardag. Het is gebeurd, maar toch jammer @user
0 0 0 question neu calm | haalt een pakje dat ik nu verstuur Moederdag nog @user?
0 0 0 other pos calm | Pakketbezorger en onze hond zijn ondertussen beste vrienden 🐶
1 2 1 complaint neg urgent | jullie bezorger gooide het OVER DE POORT bij de hond. staat op film. schaamteloos!!
1 1 0 complaint neg calm | pakje gedumpt in de blauwe container, die vandaag werd opgehaald. tja
0 0 0 question neu calm | @user mag de bezorger het pakje in het tuinhuis zetten? waar geef ik dat door?
0 0 0 praise pos calm | Bezorger had het pakje droog onder het afdak gezet en een briefje achtergelaten, tof gedaan
0 0 0 idea neu calm | Zou het mogelijk zijn een fotootje te sturen als iets is bezorgd @user? Zoals ze in Engeland doen
0 0 0 spam neu calm | U heeft een pakket! Betaal 1,99 verzendkosten via deze link om levering te bevestigen
0 0 0 spam neu calm | Volgers nodig? 1000 stuks voor een tientje, stuur DM 🔥
0 0 0 spam pos urgent | ‼️ LAATSTE KANS ‼️ doe mee en maak kans op een gloednieuwe e-bike
0 0 0 other neu calm | Ik doe mee! @user #win
1 1 0 complaint neg calm | @user eerst moest ik bellen, toen mailen, nu weer bellen. Pingpong is ook een sport
1 2 2 complaint neg calm | Elf maanden, 23 mails, twee ombudsmannen verder en nog steeds zegt @user dat ik 'even geduld' moet hebben. Ik heb alles bewaard.
1 2 2 complaint neg urgent | @user ik heb NEGEN medewerkers gesproken, ze spreken elkaar allemaal tegen, en nu krijg ik een deurwaarder op mijn dak voor iets dat allang betaald is!!!
0 0 0 question neu calm | @user herinnering ontvangen maar ik heb vorige week al betaald, kruist dat elkaar?
0 0 0 other neu calm | Betaald op 3 maart, referentie staat erbij
1 1 0 complaint neg urgent | aanmaning gekregen voor 0,00 euro 😂😂 NUL EURO. Hoe dom kan een systeem zijn
1 3 1 complaint neg calm | Door een fout van uw bank sta ik op de zwarte lijst en ging de aankoop van ons huis niet door @user
1 2 1 complaint neg calm | Eerst een kantoor sluiten, dan een digicoach beloven voor ouderen en die komt dan niet opdagen. Woord houden is moeilijk zeker @user
0 0 0 praise pos calm | Pa van 79 kreeg een uur lang geduldige uitleg over de app in jullie kantoor. Petje af
0 0 0 question neu calm | @user bestaat er een papieren afschrift voor wie geen computer heeft?
1 1 1 complaint neg calm | Mijn opa kan niet met een smartphone overweg en moet nu voor alles naar 'de app'. Daar is niet over nagedacht
0 0 0 idea neu calm | Voorstel: telefonisch spreekuur voor mensen zonder smartphone, elke voormiddag een uurtje
1 1 0 complaint neg calm | Inloggen met een code die 10 minuten later pas binnenkomt, ge moet er maar opkomen
0 0 0 question neu calm | @user ik ontvang geen sms-code, ligt dat aan mijn toestel?
1 2 1 complaint neg urgent | update = alles weg. FOTO'S, LIJSTJES, alles. Waarom dóen jullie dit
0 0 0 question neu calm | sinds de update vind ik mijn lijstjes niet meer terug, waar staan die nu?
0 0 0 praise pos calm | Update staat erop en alles loopt als een trein. Of ja, beter dan een trein 😏
0 0 0 other neu calm | Update versie 8.1 is beschikbaar in de winkel
1 1 0 complaint neg calm | Vroeger kon je gewoon iemand aan de lijn krijgen. Vroeger hè
0 0 0 other neu calm | Vroeger deed ik dat traject altijd met de fiets
1 1 0 complaint neg calm | mss kan @user eens stoppen met bellen tijdens het avondeten, ik sta op die bel-me-niet-lijst
1 2 1 complaint neg urgent | 6 keer vandaag!! ZES!! Hou op met mij te bellen, ik heb al vier keer gezegd dat ik niks wil
0 0 0 question neu calm | @user hoe schrijf ik me uit voor jullie nieuwsbrief?
1 2 0 complaint neg calm | @user al drie keer uitgeschreven, nog elke dag reclame in mijn bus
0 0 0 praise pos calm | Helemaal niet slecht, dat nieuwe menu in het restaurant van @user
0 0 0 praise pos calm | @user had nooit gedacht dat ik dit zou zeggen, maar jullie helpdesk is geweldig
0 0 0 praise pos calm | nul op de klachtenmeter vandaag, alles reed 😄
0 0 0 praise pos calm | Kan niet anders zeggen: keurig afgehandeld
0 0 0 praise pos calm | Niks te mopperen over @user, al jaren stabiel internet
0 0 0 praise pos calm | Geen seconde spijt van de overstap!
0 0 0 praise pos calm | nog nooit zo'n goeie uitleg gekregen van een bank
0 0 0 praise pos urgent | Nooit meer een andere winkel voor mij, wat een service!!!
0 0 0 praise pos calm | @user viel reuze mee hoor, die wachttijd
0 0 0 praise pos calm | Zonder jullie had ik de aansluiting nooit gehaald, dank aan de mevrouw op spoor 6
0 0 0 praise pos calm | tis nie omdat iedereen zaagt dat het slecht is, bij mij werkt alles perfect
0 0 0 other neu calm | @user maak je niet druk, er is geen haast bij
0 0 0 other neu calm | Nee, ik heb geen last van die storing waar iedereen het over heeft
0 0 0 other neu calm | Bij mij geen problemen hier in Hasselt
0 0 0 other neu calm | Niet nodig, ik heb het intussen zelf kunnen oplossen
0 0 0 other neu calm | @user dat was geen klacht hoor, enkel een weetje 😉
0 0 0 other neu calm | @user nee is niet erg, ik haal m morgen wel op
0 0 0 question neu calm | @user is er niks mis als het lampje groen knippert?
0 0 0 question neu calm | Klopt het dat er vandaag niet gestaakt wordt?
0 0 0 question neu calm | @user ik hoef toch niet zelf iets door te geven bij een verhuizing binnen dezelfde straat?
1 1 0 complaint neg calm | niet echt wat je noemt klantvriendelijk @user
1 1 0 complaint neg calm | Van goede service kan ik hier helaas niet spreken
1 1 0 complaint neg calm | @user niet opgelost dus, ook al zegt uw mailtje van wel
1 1 0 complaint neg calm | geen excuus, geen uitleg, geen vergoeding. niks
1 1 1 complaint neg calm | Ik zou @user aan niemand aanraden, zelfs niet aan mijn ex
1 1 0 complaint neg calm | Dit is de laatste keer geweest, mij zien ze niet meer
1 1 0 complaint neg calm | zo hoeft het voor mij niet meer @user
1 2 0 complaint neg calm | Nog nooit heb ik zo'n ongeïnteresseerde medewerker aan de lijn gehad. Zat hoorbaar te eten
1 1 0 complaint neg calm | Goedkoop is het niet, goed ook niet. Wat is het dan wel @user
1 1 0 complaint neg calm | @user het kan toch niet zo moeilijk zijn om een factuur te mailen
1 1 0 complaint neg urgent | GEEN ENKELE trein. Geen bus. Geen info. @user ??
1 1 0 complaint neg calm | Dat is niet wat ik besteld heb en ook niet wat ik betaald heb
1 2 1 complaint neg calm | @user niemand heeft mij ooit teruggebeld, wat er ook in uw dossier staat
1 2 0 complaint neg calm | Ik wil niet zeuren, maar voor de vierde keer koude maaltijd bezorgd
1 1 0 complaint neg calm | Niet te geloven. Weer de verkeerde kleur
1 1 0 complaint neg calm | Proficiat @user, record verbroken: 58 minuten wachtmuziek
1 1 0 complaint neg calm | Goh, vertraging. Dat had ik nu écht niet verwacht 🙃
1 1 0 complaint neg calm | Top hoor, zo'n klantenservice die alleen tijdens kantooruren bestaat
1 1 0 complaint neg calm | Applaus voor jezelf @user, pakket naar het verkeerde land gestuurd
1 1 0 complaint neg calm | Hulde! De trein reed vandaag maar 35 minuten te laat 👏👏
1 1 0 complaint neg urgent | HEERLIJK weer, in de gietregen op een bus die niet komt!! Dank je @user
1 1 0 complaint neg calm | Altijd gezellig, zo'n avondje vastzitten in Geldermalsen
1 1 0 complaint neg calm | @user wat attent, een enquête over mijn 'tevredenheid' terwijl ik nog altijd geen internet heb
1 1 1 complaint neg calm | Leuk geprobeerd @user, een bon van 5 euro voor drie weken zonder telefoon
1 2 1 complaint neg calm | Knap staaltje van klantenbinding: eerst de prijs verhogen, dan zeggen dat opzeggen 100 euro kost
1 1 0 complaint neg calm | Oh wat ben ik blij dat ik voor 'premium' heb gekozen. Buffert exact even hard
1 1 0 complaint neg calm | Ach ja, wie heeft er op zondag nu warm water nodig @user
1 1 0 complaint neg calm | Mooi op tijd hoor, dat bericht over de werken. Ze zijn vanmorgen begonnen
1 1 0 complaint neg calm | 'Snelste netwerk van het land' en mijn filmpje van 12 seconden laadt sinds gisteren. Klopt wel, snel boos ben ik ervan
1 2 0 complaint neg calm | Bravo, eerst je klanten voorliegen en dan een persbericht over 'transparantie' @user
1 1 0 complaint neg calm | jaja 'technisch probleem'. het zal wel
1 1 0 complaint neg calm | @user fantastisch systeem zeg, ik mag aansluiten in wachtrij nummer 48.112
1 1 0 complaint neg calm | Wat een luxe, een zitje met kauwgom erop gratis bij je ticket
1 1 0 complaint neg calm | Dankzij @user ken ik nu elke baksteen van station Roosendaal
1 1 0 complaint neg calm | zalig, weer een avond zonder tv, lezen we maar een boek zeker
1 1 0 complaint neg urgent | Ja super @user!!! Net als de goal valt bevriest het beeld, DANKUWEL
1 1 0 complaint neg calm | Goed bezig: website vernieuwd en nu vind je helemaal niks meer
1 1 0 complaint neg calm | Slimme zet, de enige trein die wel reed nog even afschaffen
1 2 1 complaint neg calm | Schitterend hoe uw collega mij uitlachte toen ik vroeg naar een leidinggevende. Echt, klasse.
1 1 0 complaint neg calm | Nog een geluk dat ik geen plannen had dit jaar @user
1 1 0 complaint neg calm | Vriendelijk personeel, dat zeker, maar anderhalf uur aan de kassa staan is er echt over
1 1 0 complaint neg calm | De app ziet er prachtig uit. Nu nog zorgen dat ie ook iets doet @user
1 1 0 complaint neg calm | Eten was heerlijk, alleen wel een uur te laat en half koud
1 2 1 complaint neg calm | Lieve mensen aan de telefoon, echt, maar na vijf gesprekken met lieve mensen is mijn lijn nog dood @user
0 0 0 praise pos calm | Oké, trein te laat, maar de conducteur regelde persoonlijk dat de bus op ons wachtte. Klasse!
0 0 0 praise pos calm | Eerst ging alles mis met mijn bestelling maar de klantenservice heeft het schitterend rechtgezet
1 1 0 complaint neg calm | Hotel prima, vlucht prima, maar die transfer van jullie was om te huilen
1 1 1 complaint neg calm | @user altijd tevreden geweest over jullie, daarom valt dit zo tegen. Twee weken wachten op een simpele simkaart
1 2 1 complaint neg calm | De techneut was vakkundig en beleefd. Jammer dat hij pas na vier loze afspraken kwam
0 0 0 praise pos calm | Was eerst sceptisch en de installatie duurde lang, maar nu supercontent @user
1 1 0 complaint neg calm | Bedankt voor het snelle antwoord, helaas helpt het mij geen meter vooruit
1 1 0 complaint neg calm | Mooi assortiment en nette winkel, maar de parkeerplaats is een ramp geworden
1 1 0 complaint neg calm | @user fan van jullie series maar die reclame er tussendoor in een BETAALD abo? nee hoor
0 0 0 praise pos calm | Beetje duur maar je krijgt er wel kwaliteit voor, ben tevreden
1 1 1 complaint neg calm | Ik gun jullie chauffeurs alles, ze doen hun best. Maar met drie ritten op vier geschrapt kan ik niet naar mijn werk
1 1 0 complaint neg calm | top dat het geld terug is, minder top dat ik er vier keer achteraan moest @user
0 0 0 praise pos calm | Ja, het duurde twee dagen langer, maar ze belden zelf om het te zeggen. Dat siert hen
0 0 0 idea pos calm | Love de nieuwe app! Alleen de letters zijn wat klein, kunnen jullie daar iets aan doen voor brildragers?
1 1 0 complaint neg calm | De helft van de bestelling was perfect, de andere helft was er niet
1 2 1 complaint neg calm | Prachtige webshop, maar voor de tweede keer een gebruikt artikel als nieuw opgestuurd. Dat voelt gewoon als bedrog @user
1 1 0 complaint neg calm | goeie prijs, brol van kwaliteit
0 0 0 other neu calm | prijs is prima, kwaliteit moet nog blijken
0 0 0 question pos calm | Zeer content van de nieuwe box @user, maar hoe krijg ik de klok op het schermpje uit?
0 0 0 question pos calm | Dank voor het vlotte herstel! Krijg ik nu ook automatisch de dagen zonder internet vergoed?
1 3 2 complaint neg calm | De vertegenwoordigster was vriendelijk en zei dat alles geregeld was. Nu blijkt mijn man al zeven weken niet verzekerd en hij krijgt chemo.
1 3 2 complaint neg calm | Mijn dochter zit zonder insulinepomp sinds vrijdag. Het pakje staat volgens de track and trace in Tilburg.
1 3 2 complaint neg calm | We hebben vannacht met drie kinderen op het station geslapen. De laatste trein is niet gekomen.
1 3 2 complaint neg calm | Mijn vader heeft dementie. Hij heeft vorige week aan de deur een contract getekend bij @user. Hij weet er niks meer van.
1 3 2 complaint neg calm | De alarmknop van mijn schoonmoeder hangt aan uw lijn. Die lijn doet het al vier dagen niet.
1 3 2 complaint neg calm | Er is bij de verhuizing van ons contract iets misgegaan, sindsdien is er geen warm water. Mijn vrouw is net bevallen.
1 3 1 complaint neg calm | Ik ben slechtziend en de nieuwe versie van de app leest niets meer voor. Ik kan nu mijn eigen bankzaken niet meer doen.
1 3 2 complaint neg calm | Ik sta al acht maanden als overleden geregistreerd. Mijn pensioen wordt niet uitbetaald. Ik leef nog.
1 3 1 complaint neg calm | Mijn ex heeft via uw klantendienst mijn nieuwe adres gekregen. Ik ben vorig jaar juist voor hem verhuisd.
1 3 1 complaint neg calm | Na het eten van de salade hebben wij beiden in het ziekenhuis gelegen. De datum op de verpakking was nog goed.
1 3 1 complaint neg calm | In het potje babyvoeding zat een stukje glas. Ik heb het bewaard en foto's gemaakt @user
1 3 1 complaint neg calm | De laadkabel is vannacht gaan smelten naast het bed van mijn zoon. Hij is nu twee weken oud
1 2 1 complaint neg calm | Ik heb vandaag weer vrij genomen voor de monteur. Het is ondertussen donker buiten.
1 3 1 complaint neg calm | Oma had voor ons gekookt. We zijn er niet geraakt, er reed niks meer na zessen.
1 3 1 complaint neg calm | Mijn sollicitatie begon om tien uur. Om tien uur stond ik in een weiland bij Boxtel.
1 3 2 complaint neg calm | De foto's van mijn overleden man stonden in dat account. Het is verwijderd na een jaar 'inactiviteit'. @user
1 1 1 complaint neg calm | ze hadden hem een hele dag laten wachten, mijn jongen, met zijn sporttas op schoot
1 3 2 complaint neg calm | De rolstoel is wel meegekomen, alleen rijdt hij niet meer. We zitten hier nog negen dagen.
1 3 1 complaint neg calm | Er is 1200 euro naar een rekening gegaan die wij niet kennen. De bank zegt dat het onderzoek acht weken duurt.
1 2 1 complaint neg calm | Ik heb mijn verhaal nu vijf keer verteld. Elke keer aan iemand anders, elke keer van voor af aan.
1 3 1 complaint neg calm | De thuiszorg kan niet inloggen in het systeem, mijn moeder heeft vandaag geen steunkousen aangekregen en geen medicatie
1 3 2 complaint neg calm | De uitvaartbloemen zijn geleverd op de dag na de uitvaart. Ze staan nu in onze keuken.
1 2 1 complaint neg calm | U vroeg mij om geduld in januari. Het is nu september @user
1 2 1 complaint neg calm | Wij krijgen geen antwoord meer. Ook niet op de aangetekende brief.
1 3 2 complaint neg calm | Mijn zus is blind. Ze is met haar geleidehond geweigerd in de taxi die via uw dienst was geboekt, voor de derde keer.
1 1 0 complaint neg calm | mijn verjaardagstaart zou om 14 uur komen. visite is net naar huis
1 1 1 complaint neg calm | Ons dochtertje heeft vier uur op de arm geslapen in de aankomsthal, haar buggy is niet meegekomen
1 3 1 complaint neg calm | De huur is niet afgeschreven door de storing bij u, de huisbaas heeft nu een boete aangerekend @user
1 3 1 complaint neg calm | Sinds de nieuwe dienstregeling stopt de bus niet meer bij het verzorgingstehuis. De bewoners wandelen nu 900 meter.
0 0 0 other neu calm | Sinds de nieuwe dienstregeling vertrekt mijn bus 4 minuten vroeger
0 0 0 question neu calm | Stopt lijn 12 nog aan het ziekenhuis sinds de nieuwe dienstregeling?
0 0 0 other neu calm | Mijn vader is verhuisd naar een verzorgingstehuis, adres is doorgegeven
0 0 0 question neu calm | Mijn man is overleden, hoe zet ik het contract op mijn naam @user?
0 0 0 praise pos calm | Na het overlijden van mijn ma heel menselijk geholpen door @user, dat doet deugd
0 0 0 question neu calm | Kan mijn moeder van 86 assistentie krijgen bij het instappen in Breda?
0 0 0 praise pos calm | Assistentie bij het instappen stond klaar, perfect geregeld voor mijn mama
0 0 0 other pos calm | Vandaag lang in het ziekenhuis gewacht, uitslag is gelukkig goed
0 0 0 question neu calm | Wordt een insulinepomp volledig vergoed bij @user?
1 2 0 complaint neg urgent | @user jullie zijn echt de LAATSTE keer weggekomen met zo'n smoes. Contract opgezegd, punt uit!
1 2 1 complaint neg urgent | Hoe DURF je een dubbele rekening te sturen en dan nog te dreigen met incasso!!
1 2 1 complaint neg urgent | wat een onbeschoft mens aan die balie zeg, ik sta te trillen van kwaadheid @user
1 2 2 complaint neg urgent | Voor de ZEVENDE keer: ik woon niet op nummer 14!! Elke maand gaat mijn bankpost naar de buren en elke maand belooft @user beterschap
1 2 1 complaint neg urgent | Gewoon liegen tegen je klanten, recht in hun gezicht. 'Er is geen storing' terwijl de hele straat zonder zit!!!
1 2 1 complaint neg urgent | @user uw medewerker noemde mij 'een moeilijk geval' terwijl hij dacht dat ik in de wacht stond. IK HEB ALLES GEHOORD
1 2 1 complaint neg urgent | Dus ik betaal voor 500 mbit en krijg al TWEE JAAR 60??? Dat is gewoon diefstal @user
1 2 1 complaint neg urgent | Weer gelogen over de levertijd!!! Sta hier met een lege woonkamer, oude zetel al weg
1 2 1 complaint neg urgent | @user ongelooflijk, ik word weggedrukt zodra ik het woord klacht uitspreek. Drie keer op rij!
1 2 1 complaint neg urgent | Gij durft nogal, mij een boete aansmeren voor iets wat UW FOUT is
1 2 1 complaint neg urgent | IK HEB HET ZO GEHAD met die valse beloftes van @user. Gisteren zou het gemaakt zijn. Vandaag zou het gemaakt zijn. Morgen zeker ook??
1 2 0 complaint neg urgent | nep korting!!! vorige week 49 euro, nu 'van 89 voor 59', wie denken jullie dat je voor je hebt
1 2 2 complaint neg urgent | Vijftien jaar klant, nooit 1 dag te laat betaald en nu word ik door jullie behandeld als een fraudeur omdat JULLIE systeem mijn iban verhaspelt. Schaam je @user!!
1 2 1 complaint neg urgent | Chauffeur zat te bellen EN te appen op de ring van Antwerpen, toen ik er iets van zei kreeg ik een middelvinger!!
1 2 1 complaint neg urgent | Nee @user ik ga NIET nog eens alles uitleggen, het staat godbetert in mijn vorige acht berichten
1 2 0 complaint neg urgent | Pure woekerprijzen, en dan durven zeggen dat het voor 'ons comfort' is!!! Rot op
1 2 0 complaint neg urgent | oplichters oplichters OPLICHTERS @user
1 2 1 complaint neg urgent | 'De klant is niet komen opdagen' schrijven jullie. IK HEB DAAR ANDERHALF UUR GESTAAN met bon en al
1 2 1 complaint neg urgent | wéér een ander bedrag op de factuur!! Elke maand, ELKE maand, is dat nu expres of zijn jullie zo onbekwaam
1 2 2 complaint neg urgent | @user ik zat te huilen aan de telefoon en uw medewerkster zei 'mevrouw stel u niet zo aan'. Mijn man was net overleden!!
1 1 0 complaint neg urgent | ALWEER EEN UUR VERTRAGING @user dit is geen dienstverlening meer dit is een grap
1 1 0 complaint neg urgent | Aaaargh die app!!! Net alles ingevuld en hij gooit alles weg
1 1 0 complaint neg urgent | @user tis hier 4 graden binnen en de cv doet NIKS, doe iets aub!!
1 1 0 complaint neg urgent | Om 5.40u opgestaan voor deze trein. GESCHRAPT. Ik kan wel janken
1 1 0 complaint neg urgent | serieus @user?? 9 euro verzendkosten voor een pakje naalden??
1 1 0 complaint neg urgent | waar blijft die bus nu toch!!! Sta hier te verkleumen met een peuter
1 1 0 complaint neg urgent | Zoooo irritant die pop-ups!!! IK WIL GEWOON MIJN SALDO ZIEN
1 1 0 complaint neg urgent | Geen bereik. Nergens. In het midden van ROTTERDAM. Kom op @user
1 1 0 complaint neg urgent | Jongens hoe kan de site NU crashen, tickets gaan om 10u in verkoop!!! Dat wist je toch??
1 1 1 complaint neg urgent | UREN in de wachtrij voor tickets en op het allerlaatste moment eruit geknald. Mijn dochter zit hier te huilen @user
1 1 0 complaint neg urgent | @user STOP met spoor wisselen op het laatste moment, half perron 5 staat te rennen als kippen zonder kop
1 1 0 complaint neg urgent | wtf @user waarom staat mn abonnement ineens 6 euro hoger
1 1 0 complaint neg urgent | Bah!!! Beschimmelde aardbeien in de doos, thuisbezorgd voor 5 euro
1 1 0 complaint neg urgent | nee nee nee, niet weer die blauwe cirkel... LAAD DAN!!!
1 3 1 complaint neg urgent | Derde dag zonder internet, ik werk van thuis, ik verlies klanten!! Doe er eens iets aan @user
1 1 0 complaint neg urgent | @user geef mij gewoon mijn 35 euro terug!!!
1 1 0 complaint neg urgent | Allez jong, weer naar de verkeerde winkel geleverd?! Da's nu al de tweede keer
1 1 0 complaint neg calm | hoezo 'geen bagage meer beschikbaar' in een LEEG vliegtuig
1 1 0 complaint neg urgent | Ben razend!! Net 20 minuten chatten en dan 'deze sessie is verlopen' @user
1 1 0 complaint neg urgent | Pinautomaat in de winkel stuk, niemand die het zegt tot je met een volle kar aan de kassa staat grrrrr
1 3 1 complaint neg urgent | HELP @user mijn man (hartpatiënt) wordt onwel in jullie stilstaande trein, noodknop reageert niet, machinist neemt niet op!!
1 3 1 complaint neg urgent | @user jullie kraan is omgevallen op mijn auto met mijn kind erin, en nu doet uw verzekering moeilijk!!!
1 3 3 complaint neg urgent | Mijn broer met autisme is door jullie begeleiding op het VERKEERDE station achtergelaten. Hij werd vijf uur later door de politie gevonden. Niemand van @user heeft ons zelfs maar gebeld!!
1 3 3 complaint neg urgent | Derde keer dat mijn elektrische rolstoel kapot van de band komt. Drie keer!! Zes weken aan huis gekluisterd per keer, en @user stuurt een bon van 25 euro
1 3 2 complaint neg urgent | Wij staan met ons gezin van 6 op straat, het gehuurde huisje bestaat niet eens en @user neemt de noodlijn niet op!!! 2400 euro kwijt
1 3 1 complaint neg urgent | er lopen muizen door jullie rekken met kindervoeding!!! Ik heb het gefilmd @user
1 3 1 complaint neg urgent | Ze weigerden mijn vrouw met hoofddoek de toegang tot de sneltest, 'andere ingang' zeiden ze. ANDERE INGANG. Walgelijk
1 3 2 complaint neg urgent | Kinderen van 8 en 10 alleen op de luchthaven door jullie begeleidingsdienst, wij hebben daar 120 euro extra voor betaald. Kapot ben ik ervan @user
1 3 2 complaint neg urgent | Gasgeur gemeld om 18u. Om 20u. Om 22u. Nu 1u 's nachts, nog NIEMAND gezien. Wij zitten met twee baby's in de auto @user
0 0 0 question neu urgent | @user ik ruik gas in de gang, welk nummer moet ik NU bellen?
0 0 0 question neu urgent | Staat de trein naar Parijs er nog?? Wij komen net aanlopen op spoor 1!
0 0 0 question neu urgent | snel een vraagje @user: hoe laat sluit de winkel vandaag, zit al in de auto!
0 0 0 question neu urgent | Kan iemand mij dringend helpen, bankkaart ingeslikt door de automaat in Sint-Niklaas?!
0 0 0 question neu urgent | @user pas gestolen, wat moet ik als eerste doen?? Blokkeren lukt niet in de app
0 0 0 question neu urgent | Wanneer gaan de tickets NU juist online?? 10u of 11u? 😱
0 0 0 question neu urgent | dringend!!! zijn er nog slaapplaatsen in de nachttrein van vanavond
0 0 0 question neu urgent | Verkeerde datum geboekt, nét op bevestigen geklikt! Kan dit nog teruggedraaid worden @user?
0 0 0 question neu urgent | @user per ongeluk 5000 ipv 500 overgeschreven!!! kan dat nog tegengehouden worden?
0 0 0 question neu urgent | Huh?? Waarom gaan hier alle sirenes af, is er iets op Brussel-Zuid?
0 0 0 question neu urgent | Wie is er nog wakker bij @user? Ons slot gaat niet open met de app en het is koud!
0 0 0 question neu urgent | AUB snel antwoord: mag je met een foto van je rijbewijs een huurauto ophalen? Sta aan de balie
0 0 0 question neu urgent | heeft er iemand een zwarte rugzak gezien op de bus 170 richting Halle??? Zit een beertje in dat echt niet weg mag 😢
0 0 0 question neu urgent | @user rijdt de laatste metro nog??? moet kiezen tussen rennen of taxi
0 0 0 question neu urgent | Onze poes zit vast achter jullie elektriciteitskast, wie kan er komen openen?!
0 0 0 question neu urgent | @user ik zie een onbekende betaling van 89 euro NU op mijn scherm, wat moet ik doen
0 0 0 question neu urgent | Mijn koffer gaat om 6u mee en mijn paspoort ZIT ERIN. Wat nu @user 😂😭
0 0 0 question neu urgent | vlug, welke perron Amsterdam 16.02, bord is zwart!
0 0 0 other neu urgent | @user gevonden!!! laat maar, zat in mijn jaszak 🙈
0 0 0 other neu urgent | @user DM gestuurd, graag zo snel mogelijk kijken, sta aan de gate!
0 0 0 other pos urgent | EINDELIJK VAKANTIEEEE 🌴🌴
0 0 0 other pos urgent | Gehaald!!! Trein op 3 seconden na, hijg hijg
0 0 0 other neu urgent | Oei oei grote brand naast het spoor in Vilvoorde, overal brandweer!
0 0 0 other neu urgent | ⚠️ LET OP: gaslek Dorpsstraat, iedereen moet naar buiten
0 0 0 other neu urgent | Poeh wat een onweer hier!!! Hele lucht licht op
0 0 0 other pos urgent | ik ben aangenomen bij @user!!! maandag eerste werkdag 🎊
0 0 0 other pos urgent | GOOOOL en mijn stream liep voor op de buren hahaha
0 0 0 other neu urgent | Breaking: luchthaven Eindhoven ontruimd na verdacht pakketje
0 0 0 spam neu urgent | Haast je, dit weekend nog halve prijs op alle fietsen!
0 0 0 other neu urgent | @user ja ik ben er nog!! momentje, zoek het nummer
0 0 0 other pos urgent | nog 1 uur tot de nieuwe aflevering aaaaah
0 0 0 praise pos urgent | AMAI @user wat een service!!! Gsm in het water, zelfde dag nog een toestel in bruikleen
0 0 0 praise pos urgent | ik ga huilen zo lief, kaartje gekregen van @user met mijn naam erop 😭💕
0 0 0 praise pos urgent | Held van de dag: buschauffeur lijn 5 die achteruit reed voor mijn oude buurman!! 💪
0 0 0 praise pos urgent | JAAAA geld terug!! Had er niet meer op gerekend, dankjewel @user
0 0 0 praise pos urgent | Wat een feest die nieuwe speeltuin @user, kinderen willen niet meer naar huis!!!
0 0 0 praise pos urgent | Beste. Helpdesk. Ooit. 10 op 10 voor Youssef!!
0 0 0 praise pos urgent | @user echt niet normaal zo snel!!! klik gedaan en 3 uur later stond de wasmachine er
0 0 0 praise pos urgent | Hoera, glasvezel!!! Eindelijk ook in ons dorp 🥳
0 0 0 praise pos urgent | omg de trein was op tijd, ik herhaal, OP TIJD, en er was plaats! heerlijk @user 😂
0 0 0 praise pos urgent | Dank dank dank!!! Trouwring teruggevonden in de stofzuigerzak van de trein, wie doet zoiets, geweldig
0 0 0 praise pos urgent | zo blij met mijn refund, jullie zijn schatten!!! 😘
0 0 0 praise pos urgent | Deze maaltijdbox is echt ZALIG, wie heeft die curry bedacht @user
0 0 0 praise pos urgent | 👏👏👏 voor de nachtploeg van @user, we hebben weer LICHT!
0 0 0 praise pos urgent | Nondeju wat een goei frieten in dat stationsbuffet!!!
0 0 0 praise pos urgent | @user upgrade gekregen op onze huwelijksreis!!! Dit vergeten we nooit meer, merci merci
0 0 0 praise pos urgent | Beste serie in JAREN, ik zat op het puntje van mijn stoel @user
0 0 0 praise pos urgent | Woehoe, mijn probleem van 3 weken in 3 minuten opgelost door één topvent aan de lijn!!
0 0 0 praise pos urgent | Ik LEEF voor deze koekjes, nooit uit het assortiment halen hoor!!
0 0 0 praise pos calm | Merci voor de snelle reactie, 't is in orde
0 0 0 praise pos calm | @user perfect, dan weet ik genoeg. Fijne avond nog!
0 0 0 praise pos calm | Complimenten voor de jongen van de afhaalbalie in Turnhout, dacht echt mee
0 0 0 praise pos calm | Kijk, zo kan het ook: eerlijk zeggen dat het langer duurt en waarom. Waardeer ik
0 0 0 praise pos calm | Fijne webcare hebben jullie, blijf zo doorgaan 🙏
0 0 0 praise pos calm | @user super, kaart is aangekomen
0 0 0 praise pos calm | Al drie verhuizingen met jullie gedaan, telkens zonder enig gedoe overgezet
0 0 0 praise pos calm | dikke duim voor de fietsenstalling, ruim en bewaakt
0 0 0 praise pos calm | Zelfs mijn schoonvader snapt de nieuwe site, en dat wil wat zeggen
0 0 0 praise pos calm | @user u heeft mijn dag gered, dank u wel mevrouw
0 0 0 idea neu calm | @user kun je de deelbakfiets niet per kwartier verhuren? Een uur is voor een boodschap wat lang
0 0 0 idea neu calm | Als ik @user was zou ik de laatste trein op zaterdag een uurtje later laten vertrekken, scheelt veel auto's
0 0 0 idea neu calm | Suggestie: toon op de kassabon hoeveel suiker er in je mandje zit
0 0 0 idea neu calm | wat als jullie retourdozen herbruikbaar maken met statiegeld? @user
0 0 0 idea neu calm | @user een widget met mijn verbruik van de dag op het beginscherm, dat mis ik nog
0 0 0 idea neu calm | Graag een optie 'bezorg pas na 18u' in de app, overdag ben ik werken
0 0 0 idea neu calm | Ik zou het tof vinden als de bibliotheek op zondagvoormiddag open was, gemeente @user
0 0 0 idea neu calm | Kleine verbetering: laat me een betaalverzoek in termijnen splitsen
0 0 0 idea pos urgent | @user IDEE!! Gratis ov op je verjaardag, dat zou toch geweldig zijn 🎂
0 0 0 idea pos urgent | Breng die citroenkoekjes terug!!! Ik koop de hele rek leeg @user
0 0 0 idea neu calm | Zouden jullie bij annulaties geen lijstje kunnen tonen met de eerstvolgende alternatieven?
0 0 0 idea neu calm | denk aan een kleurenblindmodus voor jullie storingskaart, rood en groen zie ik niet uit elkaar
0 0 0 idea neu calm | Voer een familieprofiel in waar oma ook haar eigen lijst heeft
0 0 0 idea neu calm | @user zet een QR op elk haltebord met de live tijden, klaar
0 0 0 spam neu urgent | 🚨 BITCOIN GIVEAWAY 🚨 stuur 0,1 en ontvang 0,2 terug, alleen vandaag!!!
0 0 0 spam neu calm | Lenen zonder toetsing? App ons voor een vrijblijvend voorstel
0 0 0 spam pos urgent | Gefeliciteerd!!! U bent geselecteerd voor een gratis smartphone, klik HIER
0 0 0 spam neu calm | Bekijk mijn nieuwe blog over afvallen in 10 dagen, link in bio
0 0 0 spam neu calm | Kortingscode ZOMER20 voor 20% op alle zonnebrillen, geldig tem zondag
0 0 0 spam neu calm | Tag twee vrienden en win een duoticket voor het pretpark 🎢
0 0 0 spam neu calm | Te koop: 2 kaartjes concert vrijdag, prijs overeen te komen, DM
0 0 0 spam neu urgent | gratis gratis gratis!! eerste 100 reageerders krijgen een proefpakket ⏰
1 2 2 complaint neg calm | Vijf jaar gedoe met dezelfde kabel. Ik heb acht ticketnummers, vier namen en geen enkel resultaat. Wie bij @user neemt nu eindelijk verantwoordelijkheid?
1 2 2 complaint neg calm | Na 26 jaar ga ik weg bij @user. Niet voor de prijs, maar omdat er na mijn klacht drie maanden lang niemand de moeite nam om terug te bellen.
1 3 2 complaint neg urgent | @user 5 keer beloofd, 5 keer niks. Ik ben weduwe, leef van 1300 euro en u houdt al sinds april mijn waarborg van 600 vast!!
1 2 1 complaint neg calm | Volgens de ene had ik recht op terugbetaling, volgens de andere nooit. Iemand liegt hier @user
1 2 1 complaint neg calm | De leverancier zegt dat het aan de winkel ligt, de winkel dat het aan de leverancier ligt. Intussen al vier maanden een kapotte frigo
1 2 1 complaint neg calm | @user beloofde een vaste prijs voor drie jaar. Na vijf maanden verhoogd 'wegens omstandigheden'
1 2 1 complaint neg calm | garantie geweigerd omdat ik het doosje niet meer heb, dat staat nergens in uw voorwaarden
1 2 1 complaint neg calm | Een treinbegeleider die sneert 'dan koop je toch een auto' tegen een studente. Ik zat ernaast en ik schaamde me
1 2 1 complaint neg calm | Tweede keer dat mijn klachtenformulier 'niet werd gevonden'. Ik geloof er niks meer van
1 2 1 complaint neg calm | Jullie zetten recensies van 1 ster gewoon niet online, ik heb het nu drie keer geprobeerd. Zo kom je aan een 4,8
1 2 1 complaint neg urgent | Gemeente stuurt me VAN LOKET 3 NAAR LOKET 7 NAAR LOKET 3. Ambtenaar aan loket 3 is ondertussen op pauze. Ik ontplof
1 2 1 complaint neg calm | Een jaar contract getekend met de belofte dat ik kosteloos kon stoppen bij verhuis. Nu 240 euro verbrekingskosten @user
1 2 0 complaint neg urgent | wie zegt daar eigenlijk de waarheid??? de site zegt vrijdag, de sms zegt maandag, de dame zegt 'geen idee meneer'
1 1 0 complaint neg calm | Als het regent rijdt de bus niet, als het sneeuwt ook niet, en als de zon schijnt is de chauffeur ziek
1 1 0 complaint neg calm | @user vind het jammer dat de oude menukaart weg is, dit is precies overal hetzelfde
1 1 0 complaint neg calm | K krijg steeds 'er ging iets mis'. Ja dat zie ik ook wel
1 1 0 complaint neg calm | Teleurgesteld in de pakketautomaat, zat 3 dagen vol
1 2 1 complaint neg calm | @user sinds jullie overname krijg ik geen enkele factuur meer en wel elke maand een aanmaning
1 1 0 complaint neg calm | Het geluid van die trailers staat veel te hard, baby wakker, danku
1 1 0 complaint neg calm | zelfscankassa vertrouwt me weer niet, derde steekproef deze week
1 1 0 complaint neg calm | Ik snap die tariefzones niet en de chauffeur ook niet. Verkeerd betaald dus, boete
1 1 0 complaint neg calm | De openingsuren op de site kloppen niet, stond voor niks aan de deur
1 1 0 complaint neg calm | Wachten op een rijbewijs: dag 61. Wordt vervolgd, vrees ik
1 1 0 complaint neg calm | @user ben het beu, elk weekend werken op onze lijn
1 1 0 complaint neg calm | 1 ster. Omdat 0 niet kan.
1 1 0 complaint neg calm | De zorgapp kent mijn huisarts niet meer en de chat zegt dat ik de app moet gebruiken
1 1 0 complaint neg urgent | @user WAAR IS MIJN ETEN, het is half tien!!
1 1 0 complaint neg urgent | Geen wifi op de trein terwijl ik in 1u een deadline heb, ik word gék
1 1 0 complaint neg urgent | potver wat is die nieuwe homepage lelijk en TRAAG!
1 1 0 complaint neg urgent | @user antwoord dan!!! twee dagen stilte
1 1 0 complaint neg urgent | Hou op met die liftmuziek, ik wacht al 37 minuten, mijn batterij is bijna LEEG
0 0 0 question neu calm | @user ik zie in de app twee keer hetzelfde abonnement staan, klopt dat?
0 0 0 question neu calm | Gaat de solden online ook om middernacht in?
0 0 0 question neu calm | Bij wie moet ik zijn voor een kapotte straatlamp in Lier?
0 0 0 question neu calm | Zijn de melkproducten met datum 14/5 ook teruggeroepen @user?
0 0 0 question neu calm | Hallo, mijn tv zegt foutcode E17, wat betekent dat?
0 0 0 question neu calm | @user hoeveel dagen op voorhand moet ik assistentie reserveren?
0 0 0 question neu calm | kan je met de kortingskaart ook met een vriend mee of enkel alleen
0 0 0 question neu calm | Wat gebeurt er met mijn punten als ik van kaart verander?
0 0 0 question neu calm | Iemand enig idee of de sneltram zondag ook rijdt? #halfmarathon
0 0 0 question neu calm | @user de website geeft hier een witte pagina, is er onderhoud bezig?
0 0 0 question neu calm | Mijn bestelling staat op 'vertraagd', hebben jullie een nieuwe datum?
0 0 0 question neu calm | Ik krijg geen beeld op kanaal 14 en 15, de andere zenders doen het wel. Weet u hoe dat komt?
0 0 0 question neu calm | @user hoe meld ik een overlijden van een rekeninghouder?
0 0 0 question neu calm | Wordt mijn jaarkaart automatisch verlengd of moet ik daar zelf achteraan?
0 0 0 question neu calm | @user is er ook een vegan variant van?
0 0 0 question neu calm | Goeiemiddag, ben mijn wachtwoord vergeten en het mailadres bestaat niet meer. Wat nu?
0 0 0 question neu calm | heeft er nog iemand in Eeklo een trage verbinding of ligt het aan mijn bakje
0 0 0 question neu calm | Kan ik een klacht indienen via het formulier of moet dat per brief @user?
0 0 0 question neu calm | @user waar staat het klachtenformulier op de site?
0 0 0 question neu calm | Vertrekt de ferry met deze wind gewoon?
0 0 0 question neu calm | @user volgens de app rijdt mijn trein niet, volgens het bord wel. Welke van de twee moet ik geloven?
0 0 0 question neu calm | Mag een kind van 3 gratis mee op de vlucht of betaal je vanaf 2?
0 0 0 question neu calm | Ik heb de verkeerde btw-code doorgegeven, kunt u de factuur aanpassen?
0 0 0 question neu calm | @user is de noodhulplijn ook bereikbaar vanuit Turkije?
0 0 0 question neu calm | hoe zet ik roaming aan, ben in Marokko
0 0 0 question neu calm | Wanneer krijgt Assen 5G?
0 0 0 question neu calm | @user mss een domme vraag maar waar steek ik de simkaart in?
0 0 0 question neu calm | Hoe laat begint de fanzone en mag ik een rugzak meenemen?
0 0 0 other neu calm | @user nee, geen foutmelding, gewoon een zwart scherm
0 0 0 other neu calm | Dat weet ik niet meer precies, ergens rond Pasen denk ik
0 0 0 other neu calm | @user naam: zie profiel. Geboortedatum stuur ik liever via pb
0 0 0 other neu calm | Ik heb 'm gekocht in het filiaal van Wijnegem, bonnetje heb ik nog
0 0 0 other neu calm | Zal ik vanavond doen, ben nu nog op het werk
0 0 0 other neu calm | @user staat genoteerd, tot donderdag dan
0 0 0 other neu calm | is goed
0 0 0 other neu calm | Het is de blauwe, niet de zwarte
0 0 0 other neu calm | @user sinds gisteren rond 16u, daarvoor werkte alles
0 0 0 other neu calm | Ter info: het bord op halte Markt toont nog de oude uren
0 0 0 other neu calm | @user kleine melding: er ligt een tak op het fietspad aan de Leie
0 0 0 other neu calm | Typfoutje op jullie pagina: 'verzeking' moet 'verzekering' zijn 🙂
0 0 0 other neu calm | Vakbonden kondigen staking aan voor volgende maandag
0 0 0 other neu calm | Kwartaalcijfers: meer klanten, minder winst bij het telecombedrijf
0 0 0 other neu calm | Rechter doet volgende maand uitspraak in zaak over vliegtickets
0 0 0 other neu calm | Volgens het nieuws was er vannacht een storing bij drie banken tegelijk
0 0 0 other pos calm | ons ma heeft haar eerste smartphone, nu krijg ik elk uur een foto van de kat
0 0 0 other neu calm | Broodje kaas, koffie, trein. Maandag.
0 0 0 other neu calm | @user2 ga jij ook met de nachtbus?
0 0 0 other neu calm | Zit naast iemand die heel de rit chips eet haha
0 0 0 other neu calm | Weer thuis. Goed geslapen op de trein, halte bijna gemist
0 0 0 other neu calm | #dtv we gaan rond zeven uur iets eten aan het station
0 0 0 other neu calm | Hier wordt glasvezel gelegd, straat ligt open tot eind mei
0 0 0 other neu urgent | Sneeuw!!! Alles wit in Maastricht ❄️❄️
0 0 0 other neu urgent | @user JA dat is m, die blauwe met de sticker!!
0 0 0 other neu urgent | ik wacht aan de deur, kom snel, bel is stuk!
0 0 0 other pos urgent | Examens gedaan!!! Nu trein in en naar ZEE
0 0 0 question neu urgent | @user mijn zoon (9) is doorgereden naar Roeselare en ik sta nog op het perron in Tielt, wie kan de begeleider verwittigen??
0 0 0 question neu urgent | Ticketje kwijt en de controleur komt eraan, telt een screenshot ook?? 😬
0 0 0 question neu urgent | Help!! Gsm in de wasmachine, kan ik mijn nummer vandaag nog op een nieuwe kaart krijgen?
0 0 0 question neu urgent | Storing?? Heel Overijssel ligt eruit zo te zien
0 0 0 question neu urgent | WIE heeft er nog 2 plekken over naar Texel, boot gaat om 15u!
0 0 0 question neu urgent | @user deadline is VANDAAG en de uploadknop reageert niet, kan ik het ook mailen?
0 0 0 question neu urgent | ohnee ik heb op 'annuleer alles' gedrukt, hoe maak ik dat ongedaan @user??
1 1 0 complaint neg calm | Gefeliciteerd @user, u hebt een nieuwe vijand gemaakt: mijn vrouw
1 1 0 complaint neg urgent | Ja hoor HOERA, weer een nieuw wachtwoord nodig met een hoofdletter, een cijfer en een druppel eenhoornbloed
1 1 0 complaint neg calm | Geniaal, een hulplijn voor mensen zonder internet... op jullie website
1 1 0 complaint neg calm | Wat een verrassing, de monteur heeft het juiste onderdeel niet bij
1 1 1 complaint neg calm | @user lief dat jullie me bellen om te vragen of alles werkt. Op het vaste nummer. Dat niet werkt.
1 1 0 complaint neg urgent | GEWELDIG!!! Hele nacht gewacht op de update en nu start ie helemaal niet meer op
1 1 0 complaint neg calm | Tja, zo leer je nog eens mensen kennen, zo'n uurtje samen in een lift van @user
1 1 0 complaint neg calm | Amai wat een dienst. Not.
1 1 0 complaint neg calm | Ik wist niet dat 'levenslange garantie' doelde op het leven van een fruitvlieg @user
1 1 0 complaint neg calm | tuurlijk, doe maar weer een tientje erbij, geld groeit toch op mijn rug
1 1 1 complaint neg urgent | chapeau @user, NETJES drie weken vakantie opgegeven en tóch elke dag een krant op de mat, kom maar binnen inbrekers!!
1 1 0 complaint neg calm | mijn pakje heeft al meer van Europa gezien dan ik, dank voor de rondreis
1 1 0 complaint neg urgent | oh joepie file aan de balie, twintig man en ÉÉN bediende die net haar koffie gaat halen!!
1 3 1 complaint neg urgent | Proper hoor @user, iemand van 77 anderhalf uur laten RECHTSTAAN en dan zeggen dat het systeem om 16u sluit
1 1 0 complaint neg calm | Zeer duurzaam, een potlood in een doos waar mijn hond in past
0 0 0 praise pos calm | @user ik moet jullie nageven: dit keer niks op aan te merken
0 0 0 praise pos calm | Geen gedoe, geen wachtrij, geen kleine lettertjes. Zo heb ik het graag
0 0 0 praise pos calm | Was bang voor een lange wachttijd maar nee, binnen een minuut iemand aan de lijn
0 0 0 praise pos urgent | never a dull moment met die omroepster, ik kom niet meer bij!!! 😂 leuke rit @user
0 0 0 praise pos urgent | ik kan NIET geloven dat dit gratis was, wat een concert op het stationsplein!!!
0 0 0 praise pos calm | Zou niet weten wat ik zonder die boodschappenservice moest met mijn gebroken been
0 0 0 praise pos calm | nooit problemen gehad, en ik zit er al sinds 2009
0 0 0 praise pos urgent | Niks dan lof!!! De hele verhuizing van ons contract in 1 telefoontje @user
0 0 0 praise pos calm | het stelt niet teleur, die nieuwe koffiehoek
0 0 0 other neu calm | Ik ben niet boos, ik vroeg het me alleen af @user
0 0 0 other neu calm | Hoeft niet teruggestuurd te worden, zeggen ze. Dan hou ik hem maar
0 0 0 other neu urgent | neeeee niet spoilen, ik moet de laatste aflevering nog zien!!!
0 0 0 question neu calm | Er is toch geen verplichting om die digitale kaart te nemen, of wel @user?
0 0 0 question neu urgent | @user hij is toch nog niet vertrokken he??? ben er over 2 minuten!
1 1 0 complaint neg calm | Helpdesk bleek alles behalve een hulp
1 1 0 complaint neg calm | @user waarom nooit eens gewoon sorry?
1 1 0 complaint neg urgent | Nooit, maar dan ook NOOIT meer met jullie op reis!!!
1 1 0 complaint neg calm | ik had niet mogen luisteren naar dat advies in de winkel, past totaal niet
1 2 1 complaint neg calm | Niet één van de afspraken uit het gesprek van juni is nagekomen @user
1 1 1 complaint neg urgent | Het werkt NIET, het werkte gisteren NIET en het zal morgen ook wel NIET werken @user
1 1 0 complaint neg calm | De kortingsactie is heel leuk, alleen jammer dat er om 9.05 al niets meer over was
1 1 1 complaint neg calm | Zo'n attente verpleegkundige aan de lijn bij jullie, en dan zo'n kille afwijzingsbrief. Hoe rijm je dat @user
1 1 0 complaint neg calm | Lekker stil die nieuwe trein, al zou een stopcontact dat werkt ook fijn zijn
1 2 1 complaint neg urgent | De eerste vier jaar niks dan goeds, maar sinds de overname is het DRIE KEER op rij misgegaan en niemand die thuis geeft!!
1 2 2 complaint neg calm | Ik heb jullie bij iedereen aangeraden, mijn ouders en zussen zitten er ook. Na zes vergeefse bezoeken aan de winkel zeggen we nu met het hele gezin op @user
1 1 0 complaint neg urgent | Prachtige film hoor maar WAAROM 22 minuten reclame vooraf, ik moest de laatste bus halen!!
0 0 0 praise pos urgent | Wat een rampdag, koffer kwijt, MAAR dankzij Fatima van de balie slaap ik vannacht toch in mijn eigen pyjama!! Topper
0 0 0 praise pos calm | Even gevloekt op de app, bleek mijn eigen schuld. Netjes geholpen door @user
0 0 0 praise pos calm | 't Was niet goedkoop en wel even zoeken, maar amai wat een uitzicht
0 0 0 praise pos calm | Storing van vanmorgen snel verholpen en duidelijk gecommuniceerd, zo mag het altijd
0 0 0 praise pos urgent | @user excuusbloemen gekregen!!! Dat had echt niet gehoeven, maar wat lief 💐
0 0 0 praise pos urgent | Top top top!! 2 uur vertraging maar gratis pizza voor heel de trein @user 🍕
0 0 0 idea pos calm | Blij met de nieuwe bushokjes. Een prullenbak erbij en het plaatje is compleet @user
0 0 0 idea neu calm | @user verkoop losse onderdelen, dan hoef ik geen hele nieuwe stofzuiger te kopen voor één klepje
0 0 0 idea neu calm | Overweeg eens een stiltekassa voor mensen die snel overprikkeld raken
0 0 0 idea pos urgent | Doe ook een nachttrein naar Barcelona AUB!!! Wij zijn de eersten die boeken @user
0 0 0 idea neu calm | Voor slechthorenden zou een chat met medewerker naast de telefoon echt schelen @user
0 0 0 idea neu calm | een waarschuwing als ik over 80% van mijn bundel zit, dat lijkt me niet zo lastig te bouwen
0 0 0 idea neu urgent | Zet ALSJEBLIEFT een zebrapad aan die halte @user, iedereen steekt daar over!
0 0 0 idea neu calm | @user kan er geen samenvatting bovenaan die brieven? Drie zinnen is genoeg
0 0 0 idea neu calm | Laat ons zelf een wachtwoordzin kiezen ipv die rare tekens
0 0 0 idea neu calm | Waarom niet per vak aangeven hoe druk het op de camping is, met een kleurtje in de app
0 0 0 idea pos urgent | @user meer van die filmpjes met de machinist!!! Mijn zoontje is er zot van, maak er een reeks van
1 3 3 complaint neg urgent | Mijn vrouw beviel op de parking omdat jullie ziekenvervoer TWEE KEER naar de verkeerde straat reed. Ik heb vier keer gebeld. Nu zegt @user dat er 'geen oproep is geregistreerd'
1 3 2 complaint neg calm | Om half zes 's ochtends 340 km gereden naar uw kliniek met een kind van drie dat nuchter moest blijven. De ingreep bleek vorige week al geschrapt. Niemand had gebeld.
1 3 1 complaint neg urgent | 1750 EURO aan dataverkeer omdat jullie limiet niet werkte!!! Ik ben student, hoe moet ik dat betalen @user
1 3 2 complaint neg urgent | Al sinds MAART geen telefoon bij mijn ouders van 88 en 90. Veertien meldingen!! Elke keer 'we sluiten de melding want opgelost'. NIKS IS OPGELOST @user
1 2 2 complaint neg calm | Uw kassierster riep door de winkel dat mijn kaart geweigerd was en of ik 'wel geld had'. Ik kom er al elf jaar, elke dag. Ik heb alles laten staan.
1 3 3 complaint neg calm | Vanaf de oprichting klant, 31 jaar. Mijn spaarrekening werd geblokkeerd om 'een controle', ik stond met een volle kar te smeken aan de kassa, en op vier brieven aan @user kwam nooit antwoord
1 3 2 complaint neg urgent | Negen dagen ZONDER water omdat @user de verkeerde woning heeft afgesloten, en mijn man is pas geopereerd!!! Elke dag bel ik, elke dag een ander
1 2 1 complaint neg urgent | @user 4 uur vertraging, NIEMAND van jullie aan de gate, oudere mensen zitten op de vloer!!
1 1 1 complaint neg calm | Verhuisd, alles zes weken vooraf geregeld en toch zitten we nu al tien dagen zonder internet. Werken doe ik in de bib
1 1 1 complaint neg urgent | komaan @user de crèche sluit om 18u en ik sta al 50 min stil in Denderleeuw!!!
1 1 1 complaint neg urgent | Onze hele groepsreis in de soep!! 24 leerlingen, 12 plaatsen, en niemand van @user die iets weet
1 1 1 complaint neg calm | De vervangbus was vol, de tweede ook. Een uur gelopen met mijn koffer
1 2 1 complaint neg calm | Al sinds juni wacht ik op de goedkeuring voor mijn hoorapparaat. Elke maand ontbreekt er opeens een ander papiertje
1 3 1 complaint neg urgent | diepvries ontdooid door jullie stroomonderbreking, ALLES weggegooid, en dan krijg ik een mailtje met 'tips'!!
1 1 0 complaint neg urgent | @user gvd kan iemand die alarmtoon op het perron uitzetten?!! al 2 UUR
1 1 0 complaint neg urgent | bestelling geannuleerd zonder reden?! En dat hoor ik NU, een dag voor het feest
1 1 0 complaint neg urgent | zeg @user waarom zit de helft van mijn boodschappen er niet bij?? geen melk, geen brood, wél 6 flessen azijn
1 1 0 complaint neg urgent | Pfff tramt al heel de dag vierkant, drie keer moeten overstappen, ik ben KAPOT
1 1 0 complaint neg urgent | Kan die omroeper eens LUIDER praten, wij verstaan hier achteraan geen jota!!
1 1 0 complaint neg urgent | Goh @user nu is zelfs de storingspagina gestoord!!!
1 1 0 complaint neg urgent | Doe eens iets aan die haperende wifi op het hotel, kan al heel de avond niks kijken!! Bah
1 1 0 complaint neg urgent | 6,80 voor een broodje?! ZIJN ZE NU HELEMAAL
1 2 1 complaint neg urgent | EN WEER wordt mijn vraag verwijderd van jullie pagina, bang voor de waarheid @user??
1 2 1 complaint neg urgent | Die controleur gelooft mij gewoon NIET, scheldt me uit voor zwartrijder voor een volle wagon en mijn kaart was gewoon geldig!!!
1 2 1 complaint neg urgent | @user uw installateur heeft een gat in mijn nieuwe vloer geboord en ging er dan VANDOOR
1 2 1 complaint neg urgent | Elke winter hetzelfde: kapotte verwarming, 'morgen komen we', en morgen komt er GEEN KAT @user
0 0 0 question neu urgent | @user ik sta voor de slagboom en mijn ticket wordt niet gelezen, op welke knop moet ik drukken?? rij auto's achter me!
0 0 0 question neu urgent | Wacht, WAT? Stopt dat programma echt na dit seizoen @user??
0 0 0 question neu urgent | @user ik heb net een mail gekregen dat ik gewonnen heb, is dat echt?!
0 0 0 question neu urgent | kan iemand van @user mij asap bellen ivm een contract dat vanavond afloopt? nummer in DM
0 0 0 question neu urgent | welke spoed apotheek is NU open in Sittard, kindje met koorts
0 0 0 question neu urgent | Ben mijn sleutels kwijt in jullie winkel, zijn ze aub gevonden?? hartje eraan, rode lus
0 0 0 question neu urgent | DRINGEND bloedgroep B gezocht of is dat bericht van vorig jaar @user?
0 0 0 question neu urgent | Zijn er nog kaarten voor ZATERDAG??? 🙏🙏
0 0 0 question neu calm | @user ik zou graag een medewerker spreken over mijn hypotheek, hoe maak ik een afspraak?
0 0 0 question neu calm | Hoe lang blijft een pakje in het afhaalpunt liggen?
0 0 0 question neu calm | Weet ge toevallig of dat ook met maaltijdcheques betaald kan worden @user?
0 0 0 question neu calm | De teller in mijn app staat sinds zondag op nul, normaal?
0 0 0 question neu calm | @user vandaag geen post gekregen, is er actie bij jullie?
0 0 0 question neu calm | Waarom is halte Stadspark afgesloten? Is er iets gebeurd?
0 0 0 question neu calm | @user er staat storing op de kaart bij ons, is al bekend wat er is?
0 0 0 other neu calm | Scherm bij de ingang van de winkel is uit, wist niet of jullie dat al hadden gezien @user
0 0 0 other neu calm | Trein van 8.14 naar Deventer vertrekt vandaag van spoor 2
0 0 0 other neu calm | @user gedaan, ik zie nu een vinkje staan
0 0 0 other neu calm | @user mijn collega heeft exact hetzelfde, toestel is een jaar oud
0 0 0 other neu calm | Ha, zat in de spam. Mijn fout
0 0 0 other neu calm | Ik lees net dat @user een nieuwe topvrouw krijgt per 1 mei
0 0 0 other neu calm | Vannacht gaat de klok een uur terug, niet vergeten
0 0 0 other neu calm | @user ok, dan bel ik maandag opnieuw
0 0 0 other neu urgent | @user oeps verkeerde persoon getagd, SORRY!! 🙈
0 0 0 other neu urgent | Snel snel, kaartjes voor de derby staan online!!
0 0 0 other pos urgent | Sleutel van ons eerste huis gekregen!!! Nu enkel nog stroom en internet aanvragen haha
0 0 0 other neu urgent | Ongeval op de E40 thv Aalter, alles staat vast, rij om!!
0 0 0 other pos urgent | babyyy is er!!! 3,4 kilo, thuis met de bus want papa kan niet rijden van de zenuwen
0 0 0 other neu urgent | @user sta BUITEN te zwaaien, witte jas!
0 0 0 praise pos calm | @user helemaal goed, nog bedankt voor het meedenken
0 0 0 praise pos calm | Handige tip in jullie nieuwsbrief over kalk in de waterkoker, werkt
0 0 0 praise pos calm | De buurtbus met vrijwilligers is goud waard voor ons dorp
0 0 0 praise pos calm | Kassajuffrouw Rita kent na al die jaren elke klant bij naam. Mooi
0 0 0 praise pos urgent | @user ONGELOOFLIJK lekker die nieuwe soep, morgen weer!!!
0 0 0 praise pos urgent | Kippenvel!!! De hele trein zong mee met dat meisje aan de piano in de hal
0 0 0 praise pos urgent | Man man man wat een verschil met mijn vorige provider, alles werkt METEEN
0 0 0 praise pos urgent | Mijn zoon straalt!!! Mocht even in de stuurcabine zitten bij @user 🚂
0 0 0 praise pos urgent | dankzij jullie oplettende bankmedewerker is mijn ma NIET opgelicht, duizendmaal dank!!!
0 0 0 praise pos urgent | @user kleine jongen, groot hart: jullie stagiair heeft de hele middag mijn tante geholpen, GEEF HEM OPSLAG
0 0 0 praise pos calm | lekker vlot doorgereden vandaag, zo kom je uitgerust op kantoor
0 0 0 praise pos calm | Merci voor de melding over de lekkende kraan, water bespaard en geld ook
0 0 0 praise pos calm | Webchat met Jens: vijf minuten, probleem weg. Graag gedaan, zei hij. Graag gelezen, zeg ik
0 0 0 spam neu calm | Op zoek naar betaalbare zonnepanelen? Vergelijk gratis 5 offertes via onze site
0 0 0 spam neu urgent | 🔥🔥 ALLES MOET WEG 🔥🔥 tot 70% korting, enkel dit weekend
0 0 0 spam neu calm | Word ook affiliate en verdien mee, info in mijn profiel
0 0 0 spam neu calm | Je account is beperkt. Bevestig je gegevens binnen 24 uur via deze pagina
0 0 0 spam pos urgent | WIN WIN WIN!! Like deze pagina en maak kans op een jaar gratis boodschappen 🛒
0 0 0 spam neu calm | Quizvraag van de dag: hoeveel haltes heeft lijn 1? Antwoord hieronder en win een drinkbus
0 0 0 spam neu calm | Vandaag uitverkocht, morgen 15% op tuinmeubelen met code TUIN15
0 0 0 spam neu urgent | crypto stijgt NU 400%!!! mis het niet, link hieronder 📈
0 0 0 other neu calm | asdfg test test 123
0 0 0 spam neu calm | Nieuwe webshop voor handgemaakte kaarsen, kom eens kijken
0 0 0 question neu calm | Mijn vader ligt in het ziekenhuis, kan ik zijn afspraak bij jullie op een andere dag zetten?
0 0 0 question neu calm | Wij hebben vorige week een kindje verloren. Hoe stop ik de folders met babyspullen?
0 0 0 other neu calm | Na de inbraak vorige maand heb ik een nieuwe kaart aangevraagd, die is nu onderweg
0 0 0 question neu calm | @user ben mijn werk kwijt, kan ik mijn factuur in schijven betalen?
0 0 0 other neu calm | Opa is gevallen, zit nu op de spoed. Kan de pakjes dus niet aannemen @user
0 0 0 question neu calm | Ik reis met een zuurstofflesje, moet ik dat vooraf melden?
0 0 0 praise pos calm | Ben net ontslagen uit het ziekenhuis en vond een fruitmand van mijn werkgever. Zo lief
1 3 2 complaint neg calm | Wij zijn vannacht teruggereden. 900 km. De ziekenvlucht die was toegezegd, stond nergens genoteerd.
1 3 1 complaint neg calm | De nieuwe bril van mijn dochter is zoekgeraakt in de post. Ze zit nu al twee weken vooraan en ziet het bord nog niet.
1 3 2 complaint neg calm | Moeder van 89 heeft vier avonden geen warme maaltijd gehad. De besteldienst dacht dat ze was verhuisd.
1 3 1 complaint neg calm | Er stond ineens een vreemde in onze gang met de sleutel uit het sleutelkastje van jullie dienst. Het was de code van de buren, zei hij.
1 3 1 complaint neg calm | Hij had zijn pak al aan. De taxi die we bij u hadden besteld is niet gekomen, het proclamatiefeest was voorbij om negen.
1 3 1 complaint neg calm | Ik krijg sinds de omzetting 140 euro minder per maand. Er is geen brief geweest. Ik eet nu bij mijn zus.
1 1 0 complaint neg calm | De kinderen hebben de zwemles ook vandaag weer van achter het raam gezien.
0 0 0 praise pos calm | Bus was afgeladen, maar die chauffeur bleef zo rustig en vriendelijk, daar kan ik alleen respect voor hebben
0 0 0 praise pos calm | Chatbot begreep er niks van, gelukkig zat er een mens achter: Mieke, dank je, alles geregeld
0 0 0 praise pos urgent | Drie weken gevloekt op die doos, nu staat de kast en WAUW wat is ie mooi!!
0 0 0 praise pos calm | De handleiding is waardeloos maar het filmpje van @user is goud, in tien minuten klaar
0 0 0 praise pos calm | Ja er stond een rij. En ja het ging verrassend vlug vooruit. Goed geregeld gemeente
0 0 0 praise pos calm | @user modem was stuk maar de nieuwe lag al de volgende ochtend in de bus. Tevreden man hier
1 1 0 complaint neg calm | Nieuwe modem lag snel in de bus, alleen zat er een kabel van een ander merk bij. Bijna goed @user
1 1 0 complaint neg calm | Lekker geslapen, goed ontbijt, en dan bij het uitchecken nog 18 euro 'toeslag'. Zuur einde
1 2 1 complaint neg urgent | Jullie winkelmeisje was een schat, maar die directeur van jullie die roept tegen haar waar iedereen bij staat, BAH!!
1 2 1 complaint neg calm | Eerlijk is eerlijk, de app is sterk verbeterd. Maar de terugbetaling die mij in mei is toegezegd heb ik in augustus nog niet
1 1 0 complaint neg calm | @user dank voor je reactie Tom, sympathiek, maar ik lees hetzelfde als vorige week
0 0 0 idea neu calm | Fietsparking is prima zo, enkel een pomp zou mooi meegenomen zijn
0 0 0 question pos calm | Heerlijke koekjes! Zitten er sporen van noten in?
0 0 0 other neu calm | @user vertraging ja, maar ik had toch niks te doen
0 0 0 other pos calm | Trein gemist, toen maar een wafel gegeten. Ook goed 😋
0 0 0 other neu calm | Ik heb vorige week een klacht ingediend, het nummer is 20418. Wil alleen weten of jullie die hebben @user
0 0 0 praise pos calm | Bedankt!!
0 0 0 praise pos calm | Top, bedankt! Fijn weekend
0 0 0 other neu calm | Ok! 👍
0 0 0 question neu calm | Hoi! Wanneer komt maat 44 weer binnen?
0 0 0 other pos calm | haha ja precies dat @user 😂😂
0 0 0 other neu calm | @user oh ok thx, dan wacht ik nog een dagje!
1 1 0 complaint neg calm | Fantastisch geregeld: de helpdesk voor bellen is alleen via chat bereikbaar
1 1 0 complaint neg calm | Kudos @user, zelfs de verontschuldiging kwam te laat
1 1 0 complaint neg calm | Een glimlach kost niks zeggen ze. Bij jullie blijkbaar wel
1 2 1 complaint neg urgent | ja gvd lekker makkelijk @user, telefoon op de haak, mail dicht, en ons maar laten STIKKEN!!
1 1 0 complaint neg calm | Wat ben ik toch een bofkont: wéér uitgeloot, wéér extra controle, wéér als laatste aan boord
0 0 0 other pos calm | Sarcasme uit: het ging vandaag gewoon goed
0 0 0 praise pos urgent | Ik dacht dat het een grap was maar NEE, echt gratis bezorgd om 7u 's ochtends, zot!!
0 0 0 question neu urgent | hey @user ik zit op de verkeerde trein 😱😱 stopt deze nog voor Brugge??
0 0 0 question neu urgent | snel aub, op welke site moet ik mijn meterstand doorgeven, sluit om middernacht!!
0 0 0 praise pos urgent | YES YES YES eindelijk weer netwerk, jullie kanjers!!
0 0 0 other pos urgent | WE GAAN NAAR DE FINALEEE trein vol met supporters 🧡🧡
0 0 0 other neu urgent | jongens kom allemaal snel, er staat een ooievaar op het perron!!!

`;
