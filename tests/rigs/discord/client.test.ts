import { Client, Events, PermissionFlagsBits, TextChannel } from 'discord.js';
import { expect, it } from 'vitest';
import { connectBot, optionsFor } from './bot.ts';
import { botPermissions, startDiscord } from './index.ts';

it('logs in, gets its server and channels, and holds against the official document', async () => {
  await using discord = await startDiscord();
  const desk = discord.createChannel('ceo-desk', { private: true });
  await using bot = await connectBot(discord);

  expect(bot.client.user.id).toBe(discord.applicationId);
  expect(bot.client.guilds.cache.map((guild) => guild.name)).toEqual(['Example Company']);
  expect(bot.client.channels.cache.get(desk.id)).toBeInstanceOf(TextChannel);
  expect(await bot.client.channels.fetch(desk.id, { force: true })).toMatchObject({ name: 'ceo-desk' });
  await bot.client.application.fetch();
  await bot.client.guilds.cache.first()?.fetch();
  await bot.client.users.fetch(discord.member('ceo').id);
  expect(discord.violations).toEqual([]);
});

it('refuses a bad token, and a rotated one', async () => {
  await using discord = await startDiscord();
  const old = discord.token;
  discord.rotateToken();
  const client = new Client(optionsFor(discord));
  await expect(client.login(old)).rejects.toMatchObject({ code: 'TokenInvalid' });
  await client.destroy();
  expect(discord.invalidRequests).toBe(1);
});

it('lets permissionsFor see who may look at a private channel', async () => {
  await using discord = await startDiscord();
  const ceo = discord.member('ceo', { roles: ['executives'] });
  const intern = discord.member('intern');
  const desk = discord.createChannel('ceo-desk', { private: true, seenBy: ['executives'] });
  discord.createChannel('lobby');
  await using bot = await connectBot(discord);
  const { guild, channel } = await fetched(bot.client, desk.id);

  const view = PermissionFlagsBits.ViewChannel;
  expect(channel.permissionsFor(guild.roles.everyone).has(view)).toBe(false);
  expect(channel.permissionsFor(await guild.members.fetch(ceo.id)).has(view)).toBe(true);
  expect(channel.permissionsFor(await guild.members.fetch(intern.id)).has(view)).toBe(false);
  const own = channel.permissionsFor(guild.members.me!);
  expect(botPermissions.every((name) => own.has(PermissionFlagsBits[name]))).toBe(true);
  expect(own.has(PermissionFlagsBits.ManageMessages)).toBe(false);
  expect(own.has(PermissionFlagsBits.Administrator)).toBe(false);
  expect(discord.violations).toEqual([]);
});

it('tells a running client when a channel opens up', async () => {
  await using discord = await startDiscord();
  const desk = discord.createChannel('ceo-desk', { private: true });
  await using bot = await connectBot(discord);
  const changes: boolean[] = [];
  bot.client.on(Events.ChannelUpdate, (_old, now) => {
    if (now instanceof TextChannel) {
      changes.push(now.permissionsFor(now.guild.roles.everyone).has(PermissionFlagsBits.ViewChannel));
    }
  });
  discord.permit(desk, 'everyone', { allow: ['ViewChannel'] });
  discord.permit(desk, 'everyone', { deny: ['ViewChannel'] });
  await discord.waitFor(() => changes.length === 2);
  expect(changes).toEqual([true, false]);
});

it('refuses what the bot may not do', async () => {
  await using discord = await startDiscord({ botPermissions: ['ViewChannel', 'SendMessages'] });
  const lobby = discord.createChannel('lobby');
  discord.setRolePermissions('everyone', ['ViewChannel']);
  const hidden = discord.createChannel('hidden', { private: true });
  discord.permit(hidden, 'bot', null);
  await using bot = await connectBot(discord);
  const { channel } = await fetched(bot.client, lobby.id);
  const embed = { embeds: [{ description: 'a' }] };
  await expect(channel.send(embed)).rejects.toMatchObject({ code: 50013, status: 403 });
  await expect(bot.client.channels.fetch(hidden.id, { force: true })).rejects.toMatchObject({ code: 50001 });
  await expect(bot.client.channels.fetch('123456789012345678')).rejects.toMatchObject({ code: 10003 });
  await channel.send('plain words are allowed');
  expect(discord.violations).toEqual([]);
});

it('serves two clients with one token, as two processes of one bot', async () => {
  await using discord = await startDiscord();
  const desk = discord.createChannel('desk');
  await using first = await connectBot(discord);
  await using second = await connectBot(discord);
  const outcomes: string[] = [];
  for (const { client } of [first, second]) {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isButton()) return;
      const outcome = await interaction.deferUpdate().then(
        () => 'acknowledged',
        (error: { code: number }) => String(error.code),
      );
      outcomes.push(outcome);
    });
  }
  const { channel } = await fetched(first.client, desk.id);
  const card = await channel.send({
    components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }],
  });
  expect((await discord.member('ceo').click(card.id, 'Go')).kind).toBe('deferredUpdate');
  await discord.waitFor(() => outcomes.length === 2);
  expect(outcomes.toSorted()).toEqual(['40060', 'acknowledged']);
});

async function fetched(client: Client<true>, channelId: string) {
  const channel = await client.channels.fetch(channelId);
  if (!(channel instanceof TextChannel)) throw new Error('not a text channel');
  return { channel, guild: channel.guild };
}
