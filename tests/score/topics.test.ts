import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SENSITIVE_SUBJECTS } from '../../src/domain/assessment.ts';
import { LANGUAGES } from '../../src/models/lexicon/languages.ts';
import { loadScoring } from '../../src/score/settings.ts';
import { wordsOf } from '../../src/score/words.ts';

const file = new URL('../../config/scoring.yaml', import.meta.url);
const { subjects, sensitive, topics } = loadScoring(readFileSync(file, 'utf8'), 'config/scoring.yaml');
const inText = (text: string, language: string): string[] => subjects.find(wordsOf(text), language).sensitive;

const READ = LANGUAGES.map(({ tag }) => tag);

describe('the shipped scoring.yaml', () => {
  it('has words for all eight subjects in every language that the text model reads', () => {
    for (const subject of SENSITIVE_SUBJECTS) {
      for (const language of READ) {
        expect(sensitive[subject].words[language]?.length, `${subject} ${language}`).toBeGreaterThan(5);
      }
    }
    for (const [topic, { words }] of Object.entries(topics)) {
      expect(Object.keys(words).sort(), topic).toEqual([...READ].sort());
    }
  });

  it.each([
    ['politics', 'en', 'The government should finally do something about you'],
    ['politics', 'nl', 'De minister moet hier iets aan doen'],
    ['politics', 'de', 'Das ist ein Thema für den Bundestag'],
    ['politics', 'fr', 'Que fait le gouvernement ?'],
    ['politics', 'es', 'El gobierno tiene la culpa'],
    ['legal', 'en', 'You will hear from my lawyer'],
    ['legal', 'nl', 'Mijn advocaat heeft u in gebreke gesteld'],
    ['legal', 'de', 'Dann sehen wir uns vor Gericht'],
    ['legal', 'fr', "J'ai porté plainte contre vous"],
    ['legal', 'es', 'Voy a demandar a esta empresa'],
    ['safety', 'en', 'The charger caught fire while we slept'],
    ['safety', 'nl', 'Mijn oma kwam ten val en ligt in het ziekenhuis'],
    ['safety', 'de', 'Im Wagen roch es nach Rauch, das ist gefährlich'],
    ['safety', 'fr', 'Il y avait une fuite de gaz dans le bus'],
    ['safety', 'es', 'Casi me atropella vuestro autobús'],
    ['press', 'en', 'I am a journalist and would like a comment'],
    ['press', 'nl', 'Ik stap hiermee naar de pers'],
    ['press', 'de', 'Ich gehe damit an die Presse'],
    ['press', 'fr', 'Je suis journaliste et je prépare un reportage'],
    ['press', 'es', 'Soy periodista, ¿quién habla con la prensa?'],
    ['privacy', 'en', "I can see someone else's account and address"],
    ['privacy', 'nl', 'Mijn account is gehackt en mijn persoonsgegevens liggen op straat'],
    ['privacy', 'de', 'Das ist ein Fall für den Datenschutz'],
    ['privacy', 'fr', 'Vous avez une fuite de données, la CNIL est prévenue'],
    ['privacy', 'es', 'Han filtrado mis datos, es una filtración de datos'],
    ['minors', 'en', 'Your driver put my 9 year old off the train alone'],
    ['minors', 'nl', 'Jullie lieten een kind van negen alleen achter aan de halte'],
    ['minors', 'de', 'Ein Kind von neun Jahren allein am Bahnsteig'],
    ['minors', 'fr', 'Vous avez laissé un enfant de neuf ans seul sur le quai'],
    ['minors', 'es', 'Dejaron a mi hija en el andén'],
    ['discrimination', 'en', 'This is racial profiling'],
    ['discrimination', 'nl', 'Geweigerd om mijn hoofddoek'],
    ['discrimination', 'de', 'Nur wegen meiner Hautfarbe kontrolliert'],
    ['discrimination', 'fr', 'Refusé à cause de ma couleur de peau'],
    ['discrimination', 'es', 'No nos dejaron subir por ser gitanos'],
    ['selfharm', 'en', 'I don’t want to live any more'],
    ['selfharm', 'nl', 'Ik wil er een eind aan maken'],
    ['selfharm', 'unknown', 'Myślę o samobójstwie'],
    ['selfharm', 'unknown', 'jag tänker på självmord'],
    ['selfharm', 'nl', 'Al drie weken gebeld, I want to kill myself'],
    ['selfharm', 'it', 'Já não quero viver'],
    ['selfharm', 'nl', 'Ik heb geen zin meer om te leven'],
    ['selfharm', 'de', 'Ich sehe keinen Ausweg mehr'],
    ['selfharm', 'fr', 'Je veux en finir'],
    ['selfharm', 'en', 'I feel like ending it all'],
    ['minors', 'nl', 'Mijn zoontje van 6 werd uit de bus gezet'],
    ['minors', 'de', 'Mein Sohn, 7, stand alleine am Bahnsteig'],
    ['safety', 'en', 'My mother fell getting off your bus'],
    ['privacy', 'nl', 'Ik kreeg de facturen van een andere klant'],
    ['selfharm', 'de', 'Ich will nicht mehr leben'],
    ['selfharm', 'fr', "J'ai envie de mourir"],
    ['selfharm', 'es', 'Ya no quiero vivir'],
    ['politics', 'it', 'Il ministro dovrebbe occuparsene'],
    ['politics', 'pt', 'O governo devia fazer alguma coisa'],
    ['legal', 'it', 'Vi scriverà il mio avvocato'],
    ['legal', 'pt', 'Vou processar vocês'],
    ['safety', 'it', "C'è odore di gas nel vagone"],
    ['safety', 'pt', 'Cheiro a gás em casa desde ontem'],
    ['press', 'it', 'Sono una giornalista, scrivo di voi'],
    ['press', 'pt', 'Sou jornalista, preparo uma reportagem'],
    ['privacy', 'it', 'Una fuga di dati: i miei sono in rete'],
    ['privacy', 'pt', 'Os meus dados pessoais foram partilhados'],
    ['minors', 'it', 'Mio figlio di nove anni lasciato da solo alla fermata'],
    ['minors', 'pt', 'Deixaram a minha filha sozinha na paragem'],
    ['discrimination', 'it', 'Controllato solo per il colore della mia pelle'],
    ['discrimination', 'pt', 'Recusaram-me por causa do meu sotaque'],
    ['selfharm', 'it', 'Non ho più voglia di vivere'],
    ['selfharm', 'pt', 'Já não quero viver'],
  ])('hears %s in %s: %s', (subject, language, text) => {
    expect(inText(text, language)).toContain(subject);
  });

  it.each([
    ['en', 'Press the button and the doors open'],
    ['en', 'Have a safe trip, and safe travels home'],
    ['en', 'Adding insult to injury, you charged a fee'],
    ['en', 'My phone died and the app crashed'],
    ['en', 'Social media says it works'],
    ['en', 'A minor issue with the seat'],
    ['en', 'The food court has a tennis court'],
    ['en', 'You guys are on fire today'],
    ['en', 'I want to die laughing'],
    ['en', 'In the end it all worked out'],
    ['fr', 'Je veux en finir avec ce contrat'],
    ['nl', 'Is er morgen een staking?'],
    ['nl', 'Mijn mobiele data werkt niet'],
    ['nl', 'Is een step als handbagage oké? Hij is niet gevaarlijk'],
    ['de', 'Ich bin mir nicht sicher, wann der Zug fährt'],
    ['de', 'Das Gericht im Speisewagen war gut'],
    ['de', 'Ein Versprechen gebrochen, schon wieder'],
    ['fr', 'Quelle est votre politique de remboursement ?'],
    ['fr', 'Un toast à l’avocat, s’il vous plaît'],
    ['es', '¿Cuál es la política de equipaje?'],
    ['es', 'Hay mucha demanda en verano'],
    ['it', 'La politica di rimborso non è chiara'],
    ['it', 'È caduta la linea due volte'],
    ['it', 'Un problema minore con il sito'],
    ['pt', 'Não conseguem processar o meu pagamento'],
    ['pt', 'Uma política de trocas confusa'],
    ['pt', 'Menores preços, por favor'],
  ])('is not alarmed by: %s %s', (language, text) => {
    expect(inText(text, language)).toEqual([]);
  });

  it.each([
    ['en', 'My train was cancelled and I want a refund', ['delay', 'billing']],
    [
      'nl',
      'Mijn pakje is kwijt en de klantendienst antwoordt niet',
      ['delivery', 'support', 'lost-and-damaged'],
    ],
    ['de', 'Zug ausgefallen und kein Internet', ['delay', 'outage']],
    ['fr', "Le colis est abîmé et l'appli plante", ['delivery', 'app', 'lost-and-damaged']],
    ['es', 'El tren cancelado y el revisor muy maleducado', ['delay', 'people']],
    ['it', "Il pacco non è mai arrivato e un problema dell'app", ['delay', 'delivery', 'app']],
    ['pt', 'Estou sem internet e ninguém atende', ['outage', 'support']],
  ])('names the topics of: %s %s', (language, text, expected) => {
    expect(subjects.find(wordsOf(text), language).topics).toEqual(expected);
  });
});

const own = loadScoring(
  `topics:
  pick:
    words: { any: [pickup], en: ["press .. button", "# day pass", refund*] }
    except: { en: [refund policy] }
sensitive: {${SENSITIVE_SUBJECTS.map((subject) => `${subject}: { words: {} }`).join(', ')}}
`,
  'own.yaml',
).subjects;

describe('finding', () => {
  it.each([
    ['press the big red button', 'en', true],
    ['press. The button', 'en', false],
    ['a 3 day pass', 'en', true],
    ['REFUNDED', 'en', true],
    ['the refund policy', 'en', false],
    ['the refund policy says refund', 'en', true],
    ['pickup', 'en', true],
    ['pickup', 'nl', true],
    ['pickup', 'xx', true],
    ['refund', 'nl', false],
    ['refund', 'unknown', true],
    ['@refund_desk https://a.example/refund', 'en', false],
    ['expressbuttons prefunded', 'en', false],
  ])('%s in %s: %s', (text, language, expected) => {
    expect(own.find(wordsOf(text), language).topics.length === 1).toBe(expected);
  });

  it('says of which kind it has words in a language, so that nothing found is not taken for nothing there', () => {
    expect(own.find([], 'en').asked).toEqual({ topics: true, sensitive: true });
    expect(own.find([], 'nl').asked).toEqual({ topics: false, sensitive: true });
    expect(subjects.find([], 'it').asked).toEqual({ topics: true, sensitive: true });
    expect(subjects.find([], 'sv').asked).toEqual({ topics: false, sensitive: false });
  });

  it('points at the words', () => {
    const text = 'Please: I want my REFUND now';
    const [reason] = own.find(wordsOf(text), 'en').reasons.topics;
    expect(reason?.key).toBe('topic.pick');
    expect(reason?.spans?.map(([from, to]) => text.slice(from, to))).toEqual(['REFUND']);
    const came = 'You don\\u2019t care &amp; keep my REFUND';
    const [escaped] = own.find(wordsOf(came), 'en').reasons.topics;
    expect(escaped?.spans?.map(([from, to]) => came.slice(from, to))).toEqual(['REFUND']);
  });

  it.each(['refund policy ', 'press ', 'press x ', '\u0300', 'a', '. ', '<a ', '@a.'])(
    'stays linear over 100 kB of %s',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const before = process.cpuUsage();
      own.find(wordsOf(text), 'unknown');
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    },
  );
});
