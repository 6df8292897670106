import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODELS, openTextModel } from '../../src/models/open.ts';
import { assess } from '../../src/score/assess.ts';
import { explained } from '../../src/score/explain.ts';

const words = fc.constantFrom(
  ...'I called three times and nobody answered not never refund thanks Anna @acme klacht niet geholpen 😡 !! ? 40 injured hospital lost bag de het'.split(
    ' ',
  ),
);
const settings = {
  subjects: {
    find: () => ({
      topics: [],
      sensitive: [],
      reasons: { topics: [], sensitive: [] },
      asked: { topics: true, sensitive: true },
    }),
  },
  reach: { default: {}, networks: {} },
  bot: { newAccountDays: 0, names: [] },
  version: 'none',
};

describe.each(MODELS)('%s', (which) => {
  const model = openTextModel(which);
  const read = (text: string) =>
    assess(
      {
        mentionId: '1',
        revision: 1,
        text,
        network: 'x',
        author: {},
        repostsSeen: 0,
        readings: [],
        createdAt: 0,
      },
      model,
      settings,
      0,
    );
  const sumOf = (reasons: object[]): number =>
    reasons.reduce((sum, reason) => sum + (reason as { weight: number }).weight, 0);

  it('the reasons and their rest are the log-odds of what is printed', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (parts) => {
        const found = read(`The train ${parts.join(' ')}`);
        const reasons = explained(found, `The train ${parts.join(' ')}`);
        for (const head of ['complaint', 'idea', 'spam', 'urgency', 'worth'] as const) {
          if (reasons[head] === undefined) continue;
          const { probability } = found[head];
          expect(1 / (1 + Math.exp(-sumOf(reasons[head])))).toBeCloseTo(probability, 3);
        }
        const { label, probabilities } = found.severity;
        if (reasons.severity !== undefined && label < 3) {
          const [none, letDown, accuses, harmed] = probabilities;
          const grades = [none, letDown, accuses + harmed].map(Math.log);
          const own = grades[Math.min(2, label)]!;
          expect(sumOf(reasons.severity)).toBeCloseTo(
            own - (grades.reduce((sum, one) => sum + one, 0) - own) / 2,
            2,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
