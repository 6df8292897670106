import type { Lane, MentionId } from '../domain/mention.ts';
import type { KnownForRouting, LaneKnown, Routable, RoutableRise, RoutedCase, RouteStore } from '../ports.ts';
import { lockRoute } from './cases.ts';
import type { Database } from './database.ts';
import { incidentsNear } from './route-incidents.ts';
import { readyToRoute } from './route-mentions.ts';
import { laneKnown } from './route-seats.ts';
import { knownSpikes } from './route-spikes.ts';
import { writeRouted } from './route-write.ts';

/** Turns of the ordered consumer on the database. */
export function routeStore(db: Database): RouteStore {
  return {
    turn: (ask, decide) =>
      db.transaction(async (tx) => {
        await lockRoute(tx);
        const { mentions, rises, toScore } = await readyToRoute(tx, ask.limit);
        const first = firstOf(mentions, rises);
        if (first !== null) ask.first?.(first);
        const known = await knownFor(tx, { mentions, rises }, ask.lane);
        const routed = decide(known);
        await writeRouted(tx, routed, ask.rules);
        return { routed, toScore };
      }),
    setAside: async (mentionId, code, times) => {
      await db.query(
        `insert into set_aside (queue, job, payload, code, times) values ('route', $1, $2, $3, $4)`,
        [`route-${mentionId}`, JSON.stringify({ ids: [mentionId] }), code, times],
      );
    },
  };
}

/** Whose turn is first; null: nobody's. */
function firstOf(mentions: readonly Routable[], rises: readonly RoutableRise[]): MentionId | null {
  const [mention] = mentions;
  const [rise] = rises;
  if (rise !== undefined && (mention === undefined || rise.seq < mention.seq)) return rise.mentionId;
  return mention?.id ?? null;
}

async function knownFor(
  tx: Database,
  { mentions, rises }: { mentions: Routable[]; rises: RoutableRise[] },
  lane: Lane | undefined,
): Promise<KnownForRouting> {
  const names = new Set([...mentions, ...rises].map((one) => one.lane));
  if (lane !== undefined) names.add(lane);
  const lanes: LaneKnown[] = [];
  for (const name of [...names].sort()) lanes.push(await laneKnown(tx, name));
  const cases = await casesFor(tx, mentions, rises, lanes);
  const open = new Set(cases.filter((one) => one.status === 'open').map((one) => one.id));
  for (const known of lanes) {
    known.left = (known.ledger?.waiting ?? [])
      .filter(({ candidate }) => !open.has(candidate.caseId))
      .map(({ candidate }) => candidate.mentionId);
  }
  const [last] = await tx.query<{ case_id: number; incident_id: number; posture: string | null }>(
    `select (select coalesce(max(id), 0) from cases) as case_id, (select coalesce(max(id), 0) from incidents) as incident_id,
            (select value #>> '{}' from settings_state where key = 'posture') as posture`,
  );
  const posture = last?.posture;
  return {
    mentions,
    rises,
    lanes,
    cases,
    earlier: await earlierOf(tx, mentions),
    ...(await incidentsNear(tx, mentions)),
    spikes: await knownSpikes(tx, mentions, [...names]),
    lastCaseId: last?.case_id ?? 0,
    lastIncidentId: last?.incident_id ?? 0,
    posture: posture === 'good-times' || posture === 'hard-times' ? posture : 'normal',
  };
}

/** Locked, in the order of their numbers, so that no desk changes them meanwhile. */
async function casesFor(
  tx: Database,
  mentions: readonly Routable[],
  rises: readonly RoutableRise[],
  lanes: readonly LaneKnown[],
): Promise<RoutedCase[]> {
  const waiting = lanes.flatMap((lane) => lane.ledger?.waiting ?? []).map((one) => one.candidate.caseId);
  const answered = mentions.flatMap((mention) => mention.answersCase ?? []);
  const risen = rises.flatMap((rise) => rise.caseId ?? []);
  return tx.query<RoutedCase>(
    `select id, lane, customer_id as "customerId", opened_by as "openedBy", status, ceo, priority, network,
            opened_at as "openedAt", waiting_since as "waitingSince", owner_role as "ownerRole", seated_at as "seatedAt"
     from cases
     where id = any($1) or (status <> 'closed' and customer_id = any($2) and lane = any($3))
     order by id for update`,
    [
      [...waiting, ...answered, ...risen],
      [...new Set(mentions.map((mention) => mention.customerId))],
      lanes.map((known) => known.lane),
    ],
  );
}

async function earlierOf(tx: Database, mentions: readonly Routable[]): Promise<KnownForRouting['earlier']> {
  if (mentions.length === 0) return [];
  return tx.query<{
    id: MentionId;
    lane: Lane;
    customerId: number;
    createdAt: number;
    complaint: boolean;
    openedCase: boolean;
    incidentId: number | null;
  }>(
    `select m.id, m.lane, m.customer_id as "customerId", m.created_at as "createdAt", m.incident_id as "incidentId",
            exists (select from complaint_topics t where t.mention_id = m.id) as complaint,
            exists (select from cases c where c.opened_by = m.id) as "openedCase"
     from mentions m
     where m.customer_id = any($1) and m.lane = any($2) and m.stage in ('decided', 'delivered')
       and m.deleted_at is null
     order by m.seq`,
    [
      [...new Set(mentions.map((mention) => mention.customerId))],
      [...new Set(mentions.map((mention) => mention.lane))],
    ],
  );
}
