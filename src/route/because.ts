import type { Facts } from '../domain/decision.ts';
import type { Priority, PriorityPartName } from './priority.ts';
import type { Rule } from './rule-set.ts';

const GRADES = ['no harm', 'disappointment', 'an accusation', 'real harm'] as const;

/** Sentences for people: why this rule, then what weighs most. Tier and tenure, never money. */
export function becauseOf(rule: Rule, facts: Facts, priority: Priority): string[] {
  const sentences = [rule.description];
  const heavy = priority.parts
    .filter((part) => part.known && part.share > 0 && part.points >= 1)
    .sort((a, b) => b.points - a.points);
  for (const { part } of heavy) {
    const sentence = SAY[part](facts);
    if (sentence !== null) sentences.push(sentence);
  }
  const abstained = facts.abstained;
  const untold = Array.isArray(abstained) ? abstained.filter((head) => head !== 'reach') : [];
  if (untold.length > 0) sentences.push(`The text model could not tell: ${untold.join(', ')}.`);
  return sentences;
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const times = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const SAY: Record<PriorityPartName, (facts: Facts) => string | null> = {
  worth: ({ worth }) =>
    typeof worth === 'number' && worth >= 0.2
      ? `A personal answer is likely to change the outcome (${percent(worth)}).`
      : null,
  harm: (facts) => {
    const severity = facts['severity.value'];
    return typeof severity === 'number' && severity > 0
      ? `The words tell of ${GRADES[severity] ?? GRADES[3]} (severity ${severity} of 3).`
      : null;
  },
  'repeated-failure': (facts) => {
    const before = facts['history.earlierComplaints'];
    if (typeof before === 'number' && before > 0) {
      return `They had ${times(before, 'complaint', 'complaints')} in the 90 days before.`;
    }
    if (facts['history.contactedSupport'] === true) return 'They had been to support before.';
    return 'They write that it went wrong more than once.';
  },
  spread: (facts) => {
    const size = facts['incident.size'];
    const speed = facts['reach.speed'];
    const reach = facts['reach.value'];
    if (typeof speed === 'number' && speed >= 30)
      return `It is spreading fast (${Math.round(speed)} of 100).`;
    if (typeof size === 'number' && size > 1) {
      return `${times(size - 1, 'similar complaint stands', 'similar complaints stand')} behind it.`;
    }
    return typeof reach === 'number' && reach >= 30
      ? `It may reach many (${Math.round(reach)} of 100).`
      : null;
  },
  value: (facts) => {
    const tier = facts['customer.tier'];
    return typeof tier === 'string' ? `They are a ${tier} customer.` : null;
  },
  tenure: (facts) => {
    const days = facts['customer.tenureDays'];
    if (typeof days !== 'number') return null;
    if (days < 31) return 'They have been a customer for less than a month.';
    if (days < 365) {
      return `They have been a customer for ${times(Math.floor(days / 30.4), 'month', 'months')}.`;
    }
    return `They have been a customer for ${times(Math.floor(days / 365.25), 'year', 'years')}.`;
  },
};
