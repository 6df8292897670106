import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environment, knownVariableOf, variableOf } from '../../src/route/cel.ts';
import { compile } from '../../src/route/conditions.ts';
import { FACT_NAMES, FACTS, type FactRow } from '../../src/route/facts.ts';
import { factsPage } from '../../src/route/facts-page.ts';
import { conditionExamples, rulesSchema } from '../../src/route/rules-schema.ts';

const root = new URL('../../', import.meta.url);

/** As Biome writes JSON, so that the kept file passes the same checks as the code. */
function written(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    const flat = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    const primitive = value.every((one) => typeof one !== 'object' || one === null);
    if (primitive && indent.length + flat.length < 90) return flat;
    return `[\n${value.map((one) => `${indent}  ${written(one, `${indent}  `)}`).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rows = Object.entries(value).map(
    ([key, one]) => `${indent}  ${JSON.stringify(key)}: ${written(one, `${indent}  `)}`,
  );
  return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n${indent}}`;
}

describe('what is made from the table of facts', () => {
  it('the schema for editors is the kept one (write it anew with: npx vitest run tests/route -u)', async () => {
    const path = new URL('config/routing.schema.json', root).pathname;
    await expect(`${written(rulesSchema())}\n`).toMatchFileSnapshot(path);
  });

  it('the page for people is the kept one (write it anew with: npx vitest run tests/route -u)', async () => {
    await expect(factsPage()).toMatchFileSnapshot(new URL('docs/routing-facts.md', root).pathname);
  });

  it('the schema takes the default rules, and refuses an unknown fact in an example', () => {
    const validate = new Ajv2020({ strict: false }).compile(rulesSchema());
    const rules = parse(readFileSync(new URL('config/routing.yaml', root), 'utf8'));
    expect(validate(rules), JSON.stringify(validate.errors)).toBe(true);
    rules.rules[0].examples[0].facts.wrorth = 0.5;
    expect(validate(rules)).toBe(false);
  });

  it('the CEL types know every fact, each under a name of its own', () => {
    const variables = FACT_NAMES.flatMap((name) => [variableOf(name), knownVariableOf(name)]);
    expect(new Set(variables).size).toBe(variables.length);
    for (const variable of variables) expect(environment.hasVariable(variable)).toBe(true);
    for (const name of FACT_NAMES) expect(variableOf(name)).toHaveLength(name.length);
  });

  it.each(conditionExamples())('`%s` is a condition', (text) => {
    const compiled = compile(text, 0);
    expect(compiled.ok ? [] : compiled.problems).toEqual([]);
  });

  it.each(FACT_NAMES)('%s: example and usual value are ones it can have', (name) => {
    const row: FactRow = FACTS[name];
    for (const value of [row.example, row.usual]) {
      if (value === null) {
        expect(row.unknown).toBeDefined();
        continue;
      }
      const kind = Array.isArray(value) ? 'list' : typeof value;
      expect({ number: 'number', string: 'text', boolean: 'flag', list: 'list' }[kind as 'list']).toBe(
        row.kind,
      );
      if (typeof value === 'number') {
        expect(value).toBeGreaterThanOrEqual(row.range?.[0] ?? 0);
        expect(value).toBeLessThanOrEqual(row.range?.[1] ?? Number.POSITIVE_INFINITY);
      }
      for (const word of row.values === undefined ? [] : [value].flat()) expect(row.values).toContain(word);
    }
  });
});
