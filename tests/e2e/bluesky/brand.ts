import { inject } from 'vitest';
import { type BlueskyNeeds, blueskyConnector } from '../../../src/connectors/bluesky/index.ts';
import { BlueskySettings } from '../../../src/connectors/bluesky/settings.ts';
import type { Incoming, Post } from '../../../src/domain/mention.ts';
import type { ReplyOrder } from '../../../src/ports.ts';
import { connectorState } from '../../../src/store/connectors.ts';
import type { Database } from '../../../src/store/database.ts';
import { replyKey } from '../../../src/store/replies.ts';
import { aPerson, type Person } from './people.ts';

export const soon = { timeout: 60_000, interval: 50 };

/** A company with an account on the network, and what its connector needs. */
export interface Brand extends Person {
  needs: BlueskyNeeds;
  settings: BlueskySettings;
  /** A word that nobody else uses. */
  word: string;
  events: string[];
}

export async function aBrand(db: Database): Promise<Brand> {
  const person = await aPerson('brand');
  const word = `acmeair${person.handle.replace(/\W/g, '')}`;
  const events: string[] = [];
  const needs: BlueskyNeeds = {
    credentials: {
      identifier: person.handle,
      appPassword: await person.appPassword(),
      service: inject('bluesky').pds,
    },
    secret: 'a secret of the house, long enough',
    clock: { now: () => Date.now() },
    events: {
      count: (event) => void events.push(event),
      trouble: (_level, event) => void events.push(event),
    },
    state: connectorState(db, person.handle),
    pace: { pollMs: 200, landMs: 0 },
  };
  return {
    ...person,
    needs,
    word,
    events,
    settings: BlueskySettings.parse({ handles: [person.handle], words: [word] }),
  };
}

/** Somebody who stores what the connector tells, and nothing more. */
export interface Ear extends AsyncDisposable {
  items: Incoming[];
  cursors: (string | null)[];
  readonly failed: unknown;
  posts(): Post[];
  texts(): string[];
  stop(): Promise<void>;
}

export function listening({ settings, needs }: Brand, cursor: string | null = null): Ear {
  const abort = new AbortController();
  const items: Incoming[] = [];
  const cursors: (string | null)[] = [];
  let failed: unknown = null;
  const over = (async () => {
    for await (const batch of blueskyConnector(settings, needs).listen(cursor, abort.signal)) {
      items.push(...batch.items);
      cursors.push(batch.cursor);
    }
  })().catch((error: unknown) => {
    failed = error;
  });
  const posts = (): Post[] => items.flatMap((item) => (item.kind === 'post' ? item.post : []));
  const stop = async (): Promise<void> => {
    abort.abort();
    await over;
  };
  return {
    items,
    cursors,
    get failed() {
      return failed;
    },
    posts,
    texts: () => posts().map(({ text }) => text),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** An order to answer this post, as the reply room makes it. */
export function orderFor(post: Post, text: string): ReplyOrder {
  const now = Date.now();
  return {
    to: {
      id: `bluesky:${post.externalId}`,
      externalId: post.externalId,
      network: 'bluesky',
      author: post.author,
      createdAt: now,
    },
    handle: post.handle ?? {},
    text,
    key: replyKey(now, Math.trunc(Math.random() * 1_024_000)),
    firstTriedAt: now,
  };
}
