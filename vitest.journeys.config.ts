import { defineConfig } from 'vitest/config';

/** Whole journeys through real processes; .ci/run takes them once on each queue (REDIS_URL, or Postgres without it). */
export default defineConfig({
  test: {
    include: ['tests/**/*journey.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    globalSetup: ['tests/rigs/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
