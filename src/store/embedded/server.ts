import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, CLEAN_ENV } from './binaries.ts';
import { diagnose } from './errors.ts';
import { LEASH, type LeashEnd, makeLeash, takeLeash } from './leash.ts';
import { type Place, SOCKET_PORT } from './place.ts';
import { readPostmaster } from './postmaster.ts';

const POLL_MS = 10;
const START_MS = 120_000;
const STOP_MS = 15_000;
const LEFTOVERS_MS = 10_000;

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  synchronous_commit: 'on',
  // One machine, few cores, no replicas: fewer processes and less to write.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  checkpoint_timeout: '15min',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Law 9: statements, values and keys stay out of the log; what happens to the server itself stays in.
  log_statement: 'none',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_error_verbosity: 'terse',
};

/** Our hold on a running server. */
export interface Hold {
  /** Lets go. When nobody else holds the server it stops, and this waits for that. */
  release(): Promise<void>;
}

/** Starts the server and waits until it takes connections. Throws EmbeddedPostgresError with Postgres' last words. */
export async function startServer(
  place: Place,
  binaries: Binaries,
  settings: Record<string, string>,
  say: (line: string) => void,
): Promise<Hold> {
  const began = Date.now();
  for (;;) {
    const { hold, hasEnded } = await launch(place, binaries, settings);
    if (await comesUp(place, hasEnded, say)) return hold;
    await hold.release();
    const said = readFileSync(place.log, 'utf8');
    // After a SIGKILL of the server its children need a moment to notice.
    const leftovers = /pre-existing shared memory block|lock file "\S+" already exists/.test(said);
    if (!leftovers || Date.now() - began > LEFTOVERS_MS) throw diagnose(said, place.cluster, place.log);
    await pause(200);
  }
}

async function comesUp(place: Place, hasEnded: () => boolean, say: (line: string) => void): Promise<boolean> {
  const ready = () => readPostmaster(place)?.state === 'ready';
  if (await until(5_000, () => ready() || hasEnded())) return ready();
  say('the embedded database is recovering what was in flight when it stopped; this can take a minute');
  return (await until(START_MS, () => ready() || hasEnded())) && ready();
}

async function launch(
  place: Place,
  { postgres }: Binaries,
  settings: Record<string, string>,
): Promise<{ hold: Hold; hasEnded: () => boolean }> {
  const { shellEnd, ourEnd } = await makeLeash(place);
  const log = openLog(place);
  const address = { unix_socket_directories: place.socketDir, port: String(SOCKET_PORT) };
  const all = { ...SETTINGS, ...settings, ...address };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('/bin/sh', ['-c', LEASH, 'openseat-postgres', postgres, '-D', place.cluster, ...args], {
    ...place.runAs,
    cwd: place.home,
    env: CLEAN_ENV,
    // Its own session: Ctrl-C reaches us alone, and the server stops after us.
    detached: true,
    stdio: [shellEnd, log, log],
  });
  closeSync(shellEnd);
  closeSync(log);
  child.unref();
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.once('exit', end).once('error', end);
  const hasEnded = () => ended;
  return { hold: { release: () => letGo(place, ourEnd, hasEnded) }, hasEnded };
}

/** Joins a server that runs: it will not stop before we let go. null when nobody holds it any more. */
export function holdServer(place: Place): Hold | null {
  const end = takeLeash(place);
  return end === null ? null : { release: () => letGo(place, end, () => true) };
}

/** Asks a server to stop that nobody holds any more, and waits for it. */
export async function stopUnheld(place: Place): Promise<void> {
  const server = readPostmaster(place);
  if (!server) return;
  try {
    process.kill(server.pid, 'SIGINT');
  } catch {
    // Gone meanwhile.
  }
  await until(STOP_MS, () => readPostmaster(place)?.pid !== server.pid);
}

async function letGo(place: Place, end: LeashEnd, hasEnded: () => boolean): Promise<void> {
  const server = readPostmaster(place);
  if (end.close().heldByOthers || !server) return;
  await until(STOP_MS, () => readPostmaster(place)?.pid !== server.pid && hasEnded());
}

async function until(ms: number, holds: () => boolean): Promise<boolean> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) return false;
    await pause(POLL_MS);
  }
  return true;
}

// The log of the last start is kept beside it.
function openLog({ log, runAs }: Place): number {
  if (existsSync(log)) renameSync(log, `${log}.old`);
  const file = openSync(log, 'w', 0o600);
  if (runAs) chownSync(log, runAs.uid, runAs.gid);
  return file;
}
