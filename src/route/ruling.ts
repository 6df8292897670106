import type { Facts, FactValue, RuleTrace, Ruling } from '../domain/decision.ts';
import { ImpossibleStateError } from '../domain/errors.ts';
import { becauseOf } from './because.ts';
import { variablesOf } from './conditions.ts';
import type { FactName } from './facts.ts';
import { priorityOf } from './priority.ts';
import type { Condition, Rule, RuleSet } from './rule-set.ts';

/** First rule that matches decides. A condition that asks for a fact that is not known never holds. */
export function rule(rules: RuleSet, facts: Facts): Ruling {
  const ask = askerOf(rules, facts);
  const trace: RuleTrace[] = [];
  for (const candidate of rules.rules) {
    const step = tryRule(candidate, ask);
    trace.push(step);
    if (step.matched) return rulingOf(rules, candidate, facts, trace);
  }
  throw new ImpossibleStateError(`${rules.file}: no rule matched, though the last one must match everything`);
}

type Ask = (condition: Condition) => RuleTrace['conditions'][number];

/** Works each condition out at most once for a mention, however many rules ask it. */
export function askerOf(rules: RuleSet, facts: Facts): Ask {
  const variables = variablesOf(facts, usedFacts(rules));
  const known: (RuleTrace['conditions'][number] | undefined)[] = new Array(rules.conditions.length);
  return (condition) => {
    const before = known[condition.index];
    if (before !== undefined) return before;
    const saw: Record<string, FactValue> = {};
    let holds: boolean | null = true;
    for (const fact of condition.facts) {
      const value = facts[fact] ?? null;
      saw[fact] = value;
      if (value === null) holds = null;
    }
    if (holds !== null) holds = runs(condition, variables);
    const answer = { condition: condition.text, holds, saw };
    known[condition.index] = answer;
    return answer;
  };
}

function runs(condition: Condition, variables: Record<string, unknown>): boolean | null {
  try {
    const result = condition.run(variables);
    return typeof result === 'boolean' ? result : null;
  } catch {
    return null;
  }
}

/** How a rule turns out; every condition is worked out, so that people see all that stood in the way. */
export function tryRule(candidate: Rule, ask: Ask): RuleTrace {
  const conditions: RuleTrace['conditions'] = [];
  let matched = true;
  for (const condition of candidate.when) {
    const answer = ask(condition);
    conditions.push(answer);
    if (answer.holds !== true) matched = false;
  }
  if (candidate.whenAny.length > 0) {
    let any = false;
    for (const condition of candidate.whenAny) {
      const answer = ask(condition);
      conditions.push(answer);
      if (answer.holds === true) any = true;
    }
    if (!any) matched = false;
  }
  return { rule: candidate.name, matched, conditions };
}

function rulingOf(rules: RuleSet, matched: Rule, facts: Facts, trace: RuleTrace[]): Ruling {
  const priority = priorityOf(facts, rules.priority, matched.priority);
  return {
    desk: matched.send,
    rule: matched.name,
    candidate: matched.send === 'ceo',
    priority: priority.value,
    tags: [...matched.tags],
    ...(matched.owner === undefined ? {} : { owner: matched.owner }),
    because: becauseOf(matched, facts, priority),
    trace,
  };
}

const used = new WeakMap<RuleSet, readonly FactName[]>();

/** The facts that any condition of the file reads, also through `known(…)`. */
function usedFacts(rules: RuleSet): readonly FactName[] {
  let names = used.get(rules);
  if (names === undefined) {
    names = [...new Set(rules.conditions.flatMap((condition) => condition.reads))];
    used.set(rules, names);
  }
  return names;
}
