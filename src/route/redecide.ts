import type { Decided } from '../domain/decided.ts';
import type { Desk, Facts, Posture } from '../domain/decision.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Candidate, SeatLedger, SeatOutcome } from '../domain/seat.ts';
import { candidateOf } from './candidate.ts';
import { planAt } from './days.ts';
import { contactedSupport } from './facts-of.ts';
import { priorityValue } from './priority.ts';
import { asksNow, figuresOf } from './rise.ts';
import type { RuleSet } from './rule-set.ts';
import { quickRule } from './ruling.ts';
import { type Allocation, advance, emptyLedger, fold, offer, reweigh, withdraw } from './seats.ts';
import { atPosture, type SeatSettings } from './settings.ts';
import { JOINS } from './turn.ts';

/** The same mention under other rules. */
export interface Redecided {
  id: MentionId;
  desk: Desk;
  rule: string;
  priority: number;
  candidate: boolean;
  /** Last word of the seats; null for what was no candidate. */
  seat: SeatOutcome | null;
}

/**
 * Decides stored mentions again, from their stored facts, joining cases and giving out seats as routing does. What follows
 * from earlier decisions (open cases, how many cases a customer had) is worked out anew. What does not follow from rules
 * stays as it was: withdrawals, incidents, and what people did with cases.
 */
export function redecide(mentions: readonly Decided[], rules: RuleSet): Redecided[] {
  return new Redeciding(rules).all(mentions);
}

/** Such desks open a case. */
export const opensCase = (desk: Desk): boolean => desk === 'ceo' || desk === 'support';

export function postureOf(facts: Facts): Posture {
  const { posture } = facts;
  return posture === 'good-times' || posture === 'hard-times' ? posture : 'normal';
}

type Rise = NonNullable<Decided['rises']>[number];

/** A mention that opened a case. */
type Opener = Pick<Decided, 'id' | 'createdAt' | 'withdrawnAt'>;

interface CustomerState {
  /** Case that is open under the new rules: the mention that opened it, and those that joined. */
  open: { by: Decided; members: Decided[] } | null;
  /** What opened cases under the old rules, and under the new ones. */
  oldOpened: Opener[];
  newOpened: Opener[];
}

class Redeciding {
  readonly #rules: RuleSet;
  readonly #ledgers = new Map<Lane, SeatLedger>();
  readonly #customers = new Map<string, CustomerState>();
  readonly #outcomes = new Map<MentionId, SeatOutcome>();
  /** Priority with which each asked last. */
  readonly #asked = new Map<MentionId, number>();
  /** Those that wait and will be withdrawn. */
  readonly #leaving = new Map<MentionId, Decided>();
  /** Those that will turn out to belong to an incident. */
  readonly #unfolded = new Map<number, Set<MentionId>>();
  /** Mentions so far. */
  readonly #seen = new Map<MentionId, Decided>();

  constructor(rules: RuleSet) {
    this.#rules = rules;
  }

  all(mentions: readonly Decided[]): Redecided[] {
    const rises = mentions
      .flatMap((one) => (one.rises ?? []).map((rise) => ({ one, rise })))
      .sort((a, b) => a.rise.at - b.rise.at);
    const results = new Map<MentionId, Redecided>();
    let next = 0;
    const riseUpTo = (at: Instant) => {
      for (let turn = rises[next]; turn !== undefined && turn.rise.at < at; turn = rises[next]) {
        this.#rise(turn.one, turn.rise, results.get(turn.one.id));
        next += 1;
      }
    };
    for (const one of mentions) {
      riseUpTo(one.at);
      results.set(one.id, this.#one(one));
    }
    riseUpTo(Number.POSITIVE_INFINITY);
    const last = new Map(mentions.map((one) => [one.lane, one]));
    for (const [lane, { at, facts }] of last) {
      const ledger = this.#ledgers.get(lane);
      const settings = this.#settingsOf(facts);
      if (ledger === undefined) continue;
      // Whoever still waits when the mentions end gets the seats that they would have got.
      const end = Math.max(
        planAt(at, settings).end,
        ledger.now,
        ...ledger.waiting.map(({ until }) => until + 1),
      );
      this.#step(advance(ledger, end, settings));
    }
    for (const one of results.values()) if (one.candidate) one.seat = this.#outcomes.get(one.id) ?? null;
    return [...results.values()];
  }

  /** Later figures of a mention: what they would have made of it. `result`: so far; changed where it asks for a seat. */
  #rise(one: Decided, rise: Rise, result: Redecided | undefined): void {
    const { lane, network, customerId, incidentId, id: mentionId } = one;
    this.#withdrawals(rise.at);
    const settings = this.#settingsOf(rise.facts);
    this.#step(advance(this.#ledgers.get(lane) ?? emptyLedger(lane, rise.at), rise.at, settings));
    const customer = this.#stateOf(one);
    const seated = this.#outcomes.get(mentionId)?.status === 'seated';
    if (result === undefined || customer.open?.by !== one || rise.free === false || seated) return;
    const facts = { ...factsUnder(one, customer), ...figuresOf(rise.facts) };
    const { desk, rule, priority, candidate } = quickRule(this.#rules, facts);
    if (isMute(lane, facts) || !asksNow({ desk, priority, candidate }, this.#asked.get(mentionId) ?? null))
      return;
    Object.assign(result, { desk, rule, priority, candidate });
    const who = { mentionId, caseId: 0, customerId, network, incidentId, at: rise.at };
    this.#ask(lane, candidateOf(who, facts, { priority }, settings), settings);
  }

  #ask(lane: Lane, candidate: Candidate, settings: SeatSettings): void {
    this.#asked.set(candidate.mentionId, candidate.priority);
    const ledger = this.#ledgers.get(lane) ?? emptyLedger(lane, candidate.at);
    const waits = ledger.waiting.some((one) => one.candidate.mentionId === candidate.mentionId);
    if (waits) this.#ledgers.set(lane, reweigh(ledger, candidate));
    else this.#step(offer(ledger, candidate, settings));
  }

  #one(one: Decided): Redecided {
    this.#withdrawals(one.at);
    this.#step(advance(this.#ledgerAt(one), one.at, this.#settingsOf(one.facts)));
    this.#fold(one);
    this.#seen.set(one.id, one);
    const customer = this.#stateOf(one);
    const facts = factsUnder(one, customer);
    const joined = this.#joins(one, customer);
    if (joined !== null) {
      if (one.stops === true) this.#leave(one.lane, one.customerId);
      const priority = priorityValue(facts, this.#rules.priority);
      return { id: one.id, desk: joined, rule: JOINS, priority, candidate: false, seat: null };
    }
    const { desk, rule, priority, candidate } = quickRule(this.#rules, facts);
    if (opensCase(desk)) this.#open(one, customer, facts, { priority, candidate });
    return { id: one.id, desk, rule, priority, candidate, seat: null };
  }

  /** Desk of the case that it joins; null: it joins none. */
  #joins(one: Decided, customer: CustomerState): Desk | null {
    const { old } = one;
    if (old.rule !== JOINS) {
      // The case of the old rules was closed: one of the new rules would be as well.
      if (customer.oldOpened.length > 0) customer.open = null;
      if (opensCase(old.desk)) customer.oldOpened.push(one);
    }
    if (customer.open?.members.every((member) => isGone(member, one.at))) customer.open = null;
    if (customer.open !== null) {
      const { by, members } = customer.open;
      members.push(one);
      return this.#deskOf(by, one);
    }
    if (old.joined === undefined) return null;
    // It answered us, or belongs to a case from before the first of these mentions.
    const opener = this.#seen.get(old.joined);
    if (opener === undefined) return old.desk;
    const other = this.#stateOf(opener);
    return other.newOpened.includes(opener) ? this.#deskOf(opener, one) : null;
  }

  /** People may have taken the case from the CEO since: where the seat is the same, their word counts. */
  #deskOf(opener: Decided, one: Decided): Desk {
    const seated = this.#outcomes.get(opener.id)?.status === 'seated';
    const sameCase = one.old.joined === opener.id;
    if (sameCase && seated === seatedBefore(opener, one.at)) return one.old.desk;
    return seated ? 'ceo' : 'support';
  }

  #open(
    one: Decided,
    customer: CustomerState,
    facts: Facts,
    ruling: { priority: number; candidate: boolean },
  ): void {
    customer.newOpened.push(one);
    customer.open = { by: one, members: [one] };
    if (!ruling.candidate) return;
    const { id: mentionId, at, network, customerId, incidentId } = one;
    if (isMute(one.lane, facts)) {
      this.#outcomes.set(mentionId, { mentionId, status: 'passed', at, reason: 'cannot-reply' });
      return;
    }
    const settings = this.#settingsOf(one.facts);
    const who = { mentionId, caseId: 0, customerId, network, incidentId, at };
    this.#ask(one.lane, candidateOf(who, facts, ruling, settings), settings);
    if (one.withdrawnAt !== undefined) this.#leaving.set(mentionId, one);
  }

  /** The first one that belongs to an incident makes it one, and others with it. */
  #fold({ id, lane, incidentId, foldsInto }: Decided): void {
    if (foldsInto !== undefined) {
      this.#unfolded.set(foldsInto, (this.#unfolded.get(foldsInto) ?? new Set()).add(id));
    }
    const ids = incidentId === null ? undefined : this.#unfolded.get(incidentId);
    const ledger = this.#ledgers.get(lane);
    if (incidentId === null || ids === undefined || ledger === undefined) return;
    this.#unfolded.delete(incidentId);
    this.#ledgers.set(lane, fold(ledger, ids, incidentId));
  }

  /** Whoever was taken back waits no longer. */
  #withdrawals(now: Instant): void {
    for (const [id, { withdrawnAt, lane, facts }] of this.#leaving) {
      if (withdrawnAt === undefined || withdrawnAt >= now) continue;
      this.#leaving.delete(id);
      const ledger = this.#ledgers.get(lane);
      if (ledger === undefined) continue;
      this.#step(advance(ledger, withdrawnAt, this.#settingsOf(facts)));
      this.#step(withdraw(this.#ledgers.get(lane) ?? ledger, id, 'withdrawn'));
    }
  }

  /** A customer who asked us to stop waits for nothing. */
  #leave(lane: Lane, customerId: number | null): void {
    for (const { candidate } of this.#ledgers.get(lane)?.waiting ?? []) {
      const ledger = this.#ledgers.get(lane);
      if (ledger === undefined || candidate.customerId !== customerId) continue;
      this.#step(withdraw(ledger, candidate.mentionId, 'cannot-reply'));
    }
  }

  #step({ ledger, outcomes }: Allocation): void {
    this.#ledgers.set(ledger.lane, ledger);
    for (const outcome of outcomes) this.#outcomes.set(outcome.mentionId, outcome);
  }

  #ledgerAt(one: Decided): SeatLedger {
    return this.#ledgers.get(one.lane) ?? emptyLedger(one.lane, one.at);
  }

  #settingsOf(facts: Facts) {
    return atPosture(this.#rules.seats, postureOf(facts));
  }

  #stateOf(one: Decided): CustomerState {
    const key = one.customerId === null ? `${one.lane} ${one.id}` : `${one.lane} ${one.customerId}`;
    let state = this.#customers.get(key);
    if (state === undefined) {
      state = { open: null, oldOpened: [], newOpened: [] };
      this.#customers.set(key, state);
    }
    return state;
  }
}

/** Nobody is asked to answer what cannot be answered. */
const isMute = (lane: Lane, facts: Facts): boolean =>
  facts['customer.stopped'] === true || (lane === 'live' && facts['reply.way'] === 'none');
const isGone = ({ withdrawnAt }: Opener, at: Instant): boolean =>
  withdrawnAt !== undefined && withdrawnAt < at;
const seatedBefore = ({ old }: Decided, at: Instant): boolean => old.seat !== null && old.seat.at < at;

/** The facts as they would have been, had the new rules opened the cases. */
function factsUnder({ facts, id, createdAt, at }: Decided, { oldOpened, newOpened }: CustomerState): Facts {
  const earlier = facts['history.earlierCases'];
  if ((oldOpened.length === 0 && newOpened.length === 0) || typeof earlier !== 'number') return facts;
  const before = (one: Opener) =>
    (one.createdAt < createdAt || (one.createdAt === createdAt && one.id < id)) && !isGone(one, at);
  const changed = count(newOpened, before) - count(oldOpened, before);
  if (changed === 0) return facts;
  const earlierCases = Math.max(0, earlier + changed);
  const cues = Array.isArray(facts.cues) ? facts.cues : [];
  return {
    ...facts,
    'history.earlierCases': earlierCases,
    'history.contactedSupport': contactedSupport(earlierCases, cues),
  };
}

const count = <T>(list: readonly T[], holds: (one: T) => boolean): number =>
  list.reduce((sum, one) => (holds(one) ? sum + 1 : sum), 0);
