import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadSettings } from '../../config/index.ts';
import { SettingsError } from '../domain/errors.ts';
import { checkRules } from '../route/check.ts';
import { tryExamples } from '../route/examples.ts';
import { orComplain, say, sayJson } from './frame.ts';

/** `rules check|test`; `explain` stands in explain.ts. */
export function rulesCommands(program: Command): Command {
  const rules = program
    .command('rules')
    .description('the routing rules: check them, test them, explain a decision');
  rules
    .command('check')
    .description('look for everything that is wrong in a rules file, and run its examples')
    .option('--rules <file>', 'the file to check instead of the live one')
    .option('--json', 'for programs')
    .action((options: { rules?: string; json?: boolean }) =>
      orComplain(async () => {
        const file = rulesFile(options.rules);
        const checked = checkRules(file.text, file.name);
        if (options.json)
          sayJson(
            checked.ok
              ? { ok: true, version: checked.rules.version, rules: checked.rules.rules.length }
              : { ok: false, problems: checked.problems },
          );
        else if (checked.ok)
          say(
            `${file.name}: ${checked.rules.rules.length} rules, all examples as expected (version ${checked.rules.version.slice(0, 12)})`,
          );
        else for (const problem of checked.problems) say(problem);
        if (!checked.ok) process.exitCode = 1;
      }),
    );
  rules
    .command('test')
    .description('run the examples of a rules file and show each')
    .option('--rules <file>', 'the file to test instead of the live one')
    .option('--json', 'for programs')
    .action((options: { rules?: string; json?: boolean }) =>
      orComplain(async () => {
        const file = rulesFile(options.rules);
        const checked = checkRules(file.text, file.name);
        if (!checked.ok) throw new SettingsError(checked.problems);
        const results = tryExamples(checked.rules);
        if (options.json) sayJson({ examples: results.length, results });
        else {
          for (const { right, rule, example, desk, by } of results) {
            say(
              `${right ? 'ok  ' : 'FAIL'} ${rule}: ${example.about} → ${desk}${by === rule ? '' : ` (by ${by})`}`,
            );
          }
          say(`${results.length} examples, all as expected`);
        }
      }),
    );
  return rules;
}

/** A rules file given by name, or the live one. */
export function rulesFile(path: string | undefined): { name: string; text: string } {
  if (path === undefined) {
    const { routing } = loadSettings(process.env);
    return { name: routing.name, text: routing.text };
  }
  try {
    return { name: path, text: readFileSync(path, 'utf8') };
  } catch {
    throw new SettingsError([`--rules: ${path} cannot be read. Give the path of a rules file`]);
  }
}
