import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import {
  type OpenApi,
  type Operation,
  type Parameter,
  readDocument,
  type Schema,
  specPath,
} from './spec-document.ts';

/** One way in which a request or a response breaks the official document. */
export interface Fault {
  where: 'path' | 'query' | 'body' | 'status';
  name: string;
  message: string;
}

interface SentRequest {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
}

/** The official document as a judge. Schemas are compiled when first used and kept for the whole process. */
export interface Spec {
  /** False: nothing was checked, because the document is not on this machine. */
  available: boolean;
  /** What to tell people about it. */
  note: string;
  checkRequest(operationId: string, sent: SentRequest): Fault[];
  checkResponse(operationId: string, status: number, body: unknown): Fault[];
  /** Names of the ways to authenticate that the document allows. */
  security(operationId: string): string[];
}

const read = new Map<string, Spec>();

export function loadSpec(path = specPath()): Spec {
  const known = read.get(path) ?? judge(path);
  read.set(path, known);
  return known;
}

function judge(path: string): Spec {
  const document = readDocument(path);
  if (!document) {
    return {
      available: false,
      note: `X's own schema is not at ${path}: nothing is checked against it (set OPENSEAT_SPECS)`,
      checkRequest: () => [],
      checkResponse: () => [],
      security: () => [],
    };
  }
  const operations = byId(document);
  const compile = compiler(document);
  const need = (operationId: string): Operation => {
    const operation = operations.get(operationId);
    if (!operation) throw new Error(`X's schema knows no operation '${operationId}'`);
    return operation;
  };
  return {
    available: true,
    note: `checked against ${path}`,
    checkRequest: (operationId, sent) => {
      const operation = need(operationId);
      const parameters = (operation.parameters ?? []).map((given) => dereferenced(document, given));
      return [...checkParameters(parameters, sent, compile), ...checkBody(operation, sent.body, compile)];
    },
    checkResponse: (operationId, status, body) => {
      const { responses } = need(operationId);
      const described = responses[status] ?? (status >= 400 ? responses.default : undefined);
      if (!described) return [{ where: 'status', name: String(status), message: 'is not described' }];
      const content = described.content['application/problem+json'] ?? described.content['application/json'];
      return content ? failures('body', '', compile(content.schema), oneSpelling(body)) : [];
    },
    security: (operationId) => (need(operationId).security ?? []).flatMap((way) => Object.keys(way)),
  };
}

function byId(document: OpenApi): Map<string, Operation> {
  return new Map(
    Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .map((operation) => [operation.operationId, operation]),
  );
}

function compiler(document: OpenApi): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  formats.default(ajv);
  ajv.addSchema(document, 'x');
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const absolute = JSON.stringify(schema).replaceAll('"#/components/', '"x#/components/');
    const known = compiled.get(absolute) ?? ajv.compile(JSON.parse(absolute) as Schema);
    compiled.set(absolute, known);
    return known;
  };
}

function dereferenced(document: OpenApi, given: unknown): Parameter {
  const { $ref } = given as { $ref?: string };
  if ($ref === undefined) return given as Parameter;
  const parameter = document.components.parameters[$ref.slice($ref.lastIndexOf('/') + 1)];
  if (!parameter) throw new Error(`X's schema has no parameter '${$ref}'`);
  return parameter;
}

type Compile = (schema: Schema) => ValidateFunction;

function checkParameters(parameters: Parameter[], sent: SentRequest, compile: Compile): Fault[] {
  const found: Fault[] = [];
  const names = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);
  for (const name of new Set(sent.query.keys())) {
    if (!names.includes(name))
      found.push({ where: 'query', name, message: `is not one of [${names.join(',')}]` });
  }
  for (const { name, in: where, required, schema } of parameters) {
    const raw = where === 'path' ? (sent.params[name] ?? null) : sent.query.get(name);
    if (raw !== null) found.push(...failures(where, name, compile(schema), decoded(raw, schema)));
    else if (required) found.push({ where, name, message: 'is required' });
  }
  return found;
}

function decoded(raw: string, schema: Schema): unknown {
  if (schema.type === 'array') return raw.split(',');
  if (schema.type === 'integer' && /^-?\d+$/.test(raw)) return Number(raw);
  if (schema.type === 'boolean' && /^(true|false)$/.test(raw)) return raw === 'true';
  return raw;
}

function checkBody({ requestBody }: Operation, body: unknown, compile: Compile): Fault[] {
  const schema = requestBody?.content['application/json']?.schema;
  if (schema) return failures('body', '', compile(schema), body);
  return body === undefined ? [] : [{ where: 'body', name: '', message: 'is not expected here' }];
}

function failures(where: Fault['where'], name: string, validate: ValidateFunction, value: unknown): Fault[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
    where,
    name: name + instancePath,
    message: `${message ?? 'is wrong'} ${JSON.stringify(params)}`,
  }));
}

/** The document knows `retweet_count` only; the other spelling is judged as if it were that one. */
function oneSpelling(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(oneSpelling);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key === 'repost_count' ? 'retweet_count' : key,
      oneSpelling(value),
    ]),
  );
}
