import { OpenseatError } from '../domain/errors.ts';
import type { Incoming, Instant, Lane, Network } from '../domain/mention.ts';
import type { Events, FollowThroughStore, HandOn, MentionStep, PostToCheck, PostWatch } from '../ports.ts';
import type { FollowThroughSettings } from './settings.ts';

/** Every task that runs by itself, and every how many seconds. */
export const TASKS = {
  'due-replies': 15,
  sweep: 30,
  seats: 60,
  cards: 30,
  deletions: 300,
  'stale-cases': 3600,
  'contact-tasks': 300,
  canary: 15,
} as const satisfies Record<string, number>;
export type TaskName = keyof typeof TASKS;

export interface FollowThroughNeeds {
  store: FollowThroughStore;
  handOn: HandOn;
  events: Events;
  watches: readonly PostWatch[];
  /** Where edits and deletions go that a look found: intake, as of that network. */
  take(network: Network, items: Incoming[]): Promise<void>;
  /** Moves the seats of a lane on; returns how many outcomes there were. */
  advanceSeats(lane: Lane, now: Instant): Promise<number>;
  /** Sends one mention of our own through the house. */
  canary(now: Instant): Promise<number>;
  settings: FollowThroughSettings;
}

/** Each task takes the time and returns how much it did. Safe to run twice and at once. */
export type FollowThrough = Record<TaskName, (now: Instant) => Promise<number>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEP_OF = { stored: 'score', scored: 'route', decided: 'support-desk' } as const satisfies Record<
  string,
  MentionStep
>;

/** What the house does by itself, on timers. */
export function createFollowThrough(needs: FollowThroughNeeds): FollowThrough {
  const { store, handOn, events, settings } = needs;

  /** Holds that ended, and replies whose outcome somebody has to look for. The queue may have lost them (law 11). */
  async function dueReplies(now: Instant): Promise<number> {
    const due = await store.dueReplies(now);
    for (const { id, at } of due) await handOn.reply(id, at);
    return due.length;
  }

  /** Whatever stands still is handed on again, oldest first. */
  async function sweep(now: Instant): Promise<number> {
    let n = 0;
    for (const { stage, ids } of await store.standing(now - settings.sweepAfterSeconds * 1000)) {
      for (let from = 0; from < ids.length; from += 100) {
        await handOn.mentions(STEP_OF[stage], ids.slice(from, from + 100));
      }
      n += ids.length;
    }
    if (n > 0) events.count('swept', { n });
    return n;
  }

  async function cards(): Promise<number> {
    const behind = await store.cardsBehind();
    for (const caseId of behind) await handOn.card(caseId);
    return behind.length;
  }

  /** Asks the networks which of the stored posts still stand (law 10) and how far they spread, open cases first. */
  async function deletions(now: Instant): Promise<number> {
    let left = settings.recheckAtMost;
    let asked = 0;
    for (const watch of needs.watches) {
      const posts = await store.toCheck(
        watch.network,
        {
          now,
          open: now - settings.recheckHours * HOUR,
          rest: now - settings.recheckRestHours * HOUR,
          ages: settings.readAgainMinutes.map((minutes) => minutes * MINUTE),
        },
        left,
      );
      const done = await lookAt(watch, posts, now);
      asked += done;
      left -= done;
      if (left <= 0) break;
    }
    return asked;
  }

  /** Stops at the first trouble: the next run goes on from there. */
  async function lookAt(watch: PostWatch, posts: PostToCheck[], now: Instant): Promise<number> {
    let done = 0;
    try {
      for (; done < posts.length; done += 100) {
        const page = posts.slice(done, done + 100);
        const news = await watch.look(page);
        if (news.length > 0) await needs.take(watch.network, news);
        await store.checked(
          page.map(({ mentionId }) => mentionId),
          now,
        );
      }
    } catch (error) {
      const level = error instanceof OpenseatError && error.retryAfterMs(1) !== null ? 'warn' : 'error';
      events.trouble(level, 'deletions-not-asked', error, { network: watch.network });
    }
    return Math.min(done, posts.length);
  }

  /** Recalls cases that nobody moves, and closes answered ones that stay quiet. */
  async function staleCases(now: Instant): Promise<number> {
    const closed = await store.closeQuiet(now - settings.answeredQuietDays * DAY, now);
    const reminded = await store.remind(settings.remindAfterDays * DAY, now);
    for (const caseId of [...closed, ...reminded.filter(({ ceo }) => ceo).map(({ caseId: id }) => id)]) {
      await handOn.card(caseId);
    }
    for (const caseId of closed) events.count('case-closed-by-rule', { case: caseId });
    for (const { caseId } of reminded) events.count('case-reminded', { case: caseId });
    return closed.length + reminded.length;
  }

  /** Candidates get their seats; a seat that nobody used in time goes, so that support may answer. */
  async function seats(now: Instant): Promise<number> {
    const outcomes = await needs.advanceSeats('live', now);
    const unused = await store.returnUnused(now - settings.unusedSeatHours * HOUR, now);
    for (const caseId of unused) {
      events.count('seat-not-used', { case: caseId });
      await handOn.card(caseId);
    }
    return outcomes + unused.length;
  }

  async function contactTasks(now: Instant): Promise<number> {
    const due = await store.contactsDue(now);
    for (const caseId of due) events.count('contact-task-due', { case: caseId });
    return due.length;
  }

  return {
    'due-replies': dueReplies,
    sweep,
    seats,
    cards,
    deletions,
    'stale-cases': staleCases,
    'contact-tasks': contactTasks,
    canary: needs.canary,
  };
}
