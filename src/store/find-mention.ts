import type { MentionId } from '../domain/mention.ts';
import type { Database } from './database.ts';

/** Mentions by our id (`x:123`) or by the network's own (`123`), at most ten. */
export async function findMentions(db: Database, id: string): Promise<MentionId[]> {
  const rows = await db.query<{ id: MentionId }>(
    'select id from mentions where id = $1 or external_id = $1 order by id = $1 desc, seq limit 10',
    [id],
  );
  return rows[0]?.id === id ? [id] : rows.map((row) => row.id);
}

/** The text of a version of the rules that made decisions; null when no decision was made by it. */
export async function rulesText(db: Database, version: string): Promise<string | null> {
  const [row] = await db.query<{ body: string }>('select body from rules_versions where hash = $1', [
    version,
  ]);
  return row?.body ?? null;
}
