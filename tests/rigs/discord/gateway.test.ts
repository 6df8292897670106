import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type TextChannel,
} from 'discord.js';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connectBot, optionsFor } from './bot.ts';
import { type Discord, startDiscord } from './index.ts';

const go = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary),
);

async function cardWith(discord: Discord, client: Client<true>, handle: (interaction: Interaction) => void) {
  client.on(Events.InteractionCreate, handle);
  const channel = (await client.channels.fetch(discord.channel('desk').id)) as TextChannel;
  return channel.send({ content: 'card', components: [go] });
}

const opcodes = (discord: Discord) => discord.gateway.received.map((frame) => frame.op);
const identify = 2;
const resume = 6;

it.each(['reconnect', 'cut', 'invalid-resumable', 4000] as const)(
  'is resumed after %s, and replays what was missed',
  async (how) => {
    await using discord = await startDiscord();
    discord.createChannel('desk');
    await using bot = await connectBot(discord);
    const ceo = discord.member('ceo');
    const card = await cardWith(discord, bot.client, (interaction) => {
      if (interaction.isButton()) void interaction.deferUpdate();
    });
    discord.dropGateway(how);
    const answer = await ceo.click(card.id, 'go');
    expect(answer.kind).toBe('deferredUpdate');
    await discord.waitFor(() => opcodes(discord).includes(resume));
    expect(opcodes(discord)).toEqual([identify, resume]);
    expect(discord.violations).toEqual([]);
  },
);

it('replays interactions that are already too old to answer', async () => {
  await using discord = await startDiscord({ ackMs: 100 });
  discord.createChannel('desk');
  await using bot = await connectBot(discord);
  const errors: number[] = [];
  const card = await cardWith(discord, bot.client, (interaction) => {
    if (!interaction.isButton()) return;
    interaction.deferUpdate().catch((error: { code: number }) => errors.push(error.code));
  });
  discord.dropGateway('cut', { lasting: true });
  expect((await discord.member('ceo').click(card.id, 'go')).kind).toBe('failed');
  discord.restoreGateway();
  await discord.waitFor(() => errors.length);
  expect(errors).toEqual([10062]);
});

it.each(['invalid', 'forgotten'] as const)('logs in anew when the session is %s', async (how) => {
  await using discord = await startDiscord();
  discord.createChannel('desk');
  await using bot = await connectBot(discord);
  const card = await cardWith(discord, bot.client, (interaction) => {
    if (interaction.isButton()) void interaction.deferUpdate();
  });
  if (how === 'invalid') discord.dropGateway('invalid');
  else discord.gateway.forgetSessions();
  const expected = how === 'invalid' ? [identify, identify] : [identify, resume, identify];
  await discord.waitFor(() => opcodes(discord).length === expected.length && discord.gateway.connected === 1);
  expect(opcodes(discord)).toEqual(expected);
  expect((await discord.member('ceo').click(card.id, 'go')).kind).toBe('deferredUpdate');
});

it('is left and resumed by the client when heartbeats are not acknowledged', async () => {
  await using discord = await startDiscord({ heartbeatMs: 60 });
  await using _bot = await connectBot(discord);
  discord.gateway.acknowledges = false;
  await discord.waitFor(() => opcodes(discord).includes(resume));
  discord.gateway.acknowledges = true;
  await discord.waitFor(() => discord.gateway.connected === 1);
});

it.each([4010, 4011, 4012, 4013, 4014])('ends a login with close code %i for good', async (code) => {
  await using discord = await startDiscord();
  discord.gateway.refuseNextLogin(code);
  const client = new Client(optionsFor(discord));
  const closed = new Promise<number>((resolve) =>
    client.once(Events.ShardDisconnect, (event) => resolve(event.code)),
  );
  client.on(Events.ShardError, () => {});
  client.login(discord.token).catch(() => {});
  expect(await closed).toBe(code);
  await client.destroy();
});

it('closes with 4014 when a privileged intent is not switched on', async () => {
  await using discord = await startDiscord();
  const { Guilds, MessageContent } = GatewayIntentBits;
  const client = new Client(optionsFor(discord, { intents: [Guilds, MessageContent] }));
  const closed = new Promise<number>((resolve) =>
    client.once(Events.ShardDisconnect, (event) => resolve(event.code)),
  );
  client.on(Events.ShardError, () => {});
  client.login(discord.token).catch(() => {});
  expect(await closed).toBe(4014);
  await client.destroy();
});

it.each([
  ['no version', '', null, 4012],
  ['compression', '?v=10&encoding=json&compress=zlib-stream', null, 4002],
  ['something before the login', '?v=10&encoding=json', { op: 3, d: {} }, 4003],
  ['no JSON', '?v=10&encoding=json', 'nonsense', 4002],
  ['a bad token', '?v=10&encoding=json', { op: identify, d: { token: 'x', intents: 1 } }, 4004],
])('closes a raw connection with %s', async (_name, query, frame, code) => {
  await using discord = await startDiscord();
  const { url } = (await (await fetch(`${discord.api}/v10/gateway`)).json()) as { url: string };
  const socket = new WebSocket(url + query);
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('open', () => frame && socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)));
  expect(await closed).toBe(code);
});
