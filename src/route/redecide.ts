import type { Decided } from '../domain/decided.ts';
import type { Desk, Facts, Posture } from '../domain/decision.ts';
import type { Lane, MentionId } from '../domain/mention.ts';
import type { SeatLedger, SeatOutcome } from '../domain/seat.ts';
import { candidateOf } from './candidate.ts';
import { planAt } from './days.ts';
import { contactedSupport } from './facts-of.ts';
import { priorityOf } from './priority.ts';
import type { RuleSet } from './rule-set.ts';
import { rule } from './rules.ts';
import { type Allocation, advance, emptyLedger, offer } from './seats.ts';
import { atPosture } from './settings.ts';
import { JOINS, LOWEST_SCORE } from './turn.ts';

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

interface CustomerState {
  /** Case that is open under the new rules; its mention, and whether the CEO has it. */
  open: MentionId | null;
  oldOpened: number;
  newOpened: number;
}

/**
 * Decides stored mentions again, from their stored facts, joining cases and giving out seats as routing does. What follows
 * from earlier decisions (open cases, how many cases a customer had) is worked out anew; people's own acts are not: a case
 * that a person closed is taken to close just the same.
 */
export function redecide(mentions: readonly Decided[], rules: RuleSet): Redecided[] {
  const ledgers = new Map<Lane, SeatLedger>();
  const customers = new Map<string, CustomerState>();
  const outcomes = new Map<MentionId, SeatOutcome>();
  const results: Redecided[] = [];
  const step = ({ ledger, outcomes: settled }: Allocation) => {
    ledgers.set(ledger.lane, ledger);
    for (const outcome of settled) outcomes.set(outcome.mentionId, outcome);
  };
  const last = new Map<Lane, Decided>();
  for (const one of mentions) {
    last.set(one.lane, one);
    const settings = atPosture(rules.seats, postureOf(one.facts));
    step(advance(ledgers.get(one.lane) ?? emptyLedger(one.lane, one.at), one.at, settings));
    const customer = stateOf(customers, one);
    const facts = factsUnder(one.facts, customer);
    if (one.old.rule !== JOINS && customer.oldOpened > 0) customer.open = null;
    if (one.old.rule !== JOINS && opensCase(one.old.desk)) customer.oldOpened += 1;
    if (customer.open !== null) {
      const seated = outcomes.get(customer.open)?.status === 'seated';
      const desk = seated ? 'ceo' : 'support';
      const priority = priorityOf(facts, rules.priority).value;
      results.push({ id: one.id, desk, rule: JOINS, priority, candidate: false, seat: null });
      continue;
    }
    const decided = rule(rules, facts);
    const saved = facts.nps === 0 && !opensCase(decided.desk);
    const desk = saved ? 'support' : decided.desk;
    const { priority, candidate } = decided;
    results.push({
      id: one.id,
      desk,
      rule: saved ? LOWEST_SCORE : decided.rule,
      priority,
      candidate,
      seat: null,
    });
    if (!opensCase(desk)) continue;
    customer.newOpened += 1;
    customer.open = one.id;
    if (!candidate) continue;
    const mute = facts['customer.stopped'] === true || (one.lane === 'live' && facts['reply.way'] === 'none');
    if (mute) {
      outcomes.set(one.id, { mentionId: one.id, status: 'passed', at: one.at, reason: 'cannot-reply' });
      continue;
    }
    const who = {
      mentionId: one.id,
      caseId: 0,
      customerId: one.customerId,
      network: one.network,
      incidentId: one.incidentId,
      at: one.at,
    };
    const ledger = ledgers.get(one.lane) ?? emptyLedger(one.lane, one.at);
    step(offer(ledger, candidateOf(who, facts, decided, settings), settings));
  }
  for (const [lane, { at, facts }] of last) {
    const ledger = ledgers.get(lane);
    const settings = atPosture(rules.seats, postureOf(facts));
    if (ledger === undefined) continue;
    // Whoever still waits when the mentions end gets the seats that they would have got.
    const end = Math.max(planAt(at, settings).end, ...ledger.waiting.map(({ until }) => until + 1));
    step(advance(ledger, end, settings));
  }
  return results.map((one) => ({ ...one, seat: one.candidate ? (outcomes.get(one.id) ?? null) : null }));
}

/** Such desks open a case. */
export const opensCase = (desk: Desk): boolean => desk === 'ceo' || desk === 'support';

export function postureOf(facts: Facts): Posture {
  const { posture } = facts;
  return posture === 'good-times' || posture === 'hard-times' ? posture : 'normal';
}

function stateOf(customers: Map<string, CustomerState>, one: Decided): CustomerState {
  const key = one.customerId === null ? `${one.lane} ${one.id}` : `${one.lane} ${one.customerId}`;
  let state = customers.get(key);
  if (state === undefined) {
    state = { open: null, oldOpened: 0, newOpened: 0 };
    customers.set(key, state);
  }
  return state;
}

/** The facts as they would have been, had the new rules opened the cases. */
function factsUnder(facts: Facts, { oldOpened, newOpened }: CustomerState): Facts {
  const earlier = facts['history.earlierCases'];
  if (oldOpened === newOpened || typeof earlier !== 'number') return facts;
  const earlierCases = Math.max(0, earlier + newOpened - oldOpened);
  const cues = Array.isArray(facts.cues) ? facts.cues : [];
  return {
    ...facts,
    'history.earlierCases': earlierCases,
    'history.contactedSupport': contactedSupport(earlierCases, cues),
  };
}
