import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from './problems.ts';
import { formats, telling } from './schema-problems.ts';

/** `POST /channels/{channel_id}/messages`: a method and a path of the document. */
export type Operation = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: object;
}
interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: { anyOf?: { $ref: string }[] } }> };
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}
interface Document {
  paths: Record<string, Record<string, Described> & { parameters?: Parameter[] }>;
  components: { schemas: Record<string, { properties?: { type?: { enum?: number[] } } }> };
}

/** Where the official document is looked for: OPENSEAT_SPECS, or `../shared/specs` beside the checkout. */
export function documentFile(): string {
  const root = resolve(import.meta.dirname, '../../..');
  return join(resolve(root, process.env.OPENSEAT_SPECS ?? '../shared/specs'), 'discord-openapi.json');
}

let opened: { file: string; document: OfficialDocument | null } | undefined;

/** Discord's official document, opened once a process; null where it is absent, and then nothing is checked. */
export function officialDocument(): OfficialDocument | null {
  const file = documentFile();
  if (opened?.file !== file) {
    const document = existsSync(file) ? new OfficialDocument(JSON.parse(readFileSync(file, 'utf8'))) : null;
    opened = { file, document };
  }
  return opened.document;
}

/**
 * Where the document (snapshot 242668) is narrower than what Discord documents and discord.js sends:
 * permissions go over the wire as strings of digits, and the codes inside `errors` are words.
 */
const permissionKeys = new Set(['allow', 'deny', 'default_member_permissions', 'permissions']);

export class OfficialDocument {
  readonly #document: Document;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #operations: { operation: Operation; pattern: RegExp; literal: number }[];

  constructor(document: Document) {
    this.#document = document;
    const fastToCompile = { validateSchema: false, inlineRefs: false, code: { optimize: false } };
    this.#ajv = new Ajv2020({ strict: false, formats, ...fastToCompile });
    this.#ajv.addSchema(document, 'discord');
    this.#operations = Object.entries(document.paths)
      .flatMap(([path, methods]) =>
        Object.keys(methods)
          .filter((method) => method !== 'parameters')
          .map((method) => ({
            operation: `${method.toUpperCase()} ${path}` as Operation,
            pattern: pathPattern(path),
            literal: path.replaceAll(/\{\w+\}/g, '').length,
          })),
      )
      .sort((a, b) => b.literal - a.literal);
  }

  /** The operation of the document that a request meets, or null. */
  find(method: string, path: string): Operation | null {
    const met = this.#operations.find(
      (each) => each.operation.startsWith(`${method} `) && each.pattern.test(path),
    );
    return met?.operation ?? null;
  }

  /** Compiles what these operations need, so that no request pays for it later. */
  prepare(operations: readonly Operation[]): void {
    for (const operation of operations) {
      for (const pointer of [...this.#bodyPointers(operation), ...this.#responsePointers(operation)]) {
        this.#validator(pointer);
      }
    }
  }

  checkParameters(operation: Operation, params: Record<string, string>, query: URLSearchParams): Problem[] {
    const [path, described, base] = this.#at(operation);
    const shared = this.#document.paths[path]?.parameters ?? [];
    const pointers = [
      ...shared.map((each, index) => [each, ['paths', path, 'parameters', String(index), 'schema']] as const),
      ...(described.parameters ?? []).map(
        (each, index) => [each, [...base, 'parameters', String(index), 'schema']] as const,
      ),
    ];
    return pointers.flatMap(([parameter, pointer]) => {
      const raw = parameter.in === 'path' ? params[parameter.name] : query.get(parameter.name);
      if (raw === null || raw === undefined) return [];
      return this.#check(this.#validator(pointer), asTyped(raw, parameter.schema), [parameter.name]);
    });
  }

  /** Checks a JSON body; `schema` names the one branch of a union that applies, when the caller knows. */
  checkRequest(operation: Operation, body: unknown, schema?: string): Problem[] {
    const described = this.#at(operation)[1];
    if (!described.requestBody) return [];
    if (body === undefined) {
      const path: string[] = [];
      return described.requestBody.required
        ? [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
        : [];
    }
    const pointer = schema ? ['components', 'schemas', schema] : this.#branch(operation, body);
    return this.#check(this.#validator(pointer), permissionsAsNumbers(body), []);
  }

  checkResponse(operation: Operation, status: number, body: unknown): Problem[] {
    const [, described, base] = this.#at(operation);
    const key = described.responses[status] ? String(status) : status >= 400 && status < 500 ? '4XX' : null;
    const response = key === null ? undefined : described.responses[key];
    if (!response) {
      return [{ path: [], code: 'STATUS', message: `the document has no ${status} for ${operation}` }];
    }
    const hasBody = response.$ref !== undefined || response.content !== undefined;
    if (!hasBody)
      return body === undefined ? [] : [{ path: [], code: 'BODY', message: 'a body where none belongs' }];
    if (body === undefined) return [{ path: [], code: 'BODY', message: 'no body where one belongs' }];
    return this.#check(
      this.#validator(this.#responsePointer(base, key!, response)),
      errorCodesAsNumbers(body),
      [],
    );
  }

  #at(operation: Operation): [string, Described, string[]] {
    const [method, path] = operation.split(' ') as [string, string];
    const described = this.#document.paths[path]?.[method.toLowerCase()];
    if (!described) throw new Error(`${operation} is not in the official document: correct the route table`);
    return [path, described, ['paths', path, method.toLowerCase()]];
  }

  #bodyPointers(operation: Operation): string[][] {
    const [, described, base] = this.#at(operation);
    const schema = described.requestBody?.content['application/json']?.schema;
    if (!schema) return [];
    const branches = (schema.anyOf ?? []).map(({ $ref }) => $ref.slice(2).split('/'));
    return branches.length > 0
      ? branches
      : [[...base, 'requestBody', 'content', 'application/json', 'schema']];
  }

  #responsePointers(operation: Operation): string[][] {
    const [, described, base] = this.#at(operation);
    return Object.entries(described.responses)
      .filter(([, response]) => response.$ref !== undefined || response.content !== undefined)
      .map(([key, response]) => this.#responsePointer(base, key, response));
  }

  #responsePointer(base: string[], key: string, response: { $ref?: string }): string[] {
    const at = response.$ref ? response.$ref.slice(2).split('/') : [...base, 'responses', key];
    return [...at, 'content', 'application/json', 'schema'];
  }

  /** Of a union told apart by `type`, the branch meant, so that a complaint names the real fault. */
  #branch(operation: Operation, body: unknown): string[] {
    const pointers = this.#bodyPointers(operation);
    const type = (body as { type?: number } | null)?.type;
    const whole = [...this.#at(operation)[2], 'requestBody', 'content', 'application/json', 'schema'];
    const meant = pointers.find((pointer) => {
      const allowed = this.#document.components.schemas[pointer.at(-1) ?? '']?.properties?.type?.enum;
      return type !== undefined && allowed?.includes(type);
    });
    return meant ?? whole;
  }

  #validator(pointer: readonly string[]): ValidateFunction {
    const ref = `discord#${pointer.map((step) => `/${encodeURIComponent(escaped(step))}`).join('')}`;
    const known = this.#compiled.get(ref);
    if (known) return known;
    const made = this.#ajv.compile({ $ref: ref });
    this.#compiled.set(ref, made);
    return made;
  }

  #check(validate: ValidateFunction, value: unknown, base: string[]): Problem[] {
    if (validate(value)) return [];
    return [telling(validate.errors ?? [], base)];
  }
}

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function asTyped(raw: string, schema: { type?: string }): unknown {
  if (schema.type === 'integer' && /^-?\d+$/.test(raw)) return Number(raw);
  if (schema.type === 'boolean' && /^(true|false|1|0)$/i.test(raw)) return /^(true|1)$/i.test(raw);
  return raw;
}

function permissionsAsNumbers(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value) =>
    permissionKeys.has(key) && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  );
}

function errorCodesAsNumbers(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value) =>
    key === 'code' && typeof value === 'string' ? 0 : value,
  );
}
