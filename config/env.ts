import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text === '' ? undefined : text));

/** Every variable that Openseat reads, in the order of .env.example. Values are never printed, only names. */
const variables = z.object({
  OPENSEAT_PORT: port.default(4400),
  OPENSEAT_HOOKS_PORT: port.default(4401),
  OPENSEAT_HEALTH_PORT: port.default(4402),
  OPENSEAT_HOST: z.string().default('127.0.0.1'),
  OPENSEAT_PUBLIC_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  OPENSEAT_DATA: z.string().default('./data'),
  OPENSEAT_CONFIG: z.string().default('./config'),
  OPENSEAT_QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('openseat'),
  OPENSEAT_SECRET: optionalText.pipe(z.string().min(32).optional()),
  OPENSEAT_HOOK_SECRET: optionalText.pipe(z.string().min(32).optional()),
  OPENSEAT_MODEL: z.string().default('open'),
  OPENSEAT_SAMPLES: z.enum(['auto', 'off', 'fast']).default('auto'),
  DATABASE_URL: optionalText.pipe(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  REDIS_URL: optionalText.pipe(z.url({ protocol: /^rediss?$/ }).optional()),
  DISCORD_TOKEN: optionalText,
  DISCORD_GUILD_ID: optionalText,
  DISCORD_CHANNEL_ID: optionalText,
  DISCORD_CEO_ROLE_ID: optionalText,
  DISCORD_DEPUTY_ROLE_ID: optionalText,
  DISCORD_API: optionalText.pipe(
    z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost|\[::1\])$/ }).optional(),
  ),
  X_BEARER_TOKEN: optionalText,
  X_APP_KEY: optionalText,
  X_APP_SECRET: optionalText,
  X_ACCESS_TOKEN: optionalText,
  X_ACCESS_SECRET: optionalText,
  X_API: optionalText.pipe(
    z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost|\[::1\])$/ }).optional(),
  ),
  BLUESKY_IDENTIFIER: optionalText,
  BLUESKY_APP_PASSWORD: optionalText,
  BLUESKY_SERVICE: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
});

export type Variables = z.infer<typeof variables>;

/** What to write instead, for each variable that has a form. */
const EXAMPLES: Partial<Record<keyof Variables, string>> = {
  OPENSEAT_PORT: 'a port from 0 to 65535 such as 4400',
  OPENSEAT_HOOKS_PORT: 'a port from 0 to 65535 such as 4401',
  OPENSEAT_HEALTH_PORT: 'a port from 0 to 65535 such as 4402',
  OPENSEAT_PUBLIC_URL: 'the address under which the hooks port is reached, such as https://hooks.example.com',
  OPENSEAT_QUEUE_PREFIX: 'lower-case letters, digits and dashes, such as openseat',
  OPENSEAT_SECRET: 'at least 32 characters; make one with: openssl rand -hex 32',
  OPENSEAT_HOOK_SECRET: 'at least 32 characters; make one with: openssl rand -hex 32',
  OPENSEAT_SAMPLES: 'auto, fast or off',
  DATABASE_URL: 'a URL such as postgres://user:password@host:5432/openseat',
  REDIS_URL: 'a URL such as redis://localhost:6379',
  DISCORD_API: 'left out; it exists for tests and takes loopback addresses only',
  X_API: 'left out; it exists for tests and takes loopback addresses only',
  BLUESKY_SERVICE: 'the address of your account’s server, such as https://bsky.social',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
};

/** Reads the variables. Problems name the variable and what to write, never the value. */
export function readVariables(env: Record<string, string | undefined>): {
  variables: Variables;
  problems: string[];
} {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = variables.safeParse(present);
  if (parsed.success) return { variables: parsed.data, problems: [] };
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const problems = [...wrong].map(
    (name) => `${name} must be ${EXAMPLES[name as keyof Variables] ?? 'set as .env.example describes'}`,
  );
  // The rest is read as if the wrong ones were absent, so that everything wrong is reported at once.
  const rest = Object.fromEntries(Object.entries(present).filter(([name]) => !wrong.has(name)));
  return { variables: variables.parse(rest), problems };
}

/** All of a group's variables, or none: an incomplete group is a problem that names what is missing. */
export function wholeGroup<K extends keyof Variables>(
  values: Variables,
  names: readonly K[],
  purpose: string,
): { group: { [P in K]: NonNullable<Variables[P]> } | null; problem: string | null } {
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length === names.length) return { group: null, problem: null };
  if (missing.length > 0) {
    const given = names.filter((name) => values[name] !== undefined);
    return {
      group: null,
      problem: `${purpose} needs ${missing.join(' and ')} as well (${given.join(', ')} ${given.length === 1 ? 'is' : 'are'} set). Set all of them, or none to leave it off`,
    };
  }
  return { group: Object.fromEntries(names.map((name) => [name, values[name]])) as never, problem: null };
}
