import type { Card } from '../domain/card.ts';
import { maySpeak, type Person } from '../domain/person.ts';
import type { ActionResult, CeoActions, Events, ReplyManners } from '../ports.ts';
import type { CustomId } from './discord-ids.ts';
import {
  belongsTo,
  byHandModal,
  handOverModal,
  isThereModal,
  isWrongCall,
  letGoModal,
  type Modal,
  reasonOf,
  replyModal,
  wrongCallModal,
} from './discord-modals.ts';
import type { Part } from './discord-parts.ts';
import { confirmedSays, note, notThereSays, previewSays, refusal } from './discord-private.ts';

// What a click or a submitted form comes to. Each is judged by what it carries (role, channel, revision) before anything
// is asked, and again under the case's lock by the actions. Knows nothing of Discord's client.

/** A click or a submitted form, and the ways to answer it. */
export interface Asked {
  kind: 'button' | 'modal';
  /** null: not one of ours, or of a version no longer spoken. */
  id: CustomId | null;
  user: { id: string; name: string; roles: readonly string[] };
  isHere: boolean;
  /** The message under the click: the card, or a private one. `draft`: the words marked in it. */
  message: { id: string; isPrivate: boolean; draft: string | null } | null;
  /** What was typed or picked; empty when nothing was. */
  field(name: string): string;
  /** A private sentence as the first answer. */
  tell(parts: Part[]): Promise<void>;
  /** Must be the first answer, and within 3 seconds: nothing is asked before. */
  open(modal: Modal): Promise<void>;
  /** Takes the time that asking needs. false: it came too late, nobody waits, and nothing may be done. */
  wait(): Promise<boolean>;
  /** The answer after `wait`: private, in place of the private message that was clicked, if any. Never throws. */
  settle(parts: Part[]): Promise<void>;
}

export interface AnswerNeeds {
  actions(): CeoActions;
  manners: Pick<ReplyManners, 'preview'>;
  events: Events;
  roles: { ceo: string; deputy?: string | undefined };
  people: readonly Person[];
  /** Why the desk is closed on Discord now; null: it is open. */
  closed(): string | null;
  latest(caseId: number): Card | undefined;
  keep(card: Card): void;
  /** Never throws. */
  refresh(card: Card, messageId?: string): Promise<void>;
}

const NOT_YOURS =
  'Only the CEO or a deputy can act on this desk. Nothing was changed; thank you for looking after it. You are welcome to write in the thread below the card.';
const STALE =
  'This card has changed since you looked, and nothing was done. Look at it as it stands now, then try again.';
const UNCLEAR =
  'Something went wrong on our side, and I cannot say whether that was done. Look at the card before you try again.';

/** Who clicks: a person of people.yaml, else whoever has the role. null: not somebody who may act. */
export function personOf(user: Asked['user'], needs: Pick<AnswerNeeds, 'roles' | 'people'>): Person | null {
  const isCeo = user.roles.includes(needs.roles.ceo);
  const isDeputy = needs.roles.deputy !== undefined && user.roles.includes(needs.roles.deputy);
  if (!isCeo && !isDeputy) return null;
  const known = needs.people.find(({ discordId }) => discordId === user.id);
  const person: Person = known ?? {
    id: `discord-${user.id}`,
    name: user.name,
    roles: [isCeo ? 'ceo' : 'deputy'],
    discordId: user.id,
  };
  return maySpeak(person) ? person : null;
}

/** Answers one click or form. Throws only what Discord's client throws. */
export function createAnswers(needs: AnswerNeeds): (asked: Asked) => Promise<void> {
  const { events } = needs;

  return async (asked) => {
    const by = personOf(asked.user, needs);
    const because = whyNot(asked, by);
    if (because !== null || by === null || asked.id === null) {
      events.count('discord-refused', { verb: asked.id?.verb ?? 'unknown' });
      await asked.tell(refusal(because ?? NOT_YOURS, wordsOf(asked)));
      return;
    }
    await (asked.kind === 'modal' ? submitted(asked, asked.id, by) : clicked(asked, asked.id, by));
  };

  /** What the interaction itself says against it. */
  function whyNot(asked: Asked, by: Person | null): string | null {
    if (by === null) return NOT_YOURS;
    if (!asked.isHere) return 'This desk has moved to another channel. Nothing was done.';
    if (asked.id === null)
      return 'This button is of an older version. Nothing was done; look at the newest card of the case.';
    return needs.closed();
  }

  async function clicked(asked: Asked, id: CustomId, by: Person): Promise<void> {
    const modal = modalFor(asked, id);
    if (modal !== null) {
      const card = needs.latest(id.caseId);
      if (card && card.revision > id.revision) {
        await asked.tell(refusal(STALE));
        return needs.refresh(card, placeOf(asked));
      }
      return asked.open(modal);
    }
    if (id.verb === 'not-there') return asked.tell(notThereSays(id));
    if (!(await asked.wait())) return;
    switch (id.verb) {
      case 'look':
        return look(asked, id);
      case 'confirm':
        return act(asked, id, (on) => on.confirm(id.caseId, id.revision, by), confirmedSays);
      case 'undo':
        return act(asked, id, (on) => on.undo(id.caseId, id.revision, by));
      default:
        return act(asked, id, (on) => on.settle(id.caseId, id.revision, { kind: 'failed' }, by));
    }
  }

  function modalFor(asked: Asked, id: CustomId): Modal | null {
    switch (id.verb) {
      case 'reply':
      case 'edit':
        return replyModal(id, draftFor(asked, id));
      case 'hand-over':
        return handOverModal(id);
      case 'let-go':
        return letGoModal(id);
      case 'wrong-call':
        return wrongCallModal(id);
      case 'by-hand':
        return byHandModal(id, draftFor(asked, id));
      case 'is-there':
        return isThereModal(id);
      default:
        return null;
    }
  }

  /** The present words: as this process knows them, else as the message under the click shows them. */
  function draftFor(asked: Asked, id: CustomId): string | undefined {
    const card = needs.latest(id.caseId);
    if (card?.revision !== id.revision) return asked.message?.draft ?? undefined;
    return card.reply && card.reply.status !== 'published' && card.reply.text !== ''
      ? card.reply.text
      : undefined;
  }

  async function submitted(asked: Asked, id: CustomId, by: Person): Promise<void> {
    if (!(await asked.wait())) return;
    const { caseId, revision } = id;
    const words = asked.field('words');
    const url = asked.field('url').trim();
    const outcome = {
      kind: 'published' as const,
      ...(url === '' ? {} : { url }),
      ...(words === '' ? {} : { text: words }),
    };
    switch (id.verb) {
      case 'hand-over':
        return act(asked, id, (on) => on.handOver(caseId, revision, asked.field('note'), by));
      case 'let-go':
        return act(asked, id, (on) => letGo(on, asked, id, by));
      case 'wrong-call':
        return act(asked, id, (on) => on.wrongCall(caseId, revision, belongsTo(asked.field('belongs')), by));
      case 'by-hand':
      case 'is-there':
        return act(asked, id, (on) => on.settle(caseId, revision, outcome, by));
      default:
        return act(asked, id, (on) => on.draft(caseId, revision, words, by), previewed);
    }
  }

  /** What should not have come to them is let go and kept as a wrong call. */
  async function letGo(on: CeoActions, asked: Asked, id: CustomId, by: Person): Promise<ActionResult> {
    const picked = asked.field('reason');
    const gone = await on.letGo(id.caseId, id.revision, reasonOf(picked, asked.field('note')), by);
    if (!gone.ok || !isWrongCall(picked)) return gone;
    const kept = await on.wrongCall(id.caseId, gone.card.revision, null, by);
    return kept.ok ? { ...kept, said: gone.said } : gone;
  }

  /** Does it, says so privately, and gives the words back when it was refused. */
  function act(
    asked: Asked,
    id: CustomId,
    work: (on: CeoActions) => Promise<ActionResult>,
    says: (card: Card, said: string) => Part[] = (_card, said) => note(said),
  ): Promise<void> {
    return safely(asked, id, async () => {
      const result = await work(needs.actions());
      events.count('discord-action', { verb: id.verb, case: id.caseId, done: result.ok });
      if (result.ok) needs.keep(result.card);
      await asked.settle(
        result.ok ? says(result.card, result.said) : refusal(result.because, wordsOf(asked)),
      );
      if (!result.ok) await bringUpToDate(asked, id);
    });
  }

  /** Nobody is left with a form that swallowed their words. */
  async function safely(asked: Asked, id: CustomId, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      events.trouble('error', 'discord-action-unclear', error, { verb: id.verb, case: id.caseId });
      await asked.settle(refusal(UNCLEAR, wordsOf(asked)));
    }
  }

  function look(asked: Asked, id: CustomId): Promise<void> {
    return safely(asked, id, async () => {
      const card = await needs.actions().card(id.caseId);
      if (!card) return asked.settle(refusal('There is no such case.'));
      needs.keep(card);
      await asked.settle(previewSays(card, previewOf(card), []));
      if (card.revision !== id.revision) await needs.refresh(card, placeOf(asked));
    });
  }

  /** The card behind a refusal may be an old one. */
  async function bringUpToDate(asked: Asked, { caseId, revision }: CustomId): Promise<void> {
    try {
      const card = await needs.actions().card(caseId);
      if (card && card.revision !== revision) await needs.refresh(card, placeOf(asked));
    } catch (error) {
      events.trouble('warn', 'discord-card-not-refreshed', error, { case: caseId });
    }
  }

  function previewOf({ customer, reply }: Card): string {
    const to = customer.handle === undefined ? {} : { handle: customer.handle };
    return needs.manners.preview(customer.network, reply?.text ?? '', to);
  }

  /** The desk's own sentence holds the preview and, below it, what the guard has to say. */
  function previewed(card: Card, said: string): Part[] {
    const preview = previewOf(card);
    const at = said.indexOf(preview);
    const hints = at < 0 ? [] : said.slice(at + preview.length).split('\n');
    return previewSays(
      card,
      preview,
      hints.map((one) => one.trim()).filter((one) => one !== ''),
    );
  }
}

const placeOf = ({ message }: Asked): string | undefined =>
  message && !message.isPrivate ? message.id : undefined;

/** What a person would not want to type again. */
function wordsOf(asked: Asked): string | undefined {
  if (asked.kind !== 'modal') return undefined;
  return [asked.field('words'), asked.field('note')].find((one) => one.trim() !== '');
}
