import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCORE_COLUMNS } from '../../../src/models/linear/bundle.ts';
import { GramTable } from '../../../src/models/linear/gram-table.ts';

const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((value) => value !== 0);

function weightsOf(table: GramTable, key: number): number[] | null {
  const first = table.find(key);
  return first < 0 ? null : [...table.weights.subarray(first, first + SCORE_COLUMNS)];
}

it('finds the weights of every key, and none of others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 300 }), fc.array(key), (keys, others) => {
      const rows = keys.map((one, at) =>
        Array.from({ length: SCORE_COLUMNS }, (_, column) => ((one ^ (at * column)) << 24) >> 24),
      );
      const table = new GramTable(Int32Array.from(keys), Int8Array.from(rows.flat()));
      keys.forEach((one, at) => {
        expect(table.mayHold(one)).toBe(true);
        expect(weightsOf(table, one)).toEqual(rows[at]);
      });
      for (const other of others) expect(weightsOf(table, other)).toEqual(rows[keys.indexOf(other)] ?? null);
    }),
  );
});

it('an empty one finds nothing', () => {
  expect(new GramTable(new Int32Array(0), new Int8Array(0)).find(5)).toBe(-1);
});
