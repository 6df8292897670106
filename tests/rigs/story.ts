import type { Case } from '../../src/domain/case.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { CardStory, StoryMention } from '../../src/ports.ts';
import { aMention, anAssessment, DAY, NOON } from './builders.ts';

/** A mention on a card. */
export function aStoryMention(said: Partial<StoryMention> = {}): StoryMention {
  return { ...aMention(), handle: {}, ...said };
}

/** One post of a customer of four years, seated by a rule about harm. Say only what the test is about. */
export function aStory(
  said: Partial<Omit<CardStory, 'case' | 'customer'>> & {
    case?: Partial<Case>;
    customer?: Partial<CardStory['customer']>;
  } = {},
): CardStory {
  const mentions = said.mentions ?? [aStoryMention({ text: 'My parcel is late again' })];
  const { intent, complaint, severity, sensitive, topics } = anAssessment({ topics: ['delivery'] });
  return {
    laneNow: NOON,
    elsewhere: [],
    replies: [],
    decision: { rule: 'harmed-customers', because: ['Somebody was harmed.'], tags: [] },
    seat: { pool: 'open' },
    assessment: { intent, complaint, severity, sensitive, topics },
    sensitive: [],
    incidentSize: 1,
    incidentAnswers: [],
    events: [],
    contactTasks: [],
    contacts: {},
    shown: null,
    ...said,
    mentions,
    customer: {
      id: 1,
      name: 'Kim',
      since: NOON - 4 * 366 * DAY,
      tier: 'gold',
      stopped: false,
      ...said.customer,
    },
    case: {
      id: 42,
      lane: 'live',
      customerId: 1,
      openedBy: mentions[0]?.id ?? 'x:1',
      status: 'open',
      ceo: 'seated',
      revision: 3,
      owner: null,
      priority: 70,
      network: 'x',
      openedAt: NOON,
      waitingSince: NOON,
      seatedAt: NOON,
      closedAt: null,
      ending: null,
      endingReason: null,
      ...said.case,
    },
  };
}

/** A draft for that post, or a later state of it. */
export function aReply(to: StoryMention, said: Partial<Reply> = {}): Reply {
  return {
    id: 7,
    caseId: 42,
    mentionId: to.id,
    network: to.network,
    way: to.replyability.way,
    status: 'drafted',
    text: 'We are sorry',
    contentHash: to.contentHash,
    draftedBy: 'person:ada',
    draftedAt: NOON,
    approval: null,
    holdUntil: null,
    key: 'k',
    externalId: null,
    url: null,
    publishedAt: null,
    because: null,
    rehearsal: false,
    ...said,
  };
}

export function approved(reply: Reply): Reply {
  const { text, mentionId, contentHash } = reply;
  return { ...reply, approval: { by: 'person:ada', at: NOON, text, mentionId, contentHash } };
}
