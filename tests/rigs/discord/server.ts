import type { APIMessage, APITextChannel, APIThreadChannel } from 'discord-api-types/v10';
import { Actor, type ChannelLike, idOf, type MessageLike } from './actor.ts';
import { type Permission, toBits } from './permissions.ts';
import type { Parts } from './route.ts';
import { setArchived } from './threads.ts';

/** Whom a permission is about: `everyone`, `bot`, the name of a role, or one person. */
export type Subject = string | Actor;

/** The server as its people and moderators know it. */
export class Server {
  protected readonly parts: Parts;
  readonly #actors = new Map<string, Actor>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  get guild(): { id: string; name: string } {
    return this.parts.world.guild;
  }

  /** The person of that name; made on first use, with roles by name. */
  member(name: string, { roles = [] }: { roles?: string[] } = {}): Actor {
    const known = this.#actors.get(name);
    if (known) return known;
    const roleIds = roles.map((role) => this.parts.world.role(role).id);
    const actor = new Actor(name, this.parts.world.addPerson(name, roleIds), this.parts);
    this.#actors.set(name, actor);
    return actor;
  }

  /** The id of the role of that name; made without permissions on first use. */
  roleId(name: string): string {
    return this.parts.world.role(name).id;
  }

  setRolePermissions(name: string, permissions: readonly Permission[]): void {
    this.parts.world.setRolePermissions(name, permissions);
  }

  setRoles(actor: Actor, roles: string[]): void {
    this.parts.world.setRoles(
      this.parts.world.people.get(actor.id)!,
      roles.map((role) => this.parts.world.role(role).id),
    );
  }

  /** A text channel. A private one is seen by the bot and by those named in `seenBy`. */
  createChannel(
    name: string,
    options: { private?: boolean; seenBy?: Subject[]; topic?: string } = {},
  ): Readonly<APITextChannel> {
    const channel = this.parts.world.addChannel(name, [], options.topic);
    if (!options.private) return channel;
    this.permit(channel, 'everyone', { deny: ['ViewChannel'] });
    for (const subject of ['bot', ...(options.seenBy ?? [])])
      this.permit(channel, subject, { allow: ['ViewChannel'] });
    return channel;
  }

  channel(name: string): Readonly<APITextChannel> {
    const found = [...this.parts.world.channels.values()].find((channel) => channel.name === name);
    if (!found) throw new Error(`there is no channel ${name}`);
    return found;
  }

  /** The thread on a message, when there is one. */
  threadOn(message: MessageLike): Readonly<APIThreadChannel> | undefined {
    return this.parts.world.threads.get(idOf(message));
  }

  /** Replaces what a subject is allowed and denied in a channel; null removes it. Sends CHANNEL_UPDATE. */
  permit(
    channel: ChannelLike,
    subject: Subject,
    set: { allow?: readonly Permission[]; deny?: readonly Permission[] } | null,
  ): void {
    const found = this.parts.world.channels.get(idOf(channel));
    if (!found) throw new Error(`there is no channel ${idOf(channel)}`);
    const target =
      subject instanceof Actor ? this.parts.world.people.get(subject.id)! : this.parts.world.role(subject);
    const bits = set && { allow: toBits(set.allow ?? []), deny: toBits(set.deny ?? []) };
    this.parts.world.setOverwrite(found, target, bits);
  }

  deleteChannel(channel: ChannelLike): void {
    const id = idOf(channel);
    const found = this.parts.world.channels.get(id) ?? this.parts.world.threads.get(id);
    if (found) this.parts.world.removeChannel(found);
  }

  /** What everybody with access sees in a channel or thread, oldest first. */
  messages(channel: ChannelLike): APIMessage[] {
    return this.parts.messages.inChannel(idOf(channel)).map((each) => structuredClone(each.now));
  }

  /** A message as it is now; undefined once it is deleted. */
  message(message: MessageLike): APIMessage | undefined {
    const stored = this.parts.messages.find(idOf(message));
    return stored && !stored.deleted ? structuredClone(stored.now) : undefined;
  }

  /** A message as it was posted and after each edit, also when it is deleted. */
  versions(message: MessageLike): readonly APIMessage[] {
    return this.parts.messages.find(idOf(message))?.versions ?? [];
  }

  /** A moderator deletes a message behind the bot's back. */
  deleteMessage(message: MessageLike): void {
    const stored = this.parts.messages.find(idOf(message));
    if (!stored) throw new Error(`there is no message ${idOf(message)}`);
    this.parts.messages.remove(stored);
  }

  /** A moderator archives (and locks) a thread, or Discord does after its time. */
  archiveThread(thread: ChannelLike, { locked = false } = {}): void {
    const found = this.parts.world.threads.get(idOf(thread));
    if (!found) throw new Error(`there is no thread ${idOf(thread)}`);
    setArchived(this.parts.world, found, true, locked);
  }
}
