import { z } from 'zod';
import { type BlueskyApi, openApi } from './api.ts';
import { questionsFor, searchFor } from './lists.ts';
import type { BlueskyNeeds } from './needs.ts';
import { listeningState } from './reporting.ts';
import { Notifications, Posts } from './schema.ts';
import type { BlueskySettings } from './settings.ts';
import { BlueskyTrouble } from './trouble.ts';

/** One thing that doctor looked at. `todo` says what a person should do; null: nothing. */
export interface Finding {
  name: string;
  ok: boolean;
  says: string;
  todo: string | null;
}
type Look = Omit<Finding, 'name'>;

/** Looks at everything that listening and answering on Bluesky need. Changes nothing there; may sign in. */
export async function probeBluesky(settings: BlueskySettings, needs: BlueskyNeeds): Promise<Finding[]> {
  const api = openApi(needs);
  api.sessions.tryAgain();
  const account = await looking('Bluesky: the account that answers', () => whoAnswers(api, settings));
  const rest = account.ok || account.says.startsWith('@');
  return [
    account,
    ...(rest
      ? [
          await looking('Bluesky: app password', () => appPassword(api)),
          await looking('Bluesky: notifications', () => notifications(api)),
          await looking('Bluesky: search', () => search(api, settings, needs)),
        ]
      : []),
    await looking('Bluesky: listening', () => listening(needs)),
  ];
}

async function looking(name: string, look: () => Promise<Look>): Promise<Finding> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    if (!(error instanceof BlueskyTrouble)) throw error;
    const says = `Bluesky did not answer as hoped: ${error.message}`;
    return { name, ok: false, says, todo: TODO[error.kind] };
  }
}

const TODO: Record<BlueskyTrouble['kind'], string> = {
  credentials: 'put a working app password into the environment, as .env.example describes',
  limited: 'wait a while and look again',
  refused: 'change networks.bluesky in sources.yaml as Bluesky says',
  'not-sent': 'check the network of this machine: BLUESKY_SERVICE (or bsky.social) must be reachable',
  'no-answer': 'look again in a while; status.bsky.app tells about outages',
};

async function whoAnswers(api: BlueskyApi, settings: BlueskySettings): Promise<Look> {
  const { handle } = await api.us();
  // What was kept may be over: the server says so at the first call.
  await api.get('com.atproto.server.getSession', {});
  const [first = ''] = settings.handles;
  if (handle.toLowerCase() === first) return { ok: true, says: `@${handle}`, todo: null };
  return {
    ok: false,
    says: `@${handle} is signed in, and @${first} comes first in networks.bluesky.handles`,
    todo: 'put the account that answers first in sources.yaml, or use its app password',
  };
}

const Claims = z.object({ scope: z.string() });

async function appPassword(api: BlueskyApi): Promise<Look> {
  const [, claims = ''] = (await api.us()).accessJwt.split('.');
  const scope = Claims.safeParse(jsonIn(claims)).data?.scope;
  if (scope !== 'com.atproto.access')
    return { ok: true, says: 'it may post, and not change the account', todo: null };
  return {
    ok: false,
    says: 'this is the password of the account itself, which may do everything',
    todo: 'make an app password in Settings, Privacy and security, App passwords, and use that',
  };
}

function jsonIn(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return null;
  }
}

const Wish = z.object({ include: z.string(), list: z.boolean() }).optional();
const Wishes = z.object({ preferences: z.object({ mention: Wish, reply: Wish, quote: Wish }) });

/** What the account itself switched off does not reach us. */
async function notifications(api: BlueskyApi): Promise<Look> {
  const { body } = await api.get('app.bsky.notification.listNotifications', { limit: 1 });
  if (!Notifications.safeParse(body).success)
    throw new BlueskyTrouble('no-answer', 'it answered something that we cannot read');
  const wishes = Wishes.safeParse((await api.get('app.bsky.notification.getPreferences', {})).body).data;
  const narrowed = Object.entries(wishes?.preferences ?? {}).filter(
    ([, wish]) => wish !== undefined && (!wish.list || wish.include !== 'all'),
  );
  if (narrowed.length === 0)
    return { ok: true, says: 'mentions, replies and quotes of all people', todo: null };
  const kinds = narrowed.map(([kind]) => kind).join(', ');
  return {
    ok: false,
    says: `the account hears not all of: ${kinds}`,
    todo: 'in Settings, Notifications of that account let everyone in, also "in-app"',
  };
}

async function search(api: BlueskyApi, settings: BlueskySettings, needs: BlueskyNeeds): Promise<Look> {
  const questions = questionsFor(settings);
  for (const question of questions) {
    const { nsid, params } = searchFor(question, needs.clock.now() - 60_000);
    const { body } = await api.get(nsid, { ...params, limit: 1 });
    if (!Posts.safeParse(body).success)
      throw new BlueskyTrouble('no-answer', 'it answered something that we cannot read');
  }
  return { ok: true, says: `Bluesky takes all ${questions.length} questions`, todo: null };
}

async function listening(needs: BlueskyNeeds): Promise<Look> {
  const state = await listeningState(needs.state);
  if (state === null) return { ok: true, says: 'has not begun yet', todo: null };
  const since = new Date(state.since).toISOString().slice(0, 16).replace('T', ' ');
  const ok = state.how === 'all';
  return {
    ok,
    says: `${state.says}, since ${since} UTC`,
    todo: ok ? null : 'nothing, while it passes: what search missed is caught up',
  };
}
