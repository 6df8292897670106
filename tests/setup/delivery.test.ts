import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Service {
  command: string[];
  environment: Record<string, string>;
  ports?: string[];
  read_only?: boolean;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}
const { services, volumes } = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const { postgres, redis, ...workers } = services;

it('.env.example explains every variable, in the order of config/env.ts', () => {
  const known = [...read('config/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): (?!')/gm)].map(
    ([, name]) => name,
  );
  const explained = [...read('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(known).toContain('OPENSEAT_PORT');
  // Two exist for tests alone, one for docker compose alone.
  expect(explained.filter((name) => name !== 'POSTGRES_PASSWORD')).toEqual(
    known.filter((name) => name !== 'DISCORD_API' && name !== 'X_API'),
  );
});

it('docker compose runs each worker once, from its own file', () => {
  const files = globSync('workers/*.ts', { cwd: root }).map((file) => basename(file, '.ts'));
  expect(Object.keys(workers).sort()).toEqual(files.filter((name) => name !== 'all').sort());
  for (const [name, worker] of Object.entries(workers))
    expect(worker.command).toEqual(['node', `workers/${name}.ts`]);
});

it('docker compose publishes to this machine only', () => {
  for (const { ports = [] } of Object.values(services))
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  expect(services.console?.ports).toEqual(['127.0.0.1:4400:4400', '127.0.0.1:4401:4401']);
});

it('docker compose starts workers after a healthy Postgres and Redis, on a file system that they cannot write', () => {
  for (const worker of Object.values(workers)) {
    expect(worker.read_only).toBe(true);
    expect(Object.entries(worker.depends_on ?? {})).toEqual([
      ['postgres', { condition: 'service_healthy' }],
      ['redis', { condition: 'service_healthy' }],
    ]);
  }
  expect(postgres?.healthcheck?.test).toContain('pg_isready');
  expect(redis?.command.join(' ')).toBe('redis-server --appendonly yes --maxmemory-policy noeviction');
  expect(Object.keys(volumes)).toEqual(['postgres-data', 'redis-data']);
});

it('what belongs to one company goes into neither git nor an image', () => {
  const own = [
    'config/sources.yaml',
    'config/people.yaml',
    'config/customers.csv',
    'config/routing.shadow.yaml',
  ];
  const ignored = (file: string) => read(file).split('\n');
  expect(ignored('.gitignore')).toEqual(expect.arrayContaining([...own, '.env', 'data/']));
  expect(ignored('.dockerignore')).toEqual(expect.arrayContaining(['*', ...own, '**/.env']));
});
