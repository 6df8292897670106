import {
  ActionRowBuilder,
  type ButtonInteraction,
  type Interaction,
  MessageFlags,
  StringSelectMenuBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { scene } from './scene.ts';

const ephemeral = { flags: MessageFlags.Ephemeral } as const;
const pressed = (interaction: Interaction) => interaction as ButtonInteraction;

describe('commands and selects', () => {
  it('runs a registered command with its options', () =>
    scene(
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const posture = interaction.options.getString('posture', true);
        const who = interaction.options.getUser('for');
        await interaction.reply({
          content: `${interaction.options.getSubcommand()} ${posture} ${who?.username}`,
          ...ephemeral,
        });
      },
      async ({ discord, bot, ceo }) => {
        const option = (type: number, name: string, required: boolean, more = {}) => ({
          type,
          name,
          description: name,
          required,
          ...more,
        });
        const choices = { choices: [{ name: 'wide', value: 'wide' }] };
        const set = {
          type: 1,
          name: 'set',
          description: 'set',
          options: [option(3, 'posture', true, choices), option(6, 'for', false)],
        };
        const command = { name: 'seats', description: 'The seats', options: [set] };
        await bot.client.application.commands.set([command], discord.guild.id);
        const answer = await ceo.command(
          'seats set',
          { posture: 'wide', for: ceo.id },
          discord.channel('desk'),
        );
        expect(answer.message?.content).toBe('set wide ceo');
        await expect(ceo.command('seats set', { posture: 'narrow' })).rejects.toThrow(/choices/);
        await expect(ceo.command('seats')).resolves.toMatchObject({ kind: 'failed' });
        await expect(ceo.command('none')).rejects.toThrow(/no command/);
      },
      { ackMs: 800 },
    ));

  it.each([
    ['a capital in its name', [{ name: 'Seats', description: 'x' }]],
    [
      'one name twice',
      [
        { name: 'seats', description: 'x' },
        { name: 'seats', description: 'y' },
      ],
    ],
    [
      'a required option last',
      [
        {
          name: 'seats',
          description: 'x',
          options: [
            { type: 3, name: 'a', description: 'a' },
            { type: 3, name: 'b', description: 'b', required: true },
          ],
        },
      ],
    ],
  ])('refuses commands with %s', (_name, commands) =>
    scene(
      async () => {},
      async ({ bot, discord }) => {
        await expect(bot.client.application.commands.set(commands, discord.guild.id)).rejects.toMatchObject({
          code: 50035,
        });
      },
    ),
  );

  it('picks from a select on a message', () =>
    scene(
      async (interaction) => {
        if (interaction.isStringSelectMenu())
          return interaction.update({ content: interaction.values.join(), components: [] });
        const menu = new StringSelectMenuBuilder()
          .setCustomId('to')
          .addOptions(['support', 'press'].map((each) => ({ label: each, value: each })));
        const picker = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
        await pressed(interaction).reply({ content: 'to whom?', components: [picker], ...ephemeral });
      },
      async ({ ceo, cardId }) => {
        await ceo.click(cardId, 'go');
        await expect(ceo.select(ceo.lastEphemeral!, 'to', ['nobody'])).rejects.toThrow(/not an option/);
        expect((await ceo.select(ceo.lastEphemeral!, 'to', ['press'])).message?.content).toBe('press');
      },
    ));

  it('picks people from a select on a message', () =>
    scene(
      async (interaction) => {
        if (interaction.isUserSelectMenu()) {
          const names = interaction.users.map((user) => user.username);
          return interaction.update({ content: names.join(), components: [] });
        }
        const menu = new UserSelectMenuBuilder().setCustomId('who').setMaxValues(2);
        const picker = new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(menu);
        await pressed(interaction).reply({ content: 'who?', components: [picker], ...ephemeral });
      },
      async ({ discord, ceo, cardId }) => {
        await ceo.click(cardId, 'go');
        const ids = [discord.member('ada').id, discord.member('ben').id];
        expect((await ceo.select(ceo.lastEphemeral!, 'who', ids)).message?.content).toBe('ada,ben');
      },
    ));

  it('keeps, changes and removes single commands', () =>
    scene(
      async () => {},
      async ({ bot, ceo, discord }) => {
        const { commands } = bot.client.application;
        const made = await commands.create({ name: 'seats', description: 'The seats' });
        const again = await commands.create({ name: 'seats', description: 'All seats' });
        expect(again.id).toBe(made.id);
        await again.edit({ description: 'Every seat', defaultMemberPermissions: 'ManageGuild' });
        expect((await commands.fetch()).map((command) => command.description)).toEqual(['Every seat']);
        await expect(ceo.command('seats', {}, discord.channel('desk'))).rejects.toThrow(/not shown/);
        await again.delete();
        await expect(again.edit({ description: 'x' })).rejects.toMatchObject({ code: 10063 });
      },
    ));
});
