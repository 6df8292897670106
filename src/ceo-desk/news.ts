import type { CaseEvent, CaseEventKind } from '../domain/case.ts';
import type { CardStory } from '../ports.ts';

/** What a person does with a card: all before it they have seen. */
const LOOKED: readonly CaseEventKind[] = [
  'approved',
  'undone',
  'handed-over',
  'let-go',
  'answered-by-hand',
  'reply-settled',
];

/** What is new on a card since somebody last acted on it, oldest first, each once. */
export function newsOf(story: CardStory): string[] {
  const last = story.events.findLastIndex(
    ({ kind, by }) => LOOKED.includes(kind) && by.startsWith('person:'),
  );
  const told = story.events.slice(last + 1).map((event) => sentenceOf(story, event));
  return [...new Set(told.filter((sentence) => sentence !== null))];
}

function sentenceOf(story: CardStory, { kind, data }: CaseEvent): string | null {
  const reply = story.replies.find(({ id }) => id === data.reply);
  switch (kind) {
    case 'joined':
      return story.replies.some(({ status }) => status === 'published')
        ? 'the customer answered'
        : 'the customer wrote again';
    case 'reopened':
      return 'the case was opened again';
    case 'customer-edited':
      return 'the customer changed the post';
    case 'hold-stopped':
      return `the answer was stopped before it went out: ${reply?.because ?? 'look at the post again'}`;
    case 'reply-failed':
      return `the answer was not published: ${reply?.because ?? 'the network refused it'}`;
    case 'reply-unknown':
      return reply?.status === 'unknown' ? 'nobody knows yet whether the answer is there' : null;
    case 'stop-asked':
      return 'the customer asked us to stop replying';
    case 'withdrawn':
      return data.answered === true
        ? 'the author deleted the post; a person decides what becomes of our answer'
        : 'the author deleted the post';
    case 'erased':
      return data.answers !== 0
        ? 'the person was erased; a person decides what becomes of our answer'
        : 'the person was erased';
    case 'contact-done':
      return 'a contact task was done';
    case 'reminded':
      return 'nothing has moved here for a while';
    default:
      return null;
  }
}
