import { createPostgresBackend, type Job, Queue, runMigrations, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { codeOf, SettingsError } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import type { Events, HandOn } from '../ports.ts';
import { JobFailure, neverAgain, pauseBefore, verdictOf } from './failure.ts';
import { CONCURRENCY, JOBS, type JobData, QUEUE_NAMES, type QueueName } from './jobs.ts';

/** Where the queues live. */
export type QueueBackend =
  | { kind: 'redis'; url: string }
  /** A pg Pool whose connections have `search_path` set to the queue's schema, and max ≥ `poolSizeFor(workers)`. */
  | { kind: 'postgres'; pool: PostgresPool };

/** The part of a pg Pool that BullMQ uses; the store opens it (only the store imports pg). */
export interface PostgresPool {
  connect(): Promise<{ query(sql: string): Promise<unknown>; release(): void }>;
  setMaxListeners(n: number): unknown;
  readonly options: { max?: number | undefined };
}

/** Connections that `workers` BullMQ workers need on the Postgres backend: one each for ever, and some to work with. */
export function poolSizeFor(workers: number): number {
  return workers + 8;
}

/** What happened to a job that is no longer tried. */
export interface SetAside {
  queue: QueueName;
  job: string;
  payload: Record<string, unknown>;
  code: string;
  times: number;
}

export interface QueueOptions {
  backend: QueueBackend;
  /** Keeps installations and tests on one Redis apart. */
  prefix: string;
  clock: { now(): Instant };
  events: Events;
  /** Keeps the job for people (law 6). Must not throw. */
  setAside(what: SetAside): Promise<void>;
}

/** A worker at work. */
export interface RunningWorker {
  readonly queue: QueueName;
  /** Waits for the jobs in hand, at most `deadlineMs`, then lets go of them: they run again elsewhere. */
  stop(deadlineMs: number): Promise<void>;
}

export interface Queues extends HandOn, AsyncDisposable {
  /** Works a queue. `onStopped` is called when an impossible state stopped the worker; the caller starts it anew or exits. */
  work<N extends QueueName>(
    queue: N,
    handler: (data: JobData<N>) => Promise<void>,
    onDone: () => void,
    onStopped: () => void,
  ): RunningWorker;
  /** Puts the schedulers (back) in place: safe to repeat, and must be, since FLUSHALL takes them silently. */
  schedule(tasks: Record<string, { everyMs: number }>): Promise<void>;
  add<N extends QueueName>(queue: N, data: JobData<N>, delayMs?: number): Promise<void>;
  /** Jobs waiting, delayed, active and failed, per queue. */
  counts(): Promise<Record<QueueName, Record<string, number>>>;
}

const ATTEMPTS = 12;
/** A batch of 100 takes well under a second; a longer event-loop block means a second run, which law 2 makes harmless. */
const LOCK_MS = 60_000;

/** Opens every queue. Throws SettingsError when the server cannot be used as it is set up. */
export async function openQueues(options: QueueOptions): Promise<Queues> {
  const { events, clock } = options;
  const bull = await connect(options.backend, events);
  const complain = throttledComplaint(events);
  const base = (name: QueueName) => ({
    connection: bull.connection,
    // Each queue has a hash tag of its own, so that it stays on one node of a Redis Cluster.
    ...(bull.kind === 'redis' ? { prefix: `{${options.prefix}-${name}}` } : {}),
  });
  const queues = new Map<QueueName, Queue>();
  for (const name of QUEUE_NAMES) {
    const queue = new bull.Queue(name, {
      ...base(name),
      defaultJobOptions: {
        attempts: ATTEMPTS,
        backoff: { type: 'house' },
        removeOnComplete: true,
        removeOnFail: { age: 7 * 24 * 3600, count: 1000 },
        stackTraceLimit: 0,
      },
    }) as unknown as Queue;
    queue.on('error', (error) => complain(name, error));
    queues.set(name, queue);
  }
  const workers = new Set<RunningWorker>();

  const add: Queues['add'] = async (name, data, delayMs = 0) => {
    await queues.get(name)?.add(name, JOBS[name].parse(data), delayMs > 0 ? { delay: delayMs } : {});
  };

  return {
    add,
    mentions: (step, ids) =>
      wake(events, step, async () => {
        for (let from = 0; from < ids.length; from += 100)
          await add(step, { ids: ids.slice(from, from + 100) });
      }),
    card: (caseId) => wake(events, 'ceo-desk', () => add('ceo-desk', { caseId })),
    reply: (replyId, at) =>
      wake(events, 'reply', () => add('reply', { replyId }, Math.max(0, at - clock.now()))),

    work: (name, handler, onDone, onStopped) => {
      const worker = new bull.Worker(
        name,
        async (job: Job) => {
          const data = JOBS[name].safeParse(job.data);
          if (!data.success) throw neverAgain('BadPayload');
          try {
            await handler(data.data as JobData<typeof name>);
            onDone();
          } catch (error) {
            throw failureOf(job, error, name);
          }
        },
        {
          ...base(name),
          concurrency: CONCURRENCY[name],
          lockDuration: LOCK_MS,
          stalledInterval: 15_000,
          maxStalledCount: 1,
          settings: { backoffStrategy: (made: number, _type, error) => pauseBefore(made, error) },
        },
      );
      const running: RunningWorker = {
        queue: name,
        stop: async (deadlineMs) => {
          workers.delete(running);
          await within(worker.close(), deadlineMs);
        },
      };
      const failureOf = (job: Job, error: unknown, queue: QueueName): Error => {
        const verdict = verdictOf(error, job.attemptsMade + 1);
        if (verdict.kind === 'again') return new JobFailure(verdict.code, verdict.waitMs);
        if (verdict.kind === 'never') return neverAgain(verdict.code);
        events.trouble('error', 'impossible-state', error, { queue, job: job.id ?? '' });
        // The second time the same job does this it is set aside, and the rest goes on.
        if (job.failedReason?.startsWith('impossible:')) return neverAgain(`impossible:${verdict.code}`);
        queueMicrotask(onStopped);
        return new JobFailure(`impossible:${verdict.code}`, 1_000);
      };
      worker.on('error', (error) => complain(name, error));
      worker.on('failed', (job, error) => {
        const final =
          job === undefined || error.name === 'UnrecoverableError' || job.attemptsMade >= ATTEMPTS;
        if (!final) return;
        const what: SetAside = {
          queue: name,
          job: job?.id ?? 'unknown',
          payload: (job?.data ?? {}) as Record<string, unknown>,
          code: error.message,
          times: job?.attemptsMade ?? 2,
        };
        events.trouble('error', 'job-set-aside', new JobFailure(error.message, null), {
          queue: name,
          job: what.job,
        });
        void options.setAside(what);
      });
      workers.add(running);
      return running;
    },

    schedule: async (tasks) => {
      const queue = queues.get('follow-through');
      for (const [task, { everyMs }] of Object.entries(tasks)) {
        await queue?.upsertJobScheduler(task, { every: everyMs }, { name: 'follow-through', data: { task } });
      }
    },

    counts: async () => {
      const entries = QUEUE_NAMES.map(
        async (name) => [name, (await queues.get(name)?.getJobCounts()) ?? {}] as const,
      );
      return Object.fromEntries(await Promise.all(entries)) as Record<QueueName, Record<string, number>>;
    },

    [Symbol.asyncDispose]: async () => {
      await Promise.all([...workers].map((worker) => worker.stop(5_000)));
      await Promise.all([...queues.values()].map((queue) => within(queue.close(), CLOSE_MS)));
      await bull.close();
    },
  };
}

/** How long a commit waits to tell the queue about itself before it leaves that to the sweep. */
const WAKE_MS = 3_000;

/** Handing on is only a wake-up: a queue server that is away delays work, and never fails what is already committed. */
async function wake(events: Events, queue: QueueName, call: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, WAKE_MS, 'late');
  });
  try {
    const called = call();
    called.catch(() => undefined);
    if ((await Promise.race([called, late])) === 'late') events.count('wake-up-lost', { queue });
  } catch (error) {
    events.trouble('warn', 'wake-up-lost', error, { queue });
  } finally {
    clearTimeout(timer);
  }
}

interface Bull {
  kind: 'redis' | 'postgres';
  Queue: typeof Queue;
  Worker: typeof Worker;
  // Redis and Postgres connections have no common type in BullMQ's own declarations.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  connection: any;
  close(): Promise<void>;
}

async function connect(backend: QueueBackend, events: Events): Promise<Bull> {
  if (backend.kind === 'postgres') {
    const client = await backend.pool.connect();
    try {
      await runMigrations(client as never);
    } finally {
      client.release();
    }
    backend.pool.setMaxListeners(0);
    const classes = withBackend(createPostgresBackend);
    return {
      kind: 'postgres',
      Queue: classes.Queue as unknown as typeof Queue,
      Worker: classes.Worker as unknown as typeof Worker,
      connection: backend.pool,
      close: async () => undefined,
    };
  }
  const redis = new Redis(backend.url, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', (error) => events.trouble('warn', 'redis-connection', error));
  await refuseEviction(redis);
  return {
    kind: 'redis',
    Queue,
    Worker,
    connection: redis,
    close: async () => {
      await within(redis.quit(), CLOSE_MS);
      redis.disconnect();
    },
  };
}

/** Under any other policy Redis throws jobs away silently when it is full. */
async function refuseEviction(redis: Redis): Promise<void> {
  const info = await redis.info('memory');
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
  const limit = Number(/maxmemory:(\d+)/.exec(info)?.[1] ?? 0);
  if (policy !== undefined && policy !== 'noeviction' && limit > 0) {
    redis.disconnect();
    throw new SettingsError([
      `REDIS_URL: this server's maxmemory-policy is ${policy}, under which queued work is thrown away silently. ` +
        'Set it to noeviction (redis.conf: maxmemory-policy noeviction) and start again.',
    ]);
  }
}

/** How long a close may take when the server is away. */
const CLOSE_MS = 1_000;

/** Closing has no deadline in BullMQ, and none in ioredis while the server is away. Never throws. */
async function within(closing: Promise<unknown>, deadlineMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, deadlineMs);
  });
  await Promise.race([closing.catch(() => undefined), late]);
  clearTimeout(timer);
}

/** A queue server that restarts causes hundreds of error events: one line in ten seconds for each queue and code. */
function throttledComplaint(events: Events): (queue: QueueName, error: Error) => void {
  const last = new Map<string, number>();
  return (queue, error) => {
    const key = `${queue} ${codeOf(error)}`;
    const now = performance.now();
    if (now - (last.get(key) ?? Number.NEGATIVE_INFINITY) < 10_000) return;
    last.set(key, now);
    events.trouble('warn', 'queue-connection', error, { queue });
  };
}
