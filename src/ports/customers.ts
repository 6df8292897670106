// Customers: what customers.csv becomes.

import type { CustomerRecord } from '../domain/customer.ts';
import type { Instant } from '../domain/mention.ts';

export interface CustomersStore {
  /**
   * Brings customers and their links to what the records say, all in one transaction; customers that are not among them
   * stay as they are. `left`: erased people, and accounts and addresses that surely belong to somebody else.
   */
  importRecords(
    records: readonly CustomerRecord[],
    now: Instant,
  ): Promise<{ customers: number; linked: number; unlinked: number; left: number }>;
}
