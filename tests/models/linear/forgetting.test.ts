import { expect, it } from 'vitest';
import { openTextModel } from '../../../src/models/open.ts';

it('reads the same when it has met more words than it keeps, and a word in many languages', () => {
  const model = openTextModel('open');
  const texts = [
    ['Die Lieferung kam nie an, niemand antwortet', 'de'],
    ['No es normal, nadie contesta', 'es'],
    ['No one answers, this is not normal', 'en'],
  ] as const;
  const read = (): unknown[] => texts.map(([text, language]) => structuredClone(model.read(text, language)));
  const first = read();
  expect(read()).toEqual(first);
  for (let batch = 0; batch < 130; batch++) {
    const words = Array.from({ length: 500 }, (_, at) =>
      `word${(batch * 500 + at).toString(26)}x`.replace(/\d/g, 'q'),
    );
    model.read(`this is ${words.join(' ')} and that is all`);
  }
  expect(read()).toEqual(first);
});

it('a word of digits and a number of the same form are two, in whatever order they are met', () => {
  const text = 'I paid \u0663\u0664\u0665 for nothing and nobody answers';
  const fresh = openTextModel('open').read(text);
  const model = openTextModel('open');
  model.read('see #a\u0663\u0664\u0665 and that');
  expect(model.read(text)).toEqual(fresh);
});
