import type { APIGuildMember, APIOverwrite, APIRole, APIUser } from 'discord-api-types/v10';
import { AuthenticationError, RefusedError } from '../domain/errors.ts';
import { asOurs } from './discord-faults.ts';
import { type Check, judgeChannel, type Wanted } from './discord-privacy.ts';

/** Discord's HTTP API. Throws what its client throws. */
export interface DiscordApi {
  get<T>(path: `/${string}`, query?: Record<string, string>): Promise<T>;
  post<T>(path: `/${string}`, body: object): Promise<T>;
  patch<T>(path: `/${string}`, body: object): Promise<T>;
}

interface ChannelAnswer {
  type: number;
  name?: string;
  guild_id?: string;
  permission_overwrites?: APIOverwrite[];
}

/** Who the bot is, and everything that was looked at. */
export interface ChannelLook {
  botId: string | null;
  checks: Check[];
}

/**
 * Asks Discord anew (never a cache) for the channel, its server's roles and the bot's own, and judges them. What a person
 * must mend becomes a check that is not ok; throws UnreachableError and RateLimitedError, for then nothing is known.
 */
export async function lookAtChannel(
  api: DiscordApi,
  channelId: string,
  wanted: Wanted,
  names: Readonly<Record<string, bigint>>,
): Promise<ChannelLook> {
  const checks: Check[] = [];
  let botId: string | null = null;
  try {
    const bot = await api.get<APIUser>('/users/@me');
    botId = bot.id;
    checks.push({ name: 'discord-token', ok: true, says: 'Discord knows the bot.', todo: '' });
    const channel = await api.get<ChannelAnswer>(`/channels/${channelId}`);
    const guildId = channel.guild_id;
    if (guildId === undefined) {
      return { botId, checks: [...checks, failed('discord-channel', 'The channel is on no server.')] };
    }
    const [roles, member] = await Promise.all([
      api.get<APIRole[]>(`/guilds/${guildId}/roles`),
      api.get<APIGuildMember>(`/guilds/${guildId}/members/${botId}`),
    ]);
    const facts = {
      guildId,
      channel: {
        type: channel.type,
        overwrites: channel.permission_overwrites ?? [],
        ...(channel.name === undefined ? {} : { name: channel.name }),
      },
      roles,
      bot: { id: botId, roles: member.roles },
    };
    return { botId, checks: [...checks, ...judgeChannel(facts, wanted, names)] };
  } catch (thrown) {
    const error = asOurs(thrown);
    if (error instanceof AuthenticationError)
      return { botId, checks: [...checks, failed('discord-token', error.message)] };
    if (error instanceof RefusedError)
      return { botId, checks: [...checks, failed('discord-channel', error.message)] };
    throw error;
  }
}

const failed = (name: string, says: string): Check => ({
  name,
  ok: false,
  says: says.endsWith('.') ? says : `${says}.`,
  todo:
    name === 'discord-token'
      ? ''
      : 'Put the id of a private text channel that the bot may see into DISCORD_CHANNEL_ID.',
});
