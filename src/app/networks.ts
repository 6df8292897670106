import type { Settings } from '../../config/index.ts';
import { xConnector } from '../connectors/x/listen.ts';
import { usFrom } from '../connectors/x/needs.ts';
import { xPublisher } from '../connectors/x/publish.ts';
import { xReplyability } from '../connectors/x/replyability.ts';
import { xWatch } from '../connectors/x/watch.ts';
import type { Network, Origin, Post, Replyability } from '../domain/mention.ts';
import { type NetworkReplyability, replyabilityOf } from '../intake/replyability.ts';
import type { Connector, OwnAccount, PostWatch, Publisher } from '../ports.ts';
import { connectorState, spendMeter } from '../store/connectors.ts';
import type { Foundation } from './foundation.ts';

/** Everything that reaches a network, as far as networks are set up. */
export interface Networks {
  connectors: Connector[];
  watches: PostWatch[];
  publisher(network: Network): Publisher | null;
  watch(network: Network): PostWatch | null;
  /** At intake, before the network is asked. */
  replyability(post: Post, origin: Origin): Replyability;
  /** Our own accounts. */
  own: OwnAccount[];
}

/** Builds a network's three doors when its keys are set; nothing is called yet. */
export function openNetworks(settings: Settings, { db, clock, events }: Foundation): Networks {
  const connectors: Connector[] = [];
  const publishers: Publisher[] = [];
  const watches: PostWatch[] = [];
  const rules: Record<Network, NetworkReplyability> = {};
  const own: OwnAccount[] = Object.entries(settings.brand.handles).flatMap(([network, handles]) =>
    handles.map((handle) => ({ network, handle })),
  );

  if (settings.x !== null) {
    const { credentials, settings: x } = settings.x;
    const needs = { credentials, clock, events, state: connectorState(db, 'x'), spend: spendMeter(db) };
    connectors.push(xConnector(x, needs));
    publishers.push(xPublisher(x, needs));
    watches.push(xWatch(x, needs));
    rules.x = xReplyability;
    const { id } = usFrom(x, credentials);
    if (id !== undefined) own.push({ network: 'x', accountId: id });
    own.push(...x.handles.map((handle) => ({ network: 'x', handle })));
  }

  return {
    connectors,
    watches,
    publisher: (network) => publishers.find((one) => one.network === network) ?? null,
    watch: (network) => watches.find((one) => one.network === network) ?? null,
    replyability: replyabilityOf(rules),
    own,
  };
}
