import { Agent } from '@atproto/api';
import { z } from 'zod';
import type { Clock } from '../../ports.ts';
import { type BlueskyCredentials, isLoopback, mayCarryPasswords, serviceOf } from './settings.ts';
import { aboutUs, BlueskyTrouble, troubleOf } from './trouble.ts';

/** Who we are, and the tokens that prove it. A secret. */
export const Session = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string(),
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
  /** The server that holds our account. */
  pds: z.url(),
});
export type Session = z.infer<typeof Session>;

const Tokens = Session.omit({ pds: true }).extend({ didDoc: z.unknown().optional() });
const DidDoc = z.object({
  service: z.array(
    z.object({ id: z.string(), serviceEndpoint: z.unknown() }).catch({ id: '', serviceEndpoint: '' }),
  ),
});

/** The two calls that give tokens. Both throw BlueskyTrouble. */
export interface SignIn {
  /** Counts against a daily limit of the account, also when it is refused. */
  create(): Promise<Session>;
  /** `session` is used up by it; a server may still take it for a while. */
  refresh(session: Session): Promise<Session>;
}

export function signInAt(credentials: BlueskyCredentials, clock: Clock, requestMs: number): SignIn {
  const service = serviceOf(credentials);
  const agent = new Agent({
    fetchHandler: (path, init) =>
      fetch(new URL(path, service), { ...init, signal: AbortSignal.timeout(requestMs) }),
  });

  async function tokens(
    nsid: string,
    body: object | undefined,
    headers: Record<string, string>,
  ): Promise<Session> {
    let given: unknown;
    try {
      given = (await agent.call(nsid, undefined, body, { headers })).data;
    } catch (error) {
      given = (error as { responseBody?: unknown }).responseBody;
      if (given === undefined) throw aboutUs(troubleOf(error, clock.now()));
    }
    const read = Tokens.safeParse(given);
    if (!read.success) throw new BlueskyTrouble('no-answer', 'it signed us in without saying how');
    const { didDoc, ...session } = read.data;
    return { ...session, pds: (serverIn(didDoc, service) ?? service).href };
  }

  return {
    create: () =>
      tokens(
        'com.atproto.server.createSession',
        { identifier: credentials.identifier, password: credentials.appPassword },
        {},
      ),
    refresh: ({ refreshJwt }) =>
      tokens('com.atproto.server.refreshSession', undefined, { authorization: `Bearer ${refreshJwt}` }),
  };
}

/** Where our account lives, which may be behind the address at which we sign in; null: it does not say, or not safely. */
function serverIn(didDoc: unknown, service: URL): URL | null {
  const services = DidDoc.safeParse(didDoc).data?.service ?? [];
  const address = services.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint;
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const url = new URL(address);
  return mayCarryPasswords(url) && (!isLoopback(url) || isLoopback(service)) ? url : null;
}
