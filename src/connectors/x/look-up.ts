import { withPosts, type XApi } from './api.ts';
import { POST_FIELDS } from './fields.ts';
import { type XAnswer, XPost, XProblem } from './schema.ts';
import type { Purpose, Spending } from './spending.ts';

/** `hidden`: its author is protected or suspended, so nothing of theirs is public any more. */
export type Missing = 'deleted' | 'hidden';

export interface LookedUp {
  /** By the id that was asked for; an old version's id gives the old version. */
  posts: Map<string, XPost>;
  missing: Map<string, Missing>;
}

/** Asks for up to 100 posts, without their authors: those would cost more than the posts. Throws XTrouble. */
export async function lookUp(
  api: XApi,
  spending: Spending,
  purpose: Purpose,
  ids: readonly string[],
): Promise<LookedUp> {
  const found: LookedUp = { posts: new Map(), missing: new Map() };
  if (ids.length === 0) return found;
  const query = { ids: [...new Set(ids)].join(','), 'tweet.fields': POST_FIELDS };
  const answer = withPosts(await api.get('app', 'tweets', query));
  await spending.read(purpose, answer);
  for (const post of postsIn(answer)) found.posts.set(post.id, post);
  for (const row of answer.errors) {
    const problem = XProblem.safeParse(row).data;
    const id = problem?.resource_id ?? problem?.value;
    const missing = missingFrom(`${problem?.type ?? ''} ${problem?.title ?? ''}`);
    if (id !== undefined && missing !== null && !found.posts.has(id)) found.missing.set(id, missing);
  }
  return found;
}

export function postsIn(answer: XAnswer): XPost[] {
  return [answer.data ?? []].flat().flatMap((row) => XPost.safeParse(row).data ?? []);
}

/** null: X says something else of it, which is no deletion. */
function missingFrom(about: string): Missing | null {
  if (/resource-not-found|not found error/i.test(about)) return 'deleted';
  return /not-authorized-for-resource|authorization error/i.test(about) ? 'hidden' : null;
}

/** The last version of a post that was asked for by its first id; undefined: it is gone. */
export async function newestOf(
  post: XPost,
  api: XApi,
  spending: Spending,
  purpose: Purpose,
): Promise<XPost | undefined> {
  const last = post.edit_history_tweet_ids?.at(-1);
  if (last === undefined || last === post.id) return post;
  return (await lookUp(api, spending, purpose, [last])).posts.get(last);
}
