import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app.ts';
import { TASKS, type TaskName } from '../follow-through/tasks.ts';
import { listenTo } from '../intake/listen.ts';
import type { CardDesk } from '../ports.ts';
import type { JobData, QueueName } from '../queue/jobs.ts';
import type { RunningWorker } from '../queue/queues.ts';
import { spikeStore } from '../store/spikes.ts';
import { openConsole } from './console.ts';
import { openDiscord } from './discord.ts';
import { playSamples } from './samples.ts';
import { tellSpikes } from './tell-spikes.ts';

/** Where people reach what was started. */
export interface Addresses {
  console?: string;
  hooks?: string;
}

type Starter = (
  app: App,
  stack: AsyncDisposableStack,
  addresses: Addresses,
  chatIs: (desk: CardDesk) => void,
) => Promise<void>;

/** How long a worker may take to finish what it has in hand when it is asked to stop. */
const STOP_MS = 5_000;
/** When a reply that another worker had in hand is looked at again. */
const BUSY_MS = 2_000;
/** FLUSHALL takes schedulers away silently: they are put back this often. */
const SCHEDULE_MS = 30_000;

/** Every worker and how it starts. Each runs alone in a process of its own, or together with others. */
export const WORKERS = {
  listen: async (app, stack) => {
    const { rooms, foundation, networks } = app;
    const done = foundation.heart.beatFor('listen');
    const { customers } = app.settings;
    if (customers !== null) await rooms.customers.importFile(customers.text, customers.name);
    const ending = new AbortController();
    const needs = {
      intake: rooms.intake,
      events: foundation.events,
      progress: done,
      state: (connector: string, trouble: string | null) => {
        void foundation.working.keepState(`connector:${connector}`, trouble).catch(() => undefined);
      },
    };
    const loops = networks.connectors.map((one) => listenTo(one, 'live', needs, ending.signal));
    if (networks.connectors.length === 0 && app.settings.samples !== 'off') {
      loops.push(playSamples(app, needs, ending.signal));
    }
    stack.defer(async () => {
      ending.abort();
      await Promise.race([Promise.all(loops), pause(STOP_MS, undefined, { ref: false })]);
    });
  },
  score: (app, stack) =>
    workQueue(app, stack, 'score', async ({ ids }) => void (await app.rooms.scoring.scoreBatch(ids))),
  route: (app, stack) =>
    // A job is a wake-up: whatever is ready is decided, in order.
    workQueue(app, stack, 'route', async () => {
      while ((await app.rooms.routing.routeNext(200)) > 0);
    }),
  'support-desk': (app, stack) =>
    workQueue(app, stack, 'support-desk', async ({ ids }) => void (await app.rooms.deliver(ids))),
  'ceo-desk': async (app, stack, _addresses, chatIs) => {
    if (app.settings.discord !== null) {
      const chat = await openDiscord(app, stack);
      chatIs(chat);
      stack.use(tellSpikes({ ...app.foundation, store: spikeStore(app.foundation.db), chat }));
    }
    await workQueue(app, stack, 'ceo-desk', ({ caseId }) => app.rooms.ceoDesk.showCard(caseId));
  },
  reply: (app, stack) =>
    workQueue(app, stack, 'reply', async ({ replyId }) => {
      // Somebody else is at it and may be about to stop: look once more, so that no wake-up is lost.
      if ((await app.rooms.replies.publish(replyId)) === 'busy') {
        await app.foundation.queues.reply(replyId, app.foundation.clock.now() + BUSY_MS);
      }
    }),
  'follow-through': async (app, stack) => {
    const { queues, events, clock } = app.foundation;
    await workQueue(app, stack, 'follow-through', async ({ task }) => {
      if (!(task in TASKS)) return;
      await app.rooms.followThrough[task as TaskName](clock.now());
    });
    const schedule = async (): Promise<void> => {
      await queues.schedule(
        Object.fromEntries(
          Object.entries(TASKS).map(([task, seconds]) => [task, { everyMs: seconds * 1000 }]),
        ),
      );
    };
    await schedule();
    // Health asks for proof from the first second on.
    await queues.add('follow-through', { task: 'canary' });
    const timer = setInterval(() => {
      schedule().catch((error) => events.trouble('warn', 'schedulers-not-put-back', error));
    }, SCHEDULE_MS);
    stack.defer(() => clearInterval(timer));
  },
  console: openConsole,
} as const satisfies Record<string, Starter>;

export type WorkerName = keyof typeof WORKERS;

/** Works a queue, and starts it anew when an impossible state stopped it. */
async function workQueue<N extends QueueName>(
  app: App,
  stack: AsyncDisposableStack,
  queue: N,
  handler: (data: JobData<N>) => Promise<void>,
): Promise<void> {
  const { queues, heart, events } = app.foundation;
  const done = heart.beatFor(queue);
  let ending = false;
  let worker: RunningWorker;
  const begin = (): RunningWorker =>
    queues.work(queue, handler, done, () => {
      events.count('worker-stopped', { queue });
      void worker.stop(STOP_MS).then(() => {
        if (!ending) worker = begin();
      });
    });
  worker = begin();
  stack.defer(async () => {
    ending = true;
    await worker.stop(STOP_MS);
  });
}
