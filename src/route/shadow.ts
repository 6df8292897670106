import type { Decided } from '../domain/decided.ts';
import type { DecidedSo, Divergence } from '../ports.ts';
import { type Redecided, redecide } from './redecide.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * Where another file would have decided otherwise. Both decide the same stored facts again from the same point on, so that
 * every difference comes from the files: two files that say the same never differ.
 */
export function divergencesOf(mentions: readonly Decided[], live: RuleSet, shadow: RuleSet): Divergence[] {
  const [ours, theirs] = [redecide(mentions, live), redecide(mentions, shadow)];
  return mentions.flatMap((one, i) => {
    const [here, there] = [ours[i], theirs[i]];
    if (here === undefined || there === undefined) return [];
    const differs = differencesOf(here, there);
    if (differs.length === 0) return [];
    const { desk, rule, priority, candidate, seat } = one.old;
    const was = { desk, rule, priority, candidate, seated: seat !== null };
    return [{ id: one.id, lane: one.lane, at: one.at, was, live: soOf(here), shadow: soOf(there), differs }];
  });
}

/** Who is passed over and who still waits has no seat: that is no difference. */
function differencesOf(here: Redecided, there: Redecided): Divergence['differs'] {
  const isSeated = ({ seat }: Redecided): boolean => seat?.status === 'seated';
  return [
    ...(isSeated(here) === isSeated(there) ? [] : (['seat'] as const)),
    ...(['desk', 'candidate', 'rule', 'priority'] as const).filter((field) => here[field] !== there[field]),
  ];
}

function soOf({ desk, rule, priority, candidate, seat }: Redecided): DecidedSo {
  return { desk, rule, priority, candidate, seat: seat?.status ?? null };
}
