import type { Assessment, Reach } from '../domain/assessment.ts';
import type { Decision, Desk, Facts, RuleTrace, Ruling } from '../domain/decision.ts';
import type { Instant, Lane, Metrics, Origin, ReplyWay, Stage } from '../domain/mention.ts';
import type { PassedReason, Pool, SeatOutcome } from '../domain/seat.ts';
import type { MentionStory, RiseLine } from '../ports.ts';
import { SPEAKER, type SpeakerRow, speakerOf } from './console-rows.ts';
import type { Database } from './database.ts';

/** Everything kept about these mentions, in the order asked for; unknown ids are left out. */
export async function mentionStories(db: Database, ids: readonly string[]): Promise<MentionStory[]> {
  if (ids.length === 0) return [];
  const asked = [ids];
  const [rows, texts, assessments, decisions, rises, seats] = await Promise.all([
    db.query<MentionRow>(
      `select m.id, m.lane, m.origin, ${SPEAKER}, m.created_at as at, m.received_at as "receivedAt", m.url, m.nps,
           m.in_reply_to as "inReplyTo", m.stage, m.deleted_at as "deletedAt", m.metrics,
           m.reposts_seen as "repostsSeen", m.reply_way as "replyWay", m.reply_reason as "replyReason",
           m.reply_link as "replyLink", m.case_id as "caseId",
           i.id as "incidentId", i.size as "incidentSize", i.topic as "incidentTopic"
         from mentions m
         left join accounts a on a.id = m.account_id
         left join customers u on u.id = m.customer_id
         left join incidents i on i.id = m.incident_id
        where m.id = any($1)`,
      asked,
    ),
    db.query<{ id: string; revision: number; text: string; at: Instant; erased: boolean }>(
      `select mention_id as id, revision, body as text, at, erased_at is not null as erased
         from texts where kind = 'mention' and mention_id = any($1) order by revision`,
      asked,
    ),
    db.query<{ id: string; result: Assessment; modelVersion: string; scoringVersion: string; at: Instant }>(
      `select distinct on (mention_id) mention_id as id, result, model_version as "modelVersion",
           scoring_version as "scoringVersion", assessed_at as at
         from assessments where mention_id = any($1) order by mention_id, revision desc`,
      asked,
    ),
    db.query<DecisionRow>(
      `select mention_id as id, desk, rule, candidate, priority, tags, owner_role as owner, because, trace, facts,
           rules_version as "rulesVersion", model_version as "modelVersion", scoring_version as "scoringVersion",
           decided_at as "decidedAt", late, joined_case as "joinedCase"
         from decisions where mention_id = any($1)`,
      asked,
    ),
    db.query<RiseRow>(
      `select e.mention_id as id, e.at, e.reach, e.ruling, e.facts, e.rules_version as "rulesVersion", e.asked,
           e.decided_at as "decidedAt", jsonb_strip_nulls(jsonb_build_object('likes', r.likes, 'reposts', r.reposts,
             'replies', r.replies, 'views', r.views)) as metrics
         from rises e join readings r on r.mention_id = e.mention_id and r.at = e.at
        where e.mention_id = any($1) order by e.seq`,
      asked,
    ),
    db.query<SeatRow>(
      `select s.mention_id as id, m.case_id as "caseId", s.status, s.pool, s.reason,
           coalesce((s.candidate->>'priority')::float, 0) as priority, s.asked_at as "askedAt", s.until,
           s.settled_at as "settledAt", s.displaced_by as "displacedBy", o.case_id as "displacedByCase"
         from seats s join mentions m on m.id = s.mention_id left join mentions o on o.id = s.displaced_by
        where s.mention_id = any($1)`,
      asked,
    ),
  ]);
  const row = new Map(rows.map((one) => [one.id, one]));
  const assessment = new Map(assessments.map((one) => [one.id, one]));
  const decision = new Map(decisions.map((one) => [one.id, one]));
  const seat = new Map(seats.map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const found = row.get(id);
    if (found === undefined) return [];
    return storyOf(
      found,
      texts.filter((text) => text.id === id),
      assessment.get(id),
      decision.get(id),
      rises.filter((rise) => rise.id === id),
      seat.get(id),
    );
  });
}

function storyOf(
  row: MentionRow,
  texts: { revision: number; text: string; at: Instant; erased: boolean }[],
  assessed: { result: Assessment; modelVersion: string; scoringVersion: string; at: Instant } | undefined,
  decided: DecisionRow | undefined,
  rises: readonly RiseRow[],
  seated: SeatRow | undefined,
): MentionStory {
  const { incidentId, incidentSize, incidentTopic, replyWay, replyReason, replyLink } = row;
  return {
    id: row.id,
    lane: row.lane,
    origin: row.origin,
    speaker: speakerOf(row),
    at: row.at,
    receivedAt: row.receivedAt,
    url: row.url,
    nps: row.nps,
    inReplyTo: row.inReplyTo,
    stage: row.stage,
    revisions: texts.map(({ revision, text, at, erased }) => ({ revision, text, at, erased })),
    deletedAt: row.deletedAt,
    metrics: row.metrics,
    repostsSeen: row.repostsSeen,
    replyability: {
      way: replyWay,
      reason: replyReason,
      ...(replyLink === null ? {} : { link: replyLink }),
    },
    assessment:
      assessed === undefined
        ? null
        : {
            ...assessed.result,
            modelVersion: assessed.modelVersion,
            scoringVersion: assessed.scoringVersion,
            assessedAt: assessed.at,
          },
    decision: decided === undefined ? null : decisionOf(decided),
    rises: rises.map(riseOf),
    seat: seated === undefined ? null : seatOf(seated),
    incident:
      incidentId === null ? null : { id: incidentId, size: incidentSize ?? 1, topic: incidentTopic ?? null },
    caseId: row.caseId,
  };
}

function decisionOf({ id, owner, joinedCase, ...rest }: DecisionRow): Decision {
  return {
    ...rest,
    mentionId: id,
    ...(owner === null ? {} : { owner }),
    ...(joinedCase === null ? {} : { joinedCase }),
  };
}

function riseOf({
  at: readAt,
  metrics,
  reach,
  ruling,
  facts,
  decidedAt,
  rulesVersion,
  asked,
}: RiseRow): RiseLine {
  return {
    readAt,
    metrics,
    reach: reach === null ? null : { value: reach.value, speed: reach.speed },
    ruled:
      ruling === null || facts === null || decidedAt === null || rulesVersion === null
        ? null
        : {
            desk: ruling.desk,
            rule: ruling.rule,
            because: ruling.because,
            priority: ruling.priority,
            at: decidedAt,
            facts,
            rulesVersion,
            asked,
          },
  };
}

function seatOf({ id: _id, displacedBy, displacedByCase, ...rest }: SeatRow): MentionStory['seat'] {
  return {
    ...rest,
    displacedBy: displacedBy === null ? null : { id: displacedBy, caseId: displacedByCase },
  };
}

interface MentionRow extends SpeakerRow {
  id: string;
  lane: Lane;
  origin: Origin;
  at: Instant;
  receivedAt: Instant;
  url: string | null;
  nps: number | null;
  inReplyTo: string | null;
  stage: Stage;
  deletedAt: Instant | null;
  metrics: Metrics | null;
  repostsSeen: number;
  replyWay: ReplyWay;
  replyReason: string;
  replyLink: string | null;
  caseId: number | null;
  incidentId: number | null;
  incidentSize: number | null;
  incidentTopic: string | null;
}

interface DecisionRow {
  id: string;
  desk: Desk;
  rule: string;
  candidate: boolean;
  priority: number;
  tags: string[];
  owner: string | null;
  because: string[];
  trace: RuleTrace[];
  facts: Facts;
  rulesVersion: string;
  modelVersion: string;
  scoringVersion: string;
  decidedAt: Instant;
  late: boolean;
  joinedCase: number | null;
}

interface RiseRow {
  id: string;
  at: Instant;
  metrics: Metrics;
  reach: Reach | null;
  ruling: Ruling | null;
  facts: Facts | null;
  rulesVersion: string | null;
  asked: boolean;
  decidedAt: Instant | null;
}

interface SeatRow {
  id: string;
  caseId: number | null;
  status: SeatOutcome['status'];
  pool: Pool | null;
  reason: PassedReason | null;
  priority: number;
  askedAt: Instant;
  until: Instant | null;
  settledAt: Instant | null;
  displacedBy: string | null;
  displacedByCase: number | null;
}
