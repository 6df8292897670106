import type { IncomingMessage } from 'node:http';
import { type Caller, callerOf } from './auth.ts';
import type { Failures } from './failures.ts';
import type { Limits } from './limits.ts';
import type { Credentials } from './options.ts';
import { generic, invalidRequest, type Problem, unsupportedAuthentication } from './problems.ts';
import { findRoute, type Route } from './routes.ts';
import type { Fault, Spec } from './spec.ts';

/** A request that may go on to its handler. */
export interface Admitted {
  route: Route;
  params: Record<string, string>;
  caller: Caller;
  headers: Record<string, string>;
}

/** A request that got its answer at the door. */
interface Turned {
  operationId: string | null;
  caller: Caller | null;
  status: number;
  problem: Problem;
  headers: Record<string, string>;
}

export interface Arrived {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Undefined when there was none; a string when it was not JSON. */
  body: unknown;
  base: string;
  authorization: string | undefined;
}

/** One way in which a client, or this double itself, broke the official document. */
export interface Violation extends Fault {
  operationId: string | null;
  side: 'request' | 'response';
}

export interface Gate {
  credentials: Credentials;
  spec: Spec;
  limits: Limits;
  failures: Failures;
  violations: Violation[];
}

export async function arrivedFrom(request: IncomingMessage): Promise<Arrived> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const base = `http://${request.headers.host}`;
  const url = new URL(request.url ?? '/', base);
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: parsed(Buffer.concat(pieces).toString()),
    base,
    authorization: request.headers.authorization,
  };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Known operation, known caller, in order by the document, and within the limits: else turned away. */
export function admit(arrived: Arrived, gate: Gate): Admitted | Turned {
  const { method, path, query, body, base, authorization } = arrived;
  const found = findRoute(method, path);
  const operationId = found?.route.operationId ?? null;
  const violated = (fault: Fault): void => {
    gate.violations.push({ operationId, side: 'request', ...fault });
  };
  if (!found) {
    violated({ where: 'path', name: path, message: `the double has no ${method} ${path}` });
    return { operationId, caller: null, status: 404, problem: generic(404), headers: {} };
  }
  const { route, params } = found;
  const caller = callerOf({ method, url: base + path, query, authorization }, gate.credentials);
  const turned = (status: number, problem: Problem, headers: Record<string, string> = {}): Turned => ({
    operationId,
    caller,
    status,
    problem,
    headers,
  });
  if (!caller) return turned(401, generic(401));
  const usual = route.allowance[caller];
  if (usual === undefined) return turned(403, unsupportedAuthentication(caller));
  const faults = gate.spec.checkRequest(route.operationId, { params, query, body });
  faults.forEach(violated);
  if (faults.length > 0) return turned(400, invalidRequest(faults.map(asMessage)));
  const { allowed, headers } = gate.limits.take(route.operationId, caller, usual);
  return allowed ? { route, params, caller, headers } : turned(429, generic(429), headers);
}

function asMessage({ where, name, message }: Fault): {
  message: string;
  parameters: Record<string, string[]>;
} {
  return { message: `The ${where} parameter [${name}] ${message}`, parameters: { [name]: [] } };
}
