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
    untold: () => db.query<SpikeSeen>(`${SEEN} where s.lane = 'live' and s.told_at is null order by s.id`),
    told: async (spikeId, now) => {
      await db.query('update spikes set told_at = $2 where id = $1 and told_at is null', [spikeId, at(now)]);
    },
  };
}

const SEEN = `select ${SPIKE}, p.proposes, p.proposals from spikes s cross join lateral (
  select max(q.posture) filter (where q.answer is null) as proposes,
    coalesce(json_agg(json_build_object('spikeId', q.spike_id, 'posture', q.posture,
      'at', floor(extract(epoch from q.at) * 1000), 'answer', q.answer,
      'answeredAt', floor(extract(epoch from q.answered_at) * 1000), 'by', q.by) order by q.at desc), '[]') as proposals
  from posture_proposals q where q.spike_id = s.id) p`;
