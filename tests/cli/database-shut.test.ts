import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { openseat } from '../rigs/child.ts';

it('a database that lets nobody in is told in a line, not with a stack', async () => {
  const env = {
    DATABASE_URL: 'postgres://somebody@127.0.0.1:1/openseat',
    OPENSEAT_SECRET: '0'.repeat(64),
    OPENSEAT_SAMPLES: 'off',
  };
  const { code, out, err } = await openseat({ folder: tmpdir(), env }, 'rules', 'fairness');
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(
    'DATABASE_URL: nothing listens there (ECONNREFUSED). Start the database, or correct the address.\n',
  );
});
