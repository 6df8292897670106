import {
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  OverwriteType,
} from 'discord-api-types/v10';
import { botPermissions, everyonePermissions, type Permission, toBits } from './permissions.ts';
import { channelOf, memberOf, roleOf, userOf } from './shapes.ts';
import { Snowflakes } from './snowflake.ts';

/** What one session gets of an event, by the intents it asked for; null is nothing. */
export type Rendering = (intents: number) => object | null;

export interface Person {
  user: APIUser;
  /** Role ids, without `@everyone`. */
  roles: string[];
  joinedAt: string;
}

export interface WorldOptions {
  botPermissions?: readonly Permission[];
  everyonePermissions?: readonly Permission[];
}

/** One server with its people, roles and channels; every change is an event for the gateway. */
export class World {
  readonly ids = new Snowflakes();
  readonly guild: { id: string; name: string; ownerId: string };
  readonly bot: Person;
  readonly botRole: APIRole;
  readonly people = new Map<string, Person>();
  readonly roles = new Map<string, APIRole>();
  readonly channels = new Map<string, APITextChannel>();
  readonly threads = new Map<string, APIThreadChannel>();
  token: string;
  /** Set by the gateway. */
  emit: (event: GatewayDispatchEvents, render: Rendering) => void = () => {};

  constructor(options: WorldOptions = {}) {
    const owner = this.addPerson('owner', []);
    this.guild = { id: this.ids.next(), name: 'Example Company', ownerId: owner.user.id };
    const everyone = toBits(options.everyonePermissions ?? everyonePermissions);
    this.roles.set(this.guild.id, roleOf({ id: this.guild.id, name: '@everyone', permissions: everyone }));
    this.bot = this.addPerson('openseat', [], { bot: true });
    this.token = botToken(this.bot.user.id);
    this.botRole = roleOf({
      id: this.ids.next(),
      name: 'Openseat',
      permissions: toBits(options.botPermissions ?? botPermissions),
      position: 1,
      botId: this.bot.user.id,
    });
    this.roles.set(this.botRole.id, this.botRole);
    this.bot.roles.push(this.botRole.id);
  }

  /** New applications share one id between application and bot user. */
  get applicationId(): string {
    return this.bot.user.id;
  }

  rotateToken(): string {
    this.token = botToken(this.bot.user.id);
    return this.token;
  }

  addPerson(name: string, roles: string[], { bot = false } = {}): Person {
    const user = userOf({ id: this.ids.next(), name, bot });
    const person = { user, roles, joinedAt: new Date().toISOString() };
    this.people.set(user.id, person);
    return person;
  }

  /** The role of that name, made without any permission when it is not there yet. */
  role(name: string): APIRole {
    if (name === 'everyone') return this.roles.get(this.guild.id)!;
    if (name === 'bot') return this.botRole;
    const known = [...this.roles.values()].find((role) => role.name === name);
    if (known) return known;
    const role = roleOf({ id: this.ids.next(), name, permissions: 0n, position: this.roles.size });
    this.roles.set(role.id, role);
    this.#guildEvent(GatewayDispatchEvents.GuildRoleCreate, { guild_id: this.guild.id, role });
    return role;
  }

  setRolePermissions(name: string, permissions: readonly Permission[]): void {
    const role = this.role(name);
    role.permissions = String(toBits(permissions));
    this.#guildEvent(GatewayDispatchEvents.GuildRoleUpdate, { guild_id: this.guild.id, role });
  }

  setRoles(person: Person, roleIds: string[]): void {
    person.roles = roleIds;
    const update = { ...memberOf(person), guild_id: this.guild.id };
    this.emit(GatewayDispatchEvents.GuildMemberUpdate, (intents) =>
      person === this.bot || intents & GatewayIntentBits.GuildMembers ? update : null,
    );
  }

  addChannel(
    name: string,
    overwrites: APITextChannel['permission_overwrites'],
    topic?: string,
  ): APITextChannel {
    const channel = channelOf(this, { id: this.ids.next(), name, overwrites, topic });
    this.channels.set(channel.id, channel);
    this.#guildEvent(GatewayDispatchEvents.ChannelCreate, channel);
    return channel;
  }

  /** Applies a change to a channel or a thread and tells the gateway. */
  change<C extends APITextChannel | APIThreadChannel>(channel: C, patch: Partial<C>): C {
    Object.assign(channel, patch);
    const event = isThread(channel)
      ? GatewayDispatchEvents.ThreadUpdate
      : GatewayDispatchEvents.ChannelUpdate;
    this.#guildEvent(event, channel);
    return channel;
  }

  removeChannel(channel: APITextChannel | APIThreadChannel): void {
    this.channels.delete(channel.id);
    this.threads.delete(channel.id);
    for (const thread of this.threads.values()) {
      if (thread.parent_id === channel.id) this.threads.delete(thread.id);
    }
    const { id, guild_id, parent_id, type } = channel;
    if (isThread(channel))
      this.#guildEvent(GatewayDispatchEvents.ThreadDelete, { id, guild_id, parent_id, type });
    else this.#guildEvent(GatewayDispatchEvents.ChannelDelete, channel);
  }

  /** Sets, replaces or (with null) removes the overwrite of a role, a person or `@everyone`. */
  setOverwrite(
    channel: APITextChannel,
    target: APIRole | Person,
    set: { allow: bigint; deny: bigint } | null,
  ): void {
    const id = 'user' in target ? target.user.id : target.id;
    const type = 'user' in target ? OverwriteType.Member : OverwriteType.Role;
    const others = (channel.permission_overwrites ?? []).filter((each) => each.id !== id);
    const own = set ? [{ id, type, allow: String(set.allow), deny: String(set.deny) }] : [];
    this.change(channel, { permission_overwrites: [...others, ...own] });
  }

  /** Dispatches to sessions with the Guilds intent, as it is at this moment. */
  #guildEvent(event: GatewayDispatchEvents, payload: object): void {
    const frozen = structuredClone(payload);
    this.emit(event, (intents) => (intents & GatewayIntentBits.Guilds ? frozen : null));
  }

  threadEvent(thread: APIThreadChannel, newly: boolean): void {
    this.#guildEvent(GatewayDispatchEvents.ThreadCreate, newly ? { ...thread, newly_created: true } : thread);
  }
}

export function isThread(channel: APITextChannel | APIThreadChannel): channel is APIThreadChannel {
  return channel.type === ChannelType.PublicThread || channel.type === ChannelType.PrivateThread;
}

function botToken(userId: string): string {
  const id = Buffer.from(userId).toString('base64url');
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(28))).toString('base64url');
  return `${id}.Rig-00.${secret}`;
}
