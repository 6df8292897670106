import type { Head, Severity } from '../domain/assessment.ts';
import type { CaseEnding, CaseEventKind, CaseStatus, CeoPart } from '../domain/case.ts';
import type { Desk, FactValue, Posture } from '../domain/decision.ts';
import type { Lane, Metrics, Network, ReplyWay, Stage } from '../domain/mention.ts';
import type { Role } from '../domain/person.ts';
import type { ReplyStatus } from '../domain/reply.ts';
import type { PassedReason, Pool } from '../domain/seat.ts';
import type { CaseView } from '../ports.ts';

// What the page calls things. Every table is typed by its words, so that a new word of the domain fails here first.

export const DESK_NAMES: Record<Desk, string> = {
  ceo: 'CEO desk',
  support: 'Support desk',
  ideas: 'Ideas',
  nobody: 'Nobody needed',
};
export const STAGE_NAMES: Record<Stage, string> = {
  stored: 'being read',
  scored: 'being decided',
  decided: 'on its way to a desk',
  delivered: 'delivered',
};
export const LANE_NAMES: Record<Lane, string> = {
  live: 'Live',
  sample: 'Samples',
  recorded: 'Recorded',
  canary: 'Canary',
};
/** One thing of a lane. */
export const LANE_WORDS: Record<Lane, string> = {
  live: 'live',
  sample: 'sample',
  recorded: 'recorded',
  canary: 'canary',
};
/** What a person should know before acting on a card of this lane; null: it is the real thing. */
export const LANE_NOTES: Record<Lane, string | null> = {
  live: null,
  sample: 'Sample: invented people, and nothing leaves this machine.',
  recorded: 'Recorded: a rehearsal, nothing is published.',
  canary: 'Canary: the house testing itself.',
};
export const SEVERITY_NAMES: Record<Severity, string> = {
  0: 'no harm',
  1: 'disappointed',
  2: 'accuses us',
  3: 'harmed',
};
export const WAY_NAMES: Record<ReplyWay, string> = {
  api: 'We can reply here',
  'link-out': 'A person replies by hand',
  email: 'By call or mail',
  none: 'No way to reply',
};
export const STATUS_NAMES: Record<CaseStatus, string> = {
  open: 'needs us',
  waiting: 'has our answer',
  closed: 'closed',
};
export const CEO_PART_NAMES: Record<CeoPart, string | null> = {
  none: null,
  seated: 'with the CEO',
  replied: 'the CEO answered',
  'handed-over': 'handed over by the CEO',
  'let-go': 'the CEO let it go',
};
export const ENDING_NAMES: Record<CaseEnding, string> = {
  answered: 'Answered',
  'handed-over': 'Handed over',
  'closed-by-person': 'Closed by a person',
  'closed-by-rule': 'Closed by a rule',
  withdrawn: 'Withdrawn by its author',
};
export const REPLY_STATUS_NAMES: Record<ReplyStatus, string> = {
  drafted: 'written, not approved',
  held: 'approved, in the hold',
  publishing: 'being published',
  published: 'published',
  unknown: 'outcome unknown',
  failed: 'not published',
  withdrawn: 'taken back',
};
export const POOL_NAMES: Record<Pool, string> = {
  reserve: 'the seat kept for people who were harmed',
  open: 'an open seat, by priority',
  ordinary: 'the seat kept for ordinary customers, drawn by lot',
};
export const PASSED_NAMES: Record<PassedReason, string> = {
  'day-full': 'all seats of the day were taken',
  displaced: 'somebody in greater need took the seat',
  'customer-cap': 'this customer has a seat already',
  'incident-cap': 'somebody else speaks for this incident',
  'network-cap': 'this network has its share of the seats',
  'waited-too-long': 'no seat became free in time',
  'cannot-reply': 'there is no way to answer in public',
  withdrawn: 'the author took the post back',
  'lottery-not-drawn': 'the lot fell on another customer',
  'posture-closed': 'the seats are closed in the present posture',
};
export const POSTURE_NAMES: Record<Posture, string> = {
  'good-times': 'good times: the seats stand wide open',
  normal: 'normal times',
  'hard-times': 'hard times: the front line answers more',
};
export const HEAD_NAMES: Record<Head, string> = {
  language: 'Language',
  sentiment: 'Sentiment',
  complaint: 'Complaint',
  severity: 'Severity',
  urgency: 'Urgency',
  intent: 'Intent',
  idea: 'Idea',
  spam: 'Spam',
  review: 'Kind of review',
  worth: 'Worth an answer from the CEO',
  topics: 'Topics',
  sensitive: 'Sensitive subjects',
  reach: 'Reach',
};
export const VIEW_NAMES: Record<CaseView, string> = {
  'ceo-now': 'At the table',
  'ceo-waiting': 'Answered, waiting for the customer',
  'ceo-done': 'Done',
  open: 'Needs us',
  mine: 'Mine',
  unclaimed: 'Unclaimed',
  waiting: 'Has our answer',
  contact: 'To call or mail',
  closed: 'Closed',
};
export const ROLE_NAMES: Record<Role, string> = {
  ceo: 'CEO',
  deputy: 'deputy',
  communications: 'communications',
  'support-lead': 'support lead',
  support: 'support',
  ops: 'ops',
};

/** One line of a case's history, after the name of who did it. */
export const EVENT_NAMES: Record<CaseEventKind, string> = {
  opened: 'opened the case',
  joined: 'another word of the customer joined',
  reopened: 'reopened the case',
  'customer-edited': 'the customer changed the post',
  seated: 'gave it a seat at the CEO’s table',
  'passed-over': 'passed it over for a seat',
  spreading: 'it spreads, so it asked for a seat',
  'card-posted': 'showed the card to the CEO',
  claimed: 'claimed it',
  assigned: 'assigned it',
  note: 'noted',
  drafted: 'wrote a reply',
  approved: 'approved the reply',
  held: 'started the hold',
  undone: 'took the reply back',
  'hold-stopped': 'stopped the hold',
  published: 'published the reply',
  'reply-unknown': 'could not learn whether the reply was published',
  'reply-failed': 'could not publish the reply',
  'reply-settled': 'settled what became of the reply',
  'answered-by-hand': 'answered by hand',
  'handed-over': 'handed it over to support',
  'let-go': 'let it go',
  withdrawn: 'the author took the post back',
  erased: 'erased the person',
  'contact-task': 'asked for a call or mail',
  'contact-done': 'closed the call or mail',
  'wrong-call': 'said this was the wrong call',
  'stop-asked': 'the customer asked us to stop',
  reminded: 'reminded that nothing has moved',
  closed: 'closed the case',
};

const NETWORK_NAMES: Record<string, string> = {
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  survey: 'Survey',
  reddit: 'Reddit',
  hackernews: 'Hacker News',
  youtube: 'YouTube',
  appstore: 'App Store',
  googleplay: 'Google Play',
  instagram: 'Instagram',
  facebook: 'Facebook',
  webhook: 'Webhook',
};
/** Networks are slugs; those without a name of their own are shown as they are. */
export function networkName(network: Network): string {
  return NETWORK_NAMES[network] ?? network.charAt(0).toUpperCase() + network.slice(1);
}

/** `cue.repeated-failure` → `cue: repeated failure`. Keys are ours (features of the model, keys of scoring.yaml). */
export function spoken(key: string): string {
  return key.replace(/\./g, ': ').replace(/[-_]/g, ' ');
}

/** What a customer is worth: pages show that it is known, never how much (cards show tier and tenure). */
export function isMoney(fact: string): boolean {
  return fact === 'customer.value';
}

/** A fact as a person reads it. */
export function factText(name: string, value: FactValue): string {
  if (value === null) return 'not known';
  if (isMoney(name)) return 'known, not shown';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return value;
}

/** A clause as a sentence: a capital first, a full stop last. */
export function sentenceOf(clause: string): string {
  const text = clause.trim();
  const capital = text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
  return text === '' || /[.!?…]$/.test(text) ? capital : `${capital}.`;
}

/** `1 case`, `4 cases`, `1,204 cases`. */
/** What people did with a post, as far as the network says: `3 likes`, `1 repost`. */
export function countsIn({ likes, reposts, replies, views }: Metrics): string[] {
  const told = [
    [likes, 'like'],
    [reposts, 'repost'],
    [replies, 'answer'],
    [views, 'view'],
  ] as const;
  return told.flatMap(([n, one]) => (n === undefined ? [] : [counted(n, one)]));
}

export function counted(n: number, one: string, many = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}
export function figure(n: number): string {
  return n.toLocaleString('en-GB');
}
export function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`;
}
