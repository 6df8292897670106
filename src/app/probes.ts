import type { App } from '../app.ts';
import { probeDiscord } from '../ceo-desk/discord.ts';
import { probeBluesky } from '../connectors/bluesky/index.ts';
import { probeX } from '../connectors/x/index.ts';
import { blueskyNeeds, xNeeds } from './networks.ts';

/** What a look at something outside found. `off`: not set up, which is a choice. */
export interface Found {
  name: string;
  state: 'ok' | 'off' | 'wrong';
  says: string;
  todo?: string;
}

/** One look for each outside system; each changes nothing there. */
export function probes({ settings, foundation }: App): (() => Promise<Found[]>)[] {
  const { discord, x, bluesky } = settings;
  return [
    async () =>
      discord === null
        ? [off('Discord', 'the CEO’s desk is on the console page alone', 'see README, Connect Discord')]
        : (await probeDiscord(discord)).map(found),
    async () =>
      x === null
        ? [off('X', 'not connected', 'see README, Connect X')]
        : (await probeX(x.settings, xNeeds(x.credentials, foundation))).map(found),
    async () =>
      bluesky === null
        ? [off('Bluesky', 'not connected', 'see README, Connect Bluesky')]
        : (
            await probeBluesky(
              bluesky.settings,
              blueskyNeeds(bluesky.credentials, settings.secret, foundation),
            )
          ).map(found),
  ];
}

function off(name: string, says: string, todo: string): Found {
  return { name, state: 'off', says, todo };
}

function found(row: { name: string; ok: boolean; says: string; todo?: string | null }): Found {
  const { name, ok, says, todo } = row;
  return { name, state: ok ? 'ok' : 'wrong', says, ...(todo ? { todo } : {}) };
}
