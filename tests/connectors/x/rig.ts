import { afterAll, beforeAll, expect } from 'vitest';
import { type XNeeds, xConnector } from '../../../src/connectors/x/index.ts';
import { XSettings } from '../../../src/connectors/x/settings.ts';
import type { Incoming, Post } from '../../../src/domain/mention.ts';
import { connectorState, spendMeter } from '../../../src/store/connectors.ts';
import type { OpenDatabase } from '../../../src/store/database.ts';
import { aDatabase } from '../../rigs/postgres.ts';
import { startX, type X } from '../../rigs/x/index.ts';
import type { XOptions } from '../../rigs/x/options.ts';

export const BRAND = { id: '9001', username: 'openseat_demo' };

/** Waits of a test: short, and long enough for a busy machine. */
const PACE = {
  requestMs: 5_000,
  settleMs: 60_000,
  firstPauseMs: 20,
  longestPauseMs: 200,
  landMs: 0,
};

export interface Told {
  event: string;
  level: 'info' | 'warn' | 'error';
  error?: unknown;
  fields: Record<string, unknown>;
}

/** The double, the database, and one clock for both sides. */
export interface Bench extends AsyncDisposable {
  x: X;
  needs: XNeeds;
  told: Told[];
  /** Moves the clocks of both sides. */
  advance(ms: number): void;
  events(): string[];
}

/** Benches for the tests of a file: they share a database, emptied for each of what this room keeps. */
export function benches(): (options?: Partial<XOptions>) => Promise<Bench> {
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await aDatabase();
  });
  afterAll(() => db[Symbol.asyncDispose]());
  return async (options = {}) => {
    await db.query('truncate spend, charged_once, connector_state');
    return aBench(db, options);
  };
}

async function aBench(db: OpenDatabase, options: Partial<XOptions>): Promise<Bench> {
  const x = await startX({ brand: BRAND, ...options });
  const told: Told[] = [];
  let ahead = 0;
  const { bearer, ...keys } = x.credentials;
  return {
    x,
    told,
    needs: {
      credentials: { bearerToken: bearer, ...keys, apiUrl: x.url },
      clock: { now: () => Date.now() + ahead },
      events: {
        count: (event, fields = {}) => void told.push({ event, level: 'info', fields }),
        trouble: (level, event, error, fields = {}) => void told.push({ event, level, error, fields }),
      },
      state: connectorState(db, 'x'),
      spend: spendMeter(db),
      pace: PACE,
    },
    advance: (ms) => {
      ahead += ms;
      x.advance(ms);
    },
    events: () => told.map(({ event }) => event),
    [Symbol.asyncDispose]: () => x[Symbol.asyncDispose](),
  };
}

export function settingsWith(said: Record<string, unknown> = {}): XSettings {
  return XSettings.parse({ handles: [BRAND.username], words: ['demo'], ...said });
}

/** Somebody who stores what a connector tells, and nothing more. */
export interface Ear extends AsyncDisposable {
  items: Incoming[];
  readonly cursor: string | null;
  readonly failed: unknown;
  posts(): Post[];
  texts(): string[];
  ids(): string[];
  stop(): Promise<void>;
}

export function listening(
  { needs }: Pick<Bench, 'needs'>,
  settings: XSettings = settingsWith(),
  cursor: string | null = null,
): Ear {
  const abort = new AbortController();
  const items: Incoming[] = [];
  let last = cursor;
  let failed: unknown = null;
  const over = (async () => {
    for await (const batch of xConnector(settings, needs).listen(cursor, abort.signal)) {
      items.push(...batch.items);
      last = batch.cursor;
    }
  })().catch((error: unknown) => {
    failed = error;
  });
  const posts = (): Post[] =>
    items.flatMap((item) => (item.kind === 'post' || item.kind === 'edit' ? item.post : []));
  const stop = async (): Promise<void> => {
    abort.abort();
    await over;
  };
  return {
    items,
    get cursor() {
      return last;
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

export const searches = ({ x }: Pick<Bench, 'x'>): number =>
  x.requests.filter(({ operationId, status }) => operationId === 'searchPostsRecent' && status !== null)
    .length;

/** Until the stream stands and the search after it is done: what happens from now on comes by the stream. */
export async function ready(bench: Bench, questions = 3): Promise<void> {
  await expect.poll(() => bench.x.streaming, { timeout: 15_000, interval: 10 }).toBe(true);
  await expect
    .poll(() => searches(bench), { timeout: 15_000, interval: 10 })
    .toBeGreaterThanOrEqual(questions);
}
