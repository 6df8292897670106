import { type Command, InvalidArgumentError } from 'commander';
import { type Simulation, simulate } from '../route/simulate/simulate.ts';
import { orComplain, say, sayJson, table } from './frame.ts';
import { noteExamples, rulesToTry } from './rules.ts';

const whole = (from: number, to: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new InvalidArgumentError(`Give a whole number from ${from} to ${to}.`);
};

interface Options {
  days: number;
  seed: number;
  rules?: string;
  json?: boolean;
}

/** `simulate`: a seeded year through rules, seats and spikes. Exit code 1 when a law is broken. */
export function simulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('live through a made-up year under the rules, and check what the seats promise')
    .option('--days <n>', 'how many days', whole(1, 730), 365)
    .option('--seed <n>', 'another seed makes another year', whole(0, 4_294_967_295), 1)
    .option('--rules <file>', 'rules to live under instead of the live ones')
    .option('--json', 'for programs')
    .action((options: Options) =>
      orComplain(async () => {
        const tried = rulesToTry(options.rules);
        const { days, seed } = options;
        const found = simulate(tried.set, { days, seed });
        if (options.json) sayJson(found);
        else for (const line of linesOf(found)) say(line);
        noteExamples(tried);
        if (found.laws.some(({ held }) => !held)) process.exitCode = 1;
      }),
    );
}

function linesOf(found: Simulation): string[] {
  const { seats, ordinary } = found;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    `${found.days} days, seed ${found.seed}: ${found.mentions} mentions, ${found.complaints} complaints, ${found.candidates} candidates`,
    `seats: ${seats.given} given on ${seats.days} days, at most ${seats.perDayMax} on one ` +
      `(reserve ${seats.byPool.reserve}, open ${seats.byPool.open}, ordinary ${seats.byPool.ordinary})`,
    `ordinary customers: ${percent(ordinary.shareOfComplaints)} of the complaints, ${percent(ordinary.shareOfSeats)} ` +
      `of the seats (${percent(ordinary.interval[0])} to ${percent(ordinary.interval[1])})`,
    '',
    ...table(
      found.laws.map(({ law, held, checked, broken }) => [
        held ? 'holds' : 'BROKEN',
        law,
        held ? `${checked} looked at` : `${broken} of ${checked}`,
      ]),
    ),
    ...found.laws.flatMap(({ violations }) => violations.map((violation) => `  ${violation}`)),
    '',
    ...found.spikes.map(
      ({ kind, brand, startedAt, minutes }) =>
        `${kind} of ${brand}, from ${startedAt}: ${minutes === null ? 'never found' : `found after ${minutes} minutes`}`,
    ),
    `false alarms: ${found.falseAlarms}`,
  ];
}
