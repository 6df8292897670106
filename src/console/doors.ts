import type { Registry } from 'prom-client';
import type { Posture } from '../domain/decision.ts';
import type { MentionId } from '../domain/mention.ts';
import type {
  CeoActions,
  Clock,
  ConsoleStore,
  Corrections,
  Events,
  ReplyManners,
  RulesDesk,
  RulesLab,
  SpikeActions,
  SupportActions,
} from '../ports.ts';
import type { Health } from './health.ts';
import type { KnownPerson } from './session.ts';
import type { ConsoleSettings } from './settings.ts';

/** A request from outside, as it came in; the body's bytes are what a signature covers. */
export interface OutsideRequest {
  method: string;
  /** Path with query, for instance `/hooks/mentions`. */
  path: string;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Uint8Array;
}
/** Answered only after what it brought is stored; `body` is sent as JSON, or as HTML when `html` is set. */
export type OutsideAnswer =
  | { status: number; body: Record<string, unknown> }
  | { status: number; html: string };
export type OutsideDoor = (request: OutsideRequest) => Promise<OutsideAnswer>;

/** The rules: what is in force, what another text would make of stored mentions, and what people say about it. */
export interface RulesDoors {
  desk: RulesDesk;
  lab: RulesLab;
  corrections: Corrections;
  spikes: SpikeActions;
  /** Mentions by our id or by the network's own; at most ten. */
  find(mention: string): Promise<MentionId[]>;
}

/** All that the console is given. */
export interface ConsoleDoors {
  store: ConsoleStore;
  ceo: CeoActions;
  support: SupportActions;
  rules: RulesDoors;
  /** Everybody of people.yaml; empty: the samples are played by a visitor, on this machine only. */
  people: readonly KnownPerson[];
  health(): Promise<Health>;
  registry: Registry;
  /** What answers on the hooks port: signed webhooks, and ratings where they exist. */
  hooks: OutsideDoor;
  rate?: OutsideDoor;
  manners: ReplyManners;
  clock: Clock;
  events: Events;
  /** The CEO's seats as they are today, and the time zone in which the day is counted. */
  seatPlan(): Promise<{ perDay: number; posture: Posture; timeZone: string }>;
  settings: ConsoleSettings;
  /** Signs cookies; at least 32 characters, the same over restarts. */
  secret: string;
}
