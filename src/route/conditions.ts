import { environment, knownVariableOf, type Node, variableOf } from './cel.ts';
import { comparisonsOf, impossible } from './comparisons.ts';
import { costlyParts } from './costly.ts';
import { FACTS, type FactName } from './facts.ts';
import { namesOf } from './names.ts';
import type { Problem } from './problems.ts';
import type { Condition } from './rule-set.ts';
import { asksNothing, notYesOrNo, sayPlainly, summaryOf, unreadable, wrongTypes } from './wording.ts';

/** A condition, or what is wrong with it; places are offsets into the expression. */
export type Compiled = { ok: true; condition: Condition } | { ok: false; problems: Problem[] };

/** Checks one CEL expression against the table of facts and makes it ready to run. Never throws. */
export function compile(text: string, index: number): Compiled {
  let root: Node;
  try {
    root = environment.parse(text).ast;
  } catch (error) {
    return { ok: false, problems: [unreadable(text, error)] };
  }
  const names = namesOf(root, text);
  const problems = [...names.problems, ...costlyParts(root)];
  const found = comparisonsOf(root, names.places);
  const parsed = environment.parse(names.rewritten);
  const checked = parsed.check();
  if (!checked.valid) problems.push(wrongTypes(text, checked.error));
  else if (checked.type !== 'bool' && names.problems.length === 0) {
    problems.push(notYesOrNo(text, root, checked.type ?? '', names.places));
  }
  if (checked.valid) {
    for (const comparison of found) {
      const problem = impossible(comparison, text);
      if (problem !== undefined) problems.push(problem);
    }
  }
  if (problems.length === 0 && names.facts.length + names.asksWhetherKnown.length === 0) {
    if (text.trim() !== 'true') problems.push(asksNothing(text));
  }
  if (problems.length > 0) return { ok: false, problems };
  const whole = found.length === 1 && found[0]?.node === root;
  const condition: Condition = {
    text,
    index,
    facts: names.facts,
    reads: [...new Set([...names.facts, ...names.asksWhetherKnown])],
    comparisons: found.map(({ fact, operator, value, negated }) => ({ fact, operator, value, negated })),
    simple: whole || (root.op === '!_' && found.length === 1 && found[0]?.node === root.args),
    run: parsed,
  };
  const failure = failsOnTrial(condition);
  return failure === undefined ? { ok: true, condition } : { ok: false, problems: [failure] };
}

/**
 * Writes facts into the variables that conditions see. What is not known gets a value of its type that nobody reads.
 * The variables are used again and again: an object of one shape costs a tenth of a fresh one.
 */
export function variableWriter(
  used: readonly FactName[],
): (facts: Readonly<Record<string, unknown>>) => Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  const columns = used.map((fact) => {
    const column = {
      fact,
      variable: variableOf(fact),
      known: knownVariableOf(fact),
      empty: EMPTY[FACTS[fact].kind],
    };
    variables[column.variable] = column.empty;
    variables[column.known] = false;
    return column;
  });
  return (facts) => {
    for (const { fact, variable, known, empty } of columns) {
      const value = facts[fact];
      const isKnown = value !== null && value !== undefined;
      variables[variable] = isKnown ? value : empty;
      variables[known] = isKnown;
    }
    return variables;
  };
}
const EMPTY = { number: 0, text: '', flag: false, list: [] as string[] } as const;

/** What a check of types cannot see: a pattern that is no pattern, a conversion that fails. */
function failsOnTrial(condition: Condition): Problem | undefined {
  const all = Object.keys(FACTS) as FactName[];
  const example = Object.fromEntries(all.map((name) => [name, FACTS[name].example]));
  try {
    if (typeof condition.run(variableWriter(condition.reads)(example)) === 'boolean') return undefined;
  } catch (error) {
    return {
      start: 0,
      end: condition.text.length,
      message: `the condition cannot be worked out: ${sayPlainly(summaryOf(error))}`,
      todo: 'Change the part that fails; it would fail for every mention.',
    };
  }
  return {
    start: 0,
    end: condition.text.length,
    message: 'the condition gives no yes or no',
    todo: 'Compare something, for instance `worth >= 0.5`.',
  };
}
