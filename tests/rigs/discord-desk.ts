import type { APIMessage } from 'discord-api-types/v10';
import { createDiscordDesk, type DiscordDesk, type DiscordNeeds } from '../../src/ceo-desk/discord.ts';
import { DiscordSettings } from '../../src/ceo-desk/settings.ts';
import type { Person } from '../../src/domain/person.ts';
import type { CardDesk, CeoActions } from '../../src/ports.ts';
import { createReplyManners } from '../../src/reply/manners.ts';
import type { Database } from '../../src/store/database.ts';
import { Counted, SetClock } from '../fakes/house.ts';
import { NOON } from './builders.ts';
import { aDesk, type DeskRig } from './desk.ts';
import { type Actor, type Discord, type DiscordOptions, startDiscord } from './discord/index.ts';

/** A Discord with the CEO's private channel, a CEO, a deputy, and an intern who may look. */
export interface House extends AsyncDisposable {
  discord: Discord;
  channel: { id: string };
  ceo: Actor;
  deputy: Actor;
  intern: Actor;
  settings: DiscordSettings;
}

export async function aHouse(options: DiscordOptions = {}): Promise<House> {
  const discord = await startDiscord(options);
  const channel = discord.createChannel('ceo-desk', { private: true, seenBy: ['ceo', 'deputy', 'staff'] });
  return {
    discord,
    channel,
    ceo: discord.member('ada', { roles: ['ceo'] }),
    deputy: discord.member('dep', { roles: ['deputy'] }),
    intern: discord.member('ivy', { roles: ['staff'] }),
    settings: DiscordSettings.parse({
      token: discord.token,
      channelId: channel.id,
      guildId: discord.guild.id,
      ceoRoleId: discord.roleId('ceo'),
      deputyRoleId: discord.roleId('deputy'),
      api: discord.api,
    }),
    [Symbol.asyncDispose]: () => discord[Symbol.asyncDispose](),
  };
}

/** The desk on the house's Discord, not yet started. */
export interface DeskOn {
  desk: DiscordDesk;
  events: Counted;
  clock: SetClock;
  /** How often it asked to be shown what is due. */
  caughtUp: () => number;
}

export function aDiscordDesk(
  house: House,
  actions: () => CeoActions,
  more: Partial<DiscordNeeds> = {},
): DeskOn {
  const events = new Counted();
  const clock = new SetClock(NOON);
  let caughtUp = 0;
  const desk = createDiscordDesk({
    settings: house.settings,
    actions,
    people: [{ id: 'ada', name: 'Ada', roles: ['ceo'], discordId: house.ceo.id } satisfies Person],
    manners: createReplyManners(),
    clock,
    events,
    showAgain: async () => {
      caughtUp += 1;
    },
    ...more,
  });
  return { desk, events, clock, caughtUp: () => caughtUp };
}

/** The whole CEO desk: real cases in a real database, the real client, and a Discord on loopback. */
export interface WholeDesk extends AsyncDisposable {
  house: House;
  on: DeskOn;
  rig: DeskRig;
  /** The one card of a case; fails when there are two. */
  card(caseId: number): APIMessage | undefined;
}

export async function aWholeDesk(db: Database, options: DiscordOptions = {}): Promise<WholeDesk> {
  const house = await aHouse(options);
  const late: { rig?: DeskRig } = {};
  const on = aDiscordDesk(house, () => late.rig!.desk);
  // The desk asks for the chat when it shows; what it hands on to the workers is done at once.
  const rig = aDesk(db, { cardDesk: on.desk as CardDesk });
  late.rig = rig;
  rig.handOn.card = async (caseId) => {
    await rig.desk.showCard(caseId);
  };
  await on.desk.start();
  return {
    house,
    on,
    rig,
    card: (caseId) => {
      const cards = house.discord
        .messages(house.channel)
        .filter((message) => JSON.stringify(message.components).includes(`Case ${caseId} ·`));
      if (cards.length > 1) throw new Error(`case ${caseId} has ${cards.length} cards`);
      return cards[0];
    },
    [Symbol.asyncDispose]: async () => {
      await on.desk[Symbol.asyncDispose]();
      await house[Symbol.asyncDispose]();
    },
  };
}
