import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { FACT_NAMES, FACTS, type FactKind, type FactName } from './facts.ts';

const CEL_TYPES = {
  number: 'double',
  text: 'string',
  flag: 'bool',
  list: 'list<string>',
} as const satisfies Record<FactKind, string>;

/** A fact's name as a CEL variable; as long as the name, so that places in the expression stay the same. */
export function variableOf(fact: FactName): string {
  return fact.replace('.', '_');
}
/** Variable that says whether a fact is known. */
export function knownVariableOf(fact: FactName): string {
  return `known_${variableOf(fact)}`;
}
/** Stands in for a name that does not exist, so that the rest of the expression can still be checked. */
export const ANYTHING = 'u';

/** A CEL in which 3 and 3.0 are the same number, without any names. */
export function numberEnvironment(): Environment {
  const environment = new Environment({ limits: { maxAstNodes: 2_000, maxDepth: 40 } });
  // Numbers are doubles, yet people write 3 and not 3.0.
  const number = (value: unknown) => Number(value);
  environment.registerOperator('double == int: bool', (a: unknown, b: unknown) => number(a) === number(b));
  const arithmetic: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  };
  for (const [sign, work] of Object.entries(arithmetic)) {
    const handler = (a: unknown, b: unknown) => work(number(a), number(b));
    environment.registerOperator(`double ${sign} int: double`, handler);
    environment.registerOperator(`int ${sign} double: double`, handler);
  }
  environment.registerOperator('double in list<int>: bool', (a: unknown, list: unknown) =>
    (list as unknown[]).some((member) => number(member) === a),
  );
  return environment;
}

/** The types that conditions are checked against, made from the table of facts. */
function buildEnvironment(): Environment {
  const environment = numberEnvironment();
  for (const name of FACT_NAMES) {
    environment.registerVariable(variableOf(name), CEL_TYPES[FACTS[name].kind]);
    environment.registerVariable(knownVariableOf(name), 'bool');
  }
  environment.registerVariable(ANYTHING, 'dyn');
  environment.registerFunction('list<string>.has(string): bool', (list: string[], word: string) =>
    list.includes(word),
  );
  environment.registerFunction('list<string>.hasAny(list<string>): bool', (list: string[], words: string[]) =>
    words.some((word) => list.includes(word)),
  );
  return environment;
}

export const environment = buildEnvironment();

export type Node = ASTNode;

/** The parts of a node that are expressions themselves, in the order written. */
export function partsOf(node: Node): Node[] {
  const found: Node[] = [];
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) for (const member of value) gather(member);
    else if (isNode(value)) found.push(value);
  };
  if (node.op !== 'value' && node.op !== 'id') gather(node.args);
  return found;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

/** `a.b.c` when the node is only names and dots, else undefined. */
export function chainOf(node: Node): string[] | undefined {
  if (node.op === 'id') return [node.args];
  if (node.op !== '.') return undefined;
  const [left, right] = node.args;
  const before = chainOf(left);
  return before === undefined ? undefined : [...before, right];
}

/** The value of a literal, numbers also with a minus; undefined when it is something else. */
export function literalOf(node: Node): string | number | boolean | undefined {
  if (node.op === '-_') {
    const value = literalOf(node.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op !== 'value') return undefined;
  const { args } = node;
  if (typeof args === 'bigint') return Number(args);
  return typeof args === 'string' || typeof args === 'number' || typeof args === 'boolean' ? args : undefined;
}

/** The members of a list of literals. */
export function literalsOf(node: Node): (string | number)[] | undefined {
  if (node.op !== 'list') return undefined;
  const values = node.args.map(literalOf);
  return values.every((value) => typeof value === 'string' || typeof value === 'number') ? values : undefined;
}
