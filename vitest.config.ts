import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Whole journeys run from .ci/run, on both queues (vitest.journeys.config.ts).
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/journeys/**', '**/node_modules/**'],
    globalSetup: ['tests/rigs/global-setup.ts'],
    // A process for each file: what one leaves open cannot reach the next. Two, for small machines.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A test that hangs says where, instead of a run that never ends.
    teardownTimeout: 20_000,
  },
});
