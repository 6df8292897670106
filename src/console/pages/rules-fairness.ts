import type { LabFairness, LabGroup } from '../../ports.ts';
import { chip, html, type Markup, nothing } from '../markup.ts';
import { shown } from '../text.ts';
import { counted, figure } from '../words.ts';
import { DIMENSION_NAMES, groupName, scaleOf, shareBar, shareText } from './rules-charts.ts';

/** Small groups are folded away after this many. */
const SHOWN = 8;

/** What the marks of the bars mean. */
function fairnessLegend(withBefore: boolean): Markup {
  const mark = (inner: Markup): Markup =>
    html`<svg class="key-mark key-share" aria-hidden="true" focusable="false">${inner}</svg>`;
  return html`<p class="chart-says">
    <span class="key">${mark(html`<line class="share-complaints" x1="50%" x2="50%" y1="0" y2="100%"/>`)} share of complaints</span>
    ${withBefore ? html`<span class="key">${mark(html`<circle class="share-dot share-dot-before" cx="50%" cy="50%" r="4"/>`)} share of seats before</span>` : nothing}
    <span class="key">${mark(html`<circle class="share-dot share-dot-after" cx="50%" cy="50%" r="5"/>`)} share of seats${withBefore ? ' with this text' : ''}</span>
    <span class="key">${mark(html`<rect class="share-range share-range-after" width="100%" y="6" height="4" rx="2"/>`)} 95 % range of it</span>
  </p>`;
}

/** All groups of all dimensions. `withBefore`: as a comparison; else as a report. */
export function fairnessPart(fairness: LabFairness, withBefore: boolean): Markup {
  const { complaints, after, groups } = fairness;
  if (complaints === 0) return html`<p class="soft">No complaint was heard in this time.</p>`;
  const dimensions = [...Map.groupBy(groups, ({ dimension }) => dimension)];
  return html`<p class="soft">${counted(complaints, 'complaint')}, ${seatsText(fairness, withBefore)}. ${lotteryText(after.byPool.ordinary)}${
    after.tooLittle === null ? '' : ` ${after.tooLittle}`
  }</p>
    ${fairnessLegend(withBefore)}
    ${dimensions.map(([dimension, list]) => dimensionPart(dimension, list, withBefore))}`;
}

function seatsText({ before, after }: LabFairness, withBefore: boolean): string {
  return withBefore && before.seats !== after.seats
    ? `${counted(after.seats, 'seat')} instead of ${figure(before.seats)}`
    : counted(after.seats, 'seat');
}

const lotteryText = (drawn: number): string =>
  drawn === 0
    ? 'None of them was drawn by lot.'
    : `${counted(drawn, 'seat was', 'seats were')} drawn by lot for ordinary customers.`;

function dimensionPart(
  dimension: LabGroup['dimension'],
  groups: readonly LabGroup[],
  withBefore: boolean,
): Markup {
  const [only] = groups;
  if (only !== undefined && groups.length === 1)
    return html`<section class="shares"><h4>${DIMENSION_NAMES[dimension]}</h4><p class="soft">${
      only.group === 'not known'
        ? 'Not known of any of them.'
        : html`All are <bdi>${shown(groupName(only))}</bdi>.`
    }</p></section>`;
  const scale = scaleOf(groups, withBefore);
  const row = (group: LabGroup): Markup => groupRow(group, scale, withBefore);
  const [many, few] = [groups.slice(0, SHOWN), groups.slice(SHOWN)];
  return html`<section class="shares"><h4>${DIMENSION_NAMES[dimension]}</h4>
    <ul>${many.map(row)}</ul>${
      few.length === 0
        ? nothing
        : html`<details class="more"><summary>${counted(few.length, 'smaller group')}</summary><ul>${few.map(row)}</ul></details>`
    }</section>`;
}

function groupRow(group: LabGroup, scale: number, withBefore: boolean): Markup {
  const { before, after, complaints, shareOfComplaints } = group;
  const seats =
    withBefore && before.seats !== after.seats
      ? html`${figure(before.seats)} → <b>${figure(after.seats)}</b> seats`
      : counted(after.seats, 'seat');
  return html`<li class="share-row"><p class="share-name"><bdi>${shown(groupName(group))}</bdi> ${
    after.flagged
      ? chip('under half its share', 'alarm')
      : withBefore && before.flagged
        ? chip('no longer under half its share', 'calm')
        : nothing
  }<span class="soft">${counted(complaints, 'complaint')} (${shareText(shareOfComplaints)}), ${seats} (${shareText(after.share)})</span></p>${shareBar(group, scale, withBefore)}</li>`;
}
