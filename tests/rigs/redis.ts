import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';

const SERVER = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
].find(existsSync);

/** A Redis of one's own on loopback, nothing on disk; it ends when it is disposed of, or when this process dies. */
export interface RedisRig extends AsyncDisposable {
  url: string;
  port: number;
}

/** null where no redis-server is installed: suites that need one say so and are skipped (.ci/run installs it). */
export async function startRedis(): Promise<RedisRig | null> {
  if (SERVER === undefined) return null;
  const port = await freePort();
  // The shell holds our pipe: end of file, also by kill -9 of us, takes the server along.
  const leash = spawn(
    '/bin/sh',
    [
      '-c',
      `"${SERVER}" --port ${port} --bind 127.0.0.1 --save '' --appendonly no >/dev/null 2>&1 & server=$!; cat >/dev/null; kill $server; wait $server`,
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  await answers(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    [Symbol.asyncDispose]: async () => {
      const gone = once(leash, 'exit');
      leash.stdin.end();
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(port: number): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    const socket = createConnection(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      socket.destroy();
    }
  }
}
