import { once } from 'node:events';
import { createServer } from 'node:http';
import type { App, WorkerName } from '../app.ts';
import { watchHealth } from '../console/health.ts';
import { SettingsError } from '../domain/errors.ts';

/** The stages that a worker moves on: a standstill there is its own. */
const STAGE_OF: Partial<Record<WorkerName, string>> = {
  score: 'stored',
  route: 'scored',
  'support-desk': 'decided',
};

/** `GET /healthz` of a worker that runs in a process of its own: 200 while this worker makes progress. */
export async function ownHealth(app: App, name: WorkerName): Promise<AsyncDisposable> {
  const { rooms, foundation, settings } = app;
  const health = watchHealth({
    pulse: async () => {
      const pulse = await rooms.consoleStore.house.pulse();
      return {
        ...pulse,
        waiting: pulse.waiting.filter(({ stage }) => stage === STAGE_OF[name]),
        unshownCards: name === 'ceo-desk' ? pulse.unshownCards : 0,
        overdueReplies: name === 'reply' ? pulse.overdueReplies : null,
        setAside: 0,
      };
    },
    queue: () => foundation.queues.counts(),
    expected: [name],
  });
  const server = createServer((_request, response) => {
    void health().then((judged) => {
      response.writeHead(judged.ok ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify(judged));
    });
  });
  server.listen(settings.healthPort, settings.console.host);
  try {
    await once(server, 'listening');
  } catch {
    throw new SettingsError([
      `OPENSEAT_HEALTH_PORT: port ${settings.healthPort} is taken or may not be used. Set it to a free one`,
    ]);
  }
  return {
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await health[Symbol.asyncDispose]();
    },
  };
}
