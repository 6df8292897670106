import type { Lane } from '../domain/mention.ts';
import type { Incident, KnownForRouting, NearComplaint, Routable } from '../ports.ts';
import { at, type Database } from './database.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** As far back as the settings of incidents allow (src/route/crowd-settings.ts). */
const ALIKE_BACK = 2 * DAY;
const BURST_BACK = 4 * HOUR;
const USUAL_BACK = 7 * DAY + 6 * HOUR;

/** Earlier complaints and incidents that may have the same cause as one of these. */
export async function incidentsNear(
  tx: Database,
  mentions: readonly Routable[],
): Promise<Pick<KnownForRouting, 'near' | 'hours' | 'incidents'>> {
  const complaints = mentions.filter((one) => one.assessment.complaint.label === 1);
  if (complaints.length === 0) return { near: [], hours: [], incidents: [] };
  const from = Math.min(...complaints.map((one) => one.mention.createdAt));
  const keys = keysOf(complaints);
  return {
    near: await nearOf(tx, complaints, keys, from),
    hours: await tx.query<KnownForRouting['hours'][number]>(
      `select t.lane, t.brand, t.topic, floor(extract(epoch from t.at) / 3600)::int as hour, count(*) as n
       from ${KEYS} join complaint_topics t using (lane, brand, topic)
       where t.at >= $4 group by 1, 2, 3, 4`,
      [...keys, at(from - USUAL_BACK)],
    ),
    incidents: await tx.query<Incident>(
      `select id, lane, topic, brand, fingerprint, opened_at as "openedAt", last_at as "lastAt", size from incidents
       where lane = any($1) and last_at >= $2 order by id`,
      [[...new Set(complaints.map((one) => one.lane))], at(from - ALIKE_BACK)],
    ),
  };
}

type Keys = [lanes: Lane[], brands: string[], topics: string[]];
const KEYS = 'unnest($1::text[], $2::text[], $3::text[]) as k(lane, brand, topic)';

function keysOf(complaints: readonly Routable[]): Keys {
  const keys = new Map<string, [Lane, string, string]>();
  for (const { lane, mention, assessment } of complaints) {
    for (const topic of assessment.topics) {
      const brand = mention.brand ?? '';
      keys.set(JSON.stringify([lane, brand, topic]), [lane, brand, topic]);
    }
  }
  const all = [...keys.values()];
  return [all.map((key) => key[0]), all.map((key) => key[1]), all.map((key) => key[2])];
}

async function nearOf(
  tx: Database,
  complaints: readonly Routable[],
  keys: Keys,
  from: number,
): Promise<NearComplaint[]> {
  const block = (place: number) =>
    complaints.map((one) => one.assessment.fingerprint.slice(place, place + 4));
  const lanes = [...new Set(complaints.map((one) => one.lane))];
  return tx.query<NearComplaint>(
    `with near as (
       select t.mention_id as id from ${KEYS} join complaint_topics t using (lane, brand, topic) where t.at >= $4
       union
       select id from mentions where lane = any($5) and fingerprint is not null and created_at >= $6
         and (substr(fingerprint, 1, 4) = any($7) or substr(fingerprint, 5, 4) = any($8)
           or substr(fingerprint, 9, 4) = any($9) or substr(fingerprint, 13, 4) = any($10)))
     select m.id, m.lane, m.customer_id as "customerId", m.created_at as at, m.fingerprint,
            coalesce(m.brand, '') as brand, m.incident_id as "incidentId",
            array(select t.topic from complaint_topics t where t.mention_id = m.id and t.topic <> '') as topics
     from near join mentions m using (id)
     where m.stage in ('decided', 'delivered') and m.deleted_at is null
       and exists (select from complaint_topics t where t.mention_id = m.id)
     order by m.seq`,
    [...keys, at(from - BURST_BACK), lanes, at(from - ALIKE_BACK), block(0), block(4), block(8), block(12)],
  );
}
