import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/assessment.ts';
import { plainText } from '../../src/domain/plain-text.ts';
import { openTextModel } from '../../src/models/open.ts';

const model = openTextModel('open');
const adds = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function expectSound(reading: Reading, text: string): void {
  const { sentiment, severity, intent } = reading;
  expect(adds([sentiment.neg, sentiment.neu, sentiment.pos])).toBeCloseTo(1, 6);
  expect(adds(severity.probabilities)).toBeCloseTo(1, 6);
  expect(adds(Object.values(intent.probabilities))).toBeCloseTo(1, 6);
  for (const { probability } of [
    reading.complaint,
    reading.idea,
    reading.spam,
    reading.urgency,
    reading.worth,
  ]) {
    expect(probability).toBeGreaterThanOrEqual(0);
    expect(probability).toBeLessThanOrEqual(1);
  }
  const wrong = Object.values(reading.reasons)
    .flat()
    .filter(
      (reason) =>
        !Number.isFinite(reason?.weight) ||
        reason?.spans?.some(([start, end]) => start < 0 || start >= end || end > text.length),
    );
  expect(wrong).toEqual([]);
}

const WORDS = [
  'not',
  'never again',
  'refund',
  'klacht',
  'thanks for',
  'nothing',
  '😡',
  '@a',
  'http://x.y',
  '!!!',
  '\n',
  '<b>',
  '&amp;',
  '#',
];

describe('whatever the text', () => {
  it('reads any string of any units, twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const reading = model.read(text);
        expectSound(reading, text);
        expect(model.read(text)).toEqual(reading);
      }),
      { numRuns: 200 },
    );
  });

  it('reads any mixture of words that mean something', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }),
        fc.constantFrom(' ', '', '\u200b'),
        (words, glue) => {
          const text = words.join(glue);
          expectSound(model.read(text), text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['empty', ''],
    ['lone surrogates', 'my \ud83d bag \udc00 is \ud800\ud800 lost'],
    ['right to left', 'הרכבת שלי בוטלה שוב ואיש לא ענה לי'],
    ['stacked marks', `m${'\u0300\u0316'.repeat(400)}y bag is l${'\u0337'.repeat(900)}ost`],
    ['emoji alone', '😡🤬👎🏽👨‍👩‍👧‍👦'],
    ['look-alikes', 'yоu lоst my bаg and nоbоdy аnswers'],
    ['invisible', 'you\u200b lo\u200bst\u00ad my b\u2060ag'],
    ['HTML', '<div><p>You lost my <b>bag</b></p><script>alert(1)</script>&nbsp;'],
    ['zeros', 'a\0b\0\0never'],
  ])('%s', (_, text) => {
    expectSound(model.read(text), text);
  });

  it('reads what was escaped once too often as it was meant, and shows where it stands', () => {
    const meant = 'I don’t get my refund & nobody answers 😡';
    const came = 'I don\\u2019t get my refund &amp; nobody answers \\ud83d\\ude21';
    const [plain, escaped] = [model.read(meant), model.read(came)];
    const words = (text: string, { reasons }: Reading): string[] =>
      Object.values(reasons).flatMap((list = []) =>
        list.flatMap(({ spans = [] }) => spans.map(([start, end]) => text.slice(start, end))),
      );
    expect({ ...escaped, reasons: {} }).toEqual({ ...plain, reasons: {} });
    expect(words(came, escaped)).toContain('don\\u2019t');
    expect(words(came, escaped).map((said) => plainText(said).text)).toEqual(words(meant, plain));
  });

  it('sees through look-alike and invisible letters', () => {
    const plain = model.read('you lost my bag and nobody answers');
    expect(model.read('you lo\u200bst my bаg and nоbody answers').complaint.probability).toBeCloseTo(
      plain.complaint.probability,
      6,
    );
  });
});

describe('time grows with the text and no faster', () => {
  const unit: Record<string, string> = {
    words: 'never again refund lost my bag nobody answers ',
    'one word': 'a',
    letters: 'нет',
    marks: '\u0300\u0316',
    dots: '.',
    'handles and dots': '@a.',
    angles: '<a ',
    ampersands: '&a',
    apostrophes: "l'",
    hashtags: '#aB',
    'negations and gaps': 'not nobody ',
    quotes: '"',
    emoji: '😡',
    surrogates: '\ud83d',
    spaces: ' ',
    newlines: '\n',
    escapes: '\\u2019s',
    backslashes: '\\',
  };

  it.each(Object.entries(unit))('100 kB of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const quarter = text.slice(0, text.length / 4);
    model.read(quarter);
    const cost = (words: string): number => {
      const times = [0, 1, 2].map(() => {
        const before = process.cpuUsage();
        model.read(words);
        const spent = process.cpuUsage(before);
        return (spent.user + spent.system) / 1000;
      });
      return Math.min(...times);
    };
    const [short, long] = [cost(quarter), cost(text)];
    // Four times the text, about four times the work; quadratic would be sixteen. Below 30 ms the clock decides.
    expect(long).toBeLessThan(Math.max(30, short * 10));
  });
});
