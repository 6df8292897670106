import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkBefore, leftOut } from '../../src/cli/train.ts';
import { aDataFolder } from '../models/training/data.ts';
import { openseat } from '../rigs/child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openseat-train-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['open', undefined, ['non-commercial', 'research']],
  ['research', undefined, []],
  ['open', 'none-stated, non-commercial,research', ['none-stated', 'non-commercial', 'research']],
  ['research', 'airline,sms', ['airline', 'sms']],
  ['research', 'sms,,', ['sms', '', '']],
])('the bundle %s with --leave-out %s leaves out %j', (bundle, leaveOut, expected) => {
  expect(leftOut({ bundle, ...(leaveOut !== undefined && { leaveOut }) })).toEqual(expected);
});

it.each(['wrong', 'constructor', ''])('there is no bundle %j', (bundle) => {
  expect(() => leftOut({ bundle, leaveOut: 'research' })).toThrow(/--bundle: there is no bundle/);
});

it.each(['2026-02-31', '2026-02-29', '2026-13-01', '26-01-01', 'today', ''])('%j is no day', (day) => {
  expect(() => checkBefore(day, [])).toThrow(`--day: "${day}" is no day. Write it as 2026-05-12`);
});

it('a day of a leap year is one, and a file that can be written is left as it was', () => {
  const [fresh, old] = [join(folder, 'new', 'a.bundle'), join(folder, 'b.bundle')];
  writeFileSync(old, 'what was there');
  checkBefore('2028-02-29', [fresh, old]);
  expect(existsSync(fresh)).toBe(false);
  expect(readFileSync(old, 'utf8')).toBe('what was there');
});

it('what cannot be written is told before', () => {
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'a.md'));
  for (const file of [folder, '', `${folder}/`, join(folder, 'file', 'a'), join(folder, 'x'.repeat(300))])
    expect(() => checkBefore('2026-05-12', [file])).toThrow(/^--out: ".*" cannot be written \(E[A-Z]+\)/);
});

it.each([
  [
    '--out of which the card cannot be written',
    ['--out', 'a.bundle'],
    /--out: "a\.md" cannot be written \(EISDIR\)/,
  ],
  [
    '--leave-out that leaves nothing out',
    ['--leave-out', 'airlines'],
    /--leave-out: "airlines" leaves nothing/,
  ],
  ['--day that is none', ['--day', '2026-02-31'], /--day: "2026-02-31" is no day/],
])('%s is refused before anything is learnt', async (_, args, says) => {
  const data = aDataFolder();
  mkdirSync(join(folder, 'a.md'));
  const { code, out, err } = await openseat(
    { folder, env: {} },
    ...['train', '--data', data, '--bundle', 'research', '--out', 'b.bundle', ...args],
  );
  rmSync(data, { recursive: true });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(says);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

it('a dev set that cannot be judged by is told before anything is learnt', async () => {
  const data = aDataFolder();
  rmSync(join(data, 'spam.dev.jsonl'));
  const { code, err } = await openseat(
    { folder, env: {} },
    ...['train', '--data', data, '--bundle', 'research', '--out', 'b.bundle'],
  );
  rmSync(data, { recursive: true });
  expect(code).toBe(1);
  expect(err).toMatch(/^\S*spam\.dev\.jsonl cannot be read\..*\n$/);
});
