import type { Card, Quote } from '../domain/card.ts';
import type { ContactTask } from '../domain/case.ts';
import type { Instant } from '../domain/mention.ts';
import { type CardPayload, cardPayload } from './discord-card.ts';

/** One state that a card can be in. */
export interface GalleryState {
  state: string;
  /** What happened, for the caption. */
  says: string;
  card: Card;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WORDS =
  'Third time you cancel my train to the hospital without a word. My mother waited two hours on a cold platform. Does anybody there read this?';
const ANSWER =
  'I read this, and I am sorry: your mother should never have stood there. I have asked our station lead to call you today about her next journey. – Ada';

/** Every state of a card, with people and companies that do not exist, as if it were `now`. Pure. */
export function galleryCards(now: Instant): GalleryState[] {
  const states = [...beforeAnswering(now), ...withAnAnswer(now), ...afterwards(now), ...endings(now)];
  return states.map((one, index) => ({ ...one, card: { ...one.card, caseId: 41 + index } }));
}

/** The same as Discord gets them. */
export function galleryPayloads(now: Instant): { state: string; payload: CardPayload }[] {
  return galleryCards(now).map(({ state, card }) => ({ state, payload: cardPayload(card) }));
}

function post(now: Instant, said: Partial<Quote> = {}): Quote {
  return {
    mentionId: 'x:1001',
    network: 'x',
    text: WORDS,
    at: now - 3 * HOUR,
    url: 'https://x.example/nora_q/1001',
    by: 'customer',
    gone: false,
    ...said,
  };
}

function aCard(now: Instant, said: Partial<Card> = {}): Card {
  return {
    caseId: 41,
    revision: 2,
    lane: 'live',
    status: 'open',
    ceo: 'seated',
    headline: 'complaint, severity 3, about delays',
    customer: {
      name: 'Nora Quist',
      handle: 'nora_q',
      network: 'x',
      followers: 212,
      tier: 'gold',
      tenure: 'customer for 6 years',
      stopped: false,
    },
    words: [post(now)],
    elsewhere: [
      post(now, {
        mentionId: 'bluesky:77',
        network: 'bluesky',
        text: 'Is there a number at Acme Rail where a person answers?',
        at: now - 2 * DAY,
        url: 'https://bluesky.example/nora/77',
      }),
    ],
    why: ['Somebody was harmed: severity 3.', 'It took a seat that is kept for people who were harmed.'],
    rule: 'harmed-customers',
    incidentSize: 1,
    waitingSince: now - 3 * HOUR,
    replyability: { way: 'api', reason: 'The author named us.' },
    news: [],
    contactTasks: [],
    actions: ['reply', 'hand-over', 'let-go'],
    ...said,
  };
}

const reply = (said: Partial<NonNullable<Card['reply']>>): NonNullable<Card['reply']> => ({
  id: 7,
  status: 'drafted',
  text: ANSWER,
  length: { used: 148, max: 280, unit: 'weighted characters' },
  by: 'Ada',
  rehearsal: false,
  ...said,
});

const BY_HAND = {
  way: 'link-out',
  reason: 'The author did not name us, and X lets an app answer only those who did.',
  link: 'https://x.example/intent/post?in_reply_to=1001',
} as const;

function beforeAnswering(now: Instant): GalleryState[] {
  return [
    { state: 'waiting', says: 'A customer waits for the CEO.', card: aCard(now) },
    {
      state: 'incident',
      says: 'One of many with the same cause.',
      card: aCard(now, {
        incidentSize: 13,
        why: ['The first of 13 complaints about one cause, and the oldest customer among them.'],
      }),
    },
    {
      state: 'link-out',
      says: 'The network lets only a person answer.',
      card: aCard(now, {
        replyability: BY_HAND,
        actions: ['reply', 'answered-by-hand', 'hand-over', 'let-go'],
      }),
    },
    {
      state: 'email',
      says: 'No public way: a mail or a call through support.',
      card: aCard(now, {
        customer: {
          name: 'Nora Quist',
          network: 'survey',
          tier: 'gold',
          tenure: 'customer for 6 years',
          stopped: false,
        },
        words: [post(now, { mentionId: 'survey:5', network: 'survey', url: '' })],
        replyability: { way: 'email', reason: 'A survey answer has no public place.' },
      }),
    },
    {
      state: 'none',
      says: 'Nobody can answer this post.',
      card: aCard(now, {
        replyability: { way: 'none', reason: 'The author lets only followers answer.' },
        actions: ['hand-over', 'let-go'],
      }),
    },
    {
      state: 'stopped',
      says: 'The customer asked us to stop.',
      card: aCard(now, {
        customer: { ...aCard(now).customer, stopped: true },
        words: [post(now, { text: 'Stop writing to me, please.', at: now - HOUR }), post(now)],
        waitingSince: now - HOUR,
        news: ['the customer asked us to stop replying'],
        actions: ['hand-over', 'let-go'],
      }),
    },
  ];
}

function withAnAnswer(now: Instant): GalleryState[] {
  return [
    {
      state: 'drafted',
      says: 'Words are written, nobody outside sees them.',
      card: aCard(now, { reply: reply({}), actions: ['confirm', 'edit', 'undo', 'hand-over', 'let-go'] }),
    },
    {
      state: 'link-out-ready',
      says: 'Approved, and a person pastes it.',
      card: aCard(now, {
        replyability: BY_HAND,
        reply: reply({}),
        actions: ['answered-by-hand', 'edit', 'undo'],
      }),
    },
    {
      state: 'held',
      says: 'Approved: it goes out when the hold ends.',
      card: aCard(now, {
        reply: reply({ status: 'held', holdUntil: now + 2 * MINUTE }),
        actions: ['undo', 'edit'],
      }),
    },
    {
      state: 'publishing',
      says: 'On its way to the network.',
      card: aCard(now, { reply: reply({ status: 'publishing' }), actions: [] }),
    },
    {
      state: 'unknown',
      says: 'The network did not say whether it is there.',
      card: aCard(now, {
        reply: reply({ status: 'unknown', because: 'X closed the connection before it answered.' }),
        news: ['nobody knows yet whether the answer is there'],
        actions: ['settle-published', 'settle-failed'],
      }),
    },
    {
      state: 'failed',
      says: 'The network refused it.',
      card: aCard(now, {
        reply: reply({ status: 'failed', because: 'X refused it: the author limited who may answer.' }),
        news: ['the answer was not published: X refused it: the author limited who may answer.'],
      }),
    },
    {
      state: 'edited',
      says: 'The customer changed the post during the hold.',
      card: aCard(now, {
        words: [post(now, { text: 'They called, all is well now. Thank you!', before: WORDS })],
        reply: reply({
          status: 'withdrawn',
          because: 'The customer changed the post after the approval. Read it again.',
        }),
        news: ['the customer changed the post', 'the answer was stopped before it went out: read it again'],
      }),
    },
  ];
}

function afterwards(now: Instant): GalleryState[] {
  const published = reply({ status: 'published', url: 'https://x.example/acme/2002' });
  const ours = post(now, { text: ANSWER, at: now - HOUR, by: 'us', url: 'https://x.example/acme/2002' });
  return [
    {
      state: 'published',
      says: 'Answered; the customer has not come back.',
      card: aCard(now, {
        status: 'waiting',
        ceo: 'replied',
        reply: published,
        words: [post(now), ours],
        actions: ['hand-over'],
      }),
    },
    {
      state: 'answered-again',
      says: 'The customer answered our reply: the same card.',
      card: aCard(now, {
        words: [
          post(now, {
            mentionId: 'x:1003',
            text: 'She did get a call. Who pays for the taxi?',
            at: now - 5 * MINUTE,
            url: 'https://x.example/nora_q/1003',
          }),
          ours,
          post(now),
        ],
        waitingSince: now - 5 * MINUTE,
        news: ['the customer answered'],
        reply: published,
      }),
    },
  ];
}

function endings(now: Instant): GalleryState[] {
  const gone = post(now, { text: '', gone: true });
  const task: ContactTask = {
    id: 3,
    caseId: 41,
    way: 'mail',
    to: 'nora@customer.example',
    subject: 'Your message',
    body: ANSWER,
    dueAt: now + DAY,
    openedAt: now,
    doneAt: null,
    outcome: null,
  };
  return [
    {
      state: 'handed-over',
      says: 'Support has it, with a note.',
      card: aCard(now, {
        ceo: 'handed-over',
        endedBy: 'handed over by Ada',
        contactTasks: [task],
        actions: [],
      }),
    },
    {
      state: 'wrong-call',
      says: 'Somebody said that the rules should have sent it elsewhere.',
      card: aCard(now, {
        wrongCall: 'Ada called this the wrong call, it belongs to support',
        actions: ['reply', 'hand-over', 'let-go', 'wrong-call'],
      }),
    },
    {
      state: 'let-go',
      says: 'The CEO left it to support.',
      card: aCard(now, { ceo: 'let-go', endedBy: 'let go by Ada', actions: [] }),
    },
    {
      state: 'withdrawn',
      says: 'The author deleted the post.',
      card: aCard(now, {
        status: 'closed',
        words: [gone],
        elsewhere: [],
        replyability: { way: 'none', reason: 'The post is gone.' },
        news: ['the author deleted the post'],
        actions: [],
      }),
    },
    {
      state: 'withdrawn-answered',
      says: 'The author deleted the post after we had answered.',
      card: aCard(now, {
        ceo: 'replied',
        words: [gone, post(now, { text: ANSWER, at: now - HOUR, by: 'us' })],
        elsewhere: [],
        reply: reply({ status: 'published', url: 'https://x.example/acme/2002' }),
        news: ['the author deleted the post; a person decides what becomes of our answer'],
        actions: ['hand-over'],
      }),
    },
    {
      state: 'erased',
      says: 'The person was erased.',
      card: aCard(now, {
        status: 'closed',
        customer: { name: 'Somebody without a name', network: 'x', stopped: false },
        words: [gone],
        elsewhere: [],
        replyability: { way: 'none', reason: 'There is no post left to answer.' },
        news: ['the person was erased'],
        actions: [],
      }),
    },
  ];
}
