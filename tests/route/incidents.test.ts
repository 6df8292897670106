import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncidentSettings } from '../../src/route/crowd-settings.ts';
import { bitsApart, blocksOf, type FreshComplaint, IncidentBook } from '../../src/route/incidents.ts';
import { HOUR, MINUTE, NOON } from '../rigs/builders.ts';

const print = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const hex = (bits: bigint) => bits.toString(16).padStart(16, '0');

let made = 0;
function aComplaint(said: Partial<FreshComplaint> = {}): FreshComplaint {
  made += 1;
  return {
    id: `x:${String(made).padStart(6, '0')}`,
    lane: 'recorded',
    customerId: made,
    at: NOON,
    fingerprint: hex((BigInt(made) * 0x9e3779b97f4a7c15n) % 2n ** 64n),
    brand: 'Acme',
    topics: [],
    incidentId: null,
    ...said,
  };
}
const SETTINGS = IncidentSettings.parse({});
const aBook = (settings = SETTINGS) =>
  new IncidentBook({ incidents: [], near: [], hours: [], lastIncidentId: 0 }, settings);
const NONE: ReadonlySet<number> = new Set();

describe('fingerprints', () => {
  it('that are near share a block, so that the database finds them', () => {
    fc.assert(
      fc.property(print, fc.uniqueArray(fc.nat(63), { maxLength: SETTINGS.bits }), (bits, flips) => {
        const other = flips.reduce((all, flip) => all ^ (1n << BigInt(flip)), bits);
        expect(bitsApart(hex(bits), hex(other))).toBe(flips.length);
        const blocks = new Set(blocksOf(hex(bits)));
        expect(blocksOf(hex(other)).some((block) => blocks.has(block))).toBe(true);
      }),
    );
  });

  it('are as far apart in both directions, whatever they are', () => {
    fc.assert(
      fc.property(print, print, (a, b) => {
        expect(bitsApart(hex(a), hex(b))).toBe(bitsApart(hex(b), hex(a)));
        const ones = (a ^ b).toString(2).replaceAll('0', '').length;
        expect(bitsApart(hex(a), hex(b))).toBe(ones);
      }),
    );
  });
});

describe('an incident', () => {
  const alike = (said: Partial<FreshComplaint> = {}) =>
    aComplaint({ fingerprint: '00000000000000ff', ...said });

  it('begins when three customers say the same within a day, and counts each once', () => {
    const book = aBook();
    expect(book.take(alike(), NONE)).toBeNull();
    expect(book.take(alike({ customerId: 7 }), NONE)).toBeNull();
    const third = book.take(alike({ fingerprint: '00000000000000f8', at: NOON + HOUR }), NONE);
    expect(third).toMatchObject({ id: 1, size: 3, topic: null, openedAt: NOON, lastAt: NOON + HOUR });
    expect(book.take(alike({ customerId: 7, at: NOON + HOUR }), new Set([1]))).toMatchObject({
      id: 1,
      size: 3,
    });
    expect(book.take(alike({ at: NOON + 20 * HOUR }), NONE)).toMatchObject({ id: 1, size: 4 });
    expect(book.members.size).toBe(5);
  });

  it.each<[string, Partial<FreshComplaint>]>([
    ['of the same customer', { customerId: 7 }],
    ['of another lane', { lane: 'sample' }],
    ['a day later', { at: NOON + 25 * HOUR }],
    ['4 bits away', { fingerprint: '000000000000000f' }],
  ])('does not begin with a third complaint %s', (_name, said) => {
    const book = aBook();
    book.take(alike({ customerId: 7, id: 'x:a' }), NONE);
    book.take(alike({ customerId: 8, id: 'x:b', at: NOON + MINUTE }), NONE);
    expect(book.take(alike({ id: 'x:c', at: NOON + 2 * MINUTE, ...said }), NONE)).toBeNull();
  });

  it('of a topic begins with ten customers within two hours, and has a brand', () => {
    const book = aBook();
    const about = (i: number, said: Partial<FreshComplaint> = {}) =>
      book.take(aComplaint({ topics: ['billing', 'app'], at: NOON + i * 5 * MINUTE, ...said }), NONE);
    for (let i = 0; i < 9; i++) expect(about(i)).toBeNull();
    expect(about(9, { brand: 'Zenith' })).toBeNull();
    expect(about(9, { topics: ['delivery'] })).toBeNull();
    expect(about(9)).toMatchObject({ size: 10, topic: 'app', brand: 'Acme' });
    expect(about(10)).toMatchObject({ id: 1, size: 11 });
    expect(about(10, { brand: '' })).toBeNull();
  });

  it('begins when and for as long as the rules file says', () => {
    const book = aBook(IncidentSettings.parse({ alikeAtLeast: 2, alikeWithinHours: 1, bits: 0 }));
    expect(book.take(alike(), NONE)).toBeNull();
    expect(book.take(alike({ fingerprint: '00000000000000fe' }), NONE)).toBeNull();
    expect(book.take(alike({ at: NOON + 2 * HOUR }), NONE)).toBeNull();
    expect(book.take(alike({ at: NOON + 2 * HOUR + MINUTE }), NONE)).toMatchObject({ size: 2 });
  });

  it('of a topic ends when it is what is usual by now', () => {
    const book = aBook();
    let last: number | null = null;
    for (let i = 0; i < 7 * 24 * 6; i++) {
      const incident = book.take(aComplaint({ topics: ['billing'], at: NOON + i * 10 * MINUTE }), NONE);
      if (incident !== null) last = i;
    }
    expect(last).toBeGreaterThan(24 * 6);
    expect(last).toBeLessThan(6 * 24 * 6);
  });
});
