import type { Instant, MentionId } from '../domain/mention.ts';
import type { FollowThroughStore } from '../ports.ts';
import { addEvents, closeCase, lockCase } from './cases.ts';
import { at, type Database } from './database.ts';

/** Of each kind in one run; the next run takes the rest. */
const AT_ONCE = 5000;
const CASES_AT_ONCE = 200;

/** What timers ask, on Postgres. */
export function followThroughStore(db: Database): FollowThroughStore {
  return {
    dueReplies: (now) =>
      db.query<{ id: number; at: Instant }>(
        `select id, coalesce(hold_until, tried_at, changed_at) as at from replies
         where (status = 'held' and hold_until <= $1) or status in ('publishing', 'unknown')
         order by at limit ${AT_ONCE}`,
        [at(now)],
      ),
    standing: async (since) => {
      const stages = ['stored', 'scored', 'decided'] as const;
      return Promise.all(
        stages.map(async (stage) => {
          const rows = await db.query<{ id: MentionId }>(
            `select id from (
               select id, seq from mentions where stage = $1 and staged_at < $2
               union all select mention_id, seq from rises where stage = $1 and stage <> 'decided' and staged_at < $2
             ) as standing order by seq limit ${AT_ONCE}`,
            [stage, at(since)],
          );
          return { stage, ids: rows.map(({ id }) => id) };
        }),
      );
    },
    cardsBehind: async () => {
      const rows = await db.query<{ id: number }>(
        `select c.id from cases c left join cards k on k.case_id = c.id
         where c.ceo <> 'none' and (k.posted_at is null or k.shown_revision < c.revision
           or (k.trouble is not null and c.lane = 'live' and c.ceo = 'seated'))
         order by k.trouble is null desc, c.id desc limit ${CASES_AT_ONCE}`,
      );
      return rows.map(({ id }) => id);
    },
    toCheck: async (network, due, atMost) => {
      const rows = await db.query<{
        id: MentionId;
        external_id: string;
        reply_handle: Record<string, string> | null;
      }>(
        `select m.id, m.external_id, m.reply_handle
         from mentions m left join cases c on c.id = m.case_id
         where m.network = $1 and m.origin = 'live' and m.deleted_at is null
           and (coalesce(m.checked_at, m.received_at) <
             case when c.status in ('open', 'waiting') then $2::timestamptz else $3::timestamptz end
             or (c.status = 'open' and c.ceo = 'none' and c.opened_by = m.id
               and exists (select from unnest($5::float8[]) as age
                           where m.received_at + age * interval '1 ms' <= $6::timestamptz
                             and coalesce(m.checked_at, m.received_at) < m.received_at + age * interval '1 ms')))
         order by (c.status in ('open', 'waiting')) desc nulls last, coalesce(m.checked_at, m.received_at)
         limit $4`,
        [network, at(due.open), at(due.rest), atMost, due.ages, at(due.now)],
      );
      return rows.map((row) => ({
        mentionId: row.id,
        externalId: row.external_id,
        handle: row.reply_handle ?? {},
      }));
    },
    checked: async (ids, now) => {
      await db.query('update mentions set checked_at = $2 where id = any($1)', [ids, at(now)]);
    },
    closeQuiet: (since, now) => closeQuiet(db, since, now),
    remind: (every, now) => remind(db, every, now),
    returnUnused: (since, now) => returnUnused(db, since, now),
    contactsDue: (now) => contactsDue(db, now),
  };
}

/** Answered, nothing in hand, nothing moved: it ends, by a rule that has a name (law 8). */
const QUIET = `c.lane = 'live' and c.status = 'waiting' and c.moved_at < $1
  and not exists (select from replies r where r.case_id = c.id and r.status in ('drafted', 'held', 'publishing', 'unknown'))
  and not exists (select from contact_tasks k where k.case_id = c.id and k.done_at is null)`;

async function closeQuiet(db: Database, since: Instant, now: Instant): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select c.id from cases c where ${QUIET} order by c.id limit ${CASES_AT_ONCE}`,
    [at(since)],
  );
  const closed: number[] = [];
  for (const { id } of rows) {
    await db.transaction(async (tx) => {
      await lockCase(tx, id);
      const still = await tx.query(`select 1 from cases c where ${QUIET} and c.id = $2`, [at(since), id]);
      if (still.length === 0) return;
      const by = 'house:rule:answered-and-quiet';
      await closeCase(tx, { caseId: id, at: now, ending: 'answered', reason: 'answered-and-quiet', by });
      closed.push(id);
    });
  }
  return closed;
}

/** Seated, nothing in hand, and longer ago than the CEO had time: support may answer again. */
const UNUSED = `c.lane = 'live' and c.ceo = 'seated' and c.status <> 'closed'
  and greatest(c.seated_at, c.waiting_since) < $1
  and not exists (select from replies r where r.case_id = c.id and r.status in ('drafted', 'held', 'publishing', 'unknown'))`;

async function returnUnused(db: Database, since: Instant, now: Instant): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select c.id from cases c where ${UNUSED} order by c.id limit ${CASES_AT_ONCE}`,
    [at(since)],
  );
  const returned: number[] = [];
  for (const { id } of rows) {
    await db.transaction(async (tx) => {
      await lockCase(tx, id);
      const changed = await tx.query(
        `update cases c set ceo = 'handed-over', moved_at = $3 where ${UNUSED} and c.id = $2 returning c.id`,
        [at(since), id, at(now)],
      );
      if (changed.length === 0) return;
      await addEvents(tx, [{ caseId: id, at: now, kind: 'handed-over', by: 'house:rule:seat-not-used' }]);
      await tx.query('update cases set revision = revision + 1 where id = $1', [id]);
      returned.push(id);
    });
  }
  return returned;
}

async function remind(
  db: Database,
  every: number,
  now: Instant,
): Promise<{ caseId: number; ceo: boolean }[]> {
  const rows = await db.query<{ id: number }>(
    `select c.id from cases c where c.lane = 'live' and c.status = 'open' and c.moved_at < $1 and not exists (
       select from case_events e where e.case_id = c.id and e.kind = 'reminded' and e.at >= $1)
     order by c.moved_at limit ${CASES_AT_ONCE}`,
    [at(now - every)],
  );
  const reminded: { caseId: number; ceo: boolean }[] = [];
  for (const { id } of rows) {
    await db.transaction(async (tx) => {
      const its = await lockCase(tx, id);
      const [row] = await tx.query<{ moved_at: Instant }>('select moved_at from cases where id = $1', [id]);
      if (its?.status !== 'open' || !row || row.moved_at >= now - every) return;
      const days = Math.floor((now - row.moved_at) / 86_400_000);
      const onceKey = `reminded:${id}:${row.moved_at}:${Math.floor((now - row.moved_at) / every)}`;
      const data = { days };
      const by = 'house:follow-through';
      const added = await addEvents(tx, [{ caseId: id, at: now, kind: 'reminded', by, data, onceKey }]);
      if (added === 0) return;
      const ceo = its.ceo === 'seated';
      // No progress: moved_at stays as it is.
      if (ceo) await tx.query('update cases set revision = revision + 1 where id = $1', [id]);
      reminded.push({ caseId: id, ceo });
    });
  }
  return reminded;
}

async function contactsDue(db: Database, now: Instant): Promise<number[]> {
  const rows = await db.query<{ id: number; case_id: number; way: string }>(
    `select k.id, k.case_id, k.way from contact_tasks k join cases c on c.id = k.case_id
     where k.done_at is null and k.due_at <= $1 and c.lane = 'live'
       and not exists (select from case_events e where e.once_key = 'contact-due:' || k.id)
     order by k.due_at limit ${CASES_AT_ONCE}`,
    [at(now)],
  );
  const told: number[] = [];
  for (const task of rows) {
    const added = await addEvents(db, [
      {
        caseId: task.case_id,
        at: now,
        kind: 'contact-task',
        by: 'house:follow-through',
        data: { task: task.id, way: task.way, due: true },
        onceKey: `contact-due:${task.id}`,
      },
    ]);
    if (added > 0) told.push(task.case_id);
  }
  return told;
}
