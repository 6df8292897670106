import { existsSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A file's checked content, or everything that is wrong with it: `config/people.yaml:4:7 people.0.roles: …`. */
export type FileResult<T> = { value: T; problems: [] } | { value: null; problems: string[] };

/** Reads and checks one YAML file. null when it does not exist. Never prints a value. */
export function readYamlFile<S extends z.ZodType>(
  path: string,
  shownAs: string,
  schema: S,
): FileResult<z.infer<S>> | null {
  if (!existsSync(path)) return null;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const where = (offset: number | undefined): string => {
    if (offset === undefined) return shownAs;
    const { line, col } = lines.linePos(offset);
    return `${shownAs}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    return {
      value: null,
      problems: document.errors.map(
        (error) => `${where(error.pos[0])} is not YAML here: ${error.message.split('\n')[0]}`,
      ),
    };
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    value: null,
    problems: parsed.error.issues.map((issue) => {
      const node = nearestNode(document, issue.path);
      return `${where(node)} ${issue.path.join('.') || 'the file'}: ${sentenceOf(issue)}`;
    }),
  };
}

/** Offset of the deepest part of the path that exists in the document. */
function nearestNode(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not a setting here; remove it or correct its spelling`;
  }
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) return 'is missing';
  return issue.message;
}
