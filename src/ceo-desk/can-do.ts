import type { CardAction } from '../domain/card.ts';
import type { CardStory } from '../ports.ts';
import { target, unfinished, whyNoAnswer } from './target.ts';

/** Nothing may change these words between approval and publishing. */
export const isSent = (status: string | undefined): boolean =>
  status === 'publishing' || status === 'unknown';

/** What can be done on a card as it stands, the likeliest first. A click on anything else is refused. */
export function actionsOf(story: CardStory): CardAction[] {
  const { ceo, status } = story.case;
  if (status === 'closed' || !['seated', 'replied'].includes(ceo)) return settling(story);
  const leave: CardAction[] = ceo === 'seated' ? ['hand-over', 'let-go'] : ['hand-over'];
  const wrong: CardAction[] = story.decision === null ? [] : ['wrong-call'];
  const reply = unfinished(story);
  switch (reply?.status) {
    case 'unknown':
    case 'publishing':
      return settling(story);
    case 'held':
      return ['undo', 'edit'];
    case 'drafted':
      if (reply.approval) return ['answered-by-hand', 'edit', 'undo'];
      return [...(stillFits(story) ? (['confirm'] as const) : []), 'edit', 'undo', ...leave];
    default:
      if (whyNoAnswer(story) !== null) return [...leave, ...wrong];
      return target(story)?.replyability.way === 'link-out'
        ? ['reply', 'answered-by-hand', ...leave, ...wrong]
        : ['reply', ...leave, ...wrong];
  }
}

/** An unknown outcome is settled by a person, wherever the case stands. */
function settling(story: CardStory): CardAction[] {
  return unfinished(story)?.status === 'unknown' ? ['settle-published', 'settle-failed'] : [];
}

/** Was the draft written for the words that stand there now? */
export function stillFits(story: CardStory): boolean {
  const reply = unfinished(story);
  const mention = target(story);
  return (
    reply?.mentionId === mention?.id &&
    mention?.deletedAt === undefined &&
    reply?.contentHash === mention?.contentHash
  );
}
