import type { Instant } from '../domain/mention.ts';
import type { Batch, CanaryStore } from '../ports.ts';

/** How long delivered canaries are kept. */
const KEPT_MS = 10 * 60_000;

export interface CanaryNeeds {
  store: CanaryStore;
  /** Intake, as of the origin `canary`. */
  take(batch: Batch): Promise<void>;
}

/**
 * Sends a mention of our own through the whole house, so that health can tell a house that works from one that merely
 * runs. It rehearses: no desk outside sees it, no count includes it, and it is gone after ten minutes.
 */
export function createCanary({ store, take }: CanaryNeeds): (now: Instant) => Promise<number> {
  return async (now) => {
    await store.purge(now - KEPT_MS);
    await take({
      items: [
        {
          kind: 'post',
          post: {
            network: 'canary',
            externalId: String(now),
            text: 'Thank you, a lovely day!',
            lang: 'en',
            createdAt: now,
            author: { handle: 'openseat-canary' },
          },
        },
      ],
      cursor: null,
    });
    return 1;
  };
}
