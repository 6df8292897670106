import { createHash } from 'node:crypto';
import { Registry } from 'prom-client';
import { createCorrections } from '../../src/app/corrections.ts';
import { decideUndo } from '../../src/ceo-desk/actions.ts';
import { decideConfirm, decideDraft } from '../../src/ceo-desk/answer.ts';
import { cardOf } from '../../src/ceo-desk/card.ts';
import { createCeoDesk } from '../../src/ceo-desk/desk.ts';
import { decideSettle } from '../../src/ceo-desk/settle.ts';
import { type Console, type ConsoleDoors, createConsole } from '../../src/console/console.ts';
import { watchHealth } from '../../src/console/health.ts';
import { type KnownPerson, VISITOR } from '../../src/console/session.ts';
import { ConsoleSettings } from '../../src/console/settings.ts';
import type { Clock } from '../../src/ports.ts';
import { createGuard } from '../../src/reply/guard.ts';
import { createReplyManners } from '../../src/reply/manners.ts';
import { createSpikeActions } from '../../src/route/answer-spikes.ts';
import { createRulesLab } from '../../src/route/lab.ts';
import { ceoDeskStore } from '../../src/store/ceo-desk.ts';
import { consoleStore } from '../../src/store/console.ts';
import { correctionsStore } from '../../src/store/corrections.ts';
import type { Database } from '../../src/store/database.ts';
import { decidedStore } from '../../src/store/decided.ts';
import { findMentions } from '../../src/store/find-mention.ts';
import { spikeStore } from '../../src/store/spikes.ts';
import { supportDeskStore } from '../../src/store/support-desk.ts';
import { supportReply } from '../../src/support-desk/answering.ts';
import { createSupportDesk } from '../../src/support-desk/desk.ts';
import { Counted, HandedOn } from '../fakes/house.ts';
import { FakeRulesDesk } from '../fakes/rules-desk.ts';

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

export interface ConsoleRig extends AsyncDisposable {
  url: string;
  hooksUrl: string;
  events: Counted;
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
  const guard = createGuard(manners, { ownHandles: ['halder'], ownContacts: [], internalWords: [] });
  const nameOf = (actor: string): string => names.get(actor) ?? actor.replace('person:visitor', 'Visitor');
  const handOn = new HandedOn();
  const holdSeconds = options.holdSeconds ?? 30;
  const stories = ceoDeskStore(db);
  const ceo = createCeoDesk({
    store: stories,
    clock,
    handOn,
    events,
    guard,
    manners,
    watch: () => null,
    cardDesk: null,
    nameOf,
    settings: { holdSeconds, incidentPaceMinutes: 0, contactDueHours: 24 },
  });
  const desk = () => ({
    guard,
    manners,
    now: clock.now(),
    hold: holdSeconds * 1000,
    pace: 0,
    contactDue: 24 * 3_600_000,
  });
  const support = createSupportDesk({
    store: supportDeskStore(db),
    clock,
    handOn,
    events,
    people: () => (people.length === 0 ? [VISITOR] : people),
    reply: supportReply({
      stories,
      clock,
      handOn,
      events,
      steps: {
        draft: (story, text) => decideDraft(story, text, desk()),
        confirm: (story) => decideConfirm(story, desk()),
        undo: decideUndo,
        settle: decideSettle,
        card: (story) => cardOf(story, { manners, nameOf, now: clock.now() }),
      },
    }),
  });
  await using opening = new AsyncDisposableStack();
  const health = opening.use(
    watchHealth({
      pulse: () => store.house.pulse(),
      queue: async () => undefined,
      expected: options.expected ?? [],
    }),
  );
  const console = opening.use(
    createConsole({
      store,
      ceo,
      support,
      rules: rulesDoors(db, { clock }),
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
    }),
  );
  const { consoleUrl, hooksUrl } = await console.start();
  const opened = opening.move();
  return {
    url: consoleUrl,
    hooksUrl,
    events,
    console,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** The rules of the console on this database; their file lives in memory. */
export function rulesDoors(
  db: Database,
  {
    desk = new FakeRulesDesk(),
    clock = { now: () => Date.now() },
  }: { desk?: FakeRulesDesk; clock?: Clock } = {},
): ConsoleDoors['rules'] {
  return {
    desk,
    lab: createRulesLab({ decided: decidedStore(db), clock, file: desk.name }),
    corrections: createCorrections({
      store: correctionsStore(db),
      clock,
      handOn: new HandedOn(),
      events: new Counted(),
    }),
    spikes: createSpikeActions({ store: spikeStore(db), clock, events: new Counted() }),
    find: (mention) => findMentions(db, mention),
  };
}
