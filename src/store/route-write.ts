import type { Routed } from '../ports.ts';
import { addEvents, joinMentions, openCases } from './cases.ts';
import { at, type Database } from './database.ts';
import { writeRises } from './route-rises.ts';
import { writeSpikes } from './route-spikes.ts';

/** Writes what a turn decided; every statement runs once for the whole turn. */
export async function writeRouted(
  tx: Database,
  routed: Routed,
  rules: { version: string; text: string },
): Promise<void> {
  if (routed.decisions.length + routed.rises.length > 0) {
    await tx.query('insert into rules_versions (hash, body) values ($1, $2) on conflict do nothing', [
      rules.version,
      rules.text,
    ]);
  }
  await writeDecisions(tx, routed);
  await openCases(tx, routed.opened);
  await joinMentions(tx, routed.joined);
  await changeCases(tx, routed.changed);
  await addEvents(
    tx,
    routed.events.map((event) => ({ ...event, onceKey: onceKeyOf(event) })),
  );
  await writeSeats(tx, routed);
  await writeRises(tx, routed.rises);
  await writeIncidents(tx, routed);
  await writeSpikes(tx, routed.spikes);
  for (const { customerId, at: when } of routed.stopped) {
    await tx.query('update customers set stopped_at = coalesce(stopped_at, $2) where id = $1', [
      customerId,
      at(when),
    ]);
  }
  for (const { lane, now, youngest } of routed.lanes) {
    await tx.query(
      `insert into lane_clocks (lane, now, youngest_at, youngest_id) values ($1, $2, $3, $4)
       on conflict (lane) do update set now = excluded.now, youngest_at = excluded.youngest_at,
         youngest_id = excluded.youngest_id`,
      [lane, at(now), at(youngest?.at), youngest?.id ?? null],
    );
  }
}

/** Once a mention; whoever asks again as it spreads can be passed over again. */
function onceKeyOf({ kind, at: when, data }: Routed['events'][number]): string {
  const again = kind === 'spreading' || kind === 'passed-over' ? `:${when}` : '';
  return `${kind}:${String(data.mention)}${again}`;
}

async function writeDecisions(tx: Database, { decisions }: Routed): Promise<void> {
  if (decisions.length === 0) return;
  await tx.query(
    `insert into decisions (mention_id, desk, rule, candidate, priority, tags, owner_role, because, trace, facts,
       rules_version, model_version, scoring_version, decided_at, late, joined_case)
     select r."mentionId", r.desk, r.rule, r.candidate, r.priority,
       array(select jsonb_array_elements_text(r.tags)), r.owner, array(select jsonb_array_elements_text(r.because)),
       r.trace, r.facts, r."rulesVersion", r."modelVersion", r."scoringVersion", to_timestamp(r."decidedAt" / 1000.0),
       r.late, r."joinedCase"
     from json_to_recordset($1) as r("mentionId" text, desk text, rule text, candidate boolean, priority real,
       tags jsonb, owner text, because jsonb, trace jsonb, facts jsonb, "rulesVersion" text, "modelVersion" text,
       "scoringVersion" text, "decidedAt" numeric, late boolean, "joinedCase" bigint)
     on conflict (mention_id) do nothing`,
    [JSON.stringify(decisions)],
  );
  await tx.query(
    "update mentions set stage = 'decided', staged_at = now() where id = any($1) and stage = 'scored'",
    [decisions.map((decision) => decision.mentionId)],
  );
}

async function changeCases(tx: Database, changed: Routed['changed']): Promise<void> {
  if (changed.length === 0) return;
  await tx.query(
    `update cases c set status = n.status, ceo = n.ceo, waiting_since = n.waiting_since, seated_at = n.seated_at,
       priority = n.priority,
       revision = c.revision + n.revisions, moved_at = greatest(c.moved_at, n.moved_at),
       closed_at = case when n.status = 'closed' then c.closed_at end,
       ending = case when n.status = 'closed' then c.ending end,
       ending_reason = case when n.status = 'closed' then c.ending_reason end
     from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::integer[],
                 $7::timestamptz[], $8::real[]) as n(id, status, ceo, waiting_since, seated_at, revisions, moved_at, priority)
     where c.id = n.id`,
    [
      changed.map((one) => one.case.id),
      changed.map((one) => one.case.status),
      changed.map((one) => one.case.ceo),
      changed.map((one) => at(one.case.waitingSince)),
      changed.map((one) => at(one.case.seatedAt)),
      changed.map((one) => one.revisions),
      changed.map((one) => at(one.movedAt)),
      changed.map((one) => one.case.priority),
    ],
  );
}

async function writeSeats(tx: Database, { asked, settled }: Routed): Promise<void> {
  if (asked.length > 0) {
    await tx.query(
      `insert into seats (mention_id, lane, candidate, status, asked_at, until)
       select n.mention_id, m.lane, n.candidate, 'waiting', n.asked_at, n.until
       from unnest($1::text[], $2::jsonb[], $3::timestamptz[], $4::timestamptz[])
            as n(mention_id, candidate, asked_at, until)
       join mentions m on m.id = n.mention_id
       on conflict (mention_id) do update set candidate = excluded.candidate, status = 'waiting', pool = null, reason = null,
         displaced_by = null, asked_at = excluded.asked_at, until = excluded.until, settled_at = null, settled_no = null
       where seats.status <> 'seated'`,
      [
        asked.map((one) => one.candidate.mentionId),
        asked.map((one) => JSON.stringify(one.candidate)),
        asked.map((one) => at(one.candidate.at)),
        asked.map((one) => at(one.until)),
      ],
    );
  }
  if (settled.length === 0) return;
  await tx.query(
    `update seats s set status = n.status, pool = n.pool, reason = n.reason, displaced_by = n.displaced_by,
       settled_at = n.settled_at, until = null,
       settled_no = n.ord + (select coalesce(max(settled_no), 0) from seats)
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
          with ordinality as n(mention_id, status, pool, reason, displaced_by, settled_at, ord)
     where s.mention_id = n.mention_id and s.status = 'waiting'`,
    [
      settled.map((one) => one.mentionId),
      settled.map((one) => one.outcome.status),
      settled.map(({ outcome }) => (outcome.status === 'seated' ? outcome.pool : null)),
      settled.map(({ outcome }) => (outcome.status === 'passed' ? outcome.reason : null)),
      settled.map(({ outcome }) => (outcome.status === 'passed' ? (outcome.displacedBy ?? null) : null)),
      settled.map(({ outcome }) => (outcome.status === 'waiting' ? null : at(outcome.at))),
    ],
  );
}

async function writeIncidents(tx: Database, { incidents, members, complaints }: Routed): Promise<void> {
  if (complaints.length > 0) {
    // The empty topic marks a complaint that touches none.
    const rows = complaints.flatMap((one) => ['', ...one.topics].map((topic) => ({ ...one, topic })));
    await tx.query(
      `insert into complaint_topics (mention_id, lane, brand, topic, customer_id, at)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[])
       on conflict do nothing`,
      [
        rows.map((row) => row.mentionId),
        rows.map((row) => row.lane),
        rows.map((row) => row.brand),
        rows.map((row) => row.topic),
        rows.map((row) => row.customerId),
        rows.map((row) => at(row.at)),
      ],
    );
  }
  if (incidents.length > 0) {
    await tx.query(
      `insert into incidents (id, lane, topic, brand, fingerprint, opened_at, last_at, size)
       select id, lane, topic, brand, fingerprint, "openedAt", "lastAt", size
       from json_to_recordset($1) as r(id bigint, lane text, topic text, brand text, fingerprint text,
         "openedAt" timestamptz, "lastAt" timestamptz, size integer)
       on conflict (id) do update set last_at = excluded.last_at, size = excluded.size`,
      [
        JSON.stringify(
          incidents.map((one) => ({ ...one, openedAt: at(one.openedAt), lastAt: at(one.lastAt) })),
        ),
      ],
    );
  }
  if (members.length > 0) {
    await tx.query(
      `update seats s set candidate = jsonb_set(s.candidate, '{incidentId}', to_jsonb(n.incident_id))
       from unnest($1::text[], $2::bigint[]) as n(id, incident_id)
       where s.mention_id = n.id and s.candidate->>'incidentId' is null`,
      [members.map((one) => one.mentionId), members.map((one) => one.incidentId)],
    );
    await tx.query(
      `update mentions m set incident_id = n.incident_id
       from unnest($1::text[], $2::bigint[]) as n(id, incident_id) where m.id = n.id`,
      [members.map((one) => one.mentionId), members.map((one) => one.incidentId)],
    );
  }
}
