import type { Reply } from '../domain/reply.ts';
import type { CardStory, StoryMention } from '../ports.ts';

/** The one reply of the case that has not ended; a case has at most one. */
export function unfinished(story: CardStory): Reply | undefined {
  return story.replies.find((reply) => ['drafted', 'held', 'publishing', 'unknown'].includes(reply.status));
}

const isAnswered = (story: CardStory, mention: StoryMention): boolean =>
  story.replies.some((reply) => reply.mentionId === mention.id && reply.status === 'published');

/**
 * The post to be answered: that of the unfinished reply, else the youngest standing one without our answer, rather one
 * that the network lets us answer. One answer a post, never two (X: one reply per interaction).
 */
export function target(story: CardStory): StoryMention | undefined {
  const going = unfinished(story);
  const standing = story.mentions.filter((mention) => mention.deletedAt === undefined);
  const open = standing.filter((mention) => !isAnswered(story, mention));
  return (
    standing.find((mention) => mention.id === going?.mentionId) ??
    open.find((mention) => mention.replyability.way === 'api') ??
    open[0] ??
    standing[0] ??
    story.mentions[0]
  );
}

/** Why no answer can be written now, as a sentence; null: one can. */
export function whyNoAnswer(story: CardStory): string | null {
  const mention = target(story);
  if (!mention || mention.deletedAt !== undefined) return 'The post is gone, so there is nothing to answer.';
  if (story.customer.stopped) return 'This customer asked us to stop replying.';
  if (isAnswered(story, mention))
    return 'This post has our answer. One answer a post; wait for the customer.';
  const { way, reason } = mention.replyability;
  return way === 'none' ? `This post cannot be answered: ${reason}` : null;
}
