import { expect, it } from 'vitest';
import { probeX } from '../../../src/connectors/x/index.ts';
import { type Bench, benches, listening, ready, settingsWith } from './rig.ts';

const aBench = benches();

const summary = async (bench: Bench, settings = settingsWith()): Promise<string[]> =>
  (await probeX(settings, bench.needs)).map(
    ({ ok, says, todo }) => `${ok ? 'ok' : 'no'} · ${says}${todo === null ? '' : ` → ${todo}`}`,
  );

it('says what works, changes nothing and costs a cent', async () => {
  await using bench = await aBench();
  expect(await summary(bench)).toEqual([
    'ok · accepted; 0 stream rules are ours, 0 belong to others',
    'ok · X takes all 3 rules',
    'ok · @openseat_demo',
    'ok · not started yet',
    'ok · $0.01 of $100.00 for reading, $0.00 for replies this month',
  ]);
  expect(bench.x.rules).toEqual([]);
  expect(bench.x.billed.dollars).toBe(0.01);
  expect(bench.x.violations).toEqual([]);
});

it('does not disturb a running stream', async () => {
  await using bench = await aBench();
  await using _ear = listening(bench);
  await ready(bench);
  const said = await summary(bench);
  expect(said[0]).toContain('3 stream rules are ours');
  expect(said[3]).toBe('ok · the stream stands (for 0 min)');
  expect(bench.x.connects).toBe(1);
  expect(bench.x.streaming).toBe(true);
});

it('says what to do about what does not work', async () => {
  await using bench = await aBench();
  const said = await summary(bench, {
    ...settingsWith(),
    handles: ['acme'],
    words: ['a"b'],
    monthlyCapUsd: 0.01,
  });
  expect(said[1]).toMatch(/^no · openseat:words-1: .* → change the words/);
  expect(said[2]).toBe(
    'no · the keys belong to @openseat_demo, and sources.yaml names @acme first → put openseat_demo first in networks.x.handles, or use the keys of @acme',
  );
  expect(said[4]).toMatch(/^no · \$0\.01 of \$0\.01 .* → raise networks\.x\.monthlyCapUsd/);
  bench.needs.credentials.bearerToken = 'wrong';
  bench.needs.credentials.accessSecret = 'wrong';
  const refused = await summary(bench);
  expect(refused[0]).toMatch(/^no · .*X_BEARER_TOKEN.* → put working keys/);
  expect(refused[2]).toMatch(/^no · .*X_ACCESS_SECRET.* → put working keys/);
});

it('finds out that X is not there', async () => {
  await using bench = await aBench();
  bench.needs.credentials.apiUrl = 'http://127.0.0.1:9';
  expect((await summary(bench))[0]).toContain('→ check the network of this machine');
});

it('takes no address but loopback', async () => {
  await using bench = await aBench();
  for (const apiUrl of [
    'https://api.example.com',
    'http://127.0.0.1.example.com',
    'http://localhost@example.com',
  ]) {
    bench.needs.credentials.apiUrl = apiUrl;
    await expect(probeX(settingsWith(), bench.needs)).rejects.toMatchObject({ name: 'SettingsError' });
  }
});
