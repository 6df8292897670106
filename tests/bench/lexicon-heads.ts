import { FEATURES } from '../../src/models/lexicon/feature-keys.ts';
import { INTENT_CLASSES, REVIEW_CLASSES } from '../../src/models/lexicon/heads.ts';
import { COLUMNS, example, penalties, type Row, rows, TAGS } from './lexicon-data.ts';
import { type Example, fitLogistic, type Linear } from './logistic.ts';
import { ownSentences } from './own-sentences.ts';

/** Scale of X-CI (0–4) on ours (0–3). */
export const SEVERITY_OF_SOURCE = [0, 1, 1, 2, 3];
/** Classes in the order of the table: the one that stays at zero first. */
export const SENTIMENT_CLASSES = ['neu', 'neg', 'pos'];
/** Each sentence of our own counts as much as this many posts. */
const OWN = 8;
/** One more column for each bar of worth. */
const BARS = 3;

export interface TrainingData {
  folder: string;
  leaveOut: readonly string[];
}

export function fitSentiment({ folder, leaveOut }: TrainingData): Linear {
  const train = rows(folder, 'sentiment.train.jsonl', leaveOut);
  const sizes = new Map<string, number>();
  for (const row of train) sizes.set(row.source + row.lang, (sizes.get(row.source + row.lang) ?? 0) + 1);
  const examples = train.map((row) =>
    // No source may drown the others.
    example(
      row,
      SENTIMENT_CLASSES.indexOf(String(row.label)),
      Math.min(1, 4000 / sizes.get(row.source + row.lang)!),
      true,
    ),
  );
  const own = ownSentences().map((row) =>
    example(row, SENTIMENT_CLASSES.indexOf(row.sentiment), OWN / 2, true),
  );
  return fitLogistic([...examples, ...own], 3, COLUMNS, penalties(1e-5, 1e-3), 100);
}

export function fitComplaint({ folder, leaveOut }: TrainingData): Linear {
  const examples = rows(folder, 'complaint.train.jsonl', leaveOut).map((row) =>
    example(row, Number(row.label), 1, true),
  );
  const own = ownSentences().map((row) => example(row, row.label, OWN, true));
  return fitLogistic([...examples, ...own], 2, COLUMNS, penalties(1e-4, 1e-3), 120);
}

/**
 * None, let down, or worse. `seats`: the rows that may be learnt from; cross-validation leaves some out. The top two
 * grades of the English source (accusation, blame) say how angry somebody is, not how harmed: see fitHarm.
 */
export function fitSeverity({ folder, leaveOut }: TrainingData, seats: readonly Row[]): Linear {
  const graded = rows(folder, 'complaint.train.jsonl', leaveOut).filter(
    (row) => row.lang === 'en' && row.severity !== undefined,
  );
  const examples = [
    ...graded.map((row) => example(row, Math.min(2, SEVERITY_OF_SOURCE[row.severity!]!), 1, false)),
    ...[
      ...seats.map((row) => ({ row, weight: 0.5 })),
      ...ownSentences().map((row) => ({ row, weight: OWN / 4 })),
    ].map(({ row, weight }) => example(row, Math.min(2, row.severity!), weight, false)),
  ];
  return fitLogistic(examples, 3, COLUMNS, penalties(3e-4, 1), 100);
}

/** Of those who are worse off than let down: was there real harm? Only the seats and our sentences tell. */
export function fitHarm(seats: readonly Row[]): Linear {
  const examples = [
    ...seats.map((row) => ({ row, weight: 1 })),
    ...ownSentences().map((row) => ({ row, weight: OWN / 4 })),
  ]
    .filter(({ row }) => row.severity! >= 2)
    .map(({ row, weight }) => example(row, row.severity === 3 ? 1 : 0, weight, false));
  return fitLogistic(examples, 2, COLUMNS, penalties(5e-3, 1), 100);
}

export function fitUrgency({ folder, leaveOut }: TrainingData): Linear {
  const examples = rows(folder, 'complaint.train.jsonl', leaveOut)
    .filter((row) => row.arousal !== undefined)
    .map((row) => example(row, row.arousal! >= 4 ? 1 : 0, 1, false));
  return fitLogistic(examples, 2, COLUMNS, penalties(1e-4, 1), 100);
}

export function fitIntent({ folder, leaveOut }: TrainingData, seats: readonly Row[]): Linear {
  const ideas = rows(folder, 'idea.train.jsonl', leaveOut).filter((row) => row.label === 1);
  const examples = [
    ...seats.map((row) =>
      example(row, INTENT_CLASSES.indexOf(row.intent as (typeof INTENT_CLASSES)[number]), 1, false),
    ),
    ...ideas.map((row) => example(row, INTENT_CLASSES.indexOf('idea'), 100 / ideas.length, false)),
    ...ownSentences().map((row) =>
      example(
        row,
        Math.max(0, INTENT_CLASSES.indexOf(row.intent as (typeof INTENT_CLASSES)[number])),
        OWN / 4,
        false,
      ),
    ),
  ];
  return fitLogistic(examples, 5, COLUMNS, penalties(1e-3, 1), 80);
}

export function fitIdea({ folder, leaveOut }: TrainingData, seats: readonly Row[]): Linear {
  const examples = [
    ...rows(folder, 'idea.train.jsonl', leaveOut).map((row) => example(row, Number(row.label), 1, false)),
    ...seats.map((row) => example(row, row.intent === 'idea' ? 1 : 0, 1, false)),
    ...ownSentences().map((row) => example(row, row.intent === 'idea' ? 1 : 0, OWN, false)),
  ];
  return fitLogistic(examples, 2, COLUMNS, penalties(1e-4, 1), 100);
}

/** Spam of text messages and video comments, against these and what customers write. */
export function fitSpam({ folder, leaveOut }: TrainingData): Linear {
  const customers = rows(folder, 'complaint.train.jsonl', leaveOut);
  const examples = [
    ...rows(folder, 'spam.train.jsonl', leaveOut).map((row) => example(row, Number(row.label), 1, false)),
    ...customers.map((row) => example(row, 0, 0.2, false)),
    ...ownSentences().map((row) => example(row, row.intent === 'spam' ? 1 : 0, OWN, false)),
  ];
  return fitLogistic(examples, 2, COLUMNS, penalties(1e-4, 1), 100);
}

export function fitReview({ folder, leaveOut }: TrainingData): Linear {
  const examples = rows(folder, 'appreview.train.jsonl', leaveOut).map((row) =>
    example(row, REVIEW_CLASSES.indexOf(row.label as (typeof REVIEW_CLASSES)[number]), 1, false),
  );
  return fitLogistic(examples, 4, COLUMNS, penalties(1e-4, 1), 100);
}

/** Few labels, so every bar (≥ 1, ≥ 2, ≥ 3) teaches the same weights; the bar of 2 is the probability we give. */
export function fitWorth(seats: readonly Row[]): Linear {
  const examples = seats.flatMap((row) =>
    [1, 2, 3].map((bar) =>
      withBar(example(row, row.ceoWorth! >= bar ? 1 : 0, bar === 2 ? 1 : 0.5, false), bar),
    ),
  );
  const penalty = penalties(3e-4, 1);
  return fitLogistic(
    examples,
    2,
    COLUMNS + BARS,
    (column) => (column < COLUMNS ? penalty(column) : 1e-6),
    80,
  );
}

export function withBar(plain: Example, bar: number): Example {
  return {
    ...plain,
    at: Int32Array.from([...plain.at, COLUMNS + bar - 1]),
    value: Float64Array.from([...plain.value, 1]),
  };
}

/** One column of the table of weights: feature weights against the class at zero, and the bias. */
export interface Column {
  name: string;
  weights: number[];
  bias: number;
}

/** `language`: its shared weights plus its own differences; absent: shared ones, mean bias of `biasOf`. */
export function columnsOf(
  name: string,
  model: Linear,
  classes: readonly string[],
  zero: number,
  language: string | null,
  biasOf: readonly string[] = TAGS,
): Column[] {
  const wide = FEATURES.length;
  const width = model.features + 1;
  const own = language === null ? -1 : TAGS.indexOf(language);
  const weight = (k: number, column: number): number => model.weights[k * width + column]!;
  const biases = language === null ? biasOf.map((tag) => TAGS.indexOf(tag)) : [own];
  const value = (k: number, feature: number): number =>
    weight(k, feature) + (own < 0 ? 0 : weight(k, wide * (1 + own) + feature));
  const bias = (k: number): number =>
    weight(k, model.features) +
    biases.reduce((sum, tag) => sum + weight(k, wide * (1 + TAGS.length) + tag), 0) / biases.length +
    (model.features > COLUMNS ? weight(k, COLUMNS + 1) : 0);
  return classes.flatMap((label, k) =>
    k === zero
      ? []
      : [
          {
            name: `${name}:${label}`,
            weights: FEATURES.map((_, feature) => value(k, feature) - value(zero, feature)),
            bias: bias(k) - bias(zero),
          },
        ],
  );
}
