import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Parts } from './call.ts';
import { type Failure, spoiledAnswer } from './failures.ts';
import { type Admitted, type Arrived, admit, arrivedFrom, type Gate } from './gate.ts';
import { generic } from './problems.ts';

/** What a client sent and what became of it. Credentials are left out. */
export interface LoggedRequest {
  at: string;
  method: string;
  path: string;
  /** Null when the double has no such operation. */
  operationId: string | null;
  query: Record<string, string>;
  body: unknown;
  caller: 'app' | 'user' | null;
  /** Null while there is no answer, and for ever when there is none. */
  status: number | null;
  outcome: 'waiting' | 'answered' | 'streaming' | 'cut' | 'hung';
}

export interface Desk extends Gate {
  parts: Parts;
  requests: LoggedRequest[];
}

/** Listens on a free loopback port. */
export async function listen(desk: Desk): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    serve(request, response, desk).catch((error: unknown) => {
      if (!request.complete) return; // the client left in the middle of its request
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const fault = { where: 'status', name: '500', message: `the double broke: ${message}` } as const;
      desk.violations.push({ operationId: null, side: 'response', ...fault });
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify(generic(500)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function serve(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const arrived = await arrivedFrom(request);
  const entry = logged(arrived, desk);
  const admitted = admit(arrived, desk);
  entry.caller = admitted.caller;
  if ('problem' in admitted) {
    entry.operationId = admitted.operationId;
    return answer(response, entry, admitted.status, admitted.problem, admitted.headers, desk);
  }
  entry.operationId = admitted.route.operationId;
  const failure = desk.failures.take(arrived.method, arrived.path, admitted.route.path);
  if (failure && !failure.afterStoring) return fail(response, entry, failure, desk);
  const call = { ...admitted, query: arrived.query, body: arrived.body, response };
  const result = await admitted.route.handle(call, desk.parts);
  if (result === 'streaming') {
    entry.status = 200;
    entry.outcome = 'streaming';
    return;
  }
  if (failure) return fail(response, entry, failure, desk);
  if (result.status < 300 && arrived.method === 'GET') charge(admitted, result.body, desk);
  answer(response, entry, result.status, result.body, admitted.headers, desk);
}

function logged({ method, path, query, body }: Arrived, desk: Desk): LoggedRequest {
  const entry: LoggedRequest = {
    at: new Date(desk.parts.settings.clock.now()).toISOString(),
    method,
    path,
    operationId: null,
    query: Object.fromEntries(query),
    body,
    caller: null,
    status: null,
    outcome: 'waiting',
  };
  desk.requests.push(entry);
  return entry;
}

function charge({ route }: Admitted, body: unknown, { parts }: Desk): void {
  if (route.operationId !== 'getRules') parts.billing.charge(body, parts.settings.clock.now());
}

function fail(response: ServerResponse, entry: LoggedRequest, failure: Failure, desk: Desk): void {
  if (failure.hang) {
    entry.outcome = 'hung';
    return;
  }
  if (failure.dropConnection) {
    entry.outcome = 'cut';
    response.destroy();
    return;
  }
  const { status, body, headers } = spoiledAnswer(failure, desk.parts.settings.clock.now());
  answer(response, entry, status, body, headers, desk);
}

function answer(
  response: ServerResponse,
  entry: LoggedRequest,
  status: number,
  body: unknown,
  headers: Record<string, string>,
  desk: Desk,
): void {
  entry.status = status;
  entry.outcome = 'answered';
  if (entry.operationId) checkAnswer(entry.operationId, status, body, desk);
  const type = status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json';
  response.writeHead(status, { ...headers, 'content-type': type });
  response.end(JSON.stringify(body));
}

/** Holds our own answer, or one line of the stream, against the official document. */
export function checkAnswer(operationId: string, status: number, body: unknown, desk: Desk): void {
  for (const fault of desk.spec.checkResponse(operationId, status, body)) {
    desk.violations.push({ operationId, side: 'response', ...fault });
  }
}
