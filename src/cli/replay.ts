import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import type { App, WorkerName } from '../app.ts';
import { recordedConnector } from '../connectors/recorded/index.ts';
import { SettingsError } from '../domain/errors.ts';
import type { Summary } from '../ports.ts';
import { note, say, sayJson, withApp } from './frame.ts';

/** The workers that a mention needs on its way to a desk. */
const NEEDED: readonly WorkerName[] = ['score', 'route', 'support-desk', 'ceo-desk'];
/** Workers beat every five seconds: one that has not for this long does not run. */
const BEAT_MS = 8_000;
const LOOK_MS = 100;
/** When nothing moves for so long, what stands still is handed on again. */
const STILL_MS = 3_000;
/** When nothing moves for so long, somebody has to look. */
const STUCK_MS = 60_000;

/** `replay FILE.jsonl`. */
export function replayCommand(program: Command): void {
  program
    .command('replay <file>')
    .description(
      'feed recorded mentions through the whole house to the end; running it again changes nothing',
    )
    .option('--json', 'print the summary for programs')
    .action((file: string, options: { json?: boolean }) =>
      withApp(
        async (app) => {
          if (!existsSync(file))
            throw new SettingsError([
              `${file} does not exist. Give a file of mentions, one JSON object a line`,
            ]);
          const summary = await replay(app, file);
          if (options.json) return sayJson(summary);
          const { received, dropped, mentions, decided, unfinished, openCases } = summary;
          say(
            `received    ${received}: ${mentions} mentions; dropped ${dropped.own} own, ${dropped.duplicate} duplicate, ${dropped.repost} reposts, ${dropped.refused} refused`,
          );
          say(
            `decided     ${decided.ceo} to the CEO, ${decided.support} to support, ${decided.ideas} to ideas, ${decided.nobody} to nobody`,
          );
          say(`unfinished  ${unfinished}`);
          say(`open cases  ${openCases}`);
        },
        { workers: NEEDED },
      ),
    );
}

/**
 * Takes a recording in, then waits until all of it has reached its desk, and tells the counts of the recorded lane. Nothing
 * is decided before all is in: however fast we are, an edit or a deletion finds its post undecided, and a replay gives the
 * same decisions again. Only where the house runs already, its workers do not wait.
 */
export async function replay(app: App, file: string): Promise<Summary> {
  const { foundation, rooms } = app;
  const began = foundation.clock.now();
  let handedOver = await allBeat(app, BEAT_MS);
  if (handedOver) note('Openseat runs already: its workers do the work.');

  const signal = new AbortController().signal;
  const connector = recordedConnector(file);
  for await (const batch of connector.listen(null, signal)) {
    await rooms.intake.take({ connector: connector.name, origin: 'recorded' }, batch);
  }
  // A process that was killed leaves fresh heartbeats behind: only one that comes after our start proves that it lives.
  if (handedOver && !(await beatSince(app, began))) {
    note('The workers that ran before are gone: the work is done here.');
    handedOver = false;
  }
  if (!handedOver) await app.start();
  await untilDelivered(app);
  await rooms.routing.finishLane('recorded');
  await untilDelivered(app);
  return rooms.consoleStore.flow.summary('recorded');
}

async function allBeat({ foundation }: App, withinMs: number): Promise<boolean> {
  const alive = await foundation.working.alive(foundation.clock.now(), withinMs);
  return NEEDED.every((name) => alive.includes(name));
}

async function beatSince(app: App, began: number): Promise<boolean> {
  const { clock } = app.foundation;
  while (!(await allBeat(app, clock.now() - began))) {
    if (clock.now() - began > BEAT_MS) return false;
    await pause(LOOK_MS);
  }
  return true;
}

async function untilDelivered({ rooms, foundation }: App): Promise<void> {
  let last = -1;
  let since = performance.now();
  let swept = since;
  for (;;) {
    const { unfinished } = await rooms.consoleStore.flow.summary('recorded');
    if (unfinished === 0) return;
    const now = performance.now();
    if (unfinished !== last) {
      last = unfinished;
      since = now;
    }
    if (now - since > STUCK_MS) {
      throw new SettingsError([
        `${unfinished} mentions have not moved for a minute. Look at: npm run openseat -- jobs, and at the log of the workers`,
      ]);
    }
    if (now - Math.max(since, swept) > STILL_MS) {
      swept = now;
      // Far in the future, so that whatever stands still counts as standing long enough.
      await rooms.followThrough.sweep(foundation.clock.now() + 3_600_000);
      await rooms.followThrough.cards(foundation.clock.now());
    }
    await pause(LOOK_MS);
  }
}
