import type { Facts, FactValue, Ruling } from '../domain/decision.ts';
import { severityOf } from './candidate.ts';
import { FACT_NAMES, FACTS, type FactName, type FactRow } from './facts.ts';
import { outranks, type Ranked } from './ranking.ts';
import type { Comparison, RuleSet } from './rule-set.ts';
import { rule } from './ruling.ts';

/** What counts as another outcome; the desk, unless somebody knows more (a seat, for instance). */
export type OutcomeOf = (ruling: Ruling, facts: Facts) => string;

/** The outcome of a candidate that comes before one who got a seat. */
export const SEATED = 'seated';

/**
 * For a candidate who was passed over: it gets a seat when it comes before `rival`, who got one, and stays with support
 * otherwise. Its times stay what they were.
 */
export function beforeRival(rival: Ranked, { mentionId, at }: Pick<Ranked, 'mentionId' | 'at'>): OutcomeOf {
  return ({ candidate, desk, priority }, facts) => {
    if (!candidate) return desk;
    return outranks({ mentionId, at, severity: severityOf(facts), priority }, rival) ? SEATED : 'support';
  };
}

/** One fact with another value, and what would have come of it. */
export interface Flip {
  fact: FactName;
  from: FactValue;
  to: FactValue;
  outcome: string;
  rule: string;
  /** 0–1 and more; how far the change is, see `distanceOf`. */
  distance: number;
}

/** The smallest change of a single fact that gives another outcome; null when no single change does. */
export function smallestFlip(
  rules: RuleSet,
  facts: Facts,
  outcomeOf: OutcomeOf = (ruling) => ruling.desk,
): Flip | null {
  const now = outcomeOf(rule(rules, facts), facts);
  const tryWith: TryWith = (fact, value) => {
    const changed = { ...facts, [fact]: value };
    const ruling = rule(rules, changed);
    const outcome = outcomeOf(ruling, changed);
    return outcome === now ? null : { outcome, rule: ruling.rule };
  };
  const comparisons = rules.conditions.flatMap((condition) => condition.comparisons);
  const asked = new Set(rules.conditions.flatMap((condition) => condition.reads));
  let best: Flip | null = null;
  for (const fact of FACT_NAMES) {
    const from = facts[fact] ?? null;
    const about = comparisons.filter((comparison) => comparison.fact === fact);
    if (!asked.has(fact) && !WEIGHED.has(fact)) continue;
    const found = nearestOf(fact, from, valuesToTry(FACTS[fact], from, about), tryWith);
    if (found !== null && (best === null || found.distance < best.distance)) best = found;
  }
  return best;
}

/** Facts that priority reads, which may decide about a seat without any rule asking for them. */
const WEIGHED: ReadonlySet<FactName> = new Set<FactName>([
  'worth',
  'severity.value',
  'severity.harmed',
  'complaint.probability',
  'reach.speed',
  'reach.value',
  'incident.size',
  'customer.value',
  'customer.tenureDays',
  'history.earlierComplaints',
  'history.contactedSupport',
]);

const NOT_KNOWN = 0.75;
const OTHER_KIND = 0.5;
const MANY = Math.log1p(1_000_000);

/** Numbers by their share of the range, counts by orders of size, a yes for a no by half, the unknown by more. */
function distanceOf(row: FactRow, from: FactValue, to: FactValue): number {
  if (from === null || to === null) return from === to ? 0 : NOT_KNOWN;
  if (typeof from === 'number' && typeof to === 'number') {
    const [least, most] = row.range ?? [0, null];
    if (most !== null) return Math.abs(to - from) / (most - least);
    return Math.abs(Math.log1p(to) - Math.log1p(from)) / MANY;
  }
  return JSON.stringify(from) === JSON.stringify(to) ? 0 : OTHER_KIND;
}

function valuesToTry(row: FactRow, from: FactValue, about: readonly Comparison[]): FactValue[] {
  const written = about.flatMap(({ value }) => (Array.isArray(value) ? value : [value])) as (
    | string
    | number
    | boolean
  )[];
  const words = [...new Set([...(row.values ?? []), ...written])].filter((word) => typeof word === 'string');
  switch (row.kind) {
    case 'flag':
      return [true, false];
    case 'text':
      return words;
    case 'list': {
      const list = Array.isArray(from) ? from : [];
      return [
        ...list.map((word) => list.filter((other) => other !== word)),
        ...words.filter((word) => !list.includes(word)).map((word) => [...list, word]),
      ];
    }
    case 'number': {
      const [least, most] = row.range ?? [0, null];
      const step = stepOf(row);
      const limits = written.filter((value) => typeof value === 'number');
      return [...limits.flatMap((limit) => [limit - step, limit, limit + step]), least, most ?? 1_000_000]
        .map((value) => Math.round(value * 1e6) / 1e6)
        .filter((value) => value >= least && (most === null || value <= most))
        .filter((value) => row.whole !== true || Number.isInteger(value));
    }
  }
}

/** The least change that a person would speak of. */
function stepOf(row: FactRow): number {
  if (row.whole === true || row.range?.[1] == null) return 1;
  return row.range[1] / 1_000;
}

type TryWith = (fact: FactName, value: FactValue) => { outcome: string; rule: string } | null;

/** The nearest value that changes the outcome; what rules compare with comes first, so no change is stepped over. */
function nearestOf(
  fact: FactName,
  from: FactValue,
  values: readonly FactValue[],
  tryWith: TryWith,
): Flip | null {
  const row: FactRow = FACTS[fact];
  const byDistance = values
    .map((to) => ({ to, distance: distanceOf(row, from, to) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => a.distance - b.distance);
  const unchanged = { up: from, down: from };
  for (const { to, distance } of byDistance) {
    const way = typeof to === 'number' && typeof from === 'number' && to < from ? 'down' : 'up';
    const after = tryWith(fact, to);
    if (after === null) unchanged[way] = to;
    else return nearer({ fact, from, to, distance, ...after }, unchanged[way], tryWith);
  }
  return null;
}

/** Goes back from a changed number towards the last unchanged one, as far as the outcome stays changed. */
function nearer(flip: Flip, unchanged: FactValue, tryWith: TryWith): Flip {
  const row: FactRow = FACTS[flip.fact];
  if (typeof unchanged !== 'number' || typeof flip.to !== 'number') return flip;
  const step = stepOf(row);
  const sign = flip.to > unchanged ? -1 : 1;
  const start = flip.to;
  let low = 0;
  let high = Math.floor(Math.abs(start - unchanged) / step);
  let best = flip;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const to = Math.round((start + sign * middle * step) * 1e6) / 1e6;
    const after = tryWith(flip.fact, to);
    if (after === null) high = middle;
    else {
      low = middle;
      best = { ...flip, to, distance: distanceOf(row, flip.from, to), ...after };
    }
  }
  return best;
}
