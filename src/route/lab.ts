import type { Clock, DecidedStore, LabCheck, LabFact, LabRange, RulesLab } from '../ports.ts';
import { type Backtest, backtest } from './backtest.ts';
import { checkRules, versionOf } from './check.ts';
import { expectedOf } from './examples.ts';
import { explain } from './explain.ts';
import { FACT_NAMES, FACTS, type FactRow } from './facts.ts';
import { createLabMemory, type Remembered } from './lab-memory.ts';
import { fairnessOf, indexOf, pictureOf } from './lab-picture.ts';
import type { RuleSet } from './rule-set.ts';
import { conditionExamples } from './rules-schema.ts';
import { JOINS } from './turn.ts';

export interface LabNeeds {
  decided: DecidedStore;
  clock: Clock;
  /** How messages call the file. */
  file: string;
}

/** Texts and outcomes that are kept: the one being written, the one before it, and what they are held against. */
const KEPT_TEXTS = 6;

/** Tries texts of rules on stored mentions. Keeps what it read and worked out, within bounds, and changes nothing. */
export function createRulesLab({ decided, clock, file }: LabNeeds): RulesLab {
  const memory = createLabMemory(decided, clock);
  const checked = kept<ReturnType<typeof checkRules>>(KEPT_TEXTS);
  const outcomes = kept<Backtest>(KEPT_TEXTS);
  const places = kept<ReturnType<typeof indexOf>>(1);

  const read = (text: string) => checked(versionOf(text), () => checkRules(text, file));
  const rulesOf = (text: string): RuleSet | null => {
    const found = read(text);
    return found.ok ? found.rules : found.untested;
  };
  const outcomeOf = (rules: RuleSet, { mentions, key }: Remembered): Backtest =>
    outcomes(`${key} ${rules.version}`, () => backtest(mentions, rules));

  return {
    check: (text): LabCheck => {
      const found = read(text);
      if (!found.ok) return { ok: false, problems: found.places, usable: found.untested !== null };
      const { version, rules } = found.rules;
      const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
      return { ok: true, version, rules: rules.length, examples };
    },
    facts: () => labFacts(),
    lanes: async () => (await decided.lanes()).filter(({ lane }) => lane !== 'canary'),
    redraw: async (text, against, range) => {
      const rules = rulesOf(text);
      const other = against.kind === 'text' ? rulesOf(against.text) : null;
      if (rules === null || (against.kind === 'text' && other === null)) return null;
      const remembered = await memory.of(range);
      const began = clock.now();
      const after = outcomeOf(rules, remembered);
      const before = other === null ? null : outcomeOf(other, remembered);
      const picture = pictureOf(remembered.mentions, rules, after, before);
      return { range, leftOut: remembered.leftOut, ...picture, tookMs: clock.now() - began };
    },
    fairness: async (range) => fairnessOf((await memory.of(range)).mentions),
    explain: async (text, { id, facts }, range: LabRange) => {
      const rules = rulesOf(text);
      if (rules === null) return null;
      const remembered = await memory.of(range);
      const { ruling, rules: steps, priority, flip } = explain(rules, facts);
      const at = places(remembered.key, () => indexOf(remembered.mentions)).get(id);
      const outcome = at === undefined ? undefined : outcomeOf(rules, remembered).decisions[at];
      return {
        desk: ruling.desk,
        rule: ruling.rule,
        candidate: ruling.candidate,
        priority: priority.value,
        parts: [...priority.parts]
          .sort((a, b) => b.points - a.points)
          .map(({ part, points, known }) => ({ part, points, known })),
        credibility: priority.credibility,
        bonus: priority.bonus,
        rules: steps,
        flip,
        seat: outcome?.seat ?? null,
        joins: outcome?.rule === JOINS,
      };
    },
    words: (ids) => decided.words(ids),
  };
}

function labFacts(): LabFact[] {
  const conditions = conditionExamples();
  return FACT_NAMES.map((name, i) => {
    const row: FactRow = FACTS[name];
    return { name, meaning: row.meaning, values: expectedOf(row), condition: conditions[i] ?? name };
  });
}

/** Remembers the last few results by key. */
function kept<T>(most: number): (key: string, make: () => T) => T {
  const results = new Map<string, T>();
  return (key, make) => {
    const found = results.get(key) ?? make();
    // What was asked for last is forgotten last.
    results.delete(key);
    results.set(key, found);
    for (const old of results.keys()) {
      if (results.size <= most) break;
      results.delete(old);
    }
    return found;
  };
}
