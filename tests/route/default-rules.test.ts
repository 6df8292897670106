import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SENSITIVE_SUBJECTS } from '../../src/domain/assessment.ts';
import type { Facts } from '../../src/domain/decision.ts';
import { tryExamples, withUsual } from '../../src/route/examples.ts';
import { FACT_NAMES } from '../../src/route/facts.ts';
import { loadRules, rule } from '../../src/route/rules.ts';
import { randomOf, someFacts, type Words } from './fact-world.ts';
import { PLAIN_RULES } from './plain-predicates.ts';

const file = new URL('../../config/routing.yaml', import.meta.url);
const rules = loadRules(readFileSync(file, 'utf8'), 'config/routing.yaml');
const near: Record<string, (string | number)[]> = {};
for (const { comparisons } of rules.conditions) {
  for (const { fact, value } of comparisons) {
    near[fact] = [...(near[fact] ?? []), ...([value].flat() as (string | number)[])];
  }
}

const examples = rules.rules.flatMap((one) =>
  one.examples.map((example) => withUsual(example.facts as Facts)),
);

/** Facts of an example, a few of them changed: so rules far down the file get their share. */
function nearAnExample(random: () => number): Facts {
  const others = someFacts(random, near as Words);
  const facts = { ...examples[Math.floor(random() * examples.length)] };
  for (const name of FACT_NAMES) if (random() < 0.1) facts[name] = others[name] ?? null;
  return facts;
}

describe('the default rules', () => {
  it('come with at least 40 examples, for each rule at least one, in at least five languages, all right', () => {
    const results = tryExamples(rules);
    expect(results.length).toBeGreaterThanOrEqual(40);
    expect(results.filter(({ right }) => !right)).toEqual([]);
    for (const { name, examples } of rules.rules) expect([name, examples.length > 0]).toEqual([name, true]);
    const languages = new Set(results.map(({ example }) => example.facts.language).filter(Boolean));
    expect([...languages].sort()).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'nl']));
  });

  it('decide 10,000 mentions as the same rules in plain TypeScript do', () => {
    const random = randomOf(20260302);
    const decided = new Map<string, number>();
    for (let i = 0; i < 10_000; i++) {
      const facts = i % 2 === 0 ? someFacts(random, near as Words) : nearAnExample(random);
      const ruling = rule(rules, facts);
      const [plain] = PLAIN_RULES.find(([, predicate]) => predicate(facts)) ?? [];
      if (ruling.rule !== plain) expect({ facts, rule: ruling.rule }).toEqual({ facts, rule: plain });
      decided.set(ruling.rule, (decided.get(ruling.rule) ?? 0) + 1);
    }
    expect(PLAIN_RULES.map(([name]) => name)).toEqual(rules.rules.map(({ name }) => name));
    for (const { name } of rules.rules) expect([name, (decided.get(name) ?? 0) >= 5]).toEqual([name, true]);
  });

  it.each(SENSITIVE_SUBJECTS)('%s goes to the people who own it, whatever else is true', (subject) => {
    const random = randomOf(7);
    for (let i = 0; i < 300; i++) {
      const facts = { ...someFacts(random, near as Words), sensitive: [subject] };
      const ruling = rule(rules, facts);
      expect(ruling.candidate).toBe(false);
      if (ruling.rule !== 'spam') expect(ruling.owner).toBeDefined();
    }
  });

  it.each([
    ['complaint', 'complaint.probability'],
    ['intent', 'intent'],
    ['severity', 'severity.value'],
    ['sensitive', 'sensitive'],
  ])('an abstention on %s goes to people, never to nobody and never to the CEO', (head, fact) => {
    const random = randomOf(11);
    for (let i = 0; i < 300; i++) {
      const facts = { ...someFacts(random, near as Words), abstained: [head], [fact]: null };
      const { desk, rule: by } = rule(rules, facts);
      if (by !== 'spam') expect(desk).toBe('support');
    }
  });

  it('gives the lowest survey score a case, whatever the words are', () => {
    for (const intent of ['praise', 'other', 'question', 'idea', 'complaint']) {
      expect(rule(rules, withUsual({ nps: 0, intent })).desk).toBe('support');
    }
  });
});
