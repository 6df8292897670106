import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsError } from '../../src/domain/errors.ts';
import { openQueues } from '../../src/queue/queues.ts';
import { type RedisRig, startRedis } from '../rigs/redis.ts';
import { keepsTheContract, recordingEvents } from './contract.ts';

const redis = await startRedis();

describe.runIf(redis !== null)('queues on Redis', () => {
  const server = redis as RedisRig;
  afterAll(() => server[Symbol.asyncDispose]());
  const newPrefix = () => `t${randomBytes(4).toString('hex')}`;

  keepsTheContract(async () => ({ backend: { kind: 'redis', url: server.url }, prefix: newPrefix() }));

  it('delays work, and never holds up or fails what is committed, while the server is away', async () => {
    const gone = (await startRedis()) as RedisRig;
    const events = recordingEvents();
    await using queues = await openQueues({
      backend: { kind: 'redis', url: gone.url },
      prefix: newPrefix(),
      clock: { now: () => Date.now() },
      events,
      setAside: async () => undefined,
    });
    await gone[Symbol.asyncDispose]();
    const began = performance.now();
    await queues.mentions('score', ['x:1']);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(events.seen).toContain('wake-up-lost');
  });

  describe('a server that may throw work away', () => {
    let admin: Redis;
    beforeAll(() => {
      admin = new Redis(server.url);
    });
    afterAll(() => admin.disconnect());

    it('is refused with the setting to change, without printing the address', async () => {
      await using small = (await startRedis()) as RedisRig;
      const one = new Redis(small.url);
      await one.config('SET', 'maxmemory', '50mb');
      await one.config('SET', 'maxmemory-policy', 'allkeys-lru');
      one.disconnect();
      const opening = openQueues({
        backend: { kind: 'redis', url: small.url },
        prefix: newPrefix(),
        clock: { now: () => Date.now() },
        events: recordingEvents(),
        setAside: async () => undefined,
      });
      await expect(opening).rejects.toThrow(SettingsError);
      await expect(opening).rejects.toThrow(/allkeys-lru.*noeviction/s);
    });
  });
});
