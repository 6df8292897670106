import { type Command, InvalidArgumentError } from 'commander';
import { SettingsError } from '../domain/errors.ts';
import type { SpikeSeen } from '../ports.ts';
import { spikeStore } from '../store/spikes.ts';
import { note, say, sayJson, table, withApp } from './frame.ts';

const number = (text: string): number => {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give the number that `spikes` shows.');
};

/** `spikes`: more complaints than usual, and a person's answer to the posture that is proposed. */
export function spikeCommands(program: Command): void {
  const spikes = program
    .command('spikes')
    .description('times with far more complaints than usual; accept or dismiss the posture that is proposed');
  spikes
    .command('list', { isDefault: true })
    .description('spikes that go on or wait for an answer')
    .option('--all', 'those that are over too')
    .option('--json', 'for programs')
    .action((options: { all?: boolean; json?: boolean }) =>
      withApp(async ({ rooms }) => {
        const found = await rooms.spikes.list({ running: !options.all, limit: 100 });
        if (options.json) return sayJson(found);
        if (found.length === 0) return say('There are no more complaints than usual.');
        for (const line of table([HEAD, ...found.map(rowOf)])) say(line);
        const waiting = found.find(({ proposes }) => proposes !== null);
        if (waiting !== undefined) {
          note(
            `Accept with: npm run openseat -- spikes accept ${waiting.id}   (or: spikes dismiss ${waiting.id})`,
          );
        }
      }),
    );
  for (const answer of ['accept', 'dismiss'] as const) {
    spikes
      .command(answer)
      .argument('<id>', 'number of the spike', number)
      .description(
        answer === 'accept' ? 'set the posture that a spike proposes' : 'leave the posture as it is',
      )
      .action((id: number) =>
        withApp(async ({ foundation }) => {
          // Whoever has the command line of the house may do what ops may do.
          const done = await spikeStore(foundation.db).answer(
            id,
            answer === 'accept',
            'person:command-line',
            foundation.clock.now(),
          );
          if (done === null) {
            throw new SettingsError([`Spike ${id} proposes nothing. See: npm run openseat -- spikes`]);
          }
          say(`The posture is ${done.posture}.`);
        }),
      );
  }
}

const HEAD = ['id', 'brand', 'since', 'found', 'in an hour', 'usual', 'most', 'over', 'proposes'];

function rowOf(spike: SpikeSeen): string[] {
  const when = (at: number | null): string => (at === null ? '' : new Date(at).toISOString().slice(0, 16));
  return [
    String(spike.id),
    `${spike.brand === '' ? '(none)' : spike.brand}${spike.lane === 'live' ? '' : ` (${spike.lane})`}`,
    when(spike.startedAt),
    when(spike.foundAt),
    String(spike.count),
    spike.usual.toFixed(1),
    String(spike.peak),
    when(spike.endedAt),
    spike.proposes ?? '',
  ];
}
