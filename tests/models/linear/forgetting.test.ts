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
