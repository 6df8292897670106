import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/assessment.ts';
import { openTextModel } from '../../src/models/open.ts';

const model = openTextModel('open');
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
const BRANDS = ['Acme', 'Morrowline', 'Vexo', 'Talmarin', 'Orvia', 'Brenta', 'Quill', 'Sandor'];
const NAMES = ['Anna', 'Mehmet', 'Jan', 'Chloé', 'José', 'Aisha', 'Wei', 'Oluwaseun'];

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

describe('who speaks and of whom does not move a value by more than 0.02', () => {
  it('over handles, brands and first names', () => {
    let pairs = 0;
    for (const frame of FRAMES) {
      const filled = (handle: string, brand: string, name: string): string =>
        frame.replace('@H', `@${handle}`).replace(/\bB\b/g, brand).replace(/\bN\b/g, name);
      const first = values(model.read(filled('acme', 'Acme', 'Anna')));
      for (const handle of HANDLES) {
        for (const [at, brand] of BRANDS.entries()) {
          const name = NAMES[(at + handle.length) % NAMES.length]!;
          const text = filled(handle, brand, name);
          const found = values(model.read(text));
          found.forEach((value, index) => {
            expect(Math.abs(value - first[index]!), text).toBeLessThanOrEqual(0.02);
          });
          pairs++;
        }
      }
    }
    expect(pairs).toBeGreaterThanOrEqual(500);
  });

  it('nor does the address of a link', () => {
    const one = values(model.read('Still no reply https://a.example/terrible-scam-refund'));
    expect(values(model.read('Still no reply https://b.example/lovely'))).toEqual(one);
  });
});
