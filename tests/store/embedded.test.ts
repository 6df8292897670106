import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { AlreadyUpError, EmbeddedPostgresError } from '../../src/store/embedded/errors.ts';
import { findPlace } from '../../src/store/embedded/place.ts';
import {
  claimUp,
  type EmbeddedConnection,
  type EmbeddedPostgres,
  findRunning,
  openEmbeddedPostgres,
} from '../../src/store/embedded.ts';
import { aDataFolder } from '../rigs/data-folder.ts';
import { forget } from '../rigs/postgres-server.ts';

// Making a cluster takes a second, so tests that leave the folder as it was share one.
const shared = aDataFolder();
beforeAll(() => withPostgres(shared.path, async () => undefined));
afterAll(() => shared[Symbol.dispose]());

const isRoot = process.getuid?.() === 0;
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

it('starts, keeps what was stored, and leaves nothing running', async () => {
  using folder = aDataFolder();
  const pid = await withPostgres(folder.path, async (postgres) => {
    expect(postgres.attached).toBe(false);
    await query(postgres.connection, 'create table if not exists kept (word text)');
    await query(postgres.connection, "insert into kept values ('still here')");
    return pidOf(postgres);
  });
  expect(isAlive(pid)).toBe(false);
  expect(await findRunning(folder.path)).toBeNull();
  await withPostgres(folder.path, async ({ connection }) => {
    expect(await query(connection, 'select word from kept')).toEqual([{ word: 'still here' }]);
  });
});

it('listens on a private unix socket only, and not as root', async () => {
  await withPostgres(shared.path, async (postgres) => {
    expect(await query(postgres.connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(statSync(postgres.connection.host).mode & 0o777).toBe(0o700);
    const owner = statSync(postgres.dataPath).uid;
    expect(owner).not.toBe(0);
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${pidOf(postgres)}/status`, 'utf8');
      expect(status).toMatch(new RegExp(`^Uid:\\s+${owner}\\s+${owner}\\s`, 'm'));
    }
  });
});

it('knows upper and lower case beyond ASCII, and keeps values out of its log (law 9)', async () => {
  await withPostgres(shared.path, async (postgres) => {
    expect(await query(postgres.connection, "select lower('ÉÄ') as low")).toEqual([{ low: 'éä' }]);
    await query(postgres.connection, 'create table once (word text primary key)');
    await query(postgres.connection, "insert into once values ('my secret complaint')");
    await expect(
      query(postgres.connection, "insert into once values ('my secret complaint')"),
    ).rejects.toThrow(/unique/);
    await expect(query(postgres.connection, "select 'another secret'::int")).rejects.toThrow(/integer/);
    expect(readFileSync(join(postgres.dataPath, '..', 'pg.log'), 'utf8')).not.toMatch(/secret/);
  });
});

it('joins the server that runs, which lives until the last one lets go', async () => {
  const first = await openEmbeddedPostgres({ dataDir: shared.path });
  const second = await openEmbeddedPostgres({ dataDir: shared.path });
  expect([first.attached, second.attached]).toEqual([false, true]);
  expect(await findRunning(shared.path)).toEqual(first.connection);
  await first[Symbol.asyncDispose]();
  expect(await query(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  const pid = pidOf(second);
  await second[Symbol.asyncDispose]();
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
});

it('starts one server for two processes that come at once', async () => {
  const holders = await Promise.all([aHolder(shared.path), aHolder(shared.path)]);
  expect(holders.map((holder) => holder.attached).sort()).toEqual([false, true]);
  await Promise.all(holders.map((holder) => holder.end()));
  expect(await findRunning(shared.path)).toBeNull();
});

it('ends with its last holder when that one is killed, and comes back with everything', async () => {
  const first = await aHolder(shared.path);
  const second = await aHolder(shared.path);
  await query(second.connection, 'create table if not exists kept (word text)');
  const pid = serverPid(second.connection);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(await query(second.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  second.child.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000, interval: 10 });
  await withPostgres(shared.path, async ({ attached, connection }) => {
    expect(attached).toBe(false);
    expect(await query(connection, 'select * from kept')).toEqual([]);
  });
});

it('comes back after the server itself was killed', async () => {
  const holder = await aHolder(shared.path);
  await query(holder.connection, 'create table if not exists kept (word text)');
  process.kill(serverPid(holder.connection), 'SIGKILL');
  await holder.end();
  await withPostgres(shared.path, async ({ connection }) => {
    expect(await query(connection, 'select * from kept')).toEqual([]);
  });
});

it('does not take another process for the server because it has its old pid', async () => {
  const postgres = await openEmbeddedPostgres({ dataDir: shared.path });
  const { uid, gid } = statSync(postgres.dataPath);
  const pidFile = readFileSync(join(postgres.dataPath, 'postmaster.pid'), 'utf8');
  await postgres[Symbol.asyncDispose]();
  const stranger = spawn('sleep', ['60'], { cwd: '/', ...(process.getuid?.() === 0 ? { uid, gid } : {}) });
  children.push(stranger);
  writeFileSync(join(postgres.dataPath, 'postmaster.pid'), pidFile.replace(/^\d+/, String(stranger.pid)), {
    mode: 0o600,
  });
  chownSync(join(postgres.dataPath, 'postmaster.pid'), uid, gid);
  await withPostgres(shared.path, async ({ connection }) => {
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

it('finds a shorter place for its socket when the path is too long', async () => {
  using folder = aDataFolder(`${'long-'.repeat(25)}name`);
  const cluster = join(folder.path, 'pg');
  mkdirSync(cluster, { recursive: true });
  if (isRoot) chownSync(cluster, 12_345, 12_345);
  const { socketDir = '' } = findPlace(folder.path) ?? {};
  expect(join(socketDir, '.s.PGSQL.5432').length).toBeLessThanOrEqual(103);
  // The name of that folder can be foreseen, so one that somebody else made is refused.
  mkdirSync(socketDir);
  try {
    if (!isRoot) return;
    await expect(openEmbeddedPostgres({ dataDir: folder.path })).rejects.toThrow(/made by somebody else/);
  } finally {
    rmSync(socketDir, { recursive: true });
  }
});

it('gives a copy of a checkout a database of its own, and lets a moved one keep its own', async () => {
  using folder = aDataFolder();
  await withPostgres(folder.path, ({ connection }) =>
    query(connection, 'create table if not exists kept (word text)'),
  );
  const moved = `${folder.path}-moved`;
  renameSync(folder.path, moved);
  const dataPath = await withPostgres(moved, async (postgres) => {
    expect(await query(postgres.connection, 'select * from kept')).toEqual([]);
    execFileSync('cp', ['-a', moved, folder.path]);
    if (isRoot)
      await withPostgres(folder.path, async (copy) => expect(copy.dataPath).not.toBe(postgres.dataPath));
    else expect(findPlace(folder.path)?.cluster).not.toBe(postgres.dataPath);
    return postgres.dataPath;
  });
  forget(dataPath, folder.path);
});

type Damage = [what: string, file: string, content: string | null, says: RegExp];
it.each<Damage>([
  ['a control file cut off', 'global/pg_control', 'short', /pg_control/],
  ['its log gone', 'pg_wal', null, /pg_wal|checkpoint/],
  ['PG_VERSION missing', 'PG_VERSION', null, /PG_VERSION is missing/],
  ['another version', 'PG_VERSION', '16\n', /made by PostgreSQL 16/],
])('refuses a folder with %s: says what to do, and deletes nothing', async (_, name, content, says) => {
  const { cluster = '' } = findPlace(shared.path) ?? {};
  const file = join(cluster, name);
  const { uid, gid } = statSync(file);
  renameSync(file, `${file}.whole`);
  if (content !== null) writeFileSync(file, content, { mode: 0o600 });
  if (content !== null) chownSync(file, uid, gid);
  const before = readdirSync(cluster).filter((entry) => entry !== 'postmaster.pid');
  const error = await openEmbeddedPostgres({ dataDir: shared.path }).catch((caught: unknown) => caught);
  const after = readdirSync(cluster);
  renameSync(`${file}.whole`, file);
  expect(error).toBeInstanceOf(EmbeddedPostgresError);
  expect(String(error)).toMatch(says);
  expect(String(error)).toMatch(/Nothing was (deleted|changed)\..*mv '/);
  expect(after).toEqual(expect.arrayContaining(before));
});

it('mends the mode of a folder that a back-up brought back', async () => {
  const dataPath = await withPostgres(shared.path, async (postgres) => postgres.dataPath);
  chmodSync(dataPath, 0o755);
  await withPostgres(shared.path, async ({ connection }) => {
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

it('lets one `npm start` have a data folder, and takes over from one that was killed', async () => {
  const claimant = await aProcess(['--input-type=module', '-e', CLAIM_AND_WAIT, shared.path]);
  expect(() => claimUp(shared.path)).toThrow(AlreadyUpError);
  expect(() => claimUp(shared.path)).toThrow(
    new RegExp(`process ${claimant.pid}, .*kill ${claimant.pid}.*OPENSEAT_DATA`),
  );
  claimant.kill('SIGKILL');
  await once(claimant, 'exit');
  const up = claimUp(shared.path);
  expect(() => claimUp(shared.path)).toThrow(AlreadyUpError);
  up[Symbol.dispose]();
  claimUp(shared.path)[Symbol.dispose]();
});

const CLAIM_AND_WAIT = `
  const { claimUp } = await import(${JSON.stringify(new URL('../../src/store/embedded.ts', import.meta.url).href)});
  claimUp(process.argv[1]);
  console.log('claimed');
  process.stdin.resume();
`;

async function withPostgres<T>(
  dataDir: string,
  work: (postgres: EmbeddedPostgres) => Promise<T>,
): Promise<T> {
  await using postgres = await openEmbeddedPostgres({ dataDir });
  return await work(postgres);
}

async function aHolder(dataDir: string) {
  const child = await aProcess([new URL('../rigs/hold-postgres.ts', import.meta.url).pathname, dataDir]);
  const said: { connection: EmbeddedConnection; attached: boolean } = JSON.parse(child.firstLine);
  const end = async () => {
    child.stdin?.end();
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { child, end, ...said };
}

async function aProcess(args: string[]): Promise<ChildProcess & { firstLine: string }> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [firstLine] = await once(createInterface(child.stdout), 'line');
  return Object.assign(child, { firstLine });
}

async function query(connection: EmbeddedConnection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function pidOf({ dataPath }: EmbeddedPostgres): number {
  return Number.parseInt(readFileSync(join(dataPath, 'postmaster.pid'), 'utf8'), 10);
}

function serverPid({ host, port }: EmbeddedConnection): number {
  return Number.parseInt(readFileSync(join(host, `.s.PGSQL.${port}.lock`), 'utf8'), 10);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
