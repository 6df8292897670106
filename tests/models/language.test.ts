import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../src/models/lexicon/features.ts';

/** Sentences of ours: five in each language that is read, a few in each that is not. */
const OURS: Readonly<Record<string, string[]>> = {
  en: [
    'My parcel was left in the rain and now everything is ruined',
    'Does anybody know when the shop opens on Sunday?',
    'Lovely staff at the desk, they sorted it out in minutes',
    'still no refund after six emails',
    'Could you please add a dark mode?',
  ],
  nl: [
    'Mijn pakket lag in de regen en nu is alles kapot',
    'Weet iemand hoe laat de winkel zondag opengaat?',
    'Fijne mensen aan de balie, alles was zo geregeld',
    'na zes mails nog altijd geen terugbetaling',
    'Kunnen jullie een donkere modus toevoegen?',
  ],
  de: [
    'Mein Paket lag im Regen und jetzt ist alles hin',
    'Weiß jemand, wann der Laden am Sonntag öffnet?',
    'Nette Leute am Schalter, alles war schnell erledigt',
    'nach sechs Mails immer noch keine Erstattung',
    'Könnt ihr bitte einen dunklen Modus einbauen?',
  ],
  fr: [
    'Mon colis est resté sous la pluie et tout est fichu',
    'Quelqu’un sait à quelle heure ouvre le magasin dimanche ?',
    'Des gens charmants au guichet, tout était réglé en dix minutes',
    'six mails et toujours aucun remboursement',
    'Vous pourriez ajouter un mode sombre ?',
  ],
  es: [
    'Mi paquete se quedó bajo la lluvia y está todo estropeado',
    '¿Alguien sabe a qué hora abre la tienda el domingo?',
    'Gente encantadora en el mostrador, lo arreglaron enseguida',
    'seis correos y todavía sin reembolso',
    '¿Podríais añadir un modo oscuro?',
  ],
  it: [
    'Il mio pacco è rimasto sotto la pioggia ed è tutto rovinato',
    'Qualcuno sa a che ora apre il negozio domenica?',
    'Persone splendide allo sportello, hanno sistemato tutto subito',
    'sei mail e ancora nessun rimborso',
    'Potreste aggiungere una modalità scura?',
  ],
  pt: [
    'Minha encomenda ficou na chuva e está tudo estragado',
    'Alguém sabe a que horas a loja abre no domingo?',
    'Pessoal simpático no balcão, resolveram tudo em minutos',
    'seis emails e até agora nenhum reembolso',
    'Vocês poderiam colocar um modo escuro?',
  ],
};
const OTHERS: Readonly<Record<string, string[]>> = {
  sv: [
    'Paketet låg ute i regnet och allt är förstört',
    'Vet någon när affären öppnar på söndag?',
    'Kan ni lägga till mörkt läge',
  ],
  da: [
    'Pakken lå ude i regnen og alt er ødelagt',
    'Ved nogen hvornår butikken åbner på søndag?',
    'Stadig ingen penge tilbage',
  ],
  no: [
    'Pakken lå ute i regnet og alt er ødelagt',
    'Vet noen når butikken åpner på søndag?',
    'Fortsatt ingen penger tilbake',
  ],
  is: ['Pakkinn lá úti í rigningu og allt er ónýtt', 'Veit einhver hvenær búðin opnar á sunnudaginn?'],
  pl: [
    'Paczka leżała na deszczu i wszystko jest zniszczone',
    'Czy ktoś wie o której otwieracie w niedzielę?',
    'dalej nie ma zwrotu pieniedzy',
  ],
  cs: [
    'Balík ležel na dešti a všechno je zničené',
    'Neví někdo, kdy v neděli otevírají?',
    'porad zadne penize zpatky',
  ],
  sk: ['Balík ležal na daždi a všetko je zničené', 'Nevie niekto, kedy v nedeľu otvárajú?'],
  hr: ['Paket je ležao na kiši i sve je uništeno', 'Zna li netko kada se otvara u nedjelju?'],
  hu: [
    'A csomag kint ázott az esőben és minden tönkrement',
    'Tudja valaki, mikor nyit vasárnap a bolt?',
    'meg mindig nem kaptam vissza a penzt',
  ],
  fi: [
    'Paketti jätettiin sateeseen ja kaikki on pilalla',
    'Tietääkö kukaan milloin kauppa aukeaa sunnuntaina?',
    'ei vieläkään rahoja takaisin',
  ],
  et: ['Pakk jäeti vihma kätte ja kõik on rikutud', 'Kas keegi teab, millal pood pühapäeval avatakse?'],
  lt: ['Siunta gulėjo lietuje ir viskas sugadinta', 'Ar kas nors žino, kada atsidaro parduotuvė?'],
  lv: ['Paka stāvēja lietū un viss ir sabojāts', 'Vai kāds zina, kad svētdien atver veikalu?'],
  tr: [
    'Paketim yağmurda kaldı ve her şey mahvoldu',
    'Pazar günü mağaza kaçta açılıyor bilen var mı?',
    'hala param iade edilmedi',
  ],
  id: [
    'Paket saya kehujanan dan semuanya rusak',
    'Ada yang tahu toko buka jam berapa hari Minggu?',
    'uang belum dikembalikan juga',
  ],
  ro: [
    'Coletul a stat în ploaie și totul e distrus',
    'Știe cineva la ce oră se deschide magazinul duminică?',
    'tot nu am primit banii inapoi',
  ],
  hi: [
    'bhai mera order abhi tak nahi aaya kya kar rahe ho',
    'mujhe mera paisa wapas chahiye',
    'koi jawab nahi de raha',
  ],
  sw: [
    'Kifurushi changu kiliachwa kwenye mvua na kila kitu kimeharibika',
    'Kuna mtu anajua duka linafunguliwa saa ngapi?',
  ],
  tl: [
    'Naiwan sa ulan ang package ko at sira na lahat',
    'May nakakaalam ba kung anong oras nagbubukas ang tindahan?',
  ],
  vi: [
    'Gói hàng của tôi bị bỏ dưới mưa và hỏng hết rồi',
    'Có ai biết chủ nhật cửa hàng mở cửa lúc mấy giờ không?',
  ],
  sq: ['Pakoja mbeti në shi dhe gjithçka u prish', 'A e di dikush kur hapet dyqani të dielën?'],
  cy: [
    'Gadawyd fy mharsel yn y glaw ac mae popeth wedi difetha',
    'Oes rhywun yn gwybod pryd mae’r siop yn agor?',
  ],
  eu: [
    'Nire paketea euripean utzi zuten eta dena hondatuta dago',
    'Norbaitek ba al daki noiz irekitzen duten denda?',
  ],
  af: [
    'My pakkie het in die reën gelê en nou is alles stukkend',
    'Weet iemand hoe laat die winkel Sondag oopmaak?',
    'nog steeds geen terugbetaling vir my nie',
  ],
  ca: [
    'El meu paquet s’ha quedat sota la pluja i tot està fet malbé',
    'Algú sap a quina hora obren la botiga diumenge?',
    'encara no m’han tornat els diners',
  ],
  gl: [
    'O meu paquete quedou baixo a chuvia e está todo estragado',
    'Alguén sabe a que hora abre a tenda o domingo?',
  ],
  ru: ['Моя посылка лежала под дождём, и всё испорчено'],
  ar: ['طردي بقي تحت المطر وكل شيء تالف'],
};
const languageOf = (text: string, claimed?: string): string => readFeatures(text, claimed).language;
const guessOf = (text: string, claimed?: string): object => {
  const { language, probability } = readFeatures(text, claimed);
  return { language, probability };
};

describe('language', () => {
  it.each(Object.entries(OURS))('knows %s', (language, texts) => {
    expect(texts.map((text) => languageOf(text))).toEqual(texts.map(() => language));
  });

  it('says unknown of languages that it does not read, but for a few of near kin', () => {
    const taken = Object.entries(OTHERS).flatMap(([language, texts]) =>
      texts.filter((text) => languageOf(text) !== 'unknown').map((text) => `${language}: ${text}`),
    );
    const far = taken.filter((found) => !/^(?:af|ca|gl): /.test(found));
    expect(far).toEqual([]);
    expect(taken.length).toBeLessThanOrEqual(4);
  });

  it('is not moved by handles, links and emoji', () => {
    for (const [language, texts] of Object.entries(OURS)) {
      for (const text of texts)
        expect(languageOf(`@the_and_you ${text} 😡 https://and.example/the`)).toBe(language);
    }
  });

  it('lets a claim tip the balance and no more', () => {
    expect(languageOf('Super!', 'it')).toBe('it');
    expect(languageOf('Super!', 'pt')).toBe('pt');
    expect(languageOf('Il treno era di nuovo in ritardo e nessuno ci ha detto il perché', 'en')).toBe('it');
    expect(languageOf('Super!', 'xx')).toBe('unknown');
  });

  it.each(['und', 'zxx', 'mul', 'mis', 'art', 'qme', 'qht', 'und-Latn', 'QAM', '', '?', 'toString'])(
    'hears no language in the claim %j',
    (claim) => {
      for (const text of ['nobody answers', 'Super!', ...Object.values(OURS).flat()])
        expect(guessOf(text, claim)).toEqual(guessOf(text));
    },
  );

  it.each([
    ['fil', 'tl'],
    ['pt-BR', 'pt'],
    ['pt_BR', 'pt'],
    ['ita', 'it'],
    ['IT', 'it'],
    ['spa', 'es'],
    ['ger-AT', 'de'],
    ['ceb', 'xx'],
  ])('takes the claim %s as %s', (claim, meant) => {
    for (const text of ['Super!', 'hei', ...OTHERS.tl!, ...OTHERS.fi!, ...Object.values(OURS).flat()])
      expect(guessOf(text, claim)).toEqual(guessOf(text, meant));
  });

  it('takes a language that it is told for granted no more than the words', () => {
    const { probability } = readFeatures('The train was late again and nobody told us why');
    expect(probability).toBeGreaterThan(0.95);
    expect(readFeatures('電車がまた遅れています').probability).toBe(0);
  });
});
