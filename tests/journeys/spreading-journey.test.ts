import { expect, it } from 'vitest';
import { textOf } from '../rigs/discord/index.ts';
import { aWholeHouse, until } from '../rigs/house.ts';
import { seatsAtAllHours } from '../rigs/rules-text.ts';
import { HARM } from '../rigs/voices.ts';

/** Complaints are support's, unless they spread. A seat is free at every hour. */
const ROUTING = `${seatsAtAllHours()}rules:
  - name: spreading-fast
    description: The story is being told with or without us.
    when: [complaint.probability >= 0.5, reach.speed >= 60]
    send: ceo
    examples: [{ about: shared by the minute, facts: { complaint.probability: 0.9, reach.speed: 80 }, expect: ceo }]
  - name: the-rest
    description: Everything else.
    send: support
    examples: [{ about: chatter, facts: { complaint.probability: 0.1 }, expect: support }]
`;

it('a complaint that spreads after support got it comes to the CEO, with what made it come', async () => {
  await using house = await aWholeHouse({ routing: ROUTING });
  const { x, app, clock, card, cards, events, chat } = house;
  const post = x.post({ by: 'nora_v', text: HARM });
  const id = `x:${post.id}`;
  const { cases, flow } = app.rooms.consoleStore;
  await until('support has it', async () => (await cases.mention(id))?.stage === 'delivered');
  expect((await cases.mention(id))?.decision).toMatchObject({ rule: 'the-rest', desk: 'support' });
  clock.pass(21 * 60_000);
  x.metrics(post.id, { likes: 3 });
  const { followThrough } = app.rooms;
  await followThrough.deletions(clock.now());
  await until(
    'a few likes change nothing',
    async () => (await cases.mention(id))?.rises[0]?.ruled?.asked === false,
  );
  expect(cards()).toEqual([]);
  clock.pass(40 * 60_000);
  x.metrics(post.id, { likes: 300, reposts: 90 });
  await followThrough.deletions(clock.now());
  const seen = await card('It spread since it was decided: 300 likes, 90 reposts by now.');
  expect(textOf(seen)).toContain('I missed the funeral');
  expect((await cases.mention(id))?.rises.map(({ ruled }) => [ruled?.asked, ruled?.rule])).toEqual([
    [false, 'the-rest'],
    [true, 'spreading-fast'],
  ]);
  expect(await flow.summary('live')).toMatchObject({ unfinished: 0, decided: { ceo: 1 } });
  expect(x.violations).toEqual([]);
  expect(chat.discord.violations).toEqual([]);
  expect(events.troubles).toEqual([]);
});
