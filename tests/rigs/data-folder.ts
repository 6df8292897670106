import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty OPENSEAT_DATA of one's own; dispose removes it and what root keeps elsewhere for it. Stop its server first. */
export function aDataFolder(name = 'data'): Disposable & { path: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'openseat-data-')));
  const path = join(folder, name);
  return {
    path,
    [Symbol.dispose]: () => {
      const pointer = join(path, 'postgres-is-at');
      const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').split('\n')[0] : undefined;
      if (home) rmSync(home, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
