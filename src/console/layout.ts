import type { Instant, Lane } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import { assetUrl } from './assets.ts';
import type { Said } from './flash.ts';
import { chair, chip, html, type Markup, nothing } from './markup.ts';
import { shown } from './text.ts';
import type { TimePrinter } from './times.ts';
import { LANE_NOTES, LANE_WORDS, ROLE_NAMES } from './words.ts';

/** What every page knows: who looks, at which time, and how times are printed. */
export interface View {
  person: Person;
  csrf: string;
  /** Nobody is configured: the samples are played. */
  visitors: boolean;
  now: Instant;
  times: TimePrinter;
  /** Something that a person must mend, on every page; null: nothing. */
  alarm: string | null;
  nameOf(actor: string): string;
}

export type Place = 'today' | 'ceo' | 'support' | 'ideas' | 'rules' | 'house' | 'none';

export interface PageParts {
  title: string;
  place: Place;
  body: Markup;
  /** Query of /live that keeps this page up to date. */
  live?: string;
  /** Cards at the CEO's table now, for the navigation. */
  cards?: number;
  /** The page has the editor on it, and takes the whole width. */
  editor?: boolean;
}

const PLACES: { place: Place; href: string; label: string; icon: Markup }[] = [
  { place: 'today', href: '/', label: 'Today', icon: icon('M4 12h4l2.5-6 3.5 12 2.5-6h3.5') },
  { place: 'ceo', href: '/ceo', label: 'CEO desk', icon: chair(false, 'icon') },
  {
    place: 'support',
    href: '/support',
    label: 'Support',
    icon: icon('M4 5.5h16v10H10l-4.5 3.6v-3.6H4Z'),
  },
  {
    place: 'ideas',
    href: '/ideas',
    label: 'Ideas',
    icon: icon(
      'M9 17.5h6M10 20.5h4M12 3.5a5.6 5.6 0 0 0-3.4 10c.6.5.9 1.2.9 2h5c0-.8.3-1.5.9-2a5.6 5.6 0 0 0-3.4-10Z',
    ),
  },
  {
    place: 'rules',
    href: '/rules',
    label: 'Rules',
    icon: icon('M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1M15 5v4M9 10v4M17 15v4'),
  },
  { place: 'house', href: '/refused', label: 'House', icon: icon('M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10') },
];

function icon(path: string): Markup {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}

const CONFIG = JSON.stringify({ includeIndicatorCSS: false, history: false, defaultTimeout: 20_000 });

function head(title: string, editor = false): Markup {
  return html`<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#f6f2ea" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="#151412" media="(prefers-color-scheme: dark)">
    <meta name="robots" content="noindex">
    <meta name="htmx-config" content="${CONFIG}">
    <title>${title} · Openseat</title>
    <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
    ${editor ? html`<link rel="stylesheet" href="${assetUrl('editor.css')}">` : nothing}
    <link rel="stylesheet" href="${assetUrl('console.css')}">
    <script src="${assetUrl('console.js')}" defer></script>
    <script src="${assetUrl('htmx.js')}" defer></script>
    ${editor ? html`<script src="${assetUrl('editor.js')}" defer></script>` : nothing}
  </head>`;
}

/** A whole page with its navigation. */
export function page(view: View, parts: PageParts): Markup {
  return html`<!doctype html>
<html lang="en">
  ${head(parts.title, parts.editor)}
  <body class="${parts.editor ? 'wide' : ''}">
    <a class="skip" href="#main">To the content</a>
    <header class="top">
      <a class="brand" href="/">${chair(true)}<span>Openseat</span></a>
      <nav class="places" aria-label="Places">${PLACES.map(
        ({ place, href, label, icon: image }) =>
          html`<a href="${href}" class="place" ${place === parts.place ? html`aria-current="page"` : nothing}>${image}<span>${label}</span>${
            place === 'ceo' ? cardCount(parts.cards ?? 0) : nothing
          }</a>`,
      )}</nav>
      ${me(view)}
    </header>
    <main id="main" tabindex="-1">${alarm(view)}${parts.body}</main>
    <div id="said" class="visually-hidden" role="status" aria-live="polite"></div>
    ${
      parts.live === undefined
        ? nothing
        : html`<div id="live" hidden hx-sse:connect="/live?${parts.live}" hx-swap="none" hx-target="this"></div>`
    }
  </body>
</html>`;
}

/** Something that a person must mend, wherever they look. */
function alarm(view: View): Markup {
  if (view.alarm === null) return nothing;
  return html`<p class="notice notice-refused" role="status">${view.alarm} <a href="/refused">See what to change</a></p>`;
}

/** How many cards wait for the CEO; brought up to date by /live. */
export function cardCount(cards: number): Markup {
  return html`<b id="card-count" class="count ${cards === 0 ? 'count-none' : ''}">${cards}<span class="visually-hidden"> at the table</span></b>`;
}

function me(view: View): Markup {
  if (view.visitors)
    return html`<p class="me"><span class="me-name">Visitor</span><span class="me-roles">plays the samples</span></p>`;
  return html`<form class="me" method="post" action="/sign-out">
    <input type="hidden" name="csrf" value="${view.csrf}">
    <span class="me-name"><bdi>${shown(view.person.name)}</bdi></span><span class="me-roles">${view.person.roles
      .map((role) => ROLE_NAMES[role])
      .join(', ')}</span>
    <button class="plain" type="submit">Sign out</button>
  </form>`;
}

/** A page without navigation: signing in, not found, something went wrong. */
export function barePage(title: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
  ${head(title)}
  <body class="bare"><main id="main" class="bare-main">${body}</main></body>
</html>`;
}

/** Says that this is not the real thing, wherever it is not. */
export function laneBadge(lane: Lane): Markup {
  const note = LANE_NOTES[lane];
  return note === null
    ? nothing
    : html`<span class="lane" title="${note}">${chip(LANE_WORDS[lane], 'wait')}</span>`;
}

/** The same in a line of a list, quietly. */
export function laneWord(lane: Lane): Markup {
  return lane === 'live' ? nothing : html` · <span class="lane-word">${LANE_WORDS[lane]}</span>`;
}

/** Every form: its token, and nothing else hidden. */
export function csrfField(view: View): Markup {
  return html`<input type="hidden" name="csrf" value="${view.csrf}">`;
}

/** What came of an action, read out. */
export function notice(said: Said | null): Markup {
  if (said === null) return nothing;
  return html`<p class="notice ${said.ok ? 'notice-done' : 'notice-refused'}" role="${said.ok ? 'status' : 'alert'}">${said.text}</p>`;
}
