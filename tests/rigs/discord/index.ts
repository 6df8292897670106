import type { AddressInfo } from 'node:net';
import type { APIMessage, APITextChannel, APIThreadChannel } from 'discord-api-types/v10';
import { Actor, type ChannelLike, idOf, type MessageLike } from './actor.ts';
import { Attachments } from './attachments.ts';
import { Commands } from './commands.ts';
import { type Drop, Gateway } from './gateway.ts';
import { HttpSide, type RequestRecord, type Violation } from './http.ts';
import { Interactions } from './interactions.ts';
import { Messages } from './messages.ts';
import type { Outage, OutageOptions } from './outages.ts';
import { type Permission, toBits } from './permissions.ts';
import type { RateLimit } from './rate-limits.ts';
import type { Parts } from './route.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { type Operation, officialDocument } from './spec.ts';
import { setArchived } from './threads.ts';
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

/** Whom a permission is about: `everyone`, `bot`, the name of a role, or one person. */
export type Subject = string | Actor;

/** A Discord server on loopback with the people in it. */
export class Discord implements AsyncDisposable {
  readonly #world: World;
  readonly #parts: Parts;
  readonly #http: HttpSide;
  readonly #actors = new Map<string, Actor>();
  /** What did not hold against the official document, or is not simulated. Expect it to be empty. */
  readonly violations: Violation[] = [];
  /** Whether the official document was found; without it requests and responses go unchecked. */
  readonly isHeldToDocument: boolean;

  constructor(options: DiscordOptions) {
    const world = new World(options);
    const attachments = new Attachments(world);
    const messages = new Messages(world, attachments, options.nonceMs ?? 180_000);
    const limits = { ackMs: options.ackMs ?? 3000, tokenMs: options.tokenMs ?? 900_000 };
    const interactions = new Interactions(world, messages, limits);
    const gateway = new Gateway(world, {
      heartbeatMs: options.heartbeatMs ?? 41_250,
      privilegedIntents: options.privilegedIntents ?? 0,
      complain: (message) =>
        this.violations.push({
          where: 'gateway',
          operation: 'gateway',
          problems: [{ path: [], code: 'GATEWAY', message }],
        }),
    });
    const commands = new Commands(world);
    this.#world = world;
    this.#parts = { world, messages, attachments, commands, interactions, gateway };
    const routes = [applicationRoutes, channelRoutes, messageRoutes, interactionRoutes].flatMap((make) =>
      make(this.#parts),
    );
    const document = officialDocument();
    document?.prepare(routes.map((route) => route.on));
    this.isHeldToDocument = document !== null;
    this.#http = new HttpSide({ world, attachments, document, violations: this.violations }, routes);
    gateway.attach(this.#http.server);
  }

  /** Listens on a free port of loopback. */
  async listen(): Promise<this> {
    const { server } = this.#http;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    this.#parts.attachments.origin = `http://127.0.0.1:${port}`;
    this.#parts.gateway.address = `ws://127.0.0.1:${port}/gateway`;
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const outage of this.#http.outages) outage.end();
    this.#parts.interactions.close();
    this.#parts.gateway.stop();
    const { server } = this.#http;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** For discord.js: `rest: { api }`. */
  get api(): string {
    return `${this.#parts.attachments.origin}/api`;
  }

  get token(): string {
    return this.#world.token;
  }

  get applicationId(): string {
    return this.#world.applicationId;
  }

  get guild(): { id: string; name: string } {
    return this.#world.guild;
  }

  /** Gives the bot a new token; the old one gets 401 at once and 4004 on its next login. */
  rotateToken(): string {
    return this.#world.rotateToken();
  }

  // People, roles and channels

  /** The person of that name; made on first use, with roles by name. */
  member(name: string, { roles = [] }: { roles?: string[] } = {}): Actor {
    const known = this.#actors.get(name);
    if (known) return known;
    const roleIds = roles.map((role) => this.#world.role(role).id);
    const actor = new Actor(name, this.#world.addPerson(name, roleIds), this.#parts);
    this.#actors.set(name, actor);
    return actor;
  }

  /** The id of the role of that name; made without permissions on first use. */
  roleId(name: string): string {
    return this.#world.role(name).id;
  }

  setRolePermissions(name: string, permissions: readonly Permission[]): void {
    this.#world.setRolePermissions(name, permissions);
  }

  setRoles(actor: Actor, roles: string[]): void {
    this.#world.setRoles(
      this.#world.people.get(actor.id)!,
      roles.map((role) => this.#world.role(role).id),
    );
  }

  /** A text channel. A private one is seen by the bot and by those named in `seenBy`. */
  createChannel(
    name: string,
    options: { private?: boolean; seenBy?: Subject[]; topic?: string } = {},
  ): Readonly<APITextChannel> {
    const channel = this.#world.addChannel(name, [], options.topic);
    if (!options.private) return channel;
    this.permit(channel, 'everyone', { deny: ['ViewChannel'] });
    for (const subject of ['bot', ...(options.seenBy ?? [])])
      this.permit(channel, subject, { allow: ['ViewChannel'] });
    return channel;
  }

  channel(name: string): Readonly<APITextChannel> {
    const found = [...this.#world.channels.values()].find((channel) => channel.name === name);
    if (!found) throw new Error(`there is no channel ${name}`);
    return found;
  }

  /** The thread on a message, when there is one. */
  threadOn(message: MessageLike): Readonly<APIThreadChannel> | undefined {
    return this.#world.threads.get(idOf(message));
  }

  /** Replaces what a subject is allowed and denied in a channel; null removes it. Sends CHANNEL_UPDATE. */
  permit(
    channel: ChannelLike,
    subject: Subject,
    set: { allow?: readonly Permission[]; deny?: readonly Permission[] } | null,
  ): void {
    const found = this.#world.channels.get(idOf(channel));
    if (!found) throw new Error(`there is no channel ${idOf(channel)}`);
    const target = subject instanceof Actor ? this.#world.people.get(subject.id)! : this.#world.role(subject);
    const bits = set && { allow: toBits(set.allow ?? []), deny: toBits(set.deny ?? []) };
    this.#world.setOverwrite(found, target, bits);
  }

  deleteChannel(channel: ChannelLike): void {
    const id = idOf(channel);
    const found = this.#world.channels.get(id) ?? this.#world.threads.get(id);
    if (found) this.#world.removeChannel(found);
  }

  // Messages

  /** What everybody with access sees in a channel or thread, oldest first. */
  messages(channel: ChannelLike): APIMessage[] {
    return this.#parts.messages.inChannel(idOf(channel)).map((each) => structuredClone(each.now));
  }

  /** A message as it is now; undefined once it is deleted. */
  message(message: MessageLike): APIMessage | undefined {
    const stored = this.#parts.messages.find(idOf(message));
    return stored && !stored.deleted ? structuredClone(stored.now) : undefined;
  }

  /** A message as it was posted and after each edit, also when it is deleted. */
  versions(message: MessageLike): readonly APIMessage[] {
    return this.#parts.messages.find(idOf(message))?.versions ?? [];
  }

  /** A moderator deletes a message behind the bot's back. */
  deleteMessage(message: MessageLike): void {
    const stored = this.#parts.messages.find(idOf(message));
    if (!stored) throw new Error(`there is no message ${idOf(message)}`);
    this.#parts.messages.remove(stored);
  }

  /** A moderator archives (and locks) a thread, or Discord does after its time. */
  archiveThread(thread: ChannelLike, { locked = false } = {}): void {
    const found = this.#world.threads.get(idOf(thread));
    if (!found) throw new Error(`there is no thread ${idOf(thread)}`);
    setArchived(this.#world, found, true, locked);
  }

  // Mishaps

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
    this.#parts.gateway.drop(how, options);
  }

  restoreGateway(): void {
    this.#parts.gateway.restore();
  }

  get gateway(): Pick<
    Gateway,
    'acknowledges' | 'connected' | 'forgetSessions' | 'received' | 'refuseNextLogin'
  > {
    return this.#parts.gateway;
  }

  // What was asked

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

type Falsy = false | 0 | '' | null | undefined;

/** A Discord on a free port; dispose of it with `await using`. */
export function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  return new Discord(options).listen();
}
