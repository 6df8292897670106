import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, tenureOf } from '../../src/ceo-desk/card.ts';
import type { CaseEvent } from '../../src/domain/case.ts';
import type { CardStory } from '../../src/ports.ts';
import { createReplyManners } from '../../src/reply/manners.ts';
import { DAY, HOUR, NOON } from '../rigs/builders.ts';
import { approved, aReply, aStory, aStoryMention } from '../rigs/story.ts';

const view = {
  manners: createReplyManners(),
  nameOf: (actor: string) => (actor === 'person:ada' ? 'Ada' : actor),
  now: NOON,
};
const card = (story: CardStory) => cardOf(story, view)!;
const event = (kind: CaseEvent['kind'], said: Partial<CaseEvent> = {}): CaseEvent => ({
  id: 1,
  caseId: 42,
  at: NOON,
  kind,
  by: 'house:route',
  data: {},
  ...said,
});

describe('a card', () => {
  it('says who, what, why, how long and how, in the customer’s own words', () => {
    const mention = aStoryMention({
      text: 'Mein Paket *fehlt* <b>wieder</b> @acme 😡',
      author: { handle: 'kim_1', name: 'Kim K', followers: 40, verified: true },
      url: 'https://x.example/kim_1/1',
    });
    expect(card(aStory({ mentions: [mention], incidentSize: 12 }))).toMatchObject({
      caseId: 42,
      revision: 3,
      headline: 'complaint, severity 1, about delivery',
      customer: {
        name: 'Kim K',
        handle: 'kim_1',
        followers: 40,
        verified: true,
        tier: 'gold',
        tenure: 'customer for 4 years',
      },
      words: [
        {
          text: 'Mein Paket *fehlt* <b>wieder</b> @acme 😡',
          by: 'customer',
          url: 'https://x.example/kim_1/1',
        },
      ],
      why: ['Somebody was harmed.', 'It took one of the open seats, by priority.'],
      rule: 'harmed-customers',
      incidentSize: 12,
      waitingSince: NOON,
      replyability: { way: 'api' },
      actions: ['reply', 'hand-over', 'let-go', 'wrong-call'],
      news: [],
    });
  });

  it('does not exist for a case that never reached the CEO', () => {
    expect(cardOf(aStory({ case: { ceo: 'none' } }), view)).toBeNull();
  });

  it('puts the post to be answered first, then the rest with our words between, oldest last', () => {
    const first = aStoryMention({ text: 'first', createdAt: NOON });
    const second = aStoryMention({ text: 'second', createdAt: NOON + 2 * HOUR });
    const ours = aReply(first, {
      status: 'published',
      publishedAt: NOON + HOUR,
      url: 'https://x.example/us/1',
    });
    const story = aStory({ mentions: [second, first], replies: [ours] });
    expect(card(story).words.map(({ text, by }) => `${by}: ${text}`)).toEqual([
      'customer: second',
      'us: We are sorry',
      'customer: first',
    ]);
  });

  it('shows nothing of a post that is gone', () => {
    const gone = aStoryMention({ text: '', before: 'secret', deletedAt: NOON, url: 'https://x.example/1' });
    expect(card(aStory({ mentions: [gone] }))).toMatchObject({
      words: [{ text: '', gone: true }],
      actions: ['hand-over', 'let-go', 'wrong-call'],
    });
    expect(JSON.stringify(card(aStory({ mentions: [gone] })))).not.toMatch(/secret|x\.example/);
  });

  it('shows old and new words once the customer changed what we had seen', () => {
    const edited = aStoryMention({ text: 'new', before: 'old', revision: 2 });
    const events = [event('customer-edited', { data: { mention: edited.id, revision: 2 } })];
    expect(card(aStory({ mentions: [edited], events })).words[0]).toMatchObject({
      text: 'new',
      before: 'old',
    });
    expect(card(aStory({ mentions: [edited] })).words[0]).not.toHaveProperty('before');
  });

  it('names who ended it', () => {
    const events = [event('let-go', { by: 'person:ada' })];
    expect(card(aStory({ case: { ceo: 'let-go' }, events }))).toMatchObject({
      endedBy: 'let go by Ada',
      actions: [],
    });
  });
});

describe('tenure', () => {
  it.each`
    days    | said
    ${-3}   | ${'customer since today'}
    ${0}    | ${'customer since today'}
    ${1}    | ${'customer for 1 day'}
    ${30}   | ${'customer for 30 days'}
    ${31}   | ${'customer for 1 month'}
    ${364}  | ${'customer for 11 months'}
    ${365}  | ${'customer for 1 year'}
    ${1100} | ${'customer for 3 years'}
  `('$days days: $said', ({ days, said }) => {
    expect(tenureOf(NOON - days * DAY, NOON)).toBe(said);
  });
});

describe('what can be done', () => {
  const mention = aStoryMention();
  const byHand = aStoryMention({
    replyability: { way: 'link-out', reason: 'r', link: 'https://x.example/i' },
  });
  const closed = aStoryMention({ replyability: { way: 'none', reason: 'replies are closed' } });
  const draft = aReply(mention);
  it.each([
    ['nothing yet', aStory({ mentions: [mention] }), ['reply', 'hand-over', 'let-go', 'wrong-call']],
    [
      'by hand',
      aStory({ mentions: [byHand] }),
      ['reply', 'answered-by-hand', 'hand-over', 'let-go', 'wrong-call'],
    ],
    ['no way', aStory({ mentions: [closed] }), ['hand-over', 'let-go', 'wrong-call']],
    [
      'stopped',
      aStory({ mentions: [mention], customer: { stopped: true } }),
      ['hand-over', 'let-go', 'wrong-call'],
    ],
    [
      'drafted',
      aStory({ mentions: [mention], replies: [draft] }),
      ['confirm', 'edit', 'undo', 'hand-over', 'let-go'],
    ],
    [
      'drafted for other words',
      aStory({ mentions: [mention], replies: [{ ...draft, contentHash: 'old' }] }),
      ['edit', 'undo', 'hand-over', 'let-go'],
    ],
    [
      'approved, to be done by hand',
      aStory({ mentions: [byHand], replies: [approved(aReply(byHand))] }),
      ['answered-by-hand', 'edit', 'undo'],
    ],
    [
      'held',
      aStory({ mentions: [mention], replies: [{ ...approved(draft), status: 'held' }] }),
      ['undo', 'edit'],
    ],
    ['publishing', aStory({ mentions: [mention], replies: [{ ...draft, status: 'publishing' }] }), []],
    [
      'unknown',
      aStory({ mentions: [mention], replies: [{ ...draft, status: 'unknown' }] }),
      ['settle-published', 'settle-failed'],
    ],
    [
      'unknown, and closed meanwhile',
      aStory({ mentions: [mention], replies: [{ ...draft, status: 'unknown' }], case: { status: 'closed' } }),
      ['settle-published', 'settle-failed'],
    ],
    [
      'failed',
      aStory({ mentions: [mention], replies: [{ ...draft, status: 'failed' }] }),
      ['reply', 'hand-over', 'let-go', 'wrong-call'],
    ],
    [
      'answered: one answer a post',
      aStory({ mentions: [mention], replies: [{ ...draft, status: 'published' }], case: { ceo: 'replied' } }),
      ['hand-over', 'wrong-call'],
    ],
    [
      'the customer answered',
      aStory({ mentions: [aStoryMention(), mention], replies: [{ ...draft, status: 'published' }] }),
      ['reply', 'hand-over', 'let-go', 'wrong-call'],
    ],
    ['opened by a person', aStory({ mentions: [mention], decision: null }), ['reply', 'hand-over', 'let-go']],
    ['closed', aStory({ mentions: [mention], case: { status: 'closed' } }), []],
    ['handed over', aStory({ mentions: [mention], case: { ceo: 'handed-over' } }), []],
  ])('%s', (_state, story, actions) => {
    expect(card(story).actions).toEqual(actions);
  });
});

describe('news', () => {
  const mention = aStoryMention();
  const published = aReply(mention, { status: 'published' });
  it('tells what came since somebody acted, once each', () => {
    const events = [
      event('joined'),
      event('approved', { by: 'person:ada' }),
      event('published', { by: 'house:reply' }),
      event('joined'),
      event('joined'),
      event('stop-asked'),
    ];
    expect(card(aStory({ mentions: [mention], replies: [published], events })).news).toEqual([
      'the customer answered',
      'the customer asked us to stop replying',
    ]);
  });
  it('says that a person decides about our answer when the post it answered is gone', () => {
    const events = [event('withdrawn', { data: { mention: mention.id, answered: true } })];
    expect(card(aStory({ mentions: [mention], replies: [published], events })).news[0]).toMatch(
      /a person decides what becomes of our answer/,
    );
  });
  it('gives the reason when an answer did not go out', () => {
    const failed = aReply(mention, { status: 'failed', because: 'x refused: too old' });
    const events = [event('approved', { by: 'person:ada' }), event('reply-failed', { data: { reply: 7 } })];
    expect(card(aStory({ mentions: [mention], replies: [failed], events })).news[0]).toMatch(/too old/);
  });
});

describe('law: tier and tenure, never money', () => {
  const figure = fc.integer({ min: 100, max: 9_999_999 });
  const written = figure.chain((value) =>
    fc.constantFrom(
      String(value),
      value.toLocaleString('en'),
      value.toLocaleString('de'),
      `€${value}`,
      `${value} EUR`,
    ),
  );
  const sentence = fc.oneof(
    written.map((value) => `customer.value is ${value}, at least 1000`),
    written.map((value) => `They spend ${value} a year.`),
    written.map((value) => `Worth ${value} euros to us.`),
    fc.constant('They are a gold customer.'),
  );
  it('whatever the reasons say', () => {
    fc.assert(
      fc.property(fc.array(sentence), (because) => {
        const { why } = card(aStory({ decision: { rule: 'r', because, tags: [] } }));
        expect(why.join(' ')).not.toMatch(/\d|€/);
      }),
    );
  });
});
