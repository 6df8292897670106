import type { Desk } from '../domain/decision.ts';
import { maySpeak, type Person } from '../domain/person.ts';
import type { CardStory, DeskDecision, DeskStep } from '../ports.ts';
import { isSent, stillFits } from './can-do.ts';
import { unfinished } from './target.ts';

// What each click comes to: pure. The store asks under the case's lock, so two clicks at once make one thing happen.

export const refused = (because: string): DeskDecision => ({ ok: false, because });
export const done = (said: string, ...steps: DeskStep[]): DeskDecision => ({ ok: true, said, steps });

const NOT_YOURS =
  'Only the CEO or a deputy can act on this desk. Nothing was changed; thank you for looking after it.';
const STALE =
  'This card has changed since you looked, and nothing was done. Look at it as it stands now, then try again.';

/** Why this person may not act on this card now, in the order in which it matters to them; null: they may. */
export function whyNotYou(story: CardStory, revision: number, by: Person): string | null {
  if (!maySpeak(by)) return NOT_YOURS;
  if (story.case.revision !== revision) return STALE;
  return null;
}

/** Why the CEO's part has no more actions now; null: it has. */
export function whyNotHere(story: CardStory): string | null {
  const { ceo, status } = story.case;
  if (status === 'closed') return 'This case is closed. Support can open it again.';
  if (ceo === 'handed-over') return 'This case was handed over to support.';
  if (ceo === 'let-go') return 'This case was let go; support has it.';
  if (ceo === 'none') return 'This case is not on the CEO desk.';
  if (isSent(unfinished(story)?.status)) {
    return unfinished(story)?.status === 'unknown'
      ? 'First settle whether the last answer is on the network.'
      : 'The answer is being published right now.';
  }
  return null;
}

/** Words as they are kept: one kind of line end, nothing around them, nothing a database cannot hold. */
export const plain = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replaceAll('\0', '').toWellFormed().trim();

/** Ends a hold or drops a draft. */
export function decideUndo(story: CardStory): DeskDecision {
  const reply = unfinished(story);
  if (!reply) {
    const published = story.replies[0]?.status === 'published';
    return refused(published ? 'Too late: it is published.' : 'There is nothing to undo.');
  }
  if (isSent(reply.status)) return refused('Too late: it is being published, or may be already.');
  return done(
    reply.status === 'held' ? 'Stopped. Nothing was published.' : 'Dropped. Nothing was published.',
    { do: 'withdraw', replyId: reply.id, because: 'Undone before anything was sent.' },
    { do: 'event', kind: 'undone', data: { reply: reply.id } },
  );
}

/** The CEO's part ends; support has the case and the note. */
export function decideHandOver(story: CardStory, note: string): DeskDecision {
  const because = whyNotHere(story) ?? whyHeld(story);
  if (because !== null) return refused(because);
  return done(
    'Handed over. Support has it, with your note.',
    ...dropDraft(story),
    { do: 'case', ceo: 'handed-over' },
    { do: 'event', kind: 'handed-over', words: plain(note) },
  );
}

/** The CEO's part ends without an answer; support still owns the case and closes it. */
export function decideLetGo(story: CardStory, reason: string): DeskDecision {
  const because = whyNotHere(story) ?? whyHeld(story);
  if (because !== null) return refused(because);
  if (story.case.ceo === 'replied') return refused('You have answered already; there is nothing to let go.');
  if (plain(reason) === '')
    return refused('Say in a few words why, so that support and the rules can learn from it.');
  return done(
    'Let go. Support keeps the case.',
    ...dropDraft(story),
    { do: 'case', ceo: 'let-go' },
    { do: 'event', kind: 'let-go', words: plain(reason) },
  );
}

/** It moves nothing: the owner of the rules reads it. Also after the CEO's part has ended. */
export function decideWrongCall(story: CardStory, shouldBe: Desk | null): DeskDecision {
  if (story.decision === null) return refused('No rule decided this: a person opened the case.');
  if (shouldBe === 'ceo') return refused('It did come to the CEO. Say where else it belongs.');
  return done(
    'Kept for the people who own the rules. The card stays as it is: answer it, hand it over or let it go.',
    { do: 'wrong-call', mentionId: story.case.openedBy, shouldBe },
  );
}

const whyHeld = (story: CardStory): string | null =>
  unfinished(story)?.status === 'held' ? 'An answer is about to go out. Undo it first.' : null;

function dropDraft(story: CardStory): DeskStep[] {
  const reply = unfinished(story);
  return reply
    ? [{ do: 'withdraw', replyId: reply.id, because: 'The case left the CEO desk before it was sent.' }]
    : [];
}

/** What a hold or an approved draft no longer fits: the house stops it, and the card shows old and new (law 5). */
export function haltUnfit(story: CardStory): DeskDecision {
  const reply = unfinished(story);
  if (!reply || isSent(reply.status) || !reply.approval) return refused('nothing to stop');
  const because = story.customer.stopped
    ? 'The customer asked us to stop replying.'
    : stillFits(story)
      ? null
      : 'The customer changed the post after the approval. Read it again.';
  if (because === null) return refused('nothing to stop');
  return done(
    because,
    { do: 'withdraw', replyId: reply.id, because },
    { do: 'event', kind: 'hold-stopped', data: { reply: reply.id } },
  );
}
