import type { Client, TextChannel } from 'discord.js';
import { expect, it } from 'vitest';
import { type Bot, connectBot } from './bot.ts';
import { type Discord, startDiscord } from './index.ts';

const post = 'POST /channels/{channel_id}/messages';

async function withDesk(
  work: (desk: TextChannel, discord: Discord, client: Client<true>) => Promise<void>,
  rest: { timeout?: number } = {},
): Promise<void> {
  await using discord = await startDiscord();
  const { id } = discord.createChannel('desk');
  await using bot: Bot = await connectBot(discord, { rest });
  await work((await bot.client.channels.fetch(id)) as TextChannel, discord, bot.client);
  expect(discord.violations).toEqual([]);
}

const withNonce = { content: 'card', nonce: 'case-1', enforceNonce: true };

it.each([
  ['the connection is reset', 'reset' as const, {}],
  ['nothing comes back in time', 'hang' as const, { timeout: 500 }],
  ['a 503 comes back', 503, {}],
])(
  'an answer lost after storing, because %s: posted twice without a nonce, once with',
  (_name, mishap, rest) =>
    withDesk(async (desk, discord) => {
      discord.fail({ on: post, mishap, stored: true });
      await desk.send('card');
      expect(discord.messages(desk)).toHaveLength(2);

      const outage = discord.fail({ on: post, mishap, stored: true });
      const card = await desk.send(withNonce);
      expect(outage.hits).toBe(1);
      expect(discord.messages(desk)).toHaveLength(3);
      expect(discord.messages(desk).at(-1)?.id).toBe(card.id);
    }, rest),
);

it('a connection closed without an answer is not repeated by discord.js: the caller must look', () =>
  withDesk(async (desk, discord) => {
    discord.fail({ on: post, mishap: 'close', stored: true });
    await expect(desk.send(withNonce)).rejects.toThrow();
    expect(discord.messages(desk)).toHaveLength(1);
    await desk.send(withNonce);
    expect(discord.messages(desk)).toHaveLength(1);
  }));

it('gives up after four 5xx, and then nothing is stored', () =>
  withDesk(async (desk, discord) => {
    const outage = discord.fail({ on: post, mishap: 500, times: 10 });
    await expect(desk.send('card')).rejects.toMatchObject({ status: 500 });
    expect(outage.hits).toBe(4);
    expect(discord.messages(desk)).toEqual([]);
    outage.end();
    await desk.send('card');
    expect(discord.messages(desk)).toHaveLength(1);
  }));

it('can single out one request of a route', () =>
  withDesk(async (desk, discord) => {
    const isCard = (body: unknown) => JSON.stringify(body).includes('card');
    discord.fail({ on: post, mishap: 500, times: 10, when: ({ body }) => isCard(body) });
    await desk.send('a note');
    await expect(desk.send('a card')).rejects.toMatchObject({ status: 500 });
  }));

it.each([
  ['of the route', false],
  ['of all routes', true],
])('waits out a 429 %s', (_name, global) =>
  withDesk(async (desk, discord) => {
    discord.fail({ on: post, mishap: { retryAfter: 0.2, global } });
    const from = performance.now();
    await desk.send('card');
    expect(performance.now() - from).toBeGreaterThanOrEqual(195);
    expect(discord.requestsTo(post).map((each) => each.answered)).toEqual([429, 200]);
    expect(discord.messages(desk)).toHaveLength(1);
    expect(discord.invalidRequests).toBe(1);
  }),
);

it('sends headers that keep discord.js below the limit', () =>
  withDesk(async (desk, discord) => {
    discord.limitRate(post, { limit: 2, perMs: 300 });
    const from = performance.now();
    await Promise.all(['a', 'b', 'c'].map((content) => desk.send(content)));
    expect(performance.now() - from).toBeGreaterThanOrEqual(250);
    expect(discord.requestsTo(post).map((each) => each.answered)).toEqual([200, 200, 200]);
  }));

it('stops a client that does not look at the headers', () =>
  withDesk(async (desk, discord, client) => {
    discord.limitRate('global', { limit: 1, perMs: 60_000 });
    const headers = { authorization: `Bot ${client.token}`, 'user-agent': 'DiscordBot (test, 1)' };
    const ask = () => fetch(`${discord.api}/v10/channels/${desk.id}`, { headers });
    expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-ratelimit-global')).toBe('true');
    expect(await refused.json()).toMatchObject({ global: true, retry_after: expect.any(Number) });
  }));
