import type { Command } from 'commander';
import { note, say, sayJson, withApp } from './frame.ts';

/** `erase` and `export`: a person's rights. */
export function peopleCommands(program: Command): void {
  program
    .command('erase <person>')
    .description('erase a person everywhere, so that they stay erased')
    .addHelpText(
      'after',
      '\nPERSON is an account (x:123 or x:handle), an e-mail address, a telephone number, or an id of customers.csv.\nWithout --yes it only tells what would go.',
    )
    .option('--yes', 'do it')
    .option('--json', 'for programs')
    .action((person: string, options: { yes?: boolean; json?: boolean }) =>
      withApp(async ({ rooms }) => {
        const erasure = await rooms.eraser.erase(person, { dryRun: !options.yes });
        if (options.json) return sayJson({ done: options.yes === true, ...erasure });
        for (const [what, n] of Object.entries(erasure))
          say(`${what}: ${Array.isArray(n) ? n.length : String(n)}`);
        note(
          options.yes
            ? 'Erased. Decisions are kept without the person.'
            : 'Nothing was changed. Do it with --yes.',
        );
      }),
    );
  program
    .command('export <person>')
    .description('everything we hold about a person, as JSON')
    .action((person: string) =>
      withApp(async ({ rooms }) => {
        say(JSON.stringify(await rooms.eraser.export(person), null, 2));
      }),
    );
}
