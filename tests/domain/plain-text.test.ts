import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/domain/plain-text.ts';

describe('a text that was escaped once too often', () => {
  it.each([
    ['I don\\u2019t know', 'I don’t know'],
    ['I don\\\\u2019t know', 'I don’t know'],
    ["I don\\'t know", "I don't know"],
    ['I don&#39;t know', "I don't know"],
    ['I don&amp;#x27;t know', "I don't know"],
    ['AT&amp;T &lt;3 &quot;you&quot;', 'AT&T <3 "you"'],
    ['so sad \\ud83d\\ude21', 'so sad 😡'],
    ['First.\\n\\nSecond\\n', 'First.\n\nSecond\n'],
    ['\\nall small,\\nso', '\nall small,\nso'],
  ])('%s reads %s', (came, meant) => {
    expect(plainText(came).text).toBe(meant);
  });

  it.each(['dir\\new\\rest', '¯\\_(ツ)_/¯', '\\o/', 'R&D; B&B', '&#9999999;', '\\u12', 'yes\\no'])(
    'leaves %s as it is',
    (text) => {
      expect(plainText(text).text).toBe(text);
    },
  );

  const piece = fc.oneof(
    fc.constantFrom(
      '\\u2019',
      '\\ud83d\\ude21',
      '\\n',
      "\\'",
      '&amp;',
      '&#39;',
      '\\',
      '&',
      '&#',
      'u0041',
      'ab',
      ' ',
      '😡',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  it('knows where each character stood: what is no escape stands there, in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const came = pieces.join('');
        const { text, whence } = plainText(came);
        expect(whence(0)).toBe(0);
        expect(whence(text.length)).toBe(came.length);
        for (let at = 0; at < text.length; at++) {
          const [from, to] = [whence(at), whence(at + 1)];
          expect(to).toBeGreaterThan(from);
          if (to === from + 1) expect(text[at]).toBe(came[from]);
          else expect('\\&').toContain(came[from]!);
        }
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['\\', '&', '&amp;', '\\\\u', '&#1', '\\u00']) {
      const text = unit.repeat(200_000);
      expect(plainText(text).whence(plainText(text).text.length)).toBe(text.length);
    }
  });
});
