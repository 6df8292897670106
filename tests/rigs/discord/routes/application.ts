import { faults } from '../errors.ts';
import { type Parts, type Route, route } from '../route.ts';
import { applicationOf, guildOf, memberOf } from '../shapes.ts';
import type { Operation } from '../spec.ts';

type CommandBody = Parameters<Parts['commands']['add']>[1];

/** The gateway's address, the bot itself, its application, its commands, and the server. */
export function applicationRoutes(parts: Parts): Route[] {
  const { world, gateway } = parts;
  const inGuild = (id: string | undefined) => {
    if (id !== world.guild.id) throw faults.unknownGuild();
  };
  return [
    route('GET /gateway', () => ({ url: gateway.address }), { needsToken: false }),
    route('GET /gateway/bot', () => ({
      url: gateway.address,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 60_000, max_concurrency: 1 },
    })),
    route('GET /users/@me', () => ({
      ...world.bot.user,
      mfa_enabled: false,
      locale: 'en-US',
      premium_type: 0,
      email: null,
      verified: true,
    })),
    route('GET /users/{user_id}', ({ params }) => {
      const person = world.people.get(params.user_id ?? '');
      if (!person) throw faults.unknownUser();
      return person.user;
    }),
    route('GET /applications/@me', () => applicationOf(world)),
    route('GET /guilds/{guild_id}', ({ params }) => {
      inGuild(params.guild_id);
      return guildOf(world);
    }),
    route('GET /guilds/{guild_id}/roles', ({ params }) => {
      inGuild(params.guild_id);
      return [...world.roles.values()];
    }),
    route('GET /guilds/{guild_id}/channels', ({ params }) => {
      inGuild(params.guild_id);
      return [...world.channels.values()];
    }),
    route('GET /guilds/{guild_id}/members/{user_id}', ({ params }) => {
      inGuild(params.guild_id);
      const person = world.people.get(params.user_id ?? '');
      if (!person) throw faults.unknownMember();
      return memberOf(person);
    }),
    ...commandRoutes(parts, '/applications/{application_id}', () => null),
    ...commandRoutes(parts, '/applications/{application_id}/guilds/{guild_id}', (guildId) => {
      inGuild(guildId);
      return world.guild.id;
    }),
  ];
}

function commandRoutes(
  { commands }: Parts,
  base: string,
  scope: (guildId: string | undefined) => string | null,
): Route[] {
  const all = `${base}/commands`;
  const one = `${all}/{command_id}`;
  const operation = (method: string, path: string) => `${method} ${path}` as Operation;
  return [
    route(operation('GET', all), ({ params }) => commands.list(scope(params.guild_id))),
    route(operation('PUT', all), ({ params, body }) =>
      commands.replaceAll(scope(params.guild_id), (body ?? []) as CommandBody[]),
    ),
    {
      on: operation('POST', all),
      needsToken: true,
      handle: ({ params, body }) => {
        const guildId = scope(params.guild_id);
        const known = commands.list(guildId).length;
        const command = commands.add(guildId, body as CommandBody);
        return { status: commands.list(guildId).length > known ? 201 : 200, body: command };
      },
    },
    route(operation('GET', one), ({ params }) =>
      commands.get(scope(params.guild_id), params.command_id ?? ''),
    ),
    route(operation('PATCH', one), ({ params, body }) =>
      commands.edit(scope(params.guild_id), params.command_id ?? '', body as Partial<CommandBody>),
    ),
    route(operation('DELETE', one), ({ params }) =>
      commands.remove(scope(params.guild_id), params.command_id ?? ''),
    ),
  ];
}
