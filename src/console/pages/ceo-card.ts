import type { Card, Quote } from '../../domain/card.ts';
import type { Instant } from '../../domain/mention.ts';
import type { Said } from '../flash.ts';
import { laneBadge, notice } from '../layout.ts';
import { chip, followersText, html, linkOut, type Markup, nothing, timeTag, words } from '../markup.ts';
import { mailLink, phoneLink, shown } from '../text.ts';
import { lasted } from '../times.ts';
import { CEO_PART_NAMES, counted, LANE_NOTES, networkName, sentenceOf, WAY_NAMES } from '../words.ts';
import { cancel, formTo, hidden, linkTo, type ReplyPlace, replyState, writeStep } from './reply-steps.ts';
import { belongsField } from './wrong-call.ts';

/** Which form of a card is open. */
export const CARD_FORMS = ['reply', 'by-hand', 'hand-over', 'let-go', 'wrong-call'] as const;
export type CardForm = (typeof CARD_FORMS)[number];

export interface CardParts extends ReplyPlace {
  /** The lane's own time, to count the wait from. */
  laneNow: Instant;
  open: CardForm | null;
  said: Said | null;
  /** Words that were refused, given back. */
  typed: string | null;
}

/** One customer at the CEO's table: their words first, then who, why, and what can be done. Never money. */
export function ceoCard(parts: CardParts): Markup {
  const { card, laneNow } = parts;
  const [first, ...earlier] = card.words;
  const title = `card-title-${card.caseId}`;
  return html`<article class="card ${card.ceo === 'seated' ? 'card-live' : ''}" id="card-${card.caseId}" data-case="${card.caseId}" data-revision="${card.revision}" ${
    parts.open === null ? nothing : html`data-open`
  } aria-labelledby="${title}">
    <header class="card-top"><h2 id="${title}">${card.headline}</h2>${laneBadge(card.lane)}<p class="card-wait">${
      card.status === 'closed' ? chip('closed') : html`waiting <b>${lasted(laneNow - card.waitingSince)}</b>`
    }</p></header>
    <p class="card-newer" hidden><a href="/ceo/cards/${card.caseId}" hx-get="/ceo/cards/${card.caseId}" hx-target="#card-${card.caseId}" hx-swap="outerHTML">This card has changed. Show it as it is now.</a></p>
    ${card.news.length === 0 ? nothing : html`<ul class="news">${card.news.map((one) => html`<li>${one}</li>`)}</ul>`}
    ${first === undefined ? nothing : firstWords(first)}
    ${whoPart(card, first, laneNow, parts)}
    ${earlier.length === 0 ? nothing : earlierWords(earlier, laneNow, parts)}
    ${whyPart(card)}
    ${
      card.elsewhere.length === 0
        ? nothing
        : html`<details class="more"><summary>What they said elsewhere (${card.elsewhere.length})</summary>${quotes(card.elsewhere, laneNow, parts)}</details>`
    }
    <p class="way way-${card.replyability.way}"><b>${WAY_NAMES[card.replyability.way]}.</b> ${sentenceOf(card.replyability.reason)}${
      card.customer.stopped ? html` <b>This customer asked us to stop.</b>` : nothing
    }</p>
    ${contactPart(card, laneNow, parts)}
    ${notice(parts.said)}
    ${parts.open === null ? html`${replyState(parts)}${buttons(parts)}` : formPart(parts, parts.open)}
    ${card.endedBy === undefined ? nothing : html`<p class="ended">${card.endedBy}</p>`}
    ${card.wrongCall === undefined ? nothing : html`<p class="soft">${sentenceOf(card.wrongCall)}</p>`}
    <footer class="card-foot"><a href="/cases/${card.caseId}">Case ${card.caseId}, the whole story</a>${
      LANE_NOTES[card.lane] === null ? nothing : html`<span class="soft">${LANE_NOTES[card.lane]}</span>`
    }</footer>
  </article>`;
}

function firstWords(quote: Quote): Markup {
  if (quote.gone)
    return html`<p class="gone">The author took these words back, so they are gone here too.</p>`;
  return html`${words(quote.text, 'voice voice-first')}${
    quote.before === undefined
      ? nothing
      : html`<details class="more"><summary>Before the change</summary>${words(quote.before, 'voice voice-before')}</details>`
  }`;
}

function whoPart(card: Card, first: Quote | undefined, now: Instant, { view }: CardParts): Markup {
  const { customer } = card;
  const facts = [
    customer.handle === undefined ? null : html`<bdi>@${shown(customer.handle)}</bdi>`,
    networkName(customer.network),
    customer.followers === undefined ? null : followersText(customer.followers),
    first === undefined ? null : html`${timeTag(first.at, now, view.times, 'short')}`,
  ].filter((fact) => fact !== null);
  return html`<div class="card-who"><p class="who"><bdi class="who-name">${shown(customer.name)}</bdi>${
    customer.verified === true ? html`<span class="verified" title="verified account">✓</span>` : nothing
  } ${customer.tier === undefined ? nothing : chip(`${customer.tier} customer`, 'seat')} ${
    customer.tenure === undefined ? nothing : chip(customer.tenure)
  }</p><p class="who-rest">${facts.map((fact, index) => html`${index === 0 ? '' : ' · '}${fact}`)}${
    first === undefined || first.gone || first.url === undefined
      ? nothing
      : html` · ${linkOut(first.url, 'see the post')}`
  }</p></div>`;
}

function earlierWords(earlier: Quote[], now: Instant, parts: CardParts): Markup {
  return html`<details class="more" ${earlier.length <= 3 ? html`open` : nothing}><summary>Earlier in this case (${earlier.length})</summary>${quotes(earlier, now, parts)}</details>`;
}

function quotes(list: Quote[], now: Instant, { view, company }: CardParts): Markup {
  return html`<ul class="quotes">${list.map(
    (quote) =>
      html`<li class="quote quote-${quote.by}"><p class="quote-who">${quote.by === 'us' ? company : 'They'}, ${networkName(quote.network)}, ${timeTag(quote.at, now, view.times, 'short')}</p>${
        quote.gone ? html`<p class="gone">Taken back.</p>` : words(quote.text, 'voice voice-small')
      }</li>`,
  )}</ul>`;
}

function whyPart(card: Card): Markup {
  const [first, ...rest] = card.why;
  return html`<section class="why"><h3>Why this came to you</h3><p>${first ?? 'A rule asked for you.'}</p>${
    card.incidentSize > 1
      ? html`<p><b>${counted(card.incidentSize - 1, 'other')}</b> ${card.incidentSize === 2 ? 'says' : 'say'} the same.</p>`
      : nothing
  }${
    rest.length === 0
      ? nothing
      : html`<details class="more"><summary>${counted(rest.length, 'more reason')}</summary><ul class="reasons">${rest.map((one) => html`<li>${one}</li>`)}</ul></details>`
  }</section>`;
}

function contactPart(card: Card, now: Instant, { view }: CardParts): Markup {
  if (card.contactTasks.length === 0) return nothing;
  return html`<ul class="contacts">${card.contactTasks.map((task) => {
    const href = task.way === 'mail' ? mailLink(task.to, task.subject, task.body) : phoneLink(task.to);
    const label = task.way === 'mail' ? 'Mail' : 'Call';
    return html`<li>${task.doneAt === null ? (href === null ? label : html`<a class="button" href="${href}">${label} them</a>`) : chip('done', 'calm')} <span class="soft">${
      task.doneAt === null ? html`due ${timeTag(task.dueAt, now, view.times, 'short')}` : (task.outcome ?? '')
    }</span></li>`;
  })}</ul>`;
}

function buttons(parts: CardParts): Markup {
  const { card } = parts;
  const openLink = (form: CardForm, label: string, tone = ''): Markup =>
    html`<a class="button ${tone}" role="button" ${linkTo(parts, `?step=${form}`)}>${label}</a>`;
  const again = card.reply !== undefined && ['failed', 'withdrawn', 'published'].includes(card.reply.status);
  const can = (action: Card['actions'][number]): boolean => card.actions.includes(action);
  const byHand = can('answered-by-hand') && card.reply?.status !== 'drafted';
  if (!can('reply') && !byHand && !can('hand-over') && !can('let-go')) {
    const part = CEO_PART_NAMES[card.ceo];
    return card.endedBy === undefined && part !== null && card.ceo !== 'seated'
      ? html`<p class="ended">${part}</p>`
      : nothing;
  }
  return html`<div class="actions card-actions">${
    can('reply') ? openLink('reply', again ? 'Write again' : 'Reply', 'button-seat') : nothing
  }${byHand ? openLink('by-hand', 'I answered by hand') : nothing}${
    can('hand-over') ? openLink('hand-over', 'Hand over') : nothing
  }${can('let-go') ? openLink('let-go', 'Let go', 'button-plain') : nothing}${
    can('wrong-call') ? openLink('wrong-call', 'Wrong call', 'button-plain') : nothing
  }</div>`;
}

interface FormWords {
  label: string;
  hint: string;
  button: string;
  after: string;
  required: boolean;
}
const FORMS: Record<Exclude<CardForm, 'reply' | 'wrong-call'>, FormWords> = {
  'hand-over': {
    label: 'A note for support',
    hint: 'What should happen now? Only support reads this.',
    button: 'Hand over to support',
    after: 'Support owns the case already and carries it on.',
    required: false,
  },
  'let-go': {
    label: 'Why you let it go',
    hint: 'One line is enough. It is kept with the case.',
    button: 'Let it go',
    after: 'The case stays with support; the customer hears nothing from you.',
    required: true,
  },
  'by-hand': {
    label: 'What you answered',
    hint: 'So that everybody here knows what was said.',
    button: 'I have answered',
    after: 'Nothing is sent from here.',
    required: true,
  },
};

function formPart(parts: CardParts, open: CardForm): Markup {
  if (open === 'reply') return writeStep(parts, parts.typed);
  if (open === 'wrong-call')
    return html`<form class="reply-form" ${formTo(parts, open)}>${hidden(parts)}
      ${belongsField(['support', 'ideas', 'nobody'])}
      <div class="actions"><button class="button button-seat" type="submit">Wrong call</button>${cancel(parts)}</div>
      <p class="soft">The people who own the rules read it. This card stays as it is.</p></form>`;
  const { label, hint, button, after, required } = FORMS[open];
  return html`<form class="reply-form" ${formTo(parts, open)}>${hidden(parts)}
    <label class="field"><span class="field-name">${label}</span>
      <textarea name="words" rows="3" maxlength="4000" autofocus ${required ? html`required` : nothing} placeholder="${hint}">${parts.typed ?? ''}</textarea></label>
    ${
      open === 'by-hand'
        ? html`<label class="field"><span class="field-name">Address of your reply <span class="soft">(if you have it)</span></span><input name="url" type="url" inputmode="url" placeholder="https://"></label>`
        : nothing
    }
    <div class="actions"><button class="button button-seat" type="submit">${button}</button>${cancel(parts)}</div>
    <p class="soft">${after}</p></form>`;
}
