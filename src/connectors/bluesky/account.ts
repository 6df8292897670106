import type { BlueskyApi } from './api.ts';
import { findProfiles } from './look-up.ts';
import type { BlueskyNeeds } from './needs.ts';
import type { BlueskySettings } from './settings.ts';
import { NETWORK, type Us } from './to-mention.ts';
import { BlueskyTrouble } from './trouble.ts';

/** Our accounts by DID, asked for once: handles change, DIDs do not. Throws BlueskyTrouble. */
export function whoWeAre(
  settings: Pick<BlueskySettings, 'handles'>,
  api: BlueskyApi,
  { events }: Pick<BlueskyNeeds, 'events'>,
): () => Promise<Us> {
  let asked: Promise<Us> | undefined;

  async function ask(): Promise<Us> {
    const { did } = await api.us();
    const profiles = await findProfiles(api, settings.handles);
    const others = settings.handles.flatMap((handle) => profiles.get(handle)?.did ?? []);
    const missing = settings.handles.filter((handle) => !profiles.has(handle)).length;
    if (missing > 0) {
      const says = `${missing} of networks.bluesky.handles in sources.yaml belong to no account`;
      events.trouble('warn', 'bluesky-handle-unknown', new BlueskyTrouble('refused', says), {
        network: NETWORK,
        n: missing,
      });
    }
    return [did, ...new Set(others.filter((other) => other !== did))];
  }

  return () => {
    asked ??= ask();
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  };
}
