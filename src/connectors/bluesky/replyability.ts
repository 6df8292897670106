import type { Post, Replyability } from '../../domain/mention.ts';

/** How a post that the connector fetched can be answered. Anybody may answer on Bluesky, unless the author says otherwise. Pure. */
export function blueskyReplyability(post: Pick<Post, 'mentionsUs' | 'repliesClosed'>): Replyability {
  if (post.repliesClosed === true)
    return { way: 'none', reason: 'The author lets only some accounts answer, and ours is not among them.' };
  if (post.mentionsUs === true)
    return { way: 'api', reason: 'The author named, answered or quoted us, and we may answer.' };
  return { way: 'api', reason: 'On Bluesky anybody may answer this post; the author did not name us.' };
}
