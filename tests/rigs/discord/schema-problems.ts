import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Problem } from './problems.ts';

/** Of the many complaints about a union, the deepest: it is about the branch that was meant. */
export function telling(errors: ErrorObject[], base: string[]): Problem {
  const depth = (error: ErrorObject) =>
    error.instancePath.split('/').length - (error.keyword === 'oneOf' ? 1 : 0);
  const notType = errors.filter((error) => !error.instancePath.endsWith('/type'));
  const [deepest] = (notType.length > 0 ? notType : errors).toSorted((a, b) => depth(b) - depth(a));
  if (!deepest) return { path: base, code: 'INVALID', message: 'does not fit the official document' };
  const path = deepest.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const missing = deepest.keyword === 'required' ? [String(deepest.params.missingProperty)] : [];
  return {
    path: [...base, ...path, ...missing],
    code: codes[deepest.keyword] ?? 'INVALID',
    message: sentence(deepest),
  };
}

const codes: Record<string, string> = {
  required: 'BASE_TYPE_REQUIRED',
  maxLength: 'BASE_TYPE_MAX_LENGTH',
  minLength: 'BASE_TYPE_MIN_LENGTH',
  maxItems: 'BASE_TYPE_BAD_LENGTH',
  minItems: 'BASE_TYPE_BAD_LENGTH',
  enum: 'BASE_TYPE_CHOICES',
  oneOf: 'BASE_TYPE_CHOICES',
};

function sentence(error: ErrorObject): string {
  if (error.keyword === 'required') return 'This field is required';
  if (error.keyword === 'maxLength') return `Must be ${error.params.limit} or fewer in length.`;
  return `${error.message ?? 'does not fit'} (${error.schemaPath})`;
}

/** The formats the document uses, as far as they matter here. */
export const formats = {
  int32: {
    type: 'number' as const,
    validate: (n: number) => Number.isInteger(n) && n >= -(2 ** 31) && n < 2 ** 31,
  },
  int64: { type: 'number' as const, validate: (n: number) => Number.isInteger(n) },
  double: { type: 'number' as const, validate: Number.isFinite },
  snowflake: /^\d{1,20}$/,
  nonce: /^[\s\S]*$/,
  'date-time': (text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
  uri: (text: string) => URL.canParse(text),
};
