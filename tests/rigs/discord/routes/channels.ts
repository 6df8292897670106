import { type APIRole, type APITextChannel, type APIThreadChannel, ChannelType } from 'discord-api-types/v10';
import { faults } from '../errors.ts';
import { can, type Permission } from '../permissions.ts';
import { creating, type Parts, type Route, route } from '../route.ts';
import { threadMembership } from '../shapes.ts';
import { openThread, openThreadOn } from '../threads.ts';
import { isThread, type Person, type World } from '../world.ts';

type ThreadBody = Parameters<typeof openThread>[2] & { type?: number };
interface ChannelPatch {
  name?: string;
  topic?: string | null;
  archived?: boolean | null;
  locked?: boolean | null;
  auto_archive_duration?: number | null;
  permission_overwrites?: { id: string; type?: number; allow?: unknown; deny?: unknown }[];
}

/** The channel, when the bot can see it: 10003 when there is none, 50001 when it may not look. */
export function seenByBot(
  world: World,
  channelId: string,
  ...needed: Permission[]
): APITextChannel | APIThreadChannel {
  const channel = world.channels.get(channelId) ?? world.threads.get(channelId);
  if (!channel) throw faults.unknownChannel();
  if (!can(world, world.bot, channelId, 'ViewChannel')) throw faults.missingAccess();
  if (!can(world, world.bot, channelId, ...needed)) throw faults.missingPermissions();
  return channel;
}

/** Channels, their overwrites, and threads. */
export function channelRoutes({ world, messages }: Parts): Route[] {
  const at = (params: Record<string, string>, ...needed: Permission[]) =>
    seenByBot(world, params.channel_id ?? '', ...needed);
  const withMembership = (channel: APITextChannel | APIThreadChannel) =>
    isThread(channel) ? { ...channel, member: threadMembership(world, channel) } : channel;
  return [
    route('GET /channels/{channel_id}', ({ params }) => withMembership(at(params))),
    route(
      'PATCH /channels/{channel_id}',
      ({ params, body }) => {
        const channel = at(params);
        if (isThread(channel)) return changeThread(world, channel, body as ChannelPatch);
        at(params, 'ManageChannels');
        return changeChannel(world, channel, body as ChannelPatch);
      },
      {
        schema: ({ params }) =>
          world.threads.has(params.channel_id ?? '')
            ? 'UpdateThreadRequestPartial'
            : 'UpdateGuildChannelRequestPartial',
      },
    ),
    route('DELETE /channels/{channel_id}', ({ params }) => {
      const channel = at(params);
      at(params, isThread(channel) ? 'ManageThreads' : 'ManageChannels');
      world.removeChannel(channel);
      return channel;
    }),
    route('PUT /channels/{channel_id}/permissions/{overwrite_id}', ({ params, body }) => {
      const channel = at(params, 'ManageRoles') as APITextChannel;
      const { allow, deny } = body as { allow?: string | null; deny?: string | null };
      const bits = { allow: BigInt(allow ?? 0), deny: BigInt(deny ?? 0) };
      world.setOverwrite(channel, overwritten(world, params.overwrite_id ?? ''), bits);
    }),
    route('DELETE /channels/{channel_id}/permissions/{overwrite_id}', ({ params }) => {
      const channel = at(params, 'ManageRoles') as APITextChannel;
      const isThere = channel.permission_overwrites?.some((each) => each.id === params.overwrite_id);
      if (!isThere) throw faults.unknownOverwrite();
      world.setOverwrite(channel, overwritten(world, params.overwrite_id ?? ''), null);
    }),
    route('POST /channels/{channel_id}/typing', ({ params }) => {
      at(params, 'SendMessages');
    }),
    creating('POST /channels/{channel_id}/messages/{message_id}/threads', ({ params, body }) => {
      const parent = at(params, 'CreatePublicThreads');
      if (isThread(parent)) throw faults.wrongChannelType();
      const starter = messages.get(parent.id, params.message_id ?? '');
      const thread = openThreadOn(world, messages, starter, body as ThreadBody, world.bot);
      return withMembership(thread);
    }),
    creating(
      'POST /channels/{channel_id}/threads',
      ({ params, body }) => {
        const wanted = body as ThreadBody;
        const isPrivate = (wanted.type ?? ChannelType.PrivateThread) === ChannelType.PrivateThread;
        const parent = at(params, isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads');
        if (isThread(parent)) throw faults.wrongChannelType();
        return withMembership(openThread(world, parent.id, { ...wanted, isPrivate }, world.bot));
      },
      { schema: () => 'CreateTextThreadWithoutMessageRequest' },
    ),
    route('PUT /channels/{channel_id}/thread-members/@me', ({ params }) => {
      if (!isThread(at(params))) throw faults.wrongChannelType();
    }),
    route('GET /guilds/{guild_id}/threads/active', () => {
      const threads = [...world.threads.values()].filter(
        (thread) => !thread.thread_metadata?.archived && can(world, world.bot, thread.id, 'ViewChannel'),
      );
      return { threads, members: threads.map((thread) => threadMembership(world, thread)), has_more: false };
    }),
  ];
}

function overwritten(world: World, id: string): APIRole | Person {
  const target = world.roles.get(id) ?? world.people.get(id);
  if (!target) throw faults.unknownOverwrite();
  return target;
}

function changeChannel(world: World, channel: APITextChannel, patch: ChannelPatch): APITextChannel {
  return world.change(channel, {
    ...(patch.name !== undefined && { name: patch.name }),
    ...(patch.topic !== undefined && { topic: patch.topic }),
    ...(patch.permission_overwrites && {
      permission_overwrites: patch.permission_overwrites.map(({ id, type, allow, deny }) => ({
        id,
        type: type ?? (world.roles.has(id) ? 0 : 1),
        allow: String(allow ?? 0),
        deny: String(deny ?? 0),
      })),
    }),
  });
}

/** Its owner may rename, archive and unarchive a thread; locking, and opening a locked one, is for managers. */
function changeThread(world: World, thread: APIThreadChannel, patch: ChannelPatch): APIThreadChannel {
  const metadata = thread.thread_metadata!;
  const mayManage = can(world, world.bot, thread.id, 'ManageThreads');
  const isOwner = thread.owner_id === world.bot.user.id;
  if (!mayManage && (!isOwner || patch.locked != null || metadata.locked)) throw faults.missingPermissions();
  if (metadata.archived && patch.archived !== false) throw faults.archivedThread();
  const isMoved = patch.archived != null && patch.archived !== metadata.archived;
  return world.change(thread, {
    ...(patch.name !== undefined && { name: patch.name }),
    thread_metadata: {
      ...metadata,
      archived: patch.archived ?? metadata.archived,
      locked: patch.locked ?? metadata.locked ?? false,
      auto_archive_duration: patch.auto_archive_duration ?? metadata.auto_archive_duration,
      ...(isMoved && { archive_timestamp: new Date().toISOString() }),
    },
  });
}
