import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Binaries, CLEAN_ENV } from './binaries.ts';
import { corrupt, diagnoseMaking, versionMismatch } from './errors.ts';
import type { Place } from './place.ts';

/** The one role of the embedded database; it owns everything. */
export const ROLE = 'openseat';
const MAJOR = '18';
const ASIDE = 'pg.new-';

/**
 * Makes the cluster when there is none, and refuses one that this Postgres cannot open. It is made in a side folder and
 * renamed at the end, so a cluster is whole or absent. Call it under the start claim.
 */
export async function prepareCluster(place: Place, { initdb }: Binaries): Promise<void> {
  if (existsSync(place.cluster)) {
    judgeCluster(place.cluster);
    return;
  }
  dropAbandoned(place.home);
  const aside = join(place.home, `${ASIDE}${process.pid}`);
  mkdirSync(aside, { mode: 0o700 });
  if (place.runAs) chownSync(aside, place.runAs.uid, place.runAs.gid);
  const { ok, said } = await run(initdb, place, aside);
  if (!ok) {
    rmSync(aside, { recursive: true, force: true });
    throw diagnoseMaking(said, place.cluster);
  }
  renameSync(aside, place.cluster);
}

function judgeCluster(cluster: string): void {
  const versionFile = join(cluster, 'PG_VERSION');
  if (!existsSync(versionFile))
    throw corrupt(cluster, 'It is not a whole Postgres data folder: PG_VERSION is missing.');
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== MAJOR) throw versionMismatch(cluster, version);
  // A copy or a back-up often loses the mode, and Postgres insists on it.
  if ((statSync(cluster).mode & 0o027) !== 0) chmodSync(cluster, 0o700);
}

// What a set-up that was killed left behind; nothing was ever stored in it.
function dropAbandoned(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith(ASIDE)) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function run(initdb: string, place: Place, folder: string): Promise<{ ok: boolean; said: string }> {
  const args = [
    '--pgdata',
    folder,
    '--encoding=UTF8',
    '--locale=C',
    // Postgres' own Unicode rules: upper and lower case beyond ASCII, the same on every system.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // Nobody gets as far as the socket but its owner (mode 0700) and root.
    '--auth=trust',
    `--username=${ROLE}`,
  ];
  return new Promise((resolve) => {
    const child = spawn(initdb, args, {
      ...place.runAs,
      cwd: place.home,
      env: CLEAN_ENV,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('error', (error) => resolve({ ok: false, said: `error: ${error.message}` }));
    child.on('close', (status) => resolve({ ok: status === 0, said }));
  });
}
