import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../config/index.ts';
import { SettingsError } from '../../src/domain/errors.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'openseat-config-'));
  mkdirSync(join(root, 'config'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const load = (env: Record<string, string> = {}) => loadSettings(env, root);
function problems(env: Record<string, string> = {}): string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof SettingsError) return [...error.problems];
    throw error;
  }
  return [];
}

const X_KEYS = {
  X_BEARER_TOKEN: 'b',
  X_APP_KEY: 'k',
  X_APP_SECRET: 's',
  X_ACCESS_TOKEN: '1-t',
  X_ACCESS_SECRET: 's',
};
const SOURCES = 'brand:\n  name: Acme\nnetworks:\n  x:\n    handles: [acme]\n';

describe('with nothing set', () => {
  it('plays samples on this machine alone, with a secret of its own that stays', () => {
    const first = load();
    expect(first).toMatchObject({ discord: null, x: null, people: [], hookSecret: null, databaseUrl: null });
    expect(first.console).toMatchObject({ port: 4400, hooksPort: 4401, host: '127.0.0.1' });
    expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(load().secret).toBe(first.secret);
  });
});

describe('everything wrong is told at once, by name and never by value', () => {
  it('names variables, files and places', () => {
    write('config/people.yaml', 'people:\n  - id: Mira\n    name: Mira\n    roles: [boss]\n');
    write('config/sources.yaml', 'brand:\n  name: Acme\n  sector: rail\n');
    const found = problems({
      OPENSEAT_PORT: 'hush-hush',
      REDIS_URL: 'localhost:6379/hush-hush',
      DISCORD_TOKEN: 'hush-hush',
    });
    const all = found.join('\n');
    expect(all).toContain('OPENSEAT_PORT must be a port');
    expect(all).toContain('REDIS_URL must be a URL such as redis://localhost:6379');
    expect(all).toMatch(/config\/people\.yaml:2:5 people\.0\.id: /);
    expect(all).toMatch(/config\/people\.yaml:4:13 people\.0\.roles\.0: /);
    expect(all).toMatch(/config\/sources\.yaml:\d+:\d+ brand: "sector" is not a setting here/);
    expect(all).toMatch(
      /Discord needs DISCORD_GUILD_ID and DISCORD_CHANNEL_ID and DISCORD_CEO_ROLE_ID as well/,
    );
    expect(all).not.toContain('hush-hush');
  });

  it.each([
    ['half of X’s keys', { X_BEARER_TOKEN: 'b' }, SOURCES, /X needs X_APP_KEY and .* as well/],
    ['keys without a section', X_KEYS, 'brand:\n  name: Acme\n', /needs a section networks\.x/],
    ['a section without keys', {}, SOURCES, /networks\.x is enabled, but the X_ keys are not set/],
    [
      'listening outside without people',
      { OPENSEAT_HOST: '0.0.0.0' },
      null,
      /OPENSEAT_HOST must stay 127\.0\.0\.1/,
    ],
    [
      'a shared database without a shared secret',
      { DATABASE_URL: 'postgres://db/openseat' },
      null,
      /OPENSEAT_SECRET must be set/,
    ],
    ['Discord elsewhere', { DISCORD_API: 'http://10.0.0.1/api' }, null, /DISCORD_API must be left out/],
    [
      'a word with an asterisk in front',
      {},
      'brand:\n  name: *acme\n',
      /^config\/sources\.yaml:2:9 .*a word that begins with \* stands in quotes$/,
    ],
    ['YAML that is none', {}, 'brand: [', /config\/sources\.yaml:\d+:\d+ is not YAML here/],
  ])('%s', (_what, env, sources, says) => {
    if (sources !== null) write('config/sources.yaml', sources);
    expect(problems(env as Record<string, string>).join('\n')).toMatch(says);
  });
});

describe('a whole network', () => {
  it('is there as a whole, from .env and sources.yaml, and the environment wins', () => {
    write('config/sources.yaml', SOURCES);
    write(
      '.env',
      Object.entries({ ...X_KEYS, OPENSEAT_PORT: '4500' })
        .map(([k, v]) => `${k}=${v}`)
        .join('\n'),
    );
    const settings = load({ OPENSEAT_PORT: '4600' });
    expect(settings.x?.settings.handles).toEqual(['acme']);
    expect(settings.x?.credentials.accessToken).toBe('1-t');
    expect(settings.console.port).toBe(4600);
  });
});
