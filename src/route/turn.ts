import type { CaseEvent } from '../domain/case.ts';
import type { Decision, Facts, Ruling } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { KnownForRouting, Routable, RoutableRise, Routed, RoutedCase } from '../ports.ts';
import { asksToStop, isPlainThanks } from './answers.ts';
import { candidateOf } from './candidate.ts';
import { CaseBook } from './case-book.ts';
import { factsOf, type History } from './facts-of.ts';
import { IncidentBook } from './incidents.ts';
import { priorityOf } from './priority.ts';
import { RiseBook } from './rise-book.ts';
import type { RuleSet } from './rule-set.ts';
import { ruleWithHouse } from './ruling.ts';
import { type LaneState, SeatBook } from './seat-book.ts';
import { SpikeBook } from './spikes.ts';

const HISTORY = 90 * 86_400_000;
const BY = 'house:route';
const NO_SPIKES = { hours: [], recent: [], running: [], pending: [], lastId: 0 };

/** Rule of the house that stands before those of the file. */
export const JOINS = 'joins-open-case';

/**
 * One turn of the ordered consumer: decides mention after mention as if each had a turn of its own, so that how they are
 * sliced changes nothing (law 13). Pure: what is known goes in, what is to be written comes out.
 */
export class Turn {
  readonly #rules: RuleSet;
  readonly #wall: Instant;
  readonly #earlier: Map<string, KnownForRouting['earlier']>;
  readonly #cases: CaseBook;
  readonly #seats: SeatBook;
  readonly #incidents: IncidentBook;
  readonly #spikes: SpikeBook;
  readonly #rises: RiseBook;
  readonly #decisions: Decision[] = [];
  readonly #joined: Routed['joined'] = [];
  readonly #complaints: Routed['complaints'] = [];
  /** Customers who asked to stop in this turn. */
  readonly #stopped = new Map<number, Instant>();

  constructor(known: KnownForRouting, rules: RuleSet, wall: Instant) {
    this.#rules = rules;
    this.#wall = wall;
    this.#cases = new CaseBook(known.cases, known.lastCaseId);
    this.#seats = new SeatBook(known, rules.seats, this.#cases);
    this.#incidents = new IncidentBook(known, rules.incidents);
    this.#spikes = new SpikeBook(known.spikes ?? NO_SPIKES, rules.spikes, {
      timeZone: rules.seats.timeZone,
      posture: known.posture,
    });
    this.#rises = new RiseBook(rules, { cases: this.#cases, seats: this.#seats });
    this.#earlier = Map.groupBy(known.earlier, keyOf);
    const turns = [...known.mentions, ...(known.rises ?? [])].sort((a, b) => a.seq - b.seq);
    for (const one of turns) {
      if ('assessment' in one) this.#decide(one);
      else this.#rise(one);
    }
  }

  /** Gives out the seats of a lane up to a time of its clock, and ends spikes that are over by then. */
  advance(lane: Lane, to: Instant): void {
    this.#seats.advance(this.#seats.lane(lane), to);
    this.#spikes.advance(lane, to);
  }

  /** A lane as it stands now. */
  lane(lane: Lane): Readonly<LaneState> {
    return this.#seats.lane(lane);
  }

  result(): Routed {
    return {
      decisions: this.#decisions,
      joined: this.#joined,
      complaints: this.#complaints,
      stopped: [...this.#stopped].map(([customerId, at]) => ({ customerId, at })),
      incidents: this.#incidents.changed(),
      members: [...this.#incidents.members].map(([mentionId, incidentId]) => ({ mentionId, incidentId })),
      spikes: this.#spikes.result(),
      ...this.#rises.result(),
      ...this.#cases.result(),
      ...this.#seats.result(),
    };
  }

  #rise(one: RoutableRise): void {
    const state = this.#seats.lane(one.lane);
    const at = this.#nowIn(state, one.at);
    this.#seats.advance(state, at);
    const stopped = one.stopped || this.#stopped.has(one.customerId);
    const incidentId = this.#incidents.tiedTo(one.mentionId) ?? one.incidentId;
    this.#rises.take(one, { at, state, stopped, incidentId });
  }

  /** Where a lane's clock stands when something of that time has its turn. */
  #nowIn({ lane, ledger }: LaneState, own: Instant): Instant {
    return Math.max(ledger?.now ?? 0, lane === 'live' ? this.#wall : own);
  }

  #decide(one: Routable): void {
    const state = this.#seats.lane(one.lane);
    const own = { at: one.mention.createdAt, id: one.id };
    const at = this.#nowIn(state, own.at);
    this.#seats.advance(state, at);
    const late = state.youngest !== null && isYounger(state.youngest, own);
    const incident = this.#incidentOf(one);
    const facts = this.#factsOf(one, state, at, incident?.size ?? 1);
    const join = this.#cases.toJoin(one);
    const ruling = join === null ? ruleWithHouse(this.#rules, facts) : this.#joinRuling(one, join, facts);
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
    this.#decisions.push(decision);
    let opened: number | null = null;
    if (join !== null) {
      this.#join(one, join, state, at);
    } else {
      if (one.answersCase !== null && asksToStop(one.text)) this.#stop(one, null, state, at);
      if (decision.desk === 'ceo' || decision.desk === 'support') {
        opened = this.#open(one, decision, state, incident?.id ?? null);
      }
    }
    this.#rises.decided(one.id, facts, opened);
    this.#remember(one, opened !== null, incident?.id ?? null);
    if (!late) state.youngest = own;
    this.#listen(one, state.youngest?.at ?? own.at);
  }

  #factsOf(one: Routable, state: LaneState, at: Instant, incidentSize: number): Facts {
    return factsOf({
      mention: one.mention,
      repostsSeen: one.repostsSeen,
      assessment: one.assessment,
      customer: { ...one.customer, stopped: this.#hasStopped(one) },
      history: this.#historyOf(one),
      incidentSize,
      posture: state.posture,
      at,
    });
  }

  #hasStopped(one: Routable): boolean {
    return one.customer.stopped || this.#stopped.has(one.customerId);
  }

  /** What was known of the customer up to the mention's own `createdAt, id`. */
  #historyOf(one: Routable): History {
    const own = { at: one.mention.createdAt, id: one.id };
    const history = { earlierMentions: 0, earlierComplaints: 0, earlierCases: 0 };
    for (const before of this.#earlierOf(one)) {
      if (!isYounger(own, { at: before.createdAt, id: before.id })) continue;
      if (before.openedCase) history.earlierCases += 1;
      if (before.createdAt < own.at - HISTORY) continue;
      history.earlierMentions += 1;
      if (before.complaint) history.earlierComplaints += 1;
    }
    return history;
  }

  #earlierOf(one: Routable): KnownForRouting['earlier'] {
    return this.#earlier.get(keyOf(one)) ?? [];
  }

  #remember(one: Routable, openedCase: boolean, incidentId: number | null): void {
    const { id, lane, customerId, mention, assessment } = one;
    const complaint = assessment.complaint.label === 1;
    const row = { id, lane, customerId, createdAt: mention.createdAt, complaint, openedCase, incidentId };
    this.#earlier.set(keyOf(one), [...this.#earlierOf(one), row]);
  }

  /** A spike is looked for at the youngest time of the lane, so that what comes late is counted too. */
  #listen({ id, lane, customerId, mention, assessment }: Routable, now: Instant): void {
    if (assessment.complaint.label !== 1) return;
    this.#spikes.take({ id, lane, brand: mention.brand ?? '', at: mention.createdAt, customerId }, now);
  }

  #incidentOf(one: Routable): { id: number; size: number } | null {
    const { assessment, mention, id, lane, customerId } = one;
    if (assessment.complaint.label !== 1) return null;
    const what = { lane, customerId, at: mention.createdAt, brand: mention.brand ?? '' };
    const topics = [...new Set(assessment.topics)];
    this.#complaints.push({ mentionId: id, topics, ...what });
    const counted = new Set<number>();
    for (const before of this.#earlierOf(one)) {
      const incidentId = before.incidentId ?? this.#incidents.tiedTo(before.id);
      if (incidentId !== undefined && incidentId !== null) counted.add(incidentId);
    }
    const incident = this.#incidents.take(
      { id, topics, fingerprint: assessment.fingerprint, incidentId: null, ...what },
      counted,
    );
    const tied = this.#incidents.justTied();
    if (incident !== null && tied.size > 0) this.#seats.fold(this.#seats.lane(lane), tied, incident.id);
    return incident;
  }

  #joinRuling(one: Routable, join: RoutedCase, facts: Facts): Ruling {
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

  #open(one: Routable, decision: Decision, state: LaneState, incidentId: number | null): number {
    const { decidedAt: at, priority, owner, candidate } = decision;
    const { id: caseId } = this.#cases.open(one, { at, priority, ownerRole: owner ?? null });
    this.#event('opened', caseId, at, { mention: one.id, rule: decision.rule });
    if (!candidate || decision.desk !== 'ceo') return caseId;
    const { customerId, mention } = one;
    const who = { mentionId: one.id, caseId, customerId, network: mention.network, incidentId, at };
    const asking = candidateOf(who, decision.facts, decision, state.settings);
    const mute = one.lane === 'live' && mention.replyability.way === 'none';
    if (mute || this.#hasStopped(one)) this.#seats.turnAway(state, asking);
    else this.#seats.ask(state, asking);
    return caseId;
  }

  #join(one: Routable, join: RoutedCase, state: LaneState, at: Instant): void {
    this.#joined.push({ mentionId: one.id, caseId: join.id });
    const stops = asksToStop(one.text);
    const thanks = !stops && isPlainThanks(one.text);
    this.#event('joined', join.id, at, {
      mention: one.id,
      ...(one.answersCase === join.id ? { answersUs: true } : {}),
      ...(thanks ? { thanks: true } : {}),
    });
    if (stops) this.#stop(one, join, state, at);
    else if (!thanks && this.#cases.speaksAgain(join, one.mention.createdAt)) {
      this.#event('reopened', join.id, at, { mention: one.id });
    }
    this.#cases.changed(join, at);
  }

  /** A stop ends all replies to its author. */
  #stop(one: Routable, join: RoutedCase | null, state: LaneState, at: Instant): void {
    if (join !== null) this.#event('stop-asked', join.id, at, { mention: one.id });
    if (this.#hasStopped(one)) return;
    this.#stopped.set(one.customerId, at);
    this.#seats.leaveAll(state, one.customerId);
  }

  #event(kind: CaseEvent['kind'], caseId: number, at: Instant, data: CaseEvent['data']): void {
    this.#cases.event({ caseId, at, kind, by: BY, data });
  }
}

const keyOf = (one: { lane: Lane; customerId: number }): string => `${one.lane} ${one.customerId}`;

function isYounger(one: { at: Instant; id: MentionId }, other: { at: Instant; id: MentionId }): boolean {
  return one.at > other.at || (one.at === other.at && one.id > other.id);
}
