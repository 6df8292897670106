import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cut,
  escaped,
  fenced,
  inline,
  label,
  moment,
  quoted,
  seen,
  unquoted,
  webAddress,
} from '../../src/ceo-desk/discord-text.ts';

describe('seen', () => {
  it.each([
    ['a turned line', 'safe \u202egnp.exe\u202c', 'safe gnp.exe'],
    ['isolates and marks', '\u2066a\u2069\u200e\u200fb\u061c', 'ab'],
    ['zero width', 'a\u200bb\u200cc\u2060d\ufefff', 'abcdf'],
    ['a joiner between letters', 'a\u200db', 'ab'],
    ['hidden tags', 'hi\u{e0068}\u{e0069}', 'hi'],
    ['controls', 'a\u0000b\u0007c\u001bd', 'abcd'],
    ['a filler that looks like nothing', 'a\u3164b\u115fc', 'abc'],
    ['a tower of accents', `e${'\u0301'.repeat(40)}`, `e${'\u0301'.repeat(3)}`],
    ['a desert', 'a\n\n\n\n\n\nb        c', 'a\n\nb c'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['other line ends', 'a\r\nb\u2028c\rd', 'a\nb\nc\nd'],
  ])('takes out %s', (_name, text, rest) => {
    expect(seen(text)).toBe(rest);
  });
  it.each(['👩‍👩‍👧‍👦 👍🏽 ❤️ 🏳️‍🌈', 'naïve Ελλάδα 東京 مرحبا', 'line\nline\n\nline'])(
    'leaves %j as it is',
    (text) => {
      expect(seen(text)).toBe(text);
    },
  );
});

describe('escaped', () => {
  it.each([
    [
      '*bold* __under__ ~~gone~~ ||spoiler||',
      '\\*bold\\* \\_\\_under\\_\\_ \\~\\~gone\\~\\~ \\|\\|spoiler\\|\\|',
    ],
    ['`code`', '\\`code\\`'],
    [
      '@everyone <@1> <@&2> <#3> <t:1:R> </do:4>',
      '\\@everyone \\<\\@1> \\<\\@&2> \\<#3> \\<t:1:R> \\</do:4>',
    ],
    ['[press here](https://evil.example)', '\\[press here\\](https\\://evil.example)'],
    ['# big\n-# small\n> said\n- one\n1. two', '\\# big\n\\-# small\n\\> said\n\\- one\n1\\. two'],
    ['discord://x steam://y', 'discord\\://x steam\\://y'],
    ['a well-known fact #1, 50% > 40%', 'a well-known fact #1, 50% > 40%'],
  ])('%j', (text, safe) => {
    expect(escaped(text)).toBe(safe);
  });
});

describe('cut', () => {
  it('never leaves half a character, and never grows above its room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 80 }), (text, max) => {
        const { text: rest, whole } = cut(text, { max });
        expect(escaped(rest).length).toBeLessThanOrEqual(max);
        expect(rest.isWellFormed()).toBe(true);
        expect(whole ? rest : rest.slice(0, -1)).toBe(text.slice(0, whole ? undefined : rest.length - 1));
      }),
    );
  });
  it('keeps whole families together', () => {
    expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', { max: 20 }).text).toBe('👩‍👩‍👧‍👦…');
  });
  it('counts lines', () => {
    expect(cut('a\nb\nc', { max: 100, lines: 2 })).toEqual({ text: 'a\nb…', whole: false });
  });
});

describe('quoted', () => {
  it('puts every line behind the bar, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '> ', '#', '```', '**', '\\', '@', ':', '//', ' ')),
        (pieces) => {
          const { text } = quoted(seen(pieces.join('')), { max: 200 });
          expect(text.split('\n').every((line) => line.startsWith('> '))).toBe(true);
          expect(text.length).toBeLessThanOrEqual(200);
        },
      ),
    );
  });
  it('can be read back to the letter when it is whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab1.)\n\\*_-+#> `|~[]()<@:/é👍 '), maxLength: 80 }),
        (typed) => {
          const words = typed.trim();
          expect(unquoted(quoted(words, { max: 1000 }).text)).toBe(words);
        },
      ),
    );
  });
  it('makes a heading of each line', () => {
    expect(quoted('a\n\nb', { max: 100 }, '## ').text).toBe('> ## a\n> \n> ## b');
  });
});

it('inline is one line', () => {
  expect(inline('a\n\n> b\u202e *c*', 100)).toBe('a > b \\*c\\*');
});
it('label reads no markdown and counts code points', () => {
  expect(label('*a* @b', 10)).toBe('*a* @b');
  expect([...label('👍'.repeat(100), 45)]).toHaveLength(45);
});
it('fenced gives words to copy, unless they hold a fence', () => {
  expect(fenced('*a*', 100)).toBe('```\n*a*\n```');
  expect(fenced('a ``` b', 100)).toBeNull();
  expect(fenced('abc', 2)).toBeNull();
});
it('moment is what Discord shows in the zone of each reader', () => {
  expect(moment(1_778_587_200_999)).toBe('<t:1778587200:R>');
});
it.each([
  ['https://x.example/a(b)?q=1#f', 'https://x.example/a(b)?q=1#f'],
  ['http://x.example', 'http://x.example/'],
  ['javascript:alert(1)', null],
  ['https://bank.example@evil.example/', null],
  [`https://x.example/${'a'.repeat(600)}`, null],
  ['no address', null],
  [undefined, null],
])('webAddress(%j)', (url, safe) => {
  expect(webAddress(url)).toBe(safe);
});
