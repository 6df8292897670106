import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealWith } from '../../../src/connectors/bluesky/seal.ts';

const seal = sealWith('one secret of the house', 'test');
const again = sealWith('one secret of the house', 'test');
const otherSecret = sealWith('another secret of the house', 'test');
const otherPurpose = sealWith('one secret of the house', 'other');

describe('a sealed text', () => {
  it('opens to what it was, with the same secret and purpose only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        const closed = seal.close(plain);
        expect(again.open(closed)).toBe(plain === '' ? null : plain);
        expect(otherSecret.open(closed)).toBeNull();
        expect(otherPurpose.open(closed)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('shows nothing of it, and is never the same twice', () => {
    const [one, two] = [seal.close('eyJhbGciOi.secret'), seal.close('eyJhbGciOi.secret')];
    expect(one).not.toContain('eyJhbGciOi');
    expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('secret');
    expect(one).not.toBe(two);
  });

  it('does not open once a single bit is another', () => {
    const bytes = Buffer.from(seal.close('tokens').slice(3), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const other = Buffer.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(seal.open(`v1.${other.toString('base64url')}`), `bit ${bit}`).toBeNull();
    }
  });

  it.each([null, undefined, 7, {}, '', 'v1.', 'v1.short', 'v2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
    'is not %j',
    (sealed) => {
      expect(seal.open(sealed)).toBeNull();
    },
  );

  it('has a fingerprint that tells equal from unequal', () => {
    expect(seal.fingerprint('a', 'b')).toBe(seal.fingerprint('a', 'b'));
    expect(seal.fingerprint('a', 'b')).not.toBe(seal.fingerprint('ab', ''));
    expect(otherSecret.fingerprint('a', 'b')).not.toBe(seal.fingerprint('a', 'b'));
  });
});
