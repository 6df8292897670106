import { z } from 'zod';
import { expectedOf } from './examples.ts';
import { FACT_NAMES, FACTS, type FactRow } from './facts.ts';
import { RulesText } from './rules-text.ts';

type Schema = Record<string, unknown>;

/** JSON Schema of config/routing.yaml for editors, made from the settings and the table of facts. */
export function rulesSchema(): Schema {
  const schema = z.toJSONSchema(RulesText, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ path, jsonSchema }) => {
      const last = path.at(-1);
      if (last === 'facts' && path.includes('examples')) {
        for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Schema)[key];
        Object.assign(jsonSchema, factsSchema());
      }
      if (path.at(-2) === 'when' || path.at(-2) === 'whenAny') {
        Object.assign(jsonSchema, {
          description: 'A CEL expression over facts.',
          examples: conditionExamples(),
        });
      }
    },
  }) as Schema;
  return {
    ...schema,
    title: 'Openseat: who reaches the CEO',
    description:
      'config/routing.yaml. docs/routing.md explains it; `openseat rules check` finds what a schema cannot.',
  };
}

function factsSchema(): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    description: 'Facts by name; those that are not named have their usual value.',
    properties: Object.fromEntries(FACT_NAMES.map((name) => [name, schemaOf(FACTS[name])])),
  };
}

function schemaOf(row: FactRow): Schema {
  const value = valueSchema(row);
  const description = `${row.meaning} ${sentence(expectedOf(row))}`;
  if (row.unknown === undefined) return { ...value, description };
  return { anyOf: [value, { type: 'null' }], description: `${description} null: not known.` };
}

function valueSchema(row: FactRow): Schema {
  switch (row.kind) {
    case 'number': {
      const [minimum, maximum] = row.range ?? [null, null];
      return {
        type: row.whole ? 'integer' : 'number',
        ...(minimum === null ? {} : { minimum }),
        ...(maximum === null ? {} : { maximum }),
      };
    }
    case 'flag':
      return { type: 'boolean' };
    case 'text':
      return row.values === undefined ? { type: 'string' } : { enum: [...row.values] };
    case 'list':
      return {
        type: 'array',
        items: row.values === undefined ? { type: 'string' } : { enum: [...row.values] },
      };
  }
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** One condition for each fact, so that an editor can offer it. */
export function conditionExamples(): string[] {
  return FACT_NAMES.map((name) => conditionFor(name, FACTS[name]));
}

function conditionFor(name: string, row: FactRow): string {
  switch (row.kind) {
    case 'number':
      return `${name} >= ${row.example}`;
    case 'text':
      return `${name} == "${row.example}"`;
    case 'flag':
      return name;
    case 'list':
      return `${name}.has("${(row.example as string[])[0]}")`;
  }
}
