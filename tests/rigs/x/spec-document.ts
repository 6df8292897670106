import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = 'x-openapi-2.159.json';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Schema {
  [keyword: string]: unknown;
}

export interface Operation {
  operationId: string;
  security?: Record<string, string[]>[];
  parameters?: unknown[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
}

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: Schema;
}

/** Where the official document should be: OPENSEAT_SPECS, or ../shared/specs beside the project. */
export function specPath(): string {
  return join(process.env.OPENSEAT_SPECS ?? join(ROOT, '../shared/specs'), FILE);
}

/** The official document, made stricter where it leaves room for our own slips; null where it is absent. */
export function readDocument(path: string): OpenApi | null {
  if (!existsSync(path)) return null;
  const document = JSON.parse(readFileSync(path, 'utf8')) as OpenApi;
  const { schemas } = document.components;
  for (const name of ['Tweet', 'User', 'Expansions']) schemas[name] = closed(schemas[name]);
  discriminate(schemas);
  return document;
}

function closed(schema: Schema | undefined): Schema {
  return { ...schema, additionalProperties: false };
}

/** Makes each problem answer to the schema of its own `type`, which OpenAPI's discriminator means by itself. */
function discriminate(schemas: Record<string, Schema>): void {
  const { discriminator, ...plain } = schemas.Problem as Schema & {
    discriminator: { mapping: Record<string, string> };
  };
  schemas.PlainProblem = plain;
  const whole = '#/components/schemas/Problem';
  for (const reference of Object.values(discriminator.mapping)) {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    const { allOf } = schemas[name] as { allOf: Schema[] };
    const parts = allOf.map((part) =>
      part.$ref === whole ? { $ref: '#/components/schemas/PlainProblem' } : part,
    );
    schemas[name] = { allOf: parts };
  }
  schemas.Problem = {
    allOf: [
      { $ref: '#/components/schemas/PlainProblem' },
      // Seen in answers of a later version (2.165) with status 402, and not yet in this document.
      { properties: { type: { enum: [...Object.keys(discriminator.mapping), `${TYPES}/credits`] } } },
      ...Object.entries(discriminator.mapping).map(([type, reference]) => ({
        if: { properties: { type: { const: type } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, never awaited
        then: { $ref: reference },
      })),
    ],
  };
}

const TYPES = 'https://api.twitter.com/2/problems';
