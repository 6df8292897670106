import {
  type Head,
  INTENTS,
  type Intent,
  REVIEW_KINDS,
  type Reading,
  type Reason,
  SENTIMENTS,
  type Severity,
} from '../../domain/assessment.ts';
import type { TextFeatures } from '../lexicon/features.ts';
import { type Bundle, FIRST_COLUMN, HEAD_COLUMNS, type HeadName } from './bundle.ts';
import { type Direction, reasonsFor } from './reasons.ts';
import type { Scores } from './scorer.ts';

export type HeadValues = Omit<Reading, 'language' | 'abstained'>;

/** Turns the scores of a text into values with reasons. */
export class Readout {
  readonly #bundle: Pick<Bundle, 'bars' | 'calibration' | 'languages'>;
  /** By head and place of the language: slope and shift. */
  readonly #lines = new Map<HeadName, { slope: number; shift: number }[]>();

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
    const straight = { slope: 1, shift: 0 };
    for (const head of Object.keys(HEAD_COLUMNS) as HeadName[]) {
      this.#lines.set(
        head,
        [...bundle.languages, 'unknown'].map(
          (tag) => bundle.calibration[`${head}.${tag}`] ?? bundle.calibration[head] ?? straight,
        ),
      );
    }
  }

  read(scores: Scores, features: TextFeatures): HeadValues {
    const [neg = 0, neu = 0, pos = 0] = this.#classes('sentiment', scores);
    const sentiment = largest([neg, neu, pos]);
    const complaint = this.#likelihood('complaint', scores);
    const severity = this.#severity(scores);
    const severityLabel = this.#severityOf(severity);
    const intents = this.#classes('intent', scores);
    const intent = largest(intents);
    const idea = this.#likelihood('idea', scores);
    const spam = this.#likelihood('spam', scores);
    const review = largest(this.#classes('review', scores));
    const why = (head: Head, towards: Direction): Reason[] =>
      reasonsFor(towards, scores, features, head === 'worth');
    return {
      sentiment: { label: SENTIMENTS[sentiment]!, neg, neu, pos },
      complaint: { label: complaint >= this.#bundle.bars.complaint ? 1 : 0, probability: complaint },
      severity: { label: severityLabel, probabilities: severity },
      urgency: { probability: this.#likelihood('urgency', scores) },
      intent: {
        label: INTENTS[intent]!,
        probabilities: Object.fromEntries(INTENTS.map((name, at) => [name, intents[at]!])) as Record<
          Intent,
          number
        >,
      },
      idea: { label: idea >= this.#bundle.bars.idea ? 1 : 0, probability: idea },
      spam: { label: spam >= 0.5 ? 1 : 0, probability: spam },
      review: { label: REVIEW_KINDS[review]! },
      worth: { probability: this.#likelihood('worth', scores) },
      reasons: {
        sentiment: why('sentiment', AGAINST.sentiment[sentiment]!),
        complaint: why('complaint', AGAINST.complaint[0]!),
        severity: why(
          'severity',
          severityLabel === 3 ? WORSE_AND_HARMED : AGAINST.grade[Math.min(2, severityLabel)]!,
        ),
        urgency: why('urgency', AGAINST.urgency[0]!),
        intent: why('intent', AGAINST.intent[intent]!),
        idea: why('idea', AGAINST.idea[0]!),
        spam: why('spam', AGAINST.spam[0]!),
        review: why('review', AGAINST.review[review]!),
        worth: why('worth', AGAINST.worth[0]!),
      },
    };
  }

  #classes(head: HeadName, { scores, language }: Scores): number[] {
    const { slope } = this.#lines.get(head)![language]!;
    const first = FIRST_COLUMN[head];
    const found = HEAD_COLUMNS[head].map((_, k) => scores[first + k]! * slope);
    const most = Math.max(...found);
    let sum = 0;
    for (let k = 0; k < found.length; k++) {
      found[k] = Math.exp(found[k]! - most);
      sum += found[k]!;
    }
    return found.map((value) => value / sum);
  }

  #likelihood(head: HeadName, { scores, language }: Scores): number {
    const { slope, shift } = this.#lines.get(head)![language]!;
    return logistic(slope * scores[FIRST_COLUMN[head]]! + shift);
  }

  /** How bad it is, and of what is worse than a let-down, whether there was harm: the second head splits the last class. */
  #severity(scores: Scores): [number, number, number, number] {
    const [none = 0, letDown = 0, worse = 0] = this.#classes('grade', scores);
    const harmed = worse * this.#likelihood('harm', scores);
    return [none, letDown, worse - harmed, harmed];
  }

  /** Harm must not hide behind a larger chance of something milder: the bars make as many of each as there are. */
  #severityOf([, letDown, accuses, harmed]: readonly [number, number, number, number]): Severity {
    if (harmed >= this.#bundle.bars.harmed) return 3;
    if (accuses + harmed >= this.#bundle.bars.accuses) return 2;
    return letDown + accuses + harmed >= 0.5 ? 1 : 0;
  }
}

/** By head and class: the class against the mean of the others; a head of one column is its own score. */
const AGAINST = Object.fromEntries(
  (Object.keys(HEAD_COLUMNS) as HeadName[]).map((head) => [
    head,
    HEAD_COLUMNS[head].map((_, of, all) => ({
      first: FIRST_COLUMN[head],
      factors: all.map((_, k) => (k === of ? 1 : -1 / (all.length - 1))),
    })),
  ]),
) as Record<HeadName, Direction[]>;

/** What speaks for severity 3: `worse` against the rest, and harm, whose column is the next. */
const WORSE_AND_HARMED: Direction = { first: FIRST_COLUMN.grade, factors: [-0.5, -0.5, 1, 1] };

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

function largest(values: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[best]!) best = at;
  return best;
}
