import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';
import { SOCKET_PORT } from './place.ts';

/** What a running server says of itself in its postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly state: 'starting' | 'ready' | 'stopping';
}

/** The server that runs on this cluster, or null. A pid that now belongs to something else does not count. */
export function readPostmaster({ cluster }: Place): Postmaster | null {
  const lines = readLines(pidFile(cluster));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !servesCluster(pid, cluster)) return null;
  const word = lines[7]?.trim() ?? '';
  return { pid, state: word === 'ready' ? 'ready' : word === 'stopping' ? 'stopping' : 'starting' };
}

/**
 * Removes a postmaster.pid whose process is gone. Postgres would do so itself, unless the pid was given to another
 * process of the same user meanwhile: then it takes that one for the server and refuses to start.
 */
export function dropStalePidFile(place: Place): void {
  if (!existsSync(pidFile(place.cluster)) || readPostmaster(place)) return;
  rmSync(pidFile(place.cluster), { force: true });
  rmSync(join(place.socketDir, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

// Postgres works inside its data folder, whatever it calls itself on the process list.
function servesCluster(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return process.platform !== 'linux' && commandOf(pid).includes(cluster);
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}
