import type { Settings } from '../../config/index.ts';
import { blueskyOwnAccounts } from '../connectors/bluesky/index.ts';
import { usFrom } from '../connectors/x/needs.ts';
import type { OwnAccount } from '../ports.ts';

/** Our own accounts, as the settings name them. */
export function ownAccounts(settings: Pick<Settings, 'brand' | 'x' | 'bluesky'>): OwnAccount[] {
  const own: OwnAccount[] = Object.entries(settings.brand.handles).flatMap(([network, handles]) =>
    handles.map((handle) => ({ network, handle })),
  );
  if (settings.x !== null) {
    const { credentials, settings: x } = settings.x;
    const { id } = usFrom(x, credentials);
    if (id !== undefined) own.push({ network: 'x', accountId: id });
    own.push(...x.handles.map((handle) => ({ network: 'x', handle })));
  }
  if (settings.bluesky !== null) own.push(...blueskyOwnAccounts(settings.bluesky.settings));
  return own;
}
