/** Annoyance as it is told in passing: short, in dialect, with irony or as a question. See own-sentences.ts for the columns. */
export const DUTCH_ANNOYED = `
1 1 0 complaint neg urgent | @user fix uw wifi
1 1 0 complaint neg urgent | @user fix jullie app ajb
1 1 0 complaint neg urgent | @user kunnen jullie die 4G eens fixen aub???
1 1 0 complaint neg urgent | Yo @user fix het internet in Aarschot man
1 1 0 complaint neg urgent | @user doe iets aan jullie netwerk 😡
1 1 0 complaint neg urgent | Doe daar nu eindelijk eens iets aan @user
1 1 0 complaint neg urgent | @user letterlijk 0 balkjes in het centrum van een stad
1 1 0 complaint neg urgent | Da 4G van u trekt op niks @user
1 1 0 complaint neg urgent | Wa is da me die verbinding vandaag seg @user
1 1 0 complaint neg urgent | @user wa scheelt er weeral???
1 1 0 complaint neg urgent | weeral geen bereik @user 🙄
1 1 0 complaint neg urgent | Weeral tram 6 die ni komt 🙄🙄
1 1 0 complaint neg urgent | Weeral vertraging. Weeral. 😤
1 1 0 complaint neg urgent | @user weeral plat?
1 1 0 complaint neg urgent | En ja hoor, tv weeral op zwart 😤
1 1 0 complaint neg urgent | sinds wanneer rijdt een bus gewoon voorbij een halte met volk aan @user
1 1 0 complaint neg urgent | Sinds wanneer moet ge voor een simpele vraag 12 euro betalen?
1 1 0 complaint neg urgent | Sinds wanneer is 40 minuten wachten normaal @user?
1 1 0 complaint neg urgent | @user waar blijft die tram???
1 1 0 complaint neg urgent | Waar blijft de 34 richting centrum? Sta hier al een kwartier
1 1 0 complaint neg urgent | @user waar blijft bus 12? Had hier 20 min geleden al moeten zijn
1 1 0 complaint neg urgent | Waar blijft de technieker @user? Tussen 8 en 10 zei u. Het is half 1
1 1 0 complaint neg urgent | Waar blijft mijn pakje @user, wacht al 9 dagen
1 1 0 complaint neg urgent | Waar blijft die trein naar Aalst? Perron staat stampvol
1 1 0 complaint neg urgent | @user komt er nog een tram of hoe zit dat
1 1 0 complaint neg urgent | Komt er vandaag nog een bus @user of zal ik maar te voet gaan
1 1 0 complaint neg urgent | Komt die monteur nog of hoe zit het? @user
1 1 0 complaint neg urgent | Hoezo rijdt er op zondag maar één trein per twee uur???
1 1 0 complaint neg urgent | hoezo valt mijn wifi elke avond om 9 uur uit???
1 1 0 complaint neg urgent | Hoezo 'levering voltooid'?? Hier is niks voltooid
1 1 0 complaint neg urgent | @user hoezo kost dat ineens 6 euro meer
1 1 0 complaint neg urgent | Is het normaal dat een bus 5 min te vroeg vertrekt @user???
1 1 0 complaint neg urgent | @user is het normaal dat ik al drie dagen geen ontvangst heb in mijn eigen huis?
1 1 0 complaint neg urgent | Is het nu echt zo moeilijk om op tijd te rijden
1 1 0 complaint neg urgent | Is het zo moeilijk om even te laten weten dat ge niet komt? @user
1 1 0 complaint neg urgent | Hoe moeilijk kan het zijn om een modem te activeren @user
1 1 0 complaint neg urgent | @user is da nu zo moeilijk, een deftige app maken
1 1 0 complaint neg urgent | Deftig internet, is dat te veel gevraagd @user?
1 1 0 complaint neg urgent | Kan er iemand een deftige uitleg geven voor deze factuur? Niemand dus
1 1 0 complaint neg urgent | Geen deftig signaal te vinden hier, en da kost dan 50 euro in de maand
1 1 0 complaint neg urgent | @user niet eens een mailtje gestuurd dat de vlucht geschrapt is. Niet eens.
1 1 0 complaint neg urgent | Kan niet eens een filmpje laden met jullie 'supersnel' netwerk
1 1 0 complaint neg urgent | ni eens nen sorry gekregen @user
1 1 0 complaint neg urgent | Amper 3 mbps en daar betaal ik dan voor @user
1 1 0 complaint neg urgent | Amper bereik thuis, amper bereik op het werk. Goed bezig @user
1 1 0 complaint neg urgent | Die chauffeur reed gewoon door 😡 bedankt hé @user
1 1 0 complaint neg urgent | Chauffeur ziet mij lopen en trekt toch op. Echt leuk zijn jullie 😡
1 1 0 complaint neg urgent | jullie chauffeurs mogen ook eens leren remmen @user
1 1 0 complaint neg urgent | Zeg @user uw chauffeur van lijn 4 is precies met de autorally bezig
1 1 0 complaint neg urgent | Kunnen jullie chauffeurs aub eens stoppen met bellen achter het stuur???
1 1 0 complaint neg urgent | Moet dat echt, vertrekken terwijl ik op de knop sta te duwen? @user
1 1 0 complaint neg urgent | Echt he @user, elke dag hetzelfde
1 1 0 complaint neg urgent | Echt waar @user, wat een grap
1 1 0 complaint neg urgent | Jullie klantendienst is letterlijk een grap
1 1 0 complaint neg urgent | @user jullie zijn echt een lachertje aan het worden
1 1 0 complaint neg urgent | Wat een klucht weer met die vertrekuren
1 1 0 complaint neg urgent | Wat een soep op Brussel-Zuid vanmorgen. Zoals altijd
1 1 0 complaint neg urgent | Wat een puinhoop weer @user, niemand weet waar hij moet staan
1 1 0 complaint neg urgent | Wat een drama die nieuwe website
1 1 0 complaint neg urgent | Wat een waardeloze service zeg
1 1 0 complaint neg urgent | Slechtste provider ooit
1 1 0 complaint neg urgent | Slechtste koerier van het land, ik blijf erbij
1 1 0 complaint neg urgent | @user met voorsprong de slechtste app op mijn telefoon
1 1 0 complaint neg urgent | Ik word zot van die wachtmuziek @user
1 1 0 complaint neg urgent | Ik word hier zo moe van. Elke maand een foute factuur
1 1 0 complaint neg urgent | Ik word gek van die reclame elke 3 minuten @user
1 1 0 complaint neg urgent | ben het kotsbeu @user
1 1 0 complaint neg urgent | Ik ben het beu, elke week wel iets met die treinen
1 1 0 complaint neg urgent | Zo beu die gsm zonder netwerk. Volgende maand ben ik weg
1 1 0 complaint neg urgent | Beu gewacht. Fiets gepakt. Dag @user 👋
1 1 0 complaint neg urgent | @user wtf is er mis met jullie site
1 1 0 complaint neg urgent | wtf 14 euro voor een koffie en een broodje in jullie trein
1 1 0 complaint neg urgent | fucking tram weer afgeschaft
1 1 0 complaint neg urgent | Shit internet vandaag. Thuiswerken zeggen ze dan
1 1 0 complaint neg urgent | Godverdomme @user net nu ik moet inloggen voor mijn examen
1 1 0 complaint neg urgent | Verdorie @user, weer een pakje bij de buren zonder briefje
1 1 0 complaint neg urgent | Pff @user
1 1 0 complaint neg urgent | Pfffff weer 25 min @user
1 1 0 complaint neg urgent | Grrrr die automaat pakt mijn kaart weer niet
1 1 0 complaint neg urgent | Zucht. Trein afgeschaft. Zucht.
1 1 0 complaint neg calm | Zucht... @user
1 1 0 complaint neg calm | Tja, @user hé
1 1 0 complaint neg urgent | Seg @user, serieus?
1 1 0 complaint neg urgent | Serieus @user??
1 1 0 complaint neg urgent | Serieus? 65 euro voor het versturen van een decoder?
1 1 0 complaint neg urgent | Komaan @user 😤
1 1 0 complaint neg urgent | Komaan zeg, vijf dagen voor een antwoord op een mail
1 1 0 complaint neg urgent | Allez @user, hoe lang gaat dat nog duren?
1 1 0 complaint neg urgent | Allez vooruit, nog maar eens een omleiding zonder bord
1 1 0 complaint neg urgent | Amai @user, proper is anders hoor, die toiletten op de trein
1 1 0 complaint neg urgent | Amai, 1u45 vertraging en geen flesje water @user
1 1 0 complaint neg urgent | Ewel merci @user, gemist die aansluiting
1 1 0 complaint neg urgent | Ewel @user, hoe lang moeten wij nog zonder telefoon zitten?
1 1 0 complaint neg urgent | Hallo @user??? Al 4 dagen geen antwoord op mijn DM
1 1 0 complaint neg urgent | hallooo @user leven jullie nog
1 1 0 complaint neg urgent | @user ???
1 1 0 complaint neg urgent | @user ????? krijg ik nog antwoord
1 1 0 complaint neg urgent | Euh @user ??? 3 ritten aangerekend voor 1 rit
1 1 0 complaint neg urgent | 🤬🤬 @user
1 1 0 complaint neg urgent | 😡😡😡 weer geen zitplaats, 3 wagons voor heel Limburg
1 1 0 complaint neg urgent | netwerk plat, app plat, site plat 🤦
1 1 0 complaint neg urgent | Gisteren te laat, vandaag te laat, morgen zeker ook te laat 🤦‍♀️
1 1 0 complaint neg urgent | @user #fail
1 1 0 complaint neg urgent | Derde keer op rij dat de laatste bus niet komt #fail
1 1 0 complaint neg urgent | Tickets kopen via de app: foutcode. Aan de automaat: buiten dienst. #fail @user
1 1 0 complaint neg urgent | Topservice hoor @user #not
1 1 0 complaint neg urgent | Supersnelle levering #not
1 1 0 complaint neg urgent | Altijd handig, een halte schrappen zonder het te zeggen #not
1 1 0 complaint neg urgent | #opzeggen #nooitmeer @user
1 1 0 complaint neg urgent | Handig! Werken aan het spoor in de examenperiode
1 1 0 complaint neg urgent | Handig ook, een chatbot die alleen 'dat begrijp ik niet' kan zeggen
1 1 0 complaint neg calm | Niet zo handig dat de lift al zes weken defect is
1 1 0 complaint neg calm | Niet zo fijn, reservatie betaald en dan rechtstaan tot Luik
1 1 0 complaint neg urgent | Fijn, weer een vergadering gemist dankzij jullie wifi
1 1 0 complaint neg urgent | Fijn zo, net ingestapt en hij gaat niet verder
1 1 0 complaint neg urgent | Fijn dat jullie bellen op zaterdagochtend om 8u om iets te verkopen
1 1 0 complaint neg urgent | Leuk is anders @user
1 1 0 complaint neg urgent | Leuk hoor, een halve dag thuis blijven voor een technieker die niet komt
1 1 0 complaint neg urgent | Leuk begin van de week: trein afgeschaft, volgende afgeschaft
1 1 0 complaint neg urgent | Tof @user, heel tof, weer geen bagage op de band
1 1 0 complaint neg urgent | Tof, roaming waar ik niks van wist: 84 euro
1 1 0 complaint neg urgent | Plezant 's morgens, met 200 man in twee wagons
1 1 0 complaint neg urgent | 't is weer plezant op het perron in Gent
1 1 0 complaint neg urgent | Dank u @user, weeral te laat op het werk
1 1 0 complaint neg urgent | Dank u wel @user... voor de regen in mijn nek en een halte zonder dak
1 1 0 complaint neg urgent | Bedankt @user om nog maar eens niet op te dagen
1 1 0 complaint neg urgent | Bedankt om mij 50 min te laten wachten en dan op te hangen
1 1 0 complaint neg urgent | bedankt voor de valse hoop, scherm zegt 2 min, al een kwartier lang
1 1 0 complaint neg urgent | Merci @user, examen begint over 10 min en ik sta in Denderleeuw
1 1 0 complaint neg urgent | Merci om mijn abonnement te verlengen zonder iets te vragen
1 1 0 complaint neg urgent | Proficiat @user, record verbroken: 3u over Kortrijk–Brussel
1 1 0 complaint neg urgent | Proficiat, nu werkt zelfs de storingspagina niet meer
1 1 0 complaint neg urgent | Chapeau @user, op één week tijd mijn dossier drie keer kwijtgeraakt
1 1 0 complaint neg urgent | Goed bezig @user, alle treinen te laat behalve degene die ik net mis
1 1 0 complaint neg urgent | Goed geregeld weer. Twee bussen achter elkaar en dan een uur niks
1 1 0 complaint neg urgent | Geweldig, nog een prijsverhoging en nog altijd geen glasvezel
1 1 0 complaint neg urgent | Geweldige communicatie weer @user. Niks gehoord, niks gezien
1 1 0 complaint neg urgent | Prachtig. Code per sms sturen terwijl mijn sms niet werkt
1 1 0 complaint neg urgent | Schitterend systeem: bellen om te melden dat ge niet kunt bellen
1 1 0 complaint neg urgent | Knap hoor, tien minuten reclame voor een stukje van vijf minuten
1 1 0 complaint neg urgent | Mooi zo, wekker om 5u voor een trein die niet bestaat
1 1 0 complaint neg urgent | Welja, laat ons maar staan
1 1 0 complaint neg urgent | Ja hallo, ik betaal voor 300 en krijg 30
1 1 0 complaint neg urgent | Ja lap, ook op de laatste dag van het jaar te laat
1 1 0 complaint neg urgent | Lap, daar gaat het beeld weer
1 1 0 complaint neg urgent | Tis weer van dat @user
1 1 0 complaint neg urgent | tis weer zover hoor, geen internet
1 1 0 complaint neg urgent | Das nu al de derde keer deze maand hé @user
1 1 0 complaint neg urgent | das ni serieus meer
1 1 0 complaint neg urgent | Da meende ni, nog een week wachten op nen technieker?
1 1 0 complaint neg urgent | ge moet maar durven, 5 euro voor een papieren factuur
1 1 0 complaint neg urgent | Ge betaalt u blauw en ge krijgt er niks voor terug
1 1 0 complaint neg urgent | Als ge belt krijgt ge een robot, als ge mailt krijgt ge niks
1 1 0 complaint neg urgent | kzit al een halfuur in de wacht voor 1 vraagske @user
1 1 0 complaint neg urgent | Ksta hier te bibberen voor nen bus die ni komt
1 1 0 complaint neg urgent | k kan ni werken zo hé @user, al heel de voormiddag geen net
1 1 0 complaint neg urgent | men 4g is zo traag da ik sneller te voet ga
1 1 0 complaint neg urgent | gij noemt da 'onbeperkt' @user? Na 20 gig traag als een slak
1 1 0 complaint neg urgent | Ma allez, nu is de livestream ook al weg
1 1 0 complaint neg urgent | Gast, mijn gsm heeft meer bereik in de kelder van mijn oma dan in Antwerpen-Centraal
1 1 0 complaint neg urgent | man man man wat duurt dat lang
1 1 0 complaint neg urgent | Jongens toch, regel dat nu eens
1 1 0 complaint neg urgent | jongens van @user ik wil gewoon de match zien!!!
1 1 0 complaint neg urgent | Joh @user wanneer doet die app het nou eens
1 1 0 complaint neg urgent | Sjonge, alweer een kapotte trein tussen Zwolle en Deventer
1 1 0 complaint neg urgent | Gaat dit nou elke ochtend zo @user?
1 1 0 complaint neg urgent | Kunnen jullie nou gewoon één keer rijden op de tijd die er staat
1 1 0 complaint neg urgent | Wanneer gaan jullie eindelijk iets doen aan die overvolle spits?
1 1 0 complaint neg urgent | @user wanneer gaan we nog eens deftig tv kunnen kijken
1 1 0 complaint neg urgent | Wanneer gaat dat eens opgelost geraken??
1 1 0 complaint neg urgent | @user wanneer komt er eindelijk 4G in Westouter? We leven wel in deze eeuw
1 1 0 complaint neg urgent | Hoe lang nog @user?
1 1 0 complaint neg urgent | Hoe lang duurt het om een pakketje van Breda naar Tilburg te krijgen? Een week dus
1 1 0 complaint neg urgent | Hoelang moet een mens wachten op een terugbetaling van 19 euro
1 1 0 complaint neg urgent | Wat denken jullie zelf @user, 3 uur zonder info op een perron
1 1 0 complaint neg urgent | Wie bedenkt zoiets? Twee treinen naar dezelfde stad op dezelfde minuut en daarna een uur niks
1 1 0 complaint neg urgent | Welk genie heeft die dienstregeling gemaakt @user?
1 1 0 complaint neg urgent | Waarom in godsnaam een nieuwe app als de oude wel werkte
1 1 0 complaint neg urgent | Waarom moet het altijd op vrijdagavond fout gaan
1 1 0 complaint neg urgent | Waarom bellen jullie mij 4 keer per dag terwijl ik al drie jaar klant BEN
1 1 0 complaint neg urgent | Waarom zegt het bord niks en de app ook niks en de man met het petje ook niks @user
1 1 0 complaint neg calm | Waarom krijgen nieuwe klanten 6 maanden korting en de trouwe klanten niks?
1 1 0 complaint neg calm | En de klanten die al 15 jaar betalen, wat krijgen die @user? Juist ja
1 1 0 complaint neg calm | Duurder én minder data. Leg mij dat eens uit @user
1 1 0 complaint neg calm | Elk jaar 2 euro erbij, elk jaar minder zenders
1 1 0 complaint neg calm | Jammer dat er in de weekends nooit iemand bereikbaar is
1 1 0 complaint neg calm | Jammer @user, had het liever op voorhand geweten
1 1 0 complaint neg calm | Jammer dat je zo weinig terugkrijgt voor een annulatie van jullie kant
1 1 0 complaint neg calm | Beetje jammer dat de stoptrein vertrekt net als de intercity binnenrijdt
1 1 0 complaint neg calm | Beetje vreemd dat u mijn mail leest en toch hetzelfde nog eens vraagt
1 1 0 complaint neg calm | Een beetje respect voor de reizigers zou mogen
1 1 0 complaint neg calm | Kan een beetje uitleg er niet af @user?
1 1 0 complaint neg calm | Redelijk vervelend, elke 10 minuten opnieuw inloggen op jullie wifi
1 1 0 complaint neg calm | Best lastig thuiswerken als het internet om het uur wegvalt
1 1 0 complaint neg calm | Toch lastig @user, zonder gsm als je kinderen naar school zijn
1 1 0 complaint neg calm | Het begint stilaan vervelend te worden, die storingen elke dinsdag
1 1 0 complaint neg calm | Het begint op te vallen dat het altijd onze lijn is die afgeschaft wordt
1 1 0 complaint neg calm | Begint een gewoonte te worden hé, de 7u32 zonder de achterste wagons
1 1 0 complaint neg calm | Niet van deze tijd, een formulier per post opsturen om op te zeggen
1 1 0 complaint neg calm | Anno nu nog altijd geen wifi op de trein. Welkom in België
1 1 0 complaint neg calm | Kan beter @user
1 1 0 complaint neg calm | Het kan toch echt wel beter, die info aan de haltes
1 1 0 complaint neg calm | Zou fijn zijn mocht de app de juiste uren tonen
1 1 0 complaint neg calm | Zou leuk zijn als er eens iemand antwoordde @user
1 1 0 complaint neg calm | Een verwittiging was misschien fijn geweest, nu sta ik voor een gesloten loket
1 1 0 complaint neg calm | Een simpel mailtje had volstaan. Nu zit ik thuis te wachten op niemand
1 1 0 complaint neg calm | Klantvriendelijk is toch iets anders
1 1 0 complaint neg calm | Snel internet is toch iets anders @user. Zelfs een mailtje laadt niet
1 1 0 complaint neg calm | Onbegrijpelijk dat je bij die bank geen mens meer te spreken krijgt
1 1 0 complaint neg calm | Raar dat zoiets altijd in het nadeel van de klant uitdraait
1 1 0 complaint neg calm | Teleurgesteld in de klantendienst, had ik niet van jullie verwacht
1 1 0 complaint neg calm | Was altijd tevreden, maar dit valt me echt tegen
1 1 0 complaint neg calm | Ooit was dit een goede krantenwebshop. Ooit.
1 1 0 complaint neg calm | Vroeger nam daar nog iemand de telefoon op
1 1 0 complaint neg calm | Dus ik betaal voor sport en net die match zit er niet bij. Ok
1 1 0 complaint neg calm | Dus eerst 20 min wachten, dan doorverbonden worden, en dan bent u gesloten. Ok @user
1 1 0 complaint neg calm | Dus met twee kinderen en een buggy mag ik drie trappen op omdat de roltrap staakt
1 1 0 complaint neg calm | Dus als ik het goed begrijp betaal ik zelf voor jullie fout?
1 1 0 complaint neg calm | Blijkbaar is mijn dossier 'afgesloten'. Door wie weet niemand
1 1 0 complaint neg calm | Blijkbaar telt een klacht pas als ge ze op Twitter zet
1 1 0 complaint neg calm | Blijkbaar mag ik voor mijn eigen geld een afspraak maken. Over drie weken
1 1 0 complaint neg calm | En niemand die iets zegt natuurlijk. Wij wachten wel
1 1 0 complaint neg calm | En maar wachten. En maar wachten. @user
1 1 0 complaint neg calm | en uiteraard is de lift weer stuk, met een kinderwagen
1 1 0 complaint neg calm | Natuurlijk valt het internet uit als ik een online examen heb. Natuurlijk
1 1 0 complaint neg calm | Uiteraard staat er op de site dat alles prima werkt
1 1 0 complaint neg calm | Volgens de app rijdt alles. Volgens het perron rijdt er niks
1 1 0 complaint neg calm | App zegt op tijd. Bord zegt op tijd. Waar is die trein dan
1 1 0 complaint neg calm | 'Uw trein is op tijd.' Welke trein? Ik zie er geen
1 1 0 complaint neg calm | Op tijd noemen ze dat, 14 minuten later
1 1 0 complaint neg calm | Zes minuten vertraging tellen jullie niet mee, maar mijn bus is wel weg
1 1 0 complaint neg urgent | trein te laat -> bus gemist -> uur wachten. Elke. Dag. @user
1 1 0 complaint neg urgent | 2 dagen zonder internet, 3 medewerkers, 4 verschillende antwoorden
1 1 0 complaint neg urgent | 4 dagen al @user. VIER.
1 1 0 complaint neg urgent | al 2 uur zonder stroom in Wetteren en geen woord uitleg
1 1 0 complaint neg urgent | Al bijna een uur in de file voor de bagage. Geen mens te zien
1 1 0 complaint neg urgent | Al heel de week om 17u ligt het er uit
1 1 0 complaint neg urgent | al 30 min in de wacht en de muziek is ook nog slecht
1 1 0 complaint neg urgent | @user al 20min geen tram 3 richting Merksem???
1 1 0 complaint neg urgent | @user al maanden bezig en nog altijd geen oplossing
1 1 0 complaint neg urgent | Al voor de zoveelste keer mijn gegevens moeten geven aan iemand die ze al had
1 1 0 complaint neg urgent | De zoveelste storing. De zoveelste 'excuses voor het ongemak'
1 1 0 complaint neg urgent | Nu weer geen teletekst, vorige week geen geluid. Wat volgt er?
1 1 0 complaint neg urgent | en nu weer een signaalstoring in Halle
1 1 0 complaint neg urgent | Wat nu weer @user, ticketprijs x2?
1 1 0 complaint neg urgent | Nog altijd niks gehoord @user. Nog altijd.
1 1 0 complaint neg urgent | Nog altijd geen netwerk hé jongens
1 1 0 complaint neg urgent | Nog steeds geen simkaart. Bestel ik in het vervolg best bij de bakker zeker
1 1 0 complaint neg urgent | Na 6 mails en 4 telefoons nog steeds geen stap verder
1 1 0 complaint neg urgent | Zelfs op een berg in Nepal had ik meer 4G dan hier in Diest
1 1 0 complaint neg urgent | Zelfs mijn grootmoeder tikt sneller dan uw website laadt
1 1 0 complaint neg urgent | Een slak met rugzak is rapper dan uwen download
1 1 0 complaint neg urgent | Ik ben sneller met de step dan met tram 24
1 1 0 complaint neg urgent | Is het 1 april? 11 euro voor 300 MB
1 1 0 complaint neg urgent | Is daar nog iemand met verstand van zaken @user?
1 1 0 complaint neg urgent | Kan iemand mij zeggen waarvoor ik eigenlijk betaal
1 1 0 complaint neg urgent | Krijg ik mijn geld terug voor al die dagen zonder tv of hoe zit het
1 1 0 complaint neg urgent | Krijg ik daar korting voor @user? Nee? Dacht ik al
1 1 0 complaint neg urgent | Mag ik mijn abonnement ook voor 60 procent betalen als jullie voor 60 procent rijden?
1 1 0 complaint neg urgent | Mag een mens verwachten dat de verwarming aanstaat in januari @user
1 1 0 complaint neg urgent | Verwarming op 30 in mei, en in januari zitten we met onze jas aan
1 1 0 complaint neg urgent | Airco stuk, ramen dicht, 38 graden. Sauna was niet inbegrepen dacht ik
1 1 0 complaint neg urgent | Sardientjes in blik, dat zijn wij op de 7u12
1 1 0 complaint neg urgent | Mensen staan tot op de trap en jullie rijden met 3 rijtuigen. Afstand houden zeiden ze
1 1 0 complaint neg urgent | 1,5 meter afstand? Op deze bus 1,5 centimeter
1 1 0 complaint neg urgent | Geen mondmasker, geen ontsmetting, niks. Knap gedaan in volle corona
1 1 0 complaint neg urgent | Waar is de logica @user? Online duurder dan aan het loket
1 1 0 complaint neg urgent | Logisch hé, eerst betalen en dan pas zeggen dat het uitverkocht is
1 1 0 complaint neg urgent | Abonnement 92 euro en elke dag rechtstaan
1 1 0 complaint neg urgent | Voor die prijs verwacht ik toch dat de deur opengaat @user
1 1 0 complaint neg urgent | Voor zo'n bedrag mag je wel wat meer verwachten
1 2 0 complaint neg urgent | Boeven
1 2 0 complaint neg urgent | Afzetters zijn het, 25 euro administratiekost voor één klik
1 2 0 complaint neg urgent | pure diefstal @user
1 2 0 complaint neg urgent | Dieven in maatpak, meer is het niet @user
1 2 0 complaint neg urgent | Profiteurs. Tarieven omhoog in volle crisis
1 2 0 complaint neg urgent | Wat een leugenaars. 'Geen verborgen kosten' zeggen ze dan
1 2 0 complaint neg urgent | Zo onbeleefd geholpen aan het loket in Gent, ik stond er van te kijken
1 2 0 complaint neg urgent | Wat een arrogante kwast aan de telefoon @user
1 2 0 complaint neg urgent | Controleur begint te roepen tegen een meisje van 15, schaam u
1 2 0 complaint neg urgent | Chauffeur scheldt een oude vrouw uit omdat ze traag opstapt. Zit daar geen opleiding bij @user?
1 2 0 complaint neg urgent | Je belooft terug te bellen, je belt niet. Je belooft te mailen, je mailt niet.
1 2 0 complaint neg urgent | Beloftes beloftes beloftes. En maar facturen sturen
1 2 0 complaint neg urgent | Jullie liegen gewoon @user, er is helemaal geen technieker langs geweest
1 2 0 complaint neg urgent | Zogezegd aangeboden om 11u. Ik zat in de living, niemand gezien
1 2 0 complaint neg urgent | 'Klant niet thuis' mijn voeten, wij zijn met vier thuis
1 2 0 complaint neg urgent | bel gewoon aan in plaats van een briefje in de bus te steken en te vluchten
1 2 1 complaint neg urgent | Zes weken geleden verhuisd, zes weken geen internet, zes keer iemand anders aan de lijn. Ik zit in een show of wat?
1 2 1 complaint neg urgent | Vandaag verlof genomen voor de technieker. Voor de tweede keer. En voor de tweede keer komt er niemand en weet niemand iets.
1 2 1 complaint neg urgent | Drie afspraken. Drie keer een hele dag thuis. Nul techniekers. Ik wil nu toch stilaan een schadevergoeding
1 2 1 complaint neg urgent | opgelicht gevoel: aan de deur beloofd dat ik 20 euro zou besparen, ik betaal nu 15 meer
1 2 1 complaint neg urgent | In de winkel zeggen ze bel, aan de telefoon zeggen ze ga naar de winkel. Ik ben geen pingpongbal @user
1 2 1 complaint neg urgent | Jullie schuiven het op de netbeheerder, die schuift het op jullie, en wij zitten in het donker
1 2 1 complaint neg urgent | Aanmaning gekregen voor een factuur die ik bewijsbaar betaald heb. En bellen naar jullie kost dan ook nog eens geld. Schandalig
1 2 1 complaint neg urgent | Schandalig hoe jullie met oudere mensen omgaan, mijn moeder begrijpt niks van al die codes en niemand wil haar helpen
1 3 1 complaint neg urgent | Oma van 88 al vijf dagen zonder telefoon, haar alarmknop werkt dus ook niet. En bij jullie is dat 'geen prioriteit'
1 3 1 complaint neg urgent | Sollicitatie gemist door jullie vervangbus die nooit kwam. Dank u, echt waar
1 3 1 complaint neg urgent | Door die onderbreking ben ik mijn online examen kwijt, ik mag in augustus terugkomen
1 3 1 complaint neg urgent | Twee nachten op een bank in de luchthaven met een kleuter. Van jullie niemand gezien
1 3 1 complaint neg urgent | Vakantie begonnen zonder koffers. Dag 4, en bij de balie halen ze hun schouders op
1 1 0 complaint neg urgent | koffer kwijt. al 2 dagen. niemand neemt op. @user
1 1 0 complaint neg urgent | Uren aanschuiven voor de security, vlucht bijna gemist, één poortje open van de acht
1 1 0 complaint neg urgent | Vluchtuur voor de derde keer gewijzigd @user, ik kan mijn hotel ook wel opeten
1 1 0 complaint neg urgent | Annuleren kan alleen per telefoon en de telefoon neemt niemand op. Slim
1 1 0 complaint neg urgent | Ik wil gewoon mijn geld terug, geen voucher!!
1 1 0 complaint neg urgent | Wat ben ik met een voucher voor een maatschappij waar ik nooit nog mee vlieg
1 1 0 complaint neg urgent | 45 euro voor een rugzak die op de heenvlucht gewoon mee mocht @user
1 1 0 complaint neg urgent | Kinderen op een andere rij gezet dan de ouders. En dan 30 euro vragen om het op te lossen
1 1 0 complaint neg calm | Fietsenstalling aan het station is een stort geworden
1 1 0 complaint neg calm | Station om te huilen: duiven, vuil en geen bank om op te zitten
1 1 0 complaint neg calm | Toilet op de trein: op slot. Het andere: liever niet over praten
1 1 0 complaint neg calm | bus met mankement voor de deur van de school, walmen tot in de klas
1 1 0 complaint neg urgent | Bijna van mijn fiets gereden door een van jullie bestelwagens, hij stak nog zijn middelvinger op ook
1 2 0 complaint neg urgent | Jullie bestelwagen staat elke dag pal op het fietspad, en als je er iets van zegt krijg je een grote mond
1 1 0 complaint neg calm | Nieuwe decoder, zelfde gehaper
1 1 0 complaint neg calm | De digibox is trager dan mijn oude videorecorder
1 1 0 complaint neg urgent | opname weg. alle 34 afleveringen. gewoon weg @user
1 1 0 complaint neg urgent | Net bij de ontknoping valt het beeld weg 😭😭 haat u
1 1 0 complaint neg urgent | @user beeld blokkeert om de 5 sec, finale niet kunnen zien
1 1 0 complaint neg urgent | stream buffert, buffert, buffert. En de buren juichen al
1 1 0 complaint neg urgent | wifi thuis zo traag dat mijn 4G het moet overnemen en dan is mijn data op. Dubbel kassa voor jullie
1 1 0 complaint neg urgent | ping van 900, gamen kunt ge vergeten @user
1 1 0 complaint neg urgent | Rustig aan het gamen en boem, internet weg. Lekker dan
1 1 0 complaint neg urgent | Smst jullie 's nachts ook nog reclame of stopt het daar?
1 1 0 complaint neg urgent | Stop met mij te spammen @user, al drie keer uitgeschreven
1 1 0 complaint neg urgent | Afblijven van mijn instellingen bij elke update
1 1 0 complaint neg urgent | De nieuwe versie van de app: alles wat handig was is weg
1 1 0 complaint neg urgent | Welke held heeft de zoekknop verstopt in jullie app?
1 1 0 complaint neg calm | Update duurt nu al een uur. Ik ga intussen eten koken
1 1 0 complaint neg urgent | 3x betaald. 0x ticket. @user
1 1 0 complaint neg urgent | Gekocht via de app, weg uit de app, en de controleur gelooft u natuurlijk niet. 75 euro @user!!
1 1 0 complaint neg urgent | kaart geweigerd aan een volle kassa, op vrijdagavond, omdat jullie 'onderhoud' doen
1 1 0 complaint neg urgent | Wie doet er nu onderhoud op betaaldag?!
1 1 0 complaint neg urgent | de app van mijn bank ligt er weer af. Op de 1e. Huur moet weg
1 1 0 complaint neg calm | Negatieve rente op mijn spaarboek en wel een nieuw hoofdkantoor bouwen. Mooi
1 1 0 complaint neg calm | Kaartlezer kwijt? Twee weken wachten en intussen kunt u niks. Zo gaat dat bij een bank
1 1 0 complaint neg urgent | afrekening van 1100 euro zonder één woord uitleg @user
1 1 0 complaint neg urgent | voorschot verdubbeld en wij zijn nooit thuis. Leg uit
1 1 0 complaint neg calm | Meterstanden doorgeven via een site die al een week in onderhoud is. Tja
1 1 0 complaint neg calm | Groene stroom zeggen ze, zwarte cijfers bedoelen ze
1 1 0 complaint neg urgent | Kassa 3 sluit net als ik aan de beurt ben. Zo typisch @user
1 1 0 complaint neg urgent | Vijf zelfscankassa's, vier buiten dienst
1 1 0 complaint neg calm | Promotie in de folder, promotie aan het rek, volle prijs aan de kassa
1 1 0 complaint neg calm | Yoghurt van eergisteren vervallen, voor de tweede keer al
1 1 0 complaint neg urgent | bestelling 'onderweg' sinds 3 maart. Lopen ze te voet of wat
1 1 0 complaint neg urgent | pakje over de haag gegooid, in de regen, met de laptop erin @user
1 1 0 complaint neg urgent | Afhaalpunt op 22 km terwijl er een in mijn straat is
1 1 0 complaint neg urgent | De helft van de bestelling vergeten en retour is mijn probleem zeggen ze
1 1 0 complaint neg calm | Broek in maat 38 besteld, 44 gekregen. Vleiend is anders
1 1 0 complaint neg calm | Levertijd 2 dagen zei de site. 2 dagen welke planeet?
1 1 0 complaint neg urgent | Klantendienst gesloten op het moment dat alles kapotgaat: het weekend
1 1 0 complaint neg urgent | @user uw collega hing op. Gewoon opgehangen.
1 1 0 complaint neg urgent | Keuzemenu, keuzemenu, keuzemenu, en dan 'alle lijnen zijn bezet'
1 1 0 complaint neg urgent | dm's lezen jullie blijkbaar ook niet
1 1 0 complaint neg urgent | Lezen is moeilijk blijkbaar @user, ik vroeg iets helemaal anders
1 1 0 complaint neg urgent | @user dat is geen antwoord op mijn vraag hé
1 1 0 complaint neg urgent | @user ja dat weet ik, dat stond al in mijn eerste bericht
1 1 0 complaint neg urgent | @user dat heb ik al drie keer gedaan. DRIE
1 1 0 complaint neg urgent | @user modem herstarten herstarten herstarten, hebt u ook iets anders?
1 1 0 complaint neg urgent | @user ja en daar ben ik nu vet mee hé
1 1 0 complaint neg calm | @user 'wij begrijpen uw frustratie'. Nee, dat doet u niet
1 1 0 complaint neg calm | @user dat zei uw collega vorige week ook al
1 1 0 complaint neg calm | @user en toch betaal ik gewoon de volle pot
1 1 0 complaint neg calm | @user met excuses raak ik niet thuis
1 1 0 complaint neg calm | @user sorry maar daar heb ik niks aan
1 1 0 complaint neg calm | @user ok maar dat lost het probleem niet op. Weer niet
1 1 0 complaint neg calm | @user dat is dan niet echt duidelijk op jullie site
1 1 0 complaint neg calm | @user zo'n antwoord had ik wel verwacht
1 1 0 complaint neg calm | @user spijtig. Dan ga ik naar de concurrentie
1 1 0 complaint neg calm | @user daar geraak ik niet wijs uit, elke medewerker zegt iets anders
1 1 0 complaint neg urgent | @user ik stuur geen privébericht meer, die beantwoordt ge toch niet
1 1 0 complaint neg urgent | Concurrent belt terug binnen het uur, dus dag @user
1 1 0 complaint neg calm | Overstappen duurt één week, bij jullie weggeraken drie maanden
1 1 0 complaint neg urgent | Dringend overstappen naar een andere provider, iemand een aanrader? Deze is niks waard
1 1 0 complaint neg urgent | iemand nog met bagger internet van @user of ben ik weer de enige
1 1 0 complaint neg urgent | Nog mensen die hun bus zagen voorbijrijden vanmorgen? Lijn 55, weer prijs
1 1 0 complaint neg urgent | Heb ik weer. Trein defect in de tunnel
1 1 0 complaint neg urgent | Mijn geluk weer, wagon 4 bestaat vandaag niet
1 1 0 complaint neg urgent | Stilte in de trein? Vergeet het, omroep blijft hangen op volume 100
1 1 0 complaint neg urgent | Kan die piep in treinstel 3 ophouden? Al van in Leuven, ik word er mottig van
1 1 0 complaint neg calm | info aan boord: nul. info op het perron: nul. info in de app: fout.
1 1 0 complaint neg calm | Geen omroep, geen scherm, geen personeel. Spookstation
1 1 0 complaint neg calm | Reden van de vertraging: vertraging. Ah zo
1 1 0 complaint neg calm | Altijd 'een technisch probleem'. Altijd op mijn lijn
1 1 0 complaint neg calm | Elke herfst weer verrast door bladeren @user
1 1 0 complaint neg calm | twee vlokken sneeuw en alles ligt plat, elk jaar opnieuw
1 1 0 complaint neg calm | Lang leve het openbaar vervoer... ik neem morgen de auto
1 1 0 complaint neg calm | En dan vragen ze zich af waarom iedereen met de auto gaat
1 1 0 complaint neg calm | Zo krijg je de mensen niet uit de auto hé
1 1 0 complaint neg calm | Staken mag, maar zeg dan toch tenminste wat er wél rijdt
1 1 0 complaint neg urgent | Staking nummer 5 dit jaar en mijn abonnement loopt gewoon door
1 1 0 complaint neg urgent | Weer zo'n scherm @user ... http
1 1 0 complaint neg urgent | Dit noemen jullie 'onbeperkt' @user? http
1 1 0 complaint neg urgent | @user al 20 minuten kijken naar dit draaiende bolletje... http
1 1 0 complaint neg urgent | Zo ziet een 'snelle verbinding' eruit bij @user
1 1 0 complaint neg urgent | Op de foto: mijn pakje. In de regen. Op straat. @user http
1 1 0 complaint neg urgent | Dit is dus de eerste klas op vrijdag @user 🙄
1 1 0 complaint neg urgent | de wachtrij aan de balie vandaag, één medewerker... http
1 1 0 complaint neg urgent | Mooi stukje reclame @user, maar de werkelijkheid ziet er zo uit
1 1 0 complaint neg urgent | Zoek de fout @user http
1 1 0 complaint neg urgent | Vlucht vertrokken volgens de app, wij zitten nog gewoon aan de gate...
1 1 0 complaint neg urgent | @user waarom krijg ik nog altijd dit? http
1 1 0 complaint neg urgent | @user waarom staat er niks over deze omleiding op jullie site?
1 1 0 complaint neg urgent | @user waarom moet alles altijd zo ingewikkeld zijn bij jullie
1 1 0 complaint neg urgent | @user waarom sturen jullie een code naar het nummer dat juist niet werkt?
1 1 0 complaint neg urgent | @user waarom rijdt die tram altijd voor de neus van de bus weg
1 1 0 complaint neg urgent | @user waarom kunnen jullie niet gewoon zeggen hoe laat hij komt...
1 1 0 complaint neg urgent | Waarom een enquête sturen als jullie er toch niks mee doen
1 1 0 complaint neg urgent | enig idee waarom ik al de derde keer dezelfde brief krijg??
1 1 0 complaint neg calm | @user vreemd dat het in de winkel wel kan en bij jullie nooit
1 1 0 complaint neg calm | Dit kan toch niet de bedoeling zijn @user http
1 1 0 complaint neg calm | Dit is toch geen manier van werken
1 1 0 complaint neg calm | Dit is toch niet te doen met kinderen die online les hebben
1 1 0 complaint neg calm | Nogal omslachtig: bellen om een mail te krijgen om een formulier te downloaden
1 1 0 complaint neg calm | Uw helpdesk vertelt elke keer een ander verhaal, nogal onprofessioneel vind ik dat
1 1 0 complaint neg calm | Vrij ambetant dat ik elke maand zelf moet controleren of de factuur klopt
1 1 0 complaint neg calm | Erg storend, die ondertitels die voorlopen op het beeld
1 1 0 complaint neg calm | Erg jammer dat de halte voor het rusthuis weg is, voor die mensen is dat een eind stappen
1 1 0 complaint neg calm | helaas weer geen treinbegeleider te zien, en twee zwartrijders die luid muziek spelen
1 1 0 complaint neg calm | Helaas is de service de laatste tijd erg achteruitgegaan
1 1 0 complaint neg calm | De communicatie liet weer te wensen over, we wisten van niks
1 1 0 complaint neg calm | Meer info op de borden zou welkom zijn, we staan hier met 60 man te gokken
1 1 0 complaint neg calm | Heel weinig plaats, heel veel volk, geen verluchting. Gezellig is anders
1 1 0 complaint neg urgent | Opnieuw geen beeld, opnieuw geen uitleg. Stuur toch eens iemand
1 1 0 complaint neg urgent | Lachen jullie nu met mij of hoe zit dat @user
1 1 0 complaint neg urgent | Bord zegt 3 min. Al een kwartier lang 3 min.
1 1 0 complaint neg urgent | Tip voor @user: lees eens een mail voor ge antwoordt
1 1 0 complaint neg urgent | Kleine tip: een vliegtuig met 180 stoelen, verkoop dan 180 tickets
1 1 0 complaint neg urgent | kom er maar niet in :( @user en bellen kost geld
1 1 0 complaint neg urgent | Fijn nieuws jongens: vertraging 45 min en de koffieautomaat is ook stuk http
1 1 0 complaint neg urgent | 300 mbps beloofd, dit is wat ik krijg @user
1 1 0 complaint neg urgent | Speedtest van vandaag. Ik kom niet meer bij http
1 1 0 complaint neg urgent | Sorry maar dit is echt ondermaats @user
1 1 0 complaint neg urgent | Sorry @user maar wie gelooft dat nog
1 1 0 complaint neg urgent | Tijd om over te stappen denk ik... @user
1 1 0 complaint neg urgent | Ik overweeg stilaan om te veranderen van operator @user ...
1 1 0 complaint neg urgent | zoveelste keer dat ik hiervoor bel ... @user
1 1 0 complaint neg urgent | Spijtig ... had een seintje verwacht @user
1 1 0 complaint neg urgent | Ok ... dus niemand weet iets ... top
1 1 0 complaint neg urgent | Er is dus ook een prijs voor 'niet bellen' nu ... 2 euro 'onderhoudskost' @user
1 1 0 complaint neg urgent | En wij maar betalen ... http
1 1 0 complaint neg urgent | Bedankt @user http
1 1 0 complaint neg urgent | Mag dat wat properder misschien? http
1 1 0 complaint neg urgent | @user dat jullie dit durven versturen naar een klant
1 1 0 complaint neg urgent | @user uw reclame belooft iets heel anders dan dit http
1 1 0 complaint neg urgent | Zetels kapot, ramen vuil, verwarming uit. Lijn 52, elke dag
1 1 0 complaint neg urgent | Lichten gedoofd, deuren dicht, twee uur in een veld gestaan. Niemand zegt iets
1 1 0 complaint neg urgent | Thuis uit de thuiswerk gegooid door jullie modem, baas niet blij @user
1 1 0 complaint neg urgent | Kan niet thuiswerken, kan niet bellen, kan niks. Knap staaltje @user
1 1 0 complaint neg urgent | Hele dag op bezoek van de technieker gewacht, geen kat gezien
1 1 0 complaint neg urgent | Hele avond zonder net, net nu mijn paper af moet
1 1 0 complaint neg urgent | @user vandaag weer 3 trams zien passeren met 'geen dienst'. Moet dat net in de spits?
1 1 0 complaint neg urgent | @user moet ik nu echt voor een simkaart 40 km rijden?
1 1 0 complaint neg urgent | @user moet ik nog een vierde keer hetzelfde komen uitleggen?
1 1 0 complaint neg urgent | Moet ik er nu zelf achter bellen of wat @user
1 1 0 complaint neg urgent | Moeten wij nu blij zijn met 1 euro korting na 10 dagen zonder tv
1 1 0 complaint neg urgent | Ja maar zo kan ik het ook @user, gewoon alles 'overmacht' noemen
1 1 0 complaint neg urgent | ja dag, nog een maand wachten zeker
1 1 0 complaint neg urgent | ge zou voor minder kwaad worden, 3e keer verkeerde factuur
1 1 0 complaint neg urgent | Al 2 weken elke dag te laat op school door lijn 33, de leraar gelooft het al niet meer
1 1 0 complaint neg urgent | 2 dagen op rij afgeschaft. Toeval zeker
1 1 0 complaint neg urgent | 30 min aan de lijn en dan zeggen dat ik de website moet raadplegen. De website zegt dat ik moet bellen
1 1 0 complaint neg urgent | Voor 40 euro extra bagage betaald en dan staat ze nog in Madrid
1 1 0 complaint neg urgent | Niks boeken daar, niks dan miserie mee gehad
1 1 0 complaint neg urgent | 0 service #0service
1 1 0 complaint neg urgent | Nul communicatie #vertraging #schande
1 1 0 complaint neg urgent | alweer te laat #pendelen #moe
1 1 0 complaint neg urgent | Geen zitplaats, geen airco, wel controle #pendelleven
1 1 0 complaint neg urgent | @user wat een brol die decoder
1 1 0 complaint neg urgent | @user wat is me dat allemaal met die facturen, ik snap er geen snars meer van
1 1 0 complaint neg urgent | @user wat doen jullie eigenlijk met al dat geld? Zeker geen treinen kopen
1 1 0 complaint neg urgent | @user wat is er nu weer mis???? Elke avond hetzelfde
1 1 0 complaint neg urgent | @user service? Nog nooit van gehoord
1 1 0 complaint neg urgent | Service is voor jullie precies een vies woord
1 1 0 complaint neg urgent | echt niet ok @user
1 1 0 complaint neg urgent | echt niet normaal hoe lang dat hier duurt
1 1 0 complaint neg urgent | Dit is nu echt niet meer grappig
1 1 0 complaint neg urgent | Je moet al een diploma hebben om jullie tarieven te snappen
1 1 0 complaint neg urgent | Je moet maar lef hebben om dan nog fooi te vragen
1 1 0 complaint neg urgent | Als jullie nu eens begonnen met op te nemen
1 1 0 complaint neg urgent | Als jullie het niet kunnen, zeg dat dan gewoon
1 1 0 complaint neg urgent | Zet dan tenminste een extra bus in @user, het is hier duwen en trekken
1 1 0 complaint neg urgent | Zet het dan niet op de site als het er niet is
1 1 0 complaint neg urgent | @user ik geraak thuis niet eens meer op jullie eigen site, zo traag is het
1 1 0 complaint neg urgent | Zonder verwittiging een halte schrappen, zonder uitleg, zonder alternatief
1 1 0 complaint neg urgent | zonder internet zitten op een maandag, ge zult het maar hebben
1 1 0 complaint neg urgent | Zit al van 7 uur zonder net, en op het werk denken ze dat ik lig te slapen
1 1 0 complaint neg urgent | Zit al een half uur in de wacht om te horen dat het kantoor gesloten is
1 1 0 complaint neg urgent | Van thuis uit werken met deze verbinding is niet te doen @user
1 1 0 complaint neg urgent | Jullie zeggen van thuis te werken en dan valt alles uit, geniaal
1 1 0 complaint neg urgent | Onmogelijk om een mens te pakken te krijgen bij dit bedrijf
1 1 0 complaint neg urgent | Onmogelijk om een ticket te kopen, de app springt telkens terug naar het begin
1 1 0 complaint neg urgent | Is het zo moeilijk om een extra wagon aan te hangen @user
1 1 0 complaint neg urgent | Zo moeilijk is het toch niet om de deur even open te laten
1 1 0 complaint neg urgent | geen enkele trein op tijd deze week, geen enkele
1 1 0 complaint neg urgent | Geen enkele medewerker weet hoe het moet, dan ik toch zeker niet
1 1 0 complaint neg urgent | Lijn 22 is een ramp sinds de nieuwe dienstregeling
1 1 0 complaint neg urgent | op lijn 11 rijden ze precies wanneer ze er zin in hebben
1 1 0 complaint neg urgent | De deur ging dicht voor mijn neus, chauffeur keek en lachte
1 1 0 complaint neg urgent | Tegen een muur praten helpt meer dan bellen met @user
1 1 0 complaint neg urgent | Nu al drie kwartier op zoek naar een medewerker in heel die hal
1 1 0 complaint neg urgent | Al drie weken geleden aangevraagd en nu zegt men dat er niks in het systeem staat
1 1 0 complaint neg urgent | 2 dagen geleden zou het opgelost zijn zei u, het is alleen maar erger
1 1 0 complaint neg urgent | 3x dezelfde mail gestuurd, 3x hetzelfde nutteloze antwoord
1 1 0 complaint neg urgent | 5 min te vroeg vertrokken, gooi die uurroosters dan meteen weg
1 1 0 complaint neg urgent | 22u45 en nog altijd vast in Ottignies. Bedankt @user
1 1 0 complaint neg urgent | om de 30 seconden valt het weg, om zot van te worden
1 1 0 complaint neg urgent | Lastig hoor, elke dag een andere reden horen
1 1 0 complaint neg urgent | Meermaals gemeld, nooit iets mee gedaan
1 1 0 complaint neg urgent | de volgende keer neem ik een andere maatschappij, zeker weten
1 1 0 complaint neg urgent | Volgende week zeggen ze dan. Volgende week! Het is hier 14 graden binnen
1 1 0 complaint neg urgent | Graag een deftige reactie en niet weer een link naar de site
1 1 0 complaint neg urgent | Graag had ik vandaag ook gewoon eens op tijd thuis geweest
1 1 0 complaint neg urgent | Ik wil graag eens iemand spreken die wél iets weet
1 1 0 complaint neg urgent | en jullie maar beweren dat alles in orde is
1 1 0 complaint neg urgent | Wifi? Noemen jullie dat wifi?
1 1 0 complaint neg urgent | die wifi van mijn buren is beter door twee muren dan de mijne
1 1 0 complaint neg urgent | @user man man fix toch die uploads
1 1 0 complaint neg urgent | fix het gewoon en stop met sorry te zeggen
1 1 0 complaint neg urgent | @user uw modem is een baksteen met lampjes
1 1 0 complaint neg urgent | @user uw dienst na verkoop bestaat precies alleen op papier
1 1 0 complaint neg urgent | Reizigers zijn precies vee voor jullie
1 1 0 complaint neg urgent | de reizigers mogen het weer zelf uitzoeken
1 1 0 complaint neg urgent | Welke trein?! Welk spoor?! Zeg dan toch IETS
1 1 0 complaint neg urgent | 'Binnen enkele minuten' duurt bij jullie een uur
1 1 0 complaint neg urgent | 't is een schande voor een hoofdstad
1 1 0 complaint neg urgent | 't zijn weer 4 bussen na elkaar en dan niks
1 1 0 complaint neg urgent | Laten we eerlijk zijn, die nieuwe app is een stap achteruit
1 1 0 complaint neg urgent | Mensen in de kou laten staan en zelf in een warm hokje zitten kijken
1 1 0 complaint neg urgent | mss eens een tolk inschakelen, uw collega verstond geen woord Nederlands
1 1 0 complaint neg urgent | Kleine bus sturen op het drukste uur, slim gezien
1 1 0 complaint neg urgent | Bij andere operatoren krijgt ge dat gratis, hier 10 euro. Kiekens zijn we
1 1 0 complaint neg urgent | Hele avond hetzelfde beeld: een draaiend wieltje
1 1 0 complaint neg urgent | vrij ironisch, een telecombedrijf dat niet te bereiken is
1 1 0 complaint neg urgent | ja en die bedragen kloppen dus ook al niet
1 1 0 complaint neg urgent | mijn 4g is trager dan inbellen in 1998
1 1 0 complaint neg urgent | op 4g moeten leven in eigen huis omdat de kabel niks doet
1 1 0 complaint neg urgent | al de hele week werken aan de lift en ik loop met krukken
1 1 0 complaint neg urgent | Dringend?? Ik bel al sinds DINSDAG
1 1 0 complaint neg urgent | @user we zijn het stilaan gewoon hé, sorry dat we nog leven
1 1 0 complaint neg urgent | @user vandaag gaat het record eraan: nummer 84 in de wachtrij
1 1 0 complaint neg urgent | @user zet dan toch gewoon op jullie site dat er niks werkt
`;
