import type { Network, Origin, Post, Replyability } from '../domain/mention.ts';

/** How one network may be answered, for a post that its own connector fetched. */
export type NetworkReplyability = (post: Post) => Replyability;

/**
 * Whether and how a post can be answered (law 12): what only rehearses may be answered like the real thing, because
 * nothing leaves the house; survey answers by mail; what a network's own connector fetched as that network says;
 * everything else by a person at the post's own address.
 */
export function replyabilityOf(
  networks: Readonly<Record<Network, NetworkReplyability>>,
): (post: Post, origin: Origin) => Replyability {
  return (post, origin) => {
    if (post.nps !== undefined || (post.customer?.email !== undefined && post.url === undefined)) {
      return { way: 'email', reason: 'a survey answer is not public: support calls or writes' };
    }
    if (origin !== 'live' && origin !== 'webhook') {
      return { way: 'api', reason: 'a rehearsal: the reply stays in the house' };
    }
    const network = networks[post.network];
    if (origin === 'live' && network !== undefined) return network(post);
    if (post.url === undefined) {
      return { way: 'none', reason: `it came from ${post.network} without an address to answer at` };
    }
    return {
      way: 'link-out',
      reason: `we are not connected to ${post.network}: a person answers there`,
      link: post.url,
    };
  };
}
