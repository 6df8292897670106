import type { Desk } from '../domain/decision.ts';
import type { Instant, Lane, Stage } from '../domain/mention.ts';
import type { PassedReason, Pool, SeatOutcome } from '../domain/seat.ts';
import type { ConsoleFlow, Summary } from '../ports.ts';
import {
  DESK_AFTER_SEATS,
  MENTION_LINE,
  type MentionLineRow,
  mentionLineOf,
  SPEAKER,
  type SpeakerRow,
  speakerOf,
} from './console-rows.ts';
import { at, type Database } from './database.ts';

/** Canaries are the house's own and counted nowhere unless asked for (law 12). */
const inLane = (column: string) =>
  `(case when $1::text is null then ${column} <> 'canary' else ${column} = $1 end)`;

/** The questions of the page that shows the flow. */
export function consoleFlow(db: Database): ConsoleFlow {
  return {
    summary: (lane) => summaryOf(db, lane ?? null),

    lanes: () =>
      db.query<{ lane: Lane; now: Instant | null }>(
        `select l.lane, k.now from unnest(array['live', 'recorded', 'sample', 'canary']) as l(lane)
           cross join lateral (select seq from mentions m where m.lane = l.lane order by created_at desc limit 1) last
           left join lane_clocks k on k.lane = l.lane
         order by last.seq desc`,
      ),

    glance: async (lane, since) => {
      const from = [lane, at(since)];
      const [stages, desks, [rest]] = await Promise.all([
        db.query<{ stage: Stage; n: number }>(
          `select stage, count(*)::int as n from mentions
            where lane = $1 and ($2::timestamptz is null or created_at >= $2) group by stage`,
          from,
        ),
        db.query<{ desk: Desk; n: number }>(
          `select ${DESK_AFTER_SEATS} as desk, count(*)::int as n
             from mentions m join decisions d on d.mention_id = m.id left join seats s on s.mention_id = m.id
            where m.lane = $1 and ($2::timestamptz is null or m.created_at >= $2) group by 1`,
          from,
        ),
        db.query<{ dropped: number; waiting: number; open: number; unclaimed: number }>(
          `select
             (select count(*)::int from dropped where lane = $1 and ($2::timestamptz is null or at >= $2)) as dropped,
             (select count(*)::int from seats where lane = $1 and status = 'waiting') as waiting,
             count(*)::int as open, (count(*) filter (where owner is null))::int as unclaimed
           from cases where lane = $1 and status <> 'closed'`,
          from,
        ),
      ]);
      const count = (stage: Stage) => stages.find((row) => row.stage === stage)?.n ?? 0;
      const decided = (desk: Desk) => desks.find((row) => row.desk === desk)?.n ?? 0;
      return {
        heard: stages.reduce((sum, row) => sum + row.n, 0),
        dropped: rest?.dropped ?? 0,
        stages: {
          stored: count('stored'),
          scored: count('scored'),
          decided: count('decided'),
          delivered: count('delivered'),
        },
        decided: {
          ceo: decided('ceo'),
          support: decided('support'),
          ideas: decided('ideas'),
          nobody: decided('nobody'),
        },
        waitingForSeat: rest?.waiting ?? 0,
        openCases: rest?.open ?? 0,
        unclaimed: rest?.unclaimed ?? 0,
      };
    },

    heard: async (lane, limit) => {
      const rows = await db.query<MentionLineRow>(
        `${MENTION_LINE} where m.lane = $1 order by m.created_at desc, m.id desc limit $2`,
        [lane, limit],
      );
      return rows.map(mentionLineOf);
    },

    seats: async (lane, since) => {
      const rows = await db.query<SeatRow>(
        `select s.mention_id as "mentionId", m.case_id as "caseId", ${SPEAKER}, s.status, s.pool, s.reason,
             (s.candidate->>'priority')::float as priority, s.asked_at as "askedAt", s.until,
             s.settled_at as "settledAt"
           from seats s
           join mentions m on m.id = s.mention_id
           left join accounts a on a.id = m.account_id
           left join customers u on u.id = m.customer_id
          where s.lane = $1 and (s.status = 'waiting' or s.settled_at >= $2)
          order by s.status = 'waiting', s.settled_at, priority desc
          limit 200`,
        [lane, at(since)],
      );
      return rows.map(({ name, handle, followers, verified, network, ...seat }) => ({
        ...seat,
        priority: seat.priority ?? 0,
        speaker: speakerOf({ name, handle, followers, verified, network }),
      }));
    },

    incidents: async (lane, since) => {
      const rows = await db.query<{
        id: number;
        topic: string | null;
        size: number;
        openedAt: Instant;
        lastAt: Instant;
        voice: string | null;
      }>(
        `select i.id, i.topic, i.size, i.opened_at as "openedAt", i.last_at as "lastAt",
             (select m.id from mentions m where m.incident_id = i.id and m.deleted_at is null
               order by m.created_at, m.id limit 1) as voice
           from incidents i where i.lane = $1 and i.last_at >= $2 and i.size > 1
          order by i.size desc, i.id desc limit 6`,
        [lane, at(since)],
      );
      const voices = await db.query<MentionLineRow>(`${MENTION_LINE} where m.id = any($1)`, [
        rows.map((row) => row.voice).filter((id) => id !== null),
      ]);
      const lines = new Map(voices.map((row) => [row.id, mentionLineOf(row)]));
      return rows.map(({ voice, ...incident }) => ({
        ...incident,
        voice: voice === null ? null : (lines.get(voice) ?? null),
      }));
    },
  };
}

interface SeatRow extends SpeakerRow {
  mentionId: string;
  caseId: number | null;
  status: SeatOutcome['status'];
  pool: Pool | null;
  reason: PassedReason | null;
  priority: number | null;
  askedAt: Instant;
  until: Instant | null;
  settledAt: Instant | null;
}

async function summaryOf(db: Database, lane: Lane | null): Promise<Summary> {
  const [row] = await db.query<Record<string, number>>(
    `with desks as (
       select ${DESK_AFTER_SEATS} as desk
         from decisions d join mentions m on m.id = d.mention_id left join seats s on s.mention_id = d.mention_id
        where ${inLane('m.lane')}
     ), out as (select why, count(*)::int as n from dropped where ${inLane('lane')} group by why),
     replied as (
       select r.status, count(*)::int as n from replies r join cases c on c.id = r.case_id
        where ${inLane('c.lane')} group by r.status
     )
     select
       coalesce((select n from out where why = 'own'), 0) as own,
       coalesce((select n from out where why = 'repost'), 0) as repost,
       coalesce((select n from out where why = 'refused'), 0) as refused,
       coalesce((select sum(n)::bigint from duplicate_deliveries where ${inLane('lane')}), 0) as duplicate,
       (select count(*)::int from mentions where ${inLane('lane')}) as mentions,
       (select count(*)::int from desks where desk = 'ceo') as ceo,
       (select count(*)::int from desks where desk = 'support') as support,
       (select count(*)::int from desks where desk = 'ideas') as ideas,
       (select count(*)::int from desks where desk = 'nobody') as nobody,
       (select count(*)::int from mentions where stage <> 'delivered' and ${inLane('lane')})
         + (select count(*)::int from rises where stage <> 'decided' and ${inLane('lane')})
         + (select count(*)::int from cases c left join cards k on k.case_id = c.id
             where c.ceo = 'seated' and c.status <> 'closed' and k.posted_at is null and ${inLane('c.lane')})
         as unfinished,
       (select count(*)::int from cases where status <> 'closed' and ${inLane('lane')}) as open,
       coalesce((select n from replied where status = 'published'), 0) as published,
       coalesce((select n from replied where status = 'unknown'), 0) as unknown,
       coalesce((select n from replied where status = 'failed'), 0) as failed`,
    [lane],
  );
  const n = (key: string): number => row?.[key] ?? 0;
  const dropped = { own: n('own'), duplicate: n('duplicate'), repost: n('repost'), refused: n('refused') };
  return {
    received: dropped.own + dropped.duplicate + dropped.repost + dropped.refused + n('mentions'),
    dropped,
    mentions: n('mentions'),
    decided: { ceo: n('ceo'), support: n('support'), ideas: n('ideas'), nobody: n('nobody') },
    unfinished: n('unfinished'),
    openCases: n('open'),
    replies: { published: n('published'), unknown: n('unknown'), failed: n('failed') },
  };
}
