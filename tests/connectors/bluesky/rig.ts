import { type BlueskyNeeds, blueskyConnector } from '../../../src/connectors/bluesky/index.ts';
import { BlueskySettings } from '../../../src/connectors/bluesky/settings.ts';
import type { Incoming, Post } from '../../../src/domain/mention.ts';
import type { ConnectorState } from '../../../src/ports.ts';
import { type Double, startDouble } from './double.ts';
import type { Said, Written } from './world.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Waits of a test: short, and long enough for a busy machine. */
const PACE = {
  pollMs: 20,
  requestMs: 5_000,
  firstPauseMs: 10,
  longestPauseMs: 50,
  landMs: 0,
  otherProcessMs: 2_000,
};

export interface Told {
  event: string;
  level: 'info' | 'warn' | 'error';
  error?: unknown;
  fields: Record<string, unknown>;
}

/** The double, what a process needs, and one clock for both sides. */
export interface Bench extends AsyncDisposable {
  bluesky: Double;
  needs: BlueskyNeeds;
  told: Told[];
  advance(ms: number): void;
  now(): number;
  /** Somebody names us. */
  named(said?: Partial<Said>): Written;
  events(): string[];
}

/** What a connector keeps, as a database gives it back: a copy. */
export function stateInMemory(): ConnectorState & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    load: async (key) => {
      const text = kept.get(key);
      return text === undefined ? null : JSON.parse(text);
    },
    keep: async (key, value) => void kept.set(key, JSON.stringify(value)),
  };
}

export async function aBench(state: ConnectorState = stateInMemory()): Promise<Bench> {
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const bluesky = await startDouble(now);
  bluesky.world.account('acme.test');
  const told: Told[] = [];
  return {
    bluesky,
    told,
    needs: {
      credentials: { identifier: 'acme.test', appPassword: 'app-pass', service: bluesky.url },
      secret: 'a secret of the house, long enough',
      clock: { now },
      events: {
        count: (event, fields = {}) => void told.push({ event, level: 'info', fields }),
        trouble: (level, event, error, fields = {}) => void told.push({ event, level, error, fields }),
      },
      state,
      pace: PACE,
    },
    now,
    advance: (ms) => {
      ahead += ms;
    },
    named: (said = {}) => bluesky.world.write({ by: 'maria.test', names: 'acme.test', ...said }),
    events: () => told.map(({ event }) => event),
    [Symbol.asyncDispose]: () => bluesky[Symbol.asyncDispose](),
  };
}

export function settingsWith(said: Record<string, unknown> = {}): BlueskySettings {
  return BlueskySettings.parse({ handles: ['acme.test'], words: ['acmeair'], ...said });
}

/** Somebody who stores what a connector tells, and nothing more. */
export interface Ear extends AsyncDisposable {
  items: Incoming[];
  /** Of each batch, in order. */
  cursors: (string | null)[];
  readonly cursor: string | null;
  readonly failed: unknown;
  posts(): Post[];
  texts(): string[];
  ids(): string[];
  stop(): Promise<void>;
}

export function listening(
  { needs }: Pick<Bench, 'needs'>,
  settings: BlueskySettings = settingsWith(),
  cursor: string | null = null,
): Ear {
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
    get cursor() {
      return cursors.at(-1) ?? cursor;
    },
    get failed() {
      return failed;
    },
    posts,
    texts: () => posts().map(({ text }) => text),
    ids: () => posts().map(({ externalId }) => externalId),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
