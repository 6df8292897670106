import type { CaseLine } from '../../ports.ts';
import { laneWord, type View } from '../layout.ts';
import { emptyState, html, type Markup, nothing, timeTag } from '../markup.ts';
import { shown, snippet } from '../text.ts';
import { CEO_PART_NAMES, counted, ENDING_NAMES, networkName } from '../words.ts';
import { type CardParts, ceoCard } from './ceo-card.ts';

export interface CeoDesk {
  cards: CardParts[];
  /** More cards than are shown at once. */
  more: number;
  waiting: CaseLine[];
  done: CaseLine[];
  seatsLeft: number | null;
  /** May this person act here? Otherwise the desk is for reading. */
  speaks: boolean;
}

/** The CEO's desk: who sits at the table now, then who has an answer, then what is done. */
export function ceoDeskBody(desk: CeoDesk, view: View): Markup {
  const n = desk.cards.length + desk.more;
  return html`<div id="desk" class="desk" data-more="${desk.more}">
    <h1 class="hero">${
      n === 0
        ? desk.speaks
          ? 'Nobody waits for you.'
          : 'Nobody waits for the CEO.'
        : html`<b class="hero-seat">${n}</b> ${n === 1 ? 'customer sits' : 'customers sit'} at ${desk.speaks ? 'your' : 'the CEO’s'} table.`
    }</h1>
    <p class="desk-says soft">${desk.seatsLeft === null ? '' : `${counted(desk.seatsLeft, 'seat')} left today. `}${
      desk.speaks ? '' : 'You may read here; only the CEO and the deputy act.'
    }</p>
    <p id="desk-newer" class="card-newer" hidden><a href="/ceo">A new card is here. Show it.</a></p>
    ${n === 0 ? emptyState('The chair is empty', 'When a complaint needs you and nobody else, it takes a seat here, in the customer’s own words.') : nothing}
    <div class="cards">${desk.cards.map(ceoCard)}</div>
    ${desk.more === 0 ? nothing : html`<p class="soft">${counted(desk.more, 'more card')} after these.</p>`}
    ${lines('Answered, waiting for the customer', desk.waiting, view)}
    ${lines('Done', desk.done, view)}
  </div>`;
}

function lines(title: string, list: CaseLine[], view: View): Markup {
  if (list.length === 0) return nothing;
  return html`<section class="desk-lines"><h2 class="section">${title}</h2><ul class="rows">${list.map(
    (line) =>
      html`<li class="row"><a class="row-link" href="/ceo/cards/${line.id}"><span class="row-words" dir="auto">${
        snippet(line.words, 110) || 'Words taken back'
      }</span><span class="row-rest"><bdi>${shown(line.speaker.name ?? line.speaker.handle ?? 'no name')}</bdi> · ${networkName(line.network)} · ${
        line.ending === null ? (CEO_PART_NAMES[line.ceo] ?? '') : ENDING_NAMES[line.ending].toLowerCase()
      } · ${timeTag(line.movedAt, line.laneNow ?? view.now, view.times, 'short')}${laneWord(line.lane)}</span></a></li>`,
  )}</ul></section>`;
}
