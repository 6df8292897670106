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
  spansOf(column: number): [number, number][];
}

const VOCABULARY = new Vocabulary();
const SENSE = new LanguageSense(LANGUAGES, VOCABULARY);
const READERS = new Map(LANGUAGES.map((language) => [language.tag, new FeatureReader(language, VOCABULARY)]));

/** Reads one text; `claimedLanguage`: what the network says, it only tips the balance. Linear, never throws. */
export function readFeatures(text: string, claimedLanguage?: string): TextFeatures {
  const tokens = tokenize(text);
  const ids = VOCABULARY.idsOf(tokens);
  const { label, probability } = SENSE.guess(text, tokens, claimedLanguage, ids);
  return inLanguage(label, probability, tokens, ids);
}

/** The same, when the language is known already (training data). */
export function readFeaturesIn(language: string, text: string): TextFeatures {
  const tokens = tokenize(text);
  return inLanguage(language, 1, tokens, VOCABULARY.idsOf(tokens));
}

function inLanguage(
  language: string,
  probability: number,
  tokens: readonly Token[],
  ids: Int32Array,
): TextFeatures {
  const features = READERS.get(language)?.read(tokens, ids) ?? shapeAlone(tokens);
  return {
    language,
    probability,
    tokens,
    values: features.values,
    spansOf: (column) => spansOf(features, tokens, column),
  };
}

function shapeAlone(tokens: readonly Token[]): Features {
  const features = noFeatures();
  readShape(features, tokens);
  return features;
}
