import { expect, it } from 'vitest';
import {
  decodeBundle,
  encodeBundle,
  HEAD_COLUMNS,
  SCORE_COLUMNS,
} from '../../../src/models/linear/bundle.ts';
import { aBundle } from './bundle.ts';

const lexicon = ['cue.a', 'cue.b'];

it('a bundle comes out as it went in, and packs to the same bytes each time', () => {
  const bundle = aBundle(lexicon);
  const file = encodeBundle(bundle);
  const { checksum, ...back } = decodeBundle(file, lexicon, 'open');
  expect(back).toEqual(bundle);
  expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(encodeBundle(bundle).equals(file)).toBe(true);
});

it('every head has its columns', () => {
  expect(SCORE_COLUMNS).toBe(Object.values(HEAD_COLUMNS).flat().length);
});

it.each([
  ['cut short', (file: Buffer) => file.subarray(0, file.length - 20), /not whole/],
  ['empty', () => Buffer.alloc(0), /not whole/],
  ['no bundle at all', () => Buffer.from('{"format":"other"}\n'), /not whole|format/],
  [
    'changed inside',
    (file: Buffer) => {
      const end = file.indexOf(10);
      const head = JSON.parse(file.subarray(0, end).toString());
      return Buffer.concat([
        Buffer.from(`${JSON.stringify({ ...head, sha256: '0'.repeat(64) })}\n`),
        file.subarray(end + 1),
      ]);
    },
    /checksum/,
  ],
])('a file that is %s is refused, and says what to do', (_, spoil, says) => {
  const file = encodeBundle(aBundle(lexicon));
  expect(() => decodeBundle(spoil(file), lexicon, 'open')).toThrow(says);
  expect(() => decodeBundle(spoil(file), lexicon, 'open')).toThrow(/Take it from the release again/);
});

it('a bundle made for other cues is refused', () => {
  expect(() => decodeBundle(encodeBundle(aBundle(lexicon)), ['cue.a'], 'open')).toThrow(/other cues/);
});

const headOf = (file: Buffer): Record<string, unknown> =>
  JSON.parse(file.subarray(0, file.indexOf(10)).toString());
const withHead = (file: Buffer, change: object): Buffer =>
  Buffer.concat([
    Buffer.from(`${JSON.stringify({ ...headOf(file), ...change })}\n`),
    file.subarray(file.indexOf(10) + 1),
  ]);

it.each([
  ['bars', { bars: { accuses: 0.3, harmed: 0.2, idea: 0.4, complaint: 0.9, spam: 0.5 } }],
  ['calibration', { calibration: {} }],
  ['languages', { languages: ['en'] }],
  ['sizes', { keys: 1e9 }],
  ['card', { card: { name: 'open', trained: '2020-01-01', sources: [] } }],
])('the checksum holds for what a bundle says of itself too: %s', (_, change) => {
  const file = encodeBundle(aBundle(lexicon));
  expect(() => decodeBundle(withHead(file, {}), lexicon, 'open')).not.toThrow();
  expect(() => decodeBundle(withHead(file, change), lexicon, 'open')).toThrow(/checksum/);
});

it('one bundle cannot stand in for the other: their licences differ', () => {
  expect(() => decodeBundle(encodeBundle(aBundle(lexicon)), lexicon, 'research')).toThrow(
    /the file holds the text model open/,
  );
});
