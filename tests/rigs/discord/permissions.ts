import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person, World } from './world.ts';

/** A permission by the name discord.js gives it. */
export type Permission = keyof typeof PermissionFlagsBits;

/** What the bot holds unless a test says otherwise: the list in the desk's manual, nothing more. */
export const botPermissions: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'ManageThreads',
];

/** What `@everyone` holds on a new server, as far as text channels go. */
export const everyonePermissions: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'UseApplicationCommands',
];

const everything = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

export function toBits(permissions: readonly Permission[]): bigint {
  return permissions.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
}

/** The permissions of a person in a channel; a thread has those of its parent. */
export function permissionsIn(world: World, person: Person, channelId: string): bigint {
  const base = permissionsOnServer(world, person);
  if (base === everything) return base;
  const home = world.channels.get(world.threads.get(channelId)?.parent_id ?? channelId);
  const overwrites = home?.permission_overwrites ?? [];
  let bits = base;
  const apply = (allow: bigint, deny: bigint) => {
    bits = (bits & ~deny) | allow;
  };
  const everyone = overwrites.find((each) => each.id === world.guild.id);
  if (everyone) apply(BigInt(everyone.allow), BigInt(everyone.deny));
  const forRoles = overwrites.filter(
    (each) => each.type === OverwriteType.Role && person.roles.includes(each.id),
  );
  apply(
    forRoles.reduce((all, each) => all | BigInt(each.allow), 0n),
    forRoles.reduce((all, each) => all | BigInt(each.deny), 0n),
  );
  const own = overwrites.find((each) => each.id === person.user.id);
  if (own) apply(BigInt(own.allow), BigInt(own.deny));
  return bits;
}

export function permissionsOnServer(world: World, person: Person): bigint {
  if (person.user.id === world.guild.ownerId) return everything;
  const roles = [world.guild.id, ...person.roles].map((id) => BigInt(world.roles.get(id)?.permissions ?? 0));
  const bits = roles.reduce((all, each) => all | each, 0n);
  return bits & PermissionFlagsBits.Administrator ? everything : bits;
}

export function can(world: World, person: Person, channelId: string, ...needed: Permission[]): boolean {
  const wanted = toBits(needed);
  return (permissionsIn(world, person, channelId) & wanted) === wanted;
}
