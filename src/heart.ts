import type { Clock, Events } from './ports.ts';
import type { WorkingStore } from './store/working.ts';

/** How often a process says that it works. */
const BEAT_MS = 5_000;

/** Counts what a process's workers finish and writes it down every few seconds, so that health can tell progress from life. */
export interface Heart extends AsyncDisposable {
  /** Starts beating for a worker; call the returned function at each finished piece of work. */
  beatFor(worker: string): () => void;
}

export function startHeart(store: WorkingStore, clock: Clock, events: Events, process: string): Heart {
  const workers = new Map<string, { done: number; at: number | null }>();
  let beating = Promise.resolve();
  const beat = (): void => {
    beating = beating.then(async () => {
      try {
        for (const [worker, { done, at }] of workers)
          await store.beat(worker, process, done, at, clock.now());
      } catch (error) {
        events.trouble('warn', 'heartbeat-failed', error);
      }
    });
  };
  const timer = setInterval(beat, BEAT_MS);
  return {
    beatFor: (worker) => {
      const count = { done: 0, at: null as number | null };
      workers.set(worker, count);
      beat();
      return () => {
        count.done += 1;
        count.at = clock.now();
      };
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await beating;
      await store.leave(process).catch(() => undefined);
    },
  };
}
