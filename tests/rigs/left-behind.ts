import { afterAll, expect, vi } from 'vitest';

const env = { ...process.env };
const folder = process.cwd();
const openOnes = () =>
  process.getActiveResourcesInfo().filter((kind) => /^TCP|^Process|Watcher|Event/.test(kind));
const open = openOnes();

// Files share their process. What one would leave to the next, its servers, connections, children and changes of the
// process, fails it. Hooks of a file run before this one; what they closed may take a moment to be gone.
afterAll(() =>
  vi.waitFor(
    () => {
      expect(openOnes(), 'left open').toEqual(open);
      const names = Object.keys({ ...env, ...process.env });
      expect(
        names.filter((name) => process.env[name] !== env[name]),
        'changed variables',
      ).toEqual([]);
      expect([process.cwd(), process.exitCode, vi.isFakeTimers()]).toEqual([folder, undefined, false]);
    },
    { timeout: 10_000, interval: 5 },
  ),
);
