import { type Command, InvalidArgumentError, Option } from 'commander';
import { loadSettings } from '../../config/index.ts';
import { MODELS } from '../models/open.ts';
import { benchOfRules } from './bench-rules.ts';
import { benchOfScore } from './bench-score.ts';
import { orComplain, say, sayJson, table } from './frame.ts';

const MENTIONS = 100_000;

/** `bench rules` and `bench score`. */
export function benchCommand(program: Command): Command {
  const bench = program
    .command('bench')
    .description('measure what reading and deciding cost on this machine');
  bench
    .command('rules')
    .description('decide generated mentions by 50 rules, beside other rules engines with the same rules')
    .option('--mentions <count>', 'how many', wholeNumber, MENTIONS)
    .option('--json', 'for programs')
    .action((options: { mentions: number; json?: boolean }) =>
      orComplain(async () => {
        const found = await benchOfRules(options.mentions);
        if (options.json) return sayJson(found);
        const { ours, backtest, peers, mentions, rules } = found;
        say(`${mentions} mentions by ${rules} rules, in CPU time:`);
        const rows = Object.entries(peers).map(([name, { microsPerMention, version, gives }]) => [
          `  ${name} ${version}`,
          `${microsPerMention} µs a mention`,
          gives,
        ]);
        const own = [
          '  Openseat',
          `${ours.microsPerMention} µs a mention`,
          'the decision with all its reasons',
        ];
        for (const line of table([own, ...rows])) say(line);
        say(`  back-test: ${backtest.mentionsPerSecond} mentions a second, seats included`);
      }),
    );
  bench
    .command('score')
    .description('read the dev sets with the text model, beside the packages that a Node user can install')
    .option('--data <folder>', 'the folder with the data', '../shared/data')
    .addOption(new Option('--model <name>', 'otherwise the one in use').choices(MODELS))
    .option('--json', 'for programs')
    .action((options: { data: string; model?: string; json?: boolean }) =>
      orComplain(async () => {
        const model = options.model ?? loadSettings(process.env).model;
        const found = benchOfScore(options.data, model);
        if (options.json) return sayJson(found);
        const { ours, packages, texts } = found;
        say(`${texts} texts, in CPU time on one core:`);
        const rows = Object.entries(packages).map(([name, { version, textsPerCpuSecond }]) => [
          `  ${name} ${version}`,
          `${textsPerCpuSecond} texts a second`,
          'sentiment alone',
        ]);
        const own = [
          `  ${ours.model}`,
          `${ours.textsPerCpuSecond} texts a second`,
          `${ours.heads} values with reasons`,
        ];
        for (const line of table([own, ...rows])) say(line);
        const sets = Object.keys(Object.values(packages)[0]?.quality ?? {});
        const name = (figures: Record<string, number> | undefined): string =>
          String(figures?.macroRecall ?? '');
        for (const set of sets) {
          const others = Object.entries(packages).map(
            ([peer, { quality }]) => `${peer} ${name(quality[set])}`,
          );
          say(`  ${set}, macro-recall: Openseat ${name(ours.quality[set])}, ${others.join(', ')}`);
        }
      }),
    );
  return bench;
}

function wholeNumber(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 1_000_000) return count;
  throw new InvalidArgumentError('Give a whole number from 1 to 1000000.');
}
