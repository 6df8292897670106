import type { Settings } from '../../config/index.ts';
import {
  type BlueskyNeeds,
  blueskyConnector,
  blueskyPublisher,
  blueskyReplyability,
  blueskyWatch,
} from '../connectors/bluesky/index.ts';
import type { BlueskyCredentials } from '../connectors/bluesky/settings.ts';
import { type XNeeds, xConnector, xPublisher, xReplyability, xWatch } from '../connectors/x/index.ts';
import type { XCredentials } from '../connectors/x/settings.ts';
import type { Network, Origin, Post, Replyability } from '../domain/mention.ts';
import { type NetworkReplyability, replyabilityOf } from '../intake/replyability.ts';
import type { Connector, OwnAccount, PostWatch, Publisher } from '../ports.ts';
import { connectorState, spendMeter } from '../store/connectors.ts';
import type { Foundation } from './foundation.ts';
import { ownAccounts } from './own-accounts.ts';

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
export function openNetworks(settings: Settings, foundation: Foundation): Networks {
  const connectors: Connector[] = [];
  const publishers: Publisher[] = [];
  const watches: PostWatch[] = [];
  const rules: Record<Network, NetworkReplyability> = {};

  if (settings.x !== null) {
    const { credentials, settings: x } = settings.x;
    const needs = xNeeds(credentials, foundation);
    connectors.push(xConnector(x, needs));
    publishers.push(xPublisher(x, needs));
    watches.push(xWatch(x, needs));
    rules.x = xReplyability;
  }

  if (settings.bluesky !== null) {
    const { settings: bluesky } = settings.bluesky;
    const needs = blueskyNeeds(settings.bluesky.credentials, settings.secret, foundation);
    connectors.push(blueskyConnector(bluesky, needs));
    publishers.push(blueskyPublisher(bluesky, needs));
    watches.push(blueskyWatch(bluesky, needs));
    rules.bluesky = blueskyReplyability;
  }

  return {
    connectors,
    watches,
    publisher: (network) => publishers.find((one) => one.network === network) ?? null,
    watch: (network) => watches.find((one) => one.network === network) ?? null,
    replyability: replyabilityOf(rules),
    own: ownAccounts(settings),
  };
}

export function xNeeds(credentials: XCredentials, { db, clock, events }: Foundation): XNeeds {
  return { credentials, clock, events, state: connectorState(db, 'x'), spend: spendMeter(db) };
}

export function blueskyNeeds(
  credentials: BlueskyCredentials,
  secret: string,
  { db, clock, events }: Foundation,
): BlueskyNeeds {
  return { credentials, secret, clock, events, state: connectorState(db, 'bluesky') };
}
