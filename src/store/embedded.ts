import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { claim, holderOf } from '../setup/claim.mjs';
import { findBinaries } from './embedded/binaries.ts';
import { prepareCluster, ROLE } from './embedded/cluster.ts';
import { AlreadyUpError, corrupt, EmbeddedPostgresError, fileTrouble } from './embedded/errors.ts';
import { isHeld } from './embedded/leash.ts';
import { findPlace, makeDataDir, makePlace, type Place, SOCKET_PORT } from './embedded/place.ts';
import { dropStalePidFile, readPostmaster } from './embedded/postmaster.ts';
import { type Hold, holdServer, startServer, stopUnheld } from './embedded/server.ts';

/** How to connect: `host` is the folder of a private unix socket. No password: who can enter the folder is trusted. */
export interface EmbeddedConnection {
  host: string;
  port: number;
  user: string;
  database: string;
}

/** A running server that we hold. Dispose lets go of it; it stops when nobody else holds it. End your pools first. */
export interface EmbeddedPostgres extends AsyncDisposable {
  readonly connection: EmbeddedConnection;
  /** It ran already on this data folder, and we joined it. */
  readonly attached: boolean;
  /** Postgres' own data folder. */
  readonly dataPath: string;
}

const DATABASE = 'openseat';
const START_CLAIM = 'pg.starting';
const UP_CLAIM = 'up.claim';
const POLL_MS = 25;
const TURN_MS = 180_000;

/**
 * Starts the Postgres of this data folder, or joins the one that already runs on it. The server lives as long as one
 * process holds it and no longer, also when processes are killed. Throws EmbeddedPostgresError.
 */
export async function openEmbeddedPostgres(options: {
  /** OPENSEAT_DATA; created when it is missing. */
  dataDir: string;
  /** Told what takes long, for a person. */
  log?: (line: string) => void;
  /** Postgres settings beside ours; without effect on a server that already runs. */
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const { settings = {}, log: say = () => undefined } = options;
  const dataDir = makeDataDir(options.dataDir);
  const turn = await takeTurn(dataDir);
  try {
    const place = makePlace(dataDir);
    const joined = await joinRunning(place);
    const hold = joined ?? (await startOwn(place, settings, say));
    return {
      connection: connectionTo(place),
      attached: joined !== null,
      dataPath: place.cluster,
      [Symbol.asyncDispose]: onlyOnce(hold.release),
    };
  } finally {
    turn.release();
  }
}

/** The server that runs on this data folder, without holding it; null when none does. Creates nothing. */
export async function findRunning(dataDir: string): Promise<EmbeddedConnection | null> {
  const place = findPlace(dataDir);
  if (!place) return null;
  const end = Date.now() + TURN_MS;
  while (holderOf(join(place.dataDir, START_CLAIM)) && Date.now() < end) await pause(POLL_MS);
  return readPostmaster(place)?.state === 'ready' ? connectionTo(place) : null;
}

/** Makes this process the one that `npm start` runs on this data folder. Throws AlreadyUpError when another one is. */
export function claimUp(dataDir: string): Disposable {
  const real = makeDataDir(dataDir);
  const result = attempt(real, UP_CLAIM);
  if (!result.held) throw new AlreadyUpError(real, result.holder.pid, result.holder.since);
  return { [Symbol.dispose]: result.release };
}

function attempt(dataDir: string, name: string): ReturnType<typeof claim> {
  try {
    return claim(join(dataDir, name));
  } catch (error) {
    throw fileTrouble(error, dataDir);
  }
}

// Two that start at once: the second finds the server that the first has started.
async function takeTurn(dataDir: string): Promise<{ release: () => void }> {
  const end = Date.now() + TURN_MS;
  for (;;) {
    const result = attempt(dataDir, START_CLAIM);
    if (result.held) return result;
    if (Date.now() > end)
      throw new EmbeddedPostgresError(
        `Process ${result.holder.pid} has been starting the embedded database for minutes.`,
        `Look at what it does, or end it: kill ${result.holder.pid}`,
      );
    await pause(POLL_MS);
  }
}

async function joinRunning(place: Place): Promise<Hold | null> {
  for (;;) {
    const server = readPostmaster(place);
    if (!server) return null;
    if (server.state !== 'ready') {
      await pause(POLL_MS);
      continue;
    }
    const hold = holdServer(place);
    if (!hold) {
      await stopUnheld(place);
      return null;
    }
    await makeDatabase(place).catch(() => undefined);
    // The last one before us may have let go just before we took hold.
    const again = readPostmaster(place);
    if (again?.pid === server.pid && again.state === 'ready' && isHeld(place)) return hold;
    await hold.release();
  }
}

async function startOwn(
  place: Place,
  settings: Record<string, string>,
  say: (line: string) => void,
): Promise<Hold> {
  if (!existsSync(place.cluster)) say('setting up the embedded database (only the first time)');
  const binaries = findBinaries(place);
  await prepareCluster(place, binaries);
  dropStalePidFile(place);
  const hold = await startServer(place, binaries, settings, say);
  try {
    await makeDatabase(place);
    return hold;
  } catch (error) {
    await hold.release();
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw corrupt(place.cluster, `It starts, but says: ${error.message}.`);
  }
}

// A set-up may have been killed between the cluster and its database.
async function makeDatabase(place: Place): Promise<void> {
  const connection = connectionTo(place);
  try {
    await run(connection, 'select 1');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '3D000') throw error;
    await run({ ...connection, database: 'postgres' }, `create database ${DATABASE}`);
  }
}

async function run(connection: EmbeddedConnection, sql: string): Promise<void> {
  const client = new pg.Client(connection);
  // Without a listener a server that goes away would stop the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function connectionTo({ socketDir }: Place): EmbeddedConnection {
  return { host: socketDir, port: SOCKET_PORT, user: ROLE, database: DATABASE };
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
