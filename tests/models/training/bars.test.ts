import { expect, it } from 'vitest';
import { severityBars } from '../../../src/models/training/bars.ts';
import { seeded } from '../../../src/models/training/random.ts';
import type { Row } from '../../../src/models/training/rows.ts';
import { softmax } from '../../../src/models/training/softmax.ts';
import { isJudged } from '../../../src/models/training/worth.ts';

it('as many posts reach the bar of severity 2 as there are, on the scale on which chances are read out', () => {
  const random = seeded(3);
  const grades = Array.from({ length: 400 }, () => Float64Array.from([0, 1, 2], () => 4 * random() - 2));
  const posts = grades.map((_, at) => {
    const severity = at % 5 === 0 ? 2 + (at % 2) : at % 2;
    const row: Row = { id: `${at}`, file: 'seats', text: '', lang: 'en', source: 'read-ibm', severity };
    const post = { cues: new Float64Array(2), scores: new Float64Array(), worth: 0, weight: 1, judged: true };
    return { row, post };
  });
  const harm = posts.map(({ row, post }) => ({ ...post, severity: row.severity! }));
  const line = { slope: 0.4, shift: 0 };
  const { accuses } = severityBars(grades, { en: line, unknown: { slope: 1, shift: 0 } }, posts, harm);
  const worse = grades.map((scores) => softmax(scores.map((score) => score * line.slope))[2]!);
  expect(worse.filter((chance) => chance >= accuses - 1e-9)).toHaveLength(80);
});

it('sentences of our own judge beside few posts alone, and only where no head had seen them', () => {
  expect(isJudged('seats', { many: true, held: false })).toBe(true);
  expect(isJudged('own', { many: true, held: true })).toBe(false);
  expect(isJudged('own', { many: false, held: true })).toBe(true);
  expect(isJudged('own', { many: false, held: false })).toBe(false);
});
