import { expect, it } from 'vitest';
import { Names } from '../../../src/models/linear/names.ts';
import { withFelt } from '../../../src/models/training/felt.ts';
import { headPlans } from '../../../src/models/training/heads.ts';
import { heldTenth, learn, type School } from '../../../src/models/training/learn.ts';
import { FIRST_GRAM, gramsOf, matrixOf } from '../../../src/models/training/matrix.ts';
import type { Row } from '../../../src/models/training/rows.ts';

const school = (rows: readonly Row[]): School => {
  const names = new Names(new Int32Array(), new Int32Array());
  const grams = gramsOf(rows, names, 1);
  return {
    rows,
    matrix: matrixOf(rows, names, grams),
    width: FIRST_GRAM + grams.size,
    read: new Uint8Array(rows.length),
    held: heldTenth(rows.length),
  };
};
const row = (file: Row['file'], text: string, more: Partial<Row>, at = 0): Row => ({
  id: `${file}-${at}`,
  file,
  text,
  lang: 'en',
  source: file === 'complaint' ? 'complaints-acl2019' : 'sanders',
  ...more,
});
const planOf = (head: string, rows: readonly Row[]) => headPlans(rows).find((plan) => plan.head === head)!;

it('complaints and read posts tell sentiment where nobody labelled it', () => {
  const taught = ['lovely crew', 'great help', 'the shop is open', 'see the list', 'rude crew', 'late again'];
  const rows = [
    ...Array.from({ length: 60 }, (_, at) =>
      row('sentiment', `${taught[at % 6]} ${at}`, {
        label: ['pos', 'pos', 'neu', 'neu', 'neg', 'neg'][at % 6]!,
      }),
    ),
    row('sentiment', 'told already', { label: 'neu' }),
    row('complaint', 'told already', { label: 1 }),
    row('complaint', 'the list is lovely, said nobody', { label: 1 }),
    row('complaint', 'lovely help, great crew', { label: 0 }),
    row('complaint', 'see the list of the shop', { label: 0 }),
    row('seats', 'where is the shop', { intent: 'question', severity: 0 }),
    row('seats', 'my bag is gone', { intent: 'other', severity: 1 }),
    row('seats', 'hello there', { intent: 'other', severity: 0 }),
  ];
  const plan = planOf('sentiment', rows);
  const felt = withFelt(school(rows), plan).slice(60);
  expect(felt.map((one) => one.felt)).toEqual([
    undefined,
    undefined,
    'neg',
    'pos',
    'neu',
    'neu',
    'neg',
    undefined,
  ]);
  expect(felt.map((one) => plan.label(one))).toEqual([1, null, 0, 2, 1, 1, 0, null]);
});

it('a language with only our own sentences is trusted less, and less ready to see complaints', () => {
  const posts = Array.from({ length: 2000 }, (_, at) =>
    // A third complains; every fifth post is labelled against its words.
    row('complaint', `${(at % 3 === 0) !== (at % 5 === 0) ? 'rude crew' : 'see the list'} ${at % 50}`, {
      label: at % 3 === 0 ? 1 : 0,
    }),
  );
  const own = ['en', 'nl'].flatMap((lang) =>
    Array.from({ length: 80 }, (_, at) =>
      row('own', `${at % 4 === 0 ? 'see the list' : 'rude crew'} ${at % 50}`, {
        lang,
        label: at % 4 === 0 ? 0 : 1,
      }),
    ),
  );
  const rows = [...posts, ...own];
  const { calibration } = learn(school(rows), planOf('complaint', rows));
  expect(calibration.nl!.slope).toBeLessThan(0.8 * calibration.en!.slope);
  expect(calibration.nl!.shift).toBeLessThan(-0.3);
  expect(calibration.en!.shift).toBe(0);
});
