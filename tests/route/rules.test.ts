import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/domain/decision.ts';
import { checkRules } from '../../src/route/check.ts';
import { withUsual } from '../../src/route/examples.ts';
import { loadRules, rule } from '../../src/route/rules.ts';

/** A file with these conditions in its first rule, which sends to the CEO. */
function fileWith(when: string[], whenAny: string[] = []): string {
  const list = (key: string, texts: string[]) =>
    texts.length === 0
      ? []
      : [`    ${key}:`, ...texts.map((text) => `      - '${text.replaceAll("'", "''")}'`)];
  return [
    'seats: { perDay: 5 }',
    'rules:',
    '  - name: first',
    '    description: The rule that the test is about.',
    ...list('when', when),
    ...list('whenAny', whenAny),
    '    send: ceo',
    '  - name: rest',
    '    description: Everything else goes to support.',
    '    send: support',
  ].join('\n');
}

const holds = (condition: string, facts: Record<string, FactValue>) =>
  rule(loadRules(fileWith([condition]), 'f.yaml'), withUsual(facts)).trace[0]?.conditions[0]?.holds;

describe('conditions', () => {
  it.each<[string, Record<string, FactValue>, boolean | null]>([
    ['worth >= 0.5', { worth: 0.5 }, true],
    ['worth >= 0.5', { worth: 0.499 }, false],
    ['worth >= 0.5', { worth: null }, null],
    ['0.5 <= worth', { worth: 0.6 }, true],
    ['severity.value == 3', { 'severity.value': 3 }, true],
    ['severity.value != 3', { 'severity.value': 3 }, false],
    ['severity.value in [2, 3]', { 'severity.value': 2 }, true],
    ['severity.value in [2, 3]', { 'severity.value': 1 }, false],
    ['worth * 2 > 1', { worth: 0.6 }, true],
    ['author.followers / 2 >= 10', { 'author.followers': 20 }, true],
    ['intent == "complaint"', { intent: 'complaint' }, true],
    ['intent in ["complaint", "question"]', { intent: 'praise' }, false],
    ['"legal" in sensitive', { sensitive: ['legal'] }, true],
    ['sensitive.has("legal")', { sensitive: ['press'] }, false],
    ['sensitive.hasAny(["legal", "press"])', { sensitive: ['press'] }, true],
    ['sensitive.has("legal")', { sensitive: null }, null],
    ['size(topics) > 1', { topics: ['a', 'b'] }, true],
    ['topics.exists(topic, topic.startsWith("bill"))', { topics: ['billing'] }, true],
    ['topics.exists(topic, topic == "x" && worth > 0.5)', { topics: ['x'], worth: null }, null],
    ['customer.known', { 'customer.known': true }, true],
    ['!customer.known', { 'customer.known': true }, false],
    ['customer.tier == "gold"', { 'customer.tier': null }, null],
    ['customer.tier == "gold" ? worth > 0.2 : worth > 0.5', { 'customer.tier': 'gold', worth: 0.3 }, true],
    // A fact that is not known makes the whole condition not known; alternatives stand under whenAny.
    ['author.followers > 10 || worth > 0.5', { 'author.followers': null, worth: 0.9 }, null],
    ['known(author.followers)', { 'author.followers': null }, false],
    ['known(author.followers)', { 'author.followers': 0 }, true],
    ['!known(nps)', { nps: null }, true],
    ['known(author.followers) && worth > 0.5', { 'author.followers': null, worth: 0.9 }, false],
    ['author . followers > 10', { 'author.followers': 11 }, true],
  ])('`%s` with %j: %s', (condition, facts, expected) => {
    expect(holds(condition, facts)).toBe(expected);
  });

  it.each(['==', '!=', '<', '<=', '>', '>='])('mean the same for 2 and 2.0: %s', (sign) => {
    for (const value of [0, 1, 2, 3]) {
      const facts = { 'severity.value': value };
      expect(holds(`severity.value ${sign} 2`, facts)).toBe(holds(`severity.value + 0.0 ${sign} 2.0`, facts));
    }
  });
});

describe('rules', () => {
  const two = loadRules(
    `
seats: { perDay: 5 }
rules:
  - name: strong
    description: Worth a lot and harmed.
    when: [worth >= 0.5, severity.value == 3]
    whenAny: [author.followers >= 100, history.contactedSupport]
    send: ceo
    priority: 7
    tags: [a, b]
  - name: legal
    description: Somebody names a lawyer.
    when: ['sensitive.has("legal")', worth >= 0.5]
    send: support
  - name: rest
    description: Everything else goes to support.
    send: support
`,
    'f.yaml',
  );

  it('first match wins, and the trace ends with the rule that matched', () => {
    const ruling = rule(
      two,
      withUsual({ worth: 0.6, 'severity.value': 3, 'author.followers': 100, sensitive: ['legal'] }),
    );
    expect(ruling).toMatchObject({ rule: 'strong', desk: 'ceo', candidate: true, tags: ['a', 'b'] });
    expect(ruling.trace.map((step) => [step.rule, step.matched])).toEqual([['strong', true]]);
  });

  it.each<[Record<string, FactValue>, string]>([
    [{ 'author.followers': 99 }, 'rest'],
    [{ 'author.followers': null }, 'rest'],
    [{ 'author.followers': null, 'history.contactedSupport': true }, 'strong'],
    [{ 'author.followers': 100, worth: 0.4 }, 'rest'],
    [{ 'author.followers': 5, sensitive: ['legal'] }, 'legal'],
  ])('all of when and one of whenAny: %j goes to %s', (changes, expected) => {
    expect(rule(two, withUsual({ worth: 0.6, 'severity.value': 3, ...changes })).rule).toBe(expected);
  });

  it('keep every condition with the values it saw, also those that are not known', () => {
    const { trace, because } = rule(two, withUsual({ worth: 0.6, 'severity.value': null }));
    expect(trace[0]).toEqual({
      rule: 'strong',
      matched: false,
      conditions: [
        { condition: 'worth >= 0.5', holds: true, saw: { worth: 0.6 } },
        { condition: 'severity.value == 3', holds: null, saw: { 'severity.value': null } },
        { condition: 'author.followers >= 100', holds: null, saw: { 'author.followers': null } },
        { condition: 'history.contactedSupport', holds: false, saw: { 'history.contactedSupport': false } },
      ],
    });
    expect(because[0]).toBe('Everything else goes to support.');
  });

  it('work out a condition once, however many rules ask it', () => {
    expect(two.conditions.map(({ text }) => text)).toHaveLength(5);
    expect(two.rules[0]?.when[0]).toBe(two.rules[1]?.when[1]);
  });

  it('do not remember the mention before', () => {
    const strong = withUsual({ worth: 0.6, 'severity.value': 3, 'author.followers': 100 });
    const unknown = withUsual({ worth: null, 'severity.value': null, 'author.followers': null });
    const alone = rule(two, unknown);
    rule(two, strong);
    expect(rule(two, unknown)).toEqual(alone);
  });

  it('are known by the hash of their text', () => {
    const text = fileWith(['worth > 0.5']);
    expect(loadRules(text, 'a.yaml').version).toBe(loadRules(text, 'b.yaml').version);
    expect(loadRules(`${text}\n# a word more`, 'a.yaml').version).not.toBe(loadRules(text, 'a.yaml').version);
    expect(loadRules(text, 'a.yaml').version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('never show money in the sentences for people', () => {
    const because = rule(
      two,
      withUsual({
        'customer.value': 98_765,
        'customer.tier': 'gold',
        'complaint.probability': 1,
        'customer.known': true,
      }),
    ).because;
    expect(because.join(' ')).not.toMatch(/98|765|value/);
    expect(because).toContain('They are a gold customer.');
  });
});

describe('any text', () => {
  const whole = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8');
  const [head = '', ...rest] = whole.split(/(?=^ {2}- name: )/m);
  // A short file is cut up as well as a long one, and sooner.
  const good = [head, ...rest.slice(0, 2), ...rest.slice(11, 13), rest.at(-1)].join('');

  it('is a rules file or a list of problems with their places, and never throws', () => {
    const cut = fc.tuple(fc.nat(good.length - 1), fc.nat(40), fc.string({ maxLength: 12, unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
        const text = cuts.reduce(
          (all, [at, length, put]) => all.slice(0, at) + put + all.slice(at + length),
          good,
        );
        const checked = checkRules(text, 'r.yaml');
        for (const problem of checked.ok ? [] : checked.problems) {
          expect(problem).toMatch(/^r\.yaml:\d+:\d+: \S/);
          expect(problem).not.toMatch(/undefined|\[object|NaN|node_modules/);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('that is a condition is one or is refused, and never throws', () => {
    const piece = fc.constantFrom(
      ...[
        'worth',
        '>=',
        '0.5',
        '&&',
        '||',
        '!',
        '(',
        ')',
        'topics',
        '.has(',
        '"x"',
        'known(',
        'author.followers',
      ],
      ...['in', '[', ']', ',', 'exists(t,', 't', '?', ':', '-', '3', 'null', '.', 'intent', '==', 'true'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const checked = checkRules(fileWith([pieces.join(' ') || 'x']), 'r.yaml');
        if (checked.ok) {
          const nothing = Object.fromEntries(Object.keys(withUsual({})).map((name) => [name, null]));
          expect(['first', 'rest']).toContain(rule(checked.rules, nothing).rule);
        } else expect(checked.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
