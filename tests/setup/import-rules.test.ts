import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkImports } from '../../src/setup/imports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

// One line that breaks each rule, in the file where somebody would write it.
const BROKEN: [rule: string, file: string, line: string][] = [
  ['domain-imports-nothing', 'src/domain/words.ts', "import { hash } from 'node:crypto';"],
  ['ports-import-domain-only', 'src/ports/route.ts', "import type { Rules } from '../route/rules.ts';"],
  ['room-to-room', 'src/intake/own-posts.ts', "import { rules } from '../route/rules.ts';"],
  ['room-to-room', 'src/console/page.ts', "import type { Rows } from '../store/rows.ts';"],
  ['room-to-house', 'src/reply/publish.ts', "import { app } from '../app.ts';"],
  ['claim-for-store-only', 'src/queue/claims.ts', "import { claim } from '../setup/claim.mjs';"],
  ['setup-stands-alone', 'src/setup/extra.mjs', "import { parse } from 'yaml';"],
  [
    'pure-rooms-stay-pure',
    'src/route/rules.ts',
    "import { watch } from 'node:fs'; export const rules = watch;",
  ],
  ['pure-rooms-stay-pure', 'src/score/language.ts', "import { log } from 'pino';"],
  ['pure-rooms-stay-pure', 'src/reply/guard.ts', "import { hostname } from 'node:os';"],
  ['pure-rooms-stay-pure', 'src/ceo-desk/card.ts', "import { words } from './words.ts';"],
  ['bullmq-in-queue-only', 'src/intake/jobs.ts', "import { Queue } from 'bullmq';"],
  ['pg-in-store-only', 'src/customers/find.ts', "import type { Pool } from 'pg';"],
  ['discord-in-one-place', 'src/ceo-desk/actions.ts', "import { Client } from 'discord.js';"],
  [
    'x-client-in-its-connector',
    'src/connectors/bluesky/index.ts',
    "import { TwitterApi } from 'twitter-api-v2';",
  ],
  ['config-for-entry-points', 'src/doctor/look.ts', "import { settings } from '../../config/index.ts';"],
  [
    'config-composes-settings',
    'config/index.ts',
    "import { rules } from '../src/route/rules.ts'; export const settings = rules;",
  ],
  ['workers-only-start', 'workers/route.ts', "import { rules } from '../src/route/rules.ts';"],
  ['nobody-imports-entry-points', 'src/app.ts', "import '../workers/route.ts'; export const app = 1;"],
  ['app-for-entry-points', 'src/support-desk/desk.ts', "import { app } from '../app.ts';"],
  ['nobody-imports-tests', 'src/store/rows.ts', "import { rig } from '../../tests/rig.ts';"],
  ['no-development-package', 'src/models/check.ts', "import fc from 'fast-check';"],
  ['no-cycles', 'src/follow-through/one.ts', "import { two } from './two.ts'; export const one = two;"],
  ['no-unresolvable', 'src/follow-through/gone.ts', "import { gone } from './gone-away.ts';"],
];

const ALLOWED: [file: string, line: string][] = [
  ['src/follow-through/two.ts', "import { one } from './one.ts'; export const two = one;"],
  ['src/setup/claim.mjs', "import { rmSync } from 'node:fs'; export const claim = rmSync;"],
  ['src/store/claims.ts', "import { claim } from '../setup/claim.mjs'; import type { Pool } from 'pg';"],
  ['src/queue/queues.ts', "import { Queue } from 'bullmq'; import { Redis } from 'ioredis';"],
  ['src/ceo-desk/discord.ts', "import { Client } from 'discord.js'; import { words } from './words.ts';"],
  ['src/ceo-desk/words.ts', "import { readFileSync } from 'node:fs'; export const words = readFileSync;"],
  ['src/connectors/x/index.ts', "import { TwitterApi } from 'twitter-api-v2';"],
  ['src/support-desk/ticket.ts', "import { hash } from 'node:crypto'; import { z } from 'zod';"],
  ['src/cli/rules.ts', "import { rules } from '../route/rules.ts'; import { app } from '../app.ts';"],
  ['workers/all.ts', "import { app } from '../src/app.ts'; import { settings } from '../config/index.ts';"],
  ['src/domain/time.ts', 'export type Instant = number;'],
  ['tests/rig.ts', "import pg from 'pg'; export const rig = pg;"],
];

const folders: string[] = [];
function checkoutWith(files: [file: string, text: string][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'openseat-imports-'));
  folders.push(folder);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, text] of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let said = '';
beforeAll(async () => {
  const broken = BROKEN.map(([, file, line]): [string, string] => [file, line]);
  const verdict = await checkImports(checkoutWith([...broken, ...ALLOWED]));
  expect(verdict.ok).toBe(false);
  said = verdict.text;
});

it.each(BROKEN)('%s is told for %s', (rule, file) => {
  const section = said.split(/\n(?=\S)/).find((part) => part.startsWith(`${rule}: `));
  expect(section).toMatch(/^\S+: \S.{20}/);
  expect(section).toContain(`\n  ${file} → `);
});

it.each(ALLOWED.filter(([file]) => !/follow-through/.test(file)))('lets %s be', (file) => {
  expect(said).not.toContain(`  ${file} → `);
});

it('fails when it has read no file', async () => {
  expect(await checkImports(checkoutWith([]))).toMatchObject({ ok: false });
});
