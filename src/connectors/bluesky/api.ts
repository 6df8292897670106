import { Agent } from '@atproto/api';
import type { Instant } from '../../domain/mention.ts';
import type { BlueskyNeeds } from './needs.ts';
import { PACE } from './pace.ts';
import { keepSessions, type Sessions } from './session.ts';
import type { Session } from './sign-in.ts';
import { BlueskyTrouble, troubleOf } from './trouble.ts';

/** How often one request is sent with other tokens when the server refuses those it had. */
const TOKENS_TRIED = 3;

export type Params = Record<string, string | number | boolean | string[] | undefined>;

export interface Answered {
  body: unknown;
  /** The server's own time, or ours when ours is earlier: never ahead of it. */
  at: Instant;
}

/** @atproto/api as our account, and what it leaves to us: one session for all processes, time limits. Throws BlueskyTrouble. */
export interface BlueskyApi {
  /** Who we are. Signs in when needed. */
  us(): Promise<Session>;
  get(nsid: string, params: Params, signal?: AbortSignal): Promise<Answered>;
  post(nsid: string, body: object): Promise<Answered>;
  readonly sessions: Sessions;
}

export function openApi(needs: BlueskyNeeds): BlueskyApi {
  const { clock } = needs;
  const { requestMs } = { ...PACE, ...needs.pace };
  const sessions = keepSessions(needs);

  async function send(path: string, init: RequestInit): Promise<Response> {
    let session = await tokens(sessions.current());
    for (let tries = 1; ; tries += 1) {
      const response = await sendAs(session, path, init);
      if (response.ok) return withoutTraps(response);
      if (tries >= TOKENS_TRIED || !(await refusesTokens(response))) return response;
      await response.body?.cancel();
      session = await tokens(sessions.renewed(session));
    }
  }

  function sendAs(session: Session, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${session.accessJwt}`);
    const limit = AbortSignal.timeout(requestMs);
    const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
    return fetch(new URL(path, session.pds), { ...init, headers, signal });
  }

  const agent = new Agent({ fetchHandler: send });

  async function answer(call: () => ReturnType<Agent['call']>): Promise<Answered> {
    try {
      const { data, headers } = await call();
      const said = Date.parse(headers.date ?? '');
      return { body: data, at: Math.min(clock.now(), Number.isNaN(said) ? Number.POSITIVE_INFINITY : said) };
    } catch (error) {
      // One row that breaks the lexicon makes the client refuse the whole answer: we read row by row (law 6).
      const { responseBody } = error as { responseBody?: unknown };
      if (responseBody !== undefined) return { body: responseBody, at: clock.now() };
      throw troubleOf(error, clock.now());
    }
  }

  return {
    sessions,
    us: () => sessions.current(),
    get: (nsid, params, signal) =>
      answer(() => agent.call(nsid, params, undefined, signal === undefined ? {} : { signal })),
    post: (nsid, body) => answer(() => agent.call(nsid, undefined, body)),
  };
}

/** Without tokens the request itself is not sent, or was turned away: whatever failed on the way to them. */
async function tokens(work: Promise<Session>): Promise<Session> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof BlueskyTrouble) || error.kind !== 'no-answer') throw error;
    throw new BlueskyTrouble('not-sent', `signing in: ${error.message}`, { cause: error });
  }
}

/** The client refuses a whole answer for one record with such a key; a stranger can write it (law 6). */
const TRAP = /__proto__|\\u005f/i;

async function withoutTraps(response: Response): Promise<Response> {
  const text = await response.text();
  const { status, headers } = response;
  return new Response(TRAP.test(text) ? withoutProto(text) : text, { status, headers });
}

function withoutProto(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value)));
  } catch {
    return text;
  }
}

/** The request was turned away at the door because of its tokens; nothing of it was done. */
async function refusesTokens(response: Response): Promise<boolean> {
  if (response.status !== 400 && response.status !== 401) return false;
  try {
    const { error } = (await response.clone().json()) as { error?: unknown };
    return error === 'ExpiredToken' || error === 'InvalidToken';
  } catch {
    return false;
  }
}
