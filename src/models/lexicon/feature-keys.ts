import type { Token } from './tokens.ts';
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
  /** Feature, from, to: tokens [from, to), in threes, in order of being seen; features of the whole text have none. */
  notes: number[];
}

/** Enough of one feature to show where it was. */
const NOTES_KEPT = 40;
const noted = new Uint8Array(FEATURES.length);

/** Vectors are cut from larger arrays: making an array costs more than filling it. */
const CUT_AT_ONCE = 16;
let cut = new Float64Array(0);
let used = 0;

/** Begins a text: values at zero, nothing noted. */
export function noFeatures(): Features {
  noted.fill(0);
  if (used + FEATURES.length > cut.length) {
    cut = new Float64Array(CUT_AT_ONCE * FEATURES.length);
    used = 0;
  }
  const values = cut.subarray(used, used + FEATURES.length);
  used += FEATURES.length;
  return { values, notes: [] };
}

/** Keeps where a feature was seen. */
export function note(features: Features, feature: number, from: number, to: number): void {
  if (noted[feature]! >= NOTES_KEPT) return;
  noted[feature]!++;
  features.notes.push(feature, from, to);
}

/** UTF-16 offsets where a feature was seen, in order; at most `most`. */
export function spansOf(
  { notes }: Features,
  tokens: readonly Token[],
  feature: number,
  most = NOTES_KEPT,
): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = 0; at < notes.length && spans.length < most; at += 3) {
    if (notes[at] === feature) spans.push([tokens[notes[at + 1]!]!.start, tokens[notes[at + 2]! - 1]!.end]);
  }
  return spans;
}
