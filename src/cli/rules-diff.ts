import type { Command } from 'commander';
import { shadowDiff } from '../app/shadow.ts';
import { SettingsError } from '../domain/errors.ts';
import type { DecidedSo } from '../ports.ts';
import { decidedStore } from '../store/decided.ts';
import { aSince, decidedRange } from './decided-range.ts';
import { note, say, sayJson, table, withApp } from './frame.ts';

/** `rules diff --shadow`: what the shadow file decides otherwise than the live one. */
export function diffCommand(rules: Command): void {
  rules
    .command('diff')
    .description('which mentions another rules file decides otherwise than the live one')
    .requiredOption('--shadow', 'the other file is config/routing.shadow.yaml')
    .option('--since <time>', 'from then on, such as 30d or 2026-03-01', aSince)
    .option('--lane <lane>', 'the live one, unless it is empty')
    .option('--json', 'for programs')
    .action((options: { since?: string; lane?: string; json?: boolean }) =>
      withApp(async ({ rooms, foundation, settings }) => {
        await rooms.live.look();
        const shadow = await rooms.rulesDesk.shadow();
        const broken = await rooms.rulesDesk.brokenShadow();
        if (broken !== null) throw new SettingsError(broken.problems);
        if (shadow === null)
          throw new SettingsError([
            `There is no shadow file. Copy ${settings.live.rules.name} to ${settings.live.shadow.name} and change the copy; it decides nothing`,
          ]);
        const store = decidedStore(foundation.db);
        const range = await decidedRange(store, options, foundation.clock.now());
        const diff = shadowDiff(rooms.live, range);
        if (diff === null) return;
        const live = rooms.live.rules().set.version;
        const { mentions, divergences } = diff;
        if (options.json)
          return sayJson({
            live: { version: live },
            shadow: { version: shadow.version, since: shadow.since, wrongExamples: shadow.examples.length },
            lane: range.lane,
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
          `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} of the lane ${range.lane}, ${divergences.length} decided otherwise by ${shadow.name} (version ${shadow.version.slice(0, 12)}). Nothing of it had any effect.`,
        );
        if (shadow.examples.length > 0)
          note(
            `${shadow.examples.length} examples of it come out otherwise than they say. Before it goes live: npm run openseat -- rules check --rules ${shadow.name}`,
          );
      }),
    );
}

/** `ceo seated, 62 (harmed-customers)`. */
function so({ desk, seat, priority, rule }: DecidedSo): string {
  return `${desk}${seat === null ? '' : ` ${seat}`}, ${Math.round(priority * 10) / 10} (${rule})`;
}
