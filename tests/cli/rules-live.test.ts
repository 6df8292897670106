import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { correctionsCommand } from '../../src/cli/rules-corrections.ts';
import { diffCommand } from '../../src/cli/rules-diff.ts';
import { versionCommands } from '../../src/cli/rules-versions.ts';
import { sinceOf } from '../../src/cli/since.ts';
import { versionOf } from '../../src/route/check.ts';
import { correctionsStore } from '../../src/store/corrections.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aPost, NOON, serious } from '../rigs/builders.ts';
import { anIntake, aRouting, score } from '../rigs/flow.ts';
import { aGround, type Ground, urlOf } from '../rigs/house.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { rulesText } from '../rigs/rules-text.ts';

const ONE = rulesText();
const TWO = rulesText({ rule: 'complaints-too', send: 'support' });
let db: OpenDatabase;
let ground: Ground;
let config: string;
beforeAll(async () => {
  db = await aDatabase();
  ground = aGround({ routing: ONE, env: { DATABASE_URL: urlOf(db.config) } });
  config = ground.env.OPENSEAT_CONFIG ?? '';
});
afterAll(async () => {
  ground[Symbol.dispose]();
  await db[Symbol.asyncDispose]();
});
beforeEach(() => {
  for (const [name, value] of Object.entries(ground.env)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

/** Runs a command; what it says on stdout, and on stderr. */
async function run(...words: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const said = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += String(text);
    return true;
  });
  const rules = new Command('rules');
  versionCommands(rules);
  diffCommand(rules);
  correctionsCommand(rules);
  process.exitCode = undefined;
  try {
    await rules.parseAsync(words, { from: 'user' });
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return { ...said, code: process.exitCode };
}

it('lists, shows and restores versions, by the beginning of a hash', async () => {
  expect(JSON.parse((await run('versions', '--json')).out)).toMatchObject({
    versions: [{ version: versionOf(ONE), inForce: true, decisions: 0 }],
    broken: null,
  });
  writeFileSync(join(config, 'routing.yaml'), TWO);
  const listed = await run('versions');
  expect(listed.out).toMatch(
    new RegExp(`^${versionOf(TWO).slice(0, 12)} +in force.*\n${versionOf(ONE).slice(0, 12)} +until`),
  );
  expect((await run('show', versionOf(ONE).slice(0, 10))).out).toBe(ONE);
  expect(await run('show', 'feedbeef')).toMatchObject({
    out: '',
    err: expect.stringContaining('no version'),
    code: 1,
  });

  expect((await run('restore', versionOf(ONE).slice(0, 10))).out).toMatch(
    /again\. It decides from the next batch/,
  );
  expect(readFileSync(join(config, 'routing.yaml'), 'utf8')).toBe(ONE);
  expect(await run('restore', versionOf(ONE))).toMatchObject({
    err: expect.stringContaining('already'),
    code: 1,
  });

  // Broken as it stands: the version in force is not that of the file, and restoring mends it.
  writeFileSync(join(config, 'routing.yaml'), 'rules: no');
  expect((await run('versions')).err).toMatch(/is broken as it stands[\s\S]*`rules`/);
  expect((await run('restore', versionOf(TWO).slice(0, 10))).code).toBeUndefined();
  await run('restore', versionOf(ONE).slice(0, 10));
});

it('tells where the shadow differs, and plainly when there is none or it is broken', async () => {
  const shadow = join(config, 'routing.shadow.yaml');
  expect(await run('diff', '--shadow')).toMatchObject({
    out: '',
    err: expect.stringMatching(/no shadow file\. Copy .*routing\.yaml to .*routing\.shadow\.yaml/),
    code: 1,
  });
  await anIntake(db).take([aPost({ externalId: '1', createdAt: NOON, text: 'Secret words.' })]);
  await score(db, () => serious());
  await aRouting(db).route();
  writeFileSync(shadow, TWO);
  const { out } = await run('diff', '--shadow', '--json');
  expect(JSON.parse(out)).toMatchObject({
    live: { version: versionOf(ONE) },
    shadow: { version: versionOf(TWO), wrongExamples: 0 },
    lane: 'recorded',
    mentions: 1,
    count: 1,
    divergences: [
      {
        id: 'x:1',
        was: { desk: 'ceo', seated: false },
        live: { desk: 'ceo' },
        shadow: { desk: 'support', rule: 'complaints-too' },
      },
    ],
  });
  expect(out).not.toContain('Secret');
  const said = await run('diff', '--shadow', '--since', '30d');
  expect(said.out).toMatch(
    /x:1 +ceo seated, .*\(complaints\) +→ +support, .*\(complaints-too\) +\(seat, desk/,
  );
  expect(said.err).toMatch(/1 mention of the lane recorded, 1 decided otherwise/);
  const byName = await run('diff', '--rules', shadow, '--json');
  expect(JSON.parse(byName.out)).toMatchObject({
    count: 1,
    divergences: [{ id: 'x:1', other: { desk: 'support' } }],
  });
  expect(await run('diff')).toMatchObject({
    err: expect.stringContaining('--shadow, or --rules FILE'),
    code: 1,
  });
  writeFileSync(shadow, TWO.replace('when:', 'wen:'));
  expect(await run('diff', '--shadow')).toMatchObject({
    err: expect.stringMatching(/shadow\.yaml:\d+:\d+: /),
    code: 1,
  });
});

it('lists what was called the wrong call by its facts, and words on a terminal alone', async () => {
  await correctionsStore(db).mark({ mentionId: 'x:1' }, { shouldBe: 'support', by: 'person:noor' }, NOON);
  const { corrections } = JSON.parse((await run('corrections', '--json')).out);
  expect(corrections).toEqual([
    expect.objectContaining({ mentionId: 'x:1', by: 'person:noor', desk: 'ceo', shouldBe: 'support' }),
  ]);
  const { out } = await run('corrections');
  expect(out).toMatch(
    /x:1, case 1, by noor\n {2}it went to ceo .*should have gone to support\n.*severity\.value: 3/,
  );
  expect(out).not.toMatch(/Secret|customer\.value/);
  expect(await run('corrections', '--words')).toMatchObject({ out: '', code: 1 });
  expect((await run('corrections', '--since', '2099-01-01')).err).toMatch(/Nobody has called/);
});

it('a time is so long ago, or a date', () => {
  expect(sinceOf('2d', 172_800_000)).toBe(0);
  expect(sinceOf('1970-01-02')).toBe(86_400_000);
  expect(() => sinceOf('soon')).toThrow(/30d, 12h or 6w/);
});
