import { type Bundle, SCORE_COLUMNS } from '../../../src/models/linear/bundle.ts';

/** A small bundle with numbers that tell where each came from. */
export function aBundle(lexicon: readonly string[]): Bundle {
  const floats = (length: number, from: number): Float32Array =>
    Float32Array.from({ length }, (_, at) => Math.fround(from + at / 8));
  const keys = Int32Array.from([-2_000_000_000, -5, 7, 2_000_000_001]);
  return {
    card: { name: 'open', trained: '2026-01-02', sources: [{ source: 'own', licence: 'MIT', rows: 3 }] },
    lexicon,
    languages: ['en', 'nl'],
    biases: [0, 1, 2].map((language) => floats(SCORE_COLUMNS, language)),
    lexiconWeights: [0, 1, 2].map((language) => floats(lexicon.length * SCORE_COLUMNS, language * 10)),
    keys,
    weights: Int8Array.from({ length: keys.length * SCORE_COLUMNS }, (_, at) => (at % 255) - 127),
    scales: floats(SCORE_COLUMNS, 1),
    names: Int32Array.from([-9, 3]),
    common: Int32Array.from([4]),
    calibration: { 'complaint.en': { slope: 1.5, shift: -0.25 } },
    bars: { accuses: 0.3, harmed: 0.2, idea: 0.4, complaint: 0.45, spam: 0.5 },
  };
}
