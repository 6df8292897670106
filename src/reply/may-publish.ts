import type { Guard, ReplyWork } from '../ports.ts';

/** Is this post answered through the network itself? Everything else is rehearsed or done by hand (law 12). */
export const isReal = (work: ReplyWork): boolean => work.mention.origin === 'live';

/**
 * Why this reply may not go out now, each a sentence for the card; empty: it may (laws 3, 5, 10, 12). Asked under the
 * case's lock just before the call.
 */
export function whyNot(work: ReplyWork, guard: Guard): string[] {
  const { reply, mention } = work;
  const { approval } = reply;
  if (!approval) return ['Nobody approved these words.'];
  if (approval.text !== reply.text || approval.mentionId !== reply.mentionId) {
    return ['These are not the words that were approved.'];
  }
  if (mention.deletedAt !== undefined) return ['The post was deleted.'];
  if (mention.contentHash !== approval.contentHash) {
    return ['The customer changed the post after the approval. Read it again.'];
  }
  if (reply.way !== 'api' || mention.replyability.way !== 'api') {
    return [`It cannot be answered through ${mention.network} now: ${mention.replyability.reason}`];
  }
  if (mention.origin === 'webhook') return ['It came by webhook, which gives no way to answer in public.'];
  const verdict = guard.check({
    text: reply.text,
    network: mention.network,
    to: mention.author.handle === undefined ? {} : { handle: mention.author.handle },
    stopped: work.stopped,
    sensitive: work.sensitive,
    others: work.incidentAnswers.filter(({ sent }) => sent).map(({ text }) => text),
  });
  return verdict.allowed ? [] : verdict.because;
}
