import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPayload } from '../../src/ceo-desk/discord-card.ts';
import { cardMark, isCardOf, markedDraft, readCustomId } from '../../src/ceo-desk/discord-ids.ts';
import {
  byHandModal,
  handOverModal,
  isThereModal,
  letGoModal,
  reasonOf,
  replyModal,
} from '../../src/ceo-desk/discord-modals.ts';
import { confirmedSays, notThereSays, previewSays, refusal } from '../../src/ceo-desk/discord-private.ts';
import { galleryCards, galleryPayloads } from '../../src/ceo-desk/gallery.ts';
import { CARD_ACTIONS, type Card } from '../../src/domain/card.ts';
import { REPLY_STATUSES } from '../../src/domain/reply.ts';
import { NOON } from '../rigs/builders.ts';
import { modalProblems } from '../rigs/discord/component-limits.ts';
import { type Component, everyComponent } from '../rigs/discord/components.ts';
import { messageProblems } from '../rigs/discord/limits.ts';

const all = galleryCards(NOON);
const cardIn = (state: string): Card => all.find((one) => one.state === state)!.card;
const WAITING = cardIn('waiting');

const textsOf = (components: readonly object[]): string =>
  everyComponent(components as Component[])
    .map(({ component }) => component.content)
    .filter((one) => one !== undefined)
    .join('\n');
const buttonsIn = (components: readonly object[]) =>
  everyComponent(components as Component[]).flatMap(({ component }) =>
    component.type === 2 ? [component] : [],
  );
const labelsOf = (card: Card) => buttonsIn(cardPayload(card).components).map(({ label }) => label);
const says = (card: Card) => textsOf(cardPayload(card).components);
const problemsOf = (components: readonly object[]) =>
  messageProblems({
    content: '',
    embeds: [],
    flags: 1 << 15,
    attachments: [],
    components: components as Component[],
  });

describe('every state of the gallery', () => {
  it.each(galleryPayloads(NOON))('$state is within Discord’s limits', ({ payload }) => {
    expect(problemsOf(payload.components)).toEqual([]);
    expect(payload.allowed_mentions).toEqual({ parse: [] });
  });
  it.each(all)('$state begins with the customer’s words, or says that they are gone', ({ card }) => {
    const [first] = card.words;
    expect(says(card)).toMatch(
      first?.gone ? /^\*\*(The author deleted|This person was erased)/ : /^> (## )?(Third|They|She|Stop)/,
    );
  });
  it.each(all)('$state has a button for each action, and every id carries case and revision', ({ card }) => {
    const ids = buttonsIn(cardPayload(card).components).flatMap(({ custom_id }) => custom_id ?? []);
    expect(ids).toHaveLength(card.actions.length);
    expect(
      ids.map(readCustomId).every((id) => id?.caseId === card.caseId && id.revision === card.revision),
    ).toBe(true);
  });
  it('covers every status of a reply and every action', () => {
    expect(new Set(all.map(({ card }) => card.reply?.status))).toEqual(
      new Set([undefined, ...REPLY_STATUSES]),
    );
    expect(new Set(all.flatMap(({ card }) => card.actions))).toEqual(new Set(CARD_ACTIONS));
  });
  it('names each state once', () => {
    expect(new Set(all.map(({ state }) => state)).size).toBe(all.length);
  });
});

describe('one glance says', () => {
  it.each(['waiting', 'drafted', 'held', 'answered-again', 'edited'])(
    '%s: the words are large while they wait',
    (state) => {
      expect(says(cardIn(state))).toMatch(/^> ## /);
    },
  );

  it('who, how long, why me, and how I can answer', () => {
    expect(says(WAITING).split('\n').slice(1, 8)).toEqual([
      '**Nora Quist** · \\@nora\\_q on X'.replace('\\@', '@'),
      '212 followers · gold · customer for 6 years',
      `Wrote <t:${(NOON - 3 * 3_600_000) / 1000}:R>, **still waiting**`,
      '**Why you:** Somebody was harmed: severity 3.',
      '-# It took a seat that is kept for people who were harmed.',
      '**You can answer here:** it is published on X.',
      '-# The author named us.',
    ]);
    expect(labelsOf(WAITING)).toEqual(['Reply', 'Hand over', 'Let go', 'Open on X']);
  });
  it.each([
    ['incident', '12 similar complaints stand behind this one.'],
    ['link-out', 'You can answer by hand'],
    ['email', 'support mails or calls with your words'],
    ['none', 'It cannot be answered'],
    ['stopped', 'they asked us to stop'],
    ['held', '**Goes out <t:1778587320:R>**, approved by Ada. Undo stops it.'],
    ['publishing', 'Being published on X now'],
    ['unknown', 'Nobody knows yet whether this answer is on X'],
    ['failed', 'It was not published'],
    ['published', 'Answered by Ada'],
    ['answered-again', '**New:** the customer answered'],
    ['handed-over', 'Handed over by Ada.** Support has it.'],
    ['let-go', 'Let go by Ada.** Support keeps the case.'],
    ['withdrawn-answered', 'our answer still stands'],
  ])('%s: %s', (state, sentence) => {
    expect(says(cardIn(state))).toContain(sentence);
  });
  it('never money, though a reason of a rule should name it', () => {
    expect(says(WAITING)).not.toMatch(/[€$£]/);
  });
  it('a redacted card keeps neither words nor name', () => {
    for (const state of ['withdrawn', 'erased'])
      expect(JSON.stringify(cardPayload(cardIn(state)))).not.toMatch(/Nora|nora|mother/);
  });
});

describe('whatever a customer writes', () => {
  const some = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6000 }),
    fc
      .array(
        fc.constantFrom(
          '`',
          '*',
          '\n',
          '# ',
          '> ',
          '@everyone ',
          '<@&1>',
          '[a](https://b.example)',
          '\u202e',
          '\u200b',
          'e\u0301',
          '👩‍👩‍👧',
          'word ',
          ':',
          '||',
        ),
        { maxLength: 2500 },
      )
      .map((parts) => parts.join('')),
  );
  /** Short and very long. */
  const nasty = fc
    .tuple(some, fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 900 })))
    .map(([text, times]) => text.repeat(times).slice(0, 8000));
  /** Our own words are shown as they were typed. */
  const ours = nasty.map((text) => text.replace(/[\u200b\u202a-\u202e\u2066-\u2069]/gu, ''));
  const quote = fc.record({
    mentionId: fc.constant('x:1'),
    network: fc.constantFrom('x', 'survey', 'some-net'),
    text: nasty,
    at: fc.integer({ min: 0, max: NOON }),
    url: fc.constantFrom('https://x.example/1', 'javascript:alert(1)', ''),
    by: fc.constantFrom('customer' as const, 'us' as const),
    gone: fc.boolean(),
  });
  const anyCard = fc
    .record({
      its: fc.constantFrom(...all.map(({ card }) => card)),
      words: fc.array(quote, { maxLength: 8 }),
      before: fc.option(nasty, { nil: undefined }),
      elsewhere: fc.array(quote, { maxLength: 5 }),
      why: fc.array(nasty, { maxLength: 6 }),
      name: nasty,
      reply: ours,
      reason: nasty,
      news: fc.array(nasty, { maxLength: 4 }),
    })
    .map(
      ({ its, words, before, elsewhere, why, name, reply, reason, news }): Card => ({
        ...its,
        words: words.map((one, index) => (index === 0 && before !== undefined ? { ...one, before } : one)),
        elsewhere,
        why,
        news,
        rule: name,
        headline: reason,
        customer: { ...its.customer, name, handle: name, tier: name, tenure: reason },
        replyability: { ...its.replyability, reason },
        ...(its.reply ? { reply: { ...its.reply, text: reply, because: reason, by: name } } : {}),
      }),
    );

  it('the card stays within the limits, pings nobody, links nowhere, and is found again', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { components } = cardPayload(card);
        expect(problemsOf(components)).toEqual([]);
        const text = textsOf(components).replace(/```[\s\S]*?```/gu, '');
        expect(text).not.toMatch(/(?<!\\)<[@#]|(?<![\\\w ·(])@everyone|(?<!\\)\]\(|https?:\/\//u);
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(isCardOf(card.caseId, components as never)).toBe(true);
        expect(isCardOf(card.caseId + 1, components as never)).toBe(false);
        expect(components[0]?.id).toBe(cardMark(card.caseId));
        const addresses = buttonsIn(components).flatMap(({ url }) => url ?? []);
        expect(addresses.every((url) => String(url).startsWith('https://'))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('no private message is above the limits either, and Confirm stands only under words that are shown whole', () => {
    fc.assert(
      fc.property(anyCard, nasty, fc.array(nasty, { maxLength: 5 }), (card, words, hints) => {
        const its: Card = {
          ...card,
          actions: ['confirm', 'edit', 'undo'],
          ...(card.reply ? { reply: { ...card.reply, status: 'drafted', text: words } } : {}),
        };
        const preview = previewSays(its, `Replying to @somebody\n${words}`, hints);
        for (const parts of [
          preview,
          confirmedSays(its, words),
          refusal(words, words.slice(0, 3000)),
          notThereSays(its),
        ]) {
          expect(problemsOf(parts)).toEqual([]);
        }
        const mayConfirm = buttonsIn(preview).some(({ label }) => String(label).startsWith('Confirm'));
        if (mayConfirm) expect(markedDraft(preview as never)).toBe(words);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a long post', () => {
  it('is cut with a link to the whole', () => {
    const long: Card = {
      ...WAITING,
      words: [{ ...WAITING.words[0]!, text: 'Again and again. '.repeat(200) }],
    };
    expect(says(long)).toContain('…');
    expect(labelsOf(long)).toContain('Read the whole on X');
  });
  it('with many lines does not push the buttons off the screen', () => {
    const tall: Card = { ...WAITING, words: [{ ...WAITING.words[0]!, text: 'a\n'.repeat(300) }] };
    expect(says(tall).split('\n').length).toBeLessThan(45);
  });
});

describe('a preview', () => {
  const drafted = cardIn('drafted');
  const labelsOfPreview = (text: string) =>
    buttonsIn(
      previewSays({ ...drafted, reply: { ...drafted.reply!, text } }, `Replying to @nora_q\n${text}`, []),
    ).map(({ label }) => label);
  it.each([
    [2900, ['Confirm', 'Edit', 'Discard']],
    [3300, ['Edit', 'Discard']],
  ])('of %i characters has the buttons %j', (length, labels) => {
    expect(labelsOfPreview('x'.repeat(length))).toEqual(labels);
  });
});

describe('forms', () => {
  const of = { caseId: 2_000_000_000, revision: 99_999 };
  const modals = [
    replyModal(of, undefined),
    replyModal(of, 'x'.repeat(3000)),
    replyModal(of, 'x'.repeat(3001)),
    handOverModal(of),
    letGoModal(of),
    byHandModal(of, undefined),
    byHandModal(of, 'words'),
    isThereModal(of),
  ];
  it.each(modals)('are within the limits: $title', (modal) => {
    expect(modalProblems({ components: modal.components as never })).toEqual([]);
    expect(modal.title.length).toBeLessThanOrEqual(45);
    expect(readCustomId(modal.custom_id)).toMatchObject(of);
  });
  it('keep a draft that does not fit where it is, and say so', () => {
    expect(JSON.stringify(replyModal(of, 'x'.repeat(3001)))).not.toContain('xxx');
    expect(JSON.stringify(replyModal(of, 'x'.repeat(3001)))).toContain('stays on the console');
  });
  it.each([
    ['solved', '', 'It is solved already'],
    ['solved', ' by phone ', 'It is solved already: by phone'],
    ['other', 'they moved', 'they moved'],
    ['other', '  ', ''],
    [undefined, '', ''],
  ])('a reason of %s and %j is %j', (picked, note, reason) => {
    expect(reasonOf(picked, note)).toBe(reason);
  });
});

it.each([
  '',
  'reply',
  'reply:1',
  'reply:0:1',
  'reply:1:1:1',
  'REPLY:1:1',
  'publish:1:1',
  'reply:99999999999:1',
  'reply:1:-1',
])('is not a custom id of ours: %j', (id) => {
  expect(readCustomId(id)).toBeNull();
});
