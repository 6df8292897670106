import type { MentionLine } from '../../ports.ts';
import { csrfField, laneWord, type View } from '../layout.ts';
import { emptyState, html, type Markup, nothing, speakerLine, timeTag } from '../markup.ts';
import { shown, snippet } from '../text.ts';
import { figure } from '../words.ts';
import { pager } from './support.ts';
import { mentionHref } from './today.ts';

export interface IdeasList {
  desk: 'ideas' | 'nobody';
  lines: MentionLine[];
  total: number;
  offset: number;
  limit: number;
  works: boolean;
}

/** Ideas for those who build the product, and what needed nobody; a person can open a case for any of them. */
export function ideasBody(list: IdeasList, view: View): Markup {
  const ideas = list.desk === 'ideas';
  return html`<h1 class="hero">${
    list.total === 0
      ? ideas
        ? 'No ideas yet.'
        : 'Everything needed somebody.'
      : ideas
        ? html`<b>${figure(list.total)}</b> ${list.total === 1 ? 'idea' : 'ideas'} for those who build the product.`
        : html`<b>${figure(list.total)}</b> ${list.total === 1 ? 'mention' : 'mentions'} needed nobody.`
  }</h1>
    <nav class="tabs" aria-label="Which"><a href="/ideas" ${ideas ? html`aria-current="true"` : nothing}>Ideas</a><a href="/ideas?desk=nobody" ${ideas ? nothing : html`aria-current="true"`}>Nobody needed</a></nav>
    ${
      list.lines.length === 0
        ? emptyState(
            ideas ? 'No ideas yet' : 'Nothing here',
            ideas
              ? 'Complaints carry ideas. They are kept here, in the words of those who had them.'
              : 'Praise and passing words that ask for nothing end here, with the reason.',
          )
        : html`<ul class="rows ideas">${list.lines.map(
            (
              line,
            ) => html`<li class="row"><a class="row-link" href="${mentionHref(line.id)}"><span class="row-words" dir="auto">${line.gone ? 'Taken back.' : snippet(line.text, 260)}</span><span class="row-rest">${speakerLine(line.speaker)} · ${timeTag(line.at, view.now, view.times, 'short')}${laneWord(line.lane)}</span><span class="because">${shown(line.because ?? '')}</span></a>
            <div class="row-side">${
              list.works && !line.gone
                ? html`<form method="post" action="/mentions/${encodeURIComponent(line.id)}/open">${csrfField(view)}<button class="button button-small" type="submit">Open a case</button></form>`
                : nothing
            }</div></li>`,
          )}</ul>`
    }
    ${pager(list, (offset) => `/ideas?desk=${list.desk}&from=${offset}`)}`;
}
