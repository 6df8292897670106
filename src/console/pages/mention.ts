import type { Head } from '../../domain/assessment.ts';
import type { MentionStory } from '../../ports.ts';
import type { Said } from '../flash.ts';
import { csrfField, laneBadge, notice, type View } from '../layout.ts';
import { chip, html, linkOut, type Markup, nothing, speakerLine, timeTag, words } from '../markup.ts';
import { shown } from '../text.ts';
import {
  counted,
  countsIn,
  DESK_NAMES,
  figure,
  STAGE_NAMES,
  sentenceOf,
  spoken,
  WAY_NAMES,
} from '../words.ts';
import { headTabs, markedWords, reasonsPart } from './reasons.ts';
import { wrongCallForm } from './wrong-call.ts';

/** One mention: its words with what moved the scores marked in them, and why it went where it went. */
export function mentionBody(
  story: MentionStory,
  now: number,
  view: View,
  works: boolean,
  head: Head | null,
  said: Said | null,
): Markup {
  const old = story.revisions.slice(0, -1).filter(({ erased }) => !erased);
  const desk = story.decision === null ? null : deskOf(story);
  return html`<div class="case">
    <header class="case-top"><h1>What <bdi>${shown(story.speaker.name ?? story.speaker.handle ?? 'somebody')}</bdi> said</h1>
      <p class="row-chips">${laneBadge(story.lane)}${desk === null ? chip(STAGE_NAMES[story.stage]) : chip(DESK_NAMES[desk], desk === 'ceo' ? 'seat' : desk === 'support' ? 'calm' : 'quiet')}${
        story.caseId === null
          ? nothing
          : html`<a class="chip-link" href="/cases/${story.caseId}">${chip(`case ${story.caseId}`)}</a>`
      }${story.incident === null ? nothing : chip(`one of ${figure(story.incident.size)}${story.incident.topic === null ? '' : ` about ${spoken(story.incident.topic)}`}`, 'wait')}</p></header>
    ${notice(said)}
    <div class="case-grid"><div class="case-main">
      <p class="moment-top">${speakerLine(story.speaker)} ${timeTag(story.at, now, view.times, 'short')}</p>
      ${headTabs(story, head)}${markedWords(story, head)}
      ${
        story.assessment === null
          ? nothing
          : html`<p class="legend soft"><mark class="mark-for">speaks for a value</mark> <mark class="mark-against">speaks against it</mark></p>`
      }
      ${old.length === 0 || story.deletedAt !== null ? nothing : html`<details class="more"><summary>Before the change</summary>${old.map((one) => words(one.text, 'voice voice-before'))}</details>`}
      <p class="soft">${WAY_NAMES[story.replyability.way]}. ${sentenceOf(story.replyability.reason)} ${story.deletedAt === null ? linkOut(story.url, 'See the post') : nothing}</p>
      <p class="soft">${spread(story)} <code>${story.id}</code></p>
      ${
        story.caseId === null && works && story.decision !== null && story.deletedAt === null
          ? html`<form method="post" action="/mentions/${encodeURIComponent(story.id)}/open">${csrfField(view)}<button class="button" type="submit">Open a case for this</button></form>`
          : nothing
      }
      ${
        story.decision === null
          ? nothing
          : html`<p><a href="/rules?see=mention&lane=${story.lane}&mention=${encodeURIComponent(story.id)}">Rule by rule, and what other rules would do with it</a></p><details class="more"><summary>This was the wrong call</summary>${wrongCallForm(`/mentions/${encodeURIComponent(story.id)}`, view, nothing)}</details>`
      }
    </div><aside class="case-side">${reasonsPart(story, now, view.times, true)}</aside></div>
  </div>`;
}

function deskOf({ decision, seat }: MentionStory): 'ceo' | 'support' | 'ideas' | 'nobody' {
  if (decision === null) return 'nobody';
  const joined = decision.joinedCase !== undefined && !decision.candidate;
  if (seat?.status === 'seated' && !joined) return 'ceo';
  return decision.desk === 'ceo' && seat?.status !== 'seated' && !joined ? 'support' : decision.desk;
}

function spread({ metrics, repostsSeen, nps }: MentionStory): string {
  const counts = [
    ...(metrics === null ? [] : countsIn(metrics)),
    ...(repostsSeen === 0 ? [] : [`${counted(repostsSeen, 'repost')} seen by us`]),
    ...(nps === null ? [] : [`survey score ${nps} of 10`]),
  ];
  return counts.length === 0 ? 'The network gave no counts.' : `${counts.join(', ')}.`;
}
