import type { Facts, FactValue } from '../domain/decision.ts';
import { FACT_NAMES, FACTS, type FactRow, factRow } from './facts.ts';
import { didYouMean, listed, type Problem } from './problems.ts';
import type { Example, RuleSet } from './rule-set.ts';
import type { RuleText } from './rules-text.ts';
import { rule } from './ruling.ts';
import type { Source } from './source.ts';

const usual: Readonly<Record<string, FactValue>> = Object.fromEntries(
  FACT_NAMES.map((name) => [name, FACTS[name].usual as FactValue]),
);

/** Facts of a mention of which only these are told; the others have their usual value, unknown ones stay unknown. */
export function withUsual(facts: Readonly<Record<string, FactValue>>): Facts {
  return { ...usual, ...facts };
}

export function examplesOf(written: RuleText, i: number, source: Source): Example[] {
  return written.examples.map((example, j) => ({
    about: example.about,
    facts: example.facts as Example['facts'],
    expect: example.expect,
    ...(example.by === undefined ? {} : { by: example.by }),
    at: source.placeOf(['rules', i, 'examples', j]).start,
  }));
}

/** Names, types and ranges of the facts in examples, and the rules they name. */
export function exampleProblems(rules: readonly RuleText[], source: Source): Problem[] {
  const names = rules.map(({ name }) => name);
  return rules.flatMap((written, i) =>
    written.examples.flatMap((example, j) => {
      const path = ['rules', i, 'examples', j];
      const problems: Problem[] = [];
      for (const [name, value] of Object.entries(example.facts)) {
        const row = factRow(name);
        if (row === undefined) {
          problems.push({
            ...source.keyOf([...path, 'facts', name]),
            message: `there is no fact \`${name}\``,
            todo:
              didYouMean(name, FACT_NAMES) ??
              'docs/routing-facts.md lists the facts that an example may give.',
          });
          continue;
        }
        const expected = wrongValue(row, value);
        if (expected !== undefined) {
          problems.push({
            ...source.placeOf([...path, 'facts', name]),
            message: `\`${name}\` cannot have this value`,
            todo: `It is ${expected}${row.unknown === undefined ? '' : ', or null for not known'}.`,
          });
        }
      }
      if (example.by !== undefined && !names.includes(example.by)) {
        problems.push({
          ...source.placeOf([...path, 'by']),
          message: `there is no rule \`${example.by}\``,
          todo: didYouMean(example.by, names) ?? 'Name a rule of this file.',
        });
      }
      return problems;
    }),
  );
}

/** Longer than any tier, brand or language: a pattern tries long ones for long. */
const LONGEST_TEXT = 200;

/** What the value should have been; undefined when it is right. */
function wrongValue(row: FactRow, value: unknown): string | undefined {
  if (value === null) return row.unknown === undefined ? expectedOf(row) : undefined;
  const right =
    row.kind === 'number'
      ? typeof value === 'number' && inRange(row, value)
      : row.kind === 'flag'
        ? typeof value === 'boolean'
        : row.kind === 'text'
          ? typeof value === 'string' && (row.values?.includes(value) ?? value.length <= LONGEST_TEXT)
          : Array.isArray(value) &&
            value.every((word) => typeof word === 'string' && (row.values?.includes(word) ?? true));
  if (right) return undefined;
  const long = row.kind === 'text' && row.values === undefined && typeof value === 'string';
  return long ? `a text of at most ${LONGEST_TEXT} characters` : expectedOf(row);
}

function inRange(row: FactRow, value: number): boolean {
  const [least, most] = row.range ?? [Number.NEGATIVE_INFINITY, null];
  return (
    value >= least && (most === null || value <= most) && (row.whole !== true || Number.isInteger(value))
  );
}

/** For people: `a whole number from 0 to 3`. */
export function expectedOf(row: FactRow): string {
  switch (row.kind) {
    case 'number': {
      const [least, most] = row.range ?? [0, null];
      const kind = row.whole ? 'a whole number' : 'a number';
      return most === null ? `${kind} from ${least} up` : `${kind} from ${least} to ${most}`;
    }
    case 'flag':
      return 'true or false';
    case 'text':
      return row.values === undefined ? 'a text' : `one of ${listed(row.values)}`;
    case 'list':
      return row.values === undefined ? 'a list of texts' : `a list of ${listed(row.values, 'and')}`;
  }
}

/** How an example came out. */
export interface ExampleResult {
  rule: string;
  example: Example;
  /** What the rules said. */
  desk: string;
  by: string;
  right: boolean;
}

/** Runs every example of the file, in its order. */
export function tryExamples(rules: RuleSet): ExampleResult[] {
  return rules.rules.flatMap((owner) =>
    owner.examples.map((example) => {
      const { desk, rule: by } = rule(rules, withUsual(example.facts as Record<string, FactValue>));
      const wanted = example.by ?? (example.expect === owner.send ? owner.name : undefined);
      return {
        rule: owner.name,
        example,
        desk,
        by,
        right: desk === example.expect && (wanted === undefined || wanted === by),
      };
    }),
  );
}

export function runExamples(rules: RuleSet): Problem[] {
  return tryExamples(rules)
    .filter(({ right }) => !right)
    .map(({ rule: owner, example, desk, by }) => {
      const wanted = example.by ?? (ruleSends(rules, owner) === example.expect ? owner : undefined);
      return {
        start: example.at,
        end: example.at + 1,
        message: `the example "${example.about}" goes to ${desk} by \`${by}\`, and should go to ${example.expect}${wanted === undefined ? '' : ` by \`${wanted}\``}`,
        todo: whyNot(rules, wanted ?? owner, example),
      };
    });
}

function ruleSends(rules: RuleSet, name: string): string | undefined {
  return rules.rules.find((one) => one.name === name)?.send;
}

/** Which conditions of the wanted rule did not hold, or which rule stood before it. */
function whyNot(rules: RuleSet, name: string, example: Example): string {
  const { trace, rule: by } = rule(rules, withUsual(example.facts as Record<string, FactValue>));
  if (by === name)
    return `\`${by}\` sends to ${ruleSends(rules, by)}. Expect that, or change the facts so that another rule decides.`;
  const step = trace.find((one) => one.rule === name);
  if (step === undefined) return `\`${by}\` stands above \`${name}\` and takes it.`;
  const failing = step.conditions.filter(({ holds }) => holds !== true);
  if (failing.length === 0) return 'Correct the example, or the rules.';
  const said = failing.map(({ condition, holds, saw }) => {
    const values = Object.entries(saw).map(([fact, value]) => `${fact} is ${JSON.stringify(value)}`);
    return holds === null
      ? `\`${condition}\` is not known`
      : `\`${condition}\` does not hold (${values.join(', ')})`;
  });
  return `${listed(said, 'and')}.`;
}
