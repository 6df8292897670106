import {
  INTENTS,
  REVIEW_KINDS,
  type Reading,
  type Reason,
  SENTIMENTS,
  type Severity,
} from '../../domain/assessment.ts';
import type { TextFeatures } from '../lexicon/features.ts';
import { type Bundle, FIRST_COLUMN, HEAD_COLUMNS, HEAD_NAMES, type HeadName } from './bundle.ts';
import { type Direction, type PartSpans, reasonsFor } from './reasons.ts';
import type { Scores } from './scorer.ts';

/** Calibration of a head in one language: `slope × score + shift`. */
interface Line {
  slope: number;
  shift: number;
}

const STRAIGHT: Line = { slope: 1, shift: 0 };

/** Turns the scores of a text into values with reasons. */
export class Readout {
  readonly #bars: Bundle['bars'];
  /** By place of the language. */
  readonly #lines: Readonly<Record<HeadName, readonly Line[]>>;
  readonly #towards: readonly Towards[];

  constructor({ bars, languages, calibration }: Pick<Bundle, 'bars' | 'calibration' | 'languages'>) {
    this.#bars = bars;
    this.#lines = byHead((head) =>
      [...languages, 'unknown'].map((tag) => calibration[`${head}.${tag}`] ?? calibration[head] ?? STRAIGHT),
    );
    this.#towards = [...languages, 'unknown'].map((_, place) =>
      towardsBy((head) => this.#lines[head][place]!.slope),
    );
  }

  /** Abstains from nothing. */
  read(scores: Scores, features: TextFeatures): Reading {
    const moods = this.#classes('sentiment', scores);
    const complaint = this.#likelihood('complaint', scores);
    const severity = this.#severity(scores);
    const severityLabel = this.#severityOf(severity);
    const intents = this.#classes('intent', scores);
    const idea = this.#likelihood('idea', scores);
    const spam = this.#likelihood('spam', scores);
    const mood = largest(moods);
    const intent = largest(intents);
    const review = largest(this.#classes('review', scores));
    const spans: PartSpans = [];
    const towards = this.#towards[scores.language]!;
    const why = (direction: Direction, everyCue = false): Reason[] =>
      reasonsFor(direction, scores, features, spans, everyCue);
    return {
      language: { label: features.language, probability: features.probability },
      sentiment: { label: SENTIMENTS[mood]!, neg: moods[0]!, neu: moods[1]!, pos: moods[2]! },
      complaint: { label: complaint >= this.#bars.complaint ? 1 : 0, probability: complaint },
      severity: { label: severityLabel, probabilities: severity },
      urgency: { probability: this.#likelihood('urgency', scores) },
      intent: {
        label: INTENTS[intent]!,
        // In the order of INTENTS.
        probabilities: {
          complaint: intents[0]!,
          question: intents[1]!,
          idea: intents[2]!,
          praise: intents[3]!,
          other: intents[4]!,
        },
      },
      idea: { label: idea >= this.#bars.idea ? 1 : 0, probability: idea },
      spam: { label: spam >= this.#bars.spam ? 1 : 0, probability: spam },
      review: { label: REVIEW_KINDS[review]! },
      worth: { probability: this.#likelihood('worth', scores) },
      reasons: {
        sentiment: why(towards.sentiment[mood]!),
        complaint: why(towards.complaint[0]!),
        severity: why(severityLabel === 3 ? towards.harmed : towards.grade[Math.min(2, severityLabel)]!),
        urgency: why(towards.urgency[0]!),
        intent: why(towards.intent[intent]!),
        idea: why(towards.idea[0]!),
        spam: why(towards.spam[0]!),
        review: why(towards.review[review]!),
        worth: why(towards.worth[0]!, true),
      },
      abstained: [],
    };
  }

  /** The array is used again at the next call for this head. */
  #classes(head: HeadName, { scores, language }: Scores): Float64Array {
    const { slope } = this.#lines[head][language]!;
    const first = FIRST_COLUMN[head];
    const found = CHANCES[head];
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < found.length; k++) {
      found[k] = scores[first + k]! * slope;
      most = Math.max(most, found[k]!);
    }
    let sum = 0;
    for (let k = 0; k < found.length; k++) {
      found[k] = Math.exp(found[k]! - most);
      sum += found[k]!;
    }
    for (let k = 0; k < found.length; k++) found[k] = found[k]! / sum;
    return found;
  }

  #likelihood(head: HeadName, { scores, language }: Scores): number {
    const { slope, shift } = this.#lines[head][language]!;
    return logistic(slope * scores[FIRST_COLUMN[head]]! + shift);
  }

  /** How bad it is, and of what is worse than a let-down, whether there was harm: the second head splits the last class. */
  #severity(scores: Scores): [number, number, number, number] {
    const grades = this.#classes('grade', scores);
    const worse = grades[2]!;
    const harmed = worse * this.#likelihood('harm', scores);
    return [grades[0]!, grades[1]!, worse - harmed, harmed];
  }

  /** Harm must not hide behind a larger chance of something milder: the bars make as many of each as there are. */
  #severityOf([, letDown, accuses, harmed]: readonly [number, number, number, number]): Severity {
    if (harmed >= this.#bars.harmed) return 3;
    if (accuses + harmed >= this.#bars.accuses) return 2;
    return letDown + accuses + harmed >= 0.5 ? 1 : 0;
  }
}

/** By head: one place for each of its classes. */
const CHANCES = byHead((head) => new Float64Array(HEAD_COLUMNS[head].length));

/** By head and class: the class against the mean of the others; a head of one column is its own score. */
const AGAINST: Record<HeadName, Direction[]> = byHead((head) =>
  HEAD_COLUMNS[head].map((_, of, all) => ({
    first: FIRST_COLUMN[head],
    factors: all.map((_, k) => (k === of ? 1 : -1 / (all.length - 1))),
  })),
);

/** What speaks for each class, by head. */
type Towards = Readonly<Record<HeadName, readonly Direction[]>> & {
  /** For severity 3: `worse` against the rest, and harm, whose column is the next. */
  harmed: Direction;
};

/** In the scale of the chances: all shares together and a constant are their log-odds. */
function towardsBy(slopeOf: (head: HeadName) => number): Towards {
  const heads = byHead((head) =>
    AGAINST[head].map(({ first, factors }) => ({
      first,
      factors: factors.map((factor) => factor * slopeOf(head)),
    })),
  );
  const [worse, harm] = [heads.grade[2]!, heads.harm[0]!];
  return { ...heads, harmed: { first: worse.first, factors: [...worse.factors, ...harm.factors] } };
}

function byHead<Value>(of: (head: HeadName) => Value): Record<HeadName, Value> {
  return Object.fromEntries(HEAD_NAMES.map((head) => [head, of(head)])) as Record<HeadName, Value>;
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

function largest(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[best]!) best = at;
  return best;
}
