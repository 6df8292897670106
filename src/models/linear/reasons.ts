import type { Reason } from '../../domain/assessment.ts';
import { COLUMNS, type TextFeatures } from '../lexicon/features.ts';
import { SCORE_COLUMNS } from './bundle.ts';
import type { Scorer, Scores } from './scorer.ts';

/** Score columns with a factor for each: their sum is the score that is explained. */
export interface Direction {
  columns: Int32Array;
  factors: Float64Array;
}

export function direction(...parts: readonly (readonly [column: number, factor: number])[]): Direction {
  return {
    columns: Int32Array.from(parts, ([column]) => column),
    factors: Float64Array.from(parts, ([, factor]) => factor),
  };
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
  cues: new Int32Array(KEPT),
  tokens: new Int32Array(KEPT),
};

function offer(share: number, cue: number, token: number): void {
  const size = Math.abs(share);
  if (size < LEAST || (top.size === KEPT && Math.abs(top.shares[KEPT - 1]!) >= size)) return;
  if (top.size < KEPT) top.size++;
  let place = top.size - 1;
  for (; place > 0 && Math.abs(top.shares[place - 1]!) < size; place--) {
    top.shares[place] = top.shares[place - 1]!;
    top.cues[place] = top.cues[place - 1]!;
    top.tokens[place] = top.tokens[place - 1]!;
  }
  top.shares[place] = share;
  top.cues[place] = cue;
  top.tokens[place] = token;
}

/**
 * What moved a score: words and cues with their exact shares, the largest first. `everyCue`: also all telling cues that were
 * seen, because rules may ask for them.
 */
export function reasonsFor(
  { columns, factors }: Direction,
  { pieces, shares, cues, language }: Scores,
  features: TextFeatures,
  scorer: Scorer,
  everyCue: boolean,
): Reason[] {
  top.size = 0;
  for (let piece = 0; piece < pieces.length; piece++) {
    const base = piece * SCORE_COLUMNS;
    let share = 0;
    for (let at = 0; at < columns.length; at++) share += shares[base + columns[at]!]! * factors[at]!;
    offer(share, -1, pieces[piece]!.token);
  }
  for (const cue of cues) offer(shareOf(cue), cue, -1);
  const reasons: Reason[] = [];
  for (let place = 0; place < top.size; place++) {
    const cue = top.cues[place]!;
    const share = top.shares[place]!;
    if (cue >= 0) reasons.push(reasonOf(cue, share, features));
    else {
      const { start, end } = features.tokens[top.tokens[place]!]!;
      reasons.push({ key: 'word', weight: rounded(share), spans: [[start, end]] });
    }
  }
  if (!everyCue) return reasons;
  const told = new Set(top.cues.subarray(0, top.size));
  const more = cues.filter((cue) => TELLING[cue] && !told.has(cue));
  return [
    ...reasons,
    ...more
      .map((cue) => reasonOf(cue, shareOf(cue), features))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.key < b.key ? -1 : 1)),
  ];

  function shareOf(cue: number): number {
    let share = 0;
    for (let at = 0; at < columns.length; at++) {
      share += scorer.cueWeight(language, cue, columns[at]!) * factors[at]!;
    }
    return share * features.values[cue]!;
  }
}

function reasonOf(cue: number, share: number, features: TextFeatures): Reason {
  const spans = features.spansOf(cue);
  const reason: Reason = { key: COLUMNS[cue]!, weight: rounded(share) };
  if (spans.length > 0) reason.spans = spans.length > SPANS_KEPT ? spans.slice(0, SPANS_KEPT) : spans;
  return reason;
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
