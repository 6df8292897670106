import type { Person } from '../domain/person.ts';
import type { SupportCase, SupportDecision } from '../ports.ts';

// What each click at support comes to: pure. The store asks under the case's lock, so two clicks at once make one thing.

const refused = (because: string): SupportDecision => ({ ok: false, because });

export function decideClaim({ case: its }: SupportCase, by: Person): SupportDecision {
  if (its.status === 'closed') return refused(CLOSED);
  if (its.owner === by.id) return refused('It is yours already.');
  if (its.owner !== null) return refused('Somebody else has it. Ask them, or assign it.');
  return {
    ok: true,
    said: 'It is yours.',
    steps: [
      { do: 'owner', to: by.id },
      { do: 'event', kind: 'claimed' },
    ],
  };
}

/** `name`: of the person it goes to; null: it goes back. */
export function decideAssign(
  { case: its }: SupportCase,
  to: string | null,
  name: string | null,
): SupportDecision {
  if (its.status === 'closed') return refused(CLOSED);
  if (its.owner === to) return refused(to === null ? 'Nobody has it.' : `${name} has it already.`);
  return {
    ok: true,
    said: to === null ? 'It is free for everybody again.' : `${name} has it now.`,
    steps: [
      { do: 'owner', to },
      { do: 'event', kind: 'assigned', data: { to } },
    ],
  };
}

export function decideNote(_found: SupportCase, words: string): SupportDecision {
  if (words === '') return refused('There are no words in it.');
  return { ok: true, said: 'Noted.', steps: [{ do: 'event', kind: 'note', words }] };
}

/** A case ends only with a reason, and with nothing of it still on its way (law 8). */
export function decideClose({ case: its, reply, openTasks }: SupportCase, reason: string): SupportDecision {
  if (its.status === 'closed') return refused('It is closed already.');
  if (reason === '') return refused('Say in a few words why it ends, so that people can learn from it.');
  if (its.ceo === 'seated')
    return refused('The CEO has it. It can end when the CEO answers, hands it over or lets it go.');
  if (reply === 'held')
    return refused('An answer is about to go out. Undo it first, or wait until it is published.');
  if (reply === 'publishing') return refused('An answer is being published right now.');
  if (reply === 'unknown') return refused('First settle whether the last answer is on the network.');
  if (openTasks > 0) return refused('A call or mail is still to be made. Close it with its outcome first.');
  return { ok: true, said: 'Closed.', steps: [{ do: 'close', reason }] };
}

export function decideReopen({ case: its }: SupportCase, reason: string): SupportDecision {
  if (its.status !== 'closed') return refused('It is open.');
  return {
    ok: true,
    said: 'Open again.',
    steps: [
      { do: 'reopen' },
      ...(reason === '' ? [] : [{ do: 'event', kind: 'note', words: reason } as const]),
    ],
  };
}

const CLOSED = 'It is closed. Open it again first.';

/** Words as they are kept: one kind of line end, nothing around them, nothing a database cannot hold. */
export const plain = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replaceAll('\0', '').toWellFormed().trim();
