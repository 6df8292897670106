import type { Card, CardAction } from '../domain/card.ts';
import type { Verb } from './discord-ids.ts';
import { type Button, button, link } from './discord-parts.ts';
import { networkName, webAddress } from './discord-text.ts';

/** The answer is approved, and a person has to paste it. */
export const isByHand = (card: Card): boolean =>
  card.reply?.status === 'drafted' &&
  card.actions.includes('answered-by-hand') &&
  !card.actions.includes('confirm');

interface Choice {
  verb: Verb;
  says: string;
  style?: 'primary' | 'good' | 'danger';
}
function choiceFor(action: CardAction, card: Card): Choice {
  switch (action) {
    case 'reply':
      return { verb: 'reply', says: 'Reply', style: 'primary' };
    // The card is no place to approve on: the preview shows the words as the network will.
    case 'confirm':
      return { verb: 'look', says: 'Preview and confirm', style: 'primary' };
    case 'edit':
      return { verb: 'edit', says: 'Edit' };
    case 'undo':
      return card.reply?.status === 'held'
        ? { verb: 'undo', says: 'Undo', style: 'danger' }
        : { verb: 'undo', says: 'Discard' };
    case 'hand-over':
      return { verb: 'hand-over', says: 'Hand over' };
    case 'let-go':
      return { verb: 'let-go', says: 'Let go' };
    case 'wrong-call':
      return { verb: 'wrong-call', says: 'Wrong call' };
    case 'answered-by-hand':
      return {
        verb: 'by-hand',
        says: 'I answered by hand',
        ...(isByHand(card) ? { style: 'good' as const } : {}),
      };
    case 'settle-published':
      return { verb: 'is-there', says: 'It is there', style: 'good' };
    case 'settle-failed':
      return { verb: 'not-there', says: 'It is not there' };
  }
}

/** The buttons of a card, the likeliest first; each carries the revision that it was drawn for. */
export const buttonsOf = (card: Card): Button[] =>
  card.actions.map((action) => {
    const { verb, says, style } = choiceFor(action, card);
    return button(verb, says, card, style);
  });

/** Where to look: the place to answer by hand, the post, our answer. `whole`: the card shows all of the post. */
export function linksOf(card: Card, whole: boolean): Button[] {
  const [first] = card.words;
  const network = networkName(card.customer.network);
  const byHand = card.actions.includes('answered-by-hand') ? webAddress(card.replyability.link) : null;
  const post = first && !first.gone ? webAddress(first.url) : null;
  const ours = webAddress(card.reply?.status === 'published' ? card.reply.url : undefined);
  return [
    ...(byHand === null ? [] : [link(`Answer on ${network}`, byHand)]),
    ...(post === null || (byHand !== null && whole)
      ? []
      : [link(whole ? `Open on ${network}` : `Read the whole on ${network}`, post)]),
    ...(ours === null ? [] : [link('See our answer', ours)]),
  ];
}
