import type { ServerResponse } from 'node:http';
import type { Caller } from './auth.ts';
import type { Billing } from './billing.ts';
import type { Settings } from './options.ts';
import type { Problem } from './problems.ts';
import type { Rules } from './rules.ts';
import type { Shape } from './shape.ts';
import type { Stream } from './stream.ts';
import type { World } from './world.ts';

/** One request that passed the gate: known operation, known caller, in order by the document. */
export interface Call {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  caller: Caller;
  response: ServerResponse;
  headers: Record<string, string>;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** All parts of the double that a handler may need. */
export interface Parts {
  world: World;
  shape: Shape;
  rules: Rules;
  stream: Stream;
  billing: Billing;
  settings: Settings;
}

/** `streaming`: the handler keeps the response and goes on writing to it. */
export type Handler = (call: Call, parts: Parts) => Answer | 'streaming' | Promise<Answer | 'streaming'>;

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function refuse(status: number, problem: Problem): Answer {
  return { status, body: problem };
}
