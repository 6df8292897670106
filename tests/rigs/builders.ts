import { createHash } from 'node:crypto';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Mention, Post } from '../../src/domain/mention.ts';
import { mentionIdOf } from '../../src/domain/mention.ts';

/** Noon of an ordinary day, in UTC: the time that builders start from. */
export const NOON = Date.UTC(2026, 4, 12, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let made = 0;

/** A complaint of somebody we do not know. Say only what the test is about; every call has an id of its own. */
export function aPost(said: Partial<Post> = {}): Post {
  made += 1;
  const externalId = said.externalId ?? `post-${made}`;
  return {
    network: 'x',
    externalId,
    text: `My parcel is late again, order ${externalId}`,
    createdAt: NOON + made * MINUTE,
    author: { handle: `customer-${externalId}` },
    brand: 'Acme',
    ...said,
  };
}

/** The same post as a stored mention. */
export function aMention(said: Partial<Mention> = {}): Mention {
  made += 1;
  const network = said.network ?? 'x';
  const externalId = said.externalId ?? `post-${made}`;
  const text = said.text ?? `My parcel is late again, order ${externalId}`;
  const handle = said.author?.handle ?? `customer-${externalId}`;
  return {
    id: mentionIdOf(network, externalId),
    seq: made,
    network,
    externalId,
    origin: 'live',
    accountId: `${network}:${handle}`,
    customerId: made,
    author: { handle },
    text,
    revision: 1,
    contentHash: createHash('sha256').update(text).digest('hex'),
    createdAt: NOON + made * MINUTE,
    receivedAt: NOON + made * MINUTE,
    brand: 'Acme',
    replyability: { way: 'api', reason: 'the author named us' },
    ...said,
  };
}

/** A plain complaint of severity 1 in English. `fingerprint` differs with every call, so that nothing looks alike by accident. */
export function anAssessment(said: Partial<Assessment> = {}): Assessment {
  made += 1;
  const mentionId = said.mentionId ?? `x:post-${made}`;
  return {
    mentionId,
    revision: 1,
    language: { label: 'en', probability: 0.99 },
    sentiment: { label: 'neg', neg: 0.9, neu: 0.08, pos: 0.02 },
    complaint: { label: 1, probability: 0.95 },
    severity: { label: 1, probabilities: [0.1, 0.7, 0.15, 0.05] },
    urgency: { probability: 0.2 },
    intent: {
      label: 'complaint',
      probabilities: { complaint: 0.9, question: 0.04, idea: 0.02, praise: 0.01, other: 0.03 },
    },
    idea: { label: 0, probability: 0.02 },
    spam: { label: 0, probability: 0.01 },
    review: { label: 'experience' },
    worth: { probability: 0.2 },
    abstained: [],
    reasons: { complaint: [{ key: 'lexicon.negative', weight: 0.5, spans: [[18, 22]] }] },
    topics: [],
    sensitive: [],
    reach: { value: null, speed: null },
    fingerprint: createHash('sha256').update(mentionId).digest('hex').slice(0, 16),
    bot: null,
    modelVersion: 'model-1',
    scoringVersion: 'scoring-1',
    assessedAt: NOON,
    ...said,
  };
}

/** Praise without a request: no case by any sensible rule. */
export function praise(said: Partial<Assessment> = {}): Assessment {
  return anAssessment({
    sentiment: { label: 'pos', neg: 0.02, neu: 0.08, pos: 0.9 },
    complaint: { label: 0, probability: 0.03 },
    severity: { label: 0, probabilities: [0.97, 0.02, 0.005, 0.005] },
    intent: {
      label: 'praise',
      probabilities: { complaint: 0.02, question: 0.02, idea: 0.02, praise: 0.9, other: 0.04 },
    },
    worth: { probability: 0.01 },
    reasons: { sentiment: [{ key: 'lexicon.positive', weight: 0.6 }] },
    ...said,
  });
}

/** Money lost, stranded, humiliated: severity 3, worth the CEO's own answer. */
export function serious(said: Partial<Assessment> = {}): Assessment {
  return anAssessment({
    severity: { label: 3, probabilities: [0.01, 0.04, 0.1, 0.85] },
    worth: { probability: 0.85 },
    urgency: { probability: 0.7 },
    ...said,
  });
}
