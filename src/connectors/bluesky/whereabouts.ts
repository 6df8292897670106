import type { BlueskyApi } from './api.ts';
import { postAt } from './at-uri.ts';
import { findPosts } from './look-up.ts';
import { BlueskyPost, Thread } from './schema.ts';
import { BlueskyTrouble } from './trouble.ts';

/** What became of a post that we hold. */
export type Whereabouts =
  | { kind: 'there'; post: BlueskyPost }
  /** Deleted or taken down, and Bluesky says so. */
  | { kind: 'gone' }
  /** The account was deleted, deactivated or taken down, and all of it with it. */
  | { kind: 'author-gone' }
  /** We and the author block each other, one way or the other; others may still see it. */
  | { kind: 'blocked' }
  /** Bluesky said nothing that we understand: nothing may follow from that. */
  | { kind: 'no-word' };

/**
 * Where these posts are now. That Bluesky leaves a post out of an answer proves nothing: the author, and then the post, are
 * asked for by themselves, and only a clear word counts. Throws BlueskyTrouble.
 */
export async function whereabouts(
  api: BlueskyApi,
  uris: readonly string[],
): Promise<Map<string, Whereabouts>> {
  const places = new Map<string, Whereabouts>(uris.map((uri) => [uri, { kind: 'no-word' }]));
  const askable = uris.filter((uri) => postAt(uri) !== null);
  const { posts, unreadable } = await findPosts(api, askable);
  const goneAuthors = new Map<string, boolean>();
  for (const uri of askable) {
    const post = posts.get(uri);
    if (post !== undefined) places.set(uri, { kind: 'there', post });
    else if (!unreadable.has(uri)) places.set(uri, await missing(api, uri, goneAuthors));
  }
  return places;
}

async function missing(
  api: BlueskyApi,
  uri: string,
  goneAuthors: Map<string, boolean>,
): Promise<Whereabouts> {
  const did = postAt(uri)?.did ?? '';
  const gone = goneAuthors.get(did) ?? (await isGone(api, did));
  goneAuthors.set(did, gone);
  return gone ? { kind: 'author-gone' } : alone(api, uri);
}

async function isGone(api: BlueskyApi, did: string): Promise<boolean> {
  try {
    await api.get('app.bsky.actor.getProfile', { actor: did });
    return false;
  } catch (error) {
    if (!(error instanceof BlueskyTrouble) || error.kind !== 'refused') throw error;
    const { reason, message } = error;
    return (
      reason === 'AccountTakedown' || reason === 'AccountDeactivated' || /^profile not found/i.test(message)
    );
  }
}

async function alone(api: BlueskyApi, uri: string): Promise<Whereabouts> {
  try {
    const { body } = await api.get('app.bsky.feed.getPostThread', { uri, depth: 0, parentHeight: 0 });
    const { $type, post } = Thread.safeParse(body).data?.thread ?? {};
    if ($type === 'app.bsky.feed.defs#blockedPost') return { kind: 'blocked' };
    if ($type === 'app.bsky.feed.defs#notFoundPost') return { kind: 'gone' };
    const { data } = BlueskyPost.safeParse(post);
    return data === undefined ? { kind: 'no-word' } : { kind: 'there', post: data };
  } catch (error) {
    if (error instanceof BlueskyTrouble && error.kind === 'refused' && error.reason === 'NotFound')
      return { kind: 'gone' };
    throw error;
  }
}
