import type { CaseEventKind } from '../domain/case.ts';
import type { Instant, Lane, Network, Stage } from '../domain/mention.ts';
import type { ConsoleHouse, Pulse } from '../ports.ts';
import { DESK_AFTER_SEATS } from './console-rows.ts';
import { at, type Database } from './database.ts';
import { liveFilesStore } from './live-files.ts';

/** A held reply this far past its time, or a publishing one that did not move for so long, stands still. */
const REPLY_GRACE = `interval '10 seconds'`;

/** The questions of ops: is the house alive, what was dropped, who did what. */
export function consoleHouse(db: Database): ConsoleHouse {
  return {
    pulse: async (): Promise<Pulse> => {
      const [workers, waiting, [rest]] = await Promise.all([
        db.query<Pulse['workers'][number]>(
          `select worker, max(beat_at) as "beatAt", sum(done)::bigint as done, max(done_at) as "doneAt"
             from heartbeats group by worker order by worker`,
        ),
        db.query<{ stage: Stage; n: number; since: Instant }>(
          `select stage, count(*)::int as n, min(staged_at) as since
             from mentions where stage <> 'delivered' group by stage`,
        ),
        db.query<{
          now: Instant;
          cards: number;
          replies: number;
          since: Instant | null;
          setAside: number;
          canaryAt: Instant | null;
        }>(
          `select now() as now,
             (select count(*)::int from cases c left join cards k on k.case_id = c.id
               where c.ceo = 'seated' and c.status <> 'closed' and k.posted_at is null) as cards,
             count(r.*)::int as replies, min(r.since) as since,
             (select count(*)::int from set_aside where replayed_at is null) as "setAside",
             (select max(staged_at) from mentions where lane = 'canary' and stage = 'delivered') as "canaryAt"
           from (
             select case when status = 'held' then hold_until else changed_at end as since from replies
              where (status = 'held' and hold_until < now() - ${REPLY_GRACE})
                 or (status = 'publishing' and changed_at < now() - ${REPLY_GRACE})) r`,
        ),
      ]);
      return {
        now: rest?.now ?? 0,
        workers,
        waiting,
        unshownCards: rest?.cards ?? 0,
        overdueReplies:
          rest === undefined || rest.since === null ? null : { n: rest.replies, since: rest.since },
        setAside: rest?.setAside ?? 0,
        canaryAt: rest?.canaryAt ?? null,
      };
    },

    dropped: async (why, limit, offset) => {
      const [lines, [count]] = await Promise.all([
        db.query<{
          network: Network;
          externalId: string;
          lane: Lane;
          reason: string;
          raw: string | null;
          at: Instant;
        }>(
          `select network, external_id as "externalId", lane, reason, left(raw, 4000) as raw, at
             from dropped where why = $1 order by at desc, network, external_id limit $2 offset $3`,
          [why, limit, offset],
        ),
        db.query<{ n: number }>('select count(*)::int as n from dropped where why = $1', [why]),
      ]);
      return { lines, total: count?.n ?? 0 };
    },

    brokenFiles: async () =>
      (await liveFilesStore(db).rows()).flatMap(({ broken }) => (broken === null ? [] : [broken])),

    setAside: async () => {
      const rows = await db.query<{
        id: number;
        queue: string;
        job: string;
        code: string;
        times: number;
        at: Instant;
        payload: Record<string, unknown>;
      }>(
        `select id, queue, job, code, times, at, payload from set_aside where replayed_at is null
         order by id desc limit 100`,
      );
      return rows.map(({ payload, ...row }) => ({ ...row, ids: idsOf(payload) }));
    },

    activity: (since) =>
      db.query<{ person: string; kind: CaseEventKind; n: number; lastAt: Instant }>(
        `select substr(by, 8) as person, kind, count(*)::int as n, max(at) as "lastAt"
           from case_events where by like 'person:%' and at >= $1 group by 1, 2 order by 1, 2`,
        [at(since)],
      ),

    figures: async () => {
      const groups = await Promise.all(
        FIGURES.map(({ sql }) => db.query<Record<string, string | number>>(sql)),
      );
      return groups.flatMap((rows, index) => {
        const name = FIGURES[index]?.name ?? '';
        return rows.map(({ value, ...labels }) => ({
          name,
          labels: Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, String(label)])),
          value: Number(value ?? 0),
        }));
      });
    },
  };
}

/** Jobs carry ids only (law 9): a case, a reply, a task, or mentions. */
function idsOf(payload: Record<string, unknown>): string[] {
  return Object.values(payload)
    .flat()
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String)
    .slice(0, 100);
}

/** What a scrape reads: every column but `value` is a label. */
const FIGURES: { name: string; sql: string }[] = [
  {
    name: 'mentions',
    sql: 'select lane, stage, count(*)::int as value from mentions group by lane, stage',
  },
  { name: 'dropped', sql: 'select lane, why, count(*)::int as value from dropped group by lane, why' },
  { name: 'duplicate_deliveries', sql: 'select lane, n as value from duplicate_deliveries' },
  {
    name: 'decided',
    sql: `select m.lane, ${DESK_AFTER_SEATS} as desk, count(*)::int as value
            from decisions d join mentions m on m.id = d.mention_id left join seats s on s.mention_id = d.mention_id
           group by 1, 2`,
  },
  {
    name: 'oldest_unfinished_seconds',
    sql: `select coalesce(extract(epoch from now() - min(staged_at)), 0)::float as value
            from (select staged_at from mentions where stage <> 'delivered'
                  union all select staged_at from rises where stage <> 'decided') as unfinished`,
  },
  { name: 'rises', sql: 'select lane, stage, asked, count(*)::int as value from rises group by 1, 2, 3' },
  {
    name: 'unshown_cards',
    sql: `select count(*)::int as value from cases c left join cards k on k.case_id = c.id
           where c.ceo = 'seated' and c.status <> 'closed' and k.posted_at is null`,
  },
  { name: 'cases', sql: 'select lane, status, count(*)::int as value from cases group by lane, status' },
  { name: 'seats', sql: 'select lane, status, count(*)::int as value from seats group by lane, status' },
  { name: 'replies', sql: 'select status, count(*)::int as value from replies group by status' },
  {
    name: 'contact_tasks_open',
    sql: 'select count(*)::int as value from contact_tasks where done_at is null',
  },
  { name: 'set_aside', sql: 'select count(*)::int as value from set_aside where replayed_at is null' },
  { name: 'worker_done', sql: 'select worker, sum(done)::bigint as value from heartbeats group by worker' },
  {
    name: 'worker_beat_age_seconds',
    sql: 'select worker, extract(epoch from now() - max(beat_at))::float as value from heartbeats group by worker',
  },
  {
    name: 'rules_version_info',
    sql: 'select file, left(version, 12) as version, 1 as value from live_files where version is not null',
  },
  { name: 'rules_broken', sql: 'select file, (broken is not null)::int as value from live_files' },
  {
    name: 'shadow_divergences',
    sql: `select d.differs, (f.figures->>d.key)::int as value from live_files f,
            (values ('any', 'divergences'), ('desk', 'desks'), ('seat', 'seats')) as d(differs, key)
           where f.file = 'shadow' and f.figures->>'version' = f.version`,
  },
  {
    name: 'wrong_calls',
    sql: 'select d.rule, count(*)::int as value from corrections c join decisions d using (mention_id) group by d.rule',
  },
  {
    name: 'spikes',
    sql: `select lane, case when ended_at is null then 'running' else 'over' end as status, count(*)::int as value
            from spikes group by 1, 2`,
  },
  {
    name: 'posture_proposals_open',
    sql: 'select count(*)::int as value from posture_proposals where answer is null',
  },
  {
    name: 'spend_usd',
    sql: `select network, what, (sum(micros) / 1e6)::float as value from spend
           where day >= date_trunc('month', now() at time zone 'utc')::date group by network, what`,
  },
];
