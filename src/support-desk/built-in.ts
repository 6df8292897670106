import type { SupportDesk } from '../ports.ts';

/** The desk that comes with the house: the case itself is the ticket. */
export function builtInDesk(): SupportDesk {
  return { name: 'built-in', deliver: async () => ({ ref: 'built-in' }) };
}
