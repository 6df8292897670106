import type { Facts, FactValue, Ruling } from '../domain/decision.ts';
import type { Instant, Metrics } from '../domain/mention.ts';
import type { RoutableRise } from '../ports.ts';

/** Points of priority that a rise must add before somebody who asked for a seat already is weighed anew. */
export const WEIGHED_ANEW = 3;

type Reading = Pick<RoutableRise, 'reach' | 'metrics' | 'createdAt'>;

interface Now {
  at: Instant;
  posture: string;
}

/** The facts that a later reading changes, or time since; `known`: what the decision knew. */
const FIGURES: Record<string, (reading: Reading, known: FactValue, now: Now) => FactValue> = {
  'reach.value': ({ reach }) => reach.value,
  'reach.speed': ({ reach }) => reach.speed,
  'reach.likes': ({ metrics }, known) => metrics.likes ?? known,
  'reach.reposts': ({ metrics: { reposts } }, known) =>
    typeof known === 'number' ? Math.max(known, reposts ?? 0) : (reposts ?? null),
  'reach.replies': ({ metrics }, known) => metrics.replies ?? known,
  'reach.views': ({ metrics }, known) => metrics.views ?? known,
  'mention.ageMinutes': ({ createdAt }, _, { at }) => Math.max(0, Math.floor((at - createdAt) / 60_000)),
  posture: (_reading, _known, { posture }) => posture,
};

/** The facts of the decision, with the figures of a later reading and what else time changed since. */
export function factsAfter(facts: Facts, reading: Reading, now: Now): Facts {
  const figures = Object.entries(FIGURES).map(([name, of]) => [name, of(reading, facts[name] ?? null, now)]);
  return { ...facts, ...Object.fromEntries(figures) };
}

/** Those facts that a later reading changes. */
export function figuresOf(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(FIGURES, name)));
}

/** What the network counts by now. */
export function spreadSentence({ likes, reposts, replies }: Metrics): string {
  const told = [
    [likes, 'like'],
    [reposts, 'repost'],
    [replies, 'answer'],
  ] as const;
  const counts = told.flatMap(([n, one]) =>
    n === undefined || n === 0 ? [] : [`${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`],
  );
  return `It spread since it was decided: ${counts.join(', ')} by now.`;
}

/**
 * Does a rise ask for a seat? `asked`: the priority with which its mention asked before; null: it never did. Who asked
 * asks again, also after it was passed over, when it is worth clearly more now.
 */
export function asksNow(
  ruling: Pick<Ruling, 'desk' | 'candidate' | 'priority'>,
  asked: number | null,
): boolean {
  if (!ruling.candidate || ruling.desk !== 'ceo') return false;
  return asked === null || ruling.priority >= asked + WEIGHED_ANEW;
}
