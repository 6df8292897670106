import { setTimeout as pause } from 'node:timers/promises';
import type { Lane, MentionId, Origin, Post, Replyability } from '../domain/mention.ts';
import type { Batch, Clock, Events, HandOn, IntakeCount, IntakeStore, OwnAccount } from '../ports.ts';
import { changesDecided, questionOf, readable } from './read.ts';
import type { IntakeSettings } from './settings.ts';
import { sortBatch } from './sort.ts';

export interface IntakeNeeds {
  store: IntakeStore;
  clock: Clock;
  handOn: HandOn;
  events: Events;
  settings: IntakeSettings;
  /** Our own accounts, as far as they are known by now. */
  own(): readonly OwnAccount[];
  replyability(post: Post, origin: Origin): Replyability;
}

/** Where batches come from: the name their cursor is kept under, and what they are. */
export interface Source {
  connector: string;
  origin: Origin;
}

export interface Intake {
  /**
   * Takes one batch in, all of it or nothing, with its cursor (law 1). Taking it again changes nothing but the count of
   * duplicates. Bad data is refused and counted, never thrown (law 6). Words never leave through the result.
   */
  take(source: Source, batch: Batch): Promise<IntakeCount>;
  /** Where this connector goes on. */
  cursor(connector: string): Promise<string | null>;
  /** Returns when the lane has room again, or when the signal aborts: hold back before asking for the next batch. */
  room(lane: Lane, signal: AbortSignal): Promise<void>;
}

/** Mentions a job carries at most. */
const JOB_SIZE = 100;

export function createIntake(needs: IntakeNeeds): Intake {
  const { store, clock, handOn, events, settings } = needs;
  return {
    cursor: (connector) => store.cursor(connector),
    room: async (lane, signal) => {
      let held = false;
      while (!signal.aborted) {
        const unfinished = await store.unfinished(lane, settings.unfinishedLimit);
        if (unfinished < settings.unfinishedLimit) return;
        if (!held) events.count('intake-held-back', { lane, count: unfinished });
        held = true;
        await pause(settings.waitMs, undefined, { signal }).catch(() => undefined);
      }
    },
    take: async ({ connector, origin }, batch) => {
      const receivedAt = clock.now();
      const items = readable(batch.items);
      const count: IntakeCount = {
        received: 0,
        mentions: 0,
        dropped: { own: 0, duplicate: 0, repost: 0, refused: 0 },
        edited: 0,
        withdrawn: 0,
      };
      const { toScore, cases, withdrawn } = await store.take(
        { connector, origin, cursor: batch.cursor, receivedAt, changesDecided: changesDecided(items) },
        questionOf(items),
        (known) => {
          const sorted = sortBatch(items, known, {
            origin,
            receivedAt,
            own: needs.own(),
            replyability: needs.replyability,
          });
          count.mentions = sorted.mentions.length;
          count.dropped = { own: 0, duplicate: sorted.duplicates, repost: 0, refused: 0 };
          for (const { why } of sorted.dropped) count.dropped[why] += 1;
          count.edited = sorted.edits.length;
          return sorted;
        },
      );
      const { own, duplicate, repost, refused } = count.dropped;
      count.received = count.mentions + own + duplicate + repost + refused;
      count.withdrawn = withdrawn;
      if (refused > 0) events.count('intake-refused', { connector, count: refused });
      // After the commit, and safe to lose: the sweep finds what is stored and not scored (law 11).
      try {
        for (const ids of inJobs(toScore)) await handOn.mentions('score', ids);
        for (const caseId of cases) await handOn.card(caseId);
      } catch (error) {
        events.trouble('warn', 'intake-hand-on-failed', error, { connector });
      }
      return count;
    },
  };
}

function inJobs(ids: readonly MentionId[]): MentionId[][] {
  const jobs: MentionId[][] = [];
  for (let from = 0; from < ids.length; from += JOB_SIZE) jobs.push(ids.slice(from, from + JOB_SIZE));
  return jobs;
}
