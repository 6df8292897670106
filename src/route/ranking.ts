import type { Instant, MentionId } from '../domain/mention.ts';
import type { Candidate, PassedReason, SeatLedger, TakenSeat } from '../domain/seat.ts';
import type { SeatSettings } from './settings.ts';

export type Waiting = SeatLedger['waiting'][number];

/** What the order of candidates hangs on. */
export type Ranked = Pick<Candidate, 'mentionId' | 'at' | 'severity' | 'priority'>;

/** The severe first, then by priority, then who asked first; the id settles what is left. */
export function outranks(a: Ranked, b: Ranked): boolean {
  const severe = Number(a.severity === 3) - Number(b.severity === 3);
  if (severe !== 0) return severe > 0;
  if (a.priority !== b.priority) return a.priority > b.priority;
  if (a.at !== b.at) return a.at < b.at;
  return a.mentionId < b.mentionId;
}

/** Which cap keeps a candidate from a seat now. Customer and incident count from `since`, the network from `today`. */
export function capOf(
  candidate: Candidate,
  taken: readonly TakenSeat[],
  { since, today, caps }: { since: Instant; today: Instant; caps: SeatSettings['caps'] },
): 'customer-cap' | 'incident-cap' | 'network-cap' | undefined {
  let customer = 0;
  let incident = 0;
  let network = 0;
  for (const seat of taken) {
    if (seat.at < since) continue;
    if (candidate.customerId !== null && seat.candidate.customerId === candidate.customerId) customer += 1;
    if (candidate.incidentId !== null && seat.candidate.incidentId === candidate.incidentId) incident += 1;
    if (seat.at >= today && seat.candidate.network === candidate.network) network += 1;
  }
  if (customer >= caps.perCustomer) return 'customer-cap';
  if (incident >= caps.perIncident) return 'incident-cap';
  if (network >= caps.perNetwork && candidate.severity !== 3) return 'network-cap';
  return undefined;
}

/** Why a wait ended without a seat, and who took the seat, when somebody did. */
export function whyPassed(
  candidate: Candidate,
  at: Instant,
  taken: readonly TakenSeat[],
  { dayFull, held }: { dayFull: boolean; held: boolean },
): { reason: PassedReason; by: MentionId | undefined } {
  const meanwhile = taken.filter((seat) => seat.at >= candidate.at && seat.at <= at);
  const better = meanwhile.findLast(
    (seat) =>
      (seat.pool === 'open' || (seat.pool === 'reserve' && candidate.severity === 3)) &&
      outranks(seat.candidate, candidate),
  );
  const lesser = meanwhile.findLast((seat) => seat.pool === 'open' && !outranks(seat.candidate, candidate));
  if (lesser !== undefined) return { reason: 'network-cap', by: lesser.candidate.mentionId };
  if (better !== undefined) return { reason: 'displaced', by: better.candidate.mentionId };
  const drawn = meanwhile.findLast((seat) => seat.pool === 'ordinary');
  if (candidate.ordinary && drawn !== undefined) {
    return { reason: 'lottery-not-drawn', by: drawn.candidate.mentionId };
  }
  if (held) return { reason: 'network-cap', by: undefined };
  return { reason: dayFull ? 'day-full' : 'waited-too-long', by: undefined };
}
