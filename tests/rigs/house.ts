import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import type { PoolConfig } from 'pg';
import { vi } from 'vitest';
import { loadSettings } from '../../config/index.ts';
import type { Addresses } from '../../src/app/workers.ts';
import { type App, buildApp, WORKERS, type WorkerName } from '../../src/app.ts';
import type { Clock } from '../../src/ports.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { Counted } from '../fakes/house.ts';
import { aDataFolder } from './data-folder.ts';
import { type Actor, buttonsOf, textOf } from './discord/index.ts';
import { aHouse, type House as DiscordHouse } from './discord-desk.ts';
import { aDatabase } from './postgres.ts';
import { startX, type X } from './x/index.ts';
import type { XOptions } from './x/options.ts';

// A journey takes a few seconds; on a machine that is busy with much else, many more. Journeys have a process for each
// file, so this holds for every one of them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const BRAND = { id: '9001', username: 'openseat_demo' };

/** Real time, until a test moves it. */
class MovedClock implements Clock {
  private ahead = 0;
  now(): number {
    return Date.now() + this.ahead;
  }
  pass(ms: number): void {
    this.ahead += ms;
  }
}

/** Complaints are candidates, and a seat is free at every hour of every day, so that no test depends on the hour. */
const ROUTING = `seats:
  perDay: 150
  reserve: 50
  ordinary: 0
  timeZone: UTC
  workdays: [mon, tue, wed, thu, fri, sat, sun]
  workingHours: { from: "00:00", to: "00:01" }
  quietHours: { from: "00:00", to: "00:00" }
rules:
  - name: lowest-survey-score
    description: The lowest score is a call for help.
    when: ["nps == 0"]
    send: support
    examples: [{ about: a zero, facts: { nps: 0 }, expect: support }]
  - name: complaints
    description: Every complaint asks for a seat.
    when: ["complaint.probability >= 0.5"]
    send: ceo
    examples: [{ about: a complaint, facts: { complaint.probability: 0.9 }, expect: ceo }]
  - name: the-rest
    description: Everything else.
    send: nobody
    examples: [{ about: chatter, facts: { complaint.probability: 0.1 }, expect: nobody }]
`;

/** What sources.yaml says beside the brand. */
interface Sources {
  replies?: Record<string, unknown>;
  followThrough?: Record<string, unknown>;
}

/** A folder with config and data, and the environment of a process that works on it. */
export interface Ground extends Disposable {
  folder: string;
  env: Record<string, string>;
}

/** `env` is all there is: nothing of this machine's own settings comes in, but REDIS_URL. */
export function aGround(
  options: { env?: Record<string, string>; sources?: Sources; routing?: string | null; people?: string } = {},
): Ground {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'openseat-house-')));
  const data = aDataFolder();
  const config = join(folder, 'config');
  mkdirSync(config);
  const { routing = ROUTING, sources = {} } = options;
  if (routing !== null) writeFileSync(join(config, 'routing.yaml'), routing);
  if (options.people !== undefined) writeFileSync(join(config, 'people.yaml'), options.people);
  const x = { handles: [BRAND.username], words: ['demo'] };
  // JSON is YAML.
  writeFileSync(
    join(config, 'sources.yaml'),
    JSON.stringify({
      brand: { name: 'Demo', handles: { x: [BRAND.username] } },
      networks: options.env?.X_APP_KEY === undefined ? {} : { x },
      ...sources,
    }),
  );
  const redis = process.env.REDIS_URL;
  return {
    folder,
    env: {
      OPENSEAT_CONFIG: config,
      OPENSEAT_DATA: data.path,
      OPENSEAT_PORT: '0',
      OPENSEAT_HOOKS_PORT: '0',
      OPENSEAT_HEALTH_PORT: '0',
      OPENSEAT_SAMPLES: 'off',
      OPENSEAT_SECRET: 'a secret of a test, 32 characters',
      OPENSEAT_HOOK_SECRET: 'another secret of a test, 32 long',
      ...(redis ? { REDIS_URL: redis, OPENSEAT_QUEUE_PREFIX: `t-${crypto.randomUUID().slice(0, 18)}` } : {}),
      ...options.env,
    },
    [Symbol.dispose]: () => {
      data[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address of a database: unix sockets stand after the question mark. */
export function urlOf({ connectionString, host, port, user, database }: PoolConfig): string {
  if (connectionString) return connectionString;
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`;
}

export interface HouseOptions {
  x?: Partial<XOptions> | false;
  discord?: boolean;
  workers?: readonly WorkerName[];
  sources?: Sources;
  /** null: as shipped. */
  routing?: string | null;
  env?: Record<string, string>;
}

/** All of the house in this process, with a database of its own, an X and a Discord. */
export interface WholeHouse extends AsyncDisposable {
  app: App;
  addresses: Addresses;
  db: OpenDatabase;
  x: X;
  chat: DiscordHouse;
  clock: MovedClock;
  events: Counted;
  /** For another process of the same house. */
  ground: Ground;
  /** Everything on the CEO's channel. */
  cards(): APIMessage[];
  /** The one card, once it is there and says so. Seats are given out while it waits. */
  card(says?: string | RegExp): Promise<APIMessage>;
  /** What only that person sees, once it is there. */
  privately(who: Actor, says: string | RegExp): Promise<APIMessage>;
  /** Posts sent to X. */
  sent(): number;
}

export const EVERYBODY = Object.keys(WORKERS) as WorkerName[];

export async function aWholeHouse(options: HouseOptions = {}): Promise<WholeHouse> {
  await using opening = new AsyncDisposableStack();
  const db = opening.use(await aDatabase());
  const x = opening.use(await startX({ brand: BRAND, ...(options.x || {}) }));
  const chat = opening.use(await aHouse());
  const { bearer, appKey, appSecret, accessToken, accessSecret } = x.credentials;
  const { token, channelId, guildId = '', ceoRoleId, deputyRoleId = '', api = '' } = chat.settings;
  const ground = opening.use(
    aGround({
      people: people(chat),
      routing: options.routing === undefined ? ROUTING : options.routing,
      sources: {
        ...options.sources,
        replies: { holdSeconds: 60, lookAfterSeconds: 1, ...options.sources?.replies },
      },
      env: {
        DATABASE_URL: urlOf(db.config),
        ...(options.x === false
          ? {}
          : {
              X_BEARER_TOKEN: bearer,
              X_APP_KEY: appKey,
              X_APP_SECRET: appSecret,
              X_ACCESS_TOKEN: accessToken,
              X_ACCESS_SECRET: accessSecret,
              X_API: x.url,
            }),
        ...(options.discord === false
          ? {}
          : {
              DISCORD_TOKEN: token,
              DISCORD_GUILD_ID: guildId,
              DISCORD_CHANNEL_ID: channelId,
              DISCORD_CEO_ROLE_ID: ceoRoleId,
              DISCORD_DEPUTY_ROLE_ID: deputyRoleId,
              DISCORD_API: api,
            }),
        ...options.env,
      },
    }),
  );
  const clock = new MovedClock();
  const events = new Counted();
  const app = opening.use(
    await buildApp({
      settings: loadSettings(ground.env, ground.folder),
      manner: { readable: true, logLevel: 'silent', say: () => undefined },
      workers: options.workers ?? EVERYBODY,
      overrides: { clock, events },
    }),
  );
  const addresses = await app.start();
  if (options.x !== false && (options.workers ?? EVERYBODY).includes('listen')) {
    await until('X streams to us', () => x.streaming);
  }
  const stack = opening.move();
  const cards = (): APIMessage[] =>
    chat.discord.messages(chat.channel).filter((message) => /Case \d+ ·/.test(JSON.stringify(message)));
  const house: WholeHouse = {
    app,
    addresses,
    db,
    x,
    chat,
    clock,
    events,
    ground,
    cards,
    card: (says = '') =>
      until(
        `a card that says ${says}`,
        async () => {
          await app.rooms.followThrough.seats(clock.now());
          // A card that is about to change would be clicked on with an old revision.
          if (await isBehind(db)) return undefined;
          return one(cards().filter((card) => matches(card, says)));
        },
        () => `${cards().map(textOf).join('\n--\n')}\n${told(events)}`,
      ),
    privately: (who, says) =>
      until(
        `${who.name} sees ${says}`,
        () => who.lastEphemeral && matches(who.lastEphemeral, says) && who.lastEphemeral,
        () => (who.lastEphemeral ? textOf(who.lastEphemeral) : 'nothing'),
      ),
    sent: () => x.requests.filter(({ method, path }) => method === 'POST' && path === '/2/tweets').length,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
  return house;
}

async function isBehind(db: OpenDatabase): Promise<boolean> {
  const rows = await db.query(
    "select 1 from cases c left join cards k on k.case_id = c.id where c.ceo <> 'none' and c.revision > coalesce(k.shown_revision, 0)",
  );
  return rows.length > 0;
}

function people({ ceo, deputy }: DiscordHouse): string {
  return JSON.stringify({
    people: [
      { id: 'ada', name: 'Ada', roles: ['ceo'], discordId: ceo.id },
      { id: 'dep', name: 'Dep', roles: ['deputy'], discordId: deputy.id },
    ],
  });
}

/** What went wrong in the house, for the message of a test that fails. */
export function told({ troubles }: Counted): string {
  return troubles
    .map(({ event, error }) => `${event}: ${error instanceof Error ? error.stack : String(error)}`)
    .join('\n');
}

function one<T>(found: T[]): T | undefined {
  if (found.length > 1) throw new Error(`there are ${found.length} cards instead of one`);
  return found[0];
}

function matches(message: APIMessage, says: string | RegExp): boolean {
  const all = `${textOf(message)}\n${buttonsOf(message)
    .map(({ label, url }) => `${label} ${url ?? ''}`)
    .join('\n')}`;
  return typeof says === 'string' ? all.includes(says) : says.test(all);
}

/** Asks until the answer is something, and gives that. Throws with what was waited for. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  instead: () => string = () => '',
  withinMs = 25_000,
): Promise<Exclude<T, false | 0 | '' | null | undefined>> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | 0 | '' | null | undefined>;
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}\n${instead()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
