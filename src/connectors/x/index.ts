import type { OwnAccount } from '../../ports.ts';
import { usFrom } from './needs.ts';
import type { XCredentials, XSettings } from './settings.ts';
import { NETWORK } from './to-mention.ts';

export { xConnector } from './listen.ts';
export type { XNeeds } from './needs.ts';
export { type Finding, probeX } from './probe.ts';
export { xPublisher } from './publish.ts';
export { xReplyability } from './replyability.ts';
export { xWatch } from './watch.ts';

/** Our accounts on X: what they post is never a mention. */
export function xOwnAccounts(
  settings: Pick<XSettings, 'handles'>,
  credentials: Pick<XCredentials, 'accessToken'>,
): OwnAccount[] {
  const { id } = usFrom(settings, credentials);
  return settings.handles.map((handle, at) => ({
    network: NETWORK,
    handle,
    ...(at === 0 && id !== undefined ? { accountId: id } : {}),
  }));
}
