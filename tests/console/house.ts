import { createHash } from 'node:crypto';
import { Registry } from 'prom-client';
import { createCeoDesk } from '../../src/ceo-desk/desk.ts';
import { type Console, type ConsoleDoors, createConsole } from '../../src/console/console.ts';
import { watchHealth } from '../../src/console/health.ts';
import type { KnownPerson } from '../../src/console/session.ts';
import { ConsoleSettings } from '../../src/console/settings.ts';
import type { Clock, SupportActions, SupportResult } from '../../src/ports.ts';
import { createGuard } from '../../src/reply/guard.ts';
import { createReplyManners } from '../../src/reply/manners.ts';
import { ceoDeskStore } from '../../src/store/ceo-desk.ts';
import { consoleStore } from '../../src/store/console.ts';
import type { Database } from '../../src/store/database.ts';
import { Counted, HandedOn } from '../fakes/house.ts';

export const TOKENS = {
  eva: 'eva-token-0123456789',
  noor: 'noor-token-0123456789',
  pim: 'pim-token-0123456789',
};
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A CEO, a support lead and somebody of ops. */
export const PEOPLE: KnownPerson[] = [
  { id: 'eva', name: 'Eva Lindqvist', roles: ['ceo'], tokenHash: hashOf(TOKENS.eva) },
  { id: 'noor', name: 'Noor Haddad', roles: ['support-lead'], tokenHash: hashOf(TOKENS.noor) },
  { id: 'sam', name: 'Sam de Wit', roles: ['support'] },
  { id: 'pim', name: 'Pim Jansen', roles: ['ops'], tokenHash: hashOf(TOKENS.pim) },
];

/** Keeps what support was asked to do, and does the plainest form of it to the rows. */
export class FakeSupport implements SupportActions {
  readonly asked: unknown[][] = [];
  readonly reply: SupportActions['reply'];
  readonly #db: Database;
  constructor(db: Database, reply: SupportActions['reply']) {
    this.#db = db;
    this.reply = reply;
  }
  async #done(said: string, caseId: number, sql: string, values: unknown[]): Promise<SupportResult> {
    await this.#db.query(sql, values);
    return { ok: true, caseId, said };
  }
  claim: SupportActions['claim'] = async (caseId, by) => {
    this.asked.push(['claim', caseId, by.id]);
    const [row] = await this.#db.query<{ owner: string | null }>('select owner from cases where id = $1', [
      caseId,
    ]);
    if (row?.owner) return { ok: false, because: 'Somebody else has claimed this case.' };
    return this.#done(
      'It is yours.',
      caseId,
      'update cases set owner = $2, revision = revision + 1 where id = $1',
      [caseId, by.id],
    );
  };
  assign: SupportActions['assign'] = async (caseId, to, by) => {
    this.asked.push(['assign', caseId, to, by.id]);
    return this.#done('Assigned.', caseId, 'update cases set owner = $2 where id = $1', [caseId, to]);
  };
  note: SupportActions['note'] = async (caseId, text, by) => {
    this.asked.push(['note', caseId, text, by.id]);
    return { ok: true, caseId, said: 'The note is kept.' };
  };
  close: SupportActions['close'] = async (caseId, reason, by) => {
    this.asked.push(['close', caseId, reason, by.id]);
    if (reason.trim() === '') return { ok: false, because: 'Say why it can be closed.' };
    return this.#done(
      'Closed.',
      caseId,
      `update cases set status = 'closed', ending = 'closed-by-person', ending_reason = $2 where id = $1`,
      [caseId, reason],
    );
  };
  reopen: SupportActions['reopen'] = async (caseId, reason, by) => {
    this.asked.push(['reopen', caseId, reason, by.id]);
    return this.#done('Open again.', caseId, `update cases set status = 'open' where id = $1`, [caseId]);
  };
  openFor: SupportActions['openFor'] = async (mentionId, by) => {
    this.asked.push(['openFor', mentionId, by.id]);
    return { ok: true, caseId: 1, said: 'Opened.' };
  };
  contactDone: SupportActions['contactDone'] = async (taskId, outcome, by) => {
    this.asked.push(['contactDone', taskId, outcome, by.id]);
    return { ok: true, caseId: 1, said: 'Done.' };
  };
}

export interface ConsoleRig extends AsyncDisposable {
  url: string;
  hooksUrl: string;
  events: Counted;
  support: FakeSupport;
  console: Console;
}

/** The console on free ports, with the real CEO desk behind it. */
export async function aConsole(
  db: Database,
  options: {
    people?: KnownPerson[];
    clock?: Clock;
    holdSeconds?: number;
    expected?: string[];
    settings?: Partial<ConsoleSettings>;
    doors?: Partial<ConsoleDoors>;
  } = {},
): Promise<ConsoleRig> {
  const people = options.people ?? [];
  const clock = options.clock ?? { now: () => Date.now() };
  const events = new Counted();
  const manners = createReplyManners();
  const store = consoleStore(db);
  const names = new Map(people.map(({ id, name }) => [`person:${id}`, name]));
  const ceo = createCeoDesk({
    store: ceoDeskStore(db),
    clock,
    handOn: new HandedOn(),
    events,
    guard: createGuard(manners, { ownHandles: ['halder'], ownContacts: [], internalWords: [] }),
    manners,
    watch: () => null,
    cardDesk: null,
    nameOf: (actor) => names.get(actor) ?? actor.replace('person:visitor', 'Visitor'),
    settings: { holdSeconds: options.holdSeconds ?? 30, contactDueHours: 24 },
  });
  const support = new FakeSupport(db, ceo);
  const health = watchHealth({
    pulse: () => store.house.pulse(),
    queue: async () => undefined,
    expected: options.expected ?? [],
  });
  const console = createConsole({
    store,
    ceo,
    support,
    people,
    health,
    registry: new Registry(),
    hooks: async ({ path, body }) => ({ status: 202, body: { path, bytes: body.length } }),
    manners,
    clock,
    events,
    seatPlan: async () => ({ perDay: 5, posture: 'normal', timeZone: 'Europe/Amsterdam' }),
    settings: ConsoleSettings.parse({ port: 0, hooksPort: 0, company: 'Halder', ...options.settings }),
    secret: 'a secret that only this test knows, 32 characters',
    ...options.doors,
  });
  const { consoleUrl, hooksUrl } = await console.start();
  return {
    url: consoleUrl,
    hooksUrl,
    events,
    support,
    console,
    [Symbol.asyncDispose]: async () => {
      await console[Symbol.asyncDispose]();
      await health[Symbol.asyncDispose]();
    },
  };
}
