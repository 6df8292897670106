import type { Facts } from '../domain/decision.ts';
import type { Instant, MentionId } from '../domain/mention.ts';
import type { RoutableRise, Routed, RuledRise } from '../ports.ts';
import { candidateOf } from './candidate.ts';
import type { CaseBook } from './case-book.ts';
import { asksNow, factsAfter, spreadSentence } from './rise.ts';
import type { RuleSet } from './rule-set.ts';
import { ruleWithHouse } from './ruling.ts';
import type { LaneState, SeatBook } from './seat-book.ts';

const BY = 'house:route';

/** Later readings of a turn, put to the rules: some ask for a seat that their mention did not ask for, or did not get. */
export class RiseBook {
  readonly #rules: RuleSet;
  readonly #cases: CaseBook;
  readonly #seats: SeatBook;
  readonly #ruled: RuledRise[] = [];
  /** Decisions of this turn: facts, and the case that the mention opened. */
  readonly #decided = new Map<MentionId, { facts: Facts; caseId: number | null }>();

  constructor(rules: RuleSet, books: { cases: CaseBook; seats: SeatBook }) {
    this.#rules = rules;
    this.#cases = books.cases;
    this.#seats = books.seats;
  }

  decided(mentionId: MentionId, facts: Facts, caseId: number | null): void {
    this.#decided.set(mentionId, { facts, caseId });
  }

  /** `at`: the lane's clock. */
  take(
    one: RoutableRise,
    now: { at: Instant; state: LaneState; stopped: boolean; incidentId: number | null },
  ): void {
    const { mentionId, at: readAt, scoringVersion } = one;
    const before = this.#decided.get(mentionId) ?? { facts: one.facts, caseId: one.caseId };
    const { at, state } = now;
    if (one.gone || before.facts === null) {
      this.#ruled.push({ mentionId, readAt, decidedAt: at, ruled: null, free: null, asked: false });
      return;
    }
    const facts = factsAfter(before.facts, one, { at, posture: state.posture });
    const ruling = ruleWithHouse(this.#rules, facts);
    const its = before.caseId === null ? undefined : this.#cases.byId(before.caseId);
    const mute = one.lane === 'live' && one.replyWay === 'none';
    const free =
      its === undefined
        ? null
        : its.status === 'open' && (its.ceo === 'none' || its.ceo === 'seated') && !mute && !now.stopped;
    const asked =
      free === true && its?.ceo === 'none' && asksNow(ruling, this.#seats.askedWith(mentionId) ?? one.asked);
    // Why now comes first, after what the rule is for.
    const [rule = '', ...because] = ruling.because;
    const told = asked ? { ...ruling, because: [rule, spreadSentence(one.metrics), ...because] } : ruling;
    this.#ruled.push({
      mentionId,
      readAt,
      decidedAt: at,
      ruled: { ruling: told, facts, rulesVersion: this.#rules.version, scoringVersion },
      free,
      asked,
    });
    if (!asked || its === undefined) return;
    const { customerId, id: caseId } = its;
    const { network } = one;
    const who = { mentionId, caseId, customerId, network, incidentId: now.incidentId, at };
    const speed = one.reach.speed === null ? {} : { speed: one.reach.speed };
    const data = { mention: mentionId, rule: ruling.rule, ...speed };
    this.#cases.event({ caseId, at, kind: 'spreading', by: BY, data });
    this.#cases.matters(its, ruling.priority, at);
    this.#seats.askAgain(state, candidateOf(who, facts, ruling, state.settings));
  }

  result(): Pick<Routed, 'rises'> {
    return { rises: this.#ruled };
  }
}
