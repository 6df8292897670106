import {
  type Client,
  Events,
  GatewayIntentBits,
  type Message,
  TextChannel,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { expect, it } from 'vitest';
import { connectBot } from './bot.ts';
import { type Discord, startDiscord } from './index.ts';

async function cardOn(client: Client<true>, discord: Discord): Promise<Message<true>> {
  const channel = await client.channels.fetch(discord.channel('desk').id);
  if (!(channel instanceof TextChannel)) throw new Error('not a text channel');
  return channel.send('card');
}

it('hangs one thread on a card, where people and bot talk', async () => {
  await using discord = await startDiscord();
  discord.createChannel('desk');
  const ceo = discord.member('ceo');
  const { Guilds, GuildMessages } = GatewayIntentBits;
  await using bot = await connectBot(discord, { intents: [Guilds, GuildMessages] });
  const heard: [string, string][] = [];
  bot.client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot)
      heard.push([message.channel.isThread() ? message.channel.name : '', message.content]);
  });
  const card = await cardOn(bot.client, discord);
  const options = { name: 'Case 1', autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek };
  const thread = await card.startThread(options);
  expect(thread.id).toBe(card.id);
  expect(discord.threadOn(card)?.name).toBe('Case 1');
  const desk = card.channel as TextChannel;
  await expect(desk.threads.create({ ...options, startMessage: card.id })).rejects.toMatchObject({
    code: 160004,
  });
  await thread.send('for the desk only');
  ceo.say(thread, 'I know this customer');
  await discord.waitFor(() => heard.length === 1);
  expect(heard).toEqual([['Case 1', '']]);
  expect(ceo.sees(thread).map((message) => message.content)).toEqual([
    '',
    'for the desk only',
    'I know this customer',
  ]);
  expect(await card.fetch()).toMatchObject({ hasThread: true });
  expect(discord.violations).toEqual([]);
});

it('shows the words of people only with the privileged intent', async () => {
  await using discord = await startDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
  const lobby = discord.createChannel('desk');
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
  await using bot = await connectBot(discord, { intents: [Guilds, GuildMessages, MessageContent] });
  const heard: string[] = [];
  bot.client.on(Events.MessageCreate, (message) => void heard.push(message.content));
  discord.member('ceo').say(lobby, 'hello');
  await discord.waitFor(() => heard.length === 1);
  expect(heard).toEqual(['hello']);
});

it('archives: writing wakes it, edits and locked ones are refused', async () => {
  await using discord = await startDiscord({
    botPermissions: [
      'ViewChannel',
      'SendMessages',
      'SendMessagesInThreads',
      'CreatePublicThreads',
      'ReadMessageHistory',
    ],
  });
  discord.createChannel('desk');
  await using bot = await connectBot(discord);
  const card = await cardOn(bot.client, discord);
  const thread = await card.startThread({ name: 'Case 1' });
  const note = await thread.send('note');

  discord.archiveThread(thread);
  await discord.waitFor(() => thread.archived);
  await expect(note.edit('changed')).rejects.toMatchObject({ code: 50083 });
  await thread.send('awake again');
  expect(discord.threadOn(card)?.thread_metadata?.archived).toBe(false);

  await thread.setArchived(true);
  await thread.setArchived(false);
  discord.archiveThread(thread, { locked: true });
  await expect(thread.send('no')).rejects.toMatchObject({ code: 50083 });
  await expect(thread.setArchived(false)).rejects.toMatchObject({ code: 50013 });
  discord.setRolePermissions('bot', ['ViewChannel', 'SendMessagesInThreads', 'ManageThreads']);
  await thread.setArchived(false);
  expect(discord.violations).toEqual([]);
});
