import type { Incoming, MentionId, Origin, Post } from '../../src/domain/mention.ts';
import { createIntake, type Intake } from '../../src/intake/intake.ts';
import { replyabilityOf } from '../../src/intake/replyability.ts';
import { IntakeSettings } from '../../src/intake/settings.ts';
import type { Events, HandOn, IntakeCount, MentionStep, OwnAccount } from '../../src/ports.ts';
import type { Database } from '../../src/store/database.ts';
import { intakeStore } from '../../src/store/intake.ts';
import { NOON } from './builders.ts';

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
