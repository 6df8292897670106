import type { CaseEventKind } from '../domain/case.ts';
import type { Decision, Facts, Posture, Ruling } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { SeatLedger } from '../domain/seat.ts';
import type { KnownForRouting, LaneKnown, Routable, Routed, RoutedCase } from '../ports.ts';
import { asksToStop, isPlainThanks } from './answers.ts';
import { candidateOf } from './candidate.ts';
import { CaseBook } from './case-book.ts';
import { factsOf, type History } from './facts-of.ts';
import { IncidentBook } from './incidents.ts';
import { priorityOf } from './priority.ts';
import type { RuleSet } from './rule-set.ts';
import { rule } from './rules.ts';
import { type Allocation, advance, emptyLedger, offer, withdraw } from './seats.ts';
import { atPosture, type SeatSettings } from './settings.ts';

const HISTORY = 90 * 86_400_000;
const BY = 'house:route';

/** Rules of the house that stand before those of the file. */
export const JOINS = 'joins-open-case';
export const LOWEST_SCORE = 'lowest-score-gets-a-case';

interface LaneState {
  lane: Lane;
  ledger: SeatLedger | null;
  youngest: LaneKnown['youngest'];
  settings: SeatSettings;
  posture: Posture;
}

/**
 * One turn of the ordered consumer: decides mention after mention as if each had a turn of its own, so that how they are
 * sliced changes nothing (law 13). Pure: what is known goes in, what is to be written comes out.
 */
export class Turn {
  readonly #rules: RuleSet;
  readonly #wall: Instant;
  readonly #lanes = new Map<Lane, LaneState>();
  readonly #earlier: Map<string, KnownForRouting['earlier']>;
  readonly #cases: CaseBook;
  readonly #incidents: IncidentBook;
  /** Mention → case of everyone that waits or asks for a seat. */
  readonly #caseOf = new Map<MentionId, number>();
  /** Customers who asked to stop in this turn. */
  readonly #stopped = new Set<number>();
  readonly #routed: Pick<Routed, 'decisions' | 'joined' | 'asked' | 'settled' | 'stopped' | 'complaints'> = {
    decisions: [],
    joined: [],
    asked: [],
    settled: [],
    stopped: [],
    complaints: [],
  };

  constructor(known: KnownForRouting, rules: RuleSet, wall: Instant) {
    this.#rules = rules;
    this.#wall = wall;
    this.#cases = new CaseBook(known.cases, known.lastCaseId);
    this.#incidents = new IncidentBook(known);
    this.#earlier = Map.groupBy(known.earlier, (one) => `${one.lane} ${one.customerId}`);
    for (const { lane, ledger, youngest, left } of known.lanes) {
      // The posture is about the real CEO's days: rehearsals always see the ordinary ones.
      const posture = lane === 'live' ? known.posture : 'normal';
      const state = { lane, ledger, youngest, posture, settings: atPosture(rules.seats, posture) };
      this.#lanes.set(lane, state);
      for (const { candidate } of ledger?.waiting ?? [])
        this.#caseOf.set(candidate.mentionId, candidate.caseId);
      for (const mentionId of left) this.#leaveWaiting(state, mentionId, 'withdrawn');
    }
    for (const mention of known.mentions) this.#take(mention);
  }

  /** Gives out the seats of a lane up to a time of its clock. */
  advance(lane: Lane, to: Instant): void {
    const state = this.#state(lane);
    state.ledger ??= emptyLedger(lane, to);
    this.#step(state, advance(state.ledger, to, state.settings));
  }

  /** The seats of a lane as they stand. */
  ledger(lane: Lane): { ledger: SeatLedger | null; settings: SeatSettings; youngest: Instant | null } {
    const { ledger, settings, youngest } = this.#state(lane);
    return { ledger, settings, youngest: youngest?.at ?? null };
  }

  result(): Routed {
    return {
      ...this.#routed,
      ...this.#cases.result(),
      incidents: this.#incidents.changed(),
      members: [...this.#incidents.members].map(([mentionId, incidentId]) => ({ mentionId, incidentId })),
      lanes: [...this.#lanes.values()].flatMap(({ lane, ledger, youngest }) =>
        ledger === null ? [] : [{ lane, now: ledger.now, youngest }],
      ),
    };
  }

  #state(lane: Lane): LaneState {
    const known = this.#lanes.get(lane);
    if (known !== undefined) return known;
    const settings = atPosture(this.#rules.seats, 'normal');
    const state: LaneState = { lane, ledger: null, youngest: null, posture: 'normal', settings };
    this.#lanes.set(lane, state);
    return state;
  }

  #take(one: Routable): void {
    const state = this.#state(one.lane);
    const said = one.mention.createdAt;
    const at = Math.max(state.ledger?.now ?? 0, one.lane === 'live' ? this.#wall : said);
    this.advance(one.lane, at);
    const late = state.youngest !== null && isYounger(state.youngest, { at: said, id: one.id });
    const incident = this.#incidentOf(one);
    const facts = this.#factsOf(one, state, at, incident?.size ?? 1);
    const join = this.#cases.toJoin(one);
    const ruling = join === null ? this.#rulingOf(one, facts) : this.#joinRuling(join, one, facts);
    const decision: Decision = {
      ...ruling,
      mentionId: one.id,
      facts,
      rulesVersion: this.#rules.version,
      modelVersion: one.assessment.modelVersion,
      scoringVersion: one.assessment.scoringVersion,
      decidedAt: at,
      late,
      ...(join === null ? {} : { joinedCase: join.id }),
    };
    this.#routed.decisions.push(decision);
    const opened = join === null ? this.#open(one, decision, state, incident?.id ?? null) : null;
    if (join !== null) this.#join(one, join, state, at);
    else this.#heedStop(one, null, state, at);
    this.#remember(one, opened !== null, incident?.id ?? null);
    if (!late) state.youngest = { at: said, id: one.id };
  }

  #factsOf(one: Routable, state: LaneState, at: Instant, incidentSize: number): Facts {
    return factsOf({
      mention: one.mention,
      repostsSeen: one.repostsSeen,
      assessment: one.assessment,
      customer: { ...one.customer, stopped: one.customer.stopped || this.#stopped.has(one.customerId) },
      history: this.#historyOf(one),
      incidentSize,
      posture: state.posture,
      at,
    });
  }

  /** What was known of the customer up to the mention's own `createdAt, id`. */
  #historyOf(one: Routable): History {
    const self = { at: one.mention.createdAt, id: one.id };
    const history = { earlierMentions: 0, earlierComplaints: 0, earlierCases: 0 };
    for (const before of this.#earlierOf(one)) {
      if (!isYounger(self, { at: before.createdAt, id: before.id })) continue;
      if (before.openedCase) history.earlierCases += 1;
      if (before.createdAt < self.at - HISTORY) continue;
      history.earlierMentions += 1;
      if (before.complaint) history.earlierComplaints += 1;
    }
    return history;
  }

  #earlierOf(one: Routable): KnownForRouting['earlier'] {
    return this.#earlier.get(`${one.lane} ${one.customerId}`) ?? [];
  }

  #remember(one: Routable, openedCase: boolean, incidentId: number | null): void {
    const { id, lane, customerId, mention, assessment } = one;
    const complaint = assessment.complaint.label === 1;
    const row = { id, lane, customerId, createdAt: mention.createdAt, complaint, openedCase, incidentId };
    this.#earlier.set(`${lane} ${customerId}`, [...this.#earlierOf(one), row]);
  }

  #incidentOf(one: Routable): { id: number; size: number } | null {
    const { assessment, mention, id, lane, customerId } = one;
    if (assessment.complaint.label !== 1) return null;
    const brand = mention.brand ?? '';
    const topics = [...new Set(assessment.topics)];
    const counted = this.#earlierOf(one).map(
      (before) => before.incidentId ?? this.#incidents.tiedTo(before.id),
    );
    const fresh = {
      id,
      lane,
      customerId,
      at: mention.createdAt,
      fingerprint: assessment.fingerprint,
      brand,
      topics,
      incidentId: null,
    };
    this.#routed.complaints.push({ mentionId: id, lane, brand, topics, customerId, at: mention.createdAt });
    const incident = this.#incidents.take(
      fresh,
      new Set(counted.filter((known) => known !== undefined && known !== null)),
    );
    return incident === null ? null : { id: incident.id, size: incident.size };
  }

  #rulingOf(one: Routable, facts: Facts): Ruling {
    const ruling = rule(this.#rules, facts);
    if (one.mention.nps !== 0 || ruling.desk === 'ceo' || ruling.desk === 'support') return ruling;
    const because = 'The lowest score of a survey always gets a case: it is a call for help.';
    return { ...ruling, desk: 'support', rule: LOWEST_SCORE, because: [because, ...ruling.because] };
  }

  #joinRuling(join: RoutedCase, one: Routable, facts: Facts): Ruling {
    const answers = one.answersCase === join.id;
    return {
      desk: join.ceo === 'seated' || join.ceo === 'replied' ? 'ceo' : 'support',
      rule: JOINS,
      candidate: false,
      priority: priorityOf(facts, this.#rules.priority).value,
      tags: [],
      because: [
        answers ? `It answers our reply in case ${join.id}.` : `The customer has an open case, ${join.id}.`,
      ],
      trace: [],
    };
  }

  #open(one: Routable, decision: Decision, state: LaneState, incidentId: number | null): RoutedCase | null {
    if (decision.desk !== 'ceo' && decision.desk !== 'support') return null;
    const opened = this.#cases.open(one, {
      at: decision.decidedAt,
      priority: decision.priority,
      ownerRole: decision.owner ?? null,
    });
    this.#event('opened', opened.id, decision.decidedAt, { mention: one.id, rule: decision.rule });
    if (!decision.candidate || decision.desk !== 'ceo') return opened;
    const { customerId, mention } = one;
    const who = { mentionId: one.id, caseId: opened.id, customerId, network: mention.network, incidentId };
    const asking = candidateOf({ ...who, at: decision.decidedAt }, decision.facts, decision, state.settings);
    this.#caseOf.set(one.id, opened.id);
    const stopped = one.customer.stopped || this.#stopped.has(customerId);
    if (stopped || (one.lane === 'live' && mention.replyability.way === 'none')) {
      this.#routed.asked.push({ candidate: asking, until: null });
      this.#settle(state.lane, {
        mentionId: one.id,
        status: 'passed',
        at: decision.decidedAt,
        reason: 'cannot-reply',
      });
      return opened;
    }
    const ledger = state.ledger ?? emptyLedger(state.lane, decision.decidedAt);
    const step = offer(ledger, asking, state.settings);
    const waits = step.outcomes.find(
      (outcome) => outcome.mentionId === one.id && outcome.status === 'waiting',
    );
    this.#routed.asked.push({ candidate: asking, until: waits?.status === 'waiting' ? waits.until : null });
    this.#step(state, step);
    return opened;
  }

  #join(one: Routable, join: RoutedCase, state: LaneState, at: Instant): void {
    this.#routed.joined.push({ mentionId: one.id, caseId: join.id });
    const stops = asksToStop(one.text);
    const thanks = !stops && isPlainThanks(one.text);
    this.#event('joined', join.id, at, {
      mention: one.id,
      ...(one.answersCase === join.id ? { answersUs: true } : {}),
      ...(thanks ? { thanks: true } : {}),
    });
    if (stops) this.#heedStop(one, join, state, at);
    else if (!thanks && this.#cases.speaksAgain(join, one.mention.createdAt)) {
      this.#event('reopened', join.id, at, { mention: one.id });
    }
    this.#cases.changed(join, at);
  }

  /** A stop ends all replies to its author, in an answer to us and in a case of theirs. */
  #heedStop(one: Routable, join: RoutedCase | null, state: LaneState, at: Instant): void {
    if (join === null && one.answersCase === null) return;
    if (!asksToStop(one.text) || this.#stopped.has(one.customerId)) return;
    this.#stopped.add(one.customerId);
    this.#routed.stopped.push({ customerId: one.customerId, at });
    if (join !== null) this.#event('stop-asked', join.id, at, { mention: one.id });
    for (const { candidate } of state.ledger?.waiting ?? []) {
      if (candidate.customerId === one.customerId)
        this.#leaveWaiting(state, candidate.mentionId, 'cannot-reply');
    }
  }

  #leaveWaiting(state: LaneState, mentionId: MentionId, reason: 'withdrawn' | 'cannot-reply'): void {
    if (state.ledger !== null) this.#step(state, withdraw(state.ledger, mentionId, reason));
  }

  #step(state: LaneState, step: Allocation): void {
    state.ledger = step.ledger;
    for (const outcome of step.outcomes) if (outcome.status !== 'waiting') this.#settle(state.lane, outcome);
  }

  #settle(lane: Lane, outcome: Exclude<Routed['settled'][number]['outcome'], { status: 'waiting' }>): void {
    const { mentionId, at } = outcome;
    this.#routed.settled.push({ mentionId, lane, outcome });
    const caseId = this.#caseOf.get(mentionId);
    if (caseId === undefined) return;
    if (outcome.status === 'seated') {
      this.#cases.seat(caseId, at);
      this.#event('seated', caseId, at, {
        mention: mentionId,
        pool: outcome.pool,
        ...(outcome.displaced === undefined ? {} : { before: outcome.displaced }),
      });
    } else {
      this.#event('passed-over', caseId, at, {
        mention: mentionId,
        reason: outcome.reason,
        ...(outcome.displacedBy === undefined ? {} : { displacedBy: outcome.displacedBy }),
      });
    }
  }

  #event(
    kind: CaseEventKind,
    caseId: number,
    at: Instant,
    data: Record<string, string | number | boolean | null>,
  ): void {
    this.#cases.event({ caseId, at, kind, by: BY, data });
  }
}

function isYounger(one: { at: Instant; id: MentionId }, other: { at: Instant; id: MentionId }): boolean {
  return one.at > other.at || (one.at === other.at && one.id > other.id);
}
