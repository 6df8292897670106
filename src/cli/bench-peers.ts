import type { Facts } from '../domain/decision.ts';
import type { BenchCondition, BenchRule } from './bench-rules-file.ts';
import { installed } from './dev-package.ts';

/** Another rules engine with the very same rules. It says which rule matched, and nothing else. */
export interface Peer {
  name: string;
  version: string;
  /** What ours does in its time and this one does not. */
  without: string;
  /** How many of the mentions it is given: slow ones get fewer. 0–1. */
  share: number;
  /** Facts in the shape that it reads; not measured. */
  prepare(facts: Facts): unknown;
  /** Name of the rule that matched. */
  match(prepared: unknown): string | Promise<string>;
}

const WITHOUT = 'the name of the rule that matched: no trace, no reasons, no priority';

/** Throws SettingsError when one is not installed. */
export function peersWith(rules: readonly BenchRule[]): Peer[] {
  return [rulesEngine(rules), jsonLogic(rules)];
}

interface RulesEngine {
  Engine: new (
    rules: unknown[],
    options: { allowUndefinedFacts: boolean },
  ) => {
    on(event: 'success', then: (event: { type: string }, almanac: unknown) => void): void;
    run(facts: Record<string, unknown>): Promise<{ events: { type: string }[] }>;
    stop(): void;
  };
}

const ENGINE_OPERATORS = {
  '>=': 'greaterThanInclusive',
  '<': 'lessThan',
  '==': 'equal',
  in: 'in',
  has: 'contains',
} as const satisfies Record<BenchCondition['operator'], string>;

/** First match wins by falling priorities and a stop, as its manual says. */
function rulesEngine(rules: readonly BenchRule[]): Peer {
  const { api, version } = installed<RulesEngine>('json-rules-engine');
  const conditionOf = ({ fact, operator, value }: BenchCondition) => ({
    fact,
    operator: ENGINE_OPERATORS[operator],
    value,
  });
  const engine = new api.Engine(
    rules.map(({ name, when, whenAny }, i) => ({
      event: { type: name },
      priority: rules.length - i,
      conditions: {
        all: [...when.map(conditionOf), ...(whenAny.length > 0 ? [{ any: whenAny.map(conditionOf) }] : [])],
      },
    })),
    { allowUndefinedFacts: true },
  );
  engine.on('success', () => engine.stop());
  return {
    name: 'json-rules-engine',
    version,
    without: WITHOUT,
    share: 0.02,
    prepare: (facts) => facts,
    match: async (facts) => (await engine.run(facts as Record<string, unknown>)).events[0]?.type ?? '',
  };
}

interface JsonLogic {
  apply(logic: unknown, data: unknown): unknown;
}

/** One long if, else if; what is not known must be asked for, since it counts as 0 otherwise. */
function jsonLogic(rules: readonly BenchRule[]): Peer {
  const { api, version } = installed<JsonLogic>('json-logic-js');
  const conditionOf = ({ fact, operator, value }: BenchCondition): unknown => {
    const asked = { var: fact };
    if (operator === 'has') return { in: [value, asked] };
    if (operator === 'in') return { in: [asked, value] };
    if (operator === '==') return { '===': [asked, value] };
    if (operator === '>=') return { '>=': [asked, value] };
    return { and: [{ '!==': [asked, null] }, { '<': [asked, value] }] };
  };
  const logic = {
    if: rules.flatMap(({ name, when, whenAny }) => {
      const all = [
        ...when.map(conditionOf),
        ...(whenAny.length > 0 ? [{ or: whenAny.map(conditionOf) }] : []),
      ];
      return all.length === 0 ? [name] : [{ and: all }, name];
    }),
  };
  return {
    name: 'json-logic-js',
    version,
    without: WITHOUT,
    share: 0.2,
    prepare: nested,
    match: (facts) => String(api.apply(logic, facts)),
  };
}

/** `a.b` as `{a: {b}}`. */
function nested(facts: Facts): object {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(facts)) {
    const [group = name, field] = name.split('.');
    if (field === undefined) result[group] = value;
    else result[group] = { ...(result[group] as object | undefined), [field]: value };
  }
  return result;
}
