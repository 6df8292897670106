import type { Lane } from '../../domain/mention.ts';
import type { CaseAsk, CaseLine, CaseView } from '../../ports.ts';
import { csrfField, laneWord, type View } from '../layout.ts';
import { chip, emptyState, html, type Markup, nothing, timeTag } from '../markup.ts';
import { shown, snippet } from '../text.ts';
import { lasted } from '../times.ts';
import {
  CEO_PART_NAMES,
  counted,
  ENDING_NAMES,
  figure,
  networkName,
  REPLY_STATUS_NAMES,
  SEVERITY_NAMES,
  VIEW_NAMES,
} from '../words.ts';

export const SUPPORT_VIEWS = ['open', 'mine', 'unclaimed', 'contact', 'waiting', 'closed'] as const;
export type SupportView = (typeof SUPPORT_VIEWS)[number];

export interface SupportList {
  view: SupportView;
  order: CaseAsk['order'];
  lane: Lane | null;
  counts: Record<CaseView, number>;
  lines: CaseLine[];
  total: number;
  offset: number;
  limit: number;
  /** May this person claim? */
  works: boolean;
}

const EMPTY: Record<SupportView, [title: string, text: string]> = {
  open: ['Everybody has an answer', 'Cases that need us appear here, the most pressing first.'],
  mine: ['You hold no case', 'Claim one under “Unclaimed”, and it is yours until it is closed.'],
  unclaimed: ['Every case has an owner', 'New cases wait here until somebody claims them.'],
  contact: ['Nobody to call or mail', 'Customers whom we cannot answer in public appear here, with a date.'],
  waiting: ['No customer holds our answer', 'Cases rest here until the customer speaks again.'],
  closed: ['Nothing is closed yet', 'Every case ends here, with how and why it ended.'],
};

/** Support's desk: every case, by what has to be done about it. */
export function supportBody(list: SupportList, view: View): Markup {
  const here = (changes: Partial<Pick<SupportList, 'view' | 'order' | 'offset'>>): string => {
    const to = { view: list.view, order: list.order, offset: 0, ...changes };
    const query = new URLSearchParams({ view: to.view, order: to.order });
    if (to.offset > 0) query.set('from', String(to.offset));
    if (list.lane !== null) query.set('lane', list.lane);
    return `/support?${query}`;
  };
  const [title, text] = EMPTY[list.view];
  return html`<div id="support" data-view="${list.view}">
    <h1 class="hero">${sentence(list)}</h1>
    <nav class="tabs" aria-label="Which cases">${SUPPORT_VIEWS.map(
      (one) =>
        html`<a href="${here({ view: one })}" ${one === list.view ? html`aria-current="true"` : nothing}>${VIEW_NAMES[one]} <span class="tab-n">${figure(list.counts[one])}</span></a>`,
    )}</nav>
    ${
      list.view === 'closed' || list.total < 2
        ? nothing
        : html`<p class="order soft">Ordered by ${
            list.order === 'priority'
              ? html`<b>priority</b>, or <a href="${here({ order: 'waiting' })}">longest wait</a>`
              : html`<b>longest wait</b>, or <a href="${here({ order: 'priority' })}">priority</a>`
          }</p>`
    }
    ${list.lines.length === 0 ? emptyState(title, text) : html`<ul class="rows">${list.lines.map((line) => caseRow(line, list, view))}</ul>`}
    ${pager(list, (offset) => here({ offset }))}
  </div>`;
}

function sentence({ counts }: SupportList): Markup {
  if (counts.open === 0) return html`No case needs us now.`;
  return html`<b>${figure(counts.open)}</b> ${counts.open === 1 ? 'case needs' : 'cases need'} us${
    counts.unclaimed === 0
      ? ''
      : html`, <b>${figure(counts.unclaimed)}</b> ${counts.unclaimed === 1 ? 'has' : 'have'} no owner`
  }.`;
}

function caseRow(line: CaseLine, list: SupportList, view: View): Markup {
  const now = line.lane === 'live' ? view.now : (line.laneNow ?? view.now);
  return html`<li class="row ${line.severity === 3 ? 'row-severe' : ''}">
    <a class="row-link" href="/cases/${line.id}">
      <span class="row-words" dir="auto">${snippet(line.words, 150) || 'Words taken back'}</span>
      <span class="row-rest"><bdi>${shown(line.speaker.name ?? line.speaker.handle ?? 'no name')}</bdi> · ${networkName(line.network)} · case ${line.id}${
        line.mentions > 1 ? ` · ${counted(line.mentions, 'mention')}` : ''
      }${laneWord(line.lane)}</span>
      ${caseChips(line, view)}
    </a>
    <div class="row-side"><p class="row-state">${
      line.status === 'closed'
        ? html`${line.ending === null ? 'closed' : ENDING_NAMES[line.ending]} ${line.closedAt === null ? '' : timeTag(line.closedAt, now, view.times, 'short')}`
        : html`${line.status === 'waiting' ? 'since our answer' : 'waiting'} <b>${lasted(now - line.waitingSince)}</b>`
    }</p>${ownerOf(line, list, view)}</div>
  </li>`;
}

function caseChips(line: CaseLine, view: View): Markup {
  const part = CEO_PART_NAMES[line.ceo];
  const overdue = line.contactDueAt !== null && line.contactDueAt < view.now;
  const chips = [
    line.severity === 3 ? chip(SEVERITY_NAMES[3], 'alarm') : null,
    part === null ? null : chip(part, 'seat'),
    line.replyStatus === null || line.replyStatus === 'published'
      ? null
      : chip(
          `reply ${REPLY_STATUS_NAMES[line.replyStatus]}`,
          line.replyStatus === 'unknown' || line.replyStatus === 'failed' ? 'alarm' : 'quiet',
        ),
    line.contactDueAt === null
      ? null
      : chip(overdue ? 'call or mail overdue' : 'call or mail due', overdue ? 'alarm' : 'wait'),
    line.tier === null ? null : chip(line.tier),
  ].filter((one) => one !== null);
  return chips.length === 0 ? nothing : html`<span class="row-chips">${chips}</span>`;
}

function ownerOf(line: CaseLine, list: SupportList, view: View): Markup {
  if (line.owner !== null)
    return html`<p class="row-owner"><bdi>${shown(view.nameOf(`person:${line.owner}`))}</bdi></p>`;
  if (line.status === 'closed' || !list.works)
    return html`<p class="row-owner soft">${line.ownerRole === null ? 'unclaimed' : `for ${line.ownerRole}`}</p>`;
  return html`<form method="post" action="/cases/${line.id}/claim">${csrfField(view)}<button class="button button-small" type="submit">Claim<span class="visually-hidden"> case ${line.id}</span></button></form>`;
}

export function pager(
  list: { offset: number; limit: number; total: number },
  href: (offset: number) => string,
): Markup {
  if (list.total <= list.limit) return nothing;
  const last = Math.min(list.total, list.offset + list.limit);
  return html`<nav class="pager" aria-label="Pages">${
    list.offset === 0
      ? nothing
      : html`<a class="button" rel="prev" href="${href(Math.max(0, list.offset - list.limit))}">Earlier in the list</a>`
  }<span class="soft">${figure(list.offset + 1)} to ${figure(last)} of ${figure(list.total)}</span>${
    last >= list.total
      ? nothing
      : html`<a class="button" rel="next" href="${href(list.offset + list.limit)}">Further</a>`
  }</nav>`;
}
