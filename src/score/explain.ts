import type { Assessment, Head, Reason } from '../domain/assessment.ts';

/**
 * The log-odds that the reasons of a value add up to, but for what is not shown. Of one chance: for against not. Of several
 * classes: the one that was chosen against the mean of the others. Of severity: how bad (2 and 3 are one class), and for 3 also
 * harm against none. null: the value has no chances of its own.
 */
function logOddsOf(head: Head, a: Assessment): number | null {
  switch (head) {
    case 'complaint':
    case 'idea':
    case 'spam':
    case 'urgency':
    case 'worth':
      return oneOf(a[head].probability);
    case 'sentiment': {
      const { label, neg, neu, pos } = a.sentiment;
      return classOf([neg, neu, pos], ['neg', 'neu', 'pos'].indexOf(label));
    }
    case 'intent':
      return classOf(
        Object.values(a.intent.probabilities),
        Object.keys(a.intent.probabilities).indexOf(a.intent.label),
      );
    case 'severity': {
      const { label, probabilities } = a.severity;
      const [none, letDown, accuses, harmed] = probabilities;
      const grade = classOf([none, letDown, accuses + harmed], Math.min(2, label));
      return label === 3 ? grade + oneOf(harmed / (accuses + harmed)) : grade;
    }
    default:
      return null;
  }
}

/** Reasons with their words, by value, each with what is not shown of it as `rest`: together they are its log-odds. */
export function explained(a: Assessment, text: string): Record<string, object[]> {
  return Object.fromEntries(
    Object.entries(a.reasons).map(([head, reasons]) => {
      const total = logOddsOf(head as Head, a);
      const shown = reasons.reduce((sum, { weight }) => sum + weight, 0);
      const rest = total === null ? [] : [{ key: 'rest', weight: Math.round((total - shown) * 1000) / 1000 }];
      return [head, [...reasons.map((reason) => withWords(reason, text)), ...rest]];
    }),
  );
}

const withWords = ({ key, weight, spans }: Reason, text: string): object => ({
  key,
  weight,
  ...(spans !== undefined && { words: spans.map(([start, end]) => text.slice(start, end)), spans }),
});

/** Chances nearer to none or all than this are not told apart from them. */
const LEAST = 1e-12;
const log = (chance: number): number => Math.log(Math.max(LEAST, chance));
const oneOf = (chance: number): number => log(chance) - log(1 - chance);

function classOf(chances: readonly number[], chosen: number): number {
  const others = chances.filter((_, at) => at !== chosen);
  return log(chances[chosen]!) - others.reduce((sum, chance) => sum + log(chance), 0) / others.length;
}
