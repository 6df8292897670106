import { faults } from '../errors.ts';
import type { MessageBody, StoredMessage } from '../messages.ts';
import { can, type Permission } from '../permissions.ts';
import { type Call, type Parts, type Route, route } from '../route.ts';
import { wakeThread } from '../threads.ts';
import { isThread } from '../world.ts';
import { seenByBot } from './channels.ts';

/** Messages as the bot posts, reads, edits and deletes them. */
export function messageRoutes({ world, messages }: Parts): Route[] {
  const read = ({ params }: Call): StoredMessage => {
    seenByBot(world, params.channel_id ?? '');
    return messages.get(params.channel_id ?? '', params.message_id ?? '');
  };
  return [
    route('POST /channels/{channel_id}/messages', ({ params, body, files }) => {
      const channelId = params.channel_id ?? '';
      const wanted = body as MessageBody;
      const channel = seenByBot(world, channelId);
      seenByBot(world, channelId, ...neededToSend(isThread(channel), wanted, files.length > 0));
      wakeThread(world, channelId, can(world, world.bot, channelId, 'ManageThreads'));
      return messages.asSent(messages.create({ channelId, author: world.bot, body: wanted, files }));
    }),
    route('GET /channels/{channel_id}/messages', ({ params, query }) => {
      const channelId = params.channel_id ?? '';
      seenByBot(world, channelId);
      if (!can(world, world.bot, channelId, 'ReadMessageHistory')) return [];
      return page(messages.inChannel(channelId), query).map((each) => messages.asSent(each));
    }),
    route('GET /channels/{channel_id}/messages/{message_id}', (call) => {
      const found = read(call);
      seenByBot(world, found.now.channel_id, 'ReadMessageHistory');
      return messages.asSent(found);
    }),
    route('PATCH /channels/{channel_id}/messages/{message_id}', (call) => {
      const found = read(call);
      if (found.now.author.id !== world.bot.user.id) throw faults.notYours();
      if (world.threads.get(found.now.channel_id)?.thread_metadata?.archived) throw faults.archivedThread();
      return messages.asSent(messages.edit(found, call.body as MessageBody, call.files));
    }),
    route('DELETE /channels/{channel_id}/messages/{message_id}', (call) => {
      const found = read(call);
      const isOwn = found.now.author.id === world.bot.user.id;
      if (!isOwn) seenByBot(world, found.now.channel_id, 'ManageMessages');
      messages.remove(found);
    }),
  ];
}

function neededToSend(inThread: boolean, body: MessageBody, hasFiles: boolean): Permission[] {
  return [
    inThread ? 'SendMessagesInThreads' : 'SendMessages',
    ...(body.embeds?.length ? (['EmbedLinks'] as const) : []),
    ...(hasFiles ? (['AttachFiles'] as const) : []),
    ...(body.message_reference ? (['ReadMessageHistory'] as const) : []),
  ];
}

/** Newest first, at most `limit` (50), before, after or around an id. */
function page(oldestFirst: StoredMessage[], query: URLSearchParams): StoredMessage[] {
  const limit = Number(query.get('limit') ?? 50);
  const id = (key: string) => BigInt(query.get(key) ?? 0);
  const newestFirst = oldestFirst.toReversed();
  if (query.has('after')) {
    const later = oldestFirst.filter((each) => BigInt(each.now.id) > id('after'));
    return later.slice(0, limit).toReversed();
  }
  if (query.has('around')) {
    const from = newestFirst.findIndex((each) => BigInt(each.now.id) <= id('around'));
    return newestFirst.slice(Math.max(0, from - Math.floor(limit / 2))).slice(0, limit);
  }
  const earlier = query.has('before')
    ? newestFirst.filter((each) => BigInt(each.now.id) < id('before'))
    : newestFirst;
  return earlier.slice(0, limit);
}
