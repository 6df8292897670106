import type { OwnAccount } from '../../ports.ts';
import type { BlueskySettings } from './settings.ts';
import { NETWORK } from './to-mention.ts';

export { blueskyConnector } from './listen.ts';
export type { BlueskyNeeds } from './needs.ts';
export { type Finding, probeBluesky } from './probe.ts';
export { blueskyPublisher } from './publish.ts';
export { blueskyReplyability } from './replyability.ts';
export { blueskyWatch } from './watch.ts';

/** Our accounts on Bluesky: what they post is never a mention. */
export function blueskyOwnAccounts({ handles }: Pick<BlueskySettings, 'handles'>): OwnAccount[] {
  return handles.map((handle) => ({ network: NETWORK, handle }));
}
