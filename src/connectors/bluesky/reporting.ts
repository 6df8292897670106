import { RefusedError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/mention.ts';
import type { ConnectorState } from '../../ports.ts';
import type { BlueskyNeeds } from './needs.ts';
import { NETWORK } from './to-mention.ts';

/** How listening goes, kept under `listening`. `notifications`: search fails, as `says` tells. */
export interface ListeningState {
  how: 'all' | 'notifications';
  since: Instant;
  says: string;
}

export function listeningState(state: ConnectorState): Promise<ListeningState | null> {
  return state.load<ListeningState>('listening');
}

/** Says what people should know, once for each change. */
export class Reporting {
  private readonly needs: BlueskyNeeds;
  private readonly told = new Set<string>();
  private how: ListeningState['how'] | null = null;

  constructor(needs: BlueskyNeeds) {
    this.needs = needs;
  }

  async goesBy(how: ListeningState['how'], says: string): Promise<void> {
    if (this.how === how) return;
    this.how = how;
    const state: ListeningState = { how, since: this.needs.clock.now(), says };
    await this.needs.state.keep('listening', state);
  }

  tell(level: 'warn' | 'error', event: string, says: string, about = ''): void {
    if (this.told.has(event + about)) return;
    this.told.add(event + about);
    this.needs.events.trouble(level, event, new RefusedError('Bluesky', says), { network: NETWORK });
  }
}
