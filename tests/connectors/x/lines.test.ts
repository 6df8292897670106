import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineReader } from '../../../src/connectors/x/lines.ts';

async function readIn(bytes: Buffer, sizes: readonly number[]): Promise<{ lines: string[]; junk: string[] }> {
  const pieces: Buffer[] = [];
  let at = 0;
  for (let n = 0; at < bytes.length; n += 1) {
    const size = Math.max(1, sizes[n % sizes.length] ?? bytes.length);
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  const junk: string[] = [];
  const lines: string[] = [];
  for await (const line of Readable.from(pieces).pipe(lineReader((one) => junk.push(one)))) lines.push(line);
  return { lines, junk };
}

describe('reading lines', () => {
  it('gives the same lines however they are cut', async () => {
    const object = fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' }), { maxKeys: 3 });
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(object), { maxLength: 8 }), sizes, async (objects, cuts) => {
        const lines = objects.map((one) => (one === null ? '\r\n' : `${JSON.stringify(one)}\r\n`));
        const read = await readIn(Buffer.from(lines.join('')), cuts);
        expect(read).toEqual({ lines, junk: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('gives junk to whoever keeps it, and never throws', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), sizes, async (bytes, cuts) => {
        const good = '{"data":{}}\r\n';
        const read = await readIn(Buffer.concat([bytes, Buffer.from(`\r\n${good}`)]), cuts);
        expect(read.lines.at(-1)).toBe(good);
      }),
      { numRuns: 200 },
    );
  });
});
