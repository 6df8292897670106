import type { App } from '../app.ts';
import { createDiscordDesk } from '../ceo-desk/discord.ts';
import type { CardDesk } from '../ports.ts';

/** Opens the CEO's desk in Discord. It connects on its own time: while it cannot, the console takes over and says why. */
export async function openDiscord(app: App, stack: AsyncDisposableStack): Promise<CardDesk> {
  const { settings, rooms, foundation } = app;
  if (settings.discord === null) throw new Error('Discord is not set up');
  const { clock, events } = foundation;
  const desk = stack.use(
    createDiscordDesk({
      settings: settings.discord,
      actions: () => rooms.ceoDesk,
      people: settings.people,
      manners: rooms.manners,
      clock,
      events,
      showAgain: async () => {
        await rooms.followThrough.cards(clock.now());
      },
    }),
  );
  await desk.start();
  return desk;
}
