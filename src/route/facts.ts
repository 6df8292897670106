import { HEADS, INTENTS, REVIEW_KINDS, SENSITIVE_SUBJECTS, SENTIMENTS } from '../domain/assessment.ts';
import type { FactValue } from '../domain/decision.ts';
import { POSTURES } from '../domain/decision.ts';
import { ORIGINS, REPLY_WAYS } from '../domain/mention.ts';

/** `number` covers whole numbers too; `list` is a list of texts. */
export type FactKind = 'number' | 'text' | 'flag' | 'list';

/** One row of the table from which the CEL types, the JSON Schema and the page for people are made. */
export interface FactRow {
  kind: FactKind;
  meaning: string;
  unit?: string;
  /** Smallest and largest value; null: no largest. */
  range?: readonly [number, number | null];
  /** Only whole numbers occur. */
  whole?: true;
  /** All the values there are, for texts and for the members of lists. */
  values?: readonly string[];
  example: Exclude<FactValue, null>;
  /** What an example in the rules file has when it does not say. */
  usual: FactValue;
  /** When it is not known; absent: it is always known. */
  unknown?: string;
}

const ABSTAINED = 'when the text model abstained';
const NOT_GIVEN = 'when the network does not say';
const NO_RECORD = 'without a customer record, or when the customer does not allow us to link it';

const probability = (meaning: string, example: number, usual: number | null): FactRow => ({
  kind: 'number',
  meaning,
  range: [0, 1],
  example,
  usual,
  unknown: ABSTAINED,
});
const count = (meaning: string, unit: string, example: number, usual: number | null): FactRow => ({
  kind: 'number',
  meaning,
  unit,
  range: [0, null],
  whole: true,
  example,
  usual,
});

/** Every fact that a rule may use, by its name. */
export const FACTS = {
  'complaint.probability': probability('How likely this is a complaint.', 0.9, 0.1),
  'severity.value': {
    kind: 'number',
    meaning:
      '0 none, 1 disappointed, 2 accuses (rude, lied, failed again), 3 harmed (money, health, stranded).',
    range: [0, 3],
    whole: true,
    example: 3,
    usual: 0,
    unknown: ABSTAINED,
  },
  'severity.harmed': probability('How likely somebody was really harmed (severity 3).', 0.7, 0.02),
  'sentiment.label': {
    kind: 'text',
    meaning: 'The mood of the words.',
    values: SENTIMENTS,
    example: 'neg',
    usual: 'neu',
    unknown: ABSTAINED,
  },
  'sentiment.negative': probability('How likely the mood is negative.', 0.8, 0.2),
  intent: {
    kind: 'text',
    meaning: 'What the author mainly wants.',
    values: INTENTS,
    example: 'complaint',
    usual: 'other',
    unknown: ABSTAINED,
  },
  worth: probability('How likely a personal answer from the CEO changes the outcome.', 0.6, 0.05),
  urgency: probability('How likely the author needs help within hours.', 0.7, 0.1),
  idea: probability('How likely this is a usable suggestion.', 0.8, 0.05),
  spam: probability('How likely this is spam.', 0.95, 0.01),
  review: {
    kind: 'text',
    meaning: 'What kind of review this would be.',
    values: REVIEW_KINDS,
    example: 'bug',
    usual: 'experience',
    unknown: ABSTAINED,
  },
  topics: {
    kind: 'list',
    meaning: 'Topics of config/scoring.yaml that it touches.',
    example: ['billing'],
    usual: [],
    unknown: ABSTAINED,
  },
  sensitive: {
    kind: 'list',
    meaning: 'Sensitive subjects that it touches.',
    values: SENSITIVE_SUBJECTS,
    example: ['legal'],
    usual: [],
    unknown: ABSTAINED,
  },
  cues: {
    kind: 'list',
    meaning: 'Cues that the text model found in the words, such as somebody who is leaving.',
    example: ['leaving'],
    usual: [],
  },
  abstained: {
    kind: 'list',
    meaning: 'Values that the text model could not tell here.',
    values: HEADS,
    example: ['severity'],
    usual: [],
  },
  language: {
    kind: 'text',
    meaning: 'Language of the words, as its BCP 47 primary tag.',
    example: 'nl',
    usual: 'en',
    unknown: 'when the words are too few to tell',
  },
  'reach.value': {
    kind: 'number',
    meaning: 'How many people this may reach: followers, engagement and speed together.',
    range: [0, 100],
    example: 60,
    usual: null,
    unknown: NOT_GIVEN,
  },
  'reach.speed': {
    kind: 'number',
    meaning: 'How fast it spreads of late; followed while its case waits for a first answer.',
    range: [0, 100],
    example: 50,
    usual: null,
    unknown: 'in its first quarter of an hour, and where nothing is counted',
  },
  'reach.likes': { ...count('Likes, as last read.', 'likes', 40, null), unknown: NOT_GIVEN },
  'reach.reposts': { ...count('Reposts, as last read or seen.', 'reposts', 25, null), unknown: NOT_GIVEN },
  'reach.replies': { ...count('Replies, as last read.', 'replies', 12, null), unknown: NOT_GIVEN },
  'reach.views': { ...count('Views, as last read.', 'views', 10_000, null), unknown: NOT_GIVEN },
  'author.followers': { ...count('Followers of the author.', 'followers', 25_000, null), unknown: NOT_GIVEN },
  'author.verified': {
    kind: 'flag',
    meaning: 'The network has verified the author.',
    example: true,
    usual: null,
    unknown: NOT_GIVEN,
  },
  'author.accountAgeDays': {
    ...count('Age of the account.', 'days', 400, null),
    unknown: NOT_GIVEN,
  },
  bot: { ...probability('How likely the account is automated.', 0.9, null), unknown: NOT_GIVEN },
  'customer.known': {
    kind: 'flag',
    meaning: 'The author is a customer on record.',
    example: true,
    usual: false,
  },
  'customer.tier': {
    kind: 'text',
    meaning: 'Tier of the customer, as customers.csv names it.',
    example: 'gold',
    usual: null,
    unknown: NO_RECORD,
  },
  'customer.value': {
    kind: 'number',
    meaning: 'What the customer spends with us. Cards never show it.',
    unit: 'a year, in the currency of customers.csv',
    range: [0, null],
    example: 4_800,
    usual: null,
    unknown: NO_RECORD,
  },
  'customer.tenureDays': {
    ...count('How long they are a customer.', 'days', 1_500, null),
    unknown: NO_RECORD,
  },
  'customer.consent': {
    kind: 'flag',
    meaning: 'The customer allows us to link this account to the record.',
    example: true,
    usual: null,
    unknown: 'without a customer record',
  },
  'customer.stopped': {
    kind: 'flag',
    meaning: 'The customer asked us to stop replying.',
    example: true,
    usual: false,
  },
  nps: {
    kind: 'number',
    meaning: 'Answer to the survey question.',
    range: [0, 10],
    whole: true,
    example: 0,
    usual: null,
    unknown: 'unless it is a survey answer',
  },
  'history.earlierMentions': count('Mentions by this customer in the 90 days before.', 'mentions', 3, 0),
  'history.earlierComplaints': count(
    'Complaints by this customer in the 90 days before.',
    'complaints',
    2,
    0,
  ),
  'history.earlierCases': count('Cases of this customer before this mention.', 'cases', 1, 0),
  'history.contactedSupport': {
    kind: 'flag',
    meaning: 'Support had a case of theirs before, or they write that they contacted support.',
    example: true,
    usual: false,
  },
  'incident.size': {
    ...count('Similar complaints with one cause, this one included.', 'complaints', 12, 1),
    range: [1, null],
  },
  network: { kind: 'text', meaning: 'Where it was posted.', example: 'bluesky', usual: 'x' },
  brand: {
    kind: 'text',
    meaning: 'The brand it names, where the source tells.',
    example: 'openseat',
    usual: null,
    unknown: 'when the source does not tell',
  },
  origin: {
    kind: 'text',
    meaning: 'How it came to us.',
    values: ORIGINS,
    example: 'live',
    usual: 'live',
  },
  'reply.way': {
    kind: 'text',
    meaning: 'How we can answer.',
    values: REPLY_WAYS,
    example: 'api',
    usual: 'api',
  },
  'mention.isReply': { kind: 'flag', meaning: 'It answers another post.', example: true, usual: false },
  'mention.mentionsUs': {
    kind: 'flag',
    meaning: 'It names or quotes our own account.',
    example: true,
    usual: null,
    unknown: NOT_GIVEN,
  },
  'mention.ageMinutes': count('Age of the mention when it is decided.', 'minutes', 15, 0),
  posture: {
    kind: 'text',
    meaning: 'How widely the seats are open.',
    values: POSTURES,
    example: 'normal',
    usual: 'normal',
  },
} as const satisfies Record<string, FactRow>;

export type FactName = keyof typeof FACTS;

const rows: ReadonlyMap<string, FactRow> = new Map(Object.entries(FACTS));

/** In the order of the table. */
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

export function factRow(name: string): FactRow | undefined {
  return rows.get(name);
}
