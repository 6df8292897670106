import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COLUMNS, readFeatures } from '../../../src/models/lexicon/features.ts';
import { decodeBundle, FIRST_COLUMN, SCORE_COLUMNS } from '../../../src/models/linear/bundle.ts';
import { Names } from '../../../src/models/linear/names.ts';
import { Scorer } from '../../../src/models/linear/scorer.ts';
import { openTextModel } from '../../../src/models/open.ts';

const file = readFileSync(new URL('../../../src/models/bundles/open.bundle', import.meta.url));
const bundle = decodeBundle(file, COLUMNS, 'open');
const names = new Names(bundle.names, bundle.common);
const scorer = new Scorer(bundle, names);
const words = fc.constantFrom(
  ...'I called three times and nobody answered not never refund thanks Anna @acme klacht niet geholpen 😡 !! ? 40 SHOUT http://a.example'.split(
    ' ',
  ),
);

it('the shares of a text add up to its scores', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), (parts) => {
      const text = parts.join(' ');
      const features = readFeatures(text, undefined, names);
      const { scores, pieces, shares, cues, cueWeights, language } = scorer.score(text, features);
      for (let column = 0; column < SCORE_COLUMNS; column++) {
        let sum = bundle.biases[language]![column]!;
        for (let piece = 0; piece < pieces.length; piece++) sum += shares[piece * SCORE_COLUMNS + column]!;
        for (const cue of cues) sum += cueWeights[cue * SCORE_COLUMNS + column]! * features.values[cue]!;
        expect(sum).toBeCloseTo(scores[column]!, 6);
      }
    }),
    { numRuns: 100 },
  );
});

it('a reason is a share in the log-odds of the chance that is given', () => {
  const text = 'Your driver left me behind, nobody answered since and I want a refund';
  const { reasons, complaint } = openTextModel('open').read(text);
  const features = readFeatures(text, undefined, names);
  const { scores, pieces, shares, language } = scorer.score(text, features);
  const { slope, shift } = bundle.calibration['complaint.en'] ?? bundle.calibration.complaint!;
  const column = FIRST_COLUMN.complaint;
  expect(Math.log(complaint.probability / (1 - complaint.probability))).toBeCloseTo(
    slope * scores[column]! + shift,
    6,
  );
  const words = reasons.complaint!.filter(({ key }) => key === 'word');
  expect(words.length).toBeGreaterThan(0);
  for (const { weight, spans } of words) {
    const piece = pieces.findIndex(({ token }) => features.tokens[token]!.start === spans![0]![0]);
    expect(weight).toBeCloseTo(slope * shares[piece * SCORE_COLUMNS + column]!, 3);
  }
  expect(language).toBe(bundle.languages.indexOf('en'));
});

it('taking out the word that spoke most for a complaint makes it less of one', () => {
  const text = 'You never deliver and this is a disgraceful rip-off';
  const model = openTextModel('open');
  const reading = model.read(text);
  const strongest = reading.reasons.complaint!.find(
    ({ weight, spans }) => weight > 0 && spans !== undefined,
  )!;
  const [from, to] = strongest.spans![0]!;
  const without = model.read(text.slice(0, from) + text.slice(to));
  expect(without.complaint.probability).toBeLessThan(reading.complaint.probability);
});

it('says the same of a text whatever was read before', () => {
  const model = openTextModel('open');
  const text = 'My bag is lost and I called four times';
  const first = structuredClone(model.read(text));
  model.read(
    'Something else altogether, with many more words than the first one had in it, so that tables grow',
  );
  expect(model.read(text)).toEqual(first);
});

it('first columns follow the order of the heads', () => {
  expect(FIRST_COLUMN.sentiment).toBe(0);
  expect(FIRST_COLUMN.worth).toBe(SCORE_COLUMNS - 1);
});
