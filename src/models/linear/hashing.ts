import { finished } from '../lexicon/hashing.ts';

export { hashOf } from '../lexicon/hashing.ts';

/** One key from two, in order; `kind` keeps pairs of different kinds apart. */
export function paired(first: number, second: number, kind: number): number {
  return finished((Math.imul(first, 31) + Math.imul(second, 0x9e3779b1) + kind) | 0);
}
