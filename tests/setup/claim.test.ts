import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim, holderOf } from '../../src/setup/claim.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openseat-claim-'));
  file = join(folder, 'claim');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is held by one, and free again after release', () => {
  const first = claim(file);
  expect(first.held).toBe(true);
  expect(claim(file)).toMatchObject({ held: false, holder: { pid: process.pid } });
  expect(holderOf(file)).toMatchObject({ pid: process.pid });
  if (first.held) first.release();
  expect(holderOf(file)).toBeNull();
  expect(claim(file).held).toBe(true);
});

it.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, born: 'then', since: 'then' }],
  ['a process whose id now belongs to another', { pid: process.pid, born: 'long ago', since: 'then' }],
  ['nobody', 'half a li'],
])('is taken over from %s', (_, content) => {
  writeFileSync(file, JSON.stringify(content));
  expect(holderOf(file)).toBeNull();
  expect(claim(file).held).toBe(true);
});

it('goes to exactly one of many that come at once, over a stale one', async () => {
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, born: 'then', since: 'then' }));
  const module = new URL('../../src/setup/claim.mjs', import.meta.url).href;
  // Each waits for the line that starts them all, claims, and holds until its input ends.
  const program = `
    import { claim } from ${JSON.stringify(module)};
    console.log('ready');
    process.stdin.once('data', () => { console.log(claim(${JSON.stringify(file)}).held); });
    process.stdin.resume();
  `;
  const contenders = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const lines = contenders.map((child) => createInterface(child.stdout)[Symbol.asyncIterator]());
  const line = async (from: AsyncIterator<string>) => (await from.next()).value;
  await Promise.all(lines.map(line));
  for (const child of contenders) child.stdin.write('go\n');
  const held = await Promise.all(lines.map(line));
  for (const child of contenders) child.stdin.end();
  await Promise.all(contenders.map((child) => once(child, 'exit')));
  expect(held.filter((answer) => answer === 'true')).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name !== 'claim')).toEqual([]);
});
