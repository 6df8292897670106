import { html, raw } from 'hono/html';
import type { Instant } from '../domain/mention.ts';
import type { Speaker } from '../ports.ts';
import { safeLink, shown } from './text.ts';
import { lasted, type TimePrinter } from './times.ts';
import { figure, networkName } from './words.ts';

/** A piece of page. Everything put into `html` is escaped unless it is markup itself. */
export type Markup = ReturnType<typeof html>;
export { html };
export const nothing: Markup = raw('');

/** Somebody else's words: escaped, without controls, in their own direction of writing. */
export function words(text: string, className = 'voice'): Markup {
  return html`<blockquote class="${className}" dir="auto">${shown(text)}</blockquote>`;
}

export function linkOut(url: string | null | undefined, label: Markup | string): Markup {
  const href = safeLink(url);
  if (href === null) return nothing;
  return html`<a href="${href}" target="_blank" rel="noopener noreferrer">${label}<span class="visually-hidden"> (opens in a new tab)</span></a>`;
}

/** Who speaks: name, handle, network, reach. */
export function speakerLine(speaker: Speaker): Markup {
  const name = speaker.name ?? (speaker.handle === null ? null : `@${speaker.handle}`);
  return html`<span class="who"><bdi class="who-name">${shown(name ?? 'Somebody without a name')}</bdi>${
    speaker.verified ? html`<span class="verified" title="verified account">✓</span>` : nothing
  }<span class="who-rest">${
    speaker.name !== null && speaker.handle !== null ? html`<bdi>@${shown(speaker.handle)}</bdi> · ` : nothing
  }${networkName(speaker.network)}${
    speaker.followers === null ? nothing : html` · ${followersText(speaker.followers)}`
  }</span></span>`;
}

export function followersText(followers: number): string {
  const short =
    followers < 10_000
      ? figure(followers)
      : new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 }).format(followers);
  return followers === 1 ? '1 follower' : `${short} followers`;
}

/** An instant for people and machines; `now` is the lane's own time. */
export function timeTag(
  instant: Instant,
  now: Instant,
  printer: TimePrinter,
  style: 'ago' | 'short' = 'ago',
): Markup {
  const text = style === 'short' ? printer.short(instant, now) : lasted(now - instant);
  return html`<time datetime="${new Date(instant).toISOString()}" title="${printer.full(instant)}">${text}</time>`;
}

export function chip(text: string, tone: 'seat' | 'calm' | 'wait' | 'quiet' | 'alarm' = 'quiet'): Markup {
  return html`<span class="chip chip-${tone}">${text}</span>`;
}

/** The empty chair; `taken` fills it. */
export function chair(taken: boolean, className = ''): Markup {
  return html`<svg class="chair ${taken ? 'chair-taken' : 'chair-empty'} ${className}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path class="chair-soft" d="M7.5 3.2h9a1 1 0 0 1 1 1v8.3h-11V4.2a1 1 0 0 1 1-1Z"/><path class="chair-soft" d="M5.6 12.5h12.8a.9.9 0 0 1 .9.9v2.3H4.7v-2.3a.9.9 0 0 1 .9-.9Z"/><path class="chair-wood" d="M6.4 15.7v5.4M17.6 15.7v5.4"/></svg>`;
}

/** How large a share is, as a bar; the number stands beside it for those who do not see it. */
export function bar(share: number, tone: string): Markup {
  const width = Math.max(0, Math.min(1, share)) * 100;
  return html`<svg class="bar" preserveAspectRatio="none" viewBox="0 0 100 4" aria-hidden="true" focusable="false"><rect class="bar-ground" width="100" height="4" rx="2"/><rect class="bar-${tone}" width="${width.toFixed(2)}" height="4" rx="2"/></svg>`;
}

/** Nothing here, said kindly, with what would bring something. */
export function emptyState(title: string, text: string): Markup {
  return html`<div class="empty">${chair(false)}<h2>${title}</h2><p>${text}</p></div>`;
}
