import { createHash } from 'node:crypto';
import { type CeoDesk, createCeoDesk } from '../../src/ceo-desk/desk.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { CeoPart } from '../../src/domain/case.ts';
import type { Incoming, Origin, Replyability } from '../../src/domain/mention.ts';
import { laneOf } from '../../src/domain/mention.ts';
import type { Person } from '../../src/domain/person.ts';
import type { CardDesk, PostWatch, Publisher } from '../../src/ports.ts';
import { createGuard } from '../../src/reply/guard.ts';
import { createReplyManners } from '../../src/reply/manners.ts';
import { createReplies, type Replies } from '../../src/reply/publish.ts';
import { ReplySettings } from '../../src/reply/settings.ts';
import { addEvents, touchCase } from '../../src/store/cases.ts';
import { ceoDeskStore } from '../../src/store/ceo-desk.ts';
import type { Database } from '../../src/store/database.ts';
import { replyStore } from '../../src/store/publishing.ts';
import { withdraw } from '../../src/store/withdraw.ts';
import { Counted, HandedOn, SetClock } from '../fakes/house.ts';
import { FakeNetwork } from '../fakes/network.ts';
import { anAssessment, NOON } from './builders.ts';

export const ADA: Person = { id: 'ada', name: 'Ada', roles: ['ceo'] };
export const DEP: Person = { id: 'dep', name: 'Dep', roles: ['deputy'] };
export const INTERN: Person = { id: 'ivy', name: 'Ivy', roles: ['support', 'support-lead', 'ops'] };

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
let made = 0;

export interface SeatedCase {
  caseId: number;
  mentionId: string;
  customerId: number;
  handle: string;
}

/** A case that waits on the CEO's desk, written straight into the tables. Say only what the test is about. */
export async function aSeatedCase(
  db: Database,
  said: {
    text?: string;
    origin?: Origin;
    way?: Replyability['way'];
    ceo?: CeoPart;
    value?: number;
    because?: string[];
    assessment?: Partial<Assessment>;
    email?: string;
    at?: number;
  } = {},
): Promise<SeatedCase> {
  made += 1;
  const origin = said.origin ?? 'live';
  const handle = `customer-${made}`;
  const at = said.at ?? NOON;
  const [customer] = await db.query<{ id: number }>(
    `insert into customers (name, ref, since, tier, value) values ($1, $2, $3, 'gold', $4) returning id`,
    [`Customer ${made}`, `ref-${made}`, new Date(NOON - 4 * 365 * 86_400_000), said.value ?? 4800],
  );
  const customerId = customer!.id;
  await db.query(
    `insert into accounts (id, network, handle, name, followers, customer_id, evidence, read_at)
     values ($1, 'x', $2, $3, 40, $4, 'first-sight', $5)`,
    [`x:${handle}`, handle, `Name ${made}`, customerId, new Date(at)],
  );
  if (said.email !== undefined) {
    await db.query(
      `insert into customer_contacts (customer_id, kind, value, evidence) values ($1, 'email', $2, 'given')`,
      [customerId, said.email],
    );
  }
  const { mentionId } = await aFurtherMention(db, {
    customerId,
    handle,
    origin,
    way: said.way ?? 'api',
    text: said.text ?? `My parcel is late again, order ${made}`,
    at,
  });
  const [next] = await db.query<{ id: number }>('select coalesce(max(id), 0) + 1 as id from cases');
  const caseId = next!.id;
  await db.query(
    `insert into cases (id, lane, customer_id, opened_by, status, ceo, network, priority, opened_at, waiting_since,
       moved_at, seated_at) values ($1, $2, $3, $4, 'open', $5, 'x', 70, $6, $6, $6, $6)`,
    [caseId, laneOf(origin), customerId, mentionId, said.ceo ?? 'seated', new Date(at)],
  );
  await db.query('update mentions set case_id = $2 where id = $1', [mentionId, caseId]);
  await decide(db, mentionId, said);
  await addEvents(db, [
    { caseId, at, kind: 'opened', by: 'house:route', data: { mention: mentionId } },
    { caseId, at, kind: 'seated', by: 'house:route', data: { mention: mentionId } },
  ]);
  return { caseId, mentionId, customerId, handle };
}

async function decide(
  db: Database,
  mentionId: string,
  said: { because?: string[]; assessment?: Partial<Assessment>; value?: number },
): Promise<void> {
  await db.query(
    `insert into assessments (mention_id, revision, result, model_version, scoring_version, assessed_at)
     values ($1, 1, $2, 'm', 's', now())`,
    [mentionId, JSON.stringify(anAssessment({ mentionId, ...said.assessment }))],
  );
  await db.query(
    `insert into decisions (mention_id, desk, rule, candidate, priority, because, trace, facts, rules_version,
       model_version, scoring_version, decided_at)
     values ($1, 'ceo', 'harmed-customers', true, 70, $2, '[]', $3, 'r', 'm', 's', now())`,
    [
      mentionId,
      said.because ?? ['Somebody was harmed.'],
      JSON.stringify({ 'customer.value': said.value ?? 4800 }),
    ],
  );
  await db.query(
    `insert into seats (mention_id, lane, candidate, status, pool, asked_at, settled_at)
     values ($1, 'live', '{}', 'seated', 'open', now(), now())`,
    [mentionId],
  );
}

/** Another post of the same customer; `caseId` ties it to a case as routing does. */
export async function aFurtherMention(
  db: Database,
  said: {
    customerId: number;
    handle: string;
    text: string;
    origin?: Origin;
    way?: Replyability['way'];
    caseId?: number;
    at?: number;
  },
): Promise<{ mentionId: string }> {
  made += 1;
  const externalId = `post-${made}`;
  const mentionId = `x:${externalId}`;
  const way = said.way ?? 'api';
  const origin = said.origin ?? 'live';
  const at = new Date(said.at ?? NOON);
  await db.query(
    `insert into mentions (id, network, external_id, origin, lane, account_id, customer_id, created_at, received_at,
       url, brand, reply_handle, reply_way, reply_reason, reply_link, content_hash, stage, case_id)
     values ($1, 'x', $2, $3, $4, $5, $6, $7, $7, $8, 'Acme', '{"root":"r"}', $9, $10, $11, $12, 'delivered', $13)`,
    [
      mentionId,
      externalId,
      origin,
      laneOf(origin),
      `x:${said.handle}`,
      said.customerId,
      at,
      `https://x.example/${said.handle}/${externalId}`,
      way,
      way === 'api' ? 'the author named us' : 'the author did not name us',
      way === 'link-out' ? `https://x.example/intent?in_reply_to=${externalId}` : null,
      sha(said.text),
      said.caseId ?? null,
    ],
  );
  await db.query(
    `insert into texts (kind, mention_id, revision, customer_id, body, hash) values ('mention', $1, 1, $2, $3, $4)`,
    [mentionId, said.customerId, said.text, sha(said.text)],
  );
  return { mentionId };
}

/** What intake does when the customer edits a post. */
export async function theCustomerEdits(db: Database, mentionId: string, text: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [mention] = await tx.query<{ revision: number; case_id: number; customer_id: number }>(
      `update mentions set revision = revision + 1, content_hash = $2 where id = $1
       returning revision, case_id, customer_id`,
      [mentionId, sha(text)],
    );
    const { revision, case_id: caseId, customer_id } = mention!;
    await tx.query(
      `insert into texts (kind, mention_id, revision, customer_id, body, hash) values ('mention', $1, $2, $3, $4, $5)`,
      [mentionId, revision, customer_id, text, sha(text)],
    );
    const data = { mention: mentionId, revision };
    await addEvents(tx, [{ caseId, at: NOON, kind: 'customer-edited', by: 'house:intake', data }]);
    await touchCase(tx, caseId, NOON);
  });
}

/** What routing does when the customer answers our reply. */
export async function theCustomerAnswers(
  db: Database,
  its: SeatedCase,
  text: string,
  at: number,
): Promise<string> {
  const { mentionId } = await aFurtherMention(db, { ...its, text, at });
  const { caseId } = its;
  await db.query(
    `update cases set status = 'open', waiting_since = $2, revision = revision + 1,
       ceo = case when ceo = 'replied' then 'seated' else ceo end where id = $1`,
    [caseId, new Date(at)],
  );
  await addEvents(db, [{ caseId, at, kind: 'joined', by: 'house:route', data: { mention: mentionId } }]);
  return mentionId;
}

export async function theAuthorDeletes(db: Database, mentionId: string, at = NOON): Promise<void> {
  await db.transaction((tx) => withdraw(tx, mentionId, 'deleted-at-source', at));
}

/** The CEO desk and the reply machine on a real database, with a network and a chat of our own. */
export interface DeskRig {
  db: Database;
  clock: SetClock;
  handOn: HandedOn;
  events: Counted;
  network: FakeNetwork;
  desk: CeoDesk;
  replies: Replies;
  settings: ReplySettings;
  /** What a last look found and handed to intake. */
  taken: Incoming[];
  revision(caseId: number): Promise<number>;
  /** Draft and confirm as the CEO; returns the held reply's id. */
  approve(caseId: number, text: string, by?: Person): Promise<number>;
  reply(id: number): Promise<Record<string, unknown>>;
}

export function aDesk(
  db: Database,
  with_: {
    settings?: Partial<ReplySettings>;
    network?: FakeNetwork;
    publisher?: Publisher | null;
    watch?: PostWatch | null;
    cardDesk?: CardDesk | null;
    take?: (items: Incoming[]) => Promise<void>;
  } = {},
): DeskRig {
  const clock = new SetClock(NOON + 3_600_000);
  const handOn = new HandedOn();
  const events = new Counted();
  const network = with_.network ?? new FakeNetwork();
  const settings = ReplySettings.parse({ holdSeconds: 60, lookAfterSeconds: 10, ...with_.settings });
  const manners = createReplyManners(settings.limits);
  const guard = createGuard(manners, settings);
  const publisher = with_.publisher === undefined ? network : with_.publisher;
  const watch = with_.watch === undefined ? network : with_.watch;
  const taken: Incoming[] = [];
  const house = { clock, handOn, events, guard };
  const desk = createCeoDesk({
    ...house,
    store: ceoDeskStore(db),
    manners,
    watch: () => watch,
    cardDesk: with_.cardDesk ?? null,
    nameOf: (actor) => (actor === 'person:ada' ? 'Ada' : actor),
    settings,
  });
  const replies = createReplies({
    ...house,
    store: replyStore(db),
    publisher: () => publisher,
    watch: () => watch,
    take: async (_network, items) => {
      taken.push(...items);
      await with_.take?.(items);
    },
    settings,
  });
  const revision = async (caseId: number): Promise<number> =>
    (await db.query<{ revision: number }>('select revision from cases where id = $1', [caseId]))[0]!.revision;
  return {
    db,
    clock,
    handOn,
    events,
    network,
    desk,
    replies,
    settings,
    taken,
    revision,
    approve: async (caseId, text, by = ADA) => {
      const drafted = await desk.draft(caseId, await revision(caseId), text, by);
      if (!drafted.ok) throw new Error(drafted.because);
      const confirmed = await desk.confirm(caseId, drafted.card.revision, by);
      if (!confirmed.ok) throw new Error(confirmed.because);
      return confirmed.card.reply!.id;
    },
    reply: async (id) => (await db.query('select * from replies where id = $1', [id]))[0]!,
  };
}
