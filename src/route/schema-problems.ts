import type { z } from 'zod';
import { didYouMean, listed, nearest, type Problem } from './problems.ts';
import type { Path, Source } from './source.ts';

interface Shape {
  def: { type: string; innerType?: Shape; element?: Shape };
  shape?: Record<string, Shape>;
}

/** What the schema allows at a path, without its optional and default wrappings. */
function schemaAt(schema: z.ZodType, path: Path): Shape | undefined {
  let at: Shape | undefined = bare(schema as unknown as Shape);
  for (const step of path) {
    at = bare(typeof step === 'number' ? at?.def.element : at?.shape?.[step]);
  }
  return at;
}
function bare(schema: Shape | undefined): Shape | undefined {
  let at = schema;
  while (at?.def.innerType !== undefined) at = at.def.innerType;
  return at;
}

/** Turns what Zod found into places of the file and words for a person. */
export function schemaProblems(
  source: Source,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  const problems: Problem[] = [];
  const meant = new Set<string>();
  for (const issue of issues) {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      const allowed = Object.keys(schemaAt(schema, path)?.shape ?? {});
      for (const key of issue.keys) {
        const near = nearest(key, allowed);
        if (near !== undefined) meant.add([...path, near].join('\n'));
        problems.push({
          ...source.keyOf([...path, key]),
          message: `there is no setting \`${key}\`${under(path)}`,
          todo: didYouMean(key, allowed) ?? `There are: ${listed(allowed, 'and')}.`,
        });
      }
    }
  }
  for (const issue of issues) {
    const path = issue.path as (string | number)[];
    // A misspelt name is one problem, not also a missing one.
    if (issue.code === 'unrecognized_keys' || meant.has(path.join('\n'))) continue;
    problems.push(problemOf(source, path, issue));
  }
  return problems;
}

function problemOf(source: Source, path: Path, issue: z.core.$ZodIssue): Problem {
  const place = source.placeOf(path);
  const name = nameOf(path);
  if (valueAt(source.value, path) === undefined) {
    return { ...place, message: `${name} is missing`, todo: needs(issue) };
  }
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      const written = String(valueAt(source.value, path));
      return {
        ...place,
        message: `${name} cannot be \`${written.slice(0, 40)}\``,
        todo: didYouMean(written, values) ?? `It is one of ${listed(values)}.`,
      };
    }
    case 'too_small':
    case 'too_big': {
      if (!issue.message.startsWith('Too '))
        return { ...place, message: `${name} is wrong`, todo: needs(issue) };
      const least = issue.code === 'too_small';
      const limit = String(least ? issue.minimum : issue.maximum);
      const what = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
      return {
        ...place,
        message: `${name} is too ${least ? 'small' : issue.origin === 'string' ? 'long' : 'large'}`,
        todo: `It is at ${least ? 'least' : 'most'} ${limit}${what}.`,
      };
    }
    default:
      return { ...place, message: `${name} is wrong`, todo: needs(issue) };
  }
}

const KINDS: Record<string, string> = {
  object: 'a group of settings',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  record: 'a group of facts, such as `worth: 0.6`',
};

function needs(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return `It must be ${KINDS[issue.expected] ?? issue.expected}.`;
  }
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) {
    return `It is one of ${listed(issue.values.map(String))}.`;
  }
  return `It must be ${issue.message}.`;
}

function nameOf(path: Path): string {
  const named = path.filter((step) => typeof step === 'string');
  const last = named.at(-1);
  if (last === undefined) return 'the file as a whole';
  return typeof path.at(-1) === 'number' ? `an entry of \`${last}\`` : `\`${last}\``;
}

function under(path: Path): string {
  const last = path.filter((step) => typeof step === 'string').at(-1);
  if (last === undefined) return ' at the top of the file';
  return last === 'rules' ? ' in a rule' : ` under \`${last}\``;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
