import {
  type ButtonInteraction,
  Client,
  Events as ClientEvents,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  REST,
} from 'discord.js';
import { AuthenticationError, type OpenseatError, RefusedError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { CardDesk, CeoActions, Clock, Events, ReplyManners } from '../ports.ts';
import { type Asked, createAnswers } from './discord-answers.ts';
import { type DiscordApi, lookAtChannel } from './discord-channel.ts';
import { createChores } from './discord-chores.ts';
import { asOurs, closedForGood, isOutOfReach, isTooLate } from './discord-faults.ts';
import { type AnyComponent, markedDraft, readCustomId } from './discord-ids.ts';
import { createPosting } from './discord-posting.ts';
import type { Check } from './discord-privacy.ts';
import { createStanding } from './discord-standing.ts';
import type { DiscordSettings } from './settings.ts';

export interface DiscordNeeds {
  settings: DiscordSettings;
  /** Asked anew with every click: the desk behind it may be built later. */
  actions(): CeoActions;
  people: readonly Person[];
  manners: Pick<ReplyManners, 'preview'>;
  clock: Clock;
  events: Events;
  /** The desk can show cards (again): put up what is due. */
  showAgain(): Promise<void>;
}

export interface DiscordDesk extends CardDesk, AsyncDisposable {
  /** Connects and verifies the channel; returns when that is done or known to fail, never throws: see `trouble()`. */
  start(): Promise<void>;
}

/** A longer wait, in ms, is told to the caller, who may try again later. */
const LONGEST_WAIT = 5000;
/** A login that does not end in this time, in ms, is given up and tried again. */
const LOGIN_TIME = 60_000;
const MINUTE = 60_000;

/** The CEO's desk in a private Discord channel. Nothing is shown before the channel is verified to be private. */
export function createDiscordDesk(needs: DiscordNeeds): DiscordDesk {
  const { settings, clock, events } = needs;
  const rest = restFor(settings);
  const api = apiOver(rest);
  const chores = createChores(events);
  const ending = new AbortController();
  let client: Client | null = null;

  const standing = createStanding({
    clock,
    events,
    look: () => lookAtChannel(api, settings.channelId, settings, PermissionFlagsBits),
    later: chores.later,
    usableAgain: needs.showAgain,
  });
  const posting = createPosting({
    api,
    channelId: settings.channelId,
    clock,
    events,
    botId: standing.botId,
    mayPost: async () => {
      await standing.lookAgain();
      standing.mustBeUsable();
    },
  });
  const answer = createAnswers({
    ...needs,
    roles: { ceo: settings.ceoRoleId, deputy: settings.deputyRoleId },
    closed: standing.closed,
    latest: posting.latest,
    keep: posting.keep,
    refresh: (card, messageId) =>
      posting
        .refresh(card, messageId)
        .catch((error) => events.trouble('warn', 'discord-card-not-refreshed', error, { case: card.caseId })),
  });

  async function connect(attempt: number): Promise<void> {
    const made = clientFor(settings);
    client = made;
    listen(made);
    try {
      await ready(made, settings.token, ending.signal);
      await standing.connected();
      events.count('discord-connected', { attempt });
    } catch (thrown) {
      await made.destroy().catch(() => undefined);
      if (chores.isEnded()) return;
      const error = asOurs(thrown);
      events.trouble('error', 'discord-not-connected', error, { attempt });
      standing.failed(error);
      if (!isForGood(error)) chores.later(() => connect(attempt + 1), error.retryAfterMs(attempt) ?? MINUTE);
    }
  }

  function listen(made: Client): void {
    const whileOurs = (work: () => void) => () => {
      if (made === client && !chores.isEnded()) work();
    };
    const lookAgain = whileOurs(() => chores.track(standing.lookAgain()));
    made.on(ClientEvents.Error, (error) => events.trouble('warn', 'discord-client-error', error));
    made.on(ClientEvents.ShardError, (error) => events.trouble('warn', 'discord-connection-error', error));
    made.on(ClientEvents.ShardReconnecting, whileOurs(standing.lost));
    made.on(
      ClientEvents.ShardResume,
      whileOurs(() => chores.track(standing.connected())),
    );
    made.on(
      ClientEvents.ShardReady,
      whileOurs(() => made.isReady() && chores.track(standing.connected())),
    );
    made.on(ClientEvents.ShardDisconnect, ({ code }) =>
      whileOurs(() => made.isReady() && standing.failed(closedForGood(code)))(),
    );
    for (const event of CHANGES) made.ws.on(event, lookAgain);
    for (const event of [GatewayDispatchEvents.ChannelUpdate, GatewayDispatchEvents.ChannelDelete] as const) {
      made.ws.on(event, ({ id }) => id === settings.channelId && lookAgain());
    }
    made.ws.on(GatewayDispatchEvents.GuildMemberUpdate, ({ user }) => {
      if (user.id === standing.botId()) lookAgain();
    });
    made.on(ClientEvents.InteractionCreate, (interaction) => {
      if (interaction.isButton() || interaction.isModalSubmit()) {
        chores.track(answer(askedOf(interaction, settings.channelId, events)));
      }
    });
  }

  async function usable<T>(work: () => Promise<T>): Promise<T> {
    standing.mustBeUsable();
    try {
      return await work();
    } catch (thrown) {
      const error = asOurs(thrown);
      if (error instanceof AuthenticationError) standing.failed(error);
      else if (error instanceof RefusedError) chores.track(standing.lookAgain());
      throw error;
    }
  }

  return {
    name: 'discord',
    trouble: standing.trouble,
    start: () => connect(1),
    show: (card, shown) => usable(() => posting.show(card, shown)),
    say: (sentence) => usable(() => posting.say(sentence)),
    [Symbol.asyncDispose]: async () => {
      const ended = chores.end();
      ending.abort();
      await ended;
      await client?.destroy().catch(() => undefined);
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** What is configured, reachable and permitted on Discord, without connecting the bot. Never throws. */
export async function probeDiscord(settings: DiscordSettings): Promise<Check[]> {
  const rest = restFor(settings);
  try {
    return (await lookAtChannel(apiOver(rest), settings.channelId, settings, PermissionFlagsBits)).checks;
  } catch (error) {
    const says = `${asOurs(error).message}.`;
    return [
      { name: 'discord', ok: false, says, todo: 'Check the network of this machine, then run it again.' },
    ];
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** After these it is looked at anew who can see the channel. */
const CHANGES = [
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildDelete,
  GatewayDispatchEvents.GuildRoleCreate,
  GatewayDispatchEvents.GuildRoleUpdate,
  GatewayDispatchEvents.GuildRoleDelete,
] as const;

const isForGood = (error: OpenseatError): boolean =>
  error instanceof AuthenticationError || error instanceof RefusedError;

const restOptions = ({ api }: DiscordSettings) => ({ version: '10', ...(api === undefined ? {} : { api }) });

function restFor(settings: DiscordSettings): REST {
  return new REST({
    ...restOptions(settings),
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT,
  }).setToken(settings.token);
}

function apiOver(rest: REST): DiscordApi {
  return {
    get: async <T>(path: `/${string}`, query?: Record<string, string>) =>
      (await rest.get(path, { query: new URLSearchParams(query) })) as T,
    post: async <T>(path: `/${string}`, body: object) => (await rest.post(path, { body })) as T,
    patch: async <T>(path: `/${string}`, body: object) => (await rest.patch(path, { body })) as T,
  };
}

/** No privileged intent: cards, buttons and forms come without one, and messages are never read. */
function clientFor(settings: DiscordSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: restOptions(settings),
  });
}

async function ready(client: Client, token: string, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const giveUp = (): void => reject(new Error('the login did not end'));
  const timer = setTimeout(giveUp, LOGIN_TIME);
  signal.addEventListener('abort', giveUp);
  client.once(ClientEvents.ClientReady, () => resolve());
  client.once(ClientEvents.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
  client.login(token).catch(reject);
  await promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  });
}

/** What the interaction itself carries, and the ways to answer it. */
function askedOf(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  channelId: string,
  events: Events,
): Asked {
  const { user, member, message } = interaction;
  const roles = member?.roles;
  const isPrivate = message?.flags.has(MessageFlags.Ephemeral) ?? false;
  const mentions = { allowedMentions: { parse: [] } };
  /** false: nobody waits for this answer any more. */
  const inTime = async (first: Promise<unknown>): Promise<boolean> => {
    try {
      await first;
      return true;
    } catch (error) {
      if (!isTooLate(error)) throw error;
      events.count('discord-too-late');
      return false;
    }
  };
  return {
    kind: interaction.isButton() ? 'button' : 'modal',
    id: readCustomId(interaction.customId),
    user: {
      id: user.id,
      name: user.displayName,
      roles: roles === undefined ? [] : Array.isArray(roles) ? roles : [...roles.cache.keys()],
    },
    isHere: [interaction.channelId, message?.channelId, parentOf(interaction.channel)].includes(channelId),
    message: message && {
      id: message.id,
      isPrivate,
      draft: markedDraft(message.components.map((one) => one.toJSON() as AnyComponent)),
    },
    field: (name) => (interaction.isModalSubmit() ? fieldOf(interaction, name) : ''),
    tell: async (components) => {
      const flags = [MessageFlags.Ephemeral, MessageFlags.IsComponentsV2] as const;
      await inTime(interaction.reply({ components, flags, ...mentions }));
    },
    open: async (modal) => {
      if (interaction.isButton()) await inTime(interaction.showModal(modal));
    },
    wait: () =>
      isPrivate && (interaction.isButton() || interaction.isFromMessage())
        ? inTime(interaction.deferUpdate())
        : inTime(interaction.deferReply({ flags: MessageFlags.Ephemeral })),
    settle: async (components) => {
      try {
        await interaction.editReply({ components, flags: MessageFlags.IsComponentsV2, ...mentions });
      } catch (error) {
        if (isOutOfReach(error)) events.count('discord-too-late');
        else events.trouble('error', 'discord-answer-failed', error);
      }
    },
  };
}

/** The card stands at the head of its thread, too, and can be pressed there. */
const parentOf = (channel: ButtonInteraction['channel']): string | null | undefined =>
  channel?.isThread() ? channel.parentId : undefined;

function fieldOf(interaction: ModalSubmitInteraction, name: string): string {
  const field = interaction.fields.fields.get(name);
  if (field && 'value' in field) return String(field.value ?? '');
  return field && 'values' in field ? String(field.values[0] ?? '') : '';
}
