import {
  AuthenticationError,
  OpenseatError,
  RateLimitedError,
  RefusedError,
  UnknownOutcomeError,
  UnreachableError,
} from '../domain/errors.ts';
import { nextPaced } from '../domain/incident-answer.ts';
import type { Incoming, Instant, Network } from '../domain/mention.ts';
import type {
  Clock,
  Events,
  Guard,
  HandOn,
  PostWatch,
  PublishedReply,
  Publisher,
  ReplyOrder,
  ReplyStore,
  ReplyTurn,
  ReplyWork,
} from '../ports.ts';
import { isReal, whyNot } from './may-publish.ts';
import { createRehearsal } from './rehearsal.ts';
import type { ReplySettings } from './settings.ts';

/** `later`: handed on with a time · `busy`: another worker is at it · `none`: nothing to do. */
export type PublishOutcome = ReplyTurn['to'] | 'busy' | 'none';

export interface RepliesNeeds {
  store: ReplyStore;
  clock: Clock;
  handOn: HandOn;
  events: Events;
  guard: Guard;
  /** null: no connection to that network is set up. */
  publisher(network: Network): Publisher | null;
  watch(network: Network): PostWatch | null;
  /** Where edits and deletions go that a last look before publishing finds: intake, as of that network. */
  take(network: Network, items: Incoming[]): Promise<void>;
  settings: ReplySettings;
}

export interface Replies {
  /** Takes a reply one step on. Safe to run twice and at once: at most one call leaves (law 4). */
  publish(replyId: number): Promise<PublishOutcome>;
  /** Looks for every reply whose outcome nobody knows. Returns how many are settled now. */
  lookAfterUnknown(): Promise<number>;
}

/** Publishes what was approved, once. */
export function createReplies(needs: RepliesNeeds): Replies {
  const { store, clock, handOn, events, settings } = needs;
  const rehearsal = createRehearsal(clock);
  const publisherOf = (work: ReplyWork): Publisher | null =>
    isReal(work) ? needs.publisher(work.mention.network) : rehearsal;

  async function turn(work: ReplyWork, to: ReplyTurn): Promise<PublishOutcome> {
    const { id, caseId, network } = work.reply;
    await store.turn(id, to, clock.now());
    events.count(`reply-${to.to}`, { reply: id, case: caseId, network });
    await handOn.card(caseId);
    if (to.to === 'later' || to.to === 'paced') await handOn.reply(id, to.until);
    if (to.to === 'unknown' || to.to === 'looked') {
      await handOn.reply(id, clock.now() + settings.lookAfterSeconds * 1000);
    }
    return to.to;
  }

  /** Nothing was sent: later again, or failed when that has no end. */
  function notSent(work: ReplyWork, error: OpenseatError): Promise<PublishOutcome> {
    const tries = work.tries + 1;
    const wait = error.retryAfterMs(tries);
    if (wait === null || tries >= settings.maxTries) {
      return turn(work, { to: 'failed', because: `Nothing was sent. ${error.message}` });
    }
    return turn(work, {
      to: 'later',
      until: clock.now() + wait,
      because: `Nothing was sent yet. ${error.message}`,
    });
  }

  /** A last look at the post itself: may we still answer, does it stand, are its words the same? */
  async function freshen(work: ReplyWork): Promise<void> {
    const { mention, handle } = work;
    const watch = isReal(work) ? needs.watch(mention.network) : null;
    if (!watch) return;
    const news = await watch.look([{ externalId: mention.externalId, handle }]);
    if (news.length > 0) await needs.take(mention.network, news);
    await store.replyability(mention.id, await watch.replyability(mention, handle));
  }

  async function attempt(work: ReplyWork): Promise<PublishOutcome> {
    const publisher = publisherOf(work);
    if (!publisher) {
      const because = `Nothing was sent: there is no connection to ${work.mention.network}. Set it up, or answer by hand.`;
      return turn(work, { to: 'failed', because });
    }
    try {
      await freshen(work);
    } catch (error) {
      if (error instanceof OpenseatError) return notSent(work, error);
      throw error;
    }
    return call(work, publisher);
  }

  /** The only place that calls `Publisher.reply`: after a commit that found everything in order. */
  async function call(work: ReplyWork, publisher: Publisher): Promise<PublishOutcome> {
    const now = clock.now();
    const started = await store.start(work.reply.id, now, (found) => ({
      because: whyNot(found, needs.guard),
      soonest: soonest(found, now, settings),
    }));
    if (started === null) return 'none';
    if ('soonest' in started) return turn(work, { to: 'paced', until: started.soonest, because: PACED });
    if ('because' in started) return turn(work, { to: 'stopped', because: started.because.join(' ') });
    const going = started.work;
    let sent: PublishedReply;
    try {
      sent = await inTime(publisher.reply(orderOf(going)), settings);
    } catch (error) {
      return failed(going, error);
    }
    return turn(going, published(going, sent));
  }

  function failed(work: ReplyWork, error: unknown): Promise<PublishOutcome> {
    if (error instanceof RateLimitedError || error instanceof UnreachableError) {
      return notSent({ ...work, tries: work.tries - 1 }, error);
    }
    if (error instanceof RefusedError || error instanceof AuthenticationError) {
      return turn(work, { to: 'failed', because: error.message });
    }
    const level = error instanceof UnknownOutcomeError ? 'warn' : 'error';
    events.trouble(level, 'reply-outcome-unknown', error, { reply: work.reply.id });
    return turn(work, { to: 'unknown', because: unclear(work) });
  }

  /** A reply that was being sent when its worker ended, or whose outcome stayed unknown: look before anything else. */
  async function look(work: ReplyWork): Promise<PublishOutcome> {
    const publisher = publisherOf(work);
    const crashed = work.reply.status === 'publishing';
    if (!crashed && work.looks >= settings.maxLooks) return 'none';
    const wait = lookAt(work, settings) - clock.now();
    if (publisher && wait > 0) {
      await handOn.reply(work.reply.id, clock.now() + wait);
      return 'none';
    }
    const found = publisher ? await tryToFind(work, publisher) : 'cannot-tell';
    if (typeof found === 'object') return turn(work, published(work, found));
    if (found === 'absent' && crashed && work.tries < settings.maxTries) return attempt(work);
    if (found === 'absent') {
      const because = `Nothing was sent: our reply is not on ${work.mention.network}. You can answer again.`;
      return turn(work, { to: 'failed', because });
    }
    return turn(work, { to: crashed ? 'unknown' : 'looked', because: unclear(work) });
  }

  async function tryToFind(work: ReplyWork, publisher: Publisher): ReturnType<Publisher['find']> {
    try {
      return await inTime(publisher.find(orderOf(work)), settings);
    } catch (error) {
      events.trouble('warn', 'reply-look-failed', error, { reply: work.reply.id });
      return 'cannot-tell';
    }
  }

  async function step(replyId: number): Promise<PublishOutcome> {
    const work = await store.load(replyId);
    switch (work?.reply.status) {
      case 'held': {
        const until = work.reply.holdUntil ?? 0;
        if (until <= clock.now()) return attempt(work);
        await handOn.reply(replyId, until);
        return 'none';
      }
      case 'publishing':
      case 'unknown':
        return look(work);
      default:
        return 'none';
    }
  }

  const publish = (replyId: number): Promise<PublishOutcome> => store.alone(replyId, () => step(replyId));
  return {
    publish,
    lookAfterUnknown: async () => {
      const ids = await store.unsettled(clock.now() - settings.lookAfterSeconds * 1000);
      let settled = 0;
      for (const id of ids) {
        if (['published', 'failed', 'stopped'].includes(await publish(id))) settled += 1;
      }
      return settled;
    },
  };
}

const PACED = 'Somebody else with the same trouble was answered a moment ago; this goes out a little later.';

/** Answers within an incident are paced: `now`, or the first time that is far enough from those that went out or will. */
function soonest(work: ReplyWork, now: Instant, { incidentPaceMinutes }: ReplySettings): Instant {
  const pace = incidentPaceMinutes * 60_000;
  const sent = work.incidentAnswers.filter((one) => one.sent);
  return nextPaced(now, sent, pace) === now ? now : nextPaced(now, work.incidentAnswers, pace);
}

/** A network shows a new post late: the first look waits, each further one twice as long. */
function lookAt(work: ReplyWork, settings: ReplySettings): Instant {
  return (work.triedAt ?? 0) + settings.lookAfterSeconds * 1000 * (2 ** (work.looks + 1) - 1);
}

function published(work: ReplyWork, reply: PublishedReply): ReplyTurn {
  const real = isReal(work);
  return {
    to: 'published',
    at: reply.at,
    externalId: real ? reply.externalId : null,
    url: real ? reply.url : null,
    rehearsal: !real,
  };
}

function orderOf(work: ReplyWork): ReplyOrder {
  return {
    to: work.mention,
    handle: work.handle,
    text: work.reply.text,
    key: work.reply.key,
    firstTriedAt: work.firstTriedAt ?? 0,
  };
}

function unclear(work: ReplyWork): string {
  const { network } = work.mention;
  return `${network} did not say whether our reply is there. Look at the post on ${network}, then settle it here.`;
}

/** A call that takes too long has an unknown outcome. Its late answer is found by looking. */
async function inTime<T>(call: Promise<T>, settings: ReplySettings): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new UnknownOutcomeError('the network', 'no answer in time')),
      settings.publishTimeoutSeconds * 1000,
    );
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
