// A program: a whole Bluesky network on this machine (directory, account server, app view, moderation), from npm, with a
// Postgres and a Redis of its own. Says where it is in one line of JSON, and stands until its standard input ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '../../../src/store/embedded.ts';
import { forget } from '../../rigs/postgres-server.ts';
import { startRedis } from '../../rigs/redis.ts';

const folder = mkdtempSync(join(tmpdir(), 'openseat-bluesky-'));
let cluster = null;

async function stand() {
  const redis = await startRedis();
  if (redis === null) throw new Error('redis-server is missing: apt-get install redis-server');
  await using _redis = redis;
  await using postgres = await openEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  cluster = postgres.dataPath;
  const { host, port, user, database } = postgres.connection;
  // The network writes its files where temporary ones go, and asks the environment for Redis.
  process.env.TMPDIR = folder;
  process.env.REDIS_HOST = `127.0.0.1:${redis.port}`;
  const { TestNetwork } = await import('@atproto/dev-env');
  const network = await TestNetwork.create({
    dbPostgresUrl: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`,
    dbPostgresSchema: 'openseat',
    pds: { hostname: 'localhost', enableDidDocWithSession: true },
  });
  const where = {
    pds: network.pds.url,
    appView: network.bsky.url,
    pdsAdmin: network.pds.adminAuth(),
    appViewAdmin: network.bsky.adminAuth(),
  };
  process.stdout.write(`${JSON.stringify(where)}\n`);
  for await (const _ of process.stdin);
  await network.close();
}

try {
  await stand();
} catch (error) {
  process.stdout.write(`${JSON.stringify({ trouble: String(error) })}\n`);
  process.exitCode = 1;
} finally {
  if (cluster !== null) forget(cluster, folder);
  rmSync(folder, { recursive: true, force: true });
}
