import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    globalSetup: ['../../rigs/global-setup.ts', './global-setup.ts'],
    pool: 'forks',
    // One network for all; a file at a time, on a small machine.
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
  },
});
