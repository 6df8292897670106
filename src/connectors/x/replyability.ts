import type { Post, Replyability } from '../../domain/mention.ts';

/**
 * How a post that the connector fetched can be answered, as far as the post itself tells. Since 2026-02-23 a self-serve app
 * may answer only somebody who mentioned the answering account or quoted its post (docs.x.com changelog). Pure.
 */
export function xReplyability(post: Pick<Post, 'externalId' | 'mentionsUs' | 'repliesClosed'>): Replyability {
  if (post.repliesClosed === true)
    return { way: 'none', reason: 'The author lets only accounts that they named answer this post.' };
  if (post.mentionsUs === true)
    return { way: 'api', reason: 'The author named us or quoted our post, so X lets us answer.' };
  return linkOut(
    post.externalId,
    'The author did not name us, so X lets us answer only by hand, from our account on x.com.',
  );
}

export function linkOut(externalId: string, reason: string): Replyability {
  return { way: 'link-out', reason, link: `https://x.com/intent/post?in_reply_to=${externalId}` };
}
