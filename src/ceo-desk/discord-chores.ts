import type { Events } from '../ports.ts';

/** Work that nobody waits for: begun now or later, and ended together. */
export interface Chores {
  track(work: Promise<unknown>): void;
  later(work: () => Promise<void>, ms: number): void;
  /** Begins nothing more, and waits for what was begun. */
  end(): Promise<void>;
  isEnded(): boolean;
}

/** Nothing that goes wrong in a chore ends the process; it is counted as trouble. */
export function createChores(events: Events): Chores {
  const running = new Set<Promise<unknown>>();
  const timers = new Set<NodeJS.Timeout>();
  let ended = false;

  function track(work: Promise<unknown>): void {
    const tracked = work
      .catch((error) => events.trouble('error', 'discord-chore-failed', error))
      .finally(() => running.delete(tracked));
    running.add(tracked);
  }

  return {
    track,
    later: (work, ms) => {
      if (ended) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        track(work());
      }, ms);
      timers.add(timer);
    },
    end: async () => {
      ended = true;
      for (const timer of timers) clearTimeout(timer);
      while (running.size > 0) await Promise.allSettled(running);
    },
    isEnded: () => ended,
  };
}
