import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { galleryCards } from '../../src/ceo-desk/gallery.ts';
import type { Card } from '../../src/domain/card.ts';
import { RateLimitedError, RefusedError, UnreachableError } from '../../src/domain/errors.ts';
import { FakeActions } from '../fakes/ceo-actions.ts';
import { NOON } from '../rigs/builders.ts';
import { textOf } from '../rigs/discord/index.ts';
import { aDiscordDesk, aHouse, type DeskOn, type House } from '../rigs/discord-desk.ts';

const cardIn = (state: string): Card => galleryCards(NOON).find((one) => one.state === state)!.card;
const WAITING = cardIn('waiting');
const POST = 'POST /channels/{channel_id}/messages';
const EDIT = 'PATCH /channels/{channel_id}/messages/{message_id}';

let house: House;
let actions: FakeActions;
let on: DeskOn;
const running: DeskOn[] = [];
beforeEach(async () => {
  house = await aHouse({ ackMs: 1000 });
  actions = new FakeActions(WAITING);
  on = await started();
});
afterEach(async () => {
  const { violations } = house.discord;
  for (const one of running.splice(0)) await one.desk[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function started(more: Parameters<typeof aDiscordDesk>[2] = {}): Promise<DeskOn> {
  const made = aDiscordDesk(house, () => actions, more);
  running.push(made);
  await made.desk.start();
  expect(made.desk.trouble()).toBeNull();
  return made;
}
/** Stops as a process does, and starts again without any memory. */
async function startedAgain(): Promise<DeskOn> {
  await on.desk[Symbol.asyncDispose]();
  on = await started();
  return on;
}
const cards = () => house.discord.messages(house.channel);

describe('one card for a case', () => {
  it('is posted once with a thread of its own, then edited', async () => {
    const shown = await on.desk.show(WAITING, null);
    const again = await on.desk.show({ ...WAITING, revision: 3, headline: 'question' }, shown);
    expect(again).toEqual(shown);
    expect(cards()).toHaveLength(1);
    expect(textOf(cards()[0]!)).toContain('question');
    expect(house.discord.threadOn(shown.messageId)?.name).toBe('Case 41, among ourselves');
    expect(shown.threadId).toBe(shown.messageId);
    const [posted] = house.discord.requestsTo(POST);
    expect(posted?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
      nonce: 'c41',
    });
  });

  it.each(['waiting', 'publishing', 'let-go', 'erased'])(
    'is found after a restart before it was stored: %s',
    async (state) => {
      const card = cardIn(state);
      const first = await on.desk.show(card, null);
      await startedAgain();
      expect(await on.desk.show(card, null)).toEqual(first);
      expect(cards()).toHaveLength(1);
      expect(house.discord.requestsTo(POST)).toHaveLength(1);
    },
  );

  it('is found behind a hundred others and the words of people', async () => {
    const first = await on.desk.show(WAITING, null);
    for (let n = 0; n < 130; n += 1) house.ceo.say(house.channel, 'case 41, c41, 1000041');
    await startedAgain();
    expect(await on.desk.show(WAITING, null)).toMatchObject({ messageId: first.messageId });
    expect(house.discord.requestsTo(POST)).toHaveLength(1);
  });

  it('does not take the card of another case for its own', async () => {
    const one = await on.desk.show({ ...WAITING, caseId: 4 }, null);
    const other = await on.desk.show({ ...WAITING, caseId: 41 }, null);
    expect(other.messageId).not.toBe(one.messageId);
  });

  it('stays one when two show it at once', async () => {
    const [a, b] = await Promise.all([on.desk.show(WAITING, null), on.desk.show(WAITING, null)]);
    expect(a.messageId).toBe(b.messageId);
    expect(cards()).toHaveLength(1);
  });

  it('stays one when the answer is lost after storing, and the client repeats it', async () => {
    house.discord.fail({ on: POST, mishap: 'reset', stored: true });
    await on.desk.show(WAITING, null);
    expect(house.discord.requestsTo(POST)).toHaveLength(2);
    expect(cards()).toHaveLength(1);
  });

  it('stays one when the answer is lost, the process dies, and it is shown again', async () => {
    house.discord.fail({ on: POST, mishap: 'close', stored: true });
    await expect(on.desk.show(WAITING, null)).rejects.toBeInstanceOf(UnreachableError);
    await startedAgain();
    await on.desk.show(WAITING, null);
    expect(cards()).toHaveLength(1);
    expect(house.discord.threadOn(cards()[0]!)).toBeDefined();
  });

  it('is posted anew, once, when somebody deleted it', async () => {
    const first = await on.desk.show(WAITING, null);
    house.discord.deleteMessage(first.messageId);
    const second = await on.desk.show(WAITING, first);
    expect(second.messageId).not.toBe(first.messageId);
    await startedAgain();
    expect(await on.desk.show(WAITING, first)).toMatchObject({ messageId: second.messageId });
    expect(cards()).toHaveLength(1);
  });

  it('stays away when it was deleted and nothing is left to do on it', async () => {
    const first = await on.desk.show(WAITING, null);
    house.discord.deleteMessage(first.messageId);
    expect(await on.desk.show({ ...cardIn('let-go'), caseId: 41, revision: 3 }, first)).toEqual(first);
    expect(cards()).toEqual([]);
  });

  it('is never written over by an older one', async () => {
    const shown = await on.desk.show({ ...WAITING, revision: 5, headline: 'newer' }, null);
    await on.desk.show({ ...WAITING, revision: 4, headline: 'older' }, shown);
    expect(textOf(cards()[0]!)).toContain('newer');
  });

  it('loses every word of a customer when it is redacted', async () => {
    const shown = await on.desk.show(WAITING, null);
    await on.desk.show({ ...cardIn('erased'), caseId: 41, revision: 9 }, shown);
    expect(JSON.stringify(cards())).not.toMatch(/mother|nora|Nora/);
  });

  it('stands without a thread when none can be opened, and gets it later', async () => {
    house.discord.fail({
      on: 'POST /channels/{channel_id}/messages/{message_id}/threads',
      mishap: 500,
      times: 4,
    });
    const shown = await on.desk.show(WAITING, null);
    expect(shown.threadId).toBeUndefined();
    expect(await on.desk.show(WAITING, shown)).toEqual({ ...shown, threadId: shown.messageId });
  });
});

describe('when Discord says no', () => {
  it('waits a short time, and tells the caller about a long one', async () => {
    house.discord.fail({ on: POST, mishap: { retryAfter: 0.05 } });
    const shown = await on.desk.show(WAITING, null);
    house.discord.fail({ on: EDIT, mishap: { retryAfter: 30 } });
    const error = await on.desk.show(WAITING, shown).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RateLimitedError);
    expect((error as RateLimitedError).waitMs).toBeGreaterThan(20_000);
    expect(cards()).toHaveLength(1);
  });

  it.each([
    ['five hundreds', { on: POST, mishap: 503, times: 4 }, UnreachableError],
    ['a broken connection', { on: POST, mishap: 'close' }, UnreachableError],
    ['a no', { on: POST, mishap: 403 }, RefusedError],
  ] as const)('is %s an error that says whether to try again', async (_name, outage, kind) => {
    house.discord.fail(outage);
    await expect(on.desk.show(WAITING, null)).rejects.toBeInstanceOf(kind);
    expect(cards()).toEqual([]);
    await on.desk.show(WAITING, null);
    expect(cards()).toHaveLength(1);
  });
});

describe('clicks', () => {
  const shownCard = async () => {
    await on.desk.show(WAITING, null);
    return cards()[0]!;
  };
  const lastOf = (holding: string) =>
    house.discord.waitFor(
      () =>
        house.ceo.lastEphemeral &&
        textOf(house.ceo.lastEphemeral).includes(holding) &&
        house.ceo.lastEphemeral,
    );

  it('opens the form without asking anybody', async () => {
    const card = await shownCard();
    actions.card = () => new Promise(() => undefined);
    expect((await house.ceo.click(card, 'Reply')).kind).toBe('modal');
    expect(actions.asked).toEqual([]);
  });

  it('takes its time with what has to be asked, and answers in the 3 seconds', async () => {
    const card = await shownCard();
    const gate = Promise.withResolvers<void>();
    actions.answer = async () => {
      await gate.promise;
      return { ok: true, card: WAITING, said: 'Handed over.' };
    };
    await house.ceo.click(card, 'Hand over');
    expect((await house.ceo.submitModal({ note: 'x' })).kind).toBe('deferred');
    gate.resolve();
    await lastOf('Handed over.');
  });

  it('gives the words back when something breaks, and lives on', async () => {
    const card = await shownCard();
    actions.answer = async () => {
      throw new UnreachableError('Postgres', 'gone');
    };
    await house.ceo.click(card, 'Reply');
    await house.ceo.submitModal({ words: 'My *words*' });
    expect(textOf(await lastOf('cannot say whether that was done'))).toContain('```\nMy *words*\n```');
    expect(on.events.troubles.map(({ event }) => event)).toEqual(['discord-action-unclear']);
    actions.answer = async () => ({ ok: true, card: WAITING, said: 'Fine again.' });
    await house.ceo.click(card, 'Hand over');
    await house.ceo.submitModal({});
    await lastOf('Fine again.');
  });

  it('reads the draft back from the card after a restart, to the letter', async () => {
    const words = 'A *star*, a \\ backslash, <@1>, `code`,\n\n- a list\n> a quotation\n# and 👩‍👩‍👧';
    const drafted = cardIn('drafted');
    await on.desk.show({ ...drafted, reply: { ...drafted.reply!, text: words } }, null);
    await startedAgain();
    await house.ceo.click(cards()[0]!, 'Edit');
    expect(house.ceo.modal?.fields[0]?.value).toBe(words);
  });

  it('refuses an old revision before anything is typed, and refreshes the card', async () => {
    const card = await shownCard();
    await house.discord.waitFor(() => card);
    house.discord.fail({ on: EDIT, mishap: 403 });
    await on.desk
      .show({ ...WAITING, revision: 3 }, { channelId: house.channel.id, messageId: card.id })
      .catch(() => undefined);
    actions.now = { ...WAITING, revision: 3 };
    actions.answer = async () => ({ ok: false, because: 'This card has changed since you looked.' });
    await house.ceo.click(card, 'Let go');
    await house.ceo.submitModal({ reason: 'solved' });
    await lastOf('has changed');
    await house.discord.waitFor(() => JSON.stringify(cards()[0]).includes('let-go:41:3'));
  });

  it('does nothing for a click that is replayed too late', async () => {
    await house[Symbol.asyncDispose]();
    house = await aHouse({ ackMs: 250 });
    on = await started();
    const undo = await heldCard();
    house.discord.dropGateway('cut', { lasting: true });
    expect((await house.ceo.click(undo, 'Undo')).kind).toBe('failed');
    house.discord.restoreGateway();
    await house.discord.waitFor(() => on.events.counts.get('discord-too-late'));
    expect(actions.asked).toEqual([]);
    expect(on.events.troubles.filter(({ event }) => event.includes('chore'))).toEqual([]);
    expect((await house.ceo.click(undo, 'Undo')).kind).toBe('deferred');
    await house.discord.waitFor(() => actions.asked.length === 1);
  });
  const heldCard = async () => {
    await on.desk.show(cardIn('held'), null);
    return cards()[0]!;
  };

  it('lives through a private answer that comes after its token died', async () => {
    await house[Symbol.asyncDispose]();
    house = await aHouse({ ackMs: 1000, tokenMs: 150 });
    on = await started();
    const card = await heldCard();
    const gate = Promise.withResolvers<void>();
    actions.answer = async () => {
      await gate.promise;
      return { ok: true, card: WAITING, said: 'Stopped.' };
    };
    await house.ceo.click(card, 'Undo');
    await house.discord.waitFor(() => actions.asked.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 160));
    gate.resolve();
    await house.discord.waitFor(() => on.events.counts.get('discord-too-late'));
  });

  it('asks twice before it says that an answer is not there', async () => {
    const unknown = cardIn('unknown');
    await on.desk.show(unknown, null);
    await house.ceo.click(cards()[0]!, 'It is not there');
    expect(actions.asked).toEqual([]);
    await house.ceo.click(house.ceo.lastEphemeral!, 'not-there-sure');
    await lastOf('Done.');
    expect(actions.asked).toMatchObject([{ action: 'settle-failed', by: 'ada' }]);
  });

  it('takes no click from a channel that is not the desk', async () => {
    const card = await shownCard();
    const old = on;
    const moved = house.discord.createChannel('new-desk', { private: true, seenBy: ['ceo'] });
    await old.desk[Symbol.asyncDispose]();
    on = await started({ settings: { ...house.settings, channelId: moved.id } });
    const answer = await house.ceo.click(card, 'Hand over');
    expect(textOf(answer.message!)).toContain('moved to another channel');
    const shown = await on.desk.show(WAITING, { channelId: house.channel.id, messageId: card.id });
    expect(shown.channelId).toBe(moved.id);
  });

  it('shows no preview of words that are already on their way', async () => {
    await on.desk.show(cardIn('drafted'), null);
    actions.now = { ...cardIn('held'), caseId: cardIn('drafted').caseId, revision: 3 };
    await house.ceo.click(cards()[0]!, 'Preview and confirm');
    await lastOf('no draft on this card any more');
    await house.discord.waitFor(() => textOf(cards()[0]!).includes('Goes out'));
  });

  it('says so when nothing can be looked up', async () => {
    await on.desk.show(cardIn('drafted'), null);
    actions.card = async () => {
      throw new UnreachableError('Postgres', 'gone');
    };
    await house.ceo.click(cards()[0]!, 'Preview and confirm');
    await lastOf('Something went wrong');
  });

  it('believes people.yaml over a role on Discord', async () => {
    await on.desk[Symbol.asyncDispose]();
    on = await started({ people: [{ id: 'ada', name: 'Ada', roles: ['support'], discordId: house.ceo.id }] });
    const answer = await house.ceo.click(await shownCard(), 'Hand over');
    expect(textOf(answer.message!)).toContain('Only the CEO or a deputy');
  });
});
