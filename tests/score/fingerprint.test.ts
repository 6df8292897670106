import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FINGERPRINT, fingerprintOf as ofWords } from '../../src/score/fingerprint.ts';
import { wordsOf } from '../../src/score/words.ts';

const fingerprintOf = (text: string): string => ofWords(wordsOf(text));

function apart(one: string, other: string): number {
  let bits = BigInt(`0x${fingerprintOf(one)}`) ^ BigInt(`0x${fingerprintOf(other)}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count++;
  return count;
}
const COMPLAINT =
  '@acme_help my order 4471 has not arrived and nobody answers, see https://a.example/1 this is a disgrace';

describe('fingerprint', () => {
  it.each([
    [
      'escapes',
      '@acme_help my order 4471 has not arrived and nobody \\u0061nswers\\u002c see https://a.example/1 this is &#97; disgrace',
    ],
    [
      'another handle',
      '@acme my order 4471 has not arrived and nobody answers, see https://a.example/1 this is a disgrace',
    ],
    [
      'another number and link',
      '@acme_help my order 93 has not arrived and nobody answers, see https://b.example/xyz this is a disgrace',
    ],
    [
      'other marks and capitals',
      '@acme_help MY order 4471 has not arrived and nobody answers: see https://a.example/1 this is a disgrace!!!',
    ],
    [
      'accents and look',
      '@acme_help my órder 4471 has not arrived and nobody answers, see https://a.example/1 this is a disgracé',
    ],
    [
      'two handles in front',
      '@jane @acme_help my order 4471 has not arrived and nobody answers, see https://a.example/1 this is a disgrace',
    ],
  ])('stays the same with %s', (_, text) => {
    expect(apart(COMPLAINT, text)).toBe(0);
  });

  it('is near for a copy with a word changed and far for another text', () => {
    expect(apart(COMPLAINT, COMPLAINT.replace('disgrace', 'shame'))).toBeLessThan(20);
    expect(
      apart(COMPLAINT, 'What time does the last train to Ghent leave on Sunday evening?'),
    ).toBeGreaterThan(20);
  });

  it('says nothing of a text without words', () => {
    for (const text of ['', '   ', '😡😡', '12 34', '@acme https://a.example'])
      expect(fingerprintOf(text)).toBe(NO_FINGERPRINT);
  });

  it('is 16 hex digits for any text, the same each time, in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(fingerprintOf(text)).toMatch(/^[0-9a-f]{16}$/);
        expect(fingerprintOf(text)).toBe(fingerprintOf(text));
      }),
    );
    const before = process.cpuUsage();
    fingerprintOf('never again '.repeat(20_000));
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('spreads its bits: texts of the same length do not fall together', () => {
    const texts = fc.sample(fc.lorem({ maxCount: 12 }), { numRuns: 300, seed: 4 });
    const distances = texts.slice(1).map((text, at) => apart(text, texts[at]!));
    const mean = distances.reduce((sum, bits) => sum + bits, 0) / distances.length;
    expect(mean).toBeGreaterThan(20);
    expect(mean).toBeLessThan(40);
  });
});
