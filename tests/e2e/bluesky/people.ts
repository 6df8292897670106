import { inject } from 'vitest';

/** A post in the network: its address, and the id of its content. */
export interface Ref {
  uri: string;
  cid: string;
}

export interface Person {
  did: string;
  handle: string;
  password: string;
  post(text: string, said?: Said): Promise<Ref>;
  /** Many at once, oldest first. */
  posts(texts: readonly string[], said?: Said): Promise<Ref[]>;
  rewrite(post: Ref, text: string): Promise<Ref>;
  remove(post: Ref): Promise<void>;
  /** Nobody but those named may answer. */
  close(post: Ref): Promise<void>;
  block(other: Person): Promise<void>;
  like(post: Ref): Promise<void>;
  follow(other: Person): Promise<void>;
  /** Says of oneself in the profile, for instance `!no-unauthenticated`. */
  label(value: string): Promise<void>;
  deactivate(): Promise<void>;
  /** An app password. */
  appPassword(): Promise<string>;
  revoke(appPasswordName: string): Promise<void>;
  ask(nsid: string, params?: Record<string, string>): Promise<unknown>;
}
export interface Said {
  names?: { did: string; handle: string };
  answers?: { root: Ref; parent: Ref };
  quotes?: Ref;
  langs?: string[];
  createdAt?: string;
}

let made = 0;

/** Somebody with an account on the network, who uses it as everybody does: over HTTP. */
export async function aPerson(name: string): Promise<Person> {
  made += 1;
  const handle = `${name}-${process.pid.toString(36)}${made.toString(36)}.test`;
  const password = `password of ${handle}`;
  const { did, accessJwt } = await ask<{ did: string; accessJwt: string }>(
    'com.atproto.server.createAccount',
    {
      body: { handle, email: `${handle}@example.com`, password },
    },
  );
  const authorization = `Bearer ${accessJwt}`;
  const now = (): string => new Date().toISOString();
  const create = (collection: string, record: object, rkey?: string): Promise<Ref> =>
    ask('com.atproto.repo.createRecord', {
      authorization,
      body: { repo: did, collection, record: { $type: collection, createdAt: now(), ...record }, rkey },
    });
  const put = (collection: string, record: object, rkey: string): Promise<Ref> =>
    ask('com.atproto.repo.putRecord', {
      authorization,
      body: { repo: did, collection, record: { $type: collection, createdAt: now(), ...record }, rkey },
    });
  const post = (text: string, said: Said = {}): Promise<Ref> =>
    create('app.bsky.feed.post', recordOf(text, said));

  return {
    did,
    handle,
    password,
    post,
    posts: async (texts, said = {}) => {
      const refs: Ref[] = [];
      for (let from = 0; from < texts.length; from += 50) {
        const writes = texts.slice(from, from + 50).map((text) => ({
          $type: 'com.atproto.repo.applyWrites#create',
          collection: 'app.bsky.feed.post',
          value: { $type: 'app.bsky.feed.post', createdAt: now(), ...recordOf(text, said) },
        }));
        const { results } = await ask<{ results: Ref[] }>('com.atproto.repo.applyWrites', {
          authorization,
          body: { repo: did, writes },
        });
        refs.push(...results);
      }
      return refs;
    },
    rewrite: (ref, text) => put('app.bsky.feed.post', recordOf(text, {}), rkeyOf(ref)),
    remove: async (ref) => {
      const body = { repo: did, collection: 'app.bsky.feed.post', rkey: rkeyOf(ref) };
      await ask('com.atproto.repo.deleteRecord', { authorization, body });
    },
    close: async (ref) => {
      await create('app.bsky.feed.threadgate', { post: ref.uri, allow: [] }, rkeyOf(ref));
    },
    block: async (other) => void (await create('app.bsky.graph.block', { subject: other.did })),
    like: async (subject) => void (await create('app.bsky.feed.like', { subject })),
    follow: async (other) => void (await create('app.bsky.graph.follow', { subject: other.did })),
    label: async (val) => {
      const labels = { $type: 'com.atproto.label.defs#selfLabels', values: [{ val }] };
      await put('app.bsky.actor.profile', { displayName: name, labels }, 'self');
    },
    deactivate: () => ask('com.atproto.server.deactivateAccount', { authorization, body: {} }),
    appPassword: async () => {
      const body = { name: `openseat ${made}` };
      const app = await ask<{ password: string }>('com.atproto.server.createAppPassword', {
        authorization,
        body,
      });
      return app.password;
    },
    revoke: (appPasswordName) =>
      ask('com.atproto.server.revokeAppPassword', { authorization, body: { name: appPasswordName } }),
    ask: (nsid, params = {}) => ask(nsid, { authorization, params }),
  };
}

function recordOf(text: string, { names, answers, quotes, langs, createdAt }: Said): object {
  const at = names === undefined ? -1 : text.indexOf(`@${names.handle}`);
  const byteStart = Buffer.byteLength(text.slice(0, at));
  return {
    text,
    ...(langs === undefined ? {} : { langs }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(answers === undefined ? {} : { reply: answers }),
    ...(quotes === undefined ? {} : { embed: { $type: 'app.bsky.embed.record', record: refOnly(quotes) } }),
    ...(names === undefined || at < 0
      ? {}
      : {
          facets: [
            {
              index: { byteStart, byteEnd: byteStart + Buffer.byteLength(`@${names.handle}`) },
              features: [{ $type: 'app.bsky.richtext.facet#mention', did: names.did }],
            },
          ],
        }),
  };
}

function refOnly({ uri, cid }: Ref): Ref {
  return { uri, cid };
}

function rkeyOf({ uri }: Ref): string {
  return uri.split('/').at(-1) ?? '';
}

/** What those who run the network can do. */
export const operators = {
  /** As the account's own server does it, for the whole network. */
  takeDownAccount: (did: string): Promise<unknown> => {
    const { pds, pdsAdmin } = inject('bluesky');
    const subject = { $type: 'com.atproto.admin.defs#repoRef', did };
    return takeDown(pds, pdsAdmin, subject);
  },
  deleteAccount: (did: string): Promise<unknown> =>
    ask('com.atproto.admin.deleteAccount', { authorization: inject('bluesky').pdsAdmin, body: { did } }),
  /** As the moderators of the app do it. */
  takeDownPost: ({ uri, cid }: Ref): Promise<unknown> => {
    const { appView, appViewAdmin } = inject('bluesky');
    return takeDown(appView, appViewAdmin, { $type: 'com.atproto.repo.strongRef', uri, cid });
  },
};

function takeDown(base: string, authorization: string, subject: object): Promise<unknown> {
  const body = { subject, takedown: { applied: true, ref: 'test' } };
  return ask('com.atproto.admin.updateSubjectStatus', { base, authorization, body });
}

async function ask<T>(
  nsid: string,
  said: { base?: string; authorization?: string; params?: Record<string, string>; body?: object },
): Promise<T> {
  const url = new URL(`/xrpc/${nsid}`, said.base ?? inject('bluesky').pds);
  for (const [key, value] of Object.entries(said.params ?? {})) url.searchParams.append(key, value);
  const response = await fetch(url, {
    method: said.body === undefined ? 'GET' : 'POST',
    headers: {
      ...(said.authorization === undefined ? {} : { authorization: said.authorization }),
      ...(said.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(said.body === undefined ? {} : { body: JSON.stringify(said.body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${nsid}: ${response.status} ${text}`);
  return text === '' ? (undefined as T) : JSON.parse(text);
}
