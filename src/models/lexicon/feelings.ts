import { type Features, featureIndex, note } from './feature-keys.ts';
import { CONTRAST, FEELING_OF, IS_FEELING } from './labels.ts';
import type { Layers } from './layers.ts';
import type { MatchList } from './patterns.ts';
import type { Token } from './tokens.ts';

/** What feelings are read with, by number of the form. */
export interface FeelingWords {
  /** 1: strengthens the next word. */
  intense: Uint8Array;
  /** Feelings of single words beside the language's own patterns. */
  single: Int8Array;
}

const GOOD = featureIndex('feeling.good');
const BAD = featureIndex('feeling.bad');
const VERY_BAD = featureIndex('feeling.very-bad');
const NOT_GOOD = featureIndex('feeling.not-good');
const NOT_BAD = featureIndex('feeling.not-bad');
const SUMS = [GOOD, BAD, VERY_BAD, NOT_GOOD, NOT_BAD];
const END = featureIndex('feeling.end');

/** Sums the feelings of the words: good, bad, and those turned around by a negation, each on its own. */
export function readFeelings(
  features: Features,
  tokens: readonly Token[],
  ids: Int32Array,
  matches: MatchList,
  layer: Layers,
  { intense, single }: FeelingWords,
): void {
  const { values } = features;
  const contrast = lastContrast(matches);
  let end = 0;
  let covered = 0;
  let index = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (index < matches.count && matches.from[index]! < at) index++;
    const token = tokens[at]!;
    if (token.kind !== 'word' || at < covered || layer.shielded[at] === 1) continue;
    let value = single[ids[at]!]!;
    let to = at + 1;
    let found = false;
    for (let next = index; next < matches.count && matches.from[next] === at; next++) {
      const label = matches.label[next]!;
      if (IS_FEELING[label] === 0) continue;
      const feeling = FEELING_OF[label]!;
      // Of two matches at one place the longer counts, then the stronger.
      const longer = found ? matches.to[next]! - to || Math.abs(feeling) - Math.abs(value) : 1;
      if (longer <= 0) continue;
      found = true;
      value = feeling;
      to = matches.to[next]!;
    }
    if (value === 0) continue;
    covered = to;
    let strength = Math.abs(value);
    if (at > 0 && intense[ids[at - 1]!] === 1) strength *= 1.3;
    if (token.stretched || token.capitals) strength *= 1.2;
    if (at < contrast) strength *= 0.6;
    const negated = layer.negated[at] === 1;
    const key = negated ? (value > 0 ? NOT_GOOD : NOT_BAD) : value > 0 ? GOOD : BAD;
    values[key]! += strength;
    note(features, key, at, to);
    if (key === BAD && value <= -3) {
      values[VERY_BAD]! += 1;
      note(features, VERY_BAD, at, to);
    }
    end = 0.6 * end + (negated ? -0.5 : 1) * value;
  }
  for (const key of SUMS) if (values[key] !== 0) values[key] = Math.log1p(values[key]!);
  values[END] = Math.tanh(end / 3);
}

/** What stands before a "but" counts less. */
function lastContrast(matches: MatchList): number {
  for (let index = matches.count - 1; index >= 0; index--) {
    if (matches.label[index] === CONTRAST) return matches.from[index]!;
  }
  return -1;
}
