import { OpenseatError } from '../../domain/errors.ts';

/** The database that comes with Openseat cannot be used. The message ends in what a person has to do. */
export class EmbeddedPostgresError extends OpenseatError {
  readonly name = 'EmbeddedPostgresError';
  readonly remedy: string;
  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(`${what} ${remedy}`, options);
    this.remedy = remedy;
  }
  retryAfterMs(): null {
    return null;
  }
}

/** Another `npm start` works on this data folder. */
export class AlreadyUpError extends OpenseatError {
  readonly name = 'AlreadyUpError';
  readonly pid: number;
  constructor(dataDir: string, pid: number, since: string) {
    super(
      `Openseat already runs on the data folder ${dataDir} (process ${pid}, since ${since}). Use that one, or stop ` +
        `it with Ctrl-C there or with \`kill ${pid}\`. To run a second one beside it, set OPENSEAT_DATA to another ` +
        'folder and OPENSEAT_PORT and OPENSEAT_HOOKS_PORT to free ports.',
    );
    this.pid = pid;
  }
  retryAfterMs(): null {
    return null;
  }
}

export const OWN_DATABASE = 'Or set DATABASE_URL to a Postgres of your own (15 or newer).';

const diskFull = (where: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `The disk that holds ${where} is full.`,
    'Free some space there (1 GB is plenty to begin with) and start again; what was stored before is still there.',
  );

/** What a failing file system call on the data folder means to a person. */
export function fileTrouble(error: unknown, where: string): EmbeddedPostgresError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(where);
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new EmbeddedPostgresError(
      `${where} is a file or lies below one.`,
      'Set OPENSEAT_DATA to a folder, or to a name that does not exist yet.',
      { cause: error },
    );
  if (code === 'EROFS')
    return new EmbeddedPostgresError(
      `${where} is on a read-only file system.`,
      `Set OPENSEAT_DATA to a folder that can be written. ${OWN_DATABASE}`,
      { cause: error },
    );
  return new EmbeddedPostgresError(
    `${where} cannot be used (${code}).`,
    `Run Openseat as the owner of that folder, or set OPENSEAT_DATA to a folder of your own. ${OWN_DATABASE}`,
    { cause: error },
  );
}

/** What postgres meant by its last words, when it would not open its folder. `said` may be a whole log. */
export function diagnose(said: string, cluster: string, log: string): EmbeddedPostgresError {
  return knownTrouble(said, cluster) ?? corrupt(cluster, `${lastWords(said)} (${log} has all of it.)`);
}

/** What initdb meant by its last words. */
export function diagnoseMaking(said: string, cluster: string): EmbeddedPostgresError {
  return (
    knownTrouble(said, cluster) ??
    new EmbeddedPostgresError(
      `The embedded database could not be made in ${cluster}. ${lastWords(said)}`,
      `Mend that and start again, or set OPENSEAT_DATA to a folder on another disk. ${OWN_DATABASE}`,
    )
  );
}

function knownTrouble(said: string, cluster: string): EmbeddedPostgresError | null {
  if (/no space left on device|disk quota exceeded|wrote only \d+ of|check free disk space/i.test(said))
    return diskFull(cluster);
  const made = /initialized by PostgreSQL version (\S+?),/.exec(said)?.[1];
  if (made) return versionMismatch(cluster, made);
  if (/could not (create|map).*shared memory|cannot allocate memory|out of memory/i.test(said))
    return new EmbeddedPostgresError(
      'There is not enough memory for the embedded database.',
      `It needs about 200 MB: stop something else, or give this machine more. ${OWN_DATABASE}`,
    );
  if (/error while loading shared libraries|symbol lookup error|library not loaded|\bGLIBC_/i.test(said))
    return new EmbeddedPostgresError(
      `The embedded database does not run on this system: ${lastWords(said)}`,
      'It is built for glibc Linux and macOS; Alpine cannot run it. Set DATABASE_URL to a Postgres of your own.',
    );
  if (/could not bind unix|could not create lock file|could not create unix/i.test(said))
    return new EmbeddedPostgresError(
      `The embedded database cannot open its socket: ${lastWords(said)}`,
      `Set OPENSEAT_DATA to a folder on a local disk. ${OWN_DATABASE}`,
    );
  return null;
}

/** The folder is there, and Postgres will not open it. We never delete one. */
export function corrupt(cluster: string, found: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The embedded database in ${cluster} cannot be opened. ${found}`,
    `Nothing was deleted. Put a back-up of that folder in its place; or keep it aside and begin empty: ` +
      `mv '${cluster}' '${cluster}.broken'`,
  );
}

/** The folder was made by another Postgres than the one that comes with this version. */
export function versionMismatch(cluster: string, made: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The embedded database in ${cluster} was made by PostgreSQL ${made}, which is not the version that comes with this Openseat.`,
    `Nothing was changed. Go back to the version of Openseat that made it and export with its pg_dump; or keep it ` +
      `aside and begin empty: mv '${cluster}' '${cluster}.${made}'`,
  );
}

function lastWords(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const grave = lines.filter((line) => /\b(FATAL|PANIC):|error:/.test(line)).slice(-2);
  const words = grave.length > 0 ? grave : lines.filter((line) => line !== '').slice(-2);
  const text = words.map((line) => line.replace(/^.*?\b(FATAL|PANIC|error):\s*/, '')).join('; ');
  return text === '' ? 'It gave no reason.' : `Postgres says: ${text}.`;
}
