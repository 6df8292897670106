import {
  type APIMessage,
  type APIThreadChannel,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Argument, givenOptions } from './commands.ts';
import { type Component, componentsOf, everyComponent } from './components.ts';
import { interactionPayload, resolvedFor } from './interaction-payload.ts';
import type { Answer, Interaction } from './interactions.ts';
import type { StoredMessage } from './messages.ts';
import { type Filled, filledIn, type ShownModal } from './modal.ts';
import { can, permissionsIn } from './permissions.ts';
import type { Parts } from './route.ts';
import { openThreadOn, wakeThread } from './threads.ts';
import type { Person } from './world.ts';

/** A message by its id or as any of the doubles' messages. */
export type MessageLike = string | { id: string };
/** A channel or thread by its id or as an object that has one. */
export type ChannelLike = string | { id: string };

const selects: number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** A person at Discord's client. What the client would not let them do throws. */
export class Actor {
  readonly name: string;
  readonly #parts: Parts;
  readonly #person: Person;
  readonly #forgotten = new Set<string>();
  #opener: Interaction | null = null;
  /** The modal on the screen, until it is submitted with success, dismissed or replaced. */
  modal: ShownModal | null = null;

  constructor(name: string, person: Person, parts: Parts) {
    this.name = name;
    this.#person = person;
    this.#parts = parts;
  }

  get id(): string {
    return this.#person.user.id;
  }

  /** The messages of a channel or thread as this person sees them, oldest first, ephemeral ones included. */
  sees(channel: ChannelLike): APIMessage[] {
    return this.#visible(idOf(channel)).map((each) => structuredClone(each.now));
  }

  /** The newest ephemeral message still on the screen, wherever it is. */
  get lastEphemeral(): APIMessage | undefined {
    const { world } = this.#parts;
    return [...world.channels.keys(), ...world.threads.keys()]
      .flatMap((id) => this.sees(id))
      .filter((message) => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0)
      .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
      .at(-1);
  }

  /** Presses the button with this custom id, the only one that starts so, or the one so labelled. */
  async click(message: MessageLike, button: string): Promise<Answer> {
    const stored = this.#onScreen(message);
    const component = this.#component(
      stored,
      button,
      (each) => each.type === ComponentType.Button && !each.url,
    );
    return this.#use(stored, component, {});
  }

  /** Picks values in a select: options by value, people, roles and channels by id. */
  async select(message: MessageLike, select: string, values: string[]): Promise<Answer> {
    const stored = this.#onScreen(message);
    const component = this.#component(stored, select, (each) => selects.includes(each.type));
    const [min, max] = [Number(component.min_values ?? 1), Number(component.max_values ?? 1)];
    if (values.length < min || values.length > max)
      throw new Error(`${select} takes ${min} to ${max} values`);
    const options = component.options as { value: string }[] | undefined;
    const unknown = values.find((value) => options && !options.some((option) => option.value === value));
    if (unknown !== undefined) throw new Error(`${unknown} is not an option of ${select}`);
    return this.#use(stored, component, {
      values,
      ...(!options && { resolved: resolvedFor(this.#parts.world, values) }),
    });
  }

  /** Submits the modal on the screen; a field left out keeps what is in it. It stays open when no answer comes. */
  async submitModal(values: Record<string, Filled>): Promise<Answer> {
    const { modal } = this;
    const opener = this.#opener;
    if (!modal || !opener) throw new Error(`${this.name} has no modal on the screen`);
    const data = { custom_id: modal.customId, components: filledIn(modal, values) };
    const source = opener.source;
    const answer = await this.#ask(InteractionType.ModalSubmit, opener.channelId, data, source, opener);
    if (answer.kind !== 'failed' && this.modal === modal) this.dismissModal();
    return answer;
  }

  dismissModal(): void {
    this.modal = null;
    this.#opener = null;
  }

  /** Runs a chat-input command, for instance `seats show`, in the channel given or the first they can see. */
  async command(words: string, args: Record<string, Argument> = {}, channel?: ChannelLike): Promise<Answer> {
    const { world, commands } = this.#parts;
    const [name = '', ...subcommands] = words.split(' ');
    const command = commands.named(name);
    if (!command) throw new Error(`there is no command /${name}`);
    const channelId = channel ? idOf(channel) : [...world.channels.keys()].find((id) => this.#may(id));
    if (!channelId || !this.#may(channelId)) throw new Error(`${this.name} cannot see that channel`);
    const needed = BigInt(command.default_member_permissions ?? 0);
    if ((permissionsIn(world, this.#person, channelId) & needed) !== needed) {
      throw new Error(`${this.name} is not shown /${name}: it needs the permissions ${needed}`);
    }
    const options = givenOptions(
      (command.options ?? []) as Parameters<typeof givenOptions>[0],
      subcommands,
      args,
    );
    const ids = Object.values(args).filter((value) => typeof value === 'string');
    const data = {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id && { guild_id: command.guild_id }),
      ...(options.length > 0 && { options, resolved: resolvedFor(this.#parts.world, ids) }),
    };
    return this.#ask(InteractionType.ApplicationCommand, channelId, data, null, null);
  }

  /** Writes in a channel or a thread, as people do. */
  say(channel: ChannelLike, content: string): APIMessage {
    const { world, messages } = this.#parts;
    const channelId = idOf(channel);
    const needed = world.threads.has(channelId) ? 'SendMessagesInThreads' : 'SendMessages';
    if (!can(world, this.#person, channelId, 'ViewChannel', needed)) {
      throw new Error(`${this.name} may not write there`);
    }
    wakeThread(world, channelId, can(world, this.#person, channelId, 'ManageThreads'));
    return structuredClone(messages.create({ channelId, author: this.#person, body: { content } }).now);
  }

  /** Opens a thread on a message by hand. */
  openThread(message: MessageLike, name: string): APIThreadChannel {
    const { world, messages } = this.#parts;
    return structuredClone(openThreadOn(world, messages, this.#onScreen(message), { name }, this.#person));
  }

  /** Restarts the client: ephemeral messages and the open modal are gone from the screen. */
  reload(): void {
    this.dismissModal();
    const { world } = this.#parts;
    for (const channelId of [...world.channels.keys(), ...world.threads.keys()]) {
      for (const each of this.#visible(channelId)) if (each.onlyFor) this.#forgotten.add(each.now.id);
    }
  }

  #may(channelId: string): boolean {
    return can(this.#parts.world, this.#person, channelId, 'ViewChannel');
  }

  #visible(channelId: string): StoredMessage[] {
    if (!this.#may(channelId)) return [];
    return this.#parts.messages
      .inChannel(channelId, this.id)
      .filter((each) => !this.#forgotten.has(each.now.id));
  }

  #onScreen(message: MessageLike): StoredMessage {
    const stored = this.#parts.messages.find(idOf(message));
    const isThere = stored && this.#visible(stored.now.channel_id).includes(stored);
    if (!isThere) throw new Error(`${this.name} does not see message ${idOf(message)}`);
    return stored;
  }

  #component(stored: StoredMessage, wanted: string, fits: (component: Component) => boolean): Component {
    const all = everyComponent(componentsOf(stored.now)).flatMap(({ component }) =>
      fits(component) ? [component] : [],
    );
    const exact = all.filter((each) => each.custom_id === wanted);
    const starting = all.filter((each) => each.custom_id?.startsWith(wanted));
    const labelled = all.filter((each) => each.label === wanted);
    const [first, ...others] = [exact, starting, labelled].find((each) => each.length > 0) ?? [];
    if (!first || others.length > 0) {
      const there = all.map((each) => `${each.label ?? ''} (${each.custom_id})`).join(', ') || 'none';
      throw new Error(`${this.name} finds ${first ? 'more than one' : 'no'} ${wanted}; there is: ${there}`);
    }
    if (first.disabled) throw new Error(`${first.label ?? first.custom_id} is disabled`);
    return first;
  }

  #use(stored: StoredMessage, component: Component, more: object): Promise<Answer> {
    const data = {
      custom_id: component.custom_id,
      component_type: component.type,
      id: component.id,
      ...more,
    };
    return this.#ask(InteractionType.MessageComponent, stored.now.channel_id, data, stored, null);
  }

  async #ask(
    type: InteractionType,
    channelId: string,
    data: object,
    source: StoredMessage | null,
    opener: Interaction | null,
  ): Promise<Answer> {
    const { interactions, gateway } = this.#parts;
    const asked = interactions.open({ type, person: this.#person, channelId, source, opener });
    gateway.interaction(interactionPayload(this.#parts.world, asked, data));
    const answer = await asked.answered;
    if (answer.modal) {
      this.modal = answer.modal;
      this.#opener = asked;
    }
    return answer;
  }
}

export function idOf(of: string | { id: string }): string {
  return typeof of === 'string' ? of : of.id;
}
