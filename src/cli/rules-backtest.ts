import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { loadSettings } from '../../config/index.ts';
import { rehearse } from '../app/dry-run.ts';
import { linesOf } from '../connectors/recorded/lines.ts';
import { SettingsError } from '../domain/errors.ts';
import type { MentionId } from '../domain/mention.ts';
import { backtest } from '../route/backtest.ts';
import { dryRun } from '../route/dry-run.ts';
import { failsIf } from '../route/fail-if.ts';
import { pictureOf } from '../route/lab-picture.ts';
import type { RuleSet } from '../route/rule-set.ts';
import { loadRules } from '../route/rules.ts';
import { decidedStore } from '../store/decided.ts';
import { backtestText } from './backtest-text.ts';
import { aSince, type DecidedRange, decidedRange } from './decided-range.ts';
import { note, orComplain, say, sayJson, withApp } from './frame.ts';
import { noteExamples, rulesToTry, type Tried } from './rules.ts';

interface Options {
  rules: string;
  since?: string;
  lane?: string;
  mentions?: string;
  failIf: string[];
  words?: boolean;
  json?: boolean;
}

/** `rules backtest`: what another rules file would have made of mentions that were decided. Changes nothing. */
export function backtestCommand(rules: Command): void {
  rules
    .command('backtest')
    .description('what another rules file would make of mentions that were decided, or of a recording')
    .requiredOption('--rules <file>', 'the new rules file')
    .option(
      '--since <time>',
      'of stored mentions those from then on, such as 30d, 12h, 2w or 2026-03-01',
      aSince,
    )
    .option('--lane <lane>', 'live, recorded or sample (otherwise the first of these with decisions)')
    .option('--mentions <file>', 'a recording, decided by the live rules first; needs no database')
    .option(
      '--fail-if <condition>',
      "exit code 1 when it holds, such as 'ceo.perDayMax > 8'; may be repeated",
      (one, all: string[]) => [...all, one],
      [],
    )
    .option('--words', 'with what customers said; on a terminal only')
    .option('--json', 'for programs')
    .action(async (options: Options) => {
      const { words, json, mentions, since, lane } = options;
      await orComplain(async () => {
        if (words && (json || process.stdout.isTTY !== true))
          throw new SettingsError([
            '--words shows what customers said, so it works on a terminal only, and not with --json. Leave it out, or look at the rules lab on the page',
          ]);
        if (mentions !== undefined && (since !== undefined || lane !== undefined))
          throw new SettingsError(['--mentions reads a whole recording: leave --since and --lane out']);
        if (mentions !== undefined && !existsSync(mentions))
          throw new SettingsError([
            `--mentions: ${mentions} does not exist. Give a file of mentions, one JSON object a line`,
          ]);
        const tried = rulesToTry(options.rules);
        if (mentions === undefined) await fromStore(options, tried);
        else await fromFile(mentions, options, tried);
        noteExamples(tried);
      });
    });
}

async function fromStore(options: Options, tried: Tried): Promise<void> {
  await withApp(async ({ foundation, settings }) => {
    const store = decidedStore(foundation.db);
    const range = await decidedRange(store, options, foundation.clock.now());
    warnOfIncidents(tried.set, loadRules(settings.routing.text, settings.routing.name));
    await report(options, tried, range, `the lane ${range.lane}`, (ids) => store.words(ids));
  });
}

async function fromFile(path: string, options: Options, tried: Tried): Promise<void> {
  const settings = loadSettings(process.env);
  const live = loadRules(settings.routing.text, settings.routing.name);
  const { lines, routable } = await rehearse(linesOf(path), settings);
  const errors = lines.filter(({ kind }) => kind === 'error').length;
  if (errors > 0) note(`${errors} lines of ${path} cannot be read, and are left out.`);
  warnOfIncidents(tried.set, live);
  const mentions = dryRun(routable, live).map(({ decided }) => decided);
  const said = new Map(routable.map(({ id, text }) => [id, text]));
  const words = async (ids: MentionId[]) => new Map(ids.map((id) => [id, said.get(id) ?? '']));
  await report(options, tried, { lane: 'recorded', from: null, mentions }, path, words);
}

/** Facts are kept, and what made an incident is not: that part of a file cannot be tried on them. */
function warnOfIncidents(set: RuleSet, live: RuleSet): void {
  if (JSON.stringify(set.incidents) !== JSON.stringify(live.incidents))
    note('The section `incidents` differs from the live file: the back-test leaves incidents as they were.');
}

async function report(
  options: Options,
  { set, problems }: Tried,
  { lane, from, mentions }: DecidedRange,
  where: string,
  wordsOf: (ids: MentionId[]) => Promise<ReadonlyMap<MentionId, string>>,
): Promise<void> {
  const found = backtest(mentions, set, from ?? undefined);
  const counted = mentions.slice(mentions.length - found.mentions);
  const picture = pictureOf(counted, set, found, null);
  const { fairness } = picture;
  const figures = {
    ...found.figures,
    'fairness.flagged': fairness.groups.filter(({ after }) => after.flagged).length,
    'fairness.flaggedBefore': fairness.groups.filter(({ before }) => before.flagged).length,
  };
  const failed = options.failIf.filter((condition) => failsIf(condition, figures));
  if (options.json) {
    const { days, moved, support } = picture;
    sayJson({
      rules: { file: set.file, version: set.version, wrongExamples: problems.length },
      lane,
      from: picture.from,
      to: picture.to,
      mentions: found.mentions,
      figures,
      days,
      newlySeated: found.newlySeated,
      dropped: found.dropped,
      moved,
      support,
      fairness,
      decisions: found.decisions,
      failed,
    });
  } else {
    const ids = [...found.newlySeated, ...found.dropped];
    say(`${set.file} on ${found.mentions} mentions of ${where}${between(picture)}`);
    for (const line of backtestText(picture, counted, options.words ? await wordsOf(ids) : new Map()))
      say(line);
  }
  for (const condition of failed) {
    const named = Object.entries(figures).filter(([name]) => condition.includes(name));
    note(
      `--fail-if '${condition}' holds: ${named.map(([name, value]) => `${name} is ${value}`).join(', ')}.`,
    );
  }
  if (failed.length > 0) process.exitCode = 1;
}

const between = ({ from, to }: { from: number | null; to: number | null }): string =>
  from === null || to === null ? '' : `, ${dayOf(from)} to ${dayOf(to)}`;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
