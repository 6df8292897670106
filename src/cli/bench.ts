import { type Command, InvalidArgumentError } from 'commander';
import { benchOfRules } from './bench-rules.ts';
import { orComplain, say, sayJson, table } from './frame.ts';

const MENTIONS = 100_000;

/** `bench rules`; others stand beside it. */
export function benchCommand(program: Command): Command {
  const bench = program.command('bench').description('measure what deciding costs on this machine');
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
  return bench;
}

function wholeNumber(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 1_000_000) return count;
  throw new InvalidArgumentError('Give a whole number from 1 to 1000000.');
}
