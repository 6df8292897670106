import type { LabDay, LabGroup, LabShare } from '../../ports.ts';
import { chip, html, type Markup, nothing } from '../markup.ts';
import { counted, figure, networkName } from '../words.ts';

// Pictures as SVG in per cent of its own size: they fit every width, their words keep their size, and no style is needed.

const pc = (share: number): string => `${(share * 100).toFixed(2)}%`;
/** Share of the picture that one column takes at most. */
const WIDEST = 0.06;
const dayName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const fullDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** Cards for the CEO on each day, before and after, and the budget as a line across. */
export function cardsChart(days: readonly LabDay[], names: { before?: string; after: string }): Markup {
  const two = names.before !== undefined;
  const top = Math.max(1, ...days.map((one) => Math.max(two ? one.before : 0, one.after, one.budget)));
  const slot = 1 / Math.max(1, days.length);
  const over = days.filter(({ after, budget }) => after > budget).length;
  return html`<figure class="chart">
    <figcaption class="chart-says">${names.before === undefined ? nothing : legend('before', names.before)}${legend('after', names.after)}${legend('budget', 'budget of seats')}</figcaption>
    <div class="chart-plot"><span class="chart-top" aria-hidden="true">${figure(top)}</span>
    <svg class="chart-days" role="img" aria-label="${daysInWords(days)}">
      ${days.map((one, i) => {
        const at = i * slot;
        // On few days the columns stay columns, in the middle of their day.
        const wide = Math.min(WIDEST, slot * (two ? 0.38 : 0.8));
        const middle = at + slot / 2;
        return html`<g><title>${fullDay.format(Date.parse(one.day))}: ${counted(one.after, 'card')}${two ? `, before ${figure(one.before)}` : ''}, budget ${figure(one.budget)}</title>
        <rect class="chart-hit" x="${pc(at)}" y="0" width="${pc(slot)}" height="100%"/>
        ${two ? column('before', middle - wide * 1.05, wide, one.before / top) : nothing}${column(
          one.after > one.budget ? 'over' : 'after',
          two ? middle + wide * 0.05 : middle - wide / 2,
          wide,
          one.after / top,
        )}${budgetLine(at, slot, one.budget / top)}</g>`;
      })}
    </svg></div>
    ${edges(days)}
    ${over === 0 ? nothing : html`<p class="chart-note">${chip(`over budget on ${counted(over, 'day')}`, 'alarm')}</p>`}
  </figure>`;
}

/** Cases that support would open on each day. */
export function supportChart(days: readonly LabDay[]): Markup {
  const top = Math.max(1, ...days.map(({ support }) => support));
  const slot = 1 / Math.max(1, days.length);
  const wide = Math.min(WIDEST, slot * 0.8);
  return html`<figure class="chart"><div class="chart-plot"><span class="chart-top" aria-hidden="true">${figure(top)}</span>
    <svg class="chart-days chart-low" role="img" aria-label="Cases that support would open, ${daysSpan(days)}; at most ${figure(top)} on a day.">
      ${days.map(
        (one, i) =>
          html`<g><title>${fullDay.format(Date.parse(one.day))}: ${counted(one.support, 'case')}</title><rect class="chart-hit" x="${pc(i * slot)}" y="0" width="${pc(slot)}" height="100%"/>${column('support', (i + 0.5) * slot - wide / 2, wide, one.support / top)}</g>`,
      )}
    </svg></div>${edges(days)}</figure>`;
}

/** Days off have none. */
const budgetLine = (x: number, width: number, height: number): Markup =>
  height === 0
    ? nothing
    : html`<line class="chart-budget" x1="${pc(x)}" x2="${pc(x + width)}" y1="${pc(1 - height)}" y2="${pc(1 - height)}"/>`;

const column = (kind: string, x: number, width: number, height: number): Markup =>
  height <= 0
    ? nothing
    : html`<rect class="chart-${kind}" x="${pc(x)}" width="${pc(width)}" y="${pc(1 - height)}" height="${pc(height)}"/>`;

export const legend = (kind: string, name: string): Markup =>
  html`<span class="key"><svg class="key-mark" aria-hidden="true" focusable="false"><rect class="chart-${kind}" width="100%" height="100%"/></svg> ${name}</span>`;

function edges(days: readonly LabDay[]): Markup {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return nothing;
  return html`<p class="chart-edges" aria-hidden="true"><span>${dayName.format(Date.parse(first.day))}</span><span>${dayName.format(Date.parse(last.day))}</span></p>`;
}

function daysSpan(days: readonly LabDay[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'no day';
  return `${dayName.format(Date.parse(first.day))} to ${dayName.format(Date.parse(last.day))}`;
}

function daysInWords(days: readonly LabDay[]): string {
  const sum = (of: (day: LabDay) => number): number => days.reduce((all, day) => all + of(day), 0);
  return `Cards a day, ${daysSpan(days)}: ${figure(sum(({ after }) => after))} in all, before ${figure(sum(({ before }) => before))}.`;
}

export const DIMENSION_NAMES: Record<LabGroup['dimension'], string> = {
  language: 'Language',
  network: 'Network',
  followers: 'Followers',
  tier: 'Customer tier',
  tenure: 'Customer for',
};

const languages = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

export function groupName({ dimension, group }: Pick<LabGroup, 'dimension' | 'group'>): string {
  if (group === 'not known') return group;
  if (dimension === 'network') return networkName(group);
  if (dimension !== 'language') return group;
  try {
    return languages.of(group) ?? group;
  } catch {
    return group;
  }
}

/** A group's share of complaints as a tick, and its share of seats with the interval; `before` is left out in a report. */
export function shareBar(group: LabGroup, scale: number, withBefore: boolean): Markup {
  const at = (share: number): string => pc(Math.min(1, share / scale));
  const row = (kind: 'before' | 'after', { interval, share, seats }: LabShare, y: number): Markup =>
    seats === 0 && interval[1] >= 1
      ? nothing
      : html`<rect class="share-range share-range-${kind}" x="${at(interval[0])}" width="${at(interval[1] - interval[0])}" y="${y - 2}" height="4" rx="2"/><circle class="share-dot share-dot-${kind}" cx="${at(share)}" cy="${y}" r="${kind === 'after' ? 5 : 4}"/>`;
  return html`<svg class="share ${withBefore ? '' : 'share-one'}" role="img" aria-label="${shareInWords(group, withBefore)}"><title>${shareInWords(group, withBefore)}</title>
    <line class="share-ground" x1="0" x2="100%" y1="${withBefore ? 14 : 10}" y2="${withBefore ? 14 : 10}"/>
    ${withBefore ? row('before', group.before, 8) : nothing}${row('after', group.after, withBefore ? 20 : 10)}
    <line class="share-complaints" x1="${at(group.shareOfComplaints)}" x2="${at(group.shareOfComplaints)}" y1="0" y2="100%"/>
  </svg>`;
}

export const shareText = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

function shareInWords(group: LabGroup, withBefore: boolean): string {
  const { after, before, shareOfComplaints } = group;
  const range = `95 % sure between ${shareText(after.interval[0])} and ${shareText(after.interval[1])}`;
  const then = withBefore ? `, before ${shareText(before.share)}` : '';
  return `${groupName(group)}: ${shareText(shareOfComplaints)} of the complaints, ${shareText(after.share)} of the seats (${range})${then}.`;
}

/** How much the bars of one dimension must hold. */
export function scaleOf(groups: readonly LabGroup[], withBefore: boolean): number {
  const most = groups.flatMap(({ shareOfComplaints, before, after }) => [
    shareOfComplaints,
    after.interval[1],
    ...(withBefore ? [before.interval[1]] : []),
  ]);
  return Math.min(1, Math.max(0.05, ...most) * 1.04);
}
