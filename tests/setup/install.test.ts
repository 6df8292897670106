import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'openseat-setup-'));
  cpSync(fileURLToPath(new URL('../../src/setup', import.meta.url)), join(root, 'src/setup'), {
    recursive: true,
  });
  writeFileSync(join(root, 'package-lock.json'), '{}');
  mkdirSync(join(root, 'system'));
  symlinkSync(process.execPath, join(root, 'system/node'));
  // Stands for npm: takes a moment, notes how it was called, and leaves behind what npm would.
  writeFileSync(
    join(root, 'npm-cli.js'),
    `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
    appendFileSync('calls', JSON.stringify({ args: process.argv.slice(2), path: process.env.PATH }) + '\\n');
    console.log('added 3 packages');
    setTimeout(() => {
      mkdirSync('node_modules/.bin', { recursive: true });
      writeFileSync('node_modules/.bin/node', '#!/bin/sh\\necho ' + (process.env.OWN_NODE ?? process.version), { mode: 0o755 });
      writeFileSync('node_modules/.package-lock.json', '{}');
      process.exit(Number(process.env.NPM_STATUS ?? 0));
    }, 300);`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('installs once, says so on stderr only, and is silent afterwards', async () => {
  const first = await setUp();
  expect(first).toMatchObject({ status: 0, stdout: '' });
  expect(first.stderr).toMatch(/^openseat: installing[\s\S]*added 3 packages[\s\S]*installed in \d+ s\n$/);
  expect(calls()).toHaveLength(1);
  expect(calls()[0]?.args[0]).toBe('ci');
  expect(await setUp()).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(calls()).toHaveLength(1);
});

it('keeps the Node that is about to be replaced off the path of npm', async () => {
  await setUp({ PATH: [join(root, 'node_modules/.bin'), join(root, 'system')].join(delimiter) });
  expect(calls()[0]?.path).not.toContain('node_modules');
});

it('installs again when the lock changes, but not because its time lies in the future', async () => {
  await setUp();
  const lock = join(root, 'package-lock.json');
  utimesSync(lock, new Date('2090-01-01'), new Date('2090-01-01'));
  await setUp();
  expect(calls()).toHaveLength(1);
  writeFileSync(lock, '{ "changed": true }');
  utimesSync(lock, new Date('2090-01-01'), new Date('2090-01-01'));
  await setUp();
  expect(calls()).toHaveLength(2);
  await setUp();
  expect(calls()).toHaveLength(2);
});

it('takes what a person installed by hand', async () => {
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
  expect(await setUp()).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(existsSync(join(root, 'calls'))).toBe(false);
});

it('installs once for two that come at once', async () => {
  const both = await Promise.all([setUp(), setUp()]);
  expect(both.map(({ status }) => status)).toEqual([0, 0]);
  expect(calls()).toHaveLength(1);
});

it('passes on that npm failed, with what it needs', async () => {
  const { status, stderr } = await setUp({ NPM_STATUS: '1' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/npm ci failed, as told above\. It needs/);
});

it('falls back to the Node of the system when the packaged one does not run', async () => {
  expect(await setUp({ OWN_NODE: 'v20.1.0' })).toMatchObject({ status: 0 });
  expect(existsSync(join(root, 'node_modules/.bin/node'))).toBe(false);
});

it('stops with one line when no Node is new enough', async () => {
  mkdirSync(join(root, 'old'));
  writeFileSync(join(root, 'old/node'), '#!/bin/sh\necho v20.1.0\n');
  chmodSync(join(root, 'old/node'), 0o755);
  const { status, stderr } = await setUp({ OWN_NODE: 'v20.1.0', PATH: `${join(root, 'old')}:/usr/bin:/bin` });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(
    /^openseat: it needs Node 24.*the Node here is v20\.1\.0\. Install/,
  );
});

async function setUp(env: Record<string, string> = {}) {
  const npm = { npm_node_execpath: process.execPath, npm_execpath: join(root, 'npm-cli.js') };
  const child = spawn(process.execPath, ['src/setup/install.mjs'], {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, 'system')}:/usr/bin:/bin`, ...npm, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { status, stdout, stderr };
}

function calls(): { args: string[]; path: string }[] {
  return readFileSync(join(root, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
