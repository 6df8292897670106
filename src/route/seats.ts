import type { Instant, MentionId } from '../domain/mention.ts';
import type { Candidate, PassedReason, Pool, SeatLedger, SeatOutcome, TakenSeat } from '../domain/seat.ts';
import { afterSeatable, come, type DayPlan, isSeatable, planAt, planOf } from './days.ts';
import { draw } from './lottery.ts';
import { capOf, outranks, type Waiting, whyPassed } from './ranking.ts';
import type { SeatSettings } from './settings.ts';

/** The ledger after a step, and what the step settled, in the order of time. */
export interface Allocation {
  ledger: SeatLedger;
  outcomes: SeatOutcome[];
}

export function emptyLedger(lane: SeatLedger['lane'], now: Instant): SeatLedger {
  return { lane, now, waiting: [], taken: [] };
}

/**
 * A candidate asks for a seat. Everything before `candidate.at` is settled first; the candidate itself is settled by the
 * next `advance` or `offer` beyond that instant, so those who ask at the same instant are weighed together. A candidate
 * that asks late asks now. Offering the same mention twice changes nothing. `settings` are those of the posture.
 */
export function offer(ledger: SeatLedger, candidate: Candidate, settings: SeatSettings): Allocation {
  const before = advance(ledger, candidate.at, settings);
  const { mentionId } = candidate;
  const known =
    before.outcomes.some((outcome) => outcome.mentionId === mentionId) ||
    before.ledger.waiting.some((one) => one.candidate.mentionId === mentionId) ||
    before.ledger.taken.some((one) => one.candidate.mentionId === mentionId);
  if (known) return before;
  const at = Math.max(candidate.at, before.ledger.now);
  if (!mayHope(candidate, settings)) {
    const outcome: SeatOutcome = { mentionId, status: 'passed', at, reason: 'posture-closed' };
    return { ledger: before.ledger, outcomes: [...before.outcomes, outcome] };
  }
  const until = afterSeatable(at, settings.waitMinutes, settings);
  const waiting = [...before.ledger.waiting, { candidate: { ...candidate, at }, until }];
  return {
    ledger: { ...before.ledger, waiting },
    outcomes: [...before.outcomes, { mentionId, status: 'waiting', until }],
  };
}

/**
 * Settles everything before `to`: seats that became free, lots that were drawn, waits that ended. In steps or at once,
 * the outcomes are the same. Never goes back: an earlier `to` changes nothing.
 */
export function advance(ledger: SeatLedger, to: Instant, settings: SeatSettings): Allocation {
  if (to <= ledger.now) return { ledger, outcomes: [] };
  const room = new WaitingRoom(ledger, settings);
  // Where we stand comes first: another posture or another file may just have made a seat free. Otherwise it changes nothing.
  for (let at = ledger.now; at < to; at = room.next(at + 1)) room.settle(at);
  return { ledger: room.ledger(to), outcomes: room.outcomes };
}

/** Takes a candidate out of the waiting room, because its mention was withdrawn or cannot be answered any more. */
export function withdraw(
  ledger: SeatLedger,
  mentionId: MentionId,
  reason: Extract<PassedReason, 'withdrawn' | 'cannot-reply'>,
): Allocation {
  const waiting = ledger.waiting.filter((one) => one.candidate.mentionId !== mentionId);
  if (waiting.length === ledger.waiting.length) return { ledger, outcomes: [] };
  return {
    ledger: { ...ledger, waiting },
    outcomes: [{ mentionId, status: 'passed', at: ledger.now, reason }],
  };
}

/** Candidates that turned out to belong to an incident, waiting and seated: from now on its cap counts them. */
export function fold(ledger: SeatLedger, ids: ReadonlySet<MentionId>, incidentId: number): SeatLedger {
  const folded = <T extends { candidate: Candidate }>(one: T): T =>
    ids.has(one.candidate.mentionId) ? { ...one, candidate: { ...one.candidate, incidentId } } : one;
  return { ...ledger, waiting: ledger.waiting.map(folded), taken: ledger.taken.map(folded) };
}

/** Somebody who waits is worth something else now, and is weighed so from now on; the wait does not begin again. */
export function reweigh(ledger: SeatLedger, candidate: Candidate): SeatLedger {
  const waiting = ledger.waiting.map((one) =>
    one.candidate.mentionId === candidate.mentionId
      ? { ...one, candidate: { ...candidate, at: one.candidate.at } }
      : one,
  );
  return { ...ledger, waiting };
}

/** Is there a pool that this candidate could ever draw from? */
function mayHope({ severity, priority, ordinary }: Candidate, settings: SeatSettings): boolean {
  const open = settings.perDay - settings.reserve - settings.ordinary;
  if (severity === 3) return open + settings.reserve > 0 || (ordinary && settings.ordinary > 0);
  if (priority < settings.bar) return false;
  return open > 0 || (ordinary && settings.ordinary > 0);
}

/** One run of `advance`: works on copies, and goes from instant to instant at which something can change. */
class WaitingRoom {
  readonly outcomes: SeatOutcome[] = [];
  readonly #settings: SeatSettings;
  readonly #lane: SeatLedger['lane'];
  #waiting: Waiting[];
  #taken: TakenSeat[];
  #plan: DayPlan;

  constructor(ledger: SeatLedger, settings: SeatSettings) {
    this.#settings = settings;
    this.#lane = ledger.lane;
    this.#waiting = [...ledger.waiting];
    this.#taken = [...ledger.taken];
    this.#plan = planAt(ledger.now, settings);
  }

  /** The next instant from `from` on at which something can change; Infinity when nobody waits. */
  next(from: Instant): Instant {
    let soonest = Number.POSITIVE_INFINITY;
    for (const { candidate, until } of this.#waiting) {
      if (candidate.at >= from) soonest = Math.min(soonest, candidate.at);
      soonest = Math.min(soonest, Math.max(from, until));
    }
    if (soonest === Number.POSITIVE_INFINITY) return soonest;
    for (let plan = planAt(from, this.#settings, this.#plan); plan.start < soonest; ) {
      const instants = [...plan.windows.map((window) => window.from), ...plan.open, ...plan.ordinary];
      const here = Math.min(...instants.filter((instant) => instant >= from), soonest);
      if (here < soonest) return here;
      plan = planOf(plan.day + 1, this.#settings);
    }
    return soonest;
  }

  settle(at: Instant): void {
    this.#plan = planAt(at, this.#settings, this.#plan);
    this.#passCapped(at);
    if (isSeatable(at, this.#plan)) {
      while (this.#free('reserve', at) > 0 && this.#seatBest('reserve', at));
      while (this.#free('open', at) > 0 && this.#seatBest('open', at));
      while (this.#free('ordinary', at) > 0 && this.#seatByLot(at));
    }
    this.#endWaits(at);
  }

  ledger(now: Instant): SeatLedger {
    const plan = planAt(now, this.#settings, this.#plan);
    let keepFrom = planOf(plan.day - 1, this.#settings).start;
    for (const { candidate } of this.#waiting) keepFrom = Math.min(keepFrom, candidate.at);
    return {
      lane: this.#lane,
      now,
      waiting: this.#waiting,
      taken: this.#taken.filter(({ at }) => at >= keepFrom),
    };
  }

  #today(): TakenSeat[] {
    const { start, end } = this.#plan;
    return this.#taken.filter(({ at }) => at >= start && at < end);
  }

  #free(pool: Pool, at: Instant): number {
    const today = this.#today();
    const { perDay, reserve } = this.#settings;
    const released = pool === 'reserve' ? reserve : come(this.#plan[pool], at);
    return Math.min(released - today.filter((seat) => seat.pool === pool).length, perDay - today.length);
  }

  #caps(candidate: Candidate): 'customer-cap' | 'incident-cap' | 'network-cap' | undefined {
    const since = planOf(this.#plan.day - 1, this.#settings).start;
    return capOf(candidate, this.#taken, { since, today: this.#plan.start, caps: this.#settings.caps });
  }

  #eligible(pool: Pool): Waiting[] {
    return this.#waiting.filter(({ candidate }) => {
      if (pool === 'reserve' && candidate.severity !== 3) return false;
      if (pool === 'ordinary' && !candidate.ordinary) return false;
      return this.#caps(candidate) === undefined;
    });
  }

  #seatBest(pool: 'reserve' | 'open', at: Instant): boolean {
    const eligible = this.#eligible(pool);
    const best = eligible.reduce<Waiting | undefined>(
      (one, other) => (one === undefined || outranks(other.candidate, one.candidate) ? other : one),
      undefined,
    );
    if (best === undefined) return false;
    const first = eligible
      .filter((other) => other !== best && other.candidate.at < best.candidate.at)
      .reduce<Waiting | undefined>(
        (one, other) => (one === undefined || outranks(other.candidate, one.candidate) ? other : one),
        undefined,
      );
    this.#seat(best, pool, at, first?.candidate.mentionId);
    return true;
  }

  #seatByLot(at: Instant): boolean {
    const eligible = this.#eligible('ordinary');
    const occasion = `${this.#lane}|${this.#plan.day}|${this.#today().filter(({ pool }) => pool === 'ordinary').length}`;
    const drawn = draw(
      eligible.map(({ candidate }) => candidate.mentionId),
      this.#settings.lottery.seed,
      occasion,
    );
    const winner = eligible.find(({ candidate }) => candidate.mentionId === drawn);
    if (winner === undefined) return false;
    this.#seat(winner, 'ordinary', at, undefined);
    return true;
  }

  #seat(winner: Waiting, pool: Pool, at: Instant, displaced: MentionId | undefined): void {
    const { candidate } = winner;
    this.#waiting = this.#waiting.filter((one) => one !== winner);
    this.#taken.push({ candidate, at, pool });
    this.outcomes.push({
      mentionId: candidate.mentionId,
      status: 'seated',
      at,
      pool,
      ...(displaced === undefined ? {} : { displaced }),
    });
    this.#passCapped(at, candidate.mentionId);
  }

  /** Whoever has a seat already, or whose incident has one, waits for nothing. */
  #passCapped(at: Instant, displacedBy?: MentionId): void {
    this.#waiting = this.#waiting.filter(({ candidate }) => {
      if (candidate.at > at) return true;
      const cap = this.#caps(candidate);
      if (cap === undefined || cap === 'network-cap') return true;
      this.#pass(candidate, at, cap, displacedBy);
      return false;
    });
  }

  #endWaits(at: Instant): void {
    const ended = this.#waiting.filter(({ until }) => until <= at);
    if (ended.length === 0) return;
    this.#waiting = this.#waiting.filter(({ until }) => until > at);
    for (const one of ended) {
      const dayFull = this.#today().filter(({ pool }) => pool === 'open').length >= this.#plan.open.length;
      const held = this.#caps(one.candidate) === 'network-cap';
      const { reason, by } = whyPassed(one.candidate, at, this.#taken, { dayFull, held });
      this.#pass(one.candidate, at, reason, by);
    }
  }

  #pass(candidate: Candidate, at: Instant, reason: PassedReason, displacedBy: MentionId | undefined): void {
    this.outcomes.push({
      mentionId: candidate.mentionId,
      status: 'passed',
      at,
      reason,
      ...(displacedBy === undefined ? {} : { displacedBy }),
    });
  }
}
