import { mayChangeRules, maySpeak } from '../domain/person.ts';
import type { Clock, Events, SpikeActions, SpikeStore } from '../ports.ts';

/** People answer what a spike proposes; the house never changes the posture by itself. */
export function createSpikeActions(needs: { store: SpikeStore; clock: Clock; events: Events }): SpikeActions {
  const { store, clock, events } = needs;
  return {
    list: store.list,
    answer: async (spikeId, accept, by) => {
      if (!maySpeak(by) && !mayChangeRules(by)) return { ok: false, because: NOT_YOURS };
      const done = await store.answer(spikeId, accept, `person:${by.id}`, clock.now());
      if (done === null) return { ok: false, because: NOTHING };
      events.count(accept ? 'posture-accepted' : 'posture-dismissed', { n: spikeId });
      return { ok: true, said: accept ? `The posture is ${done.posture} now.` : DISMISSED };
    },
  };
}

const NOT_YOURS =
  'Only the CEO, a deputy, the support lead or ops can answer this. Nothing was changed; tell one of them.';
const NOTHING = 'There is nothing to answer: somebody else did, or it is over. Nothing was changed.';
const DISMISSED = 'Dismissed. The posture stays as it is.';
