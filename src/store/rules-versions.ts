import type { Instant } from '../domain/mention.ts';
import { at, type Database } from './database.ts';

/** A version as it is kept. `inForce` and `by` as the house knows them. */
export interface VersionRow {
  version: string;
  firstSeen: Instant;
  lastUsed: Instant;
  by: string | null;
  decisions: number;
  inForce: boolean;
}

export interface RulesVersionsStore {
  /** The one in force first, then those used last. Shadows are left out until they decide. */
  list(now: Instant): Promise<VersionRow[]>;
  /** By the whole hash or its beginning, shadows too; at most two. */
  find(beginning: string): Promise<{ version: string; text: string }[]>;
  savedBy(version: string): Promise<string | null>;
  /**
   * One at a time in the whole house: keeps the text with who saves it, and lets `write` put it into the file before
   * it commits. Throws what `write` throws, and keeps nothing then.
   */
  save(saved: { version: string; text: string; by: string }, now: Instant, write: () => void): Promise<void>;
}

/** Any constant: one save at a time. */
const SAVE_LOCK = 4_400_012;

export function rulesVersionsStore(db: Database): RulesVersionsStore {
  return {
    list: async (now) => {
      const rows = await db.query<{
        hash: string;
        first_used_at: Instant;
        last_used_at: Instant;
        saved_by: string | null;
        decisions: number;
        in_force: boolean;
      }>(
        `select v.hash, v.first_used_at, v.last_used_at, v.saved_by,
                (select count(*) from decisions d where d.rules_version = v.hash) as decisions,
                coalesce(f.version = v.hash, false) as in_force
         from rules_versions v left join live_files f on f.file = 'rules'
         where not v.shadow order by in_force desc, v.last_used_at desc, v.hash`,
      );
      return rows.map((row) => ({
        version: row.hash,
        firstSeen: row.first_used_at,
        lastUsed: row.in_force ? now : row.last_used_at,
        by: row.saved_by,
        decisions: row.decisions,
        inForce: row.in_force,
      }));
    },
    find: (beginning) =>
      db.query<{ version: string; text: string }>(
        `select hash as version, body as text from rules_versions where starts_with(hash, $1) order by hash limit 2`,
        [beginning],
      ),
    savedBy: async (version) => {
      const [row] = await db.query<{ saved_by: string | null }>(
        'select saved_by from rules_versions where hash = $1',
        [version],
      );
      return row?.saved_by ?? null;
    },
    save: ({ version, text, by }, now, write) =>
      db.transaction(async (tx) => {
        await tx.query('select pg_advisory_xact_lock($1)', [SAVE_LOCK]);
        await tx.query(
          `insert into rules_versions (hash, body, first_used_at, last_used_at, saved_by) values ($1, $2, $3, $3, $4)
           on conflict (hash) do update set saved_by = $4, last_used_at = $3, shadow = false`,
          [version, text, at(now), by],
        );
        write();
      }),
  };
}
