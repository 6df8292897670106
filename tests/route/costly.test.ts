import { describe, expect, it } from 'vitest';
import { becauseOf } from '../../src/route/because.ts';
import { checkRules } from '../../src/route/check.ts';
import { withUsual } from '../../src/route/examples.ts';
import { priorityOf } from '../../src/route/priority.ts';

const REST = `  - name: rest
    description: Everything else goes to support.
    send: support
`;
const fileOf = (...conditions: string[]) =>
  `seats: { perDay: 5 }\nrules:\n${conditions
    .map(
      (condition, i) => `  - name: one-${i}
    description: A rule that somebody tries out.
    when:
      - '${condition}'
    send: support
`,
    )
    .join('')}${REST}`;
const problemsOf = (text: string): string[] => {
  const checked = checkRules(text, 'routing.yaml');
  return checked.ok ? [] : checked.problems;
};

describe('what would hold up every mention', () => {
  it.each(['(a+)+$', '(a|a)*$', '((a?)b)+', '(a?){40}', 'a*a*a*a*$', '(?=a)b', '(a)\\\\1', 'x'.repeat(300)])(
    'is refused in a pattern: %s',
    (pattern) => {
      expect(problemsOf(fileOf(`customer.tier.matches("${pattern}")`))).toHaveLength(1);
    },
  );

  it.each([
    '^gold',
    '^(gold|silver)$',
    '^(ab)+$',
    '^[a-z(|]+-\\\\d+$',
    '(?:very )?important',
    'a\\\\(b\\\\)+c*',
  ])('is not in a plain one: %s', (pattern) => {
    expect(problemsOf(fileOf(`customer.tier.matches("${pattern}")`))).toEqual([]);
  });

  it('is a loop in a loop, and not one after the other', () => {
    expect(problemsOf(fileOf('topics.all(x, [1, 2].exists(y, y > 1))'))[0]).toContain(
      'stands within another',
    );
    expect(problemsOf(fileOf('size(topics.filter(x, x != "b").map(x, x)) > 1')).join()).not.toContain(
      'within',
    );
  });

  it('is a long text in an example, which a pattern would try for long', () => {
    const example = `    examples: [{ about: a tier, facts: { customer.tier: ${'g'.repeat(201)} }, expect: support }]\n`;
    const [problem] = problemsOf(`${fileOf('worth >= 0.5')}${example}`);
    expect(problem).toContain('It is a text of at most 200 characters, or null for not known.');
  });

  it('is a file that is too long or has too many rules, said once and at once', () => {
    const long = problemsOf(`${fileOf('worth >= 0.5')}# ${'x'.repeat(5_000_000)}\n`);
    expect(long).toEqual([expect.stringContaining('At most 500,000 are read.')]);
    const many = problemsOf(fileOf(...Array.from({ length: 501 }, () => 'wroth >= 0.5')));
    expect(many).toEqual([expect.stringContaining('there are 502 rules, and at most 500 are read')]);
  });
});

describe('reasons', () => {
  it('do not blame the text model when nobody knows how many followers an account has', () => {
    const facts = withUsual({ worth: 0.6, abstained: ['reach'] });
    const checked = checkRules(fileOf('worth >= 0.5'), 'routing.yaml');
    if (!checked.ok) expect.unreachable();
    const [rule] = checked.ok ? checked.rules.rules : [];
    const priority = priorityOf(facts, checked.ok ? checked.rules.priority : ({} as never), 0);
    expect(becauseOf(rule!, facts, priority).join(' ')).not.toContain('could not tell');
    const unsure = withUsual({ worth: 0.6, abstained: ['severity', 'reach'] });
    expect(becauseOf(rule!, unsure, priority)).toContain('The text model could not tell: severity.');
  });
});
