import type { Card } from '../domain/card.ts';
import { AuthenticationError, RefusedError } from '../domain/errors.ts';
import type { Network } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import type {
  ActionResult,
  CardDesk,
  CardStory,
  CeoActions,
  CeoDeskStore,
  Clock,
  DeskDecision,
  Events,
  Guard,
  HandOn,
  PostWatch,
  ReplyManners,
} from '../ports.ts';
import {
  decideHandOver,
  decideLetGo,
  decideUndo,
  decideWrongCall,
  haltUnfit,
  refused,
  whyNotYou,
} from './actions.ts';
import { type Desk, decideConfirm, decideDraft } from './answer.ts';
import { cardOf } from './card.ts';
import { decideSettle } from './settle.ts';
import { target, unfinished } from './target.ts';

export interface CeoDeskNeeds {
  store: CeoDeskStore;
  clock: Clock;
  handOn: HandOn;
  events: Events;
  guard: Guard;
  manners: ReplyManners;
  watch(network: Network): PostWatch | null;
  /** The chat beside the console; null: the console alone. */
  cardDesk: CardDesk | null;
  /** The name behind an actor string such as `person:ada`. */
  nameOf(actor: string): string;
  settings: { holdSeconds: number; incidentPaceMinutes: number; contactDueHours: number };
}

export interface CeoDesk extends CeoActions {
  /**
   * Shows the newest revision of a case's card, once however often it is called. Throws what can be tried again
   * (RateLimitedError, UnreachableError); what a person must mend is kept on the card for the console.
   */
  showCard(caseId: number): Promise<void>;
}

const isForPeople = (error: unknown): error is AuthenticationError | RefusedError =>
  error instanceof AuthenticationError || error instanceof RefusedError;

const NO_SUCH_CASE = { ok: false, because: 'There is no such case.' } as const;

/** The CEO's desk: the same steps for Discord and console. */
export function createCeoDesk(needs: CeoDeskNeeds): CeoDesk {
  const { store, clock, handOn, events } = needs;
  const desk = (): Desk => ({
    guard: needs.guard,
    manners: needs.manners,
    now: clock.now(),
    hold: needs.settings.holdSeconds * 1000,
    pace: needs.settings.incidentPaceMinutes * 60_000,
    contactDue: needs.settings.contactDueHours * 3_600_000,
  });
  const cardFrom = (story: CardStory): Card | null =>
    cardOf(story, {
      manners: needs.manners,
      nameOf: needs.nameOf,
      now: story.case.lane === 'live' ? clock.now() : (story.laneNow ?? clock.now()),
    });

  async function act(
    caseId: number,
    revision: number,
    by: Person,
    decide: (story: CardStory) => DeskDecision,
  ): Promise<ActionResult> {
    const result = await store.change(caseId, `person:${by.id}`, clock.now(), (story) => {
      const because = whyNotYou(story, revision, by);
      return because === null ? decide(story) : refused(because);
    });
    if (!result) return NO_SUCH_CASE;
    if (!result.decision.ok) {
      events.count('card-action-refused', { case: caseId });
      return result.decision;
    }
    return acted(result.story, result.decision.said);
  }

  async function acted(story: CardStory, said: string): Promise<ActionResult> {
    const reply = unfinished(story);
    if (reply?.status === 'held' && reply.holdUntil !== null) await handOn.reply(reply.id, reply.holdUntil);
    await handOn.card(story.case.id);
    const card = cardFrom(story);
    return card ? { ok: true, card, said } : NO_SUCH_CASE;
  }

  /**
   * Asked once for each post, before the CEO is: no seat is spent on what nobody can answer any more. Returns the post
   * it was last asked about. A network that is away holds back a first card, but no later one.
   */
  async function askAgain(story: CardStory): Promise<string | null> {
    const before = story.shown?.asked ?? null;
    const mention = target(story);
    if (story.case.lane !== 'live' || story.case.ceo !== 'seated') return before;
    if (mention?.origin !== 'live' || mention.deletedAt !== undefined || mention.id === before) return before;
    const watch = needs.watch(mention.network);
    if (!watch) return before;
    try {
      await store.replyability(mention.id, await watch.replyability(mention, mention.handle));
      return mention.id;
    } catch (error) {
      if (story.shown === null && !isForPeople(error)) throw error;
      events.trouble(isForPeople(error) ? 'error' : 'warn', 'replyability-not-asked', error, {
        case: story.case.id,
      });
      return before;
    }
  }

  async function show(caseId: number): Promise<void> {
    const seen = await store.story(caseId);
    if (!seen || seen.case.ceo === 'none') return;
    const asked = await askAgain(seen);
    await store.change(caseId, 'house:ceo-desk', clock.now(), haltUnfit);
    const story = await store.story(caseId);
    const card = story && cardFrom(story);
    if (!story || !card) return;
    await store.shown(caseId, { revision: card.revision, asked, ...(await stand(story, card)) }, clock.now());
  }

  /** Where the card stands now. Only live ones leave the house (law 12). */
  async function stand(
    story: CardStory,
    card: Card,
  ): Promise<{ where: NonNullable<CardStory['shown']>['where']; trouble: string | null }> {
    const where = story.shown?.where ?? null;
    const chat = story.case.lane === 'live' ? needs.cardDesk : null;
    const trouble = chat?.trouble() ?? null;
    if (!chat || trouble !== null) return { where, trouble };
    try {
      return { where: await chat.show(card, where), trouble: null };
    } catch (error) {
      if (!isForPeople(error)) throw error;
      events.trouble('error', 'card-not-shown', error, { case: card.caseId });
      return { where, trouble: error.message };
    }
  }

  return {
    card: async (caseId) => {
      const story = await store.story(caseId);
      return story && cardFrom(story);
    },
    draft: (caseId, revision, text, by) =>
      act(caseId, revision, by, (story) => decideDraft(story, text, desk())),
    confirm: (caseId, revision, by) => act(caseId, revision, by, (story) => decideConfirm(story, desk())),
    undo: (caseId, revision, by) => act(caseId, revision, by, decideUndo),
    handOver: (caseId, revision, note, by) =>
      act(caseId, revision, by, (story) => decideHandOver(story, note)),
    letGo: (caseId, revision, reason, by) => act(caseId, revision, by, (story) => decideLetGo(story, reason)),
    wrongCall: (caseId, revision, shouldBe, by) =>
      act(caseId, revision, by, (story) => decideWrongCall(story, shouldBe)),
    settle: (caseId, revision, outcome, by) =>
      act(caseId, revision, by, (story) => decideSettle(story, outcome)),
    showCard: (caseId) => store.alone(caseId, () => show(caseId)),
  };
}
