import type { Command } from 'commander';
import { SettingsError } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import { decidedStore } from '../store/decided.ts';
import { note, say, sayJson, withApp } from './frame.ts';
import { sinceOf } from './since.ts';

/** `rules corrections`: what people called the wrong call, with the facts it was decided by. */
export function correctionsCommand(rules: Command): void {
  rules
    .command('corrections')
    .description('what people called the wrong call, the youngest first, with the facts it was decided by')
    .option('--since <time>', 'from then on, such as 30d or 2026-03-01', (text) => sinceOf(text))
    .option('--words', 'with what the customer said; on a terminal only')
    .option('--json', 'for programs')
    .action((options: { since?: Instant; words?: boolean; json?: boolean }) =>
      withApp(async ({ rooms, foundation }) => {
        if (options.words && (options.json || process.stdout.isTTY !== true))
          throw new SettingsError([
            '--words shows what customers said, so it works on a terminal only, and not with --json',
          ]);
        const corrections = await rooms.corrections.list(options.since ?? null);
        if (options.json) return sayJson({ corrections });
        if (corrections.length === 0) return note('Nobody has called anything the wrong call.');
        const words = options.words
          ? await decidedStore(foundation.db).words(corrections.map(({ mentionId }) => mentionId))
          : null;
        for (const { mentionId, caseId, at, by, desk, seat, rule, shouldBe, facts } of corrections) {
          const where = caseId === null ? mentionId : `${mentionId}, case ${caseId}`;
          const who = by.replace(/^(person|house):/, '');
          say(`${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}  ${where}, by ${who}`);
          say(
            `  it went to ${desk}${seat === null ? '' : ` (${seat})`} by \`${rule}\`${shouldBe === null ? '' : `, and should have gone to ${shouldBe}`}`,
          );
          const said = words?.get(mentionId);
          if (said !== undefined) say(`  “${said}”`);
          say(`  ${factsLine(facts)}`);
        }
        note(
          'Write an example into the rules in your own words and facts, never a customer’s: docs/rules-live.md.',
        );
      }),
    );
}

/** Known facts by name, as an example may give them. Never what a customer is worth. */
export function factsLine(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .filter(([name, value]) => value !== null && name !== 'customer.value')
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');
}
