import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app.ts';
import { AT_ONCE, samplesConnector, WATCHABLE } from '../connectors/recorded/samples.ts';
import { type ListenNeeds, listenTo } from '../intake/listen.ts';

const LOOK_MS = 250;

/** Plays the bundled samples to their end, then lets their last day end, so that everyone who waits has an outcome. */
export async function playSamples(
  { settings, rooms }: App,
  needs: ListenNeeds,
  signal: AbortSignal,
): Promise<void> {
  const pace = settings.samples === 'fast' ? AT_ONCE : WATCHABLE;
  await listenTo(samplesConnector(settings.sampleMentions.path, pace), 'sample', needs, signal);
  while (!signal.aborted) {
    try {
      if ((await rooms.consoleStore.flow.summary('sample')).unfinished === 0) {
        await rooms.routing.finishLane('sample');
        return;
      }
    } catch (error) {
      needs.events.trouble('warn', 'samples-not-finished', error);
    }
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
