import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findRunning } from '../../src/store/embedded.ts';
import { aChild, openseat } from '../rigs/child.ts';
import { aGround, until, urlOf } from '../rigs/house.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { recording } from '../rigs/recording.ts';

/** The processes that this one started, and those that they started. */
function childrenOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const direct = rows.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
  return direct.flatMap((child) => [child, ...childrenOf(child)]);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('commands beside a running house, a second one, a taken port, and a stop that leaves nothing', async () => {
  using ground = aGround();
  const file = join(ground.folder, 'mentions.jsonl');
  const lines = recording(60);
  writeFileSync(file, `${lines.join('\n')}\n`);
  await using house = aChild('workers/all.ts', [], ground);
  await until(
    'the house is up',
    () => house.out.includes('Openseat is up.'),
    () => house.out + house.err,
    50_000,
  );
  const page = /Console\s+(http:\S+)/.exec(house.out)?.[1] ?? '';

  await using elsewhere = await aDatabase();
  using taken = aGround({
    env: { DATABASE_URL: urlOf(elsewhere.config), OPENSEAT_PORT: new URL(page).port },
  });
  await using second = aChild('workers/all.ts', [], ground);
  await using third = aChild('workers/all.ts', [], taken);
  const replayed = await openseat(ground, 'replay', file, '--json');
  expect(replayed.code, replayed.err).toBe(0);
  expect(replayed.err).toContain('Openseat runs already');
  expect(JSON.parse(replayed.out)).toMatchObject({ unfinished: 0 });

  expect(await second.end()).toBe(1);
  expect(second.err).toMatch(/Openseat already runs on the data folder/);
  expect(second.err).not.toMatch(/\n\s+at /);
  expect(await third.end()).toBe(1);
  expect(third.err).toMatch(/^Port \d+ .* is taken .* OPENSEAT_PORT/m);
  expect(third.err).not.toMatch(/\n\s+at /);

  const first = JSON.parse(lines.find((line) => line.includes('"likes"')) ?? '');
  const [explained, summed] = await Promise.all([
    openseat(ground, 'rules', 'explain', first.id, '--json'),
    openseat(ground, 'summary', '--json'),
  ]);
  expect(explained.code, explained.err).toBe(0);
  expect(JSON.parse(explained.out)).toMatchObject({ mention: `${first.network}:${first.id}` });
  expect(JSON.parse(summed.out)).toEqual(JSON.parse(replayed.out));

  const person = `${first.network}:${first.author.handle}`;
  const erased = await openseat(ground, 'erase', person, '--yes', '--json');
  expect(erased.code, erased.err).toBe(0);
  expect(JSON.parse(erased.out)).toMatchObject({ done: true });
  const after = await openseat(ground, 'export', person);
  expect(after.out).not.toContain(first.text);
  expect(house.ended).toBeNull();
  expect(house.err).not.toMatch(/error/i);

  const children = childrenOf(house.pid);
  house.signal('SIGINT');
  expect(await house.end(10_000)).toBe(0);
  await until('its children are gone', () => children.every((pid) => !lives(pid)));
  expect(await findRunning(ground.env.OPENSEAT_DATA!)).toBeNull();
});
