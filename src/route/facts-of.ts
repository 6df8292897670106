import type { Assessment, Head } from '../domain/assessment.ts';
import type { Customer } from '../domain/customer.ts';
import type { FactValue, Posture } from '../domain/decision.ts';
import type { Instant, Mention } from '../domain/mention.ts';
import type { FactName } from './facts.ts';

/** What was known of this customer before the mention's own `createdAt, id` (law 13); 90 days where not said. */
export interface History {
  earlierMentions: number;
  /** Mentions whose assessment has complaint label 1. */
  earlierComplaints: number;
  /** Of all time. */
  earlierCases: number;
}

/** All that a decision is made from. Never words. */
export interface FactInput {
  mention: Pick<
    Mention,
    | 'network'
    | 'origin'
    | 'author'
    | 'createdAt'
    | 'inReplyTo'
    | 'metrics'
    | 'brand'
    | 'nps'
    | 'mentionsUs'
    | 'replyability'
  >;
  /** Reposts without words that intake has seen; the network's own count wins when it is larger. */
  repostsSeen?: number;
  assessment: Assessment;
  /** null: the author could not be told from others (a survey answer without a customer). */
  customer: Pick<Customer, 'ref' | 'since' | 'tier' | 'value' | 'consent' | 'stopped'> | null;
  history: History;
  /** 1 = alone. */
  incidentSize: number;
  posture: Posture;
  /** Time of the decision on the lane's clock. */
  at: Instant;
}

/** Every name of the table, each with a value or null for "not known". */
export type FullFacts = Readonly<Record<FactName, FactValue>>;

const DAY = 86_400_000;

/** Reasons that tell of something in the words, whatever they weigh; a rule sees the rest of the key. */
const CUE = /^(?:cue|mix)\.(.+)$/;
/** Cues that say the customer has been to support before. */
const CONTACT_CUES = ['contacted', 'again-asked'];

function cuesOf(assessment: Assessment): string[] {
  const found = new Set<string>();
  for (const reasons of Object.values(assessment.reasons)) {
    for (const reason of reasons ?? []) {
      const cue = CUE.exec(reason.key)?.[1];
      if (cue !== undefined) found.add(cue);
    }
  }
  return [...found].sort();
}

const wholeDays = (from: Instant | undefined, to: Instant): number | null =>
  from === undefined ? null : Math.max(0, Math.floor((to - from) / DAY));

/** Support had a case of theirs before, or the words say that they had been there. */
export function contactedSupport(earlierCases: number, cues: readonly string[]): boolean {
  return earlierCases > 0 || CONTACT_CUES.some((cue) => cues.includes(cue));
}

/** Pure: the same rows give the same facts. A value on which the model abstained is not known. */
export function factsOf(input: FactInput): FullFacts {
  const { mention, assessment: a, customer, history } = input;
  const { author, metrics } = mention;
  const told = <T extends FactValue>(head: Head, value: T): T | null =>
    a.abstained.includes(head) ? null : value;
  const cues = cuesOf(a);
  const onRecord = customer?.ref !== undefined;
  const record = onRecord && customer.consent !== false ? customer : undefined;
  const reposts = Math.max(metrics?.reposts ?? 0, input.repostsSeen ?? 0);
  return {
    'complaint.probability': told('complaint', a.complaint.probability),
    'severity.value': told('severity', a.severity.label),
    'severity.harmed': told('severity', a.severity.probabilities[3]),
    'sentiment.label': told('sentiment', a.sentiment.label),
    'sentiment.negative': told('sentiment', a.sentiment.neg),
    intent: told('intent', a.intent.label),
    worth: told('worth', a.worth.probability),
    urgency: told('urgency', a.urgency.probability),
    idea: told('idea', a.idea.probability),
    spam: told('spam', a.spam.probability),
    review: told('review', a.review.label),
    topics: told('topics', a.topics),
    sensitive: told('sensitive', a.sensitive as string[]),
    cues,
    abstained: a.abstained as string[],
    language: a.language.label === 'unknown' ? null : told('language', a.language.label),
    'reach.value': told('reach', a.reach.value),
    'reach.speed': told('reach', a.reach.speed),
    'reach.likes': metrics?.likes ?? null,
    'reach.reposts': metrics?.reposts === undefined && reposts === 0 ? null : reposts,
    'reach.replies': metrics?.replies ?? null,
    'reach.views': metrics?.views ?? null,
    'author.followers': author.followers ?? null,
    'author.verified': author.verified ?? null,
    'author.accountAgeDays': wholeDays(author.accountCreatedAt, mention.createdAt),
    bot: a.bot,
    'customer.known': onRecord,
    'customer.tier': record?.tier ?? null,
    'customer.value': record?.value ?? null,
    'customer.tenureDays': wholeDays(record?.since, mention.createdAt),
    'customer.consent': onRecord ? (customer.consent ?? null) : null,
    'customer.stopped': customer?.stopped ?? false,
    nps: mention.nps ?? null,
    'history.earlierMentions': history.earlierMentions,
    'history.earlierComplaints': history.earlierComplaints,
    'history.earlierCases': history.earlierCases,
    'history.contactedSupport': contactedSupport(history.earlierCases, cues),
    'incident.size': Math.max(1, input.incidentSize),
    network: mention.network,
    brand: mention.brand ?? null,
    origin: mention.origin,
    'reply.way': mention.replyability.way,
    'mention.isReply': mention.inReplyTo !== undefined,
    'mention.mentionsUs': mention.mentionsUs ?? null,
    'mention.ageMinutes': Math.max(0, Math.floor((input.at - mention.createdAt) / 60_000)),
    posture: input.posture,
  };
}
