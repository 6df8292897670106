import { createRequire } from 'node:module';
import { SettingsError } from '../domain/errors.ts';

const load = createRequire(import.meta.url);

/** A package that is there to measure against only: an installation without development packages lacks it. Throws SettingsError. */
export function installed<T>(name: string): { api: T; version: string } {
  try {
    return { api: load(name), version: load(`${name}/package.json`).version };
  } catch {
    throw new SettingsError([
      `bench measures beside ${name}, which is not installed. Run npm install in the repository, then try again`,
    ]);
  }
}
