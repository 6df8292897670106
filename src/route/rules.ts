import { SettingsError } from '../domain/errors.ts';
import { checkRules } from './check.ts';
import type { RuleSet } from './rule-set.ts';

export { rule } from './ruling.ts';

/**
 * Reads a rules file, checks all of it and runs its examples. Throws SettingsError with every problem, each with file,
 * line, column and what to do. `file` is the name that messages show.
 */
export function loadRules(text: string, file: string): RuleSet {
  const checked = checkRules(text, file);
  if (!checked.ok) throw new SettingsError(checked.problems);
  return checked.rules;
}
