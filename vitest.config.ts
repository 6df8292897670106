import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Whole journeys run from .ci/run, on both queues (vitest.journeys.config.ts).
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/journeys/**', '**/node_modules/**'],
    globalSetup: ['tests/rigs/global-setup.ts'],
    // Two processes, for small machines, shared by all files: to start one for each and to import the house anew would take
    // a third of the time. Modules live on from file to file, so a rig registers its hooks when called, not when imported.
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    // What a file leaves open would reach the next: it fails that file.
    setupFiles: ['tests/rigs/left-behind.ts'],
    // A machine that is busy with much else takes long for what takes seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test that hangs says where, instead of a run that never ends.
    teardownTimeout: 20_000,
  },
});
