import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GramTable } from '../../../src/models/linear/gram-table.ts';

const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((value) => value !== 0);

it('finds every key at its row, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 300 }), fc.array(key), (keys, others) => {
      const table = new GramTable(Int32Array.from(keys));
      keys.forEach((one, row) => {
        expect(table.rowOf(one)).toBe(row);
      });
      for (const other of others) expect(table.rowOf(other)).toBe(keys.indexOf(other));
    }),
  );
});

it('an empty one finds nothing', () => {
  expect(new GramTable(new Int32Array(0)).rowOf(5)).toBe(-1);
});
