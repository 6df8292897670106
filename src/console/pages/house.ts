import type { CaseEventKind } from '../../domain/case.ts';
import type { Lane, Network } from '../../domain/mention.ts';
import type { BrokenFile } from '../../ports.ts';
import type { Health } from '../health.ts';
import { laneWord, type View } from '../layout.ts';
import { chip, emptyState, html, type Markup, nothing, timeTag } from '../markup.ts';
import { shown } from '../text.ts';
import { counted, EVENT_NAMES, figure, networkName } from '../words.ts';
import { pager } from './support.ts';

export const HOUSE_VIEWS = ['health', 'refused', 'own', 'repost', 'people'] as const;
export type HouseView = (typeof HOUSE_VIEWS)[number];
const VIEW_TITLES: Record<HouseView, string> = {
  health: 'Health',
  refused: 'Refused',
  own: 'Our own posts',
  repost: 'Reposts',
  people: 'People',
};

export interface DroppedLine {
  network: Network;
  externalId: string;
  lane: Lane;
  reason: string;
  raw: string | null;
  at: number;
}
export type HouseParts =
  | {
      view: 'health';
      health: Health;
      broken: BrokenFile[];
      setAside: {
        id: number;
        queue: string;
        job: string;
        code: string;
        times: number;
        at: number;
        ids: string[];
      }[];
    }
  | {
      view: 'refused' | 'own' | 'repost';
      lines: DroppedLine[];
      total: number;
      offset: number;
      limit: number;
      /** May this person see what was refused as it came in? */
      sees: boolean;
    }
  | { view: 'people'; activity: { person: string; kind: CaseEventKind; n: number; lastAt: number }[] };

/** For those who run the house: is it alive, what did not come in, who does what. */
export function houseBody(parts: HouseParts, view: View): Markup {
  return html`<h1 class="hero">${sentence(parts)}</h1>
    <nav class="tabs" aria-label="Which">${HOUSE_VIEWS.map(
      (one) =>
        html`<a href="/refused?view=${one}" ${one === parts.view ? html`aria-current="true"` : nothing}>${VIEW_TITLES[one]}</a>`,
    )}</nav>
    ${parts.view === 'health' ? healthPart(parts, view) : parts.view === 'people' ? peoplePart(parts.activity, view) : droppedPart(parts, view)}`;
}

function sentence(parts: HouseParts): Markup | string {
  switch (parts.view) {
    case 'health':
      if (!parts.health.ok) return 'Something stands still.';
      return parts.broken.length === 0
        ? 'The house is at work.'
        : 'The house is at work, and a file needs you.';
    case 'refused':
      return `${counted(parts.total, 'line')} could not be read.`;
    case 'own':
      return `${counted(parts.total, 'post')} of our own came back and went no further.`;
    case 'repost':
      return `${counted(parts.total, 'repost')} counted as reach of the original.`;
    case 'people':
      return 'What people did in the last 30 days.';
    default:
      return parts satisfies never;
  }
}

function healthPart(
  { health, broken, setAside }: Extract<HouseParts, { view: 'health' }>,
  view: View,
): Markup {
  return html`${broken.map(
    ({ name, problems, since }) =>
      html`<section><h2 class="section">${name} cannot be used</h2><p>What was in force before still decides. Mend the file, and it takes over by itself. First seen ${timeTag(since, view.now, view.times, 'short')}.</p><pre class="raw">${problems.join('\n')}</pre></section>`,
  )}<ul class="checks">${health.checks.map(
    ({ name, ok, says }) =>
      html`<li class="check ${ok ? '' : 'check-bad'}"><span class="dot ${ok ? 'dot-calm' : 'dot-alarm'}"></span><b>${name}</b><span class="visually-hidden">${ok ? 'fine' : 'trouble'}</span> <span class="check-says">${says}</span></li>`,
  )}</ul>
  ${
    setAside.length === 0
      ? nothing
      : html`<section><h2 class="section">Set aside</h2><ul class="rows">${setAside.map(
          (job) =>
            html`<li class="row"><div><b>${job.queue}</b> <code>${job.code}</code>, tried ${counted(job.times, 'time')}, ${timeTag(job.at, view.now, view.times, 'short')}<p class="soft">job ${job.job} · ${job.ids.slice(0, 8).join(', ')}${job.ids.length > 8 ? ' …' : ''}</p></div></li>`,
        )}</ul><p class="soft">Run them again with <code>npm run openseat -- jobs</code>.</p></section>`
  }`;
}

function droppedPart(parts: Extract<HouseParts, { total: number }>, view: View): Markup {
  if (parts.lines.length === 0)
    return emptyState('Nothing here', 'What does not become a mention is kept here, with the reason.');
  return html`<ul class="rows">${parts.lines.map(
    (line) =>
      html`<li class="row"><div class="row-link"><span><b>${networkName(line.network)}</b> ${shown(line.reason)}</span><span class="row-rest"><code>${line.externalId.slice(0, 40)}</code> · ${timeTag(line.at, view.now, view.times, 'short')}${laneWord(line.lane)}</span>${
        line.raw !== null && parts.sees
          ? html`<details class="more"><summary>As it came in</summary><pre class="raw">${shown(line.raw)}</pre></details>`
          : nothing
      }</div></li>`,
  )}</ul>${pager(parts, (offset) => `/refused?view=${parts.view}&from=${offset}`)}`;
}

function peoplePart(activity: Extract<HouseParts, { view: 'people' }>['activity'], view: View): Markup {
  const people = [...new Set(activity.map(({ person }) => person))];
  if (people.length === 0)
    return emptyState('Nobody has done anything yet', 'Who claims, notes, answers and closes appears here.');
  return html`<ul class="rows">${people.map((person) => {
    const did = activity.filter((one) => one.person === person);
    const last = Math.max(...did.map(({ lastAt }) => lastAt));
    return html`<li class="row"><div class="row-link"><b><bdi>${shown(view.nameOf(`person:${person}`))}</bdi></b><span class="row-rest">last ${timeTag(last, view.now, view.times, 'short')}</span></div><p class="row-chips">${did.map(
      ({ kind, n }) => chip(`${EVENT_NAMES[kind]} × ${figure(n)}`),
    )}</p></li>`;
  })}</ul>`;
}
