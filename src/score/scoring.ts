import type { MentionId } from '../domain/mention.ts';
import type { Clock, Events, HandOn, ScoreStore, TextModel } from '../ports.ts';
import { type AssessSettings, assess, reachIn } from './assess.ts';

export interface ScoringNeeds {
  store: ScoreStore;
  model: TextModel;
  /** In force now; asked once a batch. */
  settings(): AssessSettings;
  clock: Clock;
  handOn: HandOn;
  events: Events;
}

/** Scores stored mentions. May run in many processes at once, and twice for the same mention. */
export interface Scoring {
  /**
   * Up to 100 ids: the mentions, and those of their later readings that rose. What is already scored or gone is passed
   * over. Returns how many mentions were scored.
   */
  scoreBatch(ids: readonly MentionId[]): Promise<number>;
}

export function createScoring({ store, model, settings, clock, handOn, events }: ScoringNeeds): Scoring {
  return {
    async scoreBatch(ids) {
      const found = await store.unscored(ids);
      const at = clock.now();
      const inForce = settings();
      const scored = await store.keep(found.map((one) => assess(one, model, inForce, at)));
      const rises = await store.unscoredRises(ids);
      await store.keepReach(
        rises.map((one) => {
          const { reach, reasons } = reachIn(one, inForce);
          const { mentionId, at: readAt } = one;
          return { mentionId, at: readAt, reach: { ...reach, reasons }, scoringVersion: inForce.version };
        }),
      );
      if (scored > 0) events.count('mentions-scored', { n: scored });
      // All of them: a first run may have stopped between its commit and its handing on.
      if (ids.length > 0) await handOn.mentions('route', ids);
      return scored;
    },
  };
}
