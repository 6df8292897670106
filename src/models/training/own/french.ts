/** See own-sentences.ts for the columns. */
export const FRENCH = `
1 1 0 complaint neg urgent | @airline ma valise elle est où ?? 3 jours que j'attends
0 0 0 question neu calm | Bonjour, est-ce qu'on peut emporter un siège auto en cabine ?
0 0 0 praise pos calm | Un grand bravo à l'équipage du Nantes de ce matin, souriants du début à la fin malgré la tempête
0 0 0 other neu calm | @user merci, je viens de vous écrire en MP
1 1 0 complaint neg calm | Encore un retard. À ce stade c'est une tradition.
0 0 0 other neu calm | Oui, la référence du dossier est dans mon message privé
0 0 0 question neu calm | vous savez si le vol de 18h est maintenu avec la grève ?
0 0 1 idea neu calm | Ce serait bien de pouvoir prévenir l'équipage à l'avance quand on voyage avec un enfant autiste
0 0 0 spam neu urgent | 🎁 Gagnez un iPad en 2 clics !!! Les 50 premiers seulement, lien en bio 🎁
1 2 2 complaint neg calm | Cliente depuis 2009, carte platine. Trois réclamations restées sans réponse, un conseiller qui me raccroche au nez. Je pars chez le concurrent, sans colère, juste lasse.
0 0 0 other neu calm | Brouillard sur Lyon : une vingtaine de vols déroutés ce matin
0 0 0 praise pos calm | Rien à redire, à l'heure, propre, et le café était bon
1 1 0 complaint neg urgent | allô y a quelqu'un ??? 1h12 de musique d'attente
0 0 0 question neu calm | L'avoir est-il valable pour une autre personne ?
1 3 2 complaint neg urgent | L'agent à l'embarquement s'est moqué de mon accent devant toute la file. Inadmissible !!
0 0 0 other neu calm | C'est bon, réglé au comptoir, bonne journée
0 0 0 idea neu calm | Petite idée : un affichage du temps d'attente aux tapis à bagages
1 1 1 complaint neg urgent | plus d'internet en plein entretien d'embauche. merci. vraiment. merci 👏
0 0 0 question neu calm | comment je garde mon numéro si je change de forfait ?
0 0 0 praise pos calm | Technicien ponctuel, clair, et il a même rangé les câbles derrière la télé. Chapeau
0 0 0 other neu calm | Maintenance prévue dimanche de 2h à 5h, le service pourra être coupé quelques minutes
1 1 0 complaint neg calm | Ma facture augmente "pour mieux vous servir". J'ai hâte de voir ça.
0 0 0 praise pos calm | Ça remarche enfin, merci pour votre réactivité un dimanche
0 0 0 question neu calm | Y a-t-il des frais pour un retrait au Maroc ?
1 1 1 complaint neg calm | Vous fermez la dernière agence du canton et vous m'écrivez que vous restez proches de moi. Drôle de proximité.
0 0 0 other neu calm | La banque publie des pertes au troisième trimestre, le titre recule
0 0 0 praise pos calm | Carte avalée le matin, remplacée l'après-midi, rien à dire
0 0 0 other pos urgent | mdr cette fin de match j'ai plus de voix !!!
1 1 0 complaint neg calm | Je paie pour ne pas avoir de pub et je connais par cœur la pub pour les croquettes
0 0 0 praise pos calm | La nouvelle interface est une réussite, on trouve tout du premier coup
0 0 0 spam neu calm | Placez 200 €, récupérez 2000 € en une semaine, contactez ma conseillère
1 1 0 complaint neg calm | Depuis la mise à jour l'appli rame plus que moi le lundi
0 0 0 other neu calm | @user j'avais la même panne, il suffisait de vider la mémoire et de relancer
1 1 0 complaint neg urgent | Colis "remis en main propre". Aux mains de QUI ???
0 0 0 praise pos calm | Notre livreur est monté cinq étages avec le lit de bébé, sans ascenseur, et en plus il chantait
0 0 0 question neu calm | Jusqu'à quelle heure puis-je déposer un colis au relais ?
0 0 0 other neu calm | Colis bien reçu, il était chez la gardienne, désolé du dérangement
1 1 0 complaint neg calm | Le canapé est arrivé sans pieds. Les pieds arrivent en mars.
1 1 0 complaint neg calm | "Vue dégagée" disait l'annonce : dégagée sur le parking, effectivement
0 0 0 question neu calm | La piscine est-elle ouverte hors saison ?
1 2 1 complaint neg calm | Je réexplique mon dossier pour la quatrième fois et on me redemande mon nom de jeune fille
1 1 0 complaint neg urgent | train supprimé, car supprimé, patience supprimée
0 0 0 other neu calm | Ce n'est pas une plainte, juste par curiosité
0 0 0 praise pos calm | Pas mal du tout, je dois l'admettre
1 1 0 complaint neg calm | Disons que je m'attendais à mieux.
0 0 0 praise pos calm | La dame des objets trouvés a passé sa pause à chercher le doudou. On ne l'oubliera pas
1 1 0 complaint neg urgent | On mange à quelle heure au juste ? Commandé à 19h, il est 21h20 !
0 0 0 other neu calm | Bon dimanche à tous, ici grasse mat et croissants
0 0 0 praise pos calm | Pour une fois que je n'écris pas pour me plaindre : merci, tout simplement
1 3 2 complaint neg urgent | Mon fils de 6 ans est sous oxygène la nuit. Vous avez refusé son appareil à bord alors que j'avais VOTRE accord par écrit !! On dort où maintenant ?
1 2 1 complaint neg calm | Le chef de cabine a dit à son collègue "encore une pénible" en me regardant. J'avais demandé un verre d'eau pour mon médicament.
0 0 0 praise pos urgent | Ils ont retrouvé mon appareil auditif dans un aspirateur d'avion, DANS UN ASPIRATEUR, bravo les héros 👏👏
1 1 0 complaint neg urgent | porte 12, puis 47, puis 12. mes genoux vous saluent @airline !!
0 0 0 other pos calm | Mon voisin de siège ronfle, la dame derrière tousse, et moi je suis heureux : je pars en Islande
0 0 0 praise pos calm | Hier une grosse galère de visa, une agente a passé deux heures avec nous et n'a rien lâché. Je lui dois mes vacances
1 2 1 complaint neg calm | Dix mois que j'attends l'indemnité que votre propre site me calcule à 600 euros
0 0 0 question neu calm | @airline je voyage avec un poisson rouge, il compte comme liquide ? (question sérieuse)
1 3 3 complaint neg calm | Ma femme a fait une fausse couche dans la file d'attente que l'on nous interdisait de quitter. J'ai demandé une chaise, puis un médecin. On m'a répondu de garder ma place. J'écris pour que cela n'arrive plus à personne.
0 0 0 other neu calm | @user normalement ils préviennent par texto la veille, regarde tes spams
1 1 0 complaint neg calm | Dommage, les écouteurs étaient offerts mais la prise était cassée
0 0 0 praise pos urgent | Vue du cockpit, dessin pour le commandant, ma petite flotte sur un nuage depuis hier !!
1 1 1 complaint neg urgent | y a un bébé qui hurle de chaud dans cet avion, mettez la clim ou ouvrez !!!
1 2 1 complaint neg urgent | On m'a juré que mon chien voyageait au chaud. Récupéré trempé et tremblant, et le gars : "il est vivant non ?"
1 2 1 complaint neg calm | La conseillère a modifié mon contrat pendant que je demandais un simple renseignement, et l'enregistrement de l'appel a "malheureusement" disparu.
1 3 3 complaint neg urgent | Ligne coupée par erreur chez ma mère, son alarme de chute passe par là. Elle est restée au sol une nuit entière. Et vous me parlez d'un délai de 5 jours ouvrés !!!
1 1 0 complaint neg urgent | plus moyen de lancer le jeu, écran violet, c'est un choix artistique ou quoi ??
0 0 0 question neu calm | les extensions achetées sur PC suivent-elles sur console portable ?
1 2 1 complaint neg urgent | Vous avez donné MON pseudo, que j'avais depuis 11 ans, à un influenceur. Et le support efface mes messages. Minable
0 0 0 idea neu calm | Un mode "je regarde avec ma mère" qui saute les scènes gênantes, prenez mon argent
0 0 0 question neu calm | l'export en csv garde les accents ?
1 2 1 complaint neg calm | Le livreur m'a demandé dix euros "pour monter". J'ai refusé, il a repris le colis.
0 0 0 praise pos urgent | Mariage sauvé !! 40 chaises livrées à 23h par deux gars en or, on les a gardés pour danser 💃
1 3 2 complaint neg calm | Le veilleur de nuit a donné le double de ma clé à un homme qui se disait mon mari. Je n'ai pas de mari. L'hôtel "déplore un malentendu".
0 0 0 other neu calm | Ce week-end on repeint la cuisine, priez pour notre couple
1 1 0 complaint neg urgent | bornes en panne, douchette en panne, responsable en pause, je laisse tout là
0 0 0 praise pos calm | Le boucher m'a écrit la recette de sa grand-mère au dos du ticket, j'adore ce magasin
0 0 0 question neu calm | le rayon vrac prend-il encore les bocaux de la maison ?
1 2 1 complaint neg urgent | Trois fois qu'on me vend un appareil "neuf" avec les photos de vacances de quelqu'un dedans ! TROIS
0 0 0 other neu calm | Grève levée chez les éboueurs, la collecte reprend demain
0 0 1 idea neu calm | Vous devriez imprimer la date d'ouverture en gros sur vos pots, ma grand-mère malvoyante ne lit rien
1 1 0 complaint neg calm | Les fraises du dessus étaient superbes. Celles du dessous bougeaient.
0 0 0 praise pos calm | Au début je voulais tout renvoyer, la vendeuse m'a rappelée pour m'expliquer le montage, maintenant je ne m'en passe plus
0 0 0 question neu urgent | Au secours, tombola à 15h et plus d'encre : quelqu'un sait quel magasin ouvre le lundi ??
1 1 1 complaint neg calm | Abonnée depuis l'ouverture de la ligne, je fais désormais le trajet debout, et le mail du jour m'invite à "savourer l'instant"
0 0 0 other pos calm | L'histoire du contrôleur qui sauve un hérisson, quelle pépite
1 3 2 complaint neg urgent | chauffage coupé depuis 9 jours, on dort en bonnet avec un nourrisson et vous m'envoyez un QUIZ sur les éco-gestes
0 0 0 question neu calm | peut-on payer la facture d'eau en trois fois ?
0 0 0 praise pos urgent | je viens de raccrocher et je souris encore, qui forme vos équipes ?? génial !!
1 1 0 complaint neg calm | Très joli restaurant, très jolie musique, très petite raviole. Une.
0 0 0 spam neu calm | Voyant sérieux, retour de l'être aimé en 48h, paiement après résultat
0 0 0 other pos urgent | Bac en poche !!! ce soir on dort pas
0 0 0 question neu urgent | vite svp : liquide lentilles 300 ml, ça passe ou je le jette ?? je suis au contrôle
1 1 0 complaint neg urgent | ça fait TROIS fois que le paiement passe et que la commande disparaît, je deviens chèvre
0 0 0 other neu urgent | Alerte neige, périphérique fermé, tout le monde à pied, ambiance de fête !
0 0 0 praise pos urgent | Places au premier rang pour ma fille malade, cadeau de l'équipe du théâtre, on est bouleversés 😭❤️

`;
