import type { Desk, Posture } from '../../domain/decision.ts';
import type { Instant, Lane } from '../../domain/mention.ts';
import type { Glance, IncidentLine, MentionLine, SeatLine, SpikeSeen } from '../../ports.ts';
import { laneBadge } from '../layout.ts';
import { bar, chair, chip, emptyState, html, type Markup, nothing, speakerLine, timeTag } from '../markup.ts';
import { shown, snippet } from '../text.ts';
import { lasted, type TimePrinter } from '../times.ts';
import {
  counted,
  DESK_NAMES,
  figure,
  LANE_NAMES,
  LANE_NOTES,
  PASSED_NAMES,
  POOL_NAMES,
  POSTURE_NAMES,
  STAGE_NAMES,
  spoken,
} from '../words.ts';

/** The seats there are: what routing.yaml says at the present posture. */
export interface SeatPlan {
  perDay: number;
  posture: Posture;
}

/** All that the page shows, read at one moment. */
export interface Today {
  lane: Lane;
  lanes: Lane[];
  /** The lane's own time. */
  now: Instant;
  glance: Glance;
  heard: MentionLine[];
  seats: SeatLine[];
  plan: SeatPlan;
  incidents: IncidentLine[];
  /** Spikes of the lane that go on or wait for an answer. */
  spikes: SpikeSeen[];
}

export function todayBody(today: Today, times: TimePrinter): Markup {
  return html`
    ${laneTabs(today)}
    <div id="glance">${glancePart(today, times)}</div>
    <div class="today">
      <section class="today-main" aria-labelledby="heard-title">
        <h2 id="heard-title" class="section">Just heard</h2>
        <ol id="heard" class="feed" aria-live="off">${heardPart(today, times)}</ol>
      </section>
      <aside class="today-side">
        <section aria-labelledby="seats-title"><h2 id="seats-title" class="section">Seats today</h2>
          <div id="seats">${seatsPart(today)}</div></section>
        <section id="incidents" aria-labelledby="incidents-title">${incidentsPart(today, times)}</section>
      </aside>
    </div>`;
}

function laneTabs({ lane, lanes }: Today): Markup {
  const note = LANE_NOTES[lane];
  const others = lanes.length > 1;
  if (!others && note === null) return nothing;
  return html`<div class="lanes">
    ${
      others
        ? html`<nav class="tabs" aria-label="Lanes">${lanes.map(
            (one) =>
              html`<a href="/?lane=${one}" ${one === lane ? html`aria-current="true"` : nothing}>${LANE_NAMES[one]}</a>`,
          )}</nav>`
        : nothing
    }
    ${note === null ? nothing : html`<p class="lane-note">${laneBadge(lane)} ${note.replace(/^\w+: /, '')}</p>`}
  </div>`;
}

/** The first thing to read: one sentence, then the way through the house in figures. */
export function glancePart({ glance, lane, spikes, now }: Today, times: TimePrinter): Markup {
  const { decided, stages } = glance;
  const share = (n: number): number => (glance.heard === 0 ? 0 : n / glance.heard);
  const underWay = stages.stored + stages.scored + stages.decided;
  return html`${spikes.map((spike) => alarm(spike, now, times))}
    <h1 class="hero">${sentence(glance, lane)}</h1>
    <div class="flow">
      <ol class="flow-steps">
        ${step('Heard', glance.heard, glance.dropped === 0 ? 'nothing set apart' : `and ${figure(glance.dropped)} set apart`)}
        ${step('Being read', stages.stored, 'language, mood, harm, reach', stages.stored > 0)}
        ${step('Being decided', stages.scored, 'rules, then seats', stages.scored > 0)}
        ${step('On the way', stages.decided, 'to a desk', stages.decided > 0)}
      </ol>
      <dl class="flow-desks">
        ${deskLine('ceo', decided.ceo, share(decided.ceo), '/ceo', glance.waitingForSeat === 0 ? '' : `${figure(glance.waitingForSeat)} wait for a seat`)}
        ${deskLine('support', decided.support, share(decided.support), '/support', `${counted(glance.openCases, 'case')} open`)}
        ${deskLine('ideas', decided.ideas, share(decided.ideas), '/ideas', '')}
        ${deskLine('nobody', decided.nobody, share(decided.nobody), '/ideas?desk=nobody', '')}
      </dl>
    </div>
    <p class="flow-end">${
      underWay === 0
        ? html`<span class="dot dot-calm"></span> Nothing is left unread.`
        : html`<span class="dot dot-busy"></span> ${counted(underWay, 'mention')} under way.`
    }${glance.unclaimed === 0 ? nothing : html` <a href="/support?view=unclaimed">${counted(glance.unclaimed, 'case')} nobody has claimed</a>`}</p>`;
}

/** More complaints than usual: what people should see before anything else. */
function alarm(
  { brand, count, startedAt, endedAt, proposes }: SpikeSeen,
  now: Instant,
  times: TimePrinter,
): Markup {
  const about = brand === '' ? '' : html` about <bdi>${shown(brand)}</bdi>`;
  const since = timeTag(startedAt, now, times, 'short');
  return html`<p class="notice notice-refused" role="status">${
    endedAt === null
      ? html`Far more complaints than usual${about} since ${since}: ${counted(count, 'customer')} in an hour.`
      : html`The many complaints${about} of ${since} are over.`
  }${proposes === null ? nothing : html` The posture ${proposes} is proposed: <a href="/rules/spikes">answer it</a>.`}</p>`;
}

function sentence({ heard, decided, openCases }: Glance, lane: Lane): Markup {
  if (heard === 0)
    return html`Nobody has spoken about us yet${lane === 'live' ? ' today' : ''}. The chair is empty.`;
  const voices = html`<b>${figure(heard)}</b> ${heard === 1 ? 'voice' : 'voices'} heard${lane === 'live' ? ' today' : ''}.`;
  const table =
    decided.ceo === 0
      ? html`None came to the CEO’s table`
      : html`<b class="hero-seat">${figure(decided.ceo)}</b> came to the CEO’s table`;
  return html`${voices} ${table}, <b>${figure(openCases)}</b> ${openCases === 1 ? 'case is' : 'cases are'} open.`;
}

function step(name: string, n: number, note: string, busy = false): Markup {
  return html`<li class="flow-step ${busy ? 'flow-busy' : ''}"><span class="flow-name">${name}</span><span class="flow-n">${figure(n)}</span><span class="flow-note">${note}</span></li>`;
}

function deskLine(desk: Desk, n: number, share: number, href: string, note: string): Markup {
  return html`<div class="desk-line"><dt><a href="${href}">${DESK_NAMES[desk]}</a></dt><dd><span class="flow-n">${figure(n)}</span><span class="flow-note">${note}</span>${bar(share, desk)}</dd></div>`;
}

export function heardPart(today: Today, times: TimePrinter): Markup {
  if (today.heard.length === 0)
    return html`<li id="heard-nothing">${emptyState('It is quiet', 'Mentions appear here the moment they are stored.')}</li>`;
  return html`${today.heard.map((line) => heardLine(line, today.now, times))}`;
}

function heardLine(line: MentionLine, now: Instant, times: TimePrinter): Markup {
  return html`<li class="heard heard-${line.desk ?? 'none'}" id="heard-${line.seq}">
    <p class="heard-who">${speakerLine(line.speaker)} <span class="heard-at">${timeTag(line.at, now, times)}</span></p>
    <a class="heard-words" dir="auto" href="${mentionHref(line.id)}">${
      line.gone ? html`<em>The author took these words back.</em>` : snippet(line.text, 220)
    }</a>
    <p class="heard-end">${verdict(line)}</p>
  </li>`;
}

export function mentionHref(id: string): string {
  return `/mentions/${encodeURIComponent(id)}`;
}

/** Where it went and why, in one sentence. */
export function verdict(line: MentionLine): Markup {
  if (line.desk === null)
    return html`<span class="verdict-wait">${chip(STAGE_NAMES[line.stage], 'quiet')}</span>`;
  const tone = line.desk === 'ceo' ? 'seat' : line.desk === 'support' ? 'calm' : 'quiet';
  const where =
    line.caseId === null
      ? html`${chip(DESK_NAMES[line.desk], tone)}`
      : html`<a class="chip-link" href="/cases/${line.caseId}">${chip(`${DESK_NAMES[line.desk]} · case ${line.caseId}`, tone)}</a>`;
  const seat = line.seat === 'waiting' ? html` ${chip('waits for a seat', 'wait')}` : nothing;
  return html`${where}${seat} <span class="because">${shown(line.because ?? '')}</span>`;
}

/** A chair for each seat of the day: taken, or empty. */
export function seatsPart({ seats, plan, now }: Today): Markup {
  const taken = seats.filter((seat) => seat.status === 'seated');
  const waiting = seats.filter((seat) => seat.status === 'waiting');
  const passed = seats.filter((seat) => seat.status === 'passed');
  const left = Math.max(0, plan.perDay - taken.length);
  return html`
    <div class="chairs" role="img" aria-label="${taken.length} of ${plan.perDay} seats taken">
      ${taken.slice(0, 40).map(() => chair(true))}${Array.from({ length: Math.min(left, 40) }, () => chair(false))}
    </div>
    <p class="seats-says"><b>${taken.length}</b> taken, <b>${left}</b> left${
      waiting.length === 0 ? '' : html`, <b>${waiting.length}</b> waiting`
    }. <span class="soft">${capital(POSTURE_NAMES[plan.posture])}.</span></p>
    <ul class="plain-list">
      ${taken.map(
        (seat) =>
          html`<li><a href="/cases/${seat.caseId ?? ''}">${seatName(seat)}</a> <span class="soft">${
            seat.pool === null ? 'has a seat' : POOL_NAMES[seat.pool]
          }</span></li>`,
      )}
      ${waiting
        .slice(0, 5)
        .map(
          (seat) =>
            html`<li><a href="/cases/${seat.caseId ?? ''}">${seatName(seat)}</a> <span class="soft">waits${
              seat.until === null ? '' : `, ${lasted(seat.until - now)} left`
            }</span></li>`,
        )}
    </ul>
    ${passed.length === 0 ? nothing : passedOver(passed)}`;
}

function passedOver(passed: SeatLine[]): Markup {
  return html`<details class="more"><summary>${counted(passed.length, 'candidate')} passed over</summary><ul class="plain-list">${passed.map(
    (seat) =>
      html`<li><a href="/cases/${seat.caseId ?? ''}">${seatName(seat)}</a> <span class="soft">${
        seat.reason === null ? '' : PASSED_NAMES[seat.reason]
      }</span></li>`,
  )}</ul></details>`;
}

function seatName(seat: SeatLine): Markup {
  return html`<bdi>${shown(seat.speaker.name ?? seat.speaker.handle ?? `case ${seat.caseId ?? ''}`)}</bdi>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function incidentsPart({ incidents, now }: Today, times: TimePrinter): Markup {
  if (incidents.length === 0) return nothing;
  return html`<h2 id="incidents-title" class="section">One cause, many voices</h2>
    <ul class="incidents">${incidents.map(
      (one) => html`<li class="incident" id="incident-${one.id}">
        <p class="incident-size"><b>${figure(one.size)}</b> ${one.topic === null ? 'similar complaints' : html`about ${spoken(one.topic)}`}</p>
        ${
          one.voice === null
            ? nothing
            : html`<a class="incident-voice" dir="auto" href="${mentionHref(one.voice.id)}">“${snippet(one.voice.text, 110)}”</a>`
        }
        <p class="soft">since ${timeTag(one.openedAt, now, times, 'short')}, last ${timeTag(one.lastAt, now, times)} ${lasted(now - one.lastAt) === 'now' ? '' : 'ago'}</p>
      </li>`,
    )}</ul>`;
}
