import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type FileResult, readYaml } from '../src/yaml-settings.ts';

/** Reads and checks one YAML file. null when it does not exist. Never prints a value. */
export function readYamlFile<S extends z.ZodType>(
  path: string,
  shownAs: string,
  schema: S,
): FileResult<z.infer<S>> | null {
  return existsSync(path) ? readYaml(readFileSync(path, 'utf8'), shownAs, schema) : null;
}
