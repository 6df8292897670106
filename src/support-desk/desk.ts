import { mayWorkCases, type Person } from '../domain/person.ts';
import type {
  Clock,
  Events,
  HandOn,
  SupportActions,
  SupportCase,
  SupportDecision,
  SupportDeskStore,
  SupportResult,
} from '../ports.ts';
import { decideAssign, decideClaim, decideClose, decideNote, decideReopen, plain } from './actions.ts';

export interface SupportDeskNeeds {
  store: SupportDeskStore;
  clock: Clock;
  handOn: HandOn;
  events: Events;
  /** Everybody who may have a case. */
  people(): readonly Person[];
  /** The steps of a public answer (answering.ts). */
  reply: SupportActions['reply'];
}

const NOT_YOURS = 'Only people who work cases at support can do this. Nothing was changed.';
const NO_SUCH_CASE = { ok: false, because: 'There is no such case.' } as const;

/** What people do at the support desk. Every step is one transaction under the case's lock. */
export function createSupportDesk(needs: SupportDeskNeeds): SupportActions {
  const { store, clock, handOn, events } = needs;
  const actor = (by: Person): string => `person:${by.id}`;

  function refused(because: string, caseId?: number): SupportResult {
    events.count('case-action-refused', caseId === undefined ? {} : { case: caseId });
    return { ok: false, because };
  }

  async function act(
    caseId: number,
    by: Person,
    decide: (found: SupportCase) => SupportDecision,
  ): Promise<SupportResult> {
    if (!mayWorkCases(by)) return refused(NOT_YOURS, caseId);
    const result = await store.change(caseId, actor(by), clock.now(), decide);
    if (result === null) return NO_SUCH_CASE;
    if (!result.decision.ok) return refused(result.decision.because, caseId);
    if (result.ceo !== 'none') await handOn.card(caseId);
    return { ok: true, caseId, said: result.decision.said };
  }

  return {
    reply: needs.reply,
    claim: (caseId, by) => act(caseId, by, (found) => decideClaim(found, by)),
    assign: async (caseId, to, by) => {
      const person = to === null ? null : needs.people().find((one) => one.id === to);
      if (person === undefined || (person !== null && !mayWorkCases(person)))
        return refused('There is nobody of that name at support.', caseId);
      return act(caseId, by, (found) => decideAssign(found, to, person?.name ?? null));
    },
    note: (caseId, text, by) => act(caseId, by, (found) => decideNote(found, plain(text))),
    close: (caseId, reason, by) => act(caseId, by, (found) => decideClose(found, plain(reason))),
    reopen: (caseId, reason, by) => act(caseId, by, (found) => decideReopen(found, plain(reason))),
    openFor: async (mentionId, by) => {
      if (!mayWorkCases(by)) return refused(NOT_YOURS);
      const found = await store.openFor(mentionId, actor(by), clock.now());
      if (found === 'unknown') return refused('There is no such mention.');
      if (found === 'not-decided') return refused('It is not decided yet. Try again in a moment.');
      if (found === 'withdrawn') return refused('Its author has withdrawn it.');
      if ('has' in found) return refused(`It belongs to case ${found.has} already.`, found.has);
      await handOn.mentions('support-desk', [mentionId]);
      const said = found.joined
        ? `This customer has an open case, ${found.caseId}; it is part of that now.`
        : `Case ${found.caseId} is open.`;
      return { ok: true, caseId: found.caseId, said };
    },
    contactDone: async (taskId, outcome, by) => {
      if (!mayWorkCases(by)) return refused(NOT_YOURS);
      const words = plain(outcome);
      if (words === '') return refused('Say in a few words what came of it.');
      const found = await store.contactDone(taskId, words, actor(by), clock.now());
      if (found === null) return refused('There is no such call or mail to make.');
      if (!found.done) return refused('It has its outcome already.', found.caseId);
      if (found.ceo !== 'none') await handOn.card(found.caseId);
      return { ok: true, caseId: found.caseId, said: 'Kept, with its outcome.' };
    },
  };
}
