import { type APIThreadChannel, MessageType, type ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { faults } from './errors.ts';
import type { Messages, StoredMessage } from './messages.ts';
import { threadOf } from './shapes.ts';
import type { Person, World } from './world.ts';

interface ThreadBody {
  name: string;
  auto_archive_duration?: ThreadAutoArchiveDuration | null;
}

/** Opens the one thread a message can have; thread and message share their id. */
export function openThreadOn(
  world: World,
  messages: Messages,
  starter: StoredMessage,
  body: ThreadBody,
  owner: Person,
): APIThreadChannel {
  const { id, channel_id } = starter.now;
  if (world.threads.has(id)) throw faults.threadExists();
  const thread = threadOf(world, {
    id,
    parentId: channel_id,
    name: body.name,
    ownerId: owner.user.id,
    autoArchive: body.auto_archive_duration ?? undefined,
  });
  world.threads.set(id, thread);
  world.threadEvent(thread, true);
  messages.attachThread(starter);
  messages.create({
    channelId: id,
    author: owner,
    body: {},
    mayBeEmpty: true,
    extra: { type: MessageType.ThreadStarterMessage, ...messages.pointingAt(starter) },
  });
  return thread;
}

/** Opens a thread that hangs on no message. */
export function openThread(
  world: World,
  parentId: string,
  body: ThreadBody & { isPrivate: boolean },
  owner: Person,
): APIThreadChannel {
  const thread = threadOf(world, {
    id: world.ids.next(),
    parentId,
    name: body.name,
    ownerId: owner.user.id,
    isPrivate: body.isPrivate,
    autoArchive: body.auto_archive_duration ?? undefined,
  });
  world.threads.set(thread.id, thread);
  world.threadEvent(thread, true);
  return thread;
}

/** Archives, unarchives or locks. */
export function setArchived(
  world: World,
  thread: APIThreadChannel,
  archived: boolean,
  locked?: boolean,
): void {
  const metadata = thread.thread_metadata!;
  const archive_timestamp = new Date().toISOString();
  world.change(thread, {
    thread_metadata: { ...metadata, archived, archive_timestamp, locked: locked ?? metadata.locked ?? false },
  });
}

/** Writing into an archived thread opens it again, unless it is locked. */
export function wakeThread(world: World, channelId: string, mayManage: boolean): void {
  const thread = world.threads.get(channelId);
  if (!thread?.thread_metadata?.archived) return;
  if (thread.thread_metadata.locked && !mayManage) throw faults.archivedThread();
  setArchived(world, thread, false);
}
