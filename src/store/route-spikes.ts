import type { Lane } from '../domain/mention.ts';
import type { FoundSpikes, KnownSpikes, PostureProposal, Routable, Spike } from '../ports.ts';
import { at, type Database } from './database.ts';

const HOUR = 3_600_000;
/** As far back as the settings of spikes allow, and a week more (src/route/crowd-settings.ts). */
const USUAL_BACK = 13 * 7 * 24;
/** With fewer complaints at hand nothing can be a spike, and nobody has to know what is usual. */
const FEWEST = 3;

export const SPIKE = `s.id, s.lane, s.brand, s.started_at as "startedAt", s.found_at as "foundAt",
  s.last_high_at as "lastHighAt", s.ended_at as "endedAt", s.count, s.usual::float as usual, s.peak`;

/** What a turn must know to tell a spike. */
export async function knownSpikes(
  tx: Database,
  mentions: readonly Routable[],
  lanes: readonly Lane[],
): Promise<KnownSpikes> {
  const complaints = mentions.filter((one) => one.assessment.complaint.label === 1 && one.lane !== 'canary');
  const brands = new Map<string, { lane: Lane; brand: string; n: number }>();
  for (const { lane, mention } of complaints) {
    const brand = mention.brand ?? '';
    const key = JSON.stringify([lane, brand]);
    brands.set(key, { lane, brand, n: (brands.get(key)?.n ?? 0) + 1 });
  }
  const from = Math.min(...complaints.map((one) => one.mention.createdAt));
  const recent = await recentOf(tx, [...brands.values()], from);
  for (const { lane, brand } of recent) {
    const known = brands.get(JSON.stringify([lane, brand]));
    if (known !== undefined) known.n += 1;
  }
  const busy = [...brands.values()].filter(({ n }) => n >= FEWEST);
  const [last] = await tx.query<{ id: number }>('select coalesce(max(id), 0) as id from spikes');
  return {
    recent,
    hours: await hoursOf(tx, busy, Math.floor(from / HOUR) - USUAL_BACK),
    running: await tx.query<Spike>(
      `select ${SPIKE} from spikes s where s.lane = any($1) and s.ended_at is null order by s.id`,
      [lanes],
    ),
    pending: await tx.query<PostureProposal>(
      'select spike_id as "spikeId", posture, at, answer from posture_proposals where answer is null order by at, spike_id',
    ),
    lastId: last?.id ?? 0,
  };
}

type Brand = { lane: Lane; brand: string };
const KEYS = 'unnest($1::text[], $2::text[]) as k(lane, brand)';
const keysOf = (brands: readonly Brand[]) => [
  brands.map(({ lane }) => lane),
  brands.map(({ brand }) => brand),
];

async function recentOf(
  tx: Database,
  brands: readonly Brand[],
  from: number,
): Promise<KnownSpikes['recent']> {
  if (brands.length === 0) return [];
  return tx.query<KnownSpikes['recent'][number]>(
    `select t.mention_id as id, t.lane, t.brand, t.at, t.customer_id as "customerId"
     from ${KEYS} join complaint_topics t using (lane, brand)
     where t.topic = '' and t.at > $3 order by t.at, t.mention_id`,
    [...keysOf(brands), at(from - HOUR)],
  );
}

async function hoursOf(tx: Database, brands: readonly Brand[], from: number): Promise<KnownSpikes['hours']> {
  if (brands.length === 0) return [];
  return tx.query<KnownSpikes['hours'][number]>(
    `select h.lane, h.brand, h.hour, h.n from ${KEYS} join complaint_hours h using (lane, brand) where h.hour >= $3`,
    [...keysOf(brands), from],
  );
}

/** Writes what a turn found out. What a person answered meanwhile stands. */
export async function writeSpikes(tx: Database, { spikes, proposals, hours }: FoundSpikes): Promise<void> {
  if (hours.length > 0) {
    await tx.query(
      `insert into complaint_hours (lane, brand, hour, n)
       select * from unnest($1::text[], $2::text[], $3::integer[], $4::integer[])
       on conflict (lane, brand, hour) do update set n = complaint_hours.n + excluded.n`,
      [
        hours.map((row) => row.lane),
        hours.map((row) => row.brand),
        hours.map((row) => row.hour),
        hours.map((row) => row.n),
      ],
    );
  }
  for (const one of spikes) {
    await tx.query(
      `insert into spikes (id, lane, brand, started_at, found_at, last_high_at, ended_at, count, usual, peak)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (id) do update set last_high_at = excluded.last_high_at, ended_at = excluded.ended_at,
         peak = excluded.peak`,
      [
        one.id,
        one.lane,
        one.brand,
        at(one.startedAt),
        at(one.foundAt),
        at(one.lastHighAt),
        at(one.endedAt),
        one.count,
        one.usual,
        one.peak,
      ],
    );
  }
  for (const { spikeId, posture, at: when, answer } of proposals) {
    await tx.query(
      `insert into posture_proposals as p (spike_id, posture, at, answer) values ($1, $2, $3, $4)
       on conflict (spike_id, posture) do update set answer = excluded.answer
         where p.answer is null and excluded.answer is not null`,
      [spikeId, posture, at(when), answer],
    );
  }
}
