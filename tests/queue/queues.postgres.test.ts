import { afterAll, describe } from 'vitest';
import { poolSizeFor } from '../../src/queue/queues.ts';
import { openQueuePool } from '../../src/store/database.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { keepsTheContract } from './contract.ts';

describe('queues on Postgres', () => {
  const open: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of open) await close();
  });

  keepsTheContract(async () => {
    const database = await aDatabase({ bare: true });
    const queuePool = openQueuePool(database.config, poolSizeFor(2));
    open.push(async () => {
      await queuePool[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    });
    return { backend: { kind: 'postgres', pool: queuePool.pool }, prefix: 'unused' };
  });
});
