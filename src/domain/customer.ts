import type { AccountId, Instant } from './mention.ts';

/** How we know that an account belongs to a customer. Never a fuzzy name. */
export const LINK_EVIDENCE = [
  'given',
  'customers-file',
  'verified-domain',
  'published-email',
  'confirmed',
] as const;
export type LinkEvidence = (typeof LINK_EVIDENCE)[number];

/** A person across networks. A first sight of an account makes one, so that a case always has a customer. */
export interface Customer {
  id: number;
  /** Id in customers.csv or as the source gave it; absent for people we do not know. */
  ref?: string;
  name?: string;
  /** First day as a customer. */
  since?: Instant;
  tier?: string;
  /** Yearly value in the company's currency. Rules and priority use it; cards never show it. */
  value?: number;
  /** May we link this public account to the customer record? */
  consent?: boolean;
  /** The customer asked us to stop replying. */
  stopped: boolean;
  accounts: AccountId[];
}

/** One row of customers.csv, checked. */
export interface CustomerRecord {
  ref: string;
  name?: string;
  email?: string;
  phone?: string;
  /** `network:handle`, lower case. */
  handles: string[];
  since?: Instant;
  tier?: string;
  value?: number;
  consent: boolean;
}
