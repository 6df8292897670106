import type { MentionId } from '../domain/mention.ts';
import type { Candidate } from '../domain/seat.ts';
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

/** The candidate as it asked for a seat, and all who got an open one while it waited; null when it was not passed over. */
export async function passedOver(
  db: Database,
  id: MentionId,
): Promise<{ candidate: Candidate; seated: Candidate[] } | null> {
  const rows = await db.query<{ candidate: Candidate; seated: Candidate | null }>(
    `select mine.candidate, theirs.candidate as seated from seats mine
     left join seats theirs on theirs.lane = mine.lane and theirs.status = 'seated' and theirs.pool = 'open'
       and theirs.settled_at between mine.asked_at and mine.settled_at
     where mine.mention_id = $1 and mine.status = 'passed'`,
    [id],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    candidate: first.candidate,
    seated: rows.flatMap(({ seated }) => (seated === null ? [] : [seated])),
  };
}
