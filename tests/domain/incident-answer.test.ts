import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPaced, readAlike } from '../../src/domain/incident-answer.ts';

describe('two answers', () => {
  it.each([
    ['Sorry!', 'SORRY …'],
    ['We are sorry, @anna: order 12345 comes today.', 'We are sorry, @bob: order 99999 comes today!'],
    [
      'Dear Anna, your parcel is late because our van broke down. It comes tomorrow.',
      'Dear Bob, your parcel is late because our van broke down. It comes tomorrow.',
    ],
    [
      'Es tut uns leid, dass der Zug ausfiel. Schöne Grüße',
      'Es tut uns leid, dass der Zug ausfiel. Schone Grusse',
    ],
    [
      'お荷物が遅れて申し訳ございません。明日の午前中に必ずお届けいたします。',
      'お荷物が遅れて申し訳ございません。明日の午後中に必ずお届けいたします。',
    ],
  ])('read alike: %s | %s', (one, other) => {
    expect(readAlike(one, other)).toBe(true);
    expect(readAlike(other, one)).toBe(true);
  });

  it.each([
    ['Sorry, Anna!', 'Sorry, Bob!'],
    [
      'Dear Anna, your parcel is late because our van broke down. It comes tomorrow.',
      'Bob, I have just called the depot. Yours is on the first van, and the postage is on us.',
    ],
    [
      'We are looking into it and will write to you today.',
      'You were charged twice; the money is back by Friday.',
    ],
  ])('read differently: %s | %s', (one, other) => {
    expect(readAlike(one, other)).toBe(false);
  });

  it('any text reads like itself, and the order does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(readAlike(one, one)).toBe(true);
        expect(readAlike(one, other)).toBe(readAlike(other, one));
      }),
    );
  });
});

it('the next paced time is the first that is far enough from all others', () => {
  const times = fc.array(fc.record({ at: fc.integer({ min: 0, max: 200 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(
      times,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 30 }),
      (answers, from, pace) => {
        const fits = (slot: number) => answers.every(({ at }) => Math.abs(slot - at) >= pace);
        const slot = nextPaced(from, answers, pace);
        let first = from;
        while (!fits(first)) first += 1;
        expect(slot).toBe(first);
      },
    ),
  );
});
