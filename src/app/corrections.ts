import type { Clock, Corrections, Events, HandOn } from '../ports.ts';
import type { CorrectionsStore } from '../store/corrections.ts';

/** "Wrong call" from whoever works here. It moves nothing: the owner of the rules reads it and changes the rules. */
export function createCorrections(needs: {
  store: CorrectionsStore;
  clock: Clock;
  handOn: Pick<HandOn, 'card'>;
  events: Events;
}): Corrections {
  const { store, clock, handOn, events } = needs;
  return {
    mark: async (what, shouldBe, by) => {
      const marked = await store.mark(what, { shouldBe, by: `person:${by.id}` }, clock.now());
      if (marked === 'unknown')
        return { ok: false, because: `There is no such ${'caseId' in what ? 'case' : 'mention'}.` };
      if (marked === 'undecided')
        return { ok: false, because: 'The rules have not decided on it. Try again in a moment.' };
      const { caseId, mentionId } = marked;
      events.count('wrong-call', { mention: mentionId });
      if (caseId !== null) await handOn.card(caseId);
      return { ok: true, said: KEPT, caseId };
    },
    list: (since) => store.list(since),
  };
}

const KEPT =
  'Kept for the people who own the rules. This decision stays as it was; hand it over, let it go or close it as you see fit.';
