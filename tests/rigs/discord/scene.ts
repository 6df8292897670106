import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  type Interaction,
  type TextChannel,
} from 'discord.js';
import { expect } from 'vitest';
import { type Bot, connectBot } from './bot.ts';
import { type Actor, type Discord, type DiscordOptions, startDiscord } from './index.ts';

/** A desk with one card and the bot behind it. */
export interface Scene {
  discord: Discord;
  bot: Bot;
  ceo: Actor;
  cardId: string;
  /** What the handler threw, by Discord's code or discord.js's. */
  errors: (string | number)[];
}

/** A card with two buttons, and a bot that answers interactions with `handle`. */
export async function scene(
  handle: (interaction: Interaction) => Promise<unknown>,
  work: (scene: Scene) => Promise<void>,
  options: DiscordOptions = {},
): Promise<void> {
  await using discord = await startDiscord(options);
  const ceo = discord.member('ceo', { roles: ['ceo'] });
  const { id } = discord.createChannel('desk', { private: true, seenBy: ['ceo'] });
  await using bot = await connectBot(discord);
  const errors: (string | number)[] = [];
  bot.client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: { code: string | number }) => errors.push(error.code));
  });
  const channel = (await bot.client.channels.fetch(id)) as TextChannel;
  const card = await channel.send({ content: 'card', components: [buttons('reply:1:1', 'go:1:1')] });
  await work({ discord, bot, ceo, cardId: card.id, errors });
  expect(discord.violations).toEqual([]);
}

/** A row of buttons, labelled by the first part of their custom ids. */
export function buttons(...ids: string[]): ActionRowBuilder<ButtonBuilder> {
  const made = ids.map((id) =>
    new ButtonBuilder().setCustomId(id).setLabel(id.split(':')[0]!).setStyle(ButtonStyle.Primary),
  );
  return new ActionRowBuilder<ButtonBuilder>().addComponents(made);
}
