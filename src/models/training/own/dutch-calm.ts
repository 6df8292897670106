/**
 * Trouble told calmly, questions, answers and thanks, as customers write them to a help desk: long or short, they do not
 * complain. See own-sentences.ts for the columns.
 */
export const DUTCH_CALM = `
0 0 0 question neu calm | Hallo @user, mijn betaling is gelukt maar ik heb geen ticket gekregen in mijn mailbox. Hoe kan ik dit oplossen?
0 0 0 question neu calm | @user Ik krijg steeds een foutmelding als ik wil inloggen in de klantenzone. Ligt dit aan mij of zijn er problemen met de site?
0 0 0 question neu calm | @user ik kan sinds gisteren geen sms'jes meer versturen, ontvangen lukt wel. Is er een storing?
0 0 0 question neu calm | Dag @user, we hebben geen internet meer sinds een uur. Is er een panne in de buurt van Tielt? Alvast bedankt.
0 0 0 question neu calm | @user Beste, ik ben overgestapt van een andere operator maar mijn nummer is nog niet overgezet. Hoe lang duurt dit normaal gezien? Mvg, Els
0 0 0 question neu calm | @user Hoi, in de app staat dat mijn bundel op is, terwijl de website zegt dat ik nog 2 GB heb. Welke van de twee klopt er?
0 0 0 question neu calm | Hallo, ik heb een ticket gekocht voor zaterdag maar ik moet een dag later reizen. Kan ik dat nog wijzigen via de app? @user
0 0 0 question neu calm | @user mijn trein is afgeschaft. Mag ik met hetzelfde ticket de volgende nemen?
0 0 0 question neu calm | @user Ik heb mijn abonnement laten liggen op de bus van 17u40 naar Zottegem. Bij wie kan ik terecht? Dank bij voorbaat
0 0 0 question neu calm | Dag, ik ben vanmorgen mijn rugzak vergeten in de trein naar Hasselt (vertrek 7u05). Hoe kan ik weten of die gevonden is?
0 0 0 question neu calm | @user mijn kaart wordt niet meer gelezen aan de poortjes. Moet ik een nieuwe aanvragen of kan dit hersteld worden aan het loket?
0 0 0 question neu calm | Hi @user, de automaat in het station van Lokeren gaf geen ticket maar het bedrag is wel van mijn rekening gegaan. Hoe vraag ik dit terug?
0 0 0 question neu calm | @user ik wil graag een extra simkaart aanvragen voor mijn dochter. Kan dat via de website of moet ik naar een winkel?
0 0 0 question neu calm | @user Hoe kan ik mijn voicemail uitzetten? Ik vind het niet terug in de instellingen.
0 0 0 question neu calm | @user ik zou graag mijn factuur via mail krijgen in plaats van met de post. Waar kan ik dit aanpassen?
0 0 0 question neu calm | Vraagje @user: ik vertrek volgende week naar Zwitserland, is surfen daar inbegrepen in mijn bundel?
0 0 0 question neu calm | @user kan ik met mijn abonnement ook bellen naar het buitenland? En zo ja, wat kost dat per minuut?
0 0 0 question neu calm | @user onze decoder blijft hangen op het opstartscherm. Stekker al uitgetrokken, niks helpt. Wat kan ik nog proberen?
0 0 0 question neu calm | @user het beeld van de eerste zenders valt af en toe weg sinds het weekend. Hebben nog mensen dat gemeld?
0 0 0 question neu calm | Hallo @user, de wifi werkt in de keuken niet goed. Bestaat er een toestelletje om het signaal te versterken, en wat kost dat?
0 0 0 question neu calm | @user Hoi, ik krijg de melding "account geblokkeerd". Kan iemand mijn account weer openzetten?
0 0 0 question neu calm | @user ik heb drie dagen geleden een mail gestuurd via het contactformulier en nog geen antwoord gekregen. Is die goed aangekomen?
0 0 0 question neu calm | @user Ik heb een brief gekregen over een openstaand bedrag, maar volgens mijn bank is die factuur al betaald. Met wie neem ik best contact op?
0 0 0 question neu calm | @user op mijn laatste factuur staat 4 euro meer dan anders. Waar komt dat bedrag vandaan?
0 0 0 question neu calm | Beste @user, ik kan de gegevens van mijn vader niet aanpassen in jullie portaal. Kunnen jullie dit voor mij doen? Groeten
0 0 0 question neu calm | @user Waarom zie ik de vertraging van trein 2031 niet in de app? Op het bord staat +12.
0 0 0 question neu calm | @user klopt het dat er vandaag geen treinen rijden tussen Aalter en Brugge?
0 0 0 question neu calm | @user wat is er aan de hand in Dendermonde? We staan al even stil
0 0 0 question neu calm | @user De trein van 8u12 staat niet op het bord in Tienen. Rijdt die vandaag?
0 0 0 question neu calm | @user Bus 72 van 16u20 is hier niet gepasseerd, weten jullie of die nog komt?
0 0 0 question neu calm | @user rijden de trams morgen volgens de gewone uren?
0 0 0 question neu calm | Is er een reden waarom de bus vandaag langs de Gentsesteenweg rijdt @user?
0 0 0 question neu calm | @user wordt halte Sint-Jan vandaag bediend? Er hangt een affiche maar daar staat geen datum op
0 0 0 question neu calm | @user vanaf wanneer geldt de nieuwe dienstregeling voor lijn 5?
0 0 0 question neu calm | @user met hoeveel minuten vertraging rijdt de IC naar Oostende nu?
0 0 0 question neu calm | Haal ik in Leuven mijn aansluiting van 18u19 nog @user? We hebben nu 7 minuten vertraging
0 0 0 question neu calm | @user geldt het weekendticket ook op maandag als het een feestdag is?
0 0 0 question neu calm | @user kan ik een ticket van iemand anders gebruiken of staat dat op naam?
0 0 0 question neu calm | Mag mijn hond gratis mee op de trein en moet die een muilkorf aan? @user
0 0 0 question neu calm | @user hoe laat vertrekt de eerste bus naar de luchthaven op zondag?
0 0 0 question neu calm | @user Via welk perron geraak ik met een rolstoel het vlotst op de trein in Kortrijk?
0 0 0 question neu calm | @user ik heb assistentie aangevraagd voor morgen maar nog geen bevestiging. Is dat normaal of moet ik opnieuw bellen?
0 0 0 question neu calm | Hallo @user! Onze vlucht van vrijdag is een uur verschoven. Moeten wij daar zelf iets voor doen?
0 0 0 question neu calm | @user Ik kan online niet inchecken voor mijn vlucht naar Malaga, hij zegt dat de code niet klopt. Kunnen jullie even kijken?
0 0 0 question neu calm | @user hoeveel kg mag er in de handbagage? Op de site vind ik twee verschillende cijfers
0 0 0 question neu calm | @user mijn vlucht is geannuleerd. Kan ik kosteloos omboeken naar volgende maand?
0 0 0 question neu calm | @user we zijn geland maar één koffer is niet aangekomen. Waar geef ik dat aan, de balie is al gesloten?
0 0 0 question neu calm | @user ik heb een schadeformulier ingevuld voor mijn valies (dossier in DM). Hoe lang duurt de behandeling ongeveer?
0 0 0 question neu calm | Heeft de staking van maandag gevolgen voor de vluchten naar Spanje @user?
0 0 0 question neu calm | @user hoeveel op voorhand moeten we aanwezig zijn voor een vlucht om 6u15?
0 0 0 question neu calm | @user kan ik flesvoeding voor een baby van 5 maanden meenemen door de controle?
0 0 0 question neu calm | Beste @user, ik heb per ongeluk twee keer hetzelfde ticket gekocht. Kan er eentje terugbetaald worden?
0 0 0 question neu calm | @user ik heb mijn voornaam verkeerd gespeld bij het boeken. Is dat een probleem aan de gate?
0 0 0 question neu calm | @user hoe vraag ik een attest van vertraging aan voor mijn school?
0 0 0 question neu calm | @user welke app moet ik hebben om een parkeerticket te betalen bij het station?
0 0 0 question neu calm | @user mijn pakje zou gisteren komen maar de status is niet veranderd. Weten jullie waar het is?
0 0 0 question neu calm | @user volgens de track & trace is mijn pakket geleverd maar ik heb niks gekregen. Misschien bij een buur?
0 0 0 question neu calm | Hoi @user, ik ben morgen niet thuis. Kan het pakje naar een afhaalpunt?
0 0 0 question neu calm | @user ik heb een leeg doosje ontvangen, hoe geef ik dat door?
0 0 0 question neu calm | @user er zat een verkeerd artikel in mijn bestelling. Kan ik dat in de winkel omruilen?
0 0 0 question neu calm | Goedemiddag @user, ik heb mijn retour vorige maandag afgegeven. Wanneer kan ik het bedrag ongeveer verwachten?
0 0 0 question neu calm | @user de kortingscode uit jullie mail wordt niet aanvaard in de webshop. Is die nog geldig?
0 0 0 question neu calm | @user is die lamp nog leverbaar of komt ze uit het gamma?
0 0 0 question neu calm | Tot hoe laat is de winkel in Wijnegem open op koopzondag @user?
0 0 0 question neu calm | @user ik vind mijn kassabon niet meer. Kan ik met een bankafschrift ook ruilen?
0 0 0 question neu calm | @user de app van de bank vraagt een nieuwe activatie. Heb ik daar mijn kaartlezer voor nodig?
0 0 0 question neu calm | @user mijn bankkaart is ingeslikt door de automaat in Heist. Wat moet ik nu doen?
0 0 0 question neu calm | @user ik krijg een sms met een link om mijn kaart te vernieuwen. Komt die van jullie?
0 0 0 question neu calm | @user een overschrijving van dinsdag is nog niet toegekomen. Hoe lang kan zoiets duren?
0 0 0 question neu calm | Kan ik als student een rekening openen zonder naar kantoor te komen @user?
0 0 0 question neu calm | @user hoe geef ik mijn meterstand door als ik geen toegang heb tot de kelder?
0 0 0 question neu calm | @user mijn voorschot is aangepast, kan ik zien hoe dat bedrag berekend is?
0 0 0 question neu calm | @user we verhuizen op 1 september. Hoeveel dagen vooraf moet ik dat melden voor gas en elektriciteit?
0 0 0 question neu calm | @user bij ons is de stroom uitgevallen (Zonnestraat). Is dat bij jullie al bekend?
0 0 0 question neu calm | @user er loopt water uit de teller in de kelder, wie moet ik verwittigen?
0 0 0 question neu calm | @user Goedenavond, ik probeer al even een afspraak te maken maar de kalender blijft leeg. Zijn er geen plaatsen meer?
0 0 0 question neu calm | @user ik kreeg telefoon van een nummer dat zegt dat het van jullie is. Kan ik dat ergens nakijken?
0 0 0 question neu calm | @user sinds de update van de app is mijn favoriete route weg. Kan ik die terughalen?
0 0 0 question neu calm | @user app start niet meer op sinds de update (Android). Is dat een bekend probleem?
0 0 0 question neu calm | @user ik kan het laatste seizoen niet terugvinden in de app. Staat dat er niet meer op?
0 0 0 question neu calm | @user waarom kan ik de opname van gisteren niet afspelen? Ik krijg code 403
0 0 0 question neu calm | @user kan ik met één account op twee tv's tegelijk kijken?
0 0 0 question neu calm | @user wanneer komt er glasvezel in onze straat? Buren hebben het al
0 0 0 question neu calm | @user zijn er plannen om 5G naar Ieper te brengen?
0 0 0 question neu calm | @user bieden jullie ook eSIM aan voor bestaande klanten?
0 0 0 question neu calm | @user mijn simkaart is kapot, kan ik in een shop meteen een nieuwe krijgen met hetzelfde nummer?
0 0 0 question neu calm | @user ik heb een nieuwe gsm en nu vraagt hij een pukcode. Waar vind ik die?
0 0 0 question neu calm | @user mijn gsm is gestolen, hoe laat ik mijn nummer blokkeren?
0 0 0 question neu calm | @user ik zit aan 80 procent van mijn data en de maand is half. Wat gebeurt er als ik erover ga?
0 0 0 question neu calm | @user ik wil mijn abonnement aanpassen naar een kleinere bundel, gaat dat meteen in of pas volgende maand?
0 0 0 question neu calm | @user als ik vandaag opzeg, tot wanneer loopt mijn contract dan nog?
0 0 0 question neu calm | Hoeveel dagen duurt het vooraleer een nieuwe modem geleverd wordt @user? Thuis werkt de oude niet meer
0 0 0 question neu calm | @user er is iets mis met het geluid op kanaal 12, alleen bij ons?
0 0 0 question neu calm | @user Ik ontving een sms dat mijn pakket vastzit bij de douane. Is dit echt?
0 0 0 question neu calm | @user ik zie dat er 0,50 euro is afgeschreven door jullie. Waarvoor dient dat?
0 0 0 question neu calm | storing in Zele @user?
0 0 0 question neu calm | @user storing in regio Mechelen?
0 0 0 question neu calm | @user netwerk weg in Diest?
0 0 0 question neu calm | problemen met de tv @user?
0 0 0 question neu calm | @user is er een panne in 9040?
0 0 0 question neu calm | @user zijn er momenteel problemen met het vaste internet in Turnhout?
0 0 0 question neu calm | Heeft er nog iemand geen netwerk in de buurt van Roeselare? @user
0 0 0 question neu calm | @user geen ontvangst in Essen, werken aan een mast?
0 0 0 question neu calm | @user Geen 4G bereik in de Kempen momenteel?
0 0 0 question neu calm | @user is jullie site offline of is het enkel bij mij?
0 0 0 question neu calm | @user rijdt de 7u50 vandaag?
0 0 0 question neu calm | @user is spoor 4 juist voor Lier?
0 0 0 question neu calm | @user waar stopt de vervangbus in Puurs?
0 0 0 question neu calm | @user welke bus gaat van het station naar het ziekenhuis?
0 0 0 question neu calm | @user hoe geraak ik van Gent-Sint-Pieters naar Dok Noord met de tram?
0 0 0 question neu calm | @user nog vertraging op lijn 50?
0 0 0 question neu calm | @user nog nieuws over de trein naar De Panne?
0 0 0 question neu calm | @user vanwaar de vertraging op de lijn naar Geel?
0 0 0 question neu calm | @user wat is de reden van het oponthoud in Schaarbeek?
0 0 0 question neu calm | @user is er een seinstoring? We rijden heel traag
0 0 0 question neu calm | @user hoe lang gaat de onderbreking ongeveer duren?
0 0 0 question neu calm | @user zicht op wanneer het hersteld is?
0 0 0 question neu calm | @user hoe laat is het ongeveer opgelost denkt u?
0 0 0 question neu calm | @user moet ik iets aanvragen of gebeurt de terugbetaling vanzelf?
0 0 0 question neu calm | @user krijg je een vergoeding bij een vertraging van meer dan een uur?
0 0 0 question neu calm | @user kan ik jullie ook op zaterdag bellen?
0 0 0 question neu calm | @user op welk nummer bereik ik de dienst facturatie?
0 0 0 question neu calm | @user heeft u een mailadres waar ik een document naartoe kan sturen?
0 0 0 question neu calm | @user mag ik u even een DM sturen met mijn klantnummer?
0 0 0 question neu calm | @user kan er iemand eens in mijn dossier kijken aub? Ik stuur de gegevens in privé
0 0 0 question neu calm | @user kunnen jullie mij even terugbellen? Het is niet dringend
0 0 0 question neu calm | @user wie is uw contactpersoon voor verenigingen?
0 0 0 question neu calm | @user mag ik vragen waarom deze halte verplaatst werd?
0 0 0 question neu calm | @user weet u of het loket in Dinant nog open is om 18u?
0 0 0 question neu calm | @user ik had een vraag over de voordelen voor trouwe klanten, waar vind ik die?
0 0 0 question neu calm | @user ik las dat de prijzen veranderen in januari. Geldt dat ook voor bestaande contracten?
0 0 0 question neu calm | @user hoe zit het met de cadeaubon die bij het abonnement hoorde? Moet ik die zelf aanvragen?
0 0 0 question neu calm | @user mogen wij jullie logo gebruiken voor een schoolwerk?
0 0 0 question neu calm | @user ik zoek een vakantiejob, waar kan ik solliciteren bij jullie?
0 0 0 question neu calm | @user is het al bekend of de nachtbussen rijden met oudejaar?
0 0 0 question neu calm | @user blijven de loketten open tijdens de lockdown?
0 0 0 question neu calm | @user moet ik een mondmasker dragen op het perron of enkel in de trein?
0 0 0 question neu calm | @user zijn verplaatsingen met de trein voor ontspanning nog toegestaan?
0 0 0 question neu calm | Wat betekent dat icoontje met de twee pijltjes naast mijn batterij @user?
0 0 0 question neu calm | Kan iemand uitleggen wat 'gespreid betalen' precies inhoudt bij @user?
0 0 0 question neu calm | Wat is het verschil in snelheid tussen de twee goedkoopste formules van @user?
0 0 0 question neu calm | @user als ik op dit aanbod intek, moet ik dan zelf mijn oude contract stopzetten?
0 0 0 question neu calm | @user hoe kan ik mijn wachtwoord veranderen als ik mijn oude mailadres niet meer heb?
0 0 0 question neu calm | @user de link in jullie mail werkt niet, heeft u mij de juiste?
0 0 0 question neu calm | @user op de site staat dat de actie tot 30 juni loopt, in de winkel zeiden ze 15 juni. Wat is het nu?
0 0 0 question neu calm | @user de klok op het station van Boom loopt tien minuten achter, weten jullie dat?
0 0 0 other neu calm | @user ter info: de klok op perron 3 loopt voor
0 0 0 other neu calm | @user het scherm aan halte Molenbeek toont al een dag dezelfde bus, ter info
0 0 0 other neu calm | @user melding: lift aan spoor 2 in Vilvoorde is buiten dienst
0 0 0 other neu calm | @user overweg in Boechout blijft dicht, er is geen trein in zicht
0 0 0 other neu calm | @user de deur van rijtuig 3 sluit niet goed, voor de technische ploeg
0 0 0 other neu calm | @user er ligt een fiets op de sporen bij de brug in Wetteren
0 0 0 other neu calm | @user jullie tweet van vanmorgen vermeldt de verkeerde datum
0 0 0 other neu calm | @user er staat een schrijffoutje op jullie pagina over de zomeractie
0 0 0 other neu calm | @user de bagageband 4 ligt stil, wij wachten even
0 0 0 other neu calm | @user er wordt gebeld uit naam van jullie bedrijf, precies oplichters. Dat u het weet
0 0 0 other neu calm | @user bij ons is het ondertussen weer in orde, hebt u mijn bericht niet meer nodig
0 0 0 other neu calm | @user intussen werkt het weer, zonder dat ik iets gedaan heb
0 0 0 other neu calm | @user we hadden een korte onderbreking rond 14u, nu weer normaal
0 0 0 other neu calm | @user al gevonden, stond onder 'mijn producten'
0 0 0 other neu calm | @user ik heb een collega van u aan de lijn gehad, die belt mij morgen terug
0 0 0 other neu calm | @user ik heb het formulier ingevuld en wacht nu af
0 0 0 other neu calm | @user ok, dan probeer ik het vanavond thuis nog eens
0 0 0 other neu calm | @user ok dan ga ik morgen even langs de winkel
0 0 0 other neu calm | @user modem al twee keer herstart zoals u vroeg, lampje blijft oranje
0 0 0 other neu calm | @user ja, bekabeld is het ook zo. Snelheid is 12 mbps
0 0 0 other neu calm | @user heb ik geprobeerd, helaas zelfde resultaat
0 0 0 other neu calm | @user nee het is een iPhone, laatste versie van iOS
0 0 0 other neu calm | @user het gaat om de trein van 6u58 uit Ronse
0 0 0 other neu calm | @user lijn 20, richting Gentbrugge, halte Korenmarkt
0 0 0 other neu calm | @user het adres is Lindenlaan 4, 2440
0 0 0 other neu calm | @user klantnummer staat in mijn DM
0 0 0 other neu calm | @user zie privébericht
0 0 0 other neu calm | @user u hebt een pb
0 0 0 other neu calm | @user gegevens zijn doorgestuurd
0 0 0 other neu calm | @user ik kan u geen DM sturen, u volgt mij nog niet
0 0 0 other neu calm | @user ik hoor graag wat er mogelijk is
0 0 0 other neu calm | @user neen, enkel op mijn gsm. Op de laptop lukt het
0 0 0 other neu calm | @user vorige week donderdag besteld, betaald met kaart
0 0 0 other neu calm | @user het was rond half negen, een tram van het nieuwe type
0 0 0 other neu calm | @user dat zou kunnen, ik weet het niet zeker
0 0 0 other neu calm | @user ah dat wist ik niet
0 0 0 other neu calm | @user begrepen
0 0 0 other neu calm | @user prima, dan weet ik dat
0 0 0 other neu calm | @user niet dringend hoor
0 0 0 other neu calm | @user neem uw tijd
0 0 0 other neu calm | @user goedenavond
0 0 0 other neu calm | @user dag
0 0 0 other neu calm | @user zie foto http
0 0 0 other neu calm | @user dit scherm krijg ik te zien http
0 0 0 other neu calm | Dit bedoel ik @user http
0 0 0 other neu calm | Onderweg met de trein van 9u naar Namen http
0 0 0 other neu calm | Wachten op de bus in Mol
0 0 0 other neu calm | Vandaag thuiswerk, morgen terug met de trein
0 0 0 other neu calm | Vliegveld Zaventem, gate 62, boarding over een uur
0 0 0 other neu calm | Nieuw toestel, nieuw nummer. Stuur mij even een bericht
0 0 0 other neu calm | Vanaf volgende week rijdt lijn 3 via de Leopoldlaan
0 0 0 other neu calm | @user stelt nieuw abonnement met onbeperkt bellen voor http
0 0 0 other neu calm | Spoorbedrijf wil tegen 2030 dubbel zoveel reizigers http
0 0 0 other neu calm | Storing bij grote telecomoperator in Oost-Vlaanderen http
0 0 0 other neu calm | Volgens de krant neemt @user een kleinere concurrent over
0 0 0 other neu calm | Ze zoeken bij @user nog 40 chauffeurs, iets voor u?
0 0 0 other neu calm | Studie: helft van de reizigers koopt ticket via de app http
0 0 0 other neu calm | Er is een stroompanne in delen van Dilbeek, ploeg is onderweg
0 0 0 other neu calm | Door werken rijdt er dit weekend een bus in plaats van een trein
0 0 0 other neu calm | @user Hallo! Bedankt om dit te melden, we geven het door aan de collega's. Groetjes, Nele
0 0 0 other neu calm | @user Dag Tim, stuur ons gerust je klantnummer via DM, dan kijken we het na ^Lotte
0 0 0 question neu calm | @user Dag Bram, lukt het intussen om in te loggen? ^Sara
0 0 0 other neu calm | @user Onze excuses voor het ongemak. We zoeken het uit en komen erop terug ^Joris
0 0 0 other pos calm | haha, de gps van de bus denkt dat we in zee rijden @user 😂
0 0 0 other pos calm | Trein zo stipt dat ik hem gemist heb 😅
0 0 0 other pos calm | Collega's van de late shift, hou het warm vandaag! @user
0 0 0 other pos calm | Benieuwd naar de nieuwe trams, ze zien er mooi uit @user
0 0 0 question pos calm | @user Wanneer komt er nog eens zo'n mooie actie? Ik heb de vorige net gemist 😊
0 0 0 question pos calm | @user zou het kunnen dat mijn app vergeten is dat ik jarig was? 😄
0 0 0 question pos calm | @user hey! ik kijk uit naar de reis, kunnen we al maaltijden kiezen?
0 0 0 question pos calm | @user dank voor het snelle antwoord! Mag ik nog één ding vragen: is dat per persoon of per gezin?
0 0 0 question pos calm | @user Super, dank u! En kan ik dat ook voor mijn ouders regelen?
0 0 0 praise pos calm | @user dank u voor het vlugge antwoord
0 0 0 praise pos calm | @user ah ok, super, dank je wel!
0 0 0 praise pos calm | @user in orde, merci voor de moeite!
0 0 0 praise pos calm | @user helder, bedankt Nina
0 0 0 praise pos calm | @user oef, gevonden! Bedankt om te zoeken
0 0 0 praise pos calm | @user merci, het is ondertussen opgelost door jullie technieker. Vlot gegaan
0 0 0 praise pos calm | @user dank om mij op de hoogte te houden
0 0 0 praise pos calm | @user Thx voor de info en een fijne avond!
0 0 0 praise pos calm | Complimenten voor de vrouw aan het loket in Aalst, heel geduldig met mijn vader
0 0 0 praise pos calm | Technieker was op tijd, vriendelijk en alles werkt. Zo mag het altijd @user
0 0 0 praise pos calm | Terugbetaling na twee dagen al op mijn rekening. Netjes @user
0 0 0 praise pos calm | Vlotte overstap gemaakt, nummer behouden, goedkoper af. Tevreden klant @user
0 0 0 praise pos calm | Fijne vlucht gehad, vriendelijke bemanning en stipt geland. Bedankt @user
0 0 0 praise pos calm | Pluim voor jullie chauffeur op lijn 46, hij wachtte op een mevrouw met krukken
0 0 0 praise pos calm | Die nieuwe treinen zijn stil, ruim en er is een stopcontact. Top @user
0 0 0 praise pos calm | Koffer teruggevonden en thuis bezorgd. Had ik niet durven hopen. Merci @user
0 0 0 praise pos urgent | @user jullie zijn schatten!!! Hij stond te wachten aan het eindpunt met mijn portefeuille ❤️
0 0 0 praise pos urgent | DANKU aan de treinbegeleider van de 17u08, ge hebt mijn dag gered!!
0 0 0 praise pos urgent | Jaaa het werkt!!! Snelste helpdesk ooit @user 🙌
0 0 0 praise pos urgent | 5 dagen gratis films, wat een cadeau @user 😍😍
0 0 0 praise pos urgent | Zot snel internet hier sinds vandaag, 940 mbps!!! @user 🚀
0 0 0 praise pos urgent | Applaus voor alle chauffeurs en poetsploegen die blijven doorwerken 👏👏👏
0 0 0 praise pos urgent | Zelfs in het midden van de nacht iemand die helpt, petje af @user!!
0 0 0 praise pos urgent | Eindelijk glasvezel!!! Halleluja 🎉 @user
0 0 0 idea neu calm | @user zou het mogelijk zijn om in de app te filteren op haltes met een lift?
0 0 0 idea neu calm | @user misschien een optie om tickets door te sturen naar iemand anders?
0 0 0 idea neu calm | @user ik mis in de app een manier om favoriete zenders te groeperen, kan dat toegevoegd worden?
0 0 0 idea neu calm | @user suggestie: toon op het bord ook hoe vol de trein is
0 0 0 idea neu calm | @user kunnen jullie een melding sturen als de data bijna op is? Zou veel mensen helpen
0 0 0 idea neu calm | @user een knop om het hele gezin in één keer in te checken zou handig zijn
0 0 0 idea neu calm | @user waarom geen abonnement voor wie maar drie dagen per week pendelt?
0 0 0 idea neu calm | @user extra fietsenrekken aan de halte Bareel zouden welkom zijn, het staat er altijd vol
0 0 0 question neu calm | Hallo @user, we hebben een nieuw abonnement genomen in de winkel. De simkaart kwam toe, maar als ik ze activeer krijg ik de melding dat de code al gebruikt is. Wat moet ik doen?
0 0 0 question neu calm | @user ik heb twee weken geleden mijn abonnement opgezegd en kreeg vandaag toch nog een factuur. Is dat de slotfactuur?
0 0 0 question neu calm | @user mijn vriendin en ik hebben allebei sinds vanmiddag geen ontvangst in huis. Bij de buren (andere operator) werkt het wel. Kunnen jullie dat eens bekijken?
0 0 0 question neu calm | @user als ik bel naar een vaste lijn, word ik na tien seconden verbroken. Via wifi bellen lukt wel. Is er een instelling die ik moet aanpassen?
0 0 0 question neu calm | Beste, wij zijn vorige week verhuisd en de tv is geactiveerd, maar het internet nog niet. Moet daar een aparte aanvraag voor gebeuren? Alvast dank, Karel @user
0 0 0 question neu calm | @user de app vraagt om mijn identiteit te bevestigen, maar de scan van mijn kaart lukt niet. Bestaat er een andere manier?
0 0 0 question neu calm | Hey, ik wilde online een tweede decoder bestellen maar de knop doet niets. Kan dat ook via jullie hier? @user
0 0 0 question neu calm | @user de trein naar Essen is vertrokken van een ander spoor dan aangekondigd en ik heb hem gemist. Is mijn biljet nog geldig op de volgende?
0 0 0 question neu calm | @user ik heb mijn abonnement verlengd aan de automaat, maar op mijn kaart staat nog de oude datum. Mag ik daarmee rijden?
0 0 0 question neu calm | @user heb vanmorgen een boete gekregen omdat mijn ticket niet geactiveerd was. Ik had het wel betaald. Waar kan ik hiertegen in beroep gaan?
0 0 0 question neu calm | @user volgens de routeplanner is er geen bus meer na 20u, maar aan de halte hangt een ander uurrooster. Welk klopt er?
0 0 0 question neu calm | @user we waren met vijf en het groepsticket was maar voor vier geldig. Kunnen we het verschil bijbetalen op de trein?
0 0 0 question neu calm | @user mijn vlucht had gisteren vier uur vertraging. Heb ik recht op een vergoeding en waar vraag ik die aan?
0 0 0 question neu calm | @user mijn reservatie staat niet meer in de app, maar ik heb wel de bevestigingsmail. Is alles nog in orde?
0 0 0 question neu calm | Wij hebben een reis geboekt voor juni en lazen dat er wijzigingen zijn. Krijgen we daar nog bericht over @user?
0 0 0 question neu calm | @user ik ben mijn bagagelabel kwijt. Kan ik mijn koffer ook op naam terugvinden?
0 0 0 question neu calm | @user kreeg net een mail dat mijn bestelling geannuleerd is, terwijl ze al betaald is. Wordt dat bedrag vanzelf teruggestort?
0 0 0 question neu calm | @user het toestel dat ik maandag kocht start niet op. Kan ik ermee naar elk filiaal of enkel waar ik het kocht?
0 0 0 question neu calm | @user ik heb nog een waardebon van vorig jaar, de kassa aanvaardt die niet meer. Is die vervallen?
0 0 0 question neu calm | @user mijn kaart werkt wel in de winkel maar niet online. Moet ik dat ergens aanzetten?
0 0 0 question neu calm | @user ik zie een betaling die ik niet herken van 23 euro. Hoe kan ik die laten nakijken?
0 0 0 question neu calm | @user de zonnepanelen zijn aangemeld maar in het portaal zie ik ze niet. Hoe lang duurt dat gewoonlijk?
0 0 0 question neu calm | @user ik krijg twee keer dezelfde herinnering voor mijn waterfactuur. Moet ik maar één keer betalen?
0 0 0 question neu calm | @user wij zijn verhuisd maar de post wordt nog op het oude adres bezorgd. Hoe lang duurt zo'n adreswijziging?
0 0 0 question neu calm | @user het internet valt bij ons af en toe weg, vooral 's avonds. Kan er van op afstand gemeten worden of moet er iemand langskomen?
0 0 0 question neu calm | @user mijn uploadsnelheid ligt lager dan in het contract. Is dat tijdelijk door werken in de buurt?
0 0 0 question neu calm | @user ik heb nog geen antwoord op mijn vraag van vrijdag, misschien ben ik over het hoofd gezien?
0 0 0 question neu calm | @user klopt het dat de helpdesk vandaag moeilijk bereikbaar is? Ik probeer het anders morgen
0 0 0 question neu calm | @user wordt er nog aan de storing gewerkt? Bij ons is er nog geen verbinding
0 0 0 question neu calm | @user de sportzender staat op zwart sinds 20u, zijn jullie op de hoogte?
0 0 0 question neu calm | @user krijgen we iets terug voor de dagen zonder tv, of werkt dat niet zo?
0 0 0 question neu calm | @user ik heb nu een tijdelijke kaart. Krijg ik de kosten daarvan later terug?
0 0 0 question neu calm | @user mag ik een nummer van een technische dienst? Via het gewone nummer kom ik bij verkoop uit
0 0 0 question neu calm | @user die promo van 6 maanden aan halve prijs, geldt die ook bij verhuis?
0 0 0 question neu calm | Wanneer komt de nieuwe app voor Windows uit? @user
0 0 0 question neu calm | @user hoe kan ik reclame-sms'jes uitzetten?
0 0 0 question neu calm | @user kan ik mijn moeder als tweede contactpersoon toevoegen aan mijn dossier?
0 0 0 question neu calm | @user mijn nummer wordt als 'onbekend' getoond bij anderen. Waar zet ik dat af?
0 0 0 question neu calm | @user ik heb gsm-verzekering bij jullie, scherm gebarsten. Wat zijn de stappen?
0 0 0 question neu calm | @user moet ik de oude modem terugsturen of mag die naar het containerpark?
0 0 0 question neu calm | @user jullie technieker komt dinsdag, kan dat ook op woensdag?
0 0 0 question neu calm | @user hoelang op voorhand krijg ik bericht van het uur van de levering?
0 0 0 question neu urgent | @user ik sta aan de gate in Charleroi en mijn boardingpass laadt niet, kan ik ook met mijn paspoort binnen??
0 0 0 question neu urgent | @user mijn dochtertje zit alleen op de bus en is haar halte voorbij, wie kan ik nu bellen?!
0 0 0 question neu urgent | @user trein vertrekt over 3 min, is het nu spoor 7 of spoor 9?
0 0 0 question neu urgent | @user help, gsm in de taxi laten liggen en ik weet de nummerplaat niet!
0 0 0 question neu urgent | @user ik heb op zo'n valse link geklikt, moet ik mijn kaart NU blokkeren?
0 0 0 other neu urgent | Vader in ziekenhuis, ik moet vanavond nog in Luik raken. Duimen dat alles rijdt
0 0 0 question neu urgent | @user laatste trein afgeschaft, hoe raken we vannacht nog in Leuven?
0 0 0 question neu calm | Hey @user, zijn er problemen met het netwerk in Gent? Ik heb nog één streepje en internet is helemaal weg.
0 0 0 question neu calm | @user waar is bus 47 nu? De app toont hem niet
0 0 0 question neu calm | waar blijft de 19u10 naar Mol @user?
0 0 0 question neu calm | @user wanneer komt de volgende tram 9? Er staat niets op het bord
0 0 0 question neu calm | @user (1/2) Wij hebben vorige maand een tweede lijn laten activeren voor ons kantoor. Nu zie ik op de factuur drie lijnen staan.
0 0 0 question neu calm | @user (2/2) Kunnen jullie nakijken of er ergens een vergissing gebeurd is? Het dossiernummer stuur ik in DM.
0 0 0 question neu calm | @user Hallo, mijn moeder (78) krijgt geen beeld meer op haar tv na de omschakeling. Kan er iemand bij haar langsgaan?
0 0 0 question neu calm | @user Hoi! Mijn bundel (5 GB) is na een week al op, terwijl ik vooral op wifi zit. Kan ik ergens zien wat zoveel verbruikt?
0 0 0 question neu calm | @user ik zie op de site een promo (-50%) maar in mijn winkelmandje wordt die niet verrekend. Doe ik iets fout?
0 0 0 question neu calm | Hallo @user, ik probeer al enkele dagen mijn herlaadkaart te activeren maar krijg de melding 'ongeldige code'. Wat nu?
0 0 0 question neu calm | @user ik kocht een herlaadkaart van 10 euro in een krantenwinkel, de code is niet leesbaar. Kan ik die omruilen?
0 0 0 question neu calm | @user ik kocht gisteren een ticket via jullie website, maar ik kan het niet openen op mijn telefoon. Volstaat het nummer?
0 0 0 question neu calm | @user ik kan jullie niet bereiken via telefoon, is er een andere manier om mijn lijn te laten blokkeren?
0 0 0 question neu calm | @user Beste, met mijn abonnement kan ik niet bellen in het buitenland. Moet ik dat eerst activeren? Dank
0 0 0 question neu calm | @user zijn er problemen met de mobiele data? Ik en mijn broer hebben alle twee niets.
0 0 0 question neu calm | Zijn er problemen met het gsm-netwerk? Bellen lukt niet, met geen enkel toestel hier. @user
0 0 0 question neu calm | @user Er zijn precies problemen met de televisie in Zottegem. Enkel radio werkt. Wordt het hersteld vandaag?
0 0 0 question neu calm | @user mijn telefoon geeft aan dat er geen sim in zit. Andere kaart werkt wel. Is mijn simkaart stuk?
0 0 0 question neu calm | @user mijn modem geeft een rood lampje. Al herstart (stekker 5 min uit) maar het blijft. Wat kan ik nog doen?
0 0 0 question neu calm | @user sinds vandaag krijg ik op mijn decoder 'geen signaal'. De kabels zijn in orde. Kan dat een panne zijn?
0 0 0 question neu calm | @user bij het opstarten vraagt de box een pincode die ik niet heb. Waar vind ik die?
0 0 0 question neu calm | @user ik ontvang de mails van jullie niet meer, ook niet in spam. Staat het juiste adres nog in mijn dossier?
0 0 0 question neu calm | @user mijn wachtwoord vergeten, maar de mail om te resetten komt niet aan. Kunt u helpen?
0 0 0 question neu calm | @user er is iets fout gegaan bij mijn betaling: geld weg, maar de bestelling staat op 'in afwachting'. Komt dat vanzelf goed?
0 0 0 question neu calm | @user betaald met de app van de bank maar ik krijg een error van jullie kant. Is mijn bestelling geplaatst of niet?
0 0 0 question neu calm | @user ik heb per vergissing 32 euro te veel gestort. Hoe krijg ik dat terug?
0 0 0 question neu calm | @user u zou mij terugbellen over het contract van mijn zaak, mag dat ook na 17u?
0 0 0 question neu calm | @user een vraagje over tickets: als ik in Brugge opstap en in Gent van trein wissel, heb ik dan één biljet nodig of twee?
0 0 0 question neu calm | @user vraagje: mag een elektrische step mee op de tram?
0 0 0 question neu calm | Vraagje voor @user: hoeveel kost een 10-rittenkaart nu?
0 0 0 question neu calm | @user is lijn 7 afgeschaft vandaag of rijdt hij een andere weg? Aan de halte stond niets.
0 0 0 question neu calm | @user de lijnwinkel in Leuven is gesloten, waar kan ik in de buurt een abonnement afhalen?
0 0 0 question neu calm | @user stopt de trein van Antwerpen naar Leuven dit weekend ook in Heist?
0 0 0 question neu calm | @user hoe zit het nu met de vluchten naar Italië voor volgende week? Wij vliegen donderdag
0 0 0 question neu calm | @user mogen we onze vlucht nog wijzigen als we al ingecheckt zijn?
0 0 0 question neu calm | @user op welke terminal kom ik aan met vlucht 318 uit Lissabon?
0 0 0 question neu calm | @user hoeveel vloeistof mag er mee in de handbagage (lenzenvloeistof)?
0 0 0 question neu calm | @user mijn rugzak is 42 cm, gaat die gratis mee? Ik vlieg met het goedkoopste tarief
0 0 0 question neu calm | @user #dtv ik wil graag mijn pincode veranderen, kan dat met een sms?
0 0 0 question neu calm | @user #vraag hoe zet ik 4G bellen aan op mijn toestel?
0 0 0 question neu calm | @user hoe komt het dat ik 1 GB minder heb dan mijn man met hetzelfde abonnement?
0 0 0 question neu calm | @user hoe komt het dat ik geen bevestigingsmail gekregen heb?
0 0 0 question neu calm | @user hoe komt het dat de trein naar Brussel vandaag niet stopt in Berchem?
0 0 0 question neu calm | @user hoe kan het dat mijn bus niet op de kaart staat?
0 0 0 question neu calm | @user kan het zijn dat jullie telefoonlijn niet werkt? Ik hoor geen kiestoon als ik bel
0 0 0 question neu calm | @user is het normaal dat de activatie een dag duurt?
0 0 0 question neu calm | @user klopt het dat ik zonder lidkaart niet in de verkoop terecht kan?
0 0 0 question neu calm | @user wij wachten nog op een antwoord op ons voorstel van vorige week. Is er al nieuws?
0 0 0 question neu calm | @user is er al meer bekend over de storing van vanochtend? Ze zeiden tegen de middag
0 0 0 question neu calm | @user klacht ingediend via de site (ref. in DM). Binnen welke termijn krijg ik antwoord?
0 0 0 question neu calm | @user de chauffeur zei dat mijn kaart op is, maar ik heb ze maandag herladen. Kunnen jullie zien hoeveel er op staat?
0 0 0 question neu calm | @user ik zag dat mijn technieker pas op de 28e komt. Als er iemand uitvalt, kan ik dan vroeger?
0 0 0 question neu calm | @user de kabel werd verkeerd aangesloten denk ik, want tv werkt nu via de wifi en internet niet meer. Wat doen we?
0 0 0 question neu calm | @user we hebben een blauwe kabel te kort in de doos van de modem. Kan ik er ergens een afhalen?
0 0 0 other neu calm | @user het gaat over een vaste lijn en internet, beide weg sinds vanmiddag
0 0 0 other neu calm | @user straat: Veldweg, Ranst. Heel de straat heeft het voor
0 0 0 other neu calm | @user stekker uitgehaald, 5 minuten gewacht, weer ingestoken. Nog altijd hetzelfde lampje
0 0 0 other neu calm | @user gsm, laptop en tablet, overal hetzelfde
0 0 0 other neu calm | @user met de kabel is het 90, via wifi 40
0 0 0 other neu calm | @user u vroeg om een foto, bij deze http
0 0 0 other neu calm | @user de trein is nu vertrokken, 20 minuten later dan gepland
0 0 0 other neu calm | @user ondertussen is de bus er, bedankt
0 0 0 other neu calm | @user geen nood, ik heb een andere trein genomen
0 0 0 other neu calm | @user ik zal het eens vragen in de winkel
0 0 0 other neu calm | Nog een uurtje trein, dan thuis. Boek bijna uit http
0 0 0 other neu calm | Wie wil mijn ticket voor de concertzaal overnemen? Ik geraak er niet
0 0 0 question neu calm | Hey @user, kan ik mijn pakje ook in een andere winkel afhalen?
0 0 0 question neu calm | Hey @user, is er iets mis met de app? Ik zie mijn ticket van morgen niet staan. http
0 0 0 question neu calm | Hey @user! Ik zie dit op mijn scherm, moet ik iets doen? http
0 0 0 question neu calm | Hallo @user, wat betekent deze melding? http
0 0 0 question neu calm | Hallo @user, ik heb deze sms gekregen. Is die van jullie? http
0 0 0 question neu calm | Hallo @user, is deze mail echt of vals? http
0 0 0 question neu calm | Beste @user, geldt deze bon ook voor kortingsartikelen? http
0 0 0 question neu calm | Beste @user, klopt het dat ik dit toestel kan omruilen (gekocht op 3 mei)?
0 0 0 question neu calm | @user, waar vind ik de voorwaarden van deze actie? http
0 0 0 question neu calm | @user, kan dit toestel ook met eSIM werken? http
0 0 0 question neu calm | @user welke van deze twee haltes moet ik hebben? http
0 0 0 question neu calm | @user is dit de juiste trein voor Hasselt? http
0 0 0 question neu calm | Dag @user, ik kan dit veld niet invullen op de website. Wat moet daar staan? http
0 0 0 question neu calm | @user in de app staat spoor 3, op het bord spoor 5. Welke is juist? http
0 0 0 other neu calm | @user dit zie ik op de website (zie schermafdruk) http
0 0 0 other neu calm | @user hier is de foto van de modem, het derde lampje knippert http
0 0 0 other neu calm | @user: nieuwe uurregeling vanaf 13 december http
0 0 0 other neu calm | Interview met de topman van @user over de plannen voor volgend jaar: http
0 0 0 other neu calm | Artikel over het nieuwe netwerk van @user: http
0 0 0 other neu calm | De eerste nieuwe tram is vandaag aangekomen http
0 0 0 other neu calm | Goedemorgen vanuit de trein http
0 0 0 other neu calm | Mooi zicht vanuit het vliegtuig boven de Alpen http
0 0 0 other neu calm | Gelezen: hun omzet stijgt met 3 procent http
0 0 0 other neu calm | Zij zoeken ook nog mensen voor hun winkel in Hasselt http
0 0 0 other neu calm | Wedstrijd van @user: wie raadt hoeveel ballonnen er in de auto zitten? http
0 0 0 question neu calm | @user wij hebben twee decoders. Eén is stuk, de andere werkt. Kunnen we de kapotte in een winkel omruilen?
0 0 0 question neu calm | @user kan ik die mailadressen ook behouden als ik van provider verander?
0 0 0 question neu calm | @user die bijlage in jullie mail gaat niet open, kunnen jullie ze nog eens sturen?
0 0 0 question neu calm | @user ook hier geen telefoon meer, weten jullie al iets meer?
0 0 0 question neu calm | @user ook bij mij werkt de tv niet, is dat voor heel de gemeente?
0 0 0 question neu calm | Ook geen signaal hier in Heusden, is er een panne?
0 0 0 question neu calm | @user internet weg hier. Panne?
0 0 0 question neu calm | @user beeld weg op alle zenders, geluid niet. Wat kan ik doen?
0 0 0 question neu calm | @user sommige mails zijn weg uit mijn inbox sinds de overgang naar het nieuwe systeem. Zijn die nog ergens?
0 0 0 question neu calm | @user is jullie systeem vandaag in onderhoud? Ik kan mijn gegevens niet aanpassen.
0 0 0 question neu calm | @user omdat ik verhuis, wil ik mijn contract overzetten op naam van mijn zus. Hoe gaat dat?
0 0 0 question neu calm | @user ik las op jullie site dat er 5 GB extra komt. Is dat voor iedereen of moet je dat aanvragen?
0 0 0 question neu calm | @user met hoeveel toestellen kan ik die dienst gebruiken?
0 0 0 question neu calm | @user goed, en kan ik dan met dezelfde code ook op mijn tablet inloggen?
0 0 0 question neu calm | @user goed om te weten. Geldt dat ook voor een tweede lijn?
0 0 0 question neu calm | @user kan ik die extra data meenemen naar volgende maand?
0 0 0 question neu calm | @user op die lijn rijden er toch ook nachtbussen? Ik vind ze niet in de planner.
0 0 0 question neu calm | @user zijn die nieuwe bussen toegankelijk voor een scootmobiel?
0 0 0 question neu calm | @user hebben jullie info over de werken aan de brug? Iemand zei dat lijn 8 een andere route volgt
0 0 0 question neu calm | @user waarom is er geen trein om 10u14 vandaag? Vorige week was die er wel (zaterdag).
0 0 0 question neu calm | @user door het coronavirus gaat onze reis niet door. Wat met de tickets?
0 0 0 question neu calm | @user #coronavirus gaan de vluchten van volgende week nog door?
0 0 0 question neu calm | @user ik heb 14 dagen geleden iets teruggestuurd (via afhaalpunt) en nog niets gehoord. Kunnen jullie zien of het er is?
0 0 0 question neu calm | @user mijn bestelling staat op 'geleverd' maar er is iets mis met het aantal, ik heb er 1 in plaats van 2.
0 0 0 question neu calm | @user ik heb 1 factuur te veel betaald, wordt die verrekend met de volgende?
0 0 0 question neu calm | @user betaling via de app lukt niet met mijn kaart, met die van mijn man wel. Ligt dat aan mijn bank?
0 0 0 question neu calm | @user 20 euro herladen en een bevestiging gekregen, maar de bundel is niet geactiveerd. Moet ik nog iets doen?
0 0 0 question neu calm | @user zelf gekochte modem, mag dat bij jullie? En wie helpt als er iets mis is?
0 0 0 other neu calm | @user ik heb zelf de stekker eens uitgetrokken en nu doet hij het weer
0 0 0 other neu calm | @user blijkbaar had ik de verkeerde code ingegeven, nu lukt het
0 0 0 other neu calm | @user dan zal ik die eens uittesten
0 0 0 other neu calm | @user dank, dan lees ik dat eens na
0 0 0 other neu calm | @user mijn zoon zegt dat het aan de kabel lag, die was los. Opgelost dus
0 0 0 other neu calm | @user antwoord van uw collega goed ontvangen, ik volg die stappen
0 0 0 other pos calm | @user 😉 dat zullen we onthouden
0 0 0 other pos calm | @user ach, een beetje wachten kan geen kwaad 😉
0 0 0 praise pos calm | Hey @user, alles werkt weer, dank voor de hulp! 😉
0 0 0 praise pos calm | @user goed geholpen door jullie collega in de winkel van Genk, dank daarvoor
0 0 0 praise pos calm | @user dank, snel en duidelijk antwoord
`;
