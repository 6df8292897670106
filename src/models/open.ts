import { SettingsError } from '../domain/errors.ts';
import type { TextModel } from '../ports.ts';
import { lexiconModel } from './lexicon/lexicon-model.ts';

/** The text models by name, each with what it takes to open it. */
const MODELS: Readonly<Record<string, () => TextModel>> = { lexicon: lexiconModel };

/** Opens a text model by the name given in OPENSEAT_MODEL. Throws SettingsError when there is none of that name. */
export function openTextModel(name: string): TextModel {
  const open = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  if (open === undefined) {
    throw new SettingsError([
      `OPENSEAT_MODEL names the text model "${name.slice(0, 40)}", which does not exist; choose one of: ${Object.keys(MODELS).join(', ')}`,
    ]);
  }
  return open();
}
