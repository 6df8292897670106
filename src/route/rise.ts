import type { Facts, Ruling } from '../domain/decision.ts';
import type { Instant, Metrics } from '../domain/mention.ts';
import type { RoutableRise } from '../ports.ts';

/** Points of priority that a rise must add before somebody who asked for a seat already is weighed anew. */
export const WEIGHED_ANEW = 3;

/** The facts of the decision, with the figures of a later reading and what else time changed since. */
export function factsAfter(
  facts: Facts,
  { reach, metrics, createdAt }: Pick<RoutableRise, 'reach' | 'metrics' | 'createdAt'>,
  now: { at: Instant; posture: string },
): Facts {
  const reposts = facts['reach.reposts'];
  const seen = typeof reposts === 'number' ? reposts : null;
  return {
    ...facts,
    'reach.value': reach.value,
    'reach.speed': reach.speed,
    'reach.likes': metrics.likes ?? facts['reach.likes'] ?? null,
    'reach.reposts': metrics.reposts === undefined ? seen : Math.max(metrics.reposts, seen ?? 0),
    'reach.replies': metrics.replies ?? facts['reach.replies'] ?? null,
    'reach.views': metrics.views ?? facts['reach.views'] ?? null,
    'mention.ageMinutes': Math.max(0, Math.floor((now.at - createdAt) / 60_000)),
    posture: now.posture,
  };
}

const FIGURES = [
  'reach.value',
  'reach.speed',
  'reach.likes',
  'reach.reposts',
  'reach.replies',
  'reach.views',
  'mention.ageMinutes',
  'posture',
];

/** Those facts that a later reading changes. */
export function figuresOf(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => FIGURES.includes(name)));
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
