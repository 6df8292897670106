import type { Assessment } from '../domain/assessment.ts';
import type { CeoPart } from '../domain/case.ts';
import type { Desk } from '../domain/decision.ts';
import type { Lane, MentionId } from '../domain/mention.ts';
import type { DeskDelivery, SupportDeskStore } from '../ports.ts';
import { addEvents, laneNow } from './cases.ts';
import { at, type Database } from './database.ts';

interface Row {
  id: MentionId;
  lane: Lane;
  network: string;
  body: string;
  url: string | null;
  created_at: number;
  brand: string | null;
  nps: number | null;
  reply_way: DeskDelivery['way'];
  handle: string | null;
  name: string | null;
  ref: string | null;
  customer_name: string | null;
  tier: string | null;
  since: number | null;
  email: string | null;
  phone: string | null;
  desk: Desk;
  rule: string;
  because: string[];
  tags: string[];
  result: Assessment | null;
  case_id: number | null;
  priority: number;
  owner_role: string | null;
  status: string | null;
}

export async function undelivered(db: Database, ids: readonly MentionId[]): Promise<DeskDelivery[]> {
  const rows = await db.query<Row>(
    `select m.id, m.lane, m.network, t.body, m.url, m.created_at, m.brand, m.nps, m.reply_way, a.handle, a.name, c.ref,
            c.name as customer_name, c.tier, c.since,
            (select min(value) from customer_contacts where customer_id = c.id and kind = 'email') as email,
            (select min(value) from customer_contacts where customer_id = c.id and kind = 'phone') as phone,
            d.desk, d.rule, d.because, d.tags, s.result, k.id as case_id, k.priority, k.owner_role, k.status
     from mentions m
     join decisions d on d.mention_id = m.id
     join texts t on t.kind = 'mention' and t.mention_id = m.id and t.revision = m.revision
     left join accounts a on a.id = m.account_id
     left join customers c on c.id = m.customer_id
     left join assessments s on s.mention_id = m.id and s.revision = m.revision
     left join cases k on k.id = m.case_id
     where m.id = any($1) and m.stage = 'decided' order by m.seq`,
    [ids],
  );
  return rows.map((row) => ({
    mentionId: row.id,
    lane: row.lane,
    network: row.network,
    text: row.body,
    url: row.url,
    at: row.created_at,
    brand: row.brand,
    nps: row.nps,
    way: row.reply_way,
    author: {
      ...(row.handle === null ? {} : { handle: row.handle }),
      ...(row.name === null ? {} : { name: row.name }),
    },
    customer: { ref: row.ref, name: row.customer_name, tier: row.tier, since: row.since },
    contacts: {
      ...(row.email === null ? {} : { email: row.email }),
      ...(row.phone === null ? {} : { phone: row.phone }),
    },
    decision: { desk: row.desk, rule: row.rule, because: row.because, tags: row.tags },
    assessment: row.result,
    case:
      row.case_id === null
        ? null
        : {
            id: row.case_id,
            priority: row.priority,
            ownerRole: row.owner_role,
            closed: row.status === 'closed',
          },
  }));
}

export async function markDelivered(
  tx: Database,
  done: Parameters<SupportDeskStore['delivered']>[0],
  now: number,
): Promise<{ caseId: number; ceo: CeoPart }[]> {
  if (done.length === 0) return [];
  const withCase = done.filter((one) => one.caseId !== null && one.ref !== null);
  const caseIds = [...new Set(done.flatMap((one) => (one.contact === null ? [] : one.contact.caseId)))];
  // Cases before mentions, as everywhere.
  const locked = await tx.query<{ id: number; lane: Lane; ceo: CeoPart }>(
    'select id, lane, ceo from cases where id = any($1) order by id for update',
    [[...new Set([...caseIds, ...withCase.map((one) => one.caseId)])]],
  );
  if (withCase.length > 0) {
    await tx.query(
      `update cases c set desk_ref = n.ref from unnest($1::bigint[], $2::text[]) as n(id, ref)
       where c.id = n.id and c.desk_ref is distinct from n.ref`,
      [withCase.map((one) => one.caseId), withCase.map((one) => one.ref)],
    );
  }
  const changed: { caseId: number; ceo: CeoPart }[] = [];
  for (const { contact } of done) {
    if (contact === null) continue;
    const its = locked.find((one) => one.id === contact.caseId);
    if (its === undefined) continue;
    const openedAt = await laneNow(tx, its.lane, now);
    const [task] = await tx.query<{ id: number }>(
      `insert into contact_tasks (case_id, way, recipient, subject, body, due_at, opened_at, once_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (once_key) do nothing returning id`,
      [
        contact.caseId,
        contact.way,
        contact.to,
        contact.subject,
        contact.body,
        at(contact.dueAt),
        at(openedAt),
        `contact:${contact.mentionId}`,
      ],
    );
    if (task === undefined) continue;
    await addEvents(tx, [
      {
        caseId: contact.caseId,
        at: openedAt,
        kind: 'contact-task',
        by: 'house:support-desk',
        data: { task: task.id, way: contact.way },
      },
    ]);
    await tx.query('update cases set revision = revision + 1 where id = $1', [contact.caseId]);
    changed.push({ caseId: its.id, ceo: its.ceo });
  }
  await tx.query(
    `update mentions set stage = 'delivered', staged_at = now() where id = any($1) and stage = 'decided'`,
    [done.map((one) => one.mentionId)],
  );
  return changed;
}
