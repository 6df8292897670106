import {
  type APIMessage,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  ChannelType,
  type RoleFlags,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import type { Person, World } from './world.ts';

/** Builders of the objects Discord sends; the same for HTTP and the gateway. */

export function userOf({ id, name, bot }: { id: string; name: string; bot: boolean }): APIUser {
  const flags = { public_flags: 0, flags: 0, ...(bot && { bot: true }) };
  return {
    id,
    username: name,
    avatar: null,
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : name,
    primary_guild: null,
    ...flags,
  };
}

export function memberOf(person: Person) {
  return {
    user: person.user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...person.roles],
    joined_at: person.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    flags: 0,
    mute: false,
    deaf: false,
  };
}

export function roleOf(from: {
  id: string;
  name: string;
  permissions: bigint;
  position?: number;
  botId?: string;
}): APIRole {
  return {
    id: from.id,
    name: from.name,
    permissions: String(from.permissions),
    position: from.position ?? 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: from.botId !== undefined,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0 as RoleFlags,
    ...(from.botId !== undefined && { tags: { bot_id: from.botId } }),
  };
}

export function channelOf(
  world: World,
  from: {
    id: string;
    name: string;
    overwrites: APITextChannel['permission_overwrites'];
    topic?: string | undefined;
  },
): APITextChannel {
  return {
    id: from.id,
    type: ChannelType.GuildText,
    guild_id: world.guild.id,
    name: from.name,
    position: world.channels.size,
    permission_overwrites: from.overwrites ?? [],
    topic: from.topic ?? null,
    parent_id: null,
    last_message_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    flags: 0,
  } as unknown as APITextChannel;
}

export function threadOf(
  world: World,
  from: {
    id: string;
    parentId: string;
    name: string;
    ownerId: string;
    isPrivate?: boolean;
    autoArchive?: ThreadAutoArchiveDuration | undefined;
  },
): APIThreadChannel {
  const now = new Date().toISOString();
  return {
    id: from.id,
    type: from.isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread,
    guild_id: world.guild.id,
    parent_id: from.parentId,
    owner_id: from.ownerId,
    name: from.name,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    flags: 0,
    thread_metadata: {
      archived: false,
      archive_timestamp: now,
      auto_archive_duration: from.autoArchive ?? ThreadAutoArchiveDuration.OneDay,
      locked: false,
      create_timestamp: now,
      ...(from.isPrivate && { invitable: true }),
    },
  } as unknown as APIThreadChannel;
}

/** The bot's own membership, which Discord adds to threads it has joined. */
export function threadMembership(world: World, thread: APIThreadChannel) {
  return {
    id: thread.id,
    user_id: world.bot.user.id,
    join_timestamp: thread.thread_metadata?.create_timestamp ?? new Date().toISOString(),
    flags: 1,
  };
}

/** The server as `GET /guilds/{guild_id}` answers it. */
export function guildOf(world: World) {
  return {
    id: world.guild.id,
    name: world.guild.name,
    owner_id: world.guild.ownerId,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    application_id: null,
    region: 'rotterdam',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 1,
    roles: [...world.roles.values()],
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US',
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** The server as GUILD_CREATE carries it: without the Members intent the bot alone is listed. */
export function guildCreateOf(world: World) {
  return {
    ...guildOf(world),
    joined_at: world.bot.joinedAt,
    large: false,
    unavailable: false,
    member_count: world.people.size,
    members: [memberOf(world.bot)],
    channels: [...world.channels.values()],
    threads: [...world.threads.values()].filter((thread) => !thread.thread_metadata?.archived),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function applicationOf(world: World) {
  const owner = world.people.get(world.guild.ownerId)!.user;
  return {
    id: world.applicationId,
    name: 'Openseat',
    icon: null,
    description: '',
    type: null,
    bot: world.bot.user,
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

/** A message as a reference carries it: the same, without what it points to itself. */
export function referenced(message: APIMessage): APIMessage {
  const { referenced_message: _, ...rest } = message;
  return rest;
}
