import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Facts, FactValue } from '../../src/domain/decision.ts';
import { withUsual } from '../../src/route/examples.ts';
import { explain } from '../../src/route/explain.ts';
import { FACTS, type FactRow } from '../../src/route/facts.ts';
import { beforeRival, smallestFlip } from '../../src/route/flip.ts';
import { loadRules, rule } from '../../src/route/rules.ts';
import { randomOf, someFacts } from './fact-world.ts';

const rules = loadRules(
  readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8'),
  'config/routing.yaml',
);
const complaint = { intent: 'complaint', 'complaint.probability': 0.9, 'severity.value': 2, worth: 0.28 };
const ofRule = (facts: Record<string, FactValue>, name: string) =>
  explain(rules, withUsual({ ...complaint, ...facts })).rules.find((one) => one.rule === name);

describe('an explanation', () => {
  it('shows every rule in order: those that failed, the one that decided, those that were not asked', () => {
    const { rules: all, ruling } = explain(rules, withUsual(complaint));
    expect(all.map(({ rule: name }) => name)).toEqual(rules.rules.map(({ name }) => name));
    const decided = all.findIndex(({ state }) => state === 'decided');
    expect(all[decided]?.rule).toBe(ruling.rule);
    expect(all.slice(0, decided).every(({ state, wouldMatch }) => state === 'no-match' && !wouldMatch)).toBe(
      true,
    );
    expect(all.slice(decided + 1).every(({ state }) => state === 'not-asked')).toBe(true);
    expect(all.at(-1)).toMatchObject({ rule: 'everything-else', wouldMatch: true });
  });

  it.each<[string, Record<string, FactValue>, string, string, number | undefined, string]>([
    ['too little', {}, 'worth-an-answer', 'worth >= 0.3', 0.02, 'worth is 0.28, 0.02 short'],
    ['too much', {}, 'ideas', 'severity.value <= 1', 1, 'severity.value is 2, 1 too much'],
    ['another number', {}, 'really-harmed', 'severity.value == 3', 1, 'severity.value is 2, 1 away from 3'],
    [
      'not known',
      {},
      'first-six-months',
      'customer.tenureDays < 183',
      undefined,
      'not known: customer.tenureDays',
    ],
    ['another word', {}, 'questions', 'intent == "question"', undefined, 'intent is "complaint"'],
    [
      'not in the list',
      {},
      'legal',
      'sensitive.has("legal")',
      undefined,
      'sensitive is empty, without legal',
    ],
    [
      'exactly at a limit that is left out',
      { 'customer.tenureDays': 183 },
      'first-six-months',
      'customer.tenureDays < 183',
      0,
      'customer.tenureDays is 183, and not less',
    ],
  ])('says what a condition lacked: %s', (_, facts, name, condition, short, because) => {
    const found = ofRule(facts, name)?.conditions.find((one) => one.condition === condition);
    expect(found?.holds).not.toBe(true);
    expect([found?.because, found?.short]).toEqual([because, short]);
  });

  it('tells what the seats did, by the names that people use', () => {
    const { seats, sentences } = explain(
      rules,
      withUsual({ ...complaint, worth: 0.6 }),
      [
        { mentionId: 'x:1', status: 'waiting', until: 5 },
        { mentionId: 'x:1', status: 'passed', at: 9, reason: 'displaced', displacedBy: 'x:2' },
      ],
      { nameOf: () => 'case 42' },
    );
    expect(seats).toHaveLength(2);
    expect(sentences.join('\n')).toContain('went to case 42');
  });
});

describe('the smallest change', () => {
  it.each<[string, Record<string, FactValue>, string, FactValue, string]>([
    ['a number that is nearly there', { worth: 0.29 }, 'worth', 0.3, 'ceo'],
    ['a number that is just over', { worth: 0.31 }, 'worth', 0.299, 'support'],
    [
      'a yes for a no',
      { worth: 0.26, 'complaint.probability': 0.75, 'history.earlierComplaints': 1 },
      'history.earlierComplaints',
      2,
      'ceo',
    ],
  ])('%s', (_, facts, fact, to, outcome) => {
    expect(smallestFlip(rules, withUsual({ ...complaint, ...facts }))).toMatchObject({ fact, to, outcome });
  });

  it('takes a sensitive subject away, when that is what stands between', () => {
    const flip = smallestFlip(rules, withUsual({ sensitive: ['legal'], intent: 'praise' }));
    expect(flip).toMatchObject({ fact: 'sensitive', from: ['legal'], to: [], outcome: 'nobody' });
  });

  it('does flip the outcome, and a little less of it does not', () => {
    const random = randomOf(5);
    for (let i = 0; i < 150; i++) {
      const facts: Facts = withUsual({
        ...someFacts(random),
        sensitive: [],
        abstained: [],
        'customer.stopped': false,
      });
      const flip = smallestFlip(rules, facts);
      const before = rule(rules, facts).desk;
      if (flip === null) continue;
      expect(rule(rules, { ...facts, [flip.fact]: flip.to }).desk).toBe(flip.outcome);
      expect(flip.outcome).not.toBe(before);
      if (typeof flip.from !== 'number' || typeof flip.to !== 'number') continue;
      // Changes are looked for in steps that a person would speak of.
      const step = (FACTS[flip.fact] as FactRow).range?.[1] === 1 ? 0.001 : 1;
      const halfway = (flip.from + flip.to) / 2;
      const less = Number.isInteger(flip.from) ? Math.trunc(halfway) : halfway;
      if (Math.abs(less - flip.to) > step)
        expect(rule(rules, { ...facts, [flip.fact]: less }).desk).toBe(before);
    }
  });

  it('can be asked about seats instead of desks', () => {
    const facts = withUsual({ ...complaint, worth: 0.6 });
    const needed = rule(rules, facts).priority + 8;
    const flip = smallestFlip(rules, facts, (ruling) =>
      ruling.candidate && ruling.priority > needed ? 'seated' : 'passed',
    );
    expect(flip?.outcome).toBe('seated');
    const after = rule(rules, { ...facts, [flip?.fact ?? '']: flip?.to ?? null });
    expect(after.priority).toBeGreaterThan(needed);
  });

  it('tells who was passed over what would have brought the seat to them, and not what would have sent them away', () => {
    const facts = withUsual({ ...complaint, worth: 0.6 });
    const { priority } = rule(rules, facts);
    const rival = { mentionId: 'x:2', at: 1, severity: 2 as const, priority: priority + 3 };
    const outcomeOf = beforeRival(rival, { mentionId: 'x:1', at: 0 });
    const { flip, sentences } = explain(rules, facts, [], { outcomeOf });
    expect(flip?.outcome).toBe('seated');
    expect(sentences.at(-1)).toMatch(
      /^With .* it would have come before one who got an open seat while it waited\.$/,
    );
    const after = rule(rules, { ...facts, [flip?.fact ?? '']: flip?.to ?? null });
    expect(after.priority >= rival.priority || flip?.fact === 'severity.value').toBe(true);
    expect(after.candidate).toBe(true);
  });

  it('is none, when no single fact could change it', () => {
    const always = loadRules(
      'seats: { perDay: 5 }\nrules:\n  - name: rest\n    description: Everything goes to support.\n    send: support\n',
      'f.yaml',
    );
    expect(smallestFlip(always, withUsual({}))).toBeNull();
    expect(explain(always, withUsual({})).sentences.at(-1)).toBe(
      'No change of a single fact gives another outcome.',
    );
  });
});
