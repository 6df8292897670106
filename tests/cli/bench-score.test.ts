import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { benchOfScore } from '../../src/cli/bench-score.ts';
import { aDataFolder } from '../models/training/data.ts';
import { openseat } from '../rigs/child.ts';

let folder: string;
beforeEach(() => {
  folder = aDataFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

it('measures ours and the packages on the same sets, and leaves out those without rows', () => {
  const { ours, packages, texts } = benchOfScore(folder, 'open');
  expect(texts).toBe(200);
  expect(ours.heads).toBe(10);
  for (const { quality, textsPerCpuSecond } of Object.values(packages)) {
    expect(Object.keys(quality)).toEqual(['sentiment, en airline']);
    expect(textsPerCpuSecond).toBeGreaterThan(0);
  }
  expect(Object.keys(ours.quality)).toContain('sentiment, en airline');
  expect(Object.keys(ours.quality)).not.toContain('sentiment, en tweets');
});

it('prints no figure of an empty dev file', async () => {
  writeFileSync(join(folder, 'sentiment.dev.jsonl'), '');
  const ground = { folder: tmpdir(), env: {} };
  for (const json of [[], ['--json']]) {
    const { code, out, err } = await openseat(ground, 'bench', 'score', '--data', folder, ...json);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toMatch(/NaN|null|sentiment, (?:en|all)|language, /);
  }
});

it('an empty folder of data and a model that is none are told for what they are', async () => {
  for (const file of ['sentiment', 'complaint', 'idea', 'appreview', 'spam'])
    writeFileSync(join(folder, `${file}.dev.jsonl`), '\n');
  const bench = (...args: string[]): ReturnType<typeof openseat> =>
    openseat({ folder: tmpdir(), env: {} }, 'bench', 'score', '--data', folder, ...args);
  const nothing = await bench();
  expect([nothing.code, nothing.out]).toEqual([1, '']);
  expect(nothing.err).toMatch(/^--data: the dev sets in .* are empty\. .*\n$/);
  const oracle = await bench('--model', 'oracle');
  expect([oracle.code, oracle.out]).toEqual([1, '']);
  expect(oracle.err).toMatch(
    /'--model <name>' argument 'oracle' is invalid\. Allowed choices are open, research/,
  );
  expect(oracle.err).not.toContain('OPENSEAT_MODEL');
});
