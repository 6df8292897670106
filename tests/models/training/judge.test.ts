import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../../src/models/linear/bundle.ts';
import { openTextModel } from '../../../src/models/open.ts';
import { modelCard } from '../../../src/models/training/card.ts';
import {
  averagePrecision,
  calibrationError,
  classFigures,
  topOverlap,
} from '../../../src/models/training/figures.ts';
import { judge, judgePosts, SENTIMENT_SETS, type Verdict } from '../../../src/models/training/judge.ts';
import { aDataFolder } from './data.ts';

const model = openTextModel('open');
let folder: string;
beforeEach(() => {
  folder = aDataFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const empty = (...files: string[]): void => {
  for (const file of files) writeFileSync(join(folder, file), '');
};
const FILES = ['sentiment', 'complaint', 'idea', 'appreview', 'spam'];

describe('sets without rows', () => {
  it('are left out, and every figure is one', () => {
    const all = judge(model, folder);
    for (const file of FILES) {
      empty(`${file}.dev.jsonl`);
      const verdicts = judge(model, folder);
      expect(verdicts.length).toBeLessThan(all.length);
      expect(verdicts.every(({ rows }) => rows > 0)).toBe(true);
      const figures = verdicts.flatMap((verdict) => Object.values(verdict.figures));
      expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
    }
    expect(judge(model, folder)).toEqual([]);
  });

  it('of a language without read posts are left out', () => {
    const sets = (): string[] => judgePosts(model, folder, []).map(({ set }) => set);
    expect(sets()).toEqual(['read posts en+nl, unseen', 'read posts en, unseen']);
    empty('seats.train.jsonl');
    expect(sets()).toEqual([]);
  });

  it('have figures of 0', () => {
    expect(classFigures([])).toEqual({ accuracy: 0, macroRecall: 0, macroF1: 0, f1: {} });
    expect([averagePrecision([]), topOverlap([], 0.06), calibrationError([])]).toEqual([0, 0, 0]);
  });
});

it('all sets of sentiment together are as many rows as there are', () => {
  const rows = new Map(judge(model, folder).map(({ head, set, rows }) => [`${head} ${set}`, rows]));
  expect(rows.get('sentiment all')).toBe(40);
  expect(rows.get('sentiment en all')! + rows.get('sentiment nl all')!).toBe(40);
  expect(SENTIMENT_SETS[0]?.[0]).toBe('all');
});

it('the card counts the posts that were read for this bundle, and names what nothing taught', () => {
  const sources = [
    { source: 'read-ibm', licence: 'MIT', rows: 200 },
    { source: 'read-twcs', licence: 'none', rows: 1024 },
    { source: 'airline', licence: 'none', rows: 7 },
  ];
  const cardOf = (card: Partial<Bundle['card']>): string =>
    modelCard(
      {
        card: { name: 'open', trained: '2026-01-02', sources, ...card },
        keys: [],
        languages: ['en'],
      } as never,
      'open-1',
      1e6,
      [] as Verdict[],
    );
  expect(cardOf({})).toContain('severity 3 rest on 1,224 posts');
  expect(cardOf({})).not.toContain('Nothing in the data');
  expect(cardOf({ unlearnt: ['idea', 'spam'] })).toContain('Nothing in the data taught it idea, spam:');
});
