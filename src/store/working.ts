import type { Instant } from '../domain/mention.ts';
import { at, type Database } from './database.ts';

/** A job that is no longer tried, as people see it. */
export interface SetAsideJob {
  id: number;
  queue: string;
  job: string;
  payload: Record<string, unknown>;
  code: string;
  times: number;
  at: Instant;
}

/** Heartbeats, jobs set aside and small settings that outlive a process. */
export interface WorkingStore {
  /** `done` counts finished work since this process started; it grows only by progress, never by being alive. */
  beat(
    worker: string,
    process: string,
    done: number,
    lastDoneAt: Instant | null,
    now: Instant,
  ): Promise<void>;
  /** Ends a process's heartbeats: it stopped on purpose. */
  leave(process: string): Promise<void>;
  /** Workers that beat within the last `withinMs`. */
  alive(now: Instant, withinMs: number): Promise<string[]>;
  setAside(what: Omit<SetAsideJob, 'id' | 'at'>): Promise<void>;
  setAsideJobs(): Promise<SetAsideJob[]>;
  /** Marks it as given back to its queue; null when it is not there (any more). */
  takeBack(id: number): Promise<SetAsideJob | null>;
  state<T>(key: string): Promise<T | null>;
  keepState(key: string, value: unknown): Promise<void>;
}

export function workingStore(db: Database): WorkingStore {
  return {
    beat: async (worker, process, done, lastDoneAt, now) => {
      await db.query(
        `insert into heartbeats (worker, process, beat_at, done, done_at) values ($1, $2, $3, $4, $5)
         on conflict (worker, process) do update set beat_at = $3, done = $4, done_at = $5`,
        [worker, process, at(now), done, at(lastDoneAt)],
      );
    },
    leave: async (process) => {
      await db.query('delete from heartbeats where process = $1', [process]);
    },
    alive: async (now, withinMs) => {
      const rows = await db.query<{ worker: string }>(
        'select distinct worker from heartbeats where beat_at > $1',
        [at(now - withinMs)],
      );
      return rows.map((row) => row.worker);
    },
    setAside: async (what) => {
      await db.query('insert into set_aside (queue, job, payload, code, times) values ($1, $2, $3, $4, $5)', [
        what.queue,
        what.job,
        JSON.stringify(what.payload),
        what.code,
        what.times,
      ]);
    },
    setAsideJobs: () =>
      db.query<SetAsideJob>(
        'select id, queue, job, payload, code, times, at from set_aside where replayed_at is null order by id',
      ),
    takeBack: async (id) => {
      const [row] = await db.query<SetAsideJob>(
        `update set_aside set replayed_at = now() where id = $1 and replayed_at is null
         returning id, queue, job, payload, code, times, at`,
        [id],
      );
      return row ?? null;
    },
    state: async (key) => {
      const [row] = await db.query<{ value: unknown }>('select value from settings_state where key = $1', [
        key,
      ]);
      return row === undefined ? null : (row.value as never);
    },
    keepState: async (key, value) => {
      await db.query(
        `insert into settings_state (key, value) values ($1, $2)
         on conflict (key) do update set value = $2, changed_at = now()`,
        [key, JSON.stringify(value)],
      );
    },
  };
}
