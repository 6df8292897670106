import type { ReplyOrder } from '../../../src/ports.ts';
import type { Bench } from './rig.ts';

/** The order to answer this post of the double, as the house would give it. */
export function orderFor(
  { needs }: Pick<Bench, 'needs'>,
  post: { id: string; author: { username: string } } | undefined,
  text: string,
  said: Partial<ReplyOrder> = {},
): ReplyOrder {
  if (post === undefined) throw new Error('no post to answer');
  return {
    to: {
      id: `x:${post.id}`,
      externalId: post.id,
      network: 'x',
      author: { handle: post.author.username },
      createdAt: needs.clock.now(),
    },
    handle: { summoned: 'yes' },
    text,
    key: `reply-${post.id}`,
    firstTriedAt: needs.clock.now(),
    ...said,
  };
}
