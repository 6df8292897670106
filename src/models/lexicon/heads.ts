import {
  type Head,
  INTENTS,
  type REVIEW_KINDS,
  type Reading,
  type Reason,
  SENTIMENTS,
  type Severity,
} from '../../domain/assessment.ts';
import { FEATURES } from './feature-keys.ts';
import type { TextFeatures } from './features.ts';
import { DECISIONS, WEIGHTS } from './weights.ts';

/** One linear head: a weight per feature for each class but the first, which stays at zero. */
export interface LinearHead {
  /** classes − 1 rows of FEATURES.length weights. */
  rows: readonly Float64Array[];
  bias: readonly number[];
  /** By class: what a feature adds to it against the mean of the others. */
  against: readonly Float64Array[];
}

/** Every head by the name of its columns in the table of weights: `complaint.nl`, `severity` … */
function headsOf(table: string): ReadonlyMap<string, LinearHead> {
  const [head = '', ...lines] = table.trim().split('\n');
  const columns = head.trim().split(/\s+/).slice(1);
  const found = new Map<string, { rows: Float64Array[]; bias: number[] }>();
  const rowOf = columns.map((column) => {
    const name = column.slice(0, column.lastIndexOf(':'));
    const entry = found.get(name) ?? { rows: [], bias: [] };
    found.set(name, entry);
    entry.rows.push(new Float64Array(FEATURES.length));
    entry.bias.push(0);
    return { entry, at: entry.rows.length - 1 };
  });
  for (const line of lines) {
    const [key = '', ...values] = line.trim().split(/\s+/);
    const feature = FEATURES.indexOf(key as (typeof FEATURES)[number]);
    values.forEach((value, column) => {
      const { entry, at } = rowOf[column]!;
      if (key === 'bias') entry.bias[at] = Number(value);
      else if (feature >= 0) entry.rows[at]![feature] = Number(value);
    });
  }
  return new Map([...found].map(([name, { rows, bias }]) => [name, linearHead(rows, bias)]));
}

function linearHead(rows: readonly Float64Array[], bias: readonly number[]): LinearHead {
  const classes = [new Float64Array(FEATURES.length), ...rows];
  const sum = FEATURES.map((_, feature) => classes.reduce((total, row) => total + row[feature]!, 0));
  const against = classes.map((own) =>
    own.map((weight, feature) => weight - (sum[feature]! - weight) / rows.length),
  );
  return { rows, bias, against };
}

const HEADS_BY_NAME = headsOf(WEIGHTS);
const REASONS_KEPT = 5;
/** A smaller share says nothing. */
const LEAST = 0.05;
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
const TELLING = FEATURES.map((key) => /^(?:cue|mix)\./.test(key) && !GRAMMAR.includes(key));
const SPANS_KEPT = 6;

/** The scores of the classes but the first; index 0 of the result is class 0. */
function probabilities(head: LinearHead, values: Float64Array, present: readonly number[]): number[] {
  const scores = [0];
  let most = 0;
  for (let row = 0; row < head.rows.length; row++) {
    const weights = head.rows[row]!;
    let score = head.bias[row]!;
    for (const feature of present) score += weights[feature]! * values[feature]!;
    scores.push(score);
    if (score > most) most = score;
  }
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at]! - most);
    sum += scores[at]!;
  }
  return scores.map((score) => score / sum);
}

/**
 * What moved class `of` against the mean of the others: exact shares of a linear score, the largest first. `everyCue`:
 * all cues that were seen, because rules may ask for them, and not only the strongest.
 */
function reasonsFor(head: LinearHead, of: number, context: Context, everyCue: boolean): Reason[] {
  const weights = head.against[of]!;
  const { values } = context.features;
  const shares: [feature: number, share: number][] = [];
  for (const feature of context.present) {
    const share = weights[feature]! * values[feature]!;
    if (Math.abs(share) >= LEAST || (everyCue && TELLING[feature])) shares.push([feature, share]);
  }
  shares.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0]);
  return shares
    .filter(
      ([feature, share], rank) =>
        (rank < REASONS_KEPT && Math.abs(share) >= LEAST) || (everyCue && TELLING[feature]),
    )
    .map(([feature, share]) => {
      const spans = seenAt(feature, context);
      const reason: Reason = { key: FEATURES[feature]!, weight: Math.round(share * 1000) / 1000 };
      return spans.length === 0 ? reason : { ...reason, spans };
    });
}

function seenAt(feature: number, { features, spans }: Context): [number, number][] {
  const known = spans.get(feature);
  if (known !== undefined) return known;
  const found = features.spansOf(feature).slice(0, SPANS_KEPT);
  spans.set(feature, found);
  return found;
}

interface Context {
  features: TextFeatures;
  present: number[];
  /** Offsets by feature, as far as they were asked for. */
  spans: Map<number, [number, number][]>;
}

export type HeadValues = Pick<
  Reading,
  | 'sentiment'
  | 'complaint'
  | 'severity'
  | 'urgency'
  | 'intent'
  | 'idea'
  | 'spam'
  | 'review'
  | 'worth'
  | 'reasons'
>;

/** All values of a text in one of our languages. */
export function readHeads(features: TextFeatures): HeadValues {
  const { language } = features;
  const present: number[] = [];
  features.values.forEach((value, feature) => {
    if (value !== 0) present.push(feature);
  });
  const context: Context = { features, present, spans: new Map() };
  const reasons: Partial<Record<Head, Reason[]>> = {};
  const classes = (head: Head, name: string, choose: (probabilities: number[]) => number): number[] => {
    const linear = HEADS_BY_NAME.get(name)!;
    const found = probabilities(linear, features.values, present);
    reasons[head] = reasonsFor(linear, choose(found), context, head === 'worth');
    return found;
  };
  const likelihood = (head: Head, name: string): number => classes(head, name, () => 1)[1]!;

  const [neu = 0, neg = 0, pos = 0] = classes('sentiment', `sentiment.${language}`, largest);
  const complaint = likelihood('complaint', `complaint.${OWN_COMPLAINT.has(language) ? language : 'other'}`);
  const severity = readSeverity(context, reasons);
  const intent = classes('intent', 'intent', largest);
  const idea = likelihood('idea', 'idea');
  const spam = likelihood('spam', 'spam');
  const review = classes('review', 'review', largest);
  return {
    sentiment: { label: SENTIMENTS[[1, 0, 2][largest([neu, neg, pos])]!]!, neg, neu, pos },
    complaint: { label: complaint >= 0.5 ? 1 : 0, probability: complaint },
    severity: { label: severityOf(severity), probabilities: severity },
    urgency: { probability: likelihood('urgency', 'urgency') },
    intent: {
      label: INTENT_CLASSES[largest(intent)]!,
      probabilities: byName(INTENTS, (name) => intent[INTENT_CLASSES.indexOf(name)]!),
    },
    idea: { label: idea >= DECISIONS.idea ? 1 : 0, probability: idea },
    spam: { label: spam >= 0.5 ? 1 : 0, probability: spam },
    review: { label: REVIEW_CLASSES[largest(review)]! },
    worth: { probability: likelihood('worth', 'worth') },
    reasons,
  };
}

/** How bad it is, and of what is worse than a let-down, whether there was harm: the second head splits the last class. */
function readSeverity(
  context: Context,
  reasons: Partial<Record<Head, Reason[]>>,
): [number, number, number, number] {
  const grade = HEADS_BY_NAME.get('severity')!;
  const harm = HEADS_BY_NAME.get('harm')!;
  const { features, present } = context;
  const [none = 0, letDown = 0, worse = 0] = probabilities(grade, features.values, present);
  const harmed = worse * probabilities(harm, features.values, present)[1]!;
  const found: [number, number, number, number] = [none, letDown, worse - harmed, harmed];
  const label = severityOf(found);
  reasons.severity =
    label === 3
      ? reasonsFor(WORSE_AND_HARMED, 1, context, false)
      : reasonsFor(grade, Math.min(2, label), context, false);
  return found;
}

/** One head whose score is that of `worse` against the rest, plus that of harm: what speaks for severity 3. */
const WORSE_AND_HARMED = ((): LinearHead => {
  const [letDown, worse] = HEADS_BY_NAME.get('severity')!.rows as [Float64Array, Float64Array];
  const harm = HEADS_BY_NAME.get('harm')!.rows[0]!;
  return linearHead([worse.map((weight, at) => weight - letDown[at]! / 2 + harm[at]!)], [0]);
})();

const OWN_COMPLAINT: ReadonlySet<string> = new Set(['en', 'nl']);
/** Order of the classes in the table of weights; the first is the one at zero. */
export const INTENT_CLASSES = [
  'other',
  'complaint',
  'question',
  'idea',
  'praise',
] as const satisfies readonly (typeof INTENTS)[number][];
export const REVIEW_CLASSES = [
  'rating',
  'bug',
  'idea',
  'experience',
] as const satisfies readonly (typeof REVIEW_KINDS)[number][];

/** Harm must not hide behind a larger chance of something milder: the bars make as many of each as there are. */
export function severityOf(probabilities: readonly number[]): Severity {
  const [, , accuses = 0, harmed = 0] = probabilities;
  if (harmed >= DECISIONS.harmed) return 3;
  if (accuses + harmed >= DECISIONS.accuses) return 2;
  return (probabilities[1] ?? 0) + accuses + harmed >= 0.5 ? 1 : 0;
}

function largest(values: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[best]!) best = at;
  return best;
}

function byName<Name extends string>(
  names: readonly Name[],
  value: (name: Name) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number>;
}
