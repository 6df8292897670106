import type { Clock, ConnectorState, Events } from '../../ports.ts';
import type { Pace } from './pace.ts';
import type { BlueskyCredentials } from './settings.ts';

/** What every door of this connector is given. */
export interface BlueskyNeeds {
  credentials: BlueskyCredentials;
  /** The house's own secret: the session is kept encrypted with a key made from it. */
  secret: string;
  clock: Clock;
  events: Events;
  /** Kept under the name `bluesky`. All processes must share it. */
  state: ConnectorState;
  /** For tests. */
  pace?: Partial<Pace>;
}
