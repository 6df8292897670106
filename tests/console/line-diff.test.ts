import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDiff } from '../../src/console/line-diff.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '  when:'), { maxLength: 30 })
  .map((lines) => lines.join('\n'));

it('leads from one text to the other, with the numbers of each', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const of = (key: 'before' | 'after') => lines.filter((line) => line[key] !== null);
      expect(
        of('before')
          .map((line) => line.text)
          .join('\n'),
      ).toBe(before);
      expect(
        of('after')
          .map((line) => line.text)
          .join('\n'),
      ).toBe(after);
      expect(of('before').map((line) => line.before)).toEqual(before.split('\n').map((_, i) => i + 1));
      expect(of('after').map((line) => line.after)).toEqual(after.split('\n').map((_, i) => i + 1));
    }),
  );
});

it('keeps all that stays', () => {
  const kinds = lineDiff('one\ntwo\nthree\nfour', 'one\n2\nthree\nthree and a half\nfour').map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['same', 'gone', 'new', 'same', 'new', 'same']);
});

it('answers for large texts that have nothing in common', () => {
  const many = (word: string) => Array.from({ length: 2_500 }, (_, i) => `${word} ${i}`).join('\n');
  expect(lineDiff(many('a'), many('b'))).toHaveLength(5_000);
});
