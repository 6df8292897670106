import type { Desk, FactValue } from '../domain/decision.ts';
import type { Role } from '../domain/person.ts';
import type { IncidentSettings, SpikeSettings } from './crowd-settings.ts';
import type { FactName } from './facts.ts';
import type { PrioritySettings, SeatSettings } from './settings.ts';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'has';

/** A fact held against a value that is written in the rule. For `in` and `has` the value is a list. */
export interface Comparison {
  fact: FactName;
  operator: Operator;
  value: string | number | boolean | readonly (string | number)[];
  /** It stands under an odd number of `!`. */
  negated: boolean;
}

/** One CEL expression, compiled once however many rules ask it. */
export interface Condition {
  /** As written. */
  text: string;
  /** Place in RuleSet.conditions. */
  index: number;
  /** What it asks for, in the order asked; `known(…)` alone does not ask. */
  facts: readonly FactName[];
  /** `facts`, and those that it only asks about with `known(…)`. */
  reads: readonly FactName[];
  comparisons: readonly Comparison[];
  /** The whole condition is one comparison. */
  simple: boolean;
  /** Gets every fact under its variable name; throws when it cannot be worked out. */
  run(variables: Record<string, unknown>): unknown;
}

/** A mention by its facts, and what must become of it. Facts that it does not name have their usual value. */
export interface Example {
  about: string;
  facts: Partial<Record<FactName, FactValue>>;
  expect: Desk;
  /** Rule that must decide; when absent and `expect` is what its own rule sends, its own rule. */
  by?: string;
  /** UTF-16 offset in the file. */
  at: number;
}

export interface Rule {
  name: string;
  description: string;
  /** All must hold. */
  when: readonly Condition[];
  /** When there are any, one must hold. */
  whenAny: readonly Condition[];
  send: Desk;
  /** Points added to the priority of the mention. */
  priority: number;
  tags: readonly string[];
  owner?: Role;
  examples: readonly Example[];
}

/** A checked rules file. */
export interface RuleSet {
  file: string;
  /** sha256 of the file's text, hex: kept with every decision. */
  version: string;
  rules: readonly Rule[];
  conditions: readonly Condition[];
  seats: SeatSettings;
  priority: PrioritySettings;
  incidents: IncidentSettings;
  spikes: SpikeSettings;
}
