import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { SettingsError } from '../domain/errors.ts';

export interface Listening extends AsyncDisposable {
  port: number;
}
/** How long an answer may still take after the end was asked for; a live page would take for ever. */
const GRACE_MS = 500;

/** Listens, or throws a SettingsError that names the port and the variable to set. */
export async function listen(
  fetch: (request: Request, env: never) => Response | Promise<Response>,
  where: { host: string; port: number; variable: string; requestMs: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: fetch as (request: Request) => Response | Promise<Response>,
    serverOptions: { requestTimeout: where.requestMs, headersTimeout: Math.min(10_000, where.requestMs) },
  }) as Server;
  const opened = once(server, 'listening');
  server.listen(where.port, where.host);
  try {
    await opened;
  } catch (error) {
    throw inWords(error, where);
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : where.port;
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

function inWords(
  error: unknown,
  { host, port, variable }: { host: string; port: number; variable: string },
): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new SettingsError([
      `Port ${port} on ${host} is taken by another program. Stop that one, or set ${variable} to a free port, for instance ${variable}=${port + 100}.`,
    ]);
  if (code === 'EACCES')
    return new SettingsError([
      `Port ${port} needs rights that this user does not have. Set ${variable} to a port above 1023.`,
    ]);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new SettingsError([
      `This machine has no address ${host}. Set OPENSEAT_HOST to 127.0.0.1, or to 0.0.0.0 inside a container.`,
    ]);
  return error;
}
