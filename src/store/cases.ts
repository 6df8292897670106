import { createHash } from 'node:crypto';
import type { Case, CaseEnding, CaseEventKind } from '../domain/case.ts';
import type { Instant, Lane, MentionId, Network } from '../domain/mention.ts';
import { at, type Database } from './database.ts';

/**
 * Held to the end of every transaction that decides, opens cases or moves seats: routing is one ordered consumer
 * (law 13). Take it before any row is locked; who holds a case's row must not ask for it.
 */
const ROUTE_LOCK = 4_400_002;
export async function lockRoute(tx: Database): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [ROUTE_LOCK]);
}

/** The time of a lane: the wall clock for the live one, else how far its own clock has come (law 13). */
export async function laneNow(tx: Database, lane: Lane, wall: Instant): Promise<Instant> {
  if (lane === 'live') return wall;
  const [clock] = await tx.query<{ now: Instant }>('select now from lane_clocks where lane = $1', [lane]);
  return clock?.now ?? wall;
}

/** The columns of a case, to be read with `caseOf`. */
export const CASE_COLUMNS =
  'id, lane, customer_id, opened_by, status, ceo, revision, owner, priority, network, opened_at, waiting_since, ' +
  'seated_at, closed_at, ending, ending_reason';
export interface CaseRow {
  id: number;
  lane: Lane;
  customer_id: number;
  opened_by: MentionId;
  status: Case['status'];
  ceo: Case['ceo'];
  revision: number;
  owner: string | null;
  priority: number;
  network: Network;
  opened_at: Instant;
  waiting_since: Instant;
  seated_at: Instant | null;
  closed_at: Instant | null;
  ending: CaseEnding | null;
  ending_reason: string | null;
}
export function caseOf(row: CaseRow): Case {
  return {
    id: row.id,
    lane: row.lane,
    customerId: row.customer_id,
    openedBy: row.opened_by,
    status: row.status,
    ceo: row.ceo,
    revision: row.revision,
    owner: row.owner,
    priority: row.priority,
    network: row.network,
    openedAt: row.opened_at,
    waitingSince: row.waiting_since,
    seatedAt: row.seated_at,
    closedAt: row.closed_at,
    ending: row.ending,
    endingReason: row.ending_reason,
  };
}

/** The case with its row locked to the end of the transaction; null: there is none. */
export async function lockCase(tx: Database, caseId: number): Promise<Case | null> {
  const [row] = await tx.query<CaseRow>(`select ${CASE_COLUMNS} from cases where id = $1 for update`, [
    caseId,
  ]);
  return row === undefined ? null : caseOf(row);
}

/** The number of the next case. Only under the route lock, so that a replay gives the same numbers. */
export async function nextCaseId(tx: Database): Promise<number> {
  const [row] = await tx.query<{ id: number }>('select coalesce(max(id), 0) + 1 as id from cases');
  return row?.id ?? 1;
}

export interface NewCase {
  id: number;
  lane: Lane;
  customerId: number;
  openedBy: MentionId;
  network: Network;
  priority: number;
  /** Role that owns a sensitive subject. */
  ownerRole: string | null;
  openedAt: Instant;
  waitingSince: Instant;
}
/** Opens cases and ties their first mention to them. The customer must have no open case in the lane. */
export async function openCases(tx: Database, cases: readonly NewCase[]): Promise<void> {
  if (cases.length === 0) return;
  await tx.query(
    `insert into cases (id, lane, customer_id, opened_by, status, network, priority, owner_role, opened_at,
                        waiting_since, moved_at)
     select id, lane, customer_id, opened_by, 'open', network, priority, owner_role, opened_at, waiting_since, opened_at
     from unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::real[], $7::text[],
                 $8::timestamptz[], $9::timestamptz[])
          as n(id, lane, customer_id, opened_by, network, priority, owner_role, opened_at, waiting_since)`,
    [
      cases.map((one) => one.id),
      cases.map((one) => one.lane),
      cases.map((one) => one.customerId),
      cases.map((one) => one.openedBy),
      cases.map((one) => one.network),
      cases.map((one) => one.priority),
      cases.map((one) => one.ownerRole),
      cases.map((one) => at(one.openedAt)),
      cases.map((one) => at(one.waitingSince)),
    ],
  );
  await joinMentions(
    tx,
    cases.map((one) => ({ mentionId: one.openedBy, caseId: one.id })),
  );
}

/** Ties mentions to their cases. */
export async function joinMentions(
  tx: Database,
  joins: readonly { mentionId: MentionId; caseId: number }[],
): Promise<void> {
  if (joins.length === 0) return;
  await tx.query(
    `update mentions m set case_id = j.case_id
     from unnest($1::text[], $2::bigint[]) as j(mention_id, case_id) where m.id = j.mention_id`,
    [joins.map((join) => join.mentionId), joins.map((join) => join.caseId)],
  );
}

export interface NewCaseEvent {
  caseId: number;
  at: Instant;
  kind: CaseEventKind;
  /** `person:<id>` or `house:<part>`. */
  by: string;
  /** Ids, reasons and numbers only; words go through `keepWords`. */
  data?: Record<string, string | number | boolean | null>;
  textId?: number;
  /** Makes a second run a no-op (law 2). */
  onceKey?: string;
}
/** Writes history in the order given. Events whose `onceKey` stands already are left out; returns how many were written. */
export async function addEvents(tx: Database, events: readonly NewCaseEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  const added = await tx.query(
    `insert into case_events (case_id, at, kind, by, data, text_id, once_key)
     select case_id, at, kind, by, data::jsonb, text_id, once_key
     from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[])
          with ordinality as n(case_id, at, kind, by, data, text_id, once_key, ord)
     order by ord
     on conflict (once_key) do nothing
     returning id`,
    [
      events.map((event) => event.caseId),
      events.map((event) => at(event.at)),
      events.map((event) => event.kind),
      events.map((event) => event.by),
      events.map((event) => JSON.stringify(event.data ?? {})),
      events.map((event) => event.textId ?? null),
      events.map((event) => event.onceKey ?? null),
    ],
  );
  return added.length;
}

/** A case moved on: its revision goes up, so that a click on an older card is refused. Returns the new revision. */
export async function touchCase(tx: Database, caseId: number, now: Instant): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(
    'update cases set revision = revision + 1, moved_at = greatest(moved_at, $2) where id = $1 returning revision',
    [caseId, at(now)],
  );
  return row?.revision ?? 0;
}

/** Closes a case in one of the ways of law 8, with its event. Returns the new revision; null: it was closed already. */
export async function closeCase(
  tx: Database,
  what: { caseId: number; at: Instant; ending: CaseEnding; reason: string; by: string; textId?: number },
): Promise<number | null> {
  const [row] = await tx.query<{ revision: number }>(
    `update cases set status = 'closed', closed_at = $2, ending = $3, ending_reason = $4, revision = revision + 1,
            moved_at = greatest(moved_at, $2)
     where id = $1 and status <> 'closed' returning revision`,
    [what.caseId, at(what.at), what.ending, what.reason],
  );
  if (row === undefined) return null;
  await addEvents(tx, [
    {
      caseId: what.caseId,
      at: what.at,
      kind: 'closed',
      by: what.by,
      data: { ending: what.ending },
      ...(what.textId === undefined ? {} : { textId: what.textId }),
    },
  ]);
  return row.revision;
}

/**
 * Opens a closed case again. Returns the new revision; `open`: it was not closed;
 * `{ other }`: the customer has another open case in that lane, and one is all a customer has.
 */
export async function reopenCase(
  tx: Database,
  what: { caseId: number; at: Instant; by: string; textId?: number },
): Promise<number | 'open' | { other: number }> {
  const [other] = await tx.query<{ id: number; same: boolean }>(
    `select o.id, o.id = c.id as same from cases c join cases o on o.lane = c.lane and o.customer_id = c.customer_id
     where c.id = $1 and o.status <> 'closed'`,
    [what.caseId],
  );
  if (other !== undefined) return other.same ? 'open' : { other: other.id };
  const [row] = await tx.query<{ revision: number }>(
    `update cases set status = 'open', closed_at = null, ending = null, ending_reason = null, revision = revision + 1,
            moved_at = greatest(moved_at, $2)
     where id = $1 returning revision`,
    [what.caseId, at(what.at)],
  );
  await addEvents(tx, [
    {
      caseId: what.caseId,
      at: what.at,
      kind: 'reopened',
      by: what.by,
      ...(what.textId === undefined ? {} : { textId: what.textId }),
    },
  ]);
  return row?.revision ?? 0;
}

/** Keeps words in the one place that holds them (law 9). `customerId`: whose erasure takes them along. */
export async function keepWords(
  tx: Database,
  words: { kind: 'note' | 'reply' | 'reason'; body: string; customerId: number | null; at: Instant },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    'insert into texts (kind, customer_id, body, hash, at) values ($1, $2, $3, $4, $5) returning id',
    [words.kind, words.customerId, words.body, sha256(words.body), at(words.at)],
  );
  return row?.id ?? 0;
}

/** Hex. The hash of words as written, under which approvals and revisions know them. */
export function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
