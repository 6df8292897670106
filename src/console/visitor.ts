import type { Lane, MentionId } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import type { CeoActions, ConsoleStore, Corrections, SupportActions } from '../ports.ts';
import type { RulesDoors } from './doors.ts';
import { VISITOR } from './session.ts';

const REFUSED =
  'This is the real thing, and nobody is signed in. Name the people who may act in config/people.yaml, then sign in. Nothing was done.';

type Reply = Pick<CeoActions, 'card' | 'draft' | 'confirm' | 'undo' | 'settle'>;

/**
 * The same actions, with one more question before each: a visitor may act where nothing is real, and nowhere else.
 * Every route acts through these, so that none can forget to ask.
 */
export function guardVisitors(
  ceo: CeoActions,
  support: SupportActions,
  cases: Pick<ConsoleStore['cases'], 'laneOf'>,
): { ceo: CeoActions; support: SupportActions } {
  const may = async <T>(
    by: Person,
    what: { caseId: number } | { mentionId: MentionId } | { taskId: number },
    act: () => Promise<T>,
  ): Promise<T | { ok: false; because: string }> => {
    // What does not exist is for the action itself to tell.
    const lane: Lane | null = by.id === VISITOR.id ? await cases.laneOf(what) : null;
    return lane === 'live' ? { ok: false, because: REFUSED } : act();
  };
  const guardedReply = (reply: Reply): Reply => ({
    card: (caseId) => reply.card(caseId),
    draft: (caseId, revision, text, by) => may(by, { caseId }, () => reply.draft(caseId, revision, text, by)),
    confirm: (caseId, revision, by) => may(by, { caseId }, () => reply.confirm(caseId, revision, by)),
    undo: (caseId, revision, by) => may(by, { caseId }, () => reply.undo(caseId, revision, by)),
    settle: (caseId, revision, outcome, by) =>
      may(by, { caseId }, () => reply.settle(caseId, revision, outcome, by)),
  });
  return {
    ceo: {
      ...guardedReply(ceo),
      handOver: (caseId, revision, note, by) =>
        may(by, { caseId }, () => ceo.handOver(caseId, revision, note, by)),
      letGo: (caseId, revision, reason, by) =>
        may(by, { caseId }, () => ceo.letGo(caseId, revision, reason, by)),
      wrongCall: (caseId, revision, shouldBe, by) =>
        may(by, { caseId }, () => ceo.wrongCall(caseId, revision, shouldBe, by)),
    },
    support: {
      claim: (caseId, by) => may(by, { caseId }, () => support.claim(caseId, by)),
      assign: (caseId, to, by) => may(by, { caseId }, () => support.assign(caseId, to, by)),
      note: (caseId, text, by) => may(by, { caseId }, () => support.note(caseId, text, by)),
      close: (caseId, reason, by) => may(by, { caseId }, () => support.close(caseId, reason, by)),
      reopen: (caseId, reason, by) => may(by, { caseId }, () => support.reopen(caseId, reason, by)),
      openFor: (mentionId, by) => may(by, { mentionId }, () => support.openFor(mentionId, by)),
      contactDone: (taskId, outcome, by) =>
        may(by, { taskId }, () => support.contactDone(taskId, outcome, by)),
      reply: guardedReply(support.reply),
    },
  };
}

/** A visitor may call what is played the wrong call, and nothing real. */
export function guardCorrections(
  corrections: Corrections,
  cases: Pick<ConsoleStore['cases'], 'laneOf'>,
): Corrections {
  return {
    list: (since) => corrections.list(since),
    mark: async (what, shouldBe, by) =>
      by.id === VISITOR.id && (await cases.laneOf(what)) === 'live'
        ? { ok: false, because: REFUSED }
        : corrections.mark(what, shouldBe, by),
  };
}

/** A visitor may change rules and posture as long as nothing real is decided by them. */
export function guardRules(rules: RulesDoors, flow: Pick<ConsoleStore['flow'], 'lanes'>): RulesDoors {
  const { desk, spikes } = rules;
  const real = async (by: Person): Promise<boolean> =>
    by.id === VISITOR.id && (await flow.lanes()).some(({ lane }) => lane === 'live');
  const refused = { ok: false, why: 'refused', because: REFUSED } as const;
  return {
    ...rules,
    desk: {
      current: () => desk.current(),
      broken: () => desk.broken(),
      versions: () => desk.versions(),
      text: (version) => desk.text(version),
      shadow: () => desk.shadow(),
      brokenShadow: () => desk.brokenShadow(),
      save: async (text, expected, by) => ((await real(by)) ? refused : desk.save(text, expected, by)),
      restore: async (version, by) => ((await real(by)) ? refused : desk.restore(version, by)),
    },
    spikes: {
      list: (ask) => spikes.list(ask),
      answer: async (id, accept, by) => ((await real(by)) ? refused : spikes.answer(id, accept, by)),
    },
  };
}
