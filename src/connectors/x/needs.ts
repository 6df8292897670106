import type { Clock, ConnectorState, Events, SpendMeter } from '../../ports.ts';
import type { Pace } from './pace.ts';
import type { XCredentials, XSettings } from './settings.ts';
import type { Us } from './to-mention.ts';

/** What every door of this connector is given. */
export interface XNeeds {
  credentials: XCredentials;
  clock: Clock;
  events: Events;
  /** Kept under the name `x`. */
  state: ConnectorState;
  spend: SpendMeter;
  /** For tests. */
  pace?: Partial<Pace>;
}

/** The account that answers; its id is the first part of its access token, as X makes them. */
export function usFrom(
  settings: Pick<XSettings, 'handles'>,
  credentials: Pick<XCredentials, 'accessToken'>,
): Us {
  const id = /^(\d{1,19})-/.exec(credentials.accessToken)?.[1];
  return { handle: settings.handles[0] ?? '', ...(id === undefined ? {} : { id }) };
}
