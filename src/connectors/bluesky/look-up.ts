import type { BlueskyApi } from './api.ts';
import { BlueskyPost, BlueskyProfile, Posts, Profiles } from './schema.ts';
import { BlueskyTrouble } from './trouble.ts';

/** Bluesky takes so many at once. */
const MOST = 25;

export interface PostsFound {
  posts: Map<string, BlueskyPost>;
  /** There, and we cannot read them. */
  unreadable: Set<string>;
}

/** Posts as they stand now, by address. What is neither found nor unreadable is not shown to us. Throws BlueskyTrouble. */
export async function findPosts(
  api: BlueskyApi,
  uris: readonly string[],
  signal?: AbortSignal,
): Promise<PostsFound> {
  const found: PostsFound = { posts: new Map(), unreadable: new Set() };
  for (const some of chunks([...new Set(uris)])) {
    const { body } = await api.get('app.bsky.feed.getPosts', { uris: some }, signal);
    for (const row of rowsOf(Posts.safeParse(body).data?.posts)) {
      const { data } = BlueskyPost.safeParse(row);
      const uri = (row as { uri?: unknown } | null)?.uri;
      if (data !== undefined) found.posts.set(data.uri, data);
      else if (typeof uri === 'string') found.unreadable.add(uri);
    }
  }
  return found;
}

/** Profiles by DID and by handle; those that are not there are left out. Throws BlueskyTrouble. */
export async function findProfiles(
  api: BlueskyApi,
  actors: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, BlueskyProfile>> {
  const found = new Map<string, BlueskyProfile>();
  for (const some of chunks([...new Set(actors)])) {
    const { body } = await api.get('app.bsky.actor.getProfiles', { actors: some }, signal);
    for (const row of rowsOf(Profiles.safeParse(body).data?.profiles)) {
      const { data } = BlueskyProfile.safeParse(row);
      if (data === undefined) continue;
      found.set(data.did, data);
      if (data.handle !== undefined) found.set(data.handle.toLowerCase(), data);
    }
  }
  return found;
}

function rowsOf(rows: unknown[] | undefined): unknown[] {
  if (rows === undefined) throw new BlueskyTrouble('no-answer', 'it answered something that we cannot read');
  return rows;
}

function chunks(all: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < all.length; from += MOST) parts.push(all.slice(from, from + MOST));
  return parts;
}
