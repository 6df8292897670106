import { afterEach, expect, it } from 'vitest';
import { textOf } from '../rigs/discord/index.ts';
import { aWholeHouse, type HouseOptions, until, type WholeHouse } from '../rigs/house.ts';
import { complained, confirmed, drafted, HARM, holdEnds, isIdle, labels, SORRY } from '../rigs/voices.ts';

// What others do in the middle of an answer.

let house: WholeHouse;
const enter = async (options?: HouseOptions) => {
  house = await aWholeHouse(options);
  return house;
};
afterEach(async () => {
  const { x, chat } = house;
  await house[Symbol.asyncDispose]();
  expect(x.violations).toEqual([]);
  expect(chat.discord.violations).toEqual([]);
});

it.each([
  ['two people', 'deputy'],
  ['one person, twice', 'ceo'],
] as const)('%s confirm at once: one reply', async (_, second) => {
  const { chat, card, privately, sent, x, db } = await enter({ sources: { replies: { holdSeconds: 1 } } });
  const { ceo } = chat;
  await complained(house);
  const mine = await drafted(house);
  let theirs = mine;
  if (second === 'deputy') {
    await chat.deputy.click(await card('Preview and confirm'), 'Preview and confirm');
    theirs = await privately(chat.deputy, 'Nothing is public yet');
  }
  await Promise.all([ceo.click(mine, 'Confirm'), chat[second].click(theirs, 'Confirm')]);
  await card('See our answer');
  expect(x.replies()).toMatchObject([{ text: SORRY }]);
  expect(sent()).toBe(1);
  expect(await db.query('select 1 from approvals')).toHaveLength(1);
  await until('nothing waits to be sent', () => isIdle(house.app));
  expect(sent()).toBe(1);
});

it('the customer edits during the hold: nothing goes out, old and new are shown', async () => {
  const { x, card, sent } = await enter();
  const { post } = await complained(
    house,
    '@openseat_demo you broke my grandmother’s piano and lied about it',
  );
  await confirmed(house);
  x.edit(
    post.id,
    '@openseat_demo they just called me, the piano will be mended. It was broken by you though!',
  );
  const shown = await card('the piano will be mended');
  expect(textOf(shown)).toContain('you broke my grandmother’s piano and lied about it');
  expect(textOf(shown)).toContain('stopped before it went out');
  expect(labels(shown)).toContain('Reply');
  expect(await holdEnds(house)).toBe('none');
  expect(sent()).toBe(0);
  expect(x.replies()).toEqual([]);
});

it('an edit that X never streamed is seen just before publishing', async () => {
  const { x, card, sent } = await enter();
  const { post } = await complained(
    house,
    '@openseat_demo you broke my grandmother’s piano and lied about it',
  );
  await confirmed(house);
  x.silenceStream();
  x.edit(
    post.id,
    '@openseat_demo they just called me, the piano will be mended. It was broken by you though!',
  );
  expect(await holdEnds(house)).not.toBe('published');
  expect(textOf(await card('the piano will be mended'))).toContain('stopped before it went out');
  expect(sent()).toBe(0);
});

it('the customer answers our reply: the same card, a second reply under a second approval', async () => {
  const { x, db, card, cards, sent } = await enter({ sources: { replies: { holdSeconds: 1 } } });
  const first = await complained(house);
  await confirmed(house);
  await card('See our answer');
  const ours = x.replies()[0]!;
  const theirs = x.post({
    by: 'nora_v',
    text: 'And who pays for the taxi I had to take?',
    inReplyTo: ours.id,
  });
  const again = await card(/And who pays for the taxi[\s\S]*the customer answered/);
  expect(again.id).toBe(first.card.id);
  expect(cards()).toHaveLength(1);
  await confirmed(house, 'We do, Nora. I have asked for it to be paid today.');
  await until('the second reply is out', () => x.replies().length === 2);
  expect(x.replies()[1]).toMatchObject({ inReplyTo: theirs.id, throughApi: true });
  await card('Answered by Ada');
  expect(sent()).toBe(2);
  expect(
    await db.query(`select (select count(*) from cases) as cases, (select count(*) from seats) as seats,
      (select count(distinct reply_id) from approvals) as approved`),
  ).toEqual([{ cases: 1, seats: 1, approved: 2 }]);
});

it('X stores the reply and answers 503: found by looking, published once', async () => {
  const { x, card, sent, db, events } = await enter({ sources: { replies: { holdSeconds: 1 } } });
  const { post } = await complained(house);
  x.fail({ method: 'POST', path: '/2/tweets', status: 503, afterStoring: true });
  await confirmed(house);
  await card('See our answer');
  expect(events.counts.get('reply-unknown')).toBe(1);
  expect(x.replies()).toMatchObject([{ text: SORRY, inReplyTo: post.id }]);
  expect(sent()).toBe(1);
  expect(await db.query('select status, external_id from replies')).toEqual([
    { status: 'published', external_id: x.replies()[0]!.id },
  ]);
});

it('an X that is down for a while gets the reply later, once', async () => {
  const { x, card, sent } = await enter({ sources: { replies: { holdSeconds: 1 } } });
  await complained(house, HARM);
  x.fail({ method: 'POST', path: '/2/tweets', status: 429, retryAfterSeconds: 1 });
  await confirmed(house);
  await card('See our answer');
  expect(x.replies()).toMatchObject([{ text: SORRY }]);
  expect(sent()).toBe(2);
});
