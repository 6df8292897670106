import { SettingsError } from '../domain/errors.ts';
import type { Clock, Erasure, Events, FoundPerson, HandOn, PersonStore } from '../ports.ts';

export interface EraserNeeds {
  store: PersonStore;
  clock: Clock;
  handOn: HandOn;
  events: Events;
}

/** For people who ask what we hold about them, or want it gone. Both throw SettingsError unless exactly one person fits. */
export interface Eraser {
  /** `dryRun`: tells exactly what would go, and changes nothing. An erased person stays erased (law 10). */
  erase(person: string, options: { dryRun: boolean }): Promise<Erasure>;
  export(person: string): Promise<{ person: FoundPerson; held: Record<string, unknown[]> }>;
}

/** Erases and exports one person at a time. */
export function createEraser({ store, clock, handOn, events }: EraserNeeds): Eraser {
  async function theOne(person: string): Promise<FoundPerson> {
    const found = await store.find(person);
    const [one] = found;
    if (!one) {
      throw new SettingsError([
        `Nobody we know is called ${person}. Give an account (x:123 or x:handle), an e-mail address, a telephone number, or the id in customers.csv.`,
      ]);
    }
    if (found.length === 1) return one;
    throw new SettingsError([
      `${person} may be any of ${found.length} people. Say which one:`,
      ...found.map(
        ({ customerId, accounts, mentions }) =>
          `  customer-${customerId}  ${accounts.map(({ id, handle }) => (handle ? `${id} (@${handle})` : id)).join(', ') || 'no account'}  ${mentions} mentions`,
      ),
    ]);
  }

  return {
    erase: async (person, { dryRun }) => {
      const erasure = await store.erase(await theOne(person), clock.now(), dryRun);
      if (dryRun) return erasure;
      events.count('person-erased', { n: erasure.mentions });
      for (const caseId of erasure.cards) await handOn.card(caseId);
      return erasure;
    },
    export: async (person) => {
      const one = await theOne(person);
      return { person: one, held: await store.export(one) };
    },
  };
}
