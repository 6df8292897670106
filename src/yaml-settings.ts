import { isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

/** A file's checked content, or everything that is wrong with it: `config/people.yaml:4:7 people.0.roles: …`. */
export type FileResult<T> = { value: T; problems: [] } | { value: null; problems: string[] };

/** Reads and checks the text of a YAML file of settings. Names every problem with its place; never prints a value. */
export function readYaml<S extends z.ZodType>(
  text: string,
  shownAs: string,
  schema: S,
): FileResult<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const where = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${shownAs}:${line}:${col}`;
  };
  const problems = document.errors.map(
    (error) => `${where(error.pos[0])} is not YAML here: ${error.message.split('\n')[0]}`,
  );
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      problems.push(
        `${where(alias.range?.[0] ?? 0)} is not YAML here: a word that begins with * stands in quotes`,
      );
    },
  });
  if (problems.length > 0) return { value: null, problems };
  let content: unknown;
  try {
    content = document.toJS() ?? {};
  } catch {
    return {
      value: null,
      problems: [
        `${shownAs} repeats itself too often through *names: write the values out where they are used`,
      ],
    };
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    value: null,
    problems: parsed.error.issues.map((issue) => {
      const offset = offsetOf(document.contents as Node | null, issue.path);
      return `${where(offset)} ${issue.path.join('.') || 'the file'}: ${sentenceOf(issue)}`;
    }),
  };
}

/** Offset of the deepest part of the path that the file has. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      const item = (node as { items?: unknown[] } | null)?.items?.[Number(key)];
      if (item === undefined) break;
      offset = (item as Node).range?.[0] ?? offset;
      node = item;
    }
  }
  return offset;
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not a setting here; remove it or correct its spelling`;
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) return 'is missing';
  return issue.message;
}
