import { expectedOf } from './examples.ts';
import { FACT_NAMES, FACTS, type FactRow } from './facts.ts';
import { conditionExamples } from './rules-schema.ts';

/** The page docs/routing-facts.md, made from the table of facts. */
export function factsPage(): string {
  const examples = conditionExamples();
  const lines = FACT_NAMES.map((name, i) => {
    const row: FactRow = FACTS[name];
    const unit = row.unit === undefined ? '' : ` (${row.unit})`;
    const unknown = row.unknown === undefined ? 'always known' : `not known ${row.unknown}`;
    return `| \`${name}\` | ${row.meaning} | ${expectedOf(row)}${unit} | ${unknown} | \`${examples[i]}\` |`;
  });
  return [
    '# The facts a rule may use',
    '',
    'Made from `src/route/facts.ts`. A condition that asks for a fact that is not known never holds.',
    '',
    '| fact | what it tells | values | known | a condition |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
