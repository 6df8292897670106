import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { AttachmentRequest, Attachments, UploadedFile } from './attachments.ts';
import { type Component, storedComponents } from './components.ts';
import { faults, refuse } from './errors.ts';
import { isEmpty, type MessageShape, messageProblems } from './limits.ts';
import { type AllowedMentions, mentionsOf } from './mentions.ts';
import { messageEvent, shapeOf, storedEmbed } from './message-shapes.ts';
import { problem } from './problems.ts';
import { referenced } from './shapes.ts';
import type { Person, World } from './world.ts';

/** The body of every request that makes or edits a message. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: Component[] | null;
  flags?: number | null;
  attachments?: AttachmentRequest[] | null;
  allowed_mentions?: AllowedMentions | null;
  message_reference?: { message_id: string; fail_if_not_exists?: boolean | null } | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
}

export interface StoredMessage {
  now: APIMessage;
  /** As it was first posted, and after each edit. */
  versions: APIMessage[];
  /** The one person who sees it, by user id; null when it is not ephemeral. */
  onlyFor: string | null;
  deleted: boolean;
}

export interface NewMessage {
  channelId: string;
  author: Person;
  body: MessageBody;
  files?: UploadedFile[];
  onlyFor?: string | null;
  /** Fields of the message that no request sets: its type, the interaction behind it. */
  extra?: Partial<APIMessage>;
  /** For what Discord itself posts without words: a "thinking…", the head of a thread. */
  mayBeEmpty?: boolean;
}

const settable =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Every message of the server, the ephemeral and the deleted ones too. */
export class Messages {
  readonly #world: World;
  readonly #attachments: Attachments;
  readonly #nonceMs: number;
  readonly #messages = new Map<string, StoredMessage>();
  readonly #nonces = new Map<string, { message: StoredMessage; until: number }>();

  constructor(world: World, attachments: Attachments, nonceMs: number) {
    this.#world = world;
    this.#attachments = attachments;
    this.#nonceMs = nonceMs;
  }

  /** Stores and announces a message; with `enforce_nonce` and a remembered nonce it returns the first one. */
  create(from: NewMessage): StoredMessage {
    const { body, channelId, author } = from;
    const nonceKey = body.nonce == null ? null : `${author.user.id} ${channelId} ${body.nonce}`;
    const remembered = nonceKey === null ? undefined : this.#nonces.get(nonceKey);
    if (body.enforce_nonce && remembered && remembered.until > performance.now()) return remembered.message;
    const blank: MessageShape & { attachments: APIAttachment[] } = {
      content: '',
      embeds: [],
      components: [],
      attachments: [],
      flags: (from.extra?.flags ?? 0) | (from.onlyFor ? MessageFlags.Ephemeral : 0),
    };
    const content = this.#merged(channelId, blank, body, from.files ?? []);
    if (!from.mayBeEmpty && isEmpty(content)) throw faults.emptyMessage();
    const id = this.#world.ids.next();
    const now = {
      ...this.#reference(channelId, body),
      ...from.extra,
      ...content,
      ...this.#pings(channelId, author, content, body),
      id,
      channel_id: channelId,
      author: author.user,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      pinned: false,
      tts: false,
      ...(body.nonce != null && { nonce: body.nonce }),
    } as APIMessage;
    now.type ??= MessageType.Default;
    const stored = { now, versions: [structuredClone(now)], onlyFor: from.onlyFor ?? null, deleted: false };
    this.#messages.set(id, stored);
    if (nonceKey !== null)
      this.#nonces.set(nonceKey, { message: stored, until: performance.now() + this.#nonceMs });
    if (!stored.onlyFor) this.#count(channelId, id, from.mayBeEmpty !== true);
    this.#announce(GatewayDispatchEvents.MessageCreate, stored);
    return stored;
  }

  /** Merges an edit; the flag for components V2 can be set and never removed. */
  edit(stored: StoredMessage, body: MessageBody, files: UploadedFile[] = []): StoredMessage {
    const { now } = stored;
    const wasLoading = ((now.flags ?? 0) & MessageFlags.Loading) !== 0;
    const content = this.#merged(now.channel_id, shapeOf(now), body, files);
    content.flags &= ~MessageFlags.Loading;
    if (isEmpty(content)) throw faults.emptyMessage();
    const author = this.#world.people.get(now.author.id) ?? this.#world.bot;
    const edited = wasLoading ? null : new Date().toISOString();
    Object.assign(now, content, this.#pings(now.channel_id, author, content, body), {
      edited_timestamp: edited,
    });
    stored.versions.push(structuredClone(now));
    if (!stored.onlyFor) this.#announce(GatewayDispatchEvents.MessageUpdate, stored);
    return stored;
  }

  remove(stored: StoredMessage): void {
    stored.deleted = true;
    if (stored.onlyFor) return;
    const gone = { id: stored.now.id, channel_id: stored.now.channel_id, guild_id: this.#world.guild.id };
    this.#world.emit(GatewayDispatchEvents.MessageDelete, (intents) =>
      intents & GatewayIntentBits.GuildMessages ? gone : null,
    );
  }

  /** Marks that a thread hangs on the message. */
  attachThread(stored: StoredMessage): void {
    stored.now.flags = (stored.now.flags ?? 0) | MessageFlags.HasThread;
    this.#announce(GatewayDispatchEvents.MessageUpdate, stored);
  }

  /** The message by id, also when it is ephemeral or deleted. */
  find(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  /** The message as a bot's channel routes know it; ephemeral and deleted ones are unknown there. */
  get(channelId: string, id: string): StoredMessage {
    const stored = this.#messages.get(id);
    if (!stored || stored.deleted || stored.onlyFor || stored.now.channel_id !== channelId) {
      throw faults.unknownMessage();
    }
    return stored;
  }

  /** What is in a channel, oldest first: for everybody, and with a user id what only that person sees too. */
  inChannel(channelId: string, userId?: string): StoredMessage[] {
    return [...this.#messages.values()].filter(
      (each) =>
        !each.deleted &&
        each.now.channel_id === channelId &&
        (each.onlyFor === null || each.onlyFor === userId),
    );
  }

  /** The message as HTTP answers it, with its thread when it has one. */
  asSent(stored: StoredMessage): APIMessage {
    const thread = this.#world.threads.get(stored.now.id);
    return thread ? { ...stored.now, thread } : stored.now;
  }

  #merged(
    channelId: string,
    old: MessageShape & { attachments: APIAttachment[] },
    body: MessageBody,
    files: UploadedFile[],
  ) {
    const attachments = this.#attachments.merge(channelId, old.attachments, body.attachments, files);
    const given = {
      content: body.content === undefined ? old.content : (body.content ?? ''),
      embeds: body.embeds === undefined ? old.embeds : (body.embeds ?? []),
      components: body.components === undefined ? old.components : (body.components ?? []),
      flags:
        body.flags == null ? old.flags : (old.flags & ~MessageFlags.SuppressEmbeds) | (body.flags & settable),
      attachments,
    } as MessageShape & { attachments: APIAttachment[] };
    refuse(messageProblems(given));
    const unfurl = this.#attachments.unfurl(attachments);
    if (body.components) given.components = storedComponents(given.components, unfurl);
    if (body.embeds)
      given.embeds = body.embeds.map((embed) => storedEmbed(embed, unfurl)) as MessageShape['embeds'];
    return given;
  }

  #pings(channelId: string, author: Person, content: MessageShape, body: MessageBody) {
    const from = { channelId, author, content: content.content, components: content.components };
    return mentionsOf(this.#world, from, body.allowed_mentions);
  }

  #reference(channelId: string, body: MessageBody): Partial<APIMessage> {
    const wanted = body.message_reference;
    if (!wanted) return {};
    const original = this.#messages.get(wanted.message_id);
    const isThere =
      original && !original.deleted && !original.onlyFor && original.now.channel_id === channelId;
    if (!isThere) {
      if (wanted.fail_if_not_exists === false) return {};
      refuse([problem(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')]);
    }
    return { type: MessageType.Reply, ...(original && this.pointingAt(original)) };
  }

  /** The fields by which one message refers to another. */
  pointingAt(original: StoredMessage): Partial<APIMessage> {
    const { id, channel_id } = original.now;
    return {
      message_reference: {
        type: MessageReferenceType.Default,
        message_id: id,
        channel_id,
        guild_id: this.#world.guild.id,
      },
      referenced_message: referenced(original.now),
    };
  }

  #count(channelId: string, messageId: string, isSpoken: boolean): void {
    const channel = this.#world.channels.get(channelId) ?? this.#world.threads.get(channelId);
    if (channel) channel.last_message_id = messageId;
    const thread = this.#world.threads.get(channelId);
    if (!thread || !isSpoken) return;
    thread.message_count = (thread.message_count ?? 0) + 1;
    thread.total_message_sent = (thread.total_message_sent ?? 0) + 1;
  }

  #announce(event: GatewayDispatchEvents, stored: StoredMessage): void {
    this.#world.emit(event, messageEvent(this.#world, stored));
  }
}
