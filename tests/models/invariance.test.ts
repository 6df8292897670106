import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/assessment.ts';
import { MODELS, openTextModel } from '../../src/models/open.ts';

const FRAMES = [
  '@H you lost my bag and nobody at B answers. I am N and I called three times.',
  'Thanks @H, N at the B desk was wonderful.',
  '@H when does the B shop open? Asking for N.',
  '@H ik wacht al drie weken op mijn pakje van B, niemand belt N terug',
  'Bedankt @H, dankzij N van B was alles snel opgelost',
  '@H seit drei Wochen kein Internet von B, N hat viermal angerufen',
  '@H mon colis B n’est toujours pas arrivé, N attend depuis lundi',
  '@H llevo dos semanas sin noticias de B y N no contesta',
  '@H il mio pacco di B non è ancora arrivato, N aspetta da lunedì',
  '@H estou há duas semanas sem notícias da B e N não responde',
  'Suggestion for B: let N choose the hour of delivery @H',
];
const HANDLES = ['acme', 'jane_doe', 'rude_joe', 'refund4u', 'love_trains', 'x1', 'nothing_works', 'klacht'];
const BRANDS = [
  'Acme',
  'Morrowline',
  'Vexo',
  'Talmarin',
  'Orvia',
  'Brenta',
  'Quill',
  'Sandor',
  'KLM',
  'eBay',
  'Eurostar',
  'Orange',
  'American',
  'Three',
  'Best Buy',
  '7-Eleven',
  'PayPal',
  'Bol.com',
  'McDonald’s',
  'T-Mobile',
  'MORROWLINE',
];
/** Of many cultures; several stand in the training data often enough to pass for plain words. */
const NAMES =
  `Anna Ahmed Liam Ava Ethan Finn Chen Ivan Ali Hussein Francisco Maite Iker Mehmet Jan Chloé José Aisha Wei
  Oluwaseun Priya Björn Łukasz Siobhán Ngozi Yuki DeShawn Guadalupe Tjeerd Wolfgang Désirée João Zainab David
  Joy Grace Faith Mercy Felicity Victor Dick Rob Sue Dolores Soledad Randy Min-jun Armando Linda Clara Bill Mark`.split(
    /\s+/,
  );
/** Listed: names also where they are written small. */
const SMALL = ['ahmed', 'priya', 'oluwaseun', 'siobhan', 'tjeerd', 'wolfgang', 'mehmet', 'anna'];

function values({ sentiment, complaint, severity, urgency, intent, idea, spam, worth }: Reading): number[] {
  return [
    sentiment.neg,
    sentiment.neu,
    sentiment.pos,
    complaint.probability,
    ...severity.probabilities,
    urgency.probability,
    ...Object.values(intent.probabilities),
    idea.probability,
    spam.probability,
    worth.probability,
  ];
}

describe.each(MODELS)('%s: who speaks and of whom does not move a value by more than 0.02', (which) => {
  const model = openTextModel(which);
  const filled = (frame: string, handle: string, brand: string, name: string): string =>
    frame.replace('@H', `@${handle}`).replace(/\bB\b/g, brand).replace(/\bN\b/g, name);
  const expectSame = (text: string, first: readonly number[]): void => {
    const found = values(model.read(text));
    const moved = Math.max(...found.map((value, index) => Math.abs(value - first[index]!)));
    expect(moved, text).toBeLessThanOrEqual(0.02);
  };

  it('over handles, brands and first names', () => {
    let pairs = 0;
    for (const frame of FRAMES) {
      const first = values(model.read(filled(frame, 'acme', 'Acme', 'Anna')));
      for (const [at, name] of NAMES.entries()) {
        for (const handle of HANDLES.slice(at % 2, 4 + (at % 4))) {
          expectSame(filled(frame, handle, BRANDS[(at + handle.length) % BRANDS.length]!, name), first);
          pairs++;
        }
      }
    }
    expect(pairs).toBeGreaterThanOrEqual(500);
  });

  it('over first names that are plain words too, inside a sentence', () => {
    const frame = 'I called three times and spoke to N at the desk but my bag is still lost';
    const first = values(model.read(filled(frame, '', '', 'Anna')));
    for (const name of 'Floor Lieve Storm April Drew Art Pat Rich Hope Summer'.split(' '))
      expectSame(filled(frame, '', '', name), first);
  });

  it('over first names written small, and with the sign of a possessor', () => {
    for (const frame of ['so N from support never called back', 'N’s parcel from Acme arrived broken']) {
      const first = values(model.read(filled(frame, '', '', frame.startsWith('N') ? 'Anna' : 'anna')));
      for (const name of frame.startsWith('N') ? NAMES : SMALL)
        expectSame(filled(frame, '', '', name), first);
    }
  });

  it('over brands that a hashtag cuts in two', () => {
    const frame = 'So Anna from #B called me back, all good now';
    const first = values(model.read(filled(frame, '', 'Acme', '')));
    for (const brand of ['PayPal', 'EasyJet', 'PostNL', 'N26', 'McDonalds'])
      expectSame(filled(frame, '', brand, ''), first);
  });

  it('nor does the address of a link', () => {
    const one = values(model.read('Still no reply https://a.example/terrible-scam-refund'));
    expect(values(model.read('Still no reply https://b.example/lovely'))).toEqual(one);
  });
});
