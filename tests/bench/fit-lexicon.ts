// Fits the weights of the lexicon model and prints src/models/lexicon/weights.ts.
//   node tests/bench/fit-lexicon.ts DATA_FOLDER --date 2026-11-21 [--leave-out source,source…] > weights.ts
// Deterministic; about a minute. DATA_FOLDER holds the files named in lexicon-heads.ts (JSON lines).
import { parseArgs } from 'node:util';
import { FEATURES } from '../../src/models/lexicon/feature-keys.ts';
import { INTENT_CLASSES, REVIEW_CLASSES } from '../../src/models/lexicon/heads.ts';
import { example, folds, rows, TAGS } from './lexicon-data.ts';
import {
  type Column,
  columnsOf,
  fitComplaint,
  fitHarm,
  fitIdea,
  fitIntent,
  fitReview,
  fitSentiment,
  fitSeverity,
  fitSpam,
  fitUrgency,
  fitWorth,
  SENTIMENT_CLASSES,
} from './lexicon-heads.ts';
import { predict } from './logistic.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string', default: 'unknown' }, 'leave-out': { type: 'string', default: '' } },
});
const folder = positionals[0];
if (folder === undefined)
  throw new Error('Name the data folder: node tests/bench/fit-lexicon.ts DATA_FOLDER');
const { date } = values;
const leaveOut = values['leave-out'].split(',').filter(Boolean);
const data = { folder, leaveOut };
const seats = rows(folder, 'seats.train.jsonl', leaveOut);

const sentiment = fitSentiment(data);
const complaint = fitComplaint(data);
const idea = fitIdea(data, seats);
const columns: Column[] = [
  ...TAGS.flatMap((tag) => columnsOf(`sentiment.${tag}`, sentiment, SENTIMENT_CLASSES, 0, tag)),
  ...['en', 'nl'].flatMap((tag) => columnsOf(`complaint.${tag}`, complaint, ['no', 'yes'], 0, tag)),
  ...columnsOf('complaint.other', complaint, ['no', 'yes'], 0, null, ['en', 'nl']),
  ...columnsOf('severity', fitSeverity(data, seats), ['none', 'let-down', 'worse'], 0, null, ['en', 'nl']),
  ...columnsOf('harm', fitHarm(seats), ['no', 'yes'], 0, null, ['en', 'nl']),
  ...columnsOf('urgency', fitUrgency(data), ['no', 'yes'], 0, null, ['nl']),
  ...columnsOf('intent', fitIntent(data, seats), INTENT_CLASSES, 0, null, ['en', 'nl']),
  ...columnsOf('idea', idea, ['no', 'yes'], 0, null, ['en', 'nl']),
  ...columnsOf('spam', fitSpam(data), ['no', 'yes'], 0, null, ['en', 'nl']),
  ...columnsOf('review', fitReview(data), REVIEW_CLASSES, 0, null, ['en']),
  ...columnsOf('worth', fitWorth(seats), ['no', 'yes'], 0, null, ['en', 'nl']),
];

const table = [
  ['feature', ...columns.map((column) => column.name)],
  ['bias', ...columns.map((column) => rounded(column.bias))],
  ...FEATURES.map((feature, at) => [feature, ...columns.map((column) => rounded(column.weights[at]!))]),
].map((cells) => cells.join(' '));

const bars = severityBars();
const without = leaveOut.length > 0 ? ` --leave-out ${leaveOut.join(',')}` : '';
process.stdout.write(`// Printed by: node tests/bench/fit-lexicon.ts DATA_FOLDER --date ${date}${without}
// Each column is one class of one head against the class that stays at zero; each row a feature of features.ts.
// A probability is the softmax of bias + Σ weight × feature. Data and figures: docs/assessment.md.

/** Labels that are not simply the likeliest class; the bars make as many of a label as there were in the data. */
export const DECISIONS = { harmed: ${bars.harmed}, accuses: ${bars.accuses}, idea: ${ideaBar()} };

export const WEIGHTS = \`
${table.join('\n')}
\`;
`);

/** By ten-fold cross-validation over the seats, so that the bars fit unseen posts. */
function severityBars(): { harmed: number; accuses: number } {
  const fold = folds(seats.length);
  const found = seats.map(() => [0, 0] as [number, number]);
  for (let part = 0; part < 10; part++) {
    const seen = seats.filter((_, at) => fold[at] !== part);
    const severity = fitSeverity(data, seen);
    const harm = fitHarm(seen);
    seats.forEach((row, at) => {
      if (fold[at] !== part) return;
      const features = example(row, 0, 1, false);
      const worse = predict(severity, features)[2]!;
      found[at] = [worse * predict(harm, features)[1]!, worse];
    });
  }
  const share = (least: number): number => seats.filter((row) => row.severity! >= least).length;
  return {
    harmed: barFor(
      found.map(([harmed]) => harmed),
      share(3),
    ),
    accuses: barFor(
      found.map(([, either]) => either),
      share(2),
    ),
  };
}

function ideaBar(): number {
  const own = rows(folder!, 'idea.train.jsonl', leaveOut);
  return barFor(
    own.map((row) => predict(idea, example(row, 0, 1, false))[1]!),
    own.filter((row) => row.label === 1).length,
  );
}

/** The probability that exactly `wanted` of these reach. */
function barFor(probabilities: readonly number[], wanted: number): number {
  const ranked = [...probabilities].sort((a, b) => b - a);
  return Math.round(ranked[Math.max(0, wanted - 1)]! * 100) / 100;
}

function rounded(value: number): string {
  return (Math.round(value * 100) / 100 || 0).toString();
}
