import { statfsSync } from 'node:fs';
import type { Command } from 'commander';
import { loadSettings, type Settings } from '../../config/index.ts';
import type { LiveFile } from '../app/live-file.ts';
import { type Found, probes } from '../app/probes.ts';
import { type App, buildApp } from '../app.ts';
import { OpenseatError } from '../domain/errors.ts';
import { note, say, sayJson } from './frame.ts';

const BEAT_MS = 15_000;
const ROOM_BYTES = 500e6;

/** `doctor`: what is configured, reachable and permitted, and what to do about the rest. Exit code 1 when something is wrong. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('what is configured, reachable and permitted, and what to do about the rest')
    .option('--json', 'for programs')
    .action(async (options: { json?: boolean }) => {
      const findings = await examine();
      if (options.json) sayJson({ ok: findings.every(({ state }) => state !== 'wrong'), findings });
      else {
        for (const { name, state, says, todo } of findings) {
          say(`${{ ok: 'ok   ', off: 'off  ', wrong: 'WRONG' }[state]}  ${name.padEnd(14)} ${says}`);
          if (todo !== undefined) say(`       ${' '.repeat(14)} → ${todo}`);
        }
      }
      if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1;
    });
}

async function examine(): Promise<Found[]> {
  const findings: Found[] = [{ name: 'Node', state: 'ok', says: process.version }];
  let settings: Settings;
  try {
    settings = loadSettings(process.env);
  } catch (error) {
    return [...findings, ...wrong('settings', error)];
  }
  findings.push(...settingsFindings(settings));
  try {
    await using app = await buildApp({
      settings,
      manner: { readable: true, logLevel: 'silent', say: note },
      workers: [],
    });
    findings.push(...(await houseFindings(app)));
    for (const probe of probes(app)) findings.push(...(await probe()));
  } catch (error) {
    findings.push(...wrong('house', error));
  }
  return findings;
}

function settingsFindings(settings: Settings): Found[] {
  const { bavail, bsize } = statfsSync(settings.dataDir);
  const free = bavail * bsize;
  return [
    free > ROOM_BYTES
      ? { name: 'disk', state: 'ok', says: `${Math.round(free / 1e9)} GB free for ${settings.dataDir}` }
      : {
          name: 'disk',
          state: 'wrong',
          says: `only ${Math.round(free / 1e6)} MB free for ${settings.dataDir}`,
          todo: 'free some space, or move OPENSEAT_DATA',
        },
    settings.people.length > 0
      ? { name: 'people', state: 'ok', says: `${settings.people.length} people may sign in` }
      : {
          name: 'people',
          state: 'off',
          says: 'nobody is configured: the console is on this machine only, and nothing can be published',
          todo: 'copy config/people.example.yaml to config/people.yaml, and make tokens with: npm run openseat -- token',
        },
    settings.customers === null
      ? { name: 'customers', state: 'off', says: 'no config/customers.csv: value and tenure stay unknown' }
      : { name: 'customers', state: 'ok', says: settings.customers.name },
    settings.hookSecret === null
      ? { name: 'webhooks', state: 'off', says: 'closed', todo: 'set OPENSEAT_HOOK_SECRET to open them' }
      : { name: 'webhooks', state: 'ok', says: `open on port ${settings.console.hooksPort}` },
  ];
}

async function houseFindings({ settings, rooms, foundation }: App): Promise<Found[]> {
  const { set } = rooms.live.rules();
  const { rules: file, shadow } = rooms.live.files;
  const alive = await foundation.working.alive(foundation.clock.now(), BEAT_MS);
  const aside = await foundation.working.setAsideJobs();
  await foundation.queues.counts();
  return [
    {
      name: 'database',
      state: 'ok',
      says: settings.databaseUrl === null ? 'embedded Postgres' : 'DATABASE_URL answers',
    },
    { name: 'queue', state: 'ok', says: settings.redisUrl === null ? 'on Postgres' : 'REDIS_URL answers' },
    fileFinding('rules', file, `${set.rules.length} rules in ${file.name}, all examples as expected`),
    ...(shadow.good === null && shadow.broken === null
      ? []
      : [fileFinding('shadow rules', shadow, `${shadow.name} is compared, and decides nothing`)]),
    {
      name: 'model',
      state: 'ok',
      says: `${rooms.model.name} ${rooms.model.version}${rooms.model.licenceNote === undefined ? '' : `: ${rooms.model.licenceNote}`}`,
    },
    alive.length > 0
      ? { name: 'workers', state: 'ok', says: `at work: ${alive.sort().join(', ')}` }
      : { name: 'workers', state: 'off', says: 'none at work', todo: 'start them with: npm start' },
    aside.length === 0
      ? { name: 'jobs', state: 'ok', says: 'none set aside' }
      : {
          name: 'jobs',
          state: 'wrong',
          says: `${aside.length} set aside`,
          todo: 'see npm run openseat -- jobs',
        },
  ];
}

function wrong(name: string, error: unknown): Found[] {
  const says = error instanceof OpenseatError ? error.message : String(error);
  return says.split('\n').map((line) => ({ name, state: 'wrong', says: line }));
}

/** A broken one does not stop the house: what was in force before still decides. */
function fileFinding(name: string, { broken, good, name: file }: LiveFile<unknown>, fine: string): Found {
  if (broken === null) return { name, state: 'ok', says: fine };
  const before = good === null ? '' : `; version ${good.version.slice(0, 12)} is used instead`;
  return {
    name,
    state: 'wrong',
    says: `${file} cannot be used${before}:\n${broken.problems.join('\n')}`,
    todo: 'mend the file; it takes over by itself. Earlier versions: npm run openseat -- rules versions',
  };
}
