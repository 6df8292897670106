import type { APIComponentInContainer } from 'discord-api-types/v10';
import { html, raw } from 'hono/html';
import type { CardPayload } from '../ceo-desk/discord-card.ts';
import type { Instant } from '../domain/mention.ts';

type Markup = ReturnType<typeof html>;

// About what Discord makes of a card: enough to judge what stands where. Its own client decides how it really looks.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A card's payload as a message in a dark Discord channel. Pure. */
export function discordLook(payload: CardPayload, now: Instant): Markup {
  return html`<div class="dc"><span class="dc-face" aria-hidden="true">O</span><div class="dc-body">
    <p class="dc-who"><b>Openseat</b><span class="dc-app">APP</span></p>
    ${payload.components.map(
      ({ accent_color, components }) =>
        html`<div class="dc-card" style="border-left-color:#${(accent_color ?? 0).toString(16).padStart(6, '0')}">${components.map((one) => part(one, now))}</div>`,
    )}</div></div>`;
}

export const DISCORD_STYLE = `
.dc{display:flex;gap:16px;padding:16px;border-radius:10px;background:#313338;color:#dbdee1;font:400 16px/1.375 "gg sans","Noto Sans",Helvetica,Arial,sans-serif}
.dc-face{flex:none;width:40px;height:40px;border-radius:50%;background:#7a2f2a;color:#fff6ee;font-weight:700;display:grid;place-items:center}
.dc-body{min-width:0;flex:1}.dc-who{display:flex;gap:6px;align-items:center;color:#f2f3f5}
.dc-app{background:#5865f2;color:#fff;font-size:10px;font-weight:600;padding:1px 5px;border-radius:4px}
.dc-card{margin-top:6px;padding:14px 16px;background:#2b2d31;border:1px solid #3a3c42;border-left:4px solid;border-radius:8px;display:grid;gap:8px;max-width:560px}
.dc-quote{border-left:4px solid #4e5058;border-radius:2px;padding-left:12px}.dc h4{margin:0;font-size:22px;line-height:1.3;color:#f2f3f5}.dc h5{margin:0;font-size:19px;line-height:1.3;color:#f2f3f5}
.dc-small{font-size:13px;color:#a3a6ad}.dc-card b{color:#f2f3f5}.dc pre{margin:0;padding:8px;background:#1e1f22;border-radius:4px;white-space:pre-wrap;font-size:14px}
.dc-time{background:#3a3c42;border-radius:3px;padding:0 3px}.dc hr{width:100%;border:0;border-top:1px solid #45474d;margin:2px 0}
.dc-row{display:flex;flex-wrap:wrap;gap:8px}.dc-button{padding:6px 16px;border-radius:8px;background:#4e5058;color:#fff;font-size:14px;font-weight:500}
.dc-1{background:#5865f2}.dc-3{background:#248046}.dc-4{background:#da373c}.dc-5::after{content:" ↗"}`;

function part(one: APIComponentInContainer, now: Instant): Markup {
  if (one.type === 10) return html`<div>${lines(one.content, now)}</div>`;
  if (one.type === 14) return html`<hr>`;
  if (one.type !== 1) return html``;
  return html`<div class="dc-row">${one.components.map((button) =>
    'label' in button ? html`<span class="dc-button dc-${button.style}">${button.label}</span>` : html``,
  )}</div>`;
}

/** Line by line, with what Discord's markdown has and our cards use. */
function lines(content: string, now: Instant): Markup {
  const fence = /^```\n([\s\S]*?)\n```$/mu.exec(content);
  if (fence !== null) {
    const [whole, words = ''] = fence;
    const [ahead = '', after = ''] = content.split(whole);
    return html`${ahead.trim() === '' ? '' : lines(ahead.trim(), now)}<pre>${words}</pre>${
      after.trim() === '' ? '' : lines(after.trim(), now)
    }`;
  }
  return html`${content
    .split('\n')
    .map((line) =>
      line.startsWith('> ') ? html`<div class="dc-quote">${one(line.slice(2), now)}</div>` : one(line, now),
    )}`;
}

function one(line: string, now: Instant): Markup {
  if (line.startsWith('## ')) return html`<h4>${inline(line.slice(3), now)}</h4>`;
  if (line.startsWith('### ')) return html`<h5>${inline(line.slice(4), now)}</h5>`;
  if (line.startsWith('-# ')) return html`<div class="dc-small">${inline(line.slice(3), now)}</div>`;
  return html`<div>${inline(line, now)}</div>`;
}

/** `**bold**`, `<t:…>` and `\` before a sign that stands for itself. */
function inline(text: string, now: Instant): Markup {
  let isBold = false;
  const pieces = [...text.matchAll(/\\([^0-9A-Za-z\s])|(\*\*)|<t:(\d+):(\w)>|[\s\S]/gu)].map(
    ([whole, escaped, bold, seconds, style]) => {
      if (escaped !== undefined) return html`${escaped}`;
      if (seconds !== undefined)
        return html`<span class="dc-time">${moment(Number(seconds) * 1000, style ?? 'R', now)}</span>`;
      if (bold === undefined) return html`${whole}`;
      isBold = !isBold;
      return raw(isBold ? '<b>' : '</b>');
    },
  );
  return html`${pieces}${isBold ? raw('</b>') : ''}`;
}

function moment(at: Instant, style: string, now: Instant): string {
  if (style === 'd')
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeZone: 'UTC' }).format(at);
  const away = Math.abs(at - now);
  const [n, unit] =
    away < HOUR ? [away / MINUTE, 'minute'] : away < DAY ? [away / HOUR, 'hour'] : [away / DAY, 'day'];
  const rounded = Math.max(1, Math.round(Number(n)));
  const words = `${rounded} ${unit}${rounded === 1 ? '' : 's'}`;
  return at > now ? `in ${words}` : `${words} ago`;
}
