import type { Command } from 'commander';
import { SHADOW_DAYS, shadowDiff } from '../app/shadow.ts';
import { SettingsError } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import type { DecidedSo } from '../ports.ts';
import { decidedStore } from '../store/decided.ts';
import { note, say, sayJson, table, withApp } from './frame.ts';
import { sinceOf } from './since.ts';

/** `rules diff --shadow`: what the shadow file decides otherwise than the live one. */
export function diffCommand(rules: Command): void {
  rules
    .command('diff')
    .description('which mentions another rules file decides otherwise than the live one')
    .requiredOption('--shadow', 'the other file is config/routing.shadow.yaml')
    .option(
      '--since <time>',
      `from then on, such as 30d or 2026-03-01 (otherwise the last ${SHADOW_DAYS} days of each lane, on its own clock)`,
      (text) => sinceOf(text),
    )
    .option('--json', 'for programs')
    .action((options: { since?: Instant; json?: boolean }) =>
      withApp(async ({ rooms, foundation, settings }) => {
        await rooms.live.look();
        const shadow = await rooms.rulesDesk.shadow();
        const broken = await rooms.rulesDesk.brokenShadow();
        if (broken !== null) throw new SettingsError(broken.problems);
        if (shadow === null)
          throw new SettingsError([
            `There is no shadow file. Copy ${settings.live.rules.name} to ${settings.live.shadow.name} and change the copy; it decides nothing`,
          ]);
        const decided = decidedStore(foundation.db);
        const diff = await shadowDiff({ live: rooms.live, decided }, options.since ?? null);
        if (diff === null) return;
        const live = rooms.live.rules().set.version;
        const { mentions, divergences } = diff;
        if (options.json)
          return sayJson({
            live: { version: live },
            shadow: { version: shadow.version, since: shadow.since },
            mentions,
            count: divergences.length,
            divergences,
          });
        const rows = divergences.map(({ id, live: ours, shadow: theirs, differs }) => [
          id,
          so(ours),
          '→',
          so(theirs),
          `(${differs.join(', ')})`,
        ]);
        for (const line of table(rows)) say(line);
        note(
          `${mentions} mentions, ${divergences.length} decided otherwise by ${shadow.name} (version ${shadow.version.slice(0, 12)}). Nothing of it had any effect.`,
        );
      }),
    );
}

/** `ceo seated, 62 (harmed-customers)`. */
function so({ desk, seat, priority, rule }: DecidedSo): string {
  return `${desk}${seat === null ? '' : ` ${seat}`}, ${Math.round(priority * 10) / 10} (${rule})`;
}
