import type { MentionId } from '../domain/mention.ts';
import type { Clock, Events, HandOn, ScoreStore, TextModel } from '../ports.ts';
import { type AssessSettings, assess } from './assess.ts';

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
  /** Up to 100 ids; those that are already scored or gone are passed over. Returns how many were scored. */
  scoreBatch(ids: readonly MentionId[]): Promise<number>;
}

export function createScoring({ store, model, settings, clock, handOn, events }: ScoringNeeds): Scoring {
  return {
    async scoreBatch(ids) {
      const found = await store.unscored(ids);
      const at = clock.now();
      const inForce = settings();
      const scored = await store.keep(found.map((one) => assess(one, model, inForce, at)));
      if (scored > 0) events.count('mentions-scored', { n: scored });
      // All of them: a first run may have stopped between its commit and its handing on.
      if (ids.length > 0) await handOn.mentions('route', ids);
      return scored;
    },
  };
}
