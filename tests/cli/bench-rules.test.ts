import { describe, expect, it } from 'vitest';
import { benchOfRules } from '../../src/cli/bench-rules.ts';
import { benchRules, benchRulesFile } from '../../src/cli/bench-rules-file.ts';
import { loadRules } from '../../src/route/rules.ts';

describe('bench rules', () => {
  it('has fifty rules of everyday kinds, which load', () => {
    const { rules } = loadRules(benchRulesFile(), 'bench.yaml');
    expect(rules.map(({ name }) => name)).toEqual(benchRules().map(({ name }) => name));
    expect(rules).toHaveLength(50);
  });

  it('measures ours, the back-test and the others, who find the same rules', async () => {
    const found = await benchOfRules(3_000);
    expect(found).toMatchObject({ rules: 50, mentions: 3_000 });
    expect(found.ours.microsPerMention).toBeGreaterThan(0);
    // Six times the goal: other tests run beside this one.
    expect(found.ours.microsPerMention).toBeLessThan(240);
    expect(found.backtest.mentionsPerSecond).toBeGreaterThan(5_000);
    expect(Object.keys(found.peers)).toEqual(['json-rules-engine', 'json-logic-js']);
    for (const { microsPerMention, mentions } of Object.values(found.peers)) {
      expect(microsPerMention).toBeGreaterThan(0);
      expect(mentions).toBeGreaterThanOrEqual(60);
    }
  });
});
