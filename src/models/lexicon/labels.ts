import { CUES, type Cue } from './words.ts';

// What a pattern of a language can stand for, as numbers: the cues in their order, the feelings, and three more.
const FEELINGS = [0, 1, 2, 3, 4, -4, -3, -2, -1];
export const NEGATOR = CUES.length + FEELINGS.length;
export const FALSE_NEGATION = NEGATOR + 1;
export const CONTRAST = NEGATOR + 2;
const LABELS = NEGATOR + 3;

/** The labels of feelings, with their value. */
export const FEELING_LABELS = FEELINGS.map((value, at) => ({ label: CUES.length + at, value }));
/** Feeling by label. */
export const FEELING_OF = new Int8Array(LABELS);
export const IS_FEELING = new Uint8Array(LABELS);
for (const { label, value } of FEELING_LABELS) {
  FEELING_OF[label] = value;
  IS_FEELING[label] = 1;
}

const cuesIn = (cues: readonly Cue[]): Uint8Array =>
  Uint8Array.from({ length: LABELS }, (_, label) =>
    cues.some((cue) => CUES.indexOf(cue) === label) ? 1 : 0,
  );

/** Cues that a negation in front turns into their opposite. */
export const NEGATABLE = cuesIn([
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
export const SHIELDS = cuesIn(['sarcasm', 'resolved']);
export const PRAISE = CUES.indexOf('praise');
