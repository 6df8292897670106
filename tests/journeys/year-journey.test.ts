import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadRules } from '../../src/route/rules.ts';
import { type Simulation, simulate } from '../../src/route/simulate/simulate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8');

const withSpikes = (settings: string) => text.replace(/^spikes:.*\n(?: {2}.*\n)*/m, `spikes: ${settings}\n`);
const lookingAway = withSpikes('{ strictness: 12, atLeast: 200 }');

it('a year of mentions keeps every law, in less than half a minute', { timeout: 120_000 }, () => {
  const before = process.cpuUsage();
  const found = simulate(loadRules(text, 'routing.yaml'), { days: 365, seed: 1 });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(30);
  expect(found.laws.filter(({ held }) => !held)).toEqual([]);
  expect(found.laws.length).toBeGreaterThanOrEqual(10);
  expect(found.mentions).toBeGreaterThan(20_000);
  expect(found.spikes.map(({ kind }) => kind)).toEqual(['incident', 'viral-story', 'incident']);
  for (const { minutes } of found.spikes) expect(minutes).toBeLessThanOrEqual(60);
  expect(found.falseAlarms).toBe(0);
  expect(found.seats.perDayMax).toBe(5);
  expect(found.ordinary.lotterySeats).toBeGreaterThan(200);
  expect(found.ordinary.interval[1]).toBeGreaterThanOrEqual(found.ordinary.shareOfComplaints);
});

it('says so as JSON, and ends with 1 when a law is broken', { timeout: 120_000 }, () => {
  const said = (...more: string[]) => {
    const args = ['src/cli.ts', 'simulate', '--days', '40', '--json', ...more];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    return { status, found: JSON.parse(stdout) as Simulation };
  };
  const { status, found } = said('--seed', '4');
  expect(status).toBe(0);
  expect(found).toMatchObject({
    days: 40,
    seed: 4,
    falseAlarms: 0,
    spikes: [{ minutes: expect.any(Number) }],
  });
  const file = join(mkdtempSync(join(tmpdir(), 'openseat-year-')), 'routing.yaml');
  writeFileSync(file, lookingAway);
  const blind = said('--rules', file);
  expect(blind.status).toBe(1);
  expect(blind.found.spikes).toMatchObject([{ foundAt: null, minutes: null }]);
});

it.each([2, 3])('another year does too (seed %i)', { timeout: 120_000 }, (seed) => {
  const found = simulate(loadRules(text, 'routing.yaml'), { days: 365, seed });
  expect(found.laws.filter(({ held }) => !held)).toEqual([]);
  expect(found.falseAlarms).toBe(0);
});

it.each([
  ['that look away', lookingAway, 'a spike is found within an hour of its start'],
  ['that see one everywhere', withSpikes('{ strictness: 2, atLeast: 3, timesUsual: 1.2 }'), 'no false alarm'],
])('settings %s break the law about spikes', { timeout: 60_000 }, (_, changed, law) => {
  const found = simulate(loadRules(changed, 'routing.yaml'), { days: 60, seed: 1 });
  expect(found.laws.filter(({ held }) => !held).map((one) => one.law)).toEqual([law]);
});
