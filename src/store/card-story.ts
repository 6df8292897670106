import type { Assessment } from '../domain/assessment.ts';
import type { CaseEvent, ContactTask } from '../domain/case.ts';
import type { Instant } from '../domain/mention.ts';
import type { Pool } from '../domain/seat.ts';
import type { CardStory } from '../ports.ts';
import { CASE_COLUMNS, type CaseRow, caseOf } from './cases.ts';
import type { Database } from './database.ts';
import { incidentAnswers } from './incident-answers.ts';
import { REPLY_COLUMNS, REPLY_JOINS, type ReplyRow, replyOf } from './replies.ts';
import { given, STORY_MENTION, type StoryMentionRow, storyMentionOf } from './story-mentions.ts';

/** All that a card is built from; null: no such case. What a customer is worth never leaves here. */
export async function storyOf(db: Database, caseId: number): Promise<CardStory | null> {
  const [row] = await db.query<CaseRow>(`select ${CASE_COLUMNS} from cases where id = $1`, [caseId]);
  if (!row) return null;
  const its = caseOf(row);
  const mentions = await db.query<StoryMentionRow>(
    `${STORY_MENTION} where m.case_id = $1 order by m.created_at desc, m.seq desc`,
    [caseId],
  );
  const elsewhere = await db.query<StoryMentionRow>(
    `${STORY_MENTION} where m.customer_id = $1 and m.lane = $2 and m.case_id is distinct from $3
       and m.deleted_at is null order by m.created_at desc, m.seq desc limit 5`,
    [its.customerId, its.lane, caseId],
  );
  const replies = await db.query<ReplyRow>(
    `select ${REPLY_COLUMNS} from replies r ${REPLY_JOINS} where r.case_id = $1 order by r.id desc`,
    [caseId],
  );
  return {
    case: its,
    ...(await aboutCustomer(db, its.customerId)),
    ...(await whySeated(db, caseId)),
    ...(await whatHappened(db, caseId)),
    mentions: mentions.map(storyMentionOf),
    elsewhere: elsewhere.map(storyMentionOf),
    replies: replies.map(replyOf),
    incidentAnswers: await incidentAnswers(db, caseId),
    ...(await where(db, caseId, its.lane)),
  };
}

interface CustomerRow {
  id: number;
  name: string | null;
  since: Instant | null;
  tier: string | null;
  consent: boolean | null;
  stopped: boolean;
  email: string | null;
  phone: string | null;
}

async function aboutCustomer(
  db: Database,
  customerId: number,
): Promise<Pick<CardStory, 'customer' | 'contacts'>> {
  const [row] = await db.query<CustomerRow>(
    `select id, name, since, tier, consent, stopped_at is not null as stopped,
       (select min(value) from customer_contacts where customer_id = id and kind = 'email') as email,
       (select min(value) from customer_contacts where customer_id = id and kind = 'phone') as phone
     from customers where id = $1`,
    [customerId],
  );
  const { id, name, since, tier, consent, stopped, email, phone } = row!;
  // Without their consent a public account is not shown as that customer.
  const record = consent === false ? {} : given({ name, since, tier });
  return { customer: { id, stopped, ...record }, contacts: given({ email, phone }) };
}

interface SeatedRow {
  rule: string;
  because: string[];
  tags: string[];
  pool: Pool | null;
  worth: number | null;
  size: number | null;
  assessment: CardStory['assessment'];
  sensitive: string[];
}

/** Why the mention that got the seat asked for it, else the decision of the one that opened the case. */
async function whySeated(
  db: Database,
  caseId: number,
): Promise<Pick<CardStory, 'decision' | 'seat' | 'assessment' | 'sensitive' | 'incidentSize'>> {
  const [row] = await db.query<SeatedRow>(
    `select coalesce(e.ruling->>'rule', d.rule) as rule,
       case when e.ruling is null then d.because else array(select jsonb_array_elements_text(e.ruling->'because')) end as because,
       case when e.ruling is null then d.tags else array(select jsonb_array_elements_text(e.ruling->'tags')) end as tags,
       s.pool, x.result as assessment, i.size,
       coalesce(u.value, (d.facts->>'customer.value')::float8) as worth,
       array(select distinct e from mentions n join assessments y on y.mention_id = n.id and y.revision = n.revision,
         jsonb_array_elements_text(y.result->'sensitive') e where n.case_id = c.id order by e) as sensitive
     from cases c
     join mentions m on m.case_id = c.id
     join customers u on u.id = c.customer_id
     left join decisions d on d.mention_id = m.id
     left join lateral (select ruling from rises where mention_id = m.id and asked order by seq desc limit 1) e on true
     left join seats s on s.mention_id = m.id and s.status = 'seated'
     left join assessments x on x.mention_id = m.id and x.revision = m.revision
     left join incidents i on i.id = m.incident_id
     where c.id = $1
     order by s.settled_at desc nulls last, (m.id = c.opened_by) desc, m.seq limit 1`,
    [caseId],
  );
  if (!row) return { decision: null, seat: null, assessment: null, sensitive: [], incidentSize: 1 };
  const { rule, because, tags } = row;
  return {
    decision: rule === null ? null : { rule, tags, because: withoutWorth(because, row.worth) },
    seat: row.pool === null ? null : { pool: row.pool },
    assessment: row.assessment && shortened(row.assessment),
    sensitive: row.sensitive,
    incidentSize: Math.max(1, row.size ?? 1),
  };
}

function shortened(result: NonNullable<CardStory['assessment']>): CardStory['assessment'] {
  const { intent, complaint, severity, sensitive, topics } = result as Assessment;
  return { intent, complaint, severity, sensitive, topics };
}

/** Leaves out sentences that tell the figure, however it is written: cards never show money. */
function withoutWorth(because: string[], worth: number | null): string[] {
  if (worth === null || Math.abs(worth) < 100) return because;
  const digits = String(Math.trunc(Math.abs(worth)));
  return because.filter((sentence) => !sentence.replace(/[\s.,'’_\u00a0\u202f]/gu, '').includes(digits));
}

interface EventRow {
  id: number;
  case_id: number;
  at: Instant;
  kind: CaseEvent['kind'];
  by: string;
  data: CaseEvent['data'];
}
interface TaskRow {
  id: number;
  case_id: number;
  way: ContactTask['way'];
  recipient: string;
  subject: string;
  body: string;
  due_at: Instant;
  opened_at: Instant;
  done_at: Instant | null;
  outcome: string | null;
}

async function whatHappened(
  db: Database,
  caseId: number,
): Promise<Pick<CardStory, 'events' | 'contactTasks'>> {
  const events = await db.query<EventRow>(
    'select id, case_id, at, kind, by, data from case_events where case_id = $1 order by id',
    [caseId],
  );
  const tasks = await db.query<TaskRow>(
    `select id, case_id, way, recipient, subject, body, due_at, opened_at, done_at, outcome
     from contact_tasks where case_id = $1 order by id`,
    [caseId],
  );
  return {
    events: events.map(({ id, at, kind, by, data }) => ({ id, caseId, at, kind, by, data })),
    contactTasks: tasks.map((task) => ({
      id: task.id,
      caseId,
      way: task.way,
      to: task.recipient,
      subject: task.subject,
      body: task.body,
      dueAt: task.due_at,
      openedAt: task.opened_at,
      doneAt: task.done_at,
      outcome: task.outcome,
    })),
  };
}

async function where(
  db: Database,
  caseId: number,
  lane: string,
): Promise<Pick<CardStory, 'laneNow' | 'shown'>> {
  const [clock] = await db.query<{ now: Instant }>('select now from lane_clocks where lane = $1', [lane]);
  const [card] = await db.query<{
    shown_revision: number;
    posted_at: Instant | null;
    channel_id: string | null;
    message_id: string | null;
    thread_id: string | null;
    trouble: string | null;
    asked: string | null;
  }>('select * from cards where case_id = $1', [caseId]);
  const { channel_id: channelId, message_id: messageId, thread_id: threadId } = card ?? {};
  return {
    laneNow: clock?.now ?? null,
    shown: card?.posted_at
      ? {
          revision: card.shown_revision,
          trouble: card.trouble,
          asked: card.asked,
          where: channelId && messageId ? { channelId, messageId, ...(threadId ? { threadId } : {}) } : null,
        }
      : null,
  };
}
