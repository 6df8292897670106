import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase, Pool, PoolConfig } from 'pg';
import pg from 'pg';

// timestamptz → milliseconds since 1970 (domain Instant); bigint → number (ids stay far below 2^53).
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => Date.parse(normaliseTimestamp(text)));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

function normaliseTimestamp(text: string): string {
  // `2026-11-21 10:00:00.123+00` → ISO 8601
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

/** A connection to the house's database, or one transaction in it: the same for those who ask. */
export interface Database {
  /** Rows with the column names of the query. Instants go in as `new Date(ms)` or through `at()`, and come out as milliseconds. */
  query<Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** All or nothing. Inside a transaction: a savepoint. */
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>;
}

/** An Instant as a query parameter. */
export function at(instant: number | null | undefined): Date | null {
  return instant === null || instant === undefined ? null : new Date(instant);
}

/** The database with its pool; dispose ends the pool. */
export interface OpenDatabase extends Database, AsyncDisposable {
  readonly config: PoolConfig;
}

/** A pool handed to BullMQ, which never closes it. */
export interface QueuePool extends AsyncDisposable {
  readonly pool: Pool;
}

/**
 * A pool for BullMQ's PostgreSQL backend, in a schema of its own. `max` must cover one connection for each worker for
 * ever and some to work with (src/queue `poolSizeFor`): with fewer it hangs silently.
 */
export function openQueuePool(config: PoolConfig, max: number): QueuePool {
  const pool = new pg.Pool({ ...config, max, options: '-c search_path=bullmq', idleTimeoutMillis: 30_000 });
  pool.on('error', () => undefined);
  const connected = new Set<pg.PoolClient>();
  pool.on('connect', (client) => connected.add(client));
  pool.on('remove', (client) => connected.delete(client));
  return {
    pool,
    [Symbol.asyncDispose]: async () => {
      const ended = pool.end();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, 1_000);
      });
      await Promise.race([ended, late]);
      clearTimeout(timer);
      // @NOTE a BullMQ worker closed while it was still starting keeps its LISTEN connection checked out for ever (6.7)
      await Promise.all([...connected].map((client) => client.end().catch(() => undefined)));
    },
  };
}

/** Opens a pool. Does not connect yet; `migrate` does. */
export function openDatabase(config: PoolConfig): OpenDatabase {
  const pool: Pool = new pg.Pool({ max: 12, idleTimeoutMillis: 30_000, ...config });
  // A connection that breaks is replaced by the pool, and its query or the next one throws; without a listener Node
  // would stop the process. The pool listens to idle ones only, so each has one of its own.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    config,
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    transaction: async (work) => {
      const client = await pool.connect();
      let broken = false;
      try {
        await client.query('begin');
        const result = await work(transactionOf(client, 0));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

function transactionOf(client: ClientBase, depth: number): Database {
  return {
    query: async (sql, values) => (await client.query(sql, values)).rows,
    transaction: async (work) => {
      const name = `inner_${depth + 1}`;
      await client.query(`savepoint ${name}`);
      try {
        const result = await work(transactionOf(client, depth + 1));
        await client.query(`release savepoint ${name}`);
        return result;
      } catch (error) {
        await client.query(`rollback to savepoint ${name}`);
        throw error;
      }
    },
  };
}

const MIGRATIONS = new URL('./migrations/', import.meta.url);
/** Any constant; held while migrations run, so that workers starting together do not race. */
const MIGRATION_LOCK = 4_400_001;

/** Brings the database up to the newest migration; safe to call from many processes at once. Returns what it applied. */
export async function migrate(db: Database): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await tx.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const done = new Set(
      (await tx.query<{ name: string }>('select name from migrations')).map((row) => row.name),
    );
    const files = readdirSync(MIGRATIONS)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    const applied: string[] = [];
    for (const name of files) {
      if (done.has(name)) continue;
      await tx.query(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
      await tx.query('insert into migrations (name) values ($1)', [name]);
      applied.push(name);
    }
    return applied;
  });
}
