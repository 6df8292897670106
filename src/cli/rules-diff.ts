import type { Command } from 'commander';
import { rulesDiff } from '../app/shadow.ts';
import type { App } from '../app.ts';
import { SettingsError } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import type { DecidedSo } from '../ports.ts';
import type { RuleSet } from '../route/rule-set.ts';
import { decidedStore } from '../store/decided.ts';
import { aSince, decidedRange } from './decided-range.ts';
import { note, say, sayJson, table, withApp } from './frame.ts';
import { rulesToTry } from './rules.ts';

/** `rules diff --shadow`: what the shadow file, or any other, decides otherwise than the live one. */
export function diffCommand(rules: Command): void {
  rules
    .command('diff')
    .description('which mentions another rules file decides otherwise than the live one')
    .option('--shadow', 'the other file is config/routing.shadow.yaml')
    .option('--rules <file>', 'the other file is this one')
    .option('--since <time>', 'from then on, such as 30d or 2026-03-01', aSince)
    .option('--lane <lane>', 'the live one, unless it is empty')
    .option('--json', 'for programs')
    .action((options: Options) =>
      withApp(async (app) => {
        const other = await otherRules(app, options);
        const { foundation, rooms } = app;
        const range = await decidedRange(decidedStore(foundation.db), options, foundation.clock.now());
        const live = rooms.live.rules().set;
        const { mentions, divergences } = rulesDiff(live, other.set, range);
        const { version } = other.set;
        if (options.json)
          return sayJson({
            live: { version: live.version },
            [other.kind]: { version, since: other.since, wrongExamples: other.examples },
            lane: range.lane,
            mentions,
            count: divergences.length,
            divergences: divergences.map(({ shadow, ...one }) => ({ ...one, [other.kind]: shadow })),
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
          `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} of the lane ${range.lane}, ${divergences.length} decided otherwise by ${other.name} (version ${version.slice(0, 12)}). Nothing of it had any effect.`,
        );
        if (other.examples > 0)
          note(
            `${other.examples} examples of it come out otherwise than they say. Before it goes live: npm run openseat -- rules check --rules ${other.name}`,
          );
      }),
    );
}

interface Options {
  shadow?: boolean;
  rules?: string;
  since?: string;
  lane?: string;
  json?: boolean;
}
interface Other {
  kind: 'shadow' | 'other';
  name: string;
  set: RuleSet;
  since: Instant | null;
  /** How many come out otherwise than they say. */
  examples: number;
}

/** The rules to hold against the live ones. Throws SettingsError when there are none, or when they cannot be used. */
async function otherRules({ rooms, settings }: App, { shadow, rules }: Options): Promise<Other> {
  if (rules !== undefined && shadow !== true) {
    const { set, problems } = rulesToTry(rules);
    return { kind: 'other', name: set.file, set, since: null, examples: problems.length };
  }
  if (shadow !== true || rules !== undefined)
    throw new SettingsError(['rules diff needs one other file: give --shadow, or --rules FILE']);
  await rooms.live.look();
  const { good, broken } = rooms.live.files.shadow;
  if (broken !== null) throw new SettingsError(broken.problems);
  const state = await rooms.rulesDesk.shadow();
  if (good === null || state === null)
    throw new SettingsError([
      `There is no shadow file. Copy ${settings.live.rules.name} to ${settings.live.shadow.name} and change the copy; it decides nothing`,
    ]);
  const { set, examples } = good.value;
  return { kind: 'shadow', name: state.name, set, since: state.since, examples: examples.length };
}

/** `ceo seated, 62 (harmed-customers)`. */
function so({ desk, seat, priority, rule }: DecidedSo): string {
  return `${desk}${seat === null ? '' : ` ${seat}`}, ${Math.round(priority * 10) / 10} (${rule})`;
}
