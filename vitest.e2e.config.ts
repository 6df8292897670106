import { defineConfig } from 'vitest/config';

/** What needs more than Node: a real browser. The Bluesky network has a package of its own in tests/e2e/bluesky. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    exclude: ['tests/e2e/bluesky/**', '**/node_modules/**'],
    globalSetup: ['tests/rigs/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
