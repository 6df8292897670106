import type { Card } from '../domain/card.ts';
import { mayWorkCases, type Person } from '../domain/person.ts';
import type {
  ActionResult,
  CardStory,
  CeoActions,
  CeoDeskStore,
  Clock,
  DeskDecision,
  DeskStep,
  Events,
  HandOn,
  SupportActions,
} from '../ports.ts';

/** The steps of an answer, the same for every desk that answers; app.ts hands in those of the CEO's desk. Pure. */
export interface AnswerSteps {
  draft(story: CardStory, text: string): DeskDecision;
  confirm(story: CardStory): DeskDecision;
  undo(story: CardStory): DeskDecision;
  settle(story: CardStory, outcome: Parameters<CeoActions['settle']>[2]): DeskDecision;
  card(story: CardStory): Card | null;
}

export interface AnsweringNeeds {
  stories: Pick<CeoDeskStore, 'story' | 'change'>;
  steps: AnswerSteps;
  clock: Clock;
  handOn: HandOn;
  events: Events;
}

const NOT_YOURS = 'Only people who work cases at support can answer here. Nothing was changed.';
const STALE = 'This case has changed since you looked, and nothing was done. Look again, then try again.';
const AT_CEO = 'The CEO has this case, and one good answer is enough. Ask for it to be handed over.';
const NO_SUCH_CASE = { ok: false, because: 'There is no such case.' } as const;

/** Support answers in public by the same steps as the CEO, under its own approval; never while the CEO has the case. */
export function supportReply(needs: AnsweringNeeds): SupportActions['reply'] {
  const { stories, steps, clock, handOn, events } = needs;

  const cardFrom = (story: CardStory): Card | null => {
    const card = steps.card(asAnswering(story));
    if (card === null) return null;
    const actions = isAtCeo(story)
      ? []
      : card.actions.filter((action) => action !== 'hand-over' && action !== 'let-go');
    return { ...card, ceo: story.case.ceo, actions };
  };

  async function act(
    caseId: number,
    revision: number,
    by: Person,
    decide: (story: CardStory) => DeskDecision,
  ): Promise<ActionResult> {
    const result = await stories.change(caseId, `person:${by.id}`, clock.now(), (story) => {
      const because = whyNot(story, revision, by);
      return because === null ? own(decide(asAnswering(story))) : { ok: false, because };
    });
    if (result === null) return NO_SUCH_CASE;
    if (!result.decision.ok) {
      events.count('case-action-refused', { case: caseId });
      return result.decision;
    }
    const held = result.story.replies.find((reply) => reply.status === 'held');
    if (held?.holdUntil) await handOn.reply(held.id, held.holdUntil);
    if (result.story.case.ceo !== 'none') await handOn.card(caseId);
    const card = cardFrom(result.story);
    return card === null ? NO_SUCH_CASE : { ok: true, card, said: result.decision.said };
  }

  return {
    card: async (caseId) => {
      const story = await stories.story(caseId);
      return story === null ? null : cardFrom(story);
    },
    draft: (caseId, revision, text, by) => act(caseId, revision, by, (story) => steps.draft(story, text)),
    confirm: (caseId, revision, by) => act(caseId, revision, by, steps.confirm),
    undo: (caseId, revision, by) => act(caseId, revision, by, steps.undo),
    settle: (caseId, revision, outcome, by) =>
      act(caseId, revision, by, (story) => steps.settle(story, outcome)),
  };
}

const isAtCeo = ({ case: its }: CardStory): boolean => its.ceo === 'seated' || its.ceo === 'replied';

function whyNot(story: CardStory, revision: number, by: Person): string | null {
  if (!mayWorkCases(by)) return NOT_YOURS;
  if (story.case.revision !== revision) return STALE;
  return isAtCeo(story) ? AT_CEO : null;
}

/** The case as the desk that answers it sees it: the steps ask whether it is theirs to answer. */
function asAnswering(story: CardStory): CardStory {
  const ceo = story.case.ceo === 'replied' ? 'replied' : 'seated';
  return { ...story, case: { ...story.case, ceo } };
}

/** The CEO's part stays as it is, whatever support does. */
function own(decision: DeskDecision): DeskDecision {
  if (!decision.ok) return decision;
  const steps = decision.steps.flatMap((step): DeskStep[] => {
    if (step.do === 'event' && (step.kind === 'handed-over' || step.kind === 'let-go')) return [];
    if (step.do !== 'case') return [step];
    const { ceo: _, ...rest } = step;
    return rest.status === undefined ? [] : [rest];
  });
  return { ...decision, steps };
}
