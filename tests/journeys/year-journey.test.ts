import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadRules } from '../../src/route/rules.ts';
import { type Simulation, simulate } from '../../src/route/simulate/simulate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8');

it('a year of mentions keeps every law, in less than half a minute', { timeout: 120_000 }, () => {
  const started = performance.now();
  const said = execFileSync(process.execPath, ['src/cli.ts', 'simulate', '--days', '365', '--json'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  expect(performance.now() - started).toBeLessThan(30_000);
  const found = JSON.parse(said) as Simulation;
  expect(found.laws.filter(({ held }) => !held)).toEqual([]);
  expect(found.laws.length).toBeGreaterThanOrEqual(10);
  expect(found.mentions).toBeGreaterThan(20_000);
  expect(found.spikes.map(({ kind }) => kind)).toEqual(['incident', 'viral-story', 'incident']);
  for (const { minutes } of found.spikes) expect(minutes).toBeLessThanOrEqual(60);
  expect(found.falseAlarms).toBe(0);
  expect(found.seats.perDayMax).toBeLessThanOrEqual(8);
  expect(found.ordinary.lotterySeats).toBeGreaterThan(200);
  expect(found.ordinary.interval[1]).toBeGreaterThanOrEqual(found.ordinary.shareOfComplaints);
});

it.each([2, 3])('another year does too (seed %i)', { timeout: 120_000 }, (seed) => {
  const found = simulate(loadRules(text, 'routing.yaml'), { days: 365, seed });
  expect(found.laws.filter(({ held }) => !held)).toEqual([]);
  expect(found.falseAlarms).toBe(0);
});

it.each([
  ['that look away', '{ strictness: 12, atLeast: 60 }', 'a spike is found within an hour of its start'],
  ['that see one everywhere', '{ strictness: 2, atLeast: 3, timesUsual: 1.2 }', 'no false alarm'],
])('settings %s break the law about spikes', { timeout: 60_000 }, (_, settings, law) => {
  const changed = text.replace(/^spikes:.*\n(?: {2}.*\n)*/m, `spikes: ${settings}\n`);
  const found = simulate(loadRules(changed, 'routing.yaml'), { days: 60, seed: 1 });
  expect(found.laws.filter(({ held }) => !held).map((one) => one.law)).toEqual([law]);
});
