import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  EmbedBuilder,
  MessageFlags,
  TextChannel,
  TextDisplayBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { connectBot } from './bot.ts';
import { buttonsOf, type Discord, startDiscord, textOf } from './index.ts';
import { officialDocument } from './spec.ts';

/** Whether the official document is there, and what it states is held against. */
const stated = officialDocument() !== null;

const button = (id: string, label = id) =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);

async function deskOf(client: Client<true>, discord: Discord): Promise<TextChannel> {
  const channel = await client.channels.fetch(discord.channel('desk').id);
  if (!(channel instanceof TextChannel)) throw new Error('not a text channel');
  return channel;
}

async function withDesk(work: (desk: TextChannel, discord: Discord) => Promise<void>): Promise<void> {
  await using discord = await startDiscord();
  discord.createChannel('desk', { private: true });
  await using bot = await connectBot(discord);
  await work(await deskOf(bot.client, discord), discord);
  expect(discord.violations.filter((each) => each.where !== 'request')).toEqual([]);
}

describe('a card', () => {
  it('is posted, read back, edited and deleted, in the classic form', () =>
    withDesk(async (desk, discord) => {
      const embed = new EmbedBuilder()
        .setTitle('A customer')
        .setDescription('It broke again.')
        .setFooter({ text: 'X' });
      const card = await desk.send({ embeds: [embed], components: [row(button('reply:1:1', 'Reply'))] });
      expect(textOf(discord.message(card)!)).toBe('A customer\nIt broke again.\nX\nReply');
      expect(buttonsOf(discord.message(card)!)).toEqual([
        { label: 'Reply', customId: 'reply:1:1', url: '', disabled: false },
      ]);

      await card.edit({ content: 'Taken by Ada', components: [] });
      expect(discord.message(card)).toMatchObject({
        content: 'Taken by Ada',
        components: [],
        embeds: [{ title: 'A customer' }],
      });
      expect(discord.versions(card)).toHaveLength(2);
      const read = await desk.messages.fetch({ message: card.id, force: true });
      expect(read.editedAt).toBeInstanceOf(Date);

      await card.delete();
      expect(discord.messages(desk)).toEqual([]);
      await expect(card.edit('too late')).rejects.toMatchObject({ code: 10008, status: 404 });
      expect(discord.violations).toEqual([]);
    }));

  it('is posted with components V2, whose flag stays', () =>
    withDesk(async (desk, discord) => {
      const container = new ContainerBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('In their own words'))
        .addActionRowComponents(row(button('reply:1:1')));
      const card = await desk.send({ flags: MessageFlags.IsComponentsV2, components: [container] });
      expect(textOf(discord.message(card)!)).toBe('In their own words\nreply:1:1');
      await expect(card.edit({ content: 'words beside it' })).rejects.toMatchObject({ code: 50035 });
      await card.edit({ components: [new TextDisplayBuilder().setContent('Withdrawn')] });
      expect(discord.message(card)!.flags! & MessageFlags.IsComponentsV2).toBeTruthy();
      expect(discord.violations).toEqual([]);
    }));

  it('can become V2 in an edit once the classic parts are taken away', () =>
    withDesk(async (desk) => {
      const card = await desk.send('classic');
      const v2 = {
        flags: MessageFlags.IsComponentsV2,
        components: [new TextDisplayBuilder().setContent('new')],
      } as const;
      await expect(card.edit(v2)).rejects.toThrow(/content.*cannot be used/);
      const edited = await card.edit({ ...v2, content: null });
      expect(edited.flags.has(MessageFlags.IsComponentsV2)).toBe(true);
    }));

  it('carries files, kept or dropped in an edit, and served back', () =>
    withDesk(async (desk, discord) => {
      const file = { attachment: Buffer.from('all the words'), name: 'whole.txt' };
      const card = await desk.send({ content: 'cut', files: [file] });
      const attachment = card.attachments.first()!;
      expect(await (await fetch(attachment.url)).text()).toBe('all the words');
      expect(discord.requestsTo('POST /channels/{channel_id}/messages')[0]?.fileNames).toEqual(['whole.txt']);
      await card.edit('still cut');
      expect(discord.message(card)?.attachments).toHaveLength(1);
      await card.edit({ attachments: [] });
      expect(discord.message(card)?.attachments).toEqual([]);
      await expect(
        desk.send({ embeds: [{ image: { url: 'attachment://none.png' } }] }),
      ).rejects.toMatchObject({ code: 50035 });
    }));
});

describe('what is too much is refused with 50035', () => {
  const text = (size: number) => 'x'.repeat(size);
  const manyTexts = (count: number) =>
    Array.from({ length: count }, () => new TextDisplayBuilder().setContent('x'));
  const v2 = MessageFlags.IsComponentsV2;
  it.each([
    ['2,001 characters', { content: text(2001) }],
    ['6,001 characters of embeds', { embeds: [{ description: text(4000) }, { description: text(2001) }] }],
    ['an empty embed', { embeds: [{}] }],
    ['11 embeds', { embeds: Array.from({ length: 11 }, () => ({ description: 'x' })) }],
    ['two buttons with one custom id', { components: [row(button('same'), button('same'))] }],
    ['six rows', { components: ['1', '2', '3', '4', '5', '6'].map((id) => row(button(id))) }],
    ['a text display without the flag', { components: manyTexts(1) }],
    [
      '41 components',
      { flags: v2, components: [new ContainerBuilder().addTextDisplayComponents(manyTexts(40))] },
    ],
    [
      '4,001 characters of V2',
      { flags: v2, components: [text(4000), 'x'].map((each) => new TextDisplayBuilder().setContent(each)) },
    ],
    ['content beside V2', { flags: v2, content: 'x', components: manyTexts(1) }],
  ] as const)('%s', (_name, payload) => refused(payload));

  it.skipIf(!stated)('a nonce of 26', () => refused({ content: 'x', nonce: text(26) }));

  const refused = (payload: object): Promise<void> =>
    withDesk(async (desk, discord) => {
      await expect(desk.send(payload as Parameters<TextChannel['send']>[0])).rejects.toMatchObject({
        code: 50035,
        status: 400,
      });
      expect(discord.messages(desk)).toEqual([]);
    });

  it.each([
    ['2,000 characters', { content: text(2000) }],
    ['2,000 characters outside the basic plane', { content: '😀'.repeat(2000) }],
    ['6,000 characters of embeds', { embeds: [{ description: text(4000) }, { description: text(2000) }] }],
    [
      '40 components',
      { flags: v2, components: [new ContainerBuilder().addTextDisplayComponents(manyTexts(39))] },
    ],
    [
      'five rows of five',
      { components: [0, 1, 2, 3, 4].map((r) => row(...[0, 1, 2, 3, 4].map((c) => button(`${r}${c}`)))) },
    ],
  ] as const)('but not %s', (_name, payload) =>
    withDesk(async (desk, discord) => {
      await desk.send(payload as Parameters<TextChannel['send']>[0]);
      expect(discord.messages(desk)).toHaveLength(1);
      expect(discord.violations).toEqual([]);
    }),
  );

  it('an empty message with 50006', () =>
    withDesk(async (desk) => {
      await expect(desk.send({ content: '  ' })).rejects.toMatchObject({ code: 50006 });
    }));
});

describe('a nonce', () => {
  it('makes a second enforced post the same message', () =>
    withDesk(async (desk, discord) => {
      const send = (nonce: string) => desk.send({ content: 'card', nonce, enforceNonce: true });
      const [first, second, other] = [await send('case-1'), await send('case-1'), await send('case-2')];
      expect(second.id).toBe(first.id);
      expect(other.id).not.toBe(first.id);
      expect(discord.messages(desk)).toHaveLength(2);
    }));

  it('does nothing unless enforced, and is forgotten after a while', async () => {
    await using discord = await startDiscord({ nonceMs: 40 });
    discord.createChannel('desk');
    await using bot = await connectBot(discord);
    const desk = await deskOf(bot.client, discord);
    await desk.send({ content: 'card', nonce: 'n' });
    await desk.send({ content: 'card', nonce: 'n' });
    expect(discord.messages(desk)).toHaveLength(2);
    const first = await desk.send({ content: 'card', nonce: 'm', enforceNonce: true });
    const again = () => desk.send({ content: 'card', nonce: 'm', enforceNonce: true });
    await discord.waitFor(async () => (await again()).id !== first.id);
  });
});

describe('mentions', () => {
  it('ping whom the text names, and nobody with parse: []', () =>
    withDesk(async (desk, discord) => {
      const ceo = discord.member('ceo');
      const loud = await desk.send(`<@${ceo.id}> look @everyone`);
      expect(discord.message(loud)?.mentions.map((user) => user.id)).toEqual([ceo.id]);
      expect(discord.message(loud)?.mention_everyone).toBe(false);
      const quiet = await desk.send({ content: `<@${ceo.id}> look`, allowedMentions: { parse: [] } });
      expect(discord.message(quiet)?.mentions).toEqual([]);
    }));
});

describe('history', () => {
  it('pages newest first', () =>
    withDesk(async (desk, discord) => {
      const ids: string[] = [];
      for (const content of ['a', 'b', 'c', 'd']) ids.push((await desk.send(content)).id);
      const words = async (options: object) =>
        (await desk.messages.fetch({ cache: false, ...options })).map((message) => message.content);
      expect(await words({ limit: 2 })).toEqual(['d', 'c']);
      expect(await words({ limit: 2, before: ids[2] })).toEqual(['b', 'a']);
      expect(await words({ limit: 2, after: ids[0] })).toEqual(['c', 'b']);
      if (!stated) return;
      await expect(desk.messages.fetch({ limit: 101 })).rejects.toMatchObject({ code: 50035 });
      expect(discord.violations).toMatchObject([{ where: 'request', problems: [{ path: ['limit'] }] }]);
    }));
});
