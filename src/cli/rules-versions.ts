import type { Command } from 'commander';
import { SettingsError } from '../domain/errors.ts';
import { note, say, sayJson, table, withApp } from './frame.ts';

const SHORT = 12;
/** Who acts at a terminal of this machine. */
const TERMINAL = 'house:command-line';

/** `rules versions|show|restore`: every version of the rules is kept by its hash. */
export function versionCommands(rules: Command): void {
  rules
    .command('versions')
    .description('every version of the rules that this house has used, the one in force first')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) =>
      withApp(async ({ rooms }) => {
        await rooms.live.look();
        const [versions, broken] = [await rooms.rulesDesk.versions(), await rooms.rulesDesk.broken()];
        if (options.json) return sayJson({ versions, broken });
        const rows = versions.map(({ version, firstSeen, lastUsed, by, decisions, inForce }) => [
          version.slice(0, SHORT),
          inForce ? 'in force' : `until ${day(lastUsed)}`,
          `since ${day(firstSeen)}`,
          `${decisions} decisions`,
          by === null ? '' : `saved by ${by.replace(/^(person|house):/, '')}`,
        ]);
        for (const line of table(rows)) say(line);
        if (broken !== null) {
          note(`\n${broken.name} is broken as it stands, so the version in force is not that of the file:`);
          for (const problem of broken.problems) note(problem);
        }
      }),
    );

  rules
    .command('show <version>')
    .description('the text of a version, by its hash or the beginning of it')
    .action((version: string) =>
      withApp(async ({ rooms }) => {
        const found = await rooms.rulesDesk.text(version);
        if (found === null) throw new SettingsError([NO_SUCH(version)]);
        process.stdout.write(found.text);
      }),
    );

  rules
    .command('restore <version>')
    .description('write an earlier version into the rules file again, when it still passes every check')
    .action((version: string) =>
      withApp(async ({ rooms, settings }) => {
        const found = await rooms.rulesDesk.text(version);
        if (found === null) throw new SettingsError([NO_SUCH(version)]);
        const saved = await rooms.rulesDesk.restoreAs(found.version, TERMINAL);
        if (saved.ok) {
          say(
            `${settings.live.rules.name} is version ${saved.version.slice(0, SHORT)} again. It decides from the next batch on.`,
          );
          return;
        }
        throw new SettingsError(
          saved.why === 'broken'
            ? ['That version does not pass the checks of today. Nothing was written.', ...saved.problems]
            : [saved.because],
        );
      }),
    );
}

const NO_SUCH = (version: string): string =>
  `There is no version ${version}, or more than one begins so. Give 6 or more characters of one of: npm run openseat -- rules versions`;

const day = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
