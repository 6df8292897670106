import type { Posture } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Candidate, SeatLedger } from '../domain/seat.ts';
import type { KnownForRouting, LaneKnown, Routed } from '../ports.ts';
import type { CaseBook } from './case-book.ts';
import { type Allocation, advance, emptyLedger, fold, offer, reweigh, withdraw } from './seats.ts';
import { atPosture, type SeatSettings } from './settings.ts';

const BY = 'house:route';

/** A lane during a turn. */
export interface LaneState {
  lane: Lane;
  /** null: nothing was decided in it yet. */
  ledger: SeatLedger | null;
  youngest: LaneKnown['youngest'];
  settings: SeatSettings;
  posture: Posture;
}

type Final = Exclude<Routed['settled'][number]['outcome'], { status: 'waiting' }>;

/** The seats of a turn: who asks, who waits, and what becomes of them, told to their cases. */
export class SeatBook {
  readonly #lanes = new Map<Lane, LaneState>();
  readonly #cases: CaseBook;
  readonly #seats: SeatSettings;
  /** The last time that each asked, and what became of it then. */
  readonly #asked = new Map<MentionId, Routed['asked'][number]>();
  readonly #settled = new Map<MentionId, Routed['settled'][number]>();
  /** Mention → case of everyone that waits or asks. */
  readonly #caseOf = new Map<MentionId, number>();

  constructor(known: Pick<KnownForRouting, 'lanes' | 'posture'>, seats: SeatSettings, cases: CaseBook) {
    this.#cases = cases;
    this.#seats = seats;
    for (const { lane, ledger, youngest, left } of known.lanes) {
      // The posture is about the real CEO's days: rehearsals always see the ordinary ones.
      const posture = lane === 'live' ? known.posture : 'normal';
      const state = { lane, ledger, youngest, posture, settings: atPosture(seats, posture) };
      this.#lanes.set(lane, state);
      for (const { candidate } of ledger?.waiting ?? [])
        this.#caseOf.set(candidate.mentionId, candidate.caseId);
      for (const mentionId of left) this.#leave(state, mentionId);
    }
  }

  lane(lane: Lane): LaneState {
    let state = this.#lanes.get(lane);
    if (state === undefined) {
      const settings = atPosture(this.#seats, 'normal');
      state = { lane, ledger: null, youngest: null, posture: 'normal', settings };
      this.#lanes.set(lane, state);
    }
    return state;
  }

  /** Gives out the seats of a lane up to a time of its clock. */
  advance(state: LaneState, to: Instant): void {
    this.#step(state, advance(state.ledger ?? emptyLedger(state.lane, to), to, state.settings));
  }

  ask(state: LaneState, candidate: Candidate): void {
    this.#caseOf.set(candidate.mentionId, candidate.caseId);
    const step = offer(state.ledger ?? emptyLedger(state.lane, candidate.at), candidate, state.settings);
    const waits = step.outcomes.find(
      (one) => one.mentionId === candidate.mentionId && one.status === 'waiting',
    );
    this.#asks({ candidate, until: waits?.status === 'waiting' ? waits.until : null });
    this.#step(state, step);
  }

  /** Because it is worth more now: with a better place where it waits, or from the start. */
  askAgain(state: LaneState, candidate: Candidate): void {
    const { mentionId } = candidate;
    const waits = state.ledger?.waiting.find((one) => one.candidate.mentionId === mentionId);
    if (state.ledger === null || waits === undefined) {
      this.ask(state, candidate);
      return;
    }
    state.ledger = reweigh(state.ledger, candidate);
    this.#asks({ candidate: { ...candidate, at: waits.candidate.at }, until: waits.until });
  }

  /** Priority with which it asked in this turn; undefined: it did not. */
  askedWith(mentionId: MentionId): number | undefined {
    return this.#asked.get(mentionId)?.candidate.priority;
  }

  /** Nobody is asked to answer what cannot be answered. */
  turnAway(state: LaneState, candidate: Candidate): void {
    const { mentionId, caseId, at } = candidate;
    this.#caseOf.set(mentionId, caseId);
    this.#asks({ candidate, until: null });
    this.#settle(state.lane, { mentionId, status: 'passed', at, reason: 'cannot-reply' });
  }

  /** A customer who asked us to stop waits for nothing. */
  leaveAll(state: LaneState, customerId: number): void {
    for (const { candidate } of state.ledger?.waiting ?? []) {
      if (candidate.customerId === customerId) this.#leave(state, candidate.mentionId);
    }
  }

  /** Those who waited, or have a seat, turn out to belong to an incident. */
  fold(state: LaneState, ids: ReadonlySet<MentionId>, incidentId: number): void {
    if (state.ledger !== null) state.ledger = fold(state.ledger, ids, incidentId);
  }

  result(): Pick<Routed, 'asked' | 'settled' | 'lanes'> {
    return {
      asked: [...this.#asked.values()],
      settled: [...this.#settled.values()],
      lanes: [...this.#lanes.values()].flatMap(({ lane, ledger, youngest }) =>
        ledger === null ? [] : [{ lane, now: ledger.now, youngest }],
      ),
    };
  }

  #asks(asked: Routed['asked'][number]): void {
    const { mentionId } = asked.candidate;
    this.#asked.set(mentionId, asked);
    this.#settled.delete(mentionId);
  }

  #leave(state: LaneState, mentionId: MentionId): void {
    if (state.ledger !== null) this.#step(state, withdraw(state.ledger, mentionId, 'cannot-reply'));
  }

  #step(state: LaneState, step: Allocation): void {
    state.ledger = step.ledger;
    for (const outcome of step.outcomes) if (outcome.status !== 'waiting') this.#settle(state.lane, outcome);
  }

  #settle(lane: Lane, outcome: Final): void {
    const { mentionId, at } = outcome;
    this.#settled.set(mentionId, { mentionId, lane, outcome });
    const caseId = this.#caseOf.get(mentionId);
    if (caseId === undefined) return;
    if (outcome.status === 'seated') {
      const { pool, displaced } = outcome;
      this.#cases.seat(caseId, at);
      const before = displaced === undefined ? {} : { before: displaced };
      this.#cases.event({
        caseId,
        at,
        kind: 'seated',
        by: BY,
        data: { mention: mentionId, pool, ...before },
      });
    } else {
      const { reason, displacedBy } = outcome;
      const by = displacedBy === undefined ? {} : { displacedBy };
      this.#cases.event({
        caseId,
        at,
        kind: 'passed-over',
        by: BY,
        data: { mention: mentionId, reason, ...by },
      });
    }
  }
}
