import type { Attachments, UploadedFile } from './attachments.ts';
import type { Commands } from './commands.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import type { Messages } from './messages.ts';
import type { Operation } from './spec.ts';
import type { World } from './world.ts';

/** What the routes work on. */
export interface Parts {
  world: World;
  messages: Messages;
  attachments: Attachments;
  commands: Commands;
  interactions: Interactions;
  gateway: Gateway;
}

export interface Call {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: UploadedFile[];
}

export interface Reply {
  status: number;
  body?: unknown;
}

export interface Route {
  on: Operation;
  /** Interactions and their webhooks are authorised by the token in the path. */
  needsToken: boolean;
  /** The branch of the document's request union that applies, where only the state can tell. */
  schema?: (call: Call) => string;
  handle: (call: Call) => Reply;
}

type Handler = (call: Call) => unknown;

/** A route that answers 200 with what the handler returns, or 204 when it returns nothing. */
export function route(
  on: Operation,
  handle: Handler,
  more: Partial<Omit<Route, 'on' | 'handle'>> = {},
): Route {
  return {
    on,
    needsToken: true,
    ...more,
    handle: (call) => {
      const body = handle(call);
      return body === undefined ? { status: 204 } : { status: 200, body };
    },
  };
}

/** The same, answering 201. */
export function creating(
  on: Operation,
  handle: Handler,
  more: Partial<Omit<Route, 'on' | 'handle'>> = {},
): Route {
  return { on, needsToken: true, ...more, handle: (call) => ({ status: 201, body: handle(call) }) };
}
