import type { CanaryStore } from '../ports.ts';
import { clearLane } from './clear-lane.ts';
import { at, type Database } from './database.ts';

export function canaryStore(db: Database): CanaryStore {
  return {
    purge: async (before) => {
      const [odd] = await db.query<{ id: string }>(
        `select id from mentions where lane = 'canary' and case_id is not null limit 1`,
      );
      // Rules that open a case even for a canary: then the lane begins anew.
      if (odd !== undefined) await clearLane(db, 'canary');
      await db.query(
        `with old as (delete from mentions where lane = 'canary' and case_id is null and stage = 'delivered'
           and received_at < $1 returning id)
         delete from texts where mention_id in (select id from old)`,
        [at(before)],
      );
    },
  };
}
