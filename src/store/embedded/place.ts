import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { corrupt, EmbeddedPostgresError, fileTrouble, OWN_DATABASE } from './errors.ts';

/** The user that the server runs as; null: as ourselves. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** Where one data folder keeps its database, and as whom it runs. */
export interface Place {
  /** Real path of OPENSEAT_DATA. */
  readonly dataDir: string;
  /** Holds cluster, log and sockets; the data folder itself unless we are root. */
  readonly home: string;
  /** Postgres' own data folder. It may not exist yet. */
  readonly cluster: string;
  /** Mode 0700: who can enter it can use the database. It may not exist yet. */
  readonly socketDir: string;
  readonly log: string;
  readonly runAs: RunAs;
}

// Postgres refuses to run as root, and a checkout may lie where no other user can enter.
const ROOT_HOME = '/var/lib/openseat';
const POINTER = 'postgres-is-at';
const UNPRIVILEGED = ['openseat', 'postgres', '_postgres', 'nobody'];
export const SOCKET_PORT = 5432;
const SOCKET_PATH_MAX = process.platform === 'darwin' ? 103 : 107;

/** Where the database of this data folder is, or null when none was ever made. Creates nothing. */
export function findPlace(dataDir: string): Place | null {
  if (!existsSync(dataDir)) return null;
  const real = realpathSync(dataDir);
  const home = homeOf(real);
  return home && existsSync(join(home, 'pg')) ? placeAt(real, home) : null;
}

/** Where the database of this data folder is or shall be; creates the folders around it. Call it under the start claim. */
export function makePlace(dataDir: string): Place {
  const real = realpathSync(dataDir);
  try {
    const place = placeAt(real, homeOf(real) ?? makeHome(real));
    makeSocketDir(place);
    return place;
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : fileTrouble(error, real);
  }
}

/** Creates OPENSEAT_DATA when it is missing and returns its real path. */
export function makeDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    return realpathSync(dataDir);
  } catch (error) {
    throw fileTrouble(error, resolve(dataDir));
  }
}

function placeAt(dataDir: string, home: string): Place {
  const cluster = join(home, 'pg');
  const runAs = owner(existsSync(cluster) ? cluster : home);
  return { dataDir, home, cluster, socketDir: socketDirOf(home, runAs), log: join(home, 'pg.log'), runAs };
}

function homeOf(dataDir: string): string | null {
  if (existsSync(join(dataDir, 'pg'))) return dataDir;
  const pointed = readPointer(dataDir);
  if (!isRoot()) {
    if (pointed)
      throw new EmbeddedPostgresError(
        `The database of ${dataDir} was made by root and lies in ${pointed.home}.`,
        `Run Openseat as root again, or set OPENSEAT_DATA to a folder of your own. ${OWN_DATABASE}`,
      );
    return dataDir;
  }
  return pointed && followPointer(dataDir, pointed) ? pointed.home : null;
}

type Pointer = { home: string; madeFor: string };

// A pointer that moved along with its folder still holds; one in a copy would make two checkouts share one database.
function followPointer(dataDir: string, { home, madeFor }: Pointer): boolean {
  if (!existsSync(home)) return false;
  if (madeFor === dataDir) return true;
  if (readPointer(madeFor)?.home === home) return false;
  writePointer(dataDir, home);
  return true;
}

function readPointer(dataDir: string): Pointer | null {
  try {
    const [home = '', madeFor = ''] = readFileSync(join(dataDir, POINTER), 'utf8').split('\n');
    return home.startsWith('/') ? { home, madeFor } : null;
  } catch {
    return null;
  }
}

function writePointer(dataDir: string, home: string): void {
  writeFileSync(join(dataDir, POINTER), `${home}\n${dataDir}\n`);
}

// Never an older folder of the same checkout path: who removed the data folder wants to begin anew.
function makeHome(dataDir: string): string {
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = mkdtempSync(join(ROOT_HOME, `${hash}-`));
  const { uid, gid } = unprivilegedUser();
  chmodSync(home, 0o700);
  chownSync(home, uid, gid);
  writePointer(dataDir, home);
  return home;
}

function owner(folder: string): RunAs {
  const { uid, gid } = statSync(folder);
  if (!isRoot()) {
    if (uid === process.getuid?.()) return null;
    throw new EmbeddedPostgresError(
      `${folder} belongs to another user (${uid}).`,
      `Run Openseat as that user, or set OPENSEAT_DATA to a folder of your own. ${OWN_DATABASE}`,
    );
  }
  if (uid !== 0) return { uid, gid };
  throw corrupt(
    folder,
    `It belongs to root, and Postgres does not run as root: give it to an ordinary user (chown -R nobody '${folder}').`,
  );
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of UNPRIVILEGED) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      const user = { uid: id('-u'), gid: id('-g') };
      if (user.uid > 0) return user;
    } catch {
      // No such user here.
    }
  }
  throw new EmbeddedPostgresError(
    'Postgres does not run as root, and this system has no unprivileged user for it.',
    `Run Openseat as an ordinary user, or add one: useradd --system openseat. ${OWN_DATABASE}`,
  );
}

function socketDirOf(home: string, runAs: RunAs): string {
  const near = join(home, 'pg-run');
  if (Buffer.byteLength(join(near, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_MAX) return near;
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 12);
  return join('/tmp', `openseat-${runAs?.uid ?? process.getuid?.()}-${hash}`);
}

// The folder under the system's temporary one has a name that others can foresee: it must be ours, and no link.
function makeSocketDir({ socketDir, runAs }: Place): void {
  const uid = runAs?.uid ?? process.getuid?.();
  if (!existsSync(socketDir)) {
    mkdirSync(socketDir, { mode: 0o700 });
    if (runAs) chownSync(socketDir, runAs.uid, runAs.gid);
  }
  const found = lstatSync(socketDir);
  if (!found.isDirectory() || found.uid !== uid)
    throw new EmbeddedPostgresError(
      `${socketDir} was made by somebody else (user ${found.uid}).`,
      'Ask them to remove it, or set OPENSEAT_DATA to a folder with a shorter path.',
    );
  if ((found.mode & 0o077) !== 0) chmodSync(socketDir, 0o700);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
