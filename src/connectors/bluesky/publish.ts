import {
  AuthenticationError,
  RateLimitedError,
  RefusedError,
  UnknownOutcomeError,
  UnreachableError,
} from '../../domain/errors.ts';
import type { PublishedReply, Publisher, ReplyOrder } from '../../ports.ts';
import { openApi } from './api.ts';
import { pageOf, postUri } from './at-uri.ts';
import { facetsOf } from './facets.ts';
import { findPosts, type PostsFound } from './look-up.ts';
import type { BlueskyNeeds } from './needs.ts';
import { PACE } from './pace.ts';
import { Created, StoredRecord } from './schema.ts';
import type { BlueskySettings } from './settings.ts';
import { handleOf, moment, NETWORK } from './to-mention.ts';
import { aboutUs, BlueskyTrouble } from './trouble.ts';

const POSTS = 'app.bsky.feed.post';
/** What a record key may look like (atproto.com/specs/record-key, read 2026-11). */
const RECORD_KEY = /^(?!\.\.?$)[\w.:~-]{1,512}$/;

interface Ref {
  uri: string;
  cid: string;
}
interface Thread {
  root: Ref;
  parent: Ref;
}

/** Publishes replies under the record key of the order: our server refuses a second record with it, so it is never twice. */
export function blueskyPublisher(_settings: BlueskySettings, needs: BlueskyNeeds): Publisher {
  const { clock, events } = needs;
  const pace = { ...PACE, ...needs.pace };
  const api = openApi(needs);

  /** Our own server keeps our records: what it says of them is so. */
  async function stored(order: ReplyOrder): Promise<PublishedReply | 'absent' | 'cannot-tell'> {
    const { did, handle } = await api.us();
    const uri = postUri(did, order.key);
    try {
      const { body } = await api.get('com.atproto.repo.getRecord', {
        repo: did,
        collection: POSTS,
        rkey: order.key,
      });
      const record = StoredRecord.safeParse(body).data;
      // Something else under our key: a person has to look.
      if (record?.value.reply?.parent.uri !== order.to.externalId) return 'cannot-tell';
      return published(uri, handle, order.key, moment(record.value.createdAt));
    } catch (error) {
      if (error instanceof BlueskyTrouble && error.reason === 'RecordNotFound') return 'absent';
      throw error;
    }
  }

  function published(uri: string, handle: string, rkey: string, at = clock.now()): PublishedReply {
    const who = handleOf(handle) ?? uri.split('/')[2] ?? '';
    return { externalId: uri, url: pageOf(who, rkey), at };
  }

  /** The post that is answered as it stands now, and the one its thread began with. */
  async function thread({ to, handle }: ReplyOrder): Promise<Thread> {
    let found: PostsFound;
    try {
      found = await findPosts(api, [to.externalId]);
    } catch (error) {
      const kept = keptThread(to.externalId, handle);
      if (kept === null || !(error instanceof BlueskyTrouble) || error.kind === 'credentials') throw error;
      return kept;
    }
    const post = found.posts.get(to.externalId);
    if (post === undefined)
      throw new BlueskyTrouble('refused', 'the post was deleted, or its author hides it from us');
    const parent = { uri: post.uri, cid: post.cid };
    return { root: post.record.reply?.root ?? parent, parent };
  }

  async function recordFor(order: ReplyOrder): Promise<Record<string, unknown>> {
    const facets = await facetsOf(order.text, api);
    return {
      $type: POSTS,
      text: order.text,
      ...(facets.length === 0 ? {} : { facets }),
      reply: await thread(order),
      ...(order.handle.lang === undefined ? {} : { langs: [order.handle.lang] }),
      createdAt: new Date(clock.now()).toISOString(),
    };
  }

  async function create(order: ReplyOrder, record: Record<string, unknown>): Promise<PublishedReply> {
    const { did, handle } = await api.us();
    const body = { repo: did, collection: POSTS, rkey: order.key, record };
    const created = Created.safeParse((await api.post('com.atproto.repo.createRecord', body)).body).data;
    if (created === undefined)
      throw new BlueskyTrouble('no-answer', 'it answered without the address of the reply');
    return published(created.uri, handle, order.key);
  }

  /** Servers refuse a second record with the same key by an error that says little (500 at Bluesky's own). */
  async function unclear(order: ReplyOrder, trouble: BlueskyTrouble): Promise<PublishedReply> {
    const found = await stored(order).catch(() => 'cannot-tell' as const);
    if (typeof found === 'object') return found;
    if (trouble.kind === 'refused') throw new RefusedError('Bluesky', trouble.message);
    throw new UnknownOutcomeError('Bluesky', trouble.message, { cause: trouble });
  }

  return {
    network: NETWORK,
    reply: async (order) => {
      if (!RECORD_KEY.test(order.key)) throw new RefusedError('Bluesky', 'our key is no record key');
      let record: Record<string, unknown>;
      try {
        await api.us();
        record = await recordFor(order);
      } catch (error) {
        throw error instanceof BlueskyTrouble ? beforeSending(aboutUs(error)) : error;
      }
      try {
        return await create(order, record);
      } catch (error) {
        if (!(error instanceof BlueskyTrouble)) throw error;
        const trouble = aboutUs(error);
        if (trouble.kind === 'refused' || trouble.kind === 'no-answer') return unclear(order, trouble);
        throw beforeSending(trouble);
      }
    },
    find: async (order) => {
      try {
        const found = await stored(order);
        // The call that was given up may still land.
        const early = clock.now() < order.firstTriedAt + pace.landMs;
        return found === 'absent' && early ? 'cannot-tell' : found;
      } catch (error) {
        if (!(error instanceof BlueskyTrouble)) throw error;
        events.trouble('warn', 'bluesky-find-failed', error, { network: NETWORK, reason: error.kind });
        return 'cannot-tell';
      }
    },
  };
}

/** As it was when we heard it: good enough when the part of Bluesky that shows posts is down. */
function keptThread(uri: string, { cid, rootUri, rootCid }: ReplyOrder['handle']): Thread | null {
  if (cid === undefined) return null;
  const parent = { uri, cid };
  const root = rootUri === undefined || rootCid === undefined ? parent : { uri: rootUri, cid: rootCid };
  return { root, parent };
}

/** For all that is surely not published. */
function beforeSending(trouble: BlueskyTrouble): Error {
  switch (trouble.kind) {
    case 'credentials':
      return new AuthenticationError('Bluesky', trouble.message);
    case 'limited':
      return new RateLimitedError('Bluesky', trouble.waitMs ?? 60_000);
    case 'refused':
      return new RefusedError('Bluesky', trouble.message);
    case 'not-sent':
    case 'no-answer':
      return new UnreachableError('Bluesky', trouble.message, { cause: trouble });
  }
}
