import type { LabChange, LabPicture } from '../../ports.ts';
import { html, type Markup, nothing } from '../markup.ts';
import { shown, snippet } from '../text.ts';
import type { TimePrinter } from '../times.ts';
import { counted, DESK_NAMES, figure, LANE_NOTES, PASSED_NAMES, POOL_NAMES } from '../words.ts';
import { cardsChart, supportChart } from './rules-charts.ts';
import { fairnessPart } from './rules-fairness.ts';

/** Changed mentions that are listed; the rest is a number. */
export const LISTED = 12;

export interface ResultsParts {
  picture: LabPicture;
  /** What the text is held against. */
  against: 'file' | 'happened';
  /** Words of the mentions that are listed; erased ones are missing. */
  words: ReadonlyMap<string, string>;
  /** The text is the file in force, and held against it. */
  unchanged: boolean;
  /** What the text is called; also whether a mention can be explained beside it. */
  text?: 'shadow';
}

/** What the text would have made of the stored mentions. */
export function resultsPart(parts: ResultsParts, times: TimePrinter): Markup {
  const { picture, against, unchanged } = parts;
  const { mentions, from, to, leftOut, days, seats, newlySeated, dropped, support, fairness, range } =
    picture;
  if (mentions === 0 || from === null || to === null)
    return html`<p class="soft">No mention was decided in this time, so there is nothing to draw.</p>`;
  const note = LANE_NOTES[range.lane];
  const names = {
    before: against === 'file' ? 'file in force' : 'what happened',
    after: parts.text === 'shadow' ? 'shadow' : 'this text',
  };
  return html`<p class="lab-verdict">${verdict(picture, unchanged, against)}</p>
    <p class="soft lab-basis">${counted(mentions, 'mention')} from ${times.date(from)} to ${times.date(to)}, decided again in ${picture.tookMs < 100 ? 'less than 0.1' : (picture.tookMs / 1000).toFixed(1)} s.${
      leftOut ? ' Older ones of this time are left out to stay quick.' : ''
    }${note === null ? '' : ` ${note}`}</p>
    <h3>Cards a day for the CEO</h3>
    ${cardsChart(days, unchanged ? { after: 'file in force' } : names)}
    <p class="soft">${counted(seats.after, 'card')}${seats.before === seats.after ? '' : ` instead of ${figure(seats.before)}`}, ${figure(seats.perDayMax)} on the fullest day. ${counted(seats.candidates, 'mention')} asked for a seat.</p>
    ${
      unchanged
        ? nothing
        : html`${changesPart('Newly seated', newlySeated, parts, 'Nobody who had no seat would get one.')}
    ${changesPart('Dropped', dropped, parts, 'Nobody would lose a seat.')}
    ${movedPart(picture)}`
    }
    <h3>Work for support</h3>
    <p>${supportSentence(support)}</p>
    ${supportChart(days)}
    <h3>Is it fair?</h3>
    ${fairnessPart(fairness, !unchanged)}`;
}

function verdict(
  { newlySeated, dropped, moved }: LabPicture,
  unchanged: boolean,
  against: ResultsParts['against'],
): Markup | string {
  if (unchanged) return 'This is the file in force. Change something, and see here what it would do.';
  const then = against === 'file' ? 'the file in force' : 'what happened';
  const rest = moved.reduce((sum, { n }) => sum + n, 0);
  if (newlySeated.length + dropped.length + rest === 0) return `It decides as ${then}, mention by mention.`;
  if (newlySeated.length + dropped.length === 0)
    return html`The same people get a seat. <b>${counted(rest, 'mention')}</b> would go to another desk.`;
  const [more, fewer] = [newlySeated.length, dropped.length];
  return html`${more === 0 ? 'Nobody new would get a seat' : html`<b>${counted(more, 'mention')}</b> would get a seat that had none`}, ${
    fewer === 0
      ? 'and nobody would lose one'
      : html`<b>${figure(fewer)}</b> would lose ${fewer === 1 ? 'its' : 'their'} seat`
  }.`;
}

function supportSentence({ before, after, perDayMax }: LabPicture['support']): string {
  const most = `at most ${figure(perDayMax)} on a day`;
  if (before === after) return `Support opens ${counted(after, 'case')}, ${most}.`;
  const growth =
    before === 0 ? '' : ` (${after > before ? '+' : '−'}${shareOf(Math.abs(after - before) / before)})`;
  return `Support would open ${counted(after, 'case')} instead of ${figure(before)}${growth}, ${most}.`;
}
const shareOf = (share: number): string =>
  `${share < 0.1 ? (share * 100).toFixed(1) : Math.round(share * 100)} %`;

function movedPart({ moved }: LabPicture): Markup {
  if (moved.length === 0) return nothing;
  return html`<details class="more"><summary>${counted(
    moved.reduce((sum, { n }) => sum + n, 0),
    'mention',
  )} would go to another desk, before seats</summary><ul class="plain-list">${moved.map(
    ({ from, to, n }) => html`<li>${figure(n)}: ${DESK_NAMES[from]} → ${DESK_NAMES[to]}</li>`,
  )}</ul></details>`;
}

function changesPart(
  title: string,
  changes: readonly LabChange[],
  { words, text }: ResultsParts,
  none: string,
): Markup {
  if (changes.length === 0) return html`<h3>${title}</h3><p class="soft">${none}</p>`;
  const [listed, rest] = [changes.slice(0, LISTED), changes.length - LISTED];
  return html`<h3>${title} <span class="tab-n">${figure(changes.length)}</span></h3>
    <ul class="lab-changes">${listed.map((one) => changeLine(one, words, text === undefined))}</ul>
    ${rest > 0 ? html`<p class="soft">And ${figure(rest)} more, with lower priority.</p>` : nothing}`;
}

function changeLine(change: LabChange, words: ReadonlyMap<string, string>, explains: boolean): Markup {
  const { id, before, after } = change;
  const text = words.get(id);
  const way =
    before.rule === after.rule
      ? html`by <code>${after.rule}</code> as before`
      : html`<code>${before.rule}</code> → <code>${after.rule}</code>`;
  return html`<li class="lab-change"><p class="lab-words" dir="auto">${
    text === undefined ? html`<em class="gone">These words are gone.</em>` : shown(snippet(text, 150))
  }</p><p class="soft">${way}, priority ${Math.round(after.priority)}. ${seatText(change)}</p>
    ${
      explains
        ? html`<button class="plain lab-pick" type="submit" name="pick" value="${id}">Explain<span class="visually-hidden"> this mention</span></button>`
        : html`<a class="lab-pick" href="/mentions/${encodeURIComponent(id)}">The mention</a>`
    }</li>`;
}

function seatText({ seat, pool }: LabChange): string {
  if (seat?.status === 'seated' && pool !== null) return `It gets ${POOL_NAMES[pool]}.`;
  if (seat?.status === 'passed') return `No seat: ${PASSED_NAMES[seat.reason]}.`;
  if (seat?.status === 'waiting') return 'It waits for a seat.';
  return 'It asks for no seat.';
}
