import type { Interaction } from './interactions.ts';
import { permissionsIn } from './permissions.ts';
import { memberOf, threadMembership } from './shapes.ts';
import { isThread, type World } from './world.ts';

/** INTERACTION_CREATE for what a person did. */
export function interactionPayload(world: World, interaction: Interaction, data: object): object {
  const { id, token, type, channelId, source, person } = interaction;
  const channel = world.channels.get(channelId) ?? world.threads.get(channelId)!;
  const permissions = String(permissionsIn(world, person, channelId));
  return {
    id,
    token,
    type,
    data,
    version: 1,
    application_id: world.applicationId,
    guild_id: world.guild.id,
    guild: { id: world.guild.id, locale: 'en-US', features: [] },
    channel_id: channelId,
    channel: {
      ...channel,
      permissions,
      ...(isThread(channel) && { member: threadMembership(world, channel) }),
    },
    member: { ...memberOf(person), permissions },
    app_permissions: String(permissionsIn(world, world.bot, channelId)),
    locale: 'en-US',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { 0: world.guild.id },
    context: 0,
    attachment_size_limit: 10_485_760,
    ...(source && { message: source.now }),
  };
}

/** The people, roles and channels behind the ids a person picked. */
export function resolvedFor(world: World, ids: string[]): object {
  const people = ids.flatMap((id) => world.people.get(id) ?? []);
  const entries = <T>(of: Map<string, T>) => Object.fromEntries([...of].filter(([id]) => ids.includes(id)));
  return {
    users: Object.fromEntries(people.map((each) => [each.user.id, each.user])),
    members: Object.fromEntries(
      people.map((each) => {
        const { user, ...member } = memberOf(each);
        return [user.id, { ...member, permissions: '0' }];
      }),
    ),
    roles: entries(world.roles),
    channels: entries(world.channels),
  };
}
