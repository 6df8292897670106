import type { Card } from '../domain/card.ts';
import { isByHand } from './discord-buttons.ts';
import { countSays } from './discord-card.ts';
import { DRAFT_MARK } from './discord-ids.ts';
import { LONGEST_DRAFT } from './discord-modals.ts';
import { button, container, link, type Part, rows, text } from './discord-parts.ts';
import { small } from './discord-says.ts';
import { escaped, fenced, inline, moment, networkName, quoted, seen, webAddress } from './discord-text.ts';

// What one person alone gets to see. An ephemeral message is never the only record of anything.

const PREVIEW = 0x2563eb;
/** Of a preview; beside it stand the hints of the guard and a few words of ours. */
const WHOLE = 3200;

/** A sentence of ours or of the desk. */
export const note = (sentence: string): Part[] => [text(escaped(seen(sentence)).slice(0, 3500))];

/** A refusal gives the typed words back: nobody writes an answer twice. */
export function refusal(because: string, typed?: string): Part[] {
  const says = inline(because, 700);
  if (typed === undefined || typed.trim() === '') return [text(says)];
  const back = fenced(typed, LONGEST_DRAFT) ?? quoted(typed, { max: 3000 }).text;
  return [text(says), text(`**Your words, to copy:**\n${back}`)];
}

/**
 * The draft as the network will show it (`preview`), with its length and the guard's hints; Confirm only when all of it
 * can be read here, and when it can be sent at all.
 */
export function previewSays(card: Card, preview: string, hints: readonly string[]): Part[] {
  const { reply } = card;
  if (reply?.status !== 'drafted')
    return note('There is no draft on this card any more. Look at it as it stands now.');
  const isWhole = preview.endsWith(reply.text);
  const lead = isWhole ? preview.slice(0, preview.length - reply.text.length).trim() : '';
  const shown = quoted(isWhole ? reply.text : preview, { max: WHOLE });
  const fits = reply.length.used <= reply.length.max;
  const blocked = hints.some((one) => one.startsWith('It cannot go out'));
  const mayConfirm = shown.whole && fits && !blocked && card.actions.includes('confirm');
  const advice = shown.whole
    ? hints
    : ['It is too long to read here as a whole: confirm it on the console.', ...hints];
  return [
    text(`**Nothing is public yet.** ${introduces(card)}`),
    container(PREVIEW, [
      ...(lead === '' ? [] : [text(small(inline(lead, 200)))]),
      text(shown.text, isWhole && shown.whole ? DRAFT_MARK : undefined),
      text(countSays(reply.length)),
    ]),
    ...(advice.length > 0
      ? [
          text(
            advice
              .map((one) => `- ${inline(one, 160)}`)
              .slice(0, 3)
              .join('\n'),
          ),
        ]
      : []),
    ...rows([
      ...(mayConfirm ? [button('confirm', confirmSays(card), card, 'primary')] : []),
      button('edit', 'Edit', card),
      button('undo', 'Discard', card),
    ]),
  ];
}

function introduces({ customer, replyability }: Card): string {
  const network = networkName(customer.network);
  switch (replyability.way) {
    case 'link-out':
      return `This is what you will paste on ${network}:`;
    case 'email':
      return 'This is what support will mail to them or tell them:';
    default:
      return `On ${network} it will look like this:`;
  }
}

function confirmSays(card: Card): string {
  switch (card.replyability.way) {
    case 'link-out':
      return 'Confirm, I will paste it';
    case 'email':
      return 'Confirm, support sends it';
    default:
      return 'Confirm';
  }
}

/** After Confirm: the hold with Undo, or what a person has to do now. */
export function confirmedSays(card: Card, said: string): Part[] {
  const { reply } = card;
  if (reply?.status === 'held' && reply.holdUntil !== undefined) {
    return [
      text(`**Confirmed.** It goes out ${moment(reply.holdUntil)}; until then Undo stops it.`),
      ...rows([button('undo', 'Undo', card, 'danger')]),
    ];
  }
  return isByHand(card) ? byHandSays(card) : note(said);
}

function byHandSays(card: Card): Part[] {
  const { replyability, reply } = card;
  const network = networkName(card.customer.network);
  const url = webAddress(replyability.link) ?? webAddress(card.words[0]?.url);
  const words = reply?.text ?? '';
  return [
    text(
      [
        `**${network} does not let us send this.** ${inline(replyability.reason, 200)}`,
        `Copy the words, paste them ${url === null ? `on ${network}` : 'behind the button'}, then say that you did.`,
      ].join('\n'),
    ),
    text(fenced(words, LONGEST_DRAFT) ?? quoted(words, { max: 3000 }).text),
    ...rows([
      ...(url === null ? [] : [link(`Answer on ${network}`, url)]),
      button('by-hand', 'I answered by hand', card, 'good'),
      button('edit', 'Edit', card),
      button('undo', 'Discard', card),
    ]),
  ];
}

/** “It is not there” may lead to a second answer, so it is asked twice. */
export function notThereSays(of: { caseId: number; revision: number }): Part[] {
  return [
    text(
      'Have you opened the post and looked among its answers? If ours is there after all, the customer will get a second one.',
    ),
    ...rows([button('not-there-sure', 'I looked: it is not there', of, 'danger')]),
  ];
}
