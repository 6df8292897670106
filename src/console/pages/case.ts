import type { ContactTask } from '../../domain/case.ts';
import type { Person } from '../../domain/person.ts';
import type { CaseStory } from '../../ports.ts';
import type { Said } from '../flash.ts';
import { csrfField, laneBadge, notice, type View } from '../layout.ts';
import { chip, html, linkOut, type Markup, nothing, speakerLine, timeTag } from '../markup.ts';
import { mailLink, phoneLink, shown, snippet } from '../text.ts';
import { lasted } from '../times.ts';
import {
  CEO_PART_NAMES,
  ENDING_NAMES,
  LANE_NOTES,
  SEVERITY_NAMES,
  STATUS_NAMES,
  sentenceOf,
  WAY_NAMES,
} from '../words.ts';
import { storyPart } from './case-story.ts';
import { reasonsPart } from './reasons.ts';
import { type ReplyPlace, replyState, writeStep } from './reply-steps.ts';
import { mentionHref } from './today.ts';
import { wrongCallForm } from './wrong-call.ts';

export const CASE_FORMS = ['reply', 'note', 'close', 'reopen', 'assign', 'wrong-call'] as const;
export type CaseForm = (typeof CASE_FORMS)[number];

export interface CasePage {
  story: CaseStory;
  /** The reply in its steps; null: this person cannot answer from support. */
  reply: ReplyPlace | null;
  colleagues: Person[];
  works: boolean;
  open: CaseForm | null;
  said: Said | null;
  typed: string | null;
}

/** One case with its whole story and every reason. */
export function caseBody(parts: CasePage, view: View): Markup {
  const { story } = parts;
  const { line } = story;
  const now = line.lane === 'live' ? view.now : (line.laneNow ?? view.now);
  const opening = story.mentions.find((one) => one.id === line.openedBy) ?? story.mentions[0];
  const part = CEO_PART_NAMES[line.ceo];
  return html`<div id="case" class="case" data-case="${line.id}" data-revision="${line.revision}" ${parts.open === null ? nothing : html`data-open`}>
    <header class="case-top">
      <p class="crumb"><a href="/support">Support</a></p>
      <h1>Case ${line.id} <span class="case-name"><bdi>${shown(story.customer.name ?? line.speaker.name ?? line.speaker.handle ?? '')}</bdi></span></h1>
      <p class="row-chips">${laneBadge(line.lane)}${chip(STATUS_NAMES[line.status], line.status === 'open' ? 'wait' : 'calm')}${
        part === null
          ? nothing
          : html`<a class="chip-link" href="/ceo/cards/${line.id}">${chip(part, 'seat')}</a>`
      }${line.severity === null ? nothing : chip(SEVERITY_NAMES[line.severity], line.severity === 3 ? 'alarm' : 'quiet')}</p>
      ${LANE_NOTES[line.lane] === null ? nothing : html`<p class="soft">${LANE_NOTES[line.lane]}</p>`}
    </header>
    ${notice(parts.said)}
    <p class="card-newer" hidden><a href="/cases/${line.id}">This case has changed. Show it as it is now.</a></p>
    <div class="case-grid">
      <div class="case-main">
        ${storyPart(story, now, view)}
        ${story.contactTasks.filter(({ doneAt }) => doneAt === null).map((task) => contactPart(task, parts, view))}
        ${line.status === 'closed' ? endedPart(story, view) : nothing}
        ${parts.works ? workPart(parts, view) : html`<p class="soft">You may read here. Support works the case.</p>`}
      </div>
      <aside class="case-side">
        ${factsPart(story, now, view)}
        ${story.contactTasks.filter(({ doneAt }) => doneAt !== null).map((task) => contactPart(task, parts, view))}
        ${opening === undefined ? nothing : reasonsPart(opening, now, view.times, false)}
        ${elsewherePart(story, now, view)}
      </aside>
    </div>
  </div>`;
}

function endedPart({ line }: CaseStory, view: View): Markup {
  return html`<p class="ended"><b>${line.ending === null ? 'Closed' : ENDING_NAMES[line.ending]}</b>${
    line.closedAt === null ? '' : html`, ${timeTag(line.closedAt, view.now, view.times, 'short')}`
  }.${line.endingReason === null ? '' : ` ${shown(line.endingReason)}`}</p>`;
}

function workPart(parts: CasePage, view: View): Markup {
  const { story, open, reply } = parts;
  const { line } = story;
  const path = `/cases/${line.id}`;
  if (open === 'reply' && reply !== null)
    return html`<section class="work" id="work">${writeStep(reply, parts.typed)}</section>`;
  if (open !== null && open !== 'reply')
    return html`<section class="work" id="work">${caseForm(parts, open, view)}</section>`;
  const can = (action: 'reply' | 'edit'): boolean => reply?.card.actions.includes(action) ?? false;
  const link = (form: CaseForm, label: string, tone = ''): Markup =>
    html`<a class="button ${tone}" role="button" href="${path}?step=${form}#work">${label}</a>`;
  return html`<section class="work" id="work">${reply === null ? nothing : replyState(reply)}
    <div class="actions">${
      line.status === 'closed'
        ? link('reopen', 'Open it again', 'button-strong')
        : html`${
            line.owner === null
              ? html`<form class="inline" method="post" action="${path}/claim">${csrfField(view)}<button class="button button-strong" type="submit">Claim</button></form>`
              : nothing
          }${can('reply') ? link('reply', 'Answer', line.owner === null ? '' : 'button-strong') : nothing}${link('note', 'Note')}${link('assign', 'Assign')}${link('close', 'Close', 'button-plain')}`
    }${link('wrong-call', 'Wrong call', 'button-plain')}</div></section>`;
}

function caseForm(parts: CasePage, open: Exclude<CaseForm, 'reply'>, view: View): Markup {
  const { story, colleagues } = parts;
  const path = `/cases/${story.line.id}`;
  const text: Record<
    Exclude<CaseForm, 'reply' | 'assign' | 'wrong-call'>,
    [label: string, hint: string, button: string]
  > = {
    note: ['A note', 'Only colleagues read this.', 'Keep the note'],
    close: ['Why it can be closed', 'One line is enough. It is kept with the case.', 'Close the case'],
    reopen: ['Why it is opened again', 'One line is enough.', 'Open it again'],
  };
  const back = html`<a class="button button-plain" href="${path}">Cancel</a>`;
  if (open === 'wrong-call') return wrongCallForm(path, view, back);
  if (open === 'assign')
    return html`<form class="reply-form" method="post" action="${path}/assign">${csrfField(view)}
      <label class="field"><span class="field-name">Who carries it on</span><select name="to" autofocus><option value="">nobody, back to unclaimed</option>${colleagues.map(
        (one) =>
          html`<option value="${one.id}" ${one.id === story.line.owner ? html`selected` : nothing}>${one.name}</option>`,
      )}</select></label><div class="actions"><button class="button button-strong" type="submit">Assign</button>${back}</div></form>`;
  const [label, hint, button] = text[open];
  return html`<form class="reply-form" method="post" action="${path}/${open}">${csrfField(view)}
    <label class="field"><span class="field-name">${label}</span><textarea name="words" rows="3" required autofocus maxlength="4000" placeholder="${hint}">${parts.typed ?? ''}</textarea></label>
    <div class="actions"><button class="button button-strong" type="submit">${button}</button>${back}</div></form>`;
}

function factsPart(story: CaseStory, now: number, view: View): Markup {
  const { line, customer } = story;
  const asked = story.mentions[story.mentions.length - 1];
  const row = (name: string, value: Markup | string): Markup =>
    html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<section class="panel"><h2 class="visually-hidden">The case in facts</h2><dl class="facts facts-case">
    ${row('Customer', html`${customer.accounts.map((account) => html`<span class="fact-line">${speakerLine(account)}</span>`)}${customer.accounts.length === 0 ? speakerLine(line.speaker) : nothing}`)}
    ${customer.tier === null ? nothing : row('Tier', shown(customer.tier))}
    ${customer.since === null ? nothing : row('Customer since', view.times.date(customer.since))}
    ${customer.stopped ? row('Stopped', html`<b>asked us to stop replying</b>`) : nothing}
    ${row('Owner', line.owner === null ? (line.ownerRole === null ? 'nobody yet' : `nobody yet, for ${line.ownerRole}`) : html`<bdi>${shown(view.nameOf(`person:${line.owner}`))}</bdi>`)}
    ${line.status === 'closed' ? nothing : row('Waiting', html`<b>${lasted(now - line.waitingSince)}</b>`)}
    ${row('Opened', timeTag(line.openedAt, now, view.times, 'short'))}
    ${row('Priority', `${Math.round(line.priority)} of 100`)}
    ${asked === undefined ? nothing : row('Reply', html`${WAY_NAMES[asked.replyability.way]}. <span class="soft">${sentenceOf(asked.replyability.reason)}</span> ${linkOut(asked.replyability.link ?? asked.url, 'See the post')}`)}
    ${story.card?.trouble ? row('Card', html`<b>${story.card.trouble}</b>`) : nothing}
  </dl></section>`;
}

function contactPart(task: ContactTask, { works }: CasePage, view: View): Markup {
  const mail = task.way === 'mail' ? mailLink(task.to, task.subject, task.body) : null;
  const call = task.way === 'call' ? phoneLink(task.to) : null;
  if (task.doneAt !== null)
    return html`<section class="panel"><h3>${task.way === 'mail' ? 'Mail' : 'Call'}, done</h3><p>${shown(task.outcome ?? '')}</p><p class="soft">${timeTag(task.doneAt, view.now, view.times, 'short')}</p></section>`;
  return html`<section class="panel panel-task"><h3>${task.way === 'mail' ? 'Send a mail' : 'Make a call'}, due ${timeTag(task.dueAt, view.now, view.times, 'short')}</h3>
    <p><bdi>${shown(task.to)}</bdi></p>
    <details class="more"><summary>${shown(task.subject)}</summary><p class="copy-text" id="task-${task.id}" dir="auto">${shown(task.body)}</p><button class="button button-small" type="button" data-copy="task-${task.id}">Copy</button></details>
    <div class="actions">${mail === null ? nothing : html`<a class="button" href="${mail}">Write the mail</a>`}${call === null ? nothing : html`<a class="button" href="${call}">Call</a>`}</div>
    ${
      works
        ? html`<form class="inline-form" method="post" action="/cases/${task.caseId}/contact-done">${csrfField(view)}<input type="hidden" name="task" value="${task.id}">
      <label class="field"><span class="field-name">What came of it</span><input name="words" required maxlength="1000" placeholder="Reached her, refund agreed"></label><button class="button button-strong" type="submit">Done</button></form>`
        : nothing
    }</section>`;
}

function elsewherePart(story: CaseStory, now: number, view: View): Markup {
  if (story.elsewhere.length === 0) return nothing;
  return html`<section class="panel"><h3>What they said elsewhere</h3><ul class="plain-list">${story.elsewhere.map(
    (line) =>
      html`<li><a dir="auto" href="${mentionHref(line.id)}">${line.gone ? 'taken back' : snippet(line.text, 90)}</a> <span class="soft">${timeTag(line.at, now, view.times, 'short')}</span></li>`,
  )}</ul></section>`;
}
