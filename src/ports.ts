// The doors: every outside interface of every room, a page for each. app.ts decides what stands behind each.

export type * from './ports/ceo-desk.ts';
export type * from './ports/connectors.ts';
export type * from './ports/console.ts';
export type * from './ports/customers.ts';
export type * from './ports/desks.ts';
export type * from './ports/flow.ts';
export type * from './ports/follow-through.ts';
export type * from './ports/intake.ts';
export type * from './ports/networks.ts';
export type * from './ports/reply.ts';
export type * from './ports/route.ts';
export type * from './ports/rules.ts';
export type * from './ports/rules-desk.ts';
export type * from './ports/rules-lab.ts';
export type * from './ports/score.ts';
export type * from './ports/spikes.ts';
export type * from './ports/support-desk.ts';
