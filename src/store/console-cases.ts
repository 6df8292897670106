import type { CaseEvent, CeoPart, ContactTask } from '../domain/case.ts';
import type { Instant, Lane } from '../domain/mention.ts';
import type { CaseStory, CaseView, ConsoleCases } from '../ports.ts';
import { mentionStories } from './console-mentions.ts';
import {
  CASE_LINE,
  type CaseLineRow,
  caseLineOf,
  DESK_AFTER_SEATS,
  MENTION_LINE,
  type MentionLineRow,
  mentionLineOf,
  type SpeakerRow,
  speakerOf,
} from './console-rows.ts';
import type { Database } from './database.ts';

/** Which cases stand in a view; $1 is the person, $2 the lane or null. Canaries stand in none. */
const VIEWS: Record<CaseView, string> = {
  'ceo-now': `c.ceo = 'seated' and c.status <> 'closed'`,
  'ceo-waiting': `c.ceo = 'replied' and c.status <> 'closed'`,
  'ceo-done': `c.ceo in ('handed-over', 'let-go') or (c.ceo in ('seated', 'replied') and c.status = 'closed')`,
  open: `c.status = 'open'`,
  mine: `c.status <> 'closed' and c.owner = $1`,
  unclaimed: `c.status <> 'closed' and c.owner is null`,
  waiting: `c.status = 'waiting'`,
  contact: `exists (select 1 from contact_tasks k where k.case_id = c.id and k.done_at is null)`,
  closed: `c.status = 'closed'`,
};
const VIEW_NAMES = Object.keys(VIEWS) as CaseView[];
const ASKED = `($2::text is null or c.lane = $2) and c.lane <> 'canary' and $1::text is not null`;

/** The questions of both desks' pages. */
export function consoleCases(db: Database): ConsoleCases {
  return {
    list: async ({ view, person, lane, order, limit, offset }) => {
      const by = {
        priority: `c.priority desc, c.waiting_since, c.id`,
        waiting: `c.waiting_since, c.id`,
      }[order];
      const sorted = view === 'closed' || view === 'ceo-done' ? 'c.moved_at desc, c.id desc' : by;
      const asked = [person, lane ?? null];
      const rows = await db.query<CaseLineRow>(
        `${CASE_LINE} where ${ASKED} and (${VIEWS[view]}) order by (c.lane = 'live') desc, ${sorted} limit $3 offset $4`,
        [...asked, limit, offset],
      );
      const [count] = await db.query<{ n: number }>(
        `select count(*)::int as n from cases c where ${ASKED} and (${VIEWS[view]})`,
        asked,
      );
      return { lines: rows.map(caseLineOf), total: count?.n ?? 0 };
    },

    counts: async (person, lane) => {
      const columns = VIEW_NAMES.map((view) => `(count(*) filter (where ${VIEWS[view]}))::int as "${view}"`);
      const [row] = await db.query<Record<CaseView, number>>(
        `select ${columns.join(', ')} from cases c where ${ASKED}`,
        [person, lane ?? null],
      );
      return row as Record<CaseView, number>;
    },

    story: (caseId) => storyOf(db, caseId),

    mention: async (id) => (await mentionStories(db, [id]))[0] ?? null,

    laneOf: async (what) => {
      const [sql, id] =
        'caseId' in what
          ? ['select lane from cases where id = $1', what.caseId]
          : 'mentionId' in what
            ? ['select lane from mentions where id = $1', what.mentionId]
            : [
                'select c.lane from contact_tasks k join cases c on c.id = k.case_id where k.id = $1',
                what.taskId,
              ];
      return (await db.query<{ lane: Lane }>(sql, [id]))[0]?.lane ?? null;
    },

    withoutCase: async (desk, limit, offset) => {
      const which = `m.case_id is null and m.lane <> 'canary' and d.desk = $1`;
      const [rows, [count]] = await Promise.all([
        db.query<MentionLineRow>(
          `${MENTION_LINE} where ${which} and ${DESK_AFTER_SEATS} = $1 order by m.seq desc limit $2 offset $3`,
          [desk, limit, offset],
        ),
        db.query<{ n: number }>(
          `select count(*)::int as n from mentions m join decisions d on d.mention_id = m.id where ${which}`,
          [desk],
        ),
      ]);
      return { lines: rows.map(mentionLineOf), total: count?.n ?? 0 };
    },

    marks: async (watched) => {
      const [cards, [support]] = await Promise.all([
        db.query<{ caseId: number; revision: number; ceo: CeoPart }>(
          `select id as "caseId", revision, ceo from cases
            where (ceo in ('seated', 'replied') and status <> 'closed' and lane <> 'canary') or id = any($1) order by id`,
          [watched],
        ),
        db.query<{ mark: string }>(
          `select concat_ws(':', count(*), sum(revision), max(id)) as mark from cases where status <> 'closed' and lane <> 'canary'`,
        ),
      ]);
      return { cards, support: support?.mark ?? '' };
    },
  };
}

async function storyOf(db: Database, caseId: number): Promise<CaseStory | null> {
  const [row] = await db.query<CaseLineRow>(`${CASE_LINE} where c.id = $1`, [caseId]);
  if (row === undefined) return null;
  const [[customer], accounts, mentionIds, replies, events, contactTasks, elsewhere, [card]] =
    await Promise.all([
      db.query<{
        id: number;
        name: string | null;
        tier: string | null;
        since: Instant | null;
        stopped: boolean;
      }>('select id, name, tier, since, stopped_at is not null as stopped from customers where id = $1', [
        row.customerId,
      ]),
      db.query<SpeakerRow>(
        `select network, name, handle, followers, coalesce(verified, false) as verified
         from accounts where customer_id = $1 order by id`,
        [row.customerId],
      ),
      db.query<{ id: string }>('select id from mentions where case_id = $1 order by created_at, id', [
        caseId,
      ]),
      db.query<ReplyRow>(REPLIES, [caseId]),
      db.query<Omit<CaseEvent, 'text'> & { text: string | null }>(
        `select e.id, e.case_id as "caseId", e.at, e.kind, e.by, e.data, nullif(t.body, '') as text
         from case_events e left join texts t on t.id = e.text_id where e.case_id = $1 order by e.id`,
        [caseId],
      ),
      db.query<ContactTask>(
        `select id, case_id as "caseId", way, recipient as "to", subject, body, due_at as "dueAt",
           opened_at as "openedAt", done_at as "doneAt", outcome
         from contact_tasks where case_id = $1 order by id`,
        [caseId],
      ),
      db.query<MentionLineRow>(
        `${MENTION_LINE} where m.customer_id = $1 and m.lane = $2 and m.case_id is distinct from $3
       order by m.created_at desc, m.id limit 5`,
        [row.customerId, row.lane, caseId],
      ),
      db.query<{ shownRevision: number; trouble: string | null }>(
        'select shown_revision as "shownRevision", trouble from cards where case_id = $1',
        [caseId],
      ),
    ]);
  const stories = await mentionStories(
    db,
    mentionIds.map(({ id }) => id),
  );
  return {
    line: caseLineOf(row),
    customer: {
      ...(customer ?? { id: row.customerId, name: null, tier: null, since: null, stopped: false }),
      accounts: accounts.map(speakerOf),
    },
    mentions: stories,
    replies: replies.map(({ approvedBy, approvedAt, ...reply }) => ({
      ...reply,
      approval: approvedBy === null || approvedAt === null ? null : { by: approvedBy, at: approvedAt },
    })),
    events: events.map(({ text, ...event }) => (text === null ? event : { ...event, text })),
    contactTasks,
    elsewhere: elsewhere.map(mentionLineOf),
    card: card ?? null,
  };
}

type ReplyRow = Omit<CaseStory['replies'][number], 'approval'> & {
  approvedBy: string | null;
  approvedAt: Instant | null;
};
const REPLIES = `select r.id, r.case_id as "caseId", r.mention_id as "mentionId", r.network, r.way, r.status,
    t.body as text, r.content_hash as "contentHash", r.drafted_by as "draftedBy", r.drafted_at as "draftedAt",
    r.hold_until as "holdUntil", r.key, r.external_id as "externalId", r.url, r.published_at as "publishedAt",
    r.because, r.rehearsal, p.by as "approvedBy", p.at as "approvedAt"
  from replies r
  join texts t on t.id = r.text_id
  left join lateral (select by, at from approvals where reply_id = r.id and text_id = r.text_id
    order by id desc limit 1) p on true
  where r.case_id = $1 order by r.id`;
