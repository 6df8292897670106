import { FEATURES, type Features, noFeatures, spansOf } from './feature-keys.ts';
import { LanguageSense } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { FeatureReader } from './reader.ts';
import { readShape } from './shape.ts';
import { type Token, tokenize } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

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
  spansOf(column: number, most?: number): [number, number][];
}

interface Reading {
  vocabulary: Vocabulary;
  sense: LanguageSense;
  readers: Map<string, FeatureReader>;
}
let opened: Reading | undefined;

/** Made at the first text, not at import: commands that read none need not wait for it. */
function reading(): Reading {
  if (opened !== undefined) return opened;
  const vocabulary = new Vocabulary();
  opened = { vocabulary, sense: new LanguageSense(LANGUAGES, vocabulary), readers: new Map() };
  return opened;
}

/** Made at the first text in its language. */
function readerOf(tag: string): FeatureReader | undefined {
  const { readers, vocabulary } = reading();
  const known = readers.get(tag);
  if (known !== undefined) return known;
  const language = LANGUAGES.find((each) => each.tag === tag);
  if (language === undefined) return undefined;
  const made = new FeatureReader(language, vocabulary);
  readers.set(tag, made);
  return made;
}

/** Makes each name one token of the kind `name`: no cue and no feeling is looked for in it. Says whether there was one. */
export interface NameMarker {
  mark(tokens: Token[], text: string, language: string): boolean;
}

/**
 * Reads one text; `claimedLanguage`: what the network says, it only tips the balance. Without `names` every word is one. Linear,
 * never throws.
 */
export function readFeatures(text: string, claimedLanguage?: string, names?: NameMarker): TextFeatures {
  const { vocabulary, sense } = reading();
  const tokens = tokenize(text);
  const ids = vocabulary.idsOf(tokens);
  const { label, probability } = sense.guess(text, tokens, claimedLanguage, ids);
  const named = names?.mark(tokens, text, label) ?? false;
  return inLanguage(label, probability, tokens, named ? vocabulary.idsOf(tokens) : ids);
}

/** The same, when the language is known already (training data). */
export function readFeaturesIn(language: string, text: string, names?: NameMarker): TextFeatures {
  const tokens = tokenize(text);
  names?.mark(tokens, text, language);
  return inLanguage(language, 1, tokens, reading().vocabulary.idsOf(tokens));
}

function inLanguage(
  language: string,
  probability: number,
  tokens: readonly Token[],
  ids: Int32Array,
): TextFeatures {
  const { vocabulary } = reading();
  const before = vocabulary.size;
  const reader = readerOf(language);
  // A new reader has added the words of its language.
  const numbers = vocabulary.size === before ? ids : vocabulary.idsOf(tokens);
  const features = reader?.read(tokens, numbers) ?? shapeAlone(tokens);
  return {
    language,
    probability,
    tokens,
    values: features.values,
    spansOf: (column, most) => spansOf(features, tokens, column, most),
  };
}

function shapeAlone(tokens: readonly Token[]): Features {
  const features = noFeatures();
  readShape(features, tokens);
  return features;
}
