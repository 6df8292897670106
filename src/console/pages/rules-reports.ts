import { POSTURES } from '../../domain/decision.ts';
import type { Lane } from '../../domain/mention.ts';
import type { BrokenFile, Correction, LabFairness, ShadowState, SpikeSeen } from '../../ports.ts';
import type { Said } from '../flash.ts';
import { csrfField, laneWord, notice, type View } from '../layout.ts';
import { chip, emptyState, html, type Markup, nothing, timeTag } from '../markup.ts';
import { shown, snippet } from '../text.ts';
import { counted, DESK_NAMES, figure, LANE_NAMES, LANE_NOTES, POSTURE_NAMES } from '../words.ts';
import { fairnessPart } from './rules-fairness.ts';
import { LAB_DAYS, rulesTabs } from './rules-lab.ts';
import { shortVersion } from './rules-versions.ts';
import { mentionHref } from './today.ts';

export interface ReportChoice {
  lane: Lane;
  days: number;
}

/** Links that choose lane and time, for pages without a form. */
function rangeLinks(path: string, lanes: readonly Lane[], { lane, days }: ReportChoice): Markup {
  const link = (to: ReportChoice, name: string, chosen: boolean): Markup =>
    html`<a href="${path}?lane=${to.lane}&days=${to.days}" ${chosen ? html`aria-current="true"` : nothing}>${name}</a>`;
  return html`<div class="lanes">${
    lanes.length < 2
      ? nothing
      : html`<nav class="tabs tabs-small" aria-label="Mentions of">${lanes.map((one) => link({ lane: one, days }, LANE_NAMES[one], one === lane))}</nav>`
  }<nav class="tabs tabs-small" aria-label="Time">${LAB_DAYS.map((one) => link({ lane, days: one }, `${one} days`, one === days))}</nav></div>`;
}

/** Who got the seats that were given. */
export function fairnessBody(fairness: LabFairness, lanes: readonly Lane[], choice: ReportChoice): Markup {
  const note = LANE_NOTES[choice.lane];
  const behind = fairness.groups.filter(({ after }) => after.flagged).length;
  return html`<h1 class="hero">${
    fairness.after.seats === 0
      ? 'No seat was given in this time.'
      : fairness.after.tooLittle !== null
        ? html`<b>${counted(fairness.after.seats, 'seat')}</b>: too few to tell who is left behind.`
        : behind === 0
          ? html`<b>${counted(fairness.after.seats, 'seat')}</b>, and no group is left behind.`
          : html`<b>${counted(behind, 'group')}</b> got under half ${behind === 1 ? 'its' : 'their'} share of the seats.`
  }</h1>
    ${rulesTabs('fairness')}${rangeLinks('/rules/fairness', lanes, choice)}
    ${note === null ? nothing : html`<p class="lane-note">${note}</p>`}
    <section class="panel lab-report">${fairnessPart(fairness, false)}</section>
    <p class="soft lab-foot">A group is marked when it got under half its share of the seats, chance alone does not explain it, and there were enough seats to tell.</p>`;
}

/** Decisions that a person called wrong, with the way into the lab. */
export function wrongCallsBody(
  corrections: readonly Correction[],
  words: ReadonlyMap<string, string>,
  view: View,
): Markup {
  return html`<h1 class="hero">${
    corrections.length === 0
      ? 'Nobody called a decision wrong.'
      : html`<b>${counted(corrections.length, 'decision')}</b> called wrong.`
  }</h1>
    ${rulesTabs('wrong-calls')}
    ${
      corrections.length === 0
        ? emptyState(
            'Nothing to learn from yet',
            'Whoever sees a mention in the wrong place says so on its card or case.',
          )
        : html`<p class="soft lab-foot">Try a change that puts one right, then write an example of it into the file. An example names facts, never a customer’s words.</p>
      <ul class="rows">${corrections.map((one) => wrongCall(one, words.get(one.mentionId), view))}</ul>`
    }`;
}

function wrongCall(one: Correction, text: string | undefined, view: View): Markup {
  const seat = one.seat === 'seated' ? ', with a seat' : one.seat === 'passed' ? ', without a seat' : '';
  return html`<li class="row"><div class="row-link"><span class="row-words" dir="auto">${
    text === undefined ? html`<em class="gone">These words are gone.</em>` : shown(snippet(text, 200))
  }</span><span class="row-rest">${DESK_NAMES[one.desk]}${seat}, by <code>${one.rule}</code>${
    one.shouldBe === null ? '' : html` · should have been <b>${DESK_NAMES[one.shouldBe]}</b>`
  }${laneWord(one.lane)}</span><span class="row-rest">said by <bdi>${shown(view.nameOf(one.by))}</bdi>, ${timeTag(one.at, view.now, view.times, 'short')}</span></div>
    <div class="row-side"><a class="button button-small" href="/rules?see=mention&lane=${one.lane}&mention=${encodeURIComponent(one.mentionId)}">Explain in the lab</a><a href="${mentionHref(one.mentionId)}">The mention</a></div></li>`;
}

export interface ShadowParts {
  shadow: ShadowState | null;
  broken: BrokenFile | null;
  /** What the shadow makes of stored mentions, drawn as in the lab. */
  results: Markup;
  lanes: readonly Lane[];
  choice: ReportChoice;
}

/** The file that decides beside the live one, without effect. */
export function shadowBody({ shadow, broken, results, lanes, choice }: ShadowParts, view: View): Markup {
  return html`<h1 class="hero">${shadowSentence(shadow)}</h1>
    ${rulesTabs('shadow')}
    ${broken === null ? nothing : html`<section class="notice notice-refused" role="alert"><p>${broken.name} is broken, so it decides nothing.</p><pre class="raw">${broken.problems.join('\n\n')}</pre></section>`}
    ${
      shadow === null
        ? emptyState(
            'No shadow file',
            'Put a second file beside the rules, named routing.shadow.yaml. It decides every mention too, without any effect, and this page shows where the two differ.',
          )
        : html`<p class="lab-lead">${shadow.name} ${chip(shortVersion(shadow.version))} since ${timeTag(shadow.since, view.now, view.times, 'short')}. ${countText(shadow, view)} <a href="/rules?from=${shadow.version}">Open it in the editor</a></p>
      ${rangeLinks('/rules/shadow', lanes, choice)}
      <form class="panel lab-report" method="get" action="/rules/shadow">${results}</form>`
    }`;
}

function shadowSentence(shadow: ShadowState | null): Markup | string {
  if (shadow === null) return 'No rules are tried out in the shadow.';
  if (shadow.count === null) return 'The shadow decides beside the rules, without effect.';
  const { divergences, mentions } = shadow.count;
  return divergences === 0
    ? html`The shadow agrees on all <b>${counted(mentions, 'mention')}</b>.`
    : html`The shadow decides <b>${figure(divergences)}</b> of ${counted(mentions, 'mention')} otherwise.`;
}

function countText({ count }: ShadowState, view: View): Markup | string {
  if (count === null) return 'Not counted yet.';
  return html`Counted from ${timeTag(count.from, view.now, view.times, 'short')} on: ${counted(count.seats, 'seat')} and ${counted(count.desks, 'desk')} would differ.`;
}

/** Spikes, and what each proposes; a person answers. */
export function spikesBody(
  spikes: readonly SpikeSeen[],
  may: boolean,
  said: Said | null,
  view: View,
): Markup {
  const waiting = spikes.filter(({ proposes }) => proposes !== null);
  return html`<h1 class="hero">${
    waiting.length > 0
      ? html`<b>${counted(waiting.length, 'spike')}</b> ${waiting.length === 1 ? 'waits' : 'wait'} for your answer.`
      : spikes.some(({ endedAt }) => endedAt === null)
        ? 'More complaints than usual are coming in.'
        : 'Complaints come in as usual.'
  }</h1>
    ${rulesTabs('spikes')}${notice(said)}
    ${
      spikes.length === 0
        ? emptyState(
            'No spike so far',
            'When far more customers complain than usual at that hour, it is told here, with a posture to choose. Only a person changes the posture.',
          )
        : html`<ul class="rows">${spikes.map((spike) => spikeRow(spike, may, view))}</ul>`
    }`;
}

function spikeRow(spike: SpikeSeen, may: boolean, view: View): Markup {
  const { id, lane, brand, startedAt, endedAt, count, usual, peak, proposes } = spike;
  const when =
    endedAt === null
      ? html`since ${timeTag(startedAt, view.now, view.times, 'short')}, goes on`
      : html`${timeTag(startedAt, view.now, view.times, 'short')} to ${timeTag(endedAt, view.now, view.times, 'short')}`;
  return html`<li class="row"><div class="row-link"><span class="row-words">${counted(count, 'customer')} complained in an hour${brand === '' ? '' : ` about ${spokenBrand(brand)}`}; ${usual < 1 ? 'hardly any is' : `about ${figure(Math.round(usual))} ${Math.round(usual) === 1 ? 'is' : 'are'}`} usual then.</span>
    <span class="row-rest">${when} · at most ${figure(peak)} in an hour${laneWord(lane)}</span>
    ${spike.proposals.map((one) => proposalLine(one, view))}</div>
    ${
      proposes === null
        ? nothing
        : html`<div class="row-side">${
            may
              ? html`<form method="post" action="/rules/spikes/${id}">${csrfField(view)}<div class="actions"><button class="button button-small button-strong" type="submit" name="answer" value="accept">Accept ${proposes}</button><button class="button button-small" type="submit" name="answer" value="dismiss">Dismiss</button></div></form>`
              : html`<span class="soft">The support lead or the CEO answers.</span>`
          }</div>`
    }</li>`;
}

const spokenBrand = (brand: string): string => shown(brand);

function proposalLine(proposal: SpikeSeen['proposals'][number], view: View): Markup {
  const { posture, answer, by, answeredAt } = proposal;
  const known = POSTURES.find((one) => one === posture) ?? 'normal';
  const who = by === null ? '' : html` by <bdi>${shown(view.nameOf(by))}</bdi>`;
  const when = answeredAt === null ? '' : html`, ${timeTag(answeredAt, view.now, view.times, 'short')}`;
  const state =
    answer === null
      ? 'proposed'
      : answer === 'lapsed'
        ? 'lapsed: it was over before anybody answered'
        : html`${answer}${who}${when}`;
  return html`<span class="row-rest">${chip(posture, answer === null ? 'wait' : 'quiet')} ${state}. ${POSTURE_NAMES[known]}.</span>`;
}
