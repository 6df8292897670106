import type { CustomerRecord } from '../domain/customer.ts';
import { SettingsError } from '../domain/errors.ts';
import type { Clock, CustomersStore, Events } from '../ports.ts';
import { readCustomers } from './records.ts';

export interface CustomersNeeds {
  store: CustomersStore;
  clock: Clock;
  events: Events;
}

/** What an import did. `left`: rows of people who were erased, and accounts that belong to somebody else for sure. */
export interface CustomersImport {
  customers: number;
  linked: number;
  unlinked: number;
  left: number;
}

export interface Customers {
  /**
   * Brings records and links to what the file says: all of it, or nothing and a SettingsError with every problem. The
   * same file again changes nothing. Accounts are linked by handle only where the file says that the customer allows it.
   */
  importFile(text: string, file: string): Promise<CustomersImport>;
}

export function createCustomers({ store, clock, events }: CustomersNeeds): Customers {
  return {
    importFile: async (text, file) => {
      const { records, problems } = readCustomers(text, file);
      if (problems.length > 0) throw new SettingsError(problems);
      const done = await store.importRecords(records satisfies CustomerRecord[], clock.now());
      events.count('customers-imported', { count: done.customers });
      return done;
    },
  };
}
