import type { CaseEvent } from '../../domain/case.ts';
import type { Instant } from '../../domain/mention.ts';
import type { CaseStory, MentionStory } from '../../ports.ts';
import type { View } from '../layout.ts';
import { chip, html, linkOut, type Markup, nothing, speakerLine, timeTag, words } from '../markup.ts';
import { shown } from '../text.ts';
import { EVENT_NAMES, PASSED_NAMES, POOL_NAMES, REPLY_STATUS_NAMES, spoken } from '../words.ts';
import { markedWords } from './reasons.ts';
import { mentionHref } from './today.ts';

interface Moment {
  at: Instant;
  /** Words before the steps they caused. */
  order: number;
  markup: Markup;
}

/** What happened, oldest first: the customer's words, ours, and every step between. */
export function storyPart(story: CaseStory, now: Instant, view: View): Markup {
  const moments: Moment[] = [
    ...story.mentions.map((mention) => ({ at: mention.at, order: 0, markup: wordsOf(mention, now, view) })),
    ...story.replies
      .filter(
        (reply) => reply.status === 'published' || reply.status === 'unknown' || reply.status === 'failed',
      )
      .map((reply) => ({
        at: reply.publishedAt ?? reply.draftedAt,
        order: 2,
        markup: html`<li class="moment moment-us"><p class="moment-top"><b>${reply.approval === null ? 'Us' : view.nameOf(reply.approval.by)}</b> ${chip(`reply ${REPLY_STATUS_NAMES[reply.status]}`, reply.status === 'published' ? 'calm' : 'alarm')} ${
          reply.rehearsal ? chip('rehearsal', 'wait') : nothing
        } ${timeTag(reply.publishedAt ?? reply.draftedAt, now, view.times, 'short')}</p>${words(reply.text, 'voice voice-us')}${linkOut(reply.url, 'See it there')}${
          reply.because === null ? nothing : html`<p class="soft">${reply.because}</p>`
        }</li>`,
      })),
    ...story.events
      .filter(({ kind }) => !QUIET.has(kind))
      .map((event) => ({ at: event.at, order: 1, markup: stepOf(event, now, view) })),
  ];
  moments.sort((a, b) => a.at - b.at || a.order - b.order);
  return html`<ol class="story">${moments.map(({ markup }) => markup)}</ol>`;
}

/** Steps that the words beside them tell already. */
const QUIET = new Set<CaseEvent['kind']>(['joined', 'published']);

function wordsOf(mention: MentionStory, now: Instant, view: View): Markup {
  const old = mention.revisions.slice(0, -1).filter(({ erased }) => !erased);
  return html`<li class="moment moment-them"><p class="moment-top">${speakerLine(mention.speaker)} ${timeTag(mention.at, now, view.times, 'short')}</p>
    ${markedWords(mention)}
    ${
      old.length === 0 || mention.deletedAt !== null
        ? nothing
        : html`<details class="more"><summary>Before ${old.length === 1 ? 'the change' : `${old.length} changes`}</summary>${old.map((one) => words(one.text, 'voice voice-before'))}</details>`
    }
    <p class="moment-links"><a href="${mentionHref(mention.id)}">Every reason</a> ${linkOut(mention.url, 'See the post')}</p></li>`;
}

function stepOf(event: CaseEvent, now: Instant, view: View): Markup {
  const by = event.by.startsWith('person:')
    ? html`<b><bdi>${shown(view.nameOf(event.by))}</bdi></b> `
    : nothing;
  return html`<li class="moment moment-step"><p>${by}${EVENT_NAMES[event.kind]}${detailOf(event, view)} <span class="soft">${timeTag(event.at, now, view.times, 'short')}</span></p>${
    event.text === undefined ? nothing : html`<p class="note" dir="auto">${shown(event.text)}</p>`
  }</li>`;
}

/** What a step's data adds in words: whom, why, where. Other data is for machines. */
function detailOf({ kind, data, by }: CaseEvent, view: View): string {
  const { to, reason, pool, url, rule, shouldBe } = data;
  if (kind === 'wrong-call') return typeof shouldBe === 'string' ? `: it belongs to ${shouldBe}` : '';
  if (kind === 'assigned' && typeof to === 'string')
    return ` to ${view.nameOf(to.includes(':') ? to : `person:${to}`)}`;
  if (kind === 'seated' && typeof pool === 'string' && pool in POOL_NAMES)
    return `: ${POOL_NAMES[pool as keyof typeof POOL_NAMES]}`;
  if (typeof reason === 'string')
    return `: ${reason in PASSED_NAMES ? PASSED_NAMES[reason as keyof typeof PASSED_NAMES] : shown(reason)}`;
  if (typeof rule === 'string') return `, by the rule ${spoken(rule)}`;
  if (by.startsWith('rule:')) return `, by the rule ${spoken(by.slice(5))}`;
  return typeof url === 'string' ? ' on the network' : '';
}
