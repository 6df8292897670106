import type { Facts, Ruling } from '../domain/decision.ts';
import type { Candidate } from '../domain/seat.ts';
import type { SeatSettings } from './settings.ts';

/** A real complaint by a person with a small account, worth enough: may draw in the lottery. */
export function isOrdinary(facts: Facts, { lottery }: Pick<SeatSettings, 'lottery'>): boolean {
  const complaint = facts['complaint.probability'];
  const { worth, 'author.followers': followers } = facts;
  const below = (value: unknown, limit: number) => typeof value !== 'number' || value < limit;
  return (
    typeof complaint === 'number' &&
    complaint >= lottery.minComplaint &&
    (lottery.minWorth === 0 || (typeof worth === 'number' && worth >= lottery.minWorth)) &&
    (typeof followers === 'number' ? followers <= lottery.maxFollowers : lottery.followersUnknown) &&
    facts['author.verified'] !== true &&
    below(facts.spam, 0.5) &&
    below(facts.bot, 0.5)
  );
}

/** An unknown severity counts as none. */
export function severityOf(facts: Facts): Candidate['severity'] {
  const severity = facts['severity.value'];
  return severity === 1 || severity === 2 || severity === 3 ? severity : 0;
}

/** A mention whose rule said `ceo`, for the allocator. */
export function candidateOf(
  who: Pick<Candidate, 'mentionId' | 'caseId' | 'customerId' | 'network' | 'incidentId' | 'at'>,
  facts: Facts,
  ruling: Pick<Ruling, 'priority'>,
  settings: Pick<SeatSettings, 'lottery'>,
): Candidate {
  return {
    ...who,
    severity: severityOf(facts),
    priority: ruling.priority,
    ordinary: isOrdinary(facts, settings),
  };
}
