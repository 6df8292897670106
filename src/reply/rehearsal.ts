import type { Clock, Publisher } from '../ports.ts';

/** Publishes nowhere: for samples, recordings and canaries (law 12). Nothing leaves, and nothing can be found. */
export function createRehearsal(clock: Clock): Publisher {
  return {
    network: 'rehearsal',
    reply: async (order) => ({ externalId: `rehearsal-${order.key}`, url: '', at: clock.now() }),
    find: async () => 'absent',
  };
}
