import type { Posture } from '../../domain/decision.ts';
import type { Instant, MentionId } from '../../domain/mention.ts';
import { type Candidate, PASSED_REASONS, type Pool, type SeatOutcome } from '../../domain/seat.ts';
import type { SeatSettings } from '../settings.ts';
import { freeing, PlainDays } from './plain-days.ts';

/** What a law says, how often it was asked, and where it was broken (at most the first few, with how many there are). */
export interface Law {
  law: string;
  held: boolean;
  checked: number;
  broken: number;
  violations: string[];
}

/** All that is judged: who asked for a seat, what became of each, and under which posture. */
export interface Given {
  from: Instant;
  to: Instant;
  settings: SeatSettings;
  postures: readonly { from: Instant; posture: Posture }[];
  candidates: readonly Candidate[];
  /** From when a candidate belonged to an incident that others made one only after it had asked. */
  ties: ReadonlyMap<MentionId, { incidentId: number; at: Instant }>;
  /** Every last word about a candidate, in the order in which it was spoken. */
  outcomes: readonly SeatOutcome[];
  /** Candidates that could not be answered, or whose case was closed while they waited. */
  excused: ReadonlySet<MentionId>;
}

interface Seat {
  candidate: Candidate;
  at: Instant;
  pool: Pool;
  /** Which one in the order given. */
  no: number;
}

const MOST_SHOWN = 20;

/**
 * Works out anew, from who asked and what became of them, whether the seats were given as docs/routing.md promises. Plain
 * and slow on purpose: it shares no code with the allocator.
 */
export function lawsOf(given: Given): Law[] {
  return new Judge(given).laws();
}

class Judge {
  readonly #given: Given;
  readonly #days: PlainDays;
  readonly #byId: Map<MentionId, Candidate>;
  readonly #lastOf = new Map<MentionId, SeatOutcome>();
  readonly #seats: Seat[] = [];
  readonly #seatsOfDay: Map<number, Seat[]>;

  constructor(given: Given) {
    this.#given = given;
    this.#days = new PlainDays(given.from - 2 * 86_400_000, given.to + 2 * 86_400_000, given.settings);
    this.#byId = new Map(given.candidates.map((candidate) => [candidate.mentionId, candidate]));
    for (const outcome of given.outcomes) {
      this.#lastOf.set(outcome.mentionId, outcome);
      const candidate = this.#byId.get(outcome.mentionId);
      if (outcome.status !== 'seated' || candidate === undefined) continue;
      this.#seats.push({ candidate, at: outcome.at, pool: outcome.pool, no: this.#seats.length });
    }
    this.#seatsOfDay = Map.groupBy(this.#seats, ({ at }) => this.#days.dayOf(at));
  }

  laws(): Law[] {
    return [
      this.#neverOverBudget(),
      this.#neverInQuietHours(),
      this.#severeAreSeated(),
      this.#severeComeFirst(),
      this.#everyoneEnds(),
      this.#waitsAreWhole(),
      this.#ordinaryKeepTheirs(),
      this.#capsHold(),
    ];
  }

  #neverOverBudget(): Law {
    return law('never over budget', this.#seats, ({ at, pool, candidate, no }) => {
      const { perDay, reserve, ordinary } = this.#limits(at);
      const before = this.#today(at).filter((seat) => seat.no <= no);
      const own = before.filter((seat) => seat.pool === pool).length;
      const limit = { reserve, ordinary, open: perDay - reserve - ordinary }[pool];
      if (before.length > perDay)
        return `${candidate.mentionId}: seat ${before.length} of ${perDay} on its day`;
      return own > limit ? `${candidate.mentionId}: seat ${own} of ${limit} in the pool ${pool}` : null;
    });
  }

  #neverInQuietHours(): Law {
    return law('never in quiet hours', this.#seats, ({ at, candidate }) =>
      this.#days.maySeat(at) ? null : `${candidate.mentionId}: seated at ${when(at)}`,
    );
  }

  #severeAreSeated(): Law {
    const severe = this.#given.candidates.filter((one) => one.severity === 3);
    return law('the severe are seated while a seat of theirs is free', severe, (candidate) => {
      const outcome = this.#lastOf.get(candidate.mentionId);
      if (outcome === undefined || outcome.status === 'waiting') return null;
      // Whoever is seated waited until then, and whoever was excused or capped was fit until then.
      for (const at of this.#moments(candidate.at, outcome.at)) {
        if (this.#cap(candidate, at) !== null) break;
        const pool = this.#freePool(candidate, at);
        if (pool !== null) return `${candidate.mentionId}: ${pool} was free at ${when(at)} while it waited`;
      }
      return null;
    });
  }

  #severeComeFirst(): Law {
    const lesser = this.#seats.filter(({ pool, candidate }) => pool === 'open' && candidate.severity !== 3);
    const severe = this.#given.candidates.filter((one) => one.severity === 3);
    return law('no severe one is passed over for a less severe one', lesser, (seat) => {
      const over = severe.find((one) => {
        const outcome = this.#lastOf.get(one.mentionId);
        if (outcome === undefined || outcome.status === 'waiting') return false;
        return one.at <= seat.at && outcome.at > seat.at && this.#cap(one, seat.at) === null;
      });
      return over === undefined
        ? null
        : `${over.mentionId} waited at ${when(seat.at)} when ${seat.candidate.mentionId} took an open seat`;
    });
  }

  #everyoneEnds(): Law {
    const words = Map.groupBy(this.#given.outcomes, ({ mentionId }) => mentionId);
    return law('every candidate ends, once, with a reason', this.#given.candidates, ({ mentionId }) => {
      const said = (words.get(mentionId) ?? []).filter(({ status }) => status !== 'waiting');
      if (said.length !== 1) return `${mentionId}: ended ${said.length} times`;
      const [last] = said;
      if (last?.status !== 'passed') return null;
      if (!PASSED_REASONS.includes(last.reason)) return `${mentionId}: has no reason`;
      if (last.reason === 'cannot-reply' || last.reason === 'withdrawn') {
        return this.#given.excused.has(mentionId)
          ? null
          : `${mentionId}: ${last.reason}, though it could be answered`;
      }
      if (last.reason !== 'displaced' || last.displacedBy !== undefined) return null;
      return `${mentionId}: displaced by nobody`;
    });
  }

  /** Nobody is sent away before the time is up, unless a seat of the same customer or incident settles it. */
  #waitsAreWhole(): Law {
    const passed = this.#given.candidates.filter(
      ({ mentionId }) => this.#lastOf.get(mentionId)?.status === 'passed',
    );
    return law('a wait is as long as promised', passed, (candidate) => {
      const last = this.#lastOf.get(candidate.mentionId);
      if (last?.status !== 'passed' || this.#given.excused.has(candidate.mentionId)) return null;
      if (last.reason === 'posture-closed') {
        const { bar } = this.#limits(candidate.at);
        return candidate.severity !== 3 && candidate.priority < bar
          ? null
          : `${candidate.mentionId}: turned away with ${candidate.priority} points, the bar is ${bar}`;
      }
      if (last.reason === 'customer-cap' || last.reason === 'incident-cap') {
        return this.#cap(candidate, last.at) === null
          ? `${candidate.mentionId}: ${last.reason} at ${when(last.at)}, though nothing capped it`
          : null;
      }
      const until = this.#days.afterSeatable(candidate.at, this.#limits(candidate.at).waitMinutes);
      return last.at >= until
        ? null
        : `${candidate.mentionId}: waited until ${when(last.at)}, not ${when(until)}`;
    });
  }

  /** Their seats go to nobody else, and none stays empty while one of them waits for it. */
  #ordinaryKeepTheirs(): Law {
    const ordinary = this.#given.candidates.filter((one) => one.ordinary);
    const wrong = this.#seats.filter(({ pool, candidate }) => pool === 'ordinary' && !candidate.ordinary);
    const asked = law('ordinary customers keep their seats', ordinary, (candidate) => {
      const outcome = this.#lastOf.get(candidate.mentionId);
      if (outcome === undefined || outcome.status === 'waiting') return null;
      const free = this.#moments(candidate.at, outcome.at).find(
        (at) =>
          this.#isFree('ordinary', at) &&
          this.#cap(candidate, at) === null &&
          !this.#networkIsFull(candidate, at),
      );
      return free === undefined ? null : `${candidate.mentionId}: their seat was free at ${when(free)}`;
    });
    if (wrong.length === 0) return asked;
    const ids = wrong.map(({ candidate }) => `${candidate.mentionId}: took a seat of ordinary customers`);
    return summed(asked.law, asked.checked + wrong.length, [...ids, ...asked.violations]);
  }

  #capsHold(): Law {
    return law('one customer, one incident, one network does not take all', this.#seats, (seat) => {
      const { candidate, at, no } = seat;
      const earlier = this.#seats.filter((one) => one.no < no && this.#countsFor(one, at));
      const { perCustomer, perIncident, perNetwork } = this.#given.settings.caps;
      const same = this.#sameAs(candidate, earlier, at);
      const today = this.#today(at).filter((one) => one.no < no);
      const network = today.filter((one) => one.candidate.network === candidate.network).length;
      if (same.customer >= perCustomer) return `${candidate.mentionId}: its customer had a seat`;
      if (same.incident >= perIncident) return `${candidate.mentionId}: its incident had a seat`;
      return network >= perNetwork && candidate.severity !== 3
        ? `${candidate.mentionId}: seat ${network + 1} for ${candidate.network}`
        : null;
    });
  }

  /** Instants of a wait at which a seat can become free: its first of each day, each pacing instant, each new posture. */
  #moments(from: Instant, to: Instant): Instant[] {
    const found: Instant[] = [];
    for (let start = from; start < to; ) {
      const first = this.#days.firstSeatable(start, to);
      if (first === null) break;
      found.push(first);
      const { perDay, reserve, ordinary } = this.#limits(first);
      const paced = [
        ...freeing(this.#days, first, perDay - reserve - ordinary, this.#given.settings),
        ...freeing(this.#days, first, ordinary, this.#given.settings),
      ];
      found.push(...paced.filter((at) => at > first && at < to && this.#days.maySeat(at)));
      start = first;
      const day = this.#days.dayOf(first);
      while (start < to && this.#days.dayOf(start) === day) start += 15 * 60_000 - (start % (15 * 60_000));
    }
    for (const { from: since } of this.#given.postures) {
      if (since > from && since < to && this.#days.maySeat(since)) found.push(since);
    }
    return found.sort((a, b) => a - b);
  }

  #freePool(candidate: Candidate, at: Instant): Pool | null {
    if (this.#isFree('reserve', at)) return 'reserve';
    if (this.#isFree('open', at)) return 'open';
    return candidate.ordinary && this.#isFree('ordinary', at) ? 'ordinary' : null;
  }

  /** Is a seat of this pool free at an instant, after all that was given at it? */
  #isFree(pool: Pool, at: Instant): boolean {
    const { perDay, reserve, ordinary } = this.#limits(at);
    const today = this.#today(at).filter((seat) => seat.at <= at);
    if (today.length >= perDay) return false;
    const seats = { reserve, ordinary, open: perDay - reserve - ordinary }[pool];
    const come =
      pool === 'reserve'
        ? seats
        : freeing(this.#days, at, seats, this.#given.settings).filter((instant) => instant <= at).length;
    return today.filter((seat) => seat.pool === pool).length < come;
  }

  #cap(candidate: Candidate, at: Instant): 'customer' | 'incident' | null {
    const { perCustomer, perIncident } = this.#given.settings.caps;
    const counted = this.#seats.filter(
      (seat) => seat.at <= at && this.#countsFor(seat, at) && seat.candidate !== candidate,
    );
    const same = this.#sameAs(candidate, counted, at);
    if (same.customer >= perCustomer) return 'customer';
    return same.incident >= perIncident ? 'incident' : null;
  }

  /** How many of these seats are of its customer, and of the incident it belongs to by then. */
  #sameAs(candidate: Candidate, seats: readonly Seat[], at: Instant): { customer: number; incident: number } {
    const incidentOf = ({ incidentId, mentionId }: Candidate): number | null => {
      const tie = this.#given.ties.get(mentionId);
      return incidentId ?? (tie !== undefined && tie.at <= at ? tie.incidentId : null);
    };
    const { customerId } = candidate;
    const incident = incidentOf(candidate);
    return {
      customer:
        customerId === null ? 0 : seats.filter((seat) => seat.candidate.customerId === customerId).length,
      incident:
        incident === null ? 0 : seats.filter((seat) => incidentOf(seat.candidate) === incident).length,
    };
  }

  #networkIsFull(candidate: Candidate, at: Instant): boolean {
    if (candidate.severity === 3) return false;
    const today = this.#today(at).filter((seat) => seat.at <= at);
    const same = today.filter((seat) => seat.candidate.network === candidate.network).length;
    return same >= this.#given.settings.caps.perNetwork;
  }

  #today(at: Instant): Seat[] {
    return this.#seatsOfDay.get(this.#days.dayOf(at)) ?? [];
  }

  /** A seat of the same or the previous local day. */
  #countsFor(seat: Seat, at: Instant): boolean {
    return this.#days.dayOf(seat.at) >= this.#days.dayOf(at) - 1;
  }

  #limits(at: Instant): Pick<SeatSettings, 'perDay' | 'reserve' | 'ordinary' | 'bar' | 'waitMinutes'> {
    const { settings, postures } = this.#given;
    const posture = postures.findLast(({ from }) => from <= at)?.posture ?? 'normal';
    const { perDay, reserve, ordinary, bar, waitMinutes } = settings;
    const usual = { perDay, reserve, ordinary, bar, waitMinutes };
    if (posture === 'normal') return usual;
    const changed = Object.entries(settings.posture[posture]).filter(([, value]) => value !== undefined);
    return { ...usual, ...Object.fromEntries(changed) };
  }
}

const when = (at: Instant): string => new Date(at).toISOString();

/** Asks each; what comes back is a violation. */
function law<T>(name: string, all: readonly T[], ask: (one: T) => string | null): Law {
  return summed(
    name,
    all.length,
    all.flatMap((one) => ask(one) ?? []),
  );
}

export function summed(name: string, checked: number, violations: readonly string[]): Law {
  return {
    law: name,
    held: violations.length === 0,
    checked,
    broken: violations.length,
    violations: violations.slice(0, MOST_SHOWN),
  };
}
