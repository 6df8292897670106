import { CUES, type Cue } from './words.ts';

/** What a text is made of beside its words. */
const SHAPES = [
  'feeling.good',
  'feeling.bad',
  'feeling.very-bad',
  'feeling.end',
  'feeling.not-good',
  'feeling.not-bad',
  'emoji.good',
  'emoji.bad',
  'not.trouble',
  'not.praise',
  'shape.long',
  'shape.short',
  'shape.sentences',
  'shape.asks',
  'shape.asks-last',
  'shape.exclaims',
  'shape.insists',
  'shape.dots',
  'shape.capitals',
  'shape.stretched',
  'shape.numbers',
  'shape.link',
  'shape.handles',
  'shape.reply',
  'shape.hashtags',
  'mix.trouble-told',
  'mix.again-asked',
  'mix.harm-told',
  'mix.loyal-leaving',
  'mix.vulnerable-harm',
  'mix.moment-spoiled',
  'mix.praise-trouble',
  'mix.wait-long',
  'mix.ask-calm',
] as const;
export type Shape = (typeof SHAPES)[number];

export type FeatureKey = Shape | `cue.${Cue}`;
export const FEATURES: readonly FeatureKey[] = [...SHAPES, ...CUES.map((cue) => `cue.${cue}` as const)];
const INDEX = Object.fromEntries(FEATURES.map((key, at) => [key, at])) as Record<FeatureKey, number>;

/** Index of a feature in a vector. */
export function featureIndex(key: FeatureKey): number {
  return INDEX[key];
}

/** The features of one text and where in it each was seen. */
export interface Features {
  values: Float64Array;
  /** Tokens [from, to) by feature; features of the whole text have none. */
  seen: Map<number, [number, number][]>;
}

/** Keeps where a feature was seen. */
export function note(features: Features, feature: number, from: number, to: number): void {
  const spans = features.seen.get(feature);
  if (spans === undefined) features.seen.set(feature, [[from, to]]);
  else if (spans.length < 40) spans.push([from, to]);
}
