import { type FeatureKey, type Features, featureIndex, note } from './feature-keys.ts';
import type { Layers } from './layers.ts';
import type { Match } from './patterns.ts';
import type { Token } from './tokens.ts';

/** What feelings are read with. */
export interface FeelingWords {
  /** Words that strengthen the next one, as forms. */
  intense: ReadonlySet<string>;
  /** Feelings of single words beside the language's own list; null: there are none. */
  single: Readonly<Record<string, number>> | null;
}

/**
 * Sums the feelings of the words: good, bad, and those turned around by a negation, each on its own. `matches` labelled
 * with a number are feelings.
 */
export function readFeelings(
  features: Features,
  tokens: readonly Token[],
  matches: readonly Match<string | number>[],
  layer: Layers,
  { intense, single }: FeelingWords,
): void {
  const wordFeeling = (token: Token): number =>
    single !== null && Object.hasOwn(single, token.form) ? (single[token.form] ?? 0) : 0;
  const feelings = new Map<number, Match<string | number>>();
  for (const match of matches) {
    if (typeof match.label !== 'number') continue;
    const known = feelings.get(match.from);
    // Of two matches at one place the longer counts, then the stronger.
    const longer =
      known === undefined
        ? 1
        : match.to - known.to || Math.abs(match.label) - Math.abs(known.label as number);
    if (longer > 0) feelings.set(match.from, match);
  }
  const lastContrast = matches.findLast((match) => match.label === 'contrast')?.from ?? -1;
  const sums: Record<'good' | 'bad' | 'very-bad' | 'not-good' | 'not-bad', number> = {
    good: 0,
    bad: 0,
    'very-bad': 0,
    'not-good': 0,
    'not-bad': 0,
  };
  let end = 0;
  let covered = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || at < covered || layer.shielded[at] === 1) continue;
    const match = feelings.get(at);
    const value = match === undefined ? wordFeeling(token) : (match.label as number);
    if (value === 0) continue;
    const to = match?.to ?? at + 1;
    covered = to;
    let strength = Math.abs(value);
    if (intense.has(tokens[at - 1]?.form ?? '')) strength *= 1.3;
    if (token.stretched || token.capitals) strength *= 1.2;
    if (lastContrast > 0 && at < lastContrast) strength *= 0.6;
    const negated = layer.negated[at] === 1;
    const key = negated ? (value > 0 ? 'not-good' : 'not-bad') : value > 0 ? 'good' : 'bad';
    sums[key] += strength;
    note(features, featureIndex(`feeling.${key}`), at, to);
    if (key === 'bad' && value <= -3) {
      sums['very-bad'] += 1;
      note(features, featureIndex('feeling.very-bad'), at, to);
    }
    end = 0.6 * end + (negated ? -0.5 : 1) * value;
  }
  for (const [key, sum] of Object.entries(sums)) {
    features.values[featureIndex(`feeling.${key}` as FeatureKey)] = sum === 0 ? 0 : Math.log1p(sum);
  }
  features.values[featureIndex('feeling.end')] = Math.tanh(end / 3);
}
