import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a client and the double, and can put bytes of its own into the stream. */
export interface Meddler extends AsyncDisposable {
  url: string;
  /** Into the stream that stands, as they are. */
  inject(bytes: string): void;
  /** Answers the next request for this path itself. */
  answer(path: string, status: number, type: string, body: string): void;
}

export async function startMeddler(to: string): Promise<Meddler> {
  let stream: ServerResponse | null = null;
  const answers: { path: string; status: number; type: string; body: string }[] = [];
  const server = createServer((asked: IncomingMessage, given: ServerResponse) => {
    const path = asked.url?.split('?')[0];
    const made = answers.findIndex((answer) => answer.path === path);
    const [own] = made === -1 ? [] : answers.splice(made, 1);
    if (own !== undefined) {
      given.writeHead(own.status, { 'content-type': own.type }).end(own.body);
      return;
    }
    // The double checks signatures against the address that the client called.
    const passed = request(to + asked.url, { method: asked.method, headers: asked.headers }, (answer) => {
      given.writeHead(answer.statusCode ?? 502, answer.headers);
      given.flushHeaders();
      if (path === '/2/tweets/search/stream') stream = given;
      answer.pipe(given);
      answer.on('error', () => given.destroy());
    });
    passed.on('error', () => given.destroy());
    given.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inject: (bytes) => {
      if (stream === null) throw new Error('no stream stands');
      stream.write(bytes);
    },
    answer: (path, status, type, body) => void answers.push({ path, status, type, body }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
