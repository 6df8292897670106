import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadSettings } from '../../config/index.ts';
import { SettingsError } from '../domain/errors.ts';
import { checkRules } from '../route/check.ts';
import { tryExamples } from '../route/examples.ts';
import type { RuleSet } from '../route/rule-set.ts';
import { note, orComplain, say, sayJson } from './frame.ts';

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
        const { set, problems } = rulesToTry(options.rules);
        const results = tryExamples(set);
        const wrong = results.filter(({ right }) => !right).length;
        if (options.json) sayJson({ ok: wrong === 0, examples: results.length, wrong, results, problems });
        else {
          for (const { right, rule, example, desk, by } of results) {
            say(
              `${right ? 'ok  ' : 'FAIL'} ${rule}: ${example.about} → ${desk}${by === rule ? '' : ` (by ${by})`}`,
            );
          }
          for (const problem of problems) say(`\n${problem}`);
          say(
            wrong === 0
              ? `${results.length} examples, all as expected`
              : `\n${wrong} of ${results.length} examples come out otherwise than they say`,
          );
        }
        if (wrong > 0) process.exitCode = 1;
      }),
    );
  return rules;
}

/** A file that is right but perhaps for examples, which come out otherwise than they say. */
export interface Tried {
  set: RuleSet;
  /** One for each such example. */
  problems: string[];
}

/** Rules to try before they go live. Throws SettingsError when there is more wrong than examples. */
export function rulesToTry(path: string | undefined): Tried {
  const { name, text } = rulesFile(path);
  const checked = checkRules(text, name);
  if (checked.ok) return { set: checked.rules, problems: [] };
  if (checked.untested === null) throw new SettingsError(checked.problems);
  return { set: checked.untested, problems: checked.problems };
}

/** On stderr, that a file which was tried would not be let in. */
export function noteExamples({ set, problems }: Tried): void {
  if (problems.length > 0)
    note(
      `${problems.length} ${problems.length === 1 ? 'example of it comes' : 'examples of it come'} out otherwise than they say. Before it goes live: npm run openseat -- rules test --rules ${set.file}`,
    );
}

/** A rules file given by name, or the live one. */
function rulesFile(path: string | undefined): { name: string; text: string } {
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
