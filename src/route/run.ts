import { codeOf, ImpossibleStateError } from '../domain/errors.ts';
import type { Instant, Lane, MentionId } from '../domain/mention.ts';
import type { Clock, Events, HandOn, Routed, RouteStore } from '../ports.ts';
import { finish } from './dry-run.ts';
import type { RuleSet } from './rule-set.ts';
import { Turn } from './turn.ts';

export interface RoutingNeeds {
  store: RouteStore;
  clock: Clock;
  handOn: HandOn;
  events: Events;
  /** The rules in force and the text they were loaded from; asked once a turn. */
  rules(): { set: RuleSet; text: string };
}

export interface Routing {
  /**
   * Decides the next mentions and later readings in the order in which they were stored, at most `limit` and none behind
   * one that is not yet scored. Returns how many; 0: nothing is ready. One at a time in the whole house; a second one waits its turn.
   * A mention that cannot be decided throws once; the second time it is set aside and the rest goes on (law 6).
   */
  routeNext(limit: number): Promise<number>;
  /** Gives out the seats of a lane up to this time of its clock; returns how many waits it ended. Earlier times change nothing. */
  advanceSeats(lane: Lane, to: Instant): Promise<number>;
  /** The end of a recording: to the end of its last day, and on until everyone who waits has an outcome. */
  finishLane(lane: Lane): Promise<void>;
}

/** Mentions a job carries at most. */
const JOB_SIZE = 100;
/** Who stops the worker so often is set aside. */
const STRIKES = 2;
/** More in one transaction hold up the desks. */
const TURN_SIZE = 200;

export function createRouting(needs: RoutingNeeds): Routing {
  const { store, clock, handOn, events } = needs;

  /** How often a mention has stopped this process. */
  const struck = new Map<MentionId, number>();

  async function turn(
    ask: { limit: number; lane?: Lane; first?: (mentionId: MentionId) => void },
    then: (turn: Turn) => void,
  ): Promise<Routed> {
    const { set, text } = needs.rules();
    const { routed, toScore } = await store.turn(
      { ...ask, rules: { version: set.version, text } },
      (known) => {
        const decided = new Turn(known, set, clock.now());
        then(decided);
        return decided.result();
      },
    );
    tellOf(routed);
    try {
      await wake(routed, toScore);
    } catch (error) {
      // After the commit, and safe to lose: the sweep finds what stands still (law 11).
      events.trouble('warn', 'route-hand-on-failed', error);
    }
    return routed;
  }

  function tellOf({ spikes: { spikes, begun, proposals } }: Routed): void {
    for (const { id, lane, count, endedAt } of spikes) {
      if (begun.includes(id)) events.count('spike-found', { lane, n: count });
      if (endedAt !== null) events.count('spike-over', { lane });
    }
    for (const { posture, answer } of proposals) {
      if (answer === null) events.count('posture-proposed', { kind: posture });
    }
  }

  async function wake(routed: Routed, toScore: readonly MentionId[]): Promise<void> {
    for (const ids of inJobs(toScore)) await handOn.mentions('score', ids);
    for (const ids of inJobs(routed.decisions.map((decision) => decision.mentionId))) {
      await handOn.mentions('support-desk', ids);
    }
    for (const { case: one } of routed.changed) if (one.ceo !== 'none') await handOn.card(one.id);
  }

  async function decideNext(limit: number, first: (mentionId: MentionId) => void): Promise<number> {
    const routed = await turn({ limit, first }, () => undefined);
    for (const { desk, rule, mentionId } of routed.decisions) {
      events.count('decided', { desk, rule, mention: mentionId });
    }
    for (const { asked, mentionId: mention } of routed.rises) {
      if (asked) events.count('asked-as-it-spreads', { mention });
    }
    return routed.decisions.length + routed.rises.length;
  }

  /** Up to the one that cannot be decided. */
  async function oneByOne(limit: number): Promise<number> {
    let decided = 0;
    while (decided < limit) {
      let next: MentionId | null = null;
      try {
        const n = await decideNext(1, (mentionId) => {
          next = mentionId;
        });
        if (n === 0) return decided;
        decided += n;
      } catch (error) {
        if (next === null || !isOurFault(error)) throw error;
        const strikes = (struck.get(next) ?? 0) + 1;
        struck.set(next, strikes);
        if (strikes < STRIKES) throw error;
        events.trouble('error', 'mention-set-aside', error, { mention: next });
        await store.setAside(next, codeOf(error), strikes);
      }
    }
    return decided;
  }

  return {
    routeNext: async (limit) => {
      try {
        return await decideNext(Math.min(limit, TURN_SIZE), () => undefined);
      } catch (error) {
        if (!isOurFault(error)) throw error;
        return oneByOne(limit);
      }
    },
    advanceSeats: async (lane, to) => {
      const { settled } = await turn({ limit: 0, lane }, (decided) => decided.advance(lane, to));
      return settled.length;
    },
    finishLane: async (lane) => {
      await turn({ limit: 0, lane }, (decided) => finish(decided, lane));
    },
  };
}

/** A state of our own that must not exist, or rows that contradict each other (SQLSTATE 22, 23): trying again is no help. */
function isOurFault(error: unknown): boolean {
  return (
    error instanceof ImpossibleStateError ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    /^2[23]/.test(codeOf(error))
  );
}

function inJobs(ids: readonly MentionId[]): MentionId[][] {
  const jobs: MentionId[][] = [];
  for (let from = 0; from < ids.length; from += JOB_SIZE) jobs.push(ids.slice(from, from + JOB_SIZE));
  return jobs;
}
