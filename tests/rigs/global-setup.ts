import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A unix socket: connect, and read how to reach the run's Postgres. */
    postgresDoor: string;
    /** A folder where processes of the house keep what they compiled, for the next one. */
    compiled: string;
  }
}

/** Before the first test file. The Postgres starts only when a test asks for it, and ends with the run, however it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'openseat-test-'));
  let starting: ReturnType<typeof startTestServer> | undefined;
  const door = createServer((socket) => {
    socket.on('error', () => undefined);
    starting ??= startTestServer(folder);
    starting.then(
      (server) => socket.end(JSON.stringify(server)),
      (error: unknown) => socket.end(JSON.stringify({ trouble: String(error) })),
    );
  });
  const path = join(folder, 'door');
  door.listen(path);
  await once(door, 'listening');
  project.provide('postgresDoor', path);
  project.provide('compiled', join(folder, 'compiled'));
  return async () => {
    door.close();
    const server = await starting?.catch(() => undefined);
    await server?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  };
}
