import type { ConditionTrace, Facts, FactValue, Ruling } from '../domain/decision.ts';
import type { SeatOutcome } from '../domain/seat.ts';
import { type Flip, type OutcomeOf, SEATED, smallestFlip } from './flip.ts';
import { type Priority, priorityOf } from './priority.ts';
import { listed } from './problems.ts';
import type { Comparison, Condition, RuleSet } from './rule-set.ts';
import { rule, tryAll } from './ruling.ts';
import { type NameOf, sentenceOf } from './seat-sentences.ts';

export interface ExplainedCondition extends ConditionTrace {
  /** What stood against it, in words; absent when it holds. */
  because?: string;
  /** How much a number was off; only for a single comparison of a number. */
  short?: number;
  /** It is one of several of which one is enough. */
  any: boolean;
}

export interface ExplainedRule {
  rule: string;
  description: string;
  send: Ruling['desk'];
  /** `decided`: the first that matched · `not-asked`: stands below it, shown as it would have turned out. */
  state: 'decided' | 'no-match' | 'not-asked';
  wouldMatch: boolean;
  conditions: ExplainedCondition[];
}

export interface Explanation {
  ruling: Ruling;
  rules: ExplainedRule[];
  priority: Priority;
  /** What the seats did, in the order of time; empty for what was no candidate. */
  seats: string[];
  flip: Flip | null;
  /** The whole of it, for a terminal or a page. */
  sentences: string[];
}

/** Why a mention went where it went, and what would have changed that. Pure, from the kept facts. */
export function explain(
  rules: RuleSet,
  facts: Facts,
  seats: readonly SeatOutcome[] = [],
  { nameOf, outcomeOf }: { nameOf?: NameOf; outcomeOf?: OutcomeOf } = {},
): Explanation {
  const ruling = rule(rules, facts);
  const decided = rules.rules.findIndex(({ name }) => name === ruling.rule);
  const traces = tryAll(rules, facts);
  const explained = rules.rules.map((one, i): ExplainedRule => {
    const trace = traces[i];
    const asked = [...one.when, ...one.whenAny];
    return {
      rule: one.name,
      description: one.description,
      send: one.send,
      state: i === decided ? 'decided' : i < decided ? 'no-match' : 'not-asked',
      wouldMatch: trace?.matched ?? false,
      conditions: (trace?.conditions ?? []).map((condition, j) =>
        explainCondition(condition, asked[j], j >= one.when.length),
      ),
    };
  });
  const priority = priorityOf(facts, rules.priority, rules.rules[decided]?.priority ?? 0);
  const said = seats.map((outcome) => sentenceOf(outcome, nameOf));
  const flip = smallestFlip(rules, facts, outcomeOf);
  return {
    ruling,
    rules: explained,
    priority,
    seats: said,
    flip,
    sentences: [
      ...explained.filter(({ state }) => state !== 'not-asked').map(sentenceOfRule),
      sentenceOfPriority(priority),
      ...said,
      sentenceOfFlip(flip, facts, ruling),
    ],
  };
}

function explainCondition(
  trace: ConditionTrace,
  condition: Condition | undefined,
  any: boolean,
): ExplainedCondition {
  const explained: ExplainedCondition = { ...trace, any };
  if (trace.holds === true) return explained;
  if (trace.holds === null) {
    const missing = Object.keys(trace.saw).filter((fact) => trace.saw[fact] === null);
    explained.because =
      missing.length === 0 ? 'it could not be worked out' : `not known: ${listed(missing, 'and')}`;
    return explained;
  }
  const [comparison] = condition?.comparisons ?? [];
  if (condition?.simple === true && comparison !== undefined) {
    const value = trace.saw[comparison.fact] ?? null;
    explained.because = because(comparison, value);
    const short = shortOf(comparison, value);
    if (short !== undefined) explained.short = short;
  } else {
    explained.because = Object.entries(trace.saw)
      .map(([fact, value]) => `${fact} is ${show(value)}`)
      .join(', ');
  }
  return explained;
}

/** How far a number is from where the comparison would hold; in the unit of the fact. */
function shortOf({ operator, value, negated }: Comparison, actual: FactValue): number | undefined {
  if (typeof value !== 'number' || typeof actual !== 'number' || negated) return undefined;
  if (operator === 'in' || operator === 'has' || operator === '!=') return undefined;
  return Math.round(Math.abs(value - actual) * 1e6) / 1e6;
}

function because(comparison: Comparison, actual: FactValue): string {
  const { fact, operator, value } = comparison;
  const short = shortOf(comparison, actual);
  if (short !== undefined) {
    const away =
      operator === '=='
        ? `${nearly(short)} away from ${value}`
        : `${nearly(short)} ${operator.startsWith('<') ? 'too much' : 'short'}`;
    return `${fact} is ${show(actual)}, ${short === 0 ? `and not ${operator === '<' ? 'less' : 'more'}` : away}`;
  }
  if (operator === 'has' && Array.isArray(value) && !comparison.negated) {
    return `${fact} is ${show(actual)}, without ${listed(value.map(String))}`;
  }
  return `${fact} is ${show(actual)}`;
}

/** A distance as people say it: no more figures than they need, and never nothing. */
function nearly(distance: number): number {
  return distance >= 1 ? Math.round(distance * 100) / 100 : Number(distance.toPrecision(2));
}

/** A value as people read it. */
export function show(value: FactValue): string {
  if (value === null) return 'not known';
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : listed(value, 'and');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(Math.round(value * 1_000) / 1_000) : `"${value}"`;
}

function sentenceOfRule(one: ExplainedRule): string {
  if (one.state === 'decided') return `${one.rule}: yes, to ${one.send}. ${one.description}`;
  const failing = one.conditions.filter(({ holds, any }) => holds !== true && !any);
  const none = one.conditions.filter(({ any }) => any);
  const said = failing.map(({ condition, because: why }) => `${condition} (${why})`);
  if (none.length > 0 && none.every(({ holds }) => holds !== true)) {
    said.push(`none of ${none.map(({ condition, because: why }) => `${condition} (${why})`).join(' / ')}`);
  }
  return `${one.rule}: no. ${said.join('; ')}`;
}

function sentenceOfPriority({ value, credibility, bonus, parts }: Priority): string {
  const said = parts.map(
    ({ part, points, known }) => `${part} ${points.toFixed(1)}${known ? '' : ' (not known)'}`,
  );
  const rounded = Math.round(credibility * 100) / 100;
  const points = bonus === 0 ? '' : `, rule ${bonus > 0 ? '+' : ''}${bonus}`;
  return `Priority ${value} of 100: ${said.join(', ')}${points}; credibility ${rounded}.`;
}

function sentenceOfFlip(flip: Flip | null, facts: Facts, ruling: Ruling): string {
  if (flip === null) return 'No change of a single fact gives another outcome.';
  if (flip.outcome === SEATED)
    return `With ${flip.fact} ${show(flip.to)} instead of ${show(facts[flip.fact] ?? null)} it would have come before one who got an open seat while it waited.`;
  return (
    `With ${flip.fact} ${show(flip.to)} instead of ${show(facts[flip.fact] ?? null)} ` +
    `it would be ${flip.outcome} by ${flip.rule}, and not ${ruling.desk}.`
  );
}
