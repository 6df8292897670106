/** Fifty rules of everyday kinds, the shapes that routing files have; most mentions pass forty of them and more. */
/** A condition as data, so that other engines can be given the very same one. */
export type BenchCondition =
  | { fact: string; operator: '>=' | '<' | '=='; value: string | number | boolean }
  | { fact: string; operator: 'in'; value: readonly (string | number)[] }
  | { fact: string; operator: 'has'; value: string };

export interface BenchRule {
  name: string;
  when: readonly BenchCondition[];
  whenAny: readonly BenchCondition[];
  send: 'ceo' | 'support' | 'ideas' | 'nobody';
}

const at = (fact: string, value: number): BenchCondition => ({ fact, operator: '>=', value });
const below = (fact: string, value: number): BenchCondition => ({ fact, operator: '<', value });
const is = (fact: string, value: string | number | boolean): BenchCondition => ({
  fact,
  operator: '==',
  value,
});
const among = (fact: string, ...value: string[]): BenchCondition => ({ fact, operator: 'in', value });
const has = (fact: string, value: string): BenchCondition => ({ fact, operator: 'has', value });

const SUBJECTS = ['legal', 'press', 'politics', 'safety', 'minors', 'discrimination', 'privacy', 'selfharm'];
const TOPICS = ['delivery', 'billing', 'app', 'service', 'outage', 'staff'];
const LANGUAGES = ['en', 'nl', 'de', 'fr', 'es', 'it', 'pt'];

/** The fifty rules, the catch-all last. */
export function benchRules(): BenchRule[] {
  const rules: BenchRule[] = [
    ...SUBJECTS.map(
      (subject): BenchRule => ({
        name: `subject-${subject}`,
        when: [has('sensitive', subject), at('complaint.probability', 0.6)],
        whenAny: [at('severity.value', 2), at('urgency', 0.7)],
        send: 'support',
      }),
    ),
    {
      name: 'really-harmed',
      when: [at('complaint.probability', 0.8), is('severity.value', 3), below('spam', 0.5)],
      whenAny: [],
      send: 'ceo',
    },
    ...LANGUAGES.map(
      (language, i): BenchRule => ({
        name: `worth-in-${language}`,
        when: [
          is('language', language),
          at('complaint.probability', 0.75),
          at('worth', 0.5 + i / 50),
          below('bot', 0.5),
        ],
        whenAny: [],
        send: 'ceo',
      }),
    ),
    ...TOPICS.flatMap((topic): BenchRule[] => [
      {
        name: `${topic}-failed-again`,
        when: [has('topics', topic), at('complaint.probability', 0.7)],
        whenAny: [at('history.earlierComplaints', 3), is('history.contactedSupport', true)],
        send: 'ceo',
      },
      {
        name: `${topic}-loyal`,
        when: [has('topics', topic), at('customer.tenureDays', 2_500), at('severity.value', 2)],
        whenAny: [],
        send: 'ceo',
      },
      {
        name: `${topic}-spreads`,
        when: [has('topics', topic), at('worth', 0.3)],
        whenAny: [at('reach.value', 85), at('incident.size', 20), at('author.followers', 100_000)],
        send: 'ceo',
      },
    ]),
    ...['gold', 'silver', 'basic'].flatMap((tier): BenchRule[] => [
      {
        name: `${tier}-urgent`,
        when: [is('customer.tier', tier), at('urgency', 0.8), at('complaint.probability', 0.6)],
        whenAny: [],
        send: 'support',
      },
      {
        name: `${tier}-question`,
        when: [is('customer.tier', tier), is('intent', 'question'), at('urgency', 0.6)],
        whenAny: [],
        send: 'support',
      },
    ]),
    {
      name: 'ideas',
      when: [is('intent', 'idea'), at('idea', 0.6), below('spam', 0.3)],
      whenAny: [],
      send: 'ideas',
    },
    { name: 'spam', when: [at('spam', 0.9)], whenAny: [], send: 'nobody' },
    { name: 'automated', when: [at('bot', 0.9)], whenAny: [], send: 'nobody' },
    { name: 'low-score', when: [below('nps', 7)], whenAny: [], send: 'support' },
    { name: 'complaints', when: [at('complaint.probability', 0.5)], whenAny: [], send: 'support' },
    { name: 'questions', when: [is('intent', 'question')], whenAny: [], send: 'support' },
    {
      name: 'unhappy',
      when: [is('sentiment.label', 'neg'), at('severity.value', 1)],
      whenAny: [],
      send: 'support',
    },
    {
      name: 'verified',
      when: [is('author.verified', true), at('reach.value', 60)],
      whenAny: [],
      send: 'support',
    },
    {
      name: 'chatter',
      when: [among('intent', 'praise', 'other'), below('complaint.probability', 0.3)],
      whenAny: [],
      send: 'nobody',
    },
  ];
  const rest: BenchRule = { name: 'everything-else', when: [], whenAny: [], send: 'support' };
  return [...rules, rest];
}

/** The same as a rules file. */
export function benchRulesFile(): string {
  const rules = benchRules().map(({ name, when, whenAny, send }) => ({
    name,
    description: `A rule to measure with, called ${name}.`,
    ...(when.length > 0 && { when: when.map(celOf) }),
    ...(whenAny.length > 0 && { whenAny: whenAny.map(celOf) }),
    send,
  }));
  // JSON is YAML.
  return JSON.stringify({ seats: { perDay: 5, reserve: 1, ordinary: 1 }, rules }, null, 2);
}

function celOf({ fact, operator, value }: BenchCondition): string {
  return operator === 'has'
    ? `${fact}.has(${JSON.stringify(value)})`
    : `${fact} ${operator} ${JSON.stringify(value)}`;
}
