import { type Command, InvalidArgumentError } from 'commander';
import { loadSettings } from '../../config/index.ts';
import { runAll, runWorker } from '../app/process.ts';
import { WORKERS, type WorkerName } from '../app.ts';

/** `up` and `worker NAME`. */
export function runCommands(program: Command): void {
  program
    .command('up')
    .description('everything in one process, as npm start does')
    .action(() => runAll(() => loadSettings(process.env)));
  program
    .command('worker')
    .argument('<name>', `one of ${Object.keys(WORKERS).join(', ')}`, (name: string): WorkerName => {
      if (Object.hasOwn(WORKERS, name)) return name as WorkerName;
      throw new InvalidArgumentError(`Give one of: ${Object.keys(WORKERS).join(', ')}.`);
    })
    .description(
      'one worker in a process of its own; needs DATABASE_URL, and shares the queue with the others',
    )
    .action((name: WorkerName) => runWorker(() => loadSettings(process.env), name));
}
