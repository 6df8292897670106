import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PURE = [
  'src/domain/**/*.ts',
  'src/score/**/*.ts',
  'src/route/**/*.ts',
  'src/reply/guard*/**',
  'src/*/{card,ticket}.ts',
];
const files = globSync([...PURE, 'src/reply/guard*.ts'], { cwd: root }).filter((file) =>
  file.endsWith('.ts'),
);

// The linter knows the rest; a Date without an argument it cannot tell from one with.
it('no pure room asks for the time', () => {
  expect(files.length).toBeGreaterThan(10);
  const asking = files.filter((file) => /\bDate\(\s*\)/.test(readFileSync(join(root, file), 'utf8')));
  expect(asking).toEqual([]);
});

it('the linter keeps clock, chance, network and log out of the pure rooms, and lets the others be', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openseat-pure-'));
  try {
    for (const name of ['biome.json', 'tsconfig.json', 'package.json'])
      cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const room of ['score', 'route', 'reply', 'ceo-desk', 'support-desk', 'intake'])
      mkdirSync(join(folder, 'src', room), { recursive: true });
    const bad = 'export const all = [Date.now(), Math.random(), fetch, process.pid, console];\n';
    const pure = ['score/a.ts', 'route/a.ts', 'reply/guard.ts', 'ceo-desk/card.ts', 'support-desk/ticket.ts'];
    for (const file of [...pure, 'intake/a.ts']) writeFileSync(join(folder, 'src', file), bad);
    const args = [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--vcs-enabled=false',
      '--reporter=json',
    ];
    const { stdout } = spawnSync(process.execPath, [...args, '--max-diagnostics=100', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const found = (file: string) => stdout.split(`src/${file}`).length - 1;
    expect(pure.map(found)).toEqual([5, 5, 5, 5, 5]);
    expect(found('intake/a.ts')).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
