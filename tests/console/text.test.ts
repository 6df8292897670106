import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailLink, phoneLink, safeLink, shown, snippet, stretches } from '../../src/console/text.ts';

describe("other people's words", () => {
  it.each([
    ['a right-to-left override', 'pay \u202egnp.exe', 'pay gnp.exe'],
    ['isolates and marks', '\u2066a\u2069 \u200eb\u200f \u061cc', 'a b c'],
    ['zero-width spaces and a byte order mark', 'in\u200bvis\ufeffible', 'invisible'],
    ['escape and null', '\u001b[31mred\u0000', '[31mred'],
    ['a line separator', 'a\u2028b', 'ab'],
  ])('%s is taken out', (_, text, expected) => expect(shown(text)).toBe(expected));

  it.each([
    ['an emoji family', '👨‍👩‍👧‍👦'],
    ['Persian with a joiner', 'می‌خواهم'],
    ['a flag made of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['line breaks and tabs', 'one\n\ttwo'],
    ['Arabic as it is written', 'لماذا لا تجيبون؟'],
  ])('%s stays as it is', (_, text) => expect(shown(text)).toBe(text));

  it('is cut at a word, by characters and not by halves of them', () => {
    expect(snippet('one two three four', 14)).toBe('one two three…');
    expect(snippet('🔥'.repeat(10), 4)).toBe(`${'🔥'.repeat(4)}…`);
    expect(snippet('short', 14)).toBe('short');
  });
});

describe('links', () => {
  it.each([
    ['https://x.example/a?b=1', 'https://x.example/a?b=1'],
    ['http://x.example', 'http://x.example/'],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,hi', null],
    ['//elsewhere.example', null],
    ['not an address', null],
    [null, null],
  ])('%j → %j', (url, expected) => expect(safeLink(url)).toBe(expected));

  it('a mail carries its words, and nothing that the address smuggles in', () => {
    expect(mailLink('a@b.example', 'Re: you & us', 'one\ntwo')).toBe(
      'mailto:a@b.example?subject=Re%3A%20you%20%26%20us&body=one%0D%0Atwo',
    );
    expect(mailLink('a@b.example?bcc=c@d.example', 's', 'b')).toBeNull();
    expect(mailLink('javascript:alert(1)', 's', 'b')).toBeNull();
  });
  it('a number is digits', () => {
    expect(phoneLink('+31 (0)20 123 45 67')).toBe('tel:+310201234567');
    expect(phoneLink('call me')).toBeNull();
  });
});

describe('stretches', () => {
  it('marks where the reasons point, also where they overlap', () => {
    const found = stretches('late and rude', [
      { key: 'a', weight: 1, spans: [[0, 8]] },
      { key: 'b', weight: -2, spans: [[5, 13]] },
      { key: 'c', weight: 1 },
    ]);
    expect(found.map(({ text, keys }) => [text, keys])).toEqual([
      ['late ', ['a']],
      ['and', ['a', 'b']],
      [' rude', ['b']],
    ]);
    expect(found[1]?.weight).toBe(-1);
  });
  it('never loses or adds a character, whatever the offsets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.tuple(fc.integer({ min: -5, max: 50 }), fc.integer({ min: -5, max: 50 }))),
        (text, spans) => {
          const parts = stretches(text, [{ key: 'k', weight: 1, spans }]);
          expect(parts.map((part) => part.text).join('')).toBe(text);
        },
      ),
    );
  });
});
