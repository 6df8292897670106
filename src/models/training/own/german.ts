/** See own-sentences.ts for the columns. */
export const GERMAN = `
1 1 0 complaint neg urgent | @airline wo bleibt mein Koffer?? Seit Dienstag nur "in Bearbeitung"
0 0 0 question neu calm | Hallo, darf ich eine Gitarre als Handgepäck mitnehmen oder brauche ich dafür einen Extrasitz?
0 0 0 praise pos calm | Dickes Lob an die Kabinencrew nach Palma, so viel Geduld mit drei zahnenden Kindern muss man erst mal haben
1 3 2 complaint neg urgent | Meine Oma (88) wurde am Umsteigeflughafen einfach im Rollstuhl stehen gelassen, zwei Stunden, ohne Wasser. Niemand geht ans Telefon!! @airline
0 0 0 other neu calm | @user danke, DM ist raus
1 1 0 complaint neg calm | Schon wieder verspätet. Ich würd mich ja wundern, wenn nicht.
0 0 0 other neu calm | Buchungsnummer steht in meiner Nachricht von vorhin
1 2 1 complaint neg calm | Am Telefon hieß es "kostenlose Umbuchung", auf der Rechnung stehen jetzt 180 Euro. Das nenne ich gelogen.
0 0 0 praise pos urgent | Koffer ist daaaa!!! Danke danke danke @airline 🥳
0 0 0 question neu calm | Fliegt ihr am Montag trotz Streik?
1 1 0 complaint neg calm | Vier Stunden am Gate und kein Mensch sagt was. Nicht mal eine Durchsage.
0 0 1 idea neu calm | Wäre super, wenn man in der App sehen könnte, wie lang die Schlange an der Sicherheitskontrolle gerade ist
0 0 0 spam neu urgent | 💶 GRATIS 500€ Gutschein sichern, nur noch heute, Link im Profil!!! 💶
1 2 2 complaint neg calm | Seit fünfzehn Jahren fliege ich nur mit euch. Nach dem vierten verlorenen Koffer und der dritten Standardmail ist jetzt Schluss, Karte ist gekündigt.
0 0 0 other neu calm | Sturm über der Nordsee, am Vormittag fallen zahlreiche Flüge aus
0 0 0 praise pos calm | Kann mich echt nicht beklagen, pünktlich, sauber, nette Leute
1 1 0 complaint neg urgent | HALLO? Warteschleife seit 70 Minuten, das ist doch ein Witz
0 0 0 question neu calm | Gilt der Gutschein auch für Inlandsflüge
1 3 2 complaint neg urgent | Der Typ am Schalter hat mich vor allen Leuten nachgeäfft, weil ich stottere. Geht's noch @airline??
0 0 0 other neu calm | Ich hab meinen Flug verpasst, weil ich verschlafen hab. Selbst schuld, Kaffee her
0 0 0 praise pos calm | Trotz drei Stunden Verspätung noch nie so freundlich betreut worden, Hut ab
1 1 0 complaint neg calm | Fensterplatz bezahlt, Wand bekommen. Schöne Wand immerhin.
0 0 0 question neu calm | @airline ab wann kann man für Flüge im Juni online einchecken?
1 3 3 complaint neg calm | Ich wollte mich von meinem Bruder verabschieden. Ihr habt den Flug gestrichen, mir einen in drei Tagen gegeben und gesagt, das sei kein Härtefall. Er ist am Abend gestorben.
0 0 0 other neu calm | @user bei mir kam der Koffer nach zwei Tagen, einfach abwarten
1 1 0 complaint neg calm | Warum ist das WLAN an Bord eigentlich jedes Mal "leider heute nicht verfügbar"?
0 0 0 praise pos urgent | Wahnsinn, ihr habt extra auf uns gewartet!! Ihr seid die Besten 😍
1 1 0 complaint neg calm | Vegetarisch bestellt, Hühnchen bekommen, mit den Worten "können Sie ja rauspicken"
0 0 0 other neu calm | Hat sich erledigt, am Schalter hat's geklappt
1 2 1 complaint neg urgent | Zum SECHSTEN Mal derselbe Textbaustein. Liest bei euch überhaupt irgendwer was ich schreibe????
0 0 0 idea neu calm | Kleiner Vorschlag: Steckdosen auch in den hinteren Reihen
1 1 0 complaint neg urgent | internet weg. schon wieder. mitten im homeoffice. ich könnte schreien
0 0 0 question neu calm | Wie kriege ich meine alte Nummer mit zum neuen Vertrag?
0 0 0 praise pos calm | Techniker war pünktlich, hat alles erklärt und sogar die Schuhe ausgezogen. So muss das.
1 2 1 complaint neg calm | Dritter Termin, dritter Urlaubstag, und wieder kein Techniker. In der App steht "Kunde nicht angetroffen". Ich saß am Fenster.
0 0 0 other neu calm | Wegen Wartungsarbeiten kann es heute Nacht zu kurzen Ausfällen kommen
1 1 0 complaint neg calm | Preiserhöhung als "Danke für Ihre Treue" verpackt, das muss man sich auch erst mal trauen
0 0 0 praise pos calm | Endlich läuft's wieder, danke für die schnelle Hilfe am Sonntag
1 3 2 complaint neg urgent | Mein Konto wurde leergeräumt, 4300 € weg, und eure Hotline sagt ich soll am Montag nochmal anrufen. MONTAG. Ich hab zwei Kinder und keinen Cent
0 0 0 question neu calm | Fallen beim Abheben in Polen Gebühren an?
1 1 1 complaint neg calm | Die letzte Filiale im Ort macht zu und ihr schickt mir einen Flyer über Kundennähe
0 0 0 other neu calm | Leitzins unverändert, Banken rechnen mit sinkenden Bauzinsen
0 0 0 praise pos calm | Karte gesperrt, neue Karte nach zwei Tagen da, nix zu meckern
1 1 0 complaint neg urgent | Server down am Releaseabend. Wer hätte das ahnen können 🤡
0 0 0 other neu urgent | Leute das Finale gestern, ich zittere immer noch!!
0 0 0 question neu calm | Kann ich meinen Spielstand auf die neue Konsole übertragen?
1 2 1 complaint neg urgent | Account gesperrt, Grund: keiner. Einspruch nach 30 Sekunden abgelehnt. 600 Euro an Spielen futsch, ihr habt sie doch nicht mehr alle
0 0 0 idea neu calm | Bitte baut einen Sleeptimer ein, ich schlaf jedes Mal bei Folge zwei ein
1 1 0 complaint neg calm | Abo ohne Werbung, sagen sie. Sagt die Werbung.
0 0 0 praise pos calm | Die neue Version ist echt gelungen, alles da wo man's sucht
0 0 0 spam neu calm | Verdiene 2000€ im Monat von zu Hause, schreib mir "START"
1 1 0 complaint neg calm | Seit dem Update braucht das Programm länger zum Starten als ich
0 0 0 question neu calm | Gibt's die App auch fürs Tablet?
0 0 0 other neu calm | @user Neustart hat bei mir geholfen, dann war der Fehler 12 weg
1 1 0 complaint neg urgent | Paket liegt laut Status "beim Nachbarn". Ich wohne im WALD. Welcher Nachbar??
0 0 0 praise pos calm | Unser Paketbote hat den Kinderwagen bis in den dritten Stock getragen, einfach so. Toller Kerl
1 2 1 complaint neg calm | Der Fahrer hat unterschrieben. Mit meinem Namen. Er hat nicht einmal geklingelt.
0 0 0 question neu calm | Bis wann muss das Päckchen raus, damit es vor Heiligabend ankommt?
0 0 0 other neu calm | Päckchen angekommen, vielen Dank, war doch beim Kiosk
1 1 0 complaint neg calm | Waschmaschine geliefert, Schläuche nicht. Die kommen "separat". In vier Wochen.
0 0 0 praise pos urgent | Upgrade auf die Suite zum Hochzeitstag, wir sind sprachlos!!! 🥂
1 1 0 complaint neg calm | "Ruhige Lage" stand da. Unter uns die Disko, neben uns der Bahnhof.
0 0 0 question neu calm | Ist das Frühstück für Kinder unter sechs frei?
1 3 2 complaint neg calm | Beim Einchecken wurde nur unsere Buchung "nicht gefunden", bis mein blonder Kollege denselben Namen vorlas. Dann war plötzlich ein Zimmer frei. Wir haben das schweigend hingenommen, aber ich vergesse es nicht.
0 0 0 other neu calm | Wir machen dieses Jahr Urlaub auf dem Balkon, null Stau
1 1 0 complaint neg urgent | eine kasse offen. EINE. samstag 12 uhr
0 0 0 praise pos calm | Geldbeutel im Laden verloren, an der Kasse abgegeben, alles noch drin. Danke ihr Lieben
0 0 0 question neu calm | Kommt die graue Jacke nochmal in L rein?
1 2 1 complaint neg urgent | Erst versprecht ihr Erstattung, dann ist der Kollege "nicht mehr im Haus", dann war's nie versprochen. Für wie blöd haltet ihr mich
0 0 0 other neu calm | Rückruf: Haselnussriegel, Charge 17, kann Spuren von Plastik enthalten, Rückgabe in jeder Filiale
0 0 1 idea neu calm | Eine ruhige Einkaufsstunde ohne Musik für Menschen mit Autismus, das wär was
1 1 0 complaint neg calm | Joghurt heute gekauft, gestern abgelaufen
0 0 0 praise pos calm | Lange geschimpft über die Lieferzeit, aber der Tisch ist ein Traum. Alles verziehen.
1 2 1 complaint neg calm | Ich erkläre zum dritten Mal dasselbe, jedes Mal einem neuen Kollegen, jedes Mal von vorn.
0 0 0 question neu urgent | Schnelle Frage, steh gerade am Automaten: geht das Ticket auch im ICE??
1 1 0 complaint neg urgent | zug fällt aus, ersatzzug fällt aus, ersatzbus hält woanders. ich geh zu fuß
0 0 0 other neu calm | Nicht böse gemeint, ich frag nur aus Neugier
0 0 0 praise pos calm | Gar nicht mal übel, hätt ich euch nicht zugetraut 😉
1 3 2 complaint neg urgent | Busfahrer fährt ohne meinen Sohn (7) los, obwohl ich schon vorne stand und der Kleine noch hinten einstieg!! Er stand allein an der Landstraße. Eure Antwort: ein Formular
0 0 0 other pos calm | Der Krimi mit dem gestohlenen Koffer war richtig gut
1 1 0 complaint neg calm | Begeistert bin ich jetzt nicht gerade.
0 0 0 praise pos calm | Herr am Infoschalter Gleis 5: Sie haben meinen Tag gerettet
1 2 1 complaint neg calm | Mein Strom wird seit Monaten doppelt abgebucht und das Kundenportal freut sich, dass ich "alles im Griff" habe
0 0 0 question neu calm | Muss ich den Zählerstand selber melden oder kommt jemand vorbei?
1 1 0 complaint neg urgent | Kommt da heute noch was??? Essen vor zwei Stunden bestellt
0 0 0 praise pos urgent | Antwort nach 3 Minuten, an einem Feiertag! Ich bin baff!!
0 0 0 other pos calm | Moin zusammen, Kaffee läuft
1 1 1 complaint neg calm | Essen lecker, Bedienung nett, nur die Reservierung für Mamas Siebzigsten wusste leider keiner mehr, wir saßen zu acht an zwei Katzentischen
0 0 0 praise pos calm | Keine Beschwerde, ausnahmsweise: einfach mal danke fürs Kümmern
0 0 0 spam neu calm | Follower kaufen? 5000 Stück für 7 Euro, diskret und schnell
0 0 0 praise pos urgent | Mein Hund ist gut gelandet und wurde am Frachttor sogar gestreichelt, ich heul vor Glück!!
0 0 0 question neu urgent | Hilfe, mein Ausweis ist abgelaufen und ich flieg um 14 Uhr, was mach ich jetzt??
1 1 0 complaint neg urgent | Rolltreppe aus, Aufzug aus, Personal aus. Mit Kinderwagen und zwei Koffern, herzlichen Dank auch!!
0 0 0 other neu urgent | Eilmeldung: Hauptbahnhof nach Fundkoffer wieder freigegeben, Züge rollen an
1 2 1 complaint neg urgent | Ihr habt mir das Sofa von JEMAND ANDEREM geliefert, benutzt, mit Krümeln drin, und behauptet jetzt das sei so bestellt
0 0 0 praise pos urgent | Krass, Konsole um 9 eingeschickt und am nächsten Tag repariert zurück, ihr seid doch irre 🔥

`;
