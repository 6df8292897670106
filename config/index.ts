import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import dotenv from 'dotenv';
import { DiscordSettings } from '../src/ceo-desk/settings.ts';
import type { BlueskyCredentials, BlueskySettings } from '../src/connectors/bluesky/settings.ts';
import type { XCredentials, XSettings } from '../src/connectors/x/settings.ts';
import { ConsoleSettings } from '../src/console/settings.ts';
import { SettingsError } from '../src/domain/errors.ts';
import type { FollowThroughSettings } from '../src/follow-through/settings.ts';
import type { IntakeSettings } from '../src/intake/settings.ts';
import type { ReplySettings } from '../src/reply/settings.ts';
import type { SupportDeskSettings } from '../src/support-desk/settings.ts';
import { readVariables, type Variables, wholeGroup } from './env.ts';
import { type KnownPerson, peopleFile } from './people.ts';
import { SourcesFile } from './sources.ts';
import { readYamlFile } from './yaml-file.ts';

/** A file as written, for the room that reads it. */
export interface WrittenFile {
  /** As people should read it in messages, for instance `config/routing.yaml`. */
  name: string;
  path: string;
  text: string;
}

/** A file that is read anew while the house runs: where it may be, the company's own first. */
export interface LiveFileAt {
  name: string;
  paths: string[];
}

/** Everything changeable without code, read once and checked. A part that is off is null as a whole. */
export interface Settings {
  dataDir: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  queuePrefix: string;
  healthPort: number;
  /** null: what suits the command. */
  logLevel: NonNullable<Variables['LOG_LEVEL']> | null;
  /** Signs cookies and keys the hashes of erased accounts. */
  secret: string;
  /** null: webhooks are closed. */
  hookSecret: string | null;
  model: string;
  samples: Variables['OPENSEAT_SAMPLES'];
  brand: SourcesFile['brand'];
  people: KnownPerson[];
  console: ConsoleSettings;
  intake: IntakeSettings;
  replies: ReplySettings;
  support: SupportDeskSettings;
  followThrough: FollowThroughSettings;
  routing: WrittenFile;
  scoring: WrittenFile;
  /** The same two, and the shadow rules, as files that may change. */
  live: Record<'rules' | 'scoring' | 'shadow', LiveFileAt>;
  customers: WrittenFile | null;
  sampleMentions: WrittenFile;
  discord: DiscordSettings | null;
  x: { settings: XSettings; credentials: XCredentials } | null;
  bluesky: { settings: BlueskySettings; credentials: BlueskyCredentials } | null;
}

const SAMPLE_BRAND = 'samples/sources.yaml';

/**
 * Reads environment, .env and the files of the config folder. Throws SettingsError with everything that is wrong at once,
 * each with its place and what to do. Values, and so secrets, are never printed.
 */
export function loadSettings(env: NodeJS.ProcessEnv, cwd: string = process.cwd()): Settings {
  const fromFile = existsSync(join(cwd, '.env')) ? dotenv.parse(readFileSync(join(cwd, '.env'))) : {};
  const { variables, problems } = readVariables({ ...fromFile, ...env });
  const dataDir = resolve(cwd, variables.OPENSEAT_DATA);
  const folder = resolve(cwd, variables.OPENSEAT_CONFIG);
  const shipped = resolve(import.meta.dirname);
  const shown = (path: string): string => {
    const short = relative(cwd, path);
    return short.startsWith('..') ? path : short;
  };

  // A company's own file, else the one that comes along.
  const written = (name: string): WrittenFile | null => {
    const path = [join(folder, name), join(shipped, name)].find((one) => existsSync(one));
    return path === undefined ? null : { name: shown(path), path, text: readFileSync(path, 'utf8') };
  };
  const needed = (name: string): WrittenFile => {
    const file = written(name);
    if (file) return file;
    problems.push(`${shown(join(folder, name))} is missing; restore it from the repository`);
    return { name, path: join(folder, name), text: '' };
  };

  const liveFile = (name: string): LiveFileAt => ({
    name: written(name)?.name ?? name,
    paths: [...new Set([join(folder, name), join(shipped, name)])],
  });

  const sourcesPath = join(folder, 'sources.yaml');
  const sources =
    readYamlFile(sourcesPath, shown(sourcesPath), SourcesFile) ??
    readYamlFile(join(shipped, SAMPLE_BRAND), `config/${SAMPLE_BRAND}`, SourcesFile);
  problems.push(
    ...(sources?.problems ?? [`config/${SAMPLE_BRAND} is missing; restore it from the repository`]),
  );

  const peoplePath = join(folder, 'people.yaml');
  const people = readYamlFile(peoplePath, shown(peoplePath), peopleFile);
  problems.push(...(people?.problems ?? []));

  const discord = discordFrom(variables, problems);
  const x = xFrom(variables, sources?.value ?? null, shown(sourcesPath), problems);
  const bluesky = blueskyFrom(variables, sources?.value ?? null, shown(sourcesPath), problems);
  const noNetwork = x === null && bluesky === null;
  // The samples bring their own customers, so that their cards show tier and tenure.
  const customers =
    written('customers.csv') ??
    (noNetwork && variables.OPENSEAT_SAMPLES !== 'off' ? written('customers.example.csv') : null);
  const files = {
    routing: needed('routing.yaml'),
    scoring: needed('scoring.yaml'),
    sampleMentions: needed('samples/samples.jsonl'),
  };
  if (variables.OPENSEAT_HOST !== '127.0.0.1' && variables.OPENSEAT_HOST !== 'localhost' && people === null) {
    problems.push(
      `OPENSEAT_HOST must stay 127.0.0.1 until ${shown(peoplePath)} says who may sign in (see config/people.example.yaml)`,
    );
  }
  if (
    variables.DATABASE_URL !== undefined &&
    variables.OPENSEAT_SECRET === undefined &&
    !existsSync(secretPath(dataDir))
  ) {
    problems.push(
      'OPENSEAT_SECRET must be set when DATABASE_URL is, so that all workers share it; make one with: openssl rand -hex 32',
    );
  }
  if (problems.length > 0 || sources?.value == null) throw new SettingsError(problems);

  const { brand, replies, intake, support, followThrough } = sources.value;
  return {
    dataDir,
    databaseUrl: variables.DATABASE_URL ?? null,
    redisUrl: variables.REDIS_URL ?? null,
    queuePrefix: variables.OPENSEAT_QUEUE_PREFIX,
    healthPort: variables.OPENSEAT_HEALTH_PORT,
    logLevel: variables.LOG_LEVEL ?? null,
    secret: variables.OPENSEAT_SECRET ?? ownSecret(dataDir),
    hookSecret: variables.OPENSEAT_HOOK_SECRET ?? null,
    model: variables.OPENSEAT_MODEL,
    samples: variables.OPENSEAT_SAMPLES,
    brand,
    people: people?.value?.people.map(withoutAbsent) ?? [],
    console: ConsoleSettings.parse({
      port: variables.OPENSEAT_PORT,
      hooksPort: variables.OPENSEAT_HOOKS_PORT,
      host: variables.OPENSEAT_HOST,
      ...(variables.OPENSEAT_PUBLIC_URL === undefined ? {} : { publicUrl: variables.OPENSEAT_PUBLIC_URL }),
      company: brand.name,
    }),
    intake,
    support,
    followThrough,
    replies,
    ...files,
    live: {
      rules: liveFile('routing.yaml'),
      scoring: liveFile('scoring.yaml'),
      // A shadow is the company's own; none comes along.
      shadow: {
        name: shown(join(folder, 'routing.shadow.yaml')),
        paths: [join(folder, 'routing.shadow.yaml')],
      },
    },
    customers,
    discord,
    x,
    bluesky,
  };
}

function discordFrom(variables: Variables, problems: string[]): DiscordSettings | null {
  const { group, problem } = wholeGroup(
    variables,
    ['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'DISCORD_CHANNEL_ID', 'DISCORD_CEO_ROLE_ID'],
    'The CEO’s desk in Discord',
  );
  if (problem !== null) problems.push(problem);
  if (group === null) return null;
  const parsed = DiscordSettings.safeParse({
    token: group.DISCORD_TOKEN,
    guildId: group.DISCORD_GUILD_ID,
    channelId: group.DISCORD_CHANNEL_ID,
    ceoRoleId: group.DISCORD_CEO_ROLE_ID,
    ...(variables.DISCORD_DEPUTY_ROLE_ID === undefined
      ? {}
      : { deputyRoleId: variables.DISCORD_DEPUTY_ROLE_ID }),
    ...(variables.DISCORD_API === undefined ? {} : { api: variables.DISCORD_API }),
  });
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map(({ message }) => message));
  return null;
}

/** A network's keys and its section of sources.yaml belong together: one without the other is a problem. */
function networkFrom<K extends keyof Variables, S extends { enabled: boolean }>(
  name: { section: string; keys: string },
  keys: ReturnType<typeof wholeGroup<K>>,
  section: S | undefined,
  file: string,
  problems: string[],
): { group: NonNullable<(typeof keys)['group']>; settings: S } | null {
  const { group, problem } = keys;
  if (problem !== null) problems.push(problem);
  if (group !== null && section === undefined) {
    problems.push(
      `${file} needs a section ${name.section} with our handles and words, since the ${name.keys} keys are set`,
    );
  }
  if (section?.enabled && group === null && problem === null) {
    problems.push(
      `${file} ${name.section} is enabled, but the ${name.keys} keys are not set (see .env.example). Set them, or set ${name.section}.enabled to false`,
    );
  }
  if (group === null || section === undefined || !section.enabled) return null;
  return { group, settings: section };
}

function xFrom(
  variables: Variables,
  sources: SourcesFile | null,
  file: string,
  problems: string[],
): Settings['x'] {
  if (sources === null) return null;
  const found = networkFrom(
    { section: 'networks.x', keys: 'X_' },
    wholeGroup(
      variables,
      ['X_BEARER_TOKEN', 'X_APP_KEY', 'X_APP_SECRET', 'X_ACCESS_TOKEN', 'X_ACCESS_SECRET'],
      'X',
    ),
    sources.networks.x,
    file,
    problems,
  );
  if (found === null) return null;
  const { group, settings } = found;
  return {
    settings,
    credentials: {
      bearerToken: group.X_BEARER_TOKEN,
      appKey: group.X_APP_KEY,
      appSecret: group.X_APP_SECRET,
      accessToken: group.X_ACCESS_TOKEN,
      accessSecret: group.X_ACCESS_SECRET,
      ...(variables.X_API === undefined ? {} : { apiUrl: variables.X_API }),
    },
  };
}

function blueskyFrom(
  variables: Variables,
  sources: SourcesFile | null,
  file: string,
  problems: string[],
): Settings['bluesky'] {
  if (sources === null) return null;
  const found = networkFrom(
    { section: 'networks.bluesky', keys: 'BLUESKY_' },
    wholeGroup(variables, ['BLUESKY_IDENTIFIER', 'BLUESKY_APP_PASSWORD'], 'Bluesky'),
    sources.networks.bluesky,
    file,
    problems,
  );
  if (found === null) return null;
  const { group, settings } = found;
  return {
    settings,
    credentials: {
      identifier: group.BLUESKY_IDENTIFIER,
      appPassword: group.BLUESKY_APP_PASSWORD,
      ...(variables.BLUESKY_SERVICE === undefined ? {} : { service: variables.BLUESKY_SERVICE }),
    },
  };
}

function secretPath(dataDir: string): string {
  return join(dataDir, 'secret');
}

/** A secret made on the first start and kept: a new one would let erased people come back. */
function ownSecret(dataDir: string): string {
  const path = secretPath(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new SettingsError([
        `OPENSEAT_DATA: the folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Make it writable, or set OPENSEAT_DATA to a folder that is`,
      ]);
    }
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new SettingsError([
    `${path} is damaged; restore it from a backup, or set OPENSEAT_SECRET to what it held`,
  ]);
}

function withoutAbsent<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as never;
}
