import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HEADS, type Reading } from '../../src/domain/assessment.ts';
import { MODELS, openTextModel } from '../../src/models/open.ts';

const model = openTextModel('open');
const read = (text: string, claimed?: string): Reading => model.read(text, claimed);
const complaint = (text: string): number => read(text).complaint.probability;

describe('language', () => {
  it.each([
    ['The train was late again and nobody told us why', 'en'],
    ['De trein was weer te laat en niemand zei waarom', 'nl'],
    ['Der Zug war wieder zu spät und niemand sagte warum', 'de'],
    ['Le train était encore en retard et personne ne nous a dit pourquoi', 'fr'],
    ['El tren llegó tarde otra vez y nadie nos dijo por qué', 'es'],
    ['Il treno era di nuovo in ritardo e nessuno ci ha detto il perché', 'it'],
    ['O comboio estava outra vez atrasado e ninguém nos disse porquê', 'pt'],
    ['Pociąg znowu się spóźnił i nikt nam nie powiedział dlaczego', 'unknown'],
    ['電車がまた遅れています', 'unknown'],
    ['', 'unknown'],
  ])('%s', (text, expected) => {
    expect(read(text).language.label).toBe(expected);
  });

  it('lets what the network claims tip the balance, and no more', () => {
    expect(read('Super service', 'nl').language.label).toBe('nl');
    expect(read('Super service', 'fr').language.label).toBe('fr');
    expect(read('The train was late again and nobody told us', 'nl').language.label).toBe('en');
  });
});

describe('what changes the meaning changes the reading', () => {
  it.each([
    ['I am not happy with my new router', 'I am happy with my new router'],
    ['I have complaints', 'I have no complaints'],
    ['This is bad', 'This is not bad at all'],
    ['Thanks for nothing!', 'Thanks for everything!'],
    ['Bedankt voor niks', 'Bedankt voor alles'],
    ['Alles werkt slecht, veel klachten', 'Geen klachten, alles werkt prima'],
    ['Danke für nichts!', 'Danke für alles!'],
    ['Merci pour rien !', 'Merci pour tout !'],
    ['¡Gracias por nada!', '¡Gracias por todo!'],
    ['Grazie di niente!', 'Grazie di tutto!'],
    ['Obrigado por nada!', 'Obrigado por tudo!'],
    ['The train was late', 'The train was not late, great'],
    ['We have a few complaints about our stay', 'We have no complaints about our stay'],
    ['The food on board was bad', 'The food on board was not bad at all'],
    ['We were not satisfied with the crew', 'We were very satisfied with the crew'],
    ['De monteur was slecht', 'De monteur was helemaal niet slecht'],
  ])('%s ↔ %s', (worse, better) => {
    expect(complaint(worse)).toBeGreaterThan(complaint(better) + 0.15);
  });
});

describe('worth', () => {
  it.each([
    [
      'My father’s funeral is at 11. You cancelled two trains and the bus never came. I called four times, nobody answered.',
      'The 8:05 was late and the coffee was cold. Terrible.',
    ],
    [
      'Al drie weken geen internet, vier keer gebeld, elke keer een andere belofte. Mijn moeder van 84 zit zonder telefoon.',
      'Het internet ligt plat. Schandalig!',
    ],
    [
      'Seit fünf Wochen ist das Paket mit unseren Eheringen weg. Sieben Anrufe, niemand meldet sich. Am Samstag ist die Hochzeit.',
      'Mein Paket ist zu spät. Frechheit!',
    ],
    [
      'Cliente depuis 12 ans, six mails, trois appels, aucune réponse, et vous prélevez encore 39 € chaque mois. Je résilie.',
      'Train en retard, c’est nul.',
    ],
    [
      'Nos dejasteis a las 3 de la mañana sin hotel. Mi mujer está embarazada. He llamado nueve veces y me cuelgan.',
      'Otra vez tarde, qué vergüenza.',
    ],
    [
      'Cliente da 12 anni, sei mail, tre telefonate, nessuna risposta, e continuate ad addebitare 39 € ogni mese. Disdico.',
      'Treno in ritardo, che schifo.',
    ],
    [
      'Vocês nos deixaram às 3 da manhã sem hotel. Minha mulher está grávida. Liguei nove vezes e desligam na cara.',
      'Atrasado de novo, que vergonha.',
    ],
  ])('a story of harm is worth more than anger: %s', (story, anger) => {
    expect(read(story).worth.probability).toBeGreaterThan(0.2);
    expect(read(anger).worth.probability).toBeLessThan(read(story).worth.probability / 2);
    expect(read(story).severity.label).toBeGreaterThanOrEqual(2);
  });

  it('tells rules every cue it saw', () => {
    const text =
      'I was a loyal customer for ten years. I emailed twice, no reply, again no reply. I am switching to another company.';
    const keys = read(text).reasons.worth?.map(({ key }) => key) ?? [];
    expect(keys).toEqual(
      expect.arrayContaining([
        'cue.loyal',
        'cue.leaving',
        'cue.unanswered',
        'mix.loyal-leaving',
        'mix.again-asked',
      ]),
    );
  });
});

describe('intent', () => {
  it.each([
    ['What time does the last train leave?', 'question'],
    ['Hoe laat rijdt de laatste bus?', 'question'],
    ['Wann fährt der nächste Bus?', 'question'],
    ['Est-ce que les vélos sont gratuits dans le train ?', 'question'],
    ['¿A qué hora sale el último tren?', 'question'],
    ['A che ora passa l’ultimo autobus?', 'question'],
    ['A que horas passa o último ônibus?', 'question'],
    ['Suggestion: let us pick the hour of delivery', 'idea'],
    ['Misschien een idee: toon het perron in de app', 'idea'],
    ['Vorschlag: bitte einen Ruhewagen einführen', 'idea'],
    ['Une suggestion : ajoutez un wagon silencieux', 'idea'],
    ['Una sugerencia: mostrad el andén en la app', 'idea'],
    ['Un suggerimento: mostrate il binario nell’app', 'idea'],
    ['Uma sugestão: mostrem a plataforma no app', 'idea'],
    ['The driver was wonderful, thank you so much', 'praise'],
    ['Geweldige service, bedankt!', 'praise'],
    ['You cancelled my train twice, this is unacceptable', 'complaint'],
    ['Jullie chauffeur reed gewoon voorbij, schandalig', 'complaint'],
  ])('%s', (text, expected) => {
    expect(read(text).intent.label).toBe(expected);
  });
});

it.each([
  'Win a FREE phone!!! Click here to claim your prize http://win.example #free #win',
  'Jetzt Follower kaufen!! 5000 nur 9 € http://boost.example #follower #gratis',
  'Earn $900 a week from home, guaranteed, DM for promo',
])('spam: %s', (text) => {
  expect(read(text).spam.probability).toBeGreaterThan(0.8);
});

describe('abstaining', () => {
  it('says which values it cannot know', () => {
    const reading = read('電車がまた遅れています');
    expect(reading.abstained).toEqual(
      expect.arrayContaining(['language', 'sentiment', 'complaint', 'severity', 'intent', 'worth']),
    );
    expect(reading.reasons).toEqual({});
  });

  it('reads emoji without a language', () => {
    const reading = read('😡😡');
    expect(reading.sentiment.label).toBe('neg');
    expect(reading.abstained).not.toContain('sentiment');
    expect(reading.abstained).toContain('complaint');
    expect(reading.reasons.sentiment?.[0]?.spans).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('names heads of the domain only', () => {
    expect(HEADS).toEqual(expect.arrayContaining(read('').abstained));
  });
});

it('gives reasons that are the words themselves', () => {
  const text = 'You charged me twice and your agent hung up on me. Never again!';
  const { reasons } = read(text);
  const words = (reasons.complaint ?? [])
    .flatMap(({ spans }) => spans ?? [])
    .map(([from, to]) => text.slice(from, to));
  expect(words.length).toBeGreaterThan(0);
  for (const word of words) expect(text).toContain(word);
  expect(reasons.severity?.length).toBeGreaterThan(0);
});

it.each(MODELS)('%s names itself, with a version that its weights and words decide', (name) => {
  const one = openTextModel(name);
  expect(one.name).toBe(name);
  expect(one.version).toMatch(new RegExp(`^${name}-[0-9a-f]{12}-[0-9a-f]{8}$`));
  expect(openTextModel(name).version).toBe(one.version);
});

it('only the research bundle says that it is not for commercial use', () => {
  expect(openTextModel('open').licenceNote).toBeUndefined();
  expect(openTextModel('research').licenceNote).toMatch(/NOT FOR COMMERCIAL USE.*OPENSEAT_MODEL=open/);
});

it('both bundles together stay under 10 MB, each with a card of its weights', () => {
  const folder = new URL('../../src/models/bundles/', import.meta.url);
  const size = MODELS.reduce((sum, name) => sum + statSync(new URL(`${name}.bundle`, folder)).size, 0);
  expect(size).toBeLessThan(10_000_000);
  for (const name of MODELS) {
    const [, weights] = /^(.+)-[0-9a-f]{8}$/.exec(openTextModel(name).version)!;
    expect(readFileSync(new URL(`${name}.md`, folder), 'utf8')).toContain(`\`${weights}\``);
  }
});

it('refuses a model that does not exist, and says which do', () => {
  expect(() => openTextModel('oracle')).toThrow(/"oracle".*choose one of: open, research/);
  expect(() => openTextModel('constructor')).toThrow(/does not exist/);
});
