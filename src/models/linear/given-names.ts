/**
 * Given names of many cultures, folded: who somebody is called must move no score. Left out are names that are also plain words
 * of our languages (Hope, Will, Dolores, Sem), unless nearly nobody writes the word.
 */
export const GIVEN_NAMES: readonly string[] = `
  minjun jihoon seoyeon jiwoo hyejin soojin minseo joonho eunji hyunwoo jiyeon sooyoung youngsoo randy
  aafke aaliyah aarav abby abdel abdelkader abdul abdullah abdulrahman abebe abel abena abigail abimbola
  abu achim achraf ada adaeze adalberto adam adamu adana addison ade adebayo adela adelaide adele adelina
  adem aditi aditya adnan adriaan adriana adriano adrien aeneas afonso agata agatha agathe agnes agnieszka
  agustin ahmad ahmed ahmet aicha aida aidan aiden aileen aimee aina aine ainhoa aino aisha aishwarya
  aitana aitor ajay akash akiko akin akira aksel alaa alain alana alastair alba alberta alberto alda aldo
  alec aleix alejandra alejandro aleksandar aleksander aleksandra aleksei alena alessandra alessia alessio
  alexa alexandre alexandros alexei alexia alexis alfonso alfredo ali alia alina alisa alisha alison
  alistair alix aliya allan allen allison almudena alois alonso aloys alphonse alva alvaro alvin alyssa
  amadou amalia amanda amandine amara amaury amber ambra ambre ameer amelie amina aminata amine amir amira
  amit amparo amrita anabel anabela anais anand anastasios anatole andreia andrej andres andrzej andy
  angelica angelina angelique angelo angus anh anica aniket anil anisa anish anissa anja anjali ann anna
  annabel annabelle annalisa annamaria annelies anneliese annemarie annemieke annette annick annie anniek
  annika anouk anselm anthea antje antoinette anton antonella antonia antonietta antonina antonino
  antonios anwar aoife apolline apostolos araceli arantxa arash archie areeba ariadna ariana ariane
  arianna ariel arif arjun arlette arlo armand armando armin arnaud arnd arne arno arnold arnoud arran
  arsene artem arturo arun arwa arya asha asher ashish ashley ashton asia asif asli asmaa assia astrid
  asuncion athena atilla atticus aubrey aude audrey augusto aurelia aurelie aurelien aurelio aurora austin
  ava avery awa ayaan ayan ayana aydin ayesha ayla aylin ayman ayo ayse ayumi azra babette badr bailey
  balazs baptiste barend baris barnaby barney barry bartek bartosz basma bastiaan bastian bastien beata
  beatrix beatriz becca becky behrouz belen belinda ben benedetta benedict benedikt benedita benito
  benjamim benny benoit berend berenice berkay bernadette bernardo bernat berta bertha berthold bertil
  bertrand beryl bettina betty beverly bhavna biagio bianka bilal bilge birgitta birte bjarne bjorn blaise
  blake blanca blandine blythe bob bobby bodil bogdan boguslaw bonnie boudewijn boyd bozena bradley brady
  brahim brandon branko brayden brecht brenda brendan brent brett briana brianna bridget brieuc brigida
  brigitta brigitte brittany brock bronagh bronte bronwyn brooke bruce bruna brunella bryan bryce bryony
  burak burcu busra byron caetano caitlin caleb calum calvin cameron camilla camillo candice caner
  capucine carine carlo carlota carlotta carly carme carmela carmelo carmine carol carola carole carolien
  carolin carolyn carsten casey casimir caspar cassandra cassidy cassie catalina catarina cate catherina
  cathy catriona cecilia cedric celeste celia celina celso cemile cengiz cesar cesare chad chaima chandra
  chanel chang chantal charlene charley charlie charlize chelsea chen cheng cheryl cheyenne chiamaka chidi
  chidinma chike chinedu chinonso chioma chloe christa christel christelle christer christiaan christiane
  christie christos christy chukwu chun cian ciara cilla cillian cinzia ciro claes clarence clarissa
  claude claudette claudine claudio clay clayton clea clemence clemens clement clementine cleo cliff
  clifford clint clive clotilde clovis cody coen colette colleen colm conall concetta conchita connor
  conor conrad constance constantin constantino coos cora coralie cordelia corentin corey cormac cornelia
  cornelis cornelius corrado cosima cosimo cosmin costas courtney cristian cristiano cristobal curtis
  cynthia cyril cyrille czeslaw daantje dafne dagmar dagny dahlia daisy dalia dalila damian damiano damien
  damir damla damon dana dane danica daniela daniele danielle danijel danilo danique danny dante danuta
  daphne dara daria dario darius darko darlene darragh darrell darren daryl dashiell davey davi davide
  davina dawid dayna dean deandre deanna deb debbie debora deepa deepak deepika deirdre delia delilah
  delphine demba demetrius denise deniz dennis denzel deon derek derya deshawn desiree desmond detlef
  devon dewi dhruv diana diane didem didier dieter dietmar dietrich dieuwertje dilan dilara dilek dilip
  dillon dilys dimitar dimitra dimitri dimitrios dimitris dina dinesh dino diogenes diogo dion dirck ditte
  divya djamel djamila dmitri dmitry dolly domenico dominic dominik dominika donal donatella donato
  donovan dora doreen dorian doriane dorien dorina doris doron dorota dorothee dorothy dorte dougal
  douglas draga dragan drazen duncan dusan dustin duy dzeko eamonn earl ebba ebele ebony ebru ece eckhard
  eda eddie eddy edgar edie edina edith edmond edmund edna edoardo edouard eduard edvard edwin eelco
  eemeli eero efe efua egbert egon egor ehsan eileen eilidh eimear einar eino eirik eitan ekaterina ekin
  elaine elba eleanor elena eleni eleonora eleonore elettra eli elia eliana eliane elianne elie elif
  elijah elin eline elio eliot elisabeth elisabetta eliseo elissa elke ellie elliot elliott ellis elodie
  eloi eloise elora elsbeth elsie elton elvira elvis elzbieta emanuela emanuele emeka emel emeline emerson
  emese emil emile emilia emiliano emilie emilien emilija emilio emine emir emirhan emmanuel emmanuelle
  emmeline emmet emre enda ender endre enes engin enis enja ennio enric enrica enrique enzo ephraim ercan
  erdem eren erhan erica erich erika eris erkan erland erlend ermanno ernestine ernesto ernie errol erwan
  erwin esma esme esmee esmeralda esra esteban estefania estela estelle ester ethan ethel etienne ettore
  eugen eugene eugenia eugenie eugenio eulalia eunice evan evander evangelos evelina eveline evelyn
  everett evert evgeni evi evita ewa ewan ewout eymen ezgi ezra faas fabiana fabien fabienne fabiola
  fabrice fabricio fabrizio fadi fadila fadma fahad faisal faith faiz faiza fannie fanny farah farid
  farida farouk fatema fathi fatih fatimah fatma fatou fatoumata faustino faye federica federico fedor
  feike felicia feliciano felicien felicitas felicity fenna fenne feodora ferdi ferdinand fergus ferhat
  fernand fernanda ferran ferruccio fiadh fien fikret filippa filippo filiz filomena finlay finley finn
  finnegan fintan fiona fiorella fiorenza firat firdaus flavie flavien flavio fleur flo flora florent
  florentina florin floris flynn folake foteini frances francesc francine francis francisca francisco
  franck franco francoise franka frankie franz franziska fraser fred freddie freddy frederic frederica
  frederick frederico frederika frederique fredrik freek freja freya frida frieda friedrich frits fritz
  fulvia fulvio funda funmi furkan gabe gabi gabriele gabriella gabrielle gaby gael gaelle gaetan gaetana
  gaetano gail galina gamze ganesh garance gareth garfield garth gary gaspar gaspard gauri gauthier
  gautier gavin gayle geert geerten geertje gemma gena genevieve genoveva geoff geoffrey geoffroy georg
  georges georgette georgi georgie georgina georgios geraint gerald geraldine gerard gerben gerda gerhard
  gerlinde gero gerrit gerry gertjan gertrud gertrude gervase ghislain ghislaine giacomo giada giampaolo
  giancarlo gianfranco gianluca gianmarco gianna gianni gianpiero gideon gijs gil gilbert gilberto gilda
  giles gilles gillian gina ginevra gino gintaras gioacchino gioele giorgio giorgos giovanna gisela gisele
  giselle gita gitte giuliana giuliano giulietta giulio giuseppina giusy gizem gladys glen glenda glenn
  godelieve godfrey goedele gokhan gonca goncalo gopal goran gordon gosia gottfried gottlieb goze grace
  gracie graeme graham gratia grazia graziella gregoire gregor gregorio gregory greta gretchen grete
  gretel griet grietje grzegorz guadalupe gudrun guendalina guglielmo guido guilherme guillem guillermo
  guirec gulay gulsen gunnar gunter gunther gurpreet gus gustaaf gustav gustave gwen gwenael gwendolyn
  gwyneth gyorgy haakon habib habiba hadi hadija hadley hadrien hafsa hailey haim hakan hakeem hakim hala
  halil halima halina hamid hamish hamza hana hanae hanan hanane haneen hania hanna hanneke hannelore
  hannes hans hansje harald hardeep harinder haris harjit harlan harley harmen harold harper harpreet
  harri harriet harrison hartmut haruka haruto harvey hasan hashim hasna hassan hassane hatice hatim
  hattie hayat hayden hayley hazel hector hedda hedwig heela heidrun heike heiko heiner heinrich heinz
  heleen helga helge helin heliodoro helle hellen helmi helmut heloise hemant hendrika hendrikje henning
  henri henriette henriikka henrik henrike henrique herbert heriberto herman hermann hermien hermine
  hernan herve hettie hicham hidde hideo hilal hilary hilda hilde hildegard hillary hiroki hiroshi hiroto
  hoang holger holly horacio horatio horst hortense houda houssem howard huda hugh hugues humberto
  humphrey huseyin hussain hussein huub hye hyun iago iain ianthe iara iban ibrahim ibrahima ibtissam ica
  ida idil idowu idris idriss ieva ifeanyi ifeoma ignace ignacy ignasi ignazio igor ihsan ikechukwu iker
  ikram ilana ilaria ilayda ilenia ilhan iliana ilias ilja ilka ilker ilona ilyas ilyes iman imane imani
  imke immaculada imogen imran imre ina inacio inaya indira indra indy ineke inga ingeborg ingmar ingo
  ingrida ingvar inigo inka inken inma inmaculada inna insa ioana ioanna ioannis iole ionut ippolita irem
  irena irfan irina iris irmak irmgard irmina isa isaac isabeau isabela isabell isadora isaiah isaias isak
  isaura iselin isha ishaan isidora isidoro isla ismael ismail ismet isolde issa issam itziar ivan ivana
  ivanka ivar ivo ivone ivonne ivy iwona izabela izan izaro izzy jaap jacinta jacinto jackie jackson jacky
  jaco jacoba jacobo jacopo jacqueline jacques jacqui jad jada jade jaden jadon jadranka jadwiga jael
  jagoda jaime jaimee jaimie jakob jakub jalen jalil jamaal jamal jameela jamie jamila jan janelle janez
  janice janina janine janique janis janko janna janne janneke jannes jannick jannie jannik janno janosch
  janus janusz jaouad jaqueline jared jari jarmila jarno jaro jaroslav jarrett jarvis jascha jasmijn
  jasmin jasmina jasmine jasper jaspreet jaume javi jay jayan jayda jayden jayesh jayla jaylen jayne
  jayson jeanette jeanine jeanne jeannette jeannine jedrek jef jefferson jeffrey jelena jelle jelmer
  jemima jemma jenna jennefer jennie jenny jenson jerald jeremiah jeremie jeremy jerome jeroom jerry jerzy
  jesper jess jesse jessie jessy jette jia jihad jihane jill jillian jimena jimmy jin jiri jitka jitske
  jivan joachim joan joann joanna joanne joaquim joaquin jocelyn jocelyne jochem jochen jodi jodie jody
  joel joelle joep joerg joey johann johanna johannes johnnie johnny jojo jolanda jolanta jole jolene
  jolie jolien jonah jonatan jonathon jonna jonny joop joost joran jordan jordana jordi jordy jorg jorge
  jorgen joris jorn jorrit josef josefa josefien josefina josefine josep josephine joshi josiane josie
  josip josue jovan jovana joy joyce jozef jozefien juana juanita juanjo jude judy juergen jules juliaan
  juliana juliane juliano juliet julieta juliette julio julita julius julka juna juraj jurate jure jurgen
  juri jurre justine justus justyna jutta jytte kaan kacper kadeem kadir kadri kai kaitlyn kaja kaleb
  kalim kalle kalpana kamal kamala kamel kamil kamila kamran kanako kanye kara kareem kareen karel karim
  karima karina karine karla karlheinz karol karolien karoline karsten kartik kasia kaspar kaspars kasper
  kassandra katalin katarina katarzyna kate katelyn katerina kathi kathrin kathryn kathy katia katie
  katinka katja katlijn katrien katrijn katrin katrina katy kaveh kavita kay kaya kayla kaylee kayleigh
  kazimierz kazuki kazuo keeley kees kehinde keiko keira keisha keita keith kellen kelsey kelvin kemal
  kenan kendall kendra kenia kenji kenneth kenny kerem kerim kermit kerry kerstin keshia kevser khadija
  khadim khaled khalid khalil khan khanh kian kiara kieran kiki kilian kimberley kimberly kinga kinza
  kiran kirill kirk kirsi kirsten kirstin kirsty kitty kjell kjersti klaartje klaas klara klaske klaudia
  klemens knud knut kobe kobus koenraad kofi kojo konrad konstantin konstantinos konstanze koos koray
  korneel kornelia kostas kourosh kris krista kristen kristian kristiina kristina kristine kristof
  kristoffer kristy krisztina krystal krystian krystyna krzysztof kuba kubra kumar kurtis kwabena kwaku
  kwame kwasi kyle kylian kylie kyra kyriakos laetitia laia laila laith lale laleh lamar lamia lamine lana
  landon lanette lara larisa larissa larysa laszlo latasha latifa latisha latoya laura laure laureen
  laurence laurens laurenz laurie laurine lavinia layla lazar leah leandra leandro leanne lech leda leen
  leenders leendert leif leila leire lelia lemuel lene lenka lennard lennart lennert lennox lenny lenora
  lenore leonard leonardo leonhard leonidas leonie leonor leonora leontine leopold leopoldo leroy lesley
  leslie leszek leticia letizia letty levent levi levin lewis lexi lexie leyla lia liah liam liana lianne
  libby liberato lidia lidwien liene liesbeth lieselot lieselotte lieuwe ligia lila lili lilia lilian
  liliana liliane lilith lillian lilly lilou lily lindsay lindsey linnea lino linus lioba lionel liora
  lisanne lisbeth lise liselot liselotte lisette lissa litzy liv livia livio liya ljubica llorenc lloyd
  lluis loek logan loic lois lola lonneke lore loredana lorelei lorena loreta loretta lori lorin lorna
  lorne lorraine lothar lotte lottie lou louane louanne louella louie louisa louka lourdes lourens lovisa
  lowie loyd luana luann lubna luc lucian luciana luciano lucien lucienne lucile lucilla lucille lucinda
  lucja lucjan lucrezia lucy ludger ludivine ludmila ludo ludovic ludovica ludovico ludwig ludwik luigi
  luigia luis luisella luitgard lukasz lula lulu luna lunden lutz luuk lyana lyanne lydia lydie lyla lyle
  lynda lyndon lynette lynn lynne lyra lyubov maaike maarten maartje mabel mabelle maciej macy madalena
  maddalena maddie maddison madeleine madelief madeline madelon madhavi madison mads maeva maeve mafalda
  magali magda magdalena maggie magnus mahala mahdi maher mahesh mahmood mahmoud mahmut mahsa maia maialen
  maik maike maisie maite maja majid majken makena makoto malachi malak malcolm malek malia malik malika
  malin malina malou malte malwina mamadou mandeep mandy manel manfred manfredi manish manisha manoel
  manoj manolis manolo manon mansour manuela maora maparra maram marat marcela marcelino marcella marcelle
  marcello marcia marcin marcio mareike marek maren maressa margaretha margarethe margarida margarita
  margaux margery margherita margit margo margot margreet margret margriet marguerite mariah mariam
  mariama marian mariangela marianna marianne mariano maribel marica maricarmen marie mariella marielle
  marietta mariette marije marijke marijn marika marike marilena marilia marilyn marinela marinus mariola
  marios mariposa marisa marisol marissa marit marita marius mariusz mariya marja marjan marjolein
  marjolijn marjorie markel marko marleen marlena marlene marley marlies marloes marlon marlou marnie
  marnix marouane marsha marshall marten martijntje martim martinho martino martinus marty marvin marwa
  marwan mary maryam maryann maryse maryvonne masha masood massimiliano mateo mateus mateusz mathew
  mathias mathieu mathijs mathilda mathilde mathis matias matilda matilde matiss mats matt matthieu
  matthijs mattia mattias mattie mattis maud maude maura maureen maurice mauricio maurits maurizio
  maverick mavis maxence maxim maxima maxime maximilian maximiliano maxine maya mayra mayte mazen meera
  mees meghan meghana mehdi mehmet mehran meike meinhard melania melike melina melinda melis melisa melody
  melvin memphis menno meredith merel merete meriem merijn merle merlijn merlin mert merve meryem meryl
  messaoud mette mhairi micaela micah michael michaela michail michal michala michela michelangelo michele
  michiel michiko mick mickael mieczyslaw miek mieke mies miguelangel mihaela mihai mika mikael mikaela
  mike mikel mikhail mikkel miko mikolaj mila milad milana milanka milda mildred milena milica milly milo
  milos milou milton mina minerva ming minh minna minnie miranda mireia mireille mirela mirella miren miri
  miriam mirjam mirka mirko mirna miro miroslav miroslava mitch mitchell mitra modou moeen mohamad
  mohammad mohamud mohan mohit mohsen moira moises moiz mokhtar mollie molly mona monique monir monserrat
  montse montserrat morag morgan morgane moritz morten mortimer moses moshe mostafa mouna mourad moussa
  muhammad muhammed muhsin mukesh mumin munir munira murat muriel murray musa mustafa mustapha muzaffer
  mya myfanwy myla mylene myles myra myriam myron myrthe myrtle nabil nabila nacho nadav nadege nadim
  nadine nadira nadja nadya naeem nael naim naima nais najat namrata nana nanako nancy nandini nando
  nanette naomi nara narayan narek narges narjis naser nasrin nassim nastasia natacha natalina natan
  natascha natasha natasja nathalia nathanael nathaniel naveed naveen navin nawal nazan nazar nazim ncuti
  neal necla necmi neda neele neha nehir neil neji nele nellie nelly nelson nena nenad nerea neria nerissa
  nesrin nesrine nestor nevaeh nevena neville neymar nezha ngoc ngozi nguyen nia niall niamh nicanor
  niccolo nichola nichole nicki nicklas nicky nico nicola nicolaas nicolau nicole nicoleta nicoletta
  nicolo niek niels nienke nigel nihal nihat nika niki nikita nikki niklas niko nikola nikolai nikolaj
  nikolaos nikolas nikolaus nikole nikos nilay nilda nilgun nilo nima nimrod nina niranjan nirmala nisa
  nisha nishant nissrine nita nitin nizar noa noach noam noelia noelle noemi noemie nolan nolwenn nona
  noor noora nora norah norbert norberto noreen norman nouha nour noura noureddine nuno nunzia nuran nuray
  nurgul nuria nyah oana obinna oceane octave octavia octavio oda odalys odelia odette odile odin odysseas
  ofelia ogechi oguz oihane oisin okan okechukwu oksana olaf olalla olav oleg oleksandr olena olexiy olga
  olivier oliwia oliwier ollie olof oluwafemi oluwaseun oluwatobi omar omer onno onur ophelia oralia
  orazio oriana oriane oriol orla orlaith orlando orly orsolya ortwin osama oskar osman ossian osvaldo
  oswald otavio othman otilia otis ottavia ottavio ottilie otto ouafa oumaima oumar ousmane oussama owen
  oya oyku ozan ozge ozgur ozlem paco paddy padraic padraig paige palmira paloma pamela panagiotis paola
  paolina parisa parker parvati parvez pascal pascale pascaline pasquale patrice patricio patrick patrik
  patrizia patrycja patsy patty paula paule paulien pauliina paulina paulinho paulo pavel pavlina pavlos
  pawel pearl peder pedram peggy pelin pello penelope pepe pepijn peppino percy pernille perrine perry
  peta petar pete petr petra petronella petros petru petter peyton phil philipp philippa phillip philomena
  phoebe phuong phyllis pia pier piera pierangelo pierina pierluigi piero pierrick piet pieternel pietje
  pietro pilar pim pina pinar piotr pipo pippa pol polina polly pontus pooja poppy portia prakash pranav
  prashant praveen preeti preston prisca priscila priscilla priscille priya priyanka prudence przemyslaw
  qasim quentin quincy quinn quinten quirin quirine quynh rachael rachele rachid rachida radek radha radka
  radmila radoslaw radu raelynn rafa rafaela raffaela raffaele raffaella rafik rafiq ragnar ragnhild
  raheem rahel rahim rahma rahul raimon raimondo raimund rainer raissa raj raja rajan rajat rajeev rajesh
  raju rakesh ralph rama ramadan ramazan ramesh rami ramin ramiro ramon ramona ramses ramzi rana randall
  randi rania ranjit ranveer raoul raphael raphaela raphaelle raquel rashad rasheed rashid rashida rasmus
  rastislav ratko raul raya rayan rayane raymond raymonde razan razvan rebeca rebecka rebekah rebekka
  recep reda reece reem reena refik regan regina reginald regine regis reid reina reinaldo reinhard
  reinhild reinier reinoud reinout rekha rembert remco remi remigiusz remo remy rena renan renata renate
  renato renaud rene renee renske renzo reto reuben reva reyhan reyna reza rhea rhian rhiannon rhoda rhona
  rhonda rhys ria riad riadh rianne ricarda ricardina riccardo richelle rick ricky ridvan rieke riekje
  rihab rihanna rik rikke rikki riley rina rinaldo rino rinske rinus riny rishi ritchie ritu rivka riya
  roald robbe robbert robbie roberta robertino robrecht robyn rocco rochelle rocio roderick rodica rodolfo
  rodrigue roel roeland roelof rogelio rogier rohan rohit roisin roland rolande rolando rolf romain roman
  romane romeo romero romina romuald romy ron ronald ronaldo ronan ronja ronnie ronny roosmarijn roque
  rory rosalba rosalia rosalie rosalind rosalinde rosalyn rosamund rosana rosanna rosanne rosaria rosario
  roseline rosella rosemarie rosemary rosetta rosie rosina rosita roswitha rowan rowena roxana roxane
  roxanne roy roza rozemarijn ruaridh rubi rubina ruby rudi rudiger rudolf rudolph rudy rufus ruggero rui
  rukhsana rupert ruslan russell rutger ruthie ruud ryan ryanne ryota ryszard saanvi sabah sabina sabrina
  sacha sadia sadie sadik sadio saeed safa saffron safia safiya sahar saif saira saki sakina sakura salah
  salem salih salim salima sallie salma salman salome salomon salvador salvatore samanta samar sami samia
  samina samir samira sammie sammy samson samuele samuli sanae sandeep sander sandie sandrina sandrine
  sandro sandy sanja sanjay sanjeev sanna sanne santi santiago santino santos sanya saori sapna saqib
  sarai saray sari sarina sarita sarra sascha saskia satish satoshi satu sauda saul saulo savannah saverio
  savita sawsan scarlett schirin scott seamus sean sebahat sebas sebastiaan sebastiano sebastien seda sefa
  segolene seher seija seila selcuk selena selim selin selina selma semih semra senem seonaid serafina
  serafino serap seraphine serena serge sergei sergi serhat serhii serkan servane severin severine
  severino seyma shabnam shada shaheen shahid shahin shaima shakira shamim shamsa shan shana shane
  shanelle shania shaniqua shannon shantel shanti shari sharif sharmila sharona shashank shaun shauna
  shawn shayan shayla shayma sheba sheena sheila shelby sheldon shelley shelly sherry sheryl shiela shilpa
  shin shira shirin shirley shiv shivani shlomo shona shreya shruti shulamit shweta siard sibel sibylle
  sid siddharth sidney sidonie siegfried sieglinde siem siena sienna sierra siert sietse sigal sigrid
  sigrun siham sikke silas silja silke silvan silvana silvano silverio silvestro silvie silvio simao simen
  simeon simona simonetta simran sina sinan sinead siobhan sissel siv sjors skye slavica slavko slawomir
  smita snezana sofian sofiane sohail soizic sokratis solange solene solomon solveig sondre songul sonja
  sonny sophia sophus soraya soren soukaina soumaya spencer spiros stacey staci stacy stanislas stanislav
  stanislaw stanley stavros steffen steffi stelian stelios steph stephan stephane stephanos stephany
  sterre steve stevie stewart stian stina stine stuart suada sufyan suha suhail sujata sukhdeep sulaiman
  suleiman suleyman suman sunil sunita sunniva supriya suraj suresh surya susann susanna susannah susi
  susie suzan suzanna suzanne suze suzie suzy svea sven svenja sverre svetlana sybil sydney syed sylvain
  sylvana sylvester sylvie sylwia szabolcs szymon taavi tabea tabitha tadeusz taha taher tahir tahira
  taina tais takashi takeshi takumi talal talia talitha tallulah tamar tamas tamika tammy tamsin tanguy
  tania taniya tanja tanmay tanya tara tarek tareq tarik tariq tarquin tasha tasnim tasos tatiana tatjana
  tatum tatyana tawny taylan taylor teagan ted teddy teemu teet tegan teodor teodora teodoro terence
  teresita terje terrance terrell terrence terri terry tess tessa tevin thaddeus thais thalia thandi
  thandiwe thanos thao theodor theodora theodore theodoros theresa therese theresia thiago thibaud
  thibault thibaut thies thijmen thijs thilo thomasin thora thorben thore thorsten thu thuy tiana tibor
  tiemen tiffany tijmen tijn tijs tilda tilde tilly tilman timea timon timothee timothy timur tinashe
  tineke tirza titia titus tiziana tiziano tjark tjeerd tjerk tobi tobiah tobin toby todd tolga tolgay
  tomasz tomaz tomi tomislav tommaso tommie tommy tomoko tomoya toni tonia tonio tonje tonny tonya tora
  torben torill torsten tove tracey traci tracie tracy travis trevor tricia trijntje trine tristan troels
  troy trudi trudy trui truus tuan tudor tugba tulay tuncay tunde tuomas ture turgut tuva twan tyler tymon
  tyra tyrell tyrone tyson tzvi ubaldo uche ugo ulf uli ulises ulla ulrich ulrik ulrika umar umberto umit
  umut unai ungaro urbano uri uriel uros ursel ursula urszula usama usha usman uta ute uzma vaclav vadim
  valentin valentino valeria valeriano valerio valery valter vanda vanja vanna vasco vasile vasiliki
  vasilis vaughn vedat veerle veit veli velma venkat vera verena vernon veronika vesna vibeke vicenta
  vicente vicki vickie vicky victorien victorine vidar vidya vigdis viggo vijay vikas vikki vikram viktor
  viktoria viktorija vilde vilma vimal vinay vince vinicius vinnie viola violet violeta violetta violette
  virgil virgile virginia virginie vishal vitaly vitor vittoria vittorio vivek viveka vivian viviana
  viviane vivien vivienne vlad vladimir vlado vlasta vojtech volkan volker vroni vytautas waldemar walid
  wallace walt walther wanda wanja wanjiru warda warren waseem wasim wassim wayne wei weiwei wenche wendel
  wendelin wendell wenzel wesley whitney wiebe wiebke wiktor wiktoria wilbert wilbur wilco wilfred
  wilfried wilhelmina wilhelmine wiliam willeke willemien willemijn willie willy wilma wilson winifred
  winnie winona winston wissam wivina wladimir wladyslaw wout wubbo wyatt wybe wynona xabi xander xanthe
  xaver xavi xavier xaviere xena xenia xia xiang xiao xiaoming ximena xiomara xochitl yacine yael yagmur
  yahya yair yamina yana yanis yann yannic yannis yara yardena yaron yaroslav yasemin yash yasin yasir
  yasmin yasmina yasmine yasser yassin yassine yasuko yavuz yelena yeliz yemi yen yenny yesenia yevgeni
  yiannis yigit yildiz yilmaz ying yitong yitzhak yngve yoann yohan yohann yoko yolanda yolande yonas
  yorick yosef yoshi youcef younes youness yousef yousra youssef yuan yuichi yuki yuko yulia yuliya yumi
  yun yunus yuri yuriy yusra yusuf yuval yvan yves yvette yvo ywan zac zach zachariah zacharie zachary
  zack zadie zafer zahid zahir zahra zaid zain zaina zainab zakaria zane zara zarah zarina zayd zayn
  zbigniew zdenek zdenka zeb zehra zeke zekiye zelda zelia zelie zena zenaida zeno zenon zeynep zhang zhen
  zheng zhi zied zihao zineb zinedine zita ziva zlatan zlatko zofia zohra zoltan zora zoran zoya zsofia
  zsolt zubair zuhal zulema zuleyha zuzana zuzanna zygmunt
`
  .split(/\s+/)
  .filter(Boolean);
