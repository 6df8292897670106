import type { CardStory, DeskDecision, DeskStep } from '../ports.ts';
import { plain, refused } from './actions.ts';
import { target, unfinished } from './target.ts';

/** What a person found on the network or did there by hand. `text`: what they really published, when it differs. */
export type Settlement = { kind: 'published'; url?: string; text?: string } | { kind: 'failed' };

/** A person decides what nobody else can know: an unknown outcome, or an answer they gave by hand. */
export function decideSettle(story: CardStory, outcome: Settlement): DeskDecision {
  const url = outcome.kind === 'published' ? webAddress(outcome.url) : null;
  if (url === undefined) return refused('The address must begin with https:// – copy it from the browser.');
  return unfinished(story)?.status === 'unknown'
    ? settleUnknown(story, outcome, url)
    : settleByHand(story, outcome, url);
}

/** null: none given; undefined: not one. */
function webAddress(url: string | undefined): string | null | undefined {
  const given = url?.trim() ?? '';
  if (given === '') return null;
  return /^https?:\/\/\S+$/u.test(given) && given.length <= 500 ? given : undefined;
}

function settleUnknown(story: CardStory, outcome: Settlement, url: string | null): DeskDecision {
  const reply = unfinished(story)!;
  const found = outcome.kind === 'published';
  const because = found
    ? 'A person found it on the network.'
    : 'A person looked, and it is not on the network.';
  return {
    ok: true,
    said: found ? 'Settled: it is published.' : 'Settled: nothing was published. You can answer again.',
    steps: [
      { do: 'settle', replyId: reply.id, to: outcome.kind, url, because },
      { do: 'event', kind: 'reply-settled', data: { reply: reply.id, outcome: outcome.kind } },
    ],
  };
}

function settleByHand(story: CardStory, outcome: Settlement, url: string | null): DeskDecision {
  const { ceo, status } = story.case;
  const mention = target(story);
  const reply = unfinished(story);
  if (status === 'closed' || !['seated', 'replied'].includes(ceo) || !mention) {
    return refused('This case has left the CEO desk.');
  }
  if (mention.replyability.way !== 'link-out') return refused('There is nothing to settle here.');
  if (outcome.kind === 'failed') {
    if (!reply) return refused('There is nothing to settle here.');
    return {
      ok: true,
      said: 'Noted: it was not answered. Nothing is public.',
      steps: [
        { do: 'withdraw', replyId: reply.id, because: 'It could not be answered by hand.' },
        { do: 'event', kind: 'undone', data: { reply: reply.id } },
      ],
    };
  }
  const words = plain(outcome.text ?? '') || reply?.text;
  if (!words) return refused('Paste the words that you published, so that the case keeps them.');
  const same = reply?.text === words ? reply : undefined;
  const replaced: DeskStep[] =
    reply && !same
      ? [{ do: 'withdraw', replyId: reply.id, because: 'Other words were published by hand.' }]
      : [];
  const { id: mentionId, network, contentHash } = mention;
  const replyId = same?.id ?? 'new';
  return {
    ok: true,
    said: 'Noted as answered. The case waits for the customer now.',
    steps: [
      ...replaced,
      ...(same
        ? []
        : [{ do: 'draft', mentionId, network, way: 'link-out', text: words, contentHash } as const]),
      ...(same?.approval ? [] : [{ do: 'approve', replyId, holdUntil: null } as const]),
      { do: 'settle', replyId, to: 'published', url, because: 'Answered by hand.' },
      { do: 'event', kind: 'answered-by-hand', data: { reply: replyId } },
    ],
  };
}
