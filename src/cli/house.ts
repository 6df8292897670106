import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { readCustomers } from '../customers/records.ts';
import { POSTURES, type Posture } from '../domain/decision.ts';
import { SettingsError } from '../domain/errors.ts';
import type { QueueName } from '../queue/jobs.ts';
import { clearLane } from '../store/clear-lane.ts';
import { note, say, sayJson, table, withApp } from './frame.ts';

/** What ops does: jobs set aside, samples, tokens, the counts. */
export function houseCommands(program: Command): void {
  program
    .command('summary')
    .description('the counts of the house, as GET /api/summary gives them')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) =>
      withApp(async ({ rooms }) => {
        const summary = await rooms.consoleStore.flow.summary();
        if (options.json) return sayJson(summary);
        for (const [name, value] of Object.entries(summary)) {
          say(
            `${name}: ${
              typeof value === 'object'
                ? Object.entries(value)
                    .map(([key, n]) => `${key} ${n}`)
                    .join(', ')
                : value
            }`,
          );
        }
      }),
    );

  program
    .command('posture')
    .argument('[posture]', POSTURES.join(', '), (posture: string): Posture => {
      if ((POSTURES as readonly string[]).includes(posture)) return posture as Posture;
      throw new InvalidArgumentError(`Give one of: ${POSTURES.join(', ')}.`);
    })
    .description('how widely the CEO’s seats are open; without an argument it tells')
    .action((posture: Posture | undefined) =>
      withApp(async ({ foundation, rooms }) => {
        if (posture !== undefined) await foundation.working.keepState('posture', posture);
        say((await foundation.working.state<Posture>('posture')) ?? 'normal');
        const open = await rooms.spikes.list({ running: true, limit: 100 });
        const waiting = open.find(({ proposes }) => proposes !== null);
        if (waiting !== undefined) {
          note(`Spike ${waiting.id} proposes ${waiting.proposes}. Answer it: npm run openseat -- spikes`);
        }
      }),
    );

  const jobs = program.command('jobs').description('what was set aside and why; put it back');
  jobs
    .command('list', { isDefault: true })
    .description('jobs that are no longer tried')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) =>
      withApp(async ({ foundation }) => {
        const aside = await foundation.working.setAsideJobs();
        if (options.json) return sayJson(aside);
        if (aside.length === 0) return say('Nothing is set aside.');
        const rows = aside.map((job) => [
          String(job.id),
          job.queue,
          job.code,
          `tried ${job.times} times`,
          new Date(job.at).toISOString(),
          JSON.stringify(job.payload).slice(0, 80),
        ]);
        for (const line of table([['id', 'queue', 'why', '', 'since', 'of'], ...rows])) say(line);
        note('Put one back with: npm run openseat -- jobs replay ID');
      }),
    );
  jobs
    .command('replay <id>')
    .description('put a job back into its queue')
    .action((id: string) =>
      withApp(async ({ foundation }) => {
        const job = /^\d+$/.test(id) ? await foundation.working.takeBack(Number(id)) : null;
        if (job === null)
          throw new SettingsError([`There is no job ${id} set aside. See: npm run openseat -- jobs`]);
        await foundation.queues.add(job.queue as QueueName, job.payload as never);
        say(`Job ${id} is back in the queue ${job.queue}.`);
      }),
    );

  program
    .command('clear-samples')
    .description('remove the sample mentions with everything that came of them')
    .option('--recorded', 'remove replayed recordings too')
    .action((options: { recorded?: boolean }) =>
      withApp(async ({ foundation }) => {
        const example = fileURLToPath(new URL('../../config/customers.example.csv', import.meta.url));
        const invented = readCustomers(readFileSync(example, 'utf8'), example).records.map(({ ref }) => ref);
        for (const lane of options.recorded ? (['sample', 'recorded'] as const) : (['sample'] as const)) {
          const gone = await clearLane(foundation.db, lane, invented);
          say(`${gone} ${lane === 'sample' ? 'sample' : 'recorded'} mentions removed.`);
        }
      }),
    );

  program
    .command('token')
    .description('make a personal console token, and the hash of it for config/people.yaml')
    .action(() => {
      const token = randomBytes(32).toString('base64url');
      say(`token      ${token}`);
      say(`tokenHash  ${createHash('sha256').update(token).digest('hex')}`);
      note(
        'Give the token to the person, once and privately; put tokenHash into config/people.yaml. The token is kept nowhere.',
      );
    });
}
