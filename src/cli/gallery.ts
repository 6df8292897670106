import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { html, raw } from 'hono/html';
import { cardPayload } from '../ceo-desk/discord-card.ts';
import { type GalleryState, galleryCards } from '../ceo-desk/gallery.ts';
import { assetOf } from '../console/assets.ts';
import type { View } from '../console/layout.ts';
import { ceoCard } from '../console/pages/ceo-card.ts';
import { timePrinter } from '../console/times.ts';
import { SettingsError } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import { createReplyManners } from '../reply/manners.ts';
import { DISCORD_STYLE, discordLook } from './discord-look.ts';
import { note, orComplain } from './frame.ts';

type Markup = ReturnType<typeof html>;

/** `desk gallery`: every state of the card, as a page. */
export function deskCommands(program: Command): void {
  program
    .command('desk')
    .description('the CEO’s desk')
    .command('gallery')
    .description('every state of the card, on Discord and on the console, as one HTML page on stdout')
    .option('--out <file>', 'write the page there instead')
    .action((options: { out?: string }) =>
      orComplain(async () => {
        const page = String(await galleryPage(Date.now()));
        if (options.out === undefined) {
          process.stdout.write(page);
          return;
        }
        try {
          writeFileSync(options.out, page);
        } catch (error) {
          throw new SettingsError([
            `--out: ${options.out} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Give a file in a folder that exists`,
          ]);
        }
        note(`Every state of the card is in ${options.out}. Open it in a browser.`);
      }),
    );
}

const STYLE = `
.gallery{max-width:1240px;margin:0 auto;padding:32px 20px 80px}.gallery>p{max-width:60ch}
.state{padding:40px 0 0;scroll-margin-top:0}.state>h2{font:500 1.4rem/1.3 var(--serif)}.state>h2+p{color:var(--soft);margin:2px 0 14px}
.both{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:24px;align-items:start}
@media(max-width:900px){.both{grid-template-columns:minmax(0,1fr)}}
.toc{display:flex;flex-wrap:wrap;gap:8px;margin-top:18px}`;

/** The whole page, with its styles in it: it loads nothing, and nothing on it does anything. People on it are invented. */
export async function galleryPage(now: Instant): Promise<string> {
  const states = galleryCards(now);
  const shown = await Promise.all(states.map((one) => stateOf(one, now)));
  return String(
    await html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'">
<title>Every state of a card · Openseat</title>
<style>${raw(assetOf('console.css')?.body ?? '')}${raw(STYLE)}${raw(DISCORD_STYLE)}</style></head>
<body><main class="gallery"><h1 class="hero">Every state of a card</h1>
<p>On the left about as Discord shows it, on the right on the console. Invented people; the buttons do nothing here.</p>
<nav class="toc" aria-label="States">${states.map(({ state }) => html`<a href="#${state}">${state}</a>`)}</nav>
${shown}</main></body></html>
`,
  );
}

async function stateOf({ state, says, card }: GalleryState, now: Instant): Promise<Markup> {
  const onConsole = String(
    await ceoCard({
      view: viewAt(now),
      card,
      base: `/${state}`,
      target: null,
      company: 'Acme Rail',
      preview: preview(card),
      laneNow: now,
      open: null,
      said: null,
      typed: null,
    }),
  );
  return html`<section class="state" id="${state}"><h2>${state}</h2><p>${says}</p>
    <div class="both">${discordLook(cardPayload(card), now)}${raw(withoutWays(onConsole))}</div></section>`;
}

const manners = createReplyManners();

function preview({ customer, reply }: GalleryState['card']): string {
  const to = customer.handle === undefined ? {} : { handle: customer.handle };
  return manners.preview(customer.network, reply?.text ?? '', to);
}

/** There is no house behind this page: what would lead into it leads nowhere. */
function withoutWays(markup: string): string {
  return markup.replace(/ (?:href|action|hx-[a-z]+)="\/[^"]*"/gu, '');
}

function viewAt(now: Instant): View {
  return {
    person: { id: 'visitor', name: 'Visitor', roles: ['ceo'] },
    csrf: '',
    visitors: true,
    alarm: null,
    now,
    times: timePrinter('UTC'),
    nameOf: (actor) => actor,
  };
}
