import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg, { type PoolConfig } from 'pg';
import { migrate, openDatabase } from '../../src/store/database.ts';
import { type EmbeddedConnection, openEmbeddedPostgres } from '../../src/store/embedded.ts';

/** The server of one test run: as connection parts, or as an address when it was given. */
export interface TestServer {
  connection: Omit<EmbeddedConnection, 'database'> | string;
  /** A migrated database that nobody is connected to; new ones are copies of it. */
  template: string;
}

/** Starts the server of a test run, or goes to DATABASE_URL_TEST. `folder` takes its files and is the caller's to remove. */
export async function startTestServer(folder: string): Promise<TestServer & AsyncDisposable> {
  const template = `openseat_template_${process.pid}`;
  const given = process.env.DATABASE_URL_TEST;
  if (given) return withTemplate({ connection: given, template }, () => Promise.resolve());
  const dataDir = join(folder, 'data');
  const embedded = await openEmbeddedPostgres({
    dataDir,
    // What a crash of the machine would do to a test's rows is nobody's concern.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  const { database: _, ...connection } = embedded.connection;
  return withTemplate({ connection, template }, async () => {
    await embedded[Symbol.asyncDispose]();
    forget(embedded.dataPath, folder);
  });
}

/** Removes a cluster that lies outside `folder`, as it does for root. */
export function forget(dataPath: string, folder: string): void {
  if (!dataPath.startsWith(folder)) rmSync(dirname(dataPath), { recursive: true, force: true });
}

async function withTemplate(
  server: TestServer,
  close: () => Promise<void>,
): Promise<TestServer & AsyncDisposable> {
  await onServer(server, `create database ${server.template}`);
  {
    await using database = openDatabase(configFor(server, server.template));
    await migrate(database);
  }
  return {
    ...server,
    [Symbol.asyncDispose]: async () => {
      await onServer(server, `drop database ${server.template} with (force)`);
      await close();
    },
  };
}

/** How to connect to `database` on that server. */
export function configFor({ connection }: TestServer, database: string): PoolConfig {
  if (typeof connection !== 'string') return { ...connection, database };
  const url = new URL(connection);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

/** One statement that cannot run inside the database it is about. */
export async function onServer(of: TestServer, sql: string): Promise<void> {
  const client = new pg.Client(configFor(of, 'postgres'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
