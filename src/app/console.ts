import type { App } from '../app.ts';
import { createWebhooks } from '../connectors/webhook/index.ts';
import { createConsole } from '../console/console.ts';
import type { OutsideDoor } from '../console/doors.ts';
import { watchHealth } from '../console/health.ts';
import type { Posture } from '../domain/decision.ts';
import { createRulesLab } from '../route/lab.ts';
import { atPosture } from '../route/settings.ts';
import { decidedStore } from '../store/decided.ts';
import { findMentions } from '../store/find-mention.ts';
import { liveFilesStore } from '../store/live-files.ts';
import { countShadow } from './shadow.ts';
import type { Addresses } from './workers.ts';

/** Opens the page, the API and the hooks port. */
export async function openConsole(
  app: App,
  stack: AsyncDisposableStack,
  addresses: Addresses,
): Promise<void> {
  const { settings, rooms, foundation } = app;
  const { clock, events, queues, registry, heart } = foundation;
  const done = heart.beatFor('console');
  const health = stack.use(
    watchHealth({
      pulse: () => rooms.consoleStore.house.pulse(),
      queue: () => queues.counts(),
      expected: ['listen', 'score', 'route', 'support-desk', 'ceo-desk', 'reply', 'follow-through'],
    }),
  );
  stack.use(
    countShadow({
      live: rooms.live,
      decided: decidedStore(foundation.db),
      store: liveFilesStore(foundation.db),
      now: () => clock.now(),
      trouble: (error) => events.trouble('warn', 'shadow-not-counted', error),
    }),
  );
  const webhooks = createWebhooks({
    secrets: settings.hookSecret === null ? [] : [settings.hookSecret],
    take: rooms.intake.take,
    events,
  });
  const hooks: OutsideDoor = async ({ method, path, headers, body }) => {
    if (method !== 'POST') return { status: 405, body: { error: 'Send it with POST.' } };
    const hook = path.replace(/^\/hooks\//, '').replace(/\?.*$/, '');
    const answer = await webhooks.receive(hook, body, headers, clock.now());
    done();
    return answer;
  };
  const house = stack.use(
    createConsole({
      store: rooms.consoleStore,
      ceo: rooms.ceoDesk,
      support: rooms.support,
      rules: {
        desk: rooms.rulesDesk,
        lab: createRulesLab({
          decided: decidedStore(foundation.db),
          clock,
          file: rooms.live.files.rules.name,
        }),
        corrections: rooms.corrections,
        spikes: rooms.spikes,
        find: (mention) => findMentions(foundation.db, mention),
      },
      people: settings.people,
      health,
      registry,
      hooks,
      manners: rooms.manners,
      clock,
      events,
      seatPlan: async () => {
        const posture = (await foundation.working.state<Posture>('posture')) ?? 'normal';
        const { perDay, timeZone } = atPosture(rooms.live.rules().set.seats, posture);
        return { perDay, posture, timeZone };
      },
      settings: settings.console,
      secret: settings.secret,
    }),
  );
  const { consoleUrl, hooksUrl } = await house.start();
  addresses.console = consoleUrl;
  addresses.hooks = hooksUrl;
}
