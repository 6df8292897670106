import type { Facts } from '../../src/domain/decision.ts';

type Predicate = (facts: Facts) => boolean;

const at = (f: Facts, name: string) => f[name];
const least = (f: Facts, name: string, limit: number) => {
  const value = at(f, name);
  return typeof value === 'number' && value >= limit;
};
const below = (f: Facts, name: string, limit: number) => {
  const value = at(f, name);
  return typeof value === 'number' && value < limit;
};
const most = (f: Facts, name: string, limit: number) => {
  const value = at(f, name);
  return typeof value === 'number' && value <= limit;
};
const holds = (f: Facts, name: string, ...words: string[]) => {
  const value = at(f, name);
  return Array.isArray(value) && words.some((word) => value.includes(word));
};
const is = (f: Facts, name: string, ...words: string[]) => {
  const value = at(f, name);
  return typeof value === 'string' && words.includes(value);
};
const answerable = (f: Facts) => f['reply.way'] !== 'none';

/** The default rules once more, in plain TypeScript, in their order. */
export const PLAIN_RULES: readonly [string, Predicate][] = [
  ['self-harm', (f) => holds(f, 'sensitive', 'selfharm')],
  ['spam', (f) => below(f, 'complaint.probability', 0.5) && (least(f, 'spam', 0.9) || least(f, 'bot', 0.9))],
  ['minors', (f) => holds(f, 'sensitive', 'minors')],
  ['safety', (f) => holds(f, 'sensitive', 'safety')],
  ['discrimination', (f) => holds(f, 'sensitive', 'discrimination') || holds(f, 'cues', 'discrimination')],
  ['privacy', (f) => holds(f, 'sensitive', 'privacy')],
  ['legal', (f) => holds(f, 'sensitive', 'legal')],
  ['press-and-politics', (f) => holds(f, 'sensitive', 'press', 'politics')],
  ['lowest-survey-score', (f) => f.nps === 0],
  ['asked-us-to-stop', (f) => f['customer.stopped'] === true],
  ['model-could-not-tell', (f) => holds(f, 'abstained', 'complaint', 'intent', 'severity', 'sensitive')],
  [
    'loyal-customer-leaving',
    (f) =>
      least(f, 'complaint.probability', 0.5) &&
      least(f, 'worth', 0.1) &&
      answerable(f) &&
      (holds(f, 'cues', 'loyal-leaving') ||
        (least(f, 'customer.tenureDays', 1826) && holds(f, 'cues', 'leaving')) ||
        (least(f, 'customer.tenureDays', 1826) && least(f, 'severity.value', 2))),
  ],
  [
    'harm-in-their-words',
    (f) =>
      least(f, 'complaint.probability', 0.5) &&
      least(f, 'severity.value', 2) &&
      holds(f, 'cues', 'harm-told', 'moment-spoiled', 'vulnerable-harm', 'ruined', 'accuse', 'leaving') &&
      answerable(f),
  ],
  [
    'really-harmed',
    (f) =>
      least(f, 'complaint.probability', 0.5) &&
      f['severity.value'] === 3 &&
      least(f, 'worth', 0.2) &&
      answerable(f),
  ],
  [
    'failed-again-after-support',
    (f) =>
      least(f, 'complaint.probability', 0.5) &&
      least(f, 'severity.value', 2) &&
      least(f, 'worth', 0.1) &&
      answerable(f) &&
      (f['history.contactedSupport'] === true ||
        least(f, 'history.earlierComplaints', 2) ||
        holds(f, 'cues', 'times')),
  ],
  [
    'first-six-months',
    (f) =>
      below(f, 'customer.tenureDays', 183) &&
      least(f, 'complaint.probability', 0.5) &&
      least(f, 'severity.value', 2) &&
      least(f, 'worth', 0.1) &&
      answerable(f),
  ],
  [
    'spreading-fast',
    (f) =>
      least(f, 'complaint.probability', 0.7) &&
      least(f, 'severity.value', 1) &&
      answerable(f) &&
      (least(f, 'reach.speed', 60) || (least(f, 'incident.size', 25) && least(f, 'reach.value', 50))),
  ],
  [
    'worth-an-answer',
    (f) => least(f, 'complaint.probability', 0.5) && least(f, 'worth', 0.3) && answerable(f),
  ],
  [
    'ordinary-customer',
    (f) =>
      least(f, 'complaint.probability', 0.5) &&
      least(f, 'severity.value', 2) &&
      least(f, 'worth', 0.2) &&
      most(f, 'author.followers', 2000) &&
      answerable(f),
  ],
  [
    'ideas',
    (f) =>
      most(f, 'severity.value', 1) &&
      (least(f, 'idea', 0.5) || (is(f, 'intent', 'idea') && least(f, 'idea', 0.3))),
  ],
  ['urgent-questions', (f) => least(f, 'urgency', 0.7) && is(f, 'intent', 'question', 'complaint')],
  ['complaints', (f) => is(f, 'intent', 'complaint') || least(f, 'complaint.probability', 0.5)],
  ['questions', (f) => is(f, 'intent', 'question')],
  ['low-survey-score', (f) => most(f, 'nps', 6)],
  ['praise-and-chatter', (f) => is(f, 'intent', 'praise', 'other') && below(f, 'complaint.probability', 0.4)],
  ['everything-else', () => true],
];
