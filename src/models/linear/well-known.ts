import { GIVEN_NAMES } from './given-names.ts';

/** Given names that many bear in the countries of our languages, words of ours or not, and brands that are much spoken of. */
const BRANDS_AND_NAMES = `
  aaron adam adrian alan albert alessandro alex alexander alexandra alfred alice alicia alison amanda amelia amy ana anastasia
  andre andrea andreas andrew angela angelo anita anke ann anna anne anneke annika anthony antoine antonio arjan arthur astrid
  barbara bart beatrice beatriz ben benjamin bernard bernd beth bianca bill birgit bob boris bram brian bruno camila camille
  carla carlos carmen caroline catarina catherine cecile celine charles charlotte chiara chloe chris christian christina
  christine christophe claire clara claudia colin corinne craig cristina daan dan daniel daniela david deborah dennis diana
  diego dirk dominique donald dorothea duarte dylan eduardo edward elena elias elisa elise elizabeth ellen elke elsa emanuel
  emily emma enrico eric erik esther eva evelien fabian fabio fatima felipe felix femke fernando filip filipa flavia florence
  florian francesca francesco francois frank frederik gabriel gabriela george georgia gerard gert giorgia giovanni giulia
  giuseppe gloria gonzalo greg guillaume gustavo hannah hans harry heather heidi heike helen helena helga hendrik henk henry
  hugo ian ignacio ilse ines inge ingrid irene isabel isabella isabelle jack jacob jake james jan jana jane janet jason javier
  jean jeff jennifer jens jeroen jessica jim joana joao joe johan johannes john jonas jonathan joost jorge jose joseph joshua
  juan judith julia julian julie julien jurgen justin kai karen karin karl karolina kate katharina katherine kathleen katja
  keith kelly ken kevin kim kirsten klaas klaus koen kristin kurt larry lars laura lauren laurent lea leila lena leo leon
  leonardo lieke lina linda lisa liz lore lorenzo louis louise luca lucas lucia lucie luis luisa lukas luke luuk maaike
  manuel marc marcel marco marcus margaret maria mariana marie marieke marijke marina mario marion mark markus marta martha
  martijn martin martina mary mathieu matteo matthew matthias mauro max megan melanie melissa mia michael michel michelle
  miguel mike milan mohamed mohammed monica monika monique nadia nancy natalia natalie nathalie nathan nicholas nick nicolas
  nicole niels nils nina noah nora olga oliver olivia oscar pablo paola paolo patricia patrick paul paula pauline pedro peter
  petra philip philippe pierre pieter rachel rafael raf ralf raquel raul rebecca renate ricardo richard rita rob robert roberta
  roberto robin rodrigo roger roland ronald rosa rosie ruben ruth ryan sabine sally sam samantha samuel sandra sara sarah
  sebastian serge sergio sharon silvia simon simone sjoerd sofia sofie sonia sophia sophie stefan stefania stefano stefanie
  stephanie stephen steve steven stijn susan susana susanne sven sylvia tamara tanja teresa thea theo thierry thomas tiago tim
  timo tina tobias tom tomas tony ulrike ursula uwe valentina valerie vanessa vera veronica veronique victor victoria vincent
  vincenzo virginie walter wendy werner wilhelm willem william wim wolfgang wouter yannick yves yvonne zoe
  adidas adobe airbnb airfrance albertheijn aldi alitalia allianz amazon android apple asos audi axa bahn barclays base belfius
  bershka blablacar bmw bol booking bouygues bp british-airways brussels-airlines bt burgerking carrefour chase chrysler
  citroen coca cola colruyt comcast coolblue credit-agricole dacia decathlon delhaize deliveroo dell delta deutsche dhl disney
  dominos dropbox dyson easyjet ebay emirates enel engie eni eurostar eurowings expedia facebook fedex fiat ford fnac galp
  glovo google hbo heineken hertz hm hp hsbc huawei hulu hyundai iberia ikea ing instagram jbl jetblue jumbo kfc kia klarna
  klm kpn lenovo lg lidl lloyds lufthansa lyft mastercard mcdonalds mediamarkt meo mercadona mercedes microsoft mojang monzo
  movistar n26 nestle netflix nike nintendo nissan nmbs nokia nos ns o2 odido orange otto paypal penny peugeot philips picnic
  playstation postnl proximus qantas rabobank raiffeisen renault renfe revolut rewe rossmann ryanair saab sainsburys samsung
  santander sap saturn seat sfr shein shell siemens skoda sky sncf sony southwest spotify starbucks swisscom tap target
  telefonica telekom telenet tele2 temu tesco tesla thuisbezorgd tiktok tim toyota trenitalia tui twitter uber unilever ups
  united usairways jetstar spirit westjet aircanada alaska norwegian flybe aerlingus finnair iberdrola endesa edf totalenergies
  vodacom airtel jio tmobile sprint xfinity cox spectrum dodo telstra optus sncb delijn mivb stib scarlet vikings tuifly thalys
  flixbus ouigo oebb sbb db arriva connexxion qbuzz gvb ret transavia corendon bunq asn abn kbc argenta postbus mondial relay
  colissimo gls evri hermes dpd usps royalmail bpost correos ctt inpost wolt justeat grubhub doordash instacart walgreens cvs
  costco kroger asda morrisons waitrose boots next primark zalora etsy wish aliexpress alibaba rakuten mango uniqlo gap levis
  puma reebok asus acer msi intel amd nvidia canon nikon fujifilm bosch miele siemensstadt philco braun gopro fitbit garmin
  slack github gitlab notion figma canva trello asana shopify wix squarespace mailchimp hubspot zendesk salesforce oracle ibm
  adyen stripe wise venmo cashapp coinbase binance kraken barclaycard natwest halifax santanderuk citibank wellsfargo capitalone
  discover amex geico progressive aetna cigna humana airmiles marriott hilton hyatt ibis novotel accor sheraton hostelworld agoda
  tripadvisor trivago kayak skyscanner ticketmaster eventbrite paramount peacock crunchyroll deezer tidal soundcloud twitch steam
  epicgames rockstar blizzard activision ubisoft ea roblox fortnite minecraft pokemon mazda subaru suzuki mitsubishi lexus
  jaguar landrover porsche ferrari opel vauxhall lancia alfa mini rivian lucid tata mahindra
  vattenfall verizon vinted virgin visa vodafone volkswagen volvo vueling walmart whatsapp wizzair xbox xiaomi yahoo youtube
  zalando zara ziggo zoom
`
  .split(/\s+/)
  .filter(Boolean)
  .map((name) => name.replace(/-/g, ''));

/** Names whoever bears them: in the list of a bundle from its training on. */
export const WELL_KNOWN: readonly string[] = [...new Set([...BRANDS_AND_NAMES, ...GIVEN_NAMES])];
