import { readFileSync } from 'node:fs';
import { SettingsError } from '../domain/errors.ts';
import type { TextModel } from '../ports.ts';
import { linearModel } from './linear/linear-model.ts';

/** The text models by name: each a bundle beside this file. */
export const MODELS = ['open', 'research'] as const;

/**
 * Opens a text model by the name given in OPENSEAT_MODEL. Throws SettingsError when there is none of that name, or when its
 * bundle cannot be read, is not whole, or was made for another version.
 */
export function openTextModel(name: string): TextModel {
  const known = MODELS.find((model) => model === name);
  if (known === undefined) {
    throw new SettingsError([
      `OPENSEAT_MODEL names the text model "${name.slice(0, 40)}", which does not exist; choose one of: ${MODELS.join(', ')}`,
    ]);
  }
  let file: Buffer;
  try {
    file = readFileSync(new URL(`bundles/${known}.bundle`, import.meta.url));
  } catch {
    throw new SettingsError([
      `The text model ${known} is missing: src/models/bundles/${known}.bundle cannot be read. Take it from the release again`,
    ]);
  }
  return linearModel(file, known);
}
