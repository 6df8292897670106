import { Command } from 'commander';
import { benchCommand } from './cli/bench.ts';
import { doctorCommand } from './cli/doctor.ts';
import { explainCommand } from './cli/explain.ts';
import { note } from './cli/frame.ts';
import { deskCommands } from './cli/gallery.ts';
import { houseCommands } from './cli/house.ts';
import { peopleCommands } from './cli/people.ts';
import { replayCommand } from './cli/replay.ts';
import { rulesCommands } from './cli/rules.ts';
import { backtestCommand } from './cli/rules-backtest.ts';
import { correctionsCommand } from './cli/rules-corrections.ts';
import { decideCommand } from './cli/rules-decide.ts';
import { diffCommand } from './cli/rules-diff.ts';
import { fairnessCommand } from './cli/rules-fairness.ts';
import { versionCommands } from './cli/rules-versions.ts';
import { runCommands } from './cli/run.ts';
import { scoreCommand } from './cli/score.ts';
import { simulateCommand } from './cli/simulate.ts';
import { spikeCommands } from './cli/spikes.ts';
import { trainCommand } from './cli/train.ts';

const program = new Command('openseat')
  .description('Puts a real customer in the empty chair.')
  .showHelpAfterError('(npm run openseat -- --help lists the commands)')
  .configureHelp({ showGlobalOptions: false });

runCommands(program);
replayCommand(program);
scoreCommand(program);
const rules = rulesCommands(program);
explainCommand(rules);
decideCommand(rules);
backtestCommand(rules);
fairnessCommand(rules);
versionCommands(rules);
diffCommand(rules);
correctionsCommand(rules);
simulateCommand(program);
spikeCommands(program);
benchCommand(program);
trainCommand(program);
doctorCommand(program);
peopleCommands(program);
deskCommands(program);
houseCommands(program);

// `… | head` closes our output early: that is no error. A full disk is one.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  note(`The output cannot be written (${code}), and is not whole: make room, or send it elsewhere.`);
  process.exit(1);
});

await program.parseAsync();
