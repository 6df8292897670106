import { afterEach, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../rigs/discord/index.ts';
import { aWholeHouse, type HouseOptions, type WholeHouse } from '../rigs/house.ts';
import { complained, confirmed, drafted, foundIn, HARM, holdEnds, labels, SORRY } from '../rigs/voices.ts';

let house: WholeHouse;
const enter = async (options?: HouseOptions) => {
  house = await aWholeHouse(options);
  return house;
};
afterEach(async () => {
  const { x, chat, events } = house;
  await house[Symbol.asyncDispose]();
  expect(x.violations).toEqual([]);
  expect(chat.discord.violations).toEqual([]);
  expect(events.troubles).toEqual([]);
});

it('a mention on X becomes a card, an approved answer, and one reply', async () => {
  const { x, chat, card, privately, sent } = await enter({ sources: { replies: { holdSeconds: 1 } } });
  const { ceo } = chat;
  const { post, card: first } = await complained(house);
  expect(textOf(first)).toContain('I missed the funeral');
  const preview = await drafted(house);
  expect(labels(preview)).toEqual(['Confirm', 'Edit', 'Discard']);
  expect(sent()).toBe(0);
  await ceo.click(preview, 'Confirm');
  await privately(ceo, 'Confirmed');
  const shown = await card('See our answer');
  expect(shown.id).toBe(first.id);
  expect(x.replies()).toMatchObject([{ text: SORRY, inReplyTo: post.id, throughApi: true }]);
  expect(sent()).toBe(1);
  const link = buttonsOf(shown).find(({ label }) => label === 'See our answer')?.url;
  expect(link).toBe(`https://x.com/openseat_demo/status/${x.replies()[0]!.id}`);
});

it('Undo within the hold: no reply, ever', async () => {
  const { chat, card, privately, sent, x, db } = await enter();
  await complained(house);
  await confirmed(house);
  await chat.ceo.click(await card('Goes out'), 'Undo');
  await privately(chat.ceo, 'Nothing was published');
  expect(labels(await card('Reply'))).toContain('Reply');
  expect(await holdEnds(house)).toBe('none');
  expect(sent()).toBe(0);
  expect(x.replies()).toEqual([]);
  expect(await db.query('select status from replies')).toEqual([{ status: 'withdrawn' }]);
});

it('an author who did not name us: a link to answer by hand, and no call', async () => {
  const { chat, card, privately, sent, x } = await enter();
  const { post } = await complained(house, HARM.replace('@openseat_demo', 'Look, demo:'));
  expect(textOf(await card())).toContain('You can answer by hand');
  const preview = await drafted(house);
  await chat.ceo.click(preview, 'confirm');
  const copy = await privately(chat.ceo, 'does not let us send this');
  expect(textOf(copy)).toContain(SORRY);
  expect(buttonsOf(copy).some(({ url }) => url?.includes(post.id))).toBe(true);
  await chat.ceo.click(await card('I answered by hand'), 'I answered by hand');
  await chat.ceo.submitModal({ url: 'https://x.com/openseat_demo/status/1' });
  await privately(chat.ceo, 'Noted as answered');
  await card('Answered by Ada');
  expect(sent()).toBe(0);
  expect(x.replies()).toEqual([]);
});

it('a deletion at the source while the card is open: redacted, and the words are nowhere', async () => {
  const { x, db, card, app, clock, sent } = await enter();
  const { post } = await complained(house, `${HARM} Quokkafish`);
  await confirmed(house, 'We are sorry for what you call a Quokkafish, and will see to it.');
  expect(await foundIn(db, 'quokkafish')).toContain('public.texts');
  x.delete(post.id);
  clock.pass(24 * 3_600_000);
  await app.rooms.followThrough.deletions(clock.now());
  const redacted = await card('The author deleted this post');
  expect(JSON.stringify(redacted)).not.toMatch(/quokkafish|funeral|nora_v/i);
  expect(await foundIn(db, 'quokkafish')).toEqual([]);
  expect(await holdEnds(house)).toBe('none');
  expect(sent()).toBe(0);
});

it('an intern’s click is refused in private, and changes nothing', async () => {
  const { chat, db, card } = await enter();
  await complained(house);
  const state = () =>
    db.query(`select c.revision, c.ceo, c.status, (select count(*) from case_events) as events,
      (select count(*) from replies) as replies from cases c`);
  const before = await state();
  for (const label of ['Reply', 'Hand over', 'Let go']) {
    const answer = await chat.intern.click(await card(), label);
    expect(answer).toMatchObject({ kind: 'message', isEphemeral: true });
    expect(textOf(answer.message!)).toContain('Only the CEO or a deputy');
  }
  expect(await state()).toEqual(before);
  expect(chat.ceo.sees(chat.channel).some(({ id }) => id === chat.intern.lastEphemeral?.id)).toBe(false);
});
