import { describe, expect, it } from 'vitest';
import { Patterns } from '../../src/models/lexicon/patterns.ts';
import { tokenize } from '../../src/models/lexicon/tokens.ts';

const patterns = new Patterns<string>(
  [
    ['unanswered', 'no reply/answer, nobody .. answer*'],
    ['times', '# times'],
    ['refund', 'refund*'],
    ['yours', "you've lost"],
  ],
  ['four'],
);
const found = (text: string): string[] => {
  const tokens = tokenize(text);
  return patterns
    .find(tokens)
    .map(({ label, from, to }) => `${label}: ${text.slice(tokens[from]!.start, tokens[to - 1]!.end)}`);
};

describe('patterns', () => {
  it.each([
    ['No reply yet', ['unanswered: No reply']],
    ['no answer', ['unanswered: no answer']],
    ['nobody there ever answered me', ['unanswered: nobody there ever answered']],
    ['nobody there in the whole house answered', []],
    ['nobody. She answered', []],
    ['nobody, I say, answered', ['unanswered: nobody, I say, answered']],
    ['four times, 12 times', ['times: four times', 'times: 12 times']],
    ['REFUNDED', ['refund: REFUNDED']],
    ['You’ve lost', ['yours: You’ve lost']],
    ['@refunds https://refund.example', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes the longest match at a place', () => {
    const both = new Patterns([['wait', 'waiting, waiting for hours']]);
    const tokens = tokenize('waiting for hours');
    expect(both.find(tokens)).toEqual([{ label: 'wait', from: 0, to: 3 }]);
  });
});
