import { expect, it } from 'vitest';
import { Names } from '../../../src/models/linear/names.ts';
import type { HeadPlan } from '../../../src/models/training/heads.ts';
import { heldTenth, learn } from '../../../src/models/training/learn.ts';
import { FIRST_GRAM, gramsOf, matrixOf } from '../../../src/models/training/matrix.ts';
import type { Row } from '../../../src/models/training/rows.ts';

it('rows of a single class give a language no line of its own: any sureness would fit them', () => {
  const words = ['win a prize', 'call now', 'see the list', 'the train', 'my bag', 'free call'];
  const rows = Array.from({ length: 480 }, (_, at): Row => {
    const text = `${words[at % 6]} ${words[(at >> 3) % 6]} ${at % 7}`;
    const lang = at % 2 === 0 ? 'en' : 'nl';
    return {
      id: `${at}`,
      file: 'spam',
      source: 'sms-spam',
      text,
      lang,
      label: lang === 'nl' ? 0 : (at >> 1) % 2,
    };
  });
  const names = new Names([], []);
  const grams = gramsOf(rows, names, 1);
  const school = {
    rows,
    matrix: matrixOf(rows, names, grams),
    width: FIRST_GRAM + grams.size,
    read: new Uint8Array(rows.length),
    held: heldTenth(rows.length),
  };
  const plan: HeadPlan = {
    head: 'spam',
    classes: 2,
    pace: { epochs: 4, rate: 0.1 },
    few: true,
    label: ({ label }) => Number(label),
  };
  const { calibration } = learn(school, plan);
  expect(calibration.nl).toEqual(calibration.unknown);
  expect(calibration.en).not.toEqual(calibration.unknown);
});
