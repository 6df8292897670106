import type { AddressInfo } from 'node:net';
import { Attachments } from './attachments.ts';
import { Commands } from './commands.ts';
import { type Drop, Gateway } from './gateway.ts';
import { HttpSide, type RequestRecord, type Violation } from './http.ts';
import { Interactions } from './interactions.ts';
import { Messages } from './messages.ts';
import type { Outage, OutageOptions } from './outages.ts';
import type { RateLimit } from './rate-limits.ts';
import type { Parts } from './route.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { Server } from './server.ts';
import { type Operation, officialDocument } from './spec.ts';
import { World, type WorldOptions } from './world.ts';

export { Actor } from './actor.ts';
export { buttonsOf, textOf } from './components.ts';
export type { Answer } from './interactions.ts';
export { botPermissions } from './permissions.ts';

export interface DiscordOptions extends WorldOptions {
  /** Time to give an interaction its first answer; Discord's is 3,000. */
  ackMs?: number;
  /** Life of an interaction's token; Discord's is 900,000. */
  tokenMs?: number;
  /** How long a nonce is remembered; "a few minutes". */
  nonceMs?: number;
  heartbeatMs?: number;
  /** Privileged intents switched on for the application, as bits; none unless given. */
  privilegedIntents?: number;
}

/** A Discord on loopback, with one server and the people in it. */
export class Discord extends Server implements AsyncDisposable {
  readonly #http: HttpSide;
  /** What did not hold against the official document, or is not simulated. Expect it to be empty. */
  readonly violations: Violation[];
  /** Whether the official document was found; without it requests and responses go unchecked. */
  readonly isHeldToDocument: boolean;

  constructor(options: DiscordOptions) {
    const violations: Violation[] = [];
    const parts = assembled(options, violations);
    super(parts);
    this.violations = violations;
    const underTheClock = [...messageRoutes(parts), ...interactionRoutes(parts)];
    const document = officialDocument();
    document?.prepare(underTheClock.map((route) => route.on));
    this.isHeldToDocument = document !== null;
    const routes = [...applicationRoutes(parts), ...channelRoutes(parts), ...underTheClock];
    this.#http = new HttpSide({ ...parts, document, violations }, routes);
    parts.gateway.attach(this.#http.server);
  }

  /** Listens on a free port of loopback. */
  async listen(): Promise<this> {
    const { server } = this.#http;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    this.parts.attachments.origin = `http://127.0.0.1:${port}`;
    this.parts.gateway.address = `ws://127.0.0.1:${port}/gateway`;
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const outage of this.#http.outages) outage.end();
    this.parts.interactions.close();
    this.parts.gateway.stop();
    const { server } = this.#http;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** For discord.js: `rest: { api }`. */
  get api(): string {
    return `${this.parts.attachments.origin}/api`;
  }

  get token(): string {
    return this.parts.world.token;
  }

  get applicationId(): string {
    return this.parts.world.applicationId;
  }

  /** Gives the bot a new token; the old one gets 401 at once and 4004 on its next login. */
  rotateToken(): string {
    return this.parts.world.rotateToken();
  }

  /** Plans a failure of the next requests to a route. */
  fail(options: OutageOptions): Outage {
    return this.#http.fail(options);
  }

  /** Puts a real limit on a route, or on all together (`global`). */
  limitRate(on: Operation | 'global', limit: RateLimit): void {
    this.#http.limits.set(on, limit);
  }

  /** Ends the gateway's connections; see `Drop`. With `lasting` none is accepted until `restoreGateway`. */
  dropGateway(how: Drop, options: { lasting?: boolean } = {}): void {
    this.parts.gateway.drop(how, options);
  }

  restoreGateway(): void {
    this.parts.gateway.restore();
  }

  get gateway(): Pick<
    Gateway,
    'acknowledges' | 'connected' | 'forgetSessions' | 'received' | 'refuseNextLogin'
  > {
    return this.parts.gateway;
  }

  /** Every HTTP request so far, in the order it came. */
  get requests(): readonly RequestRecord[] {
    return this.#http.requests;
  }

  /** The requests to one route. */
  requestsTo(on: Operation): RequestRecord[] {
    return this.#http.requests.filter((each) => each.operation === on);
  }

  get invalidRequests(): number {
    return this.#http.invalidRequests;
  }

  /** Waits until the condition gives something true, and returns that. Throws after `withinMs`. */
  async waitFor<T>(condition: () => T | Promise<T>, { withinMs = 5000 } = {}): Promise<Exclude<T, Falsy>> {
    const until = performance.now() + withinMs;
    for (;;) {
      const value = await condition();
      if (value) return value as Exclude<T, Falsy>;
      if (performance.now() > until)
        throw new Error(`not within ${withinMs} ms: ${condition}\n${this.#lately()}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  #lately(): string {
    const last = this.requests.slice(-5).map((each) => `${each.method} ${each.path} → ${each.answered}`);
    return [
      `last requests: ${last.join('; ') || 'none'}`,
      ...this.violations.map((each) => JSON.stringify(each)),
    ].join('\n');
  }
}

function assembled(options: DiscordOptions, violations: Violation[]): Parts {
  const world = new World(options);
  const attachments = new Attachments(world);
  const messages = new Messages(world, attachments, options.nonceMs ?? 180_000);
  const limits = { ackMs: options.ackMs ?? 3000, tokenMs: options.tokenMs ?? 900_000 };
  const gateway = new Gateway(world, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    privilegedIntents: options.privilegedIntents ?? 0,
    complain: (message) => {
      const problems = [{ path: [], code: 'GATEWAY', message }];
      violations.push({ where: 'gateway', operation: 'gateway', problems });
    },
  });
  return {
    world,
    attachments,
    messages,
    gateway,
    commands: new Commands(world),
    interactions: new Interactions(world, messages, limits),
  };
}

type Falsy = false | 0 | '' | null | undefined;

/** A Discord on a free port; dispose of it with `await using`. */
export function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  return new Discord(options).listen();
}
