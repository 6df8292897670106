import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type ChannelFacts, judgeChannel, NEEDED } from '../../src/ceo-desk/discord-privacy.ts';
import { botPermissions } from '../rigs/discord/index.ts';

const bits = (...names: (keyof typeof PermissionFlagsBits)[]): string =>
  String(names.reduce((all, name) => all | PermissionFlagsBits[name], 0n));
const GUILD = '1';
const BOT = '2';
const BOT_ROLE = '3';
const CEO_ROLE = '4';
const HIDDEN = { id: GUILD, type: 0, allow: '0', deny: bits('ViewChannel') };
const LET_IN = { id: BOT_ROLE, type: 0, allow: bits('ViewChannel'), deny: '0' };

/** A private channel as it should be, but for what a test says. */
function facts(
  said: {
    everyone?: string;
    bot?: string;
    overwrites?: ChannelFacts['channel']['overwrites'];
    type?: number;
  } = {},
): ChannelFacts {
  return {
    guildId: GUILD,
    channel: { type: said.type ?? 0, name: 'ceo-desk', overwrites: said.overwrites ?? [HIDDEN, LET_IN] },
    roles: [
      {
        id: GUILD,
        name: '@everyone',
        permissions: said.everyone ?? bits('ViewChannel', 'SendMessages', 'AddReactions'),
      },
      { id: BOT_ROLE, name: 'Openseat', permissions: said.bot ?? bits(...botPermissions) },
      { id: CEO_ROLE, name: 'CEO', permissions: '0' },
    ],
    bot: { id: BOT, roles: [BOT_ROLE] },
  };
}
const wrongWith = (of: ChannelFacts, wanted = {}): string[] =>
  judgeChannel(of, { ceoRoleId: CEO_ROLE, ...wanted }, PermissionFlagsBits)
    .filter(({ ok }) => !ok)
    .map(({ says }) => says);

it('knows the bits as Discord numbers them, and those of the manual alone', () => {
  expect(
    Object.entries(NEEDED).map(([name, bit]) => [
      name,
      PermissionFlagsBits[name as keyof typeof NEEDED] === bit,
    ]),
  ).toEqual(Object.keys(NEEDED).map((name) => [name, true]));
  expect(new Set(Object.keys(NEEDED))).toEqual(new Set(botPermissions));
});

it('finds nothing wrong with a private channel', () => {
  expect(wrongWith(facts())).toEqual([]);
});

describe('everyone can view it', () => {
  it.each([
    ['without an exception', [LET_IN]],
    ['with an exception that allows it', [{ id: GUILD, type: 0, allow: bits('ViewChannel'), deny: '0' }]],
    ['when only the bot is denied', [{ id: BOT, type: 1, allow: '0', deny: bits('ViewChannel') }]],
  ])('%s', (_name, overwrites) => {
    expect(wrongWith(facts({ overwrites }))[0]).toMatch(/not private: everyone/);
  });
  it('when everyone is an administrator', () => {
    expect(wrongWith(facts({ everyone: bits('Administrator') }))[0]).toMatch(/not private/);
  });
  it('but not when the server denies it to everyone', () => {
    expect(wrongWith(facts({ everyone: bits('SendMessages'), overwrites: [LET_IN] }))).toEqual([]);
  });
});

describe('the bot', () => {
  it('is judged by its own exception last', () => {
    const own = { id: BOT, type: 1, allow: bits('ViewChannel'), deny: bits('SendMessages') };
    expect(wrongWith(facts({ overwrites: [HIDDEN, LET_IN, own] }))).toEqual([
      'The bot lacks Send Messages in #ceo-desk.',
    ]);
    const back = { id: BOT, type: 1, allow: bits('ViewChannel', 'SendMessages'), deny: '0' };
    const denied = { id: BOT_ROLE, type: 0, allow: '0', deny: bits('SendMessages') };
    expect(wrongWith(facts({ overwrites: [HIDDEN, denied, back] }))).toEqual([]);
  });
  it.each(botPermissions)('must have %s', (missing) => {
    const rest = botPermissions.filter((one) => one !== missing);
    const overwrites = missing === 'ViewChannel' ? [HIDDEN] : [HIDDEN, LET_IN];
    const wrong = wrongWith(facts({ bot: bits(...rest), overwrites, everyone: bits('AddReactions') }));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^The bot lacks/);
  });
  it.each(['Administrator', 'ManageMessages', 'ManageRoles', 'MentionEveryone', 'ManageWebhooks'] as const)(
    'must not have %s',
    (extra) => {
      expect(wrongWith(facts({ bot: bits(...botPermissions, extra) }))).toEqual([
        `The bot holds more than it needs: ${extra.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')}.`,
      ]);
    },
  );
  it('must not have what has no name yet', () => {
    const bot = String(BigInt(bits(...botPermissions)) | (1n << 62n));
    expect(wrongWith(facts({ bot }))).toEqual([
      'The bot holds more than it needs: permissions without a name yet.',
    ]);
  });
});

it.each([
  ['on another server', facts(), { guildId: '9' }, /another server/],
  ['not a text channel', facts({ type: 2 }), {}, /not a text channel/],
  ['a role that is none', facts(), { ceoRoleId: '77' }, /DISCORD_CEO_ROLE_ID is no role/],
  ['the role of everybody', facts(), { ceoRoleId: GUILD }, /role of everybody/],
  ['a deputy that is none', facts(), { deputyRoleId: '78' }, /DISCORD_DEPUTY_ROLE_ID is no role/],
])('says when it is %s', (_name, of, wanted, says) => {
  expect(wrongWith(of, wanted)).toEqual([expect.stringMatching(says)]);
});
