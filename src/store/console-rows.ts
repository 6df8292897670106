import type { CaseEnding, CaseStatus, CeoPart } from '../domain/case.ts';
import type { Desk } from '../domain/decision.ts';
import type { Instant, Lane, Network, Stage } from '../domain/mention.ts';
import type { ReplyStatus } from '../domain/reply.ts';
import type { SeatOutcome } from '../domain/seat.ts';
import type { CaseLine, MentionLine, Speaker } from '../ports.ts';

/** The desk after seats, with decisions as d and seats as s: a candidate without a seat counts at support. */
export const DESK_AFTER_SEATS = `case
  when s.status = 'seated' and d.joined_case is null then 'ceo'
  when d.desk = 'ceo' and s.status is distinct from 'seated' and (d.candidate or d.joined_case is null) then 'support'
  else d.desk end`;

/** Columns of a Speaker, with mentions as m, accounts as a, customers as u. */
export const SPEAKER = `m.network, coalesce(a.name, u.name) as name, a.handle, a.followers,
  coalesce(a.verified, false) as verified`;

export interface SpeakerRow {
  network: Network;
  name: string | null;
  handle: string | null;
  followers: number | null;
  verified: boolean;
}

export function speakerOf(row: SpeakerRow): Speaker {
  return {
    network: row.network,
    name: row.name,
    handle: row.handle,
    followers: row.followers,
    verified: row.verified,
  };
}

/** One mention with its newest words, decision and seat; append `where …`. */
export const MENTION_LINE = `select m.id, m.seq, m.lane, ${SPEAKER}, coalesce(t.body, '') as text,
    (m.deleted_at is not null or t.erased_at is not null) as gone, m.created_at as at, m.stage, m.case_id as "caseId",
    ${DESK_AFTER_SEATS} as desk, s.status as seat, d.rule, d.because[1] as because
  from mentions m
  left join accounts a on a.id = m.account_id
  left join customers u on u.id = m.customer_id
  left join texts t on t.kind = 'mention' and t.mention_id = m.id and t.revision = m.revision
  left join decisions d on d.mention_id = m.id
  left join seats s on s.mention_id = m.id`;

export interface MentionLineRow extends SpeakerRow {
  id: string;
  seq: number;
  lane: Lane;
  text: string;
  gone: boolean;
  at: Instant;
  stage: Stage;
  desk: Desk | null;
  seat: SeatOutcome['status'] | null;
  rule: string | null;
  because: string | null;
  caseId: number | null;
}

export function mentionLineOf(row: MentionLineRow): MentionLine {
  const { id, seq, lane, text, gone, at, stage, desk, seat, rule, because, caseId } = row;
  return { id, seq, lane, speaker: speakerOf(row), text, gone, at, stage, desk, seat, rule, because, caseId };
}

/** One case with who opened it and how; append `where …`. */
export const CASE_LINE = `select c.id, c.lane, c.customer_id as "customerId", c.opened_by as "openedBy", c.status, c.ceo,
    c.revision, c.owner, c.owner_role as "ownerRole", c.priority, c.opened_at as "openedAt",
    c.waiting_since as "waitingSince", c.moved_at as "movedAt", c.seated_at as "seatedAt", c.closed_at as "closedAt", c.ending,
    c.ending_reason as "endingReason", u.tier, ${SPEAKER}, coalesce(t.body, '') as words,
    (select (x.result->'severity'->>'label')::int from assessments x
      where x.mention_id = m.id order by x.revision desc limit 1) as severity,
    (select count(*)::int from mentions n where n.case_id = c.id) as mentions,
    (select r.status from replies r where r.case_id = c.id order by r.id desc limit 1) as "replyStatus",
    (select min(k.due_at) from contact_tasks k where k.case_id = c.id and k.done_at is null) as "contactDueAt",
    l.now as "laneNow"
  from cases c
  join mentions m on m.id = c.opened_by
  join customers u on u.id = c.customer_id
  left join accounts a on a.id = m.account_id
  left join texts t on t.kind = 'mention' and t.mention_id = m.id and t.revision = m.revision
  left join lane_clocks l on l.lane = c.lane`;

export interface CaseLineRow extends SpeakerRow {
  id: number;
  lane: Lane;
  customerId: number;
  openedBy: string;
  status: CaseStatus;
  ceo: CeoPart;
  revision: number;
  owner: string | null;
  ownerRole: string | null;
  priority: number;
  openedAt: Instant;
  waitingSince: Instant;
  movedAt: Instant;
  seatedAt: Instant | null;
  closedAt: Instant | null;
  ending: CaseEnding | null;
  endingReason: string | null;
  tier: string | null;
  words: string;
  severity: 0 | 1 | 2 | 3 | null;
  mentions: number;
  replyStatus: ReplyStatus | null;
  contactDueAt: Instant | null;
  laneNow: Instant | null;
}

export function caseLineOf(row: CaseLineRow): CaseLine {
  const { name: _name, handle: _handle, followers: _followers, verified: _verified, ...rest } = row;
  return { ...rest, speaker: speakerOf(row) };
}
