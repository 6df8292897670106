import { expect, it } from 'vitest';
import { emojiFeeling, FEELING } from '../../src/models/lexicon/emoji.ts';
import { tokenize } from '../../src/models/lexicon/tokens.ts';

it('every emoji and emoticon of the list is found in a text, with its feeling', () => {
  const found = Object.entries(FEELING).flatMap(([feeling, list]) =>
    list.split(' ').map((sign) => {
      const emoji = tokenize(`so ${sign.startsWith('</') ? '</3' : sign} there`).find(
        ({ kind }) => kind === 'emoji',
      );
      return [sign, emoji === undefined ? null : emojiFeeling(emoji.form), Number(feeling)];
    }),
  );
  expect(found.filter(([, read, meant]) => read !== meant)).toEqual([]);
});
