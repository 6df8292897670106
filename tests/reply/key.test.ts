import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyKey } from '../../src/store/replies.ts';

const NOW = fc.integer({ min: 1_700_000_000_000, max: 4_000_000_000_000 });
const CHANCE = fc.integer({ min: 0, max: 1_023_999 });

describe('a reply’s key', () => {
  it('is a valid record key of Bluesky (atproto.com/specs/tid)', () => {
    fc.assert(
      fc.property(NOW, CHANCE, (now, chance) => {
        expect(replyKey(now, chance)).toMatch(/^[234567a-j][234567a-z]{12}$/);
      }),
    );
  });

  it('is different for every chance, and sorts by time', () => {
    fc.assert(
      fc.property(NOW, CHANCE, CHANCE, (now, one, other) => {
        fc.pre(one !== other);
        expect(replyKey(now, one)).not.toBe(replyKey(now, other));
        expect(replyKey(now, one) < replyKey(now + 1, other)).toBe(true);
      }),
    );
  });
});
