import { createHash } from 'node:crypto';
import type { Reason } from '../../src/domain/assessment.ts';
import type { CaseStatus, CeoPart } from '../../src/domain/case.ts';
import type { Desk, RuleTrace } from '../../src/domain/decision.ts';
import type { Instant, Lane, ReplyWay, Stage } from '../../src/domain/mention.ts';
import type { PassedReason, Pool, SeatOutcome } from '../../src/domain/seat.ts';
import { at, type Database } from '../../src/store/database.ts';
import { anAssessment, MINUTE } from '../rigs/builders.ts';

// A small believable world for tests and pictures. Every person in it is invented.

export interface Voice {
  /** External id; also the handle when none is given. */
  id: string;
  network?: string;
  name?: string;
  handle?: string;
  followers?: number;
  verified?: boolean;
  text: string;
  lang?: string;
  minutesAgo: number;
  stage?: Stage;
  desk?: Desk;
  rule?: string;
  because?: string[];
  severity?: 0 | 1 | 2 | 3;
  topics?: string[];
  /** Words of the text that moved a score, with the reason's key. */
  cues?: {
    words: string;
    key: string;
    weight: number;
    head?: 'complaint' | 'severity' | 'sentiment' | 'idea';
  }[];
  seat?: { status: SeatOutcome['status']; pool?: Pool; reason?: PassedReason; displacedBy?: string };
  priority?: number;
  case?: {
    status?: CaseStatus;
    ceo?: CeoPart;
    owner?: string;
    ending?: 'closed-by-person';
    endingReason?: string;
  };
  /** External id of the voice whose case this one joined. */
  joins?: string;
  tier?: string;
  sinceDays?: number;
  incident?: boolean;
  way?: ReplyWay;
  wayReason?: string;
  deleted?: boolean;
  before?: string;
  nps?: number;
  likes?: number;
}

export interface World {
  lane: Lane;
  now: Instant;
  /** Case ids by the external id of the voice that opened them. */
  cases: Record<string, number>;
  mentionId(voice: string): string;
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Puts these voices into a lane of an empty or used database, as the rooms would have left them. */
export async function seed(
  db: Database,
  voices: readonly Voice[],
  options: { lane: Lane; now: Instant },
): Promise<World> {
  const { lane, now } = options;
  const mentionId = (id: string): string => {
    const voice = voices.find((one) => one.id === id);
    return `${voice?.network ?? 'x'}:${lane}-${id}`;
  };
  const cases: Record<string, number> = {};
  return db.transaction(async (tx) => {
    const [next] = await tx.query<{ id: number }>('select coalesce(max(id), 0)::int as id from cases');
    let caseId = next?.id ?? 0;
    const incident = voices.filter((voice) => voice.incident);
    const [nextIncident] = await tx.query<{ id: number }>(
      'select coalesce(max(id), 0)::int + 1 as id from incidents',
    );
    const incidentId = incident.length === 0 ? null : (nextIncident?.id ?? 1);
    if (incidentId !== null)
      await tx.query(
        'insert into incidents (id, lane, topic, opened_at, last_at, size) values ($1,$2,$3,$4,$5,$6)',
        [
          incidentId,
          lane,
          incident[0]?.topics?.[0] ?? null,
          at(now - Math.max(...incident.map((voice) => voice.minutesAgo)) * MINUTE),
          at(now - Math.min(...incident.map((voice) => voice.minutesAgo)) * MINUTE),
          incident.length,
        ],
      );
    for (const voice of [...voices].sort((a, b) => b.minutesAgo - a.minutesAgo)) {
      if (voice.case !== undefined) {
        caseId += 1;
        cases[voice.id] = caseId;
      }
      await addVoice(tx, voice, { lane, now, mentionId, cases, incidentId });
    }
    await tx.query(
      'insert into lane_clocks (lane, now) values ($1, $2) on conflict (lane) do update set now = $2',
      [lane, at(now)],
    );
    return { lane, now, cases, mentionId };
  });
}

interface Place extends World {
  incidentId: number | null;
}

async function addVoice(tx: Database, voice: Voice, place: Place): Promise<void> {
  const { lane, now } = place;
  const network = voice.network ?? 'x';
  const id = place.mentionId(voice.id);
  const created = now - voice.minutesAgo * MINUTE;
  const stage = voice.stage ?? 'delivered';
  const desk = voice.desk ?? 'support';
  const joined = voice.joins === undefined ? undefined : place.cases[voice.joins];
  const customer =
    joined === undefined
      ? (
          await tx.query<{ id: number }>(
            'insert into customers (name, since, tier) values ($1, $2, $3) returning id',
            [
              voice.name ?? null,
              at(voice.sinceDays === undefined ? null : now - voice.sinceDays * 86_400_000),
              voice.tier ?? null,
            ],
          )
        )[0]?.id
      : (await tx.query<{ id: number }>('select customer_id as id from cases where id = $1', [joined]))[0]
          ?.id;
  const handle = voice.handle ?? voice.id;
  const account = `${network}:${lane}-${handle}`;
  await tx.query(
    `insert into accounts (id, network, handle, name, followers, verified, customer_id, evidence, read_at)
     values ($1,$2,$3,$4,$5,$6,$7,'first-sight',$8) on conflict (id) do nothing`,
    [
      account,
      network,
      handle,
      voice.name ?? null,
      voice.followers ?? null,
      voice.verified ?? null,
      customer,
      at(now),
    ],
  );
  const revision = voice.before === undefined ? 1 : 2;
  await tx.query(
    `insert into mentions (id, network, external_id, origin, lane, account_id, customer_id, created_at, received_at,
       url, reply_way, reply_reason, revision, content_hash, fingerprint, metrics, stage, staged_at, incident_id,
       deleted_at, nps)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$8,$9,$10,$11,$12,$13,$14,$15,$16,now(),$17,$18,$19)`,
    [
      id,
      network,
      `${lane}-${voice.id}`,
      lane,
      lane,
      account,
      customer,
      at(created),
      `https://${network}.example/${handle}/${voice.id}`,
      voice.way ?? 'api',
      voice.wayReason ?? 'They named us in the post.',
      revision,
      sha(voice.text),
      sha(voice.id).slice(0, 16),
      voice.likes === undefined
        ? null
        : JSON.stringify({ likes: voice.likes, reposts: Math.round(voice.likes / 7) }),
      stage,
      voice.incident ? place.incidentId : null,
      voice.deleted ? at(now) : null,
      voice.nps ?? null,
    ],
  );
  const texts = [...(voice.before === undefined ? [] : [voice.before]), voice.text];
  for (const [index, body] of texts.entries())
    await tx.query(
      `insert into texts (kind, mention_id, revision, customer_id, body, hash, at, erased_at)
       values ('mention',$1,$2,$3,$4,$5,$6,$7)`,
      [
        id,
        index + 1,
        customer,
        voice.deleted ? '' : body,
        sha(body),
        at(created),
        voice.deleted ? at(now) : null,
      ],
    );
  if (stage === 'stored') return;
  await assess(tx, voice, id, revision, created);
  if (stage === 'scored') return;
  await decide(tx, voice, { id, desk, created, joined });
  if (joined !== undefined) {
    await tx.query('update mentions set case_id = $2 where id = $1', [id, joined]);
    await tx.query('update cases set waiting_since = $2, revision = revision + 1 where id = $1', [
      joined,
      at(created),
    ]);
    await addEvent(tx, joined, created, 'joined', 'house:route', { mention: id });
  }
  const caseId = place.cases[voice.id];
  if (voice.case !== undefined && caseId !== undefined)
    await openCase(tx, voice, { caseId, id, customer, created, now, lane });
  if (voice.seat !== undefined)
    await tx.query(
      `insert into seats (mention_id, lane, candidate, status, pool, reason, displaced_by, asked_at, until, settled_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
      [
        id,
        lane,
        JSON.stringify({
          mentionId: id,
          caseId,
          priority: voice.priority ?? 50,
          severity: voice.severity ?? 1,
        }),
        voice.seat.status,
        voice.seat.pool ?? null,
        voice.seat.reason ?? null,
        voice.seat.displacedBy === undefined ? null : place.mentionId(voice.seat.displacedBy),
        at(created),
        voice.seat.status === 'waiting' ? at(now + 95 * MINUTE) : null,
        voice.seat.status === 'waiting' ? null : at(Math.min(now, created + 3 * MINUTE)),
      ],
    );
}

async function assess(
  tx: Database,
  voice: Voice,
  id: string,
  revision: number,
  created: Instant,
): Promise<void> {
  const severity = voice.severity ?? 1;
  const probabilities: [number, number, number, number] = [0.05, 0.05, 0.05, 0.05];
  probabilities[severity] = 0.85;
  const reasons: Record<string, Reason[]> = {};
  for (const cue of voice.cues ?? []) {
    const from = voice.text.indexOf(cue.words);
    const head = cue.head ?? 'complaint';
    reasons[head] = [
      ...(reasons[head] ?? []),
      {
        key: cue.key,
        weight: cue.weight,
        ...(from === -1 ? {} : { spans: [[from, from + cue.words.length]] }),
      },
    ];
  }
  const complaint = severity > 0;
  const assessment = anAssessment({
    mentionId: id,
    revision,
    language: { label: voice.lang ?? 'en', probability: 0.98 },
    complaint: { label: complaint ? 1 : 0, probability: complaint ? 0.94 : 0.06 },
    severity: { label: severity, probabilities },
    ...(complaint ? {} : { sentiment: { label: 'pos' as const, neg: 0.05, neu: 0.15, pos: 0.8 } }),
    topics: voice.topics ?? [],
    reasons,
    reach: {
      value: voice.followers === undefined ? null : Math.min(99, Math.log10(1 + voice.followers) * 18),
      speed: null,
    },
  });
  await tx.query(
    `insert into assessments (mention_id, revision, result, model_version, scoring_version, assessed_at)
     values ($1,$2,$3,'lexicon-1','3f0c9a17b2e4',$4)`,
    [id, revision, JSON.stringify(assessment), at(created)],
  );
}

async function decide(
  tx: Database,
  voice: Voice,
  { id, desk, created, joined }: { id: string; desk: Desk; created: Instant; joined: number | undefined },
): Promise<void> {
  const rule = joined === undefined ? (voice.rule ?? 'everything-else') : 'joins-open-case';
  const severity = voice.severity ?? 1;
  const trace: RuleTrace[] = [
    {
      rule: 'sensitive-subjects',
      matched: rule === 'sensitive-subjects',
      conditions: [
        { condition: 'size(topics.sensitive) > 0', holds: false, saw: { 'topics.sensitive': [] } },
      ],
    },
    {
      rule,
      matched: true,
      conditions:
        rule === 'everything-else'
          ? []
          : [
              {
                condition: 'complaint.probability > 0.6',
                holds: true,
                saw: { 'complaint.probability': 0.94 },
              },
              {
                condition: 'severity >= 2 || customer.value > 1000',
                holds: severity >= 2 ? true : null,
                saw: { severity, 'customer.value': voice.tier === undefined ? null : 48271 },
              },
            ],
    },
  ];
  await tx.query(
    `insert into decisions (mention_id, desk, rule, candidate, priority, tags, because, trace, facts, rules_version,
       model_version, scoring_version, decided_at, joined_case)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,'9b1de0f4c7aa','lexicon-1','3f0c9a17b2e4',$10,$11)`,
    [
      id,
      desk,
      rule,
      voice.seat !== undefined,
      voice.priority ?? 40,
      voice.topics ?? [],
      voice.because ?? ['no rule before it asked for more'],
      JSON.stringify(trace),
      JSON.stringify({
        'author.followers': voice.followers ?? null,
        'complaint.probability': severity > 0 ? 0.94 : 0.06,
        'customer.tenureDays': voice.sinceDays ?? null,
        'customer.tier': voice.tier ?? null,
        'customer.value': voice.tier === undefined ? null : 48271,
        language: voice.lang ?? 'en',
        severity,
        topics: voice.topics ?? [],
      }),
      at(created + 2_000),
      joined ?? null,
    ],
  );
}

async function openCase(
  tx: Database,
  voice: Voice,
  place: {
    caseId: number;
    id: string;
    customer: number | undefined;
    created: Instant;
    now: Instant;
    lane: Lane;
  },
): Promise<void> {
  const { caseId, id, created, now, lane } = place;
  const { status = 'open', ceo = 'none', owner, ending, endingReason } = voice.case ?? {};
  await tx.query(
    `insert into cases (id, lane, customer_id, opened_by, status, ceo, owner, priority, network, opened_at, waiting_since,
       moved_at, seated_at, closed_at, ending, ending_reason)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$10,$10,$11,$12,$13,$14)`,
    [
      caseId,
      lane,
      place.customer,
      id,
      status,
      ceo,
      owner ?? null,
      voice.priority ?? 40,
      voice.network ?? 'x',
      at(created),
      ceo === 'none' ? null : at(created + 3 * MINUTE),
      status === 'closed' ? at(now - 20 * MINUTE) : null,
      ending ?? null,
      endingReason ?? null,
    ],
  );
  await tx.query('update mentions set case_id = $2 where id = $1', [id, caseId]);
  await addEvent(tx, caseId, created + 2_000, 'opened', 'house:route', {});
  if (voice.seat?.status === 'passed')
    await addEvent(tx, caseId, created + 3 * MINUTE, 'passed-over', 'house:route', {
      reason: voice.seat.reason ?? '',
    });
  if (ceo !== 'none') {
    await addEvent(tx, caseId, created + 3 * MINUTE, 'seated', 'house:route', {
      pool: voice.seat?.pool ?? 'open',
    });
    await addEvent(tx, caseId, created + 3 * MINUTE, 'card-posted', 'house:ceo-desk', {});
    await tx.query('insert into cards (case_id, shown_revision, posted_at) values ($1, 1, $2)', [
      caseId,
      at(created + 3 * MINUTE),
    ]);
  }
  if (owner !== undefined) await addEvent(tx, caseId, created + 9 * MINUTE, 'claimed', `person:${owner}`, {});
  if (status === 'closed')
    await addEvent(tx, caseId, now - 20 * MINUTE, 'closed', `person:${owner ?? 'noor'}`, {}, endingReason);
}

export async function addEvent(
  tx: Database,
  caseId: number,
  when: Instant,
  kind: string,
  by: string,
  data: Record<string, string | number | boolean | null>,
  text?: string,
): Promise<void> {
  const [row] =
    text === undefined
      ? [undefined]
      : await tx.query<{ id: number }>(
          `insert into texts (kind, body, hash, at) values ('note', $1, $2, $3) returning id`,
          [text, sha(text), at(when)],
        );
  await tx.query(
    'insert into case_events (case_id, at, kind, by, data, text_id) values ($1,$2,$3,$4,$5,$6)',
    [caseId, at(when), kind, by, JSON.stringify(data), row?.id ?? null],
  );
}

/** A reply of this case in one of its states, with its approval where it has one. */
export async function addReply(
  db: Database,
  reply: {
    caseId: number;
    mentionId: string;
    text: string;
    status: 'drafted' | 'held' | 'publishing' | 'published' | 'unknown' | 'failed';
    by: string;
    when: Instant;
    holdUntil?: Instant;
    url?: string;
    because?: string;
    rehearsal?: boolean;
  },
): Promise<number> {
  return db.transaction(async (tx) => {
    const [text] = await tx.query<{ id: number }>(
      `insert into texts (kind, body, hash, at) values ('reply', $1, $2, $3) returning id`,
      [reply.text, sha(reply.text), at(reply.when)],
    );
    const published = reply.status === 'published';
    const [row] = await tx.query<{ id: number }>(
      `insert into replies (case_id, mention_id, network, way, status, text_id, content_hash, drafted_by, drafted_at,
         hold_until, key, external_id, url, published_at, because, rehearsal)
       select $1, m.id, m.network, m.reply_way, $3, $4, m.content_hash, $5, $6, $7, $8, $9, $10, $11, $12, $13
         from mentions m where m.id = $2 returning id`,
      [
        reply.caseId,
        reply.mentionId,
        reply.status,
        text?.id,
        reply.by,
        at(reply.when),
        at(reply.holdUntil),
        sha(`${reply.caseId} ${reply.text} ${reply.when}`).slice(0, 24),
        published && !reply.rehearsal ? `reply-${reply.caseId}` : null,
        reply.url ?? null,
        published ? at(reply.when + 2 * MINUTE) : null,
        reply.because ?? null,
        reply.rehearsal ?? false,
      ],
    );
    if (reply.status !== 'drafted')
      await tx.query(
        `insert into approvals (reply_id, by, at, text_id, text_hash, mention_id, content_hash)
         select $1, $2, $3, $4, $5, id, content_hash from mentions where id = $6`,
        [row?.id, reply.by, at(reply.when + MINUTE), text?.id, sha(reply.text), reply.mentionId],
      );
    return row?.id ?? 0;
  });
}
