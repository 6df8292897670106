import type { APIOverwrite, APIRole } from 'discord-api-types/v10';
import { inline } from './discord-text.ts';

// "Private" is verified, not hoped. Pure. https://discord.com/developers/docs/topics/permissions

/** The eight things the bot needs in the channel; it must not hold more. */
export const NEEDED = {
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
} as const;
const ADMINISTRATOR = 1n << 3n;
const ALL_NEEDED = Object.values(NEEDED).reduce((all, bit) => all | bit, 0n);
const ordinaryText = 0;

/** One thing that was looked at. `todo` is empty when it is as it should be. */
export interface Check {
  name: string;
  ok: boolean;
  says: string;
  todo: string;
}

/** A channel with its server, as Discord tells it at one moment. */
export interface ChannelFacts {
  guildId: string;
  channel: {
    type: number;
    name?: string;
    overwrites: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[];
  };
  roles: readonly Pick<APIRole, 'id' | 'name' | 'permissions'>[];
  bot: { id: string; roles: readonly string[] };
}
export interface Wanted {
  guildId?: string | undefined;
  ceoRoleId: string;
  deputyRoleId?: string | undefined;
}

/** Everything about the channel that must hold before a customer's words may be shown there. */
export function judgeChannel(
  facts: ChannelFacts,
  wanted: Wanted,
  names: Readonly<Record<string, bigint>>,
): Check[] {
  const called = `#${inline(facts.channel.name ?? 'the channel', 60)}`;
  const check = (name: string, wrong: string | null, right: string, todo: string): Check => ({
    name,
    ok: wrong === null,
    says: wrong ?? right,
    todo: wrong === null ? '' : todo,
  });
  const elsewhere = wanted.guildId !== undefined && wanted.guildId !== facts.guildId;
  const isText = facts.channel.type === ordinaryText;
  const everyone = permissionsIn(facts, facts.guildId, []);
  const isPublic = (everyone & NEEDED.ViewChannel) !== 0n;
  return [
    check(
      'discord-channel',
      elsewhere
        ? `${called} is on another server than DISCORD_GUILD_ID says.`
        : isText
          ? null
          : `${called} is not a text channel.`,
      `${called} is an ordinary text channel.`,
      'Put the id of a private text channel into DISCORD_CHANNEL_ID.',
    ),
    check(
      'discord-privacy',
      isPublic ? `${called} is not private: everyone on the server can view it.` : null,
      `${called} is private.`,
      'Deny View Channel to @everyone in its permissions.',
    ),
    ...botChecks(facts, called, names),
    ...roleChecks(facts, wanted),
  ];
}

/** What the bot lacks there, and what it holds beyond need; what everybody on the server may do is not held against it. */
function botChecks(facts: ChannelFacts, called: string, names: Readonly<Record<string, bigint>>): Check[] {
  const held = permissionsIn(facts, facts.bot.id, facts.bot.roles);
  const everyone = BigInt(facts.roles.find(({ id }) => id === facts.guildId)?.permissions ?? 0);
  const missing = ALL_NEEDED & ~held;
  const extra = (held & ADMINISTRATOR) !== 0n ? ADMINISTRATOR : held & ~ALL_NEEDED & ~everyone;
  return [
    {
      name: 'discord-permissions',
      ok: missing === 0n,
      says:
        missing === 0n
          ? 'The bot may do what it needs.'
          : `The bot lacks ${spoken(missing, names)} in ${called}.`,
      todo: missing === 0n ? '' : `Allow it to the bot's role in ${called}.`,
    },
    {
      name: 'discord-no-more-permissions',
      ok: extra === 0n,
      says:
        extra === 0n
          ? 'The bot may do no more than it needs.'
          : `The bot holds more than it needs: ${spoken(extra, names)}.`,
      todo: extra === 0n ? '' : 'Take it from the bot’s roles, so that a stolen token can do little.',
    },
  ];
}

function roleChecks({ guildId, roles }: ChannelFacts, { ceoRoleId, deputyRoleId }: Wanted): Check[] {
  const one = (variable: string, id: string): Check => {
    const name = roles.find((role) => role.id === id)?.name;
    const ok = name !== undefined && id !== guildId;
    return {
      name: variable === 'DISCORD_CEO_ROLE_ID' ? 'discord-ceo-role' : 'discord-deputy-role',
      ok,
      says: ok
        ? `Whoever has the role ${inline(name, 60)} may act.`
        : `${variable} is ${name === undefined ? 'no role of this server' : 'the role of everybody'}.`,
      todo: ok ? '' : `Make a role for them alone, and put its id into ${variable}.`,
    };
  };
  return [
    one('DISCORD_CEO_ROLE_ID', ceoRoleId),
    ...(deputyRoleId === undefined ? [] : [one('DISCORD_DEPUTY_ROLE_ID', deputyRoleId)]),
  ];
}

/** Roles first, then the channel's exceptions: everyone's, those of all roles together, the member's own. */
function permissionsIn(
  { guildId, channel, roles }: ChannelFacts,
  member: string,
  memberRoles: readonly string[],
): bigint {
  const mine = roles.filter(({ id }) => id === guildId || memberRoles.includes(id));
  const base = mine.reduce((all, role) => all | BigInt(role.permissions), 0n);
  if ((base & ADMINISTRATOR) !== 0n) return ~0n;
  const sum = (ids: (id: string) => boolean): { allow: bigint; deny: bigint } =>
    channel.overwrites
      .filter(({ id }) => ids(id))
      .reduce(
        (all, { allow, deny }) => ({ allow: all.allow | BigInt(allow), deny: all.deny | BigInt(deny) }),
        { allow: 0n, deny: 0n },
      );
  const steps = [
    sum((id) => id === guildId),
    sum((id) => id !== guildId && memberRoles.includes(id)),
    sum((id) => id === member && id !== guildId),
  ];
  return steps.reduce((bits, { allow, deny }) => (bits & ~deny) | allow, base);
}

/** `ManageMessages` → `Manage Messages`. */
function spoken(bits: bigint, names: Readonly<Record<string, bigint>>): string {
  const byBit = new Map(Object.entries(names).map(([name, bit]) => [bit, name]));
  const known = [...byBit].filter(([bit]) => (bits & bit) === bit);
  const unnamed = known.reduce((left, [bit]) => left & ~bit, bits) !== 0n;
  return [
    ...known.map(([, name]) => name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')),
    ...(unnamed ? ['permissions without a name yet'] : []),
  ].join(', ');
}
