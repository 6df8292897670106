import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Attachments } from './attachments.ts';
import { readBody } from './body.ts';
import { ApiFault, faults } from './errors.ts';
import { Outage, type OutageOptions } from './outages.ts';
import type { Problem } from './problems.ts';
import { limitedHeaders, RateLimits } from './rate-limits.ts';
import type { Call, Reply, Route } from './route.ts';
import type { OfficialDocument, Operation } from './spec.ts';
import type { World } from './world.ts';

/** A request as it came, with what was answered: a status, or how the connection broke. */
export interface RequestRecord {
  method: string;
  path: string;
  operation: string | null;
  query: Record<string, string>;
  body: unknown;
  fileNames: string[];
  answered: number | 'reset' | 'close' | 'hang' | null;
}

/** Something that does not hold against the official document, or that the double does not do. */
export interface Violation {
  where: 'request' | 'response' | 'not simulated' | 'gateway' | 'rig';
  operation: string;
  problems: Problem[];
}

interface Matched {
  route: Route;
  params: Record<string, string>;
}

/** Discord's HTTP side, v10, on loopback. */
export class HttpSide {
  readonly server: Server;
  readonly requests: RequestRecord[] = [];
  readonly limits = new RateLimits();
  readonly outages: Outage[] = [];
  /** Answers with 401, 403 or 429: at 10,000 in ten minutes Discord bans the address. */
  invalidRequests = 0;
  readonly #world: World;
  readonly #attachments: Attachments;
  readonly #document: OfficialDocument | null;
  readonly #violations: Violation[];
  readonly #routes: { route: Route; pattern: RegExp; names: string[]; literal: number }[];

  constructor(
    from: {
      world: World;
      attachments: Attachments;
      document: OfficialDocument | null;
      violations: Violation[];
    },
    routes: Route[],
  ) {
    this.#world = from.world;
    this.#attachments = from.attachments;
    this.#document = from.document;
    this.#violations = from.violations;
    this.#routes = routes.map(prepared).sort((a, b) => b.literal - a.literal);
    this.server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.#violations.push(own(error));
        response.writeHead(500).end();
      });
    });
  }

  fail(options: OutageOptions): Outage {
    if (!this.#routes.some(({ route }) => route.on === options.on)) {
      throw new Error(`${options.on} is not simulated: name a route as the official document writes it`);
    }
    const outage = new Outage(options);
    this.outages.push(outage);
    return outage;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://discord');
    const file = this.#attachments.serve(url.pathname);
    if (file) return void response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
    const version = /^\/api\/v(\d+)(\/.*)$/.exec(url.pathname);
    const path = (version?.[2] ?? url.pathname).replaceAll('%40', '@');
    const matched = this.#match(method, path);
    const record: RequestRecord = {
      method,
      path,
      operation: matched?.route.on ?? null,
      query: Object.fromEntries(url.searchParams),
      body: undefined,
      fileNames: [],
      answered: null,
    };
    this.requests.push(record);

    const read = await readBody(request).catch((error: unknown) => error as Error);
    if (!(read instanceof Error)) {
      record.body = read.body;
      record.fileNames = read.files.map((each) => each.name);
    }
    const outage = this.outages.find((each) => matched && each.takes(matched.route.on, record));
    if (outage && !outage.stored) return this.#spoil(outage, record, response);

    const limit = this.limits.take(matched?.route.on ?? 'GET /', matched ? majorOf(matched.params) : '');
    let reply: Reply;
    if (limit.retryAfter !== undefined) reply = limited(limit.retryAfter, limit.isGlobal);
    else if (read instanceof Error) reply = asReply(read);
    else if (version?.[1] !== '10') reply = asReply(version ? faults.invalidApiVersion() : faults.notFound());
    else {
      const call = {
        params: matched?.params ?? {},
        query: url.searchParams,
        body: read.body,
        files: read.files,
      };
      reply = this.#answer(request, method, path, matched, call);
    }
    if (matched) this.#checkReply(matched.route.on, reply);
    if (outage) return this.#spoil(outage, record, response);
    this.#send(record, response, reply, limit.headers);
  }

  #answer(
    request: IncomingMessage,
    method: string,
    path: string,
    matched: Matched | null,
    call: Call,
  ): Reply {
    try {
      if (!matched) throw this.#notHere(method, path);
      const { route } = matched;
      if (!request.headers['user-agent']?.startsWith('DiscordBot (')) {
        this.#blame('request', route.on, [
          { path: ['user-agent'], code: 'HEADER', message: 'DiscordBot (url, version)' },
        ]);
      }
      if (route.needsToken && request.headers.authorization !== `Bot ${this.#world.token}`)
        throw faults.unauthorized();
      const wrong = this.#wrongWith(route, call);
      if (wrong.length > 0) {
        this.#blame('request', route.on, wrong);
        throw new ApiFault(400, 50035, 'Invalid Form Body', wrong);
      }
      return route.handle(call);
    } catch (error) {
      if (!(error instanceof ApiFault)) this.#violations.push(own(error));
      return asReply(error);
    }
  }

  #wrongWith(route: Route, call: Call): Problem[] {
    if (!this.#document) return [];
    const parameters = this.#document.checkParameters(route.on, call.params, call.query);
    return [...parameters, ...this.#document.checkRequest(route.on, call.body, route.schema?.(call))];
  }

  /** A route of Discord's that the double lacks is a loud 501, anything else a plain 404. */
  #notHere(method: string, path: string): ApiFault {
    const operation = this.#document?.find(method, path);
    if (!operation) return faults.notFound();
    const message = `${operation} is a route of Discord's that this double does not simulate`;
    this.#blame('not simulated', operation, [{ path: [], code: 'NOT_SIMULATED', message }]);
    return new ApiFault(501, 0, message);
  }

  #checkReply(operation: Operation, reply: Reply): void {
    if (!this.#document || reply.status >= 500) return;
    const sent = reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body));
    const wrong = this.#document.checkResponse(operation, reply.status, sent);
    if (wrong.length > 0) this.#blame('response', operation, wrong);
  }

  #blame(where: Violation['where'], operation: string, problems: Problem[]): void {
    this.#violations.push({ where, operation, problems });
  }

  async #spoil({ mishap, released }: Outage, record: RequestRecord, response: ServerResponse): Promise<void> {
    if (typeof mishap === 'number') {
      const body = { message: `${mishap}: planned failure`, code: 0 };
      return this.#send(record, response, { status: mishap, body }, {});
    }
    if (typeof mishap === 'object') {
      const isGlobal = mishap.global ?? false;
      return this.#send(
        record,
        response,
        limited(mishap.retryAfter, isGlobal),
        limitedHeaders(mishap.retryAfter, isGlobal),
      );
    }
    record.answered = mishap;
    if (mishap === 'hang') await released;
    if (mishap === 'reset') response.socket?.resetAndDestroy();
    else response.socket?.destroy();
  }

  #send(
    record: RequestRecord,
    response: ServerResponse,
    reply: Reply,
    headers: Record<string, string>,
  ): void {
    record.answered = reply.status;
    if ([401, 403, 429].includes(reply.status)) this.invalidRequests++;
    if (reply.body === undefined) return void response.writeHead(reply.status, headers).end();
    response.writeHead(reply.status, { ...headers, 'content-type': 'application/json' });
    response.end(JSON.stringify(reply.body));
  }

  #match(method: string, path: string): Matched | null {
    for (const { route, pattern, names } of this.#routes) {
      const found = route.on.startsWith(`${method} `) ? pattern.exec(path) : null;
      if (!found) continue;
      const params = Object.fromEntries(
        names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
      );
      return { route, params };
    }
    return null;
  }
}

function prepared(route: Route) {
  const path = route.on.slice(route.on.indexOf(' ') + 1);
  return {
    route,
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
    names: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
    literal: path.replaceAll(/\{\w+\}/g, '').length,
  };
}

function majorOf(params: Record<string, string>): string {
  return params.channel_id ?? params.guild_id ?? params.webhook_token ?? params.interaction_token ?? '';
}

function limited(retryAfter: number, isGlobal: boolean): Reply {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal, code: 0 },
  };
}

function asReply(error: unknown): Reply {
  if (error instanceof ApiFault) return { status: error.status, body: error.body() };
  return { status: 500, body: { message: '500: the double failed, see its violations', code: 0 } };
}

function own(error: unknown): Violation {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { where: 'rig', operation: 'the double itself', problems: [{ path: [], code: 'RIG', message }] };
}
