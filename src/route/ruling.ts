import type { Facts, FactValue, RuleTrace, Ruling } from '../domain/decision.ts';
import { ImpossibleStateError } from '../domain/errors.ts';
import { becauseOf } from './because.ts';
import { variableWriter } from './conditions.ts';
import { priorityOf, priorityValue } from './priority.ts';
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
  throw noRule(rules);
}

/** Name of a rule of the house that stands below those of the file. */
const LOWEST_SCORE = 'lowest-score-gets-a-case';

/** What the rules say, and the house: the lowest score of a survey always gets a case. */
export function ruleWithHouse(rules: RuleSet, facts: Facts): Ruling {
  const ruling = rule(rules, facts);
  if (facts.nps !== 0 || ruling.desk === 'ceo' || ruling.desk === 'support') return ruling;
  const because = 'The lowest score of a survey always gets a case: it is a call for help.';
  return { ...ruling, desk: 'support', rule: LOWEST_SCORE, because: [because, ...ruling.because] };
}

/** As `ruleWithHouse`, without reasons and trace, and asking no more conditions than it takes: for deciding many again. */
export function quickRule(
  rules: RuleSet,
  facts: Facts,
): Pick<Ruling, 'desk' | 'rule' | 'candidate' | 'priority'> {
  const variables = writerOf(rules)(facts);
  const answers: (boolean | undefined)[] = new Array(rules.conditions.length);
  const holds = (condition: Condition): boolean => {
    let answer = answers[condition.index];
    if (answer === undefined) {
      answer = isKnown(condition, facts) && runs(condition, variables) === true;
      answers[condition.index] = answer;
    }
    return answer;
  };
  for (const one of rules.rules) {
    if (!one.when.every(holds) || (one.whenAny.length > 0 && !one.whenAny.some(holds))) continue;
    const saved = facts.nps === 0 && one.send !== 'ceo' && one.send !== 'support';
    return {
      desk: saved ? 'support' : one.send,
      rule: saved ? LOWEST_SCORE : one.name,
      candidate: one.send === 'ceo',
      priority: priorityValue(facts, rules.priority, one.priority),
    };
  }
  throw noRule(rules);
}

const isKnown = (condition: Condition, facts: Facts): boolean =>
  condition.facts.every((fact) => facts[fact] !== null && facts[fact] !== undefined);

const noRule = ({ file }: RuleSet): Error =>
  new ImpossibleStateError(`${file}: no rule matched, though the last one must match everything`);

type Ask = (condition: Condition) => RuleTrace['conditions'][number];

/** How every rule of the file turns out, also those below the one that decides. */
export function tryAll(rules: RuleSet, facts: Facts): RuleTrace[] {
  const ask = askerOf(rules, facts);
  return rules.rules.map((one) => tryRule(one, ask));
}

/** Works each condition out at most once for a mention, however many rules ask it. */
function askerOf(rules: RuleSet, facts: Facts): Ask {
  const variables = writerOf(rules)(facts);
  const answers: (RuleTrace['conditions'][number] | undefined)[] = new Array(rules.conditions.length);
  return (condition) => {
    const before = answers[condition.index];
    if (before !== undefined) return before;
    const saw: Record<string, FactValue> = {};
    let known = true;
    for (const fact of condition.facts) {
      const value = facts[fact] ?? null;
      saw[fact] = value;
      if (value === null) known = false;
    }
    const answer = { condition: condition.text, holds: known ? runs(condition, variables) : null, saw };
    answers[condition.index] = answer;
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
function tryRule({ name, when, whenAny }: Rule, ask: Ask): RuleTrace {
  // Of the very length: an array that grows takes ten times the room, and traces are most of what deciding costs.
  const conditions: RuleTrace['conditions'] = new Array(when.length + whenAny.length);
  let matched = true;
  let at = 0;
  for (const condition of when) {
    const answer = ask(condition);
    conditions[at++] = answer;
    if (answer.holds !== true) matched = false;
  }
  let any = whenAny.length === 0;
  for (const condition of whenAny) {
    const answer = ask(condition);
    conditions[at++] = answer;
    if (answer.holds === true) any = true;
  }
  return { rule: name, matched: matched && any, conditions };
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

const writers = new WeakMap<RuleSet, ReturnType<typeof variableWriter>>();

function writerOf(rules: RuleSet): ReturnType<typeof variableWriter> {
  let writer = writers.get(rules);
  if (writer === undefined) {
    writer = variableWriter([...new Set(rules.conditions.flatMap((condition) => condition.reads))]);
    writers.set(rules, writer);
  }
  return writer;
}
