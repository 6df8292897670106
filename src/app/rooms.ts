import type { Settings } from '../../config/index.ts';
import { decideUndo } from '../ceo-desk/actions.ts';
import { type Desk, decideConfirm, decideDraft } from '../ceo-desk/answer.ts';
import { cardOf } from '../ceo-desk/card.ts';
import { createCeoDesk } from '../ceo-desk/desk.ts';
import { decideSettle } from '../ceo-desk/settle.ts';
import { VISITOR } from '../console/session.ts';
import { createCustomers } from '../customers/customers.ts';
import type { Incoming, Network } from '../domain/mention.ts';
import { createCanary } from '../follow-through/canary.ts';
import { createEraser } from '../follow-through/eraser.ts';
import { createFollowThrough } from '../follow-through/tasks.ts';
import { createIntake } from '../intake/intake.ts';
import { openTextModel } from '../models/open.ts';
import type { CardDesk, PostWatch } from '../ports.ts';
import { createGuard } from '../reply/guard.ts';
import { createReplyManners } from '../reply/manners.ts';
import { createReplies } from '../reply/publish.ts';
import { createSpikeActions } from '../route/answer-spikes.ts';
import { createRouting } from '../route/run.ts';
import { createScoring } from '../score/scoring.ts';
import { canaryStore } from '../store/canary.ts';
import { ceoDeskStore } from '../store/ceo-desk.ts';
import { consoleStore } from '../store/console.ts';
import { correctionsStore } from '../store/corrections.ts';
import { customersStore } from '../store/customer-records.ts';
import { personStore } from '../store/erase.ts';
import { followThroughStore } from '../store/follow-through.ts';
import { intakeStore } from '../store/intake.ts';
import { replyStore } from '../store/publishing.ts';
import { routeStore } from '../store/route.ts';
import { scoreStore } from '../store/score.ts';
import { spikeStore } from '../store/spikes.ts';
import { supportDeskStore } from '../store/support-desk.ts';
import { supportReply } from '../support-desk/answering.ts';
import { builtInDesk } from '../support-desk/built-in.ts';
import { createDelivery } from '../support-desk/deliver.ts';
import { createSupportDesk } from '../support-desk/desk.ts';
import { createCorrections } from './corrections.ts';
import type { Foundation } from './foundation.ts';
import type { LiveRules } from './live-rules.ts';
import type { Networks } from './networks.ts';
import { createRulesDesk } from './rules-desk.ts';

export type Rooms = ReturnType<typeof furnish>;

/** Hands each room its ports. Opens nothing and calls nobody; throws SettingsError when the model cannot be used. */
export function furnish(
  settings: Settings,
  foundation: Foundation,
  networks: Networks,
  live: LiveRules,
  cardDesk: CardDesk | null,
) {
  const { db, clock, events, queues: handOn } = foundation;
  const model = openTextModel(settings.model);

  const intake = createIntake({
    store: intakeStore(db, settings.secret),
    clock,
    handOn,
    events,
    settings: settings.intake,
    own: () => networks.own,
    replyability: networks.replyability,
  });
  /** What a look at a network found is taken in like everything else it says. */
  const take = async (network: Network, items: Incoming[]): Promise<void> => {
    await intake.take({ connector: `${network}-watch`, origin: 'live' }, { items, cursor: null });
  };
  const scoring = createScoring({
    store: scoreStore(db),
    model,
    settings: live.scoring,
    clock,
    handOn,
    events,
  });
  const routing = createRouting({ store: routeStore(db), clock, handOn, events, rules: live.rules });

  const manners = createReplyManners(settings.replies.limits);
  const ownHandles = [
    ...settings.replies.ownHandles,
    ...networks.own.flatMap(({ handle }) => (handle === undefined ? [] : [handle])),
  ];
  const guard = createGuard(manners, { ...settings.replies, ownHandles });
  const watch = (network: Network): PostWatch | null => networks.watch(network);
  const replies = createReplies({
    store: replyStore(db),
    clock,
    handOn,
    events,
    guard,
    publisher: networks.publisher,
    watch,
    take,
    settings: settings.replies,
  });
  const stories = ceoDeskStore(db);
  const names = new Map([...settings.people, VISITOR].map((person) => [`person:${person.id}`, person.name]));
  const nameOf = (actor: string): string =>
    names.get(actor) ??
    // Somebody with the CEO's role on Discord who is not in people.yaml.
    (actor.startsWith('person:discord-') ? 'the CEO, on Discord' : actor.replace(/^(person|house):/, ''));
  const ceoDesk = createCeoDesk({
    store: stories,
    clock,
    handOn,
    events,
    guard,
    manners,
    watch,
    cardDesk,
    nameOf,
    settings: settings.replies,
  });
  // Support answers by the same steps as the CEO.
  const desk = (): Desk => ({
    guard,
    manners,
    now: clock.now(),
    hold: settings.replies.holdSeconds * 1000,
    pace: settings.replies.incidentPaceMinutes * 60_000,
    contactDue: settings.replies.contactDueHours * 3_600_000,
  });
  const supportStore = supportDeskStore(db);
  const support = createSupportDesk({
    store: supportStore,
    clock,
    handOn,
    events,
    people: () => (settings.people.length === 0 ? [VISITOR] : settings.people),
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
  const deliver = createDelivery({
    store: supportStore,
    desk: builtInDesk(),
    clock,
    handOn,
    events,
    settings: settings.support,
  });
  const followThrough = createFollowThrough({
    store: followThroughStore(db),
    handOn,
    events,
    watches: networks.watches,
    take,
    advanceSeats: routing.advanceSeats,
    canary: createCanary({
      store: canaryStore(db),
      take: async (batch) => void (await intake.take({ connector: 'canary', origin: 'canary' }, batch)),
    }),
    settings: settings.followThrough,
  });
  const customers = createCustomers({ store: customersStore(db, settings.secret), clock, events });
  const eraser = createEraser({ store: personStore(db, settings.secret), clock, handOn, events });
  return {
    live,
    rulesDesk: createRulesDesk({ live, paths: settings.live.rules.paths, db, clock, events }),
    spikes: createSpikeActions({ store: spikeStore(db), clock, events }),
    corrections: createCorrections({ store: correctionsStore(db), clock, handOn, events }),
    model,
    intake,
    customers,
    scoring,
    routing,
    manners,
    replies,
    ceoDesk,
    support,
    deliver,
    followThrough,
    eraser,
    consoleStore: consoleStore(db),
  };
}
