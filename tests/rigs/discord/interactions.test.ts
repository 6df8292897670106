import {
  type ButtonInteraction,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  Routes,
  type TextChannel,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { textOf } from './index.ts';
import { buttons, scene } from './scene.ts';
import { officialDocument } from './spec.ts';

function replyModal(value = ''): ModalBuilder {
  const words = new TextInputBuilder()
    .setCustomId('words')
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(300);
  if (value) words.setValue(value);
  return new ModalBuilder()
    .setCustomId('words:1:1')
    .setTitle('Your reply')
    .addLabelComponents(new LabelBuilder().setLabel('What do you say?').setTextInputComponent(words));
}

const ephemeral = { flags: MessageFlags.Ephemeral } as const;
const pressed = (interaction: Interaction) => interaction as ButtonInteraction;
const submitted = (interaction: Interaction) => interaction as ModalSubmitInteraction;

describe('click, modal, submit', () => {
  it('goes through to an ephemeral reply that the person alone sees', () =>
    scene(
      async (interaction) => {
        if (interaction.isButton()) return interaction.showModal(replyModal('Dear '));
        const words = submitted(interaction).fields.getTextInputValue('words');
        return submitted(interaction).reply({ content: `Preview: ${words}`, ...ephemeral });
      },
      async ({ discord, ceo, cardId, bot }) => {
        const deputy = discord.member('deputy', { roles: ['ceo'] });
        const clicked = await ceo.click(cardId, 'reply');
        expect(clicked.kind).toBe('modal');
        expect(ceo.modal).toMatchObject({
          title: 'Your reply',
          fields: [
            {
              customId: 'words',
              label: 'What do you say?',
              value: 'Dear ',
              maxLength: 300,
              isRequired: true,
            },
          ],
        });
        await expect(ceo.submitModal({ words: 'x'.repeat(301) })).rejects.toThrow(/300/);
        await expect(ceo.submitModal({ wrong: 'x' })).rejects.toThrow(/no field wrong/);

        const answer = await ceo.submitModal({ words: 'Sorry!' });
        expect(answer).toMatchObject({
          kind: 'message',
          isEphemeral: true,
          message: { content: 'Preview: Sorry!' },
        });
        expect(ceo.modal).toBeNull();
        expect(ceo.lastEphemeral?.content).toBe('Preview: Sorry!');
        const channel = discord.channel('desk');
        expect(ceo.sees(channel)).toHaveLength(2);
        expect(deputy.sees(channel).map((message) => message.content)).toEqual(['card']);
        expect(discord.messages(channel)).toHaveLength(1);
        const read = bot.client.channels.cache.get(channel.id) as TextChannel;
        await expect(
          read.messages.fetch({ message: ceo.lastEphemeral!.id, force: true }),
        ).rejects.toMatchObject({
          code: 10008,
        });
        ceo.reload();
        expect(ceo.lastEphemeral).toBeUndefined();
      },
    ));

  it('can update the card from the modal, or from the click', () =>
    scene(
      async (interaction) => {
        if (interaction.isButton() && interaction.customId.startsWith('reply'))
          return interaction.showModal(replyModal());
        if (interaction.isButton()) return interaction.update({ content: 'gone', components: [] });
        if (submitted(interaction).isFromMessage()) return submitted(interaction).deferUpdate();
      },
      async ({ discord, ceo, cardId }) => {
        await ceo.click(cardId, 'reply:1');
        expect((await ceo.submitModal({ words: 'x' })).kind).toBe('deferredUpdate');
        expect(await ceo.click(cardId, 'go')).toMatchObject({ kind: 'update', message: { content: 'gone' } });
        expect(discord.message(cardId)).toMatchObject({ content: 'gone', components: [] });
        await expect(ceo.click(cardId, 'go')).rejects.toThrow(/no go/);
      },
    ));

  it('can be deferred, edited and followed up', () =>
    scene(
      async (interaction) => {
        await pressed(interaction).deferReply({ ...ephemeral, withResponse: true });
        await pressed(interaction).editReply({ content: 'ready', components: [buttons('confirm:1:1')] });
        await pressed(interaction).followUp({ content: 'and one for all' });
        const more = await pressed(interaction).followUp({ content: 'and one for you', ...ephemeral });
        await pressed(interaction).deleteReply(more);
      },
      async ({ discord, ceo, cardId }) => {
        expect(await ceo.click(cardId, 'go')).toMatchObject({ kind: 'deferred', isEphemeral: true });
        const channel = discord.channel('desk');
        await discord.waitFor(
          () =>
            discord.requestsTo('DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}').length,
        );
        expect(ceo.sees(channel).map(textOf)).toEqual([
          'card\nreply\ngo',
          'ready\nconfirm',
          'and one for all',
        ]);
        expect(discord.messages(channel)).toHaveLength(2);
      },
    ));

  it('lets the first follow-up after a defer fill the waiting reply', () =>
    scene(
      async (interaction) => {
        await pressed(interaction).deferReply(ephemeral);
        await pressed(interaction).followUp('meant for all');
      },
      async ({ discord, ceo, cardId }) => {
        await ceo.click(cardId, 'go');
        const filled = await discord.waitFor(() => ceo.lastEphemeral?.content);
        expect(filled).toBe('meant for all');
        expect(discord.messages(discord.channel('desk'))).toHaveLength(1);
      },
    ));

  it('works from an ephemeral message too, whose buttons only its reader has', () =>
    scene(
      async (interaction) => {
        if (pressed(interaction).customId === 'sure')
          return pressed(interaction).update({ content: 'done', components: [] });
        return pressed(interaction).reply({ content: 'sure?', components: [buttons('sure')], ...ephemeral });
      },
      async ({ discord, ceo, cardId }) => {
        const intern = discord.member('intern', { roles: ['ceo'] });
        await ceo.click(cardId, 'go');
        const asked = ceo.lastEphemeral!;
        await expect(intern.click(asked, 'sure')).rejects.toThrow(/does not see/);
        await ceo.click(asked, 'sure');
        expect(ceo.lastEphemeral?.content).toBe('done');
      },
    ));
});

describe('the person', () => {
  it('is seen with the roles they have at that moment', () =>
    scene(
      async (interaction) => {
        const isCeo =
          interaction.inCachedGuild() && interaction.member.roles.cache.some((role) => role.name === 'ceo');
        await pressed(interaction).reply({ content: isCeo ? 'welcome' : 'no', ...ephemeral });
      },
      async ({ discord, ceo, cardId }) => {
        expect((await ceo.click(cardId, 'go')).message?.content).toBe('welcome');
        discord.permit(discord.channel('desk'), ceo, { allow: ['ViewChannel'] });
        discord.setRoles(ceo, []);
        expect((await ceo.click(cardId, 'go')).message?.content).toBe('no');
        discord.permit(discord.channel('desk'), ceo, null);
        await expect(ceo.click(cardId, 'go')).rejects.toThrow(/does not see/);
      },
    ));

  it('clicks at the same time as another, and each gets an answer', () =>
    scene(
      async (interaction) => {
        await pressed(interaction).deferUpdate();
        await pressed(interaction).editReply(`taken by ${interaction.user.username}`);
      },
      async ({ discord, ceo, cardId }) => {
        const deputy = discord.member('deputy', { roles: ['ceo'] });
        const answers = await Promise.all([ceo.click(cardId, 'go'), deputy.click(cardId, 'go')]);
        expect(answers.map((answer) => answer.kind)).toEqual(['deferredUpdate', 'deferredUpdate']);
        await discord.waitFor(() => discord.versions(cardId).length === 3);
        expect(discord.message(cardId)?.content).toMatch(/^taken by (ceo|deputy)$/);
      },
    ));

  it('finds the card gone when a moderator deleted it', () => {
    const deleted = Promise.withResolvers<void>();
    return scene(
      async (interaction) => {
        await deleted.promise;
        await pressed(interaction).update('too late');
      },
      async ({ discord, ceo, cardId, errors }) => {
        void ceo.click(cardId, 'go');
        discord.deleteMessage(cardId);
        deleted.resolve();
        await discord.waitFor(() => errors.length);
        expect(errors).toEqual([10008]);
        expect(discord.message(cardId)).toBeUndefined();
        expect(discord.versions(cardId)).toHaveLength(1);
      },
    );
  });
});

describe('time', () => {
  it('fails after the 3 seconds, and the late answer gets 10062', () =>
    scene(
      async (interaction) => {
        await new Promise((resolve) => setTimeout(resolve, 120));
        await pressed(interaction).deferUpdate();
      },
      async ({ discord, ceo, cardId, errors }) => {
        expect((await ceo.click(cardId, 'go')).kind).toBe('failed');
        await discord.waitFor(() => errors.length);
        expect(errors).toEqual([10062]);
      },
      { ackMs: 60 },
    ));

  it('keeps a modal with the typed words on the screen when the submit got no answer', () => {
    let isDeaf = true;
    return scene(
      async (interaction) => {
        if (interaction.isButton()) return interaction.showModal(replyModal());
        if (!isDeaf) return submitted(interaction).reply({ content: 'got it', ...ephemeral });
      },
      async ({ ceo, cardId }) => {
        await ceo.click(cardId, 'reply');
        expect((await ceo.submitModal({ words: 'typed' })).kind).toBe('failed');
        expect(ceo.modal?.customId).toBe('words:1:1');
        isDeaf = false;
        expect((await ceo.submitModal({ words: 'typed' })).kind).toBe('message');
      },
      { ackMs: 600 },
    );
  });

  it('ends the token: later edits and follow-ups get 50027', () => {
    const kept: ButtonInteraction[] = [];
    return scene(
      async (interaction) => {
        await pressed(interaction).deferUpdate();
        kept.push(pressed(interaction));
      },
      async ({ discord, ceo, cardId }) => {
        await ceo.click(cardId, 'go');
        await discord.waitFor(() => kept.length);
        const late = () =>
          kept[0]!.followUp('late').then(
            () => 0,
            (error: { code: number }) => error.code,
          );
        expect(await discord.waitFor(late)).toBe(50027);
        await expect(kept[0]!.editReply('late')).rejects.toMatchObject({ code: 50027 });
      },
      { tokenMs: 80 },
    );
  });
});

describe('the first answer is the only one', () => {
  it('refuses a second with 40060, a modal after a defer too', () =>
    scene(
      async (interaction) => {
        await pressed(interaction).deferUpdate();
        await expect(pressed(interaction).showModal(replyModal())).rejects.toThrow();
        const body = { type: 9, data: replyModal().toJSON() };
        const callback = Routes.interactionCallback(interaction.id, interaction.token);
        await interaction.client.rest.post(callback, { body, auth: false });
      },
      async ({ discord, ceo, cardId, errors }) => {
        expect((await ceo.click(cardId, 'go')).kind).toBe('deferredUpdate');
        await discord.waitFor(() => errors.length);
        expect(errors).toEqual([40060]);
        expect(ceo.modal).toBeNull();
      },
    ));

  it('refuses a modal from a modal, and a follow-up before any answer', () =>
    scene(
      async (interaction) => {
        if (interaction.isButton() && interaction.customId.startsWith('go')) {
          return interaction.client.rest.post(Routes.webhook(interaction.applicationId, interaction.token), {
            body: { content: 'too soon' },
            auth: false,
          });
        }
        if (interaction.isButton()) return interaction.showModal(replyModal());
        const callback = Routes.interactionCallback(interaction.id, interaction.token);
        const body = { type: 9, data: replyModal().toJSON() };
        return interaction.client.rest.post(callback, { body, auth: false });
      },
      async ({ discord, ceo, cardId, errors }) => {
        await ceo.click(cardId, 'reply');
        void ceo.submitModal({ words: 'x' });
        await discord.waitFor(() => errors.length === 1);
        void ceo.click(cardId, 'go');
        await discord.waitFor(() => errors.length === 2);
        expect(errors).toEqual([50035, 10015]);
      },
    ));

  it('leaves the interaction open when the answer itself was refused', () =>
    scene(
      async (interaction) => {
        await expect(pressed(interaction).reply('x'.repeat(2001)).catch(codeOf)).resolves.toBe(50035);
        await expect(pressed(interaction).showModal(sixFields()).catch(codeOf)).resolves.toBe(50035);
        await pressed(interaction).reply({ content: 'short', ...ephemeral });
      },
      async ({ discord, ceo, cardId }) => {
        expect(await ceo.click(cardId, 'go')).toMatchObject({
          kind: 'message',
          message: { content: 'short' },
        });
        const stated = [{ where: 'request', problems: [{ path: ['data', 'content'] }] }];
        expect(discord.violations.splice(0)).toMatchObject(officialDocument() === null ? [] : stated);
      },
    ));
});

function codeOf(error: { code: number }): number {
  return error.code;
}

function sixFields(): ModalBuilder {
  const field = (id: number) =>
    new LabelBuilder()
      .setLabel('x')
      .setTextInputComponent(new TextInputBuilder().setCustomId(String(id)).setStyle(TextInputStyle.Short));
  const modal = replyModal().toJSON();
  return new ModalBuilder({ ...modal, components: [1, 2, 3, 4, 5, 6].map((id) => field(id).toJSON()) });
}
