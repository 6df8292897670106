import type { Settings } from '../config/index.ts';
import { type Foundation, type Manner, type Overrides, openFoundation } from './app/foundation.ts';
import { openLiveRules } from './app/live-rules.ts';
import { type Networks, openNetworks } from './app/networks.ts';
import { furnish, type Rooms } from './app/rooms.ts';
import { watchFiles } from './app/watch-files.ts';
import { type Addresses, WORKERS, type WorkerName } from './app/workers.ts';
import type { CardDesk } from './ports.ts';
import { liveFilesStore } from './store/live-files.ts';

export { WORKERS, type WorkerName } from './app/workers.ts';

/** The house, wired: read this and what it imports from src/app/ to see what runs. */
export interface App extends AsyncDisposable {
  readonly settings: Settings;
  readonly foundation: Foundation;
  readonly networks: Networks;
  readonly rooms: Rooms;
  /** Starts the workers it was built for. Throws SettingsError when one cannot start as it is set up. */
  start(): Promise<Addresses>;
}

export interface AppOptions {
  settings: Settings;
  manner: Manner;
  /** Which workers this process runs; none for a command that only looks or hands work in. */
  workers: readonly WorkerName[];
  overrides?: Overrides;
}

/**
 * Opens database and queue, furnishes the rooms and, on `start`, sets the workers to work. Disposing stops them within
 * ten seconds, lets go of the embedded database, and leaves nothing running.
 */
export async function buildApp({ settings, manner, workers, overrides = {} }: AppOptions): Promise<App> {
  await using opening = new AsyncDisposableStack();
  const jobWorkers = workers.filter(
    (name) => name in WORKERS && name !== 'listen' && name !== 'console',
  ).length;
  const foundation = await openFoundation(settings, manner, jobWorkers, opening, overrides);
  const networks = openNetworks(settings, foundation);
  // The chat desk hears clicks and needs the actions; the actions need the desk to show cards.
  let chat: CardDesk | null = null;
  const cardDesk: CardDesk = {
    name: 'discord',
    show: (card, shown) => {
      if (chat === null) throw new Error('the chat desk is not open in this process');
      return chat.show(card, shown);
    },
    say: (text) => {
      if (chat === null) throw new Error('the chat desk is not open in this process');
      return chat.say(text);
    },
    trouble: () => (chat === null ? 'the chat desk is not open in this process' : chat.trouble()),
  };
  const live = await openLiveRules(settings, foundation);
  const rooms = furnish(settings, foundation, networks, live, settings.discord === null ? null : cardDesk);
  if (workers.length > 0) {
    const store = liveFilesStore(foundation.db);
    opening.use(watchFiles({ live, store, events: foundation.events, chat: () => chat }));
  }
  const stack = opening.move();
  const app: App = {
    settings,
    foundation,
    networks,
    rooms,
    start: async () => {
      const addresses: Addresses = {};
      for (const name of workers) {
        await WORKERS[name](app, stack, addresses, (desk) => {
          chat = desk;
        });
      }
      return addresses;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
  return app;
}
