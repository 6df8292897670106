import { type APIMessage, ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Component, everyComponent } from './components.ts';
import { refuse } from './errors.ts';
import { permissionsIn } from './permissions.ts';
import { type Problem, problem } from './problems.ts';
import type { Person, World } from './world.ts';

export interface AllowedMentions {
  parse?: string[] | null;
  users?: string[] | null;
  roles?: string[] | null;
  replied_user?: boolean | null;
}

type Mentioned = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** Whom a message pings: what its text names, cut down by `allowed_mentions` and the author's permissions. */
export function mentionsOf(
  world: World,
  from: { channelId: string; author: Person; content: string; components: Component[] },
  allowed: AllowedMentions | null | undefined,
): Mentioned {
  refuse(mentionProblems(allowed));
  const displays = everyComponent(from.components).flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [String(component.content)] : [],
  );
  const text = [from.content, ...displays].join('\n');
  const mayPingAll =
    (permissionsIn(world, from.author, from.channelId) & PermissionFlagsBits.MentionEveryone) !== 0n;
  const parses = (kind: string) => !allowed || (allowed.parse ?? []).includes(kind);
  const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const users = named(/<@!?(\d+)>/g)
    .filter((id) => parses('users') || allowed?.users?.includes(id))
    .flatMap((id) => world.people.get(id)?.user ?? []);
  const roles = named(/<@&(\d+)>/g)
    .filter((id) => parses('roles') || allowed?.roles?.includes(id))
    .filter((id) => world.roles.get(id)?.mentionable || (mayPingAll && world.roles.has(id)));
  const everyone = /@(everyone|here)\b/.test(text) && parses('everyone') && mayPingAll;
  return { mentions: users, mention_roles: roles, mention_everyone: everyone };
}

function mentionProblems(allowed: AllowedMentions | null | undefined): Problem[] {
  return (['users', 'roles'] as const)
    .filter((kind) => allowed?.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0)
    .map((kind) =>
      problem(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );
}
