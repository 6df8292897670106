import type { PostureProposal, SpikeSeen, SpikeStore } from '../ports.ts';
import { at, type Database } from './database.ts';
import { SPIKE } from './route-spikes.ts';

/** What people see of spikes, and their answers, on Postgres. */
export function spikeStore(db: Database): SpikeStore {
  return {
    list: async ({ running, limit }) =>
      db.query<SpikeSeen>(
        `${SEEN} where not $1 or s.ended_at is null or p.proposes is not null order by s.id desc limit $2`,
        [running, limit],
      ),
    answer: (spikeId, accept, by, now) =>
      db.transaction(async (tx) => {
        const [proposal] = await tx.query<PostureProposal>(
          `update posture_proposals set answer = $2, answered_at = $3, by = $4
           where spike_id = $1 and answer is null
           returning spike_id as "spikeId", posture, at, answer`,
          [spikeId, accept ? 'accepted' : 'dismissed', at(now), by],
        );
        if (proposal === undefined) return null;
        if (accept) {
          await tx.query(
            `insert into settings_state (key, value) values ('posture', to_jsonb($1::text))
             on conflict (key) do update set value = excluded.value, changed_at = now()`,
            [proposal.posture],
          );
        }
        const [state] = await tx.query<{ posture: 'good-times' | 'normal' | 'hard-times' }>(
          "select value #>> '{}' as posture from settings_state where key = 'posture'",
        );
        return { proposal, posture: state?.posture ?? 'normal' };
      }),
    takeUntold: async (now) => {
      const rows = await db.query<{ id: number }>(
        `update spikes set told_at = greatest($1, ended_at)
         where lane = 'live' and (told_at is null or told_at < ended_at) and found_at > $2 returning id`,
        [at(now), at(now - OF_LATE)],
      );
      if (rows.length === 0) return [];
      return db.query<SpikeSeen>(`${SEEN} where s.id = any($1) order by s.id`, [rows.map(({ id }) => id)]);
    },
    untell: async (spikeId) => {
      await db.query('update spikes set told_at = null where id = $1', [spikeId]);
    },
  };
}

/** An older one is no news for a chat. */
const OF_LATE = 3 * 86_400_000;

const SEEN = `select ${SPIKE}, p.proposes, p.proposals from spikes s cross join lateral (
  select max(q.posture) filter (where q.answer is null) as proposes,
    coalesce(json_agg(json_build_object('spikeId', q.spike_id, 'posture', q.posture,
      'at', floor(extract(epoch from q.at) * 1000), 'answer', q.answer,
      'answeredAt', floor(extract(epoch from q.answered_at) * 1000), 'by', q.by) order by q.at desc), '[]') as proposals
  from posture_proposals q where q.spike_id = s.id) p`;
