import { unreachable } from '../domain/errors.ts';
import type { MentionId } from '../domain/mention.ts';
import type { PassedReason, Pool, SeatOutcome } from '../domain/seat.ts';

/** How a mention is called in a sentence, for instance `case 42`. */
export type NameOf = (mentionId: MentionId) => string;

/** What became of a candidate, as a sentence for people. */
export function sentenceOf(outcome: SeatOutcome, nameOf: NameOf = (id) => id): string {
  switch (outcome.status) {
    case 'waiting':
      return 'It waits for a seat; until then it is with support.';
    case 'seated': {
      const before =
        outcome.displaced === undefined
          ? ''
          : ` It came before ${nameOf(outcome.displaced)}, which waited longer.`;
      return `${seatedIn(outcome.pool)}${before}`;
    }
    case 'passed': {
      const by = outcome.displacedBy === undefined ? undefined : nameOf(outcome.displacedBy);
      return `${passedBecause(outcome.reason, by)} It stays with support.`;
    }
    default:
      return unreachable(outcome);
  }
}

function seatedIn(pool: Pool): string {
  switch (pool) {
    case 'reserve':
      return 'It got a seat that is kept for the severe.';
    case 'open':
      return 'It got an open seat, as the first of those who waited.';
    case 'ordinary':
      return 'It was drawn for a seat that is kept for ordinary customers.';
    default:
      return unreachable(pool);
  }
}

function passedBecause(reason: PassedReason, by: string | undefined): string {
  switch (reason) {
    case 'day-full':
      return 'All seats of the day were taken before it came.';
    case 'displaced':
      return `The seat it waited for went to ${by ?? 'a better one'}, which deserved it more.`;
    case 'customer-cap':
      return `This customer has a seat already${by === undefined ? '' : ` (${by})`}.`;
    case 'incident-cap':
      return `Its incident has a seat already${by === undefined ? '' : ` (${by})`}.`;
    case 'network-cap':
      return `Its network has all its seats of the day${by === undefined ? '' : `, so ${by} came before it`}.`;
    case 'waited-too-long':
      return 'No seat became free in its waiting time.';
    case 'cannot-reply':
      return 'It cannot be answered any more.';
    case 'withdrawn':
      return 'Its author withdrew it.';
    case 'lottery-not-drawn':
      return `It took part in the draw for ordinary customers, and ${by ?? 'another one'} was drawn.`;
    case 'posture-closed':
      return 'No seat is open for it in the present posture.';
    default:
      return unreachable(reason);
  }
}
