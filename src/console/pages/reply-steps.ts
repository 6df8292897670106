import type { Card } from '../../domain/card.ts';
import { csrfField, type View } from '../layout.ts';
import { html, linkOut, type Markup, nothing, timeTag } from '../markup.ts';
import { shown } from '../text.ts';
import { networkName } from '../words.ts';

/** Words meant for the public, in the steps that every reply takes: write, check, hold, published (law 5). */
export interface ReplyPlace {
  view: View;
  card: Card;
  /** Where the forms go, for instance `/ceo/cards/42`. */
  base: string;
  /** What the answer replaces; null: the answer is a page of its own. */
  target: string | null;
  /** The company, as the preview signs it. */
  company: string;
  /** The reply as its network will show it. */
  preview: string;
}

const STEPS = ['Write', 'Check', 'Hold', 'Published'] as const;

function stepper(at: 0 | 1 | 2 | 3): Markup {
  return html`<ol class="stepper" aria-label="Steps of a reply">${STEPS.map(
    (name, index) =>
      html`<li class="${index < at ? 'step-done' : index === at ? 'step-now' : ''}" ${
        index === at ? html`aria-current="step"` : nothing
      }>${name}</li>`,
  )}</ol>`;
}

/** Attributes of a form that works without scripts and, with them, replaces only its card. */
export function formTo(place: Pick<ReplyPlace, 'base' | 'target'>, verb: string): Markup {
  const path = `${place.base}/${verb}`;
  return html`method="post" action="${path}" ${
    place.target === null
      ? nothing
      : html`hx-post="${path}" hx-target="${place.target}" hx-swap="outerHTML" hx-disable="find button"`
  }`;
}

/** Attributes of a link to another state of the same card. */
export function linkTo(place: Pick<ReplyPlace, 'base' | 'target'>, query: string): Markup {
  const path = `${place.base}${query}`;
  return html`href="${path}" ${
    place.target === null ? nothing : html`hx-get="${path}" hx-target="${place.target}" hx-swap="outerHTML"`
  }`;
}

export function hidden({ view, card }: Pick<ReplyPlace, 'view' | 'card'>): Markup {
  return html`${csrfField(view)}<input type="hidden" name="revision" value="${card.revision}">`;
}

/** The form to write in. `typed` are words that an action refused: they are given back. */
export function writeStep(place: ReplyPlace, typed: string | null): Markup {
  const { card, base } = place;
  const text = typed ?? card.reply?.text ?? '';
  const before = card.reply !== undefined && typed === null && card.reply.status !== 'published';
  return html`<form class="reply-form" ${formTo(place, 'draft')}>
    ${hidden(place)}${stepper(0)}
    <label class="field"><span class="field-name">Your words to <bdi>${shown(card.customer.name)}</bdi></span>
      <textarea name="text" rows="4" required autofocus maxlength="10000" data-words
        hx-post="${base}/length" hx-trigger="load, input changed delay:250ms" hx-include="closest form"
        hx-target="next .length" hx-swap="innerHTML" placeholder="They will read this in public.">${before ? text : (typed ?? '')}</textarea></label>
    <p class="length" aria-live="off"></p>
    <div class="actions">
      <button class="button button-seat" type="submit">See how it will look</button>
      ${cancel(place)}
    </div>
    <p class="soft">Nothing is public yet. You see it once more before anything goes out.</p>
  </form>`;
}

export function cancel(place: Pick<ReplyPlace, 'base' | 'target'>): Markup {
  return html`<a class="button button-plain" ${linkTo(place, '')}>Cancel</a>`;
}

/** The length as the network counts it. */
export function lengthLine({ used, max, unit }: { used: number; max: number; unit: string }): Markup {
  const over = used - max;
  return html`<span class="${over > 0 ? 'length-over' : ''}"><b>${used}</b> of ${max} ${unit}${
    over > 0 ? `: ${over} too many` : ''
  }</span>`;
}

/** Where the reply stands now, and what can be done about it. */
export function replyState(place: ReplyPlace): Markup {
  const { card, view } = place;
  const { reply } = card;
  if (reply === undefined) return nothing;
  const can = (action: Card['actions'][number]): boolean => card.actions.includes(action);
  const by = view.nameOf(reply.by);
  const change = html`<a class="button" ${linkTo(place, '?step=reply')}>Change it</a>`;
  if (can('answered-by-hand') && reply.status === 'drafted') return byHand(place, by);
  switch (reply.status) {
    case 'drafted':
      if (!can('confirm') && !can('edit'))
        return html`<p class="ended">${by} is writing a reply. Nothing is public yet.</p>`;
      return html`<div class="reply-state">${stepper(1)}${previewOf(place)}
        <div class="actions">
          ${can('confirm') ? single(place, 'confirm', confirmLabel(place), 'button-seat') : nothing}
          ${can('edit') ? change : nothing}
          ${can('undo') ? single(place, 'undo', 'Drop it', 'button-plain') : nothing}
        </div>
        <p class="soft">${confirmNote(card)}</p></div>`;
    case 'held':
      return html`<div class="reply-state">${stepper(2)}${holdLine(place)}${previewOf(place)}
        <div class="actions">${can('undo') ? single(place, 'undo', 'Undo', 'button-strong') : nothing}${can('edit') ? change : nothing}</div></div>`;
    case 'publishing':
      return html`<div class="reply-state">${stepper(2)}<p class="hold"><span class="dot dot-busy"></span> Being published now…</p>${previewOf(place)}</div>`;
    case 'published':
      return html`<div class="reply-state">${stepper(3)}<p class="published">${
        reply.rehearsal
          ? 'Played through. This was a rehearsal, so it went nowhere.'
          : `Published, approved by ${by}.`
      } ${linkOut(reply.url, 'See it there')}</p></div>`;
    case 'unknown':
      return html`<div class="reply-state reply-trouble"><p class="trouble"><b>Nobody knows yet whether it was published.</b> ${reply.because ?? `${networkName(card.customer.network)} did not say.`} Look at the post ${linkOut(card.words[0]?.url, 'on the network')} and tell us what you see.</p>${previewOf(place)}${settle(place)}</div>`;
    case 'failed':
      return html`<div class="reply-state reply-trouble"><p class="trouble"><b>It was not published.</b> ${reply.because ?? ''}</p><blockquote class="said-draft" dir="auto">${shown(reply.text)}</blockquote></div>`;
    case 'withdrawn':
      return reply.because === undefined
        ? nothing
        : html`<p class="trouble">${reply.because} Nothing was published.</p>`;
    default:
      return reply.status satisfies never;
  }
}

function confirmLabel({ card }: ReplyPlace): string {
  if (card.lane !== 'live') return 'Confirm (rehearsal)';
  return card.replyability.way === 'api' ? 'Confirm' : 'Confirm these words';
}

function confirmNote(card: Card): string {
  if (card.lane !== 'live') return 'This is a rehearsal: it takes every step and goes nowhere.';
  if (card.replyability.way === 'api')
    return 'After you confirm there is a moment to undo. Then it is published as it stands here.';
  return 'After you confirm you get the link and the words to copy. Nothing is sent for you.';
}

function single(place: ReplyPlace, verb: string, label: string, tone: string): Markup {
  return html`<form class="inline" ${formTo(place, verb)}>${hidden(place)}<button class="button ${tone}" type="submit">${label}</button></form>`;
}

/** The reply as its network will show it, with its real length. */
function previewOf({ card, company, preview }: ReplyPlace): Markup {
  const { reply } = card;
  if (reply === undefined) return nothing;
  return html`<figure class="preview"><figcaption>As ${networkName(card.customer.network)} will show it</figcaption>
    <div class="bubble"><p class="bubble-who"><span class="bubble-face" aria-hidden="true">${company.charAt(0)}</span><b>${company}</b></p>
    <p class="bubble-text" dir="auto">${shown(preview)}</p></div>
    <p class="length">${lengthLine(reply.length)}</p></figure>`;
}

function holdLine({ card, view }: ReplyPlace): Markup {
  const until = card.reply?.holdUntil;
  if (until === undefined) return nothing;
  return html`<div class="hold" data-until="${until}" data-now="${view.now}"><p><span class="hold-text">Goes out at ${timeTag(until, view.now, view.times, 'short')}.</span> You can still undo it.</p><progress max="${Math.max(1, until - view.now)}" value="${Math.max(0, until - view.now)}" aria-label="Time left to undo"></progress></div>`;
}

/** A person posts it: the link, the words to copy, and then the address of what they posted. */
function byHand(place: ReplyPlace, by: string): Markup {
  const { card } = place;
  return html`<div class="reply-state"><p>Approved by ${by}. Now it is yours to post:</p>
    <ol class="by-hand"><li><p class="copy-text" id="copy-${card.caseId}" dir="auto">${shown(card.reply?.text ?? '')}</p><button class="button" type="button" data-copy="copy-${card.caseId}">Copy the words</button></li>
    <li>${linkOut(card.replyability.link ?? card.words[0]?.url, html`<span class="button">Open the post</span>`)}</li>
    <li><form class="inline-form" ${formTo(place, 'by-hand')}>${hidden(place)}
      <label class="field"><span class="field-name">Address of your reply <span class="soft">(if you have it)</span></span><input name="url" type="url" inputmode="url" placeholder="https://"></label>
      <button class="button button-seat" type="submit">I have posted it</button></form></li></ol>
    ${card.actions.includes('undo') ? single(place, 'undo', 'I will not post it', 'button-plain') : nothing}</div>`;
}

function settle(place: ReplyPlace): Markup {
  const can = (action: Card['actions'][number]): boolean => place.card.actions.includes(action);
  return html`<div class="settle">
    ${
      can('settle-published')
        ? html`<form class="inline-form" ${formTo(place, 'settle-published')}>${hidden(place)}
      <label class="field"><span class="field-name">Address of our reply <span class="soft">(if you see it)</span></span><input name="url" type="url" inputmode="url" placeholder="https://"></label>
      <button class="button" type="submit">It is there</button></form>`
        : nothing
    }
    ${can('settle-failed') ? single(place, 'settle-failed', 'It is not there', 'button') : nothing}</div>`;
}
