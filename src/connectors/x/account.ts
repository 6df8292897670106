import { z } from 'zod';
import type { XApi } from './api.ts';
import { XUser } from './schema.ts';
import type { Purpose, Spending } from './spending.ts';
import type { Us } from './to-mention.ts';
import { XTrouble } from './trouble.ts';

const Me = z.object({ data: XUser });

/** The account whose keys we have. Costs a user read. Throws XTrouble. */
export async function me(api: XApi, spending: Spending, purpose: Purpose): Promise<XUser> {
  const read = Me.safeParse((await api.get('user', 'users/me', {})).body);
  if (!read.success) throw new XTrouble('no-answer', 'it does not say who we are', null, {});
  await spending.read(purpose, { includes: { users: [read.data.data] } });
  return read.data.data;
}

/** Our account's id: known from its access token, asked for once where it is not. */
export function ourId(us: Us, api: XApi, spending: Spending): () => Promise<string> {
  let asked: Promise<string> | undefined;
  return () => {
    if (us.id !== undefined) return Promise.resolve(us.id);
    asked ??= me(api, spending, 'reply').then(({ id }) => id);
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  };
}
