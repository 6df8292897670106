import type { Word } from './words.ts';

/** Of a text without words: it says nothing, and equals nothing. */
export const NO_FINGERPRINT = '0000000000000000';
/** More words than this do not change what a text is. */
const ENOUGH = 4_000;

/**
 * A 64-bit simhash over single words and pairs of words, 16 hex digits: texts that share most of their words differ in
 * few bits, others in about 32. Case, accents, punctuation, handles, links, numbers and order of sentences do not
 * count, so a copied complaint stays the same when its handle, link or order number is exchanged.
 */
export function fingerprintOf(all: readonly Word[]): string {
  const words = all.filter(({ form }) => form !== '#');
  if (words.length === 0) return NO_FINGERPRINT;
  const votes = new Int32Array(64);
  let before = 0;
  for (const { form, breaks } of words.slice(0, ENOUGH)) {
    const own = hash(form, 0x9747b28c);
    vote(votes, own);
    if (!breaks) vote(votes, Math.imul(before, 31) ^ own);
    before = own;
  }
  let low = 0;
  let high = 0;
  for (let bit = 0; bit < 32; bit++) {
    if (votes[bit]! > 0) low |= 1 << bit;
    if (votes[bit + 32]! > 0) high |= 1 << bit;
  }
  return hex(high) + hex(low);
}

/** One feature votes on all 64 bits: two 32-bit mixes of its hash. */
function vote(votes: Int32Array, feature: number): void {
  let low = mix(feature ^ 0x5bd1e995);
  let high = mix(feature ^ 0x1b873593);
  for (let bit = 0; bit < 32; bit++) {
    votes[bit]! += (low & 1) * 2 - 1;
    votes[bit + 32]! += (high & 1) * 2 - 1;
    low >>>= 1;
    high >>>= 1;
  }
}

/** FNV-1a over UTF-16 units. */
function hash(word: string, seed: number): number {
  let value = seed | 0;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}

/** The finisher of MurmurHash3. */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
