import { hostname } from 'node:os';
import { Registry } from 'prom-client';
import type { Settings } from '../../config/index.ts';
import { SettingsError } from '../domain/errors.ts';
import { createEvents } from '../events.ts';
import { type Heart, startHeart } from '../heart.ts';
import type { Clock, Events } from '../ports.ts';
import { openQueues, poolSizeFor, type Queues } from '../queue/queues.ts';
import { migrate, type OpenDatabase, openDatabase, openQueuePool } from '../store/database.ts';
import { openEmbeddedPostgres } from '../store/embedded.ts';
import { type WorkingStore, workingStore } from '../store/working.ts';

/** How the process that builds the app differs from others. */
export interface Manner {
  /** One readable line an event instead of JSON. */
  readable: boolean;
  /** Counts unless LOG_LEVEL says otherwise. */
  logLevel: string;
  /** Told what takes long, for a person who waits. */
  say(line: string): void;
}

/** What tests may put in the place of the real thing. */
export interface Overrides {
  clock?: Clock;
  events?: Events;
}

/** What every room stands on. Disposed of in reverse order. */
export interface Foundation {
  db: OpenDatabase;
  queues: Queues;
  working: WorkingStore;
  heart: Heart;
  events: Events;
  registry: Registry;
  clock: Clock;
  /** Names this process in heartbeats. */
  process: string;
}

/** Why the database of DATABASE_URL lets nobody in, by the code of the error. */
const SHUT: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of its host cannot be looked up',
  EHOSTUNREACH: 'there is no way to its host',
  ETIMEDOUT: 'its host does not answer',
  ECONNRESET: 'it hung up',
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name',
  '57P03': 'it is starting or stopping',
};

/** The error as it is, or, when nobody gets in, one that says so in a line. */
function ofDatabase(error: unknown): unknown {
  const { code } = Object(error) as { code?: unknown };
  const why = typeof code === 'string' ? SHUT[code] : undefined;
  if (why === undefined) return error;
  return new SettingsError([`DATABASE_URL: ${why} (${code}). Start the database, or correct the address.`]);
}

/** Opens database and queue, brings both up to date. Throws SettingsError or EmbeddedPostgresError with what to do. */
export async function openFoundation(
  settings: Settings,
  manner: Manner,
  workers: number,
  stack: AsyncDisposableStack,
  overrides: Overrides,
): Promise<Foundation> {
  const registry = new Registry();
  const clock = overrides.clock ?? { now: () => Date.now() };
  const events =
    overrides.events ??
    createEvents({ level: settings.logLevel ?? manner.logLevel, readable: manner.readable }, registry);
  const config = settings.databaseUrl
    ? { connectionString: settings.databaseUrl }
    : stack.use(await openEmbeddedPostgres({ dataDir: settings.dataDir, log: manner.say })).connection;
  const db = stack.use(openDatabase({ ...config, application_name: 'openseat' }));
  await migrate(db).catch((error: unknown) => {
    throw settings.databaseUrl ? ofDatabase(error) : error;
  });
  const working = workingStore(db);
  const backend = settings.redisUrl
    ? { kind: 'redis' as const, url: settings.redisUrl }
    : {
        kind: 'postgres' as const,
        pool: stack.use(
          openQueuePool({ ...config, application_name: 'openseat queue' }, poolSizeFor(workers)),
        ).pool,
      };
  const queues = stack.use(
    await openQueues({
      backend,
      prefix: settings.queuePrefix,
      clock,
      events,
      setAside: async (what) => {
        try {
          await working.setAside(what);
        } catch (error) {
          events.trouble('error', 'set-aside-not-kept', error, { queue: what.queue, job: what.job });
        }
      },
    }),
  );
  const name = `${hostname()}-${process.pid}-${clock.now().toString(36)}`;
  const heart = stack.use(startHeart(working, clock, events, name));
  return { db, queues, working, heart, events, registry, clock, process: name };
}
