import type { Reason } from '../../domain/assessment.ts';
import { COLUMNS, type TextFeatures } from '../lexicon/features.ts';
import type { Token } from '../lexicon/tokens.ts';
import { SCORE_COLUMNS } from './bundle.ts';
import type { Scores } from './scorer.ts';

/** Score columns in a row, from `first` on, with a factor for each: their sum is the score that is explained. */
export interface Direction {
  first: number;
  factors: readonly number[];
}

const KEPT = 5;
/** A smaller share says nothing. */
const LEAST = 0.05;
const SPANS_KEPT = 6;
/** Cues that tell of something; the rest is grammar. */
const GRAMMAR = [
  'cue.me',
  'cue.us',
  'cue.you',
  'cue.if',
  'cue.story',
  'cue.app',
  'cue.rating',
  'cue.question',
  'cue.request',
];
const TELLING = COLUMNS.map((key) => /^(?:cue|mix)\./.test(key) && !GRAMMAR.includes(key));

/** The largest shares found so far, in order; used for one score after the other. */
const top = {
  size: 0,
  shares: new Float64Array(KEPT),
  /** Places in the list of cues, behind the pieces: both are numbered in one row. */
  parts: new Int32Array(KEPT),
};

/** Takes in a share that may belong to the largest; returns what the next one must reach to be offered. */
function offer(share: number, part: number): number {
  const size = Math.abs(share);
  if (top.size < KEPT) top.size++;
  else if (Math.abs(top.shares[KEPT - 1]!) >= size) return size;
  let place = top.size - 1;
  for (; place > 0 && Math.abs(top.shares[place - 1]!) < size; place--) {
    top.shares[place] = top.shares[place - 1]!;
    top.parts[place] = top.parts[place - 1]!;
  }
  top.shares[place] = share;
  top.parts[place] = part;
  return top.size < KEPT ? LEAST : Math.abs(top.shares[KEPT - 1]!);
}

/** Spans by part of one text, made when they are first asked for: heads that name the same part share them. */
export type PartSpans = ([number, number][] | undefined)[];

/**
 * What moved a score: words and cues with their exact shares, the largest first. `everyCue`: also all telling cues that were
 * seen, because rules may ask for them.
 */
export function reasonsFor(
  direction: Direction,
  scores: Scores,
  features: TextFeatures,
  spans: PartSpans,
  everyCue: boolean,
): Reason[] {
  findTop(direction, scores, features.values);
  const reasons = new Array<Reason>(top.size);
  for (let place = 0; place < reasons.length; place++) {
    reasons[place] = reasonOf(top.parts[place]!, top.shares[place]!, scores, features, spans);
  }
  if (everyCue) reasons.push(...otherCues(direction, scores, features, spans, reasons));
  return reasons;
}

function otherCues(
  direction: Direction,
  scores: Scores,
  features: TextFeatures,
  spans: PartSpans,
  told: readonly Reason[],
): Reason[] {
  const { pieces, cues } = scores;
  const others: Reason[] = [];
  cues.forEach((cue, at) => {
    if (!TELLING[cue] || told.some(({ key }) => key === COLUMNS[cue])) return;
    const share = cueShare(direction, scores, features.values, cue);
    others.push(reasonOf(pieces.length + at, share, scores, features, spans));
  });
  return others.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.key < b.key ? -1 : 1));
}

function findTop(direction: Direction, scores: Scores, values: Float64Array): void {
  const { pieces, shares, cues } = scores;
  const { first, factors } = direction;
  top.size = 0;
  // Most heads have one column: their loops end here.
  const factor = factors[0]!;
  let least = LEAST;
  const end = first + pieces.length * SCORE_COLUMNS;
  let part = 0;
  for (let from = first; from < end; from += SCORE_COLUMNS, part++) {
    let share = shares[from]! * factor;
    for (let at = 1; at < factors.length; at++) share += shares[from + at]! * factors[at]!;
    if (Math.abs(share) >= least) least = offer(share, part);
  }
  for (let at = 0; at < cues.length; at++, part++) {
    const share = cueShare(direction, scores, values, cues[at]!);
    if (Math.abs(share) >= least) least = offer(share, part);
  }
}

function cueShare(
  { first, factors }: Direction,
  { cueWeights }: Scores,
  values: Float64Array,
  cue: number,
): number {
  const from = cue * SCORE_COLUMNS + first;
  let share = cueWeights[from]! * factors[0]!;
  for (let at = 1; at < factors.length; at++) share += cueWeights[from + at]! * factors[at]!;
  return share * values[cue]!;
}

function reasonOf(
  part: number,
  share: number,
  { pieces, cues }: Scores,
  features: TextFeatures,
  spans: PartSpans,
): Reason {
  const piece = pieces[part];
  const cue = piece === undefined ? cues[part - pieces.length]! : -1;
  spans[part] ??=
    piece === undefined ? features.spansOf(cue, SPANS_KEPT) : spanOf(features.tokens[piece.token]!);
  const key = piece === undefined ? COLUMNS[cue]! : 'word';
  const weight = rounded(share);
  const found = spans[part]!;
  return found.length > 0 ? { key, weight, spans: found } : { key, weight };
}

const spanOf = ({ start, end }: Token): [number, number][] => [[start, end]];

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
