import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextChannel } from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Attachments } from './attachments.ts';
import { connectBot } from './bot.ts';
import { HttpSide, type Violation } from './http.ts';
import { startDiscord } from './index.ts';
import { route } from './route.ts';
import { officialDocument } from './spec.ts';
import { World } from './world.ts';

const document = officialDocument();
const absent =
  'the official document is absent (OPENSEAT_SPECS, or ../shared/specs): these checks are skipped';

afterEach(() => vi.unstubAllEnvs());

async function ask(api: string, token: string, method: string, path: string, body?: object) {
  const response = await fetch(`${api}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${token}`,
      'user-agent': 'DiscordBot (test, 1)',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as { code: number; errors?: object } };
}

describe.skipIf(!document)(document ? 'held against the official document' : absent, () => {
  it('refuses and records a request that does not fit, saying where', async () => {
    await using discord = await startDiscord();
    const { id } = discord.createChannel('desk');
    const wrong = { embeds: [{ description: 'x', color: 'red' }] };
    const answer = await ask(discord.api, discord.token, 'POST', `/channels/${id}/messages`, wrong);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { embeds: { 0: { color: { _errors: [{ code: 'INVALID' }] } } } } },
    });
    expect(discord.violations).toMatchObject([
      {
        where: 'request',
        operation: 'POST /channels/{channel_id}/messages',
        problems: [{ path: ['embeds', '0', 'color'] }],
      },
    ]);
    expect(discord.messages(id)).toEqual([]);
  });

  it.each([
    ['POST', '/channels/CHANNEL/messages/1/crosspost', 501],
    ['PUT', '/channels/CHANNEL/pins/1', 501],
    ['GET', '/channels/CHANNEL/nothing-of-the-kind', 404],
  ])('%s %s answers %i', async (method, path, status) => {
    await using discord = await startDiscord();
    const { id } = discord.createChannel('desk');
    expect((await ask(discord.api, discord.token, method, path.replace('CHANNEL', id))).status).toBe(status);
    expect(discord.violations.map((each) => each.where)).toEqual(status === 501 ? ['not simulated'] : []);
  });

  it.each([
    [
      'a message without its author',
      'GET /channels/{channel_id}/messages/{message_id}',
      200,
      { id: '1', content: 'x' },
    ],
    ['a body with a 204', 'DELETE /channels/{channel_id}/messages/{message_id}', 204, {}],
    ['no body with a 200', 'GET /gateway', 200, undefined],
    ['a status the document does not have', 'GET /gateway', 202, { url: 'wss://x' }],
    ['an error without a code', 'GET /gateway', 404, { message: 'x' }],
  ] as const)('sees through %s in an answer', (_name, operation, status, body) => {
    expect(document!.checkResponse(operation, status, body)).toHaveLength(1);
  });

  it('records an answer of its own that does not fit', async () => {
    const world = new World();
    const violations: Violation[] = [];
    const wrong = route('GET /gateway', () => ({ address: 'wss://x' }), { needsToken: false });
    const http = new HttpSide({ world, attachments: new Attachments(world), document, violations }, [wrong]);
    await new Promise<void>((resolve) => http.server.listen(0, '127.0.0.1', resolve));
    const { port } = http.server.address() as AddressInfo;
    await ask(`http://127.0.0.1:${port}/api`, world.token, 'GET', '/gateway');
    http.server.close();
    expect(violations).toMatchObject([
      { where: 'response', problems: [{ path: ['url'], code: 'BASE_TYPE_REQUIRED' }] },
    ]);
  });

  it('complains of a request that names no library', async () => {
    await using discord = await startDiscord();
    await fetch(`${discord.api}/v10/gateway`, { headers: { 'user-agent': 'curl/8' } });
    expect(discord.violations).toMatchObject([{ where: 'request', problems: [{ path: ['user-agent'] }] }]);
  });

  it('compiles before the clock starts: the first answer to a click takes no time', async () => {
    await using discord = await startDiscord();
    const { id } = discord.createChannel('desk');
    await using bot = await connectBot(discord);
    bot.client.on('interactionCreate', (interaction) => {
      if (interaction.isButton()) void interaction.reply('here');
    });
    const channel = (await bot.client.channels.fetch(id)) as TextChannel;
    const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' };
    const card = await channel.send({ components: [{ type: 1, components: [button] }] });
    const from = performance.now();
    expect((await discord.member('ceo').click(card, 'go')).kind).toBe('message');
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

describe('without the official document', () => {
  it('still works, and says that nothing is checked', async () => {
    vi.stubEnv('OPENSEAT_SPECS', join(mkdtempSync(join(tmpdir(), 'openseat-')), 'none'));
    await using discord = await startDiscord();
    expect(discord.isHeldToDocument).toBe(false);
    const { id } = discord.createChannel('desk');
    const sent = await ask(discord.api, discord.token, 'POST', `/channels/${id}/messages`, { content: 'x' });
    expect(sent.status).toBe(200);
    const long = { content: 'x'.repeat(2001) };
    expect(await ask(discord.api, discord.token, 'POST', `/channels/${id}/messages`, long)).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
  });
});
