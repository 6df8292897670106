import type { Network } from '../domain/mention.ts';
import type { ConnectorState, SpendLine, SpendMeter } from '../ports.ts';
import { at, type Database } from './database.ts';

/** How many days back a charge is remembered, so that what is settled late is not counted twice. */
const REMEMBERED_DAYS = 3;

/** What the connector of this name keeps. */
export function connectorState(db: Database, connector: string): ConnectorState {
  return {
    load: async (key) => {
      const [row] = await db.query<{ value: unknown }>(
        'select value from connector_state where connector = $1 and key = $2',
        [connector, key],
      );
      return row === undefined ? null : (row.value as never);
    },
    keep: async (key, value) => {
      await db.query(
        `insert into connector_state (connector, key, value) values ($1, $2, $3)
         on conflict (connector, key) do update set value = $3`,
        [connector, key, JSON.stringify(value)],
      );
    },
  };
}

export function spendMeter(db: Database): SpendMeter {
  return {
    once: (network, when, charge, ids) => {
      if (ids.length === 0) return Promise.resolve(0);
      return db.transaction(async (tx) => {
        const fresh = await tx.query(
          `insert into charged_once (network, day, kind, id)
           select $1, ($2::timestamptz at time zone 'UTC')::date, $3, id
           from (select distinct unnest($4::text[]) as id order by 1) as given
           on conflict do nothing returning id`,
          [network, at(when), charge.kind, ids],
        );
        if (fresh.length > 0) await count(tx, network, when, charge, fresh.length);
        return fresh.length;
      });
    },
    spentThisMonth: (network, now) =>
      db.query<SpendLine>(
        `select what, sum(n)::bigint as n, sum(micros)::bigint as micros from spend
         where network = $1 and date_trunc('month', day) = date_trunc('month', $2::timestamptz at time zone 'UTC')
         group by what order by what`,
        [network, at(now)],
      ),
  };
}

async function count(
  tx: Database,
  network: Network,
  when: number,
  { what, microsEach }: { what: string; microsEach: number },
  n: number,
): Promise<void> {
  await tx.query(
    `insert into spend (network, day, what, n, micros)
     values ($1, ($2::timestamptz at time zone 'UTC')::date, $3, $4::bigint, $4::bigint * $5::bigint)
     on conflict (network, day, what) do update
     set n = spend.n + excluded.n, micros = spend.micros + excluded.micros`,
    [network, at(when), what, n, microsEach],
  );
  await tx.query(
    `delete from charged_once
     where network = $1 and day < ($2::timestamptz at time zone 'UTC')::date - $3::integer`,
    [network, at(when), REMEMBERED_DAYS],
  );
}
