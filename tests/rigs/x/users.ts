import { type Answer, type Call, ok, type Parts } from './call.ts';
import { notFound, type Problem, suspended } from './problems.ts';
import { wantedFrom } from './shape.ts';
import type { User } from './world.ts';

export function me({ query }: Call, { world, shape, settings }: Parts): Answer {
  const brand = world.userById(settings.brandId);
  if (!brand) throw new Error(`the brand's account ${settings.brandId} left the world`);
  return ok({ data: shape.user(brand, wantedFrom(query)) });
}

export function userByName({ params, query }: Call, parts: Parts): Answer {
  const found = look(params.username ?? '', 'username', parts);
  return ok(
    'problem' in found
      ? { errors: [found.problem] }
      : { data: parts.shape.user(found.user, wantedFrom(query)) },
  );
}

export function usersByNames({ query }: Call, parts: Parts): Answer {
  const names = new Set(query.get('usernames')?.split(',') ?? []);
  const found = [...names].map((name) => look(name, 'usernames', parts));
  const wanted = wantedFrom(query);
  const data = found.flatMap((one) => ('user' in one ? [parts.shape.user(one.user, wanted)] : []));
  const errors = found.flatMap((one) => ('problem' in one ? [one.problem] : []));
  return ok({ ...(data.length > 0 ? { data } : {}), ...(errors.length > 0 ? { errors } : {}) });
}

function look(name: string, parameter: string, { world }: Parts): { user: User } | { problem: Problem } {
  const user = world.userByName(name);
  if (!user) return { problem: notFound('user', parameter, name) };
  return user.suspended ? { problem: suspended(parameter, name) } : { user };
}
