import type { Assessment } from '../../src/domain/assessment.ts';
import type { Incoming, MentionId, Origin, Post } from '../../src/domain/mention.ts';
import { createIntake, type Intake } from '../../src/intake/intake.ts';
import { replyabilityOf } from '../../src/intake/replyability.ts';
import { IntakeSettings } from '../../src/intake/settings.ts';
import type { Events, HandOn, IntakeCount, MentionStep, OwnAccount } from '../../src/ports.ts';
import { loadRules } from '../../src/route/rules.ts';
import { createRouting, type Routing } from '../../src/route/run.ts';
import type { Database } from '../../src/store/database.ts';
import { intakeStore } from '../../src/store/intake.ts';
import { routeStore } from '../../src/store/route.ts';
import { anAssessment, NOON } from './builders.ts';

/** A clock that stands where a test puts it. */
export class SetClock {
  at: number = NOON;
  now(): number {
    return this.at;
  }
}

/** Remembers what was handed on. */
export class KeptHandOn implements HandOn {
  readonly steps: { step: MentionStep; ids: MentionId[] }[] = [];
  readonly cards: number[] = [];
  readonly replies: number[] = [];
  async mentions(step: MentionStep, ids: readonly MentionId[]): Promise<void> {
    this.steps.push({ step, ids: [...ids] });
  }
  async card(caseId: number): Promise<void> {
    this.cards.push(caseId);
  }
  async reply(replyId: number): Promise<void> {
    this.replies.push(replyId);
  }
  ids(step: MentionStep): MentionId[] {
    return this.steps.filter((one) => one.step === step).flatMap((one) => one.ids);
  }
}

/** Remembers the names of events. */
export class KeptEvents implements Events {
  readonly names: string[] = [];
  count(event: string): void {
    this.names.push(event);
  }
  trouble(_level: string, event: string): void {
    this.names.push(event);
  }
}

export const ERASE_KEY = 'a key for tests';

const TABLES =
  'approvals replies contact_tasks cards case_events seats decisions assessments readings complaint_topics incidents ' +
  'rises posture_proposals spikes complaint_hours ' +
  'reposts dropped duplicate_deliveries tombstones cursors lane_clocks texts set_aside rules_versions settings_state';

/** Leaves no row behind; on small tables much faster than truncate or a database of one's own. */
export async function emptied(db: Database): Promise<void> {
  const deletes = TABLES.split(' ').map((table) => `delete from ${table};`);
  await db.query(
    `${deletes.join(' ')} update mentions set case_id = null; delete from cases; delete from mentions;
     delete from customer_contacts; delete from accounts; delete from erased_accounts; delete from customers;`,
  );
}

/** The database, whose n-th statement throws instead of running. */
export function crashesAt(real: Database, n: number): { db: Database; crashed: () => boolean } {
  let left = n;
  let crashed = false;
  const wrap = (inner: Database): Database => ({
    query: (sql, values) => {
      left -= 1;
      if (left === 0) {
        crashed = true;
        return Promise.reject(new Error('crash'));
      }
      return inner.query(sql, values);
    },
    transaction: (work) => inner.transaction((tx) => work(wrap(tx))),
  });
  return { db: wrap(real), crashed: () => crashed };
}

/** The database, with a count of its statements. */
export function countsStatements(real: Database): { db: Database; statements: () => number } {
  let statements = 0;
  const wrap = (inner: Database): Database => ({
    query: (sql, values) => {
      statements += 1;
      return inner.query(sql, values);
    },
    transaction: (work) => inner.transaction((tx) => work(wrap(tx))),
  });
  return { db: wrap(real), statements: () => statements };
}

/** Intake on a database, with a clock and a memory of what it handed on. */
export interface IntakeRig {
  intake: Intake;
  clock: SetClock;
  handOn: KeptHandOn;
  events: KeptEvents;
  /** Takes posts or events in one batch. */
  take(items: (Post | Incoming)[], origin?: Origin, cursor?: string): Promise<IntakeCount>;
}
export function anIntake(db: Database, own: OwnAccount[] = []): IntakeRig {
  const clock = new SetClock();
  const handOn = new KeptHandOn();
  const events = new KeptEvents();
  const intake = createIntake({
    store: intakeStore(db, ERASE_KEY),
    clock,
    handOn,
    events,
    settings: IntakeSettings.parse({}),
    own: () => own,
    replyability: replyabilityOf({ x: () => ({ way: 'api', reason: 'the author named us' }) }),
  });
  return {
    intake,
    clock,
    handOn,
    events,
    take: (items, origin = 'recorded', cursor) =>
      intake.take(
        { connector: 'test', origin },
        {
          items: items.map((item) => ('kind' in item ? item : { kind: 'post', post: item })),
          cursor: cursor ?? null,
        },
      ),
  };
}

/** Rules to test the flow with: the severe may get a seat, complaints and questions are support's. */
export const RULES = `
seats:
  perDay: 4
  reserve: 1
  ordinary: 1
rules:
  - name: severe
    description: Somebody was really harmed.
    when: ["severity.value == 3"]
    send: ceo
  - name: usable-idea
    description: A suggestion that we could use.
    when: ["intent == 'idea'"]
    send: ideas
  - name: needs-help
    description: A complaint or a question.
    whenAny: ["complaint.probability >= 0.5", "intent == 'question'"]
    send: support
  - name: everything-else
    description: Nothing that we should act on.
    send: nobody
`;

/** Routing on a database. */
export interface RoutingRig {
  routing: Routing;
  clock: SetClock;
  handOn: KeptHandOn;
  events: KeptEvents;
  /** Routes until nothing is ready, `limit` at a time. */
  route(limit?: number): Promise<number>;
}
export function aRouting(db: Database, text = RULES, clock = new SetClock()): RoutingRig {
  const handOn = new KeptHandOn();
  const events = new KeptEvents();
  const set = loadRules(text, 'routing.yaml');
  const rules = () => ({ set, text });
  const routing = createRouting({ store: routeStore(db), clock, handOn, events, rules });
  return {
    routing,
    clock,
    handOn,
    events,
    route: async (limit = 100) => {
      let all = 0;
      for (let n = await routing.routeNext(limit); n > 0; n = await routing.routeNext(limit)) all += n;
      return all;
    },
  };
}

/** Scores stored mentions (all, or those named) as scoring would; `how` says what is found. */
export async function score(
  db: Database,
  how: (mentionId: MentionId, text: string) => Partial<Assessment> = () => ({}),
  only?: readonly MentionId[],
): Promise<void> {
  const rows = await db.query<{ id: MentionId; revision: number; body: string }>(
    `select m.id, m.revision, t.body from mentions m
     join texts t on t.mention_id = m.id and t.revision = m.revision and t.kind = 'mention'
     where m.stage = 'stored' and ($1::text[] is null or m.id = any($1)) order by m.seq`,
    [only ?? null],
  );
  const found = rows.map(({ id, revision, body }) =>
    anAssessment({ ...how(id, body), mentionId: id, revision }),
  );
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into assessments (mention_id, revision, result, model_version, scoring_version, assessed_at)
       select r->>'mentionId', (r->>'revision')::int, r, r->>'modelVersion', r->>'scoringVersion', now()
       from jsonb_array_elements($1::jsonb) as r
       on conflict (mention_id, revision) do update set result = excluded.result`,
      [JSON.stringify(found)],
    );
    await tx.query(
      `update mentions m set stage = 'scored', fingerprint = r.fingerprint
       from unnest($1::text[], $2::text[]) as r(id, fingerprint) where m.id = r.id and m.stage = 'stored'`,
      [found.map((one) => one.mentionId), found.map((one) => one.fingerprint)],
    );
  });
}
