import type { FactName } from './facts.ts';
import type { Problem } from './problems.ts';
import type { Comparison, Condition, Rule } from './rule-set.ts';
import type { Source } from './source.ts';

/** What only shows when rules stand beside each other. Rules with broken conditions are left out where they mislead. */
export function rulesProblems(rules: readonly Rule[], source: Source): Problem[] {
  return [
    ...twice(rules, source),
    ...catchAll(rules, source),
    ...ownersBelowCeo(rules, source),
    ...neverReached(rules, source),
    ...rules.flatMap((rule, i) => contradiction(rule, i, source)),
  ];
}

function twice(rules: readonly Rule[], source: Source): Problem[] {
  const first = new Map<string, number>();
  return rules.flatMap((rule, i) => {
    const before = first.get(rule.name);
    if (before === undefined) {
      first.set(rule.name, i);
      return [];
    }
    return [
      {
        ...source.placeOf(['rules', i, 'name']),
        message: `two rules are called \`${rule.name}\``,
        todo: 'Decisions are kept under the name of their rule, so each needs its own.',
      },
    ];
  });
}

/** What the file says, not the compiled rule: a broken condition is no missing one. */
function writtenAt(i: number, source: Source): { when: string[]; whenAny: string[] } {
  const written = (source.value as { rules: { when?: string[]; whenAny?: string[] }[] }).rules[i];
  return { when: written?.when ?? [], whenAny: written?.whenAny ?? [] };
}

function matchesAll(i: number, source: Source): boolean {
  const { when, whenAny } = writtenAt(i, source);
  return when.every((text) => text.trim() === 'true') && whenAny.length === 0;
}

function catchAll(rules: readonly Rule[], source: Source): Problem[] {
  const last = rules.length - 1;
  return rules.flatMap((rule, i) => {
    if (i < last && matchesAll(i, source)) {
      return [
        {
          ...source.placeOf(['rules', i, 'name']),
          message: `\`${rule.name}\` has no condition, so the rules below it never get a turn`,
          todo: 'Give it conditions under `when`, or make it the last rule.',
        },
      ];
    }
    if (i === last && !matchesAll(i, source)) {
      return [
        {
          ...source.placeOf(['rules', i, 'name']),
          message: `\`${rule.name}\` is the last rule and does not match everything`,
          todo: 'End the file with a rule that has no `when`; every mention must find a desk.',
        },
      ];
    }
    return [];
  });
}

/** Rules for sensitive subjects stand above all seats. */
function ownersBelowCeo(rules: readonly Rule[], source: Source): Problem[] {
  const firstCeo = rules.findIndex((rule) => rule.send === 'ceo');
  if (firstCeo === -1) return [];
  const above = rules[firstCeo]?.name ?? '';
  return rules.flatMap((rule, i) =>
    rule.owner !== undefined && i > firstCeo
      ? [
          {
            ...source.placeOf(['rules', i, 'owner']),
            message: `\`${rule.name}\` has an owner but stands below \`${above}\`, which sends to the CEO`,
            todo: `Rules for sensitive subjects stand above all seats: move it above \`${above}\`.`,
          },
        ]
      : [],
  );
}

function neverReached(rules: readonly Rule[], source: Source): Problem[] {
  return rules.flatMap((rule, i) => {
    if (rule.when.length === 0) return [];
    const asked = new Set(rule.when.map((condition) => condition.text));
    const above = rules.slice(0, i).find((other, j) => {
      const { when, whenAny } = writtenAt(j, source);
      return other.when.length > 0 && whenAny.length === 0 && when.every((text) => asked.has(text));
    });
    if (above === undefined) return [];
    return [
      {
        ...source.placeOf(['rules', i, 'name']),
        message: `\`${rule.name}\` never gets a turn: \`${above.name}\` above it takes all of its mentions`,
        todo: `Move it above \`${above.name}\`, or ask for something else.`,
      },
    ];
  });
}

interface Bounds {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

/** Conditions of one rule that cannot hold together, such as `worth > 0.8` and `worth < 0.2`. */
function contradiction(rule: Rule, i: number, source: Source): Problem[] {
  const written = (source.value as { rules: { when?: string[] }[] }).rules[i]?.when ?? [];
  const numbers = new Map<FactName, Bounds>();
  const words = new Map<FactName, Set<string>>();
  for (const condition of rule.when) {
    const one = onlyComparison(condition);
    if (one === undefined || holdsTogether(one, numbers, words)) continue;
    const place = source.placeOf(['rules', i, 'when', written.indexOf(condition.text)]);
    return [
      {
        ...place,
        message: `\`${condition.text}\` cannot hold together with the conditions on \`${one.fact}\` above it`,
        todo: 'Every condition under `when` must hold; alternatives stand under `whenAny`.',
      },
    ];
  }
  return [];
}

function onlyComparison(condition: Condition): Comparison | undefined {
  const [one] = condition.comparisons;
  return condition.simple && one !== undefined && !one.negated ? one : undefined;
}

function holdsTogether(
  { fact, operator, value }: Comparison,
  numbers: Map<FactName, Bounds>,
  words: Map<FactName, Set<string>>,
): boolean {
  if (typeof value === 'number') {
    const bounds = numbers.get(fact) ?? { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };
    numbers.set(fact, bounds);
    if (['>', '>=', '=='].includes(operator) && value >= bounds.low) {
      bounds.lowOpen = operator === '>' || (value === bounds.low && bounds.lowOpen);
      bounds.low = value;
    }
    if (['<', '<=', '=='].includes(operator) && value <= bounds.high) {
      bounds.highOpen = operator === '<' || (value === bounds.high && bounds.highOpen);
      bounds.high = value;
    }
    const outside = operator === '==' && (value < bounds.low || value > bounds.high);
    return (
      !outside &&
      (bounds.low < bounds.high || (bounds.low === bounds.high && !bounds.lowOpen && !bounds.highOpen))
    );
  }
  const allowed =
    operator === '==' && typeof value === 'string'
      ? [value]
      : operator === 'in' && Array.isArray(value)
        ? value.filter((word): word is string => typeof word === 'string')
        : [];
  if (allowed.length === 0) return true;
  const before = words.get(fact);
  const left = before === undefined ? allowed : allowed.filter((word) => before.has(word));
  words.set(fact, new Set(left));
  return left.length > 0;
}
