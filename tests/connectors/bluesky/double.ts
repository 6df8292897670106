import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json as bodyOf } from 'node:stream/consumers';
import { type Asked, Refusal } from './asked.ts';
import { Doors } from './doors.ts';
import { World, type Written } from './world.ts';

/** What goes wrong with the next requests for `nsid`. */
export interface Failure {
  nsid: string;
  status?: number;
  error?: string;
  message?: string;
  headers?: Record<string, string>;
  /** No answer at all, or a connection cut. */
  how?: 'hang' | 'cut' | 'garbage';
  /** The request is carried out first. */
  afterDoing?: boolean;
  /** Absent: once. */
  times?: number;
  /** Requests that pass before it begins. */
  skip?: number;
}

/** A server that answers like Bluesky, for the real client, and fails when told to. It proves no more than it imitates. */
export interface Double extends AsyncDisposable {
  url: string;
  world: World;
  doors: Doors;
  asked: Asked[];
  fail(failure: Failure): void;
  /** How often that was asked for. */
  count(nsid: string): number;
  /** Posts that were created by requests. */
  created(): Written[];
}

export async function startDouble(now: () => number): Promise<Double> {
  const world = new World(now);
  const doors = new Doors(world, now);
  const asked: Asked[] = [];
  const failures: Failure[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double');
    const nsid = url.pathname.replace('/xrpc/', '');
    const typed = request.headers['content-type'] !== undefined;
    const body = typed ? ((await bodyOf(request)) as Record<string, unknown>) : {};
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const one = { nsid, params: url.searchParams, body, token };
    asked.push(one);
    const failure = failures.find((candidate) => candidate.nsid === nsid);
    if (failure !== undefined && (failure.skip ?? 0) > 0) failure.skip = (failure.skip ?? 0) - 1;
    else if (failure !== undefined) {
      failure.times = (failure.times ?? 1) - 1;
      if (failure.times <= 0) failures.splice(failures.indexOf(failure), 1);
      if (failure.afterDoing === true) doors.open(one);
      if (failure.how === 'hang') return;
      if (failure.how === 'cut') return void response.destroy();
      if (failure.how === 'garbage') return send(response, 200, '<html>', {});
      const { status = 500, error = 'Failure', message = 'as the test asked', headers = {} } = failure;
      return send(response, status, JSON.stringify({ error, message }), headers);
    }
    try {
      send(response, 200, JSON.stringify(doors.open(one)), {});
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(response, error.status, JSON.stringify({ error: error.error, message: error.message }), {});
    }
  }

  function send(response: ServerResponse, status: number, text: string, headers: object): void {
    const date = new Date(now()).toUTCString();
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', date, ...headers });
    response.end(text);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    world,
    doors,
    asked,
    fail: (failure) => void failures.push({ ...failure }),
    count: (nsid) => asked.filter((one) => one.nsid === nsid).length,
    created: () => doors.created,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
