import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { encodeBundle } from '../../../src/models/linear/bundle.ts';
import { linearModel } from '../../../src/models/linear/linear-model.ts';
import { modelCard } from '../../../src/models/training/card.ts';
import { judge, judgePosts } from '../../../src/models/training/judge.ts';
import { ownSentences } from '../../../src/models/training/own-sentences.ts';
import { trainingRows } from '../../../src/models/training/rows.ts';
import { LEFT_OUT, type Trained, train } from '../../../src/models/training/train.ts';
import { aDataFolder } from './data.ts';

const folder = aDataFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const own = ownSentences().filter((_, at) => at % 40 === 0);
const trained = (name: string): Trained =>
  train({ folder, leaveOut: LEFT_OUT[name]!, own, name, day: '2026-01-02' }, () => {});
const research = trained('research');
const file = encodeBundle(research.bundle);
const model = linearModel(file, 'research');

it('learns what the rows say', () => {
  expect(model.read('the rude crew was late again').complaint.label).toBe(1);
  expect(model.read('the new colour is in the shop on monday').complaint.label).toBe(0);
  expect(model.read('lovely crew, great help').sentiment.label).toBe('pos');
  expect(model.read('win a free prize now').spam.label).toBe(1);
  expect(model.read('it crashes').review.label).toBe('bug');
  const story = 'I called four times and nobody answers, my mother is 84';
  expect(model.read(story).worth.probability).toBeGreaterThan(
    model.read('see the list').worth.probability + 0.3,
  );
});

it('gives the same bytes for the same data', () => {
  expect(encodeBundle(trained('research').bundle).equals(file)).toBe(true);
});

it('leaves out what a licence does not allow, and says what it used', () => {
  const open = trained('open');
  const used = open.bundle.card.sources.map(({ source }) => source);
  expect(used).toContain('complaints-acl2019');
  expect(used.filter((source) => /airline|emotwics|read-/.test(source))).toEqual([]);
  expect(open.bundle.card.licenceNote).toBeUndefined();
  expect(research.bundle.card.licenceNote).toMatch(/NOT FOR COMMERCIAL USE/);
  expect(linearModel(encodeBundle(open.bundle), 'open').licenceNote).toBeUndefined();
  expect(model.licenceNote).toBe(research.bundle.card.licenceNote);
});

it('abstains on what no row taught, when whole sources are left out', () => {
  const leaveOut = ['none-stated', 'non-commercial', 'research'];
  const { bundle } = train({ folder, leaveOut, own, name: 'strict', day: '2026-01-02' }, () => {});
  expect(bundle.card.unlearnt).toEqual(['review']);
  const reading = linearModel(encodeBundle(bundle), 'strict').read('the rude crew was late again');
  expect(reading.abstained).toEqual(['review']);
  expect(reading.reasons.review).toBeUndefined();
  expect(reading.worth.probability).toBeGreaterThan(0);
});

it('reports every head, and its card names version, data and failures', () => {
  const verdicts = [...judge(model, folder), ...judgePosts(model, folder, research.posts)];
  expect(new Set(verdicts.map(({ head }) => head))).toEqual(
    new Set([
      'sentiment',
      'complaint',
      'severity ≥ 2',
      'urgency',
      'idea',
      'spam',
      'review',
      'language',
      'worth ≥ 2',
    ]),
  );
  const complaint = verdicts.find(({ head, set }) => head === 'complaint' && set === 'en');
  expect(complaint?.figures.macroF1).toBeGreaterThan(90);
  const card = modelCard(research.bundle, model.version, file.length, verdicts);
  for (const part of [
    model.version.slice(0, -9),
    'CC BY-NC-SA',
    'complaint',
    'Known failures',
    'NOT FOR COMMERCIAL USE',
  ])
    expect(card).toContain(part);
});

it('names the folder that is not one', () => {
  expect(() =>
    train({ folder: '/nowhere', leaveOut: [], name: 'open', day: '2026-01-02' }, () => {}),
  ).toThrow(/sentiment\.train\.jsonl cannot be read.*--data/);
});

it('names the row that is not one', () => {
  for (const broken of ['{"id":"x","text":', '{"id":"x","label":"neg"}', 'null']) {
    const other = aDataFolder();
    appendFileSync(join(other, 'spam.train.jsonl'), `\n${broken}\n`);
    expect(() => trainingRows({ folder: other, leaveOut: [] })).toThrow(/spam\.train\.jsonl, row 81 is not/);
    rmSync(other, { recursive: true });
  }
});
