import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, OpenseatError } from '../domain/errors.ts';
import { laneOf, type Origin } from '../domain/mention.ts';
import type { Connector, Events } from '../ports.ts';
import type { Intake } from './intake.ts';

/** How long a connector that only a person can help waits before it looks whether one did. */
const PERSON_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

export interface ListenNeeds {
  intake: Intake;
  events: Events;
  /** Called at each batch that was stored, and while there is nothing to hear: progress for health. */
  progress(): void;
  /** What ails a connector, for doctor and health: an error code, or null when it works. */
  state(connector: string, trouble: string | null): void;
}

/**
 * Listens to one connector until the signal aborts: from the stored cursor, batch by batch, each stored before the next
 * is asked for (law 1). A connector that fails starts again from its cursor after a growing pause; it never ends the worker.
 */
export async function listenTo(
  connector: Connector,
  origin: Origin,
  needs: ListenNeeds,
  signal: AbortSignal,
): Promise<void> {
  const { intake, events } = needs;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const cursor = await intake.cursor(connector.name);
      for await (const batch of connector.listen(cursor, signal)) {
        await intake.room(laneOf(origin), signal);
        if (signal.aborted) return;
        await intake.take({ connector: connector.name, origin }, batch);
        failures = 0;
        needs.state(connector.name, null);
        needs.progress();
      }
      if (signal.aborted) return;
      // It has no more to tell, for instance samples that were played to the end.
      needs.state(connector.name, null);
      return;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      needs.state(connector.name, codeOf(error));
      events.trouble(failures > 3 ? 'error' : 'warn', 'connector-failed', error, {
        connector: connector.name,
      });
      await pause(pauseAfter(error, failures), undefined, { signal }).catch(() => undefined);
    }
  }
}

function pauseAfter(error: unknown, failures: number): number {
  const asked =
    error instanceof OpenseatError ? error.retryAfterMs(failures) : 1_000 * 2 ** Math.min(failures - 1, 8);
  return Math.min(asked ?? PERSON_MS, LONGEST_PAUSE_MS);
}
