import {
  type APIMessage,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { UploadedFile } from './attachments.ts';
import { modalProblems } from './component-limits.ts';
import { type Component, storedComponents } from './components.ts';
import { faults, refuse } from './errors.ts';
import type { MessageBody, Messages, StoredMessage } from './messages.ts';
import { type ShownModal, shownModal } from './modal.ts';
import { problem } from './problems.ts';
import type { Person, World } from './world.ts';

/** What came of a click, a command or a submitted modal, as the person sees it. */
export interface Answer {
  /** `failed`: no answer within the 3 seconds, the client shows "This interaction failed". */
  kind: 'message' | 'deferred' | 'update' | 'deferredUpdate' | 'modal' | 'failed';
  interactionId: string;
  isEphemeral: boolean;
  /** The reply or the updated message, as it was at that moment. */
  message?: APIMessage;
  modal?: ShownModal;
}

export interface Interaction {
  id: string;
  token: string;
  type: InteractionType;
  person: Person;
  channelId: string;
  /** The message whose component was used, also behind a modal. */
  source: StoredMessage | null;
  /** The interaction that opened the modal now submitted. */
  opener: Interaction | null;
  askedAt: number;
  answer: Answer | null;
  original: StoredMessage | null;
  followUps: StoredMessage[];
  settle: (answer: Answer) => void;
}

export interface CallbackBody {
  type: InteractionResponseType;
  data?: (MessageBody & { custom_id?: string; title?: string; components?: Component[] | null }) | null;
}

/** The life of an interaction: asked, answered once within `ackMs`, followed up until `tokenMs` have passed. */
export class Interactions {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #byId = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly ackMs: number;
  readonly tokenMs: number;

  constructor(world: World, messages: Messages, limits: { ackMs: number; tokenMs: number }) {
    this.#world = world;
    this.#messages = messages;
    this.ackMs = limits.ackMs;
    this.tokenMs = limits.tokenMs;
  }

  /** Starts the clock; the promise settles with the first answer, or as failed. Sending it is the caller's. */
  open(
    from: Pick<Interaction, 'type' | 'person' | 'channelId' | 'source' | 'opener'>,
  ): Interaction & { answered: Promise<Answer> } {
    const id = this.#world.ids.next();
    const token = Buffer.from(`interaction:${id}:${crypto.randomUUID()}`).toString('base64url');
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const interaction = {
      ...from,
      id,
      token,
      askedAt: performance.now(),
      answer: null,
      original: null,
      followUps: [],
      settle: resolve,
      answered: promise,
    };
    this.#byId.set(id, interaction);
    this.#byToken.set(token, interaction);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#byId.get(id)?.answer) resolve({ kind: 'failed', interactionId: id, isEphemeral: false });
    }, this.ackMs);
    this.#timers.add(timer);
    return interaction;
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** The first answer to an interaction. Late or unknown: 10062. Answered before: 40060. */
  answer(id: string, token: string, body: CallbackBody, files: UploadedFile[]): Interaction {
    const interaction = this.#byId.get(id);
    if (!interaction || interaction.token !== token) throw faults.unknownInteraction();
    if (interaction.answer) throw faults.alreadyAcknowledged();
    if (performance.now() - interaction.askedAt > this.ackMs) throw faults.unknownInteraction();
    refuse(typeProblems(interaction, body));
    const seen = this.#carryOut(interaction, body, files);
    interaction.answer = { interactionId: id, isEphemeral: interaction.original?.onlyFor != null, ...seen };
    interaction.settle(interaction.answer);
    return interaction;
  }

  #carryOut(
    interaction: Interaction,
    { type, data }: CallbackBody,
    files: UploadedFile[],
  ): Pick<Answer, 'kind' | 'message' | 'modal'> {
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        interaction.original = this.#post(interaction, data ?? {}, files);
        return { kind: 'message', message: structuredClone(interaction.original.now) };
      case InteractionResponseType.DeferredChannelMessageWithSource:
        interaction.original = this.#post(interaction, { flags: data?.flags ?? 0 }, [], true);
        return { kind: 'deferred' };
      case InteractionResponseType.UpdateMessage: {
        interaction.original = interaction.source;
        const updated = this.#messages.edit(present(interaction.source), data ?? {}, files);
        return { kind: 'update', message: structuredClone(updated.now) };
      }
      case InteractionResponseType.DeferredMessageUpdate:
        interaction.original = interaction.source;
        return { kind: 'deferredUpdate' };
      default: {
        const components = data?.components ?? [];
        refuse(modalProblems({ components }));
        const numbered = storedComponents(components, (url) => ({ url }));
        const { custom_id = '', title = '' } = data ?? {};
        return { kind: 'modal', modal: shownModal({ custom_id, title, components: numbered }) };
      }
    }
  }

  /** Another message after the first answer; after a defer the first one fills the waiting reply. */
  followUp(token: string, body: MessageBody, files: UploadedFile[]): StoredMessage {
    const interaction = this.#alive(token);
    const { original } = interaction;
    const isWaiting =
      original && !original.deleted && ((original.now.flags ?? 0) & MessageFlags.Loading) !== 0;
    if (isWaiting) return this.#messages.edit(original, body, files);
    const message = this.#post(interaction, body, files);
    interaction.followUps.push(message);
    return message;
  }

  /** A message by its id or `@original`, as the interaction's token reaches it. */
  reach(token: string, messageId: string): StoredMessage {
    const interaction = this.#alive(token);
    if (messageId === '@original') return present(interaction.original);
    const own = [interaction.original, ...interaction.followUps].find((each) => each?.now.id === messageId);
    return present(own ?? null);
  }

  get(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  #alive(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || performance.now() - interaction.askedAt > this.tokenMs)
      throw faults.invalidWebhookToken();
    if (!interaction.answer) throw faults.unknownWebhook();
    return interaction;
  }

  #post(
    interaction: Interaction,
    body: MessageBody,
    files: UploadedFile[],
    isLoading = false,
  ): StoredMessage {
    const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const { source, type } = interaction;
    const reply = source && !source.onlyFor && !source.deleted ? this.#messages.pointingAt(source) : {};
    return this.#messages.create({
      channelId: interaction.channelId,
      author: this.#world.bot,
      body,
      files,
      onlyFor: isEphemeral ? interaction.person.user.id : null,
      mayBeEmpty: isLoading,
      extra: {
        type:
          type === InteractionType.ApplicationCommand ? MessageType.ChatInputCommand : MessageType.Default,
        ...(source && { type: MessageType.Reply, ...reply }),
        application_id: this.#world.applicationId,
        webhook_id: this.#world.applicationId,
        interaction_metadata: this.#metadata(interaction) as NonNullable<APIMessage['interaction_metadata']>,
        ...(isLoading && { flags: MessageFlags.Loading }),
      },
    });
  }

  #metadata(interaction: Interaction): object {
    const { id, type, person, source, opener, original } = interaction;
    return {
      id,
      type,
      user: person.user,
      authorizing_integration_owners: { 0: this.#world.guild.id },
      ...(original && { original_response_message_id: original.now.id }),
      ...(type === InteractionType.MessageComponent && { interacted_message_id: source?.now.id }),
      ...(opener && { triggering_interaction_metadata: this.#metadata(opener) }),
    };
  }
}

function present(stored: StoredMessage | null): StoredMessage {
  if (!stored || stored.deleted) throw faults.unknownMessage();
  return stored;
}

const firstAnswers: Record<number, InteractionResponseType[]> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
};

/** Which answer fits which interaction: no modal from a modal, no update where there is no message. */
function typeProblems(interaction: Interaction, { type }: CallbackBody) {
  const needsMessage =
    type === InteractionResponseType.UpdateMessage || type === InteractionResponseType.DeferredMessageUpdate;
  const fits = firstAnswers[interaction.type]?.includes(type) && (!needsMessage || interaction.source);
  if (fits) return [];
  return [
    problem(
      ['type'],
      'BASE_TYPE_CHOICES',
      `an interaction of type ${interaction.type} cannot be answered with ${type}`,
    ),
  ];
}
